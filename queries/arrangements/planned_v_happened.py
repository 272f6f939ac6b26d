"""Q19: what it says of a plan of which too little happened."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.gate import GateOutcome, GateResult
from queries.rows import ListNumber, StandingPair
from queries.sentences import just_moved
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class PlannedAndHappened(StandingPair):
    """One plan, and its last ``due`` occasions.

    So many ``happened`` (in part counts) and so many were ``missed``; on so many the child did not want to (``unwanted``), and of
    so many it is ``not_recorded`` whether they happened: these two are in no rate. ``extra``: days in touch outside of any plan.
    ``by_them``, ``by_carer``, ``by_others``: who called off those that were missed, where that is recorded.
    """

    plan_id: str
    interval_days: int | None
    due: int
    happened: int
    missed: int
    unwanted: int
    not_recorded: int
    extra: int
    by_them: int
    by_carer: int
    by_others: int

    @property
    def is_known(self) -> bool:
        """Whether there is a rate at all."""
        return self.happened + self.missed > 0


def _why(row: PlannedAndHappened, told: Told) -> str:
    """What was promised and what came of it; a child's stop is no failing of anybody (guard rail 4)."""
    parts = [*just_moved(row, told.thresholds), _how_often(row)]
    if told.gate.outcome is GateOutcome.CHILD_STOP:
        return " ".join((*parts, f"{told.pronouns.they.capitalize()} asked for it to stop: nothing of it is counted as missed."))
    parts.append(_rate(row, told) if row.is_known else _unknown(row))
    if row.unwanted:
        days = "day" if row.unwanted == 1 else "days"
        parts.append(f"On {row.unwanted} {days} {told.pronouns.they} did not want to: that is not counted.")
    parts += _called_off(row)
    if row.extra:
        parts.append(f"In touch on {row.extra} other {'day' if row.extra == 1 else 'days'} outside of any plan.")
    return " ".join(parts)


def _how_often(row: PlannedAndHappened) -> str:
    return f"Planned every {row.interval_days} days." if row.interval_days else "Planned, without how often."


def _rate(row: PlannedAndHappened, told: Told) -> str:
    moved = " before the move" if row.moved_on else ""
    unknown = f", {row.not_recorded} {'is' if row.not_recorded == 1 else 'are'} not recorded" if row.not_recorded else ""
    rate = round(100 * row.happened / (row.happened + row.missed))
    counted = f"Of the last {row.due} that were due{moved}, {row.happened} happened and {row.missed} did not{unknown}"
    return f"{counted}: {rate} % of those that are recorded. Listed below {told.thresholds.kept_percent} %."


def _unknown(row: PlannedAndHappened) -> str:
    said = "nobody recorded whether they happened: not recorded is not the same as did not happen"
    return f"{row.due} were due, and {said}."


def _called_off(row: PlannedAndHappened) -> list[str]:
    who = ((row.by_them, "the other side"), (row.by_carer, "the carer or the home"), (row.by_others, "others"))
    said = [f"{count} by {by}" for count, by in who if count]
    left = row.missed - row.by_them - row.by_carer - row.by_others
    if said and left > 0:
        said.append(f"of {left} it is not recorded")
    return [f"Called off: {', '.join(said)}."] if said else []


def _which(row: PlannedAndHappened, gate: GateResult, standing: StandingPair | None) -> ListNumber:
    """Where nothing is recorded, and the gate is not closed, it is the third list (E14)."""
    if gate.outcome.is_closed:
        return ListNumber.CLOSED_WITH_A_REASON
    return ListNumber.OPEN if row.is_known else ListNumber.NO_RECORD


def _open(row: PlannedAndHappened, told: Told) -> Suggestion:
    if row.moved_on is not None:
        return Suggestion("step.arrange.just_moved", "Arrange time together as part of remaking the plan after the move.")
    if not row.is_known:
        return Suggestion("step.record.occasions", "Ask the carer what happened on the days that were due, and record it.")
    return Suggestion(
        "step.arrange.kept", "Talk through with everybody what stood in the way, and arrange what can be kept; tell the child."
    )


def _check(row: PlannedAndHappened, told: Told) -> Suggestion:
    return Suggestion("step.check_first.kept", "Find out what stood in the way, and assess what can be promised to the child.")


TELLING = Telling(row=PlannedAndHappened, why=_why, open_step=_open, check_step=_check, which=_which)
