"""The library of questions: every ``.cypher`` file below this package, in a folder for each topic, checked when it is loaded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable

from graphmodel.domain.errors import BadStatement, UnknownRecord
from graphmodel.store.schema import SCHEMA
from graphmodel.store.statements import Source, read_sources
from queries.definitions import definitions
from queries.header import Beside, Question, faults_of, question_from
from queries.telling import Telling

_NOT_QUESTIONS = ("answers/", "definitions/")
"""The folders of what no worker asks: what stands behind an answer, and what questions share."""


def load_questions(folder: Traversable, beside: Beside) -> dict[str, Question]:
    """All questions below ``folder`` by name, in order of their number.

    :raises BadStatement: with every fault of every file in one message.
    """
    sources = question_files(folder)
    faults = [fault for source in sources for fault in faults_of(source, beside)]
    faults += _twice(sources)
    if faults:
        raise BadStatement(tuple(faults))
    questions = sorted((question_from(source, beside) for source in sources), key=lambda question: question.number)
    return {question.name: question for question in questions}


def question_files(folder: Traversable) -> list[Source]:
    """The files of questions below ``folder``, by name."""
    return [source for source in read_sources(folder) if not source.name.startswith(_NOT_QUESTIONS)]


def _tellings(sources: Iterable[Source]) -> dict[str, Telling]:
    """The telling of each question, from the module of its name beside its file, by the class of its rows."""
    tellings = [import_module(f"queries.{source.name.replace('/', '.')}").TELLING for source in sources]
    return {telling.row.__name__: telling for telling in tellings}


def _twice(sources: Iterable[Source]) -> list[str]:
    """Names and numbers that two files claim."""
    kept = list(sources)
    names = Counter(source.name.rpartition("/")[2] for source in kept)
    numbers = Counter(source.header.get("number", (1, ""))[1] for source in kept)
    faults = [source.fault(1, "another file has the same name") for source in kept if names[source.name.rpartition("/")[2]] > 1]
    for source in kept:
        line, number = source.header.get("number", (1, ""))
        if number and numbers[number] > 1:
            faults.append(source.fault(line, f"{number} is the number of another question too"))
    return faults


@cache
def catalogue() -> Mapping[str, Question]:
    """Every question by its name, in order of its number.

    :raises BadStatement: when any file breaks a guard rail.
    """
    folder = files("queries")
    return load_questions(folder, Beside(_tellings(question_files(folder)), definitions(), SCHEMA.names))


def question(name: str) -> Question:
    """The question of that name (``lost_connections``) or number (``Q01``); case does not matter.

    :raises UnknownRecord: with the names there are.
    """
    wanted = name.strip().lower()
    for known in catalogue().values():
        if wanted in (known.name, known.number.lower()):
            return known
    raise UnknownRecord("question", name, "Questions are " + ", ".join(catalogue()) + ".")
