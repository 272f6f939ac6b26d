"""Where the child lives, learns and is looked after: placements, households, schools, worker and team spells, who keeps what."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Household(Record):
    """A home: people who live together.

    ``name`` as the file called it; ``address`` and ``area`` (the wider place) where recorded.
    """

    name: str
    address: str | None = None
    area: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdStay(Record):
    """``member`` lived in ``household`` (edge LIVES_IN)."""

    household: str
    member: str
    starts_on: PartialDate | None = None
    ends_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement(Record):
    """Where a looked-after child was placed.

    ``type`` = SSDA903 PLACE, ``rne`` = reason for new episode, ``reason_change`` = why it ended.
    """

    child: str
    type: str
    starts_on: PartialDate | None = None
    ends_on: PartialDate | None = None
    carers: tuple[str, ...] = ()
    carers_children: tuple[str, ...] = ()
    household: str | None = None
    provider: str | None = None
    rne: str | None = None
    legal_status: str | None = None
    reason_change: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerSpell(Record):
    """``worker`` works with ``child`` in a ``role`` (edge WORKS_WITH).

    ``agreed_on``: the day the young person agreed that this worker sees their map; a personal adviser sees nothing without it.
    """

    worker: str
    child: str
    role: str
    starts_on: PartialDate | None = None
    ends_on: PartialDate | None = None
    agreed_on: PartialDate | None = None
    change_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Team(Record):
    """A team of workers."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamSpell(Record):
    """``worker`` is in ``team`` in a ``role`` (edge MEMBER_OF). Access follows from these."""

    worker: str
    team: str
    role: str
    starts_on: PartialDate | None = None
    ends_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class School(Record):
    """A school, nursery or college. ``organisation`` = id of the organisation on a map that it is, if it is on one."""

    name: str
    organisation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolSpell(Record):
    """``child`` went to ``school`` (edge ATTENDS). ``reason`` = why it ended, in words."""

    child: str
    school: str
    starts_on: PartialDate | None = None
    ends_on: PartialDate | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeeperSpell(Record):
    """``keeper`` has, or had, the animal ``pet`` (edge KEEPS): a pet's history (practice 3.2)."""

    pet: str
    keeper: str
    starts_on: PartialDate | None = None
    ends_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Memento(Record):
    """An ``item`` of ``child`` that holds memories (Q44).

    ``keeper`` = id or words for who keeps it; ``checked_on`` = when somebody last made sure.
    """

    child: str
    item: str
    keeper: str | None = None
    added_on: PartialDate | None = None
    checked_on: PartialDate | None = None
