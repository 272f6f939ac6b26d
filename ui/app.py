"""The app that `kinmap run` serves: a bar of places at the top, one page below it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import streamlit as st

from graphmodel.domain.errors import KinmapError
from ui import state, wording
from ui.screens import bring_in, frame, my_children, questions, session, sign_in, team
from ui.settled import set_modules_apart

ASSETS = Path(__file__).with_name("components") / "assets"
MAP = "map"
"""Where a child draws: nothing of other children, and no way to them, stands on that page."""


def who_is_here() -> str:
    """The name at the end of the bar; the page itself says what is wrong when there is none."""
    try:
        opened = frame.opened()
    except KinmapError:
        return "Signed in"
    return wording.unmarked(frame.viewer_words(opened.viewer)) if opened else "Signed in"


def on_the_map() -> bool:
    """Whether the address is that of the page on which a child draws."""
    return urlsplit(st.context.url or "").path.rstrip("/").endswith(f"/{MAP}")


set_modules_apart()
# The icon is a file of ours: a named one would be fetched from elsewhere by the browser.
st.set_page_config(page_title="Kinmap", page_icon=str(ASSETS / "mark.svg"), layout="wide")
st.logo(str(ASSETS / "logo.svg"), size="large")
children_page = st.Page(my_children.show, title="My children", url_path="children", default=True)
map_page = st.Page(session.show, title="A child’s map", url_path=MAP, visibility="hidden")
page = st.navigation(
    [
        children_page,
        st.Page(team.show, title="Team", url_path="team"),
        st.Page(questions.show, title="Questions", url_path="questions"),
        map_page,
        st.Page(bring_in.show, title="Bring in records", url_path="bring-in"),
        st.Page(sign_in.show, title=who_is_here(), url_path="signed-in", icon=":material/badge:"),
    ],
    position="hidden" if on_the_map() else "top",
)
to_map, to_child = state.map_to_start(), state.map_left()
state.arrived()
if to_map is not None:
    st.switch_page(map_page, query_params={"child": to_map})
if to_child is not None:
    state.open_child_in(state.MY_CHILDREN)(to_child, None)
    st.switch_page(children_page)
page.run()
