"""Stores that answer questions: every row of the truth table is told into one store, once for each engine and module."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from question_engines import ENGINES, answers_to, settings_of
from scenarios import TODAY, Family
from truth_table import CASES, told_cases

from graphmodel.access import Viewer
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from queries.rows import Answer
from queries.runner import ask

Asking = Callable[..., Answer]


@pytest.fixture
def asking(graph: Graph) -> Callable[[Family], Asking]:
    """Tell a family, then ask: ``asking(told)("Q01")``."""

    def tell(told: Family) -> Asking:
        Recorder(graph).record(told.records, by="tests", why="a scenario")

        def put(name: str, viewer: Viewer | None = None, **how: object) -> Answer:
            return ask(graph, viewer or Viewer.operator(), name, **({"as_of": TODAY} | how))  # type: ignore[arg-type]

        return put

    return tell


@pytest.fixture(scope="module", params=ENGINES)
def truth(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Answer]:
    """The answers to the whole truth table on one engine, by name of the question."""
    return answers_to(settings_of(request.param, request, tmp_path_factory.mktemp("truth")), told_cases(CASES))
