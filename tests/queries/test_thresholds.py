"""An authority sets its own limits by name; a wrong name or value is one sentence."""

from __future__ import annotations

import pytest

from graphmodel.domain.errors import BadValue
from queries.thresholds import Thresholds, thresholds_set


def test_what_is_not_set_keeps_the_value_of_practice() -> None:
    assert thresholds_set({}) == Thresholds()
    assert thresholds_set({"lost_days": "120", "stay_days": 30}) == Thresholds(lost_days=120, stay_days=30)


def test_a_name_that_is_none_is_refused_with_the_one_that_was_meant() -> None:
    with pytest.raises(BadValue, match="did you mean lost_days") as refused:
        thresholds_set({"lost_day": 120})

    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("value", ["", "0", "-3", "12.5", 12.0, True, "soon", "1e3", "٣", "99999999999", None, [3]])
def test_a_value_that_is_no_whole_number_of_days_is_refused(value: object) -> None:
    with pytest.raises(BadValue, match=r"KINMAP_THRESHOLD_LOST_DAYS.*a whole number from 1 to 10,000"):
        thresholds_set({"lost_days": value})


def test_a_part_of_a_hundred_has_a_hundred_at_most() -> None:
    assert thresholds_set({"far_percent": 100}).far_percent == 100
    with pytest.raises(BadValue, match="from 1 to 100"):
        thresholds_set({"far_percent": 101})
