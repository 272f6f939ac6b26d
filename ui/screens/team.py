"""The team's Monday: both questions over all children the viewer may see, at most three rows of each at first."""

from __future__ import annotations

import streamlit as st

from graphmodel.maps import children_of
from queries.runner import ask
from ui import state, wording
from ui.components import parts
from ui.screens.frame import Frame, screen
from ui.screens.question_bands import LOST, SIBLINGS, bands_of

NOTHING_SENT = "nothing here is sent by itself"


@screen
def show(frame: Frame) -> None:
    """Bands of rows; each opens in place and leads to the child's page."""
    children = children_of(frame.graph, frame.viewer, frame.as_of)
    count = "1 child" if len(children) == 1 else f"{len(children)} children"
    parts.heading(
        {"title": wording.long_day(frame.as_of), "parts": [count, "first 3 of each shown", NOTHING_SENT]}, "team_heading"
    )
    answers = [ask(frame.graph, frame.viewer, question, frame.as_of) for question in (SIBLINGS, LOST)]
    parts.rows({"bands": bands_of(answers, of_child=False), "narrow": False}, "team_rows", state.ask_for_child)
    if state.child_id():
        st.switch_page(CHILD_PAGE)
