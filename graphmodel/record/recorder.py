"""Commands that change the record.

Each is one transaction: it looks up what is referred to, locks the journal chains it touches, compares with the versions kept
now, writes what differs, puts the current view and judgement on the ties, and appends to the journal. It may run twice (writes
are retried) and then changes nothing the second time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from typing import TypeVar

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import Conflict, UnknownRecord
from graphmodel.domain.ids import new_id
from graphmodel.domain.records import Record
from graphmodel.domain.ties import Tie
from graphmodel.record.chains import chains_of
from graphmodel.record.changes import Change, Stamp, change_of, type_of
from graphmodel.record.incoming import Incoming, gather
from graphmodel.record.merging import MOVED, Merging, Moved, planned_merge, planned_unmerge
from graphmodel.record.present import kept_now, see_references
from graphmodel.record.requests import Answer, Form, Request, said_of
from graphmodel.record.writing import project_ties, write
from graphmodel.store import journal
from graphmodel.store.connection import Graph, Transaction
from graphmodel.store.mapping import record_from
from graphmodel.store.shapes import shape_of
from graphmodel.store.statements import statement

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Told how many records are dealt with, of how many; starts again at 0 when the transaction had to be tried again."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: new versions by the name of the record's class (``{"Tie": 3}``); how many said what was kept already."""

    written: Mapping[str, int] = field(default_factory=dict)
    unchanged: int = 0

    @classmethod
    def from_answer(cls, answer: Answer) -> Outcome:
        """The outcome that a request had the first time."""
        written, unchanged = answer.get("written"), answer.get("unchanged")
        return cls(written if isinstance(written, dict) else {}, unchanged if isinstance(unchanged, int) else 0)


OUTCOME: Form[Outcome] = Form(asdict, Outcome.from_answer)


class Recorder:
    """Writes records into one graph. ``clock`` gives the moment in UTC that records and journal carry."""

    def __init__(self, graph: Graph, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._graph = graph
        self._clock = clock

    def record(
        self,
        records: Sequence[Record],
        by: str,
        why: str,
        progress: Progress | None = None,
        request: str | None = None,
    ) -> Outcome:
        """Keep all of these, or none; what is kept already in the same words is left as it is.

        A record with a ``version`` above 0 was edited from that version. Views are append-only.

        :param by: who records, as an id or in words; :param why: for the journal; :param request: an id made before it was sent
            (every command takes one): the same request again changes nothing and gives the first outcome (``requests``).
        :raises UnknownRecord: something refers to an id that is neither among the records nor in the store.
        :raises Conflict: a record was changed by somebody else since the version that was edited.
        :raises Refused: a change that may not be made.
        """
        incoming = gather(records)
        stamp = self._stamp(by, why)
        if not len(incoming):
            return Outcome()
        asked = Request.of(request, stamp, "record", lambda: said_of(records))
        return self._write(_Work(incoming, stamp, new_id(), progress).carry_out, OUTCOME, asked)

    def end_tie(
        self, tie: Tie, until: PartialDate, by: str, why: str, ended_by: str | None = None, request: str | None = None
    ) -> Outcome:
        """End a tie on a day; nothing is deleted, and ending it again the same way changes nothing.

        :raises Conflict: the tie was changed since ``tie`` was read.
        """
        return self._edit(tie, {"until": until} | ({"ended_by": ended_by} if ended_by else {}), self._stamp(by, why), request)

    def mark_in_error(self, record: Record, by: str, why: str, request: str | None = None) -> Outcome:
        """Mark a record as entered in error: it stays in the store, and no reader shows it any more.

        :raises Conflict: the record was changed since it was read.
        """
        return self._edit(record, {"in_error": True}, self._stamp(by, why), request)

    def merge_people(
        self,
        kept: str,
        merged: str,
        by: str,
        why: str,
        versions: tuple[int, int] | None = None,
        request: str | None = None,
    ) -> Moved:
        """Two records turn out to be one person: everything that names ``merged`` names ``kept`` from now on.

        No reader shows ``merged`` any more; its own facts stay on it. ``versions`` of both, as whoever decides saw them.

        :raises UnknownRecord: one of them is not in the record; :raises Conflict: one of them was changed since it was seen.
        :raises Refused: they cannot be one (``merge_rules``).
        """
        stamp, merge = self._stamp(by, why), new_id()
        work = Merging(lambda ask: planned_merge(ask, kept, merged, versions), merge, merge, stamp)
        return self._write(work.carry_out, MOVED, Request.of(request, stamp, "merge", lambda: [kept, merged, versions]))

    def unmerge(self, merge: str, by: str, why: str, request: str | None = None) -> Moved:
        """Take a merge apart: what it moved goes back; what was recorded of the kept person since stays there.

        :param merge: the id that ``merge_people`` gave.
        :raises UnknownRecord: there is no such merge; :raises Refused: it is apart already, or another merge stands on it.
        """
        stamp = self._stamp(by, why)
        work = Merging(lambda ask: planned_unmerge(ask, merge), merge, new_id(), stamp, apart=True)
        return self._write(work.carry_out, MOVED, Request.of(request, stamp, "unmerge", lambda: merge))

    def _write(self, work: Callable[[Transaction], T], form: Form[T], request: Request | None) -> T:
        return self._graph.write(work if request is None else lambda tx: request.once(tx, work, form))

    def _stamp(self, by: str, why: str) -> Stamp:
        return Stamp(by, self._clock().astimezone(UTC).isoformat(timespec="milliseconds"), why)

    def _edit(self, shown: Record, facts: Mapping[str, object], stamp: Stamp, request: str | None) -> Outcome:
        """Change these facts only. What a viewer was shown may lack what they may not see, so the kept version is the base."""
        batch = new_id()

        def work(tx: Transaction) -> Outcome:
            shape = shape_of(type(shown))
            chains_of(tx, gather([shown]), see_references(tx, gather([shown]))).lock(tx, batch)
            kept = kept_now(tx, shape, {shown.id: shown}).get(shown.id)
            if kept is None:
                raise UnknownRecord(shape.said, shown.id, "Nothing was changed.")
            base = record_from(type_of(shown, kept), kept)
            changed = replace(base, **facts)  # type: ignore[arg-type]
            if base != changed and shown.version != base.version:
                raise Conflict(shape.said, shown.id, shown.version, base.version, base)
            return _Work(gather([changed]), stamp, batch, None).carry_out(tx)

        said = [said_of([shown]), said_of([replace(shown, **facts)])]  # type: ignore[arg-type]
        return self._write(work, OUTCOME, Request.of(request, stamp, "edit", lambda: said))


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
