"""A child's family on their page: its marks, and who was put somewhere by hand, kept for colleagues and let go again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import streamlit as st

from graphmodel.domain.errors import KinmapError
from graphmodel.domain.network import Network
from graphmodel.sessions import let_all_go, may_draw, put_by_hand, standing_places
from ui import state
from ui.components import parts
from ui.components.shapes import MovingPicture, Picture
from ui.drawing.genogram import Focus, GenogramOptions, draw_genogram, key_of_person, places_in
from ui.notations import notations_offered
from ui.screens import drawings
from ui.screens.frame import Frame
from ui.settings import load_settings

EVERYBODY, WIDE_FAMILY = "Everybody", 40
PARTS = {EVERYBODY: None, "2 generations up and down": Focus(up=2, down=2), "1 generation up and down": Focus(up=1, down=1)}
"""How much of a family of more people than ``WIDE_FAMILY`` is shown; the rest is folded, and counted where it hangs."""
MOVE = "family_move"
"""Key of the switch with which people can be moved."""


@dataclass(frozen=True, slots=True)
class Family(drawings.Drawn):
    """The picture, ``told`` how it was drawn, for its copies on paper. ``origin``: the x from which places by hand are counted:
    where the child stands, but for what was put by hand. ``gave_way``: who was put somewhere where a rule lets nobody stand.
    """

    told: GenogramOptions = field(default_factory=GenogramOptions)
    origin: float = 0.0
    gave_way: tuple[str, ...] = ()


def marks(frame: Frame, network: Network) -> GenogramOptions:
    """The notation that is chosen for this tab, whether who died has a leaf in place of a cross, and how much of a wide family is
    shown. Who stood somewhere in the last drawing stays there, also on another day.
    """
    offered = notations_offered(load_settings())
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox("Marks", list(offered), key="family_marks", width=260)
        leaf = st.toggle("A leaf, not a cross, for who died", key="family_leaf")
        felt = st.toggle("How it is between them", key="family_feelings")
        if may_draw(frame.viewer):
            st.toggle("Move people", key=MOVE)
        wide = len(network.people) > WIDE_FAMILY
        part = st.selectbox("Show", list(PARTS), key="family_part", width=260) if wide else EVERYBODY
    stood = state.stood(network.child or "")
    return GenogramOptions(notation=offered[chosen], cross=not leaf, feelings=felt, stood=stood, focus=PARTS[part or EVERYBODY])


def drawn(network: Network, told: GenogramOptions) -> Family:
    """The picture, first as if nobody had been moved: from there places by hand are counted, in every tab alike."""
    drawing = draw_genogram(network, told)
    places = places_in(drawing.scene)
    state.keep_where_people_stand(network.child or "", places)
    origin, _ = places.get(_key(network, network.child or ""), (0.0, 0.0))
    pins = {_key(network, who): origin + across for who, across in _held(network).items()}
    pins = {key: x for key, x in pins.items() if key in places}
    if pins:
        told = replace(told, stood=places, pins=pins)
        drawing = draw_genogram(network, told)
        # The whole page moves right to make room at its left edge: as far as whoever stands as put is from there.
        now = places_in(drawing.scene)
        origin += next((now[key][0] - x for key, x in sorted(pins.items()) if key not in drawing.report.pins_gave_way), 0.0)
    shown = drawings.of_family(drawing)
    return Family(shown.scene, shown.svg, shown.whole, told=told, origin=origin, gave_way=drawing.report.pins_gave_way)


def show(frame: Frame, network: Network, family: Family, picture: Picture, pick: Callable[[str | None], None]) -> None:
    """The picture; where people may be moved, also who was, and the way back."""
    by_mark = {key_of_person(person): person.id for person in network.people if not person.masked}
    if family.gave_way:
        names = " and ".join(network.person_by_id[by_mark[mark]].called for mark in family.gave_way if mark in by_mark)
        words = f"{names}: not drawn where they were put. Brothers and sisters stay together, and so do couples."
        parts.notice({"tone": "check", "icon": "hand", "title": "", "lines": [[words]]}, "gave_way")
    if not (may_draw(frame.viewer) and st.session_state.get(MOVE)):
        parts.picture(picture, "picture", pick)
        return

    def moved(mark: str, across: int) -> None:
        if mark in by_mark:
            _kept(lambda: put_by_hand(frame.graph, frame.viewer, network.child or "", {by_mark[mark]: across}, frame.as_of))

    data: MovingPicture = {**picture, "moves": sorted(by_mark), "origin": family.origin, "names": _with_child(network, picture)}
    parts.moving_picture(data, "moving", pick, moved)
    if refused := st.session_state.pop(_REFUSED, None):
        parts.notice({"tone": "lost", "icon": "unknown", "title": "", "lines": [[refused]]}, "not_moved")
    _let_go(frame, network)


_REFUSED = "kinmap_move_refused"


def _let_go(frame: Frame, network: Network) -> None:
    held, child = _held(network), network.child or ""
    if not held:
        st.caption("Take somebody and move them along their row; colleagues see it too. By keyboard: Enter, arrow keys, Enter.")
        return
    names = {who: network.person_by_id[who].called for who in held}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        by_name = sorted(held, key=lambda each: (names[each], each))
        who = st.selectbox("Moved by hand", by_name, format_func=lambda each: names[each], width=260) or by_name[0]
        one = (lambda: put_by_hand(frame.graph, frame.viewer, child, {who: None}, frame.as_of),)
        st.button("Let go where they belong", key="let_go", on_click=_kept, args=one)
        every = (lambda: let_all_go(frame.graph, frame.viewer, child, frame.as_of),)
        st.button("Let all go", key="let_all_go", on_click=_kept, args=every)


def _kept(act: Callable[[], object]) -> None:
    """Done before the page is drawn anew; what is refused is said on it."""
    try:
        act()
    except KinmapError as error:
        st.session_state[_REFUSED] = str(error)


def _held(network: Network) -> Mapping[str, int]:
    """Who was put somewhere by hand, and how far right of the child."""
    places = standing_places(network).items()
    return {who: place.across for who, place in places if place.across is not None and who in network.person_by_id}


def _key(network: Network, person: str) -> str:
    return key_of_person(network.person_by_id[person])


def _with_child(network: Network, picture: Picture) -> dict[str, str]:
    """Names for everybody who can be moved: the child too, who has no card of their own."""
    child = network.person_by_id[network.child or ""]
    return picture["names"] | {key_of_person(child): child.called}
