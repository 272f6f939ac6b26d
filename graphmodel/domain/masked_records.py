"""The copies of records that may be shown of a masked person: codes stay, words, days and places go. Pure.

Which fields hold an id, a name or words is declared once for every type of record (``fields``), so that a type that is added
later is disguised as the others are.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from graphmodel.domain.care import HouseholdStay, KeeperSpell, Placement, SchoolSpell, TeamSpell, WorkerSpell
from graphmodel.domain.details import ContactDetail, DrawnPlace, KeyDate, LifeEvent, PersonName
from graphmodel.domain.fields import BOOKKEEPING, text_fields
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person, PersonKind
from graphmodel.domain.records import Record, empty_fields
from graphmodel.domain.ties import ParentLink, Partnership, Tie

R = TypeVar("R", bound=Record)

_SHORTEST_NAME = 3
"""Letters a single name needs before it is struck out of free text; shorter ones are ordinary words too often."""
_NAMES_NOBODY = re.compile(r"(?!)")
WITHHELD = "[name withheld]"
"""What stands in free text in place of a name."""
_GONE_WITH_THEM: tuple[type[Record], ...] = (
    *(PersonName, ContactDetail, LifeEvent, KeyDate, DrawnPlace),
    *(Partnership, HouseholdStay, WorkerSpell, TeamSpell, SchoolSpell, KeeperSpell),
)
"""Facts that would say who or where a masked person is: none of these is shown of one."""
_HARMLESS_TEXTS = frozenset({"question", "rule_version", "role", "change_reason"})
"""Declared as text, and holding names of our own: they stay on a record about a masked person."""
_NAMED_IN_PASSING = frozenset({"must_not_know", "arrangements_reviewed", "supersedes", "session", "view", "continues"})
"""References that do not make a record one about whom or what they name."""
_NOT_REFERENCES = BOOKKEEPING | {"recorded_by", "kind"}


def opaque_id(key: bytes, child: str, given: str) -> str:
    """The id under which something masked leaves Kinmap on one child's map.

    Keyed, so that it cannot be worked out from the id of a file, and different on every child's map, so that two maps cannot be
    laid side by side. The same on every reading, so that the same map gives the same bytes.
    """
    return "masked-" + hmac.new(key, f"{child}\x1f{given}".encode(), hashlib.sha256).hexdigest()[:16]


_references: dict[type[Record], tuple[str, ...]] = {}


def references_of(record_type: type[Record]) -> tuple[str, ...]:
    """The fields that hold ids of people or of other records: those of text of which nothing else is declared."""
    if record_type not in _references:
        _references[record_type] = _undeclared(record_type)
    return _references[record_type]


def _undeclared(record_type: type[Record]) -> tuple[str, ...]:
    declared = text_fields(record_type)
    spoken_for = _NOT_REFERENCES | {*declared.named, *declared.codes, *declared.texts}
    return tuple(each.name for each in fields(record_type) if each.name not in spoken_for and _holds_text(str(each.type)))


def _holds_text(hint: str) -> bool:
    return hint.removesuffix(" | None") in ("str", "tuple[str, ...]")


def ids_in(record: Record) -> Iterator[str]:
    """Every id that makes a record one about somebody, in the order of its fields; what is only named is not among them."""
    for name in references_of(type(record)):
        if name in _NAMED_IN_PASSING:
            continue
        value = getattr(record, name)
        yield from value if isinstance(value, tuple) else () if value is None else (value,)


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
        further = _further_names(network)
        names = names_of(hidden, further) + _less(names_of(gone, further), names_of(shown, further))
        return cls(key, network.child or "", words, whole_words(names))

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
        return None if free is None else self.names.sub(WITHHELD, free)

    def words_in(self, value: object) -> object:
        """The same of a field that may hold one text, several, or none."""
        if isinstance(value, tuple):
            return tuple(self.words_in(each) for each in value)
        return self.text(value) if isinstance(value, str) else value

    def cleaned(self, record: R, about_masked: bool, renamed: Mapping[str, str]) -> R:
        """The record with the ids of masked people, and of records about them, made opaque, and no name of theirs in its text.

        About a masked person it keeps no text at all, and leaves under an opaque id itself. ``renamed``: records about them.
        """
        declared = text_fields(type(record))
        written = (*declared.texts, *declared.named)
        told: dict[str, object] = {name: self._reference(getattr(record, name), renamed) for name in references_of(type(record))}
        if about_masked:
            empty = empty_fields(type(record))
            told |= {name: empty[name] for name in written if name not in _HARMLESS_TEXTS}
            told |= {"id": self.id(record.id), "ref": None, "source": None}
        else:
            told |= {name: self.written(getattr(record, name)) for name in written}
        changed = {name: value for name, value in told.items() if value != getattr(record, name)}
        return replace(record, **changed) if changed else record  # type: ignore[arg-type]

    def written(self, value: object) -> object:
        """Words, or the id of somebody in their place (reading 24)."""
        return self.id(value) if isinstance(value, str) and value in self.words else self.words_in(value)

    def _reference(self, value: object, renamed: Mapping[str, str]) -> object:
        if isinstance(value, tuple):
            return tuple(self._reference(each, renamed) for each in value)
        return renamed.get(value, self.who(value)) if isinstance(value, str) else value


def disguised(network: Network, disguise: Disguise) -> Network:
    """The map with every masked person as a word under an opaque id, and no free text that names them."""
    renamed = _about_masked(network, disguise)
    told: dict[str, object] = {
        each.name: _sorted(_shown(value, disguise, renamed, network.child))
        for each in fields(network)
        if each.name != "people" and isinstance(value := getattr(network, each.name), tuple)
    }
    people = _sorted(_person(person, disguise) for person in network.people)
    gates = {disguise.who(person): result for person, result in sorted(network.gates.items())}
    return replace(network, people=people, gates=gates, **told)  # type: ignore[arg-type]


def records_of(network: Network) -> Iterator[Record]:
    """Every record on the map but the people, field by field."""
    for each in fields(network):
        value = getattr(network, each.name)
        if each.name != "people" and isinstance(value, tuple):
            yield from value


def _about_masked(network: Network, disguise: Disguise) -> dict[str, str]:
    """Records about a masked person to the ids they leave under; what hangs on such a record is about them too."""
    found: dict[str, str] = {}
    at_hand = list(records_of(network))
    while True:
        hits = [one for one in at_hand if any(disguise.hides(given) or given in found for given in ids_in(one))]
        if not hits:
            return found
        found |= {one.id: disguise.id(one.id) for one in hits}
        at_hand = [one for one in at_hand if one.id not in found]


def _shown(value: tuple[Record, ...], disguise: Disguise, renamed: Mapping[str, str], child: str | None) -> Iterator[Record]:
    for record in value:
        if isinstance(record, Placement):
            if not disguise.hides(record.child):
                yield _placement(record, disguise)
        elif record.id not in renamed:
            yield disguise.cleaned(record, False, renamed)
        elif not isinstance(record, _GONE_WITH_THEM):
            yield from _of_a_masked_person(record, disguise, renamed, child)


def _of_a_masked_person(record: Record, disguise: Disguise, renamed: Mapping[str, str], child: str | None) -> Iterator[Record]:
    if isinstance(record, ParentLink):
        # Only the birth family is shown: any other parent is where they live now.
        if record.basis == "birth":
            parent, of = disguise.who(record.parent), disguise.who(record.child)
            yield ParentLink(id=disguise.id(record.id), parent=parent, child=of, basis=record.basis, certainty=record.certainty)
    elif isinstance(record, Tie):
        # A masked person's ties are shown only where they are the child's own.
        if child in (record.source_person, record.target_person):
            yield _tie(record, disguise)
    else:
        yield disguise.cleaned(record, True, renamed)


def _tie(tie: Tie, disguise: Disguise) -> Tie:
    source, target = disguise.who(tie.source_person), disguise.who(tie.target_person)
    return Tie(
        id=disguise.id(tie.id),
        source_person=source,
        target_person=target,
        kind=tie.kind,
        strength=tie.strength,
        safety=tie.safety,
    )


def _placement(placed: Placement, disguise: Disguise) -> Placement:
    if disguise.hides(*placed.carers, *placed.carers_children):
        carers = tuple(who for who in placed.carers if not disguise.hides(who))
        children = tuple(who for who in placed.carers_children if not disguise.hides(who))
        placed = replace(placed, carers=carers, carers_children=children)
    return disguise.cleaned(placed, False, {})


def _sorted(records: Iterable[R]) -> tuple[R, ...]:
    return tuple(sorted(records, key=lambda one: one.id))


def _further_names(network: Network) -> Mapping[str, list[str]]:
    """The other names people go by: maiden, old, nickname."""
    known: dict[str, list[str]] = {}
    for one in network.person_names:
        known.setdefault(one.person, []).append(one.name)
    return known


def names_of(people: Iterable[Person], further: Mapping[str, list[str]]) -> tuple[str, ...]:
    """The names people go by, whole and in their parts; a part that is more likely an ordinary word is left out."""
    whole = {name for person in people for name in (person.name, person.known_as, *further.get(person.id, ())) if name}
    return (*whole, *(part for name in whole for part in name.split() if len(part) >= _SHORTEST_NAME))


def _less(names: Iterable[str], kept: Iterable[str]) -> tuple[str, ...]:
    """Names without those that somebody on the map has too: such a name gives nobody away."""
    on_map = {name.casefold() for name in kept}
    return tuple(name for name in names if name.casefold() not in on_map)


def whole_words(names: Iterable[str]) -> re.Pattern[str]:
    """Finds any of these names as whole words, whatever their case; no names, nothing."""
    longest_first = sorted(set(names), key=lambda name: (-len(name), name))
    if not longest_first:
        return _NAMES_NOBODY
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.IGNORECASE)


_OWN_NAMES = frozenset({"name", "known_as"})


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
    declared = text_fields(type(person))
    # A family name may be the masked person's too: what somebody is called themselves stays.
    written = {*declared.texts, *declared.named} - _OWN_NAMES
    told = {name: disguise.written(getattr(person, name)) for name in written}
    return replace(person, **told)  # type: ignore[arg-type]
