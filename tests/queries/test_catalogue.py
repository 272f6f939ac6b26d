"""The library as a whole: what has to hold of every question there is."""

from __future__ import annotations

import os
from datetime import date

import pytest

from graphmodel.domain.errors import UnknownRecord
from graphmodel.domain.vocabulary import is_code
from graphmodel.store.connection import Graph
from queries.catalogue import catalogue, question
from queries.codes import CODES, WORDS
from queries.definitions import definitions, used
from queries.header import columns_of
from queries.thresholds import Thresholds, days_from


def test_the_two_questions_of_the_name_are_there() -> None:
    assert {"lost_connections": "Q01", "siblings_without_planned_contact": "Q10"}.items() <= {
        known.name: known.number for known in catalogue().values()
    }.items()


def few_that_use_every_definition() -> list[str]:
    """Some questions that have all shared definitions between them, and every question that has none."""
    use = {name: {part.name for part in used(one.evidence, definitions())} for name, one in catalogue().items()}
    chosen = [name for name in use if not use[name]]
    left = set().union(*use.values())
    while left:
        chosen.append(max(sorted(use), key=lambda name: (len(use[name] & left), -len(use[name]))))
        left -= use[chosen[-1]]
    return sorted(chosen)


ON_NEO4J = list(catalogue()) if os.environ.get("KINMAP_SOAK") == "1" else few_that_use_every_definition()
"""A server plans each text anew, which takes seconds; as part of the sheet it is asked for every question there too."""
ON_EACH = [
    *(("arcadedb", name) for name in catalogue()),
    *(pytest.param("neo4j", name, marks=pytest.mark.neo4j) for name in ON_NEO4J),
]


@pytest.mark.parametrize(("graph_settings", "name"), ON_EACH, indirect=["graph_settings"])
def test_columns_are_the_fields_of_the_row_as_the_engine_names_them(graph: Graph, name: str) -> None:
    """The tokenizer is one reader of the text, the engine the other."""
    asked = question(name)
    limits = Thresholds().all()
    given: dict[str, object] = {code: list(codes) for code, codes in (CODES | WORDS).items()}
    given |= {"children": ["nobody"], "as_of": "2026-11-23", "may_read": ["sw"], "sealed": [], "question_limit": 1}
    given |= limits | days_from(limits, date(2026, 11, 23))
    used = {name: value for name, value in given.items() if name in asked.statement.params}

    assert used.keys() == asked.statement.params
    assert [] == graph.read(asked.statement, **used)
    assert columns_of(asked.row) == asked.statement.columns


def test_a_question_is_found_by_name_or_number_in_any_case() -> None:
    assert question("q01") is question(" Lost_Connections ")


def test_a_question_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(UnknownRecord, match=r"lost_connections, .*siblings_without_planned_contact"):
        question("Q99")


def test_groups_of_codes_are_sorted_codes_of_the_vocabulary() -> None:
    for name, codes in CODES.items():
        assert codes, name
        assert list(codes) == sorted(codes), name
        assert all(is_code(code) for code in codes), name
