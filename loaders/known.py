"""What the store already holds of the ids that files mention."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from graphmodel.domain.ids import id_from
from graphmodel.domain.records import Record
from graphmodel.store.connection import Graph
from graphmodel.store.shapes import shape_of
from graphmodel.store.statements import statement
from loaders.staged import KnownRecord

_BATCH = 2000
_BY_DERIVED_ID = {
    "arrangements": "record/read_arrangement",
    "events": "record/read_event",
    "restrictions": "record/read_restriction",
}


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

    def kept(self, records: Sequence[Record]) -> frozenset[str]:
        """The ids of those links between two people that the store holds already."""
        found: set[str] = set()
        by_word: dict[str, list[dict[str, object]]] = {}
        for record in records:
            shape = shape_of(type(record))
            by_word.setdefault(shape.word, []).append({"id": record.id, "at": getattr(record, shape.found_by or "id")})
        for word, rows in by_word.items():
            for batch in _batches(rows):
                found.update(str(row["id"]) for row in self._graph.read(statement(f"record/read_{word}"), rows=batch))
        return frozenset(found)

    def _people(self, refs: Sequence[str]) -> dict[str, KnownRecord]:
        found: dict[str, KnownRecord] = {}
        for batch in _batches(refs):
            for row in self._graph.read(statement("read_known_refs"), refs=batch):
                found[str(row["ref"])] = KnownRecord(str(row["id"]), str(row["name"]))
        for batch in _batches([ref for ref in refs if ref not in found]):
            for row in self._graph.read(statement("record/read_person"), ids=batch):
                found[str(row["id"])] = KnownRecord(str(row["id"]), _name_in(row["stored"]))
        return found

    def _others(self, table: str, refs: Sequence[str]) -> dict[str, KnownRecord]:
        by_id = {id_from(table, ref): ref for ref in refs} | {ref: ref for ref in refs}
        found: dict[str, KnownRecord] = {}
        for batch in _batches(list(by_id)):
            for row in self._graph.read(statement(_BY_DERIVED_ID[table]), ids=batch):
                found[by_id[str(row["id"])]] = KnownRecord(str(row["id"]))
        return found


def known_refs(graph: Graph) -> StoreIds:
    """The look-up that ``read_sources`` takes."""
    return StoreIds(graph)


def _name_in(stored: object) -> str | None:
    return str(stored["name"]) if isinstance(stored, dict) and "name" in stored else None


def _batches(items: Sequence[object]) -> Iterator[list[object]]:
    for start in range(0, len(items), _BATCH):
        yield list(items[start : start + _BATCH])
