"""``python -m ui.question_page``: writes ``docs/questions.md``, every question explained to a social worker with an example.

The examples are rows of the fictional demo team on one day, in a graph of its own that is gone afterwards.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from graphmodel.access import Viewer
from graphmodel.domain.vocabulary import NATION
from graphmodel.record import Recorder
from graphmodel.store import embedded
from graphmodel.store.connection import Graph, GraphSettings
from loaders.synthetic import synthetic_team
from queries.catalogue import catalogue
from queries.explaining import Explained, by_topic, explained
from queries.nations import RULES, because, in_words
from queries.rows import Answer
from queries.runner import ask_several
from queries.thresholds import Thresholds
from ui.commands.answer_text import whom

PAGE = Path(__file__).resolve().parent.parent / "docs" / "questions.md"
DAY = date(2026, 11, 23)
CHILDREN, SEED = 25, 7
NONE = "None of the 25 children of the demo team is listed on this day."

_HEAD = """# The questions

Kinmap asks these of what is recorded, and shows a row with its reason for each child they find. Nothing is sent, and no row is a
verdict: each is a prompt for somebody who knows the child. A step towards time together is suggested only where nothing stands in
the way. A row can be answered (not right, put off, answered, on the review agenda, proposed to the plan); it comes back when its
facts change.

The limits are those of practice; your authority may set its own (README, "Settings"). Nobody in the examples is real: they are
rows of the demo team on 23 November 2026. This page is written by `make docs`.
"""
_NATIONS = """## Reviews, visits and who counts, by nation

A child's file names the nation. {0} {1} This is no legal advice.
"""
_EXAMPLE = re.compile(r"^### (Q\d\d) .*?^Example: (.*?)$", re.MULTILINE | re.DOTALL)


def page(examples: Mapping[str, str]) -> str:
    """The whole page; ``examples`` by the question's number."""
    parts = [_HEAD]
    for topic, of_topic in by_topic():
        parts.append(f"## {topic}\n")
        parts += [_section(explained(each, Thresholds()), examples.get(each.number, NONE)) for each in of_topic]
    parts.append(_NATIONS.format(because(None), because("NI")))
    parts += [f"**{NATION.label(rules.nation)}**\n\n{_listed(in_words(rules))}\n" for rules in RULES.values()]
    return "\n".join(parts)


def examples_in(text: str) -> dict[str, str]:
    """The examples that a page holds, by the question's number."""
    return dict(_EXAMPLE.findall(text))


def examples_of(graph: Graph) -> dict[str, str]:
    """An example row of each question that lists anybody, asked of the demo team by whoever runs the machine."""
    asked = list(catalogue().values())
    answers = ask_several(graph, Viewer.operator("examples of the questions"), [each.name for each in asked], DAY)
    found = {one.number: _example(answer) for one, answer in zip(asked, answers, strict=True)}
    return {number: text for number, text in found.items() if text}


def demo_graph(home: Path) -> Graph:
    """The demo team of that day, in the graph of this folder."""
    graph = Graph.open(GraphSettings(home))
    Recorder(graph).record(synthetic_team(children=CHILDREN, seed=SEED, as_of=DAY), by="kinmap", why="fictional demo team")
    return graph


def main() -> None:
    """Writes the page."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        try:
            with demo_graph(home) as graph:
                PAGE.write_text(page(examples_of(graph)), encoding="utf-8")
        finally:
            embedded.stop(home)
    sys.stdout.write(f"{PAGE.name}: {len(catalogue())} questions.\n")


def _section(one: Explained, example: str) -> str:
    limits = f"Limits, as practice sets them:\n\n{_listed(_limits(one))}\n\n" if one.limits else "It has no limit in numbers.\n\n"
    return (
        f"### {one.number} {one.title}\n\n*{one.question}* — for: {one.for_whom}.\n\n{limits}"
        f"No row means: {one.empty}\n\nWhat to know: {one.caution}\n\nExample: {example}\n"
    )


def _limits(one: Explained) -> list[str]:
    return [f"{limit.words}: **{limit.value}** (`{limit.name}`)" for limit in one.limits]


def _listed(sentences: tuple[str, ...] | list[str]) -> str:
    return "\n".join(f"- {each}" for each in sentences)


def _example(answer: Answer) -> str:
    """The first row that may be told whole, one with an open way before others."""
    plain = [row for row in answer.rows if not row.masked and not row.restricted]
    for row in sorted(plain, key=lambda row: row.list):
        step = f" Next: {row.suggestion}" if row.suggestion else ""
        return f"{whom(row)}. {row.why}{step}"
    return ""


if __name__ == "__main__":
    main()
