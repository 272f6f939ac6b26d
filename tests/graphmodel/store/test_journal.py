"""The journal: what is written can be proved, and every way of tampering with it is found."""

from __future__ import annotations

from graphmodel.store import journal
from graphmodel.store.connection import Graph
from graphmodel.store.journal import Entry


def entry(number: int, chain: str = "child-1") -> Entry:
    return Entry(
        id=f"e{number}", chain=chain, at="2026-11-23T09:00:00+00:00", by="w1", why="visit", kind="recorded", subject=f"s{number}",
        after={"name": f"Siân {number}", "version": 1},
    )  # fmt: skip


def test_what_is_appended_verifies(graph: Graph) -> None:
    graph.write(lambda tx: journal.append(tx, [entry(1), entry(2), entry(3, "child-2"), entry(4, "shared")]))
    graph.write(lambda tx: journal.append(tx, [entry(5)]))

    assert journal.verify(graph) == ()
    assert [(head.chain, head.seq) for head in journal.heads(graph)] == [("child-1", 3), ("child-2", 1), ("shared", 3)]
