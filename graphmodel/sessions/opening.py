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
    return _new(kept, viewer, child, day, last if left_open else None)


def _new(kept: KeptDrawing, viewer: Viewer, child: str, day: date, left_open: Session | None) -> Session:
    """The next session of a day, which goes on with the one that was left open, if that is not too long ago."""
    number = sum(1 for one in kept.sessions.values() if one.on == PartialDate.of(day))
    return Session(
        id=_id_of(child, day, number),
        child=child,
        on=PartialDate.of(day),
        by=viewer.signature,
        continues=left_open.id if left_open is not None and _is_recent(left_open, day) else None,
        sectors=next((one.sectors for one in _oldest_first(kept) if one.sectors), None),
    )


def _id_of(child: str, day: date, number: int) -> str:
    return id_from("session of drawing", child, day.isoformat(), str(number))


def session_on_record(graph: Graph, viewer: Viewer, child: str, session: str, day: date) -> Session | None:
    """A session of this child by its id, whether its map is finished or not; None where there is none, or it is in error.

    :raises NotAllowed: as ``see_may_draw``.
    """
    see_may_draw(graph, viewer, child, day)
    found = kept_drawing_of(graph, child, ()).sessions.get(session)
    return None if found is None or found.in_error else found


def session_begun(graph: Graph, viewer: Viewer, child: str, session: str, day: date) -> Session | None:
    """As ``session_on_record``; also one of the last days of which nothing was kept yet: a tablet without a line past midnight.

    None for a session of another child: its id is not one that this child's could have.

    :raises NotAllowed: as ``see_may_draw``.
    """
    see_may_draw(graph, viewer, child, day)
    kept = kept_drawing_of(graph, child, ())
    if session in kept.sessions:
        found = kept.sessions[session]
        return None if found.in_error else found
    for ago in range(1, GOES_ON_FOR.days + 1):
        then = day - timedelta(days=ago)
        last = _latest(kept, then)
        begun = _new(kept, viewer, child, then, last if last is not None and last.finished_on is None else None)
        if begun.id == session:
            return begun
    return None


def _latest(kept: KeptDrawing, day: date) -> Session | None:
    held = [one for one in kept.sessions.values() if not one.in_error and one.on.may_be_by(day)]
    return max(held, key=lambda one: (one.on.order(), one.recorded_at or "", one.id), default=None)


def _is_recent(session: Session, day: date) -> bool:
    return session.on.earliest is not None and day - session.on.earliest <= GOES_ON_FOR


def _oldest_first(kept: KeptDrawing) -> list[Session]:
    return sorted((one for one in kept.sessions.values() if not one.in_error), key=lambda one: (one.on.order(), one.id))
