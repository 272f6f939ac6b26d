"""Whom each record names by id. Pure; ``store/shapes.py`` says the same of what is kept, and a test holds the two together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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
from graphmodel.domain.details import ContactDetail, DrawnPlace, KeyDate, LifeEvent, PersonName
from graphmodel.domain.people import PERSON_TYPES
from graphmodel.domain.records import Record
from graphmodel.domain.search import Consent, SearchCase, SearchStep
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.voice import Observation, Session, View


@dataclass(frozen=True, slots=True)
class PeopleIn:
    """Fields of a record that hold ids of people.

    ``one``: a person each; the record is about them, and goes with any of them. ``several``: lists, which lose who goes.
    ``company``: a list without which the record says nothing. ``loosely``: one person, whom the record can do without.
    """

    one: tuple[str, ...] = ()
    several: tuple[str, ...] = ()
    company: str | None = None
    loosely: tuple[str, ...] = ()

    def ids(self, record: Record) -> Iterator[str]:
        """Everyone whom the record names by id."""
        yield from (given for given in (getattr(record, name) for name in (*self.one, *self.loosely)) if given is not None)
        for name in self.several:
            yield from getattr(record, name)


def _one(*names: str) -> PeopleIn:
    return PeopleIn(names)


PEOPLE_IN: Mapping[type[Record], PeopleIn] = {
    ParentLink: _one("parent", "child"),
    Partnership: _one("one", "other"),
    Tie: _one("source_person", "target_person"),
    Household: PeopleIn(),
    HouseholdStay: _one("member"),
    Placement: PeopleIn(("child",), ("carers", "carers_children")),
    WorkerSpell: _one("worker", "child"),
    Team: PeopleIn(),
    TeamSpell: _one("worker"),
    School: PeopleIn(loosely=("organisation",)),
    SchoolSpell: _one("child"),
    KeeperSpell: _one("pet", "keeper"),
    Memento: _one("child"),
    PersonName: _one("person"),
    ContactDetail: _one("person"),
    LifeEvent: _one("person"),
    KeyDate: _one("person", "child"),
    DrawnPlace: _one("child", "person"),
    Arrangement: PeopleIn(("child",), ("with_people",), "with_people"),
    ContactEvent: PeopleIn(("child",), ("with_people",), "with_people"),
    Restriction: _one("child", "on_person"),
    Explanation: PeopleIn(),
    Barrier: PeopleIn(),
    View: _one("child", "about"),
    Session: _one("child"),
    Observation: _one("child", "about"),
    Assessment: _one("child", "person"),
    StageRecord: _one("child", "person"),
    Decision: _one("child", "about"),
    Review: _one("child"),
    Proposal: _one("child", "about"),
    Alert: _one("child", "subject"),
    SearchCase: PeopleIn(("child", "target"), ("must_not_know",)),
    SearchStep: PeopleIn(),
    Consent: PeopleIn(),
} | {each: PeopleIn() for each in PERSON_TYPES.values()}
"""Every type of record."""


def people_in(record: Record) -> PeopleIn:
    """The fields of this record that hold ids of people."""
    return PEOPLE_IN[type(record)]
