"""A disk that fills up under writers, to twenty levels: refused in words, nothing half, nothing lost, and it goes on by itself.

The graph's own small disk is a filesystem in memory, which only root may mount: elsewhere this is skipped aloud; where
``CI=true`` it fails. A Neo4j server keeps its data on another machine's disk and refuses for itself.
"""

from __future__ import annotations

import itertools
import os
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from people import move_in, whole_moves

from graphmodel.domain.errors import KinmapError, StoreFull
from graphmodel.store import embedded, journal, watch
from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.watch import Patience

MB = 1024 * 1024
DISK_MB = 220
LEVELS_MB = (0, 1, 2, 4, 6, 8, 12, 15, 16, 17, 24, 32, 40, 48, 56, 62, 63, 64, 80, 100)
"""Free space that the writers meet; 16 is what a start needs, 64 what writes leave."""
SURELY_REFUSED_MB, SURELY_WRITTEN_MB = 48, 80
"""In between the server's own files, which grow and shrink, decide."""
ROUNDS = 5 if os.environ.get("KINMAP_SOAK") == "1" else 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, with little on it."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_MB}m,mode=700", "kinmap-test", str(tmp_path)]
    mounted = subprocess.run(mount, capture_output=True, text=True, check=False)
    if mounted.returncode != 0:
        reason = f"a small disk cannot be mounted here: {mounted.stderr.strip()}"
        if os.environ.get("CI") == "true":
            pytest.fail(f"a full disk has to be met in CI, and {reason}")
        pytest.skip(reason)
    try:
        yield tmp_path
    finally:
        embedded.stop(tmp_path / "home")
        subprocess.run(["umount", "-l", str(tmp_path)], check=True)


_TRIES = 20


def _filled(handle: int, free_mb: int) -> bool:
    """Take what is free but for this much; False = somebody else took the last of it meanwhile, and nothing was taken."""
    state = os.fstatvfs(handle)
    more = state.f_bavail * state.f_frsize - free_mb * MB
    try:
        if more > 0:
            os.posix_fallocate(handle, 0, more)
    except OSError:
        if free_mb:
            os.ftruncate(handle, 0)
            return False
    return True


class Ballast:
    """A file that leaves just so much of the disk free."""

    def __init__(self, disk: Path) -> None:
        self._file = disk / "ballast"
        self._disk = disk

    def leave(self, free_mb: int) -> None:
        """Fill the disk, or free it, to this level."""
        self._file.unlink(missing_ok=True)
        handle = os.open(self._file, os.O_WRONLY | os.O_CREAT)
        try:
            for _ in range(_TRIES):
                if _filled(handle, free_mb):
                    break
        finally:
            os.close(handle)

    def free(self) -> None:
        """Take nothing of the disk."""
        self._file.unlink(missing_ok=True)


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


@pytest.mark.timeout(600 * ROUNDS)
def test_writers_meet_twenty_levels_of_a_filling_disk(small_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "PATIENCE", Patience(quiet_s=5.0, word_s=3.0, words=2))  # a server that hangs is ended soon
    ballast = Ballast(small_disk)
    with Graph.open(GraphSettings(small_disk / "home", retry_s=10.0)) as graph:
        writers = Writers(graph)
        try:
            for level in LEVELS_MB * ROUNDS:
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
    print(f"\n{len(LEVELS_MB) * ROUNDS} levels: {len(writers.acknowledged)} written, {len(writers.refused)} refused")


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
