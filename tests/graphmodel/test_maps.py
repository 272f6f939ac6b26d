"""Whole maps from the store: who is on them, as of which day, and what never leaves."""

from __future__ import annotations

from graphmodel.access import Viewer
from graphmodel.maps import network_of
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from tests.scenarios import TODAY, amiras_family

SANA = Viewer("sana", "Sana", "social_worker")


def test_a_map_holds_everyone_the_childs_records_name(graph: Graph) -> None:
    Recorder(graph).record(amiras_family().records, by="sana", why="first load")

    network = network_of(graph, SANA, "amira", TODAY)
    assert {"amira", "idris", "salma", "karim", "nana", "pauline", "joe", "finn", "dee", "biscuit", "sana"} <= {
        person.id for person in network.people
    }
