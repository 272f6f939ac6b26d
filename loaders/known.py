"""What the store already holds of the ids that files mention."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import person_from, record_from
from graphmodel.store.shapes import shape_of
from graphmodel.store.statements import statement
from loaders.identity import kinmap_id
from loaders.record_types import TYPE_OF_TABLE
from loaders.staged import KnownRecord

T = TypeVar("T")
_BATCH = 2000


class StoreIds:
    """Look-ups in one graph, a few statements each however many ids are asked for."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def find(self, table: str, refs: Iterable[str]) -> Mapping[str, KnownRecord]:
        """Those of ``refs`` that the store holds: by the id that a file gave, else by Kinmap's own."""
        wanted = list(refs)
        if table == "people":
            return self._people(wanted)
        return self._others(table, wanted)

    def stored(self, records: Sequence[Record]) -> Mapping[str, Record]:
        """What the store holds under the ids of these records; absent = new. An edge is looked up at one of its ends."""
        found: dict[str, Record] = {}
        by_word: dict[str, list[Record]] = {}
        for record in records:
            by_word.setdefault(shape_of(type(record)).word, []).append(record)
        for word, group in by_word.items():
            found_by = shape_of(type(group[0])).found_by
            for batch in _batches(group):
                question: dict[str, object] = {"ids": [one.id for one in batch]}
                if found_by:
                    question = {"rows": [{"id": one.id, "at": getattr(one, found_by)} for one in batch]}
                for row in self._graph.read(statement(f"record/read_{word}"), **question):
                    found[str(row["id"])] = _record_in(row["stored"], type(group[0]))
        return found

    def _people(self, refs: Sequence[str]) -> dict[str, KnownRecord]:
        found: dict[str, KnownRecord] = {}
        for batch in _batches(refs):
            for row in self._graph.read(statement("read_known_refs"), refs=batch):
                found[str(row["ref"])] = KnownRecord(str(row["id"]), str(row["name"]), str(row["kind"]), row["guarded"] is True)
        for batch in _batches([ref for ref in refs if ref not in found]):
            for row in self._graph.read(statement("record/read_person"), ids=batch):
                found[str(row["id"])] = KnownRecord(
                    str(row["id"]), _text_in(row["stored"], "name"), _text_in(row["stored"], "kind")
                )
        return found

    def _others(self, table: str, refs: Sequence[str]) -> dict[str, KnownRecord]:
        shape = shape_of(TYPE_OF_TABLE[table])
        if shape.found_by:  # an edge has no key of its own, and nothing refers to one
            return {}
        by_id = {kinmap_id(table, ref): ref for ref in refs} | {ref: ref for ref in refs}
        found: dict[str, KnownRecord] = {}
        for batch in _batches(list(by_id)):
            for row in self._graph.read(statement(f"record/read_{shape.word}"), ids=batch):
                found[by_id[str(row["id"])]] = KnownRecord(str(row["id"]))
        return found


def known_refs(graph: Graph) -> StoreIds:
    """The look-up that ``read_sources`` takes."""
    return StoreIds(graph)


def _text_in(stored: object, name: str) -> str | None:
    return str(stored[name]) if isinstance(stored, dict) and name in stored else None


def _record_in(stored: object, made: type[Record]) -> Record:
    if not isinstance(stored, dict):
        raise TypeError(f"a record's properties, not {type(stored).__name__}")
    return person_from(stored) if issubclass(made, Person) else record_from(made, stored)


def _batches(items: Sequence[T]) -> Iterator[list[T]]:
    for start in range(0, len(items), _BATCH):
        yield list(items[start : start + _BATCH])
