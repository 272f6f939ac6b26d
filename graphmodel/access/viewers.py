"""Who looks, which children are in their scope and by what way, and what decides how much they are shown."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from graphmodel.access import clock
from graphmodel.domain import masking
from graphmodel.domain.errors import NotAllowed
from graphmodel.domain.masking import Sight
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.reaching import WHOLE_MAP, OfRows
from graphmodel.store.connection import Graph
from graphmodel.store.statements import statement

ADMINISTRATOR = "administrator"
TEAM_MANAGER = "team_manager"
PERSONAL_ADVISER = "personal_adviser"
AUDITOR = "auditor"
OPERATOR = "operator"
"""The column of whoever runs the machine (``domain/policy.py``); nobody in the graph holds it."""
_OWN_CHILDREN = frozenset(
    {
        "social_worker",
        "reviewing_officer",
        "lifelong_links_coordinator",
        "residential_worker",
        PERSONAL_ADVISER,
        "contact_supervisor",
    }
)
"""Roles that see the children they work with on the day, and no others (guard rail 9). An auditor sees no child by name."""
_YEARS_OF_A_PERSONAL_ADVISER = 16


class Way(StrEnum):
    """By what way a child is in a viewer's scope."""

    ALLOCATED = "allocated"
    TEAM = "team"
    ADMINISTRATION = "administration"
    EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who looks, and what for. ``person_id`` None = whoever runs the machine.

    ``purpose`` is written to the log of looks wherever a reader is given no other. ``addresses``: they ask where people live and
    can be reached, which nobody is told unasked. Neither is part of who somebody is.
    """

    person_id: str | None
    name: str
    role: str
    team: str | None = None
    team_name: str | None = None
    purpose: str = field(default="", compare=False)
    addresses: bool = field(default=False, compare=False)

    @classmethod
    def operator(cls, purpose: str = "looked at by whoever runs this machine") -> Viewer:
        """Whoever runs Kinmap on this machine: all children but restricted files, and masking all the same."""
        return cls(None, "Whoever runs this machine", ADMINISTRATOR, purpose=purpose)

    @property
    def signature(self) -> str:
        """Who it was, for the log of looks and the journal."""
        return self.person_id or OPERATOR

    def looking_for(self, purpose: str) -> Viewer:
        """The same viewer with a purpose."""
        return replace(self, purpose=purpose)

    def asking_addresses(self, purpose: str) -> Viewer:
        """The same viewer asking for addresses and numbers, and what for."""
        return replace(self, purpose=purpose, addresses=True)


def viewers(graph: Graph, as_of: date | None = None) -> list[Viewer]:
    """Everyone one can be signed in as on a day (None = today), by name; one for each role in a team."""
    rows = graph.read(statement("access/viewers"), day=(as_of or date.today()).isoformat())
    return [
        Viewer(str(row["person"]), str(row["name"]), str(row["role"]), str(row["team"]), str(row["team_name"])) for row in rows
    ]


def reach(graph: Graph, viewer: Viewer, as_of: date) -> Mapping[str, Way]:
    """The children whose maps this viewer may see, and by what way; allocation goes before team, and both before an emergency.

    Allocation counts as of ``as_of`` or of today, whichever is later: whoever left has no way back by asking for an earlier day.
    Files marked restricted are in scope of the workers allocated to the child only. A personal adviser sees a young person of 16
    who agreed to it. An emergency counts for that child while it lasts, by the clock.
    """
    day = max(as_of, date.today()).isoformat()
    if viewer.person_id is None:
        return _ways(_unrestricted(graph.read(statement("access/all_children"))) if viewer.role == ADMINISTRATOR else ())
    if not graph.read(statement("access/holds_role"), worker=viewer.person_id, role=viewer.role, day=day):
        return {}
    if viewer.role not in _OWN_CHILDREN | {TEAM_MANAGER, ADMINISTRATOR}:
        return {}
    found = dict.fromkeys(running_emergencies(graph, viewer), Way.EMERGENCY)
    if viewer.role == ADMINISTRATOR:
        return found | _ways(_unrestricted(graph.read(statement("access/all_children"))))
    if viewer.role == TEAM_MANAGER:
        managed = _unrestricted(graph.read(statement("access/of_team"), worker=viewer.person_id, day=day))
        found |= dict.fromkeys(managed, Way.TEAM)
    return found | dict.fromkeys(allocated(graph, viewer, date.fromisoformat(day)), Way.ALLOCATED)


def scope(graph: Graph, viewer: Viewer, as_of: date) -> tuple[str, ...]:
    """Ids of the children whose maps this viewer may see, sorted; empty when there are none (``reach`` says by what way)."""
    return tuple(sorted(reach(graph, viewer, as_of)))


def allocated(graph: Graph, viewer: Viewer, day: date) -> tuple[str, ...]:
    """Ids of the children this viewer works with on a day, sorted; for a personal adviser, those who may and do agree to it."""
    if viewer.person_id is None:
        return ()
    if viewer.role == PERSONAL_ADVISER:
        born_by = _years_before(day, _YEARS_OF_A_PERSONAL_ADVISER).isoformat()
        rows = graph.read(statement("access/advised"), worker=viewer.person_id, day=day.isoformat(), born_by=born_by)
    else:
        rows = graph.read(statement("access/allocated"), worker=viewer.person_id, day=day.isoformat())
    return tuple(str(row["child"]) for row in rows)


def running_emergencies(graph: Graph, viewer: Viewer) -> dict[str, str]:
    """Ids of the children whose files this viewer opened in an emergency that lasts still, each with the emergency's id."""
    if viewer.person_id is None:
        return {}
    rows = graph.read(
        statement("access/running_emergencies"), worker=viewer.person_id, role=viewer.role, now=clock.stamp(clock.now())
    )
    return {str(row["child"]): str(row["emergency"]) for row in rows}


def sight(graph: Graph, viewer: Viewer, as_of: date) -> Sight:
    """What decides how much this viewer is shown on a day: role, children in scope, the store's masking key."""
    role = viewer.role if viewer.person_id is not None else OPERATOR
    return Sight(role, frozenset(reach(graph, viewer, as_of)), masking_key(graph), viewer.person_id, viewer.addresses)


def see_allowed(seen: Sight, child: str) -> None:
    """Refuse a child who is not in scope, in the same words whether there is such a child or not.

    ``looks.refuse_unseen`` does the same and notes it: readers use that.

    :raises NotAllowed: the child is not in scope.
    """
    if child not in seen.children:
        raise NotAllowed


def still_allowed(graph: Graph, viewer: Viewer, children: Iterable[str], as_of: date) -> None:
    """Ask once more, after the data were read and before they are returned: what ended in between is not shown any more.

    :raises NotAllowed: one of these children is no longer in scope; nothing of what was read may be returned.
    """
    if not set(children) <= set(reach(graph, viewer, as_of)):
        raise NotAllowed


def mask(network: Network, seen: Sight, also: Iterable[Person] = (), rows: OfRows = WHOLE_MAP) -> Network:
    """The map as this viewer may have it (``domain/masking.py``). ``also``: who is not on it and may not be named either."""
    return masking.mask(network, seen, also, rows)


def masking_key(graph: Graph) -> bytes:
    """The key behind opaque ids: made once for each store, kept in it, never shown."""
    rows = graph.read(statement("access/read_key"))
    if not rows:
        fresh = secrets.token_hex(32)
        graph.write(lambda tx: tx.run(statement("access/make_key"), fresh=fresh))
        rows = graph.read(statement("access/read_key"))
    return bytes.fromhex(str(rows[0]["value"]))


def _ways(children: Iterable[str]) -> dict[str, Way]:
    return dict.fromkeys(children, Way.ADMINISTRATION)


def _unrestricted(rows: Sequence[dict[str, object]]) -> tuple[str, ...]:
    return tuple(str(row["child"]) for row in rows if not row["restricted"])


def _years_before(day: date, years: int) -> date:
    """The same day that many years before; of a leap day the day before, so that nobody is taken for older than they are."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
