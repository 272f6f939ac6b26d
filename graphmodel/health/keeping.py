"""The graph itself: does it answer, what is it, is it whole, is it of this program's time, can looks be noted in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from graphmodel.access import Viewer, log_look
from graphmodel.domain.errors import KinmapError
from graphmodel.health.findings import Finding, Level, Subject
from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.embedded import damaged_files
from graphmodel.store.migrations import migrate, migrations, reached
from graphmodel.store.statements import statement

_CLOCKS_DIFFER = timedelta(minutes=15)


def look_at_graph(graph: Graph) -> Iterator[Finding]:
    """The engine and how much it keeps. A graph that was never used is made ready; any other is left at its step.

    :raises StoreUnavailable: it stopped answering.
    """
    engine = graph.engine()
    yield _graph("answers", Level.SOUND, f"The graph at {graph.where} answers ({engine}).")
    yield _step(graph)
    size = graph.read(statement("health/size"))[0]
    yield _graph("size", Level.SOUND, f"{size['people']:,} people are kept; {size['children']:,} of them are children.")


def _step(graph: Graph) -> Finding:
    at, ours = reached(graph), migrations()[-1].number
    if at == 0:
        migrate(graph)
        at = ours
    if at > ours:
        sentence = f"The graph was made by a newer Kinmap (step {at}; this one knows {ours})."
        return _graph("step", Level.BROKEN, sentence, "Install the newer Kinmap.")
    if at < ours:
        sentence = f"The graph is at step {at} of {ours}: the next command brings it up to date."
        return _graph("step", Level.LOOK, sentence, "Make a backup first: kinmap backup")
    return _graph("step", Level.SOUND, f"The graph is up to date (step {at}).")


def look_at_damage(settings: GraphSettings) -> Finding:
    """Whether the embedded server had to set damaged files aside."""
    damaged = damaged_files(settings.home) if settings.uri is None else ()
    if not damaged:
        return _graph("damage", Level.SOUND, "No file of the graph was found damaged when it started.")
    sentence = (
        f"{', '.join(map(str, damaged))}: damaged when the graph started after a crash. "
        "What was recorded just before the crash may be missing."
    )
    to_do = "Run kinmap verify, and look through what was recorded that day. Keep the file until that is done, then move it away."
    return _graph("damage", Level.BROKEN, sentence, to_do)


def look_at_looks(graph: Graph) -> Finding:
    """Whether it can be noted who looked: the check itself is noted."""
    try:
        log_look(graph, Viewer.operator(), [], "doctor", "is everything sound")
    except KinmapError as error:
        sentence = f"It cannot be noted who looks at a child's record, so nobody can open one. {error}"
        return _graph("looks", Level.BROKEN, sentence, "Free some space, or ask whoever keeps the graph.")
    return _graph("looks", Level.SOUND, "Who looks at a child's record is noted.")


def look_at_emergencies(graph: Graph) -> Finding:
    """Whether files that were opened in an emergency wait for somebody to look into it."""
    waiting = graph.read(statement("access/emergencies_to_review"))
    if waiting:
        said = "file was" if len(waiting) == 1 else "files were"
        sentence = f"{len(waiting):,} {said} opened in an emergency that nobody has looked into yet."
        return _graph("emergencies", Level.LOOK, sentence, "The team's manager looks into each, and says what came of it.")
    return _graph("emergencies", Level.SOUND, "No file is open in an emergency, or was without being looked into.")


def look_at_clock(graph: Graph, now: datetime) -> Finding:
    """Whether something was recorded at a moment that is still to come. ``now`` with its zone."""
    newest = graph.read(statement("health/newest_entry"))[0]["at"]
    ahead = datetime.fromisoformat(str(newest)) - now if newest else timedelta()
    if ahead > _CLOCKS_DIFFER:
        sentence = (
            f"The newest entry of the journal is of {newest}, and this machine's clock says "
            f"{now.astimezone(UTC).isoformat(timespec='minutes')}: one of them is wrong."
        )
        return Finding(
            Subject.JOURNAL, "clock", Level.BROKEN, sentence, "Put this machine's clock right before anything is recorded."
        )
    return Finding(Subject.JOURNAL, "clock", Level.SOUND, "The clock is not behind what was recorded last.")


def letters_of_names(graph: Graph) -> str:
    """Every letter that names in the record are written with, each once, sorted; never a name."""
    return "".join(sorted({letter for row in graph.read(statement("health/names")) for letter in str(row["name"])}))


def _graph(code: str, level: Level, sentence: str, to_do: str = "") -> Finding:
    return Finding(Subject.GRAPH, code, level, sentence, to_do)
