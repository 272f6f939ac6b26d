"""What every page stands in: the one connection, who is looking, which day, and a calm box when something is refused.

The connection is shared by all tabs; nothing read through it is. Who is signed in is looked up again on every run, so that a
worker who has left sees nothing from then on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps

import streamlit as st

from graphmodel.access import ADMINISTRATOR, TEAM_MANAGER, Viewer, viewers
from graphmodel.domain.errors import KinmapError, Refused
from graphmodel.domain.vocabulary import TEAM_ROLE
from graphmodel.store.connection import Graph
from queries.thresholds import Thresholds
from ui import state
from ui.commands.anchoring import keep_anchoring
from ui.commands.shared import graph_settings
from ui.components import parts
from ui.settings import Settings, load_settings, opening_day

PURPOSES = {
    TEAM_MANAGER: ("supervision", "covering for a colleague", "a complaint or question", "a review or audit"),
    ADMINISTRATOR: ("keeping the record right", "a request for the record", "a complaint or question"),
}
"""What those look for who see children they do not work with: written down with every look; the first until they say another."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a page needs: the graph, who looks at it, the day it is asked for, and the authority's limits of the questions."""

    graph: Graph
    viewer: Viewer
    as_of: date
    thresholds: Thresholds


@st.cache_resource(show_spinner="Opening the record …")
def the_graph() -> Graph:
    """The one connection of this process. Where its journal stands is noted outside the graph every few minutes."""
    settings = load_settings()
    graph = Graph.open(graph_settings(settings))
    keep_anchoring(graph, settings)
    return graph


def opened() -> Frame | None:
    """The frame of this run; None when there is nobody yet whom one could be signed in as."""
    settings = load_settings()
    graph, day = the_graph(), state.as_of(opening_day(settings))
    viewer = _signed_in(viewers(graph, opening_day(settings)), settings)
    if viewer is None:
        return None
    return Frame(graph, viewer.looking_for(state.purpose(PURPOSES.get(viewer.role, ("",)))), day, settings.thresholds)


def guarded(draw: Callable[[], None]) -> Callable[[], None]:
    """A page that shows what Kinmap refuses as its sentence."""

    @wraps(draw)
    def page() -> None:
        try:
            draw()
        except KinmapError as error:
            refused(error)

    return page


def screen(draw: Callable[[Frame], None]) -> Callable[[], None]:
    """The same for a page that somebody looks at; while the record is empty it says what to do."""

    @guarded
    def page() -> None:
        frame = opened()
        if frame is None:
            nothing_yet()
        else:
            draw(frame)

    page.__doc__ = draw.__doc__
    return page


def refused(error: KinmapError) -> None:
    """The error's own sentence. Red is kept for "this was not saved"."""
    tone, icon = ("stop", "hand") if isinstance(error, Refused) else ("lost", "unknown")
    parts.notice({"tone": tone, "icon": icon, "title": "", "lines": [[str(error)]]}, key="refused")


def nothing_yet() -> None:
    """The record holds no workers: one next act."""
    lines = ["Nobody works here yet. Bring in the tables of a team, with its workers, to begin."]
    parts.notice(
        {"tone": "empty", "icon": "map", "title": "The record is empty", "lines": [[line] for line in lines]}, key="nothing_yet"
    )


def role_words(viewer: Viewer) -> str:
    """ "social worker"."""
    return TEAM_ROLE.label(viewer.role)


def viewer_words(viewer: Viewer) -> str:
    """ "Beth Lowe · social worker"."""
    return f"{viewer.name} · {role_words(viewer)}"


def viewer_mark(viewer: Viewer) -> str:
    """What this tab remembers of who is signed in: one person may have a role in each of two teams."""
    return f"{viewer.person_id}|{viewer.role}|{viewer.team}"


def _signed_in(everyone: list[Viewer], settings: Settings) -> Viewer | None:
    """The viewer chosen in this tab; else the one in the settings, else a team manager, else the first."""
    chosen = [viewer for viewer in everyone if viewer_mark(viewer) == state.viewer()]
    named = [viewer for viewer in everyone if settings.signed_in_as and viewer.person_id == settings.signed_in_as]
    managers = [viewer for viewer in everyone if viewer.role == TEAM_MANAGER]
    return next(iter(chosen or named or managers or everyone), None)
