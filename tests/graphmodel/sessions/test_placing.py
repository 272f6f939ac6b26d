"""Who was put somewhere by hand on the picture of a family stands there for colleagues too, in this child's file only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphmodel.domain.errors import BadValue, KinmapError, NotAllowed, UnknownRecord
from graphmodel.maps import network_of
from graphmodel.record import Recorder
from graphmodel.sessions import let_all_go, put_by_hand, standing_places
from graphmodel.store import journal
from graphmodel.store.connection import Graph
from tests.graphmodel.sessions.drawing import ROS, SANA
from tests.scenarios import TODAY, Family, amiras_family

AUDITOR = replace(SANA, person_id="ada", name="Ada", role="auditor")


def kept(graph: Graph, told: Family | None = None) -> Graph:
    Recorder(graph).record((told or amiras_family()).records, by="tests", why="a family")
    return graph


def stand(graph: Graph, viewer: object = SANA) -> dict[str, int | None]:
    network = network_of(graph, viewer, "amira", TODAY)  # type: ignore[arg-type]
    return {who: place.across for who, place in standing_places(network).items()}


def test_a_colleague_sees_where_somebody_was_put_and_the_journal_says_who_did_it(graph: Graph) -> None:
    kept(graph)
    put_by_hand(graph, SANA, "amira", {"nana": 120, "karim": -40}, TODAY)

    assert stand(graph, ROS) == {"nana": 120, "karim": -40}
    (place,) = [one for one in network_of(graph, ROS, "amira", TODAY).drawn_places if one.person == "nana"]
    assert place.recorded_by == SANA.signature
    assert journal.verify(graph) == ()


def test_the_last_hand_counts_and_the_same_again_changes_nothing(graph: Graph) -> None:
    kept(graph)
    put_by_hand(graph, SANA, "amira", {"nana": 120}, TODAY)
    moved = put_by_hand(graph, ROS, "amira", {"nana": 60}, TODAY)
    again = put_by_hand(graph, ROS, "amira", {"nana": 60}, TODAY)

    assert stand(graph) == {"nana": 60}
    assert (moved.written, again.written, again.unchanged) == ({"DrawnPlace": 1}, {}, 1)


def test_one_is_let_go_and_then_all(graph: Graph) -> None:
    kept(graph)
    put_by_hand(graph, SANA, "amira", {"nana": 120, "karim": -40, "salma": 7}, TODAY)
    put_by_hand(graph, SANA, "amira", {"nana": None}, TODAY)
    left = stand(graph)
    let_all_go(graph, ROS, "amira", TODAY)

    assert left == {"karim": -40, "salma": 7}
    assert stand(graph) == {}
    assert put_by_hand(graph, SANA, "amira", {"joe": None}, TODAY).written == {}


def test_a_place_in_one_childs_file_is_in_no_others(graph: Graph) -> None:
    told = amiras_family()
    told.put_by_hand("idris", "nana", 300)
    kept(graph, told)

    assert stand(graph) == {}


def test_nobody_else_moves_people_and_nobody_unseen_is_moved(graph: Graph) -> None:
    kept(graph)
    other = replace(SANA, person_id="uma", name="Uma", team="South")
    for viewer in (other, AUDITOR):
        with pytest.raises(NotAllowed):
            put_by_hand(graph, viewer, "amira", {"nana": 5}, TODAY)
    with pytest.raises(UnknownRecord, match="Nobody was moved"):
        put_by_hand(graph, SANA, "amira", {"nana": 5, "nobody": 5}, TODAY)
    with pytest.raises(BadValue):
        put_by_hand(graph, SANA, "amira", {"nana": 10**9}, TODAY)

    assert stand(graph) == {}


def test_a_place_of_somebody_protected_is_shown_to_nobody_from_whom_they_are_hidden(graph: Graph) -> None:
    told = amiras_family()
    told.person("ida", name="Ida Fenwick", sex="F", identity_protected="adopted")
    told.parent("salma", "ida")
    told.put_by_hand("amira", "ida", 77)
    kept(graph, told)
    network = network_of(graph, SANA, "amira", TODAY)

    assert any(person.masked for person in network.people)
    assert network.drawn_places == ()
    with pytest.raises(KinmapError):
        put_by_hand(graph, SANA, "amira", {"ida": 5}, TODAY)


def test_two_who_turn_out_to_be_one_stand_where_the_last_hand_put_them(graph: Graph) -> None:
    told = amiras_family()
    told.person("gran", name="Gran", sex="F")
    told.tie("amira", "gran", "maternal_grandmother")
    kept(graph, told)
    put_by_hand(graph, SANA, "amira", {"gran": 10}, TODAY)
    put_by_hand(graph, SANA, "amira", {"nana": 20}, TODAY)
    Recorder(graph).merge_people("nana", "gran", by="sana", why="the same")

    assert set(stand(graph)) == {"nana"}
    let_all_go(graph, SANA, "amira", TODAY)
    assert stand(graph) == {}
