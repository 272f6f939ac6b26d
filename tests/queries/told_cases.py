"""All cases of all questions in one store, each question asked once of the children of its own cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module

from cases.case import Case
from question_engines import store_with
from scenarios import TODAY, Family
from truth_table import Told

from graphmodel.access import Viewer
from graphmodel.store.connection import GraphSettings
from queries.catalogue import catalogue
from queries.header import Question
from queries.rows import Answer
from queries.runner import ask


@cache
def cases_of(question: Question) -> tuple[Case, ...]:
    """The cases of a question, from the module of its name; none where there is no such module."""
    name = f"cases.{question.topic}.{question.name}"
    try:
        module = import_module(name)
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith("cases."):
            raise
        return ()
    cases: tuple[Case, ...] = module.CASES
    return cases


def every_case() -> Iterator[tuple[Question, Case]]:
    """Every case with its question."""
    return ((question, case) for question in catalogue().values() for case in cases_of(question))


def child_of(question: Question, case: Case) -> str:
    """The id of the child of a case: nobody of one case is related to anybody of another."""
    return f"{question.number}-{case.name}"


def subject_of(question: Question, case: Case) -> str:
    """Who a case is about, as the answer names them."""
    return case.tell(Told(child_of(question, case), Family()))


@contextmanager
def answers_to_all(settings: GraphSettings) -> Iterator[Callable[[Question], Answer]]:
    """The answer to each question about the children of its cases, as whoever runs the machine; asked at the first look."""
    family = Family()
    for question, case in every_case():
        case.tell(Told(child_of(question, case), family))
    with store_with(settings, family) as graph:

        @cache
        def answer(name: str) -> Answer:
            asked = catalogue()[name]
            return ask(graph, Viewer.operator(), name, TODAY, sorted(child_of(asked, case) for case in cases_of(asked)))

        yield lambda asked: answer(asked.name)
