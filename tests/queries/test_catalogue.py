"""The library as a whole: what has to hold of every question there is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from truth_table import CASES

from graphmodel.domain.errors import UnknownRecord
from graphmodel.domain.vocabulary import is_code
from graphmodel.store.connection import Graph
from queries.catalogue import catalogue, question
from queries.codes import CODES
from queries.header import columns_of
from queries.thresholds import Thresholds

HERE = Path(__file__).parent
_SAYS = {"lost_connections": "lost", "siblings_without_planned_contact": "sibling"}


def test_the_two_questions_of_the_name_are_there() -> None:
    assert {"lost_connections": "Q01", "siblings_without_planned_contact": "Q10"}.items() <= {
        known.name: known.number for known in catalogue().values()
    }.items()


@pytest.mark.parametrize("name", catalogue())
def test_each_question_has_its_test_file(name: str) -> None:
    assert (HERE / question(name).topic / f"test_{name}.py").is_file()


@pytest.mark.parametrize("name", catalogue())
def test_each_question_has_somebody_who_is_listed_and_somebody_who_is_not(name: str) -> None:
    expected = [getattr(case, _SAYS[name]) for case in CASES]

    assert any(expected)
    assert any(each is not None and not each for each in expected)


@pytest.mark.parametrize("name", catalogue())
def test_columns_are_the_fields_of_the_row_as_the_engine_names_them(graph: Graph, name: str) -> None:
    """The tokenizer is one reader of the text, the engine the other."""
    asked = question(name)
    codes: Mapping[str, object] = {code: list(CODES[code]) for code in asked.codes}
    given = {"children": ["nobody"], "as_of": "2026-11-23", "may_read": ["sw"], "sealed": [], "question_limit": 1}
    given |= Thresholds().named(asked.thresholds) | codes

    assert [] == graph.read(asked.statement, **given)
    assert columns_of(asked.row) == asked.statement.columns


def test_a_question_is_found_by_name_or_number_in_any_case() -> None:
    assert question("q01") is question(" Lost_Connections ")


def test_a_question_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(UnknownRecord, match="lost_connections, siblings_without_planned_contact"):
        question("Q99")


def test_groups_of_codes_are_sorted_codes_of_the_vocabulary() -> None:
    for name, codes in CODES.items():
        assert codes, name
        assert list(codes) == sorted(codes), name
        assert all(is_code(code) for code in codes), name
