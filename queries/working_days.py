"""Working days by nation: neither a Saturday or Sunday nor one of the nation's bank holidays (reading 22).

Bank holidays come from the library ``holidays``, which knows the days of past years as they were, one-off days among them.
"""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta
from functools import cache

from holidays import country_holidays

from graphmodel.domain.vocabulary import NATION

_SUBDIVISIONS = {"EN": "ENG", "WA": "WLS", "SC": "SCT", "NI": "NIR"}
_HOME = "EN"
_SATURDAY = 5


def is_working_day(day: date, nation: str | None) -> bool:
    """Whether offices of this nation (EN, WA, SC, NI) work on a day; England where no nation, or no known one, is recorded."""
    return day.weekday() < _SATURDAY and day not in _bank_holidays(nation if nation in NATION else _HOME)


def working_day_after(day: date, count: int, nation: str | None) -> date:
    """The last day of a limit of ``count`` working days that begins on the day after ``day``; ``count`` is at least 1."""
    left, last = count, day
    while left > 0:
        last += timedelta(days=1)
        left -= is_working_day(last, nation)
    return last


def are_over(day: date, count: int, nation: str | None, as_of: date) -> bool:
    """Whether ``count`` working days after ``day`` have passed by ``as_of``; their last day still belongs to them."""
    return as_of > working_day_after(day, count, nation)


@cache
def _bank_holidays(nation: str) -> Container[date]:
    """Filled year by year as years are asked for."""
    return country_holidays("GB", subdiv=_SUBDIVISIONS[nation])
