"""Q25 and Q29: the working days that pass are those of the child's nation. Asked about days around a bank holiday."""

from __future__ import annotations

from datetime import date

import pytest

from queries.arrangements.sudden_change import TELLING as SUDDEN
from queries.arrangements.sudden_change import SuddenChange
from queries.arrangements.unauthorised_time_or_worry import TELLING as WORRY
from queries.arrangements.unauthorised_time_or_worry import TimeOrWorry
from queries.rows import Pair
from queries.telling import Telling
from queries.thresholds import Thresholds


def held(telling: Telling, row: Pair, **limits: int) -> bool:
    assert telling.across is not None
    return list(telling.across([row], Thresholds(**limits))) == [row]


def change(happened: date, asked: date, nation: str | None) -> SuddenChange:
    return SuddenChange("amira", "nana", "c", "illness", happened.isoformat(), (asked - happened).days, nation)


def worry(happened: date, asked: date, nation: str | None, told_on: date | None = None) -> TimeOrWorry:
    told = told_on.isoformat() if told_on else None
    return TimeOrWorry("amira", "nana", "e", happened.isoformat(), (asked - happened).days, False, True, told, nation)


@pytest.mark.parametrize(("nation", "listed"), [("EN", True), ("WA", True), ("NI", True), (None, True), ("SC", False)])
def test_st_andrews_day_is_no_working_day_in_scotland(nation: str | None, listed: bool) -> None:
    """From Friday 27 November 2026, asked on Tuesday 1 December."""
    assert listed == held(WORRY, worry(date(2026, 11, 27), date(2026, 12, 1), nation))


@pytest.mark.parametrize(("nation", "listed"), [("EN", True), ("SC", True), ("NI", False)])
def test_five_working_days_over_st_patricks_day(nation: str, listed: bool) -> None:
    """From Friday 13 March 2026, asked on Saturday 21 March: Tuesday is a bank holiday in Northern Ireland."""
    assert listed == held(SUDDEN, change(date(2026, 3, 13), date(2026, 3, 21), nation))


def test_five_working_days_over_easter() -> None:
    """Good Friday everywhere, Easter Monday not in Scotland: from Wednesday 1 April 2026."""
    happened = date(2026, 4, 1)

    assert [False, True] == [held(SUDDEN, change(happened, date(2026, 4, day), "EN")) for day in (10, 11)]
    assert [False, True] == [held(SUDDEN, change(happened, date(2026, 4, day), "SC")) for day in (9, 10)]


def test_told_on_the_first_working_day_after_is_in_time() -> None:
    happened, asked = date(2026, 12, 24), date(2027, 1, 4)

    assert not held(WORRY, worry(happened, asked, "EN", told_on=date(2026, 12, 29)))
    assert held(WORRY, worry(happened, asked, "EN", told_on=date(2026, 12, 30)))


def test_an_authority_can_set_other_working_days() -> None:
    row = change(date(2026, 11, 16), date(2026, 11, 20), "EN")

    assert not held(SUDDEN, row)
    assert held(SUDDEN, row, sudden_workdays=3)
