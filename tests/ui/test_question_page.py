"""The page that explains the questions is the one that the questions of today would write."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphmodel.store import embedded
from graphmodel.store.connection import Graph
from queries.catalogue import catalogue
from ui.question_page import NONE, PAGE, demo_graph, examples_in, examples_of, page

WRITTEN = PAGE.read_text(encoding="utf-8")


def test_the_page_is_current_run_make_docs_when_it_is_not() -> None:
    assert page(examples_in(WRITTEN)) == WRITTEN


@pytest.mark.parametrize("number", sorted(each.number for each in catalogue().values()))
def test_every_question_has_an_example_or_says_that_nobody_is_listed(number: str) -> None:
    example = examples_in(WRITTEN)[number]

    assert example == NONE or example.endswith((".", "?", ")"))
    assert "masked-" not in example


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Graph]:
    with demo_graph(tmp_path) as graph:
        yield graph
    embedded.stop(tmp_path)


@pytest.mark.skipif(os.environ.get("KINMAP_SOAK") != "1", reason="a whole demo team: KINMAP_SOAK=1")
def test_the_examples_are_rows_of_the_demo_team(demo: Graph) -> None:
    assert page(examples_of(demo)) == WRITTEN
