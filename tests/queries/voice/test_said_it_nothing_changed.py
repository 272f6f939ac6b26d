"""Q30: what one case cannot tell: working days of nations, the order, a slip of the pen, a row that was answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from scenarios import Family

from graphmodel.access import Viewer
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from queries.rows import Answer
from queries.runner import ask

Asking = Callable[..., Answer]
Tell = Callable[[Family], Asking]


def friend_of(told: Family, who: str, enough: str, days: int, ring: int = 3) -> str:
    told.person(who, 12)
    told.tie("amira", who, "friend")
    told.assessed("amira", who, "low")
    told.view("amira", who, ring, told.ago(days), enough=enough)
    return who


@pytest.mark.parametrize(("nation", "is_listed"), [("EN", True), ("WA", True), ("SC", False), (None, True)])
def test_two_working_days_are_those_of_the_nation(asking: Tell, nation: str | None, is_listed: bool) -> None:
    """St Andrew's Day, 30 November 2026, is a Monday and a bank holiday in Scotland only."""
    told = Family()
    told.child("amira", 12, nation=nation)
    told.person("dad")
    told.view("amira", "dad", 1, "2026-11-27", enough="want_to_stop")
    answer = asking(told)("Q30", as_of=date(2026, 12, 2))

    assert is_listed == ("dad" in [row.person_id for row in answer.rows])


def test_stops_come_first_whatever_the_ring(asking: Tell) -> None:
    told = Family()
    told.child("amira", 12)
    friend_of(told, "nearest", "too_little", 200, ring=4)
    friend_of(told, "near", "too_little", 200, ring=3)
    friend_of(told, "stopped", "want_to_stop", 10, ring=1)

    assert ["stopped", "nearest", "near"] == [row.person_id for row in asking(told)("Q30").rows]


def test_a_slip_of_the_pen_that_was_corrected_needs_no_answer(graph: Graph) -> None:
    told = Family()
    told.child("amira", 12)
    friend_of(told, "friend", "too_much", 60)
    Recorder(graph).record(told.records, by="tests", why="a scenario")
    told.view("amira", "friend", 3, told.ago(60), enough="just_right", supersedes="view-1")
    Recorder(graph).record(told.records, by="tests", why="a slip of the pen")

    assert [] == list(ask(graph, Viewer.operator(), "Q30", told.today).rows)
