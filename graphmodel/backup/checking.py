"""Reading a backup without changing anything: is the file whole, is it what it says, and what is in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graphmodel.backup.beside import BESIDE
from graphmodel.backup.contents import ENTRIES, HEADS, Contents, Digest, Index, add_head
from graphmodel.domain.errors import BadFile
from graphmodel.store.archive import read_archive
from graphmodel.store.chain import Head
from graphmodel.store.migrations import migrations
from graphmodel.store.sealing import Key

_NAMES = frozenset(beside.name for beside in BESIDE)
_DAMAGED = "Nothing was changed. Take another copy of the backup."


@dataclass(frozen=True, slots=True)
class Checked:
    """A backup that was read whole: what it holds, where its chains stand, and where the newest versions are."""

    contents: Contents
    heads: Sequence[Head]
    index: Index


def check(file: Path, key: Key) -> Checked:
    """Read a backup from its first byte to its last and work out its logical hash.

    :raises BadFile: it is no backup, the key does not open it, it is not whole, or a newer Kinmap made it.
    """
    checking = _Checking(str(file))
    read = read_archive(file, key, checking.take)
    try:
        contents = Contents.of(read.about, read.closing)
    except (KeyError, TypeError) as error:
        raise BadFile(str(file), "It does not say what it holds.", _DAMAGED) from error
    checking.see_known(contents)
    checking.index.add_to(checking.digest)
    said = contents.logical_hash, dict(contents.counts), contents.held
    if (checking.digest.hex(), dict(checking.digest.counts), checking.held) != said:
        raise BadFile(str(file), "What it holds is not what it says that it holds.", _DAMAGED)
    return Checked(contents, checking.heads, checking.index)


@dataclass(slots=True)
class _Checking:
    file: str
    heads: list[Head] = field(default_factory=list)
    index: Index = field(default_factory=Index)
    digest: Digest = field(default_factory=Digest)
    unknown: set[str] = field(default_factory=set)

    held: int = 0

    def take(self, of: str, rows: Sequence[Mapping[str, object]]) -> None:
        """The next rows."""
        try:
            for row in rows:
                self._take(of, row)
        except (KeyError, TypeError, ValueError) as error:
            raise BadFile(self.file, f"One of its {of} is not as Kinmap writes them.", _DAMAGED) from error

    def _take(self, of: str, row: Mapping[str, object]) -> None:
        if of == ENTRIES:
            self.index.take(row)
            self.held += 1
        elif of == HEADS:
            self.heads.append(Head(str(row["chain"]), int(str(row["seq"])), str(row["hash"])))
            add_head(self.digest, self.heads[-1])
        elif of in _NAMES:
            self.digest.add(of, str(row["id"]), row)
        else:
            self.unknown.add(of)

    def see_known(self, contents: Contents) -> None:
        """See that this program knows everything that the backup holds."""
        newest = migrations()[-1].number
        if contents.schema > newest or self.unknown:
            raise BadFile(
                self.file,
                f"It was made by a newer Kinmap ({contents.kinmap}, step {contents.schema}; this one knows {newest}).",
                "Nothing was changed. Install that Kinmap to restore it.",
            )
