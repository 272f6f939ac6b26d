"""A store that answers questions about a family that a test tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from scenarios import TODAY, Family

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
