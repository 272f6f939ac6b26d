"""Q15: what it says where brothers and sisters get less planned time than parents."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import Pair
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class Parity(Pair):
    """What is planned in a year, in person or live, with parents and with ``siblings`` who live apart and may be met.

    Minutes are 0 where nothing is planned, and mean something only where every length is recorded (``lengths_known``).
    ``missed_by_child``: of how many of them the child says that it is too little, or does not see them and wants to.
    ``sibling_plans``: plans with one of them that say how often.
    """

    siblings: int
    missed_by_child: int
    lengths_known: bool
    parent_times: int
    sibling_times: int
    parent_minutes: int
    sibling_minutes: int
    sibling_plans: int


def _why(row: Parity, told: Told) -> str:
    with_whom = "a brother or sister" if row.siblings == 1 else f"{row.siblings} brothers and sisters"
    parents = _amount(row.parent_minutes, row.parent_times, row)
    if row.sibling_plans == 0:
        return f"Planned with parents: {parents}. Planned with {with_whom} living apart: nothing that says how often."
    siblings = _amount(row.sibling_minutes, row.sibling_times, row)
    said = f"{told.pronouns.they.capitalize()} said of a brother or sister that it is too little."
    limit = f"Listed above {told.thresholds.parity_ratio} times as much."
    return f"Planned with parents: {parents}; with {with_whom} living apart: {siblings}. {limit} {said}"


def _amount(minutes: int, times: int, row: Parity) -> str:
    if row.lengths_known:
        return f"about {round(minutes / 60)} hours a year"
    return f"about {times} times a year (not every length is recorded)"


def _record(row: Parity, told: Told) -> Suggestion:
    text = "Put on the agenda of the review what brothers and sisters need; what parents have stays as it is."
    return Suggestion("step.agenda.parity", text)


TELLING = Telling(row=Parity, why=_why, open_step=_record, record_step=_record)
