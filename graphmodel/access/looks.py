"""The log of looks: who looked at whom, what for, and who was refused; written before anything is read (practice 5: 9).

A look that cannot be noted must not happen. Whoever looks at a child they do not work with says why.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

from graphmodel.access import clock
from graphmodel.access.registry import reader
from graphmodel.access.viewers import (
    ADMINISTRATOR,
    AUDITOR,
    TEAM_MANAGER,
    Viewer,
    allocated,
    masking_key,
    running_emergencies,
    scope,
)
from graphmodel.domain.errors import BadValue, NotAllowed, PurposeNeeded
from graphmodel.domain.ids import new_id
from graphmodel.domain.masking import Sight
from graphmodel.store import look_chain
from graphmodel.store.connection import Graph
from graphmodel.store.statements import statement

_MOST = 1_000
"""Looks of one reading of the log, newest first."""
_LONGEST_MARK = 64
"""Letters of what was asked for in vain that are noted: it may be anything."""
SHOWN, REFUSED = "shown", "refused"
_GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Look:
    """One line of the log. ``at`` UTC, ISO 8601; ``child`` None = no child by name; ``outcome``: shown or refused.

    ``emergency``: the id of the emergency in which the child's file was open; ``to_whom``: who was given what was taken away.
    """

    id: str
    at: str
    by: str
    role: str
    what: str
    child: str | None = None
    purpose: str = ""
    outcome: str = SHOWN
    emergency: str | None = None
    to_whom: str | None = None


def log_look(graph: Graph, viewer: Viewer, children: Sequence[str], what: str, why: str = "", to_whom: str | None = None) -> None:
    """Note who is about to see what of which children, and why. Call it before anything is read.

    Returns once the note is on disk; a look that cannot be noted must not happen, so every error goes on to the caller.

    :raises PurposeNeeded: nobody said what for, and the viewer does not work with one of the children.
    :raises StoreUnavailable: the note could not be written; show nothing.
    """
    open_now = running_emergencies(graph, viewer)
    purpose = " ".join((why or viewer.purpose).split())
    if not purpose:
        _see_own(graph, viewer, set(children) - set(open_now))
    noted = _note(viewer, what, purpose, SHOWN) | ({"to_whom": to_whom} if to_whom else {})
    lines = [_line(child, noted, open_now.get(child)) for child in children] or [_line(None, noted, None)]
    _write(graph, lines)


def log_export(graph: Graph, viewer: Viewer, child: str, what: str, to_whom: str, why: str) -> None:
    """Note what of a child's record is about to be taken away, by whom, for whom and why; all four are needed.

    :raises BadValue: nobody said for whom or why; :raises StoreUnavailable: it could not be noted; hand nothing out.
    """
    for field, said in (("for whom", to_whom), ("why", why)):
        if not said.strip():
            raise BadValue(field, said, "an answer: say it in a few words")
    log_look(graph, viewer, [child], f"taken away: {what}", why, to_whom)


def note_refusal(graph: Graph, viewer: Viewer, asked_for: str, what: str) -> None:
    """Note that somebody asked for a child they may not see (or who is not there)."""
    _write(graph, [_line(asked_for[:_LONGEST_MARK], _note(viewer, what, viewer.purpose, REFUSED), None)])


def refuse_unseen(graph: Graph, viewer: Viewer, seen: Sight, child: str, what: str) -> None:
    """Refuse a child who is not in scope, and note that; the words are the same whether there is such a child or not.

    :raises NotAllowed: the child is not in scope.
    """
    if child not in seen.children:
        note_refusal(graph, viewer, child, what)
        raise NotAllowed


@reader(lambda read, call: read(call.graph, call.viewer, call.as_of, call.child), refuses=True)
def looks(graph: Graph, viewer: Viewer, as_of: date, child: str | None = None) -> tuple[Look, ...]:
    """The newest thousand lines of the log, newest first: a manager's for the children of the team, an administrator's for all.

    To an auditor children and viewers are marks, the same on every reading, and free words are left out.

    :raises NotAllowed: the viewer's role reads no log, or not this child's.
    """
    if viewer.role == AUDITOR:
        if viewer.person_id is None or not _holds(graph, viewer, as_of):
            raise NotAllowed
        log_look(graph, viewer, [], "log of looks", "audit")
        key = masking_key(graph)
        return tuple(_pseudonymised(one, key) for one in _read(graph, child=None) if child in (None, _mark(key, one.child)))
    seen = scope(graph, viewer, as_of) if viewer.role in (TEAM_MANAGER, ADMINISTRATOR) else ()
    if child is not None and child not in seen:
        note_refusal(graph, viewer, child, "log of looks")
        raise NotAllowed
    if not seen:
        raise NotAllowed
    log_look(graph, viewer, [child] if child else [], "log of looks", viewer.purpose or "who looked at the children of the team")
    found = _read(graph, child)
    return tuple(one for one in found if one.child in seen or (one.child is None and viewer.role == ADMINISTRATOR))


def _see_own(graph: Graph, viewer: Viewer, children: set[str]) -> None:
    if children - set(allocated(graph, viewer, date.today())):
        raise PurposeNeeded


def _holds(graph: Graph, viewer: Viewer, as_of: date) -> bool:
    day = max(as_of, date.today()).isoformat()
    return bool(graph.read(statement("access/holds_role"), worker=viewer.person_id, role=viewer.role, day=day))


def _note(viewer: Viewer, what: str, purpose: str, outcome: str) -> dict[str, object]:
    at = clock.stamp(clock.now())
    return {"at": at, "by": viewer.signature, "role": viewer.role, "what": what, "purpose": purpose, "outcome": outcome}


def _line(child: str | None, noted: dict[str, object], emergency: str | None) -> dict[str, object]:
    line: dict[str, object] = {"id": new_id()} | noted
    return line | ({"child": child} if child else {}) | ({"emergency": emergency} if emergency else {})


def _write(graph: Graph, lines: list[dict[str, object]]) -> None:
    tries = count()
    graph.write(lambda tx: look_chain.append(tx, lines, again=next(tries) > 0))  # a try whose answer was lost may have been kept


def _read(graph: Graph, child: str | None) -> list[Look]:
    if child is None:
        rows = graph.read(statement("access/looks"), most=_MOST)
    else:
        rows = graph.read(statement("access/looks_at"), child=child, most=_MOST)
    return [_look(row["look"]) for row in rows]


def _look(stored: object) -> Look:
    kept = stored if isinstance(stored, dict) else {}
    said = {name: str(value) for name, value in kept.items() if name in Look.__slots__ and value is not None}
    return Look(**({"role": "", "outcome": SHOWN} | said))


def _pseudonymised(one: Look, key: bytes) -> Look:
    what, by = one.what.partition(":")[0], _mark(key, one.by) or ""
    child, to_whom = _mark(key, one.child), _GIVEN if one.to_whom else None
    return replace(one, by=by, child=child, what=what, purpose=_GIVEN if one.purpose else "", to_whom=to_whom)


def _mark(key: bytes, given: str | None) -> str | None:
    """The same for the same person each time, and worked out by nobody without the store's key."""
    return None if given is None else "audit-" + hmac.new(key, f"audit\x1f{given}".encode(), hashlib.sha256).hexdigest()[:12]
