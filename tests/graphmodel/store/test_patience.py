"""Nobody waits for ever: a server that hangs is ended and started again, one that merely works for long is left alone."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from people import PEOPLE, move_in, whole_moves

from graphmodel.domain.errors import StoreUnavailable
from graphmodel.store import embedded, watch
from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.graph_folder import GraphFolder
from graphmodel.store.statements import Statement
from graphmodel.store.watch import Patience

SHORT = Patience(quiet_s=1.0, word_s=0.5, words=2)
LONG_STATEMENT = Statement(
    "tests/long",
    "UNWIND range(1, $a) AS a UNWIND range(1, $b) AS b WITH a, b WHERE (a * b) % 7 = 3 RETURN count(*) AS found",
    frozenset({"a", "b"}),
    ("found",),
)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """A data folder of its own, whose server is stopped at the end."""
    yield tmp_path
    embedded.stop(tmp_path)


def hang(home: Path) -> int:
    """Stop the server of this folder in its tracks: its connections stay open and nobody answers."""
    address = GraphFolder.of(home).address()
    assert address is not None
    os.kill(address.pid, signal.SIGSTOP)
    while not _stands_still(address.pid):  # each of its threads stops by itself, and one might still answer
        time.sleep(0.005)
    return address.pid


def _stands_still(pid: int) -> bool:
    states = [file.read_text().rpartition(")")[2].split()[0] for file in Path(f"/proc/{pid}/task").glob("*/stat")]
    return set(states) == {"T"}


def test_a_server_that_hangs_is_ended_and_the_read_is_answered_by_the_next(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Graph.open(GraphSettings(home)) as graph:
        graph.write(lambda transaction: move_in(transaction, ["one"]))
        monkeypatch.setattr(watch, "PATIENCE", SHORT)
        hung = hang(home)

        assert whole_moves(graph) == {"one"}
        assert embedded.ensure(home).address.pid != hung

        hang(home)
        graph.write(lambda transaction: move_in(transaction, ["two"]))
        assert whole_moves(graph) == {"one", "two"}


def test_whoever_does_not_try_again_is_told_in_one_sentence(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "PATIENCE", SHORT)
    with Graph.open(GraphSettings(home)):
        pass
    with Graph(GraphSettings(home, retry_s=0.0)) as graph:
        graph.read(PEOPLE)
        hang(home)
        started = time.monotonic()

        with pytest.raises(StoreUnavailable, match=r"does not answer\. Nothing that was saved is lost"):
            graph.read(PEOPLE)
        assert time.monotonic() - started < SHORT.longest_s + 5


def test_a_command_that_meets_a_hung_server_works_by_itself(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Graph.open(GraphSettings(home)) as graph:
        graph.write(lambda transaction: move_in(transaction, ["one"]))
    monkeypatch.setattr(watch, "PATIENCE", SHORT)
    hang(home)

    with Graph.open(GraphSettings(home)) as another:
        assert whole_moves(another) == {"one"}


def test_a_server_that_works_for_long_is_left_alone(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "PATIENCE", Patience(quiet_s=0.2, word_s=5.0))
    with Graph.open(GraphSettings(home)) as graph:
        working = embedded.ensure(home).address.pid
        started = time.monotonic()
        graph.read(LONG_STATEMENT, a=1000, b=2000)

        assert time.monotonic() - started > 2 * 0.2
        assert embedded.ensure(home).address.pid == working
