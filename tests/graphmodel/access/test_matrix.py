"""Every role × every reader × every class of child, from the registry, against an oracle written apart (reliability A1)."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import graphmodel
import queries
from graphmodel.access.registry import Call, Reader, readers
from graphmodel.domain.errors import KinmapError, NotAllowed
from graphmodel.domain.network import Audience
from graphmodel.maps import network_of
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from graphmodel.store.statements import Statement
from tests.conftest import EMPTY
from tests.graphmodel.access import oracle
from tests.graphmodel.access.world import CHILDREN, KINDS, PROTECTED, Seat, canary, seats, told
from tests.scenarios import TODAY

pytestmark = pytest.mark.timeout(900)  # a server that has just started plans each question anew

SHORT = ("amira", "rana")
"""Children tried on the second engine: an own file and a restricted one; the answers are worked out above the engine."""
_WORDS = re.compile("|".join([*(canary(child, kind) for child in CHILDREN for kind in KINDS), *PROTECTED]))


def every_reader() -> tuple[Reader, ...]:
    """All that are registered, after every module was imported."""
    for package in (graphmodel, queries):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("embedded_process"):  # it is a program of its own
                importlib.import_module(module.name)
    return readers()


@pytest.fixture
def world(graph: Graph) -> Iterator[Graph]:
    """Both teams and all five children."""
    Recorder(graph).record(told().records, by="tests", why="to see who sees what")
    yield graph
    graph.write(lambda transaction: transaction.run(EMPTY))


def seen_in(answer: object) -> frozenset[str]:
    """The planted words that an answer holds, wherever in it; an answer shows all it has."""
    return frozenset(_WORDS.findall(repr(answer).upper()))


def asked(one: Reader, graph: Graph, seat: Seat, child: str, variant: str) -> object:
    """What comes back, or the refusal."""
    try:
        return one.call(Call(graph, seat.viewer, child, TODAY, variant))
    except KinmapError as refusal:
        return refusal


def audience_of(variant: str) -> str:
    return variant if variant in tuple(Audience) else "worker"


def test_nobody_is_given_what_the_guard_rails_bar(world: Graph, request: pytest.FixtureRequest) -> None:
    """One answer for each viewer, child, reader and variant; what is wrong is told all at once."""
    wrong: list[str] = []
    tried = SHORT if "neo4j" in request.node.name else CHILDREN
    for one in every_reader():
        for seat in seats():
            for child in tried if one.for_one_child else ("amira",):
                for variant in one.variants():
                    answer = asked(one, world, seat, child, variant)
                    barred = (
                        oracle.never_sees(seat.word, child, audience_of(variant))
                        if one.for_one_child and one.refuses
                        else oracle.never_anywhere(seat.word)
                    )
                    cell = f"{one.name}({variant}) {seat.word} → {child}"
                    if leaked := seen_in(answer) & barred:
                        wrong.append(f"{cell}: {sorted(leaked)}")
                    if one.refuses and child not in oracle.OPENS[seat.word] and not isinstance(answer, KinmapError) and answer:
                        wrong.append(f"{cell}: not refused")

    assert [] == wrong


def test_a_worker_s_map_holds_what_the_role_is_there_for(world: Graph) -> None:
    missing: list[str] = []
    for seat in seats():
        for child in sorted(oracle.OPENS[seat.word]):
            shown = network_of(world, seat.viewer, child, TODAY)
            if lacking := oracle.must_see(seat.word, child) - seen_in(shown):
                missing.append(f"{seat.word} → {child}: {sorted(lacking)}")

    assert [] == missing


def test_a_file_that_does_not_open_is_refused_in_the_same_words_as_one_that_is_not_there(world: Graph) -> None:
    for seat in seats():
        shut = sorted(set(CHILDREN) - oracle.OPENS[seat.word])
        said = set()
        for child in (*shut, "nobody at all"):
            with pytest.raises(NotAllowed) as refusal:
                network_of(world, seat.viewer, child, TODAY)
            said.add(str(refusal.value))
        assert 1 == len(said)


def test_the_words_planted_are_really_there(world: Graph) -> None:
    """Or nothing above could fail: each canary is in the record of its child."""
    rows = world.read(NODES) + world.read(EDGES)

    assert {canary(child, kind) for child in CHILDREN for kind in KINDS} <= seen_in(rows)
    assert frozenset(PROTECTED) <= seen_in(rows)


NODES = Statement("tests/nodes", "MATCH (n) WHERE NOT n:JournalEntry RETURN properties(n) AS held", frozenset(), ("held",))
EDGES = Statement("tests/edges", "MATCH ()-[r]->() RETURN properties(r) AS held", frozenset(), ("held",))
