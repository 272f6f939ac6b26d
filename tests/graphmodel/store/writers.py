"""Threads that write while the server under them is killed, stopped or cut off, and what has to be there afterwards."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from people import move_in, whole_moves

from graphmodel.domain.errors import Failed
from graphmodel.store import journal
from graphmodel.store.connection import Graph, GraphSettings


class Writers:
    """Threads that write until told to stop and note what was acknowledged, and what they could not know."""

    def __init__(self, settings: GraphSettings) -> None:
        self._settings = settings
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
            thread.join(240)
            assert not thread.is_alive()

    def patient(self, name: str) -> None:
        """As every part of Kinmap writes: tried again until it is known."""
        with Graph.open(self._settings) as graph:
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
            with Graph(replace(self._settings, retry_s=0.0)) as graph:
                self._until_it_fails(graph, name, numbers)

    def _until_it_fails(self, graph: Graph, name: str, numbers: Iterator[int]) -> None:
        while not self._stop.is_set():
            number = next(numbers)
            ids = [f"{name}-{number}-{one}" for one in range(5)]
            try:
                graph.write(lambda transaction, ids=ids: move_in(transaction, ids, chain=name))
            except Failed:
                self.unknown.update(ids)
                return
            self.acknowledged.update(ids)

    def more(self, count: int) -> None:
        """Wait until so many more records were acknowledged, or a writer broke."""
        wanted = len(self.acknowledged) + count
        while len(self.acknowledged) < wanted and not self.broken:
            time.sleep(0.01)

    def see_nothing_lost(self, graph: Graph) -> None:
        """Everything acknowledged is there, once and whole; of the rest only what a writer could not know."""
        assert self.broken == []
        there = whole_moves(graph)
        assert journal.verify(graph) == ()
        assert self.acknowledged - there == set()
        assert there - self.acknowledged <= self.unknown
