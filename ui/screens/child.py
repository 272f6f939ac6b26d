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
from ui.drawing.genogram import Focus, GenogramOptions, places_in
from ui.notations import notations_offered
from ui.screens import answer_form, changes, drawings, sides
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
EVERYBODY, WIDE_FAMILY = "Everybody", 40
PARTS = {EVERYBODY: None, "2 generations up and down": Focus(up=2, down=2), "1 generation up and down": Focus(up=1, down=1)}
"""How much of a family of more people than ``WIDE_FAMILY`` is shown; the rest is folded, and counted where it hangs."""
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
    told = _marks(network, child_id) if view == FAMILY else GenogramOptions()
    drawn = _drawn(frame, network, view, told)
    if view == FAMILY and drawn is not None:
        state.keep_where_people_stand(child_id, places_in(drawn.scene))
    with st.container(horizontal=True):
        with st.container(width=_width(drawn, picked)):
            if drawn is not None:
                _drawing(network, drawn, view, place)
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


def _drawn(frame: Frame, network: Network, view: str, told: GenogramOptions) -> drawings.Drawn | None:
    """The picture of a view; None for a view in words."""
    if view == ECO_MAP:
        return sides.eco_map(frame, network)
    if view == PLACES:
        return sides.places(network)
    return drawings.genogram(network, told) if view == FAMILY else None


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


def _drawing(network: Network, drawn: drawings.Drawn, view: str, place: str) -> None:
    parts.picture(drawings.picture_of(network, drawn, view, state.person_in(place)), "picture", state.open_person_in(place))
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


def _marks(network: Network, child_id: str) -> GenogramOptions:
    """The notation that is chosen for this tab, whether who died has a leaf in place of a cross, and how much of a wide family is
    shown. Who stood somewhere in the last drawing stays there, also on another day.
    """
    offered = notations_offered(load_settings())
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox("Marks", list(offered), key="family_marks", width=260)
        leaf = st.toggle("A leaf, not a cross, for who died", key="family_leaf")
        felt = st.toggle("How it is between them", key="family_feelings")
        wide = len(network.people) > WIDE_FAMILY
        part = st.selectbox("Show", list(PARTS), key="family_part", width=260) if wide else EVERYBODY
    return GenogramOptions(
        notation=offered[chosen], cross=not leaf, feelings=felt, stood=state.stood(child_id), focus=PARTS[part or EVERYBODY]
    )
