"""Beginning, going on with and finishing a session of drawing (practice 6.1). A map that was left half-way is a whole map."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from graphmodel.access import AUDITOR, Viewer, log_look, refuse_unseen, sight
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import NotAllowed
from graphmodel.domain.ids import id_from
from graphmodel.domain.policy import sees
from graphmodel.domain.voice import Session
from graphmodel.record import Recorder
from graphmodel.sessions.kept import KeptDrawing, kept_drawing
from graphmodel.store.connection import Graph

GOES_ON_FOR = timedelta(days=28)
"""So long after it was left, a map is gone on with; later a new one is begun, because much may have changed."""
WHY = "said in a session of drawing"


def may_draw(viewer: Viewer) -> bool:
    """Whether this viewer's role draws with children: whoever may see the sessions of a whole child."""
    return viewer.person_id is not None and viewer.role != AUDITOR and sees(viewer.role, "sessions")


def see_may_draw(graph: Graph, viewer: Viewer, child: str, day: date) -> None:
    """Refuse whoever may not draw with this child.

    :raises NotAllowed: the child is not in the viewer's scope, or the role does not draw with children.
    """
    refuse_unseen(graph, viewer, sight(graph, viewer, day), child, "session of drawing")
    if not may_draw(viewer):
        raise NotAllowed


def begin(graph: Graph, viewer: Viewer, child: str, day: date, sectors: str, anew: bool = False) -> str:
    """The session to draw in on a day: the one that is open, one that goes on with it, or the first of a new map.

    ``sectors``: widths of the parts of life for a first map (``Session.sectors``); later ones keep what the first had.
    ``anew``: begin a new map although another is not finished. Two who begin at once get the same session.

    :returns: the id of the session.
    :raises NotAllowed: as ``see_may_draw``; :raises PurposeNeeded: the viewer does not work with the child and said not what for.
    """
    see_may_draw(graph, viewer, child, day)
    log_look(graph, viewer, [child], "session of drawing begun")
    kept = kept_drawing(graph, child)
    last = _latest(kept, day)
    left_open = last is not None and last.finished_on is None and not anew
    if last is not None and left_open and last.on == PartialDate.of(day):
        return last.id
    going_on = last is not None and left_open and last.on.may_be_by(day) and _is_recent(last, day)
    number = sum(1 for one in kept.sessions.values() if one.on == PartialDate.of(day))
    session = Session(
        id=id_from("session of drawing", child, day.isoformat(), str(number)),
        child=child,
        on=PartialDate.of(day),
        by=viewer.signature,
        continues=last.id if last is not None and going_on else None,
        sectors=next((one.sectors for one in _oldest_first(kept) if one.sectors), None) or sectors,
    )
    Recorder(graph).record([session], viewer.signature, "a session of drawing begins")
    return session.id


def finish(graph: Graph, viewer: Viewer, child: str, session: str, day: date, notes: str | None = None) -> None:
    """The child says that the map is done. ``notes``: the worker's words, beside what the child said. Twice is once.

    :raises NotAllowed: as ``see_may_draw``; :raises UnknownRecord: the child has no such session.
    """
    see_may_draw(graph, viewer, child, day)
    found = kept_drawing(graph, child).session(session)
    done = replace(found, finished_on=found.finished_on or PartialDate.of(max(day, found.on.earliest or day)))
    if notes is not None:
        done = replace(done, notes=notes.strip() or None)
    Recorder(graph).record([done], viewer.signature, "the map is finished" if notes is None else "the note of the session")


def _latest(kept: KeptDrawing, day: date) -> Session | None:
    held = [one for one in kept.sessions.values() if not one.in_error and one.on.may_be_by(day)]
    return max(held, key=lambda one: (one.on.order(), one.recorded_at or "", one.id), default=None)


def _is_recent(session: Session, day: date) -> bool:
    return session.on.earliest is not None and day - session.on.earliest <= GOES_ON_FOR


def _oldest_first(kept: KeptDrawing) -> list[Session]:
    return sorted((one for one in kept.sessions.values() if not one.in_error), key=lambda one: (one.on.order(), one.id))
