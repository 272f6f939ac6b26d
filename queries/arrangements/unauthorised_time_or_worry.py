"""Q29: what it says of time together that nobody had agreed to, or of a worry, of which the authority was not told in time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from queries.rows import Pair
from queries.sentences import day
from queries.telling import Suggestion, Telling, Told
from queries.thresholds import Thresholds
from queries.working_days import are_over


@dataclass(frozen=True, slots=True)
class TimeOrWorry(Pair):
    """Time together that nobody had agreed to (``unauthorised``), or that left a ``worry``.

    ``told_on``: when the authority was told, None = it is not recorded that it was; ``nation``: whose bank holidays count.
    """

    event_id: str
    happened_on: str
    days_ago: int
    unauthorised: bool
    worry: bool
    told_on: str | None
    nation: str | None


def _not_told_in_time(rows: Sequence[TimeOrWorry], limits: Thresholds) -> Sequence[TimeOrWorry]:
    """Those of which the authority was told too late, or whose working day has passed without a word."""

    def is_late(row: TimeOrWorry) -> bool:
        happened = date.fromisoformat(row.happened_on)
        by = date.fromisoformat(row.told_on) if row.told_on else happened + timedelta(days=row.days_ago)
        return are_over(happened, limits.notify_workdays, row.nation, by)

    return [row for row in rows if is_late(row)]


def _why(row: TimeOrWorry, told: Told) -> str:
    kinds = [word for said, word in ((row.unauthorised, "time together that was not agreed to"), (row.worry, "a worry")) if said]
    what = f"On {day(row.happened_on)}: {' and '.join(kinds) or 'something to tell'}."
    days = told.thresholds.notify_workdays
    limit = f"listed after {days} working {'day' if days == 1 else 'days'}"
    if row.told_on is not None:
        return f"{what} The authority was told on {day(row.told_on)}; {limit}."
    return f"{what} It is not recorded that the authority was told; {limit}."


def _step(row: TimeOrWorry, told: Told) -> Suggestion:
    if row.told_on is not None:
        return Suggestion("step.tell.late", "Find out what made it late, without blame, and what would help next time.")
    return Suggestion("step.tell", "Find out what happened, tell the social worker today, and talk with the child without blame.")


TELLING = Telling(row=TimeOrWorry, why=_why, open_step=_step, check_step=_step, across=_not_told_in_time)
