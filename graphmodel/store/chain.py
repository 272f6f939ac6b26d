"""How journal entries hang together: what an entry is, what its hash covers, and how it is linked to the one before it. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from json.encoder import JSONEncoder, encode_basestring

SHARED = "shared"
"""The chain of everything that belongs to no single child."""
OPENED = "chain opened"
"""Kind of the entry in ``shared`` that announces another chain; its subject is that chain."""

OPENED_SUFFIX = ":opened"
"""Its id is that of the entry which it announces, with this behind it."""

HASHED = ("id", "chain", "seq", "at", "by", "why", "kind", "subject", "before", "after", "prev")
"""What the hash of an entry covers, in this order."""
COLUMNS = (*HASHED, "hash", "place")
"""An entry as a row: what is fetched to prove it, in this order."""

Row = Sequence[object]
"""The values of ``COLUMNS``."""

_quoted: Callable[[object], str] = encode_basestring  # type: ignore[assignment]  # refuses, at run time, what is no text

_json = JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One change. ``id`` is made before the work starts, so that a write that runs twice is journalled once.

    ``at`` UTC, ISO 8601. ``kind`` = the word of the type of record, a blank, and what was done (``tie recorded``, ``tie
    changed``, …); ``subject`` the id of the record. ``before`` and ``after`` are the record's properties; None = there was none,
    or there is none now.
    """

    id: str
    chain: str
    at: str
    by: str
    why: str
    kind: str
    subject: str
    before: Mapping[str, object] | None = None
    after: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """Where a chain stands: the place of its newest entry, counted from 1 (0 = none yet), and that entry's hash."""

    chain: str
    seq: int
    hash: str


def canonical(value: object) -> str:
    """The one JSON text of a value: keys sorted, no blanks, letters as they are."""
    return _json(value)


def hash_of(stored: Mapping[str, object]) -> str:
    """SHA-256 over everything that an entry says, its place and the hash before it; in hexadecimal.

    Over the canonical JSON of the values of ``HASHED``. A value that no entry can have (somebody put a date there) gives "".
    """
    return hash_of_row([stored.get(name) for name in COLUMNS])


def hash_of_row(row: Row) -> str:
    """The same of an entry as a row."""
    one, chain, seq, at, by, why, kind, subject, before, after, prev, _, _ = row
    try:
        # Written out because it is three times as fast as asking the encoder for the same text.
        text = (
            f"[{_quoted(one)},{_quoted(chain)},{seq},{_quoted(at)},{_quoted(by)},{_quoted(why)},{_quoted(kind)},{_quoted(subject)},"
            f"{'null' if before is None else _quoted(before)},{'null' if after is None else _quoted(after)},{_quoted(prev)}]"
        )
        return hashlib.sha256(text.encode()).hexdigest()
    except TypeError:
        return ""


def link(head: Head, entries: Iterable[Entry]) -> list[dict[str, object]]:
    """The entries as they are stored after ``head``, in their order."""
    stored: list[dict[str, object]] = []
    seq, previous = head.seq, head.hash
    for entry in entries:
        seq += 1
        one: dict[str, object] = {
            "id": entry.id,
            "chain": head.chain,
            "seq": seq,
            "at": entry.at,
            "by": entry.by,
            "why": entry.why,
            "kind": entry.kind,
            "subject": entry.subject,
            "before": None if entry.before is None else canonical(entry.before),
            "after": None if entry.after is None else canonical(entry.after),
            "prev": previous,
        }
        previous = hash_of(one)
        stored.append(one | {"hash": previous, "place": place(head.chain, seq)})
    return stored


def place(chain: str, seq: int) -> str:
    """The unique key of a place in a chain: two writers can never both fill it."""
    return f"{chain}#{seq}"


def announcement(first: Entry) -> Entry:
    """What ``shared`` says when a chain gets its first entry."""
    named = first.id + OPENED_SUFFIX
    return Entry(id=named, chain=SHARED, at=first.at, by=first.by, why=first.why, kind=OPENED, subject=first.chain)
