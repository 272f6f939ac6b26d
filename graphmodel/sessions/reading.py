"""What a tablet is given to draw with: the child's map as the child may have it, what is drawn, and who may be offered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from graphmodel.access import Viewer, log_look, refuse_unseen, sight, still_allowed
from graphmodel.access.registry import reader
from graphmodel.domain.drawn import Drawn, drawn_in, goes_on_with
from graphmodel.domain.gate import GateOutcome
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.voice import Session
from graphmodel.maps import map_shown, records_behind
from graphmodel.sessions.kept import kept_drawing, kept_drawing_of
from graphmodel.sessions.opening import see_may_draw, session_to_draw_in
from graphmodel.sessions.seals import seal_of
from graphmodel.store.connection import Graph

_OFFERED = frozenset({GateOutcome.OPEN, GateOutcome.OPEN_WITH_CONDITIONS, GateOutcome.CHECK_FIRST, GateOutcome.DIED})
"""Gates of people whom the child's panel offers. Whoever stands behind another one is offered by the worker alone: a roster
that shows a child somebody they fear, or may not see, does harm (practice 6.1)."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """A session's map. ``network``: for the child's eyes. ``drawn``: by person's id. ``seals``: of everybody on the network.

    ``offered``: ids whom the child's own panel may show; the others of the network only the worker offers.
    """

    session: Session
    network: Network
    drawn: tuple[Drawn, ...]
    offered: frozenset[str]
    seals: Mapping[str, str]
    revision: str


@reader(
    lambda read, call: read(
        call.graph, call.viewer, session_to_draw_in(call.graph, call.viewer, call.child, call.as_of), call.as_of
    ),
    refuses=True,
)
def canvas_of(graph: Graph, viewer: Viewer, session: Session, as_of: date) -> Canvas:
    """The map of a session as it stands; of one that is not on record yet, what it goes on with.

    :raises NotAllowed: as ``see_may_draw``.
    """
    child = session.child
    seen = see_may_draw(graph, viewer, child, as_of)
    log_look(graph, viewer, [child], "map for child, to draw on")
    kept, records = kept_drawing(graph, child), records_behind(graph, child)
    # One fetch for both: what the child may see, and the gates of the worker's map, which decide whom the panel offers.
    shown = map_shown(graph, seen, records, (child, as_of, Audience.CHILD), None)
    gates = map_shown(graph, seen, records, (child, as_of, Audience.WORKER), None).gates
    on_map = {person.id for person in shown.people if person.id != child and not person.masked}
    still_allowed(graph, viewer, [child], as_of)
    row = goes_on_with(session.id, {session.id: session, **kept.sessions})
    return Canvas(
        session=kept.sessions.get(session.id, session),
        network=shown,
        drawn=tuple(one for one in drawn_in(shown.views, row) if one.person in on_map),
        offered=frozenset(who for who in on_map if who not in gates or gates[who].outcome in _OFFERED),
        seals={who: seal_of(seen.key, child, who) for who in on_map},
        revision=kept.revision(session.id),
    )


def revision_of(graph: Graph, viewer: Viewer, child: str, session: str, as_of: date) -> str:
    """What a session's map stands at, which says nothing of what is on it: a tablet asks this to learn of another's gestures.

    "" while nothing was drawn.

    :raises NotAllowed: the child is not in the viewer's scope.
    """
    refuse_unseen(graph, viewer, sight(graph, viewer, as_of), child, "session of drawing")
    kept = kept_drawing_of(graph, child, ())
    still_allowed(graph, viewer, [child], as_of)
    return kept.revision(session)
