"""One moment of a store that is in use: where every chain stood, and what was written up to there.

Entries are only ever added behind the heads, so once the heads are known, the rest is read without holding anybody up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from graphmodel.domain.ids import new_id
from graphmodel.store.chain import Head, place
from graphmodel.store.connection import Graph, Transaction
from graphmodel.store.look_chain import is_of_looks
from graphmodel.store.statements import statement

_AT_ONCE = 1_000
_PATIENCE_S = 300.0
"""How long the one moment is tried for. It meets everybody who writes, and on the embedded engine whoever commits first wins: of
fifty backups under three writers without a pause one was given up after half a minute, on a busy machine. Nobody waits for it.
"""


def heads_at_one_moment(graph: Graph) -> tuple[Head, ...]:
    """Where every chain stands, between two units of work and never in the middle of one; in order of name."""
    return graph.write(_locked_heads, _PATIENCE_S)


def _locked_heads(tx: Transaction) -> tuple[Head, ...]:
    mark = new_id()
    heads: list[Head] = []
    counted: object = -1
    while counted != len(heads):
        heads = [_head(row) for row in tx.run(statement("archive/lock_heads"), lock=mark)]
        # Whoever opens a chain announces it in the shared one, which is held from here on: at most those were missed that were
        # opened while the locks were taken, and then a second look finds them.
        counted = tx.run(statement("archive/count_heads"))[0]["heads"]
    return tuple(head for head in heads if head.seq)


def entries_up_to(graph: Graph, heads: Sequence[Head]) -> Iterator[Mapping[str, object]]:
    """Every entry up to these heads, chain by chain and in order. One that is missing in the store is missing here."""
    places = (place(head.chain, seq) for head in heads if not is_of_looks(head.chain) for seq in range(1, head.seq + 1))
    for batch in _batches(places):
        yield from entries_at(graph, batch)


def entries_at(graph: Graph, places: Sequence[str]) -> list[Mapping[str, object]]:
    """The entries at these places, in the order of the places; at most two thousand places."""
    rows = graph.read(statement("archive/entries"), places=list(places))
    return [row["entry"] for row in rows if isinstance(row["entry"], dict)]


def _batches(places: Iterable[str]) -> Iterator[list[str]]:
    left = iter(places)
    while batch := list(islice(left, _AT_ONCE)):
        yield batch


def _head(row: Mapping[str, object]) -> Head:
    seq = row["seq"]
    return Head(str(row["chain"]), seq if isinstance(seq, int) else 0, str(row["hash"] or ""))
