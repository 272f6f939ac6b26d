"""Opening a child's file in an emergency, and what the manager sees of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from graphmodel.access import (
    AUDITOR,
    TEAM_MANAGER,
    Emergency,
    break_glass,
    end_emergency,
    open_emergencies,
    review_emergency,
    viewers,
)
from graphmodel.domain.errors import KinmapError
from graphmodel.maps import ChildOnList
from ui import wording
from ui.components import parts
from ui.components.shapes import Sentence
from ui.screens.frame import Frame, refused

_HOURS = (1, 2, 3, 4)
_WARNING = (
    "Only where a child may come to harm before their own worker can be asked. The manager sees at once that you did it, "
    "and why; somebody else looks into it within one working day. What is protected stays protected."
)


def form(frame: Frame, open_child: Callable[[str], None]) -> None:
    """A folded form for a child who is not in the viewer's list; opens the page when the file is open."""
    if frame.viewer.role == AUDITOR:
        return
    with st.expander("Open another child’s file in an emergency"), st.form("emergency", border=False):
        st.write(_WARNING)
        child = st.text_input("The child’s number in the record", key="emergency_child")
        reason = st.text_area("Why it cannot wait", key="emergency_reason")
        hours = st.selectbox("For how many hours", _HOURS, key="emergency_hours")
        if not st.form_submit_button("Open the file"):
            return
    try:
        opened = break_glass(frame.graph, frame.viewer, child.strip(), reason, hours)
    except KinmapError as error:
        refused(error)
        return
    open_child(opened.child)
    st.rerun()


def opened_by_others(frame: Frame, children: Sequence[ChildOnList]) -> None:
    """For the manager: files opened in an emergency that nobody has looked into yet; nothing where there are none."""
    if frame.viewer.role != TEAM_MANAGER:
        return
    waiting = open_emergencies(frame.graph, frame.viewer)
    if not waiting:
        return
    names = {each.id: each.known_as or each.name for each in children}
    workers = {each.person_id: each.name for each in viewers(frame.graph, frame.as_of)}
    st.subheader("Opened in an emergency")
    for one in waiting:
        who = "You" if one.by == frame.viewer.person_id else workers.get(one.by, "Somebody who has left")
        _one(frame, one, f"{who} opened the file of {names.get(one.child, 'a child whose file is restricted')}")


def _one(frame: Frame, one: Emergency, what: str) -> None:
    lines: list[Sentence] = [[f"“{one.reason}”"], [_until(one), f"to be looked into by {wording.weekday_day(one.review_due)}"]]
    parts.notice({"tone": "stop", "icon": "hand", "title": what, "lines": lines}, f"emergency_{one.id}")
    with st.form(f"review_{one.id}", border=False):
        said = st.text_input("What came of looking into it", key=f"said_{one.id}") if one.ended_at else ""
        if not st.form_submit_button("Looked into" if one.ended_at else "End it now"):
            return
    try:
        if one.ended_at:
            review_emergency(frame.graph, frame.viewer, one.id, said)
        else:
            end_emergency(frame.graph, frame.viewer, one.id)
    except KinmapError as error:
        refused(error)
        return
    st.rerun()


def _until(one: Emergency) -> str:
    return f"ended: {one.ended_how}" if one.ended_at else f"open until {one.until[11:16]} UTC"
