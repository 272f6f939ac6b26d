"""A line that is cut anywhere in the talk with the graph: no write is lost, none counts twice. On both engines.

A hundred writes by default; ten thousand with ``KINMAP_SOAK=1``. Every write meets a cut, one kind after the other.
"""

from __future__ import annotations

import itertools
import os
import threading
from dataclasses import replace

import pytest
from cutting_line import Cut, line_to_cut
from people import move_in, whole_moves

from graphmodel.domain.errors import StoreUnavailable
from graphmodel.store import journal
from graphmodel.store.connection import Graph, GraphSettings

WRITES = 10_000 if os.environ.get("KINMAP_SOAK") == "1" else 100


@pytest.mark.timeout(max(120, WRITES // 2))
def test_writes_over_a_line_that_is_cut_again_and_again_all_count_once(graph: Graph, graph_settings: GraphSettings) -> None:
    kinds = itertools.cycle(Cut)
    written: set[str] = set()
    with line_to_cut(graph_settings) as (settings, line), Graph.open(settings) as far:
        for number in range(WRITES):
            line.cut_next(next(kinds))
            far.write(lambda transaction, one=f"w{number}": move_in(transaction, [one], chain="c1"))
            written.add(f"w{number}")

    assert len(line.cuts) == WRITES
    assert set(line.cuts) == set(Cut)
    assert whole_moves(graph) == written
    assert journal.verify(graph) == ()


def test_writers_side_by_side_over_one_cut_line_all_count_once(graph: Graph, graph_settings: GraphSettings) -> None:
    written: list[str] = []

    def writer(name: str) -> None:
        for number in range(8):
            ids = [f"{name}{number}", f"{name}{number}-b"]
            far.write(lambda transaction, ids=ids: move_in(transaction, ids, chain=name))
            written.extend(ids)
            line.cut_next(Cut.ANSWER_TO_COMMIT)

    with line_to_cut(graph_settings) as (settings, line), Graph.open(settings) as far:
        threads = [threading.Thread(target=writer, args=(name,)) for name in "abc"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(120)

    assert len(line.cuts) >= 3
    assert len(written) == 48
    assert whole_moves(graph) == set(written)
    assert journal.verify(graph) == ()


@pytest.mark.parametrize(("cut", "kept"), [(Cut.BEFORE_COMMIT, False), (Cut.IN_COMMIT, False), (Cut.ANSWER_TO_COMMIT, True)])
def test_whoever_does_not_try_again_is_told_and_has_all_or_nothing(
    graph: Graph, graph_settings: GraphSettings, cut: Cut, kept: bool
) -> None:
    with line_to_cut(graph_settings) as (settings, line):
        with Graph.open(settings):
            pass
        with Graph(replace(settings, retry_s=0.0)) as far:
            line.cut_next(cut)
            with pytest.raises(StoreUnavailable, match=r"does not answer\. Nothing that was saved is lost"):
                far.write(lambda transaction: move_in(transaction, ["one", "two"]))

    assert whole_moves(graph) == ({"one", "two"} if kept else set())
    assert journal.verify(graph) == ()
