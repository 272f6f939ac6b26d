"""Commands that change the record.

Each is one transaction: it looks up what is referred to, locks the journal chains it touches, compares with the versions kept
now, writes what differs, puts the current view and judgement on the ties, and appends to the journal. It may run twice (writes
are retried) and then changes nothing the second time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TypeVar

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import Conflict, Refused, UnknownRecord
from graphmodel.domain.ids import new_id
from graphmodel.domain.people import PERSON_TYPES, Person, PersonKind
from graphmodel.domain.records import Record
from graphmodel.domain.ties import Tie
from graphmodel.domain.voice import View
from graphmodel.record.chains import chains_of
from graphmodel.record.changes import Change, Stamp, change_of
from graphmodel.record.incoming import Incoming, gather
from graphmodel.record.present import Stored, kept_now, see_references
from graphmodel.record.views import correction_of, see_views
from graphmodel.record.writing import project_ties, write
from graphmodel.store import journal
from graphmodel.store.connection import Graph, Transaction
from graphmodel.store.mapping import record_from
from graphmodel.store.shapes import shape_of
from graphmodel.store.statements import statement

R = TypeVar("R", bound=Record)

Progress = Callable[[int, int], None]
"""Told how many records are dealt with, of how many; starts again at 0 when the transaction had to be tried again."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: new versions by the name of the record's class (``{"Tie": 3}``); how many said what was kept already."""

    written: Mapping[str, int] = field(default_factory=dict)
    unchanged: int = 0


class Recorder:
    """Writes records into one graph. ``clock`` gives the moment in UTC that records and journal carry."""

    def __init__(self, graph: Graph, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._graph = graph
        self._clock = clock

    def record(self, records: Sequence[Record], by: str, why: str, progress: Progress | None = None) -> Outcome:
        """Keep all of these, or none; what is kept already in the same words is left as it is.

        A record with a ``version`` above 0 was edited from that version. Views are append-only.

        :param by: who records, as an id or in words; :param why: for the journal.
        :raises UnknownRecord: something refers to an id that is neither among the records nor in the store.
        :raises Conflict: a record was changed by somebody else since the version that was edited.
        :raises Refused: a change that may not be made.
        """
        incoming = gather(records)
        work = _Work(incoming, self._stamp(by, why), new_id(), progress)
        return self._graph.write(work.carry_out) if len(incoming) else Outcome()

    def end_tie(self, tie: Tie, until: PartialDate, by: str, why: str, ended_by: str | None = None) -> Outcome:
        """End a tie on a day; nothing is deleted, and ending it again the same way changes nothing.

        :raises Conflict: the tie was changed since ``tie`` was read.
        """
        return self._edit(tie, {"until": until} | ({"ended_by": ended_by} if ended_by else {}), by, why)

    def mark_in_error(self, record: Record, by: str, why: str) -> Outcome:
        """Mark a record as entered in error: it stays in the store, and no reader shows it any more.

        :raises Conflict: the record was changed since it was read.
        """
        return self._edit(record, {"in_error": True}, by, why)

    def correct_view(self, view: View, by: str, why: str, **facts: object) -> str:
        """Put right a slip of the pen in what a child said: a new version that counts from now on; both stay (guard rail 3).

        ``view`` as it was read, which must be the version that counts. The same correction again changes nothing. What the child
        says *now* is no correction: record it as a new view.

        :param facts: what to put right, by the names of the fields (``views.CORRECTABLE``); :param why: what went wrong.
        :returns: the id of the new version.
        :raises UnknownRecord: there is no such view; :raises Conflict: somebody corrected or marked it since.
        :raises Refused: no reason, nothing to correct, or a change that only the child can make.
        """
        if not why.strip():
            raise Refused("Say what went wrong: a correction of what a child said is kept with its reason. Nothing was changed.")
        stamp, batch = self._stamp(by, why), new_id()

        def work(tx: Transaction) -> str:
            kept = kept_now(tx, shape_of(View), {view.id: view}).get(view.id)
            if kept is None:
                raise UnknownRecord("view", view.id, "Nothing was changed.")
            base = record_from(View, kept)
            if view.version != base.version:
                raise Conflict("view", view.id, view.version, base.version)
            corrected = correction_of(base, facts, by)
            _Work(gather([corrected]), stamp, batch, None).carry_out(tx)
            return corrected.id

        return self._graph.write(work)

    def _stamp(self, by: str, why: str) -> Stamp:
        return Stamp(by, self._clock().astimezone(UTC).isoformat(timespec="milliseconds"), why)

    def _edit(self, shown: Record, facts: Mapping[str, object], by: str, why: str) -> Outcome:
        """Change these facts only. What a viewer was shown may lack what they may not see, so the kept version is the base."""
        stamp, batch = self._stamp(by, why), new_id()

        def work(tx: Transaction) -> Outcome:
            shape = shape_of(type(shown))
            chains_of(tx, gather([shown]), see_references(tx, gather([shown]))).lock(tx, batch)
            kept = kept_now(tx, shape, {shown.id: shown}).get(shown.id)
            if kept is None:
                raise UnknownRecord(shape.said, shown.id, "Nothing was changed.")
            base = record_from(_type_of(shown, kept), kept)
            changed = replace(base, **facts)  # type: ignore[arg-type]
            if base != changed and shown.version != base.version:
                raise Conflict(shape.said, shown.id, shown.version, base.version)
            return _Work(gather([changed]), stamp, batch, None).carry_out(tx)

        return self._graph.write(work)


@dataclass(slots=True)
class _Work:
    """One transaction's work; ``done`` remembers what an earlier try came to, in case its commit was kept after all."""

    incoming: Incoming
    stamp: Stamp
    batch: str
    progress: Progress | None
    done: Outcome | None = None

    def carry_out(self, tx: Transaction) -> Outcome:
        """All of it, in one transaction."""
        if self.done is not None and tx.run(statement("journal/known"), ids=[f"{self.batch}:0"]):
            return self.done
        chains = chains_of(tx, self.incoming, see_references(tx, self.incoming))
        chains.lock(tx, self.batch)
        changes = self._write_all(tx, chains.by_record)
        project_ties(tx, changes, datetime.fromisoformat(self.stamp.at).date())
        journal.append(tx, [self._entry(number, change) for number, change in enumerate(changes)])
        written = Counter(type(change.record).__name__ for change in changes)
        self.done = Outcome(dict(written), len(self.incoming) - len(changes))
        return self.done

    def _write_all(self, tx: Transaction, chains: Mapping[tuple[str, str], str]) -> list[Change]:
        changes: list[Change] = []
        dealt_with = 0
        self._tell(0)
        for shape, records in self.incoming.groups():
            kept = kept_now(tx, shape, records)
            found = (change_of(shape, one, kept.get(each), chains[shape.word, each], self.stamp) for each, one in records.items())
            differing = [change for change in found if change is not None]
            see_views(tx, differing, self.stamp.why)
            write(tx, shape, differing)
            changes += differing
            dealt_with += len(records)
            self._tell(dealt_with)
        return changes

    def _tell(self, dealt_with: int) -> None:
        if self.progress is not None:
            self.progress(dealt_with, len(self.incoming))

    def _entry(self, number: int, change: Change) -> journal.Entry:
        return journal.Entry(
            id=f"{self.batch}:{number}",
            chain=change.chain,
            at=self.stamp.at,
            by=self.stamp.by,
            why=self.stamp.why,
            kind=f"{change.shape.word} {'recorded' if change.before is None else 'changed'}",
            subject=change.record.id,
            before=change.before,
            after=change.after,
        )


def _type_of(shown: R, kept: Stored) -> type[Record]:
    return PERSON_TYPES[PersonKind(str(kept["kind"]))] if isinstance(shown, Person) else type(shown)
