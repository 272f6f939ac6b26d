"""Every case of every question, on both engines: who is listed, with what words, and who is not (practice 4.1 to 4.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from answer_checks import assert_row, rows_about
from cases.case import Case
from question_engines import ENGINES, settings_of
from told_cases import answers_to_all, cases_of, child_of, every_case, subject_of

from queries.catalogue import catalogue, question
from queries.header import Question
from queries.rows import Answer

pytestmark = pytest.mark.timeout(900)  # a server that has just started plans each question anew

ALL = list(every_case())


@pytest.fixture(scope="module", params=ENGINES)
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Question], Answer]]:
    """The answers about all cases on one engine, by question."""
    with answers_to_all(settings_of(request.param, request, tmp_path_factory.mktemp("cases"))) as answers:
        yield answers


@pytest.mark.parametrize(("asked", "case"), ALL, ids=[f"{asked.number}-{case.name}" for asked, case in ALL])
def test_case(told: Callable[[Question], Answer], asked: Question, case: Case) -> None:
    found = rows_about(told(asked), child_of(asked, case), subject_of(asked, case))

    assert len(found) == ((1 if case.says else 0) if case.rows is None else case.rows), [row.as_json() for row in found]
    for row in found:
        assert_row(row, case.says)


@pytest.mark.parametrize("name", catalogue())
def test_each_question_has_somebody_who_is_listed_and_somebody_who_is_not(name: str) -> None:
    said = [bool(case.says) for case in cases_of(question(name))]

    assert set(said) == {True, False}
