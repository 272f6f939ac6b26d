"""One child's page: who matters to them as a map, as a family and as a list; what is recorded of each; what is owed to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import streamlit as st

from graphmodel.domain.errors import NotAllowed
from graphmodel.domain.network import Network
from graphmodel.maps import children_of, network_of
from graphmodel.sessions import may_draw
from queries.runner import ask_several
from ui import state
from ui.components import parts
from ui.drawing.genogram import GenogramOptions
from ui.screens import answer_form, changes, drawings, family, sides
from ui.screens.child_heading import child_heading
from ui.screens.child_questions import owed
from ui.screens.frame import PURPOSES, Frame
from ui.screens.people_table import people_table
from ui.screens.person_card import card_of
from ui.screens.question_bands import asked_for
from ui.screens.saving import noted
from ui.screens.whole_record import record_tables
from ui.settings import load_settings, opening_day

ECO_MAP, FAMILY, PLACES, LIST, RECORD = "Eco-map", "Family", "Places", "List", "Record"
EARLIEST_DAY = date(1990, 1, 1)
# At 1440 pixels both stand side by side; on a tablet the card goes under the map, whose words stay readable.
MAP_WIDTH, BESIDE_WIDTH = 852, 406
# Wider drawings than this could not be read beside a card.
LARGEST_BESIDE, WHOLE_WIDTH = 960, 1274


def show(frame: Frame, child_id: str, place: str) -> bool:
    """The page of one child, by Kinmap's id. ``place``: where the way back leads.

    False, and nothing is shown, when the child is not (any longer) the viewer's to see.
    """
    try:
        network = network_of(frame.graph, frame.viewer, child_id, frame.as_of)
    except NotAllowed:
        state.close_child(place)
        return False
    view, picked, pick = _top(frame, network, place), state.person_in(place), state.open_person_in(place)
    told = family.marks(frame, network) if view == FAMILY else GenogramOptions()
    drawn = family.drawn(network, told) if view == FAMILY else _drawn(frame, network, view)
    told = drawn.told if isinstance(drawn, family.Family) else told
    with st.container(horizontal=True):
        with st.container(width=_width(drawn, picked)):
            if drawn is not None:
                _drawing(frame, network, drawn, view, place)
                _save(frame, network, _files(frame, network, drawn, view, told))
                if view == PLACES:
                    parts.table(sides.places_table(network), "places")
            elif view == LIST:
                parts.table(people_table(network, picked), "people", pick)
            else:
                _record(frame, network)
        with st.container(width=BESIDE_WIDTH):
            # Asked after the map is drawn: the picture need not wait for the questions.
            due = owed(ask_several(frame.graph, frame.viewer, asked_for(), frame.as_of, [child_id], frame.thresholds))
            parts.person_card(card_of(network, picked, due.step_for(picked)), "person", lambda: pick(None))
            to_answer = answer_form.opener(frame, due.shown)
            parts.rows(due.bands, "owed", lambda _child, person: pick(person), to_answer)
    answer_form.show(frame, due.shown.behind, children_of(frame.graph, frame.viewer, frame.as_of))
    return True


def _drawn(frame: Frame, network: Network, view: str) -> drawings.Drawn | None:
    """The picture of a view other than the family; None for a view in words."""
    if view == ECO_MAP:
        return sides.eco_map(frame, network)
    return sides.places(network) if view == PLACES else None


def _width(drawn: drawings.Drawn | None, picked: str | None) -> int:
    """A wide drawing has the whole page until a card is open beside it; nothing is drawn larger than it is."""
    wide = drawn is not None and drawn.scene.width > LARGEST_BESIDE and picked is None
    return WHOLE_WIDTH if wide else MAP_WIDTH


def _top(frame: Frame, network: Network, place: str) -> str:
    """Heading, choice of view, day. Returns the view."""
    left, right = st.columns([6, 7], vertical_alignment="bottom")
    with left:
        parts.heading(child_heading(network, place), "child_heading", lambda: state.close_child(place))
        if may_draw(frame.viewer):
            st.button("Start map", key="start_map", type="primary", on_click=state.start_map, args=(network.child or "",))
    with right, st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="bottom"):
        views = (ECO_MAP, FAMILY, PLACES, LIST, RECORD)
        view = st.segmented_control("View", views, default=ECO_MAP, required=True, key="child_view", label_visibility="collapsed")
        if offered := PURPOSES.get(frame.viewer.role):
            st.selectbox("Looking for", offered, key=state.PURPOSE, width=190)
        latest = max(opening_day(load_settings()), frame.as_of)
        day = st.date_input("As it was on", frame.as_of, EARLIEST_DAY, latest, format="DD/MM/YYYY", width=170)
    if isinstance(day, date) and day != frame.as_of:
        state.set_day(day)
        st.rerun()
    return view or ECO_MAP


def _record(frame: Frame, network: Network) -> None:
    changes.show(frame, network)
    for number, table in enumerate(record_tables(network)):
        parts.table(table, f"record_{number}")


def _drawing(frame: Frame, network: Network, drawn: drawings.Drawn, view: str, place: str) -> None:
    picture, pick = drawings.picture_of(network, drawn, view, state.person_in(place)), state.open_person_in(place)
    if isinstance(drawn, family.Family):
        family.show(frame, network, drawn, picture, pick)
    else:
        parts.picture(picture, "picture", pick)
    if not drawn.whole:
        words = "This picture does not show everyone, or not clearly. The list does."
        parts.notice({"tone": "lost", "icon": "unknown", "title": "", "lines": [[words]]}, "not_whole")


def _files(frame: Frame, network: Network, drawn: drawings.Drawn, view: str, told: GenogramOptions) -> list[drawings.TakeAway]:
    """What can be taken away: the picture as it is, and a family on sheets of paper with who drew it."""
    whole = drawings.take_aways(network, drawn, view.lower())
    if view == ECO_MAP:
        return [*sides.to_hand_over(frame, network, drawn), *whole]
    if view == PLACES:
        return sides.places_to_take(network, drawn)
    return [*drawings.sheets_to_take(network, replace(told, author=frame.viewer.name)), *whole]


def _save(frame: Frame, network: Network, files: list[drawings.TakeAway]) -> None:
    with st.popover("Print or save", icon=":material/print:"):
        st.write("A copy leaves Kinmap’s care: keep it where only those who should see it can.")
        to_whom = st.text_input("Who is it for?", "the child’s file", key="to_whom")
        for file in files:
            made = noted(frame, network, file, to_whom)
            st.download_button(file.words, made, file.file_name, file.mime, file.file_name, on_click="ignore", width="stretch")
