"""Everything that the graph says, without who wrote it when: what has to be the same before and after."""

from __future__ import annotations

import json

from graphmodel.store.connection import Graph
from graphmodel.store.mapping import PROVENANCE
from graphmodel.store.statements import Statement

_BOOKKEEPING = "NOT n:Migration AND NOT n:JournalEntry AND NOT n:JournalHead AND NOT n:Look AND NOT n:Secret"
NODES = Statement(
    "tests/all_nodes",
    f"MATCH (n) WHERE {_BOOKKEEPING} RETURN labels(n) AS labels, properties(n) AS stored ORDER BY n.id",
    frozenset(),
    ("labels", "stored"),
)
EDGES = Statement(
    "tests/all_edges",
    "MATCH (a)-[r]->(b) RETURN type(r) AS kind, labels(a) AS source_labels, a.id AS source, labels(b) AS target_labels, "
    "b.id AS target, properties(r) AS stored ORDER BY kind, source, target, r.id",
    frozenset(),
    ("kind", "source_labels", "source", "target_labels", "target", "stored"),
)


def content(graph: Graph) -> list[str]:
    """Every node and edge as a line, sorted."""
    nodes = [[sorted(row["labels"]), _said(row["stored"])] for row in graph.read(NODES)]  # type: ignore[call-overload]
    edges = [[row["kind"], *_end(row, "source"), *_end(row, "target"), _said(row["stored"])] for row in graph.read(EDGES)]
    return sorted(json.dumps(each, sort_keys=True, default=str) for each in (*nodes, *edges))


def _end(row: dict[str, object], side: str) -> tuple[object, object]:
    labels = row[f"{side}_labels"]
    assert isinstance(labels, list)
    return sorted(labels), row[side]


def _said(stored: object) -> dict[str, object]:
    assert isinstance(stored, dict)
    return {name: value for name, value in stored.items() if name not in PROVENANCE | {"lock"} and value is not None}
