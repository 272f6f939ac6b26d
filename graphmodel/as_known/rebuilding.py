"""Filling a scratch graph with what was known around some children, by the writers that every command uses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from graphmodel.as_known.guarding import Guard
from graphmodel.as_known.near import people_behind, people_near, records_among
from graphmodel.as_known.versions import Key, Versions, read_versions
from graphmodel.record.changes import Change
from graphmodel.record.present import batches
from graphmodel.record.writing import write
from graphmodel.store.connection import Graph
from graphmodel.store.known import nothing_known, record_of
from graphmodel.store.scratch import scratch
from graphmodel.store.shapes import PEOPLE, Shape


@dataclass(frozen=True, slots=True)
class AsKnown:
    """A graph of what was known: ``children`` = those asked for that were known then, in their order."""

    graph: Graph
    children: tuple[str, ...]
    guard: Guard


@contextmanager
def as_known(graph: Graph, children: Sequence[str], known_on: date, named: bool = False) -> Iterator[AsKnown]:
    """What was known around these children at the end of a day (UTC), for the length of the block.

    Takes seconds: the journal is read whole, and a server is started for the answer. ``children``: in the viewer's scope, which
    the caller has seen to; those of whom nothing was known are left out. ``named``: somebody named them. What a reader makes of
    the graph has to go through ``guard.on_map`` before it is masked.

    :raises Refused: ``named``, and nothing was known of any of them; :raises StoreUnavailable, StoreFull, Failed: as ``scratch``.
    """
    then, now = read_versions(graph, known_on)
    known = tuple(who for who in children if _is_child(then, who))
    if named and not known:
        raise nothing_known(known_on)
    guard = Guard(then, now)
    with scratch(graph.home) as rebuilt:
        people = people_behind(then, people_near(then, known))
        for shape, keys in records_among(then, people):
            fill(rebuilt, guard, shape, keys)
        yield AsKnown(rebuilt, known, guard)


def fill(graph: Graph, guard: Guard, shape: Shape, keys: Sequence[Key]) -> None:
    """Write these records of one type; what they refer to is there."""
    for batch in batches(keys):
        changes = [_change(guard, shape, key) for key in batch]
        graph.write(lambda tx, changes=changes: write(tx, shape, changes))  # type: ignore[misc]


def _change(guard: Guard, shape: Shape, key: Key) -> Change:
    stored = guard.record(key)
    return Change(shape, record_of(shape.word, stored), "", None, stored)


def _is_child(versions: Versions, who: str) -> bool:
    stored = versions.stored.get((PEOPLE.word, who), {})
    return stored.get("kind") == "child" and not stored.get("in_error")
