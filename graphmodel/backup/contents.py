"""What a backup holds: which version of each record is the newest, and the logical hash of everything.

The journal is the truth: it holds every version of every record before and after each change. A backup is the journal up to one
moment, with what is kept beside it (looks, the key behind opaque ids). Records are made from their newest versions.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graphmodel.record.merging import UNMERGED
from graphmodel.record.same_people import MERGED
from graphmodel.store.chain import Head, canonical, place
from graphmodel.store.mapping import PROJECTED
from graphmodel.store.shapes import SHAPES

ENTRIES, HEADS, MERGES = "entries", "heads", "merges"
"""What is counted in a backup, beside records and ``beside.BESIDE``; merges that stand are told by entries."""

_LOCK = "lock"
_WORDS = frozenset(shape.word for shape in SHAPES)
_FOUND_BY = {shape.word: shape.found_by for shape in SHAPES if shape.found_by is not None}
_RELINKED = frozenset(shape.word for shape in SHAPES if shape.relinked)
"""Types that stay joined to whom an earlier version named: of these every version counts."""


class Digest:
    """A hash over things in any order: the same things give the same hash, whichever engine keeps them."""

    def __init__(self) -> None:
        self._sum = 0
        self.counts: Counter[str] = Counter()

    def add(self, kind: str, key: str, content: Mapping[str, object]) -> None:
        """One thing: what it is, its key among those, and what it says."""
        self.add_hash(kind, content_hash(kind, key, content))

    def add_hash(self, kind: str, hashed: int) -> None:
        """One thing by its :func:`content_hash`."""
        # A sum does not ask for an order, so nothing has to be held and sorted.
        self._sum = (self._sum + hashed) % 2**256
        self.counts[kind] += 1

    def hex(self) -> str:
        """SHA-256 in hexadecimal."""
        said = canonical([f"{self._sum:064x}", dict(self.counts)])
        return hashlib.sha256(said.encode()).hexdigest()


def content_hash(kind: str, key: str, content: Mapping[str, object]) -> int:
    """The hash of one thing. Absent is as good as null; locks and what is worked out from other records do not count."""
    said = {name: value for name, value in content.items() if value is not None and name not in PROJECTED and name != _LOCK}
    return int.from_bytes(hashlib.sha256(canonical([kind, key, said]).encode()).digest(), "big")


@dataclass(slots=True)
class Version:
    """The newest version of one record seen so far. ``hashed`` None = there is no record any more.

    ``at_end`` = the person that an edge is looked up at. ``earlier`` = places of the versions before it, where they count.
    """

    order: tuple[int, str, str]
    place: str
    hashed: int | None
    at_end: str | None
    earlier: list[tuple[tuple[int, str, str], str]] = field(default_factory=list)


@dataclass(slots=True)
class Index:
    """Which entry holds the newest version of each record, by type and id; a line of memory for each record, no content.

    ``merging`` = units of work that merged people, or took that apart.
    """

    newest: dict[str, dict[str, Version]] = field(default_factory=dict)
    merging: set[str] = field(default_factory=set)
    _merged: dict[str, tuple[str, str]] = field(default_factory=dict)
    _apart: set[str] = field(default_factory=set)

    def take(self, entry: Mapping[str, object]) -> None:
        """One more entry, in any order."""
        kind, subject = str(entry["kind"]), str(entry["subject"])
        after, before = _properties(entry.get("after")), _properties(entry.get("before"))
        word = kind.split(" ")[0]
        if kind in (MERGED, UNMERGED):
            self._take_merge(kind, subject, str(entry["id"]), after or {})
        if word not in _WORDS:
            return  # says something about a chain, a request or a merge, not about one record
        version = _number(after) if after is not None else _number(before) + 1
        found = Version(
            (version, str(entry["at"]), str(entry["id"])),
            place(str(entry["chain"]), _whole(entry["seq"])),
            None if after is None else content_hash(word, subject, after),
            _end(word, after or {}),
        )
        known = self.newest.setdefault(word, {})
        older = known.get(subject)
        if older is not None and older.order > found.order:
            found, older = older, found
        known[subject] = found
        if older is not None and word in _RELINKED:
            found.earlier = [*found.earlier, *older.earlier, (older.order, older.place)]

    def _take_merge(self, kind: str, merge: str, entry: str, note: Mapping[str, object]) -> None:
        if ":same:" not in entry:  # else it stands in a unit of work that recorded something through the merge
            self.merging.add(batch_of(entry))
        if kind == MERGED:
            self._merged[merge] = str(note["merged"]), str(note["kept"])
        else:
            self._apart.add(merge)

    def merges(self) -> list[dict[str, object]]:
        """The merges of people that stand, as rows."""
        standing = sorted((merge, *who) for merge, who in self._merged.items() if merge not in self._apart)
        return [{"merge_id": merge, "merged": merged, "kept": kept} for merge, merged, kept in standing]

    def add_to(self, digest: Digest) -> None:
        """Every record that is there, and every merge that stands, to the digest."""
        for row in self.merges():
            digest.add(MERGES, str(row["merge_id"]), row)
        for word, versions in self.newest.items():
            for version in versions.values():
                if version.hashed is not None:
                    digest.add_hash(word, version.hashed)

    def standing(self, word: str) -> Iterator[tuple[str, Version]]:
        """Records of a type that are there, with their ids."""
        return ((each, one) for each, one in self.newest.get(word, {}).items() if one.hashed is not None)


def _end(word: str, after: Mapping[str, object]) -> str | None:
    found_by = _FOUND_BY.get(word)
    return None if found_by is None else str(after.get(found_by))


def batch_of(entry: str) -> str:
    """The unit of work of an entry, from its id."""
    return entry.rsplit(":", 1)[0]


def add_head(digest: Digest, head: Head) -> None:
    """Where a chain stands, to the digest; a chain without entries is none."""
    if head.seq:
        digest.add(HEADS, head.chain, {"seq": head.seq, "hash": head.hash})


def _properties(text: object) -> dict[str, object] | None:
    if text is None:
        return None
    properties = json.loads(str(text))
    if not isinstance(properties, dict):
        raise TypeError("a version of a record is its properties")
    return properties


def _number(properties: Mapping[str, object] | None) -> int:
    return _whole((properties or {}).get("version"))


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup says that it holds. ``made_at`` UTC, ISO 8601; ``schema`` = the newest migration of its store.

    ``entries`` = how many the journal says that it has; ``held`` = how many there are (fewer where somebody removed some).
    ``counts`` by what it is: records by type, ``heads``, ``merges``, and what is kept beside.
    """

    id: str
    made_at: str
    kinmap: str
    schema: int
    entries: int
    held: int
    logical_hash: str
    counts: Mapping[str, int]

    @classmethod
    def of(cls, about: Mapping[str, object], closing: Mapping[str, object]) -> Contents:
        """From what was said before the rows and behind them; raises ``KeyError`` or ``TypeError`` for what is none of ours."""
        counts = closing["counts"]
        if not isinstance(counts, dict):
            raise TypeError("counts are numbers by name")
        return cls(
            str(about["id"]),
            str(about["made_at"]),
            str(about["kinmap"]),
            _whole(about["schema"]),
            _whole(about["entries"]),
            _whole(closing["held"]),
            str(closing["logical_hash"]),
            {str(name): _whole(number) for name, number in counts.items()},
        )

    @property
    def records(self) -> Mapping[str, int]:
        """How many records of each type, by its word."""
        return {shape.word: self.counts[shape.word] for shape in SHAPES if shape.word in self.counts}
