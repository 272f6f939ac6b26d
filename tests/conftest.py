"""Fixtures of the graph engines.

``graph`` is an empty, migrated store and comes once for each engine: a test that takes it runs on both; ``-m "not neo4j"`` keeps
to the embedded one. A server is started when the first test asks for it, once for the whole run, and emptied between tests.
``KINMAP_TEST_NEO4J_URI`` names a Neo4j that already runs; **its data are removed**. Without Java the Neo4j half is skipped aloud;
where ``CI=true`` that is a failure. A fixture for one topic belongs beside its tests, not here.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling
from xdist.workermanage import WorkerController

from graphmodel.as_known import rebuilding
from graphmodel.store import embedded
from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.statements import Statement
from tests.chromium import browser, page

__all__ = ["browser", "page"]  # fixtures of every test that looks at something in a browser

sys.path.insert(0, str(Path(__file__).parent / "neo4j"))

EMPTY = Statement("tests/empty", "MATCH (n) WHERE NOT n:Migration DETACH DELETE n", frozenset(), (), "write")
ENGINES = ("arcadedb", pytest.param("neo4j", marks=pytest.mark.neo4j))
_skipped: list[str] = []

# Of what hypothesis makes up, fewer by default than it would; with KINMAP_SOAK=1 its hundred.
SOAK = os.environ.get("KINMAP_SOAK") == "1"
settings.register_profile("quick", max_examples=35)
if not SOAK:
    settings.load_profile("quick")


def pytest_configure(config: pytest.Config) -> None:
    """No test, nor the reading of one, finds the data folder of whoever runs the tests: who names none gets an empty one."""
    # A server of a few minutes gains nothing from the second compiler of Java, which takes the time of both cores.
    if not SOAK:
        os.environ.setdefault("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1")
    shared_out = config.getoption("numprocesses", default=None)  # then each worker makes one of its own
    if "KINMAP_HOME" not in os.environ and not shared_out:
        home = os.environ["KINMAP_HOME"] = tempfile.mkdtemp(prefix="kinmap-no-home-named-")
        config.add_cleanup(lambda: _forget(Path(home)))


def _forget(home: Path) -> None:
    embedded.stop(home)
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def embedded_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder whose embedded server is stopped when the run ends."""
    home = tmp_path_factory.mktemp("kinmap-home")
    yield home
    embedded.stop(home)


@pytest.fixture(scope="session")
def neo4j_uri(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Neo4j server for the run."""
    given = os.environ.get("KINMAP_TEST_NEO4J_URI")
    if given:
        yield given
        return
    import server

    try:
        with server.running(tmp_path_factory.mktemp("neo4j")) as uri:
            yield uri
    except server.NoNeo4jError as reason:
        _skipped.append(str(reason))
        if os.environ.get("CI") == "true":
            pytest.fail(f"Neo4j has to be exercised in CI, and {reason}")
        pytest.skip(f"no Neo4j: {reason}")


@pytest.fixture(params=ENGINES)
def graph_settings(request: pytest.FixtureRequest, tmp_path: Path) -> GraphSettings:
    """How to open the store of this test; several connections, also from other processes, may."""
    if request.param == "neo4j":
        return GraphSettings(tmp_path, uri=request.getfixturevalue("neo4j_uri"))
    return GraphSettings(request.getfixturevalue("embedded_home"))


@pytest.fixture
def graph(graph_settings: GraphSettings) -> Iterator[Graph]:
    """An empty store, with its keys and indexes."""
    with Graph.open(graph_settings, restoring=True) as opened:  # also what a broken restore has left
        opened.write(lambda transaction: transaction.run(EMPTY))
        for noted in graph_settings.home.glob("anchor*"):  # of what another test wrote, by a command
            noted.unlink()
        yield opened


@pytest.fixture(scope="module")
def kept_scratch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], AbstractContextManager[Graph]]]:
    """One scratch graph for all tests of a module: starting one takes seconds."""
    home = tmp_path_factory.mktemp("scratch")

    with Graph.open(GraphSettings(home, passing=True)) as opened:

        @contextmanager
        def scratch(_home: Path) -> Iterator[Graph]:
            opened.write(lambda transaction: transaction.run(EMPTY))
            yield opened

        yield scratch
    embedded.stop(home)


@pytest.fixture
def one_scratch(kept_scratch: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was known is put into the same scratch graph each time."""
    monkeypatch.setattr(rebuilding, "scratch", kept_scratch)


_QUESTIONS, _ASK_TOO = "tests/queries", "tests of the graph model that ask questions"
_FIRST = (
    _QUESTIONS,
    _ASK_TOO,
    "tests/graphmodel/store/",
    "tests/graphmodel/faults/",
    "tests/graphmodel/",
    "tests/ui/test_",
    "tests/browser/",
)
"""What takes longest, and waits for servers, begins first, so that nobody waits for it at the end."""


class ByPlace(LoadScopeScheduling):
    """Tests of one file stay together, and so do those that ask questions: a server plans each once, which takes seconds."""

    def _split_scope(self, nodeid: str) -> str:
        return _place_of(self.config.rootpath, nodeid.split("::", 1)[0])

    def _assign_work_unit(self, node: WorkerController) -> None:
        has_questions = any(scope in (_QUESTIONS, _ASK_TOO) for scope in self.assigned_work.get(node, ()))
        chosen = (max if has_questions else min)(self.workqueue, key=_turn)  # whoever has the longest gets little besides
        self.workqueue.move_to_end(chosen, last=False)
        super()._assign_work_unit(node)


@cache
def _place_of(root: Path, file: str) -> str:
    if file.startswith("tests/queries/"):
        return _QUESTIONS
    if file.startswith("tests/graphmodel/") and "\nfrom queries" in (root / file).read_text(encoding="utf-8"):
        return _ASK_TOO
    return file


def _turn(scope: str) -> int:
    return next((turn for turn, first in enumerate(_FIRST) if scope.startswith(first)), len(_FIRST))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ByPlace | None:
    """Which worker runs what."""
    return ByPlace(config, log) if config.getoption("dist", "no") == "loadfile" else None


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where tests run side by side, each worker tells the one who sums up."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["without_neo4j"] = list(_skipped)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    """What a worker told."""
    _skipped.extend(getattr(node, "workeroutput", {}).get("without_neo4j", ()))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say aloud when half of the engines was not exercised."""
    if _skipped:
        terminalreporter.write_line(f"THE GRAPH TESTS RAN ON THE EMBEDDED ENGINE ONLY: {_skipped[0]}", yellow=True, bold=True)
