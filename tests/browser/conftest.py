"""A real browser on the real app: the app's own process over a store with Amira's family in it, on free ports of this machine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from graphmodel.record import Recorder
from graphmodel.store import embedded
from graphmodel.store.connection import Graph, GraphSettings
from tests.browser.place import place
from tests.browser.sly import family_with_sly_names, free_port
from tests.scenarios import TODAY
from ui.serve import serving

__all__ = ["place"]  # the fixture of every test of the map


@pytest.fixture(scope="session")
def app_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app of a data folder that holds Amira's family, on the day of the scenarios."""
    home = tmp_path_factory.mktemp("kinmap-browser")
    with Graph.open(GraphSettings(home)) as graph:
        Recorder(graph).record(family_with_sly_names().records, by="tests", why="a family")
    port = free_port()
    environment = {"KINMAP_HOME": str(home), "KINMAP_AS_OF": TODAY.isoformat(), "KINMAP_SIGNED_IN_AS": "sana"}
    try:
        with serving(home, port, environment):
            yield f"http://127.0.0.1:{port}"
    finally:
        embedded.stop(home)


@pytest.fixture
def asked_for(page: Page) -> list[str]:
    """Every address that the page asks for, filled as it goes."""
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    return addresses
