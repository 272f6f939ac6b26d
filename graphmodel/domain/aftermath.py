"""What a session of drawing came to: what the child said in it, and what is now owed an answer (practice 6.1: 9). Pure.

Nothing here changes a plan: what the child wants becomes a proposal, and the social worker decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graphmodel.domain.drawn import standing_view
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.vocabulary import ENOUGH_MATTERS, ENOUGH_STOPS, WANTS_MATTERS, WANTS_STOPS
from graphmodel.domain.voice import View


class Owed(StrEnum):
    """What is owed: the child wants it to stop, or more, or less, or somebody found or met; or nobody knows who it is."""

    STOP = "stop"
    MORE = "more"
    LESS = "less"
    FIND = "find"
    WHO = "who"


@dataclass(frozen=True, slots=True)
class Said:
    """What the child said of somebody in one session; ``view`` is the version that counts."""

    person: Person
    view: View


@dataclass(frozen=True, slots=True)
class ToAnswer:
    """Something that is owed an answer."""

    said: Said
    owed: Owed


def said_in(network: Network, session: str) -> tuple[Said, ...]:
    """Everybody of whom the child said something in this session, the nearest first, then by name."""
    people = network.person_by_id
    about = sorted({view.about for view in network.views if view.session == session and view.about in people})
    found = ((people[who], standing_view(network.views, session, who)) for who in about)
    said = [Said(person, view) for person, view in found if view is not None]
    return tuple(sorted(said, key=lambda one: (-(one.view.closeness or 0), one.person.called.casefold(), one.person.id)))


def to_answer(network: Network, session: str) -> tuple[ToAnswer, ...]:
    """What is owed an answer after this session: a stop first, then the other wishes, then who somebody is."""
    found = [ToAnswer(said, owed) for said in said_in(network, session) for owed in _owed(network, said)]
    order = list(Owed)
    return tuple(sorted(found, key=lambda one: order.index(one.owed)))


def _owed(network: Network, said: Said) -> list[Owed]:
    view = said.view
    owed = []
    if view.enough in ENOUGH_STOPS or view.wants in WANTS_STOPS:
        owed.append(Owed.STOP)
    elif view.wants in ("find", "meet"):
        owed.append(Owed.FIND)
    elif view.enough in ENOUGH_MATTERS or view.wants in WANTS_MATTERS:
        owed.append(Owed.MORE)
    elif view.enough == "too_much" or view.wants == "less":
        owed.append(Owed.LESS)
    kinds = {tie.kind for tie in network.ties if tie.source_person == network.child and tie.target_person == said.person.id}
    if kinds == {"unknown_person"}:
        owed.append(Owed.WHO)
    return owed
