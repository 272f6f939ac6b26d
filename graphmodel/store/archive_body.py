"""The content of a backup as it comes out of age, piece by piece: unpacked, cut into lines, checked, handed over."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from graphmodel.domain.errors import BadFile
from graphmodel.store.chain import canonical

Row = Mapping[str, object]
Take = Callable[[str, list[dict[str, object]]], None]
"""Given the rows of one chunk, and what they are."""

DAMAGED = "Nothing was changed. The file was cut, altered or damaged: take another copy."
"""What to do with a file that is not whole."""

_LONGEST_LINE = 128 * 1024 * 1024
"""Bytes of the longest line that is read: the graph takes no message of more than 16 MB, so no row is longer."""
_PIECE = 256 * 1024


def checksum_of(before: str, number: int, of: str, content: bytes) -> str:
    """The checksum of a chunk, over itself and the one before it; in hexadecimal."""
    return hashlib.sha256(canonical([before, number, of]).encode() + content).hexdigest()


@dataclass(frozen=True, slots=True)
class Read:
    """What a file said beside its rows: what it is about, and what it said at its end; and how many rows of each kind it held."""

    about: Row
    closing: Row
    rows: Mapping[str, int]


@dataclass(slots=True)
class Body:
    """The content of a file as it comes out of age, piece by piece: unpacked, cut into lines, checked, handed over."""

    file: str
    opened: str
    take: Take
    unpack: zlib._Decompress = field(default_factory=lambda: zlib.decompressobj(wbits=31))
    part: bytearray = field(default_factory=bytearray)
    about: Row | None = None
    head: dict[str, object] | None = None
    closing: Row | None = None
    checksum: str = ""
    chunks: int = 0
    rows: Counter[str] = field(default_factory=Counter)
    checked: list[tuple[str, list[dict[str, object]]]] = field(default_factory=list)

    def take_bytes(self, data: bytes) -> None:
        """The next piece. :raises BadFile: it is not what was written."""
        unpacked = b"-" * _PIECE
        while data or len(unpacked) == _PIECE:
            try:
                unpacked = self.unpack.decompress(data, _PIECE)
                self._cut(unpacked)
            except (zlib.error, ValueError, KeyError, TypeError) as error:  # what a file written by other hands may hold
                raise self._damaged("What is in it is not what a backup holds.") from error
            if self.unpack.unused_data:
                raise self._damaged("There is something behind its end.")
            data = self.unpack.unconsumed_tail
            for of, rows in self.checked:
                self.take(of, rows)
            self.checked.clear()

    def whole(self) -> Read:
        """What was read. :raises BadFile: something is missing at the end."""
        if self.about is None or self.closing is None or self.part or not self.unpack.eof:
            raise self._damaged("It ends too early.")
        return Read(self.about, self.closing, dict(self.rows))

    def _cut(self, text: bytes) -> None:
        self.part += text
        if len(self.part) > _LONGEST_LINE:
            raise self._damaged("A line in it is longer than any that Kinmap writes.")
        if b"\n" not in text:
            return
        *lines, rest = bytes(self.part).split(b"\n")
        self.part = bytearray(rest)
        for line in lines:
            self._line(line)

    def _line(self, line: bytes) -> None:
        if self.closing is not None:
            raise self._damaged("There is something behind its end.")
        if self.head is not None:
            self._chunk(self.head, line)
            return
        said = json.loads(line)
        if self.about is None:
            if said["opening"] != self.opened:
                raise self._damaged("Its first lines belong to another file.")
            self.about, self.checksum = said["about"], self.opened
        elif "chunk" in said:
            self.head = said
        elif (said["chunks"], said["rows"], said["sha256"]) != (self.chunks, dict(self.rows), self.checksum):
            raise self._damaged("Parts of it are missing.")
        else:
            self.closing = said["closing"]

    def _chunk(self, head: Mapping[str, object], content: bytes) -> None:
        number, of = self.chunks + 1, str(head["of"])
        checksum = checksum_of(self.checksum, number, of, content)
        rows = json.loads(content)
        if (head["chunk"], head["sha256"], head["rows"]) != (number, checksum, len(rows)):
            raise self._damaged(f"Part {number} of it is not as it was written.")
        self.head, self.checksum, self.chunks = None, checksum, number
        self.rows[of] += len(rows)
        self.checked.append((of, rows))

    def _damaged(self, what: str) -> BadFile:
        return BadFile(self.file, what, DAMAGED)
