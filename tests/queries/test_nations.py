"""The times of reviews and visits by nation, as their sources say them (practice 3.7)."""

from __future__ import annotations

import pytest

from graphmodel.domain.vocabulary import NATION
from queries.nations import RULES, because, in_words, rules_for


@pytest.mark.parametrize(
    ("nation", "first", "second_months", "then_months"),
    [("EN", "20 working days", 3, 6), ("WA", "20 working days", 3, 6), ("SC", "6 weeks of the placement", 3, 6)],
)
def test_reviews_are_due_by_the_nation_s_own_times(nation: str, first: str, second_months: int, then_months: int) -> None:
    rules = RULES[nation]

    assert first in in_words(rules)[0]
    assert (rules.reviews.second_months, rules.reviews.then_months) == (second_months, then_months)


def test_visits_are_six_weekly_in_england_and_wales_and_three_monthly_in_scotland() -> None:
    assert RULES["EN"].visits == RULES["WA"].visits
    assert "at most 6 weeks apart in the first year" in in_words(RULES["EN"])[1]
    assert in_words(RULES["SC"])[1] == "Visits: within 1 week of the start of a placement, then at most 3 months apart."


def test_a_file_without_a_nation_has_england_s_rules_and_says_so() -> None:
    assert rules_for(None) is rules_for("") is RULES["EN"]
    assert because(None) == "The file names no nation, so by the rules of England."
    assert because("SC") == "By the rules of Scotland."


def test_nothing_is_promised_for_a_nation_that_nobody_looked_up() -> None:
    assert rules_for("NI") is None
    assert because("NI").startswith("The rules of Northern Ireland are not in Kinmap yet")


@pytest.mark.parametrize("nation", RULES)
def test_every_rule_set_names_its_law_and_a_nation_that_is_one(nation: str) -> None:
    rules = rules_for(nation)

    assert nation in NATION
    assert rules is not None
    assert rules.nation == nation
    assert all(any(figure.isdigit() for figure in source) for source in rules.sources)
    assert in_words(rules)[-1].startswith("Sources: ")
