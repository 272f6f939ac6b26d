"""Anchors: where every chain of the journal stood, noted outside the graph.

Whoever holds the whole store can rewrite a chain from some place on, with its head. What they cannot do without the key beside
the data folder is to rewrite ``anchors.jsonl`` with it: each line names the chains that moved on since the line before, with
place and hash; lines are chained, and each carries an HMAC-SHA256 by ``anchor.key``. A file that grew large is set aside and
begun anew with every chain. What was written since the newest anchor is not covered: so a line is added whenever a command ends,
and every :data:`EVERY_S` seconds by the app.
"""

from __future__ import annotations

import fcntl
import hashlib
import hmac
import json
import os
import secrets
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from graphmodel.domain.errors import BadFile
from graphmodel.store.chain import Head, canonical
from graphmodel.store.chain_faults import Anchored

EVERY_S = 300
"""At most this long is what the app wrote without an anchor (reliability 4, U2)."""
_FILE, _KEY = "anchors.jsonl", "anchor.key"
_LARGE_BYTES = 2 * 1024 * 1024

Line = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Noted:
    """What anchor files say: where chains stood, and what is wrong with the files themselves."""

    anchored: Anchored = field(default_factory=Anchored)
    faults: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    def with_(self, other: Noted) -> Noted:
        """Both, the newer moment counting."""
        places: dict[str, dict[int, str]] = {chain: dict(seqs) for chain, seqs in self.anchored.heads.items()}
        faults = [*self.faults, *other.faults]
        for chain, seqs in other.anchored.heads.items():
            mine = places.setdefault(chain, {})
            faults += [
                f"Two anchors differ on entry {seq} of chain {chain}." for seq in seqs if mine.get(seq, seqs[seq]) != seqs[seq]
            ]
            mine |= seqs
        at = max(self.anchored.at, other.anchored.at)
        return Noted(Anchored(places, at), tuple(faults), (*self.remarks, *other.remarks))


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchors in a data folder, of one graph: ``graph`` says which (an address, or "embedded")."""

    home: Path
    graph: str

    def note(self, heads: Sequence[Head], at: str) -> bool:
        """Note where every chain stands at this moment (UTC, ISO 8601). False when nothing moved since the newest line.

        :raises OSError: the folder cannot be written to.
        """
        return self._add(heads, at, None)

    def start_anew(self, heads: Sequence[Head], at: str, why: str) -> None:
        """From now on compare with what stands now only: the graph was taken back to a backup, and somebody answers for it."""
        self._add(heads, at, why)

    def read(self) -> Noted:
        """Everything that was noted of this graph, with every fault of the files; nothing at all is no fault, only not yet."""
        files = self._files()
        if not (self.home / _KEY).exists():
            gone = (f"The key of the anchors ({self.home / _KEY}) is missing: they prove nothing any more.",) if files else ()
            return Noted(faults=gone)
        if not files:
            return Noted(faults=(f"The anchors in {self.home} are gone, and their key is still there.",))
        faults: list[str] = []
        lines = list(_proved(_lines(files), self._key(), faults))
        return _said_by([line for line in lines if line.get("graph") == self.graph], faults)

    def write(self, file: Path, heads: Sequence[Head], at: str) -> None:
        """Note where every chain stands in a file of its own, to be kept somewhere else.

        :raises OSError: it cannot be written.
        """
        key = self._key()
        line = _signed({"at": at, "graph": self.graph, "heads": _rows(heads), "prev": "", "key": _name_of(key)}, key)
        file.write_text(canonical(line) + "\n", encoding="utf-8")

    def read_file(self, file: Path) -> Noted:
        """What such a file says. One that this folder's key did not sign is taken as it stands, with a remark.

        :raises BadFile: it cannot be read, is no anchor, or was altered.
        """
        try:
            line = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise BadFile(
                str(file), "This is no anchor that can be read.", "Give a file made by kinmap verify --write-anchor."
            ) from error
        if not isinstance(line, dict) or not {"at", "heads", "mac"} <= line.keys():
            raise BadFile(str(file), "This is no anchor.", "Give a file made by kinmap verify --write-anchor.")
        key = self._key()
        ours = line.get("key") == _name_of(key)
        if ours and not _is_signed(line, key):
            raise BadFile(str(file), "This anchor was altered after it was written.", "Use another copy of it.")
        remarks = (
            () if ours else (f"{file} was written with another key and is taken as it stands: nothing proves it unaltered.",)
        )
        said = _said_by([line], [])
        return Noted(said.anchored, said.faults, remarks)

    def _add(self, heads: Sequence[Head], at: str, why: str | None) -> bool:
        self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        key = self._key()
        with self._locked():
            mine, last = self._standing()
            moved = [head for head in heads if head.seq and (why is not None or mine.get(head.chain) != (head.seq, head.hash))]
            if not moved and why is None:
                return False
            line = {"at": at, "graph": self.graph, "heads": _rows(moved), "prev": last} | (
                {"anew": why} if why is not None else {}
            )
            file = self.home / _FILE
            with open(file, "a+b", opener=_for_its_owner) as out:
                if out.tell():
                    out.seek(-1, os.SEEK_END)
                    out.write(b"" if out.read(1) == b"\n" else b"\n")  # a crash left half a line
                out.write(canonical(_signed(line, key)).encode() + b"\n")
                out.flush()
                os.fsync(out.fileno())
            if file.stat().st_size > _LARGE_BYTES:
                file.rename(self.home / f"anchors-{len(self._files()):04}.jsonl")
        return True

    def _standing(self) -> tuple[dict[str, tuple[int, str]], str]:
        """Where the newest lines of the file that is written to have each chain, and what the next line is chained to."""
        standing: dict[str, tuple[int, str]] = {}
        last = ""
        for line in _lines(self._files()[-1:]):
            last = str(line.get("mac", ""))
            if line.get("graph") == self.graph:
                standing |= {chain: (seq, newest) for chain, seq, newest in _heads_in(line)}
        return (standing if (self.home / _FILE).exists() else {}), last

    def _files(self) -> list[Path]:
        aside = sorted(self.home.glob("anchors-[0-9][0-9][0-9][0-9].jsonl"))
        return [*aside, *([self.home / _FILE] if (self.home / _FILE).exists() else [])]

    def _key(self) -> bytes:
        file = self.home / _KEY
        try:
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        except FileExistsError:
            return bytes.fromhex(file.read_text(encoding="ascii"))
        with os.fdopen(handle, "w", encoding="ascii") as out:
            out.write(secrets.token_hex(32))
            out.flush()
            os.fsync(out.fileno())
        return self._key()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """One writer at a time, whichever command it is."""
        with (self.home / _KEY).open("rb") as handle:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield


def _for_its_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _lines(files: Iterable[Path]) -> Iterator[Line]:
    """Every line that is whole. Half a line is what a crash leaves; the next one is chained to the one before it."""
    for file in files:
        for text in file.read_text(encoding="utf-8", errors="replace").splitlines():
            try:
                line = json.loads(text)
            except ValueError:
                continue
            if isinstance(line, dict):
                yield line


def _proved(lines: Iterable[Line], key: bytes, faults: list[str]) -> Iterator[Line]:
    last = ""
    for number, line in enumerate(lines, 1):
        if not _is_signed(line, key):
            faults.append(f"Line {number} of the anchors is not as it was written.")
            continue
        if line.get("prev") != last:
            faults.append(f"Lines before line {number} of the anchors are missing.")
        last = str(line.get("mac"))
        yield line


def _said_by(lines: Sequence[Line], faults: list[str]) -> Noted:
    heads: dict[str, dict[int, str]] = defaultdict(dict)
    remarks: list[str] = []
    for line in lines:
        if "anew" in line:
            heads.clear()
            remarks.append(f"Anchors from before {line.get('at')} are set aside: {line.get('anew')}")
        for chain, seq, newest in _heads_in(line):
            if heads[chain].setdefault(seq, newest) != newest:
                faults.append(f"Two anchors differ on entry {seq} of chain {chain}.")
    at = str(lines[-1].get("at")) if lines else ""
    return Noted(Anchored(dict(heads), at), tuple(faults), tuple(remarks))


def _heads_in(line: Line) -> Iterator[tuple[str, int, str]]:
    rows = line.get("heads")
    yield from ((str(chain), int(seq), str(newest)) for chain, seq, newest in (rows if isinstance(rows, list) else []))


def _rows(heads: Iterable[Head]) -> list[list[object]]:
    return [[head.chain, head.seq, head.hash] for head in heads if head.seq]


def _signed(line: Line, key: bytes) -> Line:
    return {**line, "mac": _mac(line, key)}


def _is_signed(line: Line, key: bytes) -> bool:
    return hmac.compare_digest(str(line.get("mac")), _mac({name: said for name, said in line.items() if name != "mac"}, key))


def _mac(line: Line, key: bytes) -> str:
    return hmac.new(key, canonical(line).encode(), hashlib.sha256).hexdigest()


def _name_of(key: bytes) -> str:
    return hashlib.sha256(b"kinmap anchor key" + key).hexdigest()[:16]
