"""Backing up: one moment of a store that goes on being used, in one file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from graphmodel.access.viewers import masking_key
from graphmodel.backup.beside import BESIDE
from graphmodel.backup.contents import ENTRIES, HEADS, Contents, Digest, Index, add_head
from graphmodel.backup.last import LastBackup, note_backup
from graphmodel.backup.snapshot import entries_up_to, heads_at_one_moment
from graphmodel.domain.ids import new_id
from graphmodel.store.archive import write_archive
from graphmodel.store.chain import Head
from graphmodel.store.connection import Graph
from graphmodel.store.look_chain import is_of_looks
from graphmodel.store.migrations import reached
from graphmodel.store.sealing import Lock

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many are done, of how many (0 = not known)."""

_TELL_EVERY = 1_000


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that is on disk. ``size`` in bytes."""

    file: Path
    size: int
    contents: Contents


def back_up(graph: Graph, home: Path, file: Path, lock: Lock, replace: bool = False, progress: Progress | None = None) -> Backup:
    """Write everything that was recorded up to this moment into one file, while others go on recording.

    Each unit of work is in it whole or not at all. That it was made is noted in ``home``.

    :raises BadFile: there is such a file, and ``replace`` is not set; :raises StoreFull: no room for it; :raises Failed: it
        cannot be written; :raises StoreUnavailable: the graph does not answer. After an error there is no file.
    """
    masking_key(graph)  # made now where nobody has looked yet: a restored record has to give masked people the same ids
    made = _Making(graph, heads_at_one_moment(graph), progress)
    size = write_archive(file, lock, made.about(), made.rows(), made.closing, replace)
    contents = Contents.of(made.about(), made.closing())
    with suppress(OSError):  # a backup that was made is not called a failure because a note of it cannot be written
        note_backup(
            home, LastBackup(contents.made_at, str(file.absolute()), graph.where, contents.entries, contents.logical_hash)
        )
    return Backup(file, size, contents)


@dataclass(slots=True)
class _Making:
    """One backup on its way: rows go out, and what they come to is kept."""

    graph: Graph
    heads: Sequence[Head]
    progress: Progress | None
    id: str = field(default_factory=new_id)
    made_at: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))
    index: Index = field(default_factory=Index)
    digest: Digest = field(default_factory=Digest)
    schema: int = 0
    held: int = 0

    def about(self) -> Mapping[str, object]:
        """What is said before the rows."""
        self.schema = self.schema or reached(self.graph)
        return {
            "id": self.id,
            "made_at": self.made_at,
            "kinmap": metadata.version("kinmap"),
            "schema": self.schema,
            "chains": len(self.heads),
            "entries": _entries(self.heads),
        }

    def rows(self) -> Iterator[tuple[str, Mapping[str, object]]]:
        """Everything, in the order in which it will be written."""
        for head in self.heads:
            add_head(self.digest, head)
            yield HEADS, {"chain": head.chain, "seq": head.seq, "hash": head.hash}
        total = _entries(self.heads)
        for number, entry in enumerate(entries_up_to(self.graph, self.heads)):
            if number % _TELL_EVERY == 0:
                self._tell(number, total)
            self.index.take(entry)
            self.held += 1
            yield ENTRIES, entry
        self.index.add_to(self.digest)
        for beside in BESIDE:
            for row in beside.rows(self.graph, self.heads):
                self.digest.add(beside.name, str(row["id"]), row)
                yield beside.name, row
        self._tell(total, total)

    def closing(self) -> Mapping[str, object]:
        """What is said behind the rows."""
        return {"logical_hash": self.digest.hex(), "held": self.held, "counts": dict(self.digest.counts)}

    def _tell(self, done: int, total: int) -> None:
        if self.progress is not None:
            self.progress("Writing the backup", done, total)


def _entries(heads: Sequence[Head]) -> int:
    return sum(head.seq for head in heads if not is_of_looks(head.chain))
