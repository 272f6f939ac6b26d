"""Q42: what one case cannot tell: the turn of the year, and who was born on 29 February."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from answer_checks import assert_row, row_about
from scenarios import Family

from queries.rows import Answer

Asking = Callable[..., Answer]
Tell = Callable[[Family], Asking]


def friend_with_a_day(told: Family, on: str) -> None:
    told.child("amira", 12)
    told.person("friend", 12)
    told.tie("amira", "friend", "friend")
    told.assessed("amira", "friend", "low")
    told.day_to_keep("friend", on)


def test_a_birthday_after_the_turn_of_the_year_is_coming(asking: Tell) -> None:
    told = Family()
    friend_with_a_day(told, "2014-01-05")
    answer = asking(told)("Q42", as_of=date(2026, 12, 20))

    assert_row(row_about(answer, "amira", "friend"), {"why_says": "in 16 days (5 January 2027)"})


@pytest.mark.parametrize(("as_of", "falls_on"), [(date(2027, 2, 10), "2027-02-28"), (date(2028, 2, 10), "2028-02-29")])
def test_who_was_born_on_29_february_has_a_birthday_every_year(asking: Tell, as_of: date, falls_on: str) -> None:
    told = Family()
    friend_with_a_day(told, "2012-02-29")
    answer = asking(told)("Q42", as_of=as_of)

    assert_row(row_about(answer, "amira", "friend"), {"numbers": {"falls_on": falls_on}})
