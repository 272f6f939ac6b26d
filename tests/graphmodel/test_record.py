"""The only writer: what it keeps, what it refuses, what it leaves as it is."""

from __future__ import annotations

from graphmodel.record import Outcome, Recorder
from graphmodel.store.connection import Graph
from tests.scenarios import amiras_family


def test_a_family_is_kept_and_keeping_it_again_changes_nothing(graph: Graph) -> None:
    told = amiras_family()
    recorder = Recorder(graph)

    first = recorder.record(told.records, by="sana", why="first load")
    again = recorder.record(told.records, by="sana", why="the same file again")

    assert sum(first.written.values()) == len(told.records)
    assert again == Outcome({}, len(told.records))
