"""The connection: what it refuses, what it says when the graph does not answer, what it reads back."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest
from people import PEOPLE, move_in

from graphmodel.domain.errors import BadStatement, Conflict, StoreUnavailable
from graphmodel.store.connection import Graph, GraphSettings, Transaction
from graphmodel.store.statements import Statement

VALUES = Statement(
    "tests/values", "UNWIND $rows AS row RETURN row.id AS id, row AS all ORDER BY id", frozenset({"rows"}), ("id", "all")
)
WRONG = Statement("tests/wrong", "MATCH (n RETURN n", frozenset(), ())


def test_values_come_back_as_they_were_given(graph: Graph) -> None:
    rows = [{"id": 1, "name": "Łukasz Siân ليلى 🐕", "flag": True, "none": None, "list": ["a", "b"], "score": 0.5, "big": 2**40}]

    assert graph.read(VALUES, rows=rows) == [{"id": 1, "all": rows[0]}]


def test_an_error_in_the_work_takes_everything_back(graph: Graph) -> None:
    def work(transaction: Transaction) -> None:
        move_in(transaction, ["one"])
        raise Conflict("person", "one", expected=1, found=2)

    with pytest.raises(Conflict):
        graph.write(work)
    assert graph.read(PEOPLE) == []


def test_what_one_connection_wrote_another_reads(graph: Graph, graph_settings: GraphSettings) -> None:
    with Graph.open(graph_settings) as other:
        for number in range(20):
            graph.write(lambda transaction, one=f"p{number:02}": move_in(transaction, [one]))

            assert len(other.read(PEOPLE)) == number + 1


def test_a_writing_statement_is_not_read(graph: Graph) -> None:
    with pytest.raises(BadStatement, match="a statement that writes was given to read"):
        graph.read(Statement("tests/writes", "CREATE (n:Person)", frozenset(), (), "write"))


@pytest.mark.parametrize("params", [{}, {"rows": [], "more": 1}])
def test_parameters_have_to_be_the_declared_ones(graph: Graph, params: dict[str, object]) -> None:
    with pytest.raises(BadStatement, match="tests/values: parameters missing"):
        graph.read(VALUES, **params)


def test_a_statement_that_the_engine_does_not_take_is_named_a_mistake_at_once(graph: Graph) -> None:
    started = time.monotonic()

    with pytest.raises(BadStatement, match="SyntaxError"):
        graph.read(WRONG)
    assert time.monotonic() - started < 5


def test_a_server_that_is_not_there_is_said_in_one_sentence_within_the_budget(tmp_path: Path) -> None:
    with socket.socket() as taken:  # bound and never listening: nobody answers here
        taken.bind(("127.0.0.1", 0))
        uri = f"bolt://127.0.0.1:{taken.getsockname()[1]}"
        started = time.monotonic()

        with pytest.raises(StoreUnavailable, match=r"does not answer\. Nothing that was saved is lost"):
            Graph.open(GraphSettings(tmp_path, uri=uri, retry_s=1.0))
        assert 1.0 <= time.monotonic() - started < 8


def test_an_address_that_is_none_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="KINMAP_GRAPH must look like neo4j://"):
        Graph.open(GraphSettings(tmp_path, uri="http://127.0.0.1:7474"))


def test_a_wrong_password_is_said_in_words(embedded_home: Path) -> None:
    from graphmodel.store import embedded

    uri = embedded.ensure(embedded_home).address.uri

    with pytest.raises(StoreUnavailable, match="refused the login: check KINMAP_GRAPH_USER"):
        Graph.open(GraphSettings(embedded_home, uri=uri, user="root", password="wrong", database="kinmap"))
