"""Two people edit the same record at once: no update is lost, whoever comes second is told, and both texts are there.

60 interleavings in a store by default; ``KINMAP_SOAK=1`` makes it 1,000.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import Conflict
from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import Tie
from graphmodel.domain.voice import View
from graphmodel.record import Recorder
from graphmodel.record.changes import Stamp, change_of
from graphmodel.store import journal
from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.mapping import person_from, properties_of, record_from
from graphmodel.store.shapes import PEOPLE, SHAPES, Shape, shape_of
from graphmodel.store.statements import statement
from tests.graphmodel.every_reference import any_record, everybody
from tests.scenarios import TODAY

INTERLEAVINGS = 1_000 if os.environ.get("KINMAP_SOAK") == "1" else 60
EDITED = tuple(shape for shape in SHAPES if shape.record_type is not View)
"""Every type but what a child said, which nobody edits (guard rail 3)."""
WRITER = """
import sys
from pathlib import Path
from graphmodel.store.connection import Graph, GraphSettings
from tests.graphmodel.test_two_editors import add_notes
with Graph.open(GraphSettings(Path(sys.argv[1]), uri=sys.argv[2] or None)) as graph:
    add_notes(graph, sys.argv[3], 8)
"""


def records_of_every_type() -> list[Record]:
    told = everybody()
    for who in ("p0", "p1", "p2", "p3"):
        told.person(who)
    for shape in EDITED:
        if shape is not PEOPLE:
            told.add(any_record(shape, f"{shape.word}-1", "amira", ("p0", "p1", "p2", "p3")))
    return told.records


def read(graph: Graph, record: Record) -> Record:
    """The record as it is kept now, as a screen would have it."""
    shape = shape_of(type(record))
    if shape.found_by is None:
        (row,) = graph.read(statement(f"record/read_{shape.word}"), ids=[record.id])
    else:
        at = {"id": record.id, "at": getattr(record, shape.found_by)}
        (row,) = graph.read(statement(f"record/read_{shape.word}"), rows=[at])
    stored = row["stored"]
    assert isinstance(stored, dict)
    return person_from(stored) if shape is PEOPLE else record_from(shape.record_type, stored)


def some_of_each(shape: Shape) -> Record:
    """One record of a type, for a parametrised test."""
    return next(each for each in records_of_every_type() if shape_of(type(each)) is shape)


@dataclass
class Editor:
    """Somebody with a form open: reads a record, writes a text of their own into it, saves."""

    name: str
    graph: Graph
    form: Record | None = None
    saved: list[str] = field(default_factory=list)
    refused: list[Conflict] = field(default_factory=list)
    tries: int = 0

    def step(self, record: Record) -> None:
        """Open the record, or save the one that is open."""
        if self.form is None:
            self.form = read(self.graph, record)
            return
        self.tries += 1
        text = f"{self.form.source or ''}|{self.name}{self.tries}"
        try:
            Recorder(self.graph).record([replace(self.form, ref=f"{record.id} {text}", source=text)], by=self.name, why="test")
            self.saved.append(f"{self.name}{self.tries}")
        except Conflict as conflict:
            self.refused.append(conflict)
        self.form = None


def test_interleaved_editors_lose_no_update_and_the_second_is_told(graph: Graph) -> None:
    """Every text that was said to be saved is in the record at the end; a refusal names the record and has the other text."""
    chance = random.Random(20261123)
    records = records_of_every_type()
    Recorder(graph).record(records, by="sana", why="test")
    for _ in range(INTERLEAVINGS):
        record = chance.choice(records)
        editors = Editor("a", graph), Editor("b", graph)
        was = read(graph, record)
        for _ in range(chance.randint(4, 8)):
            chance.choice(editors).step(record)
        now = read(graph, record)

        assert now.version == was.version + sum(len(each.saved) for each in editors)
        for editor in editors:
            for saved in editor.saved:
                assert saved in (now.source or "").split("|")
            for conflict in editor.refused:
                assert conflict.record_id == record.id
                assert conflict.kept is not None
                assert conflict.kept.version == conflict.found > conflict.expected
    assert journal.verify(graph) == ()


@pytest.mark.parametrize("shape", EDITED, ids=lambda shape: shape.word)
def test_every_type_that_is_edited_is_compared_with_the_version_that_was_read(shape: Shape) -> None:
    """Of the pure comparison, for every type: an older version is refused, and both texts are there."""
    record = some_of_each(shape)
    mine = replace(record, ref="mine", version=1)
    kept = properties_of(replace(record, ref="theirs")) | {"version": 2}

    with pytest.raises(Conflict) as told:
        change_of(shape, mine, kept, "shared", Stamp("sana", "2026-11-23T10:00:00.000+00:00", "test"))

    conflict = told.value
    assert (conflict.what, conflict.record_id, conflict.expected, conflict.found) == (shape.said, record.id, 1, 2)
    assert conflict.kept is not None
    assert (conflict.kept.ref, type(conflict.kept)) == ("theirs", type(record))


def add_notes(graph: Graph, name: str, times: int) -> None:
    """Add so many notes to the same person, each time reading anew when somebody else was first."""
    done = 0
    while done < times:
        shown = read(graph, Person(id="p0", name="P0"))
        assert isinstance(shown, Person)
        try:
            noted = replace(shown, notes=f"{shown.notes or ''}|{name}{done}")
            Recorder(graph).record([noted], by=name, why="test")
        except Conflict:
            continue
        done += 1


def test_threads_that_edit_one_record_lose_nothing(graph: Graph) -> None:
    Recorder(graph).record([Person(id="p0", name="P0")], by="sana", why="test")
    threads = [threading.Thread(target=add_notes, args=(graph, name, 6)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)

    kept = read(graph, Person(id="p0", name="P0"))

    assert isinstance(kept, Person)
    assert sorted((kept.notes or "").split("|")[1:]) == sorted(f"{name}{number}" for name in "abc" for number in range(6))
    assert kept.version == 1 + 18
    assert journal.verify(graph) == ()


def test_processes_that_edit_one_record_lose_nothing(graph: Graph, graph_settings: GraphSettings) -> None:
    Recorder(graph).record([Person(id="p0", name="P0")], by="sana", why="test")
    command = [sys.executable, "-c", WRITER, str(graph_settings.home), graph_settings.uri or ""]
    writers = [subprocess.Popen([*command, name], stderr=subprocess.PIPE, text=True) for name in "ab"]

    said = [writer.communicate(timeout=120)[1] for writer in writers]

    assert [writer.returncode for writer in writers] == [0, 0], said
    kept = read(graph, Person(id="p0", name="P0"))
    assert isinstance(kept, Person)
    assert sorted((kept.notes or "").split("|")[1:]) == sorted(f"{name}{number}" for name in "ab" for number in range(8))


def test_a_merge_and_an_edit_at_once_lose_nothing(graph: Graph) -> None:
    """While Gran turns out to be Nan, somebody ends a tie to Gran and somebody records a view of her."""
    told = everybody()
    told.tie("amira", "gran", "friend", id="tie-1")
    Recorder(graph).record(told.records, by="sana", why="test")
    tie = read(graph, told[Tie, "tie-1"])
    assert isinstance(tie, Tie)
    later = everybody()
    later.view("amira", "gran", 4, id="view-1")
    conflicts: list[Conflict] = []

    def ending() -> None:
        try:
            Recorder(graph).end_tie(tie, PartialDate.of(TODAY), by="tom", why="test")
        except Conflict as conflict:
            conflicts.append(conflict)

    work: list[Callable[[], object]] = [
        ending,
        lambda: Recorder(graph).merge_people("nan", "gran", by="sana", why="test"),
        lambda: Recorder(graph).record(later.records, by="uma", why="test"),
    ]
    threads = [threading.Thread(target=each) for each in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)

    moved = read(graph, replace(tie, target_person="nan"))
    assert isinstance(moved, Tie)
    assert moved.target_person == "nan"
    assert (moved.until is None) == bool(conflicts)
    (row,) = graph.read(statement("record/read_view"), ids=["view-1"])
    assert isinstance(row["stored"], dict)
    assert row["stored"]["about"] == "nan"
    assert journal.verify(graph) == ()
