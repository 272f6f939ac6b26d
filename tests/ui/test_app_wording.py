"""The words on screen: days, counts, gates, and what is missing."""

from __future__ import annotations

from datetime import date

import pytest

from graphmodel.domain.dates import Count, PartialDate, parse_partial_date
from graphmodel.domain.gate import GateOutcome, GateResult
from graphmodel.domain.people import Child, Person
from ui import wording


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (PartialDate.of(date(2026, 9, 3)), "3 Sept 2026"),
        (parse_partial_date("2014-03"), "March 2014"),
        (parse_partial_date("about 2014"), "about 2014"),
        (None, "Not recorded"),
    ],
)
def test_a_day_is_said_as_it_is_known(when: PartialDate | None, words: str) -> None:
    assert wording.dated(when) == words


def test_days_of_the_week_and_counts() -> None:
    assert wording.weekday_day(date(2026, 11, 19)) == "Thu 19 Nov 2026"
    assert wording.long_day(date(2026, 11, 23)) == "Monday, 23 November"
    assert [wording.days_words(count) for count in (1, 41, Count(40, approximate=True))] == ["1 day", "41 days", "≈40 days"]


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (7, "every week"),
        (14, "every fortnight"),
        (42, "every 6 weeks"),
        (183, "every 6 months"),
        (50, "every 50 days"),
        (None, "no interval recorded"),
    ],
)
def test_how_often_is_said_as_people_say_it(interval: int | None, words: str) -> None:
    assert wording.how_often(interval) == words


def test_every_outcome_of_the_gate_has_words_and_a_mark_short_and_long() -> None:
    chips = [wording.outcome_chip(outcome, None, None, long=long) for outcome in GateOutcome for long in (False, True)]

    assert all(chip["text"] and chip["icon"] and chip["style"] for chip in chips)
    assert len({chip["icon"] for chip in chips}) >= 8


def test_a_wish_is_the_child_s_and_an_order_says_until_when() -> None:
    amira = Child(id="amira", name="Amira", sex="F")
    wish = GateResult(GateOutcome.CHILD_STOP, "rule", "reason")
    order = GateResult(GateOutcome.FORBIDDEN, "rule", "reason", until=date(2029, 5, 3))

    assert wording.gate_chip(wish, amira, long=True) == {"style": "wish", "icon": "hand", "text": "Her wish: closed for now"}
    assert wording.gate_chip(order) == {"style": "closed", "icon": "scales", "text": "an order is in force until 3 May 2029"}
    assert wording.gate_chip(None) is None


@pytest.mark.parametrize(
    ("pronouns", "sex", "said"),
    [
        ("they/them", "F", ("they", "their")),
        ("He/him", None, ("he", "his")),
        (None, "F", ("she", "her")),
        (None, None, ("they", "their")),
    ],
)
def test_pronouns_as_recorded_come_before_sex(pronouns: str | None, sex: str | None, said: tuple[str, str]) -> None:
    assert wording.they(Person(id="x", name="X", pronouns=pronouns, sex=sex)) == said


def test_what_reads_markdown_gets_none_of_it_from_a_name() -> None:
    assert wording.unmarked("Beth :red[x] ![a](http://b) <i>") == r"Beth \:red\[x\] \!\[a\]\(http\://b\) \<i\>"
    assert wording.unmarked("Siân Łukasz 7") == "Siân Łukasz 7"
