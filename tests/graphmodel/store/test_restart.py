"""A Neo4j server that is killed, or stopped and started, under writers: nothing is lost, nothing is there twice.

Killed once and stopped once by default; a hundred with ``KINMAP_SOAK=1``.
The embedded server's turn is in ``test_kill.py`` and ``test_patience.py``.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from writers import Writers

from graphmodel.domain.errors import StoreUnavailable
from graphmodel.store.connection import Graph, GraphSettings

RESTARTS = 100 if os.environ.get("KINMAP_SOAK") == "1" else 2


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[object]:
    """A server of its own, on a machine that can run one."""
    import server

    try:
        one = server.Server(tmp_path / "own")
        one.start()
    except server.NoNeo4jError as reason:
        if os.environ.get("CI") == "true":
            pytest.fail(f"Neo4j has to be exercised in CI, and {reason}")
        pytest.skip(f"no Neo4j: {reason}")
    yield one
    one.stop()


@pytest.mark.neo4j
@pytest.mark.timeout(300 + RESTARTS * 120)
def test_a_server_that_is_restarted_under_writers_loses_nothing(own_server: object, tmp_path: Path) -> None:
    import server

    assert isinstance(own_server, server.Server)
    settings = GraphSettings(tmp_path, uri=own_server.uri, retry_s=180.0)
    chance = random.Random(20261123)
    writers = Writers(settings)
    try:
        with Graph.open(settings):
            pass
        writers.start("a", writers.patient)
        writers.start("b", writers.patient)
        for number in range(RESTARTS):
            writers.more(20)
            time.sleep(chance.uniform(0.0, 0.2))
            if number % 2:
                own_server.stop()
            else:
                own_server.kill()
            if number == 0:
                _see_told(settings)
            own_server.start()
        writers.more(20)
    finally:
        writers.finish()
    with Graph.open(settings) as graph:
        writers.see_nothing_lost(graph)
    print(f"\n{RESTARTS} restarts, {len(writers.acknowledged)} records acknowledged")


def _see_told(settings: GraphSettings) -> None:
    """Whoever cannot wait that long is told in one sentence."""
    with pytest.raises(StoreUnavailable, match=r"does not answer\. Nothing that was saved is lost"):
        Graph.open(replace(settings, retry_s=0.5))
