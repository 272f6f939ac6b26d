"""The app that `kinmap run` serves: a bar of places at the top, one page below it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import streamlit as st

from graphmodel.domain.errors import KinmapError
from ui import wording
from ui.screens import bring_in, frame, my_children, questions, session, sign_in, team

ASSETS = Path(__file__).with_name("components") / "assets"


def who_is_here() -> str:
    """The name at the end of the bar; the page itself says what is wrong when there is none."""
    try:
        opened = frame.opened()
    except KinmapError:
        return "Signed in"
    return wording.unmarked(frame.viewer_words(opened.viewer)) if opened else "Signed in"


# The icon is a file of ours: a named one would be fetched from elsewhere by the browser.
st.set_page_config(page_title="Kinmap", page_icon=str(ASSETS / "mark.svg"), layout="wide")
st.logo(str(ASSETS / "logo.svg"), size="large")
MAP = "map"
"""Where a child draws: nothing of other children, and no way to them, stands on that page."""
drawing = urlsplit(st.context.url or "").path.rstrip("/").endswith(f"/{MAP}")
st.navigation(
    [
        st.Page(my_children.show, title="My children", url_path="children", default=True),
        st.Page(team.show, title="Team", url_path="team"),
        st.Page(questions.show, title="Questions", url_path="questions"),
        st.Page(session.show, title="A child’s map", url_path=MAP, visibility="hidden"),
        st.Page(bring_in.show, title="Bring in records", url_path="bring-in"),
        st.Page(sign_in.show, title=who_is_here(), url_path="signed-in", icon=":material/badge:"),
    ],
    position="hidden" if drawing else "top",
).run()
