"""A real browser on the real app: the app's own process over a store with Amira's family in it, on free ports of this machine."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from graphmodel.record import Recorder
from graphmodel.store import embedded
from graphmodel.store.connection import Graph, GraphSettings
from tests.scenarios import TODAY, Family, amiras_family
from ui.serve import serving

ELSEWHERE = "203.0.113.9"
"""An address of no machine (RFC 5737), in names that would fetch something if they were ever read as markup."""
EVE = f"Eve ![x](http://{ELSEWHERE}/x.png) <img src='http://{ELSEWHERE}/y.png'>"
SLY = f"<svg onload=fetch('http://{ELSEWHERE}/z')> [Sly](http://{ELSEWHERE})"


def family_with_sly_names() -> Family:
    """Amira's family, and a worker, a child and an uncle whose names are pieces of markup."""
    told = amiras_family()
    told.worker("eve", name=EVE)
    told.in_team("eve", "North", "social_worker")
    told.child("sly", 10, name=SLY)
    told.works_with("eve", "sly")
    told.person("uncle", name=SLY)
    told.tie("sly", "uncle", "uncle")
    told.view("sly", "uncle", 4, words=SLY)
    return told


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


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
