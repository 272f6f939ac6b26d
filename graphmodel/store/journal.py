"""The journal: every change as an entry, written in the transaction that makes the change, chained by hash.

One chain for each child (its id) and one, ``shared``, for what belongs to no single child. An entry holds the hash of the one
before it, and a head holds the newest place and hash of its chain, so an edited, removed, moved or cut-off entry is found by
:func:`verify`. The first entry of any chain is announced in ``shared``: a chain that was removed whole is missed as well. Whoever
can rewrite the whole store could rewrite the chains: :func:`heads` is what to keep elsewhere.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from graphmodel.store.statements import statement

if TYPE_CHECKING:
    from graphmodel.store.connection import Graph, Transaction

T = TypeVar("T")

SHARED = "shared"
"""The chain of everything that belongs to no single child."""
OPENED = "chain opened"
"""Kind of the entry in ``shared`` that announces another chain; its subject is that chain."""

_PAGE = 5_000
_AT_ONCE = 500
"""Entries of one statement: the embedded server refuses a message of more than 16 MB (measured: 94,000 entries were)."""

_HASHED = ("id", "chain", "seq", "at", "by", "why", "kind", "subject", "before", "after", "prev")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One change. ``id`` is made before the work starts, so that a write that runs twice is journalled once.

    ``at`` UTC, ISO 8601. ``kind`` what was done (``recorded``, ``changed``, …), ``subject`` the id of the record. ``before`` and
    ``after`` are the record's properties; None = there was none, or there is none now.
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
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def hash_of(stored: Mapping[str, object]) -> str:
    """SHA-256 over everything that an entry says, its place and the hash before it; in hexadecimal."""
    return hashlib.sha256(canonical([stored.get(name) for name in _HASHED]).encode()).hexdigest()


def link(head: Head, entries: Iterable[Entry]) -> list[dict[str, object]]:
    """The entries as they are stored after ``head``, in their order. Pure: asks nobody, writes nothing."""
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


def append(transaction: Transaction, entries: Sequence[Entry]) -> int:
    """Write the entries of one unit of work, in its transaction and in their order. Returns how many were new.

    A few statements to 500 entries. The heads are locked before they are read, in order of name so that two writers never wait
    for each other. Entries that are there already (the transaction ran twice) are left out.
    """
    if not entries:
        return 0
    heads = _locked_heads(transaction, {entry.chain for entry in entries}, lock=entries[0].id)
    known = _known(transaction, [entry.id for entry in entries])
    fresh = [entry for entry in entries if entry.id not in known]
    if not fresh:
        return 0
    opened = [_announcement(entry) for entry in _first_of_each(fresh) if entry.chain != SHARED and heads[entry.chain].seq == 0]
    if opened and SHARED not in heads:
        heads |= _locked_heads(transaction, {SHARED}, lock=entries[0].id)
    stored: list[dict[str, object]] = []
    for chain, group in groupby(sorted([*opened, *fresh], key=lambda entry: entry.chain), key=lambda entry: entry.chain):
        stored += link(heads[chain], group)
    newest = {str(one["chain"]): {name: one[name] for name in ("chain", "seq", "hash")} for one in stored}
    for part in _parts(stored):
        transaction.run(statement("journal/append"), entries=part)
    for part in _parts(list(newest.values())):
        transaction.run(statement("journal/advance"), heads=part)
    return len(fresh)


def _known(transaction: Transaction, ids: Sequence[str]) -> set[str]:
    return {str(row["id"]) for part in _parts(ids) for row in transaction.run(statement("journal/known"), ids=part)}


def _parts(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    return (rows[first : first + _AT_ONCE] for first in range(0, len(rows), _AT_ONCE))


def _locked_heads(transaction: Transaction, chains: Iterable[str], lock: str) -> dict[str, Head]:
    rows = transaction.run(statement("journal/heads"), chains=sorted(chains), lock=lock)
    return {head.chain: head for head in map(_head, rows)}


def _head(row: Mapping[str, object]) -> Head:
    seq = row["seq"]
    return Head(str(row["chain"]), seq if isinstance(seq, int) else 0, str(row["hash"] or ""))


def _first_of_each(entries: Iterable[Entry]) -> Iterator[Entry]:
    seen: set[str] = set()
    for entry in entries:
        if entry.chain not in seen:
            seen.add(entry.chain)
            yield entry


def _announcement(first: Entry) -> Entry:
    return Entry(id=f"{first.id}:opened", chain=SHARED, at=first.at, by=first.by, why=first.why, kind=OPENED, subject=first.chain)


def heads(graph: Graph) -> tuple[Head, ...]:
    """Where every chain stands, in order of name: what to keep somewhere else to prove later that nothing was rewritten."""
    return tuple(_head(row) for row in graph.read(statement("journal/all_heads")))


def verify(graph: Graph) -> tuple[str, ...]:
    """Every fault in the journal as a sentence; empty = every entry is as it was written, none is missing, added or moved."""
    found: list[str] = []
    counts = {str(row["chain"]): row["entries"] for row in graph.read(statement("journal/chains"))}
    standing = {head.chain: head for head in heads(graph)}
    announced: set[str] = set()
    for chain in sorted(standing.keys() | counts.keys()):
        head = standing.get(chain)
        if head is None:
            found.append(f"The head of chain {chain} is missing.")
            continue
        if counts.get(chain, 0) != head.seq:
            found.append(f"Chain {chain} has {counts.get(chain, 0)} entries where its head says {head.seq}.")
        found.extend(faults_in(head, _stored(graph, head), announced))
    unannounced = sorted((standing.keys() | counts.keys()) - announced - {SHARED})
    found.extend(f"Chain {chain} was never announced in the shared chain." for chain in unannounced)
    found.extend(f"Chain {chain} is missing whole." for chain in sorted(announced - standing.keys()))
    return tuple(found)


def _stored(graph: Graph, head: Head) -> Iterator[Mapping[str, object]]:
    for first in range(1, head.seq + 1, _PAGE):
        last = min(first + _PAGE - 1, head.seq)
        for row in graph.read(statement("journal/entries"), chain=head.chain, first=first, last=last):
            entry = row["entry"]
            if isinstance(entry, dict):
                yield entry


def faults_in(head: Head, stored: Iterable[Mapping[str, object]], announced: set[str]) -> Iterator[str]:
    """The faults of one chain. Pure. Adds the chains that it announces to ``announced``."""
    seq, previous = 0, ""
    for entry in stored:
        expected = seq + 1
        seq = entry["seq"] if isinstance(entry.get("seq"), int) else expected  # type: ignore[assignment]
        at = f"entry {seq} of chain {head.chain}"
        if seq != expected:
            yield f"Entries {expected} to {seq - 1} of chain {head.chain} are missing."
        elif entry.get("prev") != previous:
            yield f"What comes before {at} is not what came before it when it was written."
        if entry.get("chain") != head.chain or hash_of(entry) != entry.get("hash"):
            yield f"The {at} is not as it was written."
        if entry.get("kind") == OPENED:
            announced.add(str(entry.get("subject")))
        previous = str(entry.get("hash"))
    if seq != head.seq:
        yield f"Entries {seq + 1} to {head.seq} of chain {head.chain} are missing."
    elif previous != head.hash:
        yield f"The newest entry of chain {head.chain} is not the one that its head names."
