"""Q02: what it says of somebody the child may lose next."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.people import Person
from graphmodel.domain.vocabulary import MISSED_REASON
from queries.rows import StandingPair
from queries.sentences import day, just_moved, of_a_former_home, since_last, what_was_said
from queries.telling import NOT_CLOSED, Suggestion, Telling, Told, person_on_the_map


@dataclass(frozen=True, slots=True)
class Drifting(StandingPair):
    """Somebody who is not lost yet.

    ``quiet``: nothing for more than ``limit_days``. ``missed_days``: the latest due days of one arrangement, where none of them
    happened, with the reason recorded for the last, ``missed_reason``; None = that is not so.
    ``cared_days``: days in their care, or with them as a child of the carers (``carers_child``).
    """

    quiet: bool
    interval_days: int | None
    limit_days: int
    missed_days: list[str] | None
    missed_reason: str | None
    cared_days: int
    carers_child: bool


def _why(row: Drifting, told: Told) -> str:
    """What was said, how long it has been, and what failed. Nothing is late after a move (E6)."""
    moved = just_moved(row, told.thresholds)
    said = what_was_said(row, told.child, told.thresholds)
    parts = [*moved, *([said] if said else []), since_last(row)]
    if moved:
        return " ".join((*parts, "Nothing counts as late until then."))
    if row.quiet:
        parts.append(_limit(row, told))
    if row.missed_days:
        days = " and ".join(day(each) for each in reversed(row.missed_days))
        parts.append(f"The last {len(row.missed_days)} times that were due and recorded did not happen ({days}).")
        parts.append(_reason(row.missed_reason))
    return " ".join(parts)


def _limit(row: Drifting, told: Told) -> str:
    if row.interval_days is None:
        return f"No time is planned; listed after {row.limit_days} days."
    limits = told.thresholds
    planned = f"Planned every {row.interval_days} days"
    if row.limit_days > limits.drifting_days:
        return f"{planned}; listed after {row.limit_days} days ({limits.drifting_percent} % of it)."
    return f"{planned}; listed after {row.limit_days} days."


def _reason(code: str | None) -> str:
    if code in (None, "not_recorded"):
        return "Why is not recorded."
    return f"Reason recorded: {MISSED_REASON.label(code)}."


def _open(row: Drifting, told: Told) -> Suggestion:
    if row.moved_on is not None:
        return Suggestion(
            "step.arrange.just_moved", "Arrange how they keep in touch as part of remaking the plan after the move."
        )
    return Suggestion("step.arrange.drifting", "Arrange one date and put it in the diary; name what is in the way.")


def _check(row: Drifting, told: Told) -> Suggestion:
    return Suggestion("step.check_first.drifting", "Find out what is missing and what is in the way, and assess it.")


def _as_who(row: Drifting, person: Person) -> str:
    return of_a_former_home(row.cared_days, row.carers_child) or person_on_the_map(row, person)


TELLING = Telling(row=Drifting, why=_why, open_step=_open, check_step=_check, gates=NOT_CLOSED, as_who=_as_who)
