"""Answering a row: its sentence, one line that says why, and five buttons. It sets the row aside and sends nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

import streamlit as st

from graphmodel.domain.errors import KinmapError, Refused
from graphmodel.domain.ids import new_id
from graphmodel.domain.policy import sees
from graphmodel.maps import ChildOnList
from queries.answer_row import Given, Reply, RowOf, answer_row
from queries.rows import AnswerRow
from ui import state, wording
from ui.components import parts
from ui.screens import frame
from ui.screens.frame import Frame
from ui.screens.question_bands import Shown

BUTTONS = {
    Reply.NOT_RIGHT: "Not right because…",
    Reply.ANSWERED: "Answered",
    Reply.AGENDA: "On the review agenda",
    Reply.PROPOSE: "Propose to the plan",
    Reply.SNOOZE: "Put off",
}
"""What each button says; the last one stands beside its day."""
DONE = {
    Reply.NOT_RIGHT: "Kept as not right",
    Reply.ANSWERED: "Kept as answered",
    Reply.AGENDA: "Put on the agenda of the next review",
    Reply.PROPOSE: "Proposed for the plan",
    Reply.SNOOZE: "Put off",
}
USUAL_DAYS = 14
"""To how many days from now a row is put off unless another day is picked."""
WHY, UNTIL = "answer_why", "answer_until"

Behind = Mapping[str, tuple[str, tuple[AnswerRow, ...]]]


def opener(viewer: Frame, shown: Shown) -> Callable[[str], None] | None:
    """What opens the form for a row; where this role answers no rows, no row offers it, and there is none."""
    if sees(viewer.viewer.role, "alerts"):
        return lambda row: state.open_answer(row, new_id())
    for band in shown.bands:
        for row in (*band["rows"], *(each for fold in band["folds"] for each in fold["rows"])):
            row["answer"] = False
    return None


def show(viewer: Frame, behind: Behind, children: Sequence[ChildOnList]) -> None:
    """The form for the row that was picked on this page, if one was and it is still there."""
    opened = state.answer_open()
    if opened is None or opened[0] not in behind:
        return
    row, request = opened
    question, rows = behind[row]
    ids = {each.ref or each.id: each.id for each in children}
    of = [RowOf(question, ids.get(each.child_id, each.child_id), each.key) for each in rows]
    st.dialog("Answer this row", width="medium", on_dismiss=state.close_answer)(_form)(viewer, of, rows, request)


def _form(viewer: Frame, of: Sequence[RowOf], rows: Sequence[AnswerRow], request: str) -> None:
    parts.notice({"tone": "plain", "icon": "review", "title": _title(rows), "lines": [[row.why] for row in rows]}, "answer_row")
    with st.form("answer", border=False, enter_to_submit=False):
        because = st.text_input("Why, in one sentence", key=WHY, max_chars=400)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            picked = [reply for reply in (*BUTTONS,)[:-1] if st.form_submit_button(BUTTONS[reply], key=f"answer_{reply}")]
        with st.container(horizontal=True, vertical_alignment="bottom"):
            first = viewer.as_of + timedelta(days=1)
            until = st.date_input(
                "Only to put it off: until",
                viewer.as_of + timedelta(days=USUAL_DAYS),
                first,
                format="DD/MM/YYYY",
                key=UNTIL,
                width=200,
            )
            if st.form_submit_button(BUTTONS[Reply.SNOOZE], key=f"answer_{Reply.SNOOZE}"):
                picked.append(Reply.SNOOZE)
    st.caption("The row is set aside until its facts change. Nothing is sent to anybody.")
    if picked:
        day = until if picked[0] is Reply.SNOOZE and isinstance(until, date) else None
        _keep(viewer, of, Given(reply=picked[0], because=because, until=day, request=request), rows)


def _keep(viewer: Frame, of: Sequence[RowOf], given: Given, rows: Sequence[AnswerRow]) -> None:
    """Each side is recorded by itself; where the second cannot be, it is said that the first is kept."""
    kept: list[str] = []
    for side, row in zip(of, rows, strict=True):
        own = Given(reply=given.reply, because=given.because, until=given.until, request=f"{given.request}:{side.child}")
        try:
            answer_row(viewer.graph, viewer.viewer, side, own, viewer.as_of, viewer.thresholds)
        except KinmapError as error:
            frame.refused(Refused(f"For {' and '.join(kept)} it is kept. For {row.child}: {error}") if kept else error)
            return
        kept.append(row.child)
    state.close_answer()
    st.toast(wording.unmarked(f"{DONE[given.reply]}: {_title(rows)}"))
    st.rerun()


def _title(rows: Sequence[AnswerRow]) -> str:
    one = rows[0]
    if len(rows) > 1:
        return " and ".join(row.child for row in rows)
    return one.child if one.person_id is None else f"{one.child}: {one.person}"
