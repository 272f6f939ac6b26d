"""Opening a store of each engine for a whole module, and asking it everything once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from scenarios import TODAY, Family

from graphmodel.access import Viewer
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.statements import Statement
from queries.catalogue import catalogue
from queries.rows import Answer
from queries.runner import ask_several

EMPTY = Statement("tests/empty", "MATCH (n) WHERE NOT n:Migration DETACH DELETE n", frozenset(), (), "write")
ENGINES = ("arcadedb", pytest.param("neo4j", marks=pytest.mark.neo4j))


@contextmanager
def store_with(settings: GraphSettings, told: Family) -> Iterator[Graph]:
    """A store that holds what was told and nothing else."""
    with Graph.open(settings) as graph:
        graph.write(lambda transaction: transaction.run(EMPTY))
        Recorder(graph).record(told.records, by="tests", why="a scenario")
        yield graph


def settings_of(engine: str, request: pytest.FixtureRequest, folder: Path) -> GraphSettings:
    """How an engine is opened in this run."""
    if engine == "neo4j":
        return GraphSettings(folder, uri=request.getfixturevalue("neo4j_uri"))
    return GraphSettings(request.getfixturevalue("embedded_home"))


def answers_to(settings: GraphSettings, told: Family) -> Mapping[str, Answer]:
    """Every question asked once about everybody who was told of, as whoever runs the machine."""
    with store_with(settings, told) as graph:
        return dict(zip(catalogue(), ask_several(graph, Viewer.operator(), list(catalogue()), TODAY), strict=True))
