"""Tells a fictional family as records: somebody on a child's map, the tie, the view, a judgement, a plan and what happened.

Everything is counted back from the day the demo opens, so that it is always of today. Ids are derived from the refs: the same
story is the same records.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from graphmodel.domain.arrangements import Arrangement, ContactEvent, Restriction
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.care import Household, HouseholdStay, Placement, WorkerSpell
from graphmodel.domain.dates import PartialDate, parse_partial_date
from graphmodel.domain.ids import id_from
from graphmodel.domain.people import Child, Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.vocabulary import interval_days_of
from graphmodel.domain.voice import View
from loaders.synthetic_names import REFS
from loaders.synthetic_parts import Bond, Contact, Seen

_ASKED_FROM_AGE = 4
SOURCE = "fictional demo team"
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")


class Story:
    """Collects the records of one demo. Every person has a readable ref ("amira"), made unique when the name is taken."""

    def __init__(self, as_of: date) -> None:
        self.as_of = as_of
        self.records: list[Record] = []
        self._refs: Counter[str] = Counter()
        self._keys: Counter[tuple[str, ...]] = Counter()
        self._place_of: dict[str, int] = {}
        self._homes: set[str] = set()
        self._at_home: dict[str, list[Placement | HouseholdStay | Tie]] = defaultdict(list)
        self._parents: dict[str, list[str]] = defaultdict(list)
        self.view_days: dict[str, int] = {}
        self.speakers: set[str] = set()

    def ago(self, days: int) -> PartialDate:
        """The day that many days before the demo opens; negative = to come."""
        return PartialDate.of(self.as_of - timedelta(days=days))

    def born(self, age: int, extra_days: int = 100) -> PartialDate:
        """A birth that makes somebody ``age`` on the day of the demo."""
        return PartialDate.of(self.as_of - timedelta(days=int(age * 365.25) + extra_days))

    def born_about(self, age: int) -> PartialDate:
        """The year of a birth, all that is known of most grown-ups."""
        return parse_partial_date(str(self.as_of.year - age))

    def person(self, person: Person) -> str:
        """Keeps a person whose ``id`` was given as ""; its ref is made of the ref it has, else of the name. Returns the id."""
        ref = self._ref(person.ref or person.name)
        known = replace(person, id=id_from("people", ref), ref=ref, source=SOURCE)
        self._place_of[known.id] = len(self.records)
        self.records.append(known)
        return known.id

    def child(self, name: str, sex: str, age: int, *, in_care: int, word: str | None = None) -> str:
        """A child whose map is kept, called by the first name; ``in_care`` days. Returns the id."""
        first = name.split()[0]
        child = Child(id="", ref=REFS.get(first, first), name=name, known_as=first, sex=sex, birth=self.born(age), nation="EN")
        legal = "V2" if in_care < 200 else "C2"
        key = self.person(replace(child, legal_status=legal, care_start=self.ago(in_care), own_word_for_contact=word))
        if age >= _ASKED_FROM_AGE:
            self.speakers.add(key)
        return key

    def parents_of(self, person: str) -> list[str]:
        """Ids of the parents told so far."""
        return list(self._parents[person])

    def kept_by(self, pet: str, keeper: str) -> None:
        """Says who has an animal or runs a club."""
        place = self._place_of[pet]
        self.records[place] = replace(self.records[place], keeper=keeper)  # type: ignore[call-arg]

    def parents(self, children: Sequence[str], *parents: str, basis: str = "birth", certainty: str | None = None) -> None:
        """Parent links from each parent to each child."""
        for child in children:
            for parent in parents:
                key = self._id("parent", parent, child)
                self._add(ParentLink(id=key, parent=parent, child=child, basis=basis, certainty=certainty))

    def pair(self, one: str, other: str, status: str, since: str | None = None, until: str | None = None) -> None:
        """A partnership, stored from the smaller id to the larger."""
        first, second = sorted((one, other))
        start, end = _date(since), _date(until)
        self._add(Partnership(id=self._id("pair", first, second), one=first, other=second, status=status, since=start, until=end))

    def knows(self, child: str, person: str, bond: Bond, seen: Seen | None = None, contact: Contact | None = None) -> str:
        """Puts somebody on a child's map with all that is told of it. Returns the person's id."""
        key = self._id("tie", child, person, bond.kind)
        self._add(
            Tie(
                id=key,
                source_person=child,
                target_person=person,
                kind=bond.kind,
                since=_date(bond.since),
                until=_date(bond.until),
                strength=bond.strength,
                safety=bond.safety,
                no_contact_reason=bond.no_contact_reason,
                source=SOURCE,
            )
        )
        if bond.safety or bond.strength:
            self._judge(child, person, bond)
        if seen is not None:
            self._says(child, person, seen)
        if contact is not None:
            self._in_touch(child, person, contact)
        return person

    def on_map(self, child: str, person: Person, bond: Bond, seen: Seen | None = None, contact: Contact | None = None) -> str:
        """A person who is told of for the first time, put on a child's map. Returns the id."""
        return self.knows(child, self.person(person), bond, seen, contact)

    def limit(self, child: str, person: str, kind: str, reason: str, *, from_days: int, to_days: int | None = None) -> str:
        """A restriction, by days ago; negative = to come."""
        key = self._id("restriction", child, person, kind)
        ends = None if to_days is None else self.ago(to_days)
        self._add(
            Restriction(
                id=key,
                child=child,
                on_person=person,
                kind=kind,
                starts_on=self.ago(from_days),
                ends_on=ends,
                reason=reason,
                scope="all",
            )
        )
        return key

    def moves_in(self, first: str, sibling: str) -> None:
        """``sibling`` lives where ``first`` lives now: the same placement, household and people of the home."""
        for record in tuple(self._at_home[first]):
            if isinstance(record, Placement):
                self.placed(replace(record, id="", child=sibling))
            elif isinstance(record, HouseholdStay):
                self._add(replace(record, id=self._id("stay", record.household, sibling), member=sibling))
            elif isinstance(record, Tie):
                seen = Seen(ring=3, line="ordinary") if sibling in self.speakers else None
                self.knows(sibling, record.target_person, Bond(kind=record.kind, since=record.since and record.since.text), seen)

    def home(
        self, name: str, members: Sequence[str], *, of: str = "", from_days: int | None = None, to_days: int | None = None
    ) -> str:
        """A household with everyone who lived there for the same time. ``of`` tells two homes of one name apart; called again
        with the same name and ``of`` it is the same home."""
        key = id_from("households", *(part for part in (name, of) if part))
        if key not in self._homes:
            self._homes.add(key)
            self._add(Household(id=key, name=name))
        start = None if from_days is None else self.ago(from_days)
        end = None if to_days is None else self.ago(to_days)
        for member in members:
            self._add(HouseholdStay(id=self._id("stay", key, member), household=key, member=member, starts_on=start, ends_on=end))
        return key

    def place_with(self, child: str, carers: tuple[str, ...], household: str, *, place: str, since: int) -> None:
        """The placement of today with these carers."""
        stay = Placement(
            id="", child=child, type=place, carers=carers, household=household, provider="PR1", rne="P", legal_status="C2"
        )
        self.placed(replace(stay, starts_on=self.ago(since)))

    def placed(self, placement: Placement) -> None:
        """A placement whose ``id`` was given as ""."""
        key = self._id("placement", placement.child, placement.type)
        self._add(replace(placement, id=key))

    def works_with(self, worker: str, child: str, role: str, *, from_days: int, to_days: int | None = None) -> None:
        """A worker's time with a child."""
        end = None if to_days is None else self.ago(to_days)
        key = self._id("worker", worker, child)
        self._add(WorkerSpell(id=key, worker=worker, child=child, role=role, starts_on=self.ago(from_days), ends_on=end))

    def add(self, record: Record) -> None:
        """Keeps any other record as it is."""
        self._add(record)

    def key(self, *parts: str) -> str:
        """A derived id that no other record of the story has."""
        return self._id(*parts)

    def plan(self, child: str, person: str, contact: Contact) -> str:
        """What is agreed between them, agreed 74 days ago."""
        key = self._id("arrangement", child, person)
        ended = None if contact.plan_ended is None else self.ago(contact.plan_ended)
        self._add(
            Arrangement(
                id=key,
                child=child,
                with_people=(person,),
                modes=(contact.mode,),
                frequency=contact.every or None,
                interval_days=interval_days_of(contact.every),
                supervision=contact.supervision,
                supervision_reason="agreed at the last review" if contact.supervision else None,
                status=contact.status,
                agreed_on=self.ago(74),
                starts_on=self.ago(430 if contact.supervision else 74),
                ends_on=ended,
                reviewed_on=self.ago(74),
            )
        )
        return key

    def met(self, child: str, person: str, days: int, mode: str = "face_to_face", arrangement: str | None = None) -> None:
        """They were in touch that many days ago."""
        self._event(child, person, days, mode, "yes", arrangement)

    def _in_touch(self, child: str, person: str, contact: Contact) -> None:
        """The plan, and its due occasions back from the last one that took place; those after it did not."""
        arrangement = None if contact.every is None else self.plan(child, person, contact)
        if contact.last is None:
            return
        interval = interval_days_of(contact.every) or 60
        first_kept = contact.kept.index(True) if True in contact.kept else 0
        for number, kept in enumerate(contact.kept):
            days = contact.last + (number - first_kept) * interval
            if days >= 0:
                self._event(child, person, days, contact.mode, "yes" if kept else "no", arrangement)

    def _event(self, child: str, person: str, days: int, mode: str, happened: str, arrangement: str | None) -> None:
        key = self._id("event", child, person)
        missed = "transport" if happened == "no" else None
        self._add(
            ContactEvent(
                id=key,
                child=child,
                with_people=(person,),
                on=self.ago(days),
                mode=mode,
                happened=happened,
                arrangement=arrangement,
                missed_reason=missed,
                authorised=True,
                source=SOURCE,
            )
        )

    def _judge(self, child: str, person: str, bond: Bond) -> None:
        key = self._id("assessment", child, person)
        basis = "Seen together and talked through in supervision."
        self._add(
            Assessment(
                id=key,
                child=child,
                person=person,
                on=self.ago(82),
                by="social worker",
                strength=bond.strength,
                safety=bond.safety,
                basis=basis,
                source=SOURCE,
            )
        )

    def _says(self, child: str, person: str, seen: Seen) -> None:
        days = seen.days if seen.days is not None else self.view_days.get(child, 30)
        self._add(
            View(
                id=self._id("view", child, person),
                child=child,
                about=person,
                said_on=self.ago(days),
                closeness=seen.ring,
                line=seen.line,
                support=seen.support,
                enough=seen.enough,
                wants=seen.wants,
                words=seen.words,
                medium="said",
                source=SOURCE,
            )
        )

    def _add(self, record: Record) -> None:
        self.records.append(record)
        if isinstance(record, ParentLink):
            self._parents[record.child].append(record.parent)
        elif isinstance(record, Placement | HouseholdStay | Tie) and (child := _whose_home(record)):
            self._at_home[child].append(record)

    def _id(self, *parts: str) -> str:
        self._keys[parts] += 1
        return id_from("demo", *parts, str(self._keys[parts]))

    def _ref(self, name: str) -> str:
        plain = unicodedata.normalize("NFKD", name.replace("ł", "l").replace("Ł", "L")).encode("ascii", "ignore").decode()
        stem = _NOT_LETTERS.sub("-", plain.lower()).strip("-") or "child"
        self._refs[stem] += 1
        return stem if self._refs[stem] == 1 else f"{stem}-{self._refs[stem]}"


_AT_HOME = frozenset({"foster_carer", "carers_birth_child", "carers_pet"})


def _whose_home(record: Placement | HouseholdStay | Tie) -> str | None:
    """The child of whom a record says where, or with whom, they live now."""
    if isinstance(record, Placement):
        return record.child if record.ends_on is None else None
    if isinstance(record, HouseholdStay):
        return record.member if record.ends_on is None else None
    return record.source_person if record.kind in _AT_HOME else None


def _date(text: str | None) -> PartialDate | None:
    return parse_partial_date(text) if text else None
