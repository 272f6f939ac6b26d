"""Writing what a merge moves: edges made anew at their other end, links of nodes, and the new version of each record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graphmodel.record.changes import Change
from graphmodel.record.merge_plan import Move
from graphmodel.record.present import batches
from graphmodel.store.connection import Transaction
from graphmodel.store.shapes import SHAPES, Shape
from graphmodel.store.statements import all_statements, statement


def move_records(tx: Transaction, changes: Sequence[Change], moves: Iterable[Move]) -> None:
    """Keep the new versions, and join each record to whoever its fields name now. All moves lead from one person to another."""
    moves = tuple(moves)
    by_word: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        by_word[change.shape.word].append(change)
    for shape in (each for each in SHAPES if each.word in by_word):
        if shape.is_edge:
            _make_anew(tx, shape, by_word[shape.word], moves[0].before)
        else:
            _run(tx, f"record/change_{shape.word}", [change.after for change in by_word[shape.word]])
    _join(tx, moves, {(change.shape.word, change.record.id): change for change in changes})


def is_joined(word: str, field: str) -> bool:
    """Whether whoever this field names is also joined to the record by an edge of its own."""
    return _joining(word, field) in all_statements()


def _make_anew(tx: Transaction, shape: Shape, changes: Sequence[Change], at: str) -> None:
    rows = [{"id": change.record.id, "label": shape.label} for change in changes]
    for batch in batches(rows):
        tx.run(statement("merge/part_edges"), person=at, rows=batch)
    _run(tx, f"record/write_{shape.word}", [change.after for change in changes])


def _join(tx: Transaction, moves: Iterable[Move], changes: Mapping[tuple[str, str], Change]) -> None:
    rows: dict[str, dict[str, Mapping[str, object]]] = defaultdict(dict)
    for move in moves:
        if is_joined(move.word, move.field):
            value = changes[move.key].after[move.field]
            gone = move.before not in value if isinstance(value, list) else True  # a list may name somebody in another place too
            rows[_joining(move.word, move.field)][move.id] = {
                "id": move.id,
                "before": move.before,
                "after": move.after,
                "gone": gone,
            }
    for name, by_id in sorted(rows.items()):
        _run(tx, name, list(by_id.values()))


def _joining(word: str, field: str) -> str:
    return f"merge/move_{word}_{field}"


def _run(tx: Transaction, name: str, rows: Sequence[Mapping[str, object]]) -> None:
    for batch in batches(rows):
        tx.run(statement(name), rows=batch)
