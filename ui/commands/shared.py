"""The graph behind one connection, as commands open it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from graphmodel.access import Viewer
from graphmodel.domain.errors import UnknownRecord
from graphmodel.maps import children_of
from graphmodel.store import embedded
from graphmodel.store.connection import Graph, GraphSettings
from ui.commands.anchoring import note_anchor
from ui.settings import Settings


def graph_settings(settings: Settings) -> GraphSettings:
    """The store's part of the settings."""
    return GraphSettings(
        home=settings.home,
        uri=settings.graph or None,
        user=settings.graph_user or None,
        password=settings.graph_password or None,
        database=settings.graph_database or None,
    )


@contextmanager
def opened(settings: Settings, anchored: bool = True) -> Iterator[Graph]:
    """The graph, started if need be; left running for the next command (``kinmap stop`` ends it), but not after a Ctrl-C.

    ``anchored``: what the command wrote is noted outside the graph when it ends.
    """
    try:
        with Graph.open(graph_settings(settings)) as graph:
            yield graph
            if anchored:
                note_anchor(graph, settings)
    except KeyboardInterrupt:
        embedded.end_ours()  # also one that is not up yet: nobody else knows of it
        raise


def child_named(graph: Graph, viewer: Viewer, given: str, as_of: date) -> str:
    """Kinmap's id of the child that ``given`` names: the file's id or Kinmap's.

    Raises:
        UnknownRecord: there is none, or not for this viewer; the sentence does not tell which.
    """
    for one in children_of(graph, viewer, as_of):
        if given in (one.ref, one.id):
            return one.id
    raise UnknownRecord("child", given, "Or this child's file is one that you may not open. `kinmap find NAME` says ids.")
