"""Writing changes in batches: the records, the edges between them, and what stands on a tie."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import TypeVar

from graphmodel.domain.assessments import Assessment
from graphmodel.domain.people import PERSON_TYPES, PersonKind
from graphmodel.domain.projection import Projection, project
from graphmodel.domain.records import Record
from graphmodel.domain.ties import Tie
from graphmodel.domain.voice import View
from graphmodel.record.changes import Change
from graphmodel.record.present import Stored, batches
from graphmodel.store.connection import Transaction
from graphmodel.store.mapping import record_from
from graphmodel.store.shapes import PEOPLE, Shape
from graphmodel.store.statements import statement

R = TypeVar("R", bound=Record)
Pair = tuple[str, str]
"""A child and a person."""


def write(tx: Transaction, shape: Shape, changes: Sequence[Change]) -> None:
    """Keep these changes of one type; everything they refer to is kept already."""
    new = [change.after for change in changes if change.before is None]
    old = [change.after for change in changes if change.before is not None]
    if shape is PEOPLE:
        _write_people(tx, new)
        _relabel(tx, changes)
    else:
        _run(tx, f"record/write_{shape.word}", new)
    _run(tx, f"record/change_{shape.word}", old)
    if shape.linked:
        _link(tx, shape, changes)


def project_ties(tx: Transaction, changes: Iterable[Change], as_of: date) -> None:
    """Put the child's current view and the current judgement on every tie that these changes touch (design 4)."""
    voiced: set[Pair] = set()
    ties: set[Pair] = set()
    for change in changes:
        record = change.record
        if isinstance(record, View):
            voiced.add((record.child, record.about))
        elif isinstance(record, Assessment):
            voiced.add((record.child, record.person))
        elif isinstance(record, Tie):
            ties.add((record.source_person, record.target_person))
    if not voiced and not ties:
        return
    current = _current(tx, sorted({child for child, _ in voiced | ties}), as_of)
    # A tie that was written has no projection yet, so pairs of which nobody spoke need no second look.
    pairs = sorted(voiced | {pair for pair in ties if pair in current})
    rows = [{"child": child, "person": person} | asdict(current.get((child, person), Projection())) for child, person in pairs]
    _run(tx, "record/write_projection", rows)


def _current(tx: Transaction, children: Sequence[str], as_of: date) -> dict[Pair, Projection]:
    views: dict[Pair, list[View]] = defaultdict(list)
    judged: dict[Pair, list[Assessment]] = defaultdict(list)
    for batch in batches(children):
        for row in tx.run(statement("record/read_voices"), children=batch):
            for view in _records(View, row["views"]):
                views[view.child, view.about].append(view)
            for one in _records(Assessment, row["assessments"]):
                judged[one.child, one.person].append(one)
    return {pair: project(views[pair], judged[pair], as_of) for pair in {*views, *judged}}


def _records(record_type: type[R], stored: object) -> list[R]:
    return [record_from(record_type, each) for each in stored] if isinstance(stored, list) else []


def _write_people(tx: Transaction, new: Sequence[Stored]) -> None:
    """Both labels when the node is made: the embedded engine cannot give one to a node of the same transaction."""
    by_kind: dict[str, list[Stored]] = defaultdict(list)
    for after in new:
        by_kind[str(after["kind"])].append(after)
    for kind, rows in sorted(by_kind.items()):
        _run(tx, f"record/write_{_label_of(kind)}", rows)


def _relabel(tx: Transaction, changes: Sequence[Change]) -> None:
    """A person turns out to be a child, a worker, …, or not to be one; see ``changes`` for what else is refused."""
    by_label: dict[str, list[str]] = defaultdict(list)
    for change in changes:
        if change.moved("kind"):
            by_label[_label_of(str(change.after["kind"]))].append(change.record.id)
    for label, ids in sorted(by_label.items()):
        _run_ids(tx, "record/clear_kind" if label == PEOPLE.word else f"record/label_{label}", ids)


def _label_of(kind: str) -> str:
    return PERSON_TYPES[PersonKind(kind)].__name__.lower()


def _link(tx: Transaction, shape: Shape, changes: Sequence[Change]) -> None:
    moved = [change for change in changes if any(change.moved(field) for field in shape.relinked)]
    _run(tx, f"record/unlink_{shape.word}", [{"id": change.record.id, "kept": _ends(shape, change.after)} for change in moved])
    anew = [change.after for change in changes if change.before is None] + [change.after for change in moved]
    for field in shape.linked:
        _run(tx, f"record/link_{shape.word}_{field}", [_link_row(after, field) for after in anew if field in after])


def _ends(shape: Shape, after: Stored) -> list[object]:
    """Everything that the linked fields name now; whoever they named before stays joined as a former end."""
    named = [after[field] for field in shape.linked if field in after]
    return [end for each in named for end in (each if isinstance(each, list) else [each])]


def _link_row(after: Stored, field: str) -> Mapping[str, object]:
    """Each end once: a person named twice in a list is one edge."""
    ends = after[field]
    return {"id": after["id"], field: list(dict.fromkeys(ends)) if isinstance(ends, list) else ends}


def _run(tx: Transaction, name: str, rows: Sequence[Mapping[str, object]]) -> None:
    for batch in batches(rows):
        tx.run(statement(name), rows=batch)


def _run_ids(tx: Transaction, name: str, ids: Sequence[str]) -> None:
    for batch in batches(ids):
        tx.run(statement(name), ids=batch)
