"""A Neo4j server whose own disk fills up under writers, to twenty levels: said in words, nothing half, lost or there twice.

Neo4j that could not write takes nothing until it is started again, and what it was committing then may be there or not (measured:
it is, where the disk filled up after its log was written). So whoever is told sends the same again; Kinmap itself goes on as soon
as the server does. Where its log was torn at the end (measured at 0 MB), Neo4j 5.26.0 starts only with the setting that it names
itself: it is set here, and nothing acknowledged may be lost by it. Two levels by default, because each costs a start; all twenty
with ``KINMAP_SOAK=1``.
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

from graphmodel.domain.errors import Failed, KinmapError, StoreHalted, StoreUnavailable
from graphmodel.store import journal
from graphmodel.store.connection import Graph, GraphSettings

SOAK = os.environ.get("KINMAP_SOAK") == "1"
DISK_MB = 300
LEVELS_MB = (0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 10, 12) if SOAK else (0, 0.5)
"""Free space that the server meets: some is taken by its log, some by what it keeps, so that it ends in one or in the other."""
SMALL_LOGS = "db.tx_log.rotation.size=1m\ninternal.dbms.tx_log.fail_on_corrupted_log_files=false\n"
AT_ONCE = 40


class Senders:
    """Two who send each unit of work until it is kept, and then the next."""

    def __init__(self, graph: Graph) -> None:
        self._graph, self._stop = graph, threading.Event()
        self.acknowledged: list[str] = []
        self.halted = 0
        self.other: list[BaseException] = []
        self._threads = [threading.Thread(target=self._send_all, args=(name,)) for name in "ab"]
        for thread in self._threads:
            thread.start()

    def _send_all(self, name: str) -> None:
        for number in itertools.count():
            ids = [f"{name}{number}-{part}" for part in range(AT_ONCE)]
            while not self._sent(name, ids):
                time.sleep(0.05)
            if self._stop.is_set():
                return

    def _sent(self, name: str, ids: list[str]) -> bool:
        try:
            self._graph.write(lambda transaction: move_in(transaction, ids, chain=name))
        except StoreHalted:
            self.halted += 1
        except StoreUnavailable:
            pass  # it is being started again
        except KinmapError as error:
            # A statement in whose middle the server stopped: the unit of work never came to its commit.
            if type(error) is not Failed or "Nothing was changed. Try again." not in str(error):
                self.other.append(error)
        else:
            self.acknowledged += ids
            return True
        return False

    def until_acknowledged(self, more: int) -> None:
        """Wait until so many more units are kept."""
        wanted, deadline = len(self.acknowledged) + more * AT_ONCE, time.monotonic() + 240
        while len(self.acknowledged) < wanted:
            assert time.monotonic() < deadline, f"{len(self.acknowledged)} written, {self.halted} halted: {self.other}"
            time.sleep(0.02)

    def until_halted(self) -> None:
        """Wait until somebody was told that the server has stopped."""
        before, deadline = self.halted, time.monotonic() + 240
        while self.halted == before:
            assert time.monotonic() < deadline, f"{len(self.acknowledged)} written: {self.other}"
            time.sleep(0.02)

    def finish(self) -> None:
        """Let each end with what it has."""
        self._stop.set()
        for thread in self._threads:
            thread.join(120)
            assert not thread.is_alive()


@pytest.fixture
def disk_with_server(tmp_path: Path) -> Iterator[tuple[Path, object]]:
    """A small disk, and a server that keeps its data there."""
    import server

    with small_disk_at(tmp_path / "disk", DISK_MB) as disk:
        one = server.Server(disk / "neo4j", SMALL_LOGS)
        try:
            one.start()
        except server.NoNeo4jError as reason:
            if os.environ.get("CI") == "true":
                pytest.fail(f"Neo4j has to be exercised in CI, and {reason}")
            pytest.skip(f"no Neo4j: {reason}")
        try:
            yield disk, one
        finally:
            one.stop()


@pytest.mark.neo4j
@pytest.mark.timeout(3600 if SOAK else 600)
def test_senders_meet_a_disk_that_fills_to_level_after_level(disk_with_server: tuple[Path, object], tmp_path: Path) -> None:
    import server

    disk, own_server = disk_with_server
    assert isinstance(own_server, server.Server)
    ballast = Ballast(disk)
    with Graph.open(GraphSettings(tmp_path / "home", uri=own_server.uri, retry_s=5.0)) as graph:
        senders = Senders(graph)
        try:
            for level in LEVELS_MB:
                senders.until_acknowledged(2)
                ballast.leave(level)
                senders.until_halted()
                with pytest.raises(StoreHalted, match=r"until it is started again.*make room and start it again, then send"):
                    whole_moves(graph)
                ballast.free()
                own_server.stop()
                own_server.start()
            senders.until_acknowledged(2)  # the same program, never started again
        finally:
            ballast.free()
            senders.finish()

        assert senders.other == []
        assert whole_moves(graph) == set(senders.acknowledged)
        assert journal.verify(graph) == ()
    print(f"\n{len(LEVELS_MB)} levels: {len(senders.acknowledged)} written, {senders.halted} times told to wait")
