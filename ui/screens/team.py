"""The team's Monday: the bands of practice 6.3 over all children the viewer may see, a few rows of each at first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from graphmodel.maps import ChildOnList, children_of
from queries.runner import ask_several
from ui import state, wording
from ui.components import parts
from ui.screens import answer_form, child, emergency
from ui.screens.frame import Frame, screen
from ui.screens.question_bands import AT_FIRST, asked_for, bands_of


@screen
def show(frame: Frame) -> None:
    """Bands of rows; each opens in place and leads to the child's page."""
    open_child = state.child_in(state.TEAM)
    if open_child is not None and child.show(frame, open_child, state.TEAM):
        return
    children = children_of(frame.graph, frame.viewer, frame.as_of)
    count = "1 child" if len(children) == 1 else f"{len(children)} children"
    says = [
        frame.viewer.team_name or "team not recorded",
        count,
        f"first {AT_FIRST} of each shown",
        "nothing here is sent by itself",
    ]
    parts.heading({"title": wording.long_day(frame.as_of), "parts": [*says]}, "team_heading")
    emergency.opened_by_others(frame, children)
    with st.spinner("Asking about every child …"):
        answers = ask_several(frame.graph, frame.viewer, asked_for(), frame.as_of, thresholds=frame.thresholds)
    shown = bands_of(answers, of_child=False)
    to_answer = answer_form.opener(frame, shown)
    parts.rows({"bands": shown.bands, "narrow": False}, "team_rows", _opener(children), to_answer)
    answer_form.show(frame, shown.behind, children)


def _opener(children: Sequence[ChildOnList]) -> Callable[[str, str], None]:
    """Answers name children by the file's id; pages are opened by Kinmap's."""
    ids = {each.ref or each.id: each.id for each in children}
    return lambda mark, person: state.open_child_in(state.TEAM)(ids.get(mark, mark), person)
