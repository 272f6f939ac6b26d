"""Undo, merge and un-merge look as their viewer: scope, restricted files, the restricted layer, and a look that is noted."""

from __future__ import annotations

import pytest

from graphmodel.access import OPERATOR, Viewer
from graphmodel.corrections import merge, merge_seen, take_apart, take_back
from graphmodel.domain.errors import NotAllowed, Refused, UnknownRecord
from graphmodel.domain.people import Person
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from graphmodel.store.statements import Statement, statement
from tests.graphmodel.graph_content import content
from tests.scenarios import Family

RUNS = Viewer.operator()
ENTRY = Statement(
    "tests/entry",
    "MATCH (e:JournalEntry {subject: $subject}) RETURN e.id AS id ORDER BY id",
    frozenset({"subject"}),
    ("id",),
    "read",
)


def told(graph: Graph, **of_gran: object) -> Family:
    """Amira's file is open, Rana's only to her workers; both have a grandmother, told twice."""
    family = Family()
    family.child("amira")
    family.child("rana", restricted=True)
    family.person("gran", **of_gran)
    family.person("nan")
    family.tie("amira", "gran", "maternal_grandmother")
    Recorder(graph).record(family.records, by="sana", why="test")
    return family


def entry_of(graph: Graph, record: str) -> str:
    return str(graph.read(ENTRY, subject=record)[0]["id"])


def noted(graph: Graph) -> list[tuple[object, str, object, object]]:
    found = [row["look"] for row in graph.read(statement("access/looks"), most=100)]
    return [
        (one.get("child"), str(one["what"]).partition(":")[0], one["purpose"], one["outcome"])
        for one in found
        if isinstance(one, dict) and one["by"] == OPERATOR
    ]


def test_a_change_that_is_taken_back_is_noted_with_its_reason(graph: Graph) -> None:
    told(graph)

    outcome = take_back(graph, RUNS, entry_of(graph, "tie-1"), "typed for another child")

    assert {"Tie": 1} == outcome.written
    assert [("amira", "a change taken back", "typed for another child", "shown")] == noted(graph)


@pytest.mark.parametrize(
    "hide",
    [
        lambda family: family.tie("rana", "gran", "grandmother"),
        lambda family: family.tie("amira", "gran", "family_friend", visibility="restricted"),
        lambda family: family.view("amira", "gran", 4, private_to="sw"),
        lambda family: family.person("hidden", identity_protected="refuge"),
    ],
    ids=["a restricted file", "a fact that only a manager opens", "a private view", "somebody protected"],
)
def test_what_may_not_be_opened_is_not_taken_back_and_told_like_what_is_not_there(graph: Graph, hide: object) -> None:
    family = told(graph)
    hidden = hide(family)  # type: ignore[operator]
    Recorder(graph).record(family.records, by="sana", why="test")
    before, entry = content(graph), entry_of(graph, hidden)

    with pytest.raises(UnknownRecord) as refused:
        take_back(graph, RUNS, entry, "a mistake")
    with pytest.raises(UnknownRecord) as unknown:
        take_back(graph, RUNS, "nothing", "a mistake")

    assert str(refused.value).replace(entry, "nothing") == str(unknown.value)
    assert before == content(graph)
    assert ["refused", "refused"] == [outcome for *_, outcome in noted(graph)]


def test_a_unit_of_work_of_ones_own_is_taken_back_whole_and_nobody_elses_that_holds_a_closed_file(graph: Graph) -> None:
    family = Family()
    family.child("rana", restricted=True)
    Recorder(graph).record(family.records, by=RUNS.signature, why="loaded")
    batch = entry_of(graph, "rana").rpartition(":")[0]

    with pytest.raises(UnknownRecord):
        take_back(graph, Viewer("beth", "Beth", "team_manager", purpose="to try"), batch, "another file", batch=True)
    assert {"Child": 1} == take_back(graph, RUNS, batch, "another file", batch=True).written


def test_nobody_is_merged_whom_a_closed_file_names(graph: Graph) -> None:
    family = told(graph)
    family.tie("rana", "gran", "grandmother")
    Recorder(graph).record(family.records, by="sana", why="test")
    before = content(graph)

    for ask in (merge_seen, merge):
        with pytest.raises(NotAllowed, match="Nothing was changed"):
            ask(graph, RUNS, ("nan", "gran"), "the same")
    assert before == content(graph)


def test_a_merge_and_taking_it_apart_are_noted_for_the_children_whose_records_move(graph: Graph) -> None:
    told(graph)
    merged = merge(graph, RUNS, ("nan", "gran"), "the same grandmother")
    taken = take_apart(graph, RUNS, merged.id, "two grandmothers")

    assert {"tie": 1} == merged.records == taken.records
    assert {"the same grandmother", "two grandmothers"} == {why for child, _, why, _ in noted(graph) if child == "amira"}


def test_a_merge_is_not_taken_apart_where_it_would_move_records_of_a_closed_file(graph: Graph) -> None:
    family = told(graph)
    family.tie("rana", "gran", "grandmother")
    Recorder(graph).record(family.records, by="sana", why="test")
    done = Recorder(graph).merge_people("nan", "gran", by="sana", why="the same")
    before = content(graph)

    with pytest.raises(NotAllowed):
        take_apart(graph, RUNS, done.id, "two")
    assert before == content(graph)


def on_two_sides(family: Family, by_parents: bool) -> None:
    if not by_parents:
        family.tie("amira", "nan", "paternal_grandmother")
        return
    family.change(Person, "gran", sex="F")
    family.mother("leanne", "amira")
    family.father("karim", "amira")
    family.parent("gran", "leanne")
    family.parent("nan", "karim")


@pytest.mark.parametrize("by_parents", [False, True])
def test_grandmothers_of_two_sides_are_one_only_if_somebody_says_so(graph: Graph, by_parents: bool) -> None:
    family = told(graph)
    on_two_sides(family, by_parents)
    Recorder(graph).record(family.records, by="sana", why="test")
    before = content(graph)

    _, doubt = merge_seen(graph, RUNS, ("nan", "gran"), "the same")
    with pytest.raises(Refused, match="--sides-differ"):
        merge(graph, RUNS, ("nan", "gran"), "the same")

    assert doubt is not None
    assert ("parent of one parent" if by_parents else "on the father's side and the other on the mother's side") in doubt
    assert before == content(graph)
    assert merge(graph, RUNS, ("nan", "gran"), "the same", sure=True).records


def test_grandmothers_of_one_side_or_of_two_children_are_no_doubt(graph: Graph) -> None:
    family = told(graph)
    family.child("idris")
    family.tie("amira", "nan", "grandmother")
    family.tie("idris", "nan", "paternal_grandmother")
    Recorder(graph).record(family.records, by="sana", why="test")

    assert merge_seen(graph, RUNS, ("nan", "gran"), "the same")[1] is None
