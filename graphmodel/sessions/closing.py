"""Ending a session: the child says that it is done; the worker adds a note beside what the child said, and proposes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from graphmodel.access import Viewer
from graphmodel.domain.answers import Proposal
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.drawn import standing_view
from graphmodel.domain.ids import id_from
from graphmodel.domain.records import Record
from graphmodel.domain.voice import Session
from graphmodel.record import Recorder
from graphmodel.sessions.kept import KeptDrawing, kept_drawing
from graphmodel.sessions.opening import see_may_draw
from graphmodel.store.connection import Graph


@dataclass(frozen=True, slots=True)
class Proposed:
    """A change that the worker proposes to the plan: what, about whom, and the id of the child's view that it comes from."""

    what: str
    about: str | None = None
    view: str | None = None


def finish(graph: Graph, viewer: Viewer, child: str, session: str, day: date) -> bool:
    """The child says that the map is done; False where nothing was drawn, so that there was no session. Twice is once.

    :raises NotAllowed: as ``see_may_draw``.
    """
    see_may_draw(graph, viewer, child, day)
    kept = kept_drawing(graph, child)
    if session not in kept.sessions:
        return False
    Recorder(graph).record([_done(kept.session(session), day)], viewer.signature, "the map is finished")
    return True


def keep_note(
    graph: Graph, viewer: Viewer, of: tuple[str, str], day: date, notes: str, proposed: Sequence[Proposed] = ()
) -> None:
    """Keep the worker's note of a session, and propose changes to the plan. Nothing of the plan is changed; twice is once.

    ``of``: the child's id and the session's. What was proposed already stays as it was decided since. About whom the child spoke
    in private nothing is proposed: more people than the social worker read proposals.

    :raises NotAllowed: as ``see_may_draw``; :raises UnknownRecord: the child has no such session.
    """
    child, session = of
    see_may_draw(graph, viewer, child, day)
    drawn = kept_drawing(graph, child)
    records: list[Record] = [replace(_done(drawn.session(session), day), notes=notes.strip() or None)]
    records += [
        Proposal(
            id=id_from("proposal of a session", session, one.what, one.about or "", one.view or ""),
            child=child,
            on=PartialDate.of(day),
            what=one.what,
            about=one.about,
            by=viewer.signature,
            why="The child said so in a session of drawing.",
            view=one.view,
        )
        for one in proposed
        if not _is_private(drawn, session, one)
    ]
    Recorder(graph).record(records, viewer.signature, "the note of a session, and what is proposed after it")


def _is_private(kept: KeptDrawing, session: str, one: Proposed) -> bool:
    view = standing_view(kept.views, session, one.about) if one.about is not None else None
    return view is not None and view.private_to is not None


def _done(session: Session, day: date) -> Session:
    return replace(session, finished_on=session.finished_on or PartialDate.of(max(day, session.on.earliest or day)))
