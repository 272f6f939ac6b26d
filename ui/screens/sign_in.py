"""Whom one is signed in as. In the demo that is chosen here; every page then shows what this person may see, and no more."""

from __future__ import annotations

from graphmodel.access import Viewer, viewers
from ui import state
from ui.components import parts
from ui.components.shapes import ListCard, Sentence
from ui.screens.frame import Frame, role_words, screen, viewer_mark
from ui.settings import load_settings, opening_day

_SEES = {
    "social_worker": "sees the whole map of the children they work with",
    "team_manager": "sees the team’s children, but for restricted files",
    "reviewing_officer": "sees the whole map of the children they review",
    "lifelong_links_coordinator": "sees the search, the family and who was met; no judgements",
    "residential_worker": "sees today’s plans, dates and support; no judgements",
    "personal_adviser": "sees young people of 16 who agreed to it",
    "contact_supervisor": "sees the sheet for the time together; no homes, no judgements",
    "auditor": "sees the log of looks, and no child by name",
    "administrator": "sees every child’s map, but for restricted files",
}


@screen
def show(frame: Frame) -> None:
    """Everyone who works in the teams, as cards."""
    says = ["choose someone else to see Kinmap as they see it", "every look is written down", "in the demo nobody is real"]
    parts.heading({"title": f"Signed in as {frame.viewer.name}", "parts": [role_words(frame.viewer), *says]}, "sign_in_heading")
    cards = [_card(viewer) for viewer in viewers(frame.graph, opening_day(load_settings()))]
    parts.card_list({"cards": cards, "chosen": viewer_mark(frame.viewer)}, "sign_in_cards", state.sign_in)


def _card(viewer: Viewer) -> ListCard:
    lines: list[Sentence] = [
        [role_words(viewer)],
        [viewer.team_name or "team not recorded"],
        [_SEES.get(viewer.role, "sees no map")],
    ]
    return {"id": viewer_mark(viewer), "icon": "worker", "title": viewer.name, "lines": lines, "chip": None}
