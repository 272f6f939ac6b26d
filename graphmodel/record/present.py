"""Reading what is kept now, in batches: kinds of people, the versions a change is compared with, and what does not exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from graphmodel.domain.errors import UnknownRecord
from graphmodel.domain.people import PersonKind
from graphmodel.domain.records import Record
from graphmodel.record.incoming import Incoming
from graphmodel.store.connection import Transaction
from graphmodel.store.mapping import PROJECTED
from graphmodel.store.shapes import SHAPES, Shape
from graphmodel.store.statements import statement

T = TypeVar("T")
BATCH = 2000
"""Rows a statement takes at once: fewer round trips, and no message so large that an engine refuses it."""

Stored = Mapping[str, object]


def batches(rows: Iterable[T]) -> Iterator[list[T]]:
    """Rows in lists of at most ``BATCH``."""
    left = iter(rows)
    while batch := list(islice(left, BATCH)):
        yield batch


def see_references(tx: Transaction, incoming: Incoming) -> dict[str, dict[str, Stored]]:
    """Look up everything that is referred to and was not handed over.

    Returns its properties by type and id: some records belong to the child of the record that they refer to.

    :raises UnknownRecord: with the first id that is nowhere, in order of type and id.
    """
    return {shape.word: _seen(tx, shape, incoming.missing(shape.word)) for shape in SHAPES if not shape.is_edge}


def _seen(tx: Transaction, shape: Shape, wanted: Sequence[str]) -> dict[str, Stored]:
    found = _by_id(tx, f"record/read_{shape.word}", wanted) if wanted else {}
    for given in wanted:
        if given not in found:
            raise UnknownRecord(shape.said, given, "Nothing was changed.")
    return found


def children_kept(tx: Transaction, people: Iterable[str]) -> frozenset[str]:
    """Which of these people are kept as children whose map is kept."""
    rows = (row for ids in batches(people) for row in tx.run(statement("record/read_kinds"), ids=ids))
    return frozenset(str(row["id"]) for row in rows if row["kind"] == PersonKind.CHILD.value)


def kept_now(tx: Transaction, shape: Shape, records: Mapping[str, Record]) -> dict[str, Stored]:
    """The versions kept now of these records, by id; absent = new. Projections are left out: they are worked out anew."""
    name = f"record/read_{shape.word}"
    if shape.found_by is None:
        found = _by_id(tx, name, list(records))
    else:
        rows: list[Stored] = [{"id": each, "at": getattr(one, shape.found_by)} for each, one in records.items()]
        answers = (row for batch in batches(rows) for row in tx.run(statement(name), rows=batch))
        found = {str(row["id"]): _stored(row["stored"]) for row in answers}
    return {each: {k: v for k, v in stored.items() if k not in PROJECTED and k != "lock"} for each, stored in found.items()}


def _by_id(tx: Transaction, name: str, ids: Sequence[str]) -> dict[str, Stored]:
    answers = (row for batch in batches(ids) for row in tx.run(statement(name), ids=batch))
    return {str(row["id"]): _stored(row["stored"]) for row in answers}


def _stored(value: object) -> Stored:
    if not isinstance(value, dict):
        raise TypeError(f"a record's properties, not {type(value).__name__}")
    return value
