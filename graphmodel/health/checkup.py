"""The whole look, in the order in which it is said. A part that cannot be looked at is a finding itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from graphmodel.domain.errors import KinmapError
from graphmodel.health.chains import look_at_journal
from graphmodel.health.copies import look_at_copies
from graphmodel.health.findings import Finding, Level, Subject, worst
from graphmodel.health.keeping import look_at_clock, look_at_damage, look_at_emergencies, look_at_graph, look_at_looks
from graphmodel.health.place import look_at_place
from graphmodel.health.sense import look_for_sense
from graphmodel.health.settings import look_at_settings
from graphmodel.store.connection import Graph, GraphSettings


def examine(settings: GraphSettings, now: datetime, thorough: bool = False) -> Iterator[Finding]:
    """Everything that can be said of a data folder and its graph, one finding after the other as it is found.

    Starts the embedded server where it does not run. Mends nothing; notes in the log of looks that it looked.

    :param now: the moment, with its zone; :param thorough: compare every record with the journal, however many there are.
    """
    yield from look_at_place(settings.home, embedded=settings.uri is None)
    yield from look_at_settings(settings)
    try:
        with Graph(settings) as graph:
            yield from _inside(graph, settings, now, thorough)
    except KinmapError as error:
        yield Finding(Subject.GRAPH, "answers", Level.BROKEN, str(error))


def _inside(graph: Graph, settings: GraphSettings, now: datetime, thorough: bool) -> Iterator[Finding]:
    standing = list(look_at_graph(graph))
    yield from standing
    yield look_at_damage(settings)
    if worst(standing) is Level.BROKEN:
        return  # a graph of another time may hold what this program does not understand
    yield look_at_looks(graph)
    yield look_at_emergencies(graph)
    yield from look_at_journal(graph, settings, now, thorough)
    yield look_at_clock(graph, now)
    yield from look_at_copies(graph, settings.home, now)
    yield from look_for_sense(graph, now.date())
