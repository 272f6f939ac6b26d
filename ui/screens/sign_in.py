"""Whom one is signed in as. In the demo that is chosen here; every page then shows what this person may see, and no more."""

from __future__ import annotations

import streamlit as st
from graphmodel.access import viewers

from ui import state
from ui.components import parts
from ui.components.shapes import ListCard
from ui.screens.frame import Frame, screen, viewer_words
from ui.settings import load_settings, opening_day


@screen
def show(frame: Frame) -> None:
    """Everyone who works in the teams, as cards."""
    parts.heading(
        {"title": "Signed in as", "parts": [viewer_words(frame.viewer), "choose someone else to see what they may see"]},
        key="sign_in_heading",
    )
    everyone = viewers(frame.graph, opening_day(load_settings()))
    cards: list[ListCard] = [
        {
            "id": viewer.person_id,
            "icon": "worker",
            "title": viewer.name,
            "lines": [[viewer_words(viewer).split(" · ")[1]]],
            "chip": None,
        }
        for viewer in everyone
    ]
    parts.card_list({"cards": cards, "chosen": frame.viewer.person_id}, key="sign_in_cards", on_pick=state.sign_in)
    st.caption("In the demo you choose who you are. Nothing here is real.")
