"""Watched at the store itself: nothing of a child is read before a look is kept that names the child, the reader and the purpose.

The readers come from their registry, so a new one is tried without a word here. A look that cannot be kept lets nothing be read.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest

import graphmodel
import queries
from graphmodel.access import Viewer, viewers
from graphmodel.access.registry import Call, Reader, readers
from graphmodel.domain.errors import KinmapError, Refused, StoreUnavailable
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.statements import Statement
from graphmodel.store.steps import Moment, Step
from tests.scenarios import TODAY, amiras_family

pytestmark = pytest.mark.timeout(900)  # a server that has just started plans each question anew

WHO_MAY = ("access/", "schema/")
"""Statements that say who may see whom, and what the store is: they are asked before a look can be noted."""
LOG = "access/log_look"
LOOKS = Statement("tests/looks", "MATCH (one:Look) RETURN count(one) AS looks ORDER BY looks", frozenset(), ("looks",))
NAMING_CHILDREN = ("child", "children")


def every_reader() -> Iterator[tuple[Reader, str]]:
    """Each reader of each module, in each of its ways."""
    for package in (graphmodel, queries):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("embedded_process"):
                importlib.import_module(module.name)
    for one in readers():
        for variant in one.variants():
            yield one, variant


READERS = list(every_reader())


@dataclass
class Watched:
    """What went to the store, in order: looks that were kept, and reads with the children they name."""

    refuse_looks: bool = False
    about_to_be_kept: list[dict[str, object]] = field(default_factory=list)
    kept: list[dict[str, object]] = field(default_factory=list)
    unnoted: list[str] = field(default_factory=list)
    reads: list[str] = field(default_factory=list)

    def __call__(self, step: Step) -> None:
        if step.moment is Moment.KEPT:
            self.kept += self.about_to_be_kept
            self.about_to_be_kept = []
        elif step.statement is not None and step.statement.name == LOG:
            if self.refuse_looks:
                raise StoreUnavailable("the test")
            looks = step.params["looks"]
            assert isinstance(looks, list)
            self.about_to_be_kept = looks
        elif step.statement is not None and not step.statement.name.startswith(WHO_MAY):
            self._see_noted(step.statement, step)

    def _see_noted(self, statement: Statement, step: Step) -> None:
        self.reads.append(statement.name)
        named: set[object] = set()
        for name in NAMING_CHILDREN:
            value = step.params.get(name, ())
            named |= {value} if isinstance(value, str) else set(value)  # type: ignore[call-overload]
        if not self.kept or named - {look.get("child") for look in self.kept}:
            self.unnoted.append(f"{statement.name} {sorted(map(str, named))}")


@pytest.fixture
def amira(graph: Graph) -> Viewer:
    """Amira's record is kept; her social worker looks."""
    Recorder(graph).record(amiras_family().records, by="sana", why="test")
    (sana,) = (one for one in viewers(graph, TODAY) if one.person_id == "sana")
    return sana


def tried(settings: GraphSettings, viewer: Viewer, reader: Reader, variant: str, watched: Watched) -> BaseException | None:
    """Call a reader once, watched; what it raised on purpose."""
    with Graph(replace(settings, watcher=watched)) as graph:
        try:
            reader.call(Call(graph, viewer, "amira", TODAY, variant))
        except KinmapError as error:
            return error
    return None


def test_nothing_is_read_before_a_look_that_names_the_child(graph: Graph, graph_settings: GraphSettings, amira: Viewer) -> None:
    read: set[str] = set()
    for viewer in (amira, Viewer.operator()):
        for reader, variant in READERS:
            watched = Watched()
            before = graph.read(LOOKS)[0]["looks"]

            error = tried(graph_settings, viewer, reader, variant, watched)

            assert error is None or isinstance(error, Refused), f"{reader.name} {variant}: {error}"
            assert watched.unnoted == [], f"{reader.name} {variant}"
            for look in watched.kept:
                assert look["by"] == viewer.signature
                assert look["at"]
                assert look["what"]
            assert graph.read(LOOKS)[0]["looks"] == before + len(watched.kept)  # type: ignore[operator]
            read.update(watched.reads)

    assert {"maps/circle", "maps/childs_own", "maps/children", "maps/names_of_children"} <= read


def test_a_look_that_cannot_be_kept_lets_nothing_be_read(graph_settings: GraphSettings, amira: Viewer) -> None:
    refused = 0
    for reader, variant in READERS:
        watched = Watched(refuse_looks=True)

        error = tried(graph_settings, amira, reader, variant, watched)

        assert watched.reads == [], f"{reader.name} {variant}"
        refused += isinstance(error, StoreUnavailable)
    assert refused >= len(READERS) // 2  # the others refuse this viewer, or have nothing to look at
