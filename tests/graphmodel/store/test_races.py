"""Several writers at once: no update is lost, no racing MERGE makes two, a write that ran twice counts once. On both engines."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import neo4j
import pytest
from broken_line import line_that_breaks
from people import COUNT, ENTRIES, LOCKED_COUNT, SET_COUNT, move_in, moved, whole_moves

from graphmodel.domain.errors import Conflict, Refused
from graphmodel.store import connection, journal
from graphmodel.store.connection import Graph, GraphSettings, Transaction
from graphmodel.store.statements import Statement

COUNTER = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from graphmodel.store.connection import Graph, GraphSettings
from test_races import count_on
with Graph.open(GraphSettings(Path(sys.argv[2]), uri=sys.argv[3] or None)) as graph:
    for number in range(25):
        graph.write(lambda transaction: count_on(transaction, f"{sys.argv[4]}-{number}"))
"""


def count_on(transaction: Transaction, lock: str) -> None:
    """Add one to the count of a team: lock first, then compare, as every writer here does."""
    found = transaction.run(LOCKED_COUNT, id="t1", lock=lock)[0]["count"]
    transaction.run(SET_COUNT, id="t1", count=(found if isinstance(found, int) else 0) + 1)
    journal.append(transaction, [moved(lock, "t1")])


def at_once(*work: Callable[[], object]) -> list[BaseException]:
    """Run all of it at the same moment; the errors."""
    barrier, errors = threading.Barrier(len(work)), []

    def one(part: Callable[[], object]) -> None:
        barrier.wait()
        try:
            part()
        except BaseException as error:  # noqa: BLE001 - the test asserts on whatever it was
            errors.append(error)

    threads = [threading.Thread(target=one, args=(part,)) for part in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    return errors


def test_two_processes_that_write_at_once_lose_no_update(graph: Graph, graph_settings: GraphSettings) -> None:
    command = [sys.executable, "-c", COUNTER, str(Path(__file__).parent), str(graph_settings.home), graph_settings.uri or ""]
    writers = [subprocess.Popen([*command, name], stderr=subprocess.PIPE, text=True) for name in ("a", "b")]

    said = [writer.communicate(timeout=120)[1] for writer in writers]

    assert [writer.returncode for writer in writers] == [0, 0], said
    assert graph.read(COUNT, id="t1") == [{"count": 50}]
    assert len(graph.read(ENTRIES)) == 50
    assert journal.verify(graph) == ()


def test_two_connections_of_one_process_lose_no_update(graph: Graph) -> None:
    def writer(name: str) -> Callable[[], None]:
        def run() -> None:
            for number in range(15):
                graph.write(lambda transaction, lock=f"{name}-{number}": count_on(transaction, lock))

        return run

    assert at_once(*(writer(name) for name in "abcd")) == []
    assert graph.read(COUNT, id="t1") == [{"count": 60}]
    assert journal.verify(graph) == ()


def test_of_writers_with_the_same_old_version_one_wins(graph: Graph) -> None:
    won: list[str] = []

    def change(transaction: Transaction, name: str) -> None:
        found = transaction.run(LOCKED_COUNT, id="t1", lock=name)[0]["count"]
        if found != 1:
            raise Conflict("team", "t1", expected=1, found=int(str(found)))
        transaction.run(SET_COUNT, id="t1", count=2)

    def writer(name: str) -> Callable[[], None]:
        return lambda: (graph.write(lambda transaction: change(transaction, name)), won.append(name))[0]

    graph.write(lambda transaction: transaction.run(SET_COUNT, id="t1", count=1))
    errors = at_once(*(writer(f"w{number}") for number in range(8)))

    assert len(won) == 1
    assert [type(error) for error in errors] == [Conflict] * 7


def test_racing_merges_of_one_member_make_one(graph: Graph) -> None:
    def writer() -> None:
        for number in range(20):
            graph.write(lambda transaction, one=f"m{number}": move_in(transaction, [one]))

    assert at_once(writer, writer, writer) == []
    assert whole_moves(graph) == {f"m{number}" for number in range(20)}
    assert journal.verify(graph) == ()


def test_two_chains_opened_at_once_are_both_announced(graph: Graph) -> None:
    def writer(name: str) -> Callable[[], object]:
        return lambda: [
            graph.write(lambda transaction, one=f"{name}{number}": journal.append(transaction, [moved(one, one)]))
            for number in range(10)
        ]

    assert at_once(writer("a"), writer("b"), writer("c")) == []
    assert len(journal.heads(graph)) == 31
    assert journal.verify(graph) == ()


def test_a_write_whose_commit_was_not_answered_counts_once(graph: Graph, graph_settings: GraphSettings) -> None:
    """The server keeps the transaction, the line breaks before its answer comes, and the work runs again."""
    runs: list[int] = []

    def work(transaction: Transaction) -> None:
        runs.append(1)
        move_in(transaction, ["one", "two"], chain="c1")

    with line_that_breaks(graph_settings) as (settings, line), Graph.open(settings) as far:
        for number in range(10):
            line.break_at_next_commit()
            far.write(lambda transaction, one=f"n{number}": move_in(transaction, [one], chain="c1"))
        line.break_at_next_commit()
        far.write(work)

    assert len(runs) == 2
    assert line.broken == 11
    assert whole_moves(graph) == {"one", "two", *(f"n{number}" for number in range(10))}
    assert len(graph.read(ENTRIES)) == 12
    assert journal.verify(graph) == ()


def test_a_key_that_is_truly_taken_is_refused_in_words(graph: Graph) -> None:
    named = Statement("tests/named", "MERGE (one:Person {id: $id}) SET one.ref = $ref", frozenset({"id", "ref"}), (), "write")
    graph.write(lambda transaction: transaction.run(named, id="p1", ref="R1"))

    with pytest.raises(Refused, match="already has this id or reference"):
        graph.write(lambda transaction: transaction.run(named, id="p2", ref="R1"))


def test_a_member_who_becomes_a_child_keeps_their_ties(graph: Graph) -> None:
    """ArcadeDB moves a record to another type when a label is added: the edges have to come along."""
    graph.write(lambda transaction: move_in(transaction, ["one"]))
    label = Statement("tests/label", "MATCH (one:Person {id: $id}) SET one:Child", frozenset({"id"}), (), "write")
    found = Statement(
        "tests/found",
        "MATCH (one:Child)-[stay:LIVES_IN]->(home:Household) RETURN one.id AS id, stay.id AS stay ORDER BY id",
        frozenset(),
        ("id", "stay"),
    )

    graph.write(lambda transaction: transaction.run(label, id="one"))

    assert graph.read(found) == [{"id": "one", "stay": "one"}]
    assert whole_moves(graph) == {"one"}


def test_a_writer_who_was_met_after_the_server_had_been_away_for_long_tries_again(
    graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How long the server was away says nothing of who has the key: it is tried again as at any other time."""
    monkeypatch.setattr(connection, "_KEY_RETRY_S", 0.2)
    monkeypatch.setattr(connection, "_KEY_TRIES", 1)
    tries = iter((neo4j.exceptions.TransientError("away"), neo4j.exceptions.ConstraintError("taken"), None))

    def work(transaction: Transaction) -> str:
        fault = next(tries)
        if isinstance(fault, neo4j.exceptions.ConstraintError):
            time.sleep(0.3)
        if fault is not None:
            raise fault
        return "written"

    assert graph.write(work) == "written"


def test_writers_who_meet_again_and_again_on_a_busy_machine_are_not_told_that_a_key_is_taken(
    graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_KEY_RETRY_S", 0.05)
    met = iter(range(connection._KEY_TRIES))

    def work(transaction: Transaction) -> str:
        if next(met) < connection._KEY_TRIES - 1:
            time.sleep(0.02)
            raise neo4j.exceptions.ConstraintError("taken")
        return "written"

    assert graph.write(work) == "written"
