"""Every question there is: choose one, read its rows, answer them, and see what an empty answer does and does not mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from graphmodel.maps import ChildOnList, children_of
from queries.catalogue import catalogue
from queries.explaining import by_topic, explained
from queries.header import Question
from queries.rows import Answer
from queries.runner import Days, ask, ask_as_known
from queries.thresholds import Thresholds
from ui import state, wording
from ui.components import parts
from ui.components.shapes import Notice, Sentence
from ui.screens import answer_form, child
from ui.screens.frame import Frame, screen
from ui.screens.question_bands import band_alone

EVERYONE = ""
EVERY_TOPIC = "All topics"
EARLIEST_DAY = date(1990, 1, 1)
_HELP = "What would have been answered on that day, by what was known at its end. Empty: by what is known now."


@screen
def show(frame: Frame) -> None:
    """The choice, the rule and its caution, and the rows."""
    open_child = state.child_in(state.QUESTIONS)
    if open_child is not None and child.show(frame, open_child, state.QUESTIONS):
        return
    children, known = children_of(frame.graph, frame.viewer, frame.as_of), catalogue()
    parts.heading({"title": "Questions", "parts": ["asked of the record, never sent", "each says its rule"]}, "questions_heading")
    name, of, known_on = _chosen(children)
    answer = _answer(frame, name, [of] if of else None, known_on)
    parts.notice(meaning_of(answer, known[name], frame.thresholds), "question_meaning")
    shown = band_alone(answer, known[name], of_child=False)
    to_answer = answer_form.opener(frame, shown)
    parts.rows({"bands": shown.bands, "narrow": False}, "question_rows", _opener(children), to_answer)
    answer_form.show(frame, shown.behind, children)


def meaning_of(answer: Answer, question: Question, thresholds: Thresholds) -> Notice:
    """The question in words, how many rows, the rule's limits, the caution that always stands, and for whom it is."""
    number = len(answer.rows)
    found = answer.withheld or (question.empty if not number else "1 row." if number == 1 else f"{number} rows.")
    more = " There are more than can be shown: choose one child." if answer.more else ""
    limits = [limit.sentence for limit in explained(question, thresholds).limits]
    lines: list[Sentence] = [[{"text": question.question, "strong": True}], [found + more]]
    lines += [[wording.as_known(answer.as_of, answer.known_on)]] if answer.known_on else []
    lines += [[f"Limits: {'; '.join(limits)}."]] if limits else []
    lines += [[question.caution], [f"For: {question.for_whom}."]]
    return {"tone": "plain", "icon": "search", "title": f"{question.number} · {question.title}", "lines": lines}


def _answer(frame: Frame, name: str, children: Sequence[str] | None, known_on: date | None) -> Answer:
    """As it is known now; or what would have been answered on an earlier day, which takes seconds."""
    days = Days(frame.as_of if known_on is None else min(frame.as_of, known_on), known_on)
    if days.then is None:
        return ask(frame.graph, frame.viewer, name, frame.as_of, children, frame.thresholds)
    with st.spinner("Making the record as it was known then: it takes some seconds …"):
        (answer,) = ask_as_known(frame.graph, frame.viewer, [name], days, children, frame.thresholds)
    return answer


def _chosen(children: Sequence[ChildOnList]) -> tuple[str, str, date | None]:
    """The question's name, the child's id ("" for every child), and the day by which it was known (None = as it is known now).

    Questions stand by topic and are found by typing.
    """
    topics, known = dict(by_topic()), catalogue()
    for_topic, which, of_whom, known_by = st.columns([3, 6, 2, 2])
    with for_topic:
        topic = st.selectbox("Topic", [EVERY_TOPIC, *topics], key="question_topic")
    names = [each.name for name, of in topics.items() if topic in (EVERY_TOPIC, name) for each in of]
    with which:
        name = st.selectbox("Question", names, format_func=lambda each: _line(known[each]), key="question")
    called = {EVERYONE: f"all {len(children)} children"} | {each.id: each.known_as or each.name for each in children}
    with of_whom:
        of = st.selectbox("Of whom", list(called), format_func=lambda key: called[key], key="question_child")
    with known_by:
        known_on = st.date_input(
            "As known on", None, EARLIEST_DAY, "today", format="DD/MM/YYYY", key="question_known", help=_HELP
        )
    return name, of, known_on if isinstance(known_on, date) else None


def _line(one: Question) -> str:
    return f"{one.number} · {one.title}: {one.question}"


def _opener(children: Sequence[ChildOnList]) -> Callable[[str, str], None]:
    """Answers name children by the file's id; pages are opened by Kinmap's."""
    ids = {each.ref or each.id: each.id for each in children}
    return lambda mark, person: state.open_child_in(state.QUESTIONS)(ids.get(mark, mark), person)
