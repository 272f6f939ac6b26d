"""Q11: what it says of a plan with a brother or sister that is not happening."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.gate import GateResult
from graphmodel.domain.vocabulary import BARRIER
from queries.rows import ListNumber, StandingPair
from queries.sentences import just_moved
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class SiblingPlanNotHappening(StandingPair):
    """One plan with a brother or sister; ``interval_days`` None = it does not say how often.

    Of the last ``due`` occasions so many ``happened`` (in part counts), so many were ``missed``, and of so many it is
    ``not_recorded`` whether they did; ``not_happening``: that is too few of those recorded. Otherwise nothing is recorded of the
    last ``window_days``. ``extra``: days in touch outside of any plan. ``barriers`` that are open, and the one that has been open
    longest.
    """

    plan_id: str
    interval_days: int | None
    window_days: int
    due: int
    happened: int
    missed: int
    not_recorded: int
    not_happening: bool
    extra: int
    barriers: int
    barrier: str | None


def _why(row: SiblingPlanNotHappening, told: Told) -> str:
    """What was promised, and what came of it; nothing is late after a move (E6)."""
    planned = f"Planned every {row.interval_days} days." if row.interval_days else "Planned, without saying how often."
    moved = just_moved(row, told.thresholds)
    if moved:
        return " ".join((*moved, planned))
    parts = [planned, _kept(row, told) if row.not_happening else _unknown(row)]
    if row.extra:
        parts.append(f"In touch on {row.extra} other {'day' if row.extra == 1 else 'days'} outside of any plan.")
    if row.barrier is not None:
        more = f" and {row.barriers - 1} more" if row.barriers > 1 else ""
        parts.append(f"In the way: {BARRIER.label(row.barrier)}{more}.")
    return " ".join(parts)


def _kept(row: SiblingPlanNotHappening, told: Told) -> str:
    not_recorded = f", {row.not_recorded} {'is' if row.not_recorded == 1 else 'are'} not recorded" if row.not_recorded else ""
    counted = f"Of the last {row.due} that were due {row.happened} happened, {row.missed} did not{not_recorded}."
    return f"{counted} Listed below {told.thresholds.sibling_kept_percent} % of those that are recorded."


def _unknown(row: SiblingPlanNotHappening) -> str:
    said = "nobody recorded whether it happened: not recorded is not the same as did not happen"
    return f"Of what was due in the last {row.window_days} days {said}."


def _which(row: SiblingPlanNotHappening, gate: GateResult, standing: StandingPair | None) -> ListNumber:
    """Where nothing is recorded lately, and the gate is not closed, it is the third list (E14)."""
    if gate.outcome.is_closed:
        return ListNumber.CLOSED_WITH_A_REASON
    return ListNumber.OPEN if row.not_happening else ListNumber.NO_RECORD


def _open(row: SiblingPlanNotHappening, told: Told) -> Suggestion:
    if row.moved_on is not None:
        return Suggestion("step.arrange.just_moved", "Arrange time together as part of remaking the plan after the move.")
    if not row.not_happening:
        return Suggestion("step.record.occasions", "Ask both carers what happened on the days that were due, and record it.")
    if row.barrier is not None:
        first = f"Take away the first thing in the way ({BARRIER.label(row.barrier)})"
        return Suggestion("step.arrange.barrier", f"{first}, and arrange the next date with both carers.")
    return Suggestion("step.arrange.next_date", "Ask both carers what stands in the way, name it, and arrange the next date.")


def _check(row: SiblingPlanNotHappening, told: Told) -> Suggestion:
    return Suggestion("step.check_first.sibling_plan", "Find out with both social workers what stands in the way, and assess it.")


TELLING = Telling(row=SiblingPlanNotHappening, why=_why, open_step=_open, check_step=_check, which=_which)
