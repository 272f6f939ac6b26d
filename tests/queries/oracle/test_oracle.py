"""The oracle is right about the table that the guide gives for two questions (practice 4.4)."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from scenarios import TODAY, Family
from truth_table import CASES, NOT_LISTED, Case, Expected, Told

from oracle.answers import ORACLE
from oracle.reading import Book, book_of
from oracle.rows import OracleAnswer


@pytest.fixture(scope="module")
def book() -> Book:
    family = Family()
    for case in CASES:
        case.tell(Told(case.name, family))
    return book_of(family.records, TODAY)


def _about(answer: OracleAnswer, case: Case) -> Mapping[str, object]:
    subject = case.tell(Told(case.name, Family()))
    named = [person for child, person in answer.rows if child == case.name and person == subject]
    found = named or [person for child, person in answer.rows if child == case.name and person.split("-")[1] in _MASKED]
    if not found:
        return NOT_LISTED
    said = answer.rows[case.name, found[0]]
    return {"list": said.list, "gate": said.gate, "class": said.plan_class}


_MASKED = ("sister", "brother")
"""Whom the table calls by the words for somebody masked or restricted."""


def _agrees(said: Mapping[str, object], expected: Expected) -> bool:
    if not expected:
        return not said
    return bool(said) and all(said[field] == wanted for field, wanted in expected.items() if field in said)


@pytest.mark.parametrize("case", [case for case in CASES if case.lost is not None], ids=lambda case: case.name)
def test_the_table_for_lost_connections(book: Book, case: Case) -> None:
    said = _about(ORACLE["Q01"](book), case)

    assert _agrees(said, case.lost), (said, case.lost)


@pytest.mark.parametrize("case", [case for case in CASES if case.sibling is not None], ids=lambda case: case.name)
def test_the_table_for_siblings_without_planned_contact(book: Book, case: Case) -> None:
    said = _about(ORACLE["Q10"](book), case)

    assert _agrees(said, case.sibling), (said, case.sibling)
