"""A small store behind the screens: Amira's family, on the embedded engine (the readers themselves are tested on both)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphmodel.record import Recorder
from graphmodel.store.connection import Graph, GraphSettings
from tests.conftest import EMPTY
from tests.scenarios import TODAY, amiras_family
from ui.screens import frame


@pytest.fixture(scope="module")
def emptied(embedded_home: Path) -> Iterator[Graph]:
    """A store that is empty when a module begins."""
    with Graph.open(GraphSettings(embedded_home)) as graph:
        graph.write(lambda transaction: transaction.run(EMPTY))
        yield graph


@pytest.fixture(scope="module")
def with_amira(emptied: Graph) -> Graph:
    """Amira's family, told once for all tests of a module: screens only read it."""
    Recorder(emptied).record(amiras_family().records, by="tests", why="a family")
    return emptied


@pytest.fixture
def opened_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Screens are opened on the day of the scenarios, with settings of their own."""
    monkeypatch.setenv("KINMAP_HOME", str(tmp_path))
    monkeypatch.setenv("KINMAP_AS_OF", TODAY.isoformat())
    return monkeypatch


@pytest.fixture
def empty_store(emptied: Graph, opened_on: pytest.MonkeyPatch) -> Graph:
    """The screens stand on a store in which nothing is recorded."""
    emptied.write(lambda transaction: transaction.run(EMPTY))
    opened_on.setattr(frame, "the_graph", lambda: emptied)
    return emptied


@pytest.fixture
def store_of_amira(with_amira: Graph, opened_on: pytest.MonkeyPatch) -> Graph:
    """The screens stand on Amira's family."""
    opened_on.setattr(frame, "the_graph", lambda: with_amira)
    return with_amira
