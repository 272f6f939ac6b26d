"""Q46: what it says of a search that nobody has touched."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import Pair
from queries.sentences import ago, day
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class SearchStandingStill(Pair):
    """An open search. ``still_days``: since the last step, or since it was opened; ``blocked``: somebody has not agreed yet."""

    search_id: str
    state: str | None
    opened_on: str | None
    last_step_on: str | None
    still_days: int | None
    blocked: bool
    child_agreed: bool
    others_agreed: bool


def _why(row: SearchStandingStill, told: Told) -> str:
    if row.blocked:
        return f"{_who_has_not_agreed(row, told)} Nothing is tried before."
    if row.still_days is None:
        return "No step of this search is recorded, nor when it was opened."
    last = f"The last step was on {day(row.last_step_on)}" if row.last_step_on else "No step is recorded since it was opened"
    return f"{last}, {ago(row.still_days)}. Listed after {told.thresholds.search_still_days} days."


def _who_has_not_agreed(row: SearchStandingStill, told: Told) -> str:
    missing = [] if row.child_agreed else [told.child.called]
    missing += [] if row.others_agreed else ["whoever holds parental responsibility, or the authority,"]
    return f"It is not recorded that {' and '.join(missing)} agreed to this search."


def _step(row: SearchStandingStill, told: Told) -> Suggestion:
    if row.blocked:
        return Suggestion("step.search.consent", "Find out who still has to agree, and record it; until then the search rests.")
    return Suggestion("step.search.next", "Find out what the next step is and whose it is, and tell the child how it stands.")


TELLING = Telling(row=SearchStandingStill, why=_why, open_step=_step, check_step=_step)
