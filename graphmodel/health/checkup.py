"""The whole look, in the order in which it is said. A part that cannot be looked at is a finding itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from graphmodel.domain.errors import KinmapError
from graphmodel.health.findings import Finding, Level, Subject
from graphmodel.health.keeping import look_at_clock, look_at_damage, look_at_graph, look_at_looks
from graphmodel.health.place import look_at_place
from graphmodel.health.sense import look_for_sense
from graphmodel.health.settings import look_at_settings
from graphmodel.store import journal
from graphmodel.store.connection import Graph, GraphSettings


def examine(settings: GraphSettings, now: datetime) -> Iterator[Finding]:
    """Everything that can be said of a data folder and its graph, one finding after the other as it is found.

    Starts the embedded server where it does not run. Mends nothing; notes in the log of looks that it looked.

    :param now: the moment, with its zone.
    """
    yield from look_at_place(settings.home, embedded=settings.uri is None)
    yield from look_at_settings(settings)
    try:
        with Graph(settings) as graph:
            yield from _inside(graph, settings, now)
    except KinmapError as error:
        yield Finding(Subject.GRAPH, "answers", Level.BROKEN, str(error))


def _inside(graph: Graph, settings: GraphSettings, now: datetime) -> Iterator[Finding]:
    standing = []
    for finding in look_at_graph(graph):
        standing.append(finding.level)
        yield finding
    yield look_at_damage(settings)
    if max(standing) is Level.BROKEN:
        return  # a graph of another time may hold what this program does not understand
    yield look_at_looks(graph)
    yield from _journal(graph)
    yield look_at_clock(graph, now)
    yield from look_for_sense(graph, now.date())


def _journal(graph: Graph) -> Iterator[Finding]:
    faults = journal.verify(graph)
    if faults:
        count = f"{len(faults):,} faults" if len(faults) > 1 else "a fault"
        yield Finding(Subject.JOURNAL, "journal", Level.BROKEN, f"The journal has {count}: {faults[0]}", "Run: kinmap verify")
    else:
        yield Finding(Subject.JOURNAL, "journal", Level.SOUND, "Every entry is as it was written; none is missing.")
