"""Stores that answer questions: every row of the truth table is told into one store, once for each engine and module."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from scenarios import TODAY, Family
from truth_table import CASES, told_cases

from graphmodel.access import Viewer
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.statements import Statement
from queries.catalogue import catalogue
from queries.rows import Answer
from queries.runner import ask

Asking = Callable[..., Answer]
EMPTY = Statement("tests/empty", "MATCH (n) WHERE NOT n:Migration DETACH DELETE n", frozenset(), (), "write")
ENGINES = ("arcadedb", pytest.param("neo4j", marks=pytest.mark.neo4j))


@contextmanager
def store_with(settings: GraphSettings, told: Family) -> Iterator[Graph]:
    """A store that holds what was told and nothing else."""
    with Graph.open(settings) as graph:
        graph.write(lambda transaction: transaction.run(EMPTY))
        Recorder(graph).record(told.records, by="tests", why="a scenario")
        yield graph


@pytest.fixture
def asking(graph: Graph) -> Callable[[Family], Asking]:
    """Tell a family, then ask: ``asking(told)("Q01")``."""

    def tell(told: Family) -> Asking:
        Recorder(graph).record(told.records, by="tests", why="a scenario")

        def put(name: str, viewer: Viewer | None = None, **how: object) -> Answer:
            return ask(graph, viewer or Viewer.operator(), name, **({"as_of": TODAY} | how))  # type: ignore[arg-type]

        return put

    return tell


def settings_of(engine: str, request: pytest.FixtureRequest, folder: Path) -> GraphSettings:
    """How an engine is opened in this run."""
    if engine == "neo4j":
        return GraphSettings(folder, uri=request.getfixturevalue("neo4j_uri"))
    return GraphSettings(request.getfixturevalue("embedded_home"))


def answers_to_all(settings: GraphSettings) -> Mapping[str, Answer]:
    """Every question asked once of the truth table, as whoever runs the machine."""
    with store_with(settings, told_cases(CASES)) as graph:
        return {name: ask(graph, Viewer.operator(), name, TODAY) for name in catalogue()}


@pytest.fixture(scope="module", params=ENGINES)
def truth(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Answer]:
    """The answers to the whole truth table on one engine, by name of the question."""
    return answers_to_all(settings_of(request.param, request, tmp_path_factory.mktemp("truth")))
