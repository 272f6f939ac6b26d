"""What the questions cost: all of them for a child and a team, each over everybody, and what gate and access add."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from datetime import date
from statistics import median
from typing import TypeVar

from graphmodel.access import Viewer
from graphmodel.domain.people import Child
from graphmodel.domain.records import Record
from graphmodel.store.connection import Graph
from queries.asking import parameters
from queries.catalogue import catalogue
from queries.header import Question
from queries.runner import ask, ask_several
from queries.thresholds import Thresholds

DAY = date(2026, 11, 23)
T = TypeVar("T")
_AT_ONCE = 100


def measure_questions(graph: Graph, records: Sequence[Record], say: Callable[[str, str], None]) -> None:
    """Prints the figures for a graph that holds these records; ratios are of this run."""
    children = sorted(one.id for one in records if isinstance(one, Child))
    operator, names = Viewer.operator(), list(catalogue())
    ask_several(graph, operator, names, DAY, children[:25])  # plans made, compilers warm
    one = median(timed(lambda c=child: ask_several(graph, operator, names, DAY, [c]))[0] for child in children[:7])  # type: ignore[misc]
    team, answers = timed(lambda: ask_several(graph, operator, names, DAY, children[:25]))
    say(f"all {len(names)} questions, one child", f"{one * 1000:.0f} ms, median of {min(7, len(children))}")
    rows = sum(len(answer.rows) for answer in answers)
    say(
        f"all {len(names)} questions, {min(25, len(children))} children",
        f"{team * 1000:.0f} ms, {rows} rows, {team / one:.1f} × one child",
    )
    _say_growth(graph, children, say)
    for question in catalogue().values():
        bare = timed(lambda q=question: bare_rows(graph, q, children))[0]  # type: ignore[misc]
        whole, answer = timed(lambda q=question: ask(graph, operator, q.name, DAY, children))  # type: ignore[misc]
        say(
            f"{question.number} {question.name}, {len(children)} children",
            f"{whole * 1000:.0f} ms, {len(answer.rows)} rows, {whole / bare:.2f} × its statement",
        )


def _say_growth(graph: Graph, children: Sequence[str], say: Callable[[str, str], None]) -> None:
    """Q01 over all children beside a tenth of them: what each child of the many costs to one of the few, in the same run."""
    operator, tenth = Viewer.operator(), children[: max(1, len(children) // 10)]
    few, many = (
        min(timed(lambda of=of: ask(graph, operator, "Q01", DAY, of))[0] for _ in range(3)) / len(of)  # type: ignore[misc]
        for of in (tenth, children)
    )
    each = f"{many * 1000:.1f} ms a child"
    say(f"Q01 over {len(children)} children and over {len(tenth)}", f"{each}, {many / few:.2f} × a child of the fewer")


def bare_rows(graph: Graph, question: Question, children: Sequence[str]) -> int:
    """Rows of the statement alone, children in the same batches."""
    given = parameters("operator", DAY, Thresholds()) | {"question_limit": question.limit + 1}
    used = {name: value for name, value in given.items() if name in question.statement.params}
    parts = (children[start : start + _AT_ONCE] for start in range(0, len(children), _AT_ONCE))
    return sum(len(graph.read(question.statement, children=list(part), **used)) for part in parts)


def children_to_measure() -> int:
    """How many children the large graph has: ``KINMAP_BENCH_CHILDREN``, 200 where nobody says."""
    return int(os.environ.get("KINMAP_BENCH_CHILDREN", "200"))


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Seconds, and what came of it."""
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result
