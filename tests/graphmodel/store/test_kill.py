"""``kill -9`` of the embedded server in the middle of writes: nothing acknowledged is lost, nothing is half there.

Four kills by default; ``KINMAP_SOAK=1`` makes it fifty.
"""

from __future__ import annotations

import itertools
import os
import random
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from people import move_in, whole_moves

from graphmodel.domain.errors import Failed, Refused
from graphmodel.store import embedded, journal
from graphmodel.store.connection import Graph, GraphSettings

ROUNDS = 50 if os.environ.get("KINMAP_SOAK") == "1" else 4
STARTS = 4 if ROUNDS > 4 else 2


class Writers:
    """Threads that write until told to stop and note what was acknowledged, and what they could not know."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []
        self.acknowledged: set[str] = set()
        self.unknown: set[str] = set()
        self.broken: list[BaseException] = []

    def start(self, name: str, work: Callable[[str], None]) -> None:
        def guarded() -> None:
            try:
                work(name)
            except BaseException as error:  # noqa: BLE001 - a writer that dies has to fail the test, whatever it died of
                self.broken.append(error)

        self._threads.append(threading.Thread(target=guarded))
        self._threads[-1].start()

    def finish(self) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join(120)
            assert not thread.is_alive()

    def patient(self, name: str) -> None:
        """As every part of Kinmap writes: tried again until it is known."""
        with Graph.open(GraphSettings(self._home)) as graph:
            for number in itertools.count():
                if self._stop.is_set():
                    return
                ids = [f"{name}-{number}-{one}" for one in range(1 + number % 7)]
                graph.write(lambda transaction, ids=ids: move_in(transaction, ids, chain=name))
                self.acknowledged.update(ids)

    def one_try(self, name: str) -> None:
        """Never tries again, so that a transaction cut in half would stay so and be seen."""
        numbers = itertools.count()
        while not self._stop.is_set():
            with Graph(GraphSettings(self._home, retry_s=0.0)) as graph:
                self._until_it_fails(graph, name, numbers)

    def _until_it_fails(self, graph: Graph, name: str, numbers: Iterator[int]) -> None:
        while not self._stop.is_set():
            number = next(numbers)
            ids = [f"{name}-{number}-{one}" for one in range(5)]
            try:
                graph.write(lambda transaction, ids=ids: move_in(transaction, ids, chain=name))
            except (Failed, Refused):  # refused: the driver itself sent it a second time, after the first was kept
                self.unknown.update(ids)
                return
            self.acknowledged.update(ids)


@pytest.mark.timeout(200 + ROUNDS * 20)
def test_a_killed_server_loses_nothing_and_comes_back_by_itself(tmp_path: Path) -> None:
    """Killed four times (fifty with ``KINMAP_SOAK=1``) under two writers that try again and one that does not."""
    chance = random.Random(20261123)
    embedded.ensure(tmp_path)
    writers = Writers(tmp_path)
    try:
        writers.start("a", writers.patient)
        writers.start("b", writers.patient)
        writers.start("c", writers.one_try)
        for _ in range(ROUNDS):
            server = embedded.ensure(tmp_path).address.pid
            before = len(writers.acknowledged)
            while len(writers.acknowledged) < before + 5 and not writers.broken:
                time.sleep(0.01)
            time.sleep(chance.uniform(0.0, 0.3))
            os.kill(server, 9)
            while embedded.ensure(tmp_path).address.pid == server:  # until it is quite dead
                time.sleep(0.01)
        writers.finish()

        assert writers.broken == []
        with Graph.open(GraphSettings(tmp_path)) as graph:
            there = whole_moves(graph)
            assert journal.verify(graph) == ()
        assert writers.acknowledged - there == set()
        assert there - writers.acknowledged <= writers.unknown
        print(f"\n{ROUNDS} kills, {len(writers.acknowledged)} records acknowledged, {len(writers.unknown)} unknown")
    finally:
        writers.finish()
        embedded.stop(tmp_path)


def test_a_first_start_that_is_killed_can_be_started_again(tmp_path: Path) -> None:
    chance = random.Random(7)
    folder = embedded.GraphFolder.of(tmp_path)
    for _ in range(STARTS):
        starter = threading.Thread(target=lambda: embedded.ensure(tmp_path))
        starter.start()
        while not folder.holder():
            time.sleep(0.01)
        time.sleep(chance.uniform(0.0, 2.0))
        embedded.end_at_once(tmp_path)
        starter.join()  # whoever waits for it starts it anew
    with Graph.open(GraphSettings(tmp_path)) as graph:
        graph.write(lambda transaction: move_in(transaction, ["one"]))
        assert whole_moves(graph) == {"one"}
    embedded.stop(tmp_path)
