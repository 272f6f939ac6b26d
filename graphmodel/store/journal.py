"""The journal: every change as an entry, written in the transaction that makes the change, chained by hash.

One chain for each child (its id) and one, ``shared``, for what belongs to no single child. What an entry is and how it hangs on
the one before it: ``chain.py``; what can be wrong with chains: ``chain_faults.py``; proving all of them: ``proving.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from graphmodel.store.chain import OPENED, SHARED, Entry, Head, announcement, canonical, link
from graphmodel.store.proving import heads, verify
from graphmodel.store.statements import statement

if TYPE_CHECKING:
    from graphmodel.store.connection import Transaction

__all__ = ["OPENED", "SHARED", "Entry", "Head", "append", "canonical", "heads", "link", "verify"]

T = TypeVar("T")

_AT_ONCE = 500
"""Entries of one statement: the embedded server refuses a message of more than 16 MB (measured: 94,000 entries were)."""


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
    opened = [announcement(entry) for entry in _first_of_each(fresh) if entry.chain != SHARED and heads[entry.chain].seq == 0]
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
