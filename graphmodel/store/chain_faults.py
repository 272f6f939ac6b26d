"""Every fault that chains of journal entries can have, as sentences. Pure: asks nobody.

An edited, removed, moved, added, doubled or cut-off entry breaks the hashes, the places or the head of its chain; a chain that
was removed or replaced whole does not fit its announcement in ``shared``. Whoever rewrites a chain from some place on *and* its
head leaves chains without a fault: that is what anchors are for (``anchors.py``), and comparing the graph with the journal
(``agreement.py``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from graphmodel.store.chain import OPENED, OPENED_SUFFIX, SHARED, Head, Row, hash_of_row, place

CLOCK_SKEW = timedelta(minutes=15)
"""An entry may be this much older than the one before it: a long write is stamped when it begins, and clocks differ a little."""

Newest = Callable[[str, str, str | None], None]
"""Told of each record, once for each page it is on: id, kind of the newest entry, the properties after it as JSON."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """What was once noted outside the graph: of each chain the hash that stood at some places, and when it was last noted."""

    heads: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    at: str = ""
    """UTC, ISO 8601; empty = nothing was ever noted."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an examination came to. ``faults`` empty = the record is as it was written.

    A remark is something odd that the journal does not forbid. ``entries``, ``records`` and ``looks`` say how much was looked at.
    """

    faults: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    entries: int = 0
    records: int = 0
    looks: int = 0


@dataclass(slots=True)
class Examination:
    """Chains are looked at one after the other, in any order, again if need be; :meth:`verdict` adds what they say together.

    ``now``: UTC, ISO 8601; later entries are remarked on. Empty = any moment may be.
    """

    anchored: Anchored = field(default_factory=Anchored)
    now: str = ""
    newest: Newest | None = None
    shared: str = SHARED
    """The chain that announces the others."""
    _faults: dict[str, list[str]] = field(default_factory=dict)
    _entries: dict[str, int] = field(default_factory=dict)
    _turned_back: dict[str, list[str]] = field(default_factory=dict)
    _latest: dict[str, str] = field(default_factory=dict)
    _first: dict[str, tuple[object, ...]] = field(default_factory=dict)
    _announced: dict[str, tuple[object, ...]] = field(default_factory=dict)

    def chain(self, head: Head, pages: Iterable[Sequence[Row]], count: int = 0) -> bool:
        """Look at one chain, whose entries come in order of their places. Whether it is without a fault of its own.

        :param count: how many entries name this chain, at least.
        """
        walk = _Walk(self, head)
        for page in pages:
            walk.along(page)
        walk.end(count)
        self._faults[head.chain], self._entries[head.chain] = walk.faults, walk.entries
        self._turned_back[head.chain], self._latest[head.chain] = walk.turned_back, walk.latest
        return not walk.faults

    def headless(self, chain: str) -> None:
        """Entries name this chain, and it has no head."""
        self._faults[chain] = [f"The head of chain {chain} is missing."]

    def outside(self, number: int) -> None:
        """So many entries name no chain at all."""
        one = "entry stands" if number == 1 else "entries stand"
        self._faults[""] = [f"{number:,} {one} in no chain: added by another hand, or by an older Kinmap."]

    def verdict(self) -> Verdict:
        """Everything that was found, in order of chain."""
        faults = [one for _, group in sorted(self._faults.items()) for one in group]
        return Verdict((*faults, *self._between_chains()), tuple(self._of_time()), sum(self._entries.values()))

    def _of_time(self) -> Iterator[str]:
        turned_back = [one for _, group in sorted(self._turned_back.items()) for one in group]
        if turned_back:
            yield (
                f"{len(turned_back)} entries are dated earlier than what was written before them, first {turned_back[0]}: "
                "the clock was turned back, or put right."
            )
        ahead = sorted(chain for chain, at in self._latest.items() if self.now and _earlier(self.now, at) > CLOCK_SKEW)
        if ahead:
            yield (
                f"{len(ahead)} chains have entries of a moment that is still to come, first chain {ahead[0]} "
                f"({self._latest[ahead[0]]}): a clock was ahead."
            )

    def _between_chains(self) -> Iterator[str]:
        there = {chain for chain, entries in self._entries.items() if entries} | {
            chain for chain, faults in self._faults.items() if faults
        }
        for chain in sorted(there - self._announced.keys() - {self.shared}):
            yield f"Chain {chain} was never announced in the shared chain."
        for chain in sorted((self._announced.keys() | self.anchored.heads.keys()) - there):
            yield f"Chain {chain} is missing whole."
        for chain, first in sorted(self._first.items()):
            if self._announced.get(chain, first) != first:
                yield f"Chain {chain} does not begin with the entry that the shared chain announced."

    def note_first(self, chain: str, row: Row) -> None:
        """The first entry of a chain, as its announcement must have it."""
        self._first[chain] = (f"{row[0]}{OPENED_SUFFIX}", *row[3:6])

    def note_announced(self, row: Row) -> None:
        """An entry of the shared chain that announces another chain."""
        self._announced[str(row[7])] = (row[0], *row[3:6])


class _Walk:
    """The way along one chain."""

    def __init__(self, whole: Examination, head: Head) -> None:
        self._whole, self._head = whole, head
        self._anchored = whole.anchored.heads.get(head.chain, {})
        self._anchored_last = max(self._anchored, default=0)
        self._met: set[int] = set()
        self._seq, self._hash = 0, ""
        self.latest = "" if self._anchored else whole.anchored.at
        self.turned_back: list[str] = []
        self.faults: list[str] = []
        self.entries = 0

    def along(self, page: Sequence[Row]) -> None:
        """The next entries."""
        chain, newest, anchored = self._head.chain, self._whole.newest, self._anchored
        last: dict[str, tuple[str, str | None]] = {}
        for row in page:
            seq, stored_hash = row[2], row[11]
            expected = self._seq + 1
            if (
                seq == expected
                and row[10] == self._hash
                and row[1] == chain
                and row[12] == f"{chain}#{expected}"
                and stored_hash
                and hash_of_row(row) == stored_hash
            ):
                self._seq, self._hash = expected, stored_hash  # that of the entry
                at: str = row[3]  # type: ignore[assignment]
                if anchored or expected == 1 or at < self.latest or row[6] == OPENED:
                    self._sound(row, expected)
                else:  # nearly all: nothing to see beside the moment
                    self.latest = at
                last[row[7]] = (row[6], row[9])  # type: ignore[index, assignment]  # a hash was made of them: texts
            else:
                self._unsound(row, expected)
        self.entries += len(page)
        if newest is not None:
            for subject, (kind, after) in last.items():
                newest(subject, kind, after)

    def _sound(self, row: Row, seq: int) -> None:
        if seq == 1 and self._head.chain != self._whole.shared:
            self._whole.note_first(self._head.chain, row)
        if row[6] == OPENED:
            self._whole.note_announced(row)
        if self._anchored and seq in self._anchored:
            self._met.add(seq)
            if self._anchored[seq] != row[11]:
                self.faults.append(f"Entry {seq} of chain {self._head.chain} is not the one that was anchored outside the graph.")
        at = str(row[3])
        if at < self.latest:
            self._see_clock(seq, at)
        else:
            self.latest = at
        if seq == self._anchored_last:
            self.latest = max(self.latest, self._whole.anchored.at)

    def _unsound(self, row: Row, expected: int) -> None:
        chain = self._head.chain
        seq = row[2] if isinstance(row[2], int) and not isinstance(row[2], bool) else expected
        at = f"entry {seq} of chain {chain}"
        if seq > expected:
            self.faults.append(f"{_entries(expected, seq - 1)} missing from chain {chain}.")
        elif seq < expected:
            self.faults.append(f"There is more than one {at}.")
        elif row[10] != self._hash:
            self.faults.append(f"What comes before {at} is not what came before it when it was written.")
        if row[2] != seq or row[1] != chain or row[12] != place(chain, seq) or not row[11] or hash_of_row(row) != row[11]:
            self.faults.append(f"The {at} is not as it was written.")
        self._seq, self._hash = max(seq, expected), str(row[11])

    def end(self, count: int) -> None:
        """Compare with the head, with what was anchored, and with the number of entries that name the chain."""
        head, chain = self._head, self._head.chain
        if self._seq < head.seq:
            self.faults.append(f"{_entries(self._seq + 1, head.seq)} missing from chain {chain}.")
        elif self._seq > head.seq:
            self.faults.append(f"Chain {chain} goes on to entry {self._seq} where its head says {head.seq}.")
        elif self._hash != head.hash:
            self.faults.append(f"The newest entry of chain {chain} is not the one that its head names.")
        if self.entries < count and not self.faults:
            self.faults.append(f"Chain {chain} has {count} entries where its head says {head.seq}.")
        for seq in sorted(self._anchored.keys() - self._met):
            self.faults.append(f"Entry {seq} of chain {chain} was anchored outside the graph and is not there any more.")

    def _see_clock(self, seq: int, at: str) -> None:
        back = _earlier(at, self.latest)
        if back > CLOCK_SKEW:
            self.turned_back.append(f"entry {seq} of chain {self._head.chain} ({_time(back)} earlier)")


def _earlier(one: str, other: str) -> timedelta:
    """By how much the one moment is earlier; nothing when either is not a moment (it is proved to be what was written)."""
    try:
        return datetime.fromisoformat(other) - datetime.fromisoformat(one)
    except (ValueError, TypeError):
        return timedelta()


def _entries(first: int, last: int) -> str:
    return f"Entry {first} is" if first == last else f"Entries {first} to {last} are"


def _time(back: timedelta) -> str:
    hours = back.total_seconds() / 3600
    return f"{hours / 24:.0f} days" if hours >= 48 else f"{hours:.1f} hours"
