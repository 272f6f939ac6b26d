"""Restoring: a backup into an empty store, in many transactions, proved at the end.

The journal is written as it was, then every record is made from its newest version by the writers that every command uses. A
restore that was killed leaves a mark (``store/restored.py``); the same restore again goes on where it stopped.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TypeVar

from graphmodel.backup.beside import BESIDE
from graphmodel.backup.checking import Checked, check
from graphmodel.backup.contents import ENTRIES, Contents, Version
from graphmodel.backup.making import Progress
from graphmodel.backup.proving import hash_of_kept
from graphmodel.backup.retelling import Step, steps_of
from graphmodel.backup.snapshot import entries_at, heads_at_one_moment
from graphmodel.domain.errors import Failed, Refused
from graphmodel.domain.ties import Tie
from graphmodel.record.merge_writing import move_records
from graphmodel.record.present import kept_now
from graphmodel.record.writing import project_ties, write
from graphmodel.store.archive import read_archive
from graphmodel.store.connection import Graph, Transaction
from graphmodel.store.migrations import migrate_again
from graphmodel.store.restored import Mark, State, mark_of, put_mark
from graphmodel.store.sealing import Key
from graphmodel.store.shapes import SHAPES, Shape, shape_of
from graphmodel.store.statements import statement

T = TypeVar("T")
_AT_ONCE = 2_000
"""Records of one transaction."""
_CHUNKS = 4
"""Parts of the file that are written in one."""
_TIES = shape_of(Tie)
_PUT = {ENTRIES: "archive/put_entries"} | {beside.name: f"archive/put_{beside.name}" for beside in BESIDE}


def restore(graph: Graph, file: Path, key: Key, progress: Progress | None = None) -> Contents:
    """Fill an empty store with a backup, and prove that it then holds the same. Returns what it holds.

    ``graph`` was opened with ``restoring``. The whole file is checked before anything is written.

    :raises BadFile: the file cannot be restored (see :func:`graphmodel.backup.check`); :raises Refused: the store is not empty;
        :raises Failed: what was restored is not what the backup holds, and the store is marked as unusable.
    """
    checked = check(file, key)
    mark = _see_empty(graph, checked.contents)
    work = _Restoring(graph, checked, progress, fresh=mark_of(graph) is None)
    if mark.state is State.UNFINISHED:
        put_mark(graph, mark)
        read_archive(file, key, work.take)
        work.put_waiting()
        work.put_heads()
        work.put_records()
        work.put_merges()
        work.prove(mark)
    migrate_again(graph, after=checked.contents.schema)
    put_mark(graph, Mark(mark.backup, mark.made_at, State.DONE))
    return checked.contents


def _see_empty(graph: Graph, contents: Contents) -> Mark:
    """Where to go on: at the beginning, or where the same restore stopped."""
    there = mark_of(graph)
    if there is not None and there.backup == contents.id and there.state in (State.UNFINISHED, State.PROVED):
        return there
    if there is not None and there.state is not State.DONE:
        raise Refused(
            f"An unfinished restore of another backup (of {there.made_at}) is in {graph.where}. Nothing was changed. "
            "Finish that one, or restore into an empty data folder (set KINMAP_HOME)."
        )
    if graph.read(statement("archive/anything"))[0]["found"]:
        raise Refused(
            f"There is a record in {graph.where} already, and a backup is restored into an empty one only. Nothing was changed. "
            "Restore into another data folder (set KINMAP_HOME), or into an empty database."
        )
    return Mark(contents.id, contents.made_at, State.UNFINISHED)


@dataclass(slots=True)
class _Restoring:
    """One restore. Every step may be done again: what is there already is left as it is."""

    graph: Graph
    checked: Checked
    progress: Progress | None
    fresh: bool
    """Nothing of it was there when this restore began, so what is there now is what this one wrote, whole transactions of it."""
    done: int = 0
    waiting: list[tuple[str, Sequence[Mapping[str, object]]]] = field(default_factory=list)

    def take(self, of: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Keep the next rows of the file, several chunks in one transaction."""
        if of not in _PUT:
            return  # heads are written when all that stands before them is there
        self.waiting.append((of, rows))
        if len(self.waiting) == _CHUNKS:
            self.put_waiting()

    def put_waiting(self) -> None:
        """Keep the rows that were taken last."""

        def work(tx: Transaction) -> None:
            new = self.fresh and not self._kept_entry(tx)
            for of, rows in self.waiting:
                tx.run(statement("archive/put_new_entries" if new and of == ENTRIES else _PUT[of]), rows=rows)

        self.graph.write(work)
        self.done += sum(len(rows) for of, rows in self.waiting if of == ENTRIES)
        self.waiting.clear()
        self._tell("Writing the journal", self.checked.contents.entries)

    def _kept_entry(self, tx: Transaction) -> bool:
        """Whether an earlier try of the transaction was kept after all: then its first entry is there."""
        first = next((row["place"] for of, rows in self.waiting if of == ENTRIES for row in rows), None)
        return first is not None and bool(tx.run(statement("archive/entries"), places=[first]))

    def put_heads(self) -> None:
        """Keep where every chain stands."""
        rows = [{"chain": head.chain, "seq": head.seq, "hash": head.hash} for head in self.checked.heads]
        for batch in _batches(rows):
            self.graph.write(lambda tx, batch=batch: tx.run(statement("archive/put_heads"), rows=batch))  # type: ignore[misc]

    def put_records(self) -> None:
        """Make every record: ties last, because what the child says and what was judged is put on them."""
        index, self.done = self.checked.index, 0
        total = sum(self.checked.contents.records.values())
        for shape in [*(shape for shape in SHAPES if shape is not _TIES), _TIES]:
            # Ties of one child stand together, so that what was said of them is read once.
            standing = sorted(index.standing(shape.word), key=lambda one: (one[1].at_end or "", one[0]))
            for histories, number in self._read_ahead(shape, [one for _, one in standing]):
                self._put(shape, [each for each in histories if each])
                self.done += number
                self._tell("Making the records", total)

    def _read_ahead(self, shape: Shape, versions: Sequence[Version]) -> Iterator[tuple[list[list[Step]], int]]:
        """The histories of these records batch by batch, with the size of each; the next is read while one is written."""
        with ThreadPoolExecutor(1) as pool:
            under_way: deque[tuple[Future[list[list[Step]]], int]] = deque()
            for batch in _batches(versions):
                under_way.append((pool.submit(self._histories, shape, batch), len(batch)))
                if len(under_way) > 1:
                    reading, number = under_way.popleft()
                    yield reading.result(), number
            for reading, number in under_way:
                yield reading.result(), number

    def put_merges(self) -> None:
        """Say again who turned out to be whom."""
        for batch in _batches(self.checked.index.merges()):
            self.graph.write(lambda tx, batch=batch: tx.run(statement("archive/put_merges"), rows=batch))  # type: ignore[misc]

    def _put(self, shape: Shape, histories: Sequence[Sequence[Step]]) -> None:
        def work(tx: Transaction) -> None:
            there = self._there(tx, shape, histories)
            missing = [each for each in histories if each[0].record.id not in there]
            for number in range(max(map(len, missing), default=0)):
                steps = [each[number] for each in missing if len(each) > number]
                write(tx, shape, [step.change for step in steps if not step.moves])
                move_records(tx, [step.change for step in steps if step.moves], [move for step in steps for move in step.moves])
            if shape is _TIES:
                day = date.fromisoformat(self.checked.contents.made_at[:10])
                project_ties(tx, [each[-1].change for each in missing], day)

        self.graph.write(work)

    def _there(self, tx: Transaction, shape: Shape, histories: Sequence[Sequence[Step]]) -> Collection[str]:
        """Ids of those that are there already: none in a fresh restore, or all where an earlier try was kept."""
        newest = {each[0].record.id: each[-1].record for each in histories}
        if self.fresh and not kept_now(tx, shape, dict(islice(newest.items(), 1))):
            return ()
        return kept_now(tx, shape, newest).keys()

    def _histories(self, shape: Shape, versions: Sequence[Version]) -> list[list[Step]]:
        """The steps that make each record what it is now: one, or all where earlier versions leave something behind."""
        places = [[at for _, at in sorted(one.earlier)] + [one.place] for one in versions]
        wanted = _batches([at for each in places for at in each])
        entries = {str(entry["place"]): entry for batch in wanted for entry in entries_at(self.graph, batch)}
        merging = self.checked.index.merging
        return [steps_of(shape, [entries[at] for at in each if at in entries], merging) for each in places]

    def prove(self, mark: Mark) -> None:
        """See that the store holds what the backup holds.

        :raises Failed: it does not, and is marked as unusable.
        """
        self.done = 0
        self._tell("Proving that it is the same", 0)
        contents, heads = self.checked.contents, heads_at_one_moment(self.graph)
        same = hash_of_kept(self.graph, self.checked.index, heads) == contents.logical_hash
        proved = same and self.graph.read(statement("archive/count_entries"))[0]["entries"] == contents.held
        put_mark(self.graph, Mark(mark.backup, mark.made_at, State.PROVED if proved else State.DIFFERS))
        if not proved:
            raise Failed(
                f"What was restored to {self.graph.where} is not what the backup holds, so it is not used as a record. Somebody "
                "may have written to it meanwhile: restore into an empty data folder (set KINMAP_HOME) that nobody else uses."
            )

    def _tell(self, doing: str, total: int) -> None:
        if self.progress is not None:
            self.progress(doing, self.done, total)


def _batches(rows: Sequence[T]) -> Iterator[list[T]]:
    left = iter(rows)
    while batch := list(islice(left, _AT_ONCE)):
        yield batch
