"""Q36: what it says of a child who has hardly anybody who is not paid to be there."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import Pair
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class OnlyPaidPeople(Pair):
    """People who ``matter``, of them in touch lately ``unpaid`` and ``paid``; ``spoken_of``: people whom the child spoke of."""

    unpaid: int
    paid: int
    matter: int
    spoken_of: int


def _why(row: OnlyPaidPeople, told: Told) -> str:
    if not row.spoken_of:
        months = told.thresholds.matters_months
        return f"Nobody has asked {told.child.called} who matters in the last {months} months: not known, not none."
    unpaid = {0: "Nobody", 1: "One person"}.get(row.unpaid, f"{row.unpaid} people")
    lately = f"was in touch in the last {told.thresholds.lately_days} days and is not paid to be there"
    paid = f"; {row.paid} who are paid were" if row.paid else ""
    return f"{unpaid} of the {row.matter} who matter {lately}{paid}. Listed up to {told.thresholds.few_unpaid}."


def _step(row: OnlyPaidPeople, told: Told) -> Suggestion:
    if not row.spoken_of:
        return Suggestion("step.unpaid.ask", "Draw a map together: ask who matters, once and gently.")
    return Suggestion("step.unpaid.widen", "Consider with the child a Lifelong Links search, a mentor or an independent visitor.")


TELLING = Telling(row=OnlyPaidPeople, why=_why, open_step=_step, record_step=_step)
