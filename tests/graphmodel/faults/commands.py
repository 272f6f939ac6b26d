"""What Kinmap can be asked to do to the record, each as a command that the tests of faults cut short at every point.

A new command is one more line in ``COMMANDS``. Most carry their own beginning of ids, so that hundreds of them stand side by side
in one store; those whose ids nobody chooses have the store to themselves (``whole_store_commands.py``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from graphmodel.access import Viewer, log_look
from graphmodel.domain.records import Record
from graphmodel.domain.ties import Tie
from graphmodel.domain.voice import View
from graphmodel.record import Moved, Recorder
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import PROVENANCE, record_from
from graphmodel.store.shapes import SHAPES, shape_of
from graphmodel.store.statements import Statement, statement
from tests.scenarios import TODAY, Family, family, on_day
from tests.whole_record import whole_record

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)

_NODES = Statement(
    "tests/nodes_of",
    "MATCH (n) WHERE (n.id STARTS WITH $start OR n.kept STARTS WITH $start) "
    "AND NOT n:JournalEntry AND NOT n:Look AND NOT n:Migration "
    "RETURN n.id AS id, labels(n) AS labels, properties(n) AS stored ORDER BY id",
    frozenset({"start"}),
    ("id", "labels", "stored"),
)
_EDGES = Statement(
    "tests/edges_of",
    "MATCH (a)-[r]->(b) WHERE a.id STARTS WITH $start OR b.id STARTS WITH $start "
    "RETURN type(r) AS kind, a.id AS source, b.id AS target, properties(r) AS stored ORDER BY kind, source, target, r.id",
    frozenset({"start"}),
    ("kind", "source", "target", "stored"),
)
_ENTRIES = Statement(
    "tests/entries_of",
    "MATCH (e:JournalEntry) WHERE e.subject STARTS WITH $start OR (e.kind STARTS WITH 'people' AND e.after CONTAINS $kept) "
    "RETURN e.kind AS kind, e.subject AS subject, e.chain AS chain, e.seq AS seq ORDER BY subject, chain, seq",
    frozenset({"start", "kept"}),
    ("kind", "subject", "chain", "seq"),
)
_LOOKS = Statement(
    "tests/looks_of",
    "MATCH (one:Look) WHERE one.child STARTS WITH $start RETURN one.child AS child, one.what AS what ORDER BY child, one.id",
    frozenset({"start"}),
    ("child", "what"),
)

_MERGED = Statement(
    "tests/merged",
    "MATCH (e:JournalEntry) WHERE e.kind = 'people merged' AND e.after CONTAINS $kept RETURN e.subject AS merge ORDER BY merge",
    frozenset({"kept"}),
    ("merge",),
)
_ENDED = Statement(
    "tests/ended",
    "MATCH (e:JournalEntry) WHERE e.subject STARTS WITH $start AND e.kind = 'tie changed' RETURN e.id AS id ORDER BY id",
    frozenset({"start"}),
    ("id",),
)


@dataclass(frozen=True, slots=True)
class Command:
    """``prepare`` is carried out before, in peace; ``carry_out`` is cut short. Both are given the store and the start of ids.

    ``alone``: it has an empty store to itself, and is given the folder that its files are in instead. ``refused``: what whoever
    asks again is told once it was done; None = they get the same answer. ``unfinished``: what whoever opens the store is told
    between its transactions; None = what is there by then stands by itself. ``long``: not in the default run.
    """

    carry_out: Callable[[Graph, str], object]
    prepare: Callable[[Graph, str], object] = lambda graph, start: None
    alone: bool = False
    refused: str | None = None
    unfinished: str | None = None
    long: bool = False


def few() -> Family:
    """A child, a grandmother, what the child says of her and what is judged."""
    told = family()
    told.child("amira")
    told.person("gran")
    told.tie("amira", "gran", "maternal_grandmother")
    told.view("amira", "gran", 3)
    told.assessed("amira", "gran")
    return told


def starting(records: Iterable[Record], start: str) -> list[Record]:
    """The same records under ids that begin with ``start``, wherever an id stands."""
    return [_starting(record, start) for record in records]


def _starting(record: Record, start: str) -> Record:
    shape = shape_of(type(record))
    facts: dict[str, object] = {"id": start + record.id}
    for field in (*shape.fixed, *shape.optional, *(("ref",) if getattr(record, "ref", None) else ())):
        value = getattr(record, field)
        facts |= {field: start + value} if value is not None else {}
    for field in shape.lists:
        facts[field] = tuple(start + value for value in getattr(record, field))
    return replace(record, **facts)  # type: ignore[arg-type]


def recorder(graph: Graph) -> Recorder:
    """The writer of these tests, at a fixed moment."""
    return Recorder(graph, clock=lambda: NOW)


def keep(told: Callable[[], Family]) -> Callable[[Graph, str], object]:
    """The command that records a family."""
    return lambda graph, start: recorder(graph).record(
        starting(told().records, start), by="sana", why="test", request=f"{start}keep"
    )


def tie_between(graph: Graph, start: str) -> Tie:
    """The tie of :func:`few`, as a screen showed it before the command: at its first version."""
    rows = graph.read(statement("record/read_tie"), rows=[{"id": f"{start}tie-1", "at": f"{start}amira"}])
    stored = rows[0]["stored"]
    assert isinstance(stored, dict)
    unended = {name: value for name, value in stored.items() if not name.startswith(("until", "in_error"))}
    return record_from(Tie, unended | {"version": 1})


def end_tie(graph: Graph, start: str) -> object:
    tie = tie_between(graph, start)
    return recorder(graph).end_tie(tie, on_day(TODAY), by="sana", why="test", request=f"{start}end")


def mark_in_error(graph: Graph, start: str) -> object:
    return recorder(graph).mark_in_error(tie_between(graph, start), by="sana", why="test", request=f"{start}mark")


def change(graph: Graph, start: str) -> object:
    told = few()
    told.person("gran", known_as="Nan")
    told.tie("amira", "gran", "maternal_grandmother", id="tie-1", strength="strong")
    return recorder(graph).record(starting(told.records, start), by="sana", why="test", request=f"{start}change")


def merge(graph: Graph, start: str) -> Moved:
    return recorder(graph).merge_people(f"{start}gran", f"{start}nan", by="sana", why="one", request=f"{start}merge")


def unmerge(graph: Graph, start: str) -> Moved:
    (merged,) = graph.read(_MERGED, kept=_kept(start))
    return recorder(graph).unmerge(str(merged["merge"]), by="sana", why="two after all", request=f"{start}unmerge")


def prepared_unmerge(graph: Graph, start: str) -> None:
    keep(two_grandmothers)(graph, start)
    merge(graph, start)


def correct_view(graph: Graph, start: str) -> object:
    """A slip of the pen, in the view as a screen showed it."""
    rows = graph.read(statement("record/read_view"), ids=[f"{start}view-1"])
    stored = rows[0]["stored"]
    assert isinstance(stored, dict)
    view = record_from(View, stored)
    return recorder(graph).correct_view(view, by="sana", why="I misheard", words="She makes good soup.")


def undo(graph: Graph, start: str) -> object:
    ended = [row["id"] for row in graph.read(_ENDED, start=start)]
    return recorder(graph).undo(str(ended[0]), by="sana", why="too soon", request=f"{start}undo")


def prepared_undo(graph: Graph, start: str) -> None:
    keep(few)(graph, start)
    end_tie(graph, start)


def look(graph: Graph, start: str) -> object:
    return log_look(graph, Viewer.operator(), [f"{start}amira", f"{start}idris"], "map for worker", "test")


def two_grandmothers() -> Family:
    """As :func:`few`, with a second record of the same grandmother."""
    told = few()
    told.person("nan")
    told.tie("amira", "nan", "maternal_grandmother")
    told.event("amira", ("nan", "gran"), on=TODAY)
    return told


COMMANDS: Mapping[str, Command] = {
    "look": Command(look),
    "record": Command(keep(few)),
    "end": Command(end_tie, keep(few)),
    "change": Command(change, keep(few)),
    "mark": Command(mark_in_error, keep(few)),
    "correct": Command(correct_view, keep(few)),
    "merge": Command(merge, keep(two_grandmothers)),
    "unmerge": Command(unmerge, prepared_unmerge),
    "undo": Command(undo, prepared_undo),
    "whole": Command(keep(whole_record), long=True),
}


def state_of(graph: Graph, start: str) -> list[str]:
    """Everything that is kept of one command, as lines without its start: records, edges, entries of the journal, looks.

    Ids that Kinmap made and moments are left out of the lines, never a line: what is there twice is two lines.
    """
    found: list[object] = [
        [sorted(map(str, _list(row["labels"]))), _said(row["stored"])] for row in graph.read(_NODES, start=start)
    ]
    found += [[row["kind"], row["source"], row["target"], _said(row["stored"])] for row in graph.read(_EDGES, start=start)]
    found += [["entry", row["kind"], row["subject"]] for row in graph.read(_ENTRIES, start=start, kept=_kept(start))]
    found += [[LOOK, row["child"], row["what"]] for row in graph.read(_LOOKS, start=start)]
    lines = (json.dumps(each, sort_keys=True, default=str) for each in found)
    if not start:
        return sorted(_OF_TIME.sub("made", line) for line in lines)
    return sorted(_OF_OTHERS.sub("made", _OF_TIME.sub("made", line.replace(start, ""))) for line in lines)


LOOK = "look"
_OF_TIME = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+\+00:00")
_OF_OTHERS = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")
"""Ids that Kinmap made, of the time or of other ids, which begin with another start each time; and moments."""


def _kept(start: str) -> str:
    """How the note of a merge says that it is of the people of one command."""
    return f'"kept":"{start}'


def every_word_in(told: Family) -> set[str]:
    """The types of record in a family, by their words."""
    return {shape_of(type(one)).word for one in told.records}


def every_word() -> set[str]:
    """Every type of record that is kept."""
    return {shape.word for shape in SHAPES}


def _said(stored: object) -> dict[str, object]:
    assert isinstance(stored, dict)
    kept = (PROVENANCE - {"version"}) | {"lock", "at", "merge_id"}
    return {name: value for name, value in stored.items() if name not in kept and value is not None}


def _list(value: object) -> list[object]:
    assert isinstance(value, list)
    return value
