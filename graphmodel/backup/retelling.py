"""From the entries about a record to the steps by which its writers make it again, former ends and all. Pure."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphmodel.backup.contents import batch_of
from graphmodel.domain.records import Record
from graphmodel.record.changes import Change
from graphmodel.record.merge_plan import Move, reference_fields
from graphmodel.store.mapping import person_from, record_from
from graphmodel.store.shapes import PEOPLE, Shape

Stored = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Step:
    """One version of a record. ``moves``: a merge pointed these references elsewhere, which leaves no former end behind."""

    change: Change
    moves: tuple[Move, ...] = ()

    @property
    def record(self) -> Record:
        """The record in this version."""
        return self.change.record


def steps_of(shape: Shape, entries: Sequence[Mapping[str, object]], merging: Collection[str]) -> list[Step]:
    """The versions of one record, oldest first. ``merging``: units of work that merged people, or took that apart.

    A version that stands in two chains, because a merge took it from one child to another, is one step.
    """
    versions = {str(entry["after"]): entry for entry in entries if entry.get("after") is not None}
    steps: list[Step] = []
    before: Stored | None = None
    for text, entry in versions.items():
        after = json.loads(text)
        moved = before is not None and batch_of(str(entry["id"])) in merging
        moves = tuple(_moves(shape, before, after)) if moved and before is not None else ()
        steps.append(Step(Change(shape, _record(shape, after), "", before, after), moves))
        before = after
    return steps


def _moves(shape: Shape, before: Stored, after: Stored) -> Iterator[Move]:
    given = str(after["id"])
    for name in reference_fields(shape):
        was, now = before.get(name), after.get(name)
        if isinstance(was, list) and isinstance(now, list):
            for place, (former, named) in enumerate(zip(was, now, strict=False)):
                if former != named:
                    yield Move(shape.word, given, name, place, str(former), str(named))
        elif was != now:
            yield Move(shape.word, given, name, None, str(was), str(now))


def _record(shape: Shape, stored: Stored) -> Record:
    return person_from(stored) if shape is PEOPLE else record_from(shape.record_type, stored)
