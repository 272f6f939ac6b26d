"""One child's map as of a day: what drawings, measures and screens receive. Pure data, already masked for its viewer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from graphmodel.domain.arrangements import Arrangement, ContactEvent, Explanation, Restriction
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.care import Household, HouseholdStay, Placement, Team, TeamSpell, WorkerSpell
from graphmodel.domain.gate import GateResult
from graphmodel.domain.people import Person
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.voice import View


class Audience(StrEnum):
    """For whom a picture is made."""

    WORKER = "worker"
    CHILD = "child"
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
    gates: Mapping[str, GateResult] = field(default_factory=dict)
    hidden: int = 0

    @cached_property
    def person_by_id(self) -> Mapping[str, Person]:
        """Look-up of everyone on the map."""
        return {person.id: person for person in self.people}
