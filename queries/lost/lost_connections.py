"""Q01: what it says of somebody the child has lost touch with."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.gate import GateResult
from graphmodel.domain.people import Person, PersonKind
from queries.rows import ListNumber, StandingPair
from queries.sentences import ago, just_moved, since_last, what_was_said
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class LostConnection(StandingPair):
    """Somebody the child has lost touch with.

    Why they count: ``kin`` to the second degree, a ``carer`` (or a ``carers_child``, or an animal of a carer) with whom the child
    lived ``cared_days``, a ``shared_home``, or ``matters``. ``limit_days`` = the days after which
    they count as lost; ``tie_ended_on``/``days_ended``: when the tie ended, None = it is still there.
    """

    kin: bool
    carer: bool
    carers_child: bool
    shared_home: bool
    cared_days: int
    interval_days: int | None
    limit_days: int
    tie_ended_on: str | None
    days_ended: int | None


def _why(row: LostConnection, told: Told) -> str:
    """Why somebody counts, how long it has been, and the limit that made the row."""
    parts = [what_was_said(row, told.child, told.thresholds) or _why_they_count(row), _how_long(row, told)]
    return " ".join((*parts, *just_moved(row, told.thresholds)))


def _why_they_count(row: LostConnection) -> str:
    if row.kin:
        return "Close family."
    if row.carer:
        return f"Lived together for {row.cared_days} days." if row.cared_days else "A carer, or a carer's child, for a time."
    return "Shared a home."


def _how_long(row: LostConnection, told: Told) -> str:
    if told.which is ListNumber.NO_RECORD or (row.last is None and row.tie_ended_on is None):
        return "No contact is recorded at all: not recorded is not the same as none."
    since = since_last(row)
    if row.days is not None and row.days > row.limit_days:
        return f"{since} {_limit(row, told)}"
    if row.days_ended is None:
        return since
    limit = told.thresholds.ended_days
    ended = f"Nothing is recorded since the tie ended {ago(row.days_ended)}; listed after {limit}."
    return f"{since} {ended}" if row.last_event else ended


def _limit(row: LostConnection, told: Told) -> str:
    if row.interval_days is None:
        return f"Listed after {row.limit_days} days."
    planned = f"Planned every {row.interval_days} days"
    if row.limit_days > told.thresholds.lost_days:
        return f"{planned}; listed after {row.limit_days} days ({told.thresholds.lost_intervals} times)."
    return f"{planned}; listed after {row.limit_days} days."


def _which(row: LostConnection, gate: GateResult, standing: StandingPair | None) -> ListNumber:
    """Without any record, where the gate is not closed, it is the third list (reading 8)."""
    if gate.outcome.is_closed:
        return ListNumber.CLOSED_WITH_A_REASON
    return ListNumber.NO_RECORD if row.last is None and row.tie_ended_on is None else ListNumber.OPEN


def _check(row: LostConnection, told: Told) -> Suggestion:
    if row.carer and not row.kin and not _is_pet(told):
        return Suggestion("step.check_first.carer", "Find out from the fostering service what is known, and assess it.")
    return Suggestion("step.check_first.lost", "Find out what is missing and assess it before anything is said to the child.")


def _open(row: LostConnection, told: Told) -> Suggestion:
    if told.which is ListNumber.NO_RECORD:
        return Suggestion("step.record", "Find out when they were last in touch, and record it.")
    if _is_pet(told):
        return Suggestion("step.arrange.pet", "Arrange a photo, news or a visit through whoever keeps the animal.")
    if row.carer and not row.kin:
        return Suggestion("step.arrange.carer", "Ask the child; if yes, arrange a first card through the fostering service.")
    return Suggestion("step.arrange.lost", "Talk it through at the next session; if the child wants, arrange a first step.")


def _is_pet(told: Told) -> bool:
    return told.person is not None and told.person.kind is PersonKind.PET


def _as_who(row: LostConnection, person: Person) -> str:
    if person.kind is PersonKind.PET:
        return "animal"
    if row.carers_child:
        return "former carer's child"
    if row.carer:
        return "former carer"
    return "housemate of before" if row.shared_home else "person on the map"


TELLING = Telling(row=LostConnection, why=_why, masked_why=_why, open_step=_open, check_step=_check, which=_which, as_who=_as_who)
