"""Families for tests, told in sentences: ``family.child("amira", age=12)``, ``family.event("amira", "gran", on=family.ago(64))``.

People are their own ids ("amira" is called Amira), other records are numbered within their kind ("view-1"), so that a test can
name what it expects. Days are given as a date, or as text: "2014", "2014-03", "2014-03-02". Everything is invented.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from graphmodel.domain.answers import Alert, Decision, Proposal, Review
from graphmodel.domain.arrangements import Arrangement, Barrier, ContactEvent, Explanation, Restriction
from graphmodel.domain.assessments import Assessment, StageRecord
from graphmodel.domain.care import (
    Household,
    HouseholdStay,
    KeeperSpell,
    Memento,
    Placement,
    School,
    SchoolSpell,
    Team,
    TeamSpell,
    WorkerSpell,
)
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.details import ContactDetail, DrawnPlace, KeyDate, LifeEvent, PersonName
from graphmodel.domain.people import Child, Community, Organisation, Person, Pet, Place, Worker
from graphmodel.domain.records import Record
from graphmodel.domain.search import Consent, SearchCase, SearchStep
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.voice import Observation, Session, View

TODAY = date(2026, 11, 23)
"""The day of practice 4.4, on which every scenario is asked unless it says another."""

When = date | PartialDate | str | None
"""A day in a test: a date, an uncertain one, text, or not recorded."""

R = TypeVar("R", bound=Record)


def when(given: When) -> PartialDate | None:
    """The day that was meant; "2014" is some day of that year."""
    if given is None or isinstance(given, PartialDate):
        return given
    if isinstance(given, date):
        return PartialDate.of(given)
    parts = [int(part) for part in given.split("-")]
    if len(parts) == 3:
        return PartialDate.of(date(*parts))
    first_month, last_month = (parts[1], parts[1]) if len(parts) == 2 else (1, 12)
    last_day = monthrange(parts[0], last_month)[1]
    return PartialDate(given, date(parts[0], first_month, 1), date(parts[0], last_month, last_day))


def on_day(given: When) -> PartialDate:
    """As ``when``, for a day that has to be known."""
    day = when(given)
    assert day is not None
    return day


def as_names(given: str | Sequence[str]) -> tuple[str, ...]:
    """One name or several."""
    return (given,) if isinstance(given, str) else tuple(given)


class Family:
    """Collects records; every method adds one fact and returns its id. ``records`` is what a loader would hand over."""

    def __init__(self, today: date = TODAY) -> None:
        self.today = today
        self._records: dict[tuple[type[Record], str], Record] = {}
        self._numbers: Counter[str] = Counter()

    @property
    def records(self) -> list[Record]:
        """Everything told so far, in the order it was told."""
        return list(self._records.values())

    def ago(self, days: int) -> date:
        """The day that many days before today; a negative number is to come."""
        return self.today - timedelta(days=days)

    def years_ago(self, years: int) -> date:
        """A day well inside that many whole years before today."""
        return self.today - timedelta(days=round(years * 365.25) + 60)

    def add(self, record: Record) -> str:
        """Any record as it is; one with the same type and id takes the place of the earlier one."""
        self._records[type(record), record.id] = record
        return record.id

    def change(self, record_type: type[Record], record_id: str, **facts: object) -> str:
        """The record with other facts, as a later load would bring it."""
        known = self._records[record_type, record_id]
        return self.add(replace(known, **facts))  # type: ignore[arg-type]

    def __getitem__(self, key: tuple[type[R], str]) -> R:
        record_type, record_id = key
        found = self._records[record_type, record_id]
        assert isinstance(found, record_type)
        return found

    # who is who

    def child(self, who: str, age: int | None = 12, **facts: object) -> str:
        """A child whose map is kept: looked after under a full care order unless told otherwise."""
        told = {"nation": "EN", "legal_status": "C2", "birth": self.years_ago(age) if age is not None else None}
        return self._someone(Child, who, told | facts)

    def person(self, who: str, age: int | None = None, **facts: object) -> str:
        """Anyone else."""
        told: dict[str, object] = {} if age is None else {"birth": self.years_ago(age)}
        return self._someone(Person, who, told | facts)

    def pet(self, who: str, **facts: object) -> str:
        """An animal."""
        return self._someone(Pet, who, facts)

    def community(self, who: str, **facts: object) -> str:
        """A club, faith or other community."""
        return self._someone(Community, who, facts)

    def place(self, who: str, **facts: object) -> str:
        """A place that matters."""
        return self._someone(Place, who, facts)

    def organisation(self, who: str, **facts: object) -> str:
        """A school, provider or charity."""
        return self._someone(Organisation, who, facts)

    def worker(self, who: str, **facts: object) -> str:
        """Someone who is there because it is their work."""
        return self._someone(Worker, who, facts)

    # how they are related

    def parent(self, parent: str, child: str, basis: str = "birth", **facts: object) -> str:
        """``parent`` is a parent of ``child``."""
        return self._one(ParentLink, "parent-link", {"parent": parent, "child": child, "basis": basis} | facts)

    def partners(self, one: str, other: str, **facts: object) -> str:
        """Two partners."""
        return self._one(Partnership, "partnership", {"one": one, "other": other} | facts)

    def tie(self, source: str, target: str, kind: str, **facts: object) -> str:
        """What ``target`` is to ``source``: ``tie("amira", "gran", "maternal_grandmother")``."""
        return self._one(Tie, "tie", {"source_person": source, "target_person": target, "kind": kind} | facts)

    def mother(self, who: str, of: str | Sequence[str], age: int | None = None, **facts: object) -> str:
        """A birth mother of one or several children."""
        self.person(who, age, sex="F", **facts)
        for child in as_names(of):
            self.parent(who, child)
        return who

    def father(self, who: str, of: str | Sequence[str], age: int | None = None, **facts: object) -> str:
        """A birth father of one or several children."""
        self.person(who, age, sex="M", **facts)
        for child in as_names(of):
            self.parent(who, child)
        return who

    def brother(self, who: str, of: str, age: int = 9, kind: str = "full_brother", **facts: object) -> str:
        """A brother who is looked after himself, recorded as a tie; tell the parents too where they are known."""
        self.child(who, age, sex="M", **facts)
        self.tie(of, who, kind)
        return who

    def sister(self, who: str, of: str, age: int = 9, kind: str = "full_sister", **facts: object) -> str:
        """A sister who is looked after herself, recorded as a tie."""
        self.child(who, age, sex="F", **facts)
        self.tie(of, who, kind)
        return who

    def adopted_away(self, who: str, of: str, age: int = 6, **facts: object) -> str:
        """A sister who was adopted: her identity is protected."""
        self.person(who, age, **({"sex": "F", "identity_protected": "adopted"} | facts))
        self.tie(of, who, "adopted_away_sibling")
        return who

    # where they live and who works with them

    def household(self, name: str, **facts: object) -> str:
        """A home."""
        return self._add(Household, name, {"name": name} | facts)

    def lives_in(self, member: str, household: str, since: When = None, until: When = None) -> str:
        """``member`` lives, or lived, in a home that is made if it is new."""
        if (Household, household) not in self._records:
            self.household(household)
        facts = {"member": member, "household": household, "starts_on": since, "ends_on": until}
        return self._one(HouseholdStay, "stay", facts)

    def placed_with(
        self, child: str, carers: str | Sequence[str], since: When = None, until: When = None, **facts: object
    ) -> str:
        """A placement; a foster home that is not kin (U6) unless told otherwise."""
        told = {"child": child, "type": "U6", "carers": as_names(carers), "starts_on": since, "ends_on": until}
        return self._one(Placement, "placement", told | facts)

    def works_with(self, worker: str, child: str, role: str = "social_worker", since: When = "2020", until: When = None) -> str:
        """A worker's spell with a child."""
        facts = {"worker": worker, "child": child, "role": role, "starts_on": since, "ends_on": until}
        return self._one(WorkerSpell, "worker-spell", facts)

    def in_team(self, worker: str, team: str, role: str = "social_worker", since: When = "2020", until: When = None) -> str:
        """A worker's spell in a team that is made if it is new."""
        if (Team, team) not in self._records:
            self._add(Team, team, {"name": team})
        facts = {"worker": worker, "team": team, "role": role, "starts_on": since, "ends_on": until}
        return self._one(TeamSpell, "team-spell", facts)

    # what is agreed, what happened, what is limited

    def arrangement(self, child: str, with_people: str | Sequence[str], every: int | None = 42, **facts: object) -> str:
        """Time together as agreed: face to face, in force, ``every`` so many days (None = no interval)."""
        told: dict[str, object] = {
            "child": child,
            "with_people": as_names(with_people),
            "modes": ("face_to_face",),
            "interval_days": every,
            "starts_on": self.ago(365),
        }
        return self._one(Arrangement, "arrangement", told | facts)

    def event(self, child: str, with_people: str | Sequence[str], on: When, happened: str = "yes", **facts: object) -> str:
        """Time together on a day: it happened, face to face, unless told otherwise."""
        told = {
            "child": child,
            "with_people": as_names(with_people),
            "on": on_day(on),
            "mode": "face_to_face",
            "happened": happened,
        }
        return self._one(ContactEvent, "event", told | facts)

    def order(self, child: str, on_person: str, kind: str = "order_s34_no_contact", **facts: object) -> str:
        """A limit on time together; an order for no contact, since a year ago, without an end unless told otherwise."""
        told = {"child": child, "on_person": on_person, "kind": kind, "starts_on": self.ago(365)}
        return self._one(Restriction, "restriction", told | facts)

    def explained(self, restriction: str, **facts: object) -> str:
        """The child was told why."""
        told = {"restriction": restriction, "told_by": "sana", "told_on": self.ago(30), "words": "It is not safe yet."}
        return self._one(Explanation, "explanation", told | facts)

    # who thinks what

    def view(self, child: str, about: str, closeness: int | None = None, said_on: When = None, **facts: object) -> str:
        """What the child said, 30 days ago unless told otherwise."""
        told = {
            "child": child,
            "about": about,
            "closeness": closeness,
            "said_on": on_day(said_on or self.ago(30)),
            "medium": "said",
        }
        return self._one(View, "view", told | facts)

    def assessed(self, child: str, person: str, safety: str | None = "low", on: When = None, **facts: object) -> str:
        """What a worker judged, 60 days ago unless told otherwise."""
        told = {"child": child, "person": person, "on": on_day(on or self.ago(60)), "by": "sana", "safety": safety}
        return self._one(Assessment, "assessment", told | facts)

    def observed(self, child: str, about: str, on: When = None, **facts: object) -> str:
        """What an adult saw, 20 days ago unless told otherwise."""
        return self._dated(Observation, "observation", on or self.ago(20), {"child": child, "about": about, "by": "sana"} | facts)

    def drew(self, child: str, on: When = None, **facts: object) -> str:
        """A session of drawing, 30 days ago unless told otherwise."""
        return self._dated(Session, "session", on or self.ago(30), {"child": child, "by": "sana"} | facts)

    def stage(self, child: str, person: str, stage: int = 1, on: When = None, **facts: object) -> str:
        """Where the work on their time together stood, 50 days ago unless told otherwise."""
        told = {"child": child, "person": person, "stage": stage} | facts
        return self._dated(StageRecord, "stage", on or self.ago(50), told)

    # what else is known of people

    def called(self, person: str, name: str, use: str = "old", **facts: object) -> str:
        """A further name of somebody."""
        return self._one(PersonName, "name", {"person": person, "name": name, "use": use} | facts)

    def reached_at(self, person: str, value: str, kind: str = "address", **facts: object) -> str:
        """Where somebody can be reached."""
        return self._one(ContactDetail, "detail", {"person": person, "kind": kind, "value": value} | facts)

    def lived_through(self, person: str, kind: str, on: When = None, **facts: object) -> str:
        """What happened to somebody, 10 days ago unless told otherwise."""
        return self._dated(LifeEvent, "life-event", on or self.ago(10), {"person": person, "kind": kind} | facts)

    def day_to_keep(self, person: str, on: When, kind: str = "birthday", **facts: object) -> str:
        """A day to keep for somebody, on any child's map unless told whose."""
        return self._one(KeyDate, "day", {"person": person, "date": on_day(on), "kind": kind} | facts)

    def went_to(self, child: str, school: str, since: When = None, until: When = None, **facts: object) -> str:
        """A spell at a school that is made if it is new."""
        if (School, school) not in self._records:
            self._add(School, school, {"name": school})
        told = {"child": child, "school": school, "starts_on": since, "ends_on": until}
        return self._one(SchoolSpell, "school-spell", told | facts)

    def kept_by(self, pet: str, keeper: str, since: When = None, until: When = None) -> str:
        """Who has, or had, an animal."""
        facts = {"pet": pet, "keeper": keeper, "starts_on": since, "ends_on": until}
        return self._one(KeeperSpell, "keeper-spell", facts)

    def put_by_hand(self, child: str, person: str, across: int | None) -> str:
        """A place on the picture of the child's family, units right of the child."""
        return self._one(DrawnPlace, "drawn-place", {"child": child, "person": person, "across": across})

    def memento(self, child: str, item: str, **facts: object) -> str:
        """A thing that holds memories."""
        return self._one(Memento, "memento", {"child": child, "item": item} | facts)

    # the work for the child

    def barrier(self, arrangement: str, kind: str = "travel_cost", **facts: object) -> str:
        """What gets in the way of an arrangement, for 40 days unless told otherwise."""
        return self._one(Barrier, "barrier", {"arrangement": arrangement, "kind": kind, "opened": self.ago(40)} | facts)

    def decided(self, child: str, about: str | None = None, on: When = None, **facts: object) -> str:
        """A decision, 15 days ago unless told otherwise."""
        return self._dated(Decision, "decision", on or self.ago(15), {"child": child, "about": about, "by": "sana"} | facts)

    def reviewed(self, child: str, on: When = None, **facts: object) -> str:
        """A review of the child's plan, 100 days ago unless told otherwise."""
        return self._dated(Review, "review", on or self.ago(100), {"child": child} | facts)

    def proposed(self, child: str, what: str, on: When = None, **facts: object) -> str:
        """A change to the plan that somebody asks for, 12 days ago unless told otherwise."""
        return self._dated(Proposal, "proposal", on or self.ago(12), {"child": child, "what": what} | facts)

    def answered(self, child: str, question: str, subject: str | None = None, **facts: object) -> str:
        """How a row of a question was answered."""
        told = {"child": child, "question": question, "subject": subject, "rule_version": "1", "fingerprint": "f"}
        return self._one(Alert, "alert", told | {"opened": self.ago(9), "state": "answered", "reason": "Called her."} | facts)

    def search(self, child: str, target: str, **facts: object) -> str:
        """A search for somebody, opened 200 days ago unless told otherwise."""
        told = {"child": child, "target": target, "state": "searching", "opened": self.ago(200)}
        return self._one(SearchCase, "search", told | facts)

    def tried(self, search: str, on: When = None, **facts: object) -> str:
        """A step of a search, 60 days ago unless told otherwise."""
        return self._dated(SearchStep, "search-step", on or self.ago(60), {"search": search, "by": "sana"} | facts)

    def agreed_to(self, search: str, who: str, kind: str = "child", **facts: object) -> str:
        """A consent, given 190 days ago unless told otherwise."""
        return self._one(Consent, "consent", {"search": search, "who": who, "kind": kind, "given": self.ago(190)} | facts)

    def _dated(self, record_type: type[Record], word: str, on: When, facts: Mapping[str, object]) -> str:
        return self._one(record_type, word, {"on": on_day(on)} | facts)

    def _someone(self, person_type: type[Person], who: str, facts: Mapping[str, object]) -> str:
        return self._add(person_type, who, {"ref": who, "name": who.replace("_", " ").title(), **facts})

    def _one(self, record_type: type[Record], word: str, facts: Mapping[str, object]) -> str:
        if "id" in facts:
            return self._add(record_type, str(facts["id"]), facts)
        self._numbers[word] += 1
        return self._add(record_type, f"{word}-{self._numbers[word]}", facts)

    def _add(self, record_type: type[Record], record_id: str, facts: Mapping[str, object]) -> str:
        read = {name: _as_stated(record_type, name, fact) for name, fact in facts.items() if name != "id"}
        return self.add(record_type(id=record_id, **read))  # type: ignore[arg-type]


def family(today: date = TODAY) -> Family:
    """An empty family; tell it who is in it."""
    return Family(today)


def _as_stated(record_type: type[Record], name: str, fact: object) -> object:
    """Dates and texts of days become what the field takes; everything else is left as it is."""
    takes_day = "PartialDate" in str(_annotation(record_type, name))
    return when(fact) if takes_day and isinstance(fact, (date, str)) else fact


def _annotation(record_type: type[Record], name: str) -> object:
    return next(each.__annotations__[name] for each in record_type.__mro__ if name in getattr(each, "__annotations__", {}))


def amiras_family(today: date = TODAY) -> Family:
    """Amira (12) and her brother Idris (9) in two homes, a sister adopted away, their people, and the workers of two teams.

    Sana works with Amira, Tom with Idris, both in Ros's team; Leo is a child of another team, worked with by Uma; Noor is a
    restricted file of Sana's team, opened only by Tom.
    """
    told = Family(today)
    told.child("amira", 12, sex="F", own_word_for_contact="seeing people", known_as="Ami")
    told.brother("idris", of="amira", age=9)
    told.tie("idris", "amira", "full_sister")
    told.adopted_away("leila", of="amira", age=6, known_as="Lulu", notes="New name is Grace, St Mark's school.")
    told.mother("salma", of=("amira", "idris", "leila"), birth="1990")
    told.father("karim", of=("amira", "idris"), birth="1988-05")
    told.partners("karim", "salma", status="separated")
    told.mother("nana", of="salma", birth="1960", known_as="Nan")
    told.tie("amira", "nana", "maternal_grandmother", strength="strong")
    told.tie("amira", "salma", "birth_mother")
    told.person("uncle_bo", 40, sex="M")
    told.tie("amira", "uncle_bo", "uncle")
    _homes_of_amira(told)
    _plans_of_amira(told)
    _workers_of_amira(told)
    return told


def _homes_of_amira(told: Family) -> None:
    told.person("pauline", 55, sex="F")
    told.person("joe", 57, sex="M")
    told.person("finn", 15, sex="M")
    told.person("dee", 44, sex="F")
    told.pet("biscuit", species="dog", keeper="pauline")
    for who, home, since, until in (
        ("amira", "Salma's flat", "2014", "2019-02-01"),
        ("idris", "Salma's flat", "2017", "2019-02-01"),
        ("amira", "Pauline and Joe's", "2019-02-01", "2024-09-03"),
        ("pauline", "Pauline and Joe's", "2010", None),
        ("finn", "Pauline and Joe's", "2011", None),
        ("biscuit", "Pauline and Joe's", "2018", None),
        ("amira", "Dee's", "2024-09-03", None),
        ("dee", "Dee's", "2015", None),
        ("idris", "Nana's", "2019-02-01", None),
        ("nana", "Nana's", "1999", None),
    ):
        told.lives_in(who, home, since, until)
    facts = {"carers_children": ("finn",), "household": "Pauline and Joe's", "reason_change": "CREQO"}
    told.placed_with("amira", ("pauline", "joe"), "2019-02-01", "2024-09-03", **facts)
    told.placed_with("amira", "dee", "2024-09-03", household="Dee's", rne="P")
    told.placed_with("idris", "nana", "2019-02-01", type="U1", household="Nana's")
    told.tie("amira", "pauline", "former_foster_carer")
    told.tie("amira", "finn", "former_carers_child")
    told.tie("amira", "dee", "foster_carer")
    told.tie("amira", "biscuit", "former_pet")


def _plans_of_amira(told: Family) -> None:
    told.arrangement("amira", "nana", every=42)
    told.arrangement("amira", "leila", every=365, modes=("letterbox_via_agency",))
    told.event("amira", ("nana", "idris"), on=told.ago(41))
    told.event("amira", "pauline", on="2024-12-20", mode="card")
    told.view("amira", "nana", 4, enough="just_right", words="She makes the best rice.")
    told.view("amira", "pauline", 3, told.ago(200), enough="dont_see_want_to")
    told.view("amira", "idris", 4, enough="too_little", words="I want to see him every week.")
    told.view("idris", "amira", 3, words="She shouts sometimes.")
    told.view("idris", "karim", 1, words="Don't tell Mum.", private_to="sw")
    told.assessed("amira", "nana", "low", strength="strong")
    told.assessed("amira", "pauline", "low", strength="moderate")
    told.assessed("amira", "salma", "medium", strength="tenuous")
    told.explained(told.order("amira", "uncle_bo", ends_on="2029-06-01", reason="Harm in 2018.", legal_ref="s34(4)"))


def _workers_of_amira(told: Family) -> None:
    for who in ("sana", "tom", "ros", "uma", "iris", "ada"):
        told.worker(who)
    told.child("leo", 8)
    told.child("noor", 15, restricted=True)
    for worker, team, role in (
        ("sana", "North", "social_worker"),
        ("tom", "North", "social_worker"),
        ("ros", "North", "team_manager"),
        ("uma", "South", "social_worker"),
        ("iris", "Reviewing", "reviewing_officer"),
        ("ada", "Audit", "auditor"),
    ):
        told.in_team(worker, team, role)
    told.works_with("sana", "amira")
    told.works_with("tom", "idris")
    told.works_with("uma", "leo")
    told.works_with("tom", "noor")
    told.works_with("uma", "amira", since="2020", until="2022-03-01")
    told.works_with("iris", "amira", role="reviewing_officer")
