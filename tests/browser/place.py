"""A data folder with the app over it, as browser tests of the map need it: it can be killed, and its record is read beside it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from graphmodel.access import Viewer
from graphmodel.domain.drawn import Drawn
from graphmodel.record import Recorder
from graphmodel.sessions import canvas_of, session_to_draw_in
from graphmodel.store import embedded
from graphmodel.store.connection import Graph, GraphSettings
from tests.browser.sly import family_with_sly_names, free_port
from tests.scenarios import TODAY
from ui.serve import serving

SANA = Viewer("sana", "Sana", "social_worker", team="North", purpose="the tests")


@dataclass
class Place:
    """A data folder with the app over it, which can be killed and started again at the same address."""

    home: Path
    port: int
    running: ExitStack = field(default_factory=ExitStack)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        told = {"KINMAP_HOME": str(self.home), "KINMAP_AS_OF": TODAY.isoformat(), "KINMAP_SIGNED_IN_AS": "sana"}
        self.process = self.running.enter_context(serving(self.home, self.port, told))

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.running.close()

    def drawn(self, child: str = "amira") -> dict[str, Drawn]:
        """What is on record of the child's map, by name, read beside the app."""
        with Graph.open(GraphSettings(self.home)) as graph:
            session = session_to_draw_in(graph, SANA, child, TODAY)
            canvas = canvas_of(graph, SANA, session, TODAY)
            return {canvas.network.person_by_id[one.person].called: one for one in canvas.drawn}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    home = tmp_path_factory.mktemp("kinmap-map")
    with Graph.open(GraphSettings(home)) as graph:
        Recorder(graph).record(family_with_sly_names().records, by="tests", why="a family")
    at = Place(home, free_port())
    try:
        at.start()
        yield at
    finally:
        at.running.close()
        embedded.stop(home)
