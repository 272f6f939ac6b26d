"""Proving the journal of a store: its chains are fetched by the page, several at once, while those fetched before are proved."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from graphmodel.store.chain import SHARED, Head, Row
from graphmodel.store.chain_faults import Anchored, Examination, Newest, Verdict
from graphmodel.store.look_chain import SHARED_LOOKS, is_of_looks, row_of
from graphmodel.store.statements import statement

if TYPE_CHECKING:
    from graphmodel.store.connection import Graph

T = TypeVar("T")
Progress = Callable[[int, int], None]
"""Told how many entries are proved, of how many."""

_PAGE = 5_000
"""Entries that are fetched at once: of several short chains, or of a part of a long one."""
_FETCHERS = 2
_AHEAD = 4
"""Pages that are fetched while another is proved."""
_TRIES = 3
"""How often a chain that somebody writes to meanwhile is looked at again."""


@dataclass(frozen=True, slots=True)
class Book:
    """Chains of one kind. ``entries``, ``chains``, ``of_chains``, ``of_places``: the statements that count and fetch them;
    ``row`` makes a row of what they fetch; ``holds``: whether a chain is of this kind; ``shared`` announces the others."""

    entries: str
    chains: str
    of_chains: str
    of_places: str
    shared: str
    holds: Callable[[str], bool]
    row: Callable[[object], Row]

    def part_of(self, anchored: Anchored) -> Anchored:
        """What was noted of these chains."""
        return Anchored({chain: seqs for chain, seqs in anchored.heads.items() if self.holds(chain)}, anchored.at)


def _as_it_is(row: object) -> Row:
    return row if isinstance(row, list) else []


JOURNAL = Book(
    entries="journal/entries",
    chains="journal/chains",
    of_chains="journal/of_chains",
    of_places="journal/of_places",
    shared=SHARED,
    holds=lambda chain: not is_of_looks(chain),
    row=_as_it_is,
)
LOOKS = Book(
    entries="access/look_entries",
    chains="access/look_chains",
    of_chains="access/looks_of_chains",
    of_places="access/looks_of_places",
    shared=SHARED_LOOKS,
    holds=is_of_looks,
    row=row_of,
)


def heads(graph: Graph) -> tuple[Head, ...]:
    """Where every chain stands, of the journal and of looks, in order of name."""
    rows = graph.read(statement("journal/all_heads"))
    return tuple(sorted((_head(*one) for row in rows for one in _listed(row["heads"])), key=lambda head: head.chain))


def verify(graph: Graph) -> tuple[str, ...]:
    """Every fault in the journal as a sentence; empty = every entry is as it was written, none is missing, added or moved."""
    return examine(graph).faults


def examine(
    graph: Graph,
    anchored: Anchored | None = None,
    newest: Newest | None = None,
    progress: Progress | None = None,
    book: Book = JOURNAL,
) -> Verdict:
    """Look at every entry of every chain of the journal, or of looks (``book``), also while others write.

    :param anchored: what was noted outside the graph; :param newest: told of every record that the journal speaks of.
    """
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    whole = Examination(book.part_of(anchored or Anchored()), now, newest, book.shared)
    with _no_search_for_circles():
        _look_at_all(graph, book, whole, progress)
    return whole.verdict()


@contextmanager
def _no_search_for_circles() -> Iterator[None]:
    """Rows hold no circles, and Python's search for circles among so many lists takes a sixth of the time.

    Whoever found it switched on switches it on again, so that it never stays off, however many examine at once.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _look_at_all(graph: Graph, book: Book, whole: Examination, progress: Progress | None) -> None:
    standing, counts = _standing(graph, book)
    sound, done, total = True, 0, sum(counts.values())
    for head, pages in _fetched(graph, book, standing, counts):
        if not whole.chain(head, pages, counts.get(head.chain, 0)):
            sound = _look_again(graph, book, whole, head) and sound
        done += counts.get(head.chain, 0)
        if progress is not None:
            progress(done, total)
    if not sound or counts.keys() - {head.chain for head in standing}:
        _look_for_more(graph, book, whole, counts)


def _heads_of(graph: Graph, book: Book) -> list[Head]:
    return [head for head in heads(graph) if book.holds(head.chain)]


def _standing(graph: Graph, book: Book) -> tuple[list[Head], dict[str, int]]:
    """Where every chain stands, and how many entries name each chain.

    Counting them by chain reads every entry. Where there are as many in all as the heads say together, each chain is taken to
    have what its head says: whether it has is what is proved, and one too many here is then one missing there.
    """
    # How many there are comes before the heads: a chain that grows meanwhile has more entries than this, never fewer.
    number = graph.read(statement(book.entries))[0]["number"]
    standing = _heads_of(graph, book)
    counts = {head.chain: head.seq for head in standing}
    if number == sum(counts.values()):
        return standing, counts
    counts = _counts(graph, book)
    return _heads_of(graph, book), counts


def _look_for_more(graph: Graph, book: Book, whole: Examination, counts: dict[str, int]) -> None:
    """Where something is wrong, find also the entries that stand in for missing ones: elsewhere, or of a chain without a head."""
    counted = _counts(graph, book)
    standing = {head.chain: head for head in _heads_of(graph, book)}
    if outside := counted.pop("", 0):
        whole.outside(outside)
    for chain, count in sorted(counted.items()):
        if chain not in standing:
            whole.headless(chain)
        elif count > counts.get(chain, 0):
            whole.chain(standing[chain], _parts(graph, book, standing[chain]), count)


def _look_again(graph: Graph, book: Book, whole: Examination, head: Head) -> bool:
    """A chain with faults may only have grown while it was read: look again for as long as its head moves on.

    Whether it is without a fault after all.
    """
    for _ in range(_TRIES):
        count = _counts(graph, book).get(head.chain, 0)
        now = next((one for one in heads(graph) if one.chain == head.chain), head)
        if now == head:
            return False
        head = now
        if whole.chain(head, _parts(graph, book, head), count):
            return True
    return False


def _counts(graph: Graph, book: Book) -> dict[str, int]:
    """How many entries name each chain."""
    rows = graph.read(statement(book.chains))
    return {str(row["chain"]): row["entries"] for row in rows if isinstance(row["entries"], int)}


def _fetched(
    graph: Graph, book: Book, standing: Sequence[Head], counts: dict[str, int]
) -> Iterator[tuple[Head, Iterable[Sequence[Row]]]]:
    """Each chain with the pages of its entries, in order of their places."""
    short = [head for head in standing if counts.get(head.chain, 0) <= _PAGE]
    with ThreadPoolExecutor(_FETCHERS) as pool:
        for batch in _ahead(pool, (partial(_chains, graph, book, batch) for batch in _batches(short, counts))):
            for head, rows in batch:
                yield head, (rows,)
        for head in standing:
            if counts.get(head.chain, 0) > _PAGE:
                yield head, _ahead(pool, (partial(_part, graph, book, head, first) for first in range(1, head.seq + 1, _PAGE)))


def _batches(chains: Sequence[Head], counts: dict[str, int]) -> Iterator[list[Head]]:
    """Chains that are fetched together."""
    batch: list[Head] = []
    size = 0
    for head in chains:
        size += counts.get(head.chain, 0) + 1
        if size > _PAGE and batch:
            yield batch
            batch, size = [], counts.get(head.chain, 0) + 1
        batch.append(head)
    if batch:
        yield batch


def _ahead(pool: ThreadPoolExecutor, work: Iterable[Callable[[], T]]) -> Iterator[T]:
    """What each piece of work comes to, in their order; the next few are under way while one is taken."""
    left = iter(work)
    under_way: deque[Future[T]] = deque(pool.submit(one) for one in islice(left, _AHEAD))
    while under_way:
        done = under_way.popleft().result()
        under_way.extend(pool.submit(one) for one in islice(left, 1))
        yield done


def _chains(graph: Graph, book: Book, batch: Sequence[Head]) -> list[tuple[Head, list[Row]]]:
    rows = graph.read(statement(book.of_chains), chains=[head.chain for head in batch])
    found = {row["chain"]: _in_order(book, row["entries"]) for row in rows}
    return [(head, found.get(head.chain, [])) for head in batch]


def _parts(graph: Graph, book: Book, head: Head) -> Iterator[list[Row]]:
    return (_part(graph, book, head, first) for first in range(1, head.seq + 1, _PAGE))


def _part(graph: Graph, book: Book, head: Head, first: int) -> list[Row]:
    last = min(first + _PAGE - 1, head.seq)
    rows = graph.read(statement(book.of_places), chain=head.chain, first=first, last=last)
    return [one for row in rows for one in _in_order(book, row["entries"])]


def _in_order(book: Book, entries: object) -> list[Row]:
    return sorted((book.row(each) for each in _listed(entries)), key=_seq)


def _seq(row: Row) -> int:
    return row[2] if isinstance(row[2], int) else 0


def _listed(value: object) -> list[Row]:
    return value if isinstance(value, list) else []


def _head(chain: object, seq: object, newest: object) -> Head:
    return Head(str(chain), seq if isinstance(seq, int) else 0, str(newest or ""))
