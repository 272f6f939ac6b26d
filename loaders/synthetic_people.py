"""The people of a fictional demo, who their parents and partners are, and the ids of everything told.

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

from graphmodel.domain.dates import PartialDate, parse_partial_date
from graphmodel.domain.ids import id_from
from graphmodel.domain.people import Child, Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Partnership
from loaders.synthetic_names import REFS

_ASKED_FROM_AGE = 4
SOURCE = "fictional demo team"
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")


class People:
    """Collects records. Every person has a readable ref ("amira"), made unique when the name is taken."""

    def __init__(self, as_of: date) -> None:
        self.as_of = as_of
        self.records: list[Record] = []
        self._refs: Counter[str] = Counter()
        self._keys: Counter[tuple[str, ...]] = Counter()
        self._parents: dict[str, list[str]] = defaultdict(list)
        self.assessor: str | None = None
        self.ages: dict[str, int] = {}
        self.in_care: dict[str, int] = {}
        self.view_days: dict[str, int] = {}
        self.speakers: set[str] = set()
        self.schools: set[str] = set()

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
        self.records.append(known)
        return known.id

    def child(self, name: str, sex: str, age: int, *, in_care: int, word: str | None = None) -> str:
        """A child whose map is kept, called by the first name; ``in_care`` days. Returns the id."""
        first = name.split()[0]
        child = Child(id="", ref=REFS.get(first, first), name=name, known_as=first, sex=sex, birth=self.born(age), nation="EN")
        legal = "V2" if in_care < 200 else "C2"
        key = self.person(replace(child, legal_status=legal, care_start=self.ago(in_care), own_word_for_contact=word))
        self.ages[key], self.in_care[key] = age, in_care
        if age >= _ASKED_FROM_AGE:
            self.speakers.add(key)
        return key

    def parents_of(self, person: str) -> list[str]:
        """Ids of the parents told so far."""
        return list(self._parents[person])

    def parents(self, children: Sequence[str], *parents: str, basis: str = "birth", certainty: str | None = None) -> None:
        """Parent links from each parent to each child."""
        for child in children:
            for parent in parents:
                key = self.key("parent", parent, child)
                self.add(ParentLink(id=key, parent=parent, child=child, basis=basis, certainty=certainty))

    def pair(self, one: str, other: str, status: str, since: str | None = None, until: str | None = None) -> None:
        """A partnership, stored from the smaller id to the larger."""
        first, second = sorted((one, other))
        start, end = date_of(since), date_of(until)
        self.add(Partnership(id=self.key("pair", first, second), one=first, other=second, status=status, since=start, until=end))

    def add(self, record: Record) -> None:
        """Keeps a record as it is."""
        self.records.append(record)
        if isinstance(record, ParentLink):
            self._parents[record.child].append(record.parent)

    def key(self, *parts: str) -> str:
        """A derived id that no other record of the story has."""
        self._keys[parts] += 1
        return id_from("demo", *parts, str(self._keys[parts]))

    def _ref(self, name: str) -> str:
        latin = REFS.get(name, name).replace("ł", "l").replace("Ł", "L")
        plain = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode()
        stem = _NOT_LETTERS.sub("-", plain.lower()).strip("-") or "child"
        self._refs[stem] += 1
        return stem if self._refs[stem] == 1 else f"{stem}-{self._refs[stem]}"


def date_of(text: str | None) -> PartialDate | None:
    """What a written date says; None for none."""
    return parse_partial_date(text) if text else None
