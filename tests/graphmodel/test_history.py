"""What was done to a child's records: only what the viewer is shown, through the same door as every reader."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphmodel.access import Viewer
from graphmodel.domain.errors import NotAllowed
from graphmodel.domain.people import Person
from graphmodel.domain.ties import Tie
from graphmodel.history import PastChange, history_of
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from graphmodel.store.statements import Statement
from tests.scenarios import TODAY, Family, family

LOOKS = Statement("tests/looks", "MATCH (l:Look) RETURN l.child AS child ORDER BY l.id", frozenset(), ("child",))


@pytest.fixture
def told(graph: Graph) -> Family:
    it = family()
    it.child("amira")
    it.person("gran", sex="F")
    it.person("aunt", identity_protected="refuge", sex="F")
    it.tie("amira", "gran", "maternal_grandmother")
    it.tie("amira", "aunt", "maternal_aunt")
    keep(graph, it)
    return it


def keep(graph: Graph, it: Family) -> None:
    Recorder(graph).record(it.records, by="sana", why="the refuge in Mill Lane")


def history(graph: Graph, record: str | None = None) -> tuple[PastChange, ...]:
    return history_of(graph, Viewer.operator(), "amira", TODAY, record, "to see")


def test_it_says_when_by_whom_and_which_fields_newest_first(graph: Graph, told: Family) -> None:
    told.change(Tie, "tie-1", notes="Tuesdays")
    keep(graph, told)

    newest, first = history(graph, "tie-1")

    assert (newest.what, newest.fields, newest.by, newest.record) == ("tie changed", ("notes",), "sana", "tie-1")
    assert (first.what, first.fields, first.undone) == ("tie recorded", (), False)


def test_it_says_whom_a_record_is_about_as_the_map_calls_them(graph: Graph, told: Family) -> None:
    (tie,) = history(graph, "tie-1")

    assert ("Amira", "Gran") == tie.about
    assert all(one.about for one in history(graph))


def test_what_was_recorded_together_stands_in_its_own_order_the_last_first(graph: Graph) -> None:
    it = family()
    it.child("amira")
    for number in range(12):
        it.person(f"friend-{number}")
        it.tie("amira", f"friend-{number}", "friend")
    keep(graph, it)

    numbers = [int(one.entry.split(":")[1]) for one in history(graph)]

    assert sorted(numbers, reverse=True) == numbers
    assert len(numbers) > 12


def test_what_was_undone_is_marked_until_it_is_brought_back(graph: Graph, told: Family) -> None:
    told.change(Tie, "tie-1", notes="Tuesdays", side="maternal")
    keep(graph, told)
    told.change(Tie, "tie-1", notes="Wednesdays", side="maternal")
    keep(graph, told)
    entry = history(graph, "tie-1")[0].entry
    Recorder(graph).undo(entry, by="sana", why="it is Tuesdays")
    assert [one.undone for one in history(graph, "tie-1") if one.entry == entry] == [True]

    Recorder(graph).undo(f"{entry}:undone", by="sana", why="Wednesdays after all")

    assert [one.undone for one in history(graph, "tie-1") if one.entry == entry] == [False]


def test_nothing_is_said_of_a_protected_person_nor_any_reason_or_text(graph: Graph, told: Family) -> None:
    told.change(Person, "aunt", notes="Mill Lane 4")
    told.change(Person, "gran", notes="her sister is in Mill Lane")
    keep(graph, told)

    said = history(graph)

    assert "aunt" not in {one.record for one in said}
    assert "Mill" not in repr(said)
    assert "gran" in {one.record for one in said}


def test_changing_what_a_viewer_is_not_shown_changes_nothing_they_are_told(graph: Graph, told: Family) -> None:
    before = history(graph)
    told.change(Person, "aunt", notes="Mill Lane 5", sex="X")
    keep(graph, told)

    assert history(graph) == before


def test_whoever_may_not_see_the_child_is_refused_and_a_look_is_noted(graph: Graph, told: Family) -> None:
    stranger = replace(Viewer.operator(), person_id="nobody", role="social_worker")

    with pytest.raises(NotAllowed):
        history_of(graph, stranger, "amira", TODAY)
    history(graph)

    assert "amira" in {row["child"] for row in graph.read(LOOKS)}
