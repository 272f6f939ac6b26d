"""Who may see which child and which field, and the log of who looked (practice 5: 8, 9, 15).

A viewer comes from the graph: a worker with a role in a team. Every reader asks ``sight`` for the children in scope, notes the
look with ``log_look`` before anything is returned, and hands out maps only through ``mask``.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from graphmodel.domain import masking
from graphmodel.domain.errors import NotAllowed
from graphmodel.domain.ids import new_id
from graphmodel.domain.masking import Sight
from graphmodel.domain.network import Network
from graphmodel.store.connection import Graph
from graphmodel.store.statements import statement

ADMINISTRATOR = "administrator"
TEAM_MANAGER = "team_manager"
_OWN_CHILDREN = frozenset(
    {
        "social_worker",
        "reviewing_officer",
        "lifelong_links_coordinator",
        "residential_worker",
        "personal_adviser",
        "contact_supervisor",
    }
)
"""Roles that see the children they work with on the day, and no others (guard rail 9). An auditor sees no child by name."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who looks. ``person_id`` None = whoever runs the machine."""

    person_id: str | None
    name: str
    role: str
    team: str | None = None
    team_name: str | None = None

    @classmethod
    def operator(cls) -> Viewer:
        """Whoever runs Kinmap on this machine: all children but restricted files, and masking all the same."""
        return cls(None, "Whoever runs this machine", ADMINISTRATOR)

    @property
    def signature(self) -> str:
        """Who it was, for the log of looks and the journal."""
        return self.person_id or "operator"


def viewers(graph: Graph, as_of: date | None = None) -> list[Viewer]:
    """Everyone one can be signed in as on a day (None = today), by name; one for each role in a team."""
    rows = graph.read(statement("access/viewers"), day=(as_of or date.today()).isoformat())
    return [
        Viewer(str(row["person"]), str(row["name"]), str(row["role"]), str(row["team"]), str(row["team_name"])) for row in rows
    ]


def scope(graph: Graph, viewer: Viewer, as_of: date) -> tuple[str, ...]:
    """Ids of the children whose maps this viewer may see, sorted; empty when there are none.

    Allocation counts as of ``as_of`` or of today, whichever is later: whoever left has no way back by asking for an earlier day.
    Files marked restricted are in scope of the workers allocated to the child only.
    """
    day = max(as_of, date.today()).isoformat()
    if viewer.person_id is None:
        return _unrestricted(graph.read(statement("access/all_children"))) if viewer.role == ADMINISTRATOR else ()
    if not graph.read(statement("access/holds_role"), worker=viewer.person_id, role=viewer.role, day=day):
        return ()
    if viewer.role == ADMINISTRATOR:
        return _unrestricted(graph.read(statement("access/all_children")))
    if viewer.role not in _OWN_CHILDREN | {TEAM_MANAGER}:
        return ()
    children = {str(row["child"]) for row in graph.read(statement("access/allocated"), worker=viewer.person_id, day=day)}
    if viewer.role == TEAM_MANAGER:
        children |= set(_unrestricted(graph.read(statement("access/of_team"), worker=viewer.person_id, day=day)))
    return tuple(sorted(children))


def sight(graph: Graph, viewer: Viewer, as_of: date) -> Sight:
    """What decides how much this viewer is shown on a day: role, children in scope, the store's masking key."""
    return Sight(viewer.role, frozenset(scope(graph, viewer, as_of)), _key(graph))


def see_allowed(seen: Sight, child: str) -> None:
    """Refuse a child who is not in scope, in the same words whether there is such a child or not.

    :raises NotAllowed: the child is not in scope.
    """
    if child not in seen.children:
        raise NotAllowed


def mask(network: Network, seen: Sight) -> Network:
    """The map as this viewer may have it (``domain/masking.py``)."""
    return masking.mask(network, seen)


def log_look(graph: Graph, viewer: Viewer, children: Sequence[str], what: str, why: str = "") -> None:
    """Note who is about to see what of which children, and why. Call it before anything is shown.

    Returns once the note is on disk; a look that cannot be noted must not happen, so every error goes on to the caller.

    :raises StoreUnavailable: the note could not be written; show nothing.
    """
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    noted = {"at": at, "by": viewer.signature, "role": viewer.role, "what": what, "purpose": why}
    looks = [{"id": new_id(), "child": child} | noted for child in children] or [{"id": new_id()} | noted]
    graph.write(lambda tx: tx.run(statement("access/log_look"), looks=looks))


def _unrestricted(rows: Sequence[dict[str, object]]) -> tuple[str, ...]:
    return tuple(str(row["child"]) for row in rows if not row["restricted"])


def _key(graph: Graph) -> bytes:
    """The key behind opaque ids: made once for each store, kept in it, never shown."""
    rows = graph.read(statement("access/read_key"))
    if not rows:
        fresh = secrets.token_hex(32)
        graph.write(lambda tx: tx.run(statement("access/make_key"), fresh=fresh))
        rows = graph.read(statement("access/read_key"))
    return bytes.fromhex(str(rows[0]["value"]))
