"""How it is between people who are drawn: what the child says of the family, and what is recorded between others. A layer to add.

The child's own tie is drawn only as the child says it (practice 3.1): what professionals judge of it stands on the eco-map
and the cards. Feelings never move anybody: their lines find their way between those who stand there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from graphmodel.domain.network import Network
from graphmodel.domain.versions import current_views


class Feeling(StrEnum):
    """Kinds of line between two, after McGoldrick 2020."""

    CLOSE = "close"
    CONFLICT = "conflict"
    CLOSE_CONFLICT = "close and in conflict"
    DISTANT = "distant"
    ON_AND_OFF = "on and off"
    CUT_OFF = "cut off"


OF_VIEW: Mapping[str, Feeling] = {
    "strong": Feeling.CLOSE,
    "stressful": Feeling.CONFLICT,
    "mixed": Feeling.CLOSE_CONFLICT,
    "thin": Feeling.DISTANT,
    "on_and_off": Feeling.ON_AND_OFF,
    "broken": Feeling.CUT_OFF,
}
OF_STRENGTH: Mapping[str, Feeling] = {"strong": Feeling.CLOSE, "tenuous": Feeling.DISTANT}


@dataclass(frozen=True, slots=True)
class Felt:
    """A feeling between two people, as positions in ``Families.people``: ``one`` is whose tie it is. ``to_one``,
    ``to_other``: who receives, where that was said; ``key``: the record's id; ``said``: by the child, else recorded.
    """

    key: str
    one: int
    other: int
    feeling: Feeling
    to_one: bool
    to_other: bool
    said: bool


def feelings_of(network: Network, place: Mapping[str, int]) -> list[Felt]:
    """Feelings between the drawn, by record id: the child's latest word on each, then ties between two others."""
    found = []
    spoken = [view for view in current_views(network.views) if view.child == network.child and view.line is not None]
    latest = {view.about: view for view in sorted(spoken, key=lambda view: (view.said_on.order(), view.id))}
    for view in sorted(latest.values(), key=lambda view: view.id):
        feeling = OF_VIEW.get(view.line or "")
        if feeling and view.child in place and view.about in place and view.about != view.child:
            gets, gives = view.support in {"gives_me", "both"}, view.support in {"i_give", "both"}
            found.append(Felt(view.id, place[view.child], place[view.about], feeling, gets, gives, said=True))
    between: set[frozenset[int]] = set()
    for tie in sorted(network.ties, key=lambda tie: tie.id):
        ends = (tie.source_person, tie.target_person)
        if tie.in_error or network.child in ends or any(end not in place for end in ends) or ends[0] == ends[1]:
            continue
        one, other = (place[end] for end in ends)
        feeling = _recorded(tie.strength, tie.stressful)
        if feeling is not None and frozenset((one, other)) not in between:
            between.add(frozenset((one, other)))
            gets, gives = tie.direction in {"gives_me", "both"}, tie.direction in {"i_give", "both"}
            found.append(Felt(tie.id, one, other, feeling, gets, gives, said=False))
    return found


def _recorded(strength: str | None, stressful: bool | None) -> Feeling | None:
    if stressful:
        return Feeling.CLOSE_CONFLICT if strength == "strong" else Feeling.CONFLICT
    return OF_STRENGTH.get(strength or "")
