"""The questions say what the oracle says of networks made by chance, on both engines.

Six networks, of some twenty children, on each engine by default; ``KINMAP_SOAK=1`` makes it 1,000 networks. All questions are
asked at once of all children.
"""

from __future__ import annotations

import os

import pytest
from question_engines import ENGINES, settings_of, store_with
from scenarios import TODAY

from graphmodel.access import Viewer
from graphmodel.store.connection import GraphSettings
from oracle.answers import ORACLE
from oracle.chance import networks
from oracle.comparing import differences
from oracle.reading import book_of
from oracle.rows import scope
from queries.catalogue import catalogue
from queries.runner import ask_several

pytestmark = pytest.mark.timeout(900)  # a server that has just started plans each question anew

SOAK = os.environ.get("KINMAP_SOAK") == "1"
NETWORKS, SEEDS = (40, tuple(range(25))) if SOAK else (6, (21,))
KNOWN = {asked.number: name for name, asked in catalogue().items() if asked.number in ORACLE}


@pytest.fixture(scope="module", params=ENGINES)
def settings(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> GraphSettings:
    return settings_of(request.param, request, tmp_path_factory.mktemp("oracle"))


@pytest.mark.parametrize("seed", SEEDS)
def test_every_question_agrees_with_the_oracle(settings: GraphSettings, seed: int) -> None:
    told = networks(seed, NETWORKS)
    book = book_of(told.records, TODAY)

    with store_with(settings, told) as graph:
        answers = dict(zip(KNOWN, ask_several(graph, Viewer.operator(), list(KNOWN.values()), TODAY), strict=True))

    assert [] == [said for number, answer in answers.items() for said in differences(book, number, answer)]
    assert not any(answer.more for answer in answers.values())


def test_chance_tells_of_enough_children_and_leaves_no_question_without_an_answer() -> None:
    book = book_of(networks(21, 6).records, TODAY)

    assert len(list(scope(book))) >= 15
    assert [] == [number for number, asked in ORACLE.items() if not (said := asked(book)).rows and not said.of_record]
