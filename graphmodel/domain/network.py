"""One child's map as of a day: what drawings, measures and screens receive. Pure data, already masked for its viewer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import get_args, get_origin, get_type_hints

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
from graphmodel.domain.gate import GateResult
from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from graphmodel.domain.search import Consent, SearchCase, SearchStep
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.voice import Observation, Session, View


class Audience(StrEnum):
    """For whom a picture is made."""

    WORKER = "worker"
    CHILD = "child"
    CARER = "carer"
    SHARE = "share"


@dataclass(frozen=True)
class Network:
    """Everybody and everything on one map.

    ``child`` is the id of the child in the middle; None when a family file is drawn and nobody was named. Every tuple is sorted
    by id. ``gates`` holds the gate of every other person towards the child. ``hidden`` counts records the viewer may not see and
    whose existence is not itself protected (E12).
    """

    as_of: date
    people: tuple[Person, ...]
    child: str | None = None
    audience: Audience = Audience.WORKER
    parent_links: tuple[ParentLink, ...] = ()
    partnerships: tuple[Partnership, ...] = ()
    ties: tuple[Tie, ...] = ()
    views: tuple[View, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    arrangements: tuple[Arrangement, ...] = ()
    events: tuple[ContactEvent, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    placements: tuple[Placement, ...] = ()
    households: tuple[Household, ...] = ()
    household_stays: tuple[HouseholdStay, ...] = ()
    worker_spells: tuple[WorkerSpell, ...] = ()
    teams: tuple[Team, ...] = ()
    team_spells: tuple[TeamSpell, ...] = ()
    person_names: tuple[PersonName, ...] = ()
    contact_details: tuple[ContactDetail, ...] = ()
    life_events: tuple[LifeEvent, ...] = ()
    key_dates: tuple[KeyDate, ...] = ()
    decisions: tuple[Decision, ...] = ()
    reviews: tuple[Review, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    alerts: tuple[Alert, ...] = ()
    searches: tuple[SearchCase, ...] = ()
    search_steps: tuple[SearchStep, ...] = ()
    consents: tuple[Consent, ...] = ()
    observations: tuple[Observation, ...] = ()
    sessions: tuple[Session, ...] = ()
    stage_records: tuple[StageRecord, ...] = ()
    barriers: tuple[Barrier, ...] = ()
    schools: tuple[School, ...] = ()
    school_spells: tuple[SchoolSpell, ...] = ()
    keeper_spells: tuple[KeeperSpell, ...] = ()
    mementoes: tuple[Memento, ...] = ()
    drawn_places: tuple[DrawnPlace, ...] = ()
    gates: Mapping[str, GateResult] = field(default_factory=dict)
    hidden: int = 0

    @cached_property
    def person_by_id(self) -> Mapping[str, Person]:
        """Look-up of everyone on the map."""
        return {person.id: person for person in self.people}

    def records(self, name: str) -> tuple[Record, ...]:
        """The records of one field that holds any (``RECORD_FIELDS``)."""
        held: tuple[Record, ...] = getattr(self, name)
        return held


def _record_fields() -> dict[str, type[Record]]:
    hints = get_type_hints(Network)
    return {each.name: get_args(hints[each.name])[0] for each in fields(Network) if get_origin(hints[each.name]) is tuple}


RECORD_FIELDS: Mapping[str, type[Record]] = _record_fields()
"""Every field of a network that holds records, with their type. Whatever deals with a whole map goes through these."""
