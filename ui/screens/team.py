"""The team's Monday: both questions over all children the viewer may see, at most three rows of each at first."""

from __future__ import annotations

import streamlit as st

from graphmodel.maps import children_of
from queries.runner import ask
from ui import state, wording
from ui.components import parts
from ui.screens import child
from ui.screens.frame import Frame, screen
from ui.screens.my_children import chosen_child
from ui.screens.question_bands import AT_FIRST, BOTH, bands_of


@screen
def show(frame: Frame) -> None:
    """Bands of rows; each opens in place and leads to the child's page."""
    children = children_of(frame.graph, frame.viewer, frame.as_of)
    chosen = chosen_child(children, state.child_in(state.TEAM))
    if chosen is not None:
        child.show(frame, chosen.id, state.TEAM)
        return
    count = "1 child" if len(children) == 1 else f"{len(children)} children"
    says = [
        frame.viewer.team_name or "team not recorded",
        count,
        f"first {AT_FIRST} of each shown",
        "nothing here is sent by itself",
    ]
    parts.heading({"title": wording.long_day(frame.as_of), "parts": [*says]}, "team_heading")
    with st.spinner("Asking both questions of every child …"):
        answers = [ask(frame.graph, frame.viewer, question, frame.as_of) for question in BOTH]
    parts.rows({"bands": bands_of(answers, of_child=False), "narrow": False}, "team_rows", state.open_child_in(state.TEAM))
