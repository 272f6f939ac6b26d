"""A disk that fills up under writers, to twenty levels: refused in words, nothing half, nothing lost, and it goes on by itself.

Four levels by default, one below each limit of ours and one at either end; with ``KINMAP_SOAK=1`` all twenty, five times over.
A Neo4j server's turn, which refuses for itself, is in ``test_full_disk_of_neo4j.py``.
"""

from __future__ import annotations

import itertools
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from filling_disk import Ballast, small_disk_at
from people import move_in, whole_moves

from graphmodel.domain.errors import KinmapError, StoreFull
from graphmodel.store import embedded, journal, watch
from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.watch import Patience

SOAK = os.environ.get("KINMAP_SOAK") == "1"
DISK_MB = 220
ALL_LEVELS_MB = (0, 1, 2, 4, 6, 8, 12, 15, 16, 17, 24, 32, 40, 48, 56, 62, 63, 64, 80, 100)
"""Free space that the writers meet; 16 is what a start needs, 64 what writes leave."""
SURELY_REFUSED_MB, SURELY_WRITTEN_MB = 48, 80
"""In between the server's own files, which grow and shrink, decide."""
LEVELS_MB = ALL_LEVELS_MB * 5 if SOAK else (0, 15, 63, 80)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, with little on it."""
    with small_disk_at(tmp_path, DISK_MB) as disk:
        try:
            yield disk
        finally:
            embedded.stop(disk / "home")


class Writers:
    """Write until told to stop; go on after each refusal, with something else."""

    def __init__(self, graph: Graph) -> None:
        self._graph, self._stop = graph, threading.Event()
        self.acknowledged: list[str] = []
        self.refused: list[str] = []
        self.other: list[BaseException] = []
        self._threads = [threading.Thread(target=self._write, args=(name,)) for name in "ab"]
        for thread in self._threads:
            thread.start()

    def _write(self, name: str) -> None:
        for number in itertools.count():
            if self._stop.is_set():
                return
            ids = [f"{name}{number}-{part}" for part in range(5)]
            try:
                self._graph.write(lambda transaction, ids=ids: move_in(transaction, ids, chain=name))
            except StoreFull:
                self.refused += ids
                time.sleep(0.02)
            except KinmapError as error:
                self.other.append(error)
            else:
                self.acknowledged += ids

    def answered_at(self, level_mb: int) -> tuple[list[str], ...]:
        """What writers get at this much free space."""
        if level_mb <= SURELY_REFUSED_MB:
            return (self.refused,)
        return (self.acknowledged,) if level_mb >= SURELY_WRITTEN_MB else (self.refused, self.acknowledged)

    def until(self, what: tuple[list[str], ...], more: int) -> None:
        """Wait until there are so many more in these lists."""
        wanted, deadline = sum(map(len, what)) + more, time.monotonic() + 150
        while sum(map(len, what)) < wanted:
            assert time.monotonic() < deadline, f"{len(self.acknowledged)} written, {len(self.refused)} refused: {self.other}"
            time.sleep(0.005)

    def stop(self) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join(60)
            assert not thread.is_alive()


@pytest.mark.timeout(3600 if SOAK else 300)
def test_writers_meet_a_disk_that_fills_to_level_after_level(small_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "PATIENCE", Patience(quiet_s=5.0, word_s=3.0, words=2))  # a server that hangs is ended soon
    ballast = Ballast(small_disk)
    with Graph.open(GraphSettings(small_disk / "home", retry_s=10.0)) as graph:
        writers = Writers(graph)
        try:
            for level in LEVELS_MB:
                writers.until((writers.acknowledged,), 10)
                ballast.leave(level)
                writers.until(writers.answered_at(level), 10)
                ballast.free()
            writers.until((writers.acknowledged,), 20)  # the same program, never started again
        finally:
            writers.stop()
        there = whole_moves(graph)

        assert writers.other == []
        assert set(writers.acknowledged) - there == set()
        assert there & set(writers.refused) == set()  # "Nothing was changed."
        assert journal.verify(graph) == ()
    assert embedded.damaged_files(small_disk / "home") == ()
    print(f"\n{len(LEVELS_MB)} levels: {len(writers.acknowledged)} written, {len(writers.refused)} refused")


def test_a_disk_that_is_full_at_the_start_is_said_and_works_once_there_is_room(small_disk: Path) -> None:
    ballast, settings = Ballast(small_disk), GraphSettings(small_disk / "home")
    with Graph.open(settings) as graph:
        graph.write(lambda transaction: move_in(transaction, ["one"]))
        embedded.stop(settings.home)
        ballast.leave(0)

        with pytest.raises(StoreFull, match="There is no room left on the disk that holds"):
            Graph.open(settings)
        with pytest.raises(StoreFull, match="Free some space and try again"):
            graph.write(lambda transaction: move_in(transaction, ["two"]))
        ballast.free()
        graph.write(lambda transaction: move_in(transaction, ["two"]))
        assert whole_moves(graph) == {"one", "two"}
