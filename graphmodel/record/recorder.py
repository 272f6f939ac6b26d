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
from graphmodel.domain.endings import ending_of
from graphmodel.domain.errors import Conflict, Refused, UnknownRecord
from graphmodel.domain.ids import new_id
from graphmodel.domain.records import Record
from graphmodel.domain.ties import Tie
from graphmodel.domain.voice import View
from graphmodel.record.chains import Chains, chains_of
from graphmodel.record.changes import Change, Stamp, change_of, type_of
from graphmodel.record.incoming import Incoming, gather
from graphmodel.record.merging import MOVED, Merging, Moved, planned_merge, planned_unmerge
from graphmodel.record.present import kept_now, see_references
from graphmodel.record.requests import Answer, Form, Request, Sent, said_of
from graphmodel.record.same_people import SamePeople, redirected
from graphmodel.record.undo import Undoing
from graphmodel.record.views import correction_of, see_views
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
        request: str | Sent | None = None,
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

    def end(
        self, record: Record, on: PartialDate, by: str, why: str, ended_by: str | None = None, request: str | None = None
    ) -> Outcome:
        """End a tie, a spell, a placement, a plan, a limit, a barrier or a consent with ``on`` as its last day.

        Nothing is deleted, and ending it again the same way changes nothing. ``ended_by``: what ended it (``domain/endings.py``).

        :raises Conflict: it was changed since ``record`` was read; :raises Refused: this kind of record has no end.
        """
        return self._edit(record, ending_of(record, on, ended_by), self._stamp(by, why), request)

    def end_tie(
        self, tie: Tie, until: PartialDate, by: str, why: str, ended_by: str | None = None, request: str | None = None
    ) -> Outcome:
        """As ``end``, for a tie."""
        return self.end(tie, until, by, why, ended_by, request)

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

    def preview_merge(self, kept: str, merged: str) -> Moved:
        """What ``merge_people`` would move; changes nothing, and refuses what it would refuse. ``id`` is empty."""
        return planned_merge(self._graph.read, kept, merged).moved("")

    def unmerge(self, merge: str, by: str, why: str, request: str | None = None) -> Moved:
        """Take a merge apart: what it moved goes back; what was recorded of the kept person since stays there.

        :param merge: the id that ``merge_people`` gave.
        :raises UnknownRecord: there is no such merge; :raises Refused: it is apart already, or another merge stands on it.
        """
        stamp = self._stamp(by, why)
        work = Merging(lambda ask: planned_unmerge(ask, merge), merge, new_id(), stamp, apart=True)
        return self._write(work.carry_out, MOVED, Request.of(request, stamp, "unmerge", lambda: merge))

    def undo(self, entry: str, by: str, why: str, request: str | None = None) -> Outcome:
        """Take one change back by a new change (``undo.py``); undoing an undo brings it back. Twice is once.

        :param entry: the id of the journal entry.
        :raises UnknownRecord: no such entry; :raises ChangedSince: what it changed was changed again; :raises Refused: a merge.
        """
        stamp = self._stamp(by, why)
        return self._undo(Undoing(stamp, entry=entry), Request.of(request, stamp, "undo", lambda: entry))

    def undo_batch(self, batch: str, by: str, why: str, request: str | None = None) -> Outcome:
        """Take a whole unit of work back, or nothing of it: everything that one command recorded, or a load brought.

        :param batch: what the ids of its journal entries begin with, up to their last number.
        """
        stamp = self._stamp(by, why)
        return self._undo(Undoing(stamp, batch=batch), Request.of(request, stamp, "undo batch", lambda: batch))

    def _undo(self, undoing: Undoing, request: Request | None) -> Outcome:
        return self._write(lambda tx: Outcome(*undoing.carry_out(tx)), OUTCOME, request)

    def _write(self, work: Callable[[Transaction], T], form: Form[T], request: Request | None) -> T:
        return self._graph.write(work if request is None else lambda tx: request.once(tx, work, form))

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

    def _edit(self, shown: Record, facts: Mapping[str, object], stamp: Stamp, request: str | None) -> Outcome:
        """Change these facts only. What a viewer was shown may lack what they may not see, so the kept version is the base."""
        batch = new_id()

        def work(tx: Transaction) -> Outcome:
            shape = shape_of(type(shown))
            found_as = redirected(tx, shown)
            chains_of(tx, gather([found_as]), see_references(tx, gather([found_as]))).lock(tx, batch)
            kept = kept_now(tx, shape, {shown.id: found_as}).get(shown.id)
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
    given: Incoming | None = None
    """``incoming`` as it was handed over: a try works on records that name whoever each person turned out to be by then."""

    def carry_out(self, tx: Transaction) -> Outcome:
        """All of it, in one transaction."""
        if self.done is not None and tx.run(statement("journal/known"), ids=[f"{self.batch}:0"]):
            return self.done
        same, chains = self._locked(tx)
        changes = self._write_all(tx, chains.by_record)
        project_ties(tx, changes, datetime.fromisoformat(self.stamp.at).date())
        entries = [self._entry(number, change) for number, change in enumerate(changes)]
        journal.append(tx, [*entries, *same.entries(changes, self.batch, self.stamp)])
        written = Counter(type(change.record).__name__ for change in changes)
        self.done = Outcome(dict(written), len(self.incoming) - len(changes))
        return self.done

    def _locked(self, tx: Transaction) -> tuple[SamePeople, Chains]:
        """Who turned out to be the same, and the journals, locked: again, where a merge came between looking and locking."""
        self.given = self.given or self.incoming
        while True:
            same = SamePeople.standing(tx)
            self.incoming = same.redirect(self.given)
            chains = chains_of(tx, self.incoming, see_references(tx, self.incoming))
            chains.lock(tx, self.batch)
            if SamePeople.standing(tx).by_merged == same.by_merged:
                return same, chains

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
