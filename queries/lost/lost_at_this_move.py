"""Q04: what it says of somebody from before the latest move of whom nothing is heard after it."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.people import Person
from queries.rows import StandingPair
from queries.sentences import day, just_moved, of_a_former_home, since_last, what_was_said
from queries.telling import Suggestion, Telling, Told, person_on_the_map


@dataclass(frozen=True, slots=True)
class LostAtThisMove(StandingPair):
    """Somebody of before a move.

    ``touched_before``: in touch, or living together, in the days before ``latest_move_on``, else of the school that was left with
    it (``left_school_with_move``). ``planned``: an arrangement in force has an interval.
    ``cared_days``: days in their care, or with them as a child of the carers (``carers_child``).
    """

    latest_move_on: str
    days_since_move: int
    touched_before: bool
    left_school_with_move: bool
    planned: bool
    cared_days: int
    carers_child: bool


def _why(row: LostAtThisMove, told: Told) -> str:
    """When the move was, how far the days after it have gone, and how things were before."""
    limit = told.thresholds.after_move_days
    moved, said = just_moved(row, told.thresholds), what_was_said(row, told.child, told.thresholds)
    return " ".join((*moved, *([said] if said else []), _before(row, limit), _after(row, limit), since_last(row)))


def _before(row: LostAtThisMove, limit: int) -> str:
    if row.touched_before:
        return f"In touch, or at home together, in the {limit} days before the move of {day(row.latest_move_on)}."
    return f"From the school that was left with the move of {day(row.latest_move_on)}."


def _after(row: LostAtThisMove, limit: int) -> str:
    if row.days_since_move < limit:
        return f"Day {row.days_since_move} of {limit} after it: nothing is recorded yet, and nothing is planned."
    return f"Nothing is recorded in the {limit} days after it{'; time is planned now' if row.planned else ''}."


def _open(row: LostAtThisMove, told: Told) -> Suggestion:
    return Suggestion("step.arrange.move", "Ask the child, and arrange how they keep in touch; put it in the plan.")


def _check(row: LostAtThisMove, told: Told) -> Suggestion:
    return Suggestion("step.check_first.move", "Find out what is missing and assess it, for the plan of keeping in touch.")


def _as_who(row: LostAtThisMove, person: Person) -> str:
    return of_a_former_home(row.cared_days, row.carers_child) or person_on_the_map(row, person)


TELLING = Telling(row=LostAtThisMove, why=_why, open_step=_open, check_step=_check, as_who=_as_who)
