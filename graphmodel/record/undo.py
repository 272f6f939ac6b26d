"""Undo: a change is taken back by a new change, never by forgetting. Undoing the undoing brings it back.

What was recorded is marked as entered in error; what was changed says again what it said before, in the fields that were
changed, and keeps what others changed elsewhere since. Words of a child are never touched: a view is set aside, or shown again.
The entry of an undo is called after the entry that it takes back (``…:undone``), so that undoing twice is once.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from graphmodel.domain.errors import ChangedSince, Refused, UnknownRecord
from graphmodel.domain.people import PERSON_TYPES, PersonKind
from graphmodel.domain.records import Record
from graphmodel.record.changes import Change, Stamp
from graphmodel.record.present import Stored, kept_now
from graphmodel.record.views import see_views
from graphmodel.record.writing import project_ties, write
from graphmodel.store import journal
from graphmodel.store.connection import Transaction
from graphmodel.store.mapping import PROVENANCE, WRITERS_OWN, content_of, property_names, record_from
from graphmodel.store.shapes import PEOPLE, SHAPES, Shape
from graphmodel.store.statements import statement

UNDONE = "undone"
Ask = Callable[..., list[dict[str, object]]]
"""``Graph.read`` or ``Transaction.run``."""
_SUFFIX = f":{UNDONE}"
_BATCH = re.compile(rf"^(.+?)((?:{_SUFFIX})*)$")
_AT_ONCE = 500
_NOTHING = "Nothing was changed."
_BY_WORD = {shape.word: shape for shape in SHAPES}
_PARTS = ("_from", "_to", "_about")
"""What an uncertain date is kept in beside its own name."""


@dataclass(frozen=True, slots=True)
class Step:
    """One entry that can be taken back: a record of a known type, new (``before`` None) or changed."""

    id: str
    chain: str
    shape: Shape
    subject: str
    before: Stored | None
    after: Stored

    @property
    def record(self) -> Record:
        """The record as the entry left it."""
        return record_from(_type_of(self.shape, self.after), self.after)


def entries_of_batch(ask: Ask, batch: str) -> list[str]:
    """Ids of the entries of one unit of work, in their order.

    :raises UnknownRecord: there is none of that name.
    """
    named = _BATCH.match(batch)
    start, suffix = named.groups() if named else (batch, "")
    found: list[str] = []
    while len(found) % _AT_ONCE == 0:
        ids = [f"{start}:{number}{suffix}" for number in range(len(found), len(found) + _AT_ONCE)]
        there = {str(row["id"]) for row in ask(statement("journal/known"), ids=ids)}
        if not there:
            break
        found += [each for each in ids if each in there]
    if not found:
        raise UnknownRecord("unit of work", batch, _NOTHING)
    return found


@dataclass(slots=True)
class Undoing:
    """One transaction that takes entries back; ``batch`` or ``entry`` names them. It may run twice and is then once."""

    stamp: Stamp
    entry: str | None = None
    batch: str | None = None
    _done: tuple[str, dict[str, int], int] | None = None

    def carry_out(self, tx: Transaction) -> tuple[dict[str, int], int]:
        """New versions by the name of the record's class, and how many entries were taken back before.

        :raises UnknownRecord: no such entry; :raises ChangedSince: something changed later what would be taken back.
        :raises Refused: it is no change of a record, or nobody said why.
        """
        if not self.stamp.why.strip():
            raise Refused(f"Say why it is undone: the journal keeps the reason. {_NOTHING}")
        if self._done is not None and tx.run(statement("journal/known"), ids=[self._done[0]]):
            return self._done[1], self._done[2]
        wanted = [self.entry] if self.entry is not None else entries_of_batch(tx.run, self.batch or "")
        asked = _steps(tx, wanted)
        tx.run(statement("journal/heads"), chains=sorted({step.chain for step in asked}), lock=f"{asked[0].id}{_SUFFIX}")
        steps = _still_standing(tx, asked)
        changes = self._write(tx, steps)
        entries = [self._entry(step, change) for step, change in changes]
        journal.append(tx, entries)
        written = dict(Counter(type(change.record).__name__ for _, change in changes))
        self._done = (entries[0].id, written, len(asked) - len(steps)) if entries else None
        return written, len(asked) - len(steps)

    def _write(self, tx: Transaction, steps: Sequence[Step]) -> list[tuple[Step, Change]]:
        by_word: dict[str, list[Step]] = defaultdict(list)
        for step in steps:
            by_word[step.shape.word].append(step)
        made: list[tuple[Step, Change]] = []
        for shape in (each for each in SHAPES if each.word in by_word):
            group = by_word[shape.word]
            kept = kept_now(tx, shape, {step.subject: step.record for step in group})
            changes = [_taken_back(tx, step, kept.get(step.subject)) for step in group]
            see_views(tx, changes, self.stamp.why)
            write(tx, shape, changes)
            made += zip(group, changes, strict=True)
        project_ties(tx, [change for _, change in made], datetime.fromisoformat(self.stamp.at).date())
        return made

    def _entry(self, step: Step, change: Change) -> journal.Entry:
        return journal.Entry(
            id=f"{step.id}{_SUFFIX}",
            chain=step.chain,
            at=self.stamp.at,
            by=self.stamp.by,
            why=self.stamp.why,
            kind=f"{step.shape.word} {UNDONE}",
            subject=step.subject,
            before=change.before,
            after=change.after,
        )


def _steps(tx: Transaction, ids: Sequence[str]) -> list[Step]:
    found = {str(row["id"]): row for row in _rows(tx, "journal/of_ids", ids)}
    for each in ids:
        if each not in found:
            raise UnknownRecord("journal entry", each, _NOTHING)
    return [_step(found[each]) for each in ids]


def _step(row: Mapping[str, object]) -> Step:
    kind = str(row["kind"])
    shape = _BY_WORD.get(kind.split(" ")[0])
    after = _read(row["after"])
    if shape is None or after is None:
        raise Refused(
            f'"{kind}" is no change of a record and cannot be undone like one. People who were merged are taken apart. {_NOTHING}'
        )
    return Step(str(row["id"]), str(row["chain"]), shape, str(row["subject"]), _read(row["before"]), after)


def _still_standing(tx: Transaction, asked: Sequence[Step]) -> list[Step]:
    """Of each entry the one to be taken back: itself; where it was undone and brought back since, the entry that brought it back;
    nothing where it is undone already."""
    standing: list[Step] = []
    looked_at = list(asked)
    while looked_at:
        undone = {str(row["id"]) for row in _rows(tx, "journal/known", [f"{step.id}{_SUFFIX}" for step in looked_at])}
        standing += [step for step in looked_at if f"{step.id}{_SUFFIX}" not in undone]
        again = [f"{name}{_SUFFIX}" for name in sorted(undone)]
        looked_at = [_step(row) for row in _rows(tx, "journal/of_ids", again)]
    return standing


def _rows(tx: Transaction, name: str, ids: Sequence[str]) -> Iterator[dict[str, object]]:
    for first in range(0, len(ids), _AT_ONCE):
        yield from tx.run(statement(name), ids=ids[first : first + _AT_ONCE])


def _taken_back(tx: Transaction, step: Step, now: Stored | None) -> Change:
    """The change that takes an entry back.

    :raises ChangedSince: what it changed was changed again; :raises Refused: a merge did it.
    """
    if now is None:
        raise ChangedSince(step.shape.said, step.subject, ("whom it joins",))
    moved = _moved(step)
    _see_unchanged(step, moved, now)
    said = dict(now)
    if step.before is None:
        said["in_error"] = True
    else:
        for name in moved:
            said.pop(name, None)
        said |= {name: step.before[name] for name in moved if name in step.before}
    _see_kind(tx, step, said, now)
    version = now.get("version")
    after = said | {"version": (version if isinstance(version, int) else 0) + 1}
    return Change(step.shape, record_from(_type_of(step.shape, after), after), step.chain, now, after)


def _moved(step: Step) -> frozenset[str]:
    """The properties that the entry changed; of an uncertain date all parts together."""
    before = step.before or {}
    names = {name for name in {*before, *step.after} - PROVENANCE if before.get(name) != step.after.get(name)}
    fields = {_field(name, {*before, *step.after}) for name in names}
    if step.before is not None and (fields & {*step.shape.fixed, *WRITERS_OWN}):
        raise Refused(
            f"This change of the {step.shape.said} is part of a merge of two people. Take the merge apart instead. {_NOTHING}"
        )
    return frozenset(fields | {f"{name}{part}" for name in fields for part in _PARTS})


def _field(name: str, known: Iterable[str]) -> str:
    base = next((name.removesuffix(part) for part in _PARTS if name.endswith(part)), name)
    return base if base in known else name


def _see_unchanged(step: Step, moved: frozenset[str], now: Stored) -> None:
    if step.before is None:
        told, kept = content_of(step.after), content_of(now)
        differing = {name for name in {*told, *kept} if told.get(name) != kept.get(name)}
        differing |= {name for name in WRITERS_OWN if now.get(name) != step.after.get(name)}
    else:
        differing = {name for name in moved if now.get(name) != step.after.get(name)}
    if differing:
        raise ChangedSince(step.shape.said, step.subject, tuple(sorted({_field(name, now) for name in differing})))


def _see_kind(tx: Transaction, step: Step, said: Stored, now: Stored) -> None:
    """Who turned out to be a child, or a worker, may only be the person they were as long as nothing hangs on it."""
    if step.shape is not PEOPLE or said.get("kind") == now.get("kind"):
        return
    known = property_names(_type_of(PEOPLE, said))
    left = tuple(sorted(name for name in said if name not in known))
    if left:
        raise ChangedSince(PEOPLE.said, step.subject, left)
    if now.get("kind") == PersonKind.CHILD.value:
        others = _standing_in(tx, step.subject) - {step.subject}
        if others:
            raise ChangedSince(PEOPLE.said, step.subject, ("what was recorded in the child's own file",))


def _standing_in(tx: Transaction, chain: str) -> set[str]:
    """Records of a chain that are not marked as entered in error."""
    newest: dict[str, tuple[int, bool]] = {}
    for row in tx.run(statement("journal/of_chain"), chain=chain):
        entry = row["entry"]
        after = _read(entry.get("after")) if isinstance(entry, dict) else None
        if isinstance(entry, dict) and after is not None and str(entry["kind"]).split(" ")[0] in _BY_WORD:
            subject, place = str(entry["subject"]), int(entry["seq"])
            newest[subject] = max(newest.get(subject, (0, False)), (place, after.get("in_error") is not True))
    return {subject for subject, (_, stands) in newest.items() if stands}


def _type_of(shape: Shape, stored: Stored) -> type[Record]:
    return PERSON_TYPES[PersonKind(str(stored["kind"]))] if shape is PEOPLE else shape.record_type


def _read(text: object) -> dict[str, object] | None:
    said = json.loads(text) if isinstance(text, str) else None
    return said if isinstance(said, dict) else None
