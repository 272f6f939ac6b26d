"""Every question explains itself: for whom, its limits in words, its caution."""

from __future__ import annotations

import pytest

from queries.catalogue import catalogue, question
from queries.explaining import by_topic, explained, limit_words
from queries.thresholds import Thresholds


@pytest.mark.parametrize("name", catalogue())
def test_a_question_says_all_that_its_header_holds(name: str) -> None:
    asked, told = question(name), explained(question(name), Thresholds())

    assert (told.number, told.title, told.caution, told.for_whom) == (asked.number, asked.title, asked.caution, asked.for_whom)
    assert {limit.name: limit.value for limit in told.limits} == Thresholds().named(asked.thresholds)
    assert all(told.as_json().values()) or not told.limits


def test_a_limit_is_said_in_the_words_of_practice_and_says_who_set_it() -> None:
    [usual] = [limit for limit in explained(question("Q01"), Thresholds()).limits if limit.name == "lost_days"]
    [own] = [limit for limit in explained(question("Q01"), Thresholds(lost_days=90)).limits if limit.name == "lost_days"]

    assert usual.sentence == "days without contact after which someone is lost: 183"
    assert own.sentence == "days without contact after which someone is lost: 90 (set by the authority; practice: 183)"


def test_every_limit_has_words_of_its_own() -> None:
    assert [name for name, words in limit_words().items() if not words.strip()] == []
    assert limit_words()["promise_age"] == "from which age promises are asked for"


def test_every_question_stands_once_under_its_topic_in_order() -> None:
    topics = by_topic()
    numbers = [[one.number for one in of] for _, of in topics]

    assert sorted(number for of in numbers for number in of) == sorted(one.number for one in catalogue().values())
    assert all(of == sorted(of) for of in numbers)
    assert len({topic for topic, _ in topics}) == len(topics)
    assert "Brothers and sisters" in dict(topics)
