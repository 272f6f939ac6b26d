"""Where people were put by hand on the picture of a child's family: kept for colleagues and the next visit, and let go again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from graphmodel.access import Viewer
from graphmodel.domain.details import DrawnPlace
from graphmodel.domain.errors import BadValue, UnknownRecord
from graphmodel.domain.ids import id_from
from graphmodel.domain.network import Network
from graphmodel.maps import network_of
from graphmodel.record import Outcome, Recorder
from graphmodel.sessions.opening import see_may_draw
from graphmodel.store.connection import Graph

FURTHEST = 100_000
"""Units right or left of the child that a place may be: a family of thousands is no wider."""
WHY = "where people stand on the picture of the family"


def standing_places(network: Network) -> dict[str, DrawnPlace]:
    """The place by hand that counts of each person on this map who has one, by id; the newest where a merge left two."""
    found: dict[str, DrawnPlace] = {}
    for place in sorted(network.drawn_places, key=lambda one: (one.recorded_at or "", one.id)):
        if place.child == network.child:
            found[place.person] = place
    return {person: place for person, place in found.items() if place.across is not None}


def put_by_hand(graph: Graph, viewer: Viewer, child: str, places: Mapping[str, int | None], day: date) -> Outcome:
    """Keep where people were put on the picture of this child's family, all of it or none; None lets somebody go.

    ``places``: units right of the child's symbol, by Kinmap's id. The same again changes nothing.

    :raises NotAllowed: as ``see_may_draw``; :raises UnknownRecord: somebody is not on the map that this viewer sees, by name.
    :raises BadValue: a place that is on no picture; :raises Conflict: a colleague moved the same person at this moment.
    """
    see_may_draw(graph, viewer, child, day)
    network = network_of(graph, viewer, child, day)
    known = {place.person: place for place in sorted(network.drawn_places, key=lambda one: (one.recorded_at or "", one.id))}
    records = []
    for person, across in sorted(places.items()):
        if person not in network.person_by_id or network.person_by_id[person].masked:
            raise UnknownRecord("person", person, "Nobody was moved.")
        if across is not None and not -FURTHEST <= across <= FURTHEST:
            raise BadValue("place", across, f"units from -{FURTHEST} to {FURTHEST}")
        new = DrawnPlace(id=id_from("place by hand", child, person), child=child, person=person)
        if person in known or across is not None:
            records.append(replace(known.get(person, new), across=across))
    return Recorder(graph).record(records, viewer.signature, WHY)


def let_all_go(graph: Graph, viewer: Viewer, child: str, day: date) -> Outcome:
    """Everybody whom this viewer sees by name is drawn where they belong again.

    :raises NotAllowed: as ``see_may_draw``; :raises Conflict: a colleague moved somebody at this moment.
    """
    see_may_draw(graph, viewer, child, day)
    held = standing_places(network_of(graph, viewer, child, day))
    return put_by_hand(graph, viewer, child, dict.fromkeys(held), day)
