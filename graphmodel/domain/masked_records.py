"""The copies of records that may be shown of a masked person: codes stay, words, days and places go. Pure."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from graphmodel.domain.arrangements import Arrangement, ContactEvent, Explanation, Restriction
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.care import Placement
from graphmodel.domain.network import Network
from graphmodel.domain.people import Community, Person, PersonKind, Pet
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Tie
from graphmodel.domain.voice import View

R = TypeVar("R", bound=Record)

_SHORTEST_NAME = 3
"""Letters a single name needs before it is struck out of free text; shorter ones are ordinary words too often."""
_NAMES_NOBODY = re.compile(r"(?!)")
_FREE_TEXT: Mapping[type[Record], tuple[str, ...]] = {
    Tie: ("notes", "basis"),
    View: ("words", "present"),
    Assessment: ("basis", "protective"),
    Arrangement: (
        "place",
        "purpose",
        "supervision_reason",
        "support_before",
        "support_during",
        "support_after",
        "frequency",
        "plan",
    ),
    ContactEvent: ("place", "child_words", "feeling_before", "feeling_after", "observed", "concern", "cancelled_by"),
    Restriction: ("reason", "decided_by", "legal_ref"),
    Explanation: ("words", "child_response", "told_by"),
}
"""Fields in which somebody may have written a name."""


def opaque_id(key: bytes, child: str, given: str) -> str:
    """The id under which something masked leaves Kinmap on one child's map.

    Keyed, so that it cannot be worked out from the id of a file, and different on every child's map, so that two maps cannot be
    laid side by side. The same on every reading, so that the same map gives the same bytes.
    """
    return "masked-" + hmac.new(key, f"{child}\x1f{given}".encode(), hashlib.sha256).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Disguise:
    """Who is masked on this map: real id to the words for them; and how ids and text are made harmless."""

    key: bytes
    child: str
    words: Mapping[str, str]
    names: re.Pattern[str]

    @classmethod
    def of(cls, network: Network, words: Mapping[str, str], key: bytes, gone: Iterable[Person] = ()) -> Disguise:
        """For these people of the network, and for who was taken off it: they may still be named in what somebody wrote."""
        hidden = [person for person in network.people if person.id in words]
        shown = [person for person in network.people if person.id not in words]
        return cls(key, network.child or "", words, _pattern(_names_of(hidden) + _less(_names_of(gone), _names_of(shown))))

    def id(self, given: str) -> str:
        """The opaque id of a masked person or of a record about them."""
        return opaque_id(self.key, self.child, given)

    def who(self, given: str) -> str:
        """The person's id, opaque if they are masked."""
        return self.id(given) if given in self.words else given

    def hides(self, *people: str) -> bool:
        """Whether any of them is masked."""
        return any(who in self.words for who in people)

    def text(self, free: str | None) -> str | None:
        """Free text without the names of masked people."""
        return None if free is None else self.names.sub("[name withheld]", free)

    def cleaned(self, record: R, about_masked: bool, **ids: object) -> R:
        """The record without names in its text; without any text, and under an opaque id, if it is about a masked person."""
        fields = _FREE_TEXT[type(record)]
        if not about_masked:
            return replace(record, **{name: self.text(getattr(record, name)) for name in fields}, **ids)  # type: ignore[arg-type]
        gone: dict[str, object] = dict.fromkeys((*fields, "ref", "source", "recorded_by"))
        return replace(record, **(gone | {"id": self.id(record.id)} | ids))  # type: ignore[arg-type]


def disguised(network: Network, disguise: Disguise) -> Network:
    """The map with every masked person as a word under an opaque id, and no free text that names them."""
    hides, who, cleaned = disguise.hides, disguise.who, disguise.cleaned
    plans = {plan.id: disguise.id(plan.id) for plan in network.arrangements if hides(*plan.with_people)}
    limits = {limit.id: disguise.id(limit.id) for limit in network.restrictions if hides(limit.on_person)}
    return replace(
        network,
        people=_sorted(_person(person, disguise) for person in network.people),
        parent_links=_sorted(_parent_link(link, disguise) for link in network.parent_links if _is_birth(link, disguise)),
        partnerships=tuple(pair for pair in network.partnerships if not hides(pair.one, pair.other)),
        ties=_sorted(_tie(tie, disguise) for tie in network.ties if _is_own(tie, network.child, disguise)),
        views=_sorted(cleaned(view, hides(view.about), about=who(view.about)) for view in network.views),
        assessments=_sorted(cleaned(one, hides(one.person), person=who(one.person)) for one in network.assessments),
        arrangements=_sorted(
            cleaned(plan, plan.id in plans, with_people=tuple(map(who, plan.with_people))) for plan in network.arrangements
        ),
        events=_sorted(
            cleaned(
                event,
                hides(*event.with_people),
                with_people=tuple(map(who, event.with_people)),
                arrangement=plans.get(event.arrangement or "", event.arrangement),
            )
            for event in network.events
        ),
        restrictions=_sorted(cleaned(one, one.id in limits, on_person=who(one.on_person)) for one in network.restrictions),
        explanations=_sorted(
            cleaned(one, one.restriction in limits, restriction=limits.get(one.restriction, one.restriction))
            for one in network.explanations
        ),
        placements=tuple(_placement(placed, disguise) for placed in network.placements if not hides(placed.child)),
        households=tuple(replace(home, name=disguise.text(home.name) or "") for home in network.households),
        household_stays=tuple(stay for stay in network.household_stays if not hides(stay.member)),
        worker_spells=tuple(spell for spell in network.worker_spells if not hides(spell.worker, spell.child)),
        team_spells=tuple(spell for spell in network.team_spells if not hides(spell.worker)),
        gates={who(person): result for person, result in sorted(network.gates.items())},
    )


def _sorted(records: Iterable[R]) -> tuple[R, ...]:
    return tuple(sorted(records, key=lambda one: one.id))


def _placement(placed: Placement, disguise: Disguise) -> Placement:
    carers = tuple(who for who in placed.carers if not disguise.hides(who))
    children = tuple(who for who in placed.carers_children if not disguise.hides(who))
    return replace(placed, carers=carers, carers_children=children)


def _names_of(people: Iterable[Person]) -> tuple[str, ...]:
    """The names people go by, whole and in their parts; a part that is more likely an ordinary word is left out."""
    whole = {name for person in people for name in (person.name, person.known_as) if name}
    return (*whole, *(part for name in whole for part in name.split() if len(part) >= _SHORTEST_NAME))


def _less(names: Iterable[str], kept: Iterable[str]) -> tuple[str, ...]:
    """Names without those that somebody on the map has too: such a name gives nobody away."""
    on_map = {name.casefold() for name in kept}
    return tuple(name for name in names if name.casefold() not in on_map)


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(set(names), key=lambda name: (-len(name), name))
    if not longest_first:
        return _NAMES_NOBODY
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.IGNORECASE)


def _person(person: Person, disguise: Disguise) -> Person:
    if person.id in disguise.words:
        return Person(
            id=disguise.id(person.id),
            name=disguise.words[person.id],
            kind=PersonKind.PERSON,
            sex=person.sex,
            identity_protected=person.identity_protected,
            told_to_child=person.told_to_child,
            masked=True,
        )
    shown = replace(person, notes=disguise.text(person.notes), grave=disguise.text(person.grave))
    if isinstance(shown, (Pet, Community)) and shown.keeper is not None:
        keeper = disguise.who(shown.keeper)
        return replace(shown, keeper=keeper if keeper != shown.keeper else disguise.text(keeper))
    return shown


def _is_birth(link: ParentLink, disguise: Disguise) -> bool:
    """Of a masked person only the birth family is shown: any other parent is where they live now."""
    return link.basis == "birth" or not disguise.hides(link.parent, link.child)


def _parent_link(link: ParentLink, disguise: Disguise) -> ParentLink:
    if not disguise.hides(link.parent, link.child):
        return link
    parent, child = disguise.who(link.parent), disguise.who(link.child)
    return ParentLink(id=disguise.id(link.id), parent=parent, child=child, basis=link.basis, certainty=link.certainty)


def _is_own(tie: Tie, child: str | None, disguise: Disguise) -> bool:
    """A masked person's ties are shown only where they are the child's own."""
    return not disguise.hides(tie.source_person, tie.target_person) or child in (tie.source_person, tie.target_person)


def _tie(tie: Tie, disguise: Disguise) -> Tie:
    if not disguise.hides(tie.source_person, tie.target_person):
        return disguise.cleaned(tie, about_masked=False)
    return Tie(
        id=disguise.id(tie.id),
        source_person=disguise.who(tie.source_person),
        target_person=disguise.who(tie.target_person),
        kind=tie.kind,
        strength=tie.strength,
        safety=tie.safety,
    )
