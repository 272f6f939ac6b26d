"""Q51: a team's numbers, each with its own whole, and small ones kept inside (practice 4.2 Q51)."""

from __future__ import annotations

from dataclasses import fields, replace

from queries.measures import Measure
from queries.team.how_are_we_doing import HowAreWeDoing, measures_of

NOTHING = HowAreWeDoing(
    **{each.name: 0 for each in fields(HowAreWeDoing)} | {"child_id": "c", "person_id": None, "last_view_on": None}
)  # type: ignore[arg-type]


def measure(name: str, *rows: HowAreWeDoing) -> Measure:
    [found] = [one for one in measures_of(rows) if one.name == name]
    return found


def test_a_child_under_four_is_no_part_of_the_views_that_are_expected_and_is_said() -> None:
    found = measure("fresh_view", replace(NOTHING, fresh_view=True), NOTHING, replace(NOTHING, under_four=True))

    assert (found.count, found.of, found.left_out, found.percent) == (1, 2, 1, 50)


def test_whoever_was_not_asked_is_neither_happy_nor_unhappy() -> None:
    asked = replace(NOTHING, asked_of_mother=1, right_with_mother=1)
    found = measure("right_with_mother", asked, replace(asked, right_with_mother=0), NOTHING)

    assert (found.count, found.of, found.left_out) == (1, 2, 1)


def test_nothing_is_said_of_a_part_of_nobody() -> None:
    assert measure("told_why", NOTHING).percent is None
    assert measures_of(()) == ()


def test_small_numbers_stay_inside_the_team() -> None:
    whole = Measure("x", "x", 40, 100)

    assert whole.shared(25).count == 40
    assert whole.shared(9).count is None
    assert Measure("x", "x", 5, 9).shared(25).count is None
    assert Measure("x", "x", 3, 100).shared(200).count is None
    assert Measure("x", "x", 97, 100).shared(200).count is None
    assert Measure("x", "x", 0, 100).shared(200).count == 0
    assert Measure("x", "x", 4.5, None).shared(200).count == 4.5
    assert Measure("x", "x", 1, 20, 3, "under four").shared(200).left_out == 0
