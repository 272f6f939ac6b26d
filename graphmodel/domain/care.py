"""Where the child lives and who works with them: placements, households, worker and team spells."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Household(Record):
    """A home: people who live together. ``name`` as the file called it."""

    name: str


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
    """``worker`` works with ``child`` in a ``role`` (edge WORKS_WITH)."""

    worker: str
    child: str
    role: str
    starts_on: PartialDate | None = None
    ends_on: PartialDate | None = None
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
