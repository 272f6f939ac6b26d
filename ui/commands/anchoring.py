"""Anchors of the journal, written when a command ends and by the app every few minutes (``graphmodel/store/anchors.py``)."""

from __future__ import annotations

import threading
import weakref
from datetime import UTC, datetime

from graphmodel.domain.errors import KinmapError
from graphmodel.store import proving
from graphmodel.store.anchors import EVERY_S, Anchors
from graphmodel.store.connection import Graph
from graphmodel.store.graph_folder import GraphFolder
from ui.commands.terminal import complain
from ui.settings import Settings


def anchors_of(settings: Settings) -> Anchors:
    """The anchors of the graph that these settings name; also a server's are kept in the data folder of this machine."""
    return Anchors(settings.home, f"{settings.graph} {settings.graph_database}".strip() or "embedded")


def now() -> str:
    """This moment as anchors and journal write it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def note_anchor(graph: Graph, settings: Settings) -> None:
    """Note where the journal stands. One small read; what cannot be noted is said, and holds nobody up."""
    try:
        anchors_of(settings).note(proving.heads(graph), now())
    except OSError as error:
        complain(f"Where the journal stands could not be noted in {settings.home} ({error.strerror}). All is saved.")


def keep_anchoring(graph: Graph, settings: Settings, every_s: float = EVERY_S) -> threading.Event:
    """Note it every few minutes in a thread of its own, for as long as the graph is in use, or until the event is set."""
    ended, in_use = threading.Event(), weakref.ref(graph)

    def noting() -> None:
        while not ended.wait(every_s):
            one = in_use()
            if one is None:
                return
            if settings.graph or GraphFolder.of(settings.home).address() is not None:  # no server is started only to note it
                _note_if_it_answers(one, settings)

    threading.Thread(target=noting, name="anchoring", daemon=True).start()
    return ended


def _note_if_it_answers(graph: Graph, settings: Settings) -> None:
    try:
        note_anchor(graph, settings)
    except KinmapError as error:  # the graph may be away for a while; the next turn notes what this one did not
        complain(str(error))
