"""The draft: every item with all its versions, whom else it names, and what is proposed for it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from graphmodel.access import ADMINISTRATOR, TEAM_MANAGER, Viewer, log_look, mask, refuse_unseen, sight, still_allowed
from graphmodel.access.registry import reader
from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.disclosure import Release, Ruling, Setting, ruling_of
from graphmodel.domain.errors import NotAllowed, Refused
from graphmodel.domain.masked_records import whole_words
from graphmodel.domain.masking import Sight, opaque_id
from graphmodel.domain.people import Person, PersonKind
from graphmodel.domain.record_words import Fact, facts_of, label_of
from graphmodel.domain.records import Record
from graphmodel.maps import records_behind
from graphmodel.store import journal
from graphmodel.store.connection import Graph
from graphmodel.subject_access.finding import Found, found_about, names_of, people_named, shape_in

_PREPARERS = frozenset({"social_worker", TEAM_MANAGER, ADMINISTRATOR})
"""Roles that may prepare a draft; a second person decides with them what goes out."""
_LEAST_PURPOSE = 10
_WHAT = "draft for a subject access request"
_STRICTEST = (Release.WITHHOLD, Release.DECIDE, Release.DISCLOSE)
_ADDRESSES = ("address", "area", "postcode")
_ABOUT_KEEPING = Ruling(Release.DECIDE, "About how the record was kept: who joined, opened or changed what.", "UK GDPR Art 15")


@dataclass(frozen=True, slots=True)
class Version:
    """What a record said from a moment on (``at``: UTC, ISO 8601), by whom it was written and why."""

    at: str
    by: str
    why: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One record with all its versions, the oldest first. A sealed item has no facts, and an opaque id.

    ``third_parties``: names of people in it who have rights of their own; ``staff``: of those who were there because it was their
    work.
    """

    record: str
    what: str
    own_file: bool
    versions: tuple[Version, ...]
    third_parties: tuple[str, ...]
    staff: tuple[str, ...]
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything about one child, each item with a proposal. ``entries`` = how many of the journal it accounts for."""

    child: str
    name: str
    as_of: date
    items: tuple[Item, ...]
    entries: int

    @property
    def counts(self) -> Mapping[Release, int]:
        """Items by what is proposed."""
        found = Counter(item.ruling.release for item in self.items)
        return {release: found[release] for release in Release}


@reader(lambda read, call: read(call.graph, call.viewer, call.child, call.as_of, "asked for by the child"), refuses=True)
def draft_for(graph: Graph, viewer: Viewer, child_id: str, as_of: date, why: str) -> Draft:
    """Everything that is kept about a child, with a proposal and a reason for each item, oldest first.

    :param why: who asked and when, for the log of looks.
    :raises NotAllowed: the viewer may not open this child's file, or not prepare such a draft.
    :raises Refused: nobody said for whom it is made.
    """
    if viewer.role not in _PREPARERS:
        raise NotAllowed("A draft of a whole record is prepared by the social worker or the team manager. Ask one of them.")
    if len(why.strip()) < _LEAST_PURPOSE:
        raise Refused("Say who asked for the record and when: it is noted with every draft. Nothing was made.")
    seen = sight(graph, viewer, as_of)
    refuse_unseen(graph, viewer, seen, child_id, _WHAT)
    log_look(graph, viewer, [child_id], _WHAT, why)
    around, hidden = _around(graph, child_id, as_of, seen)
    child = around[child_id]
    found = found_about(graph, child)
    drafting = _Drafting.of(child, found, around | people_named(graph, found), (seen, hidden))
    by_record: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        by_record[one.subject].append(one)
    items = sorted(
        (drafting.item(versions) for versions in by_record.values()), key=lambda item: (item.versions[0].at, item.record)
    )
    still_allowed(graph, viewer, [child_id], as_of)
    return Draft(child_id, child.name, as_of, tuple(items), len(found))


def _around(graph: Graph, child: str, as_of: date, seen: Sight) -> tuple[dict[str, Person], frozenset[str]]:
    """Everyone on the child's map, and those whom this viewer's map masks or leaves out: an adopted sister, who adopted her."""
    whole = network_of_records(records_behind(graph, child), child, as_of)
    shown = {person.id for person in mask(whole, seen).people if not person.masked}
    return dict(whole.person_by_id), frozenset(whole.person_by_id) - shown


@dataclass(frozen=True, slots=True)
class _Drafting:
    """What every item is judged against: who the people are, what they are called, and what homes and schools are called."""

    child: Person
    people: Mapping[str, Person]
    called: Mapping[str, str]
    by_name: Mapping[str, Sequence[Person]]
    any_name: re.Pattern[str]
    seen: Sight
    hidden: frozenset[str]

    @classmethod
    def of(
        cls, child: Person, found: Iterable[Found], people: Mapping[str, Person], sight: tuple[Sight, frozenset[str]]
    ) -> _Drafting:
        """For these versions and these people."""
        by_name: dict[str, list[Person]] = defaultdict(list)
        for person in people.values():
            for name in names_of(person) if person.id != child.id else ():
                by_name[name.casefold()].append(person)
        called = {one.subject: str(one.values["name"]) for one in found if "name" in one.values}
        called |= {who: person.name for who, person in people.items()}
        return cls(child, people, called, by_name, whole_words(by_name), *sight)

    def item(self, versions: Sequence[Found]) -> Item:
        """One record with what is proposed for it: the strictest that any of its versions asks for."""
        others = self._others(versions)
        setting = Setting(
            child=self.child.id,
            others=others,
            own_file=all(self._is_own(one.chain) for one in versions),
            by_name_only=not any(one.names_child for one in versions),
            role=self.seen.role,
            hidden=self.hidden,
        )
        rulings = [ruling_of(one.record, setting) for one in versions if one.record is not None] or [_ABOUT_KEEPING]
        ruling = min(rulings, key=lambda each: (_STRICTEST.index(each.release), not each.sealed))
        return Item(
            record=opaque_id(self.seen.key, self.child.id, versions[0].subject) if ruling.sealed else versions[0].subject,
            what=shape.said if (shape := shape_in(versions[0].kind)) else versions[0].kind,
            own_file=setting.own_file,
            versions=tuple(self._version(one, ruling.sealed) for one in versions),
            third_parties=("somebody who cannot be named",) if ruling.sealed else _names(setting.third_parties),
            staff=() if ruling.sealed else _names(who for who in others if who.kind is PersonKind.PROFESSIONAL),
            ruling=ruling,
        )

    def _others(self, versions: Sequence[Found]) -> tuple[Person, ...]:
        """Everyone but the child whom any version names, by id or by a name in its words."""
        texts = [text for one in versions for text in one.texts()]
        named = {text for text in texts if text in self.people}
        found = {who.id: who for who in map(self.people.__getitem__, named)}
        for text in texts:
            for match in self.any_name.findall(text):
                found |= {who.id: who for who in self.by_name[match.casefold()]}
        found.pop(self.child.id, None)
        return tuple(found[who] for who in sorted(found))

    def _is_own(self, chain: str) -> bool:
        return chain in (self.child.id, journal.SHARED)

    def _version(self, one: Found, sealed: bool) -> Version:
        facts = () if sealed or one.record is None else self._facts(one.record)
        return Version(one.at, "" if sealed else self.called.get(one.by, one.by), "" if sealed else one.why, facts)

    def _facts(self, record: Record) -> tuple[Fact, ...]:
        """What it says; where somebody lives stays apart, because other people live there too (Telford)."""
        apart = [name for name in _ADDRESSES if getattr(record, name, None)]
        shown = replace(record, **dict.fromkeys(apart)) if apart else record  # type: ignore[arg-type]
        said = facts_of(shown, lambda given: self.called.get(given, given))
        return (*said, *((label_of(name), "kept apart: the social worker gives it where it is safe") for name in apart))


def _names(people: Iterable[Person]) -> tuple[str, ...]:
    return tuple(sorted({person.name for person in people}))
