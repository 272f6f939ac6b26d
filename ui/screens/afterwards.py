"""After the map is finished: first the child's picture; then, for the worker, what was said, what differs, what is owed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import streamlit as st

from graphmodel.domain.aftermath import ToAnswer, said_in, to_answer
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.two_views import Difference, differences_between_views
from graphmodel.maps import network_of
from graphmodel.sessions import Proposed, keep_note
from ui import afterwards_words, state, wording
from ui.components import parts
from ui.components.shapes import Sentence
from ui.drawing.svg import to_svg
from ui.promises import days_of_answers
from ui.screens import drawings, sides
from ui.screens.frame import Frame
from ui.screens.saving import noted

NOTHING_SAID = "Nothing was said in this session."


def show(frame: Frame, child: str, session: str, day: date) -> None:
    """The child's picture until the tablet is handed over, then the worker's page."""
    frame = replace(frame, as_of=day)
    if state.handed_over():
        _for_worker(frame, network_of(frame.graph, frame.viewer, child, day), session, day)
    else:
        _for_child(frame, network_of(frame.graph, frame.viewer, child, day, Audience.CHILD))


def _for_child(frame: Frame, network: Network) -> None:
    """The child's own page as it prints, and the button by which the tablet changes hands."""
    name, pages = _name(network), sides.page_from(frame, network)
    parts.heading({"title": f"Thank you, {name}", "parts": ["This is your map. You can change it any time."]}, "thanks")
    with st.container(horizontal=True):
        for file in sides.for_the_child(frame, network):
            made = noted(frame, network, file, "the child")
            st.download_button(file.words, made, file.file_name, file.mime, file.file_name, on_click="ignore")
        st.button("For your social worker", on_click=state.hand_over, type="primary")
    page = pages.pages[0]
    shown = drawings.Drawn(page, to_svg(page), whole=True)
    parts.picture({**drawings.picture_of(network, shown, "My people", None), "names": {}}, "own_map")


def _for_worker(frame: Frame, network: Network, session: str, day: date) -> None:
    name, told, owed = _name(network), said_in(network, session), to_answer(network, session)
    parts.heading({"title": f"After {name}’s map", "parts": [wording.long_day(day), "nothing in the plan is changed"]}, "after")
    by = days_of_answers(network, frame.thresholds)
    waits = [afterwards_words.owed(one, name, by.get(one.said.view.id)) for one in owed]
    _list("To answer", "hand", waits, "Nothing is owed an answer.")
    _list("Said today", "voice", [afterwards_words.said(one, name) for one in told], NOTHING_SAID)
    _list("Different from our record", "judge", _differences(network, session), "Nothing differs from our record.")
    _note(frame, network, session, day, owed)


def _list(title: str, icon: str, lines: list[Sentence], nothing: str) -> None:
    parts.notice({"tone": "plain", "icon": icon, "title": title, "lines": lines or [[nothing]]}, f"after_{icon}")


def _note(frame: Frame, network: Network, session: str, day: date, owed: tuple[ToAnswer, ...]) -> None:
    name = _name(network)
    kept = next((one for one in network.sessions if one.id == session), None)
    draft = afterwards_words.draft(said_in(network, session), name, day, frame.viewer.name)
    with st.form("note", border=True):
        note = st.text_area("Note of the session, for you to put right", kept.notes if kept and kept.notes else draft, height=220)
        proposed = []
        for number, one in enumerate(owed):
            what = afterwards_words.proposal(one, name)
            if what and st.checkbox(f"Propose to the plan: {wording.unmarked(what)}", value=True, key=f"propose_{number}"):
                proposed.append(Proposed(what, one.said.person.id, one.said.view.id))
        if st.form_submit_button("Save the note and send the proposals", type="primary"):
            keep_note(frame.graph, frame.viewer, (network.child or "", session), day, note, proposed)
            st.session_state["note_saved"] = session
    if st.session_state.get("note_saved") == session:
        st.success("Saved. The proposals wait for the social worker’s decision.")
    st.button(f"To {wording.unmarked(name)}’s page", on_click=lambda: state.leave_map(network.child or ""))


def _name(network: Network) -> str:
    return next((one.called for one in network.people if one.id == network.child), "the child")


def _differences(network: Network, session: str) -> list[Sentence]:
    """Where what was said in this session differs from our record, both sides whole and never put right by themselves."""
    about = {one.person.id for one in said_in(network, session)}
    differ = [one for one in differences_between_views(network) if one.person in about]
    told = [one for one in differ if set(one.kinds) - {Difference.NOT_JUDGED}]
    lines: list[Sentence] = [[{"text": one.name, "strong": True}, f": {one.child_words()} {one.our_words()}"] for one in told]
    unjudged = ", ".join(one.name for one in differ if one not in told)
    return [*lines, [f"Nobody has judged yet how strong the tie is to: {unjudged}."]] if unjudged else lines
