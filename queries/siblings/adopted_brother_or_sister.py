"""Q16: what it says of a brother or sister who was adopted, and of what keeps that tie."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import StandingPair
from queries.sentences import day
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class AdoptedBrotherOrSister(StandingPair):
    """A brother or sister who was adopted by others.

    ``way_kept``: a letterbox or an order after adoption (s26, s51A) is in force in the child's own plan, since ``way_since``.
    """

    way_kept: bool
    way_since: str | None


def _why(row: AdoptedBrotherOrSister, told: Told) -> str:
    """What the child's own plan says and what came of it: nothing of the other's life, who may be masked."""
    their = told.pronouns.their
    exchange = f"The last exchange recorded was on {day(row.last_event)}." if row.last_event else "No exchange is recorded."
    if not row.way_kept:
        return f"In {their} plan there is neither a letterbox nor an order for keeping in touch after adoption. {exchange}"
    since = f", since {day(row.way_since)}" if row.way_since else ""
    limit = told.thresholds.exchange_months
    return f"A letterbox or an order is in {their} plan{since}. {exchange} Listed after {limit} months without one."


def _open(row: AdoptedBrotherOrSister, told: Told) -> Suggestion:
    return Suggestion(
        "step.arrange.adopted", "Ask adoption support to arrange it with the adopters, and prepare the child for any answer."
    )


def _check(row: AdoptedBrotherOrSister, told: Told) -> Suggestion:
    return Suggestion(
        "step.check_first.adopted", "Find out from adoption support what is possible, and prepare the child for any answer."
    )


TELLING = Telling(row=AdoptedBrotherOrSister, why=_why, masked_why=_why, open_step=_open, check_step=_check)
