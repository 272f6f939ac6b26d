"""One child's page: who matters to them as a map, as a family and as a list; what is recorded of each; what is owed to them."""

from __future__ import annotations

from datetime import date

import streamlit as st

from graphmodel.domain.network import Network
from graphmodel.maps import network_of
from ui import state
from ui.components import parts
from ui.screens import drawings
from ui.screens.child_heading import child_heading
from ui.screens.child_questions import owed_to
from ui.screens.frame import Frame
from ui.screens.people_table import people_table
from ui.screens.person_card import card_of
from ui.settings import load_settings, opening_day

ECO_MAP, FAMILY, LIST = "Eco-map", "Family", "List"
EARLIEST_DAY = date(1990, 1, 1)
CARD_WIDTH, OWED_WIDTH = 312, 248


def show(frame: Frame, child_id: str) -> None:
    """The page of one child, whom the viewer must be allowed to see."""
    network = network_of(frame.graph, frame.viewer, child_id, frame.as_of)
    view = _top(frame, network)
    owed = owed_to(frame, network)
    wide, beside = st.columns([700, 590])
    with wide:
        if view == LIST:
            parts.table(people_table(network, state.person_id()), "people", state.open_person)
        else:
            _drawing(network, view)
    with beside, st.container(horizontal=True):
        with st.container(width=CARD_WIDTH):
            parts.person_card(card_of(network, state.person_id(), owed.step_for(state.person_id())), "person", lambda: state.open_person(None))
        with st.container(width=OWED_WIDTH):
            parts.rows(owed.bands, "owed", on_open=state.open_child)


def _top(frame: Frame, network: Network) -> str:
    """Heading, choice of view, day. Returns the view."""
    left, right = st.columns([7, 6], vertical_alignment="bottom")
    with left:
        parts.heading(child_heading(network, "My children"), "child_heading", state.close_child)
    with right, st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="bottom"):
        view = st.segmented_control("View", (ECO_MAP, FAMILY, LIST), default=ECO_MAP, required=True, key="child_view", label_visibility="collapsed")
        latest = opening_day(load_settings())
        day = st.date_input("Shown as it was on", frame.as_of, EARLIEST_DAY, max(latest, frame.as_of), key="child_day", format="DD/MM/YYYY", width=170)
    if isinstance(day, date) and day != frame.as_of:
        state.set_day(day)
        st.rerun()
    return view or ECO_MAP


def _drawing(network: Network, view: str) -> None:
    drawn = drawings.eco_map(network) if view == ECO_MAP else drawings.genogram(network)
    parts.picture(drawings.picture_of(network, drawn, view, state.person_id()), "picture", state.open_person)
    tone, icon = ("proof", "event") if drawn.whole else ("lost", "unknown")
    parts.notice({"tone": tone, "icon": icon, "title": "", "lines": [[drawn.proof]]}, "proof")
    with st.popover("Print or save", icon=":material/print:"):
        st.caption("A copy leaves Kinmap’s care: keep it where only those who should see it can.")
        for file in drawings.take_aways(network, drawn, view.lower()):
            st.download_button(file.words, file.make, file.file_name, file.mime, key=f"take_{file.file_name}", on_click="ignore", width="stretch")
