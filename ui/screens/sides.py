"""Beside the eco-map: then and now, the child's view and our record, where the child has been; and the pages of each on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import streamlit as st

from graphmodel.domain.network import Audience, Network
from graphmodel.maps import network_of
from ui.components.shapes import Table
from ui.drawing.both_views import both_views_on_sheets, draw_both_views
from ui.drawing.document import pages_to_pdf, to_pdf, to_png
from ui.drawing.mobility import draw_mobility, mobility_on_sheets
from ui.drawing.mobility_words import mobility_table
from ui.drawing.paper import A4, Paper, best_of
from ui.drawing.take_away import TakeAwayPages, draw_take_away
from ui.drawing.take_away_words import TakeAway as PageOptions
from ui.drawing.then_and_now import draw_then_and_now
from ui.promises import days_of_answers
from ui.screens import drawings
from ui.screens.changes import EARLIEST_DAY, since_of
from ui.screens.drawings import Drawn, TakeAway
from ui.screens.frame import Frame

AS_IT_IS, THEN_AND_NOW, BOTH_VIEWS = "One map", "Then and now", "The child’s view and ours"
HOUSEHOLD = "Home in the middle"
SIDES = (AS_IT_IS, HOUSEHOLD, THEN_AND_NOW, BOTH_VIEWS)


def eco_map(frame: Frame, network: Network) -> Drawn:
    """The eco-map that is chosen for this tab: as it is, beside the map of an earlier day, or with our record laid over it."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.segmented_control("Show", SIDES, default=AS_IT_IS, required=True, key="eco_map_side")
        if chosen != THEN_AND_NOW:
            return _one(network, chosen)
        day = st.date_input("Then", since_of(network), EARLIEST_DAY, network.as_of, format="DD/MM/YYYY", key="then", width=170)
    then = day if isinstance(day, date) else since_of(network)
    earlier = network_of(frame.graph, frame.viewer, network.child or "", then)
    beside = drawings.shown(draw_then_and_now(earlier, network))
    return replace(beside, kind=" then", on_paper=lambda: [draw_then_and_now(earlier, network, below=True).scene])


def _one(network: Network, chosen: str | None) -> Drawn:
    if chosen == BOTH_VIEWS:
        return _both(network)
    home = chosen == HOUSEHOLD
    return replace(drawings.eco_map(network, household=home), kind=" home" if home else "")


def _both(network: Network) -> Drawn:
    return replace(
        drawings.shown(draw_both_views(network)), kind=" both", tall=True, on_paper=lambda: both_views_on_sheets(network)[0]
    )


def places(network: Network) -> Drawn:
    """Where the child has been and who was there, with the same in a table below it."""
    return replace(drawings.shown(draw_mobility(network)), tall=True, on_paper=lambda: mobility_on_sheets(network)[0])


def places_table(network: Network) -> Table:
    """The rows that equal the mobility map."""
    rows = mobility_table(network)
    return {
        "caption": f"The same in words: {len(rows)} rows.",
        "columns": [{"title": "What", "once": True}, {"title": "Who or where", "wide": True}, {"title": "When", "wide": True}],
        "rows": [{"id": f"place-{row.id}", "pick": False, "cells": [row.what, row.who, row.when]} for row in rows],
        "selected": None,
    }


def places_to_take(network: Network, drawn: Drawn) -> list[TakeAway]:
    """The mobility map on level A4, and as one picture."""
    name = f"places-{network.as_of.isoformat()}"
    return [
        TakeAway("A4 to print (PDF)", f"{name}-a4.pdf", "application/pdf", lambda: _on_level_a4(drawn)),
        TakeAway("Picture (PNG)", f"{name}.png", "image/png", lambda: to_png(drawn.scene)),
        TakeAway("Drawing (SVG)", f"{name}.svg", "image/svg+xml", drawn.svg.encode),
    ]


def _on_level_a4(drawn: Drawn) -> bytes:
    return pages_to_pdf(drawn.on_paper() if drawn.on_paper is not None else [drawn.scene], Paper.A4_LANDSCAPE)


def to_hand_over(frame: Frame, network: Network, drawn: Drawn) -> list[TakeAway]:
    """The child's own page, and the worker's map on a sheet of A4."""
    name = f"eco-map-{network.as_of.isoformat()}-a4.pdf"
    on_paper = TakeAway("A4 to print (PDF)", name, "application/pdf", lambda: _on_a4(drawn))
    return [*for_the_child(frame, network), on_paper]


def for_the_child(frame: Frame, network: Network) -> list[TakeAway]:
    """The child's own page, made from the child's own map when it is asked for."""
    name, day = "my-people", network.as_of.isoformat()

    def pages() -> TakeAwayPages:
        return childs_page(frame, network.child or "")

    return [
        TakeAway(
            "For the child: My people (PDF)",
            f"{name}-{day}.pdf",
            "application/pdf",
            lambda: pages_to_pdf(pages().pages, Paper.A4_PORTRAIT),
        ),
        TakeAway(
            "For the child: the map’s page (PNG)",
            f"{name}-{day}.png",
            "image/png",
            lambda: to_png(pages().pages[0], paper=Paper.A4_PORTRAIT),
        ),
    ]


def childs_page(frame: Frame, child_id: str) -> TakeAwayPages:
    """The page, from the child's own map."""
    return page_from(frame, network_of(frame.graph, frame.viewer, child_id, frame.as_of, Audience.CHILD))


def page_from(frame: Frame, own: Network) -> TakeAwayPages:
    """The page, from a map that was made for the child."""
    return draw_take_away(own, PageOptions(due=days_of_answers(own, frame.thresholds)))


def _on_a4(drawn: Drawn) -> bytes:
    if drawn.on_paper is not None:
        return pages_to_pdf(drawn.on_paper(), Paper.A4_PORTRAIT)
    return to_pdf(drawn.scene, best_of(A4, drawn.scene.width, drawn.scene.height))
