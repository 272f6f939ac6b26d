"""Beginning a session of drawing, and going on with one (practice 6.1). A map that was left half-way is a whole map."""

from __future__ import annotations

from datetime import date, timedelta

from graphmodel.access import AUDITOR, Viewer, log_look, refuse_unseen, sight
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import NotAllowed
from graphmodel.domain.ids import id_from
from graphmodel.domain.masking import Sight
from graphmodel.domain.policy import sees
from graphmodel.domain.voice import Session
from graphmodel.sessions.kept import KeptDrawing, kept_drawing, kept_drawing_of
from graphmodel.store.connection import Graph

GOES_ON_FOR = timedelta(days=28)
"""So long after it was left, a map is gone on with; later a new one is begun, because much may have changed."""
WHY = "said in a session of drawing"


def may_draw(viewer: Viewer) -> bool:
    """Whether this viewer's role draws with children: whoever may see the sessions of a whole child."""
    return viewer.person_id is not None and viewer.role != AUDITOR and sees(viewer.role, "sessions")


def see_may_draw(graph: Graph, viewer: Viewer, child: str, day: date) -> Sight:
    """Refuse whoever may not draw with this child; what decides how much the others are shown.

    :raises NotAllowed: the child is not in the viewer's scope, or the role does not draw with children.
    """
    seen = sight(graph, viewer, day)
    refuse_unseen(graph, viewer, seen, child, "session of drawing")
    if not may_draw(viewer):
        raise NotAllowed
    return seen


def session_to_draw_in(graph: Graph, viewer: Viewer, child: str, day: date, anew: bool = False) -> Session:
    """The session to draw in on a day: the one that is open, one that goes on with it, or the first of a new map.

    Nothing is written yet: a session is on record from its first gesture on (``carry_out``). Two who begin at once get the same.
    Its ``sectors`` are those of the child's first map, None where this is the first.
    ``anew``: begin a new map although another is not finished.

    :raises NotAllowed: as ``see_may_draw``; :raises PurposeNeeded: the viewer does not work with the child and said not what for.
    """
    see_may_draw(graph, viewer, child, day)
    log_look(graph, viewer, [child], "session of drawing")
    kept = kept_drawing(graph, child)
    last = _latest(kept, day)
    left_open = last is not None and last.finished_on is None and not anew
    if last is not None and left_open and last.on == PartialDate.of(day):
        return last
    going_on = last is not None and left_open and _is_recent(last, day)
    number = sum(1 for one in kept.sessions.values() if one.on == PartialDate.of(day))
    return Session(
        id=id_from("session of drawing", child, day.isoformat(), str(number)),
        child=child,
        on=PartialDate.of(day),
        by=viewer.signature,
        continues=last.id if last is not None and going_on else None,
        sectors=next((one.sectors for one in _oldest_first(kept) if one.sectors), None),
    )


def session_on_record(graph: Graph, viewer: Viewer, child: str, session: str, day: date) -> Session | None:
    """A session of this child by its id, whether its map is finished or not; None where there is none, or it is in error.

    :raises NotAllowed: as ``see_may_draw``.
    """
    see_may_draw(graph, viewer, child, day)
    found = kept_drawing_of(graph, child, ()).sessions.get(session)
    return None if found is None or found.in_error else found


def _latest(kept: KeptDrawing, day: date) -> Session | None:
    held = [one for one in kept.sessions.values() if not one.in_error and one.on.may_be_by(day)]
    return max(held, key=lambda one: (one.on.order(), one.recorded_at or "", one.id), default=None)


def _is_recent(session: Session, day: date) -> bool:
    return session.on.earliest is not None and day - session.on.earliest <= GOES_ON_FOR


def _oldest_first(kept: KeptDrawing) -> list[Session]:
    return sorted((one for one in kept.sessions.values() if not one.in_error), key=lambda one: (one.on.order(), one.id))
