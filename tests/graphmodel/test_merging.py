"""Two records that turn out to be one person, and taking that apart: what moves, what is refused, and that the graph is as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict

import pytest

from graphmodel.access import Viewer
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import Conflict, Refused, UnknownRecord
from graphmodel.domain.people import Person
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.maps import children_of, find_people, network_of
from graphmodel.record import Moved, Recorder
from graphmodel.record.merge_plan import reference_fields
from graphmodel.store import journal
from graphmodel.store.connection import Graph
from graphmodel.store.shapes import PEOPLE, SHAPES
from graphmodel.store.statements import Statement
from tests.graphmodel.every_reference import ELSE, everybody, naming
from tests.graphmodel.graph_content import content
from tests.scenarios import TODAY, Family, family

OPERATOR = Viewer.operator()
MOVED_FIELDS = Statement(
    "tests/moved_fields",
    "MATCH (e:JournalEntry {subject: $merge_id}) RETURN e.after AS after ORDER BY after",
    frozenset({"merge_id"}),
    ("after",),
)
ENTRIES = Statement(
    "tests/entries_of",
    "MATCH (e:JournalEntry {subject: $id}) RETURN e.chain AS chain, e.kind AS kind, e.why AS why ORDER BY e.at, e.id",
    frozenset({"id"}),
    ("chain", "kind", "why"),
)


def keep(graph: Graph, told: Family) -> Recorder:
    recorder = Recorder(graph)
    recorder.record(told.records, by="sana", why="test")
    return recorder


def merge(graph: Graph, kept: str = "nan", merged: str = "gran") -> Moved:
    return Recorder(graph).merge_people(kept, merged, by="sana", why="the same grandmother")


def apart(graph: Graph, moved: Moved) -> Moved:
    return Recorder(graph).unmerge(moved.id, by="sana", why="two grandmothers after all")


def two_grandmothers() -> Family:
    """Amira's gran and nan, recorded as two."""
    told = family()
    told.child("amira")
    told.person("gran", 66, sex="F")
    told.person("nan", 66, sex="F")
    told.person("salma", 40)
    told.tie("amira", "gran", "maternal_grandmother")
    told.tie("amira", "nan", "maternal_grandmother", strength="strong")
    return told


@pytest.mark.parametrize(("kept", "merged"), [("nan", "gran"), ("amira", "ami")])
def test_every_reference_moves_and_moves_back(graph: Graph, kept: str, merged: str) -> None:
    """A record for each field in which somebody can be named; for the child's own fields, somebody who turns out to be the child."""
    told = everybody()
    for record in naming(merged):
        if kept not in asdict(record).values():  # a record that names both makes them two people
            told.add(record)
    keep(graph, told)
    before = content(graph)

    moved = merge(graph, kept, merged)
    between = content(graph)
    again = apart(graph, moved)

    naming_merged = [line for line in between if f'"{merged}"' in line]
    assert len(naming_merged) == 2, "the merged person and the edge SAME_AS"
    assert content(graph) == before
    assert again.records == moved.records
    assert again.left == ()
    assert journal.verify(graph) == ()
    if kept == "nan":
        expected = {shape.word for shape in SHAPES if shape is PEOPLE or reference_fields(shape)}
        assert set(moved.records) == expected
