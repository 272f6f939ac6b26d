"""Working days by nation: each has bank holidays of its own."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from graphmodel.domain.vocabulary import NATION
from queries.working_days import are_over, is_working_day, working_day_after

FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("day", "nations"),
    [
        (date(2026, 11, 30), {"SC"}),  # St Andrew's Day
        (date(2026, 3, 17), {"NI"}),  # St Patrick's Day
        (date(2026, 7, 13), {"NI"}),  # the Twelfth fell on a Sunday
        (date(2026, 4, 6), {"EN", "WA", "NI"}),  # Easter Monday
        (date(2026, 1, 2), {"SC"}),
        (date(2026, 8, 3), {"SC"}),
        (date(2026, 8, 31), {"EN", "WA", "NI"}),
        (date(2026, 12, 28), {"EN", "WA", "SC", "NI"}),  # Boxing Day fell on a Saturday
        (date(2023, 5, 8), {"EN", "WA", "SC", "NI"}),  # the coronation, once
    ],
)
def test_each_nation_has_bank_holidays_of_its_own(day: date, nations: set[str]) -> None:
    assert nations == {nation for nation in ("EN", "WA", "SC", "NI") if not is_working_day(day, nation)}


def test_every_nation_of_the_vocabulary_has_its_days() -> None:
    for code in NATION.codes:
        assert not is_working_day(date(2026, 12, 25), code.code)
        assert is_working_day(date(2026, 11, 27), code.code)


@pytest.mark.parametrize("nation", [None, "", "XX"])
def test_without_a_nation_it_is_england(nation: str | None) -> None:
    year = [date(2026, 1, 1) + timedelta(days=each) for each in range(365)]

    assert [is_working_day(day, "EN") for day in year] == [is_working_day(day, nation) for day in year]


def test_a_weekend_is_no_working_day() -> None:
    assert [False, False] == [is_working_day(FRIDAY + timedelta(days=each), "EN") for each in (1, 2)]


def test_one_working_day_after_a_friday_is_monday_and_in_scotland_the_day_after_st_andrews() -> None:
    assert date(2026, 11, 30) == working_day_after(FRIDAY, 1, "EN")
    assert date(2026, 12, 1) == working_day_after(FRIDAY, 1, "SC")


def test_five_working_days_over_christmas_and_new_year() -> None:
    """The second of January is a Saturday in 2027; Scotland has the Monday after it."""
    assert date(2027, 1, 5) == working_day_after(date(2026, 12, 24), 5, "EN")
    assert date(2027, 1, 6) == working_day_after(date(2026, 12, 24), 5, "SC")


def test_the_last_day_still_belongs_to_the_limit() -> None:
    assert not are_over(FRIDAY, 1, "EN", date(2026, 11, 30))
    assert are_over(FRIDAY, 1, "EN", date(2026, 12, 1))
