"""What a child asked for and nobody has answered: the latest word counts, and only telling the child is an answer."""

from __future__ import annotations

import pytest

from graphmodel.domain.answers_owed import answers_owed
from graphmodel.domain.assemble import network_of_records
from tests.scenarios import Family, family


def told() -> Family:
    it = family()
    it.child("amira")
    it.person("idris")
    it.tie("amira", "idris", "full_brother")
    return it


def owed(it: Family) -> list[tuple[str, str, bool]]:
    found = answers_owed(network_of_records(it.records, "amira", it.today))
    return [(one.view.about, one.asked, one.is_stop) for one in found]


@pytest.mark.parametrize("asked", ["too_little", "too_much", "want_to_stop", "dont_see_want_to"])
def test_a_word_that_asks_for_something_waits_for_an_answer(asked: str) -> None:
    it = told()
    it.view("amira", "idris", enough=asked)
    assert owed(it) == [("idris", asked, asked == "want_to_stop")]


@pytest.mark.parametrize("asked", ["more", "less", "stop", "find", "meet", "write"])
def test_so_does_a_wish(asked: str) -> None:
    it = told()
    it.view("amira", "idris", wants=asked)
    assert owed(it) == [("idris", asked, asked == "stop")]


@pytest.mark.parametrize("said", ["just_right", "dont_see_ok", "not_sure"])
def test_a_child_who_says_later_that_it_is_right_waits_for_nothing(said: str) -> None:
    it = told()
    it.view("amira", "idris", said_on=it.ago(60), enough="too_little")
    it.view("amira", "idris", said_on=it.ago(5), enough=said)
    assert owed(it) == []


def test_silence_takes_nothing_back() -> None:
    it = told()
    it.view("amira", "idris", said_on=it.ago(60), enough="too_little")
    it.view("amira", "idris", 4, said_on=it.ago(5))
    it.view("amira", "idris", said_on=it.ago(4), enough="not_asked")
    assert owed(it) == [("idris", "too_little", False)]


def test_only_what_the_child_was_told_since_is_an_answer() -> None:
    it = told()
    it.view("amira", "idris", said_on=it.ago(60), enough="too_little")
    it.decided("amira", "idris", on=it.ago(50))
    it.decided("amira", "idris", on=it.ago(90), told_child_on=it.ago(80))
    assert owed(it) == [("idris", "too_little", False)]
    it.decided("amira", "idris", on=it.ago(50), told_child_on=it.ago(40))
    assert owed(it) == []


def test_a_limit_explained_since_is_an_answer_and_what_another_child_said_is_not_asked_here() -> None:
    it = told()
    it.child("noor")
    it.tie("amira", "noor", "friend")
    it.view("amira", "idris", said_on=it.ago(60), wants="meet")
    it.view("noor", "amira", enough="too_little")
    it.explained(it.order("amira", "idris"), told_on=it.ago(10))
    assert owed(it) == []


def test_the_longest_waiting_is_first() -> None:
    it = told()
    it.person("nan")
    it.tie("amira", "nan", "maternal_grandmother")
    it.view("amira", "idris", said_on=it.ago(20), enough="too_little")
    it.view("amira", "nan", said_on=it.ago(40), wants="write")
    assert [about for about, _, _ in owed(it)] == ["nan", "idris"]
