"""What a child asked for and nobody has answered yet (readings 5 and 15, practice 6.1: 9). Pure.

By when an answer is owed is an authority's own limit, and is not here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.network import Network
from graphmodel.domain.versions import current_views
from graphmodel.domain.voice import View

ASKS_BY_ENOUGH = frozenset({"too_little", "too_much", "want_to_stop", "dont_see_want_to"})
"""Words of how much that ask for an answer (Q30)."""
ASKS_BY_WISH = frozenset({"more", "less", "stop", "find", "meet", "write"})
"""Wishes that ask for an answer."""
STOPS = frozenset({"want_to_stop", "stop"})


@dataclass(frozen=True, slots=True)
class AnswerOwed:
    """``view`` asks for something about a person, and nothing that answers it is recorded. ``asked``: the code that asks."""

    view: View
    asked: str

    @property
    def is_stop(self) -> bool:
        """Whether the child asked for it to stop."""
        return self.asked in STOPS


def answers_owed(network: Network) -> tuple[AnswerOwed, ...]:
    """What the child of this map waits for, the longest waiting first; one for each person at most.

    The latest word on how much, or the latest wish where no word on how much came with it or after it, counts: a child who says
    that it is just right now waits for nothing. An answer is a decision about that person that the child was told of, or an
    explanation of a limit on them, on a day surely not before the words.
    """
    told = _told(network)
    said = defaultdict(list)
    for view in current_views(network.views):
        if view.child == network.child and view.said_on.may_be_by(network.as_of):
            said[view.about].append(view)
    found = [owed for views in said.values() if (owed := _asked(views)) and not _is_answered(owed, told[owed.view.about])]
    return tuple(sorted(found, key=lambda owed: (owed.view.said_on.order(), owed.view.id)))


def _asked(views: Iterable[View]) -> AnswerOwed | None:
    for view in sorted(views, key=lambda one: (one.said_on.order(), one.recorded_at or "", one.id), reverse=True):
        if view.enough in ASKS_BY_ENOUGH:
            return AnswerOwed(view, str(view.enough))
        if view.wants in ASKS_BY_WISH:
            return AnswerOwed(view, str(view.wants))
        if view.enough not in (None, "not_asked", "asked_did_not_say") or view.wants not in (None, "not_said"):
            return None
    return None


def _told(network: Network) -> defaultdict[str, list[PartialDate]]:
    found: defaultdict[str, list[PartialDate]] = defaultdict(list)
    for person, day in _answers(network):
        if day is not None and day.may_be_by(network.as_of):
            found[person].append(day)
    return found


def _answers(network: Network) -> Iterator[tuple[str, PartialDate | None]]:
    for decision in network.decisions:
        if decision.child == network.child and decision.about is not None and not decision.in_error:
            yield decision.about, decision.told_child_on
    limits = {limit.id: limit.on_person for limit in network.restrictions if limit.child == network.child and not limit.in_error}
    for told in network.explanations:
        if told.restriction in limits and not told.in_error:
            yield limits[told.restriction], told.told_on


def _is_answered(owed: AnswerOwed, days: Iterable[PartialDate]) -> bool:
    said = owed.view.said_on.latest
    return any(day.earliest is not None and said is not None and day.earliest >= said for day in days)
