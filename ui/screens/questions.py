"""Every question there is: choose one, read its rows, and what an empty answer does and does not mean."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from graphmodel.maps import children_of
from queries.catalogue import catalogue
from queries.runner import ask
from ui.components import parts
from ui.screens.answer_table import answer_table, meaning_of
from ui.screens.frame import Frame, screen

EVERYONE = ""


@screen
def show(frame: Frame) -> None:
    """The choice, the rows, and the caution that belongs to them."""
    known = catalogue()
    parts.heading({"title": "Questions", "parts": ["asked of the record, never sent", "each says its rule"]}, "questions_heading")
    which, of_whom = st.columns([3, 2])
    with which:
        name = st.selectbox("Question", list(known), format_func=lambda name: known[name].question, key="question")
    names = _children(frame)
    with of_whom:
        child = st.selectbox("Of whom", list(names), format_func=lambda key: names[key], key="question_child")
    answer = ask(frame.graph, frame.viewer, name, frame.as_of, [child] if child else None)
    parts.notice(meaning_of(answer, known[name]), "question_meaning")
    if answer.rows:
        parts.table(answer_table(answer, known[name].title), "question_rows")


def _children(frame: Frame) -> Mapping[str, str]:
    children = children_of(frame.graph, frame.viewer, frame.as_of)
    return {EVERYONE: f"all {len(children)} children"} | {each.id: each.known_as or each.name for each in children}
