"""A cluster whose leader moves or whose database is away for a while: waited for within the budget, then said in words.

Against stubs of the protocol: no cluster of Neo4j's Enterprise edition is here to be tried.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from bolt_stub import BEGIN, COMMIT, RUN, Member, cluster

from graphmodel.domain.errors import Failed, StoreHalted
from graphmodel.store.connection import RETRY_BUDGET_S, Graph, GraphSettings
from graphmodel.store.statements import Statement

WRITE = Statement("tests/write", "MERGE (one:Person {id: $id}) RETURN one.id AS id", frozenset({"id"}), ("id",), "write")
READ = Statement("tests/read", "MATCH (one:Person) RETURN one.id AS id ORDER BY id", frozenset(), ("id",))
AWAY = (
    "Neo.ClientError.Cluster.NotALeader",
    "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
    "Neo.TransientError.General.DatabaseUnavailable",
    "Neo.TransientError.Cluster.ReplicationFailure",
    "",  # it hangs up: the driver says ServiceUnavailable or SessionExpired
)


@pytest.fixture
def running() -> Iterator[ExitStack]:
    """Members that are closed at the end."""
    with ExitStack() as stack:
        yield stack


def reach(member: Member, running: ExitStack, scheme: str = "bolt", retry_s: float = RETRY_BUDGET_S) -> Graph:
    running.enter_context(cluster(member))
    settings = GraphSettings(Path("/nowhere"), uri=f"{scheme}://{member.address}", database="neo4j", retry_s=retry_s)
    return running.enter_context(Graph(settings))


def write(graph: Graph) -> list[dict[str, object]]:
    return graph.write(lambda transaction: transaction.run(WRITE, id="one"))


@pytest.mark.parametrize("failure", AWAY)
@pytest.mark.parametrize("at", [BEGIN, RUN, COMMIT])
def test_a_failure_that_passes_is_waited_for(running: ExitStack, failure: str, at: int) -> None:
    member = Member(at, [failure] * 3)
    graph = reach(member, running)

    assert write(graph) == [{"id": "one"}]
    assert (member.committed, member.failures) == (1, [])


@pytest.mark.parametrize("failure", AWAY)
def test_a_failure_that_stays_is_said_within_the_budget(running: ExitStack, failure: str) -> None:
    graph = reach(Member(BEGIN, for_ever=failure), running, retry_s=1.0)
    started = time.monotonic()

    with pytest.raises(Failed, match=r"^The graph at bolt://127.0.0.1:\d+ (does not answer|could not finish this)") as said:
        write(graph)
    assert 1.0 <= time.monotonic() - started < 8
    assert "Nothing was changed. Try again." in str(said.value) or "Nothing that was saved is lost." in str(said.value)


@pytest.mark.parametrize("failure", ["TransactionLogError", "TransactionCommitFailed"])
def test_a_server_that_could_not_write_is_not_said_to_have_changed_nothing(running: ExitStack, failure: str) -> None:
    """Its log may have been written before its disk was full: then the change is there once it was started again."""
    graph = reach(Member(COMMIT, for_ever=f"Neo.DatabaseError.Transaction.{failure}"), running)
    started = time.monotonic()

    with pytest.raises(StoreHalted, match="may be there or not") as said:
        write(graph)
    assert "Nothing was changed" not in str(said.value)
    assert time.monotonic() - started < 8  # waiting would not start it again


def test_the_budget_is_half_a_minute() -> None:
    assert RETRY_BUDGET_S == 30.0


def test_a_write_follows_the_leader_to_another_member(running: ExitStack) -> None:
    before, after = Member(BEGIN, for_ever="Neo.ClientError.Cluster.NotALeader"), Member()
    running.enter_context(cluster(after))
    before.routes = [before.address, after.address]
    graph = reach(before, running, "neo4j")

    assert write(graph) == [{"id": "one"}]
    assert (before.committed, after.committed) == (0, 1)


def test_a_read_asks_for_what_was_written_before_it(running: ExitStack) -> None:
    member = Member()
    member.routes = [member.address]
    graph = reach(member, running, "neo4j")

    for number in range(1, 101):
        write(graph)
        graph.read(READ)

        assert f"kept-{2 * number - 1}".encode() in member.begun[-1]
