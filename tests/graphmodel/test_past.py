"""Every version of what a child said, and what changed between two days, as each reader may have it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from graphmodel.access import Viewer
from graphmodel.domain.errors import BadValue, NotAllowed
from graphmodel.domain.versions import Standing
from graphmodel.maps import children_of, network_of
from graphmodel.past import changes_between, views_of
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from tests.scenarios import TODAY, Family, family

SANA = Viewer("sana", "Sana", "social_worker")
ROS = Viewer("ros", "Ros", "team_manager", purpose="supervision")
SINCE = date(2026, 9, 1)


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def amira(graph: Graph, recorded: date = SINCE) -> Family:
    told = family()
    told.child("amira", sex="F")
    told.worker("sana")
    told.worker("ros")
    told.in_team("sana", "North")
    told.in_team("ros", "North", "team_manager")
    told.works_with("sana", "amira")
    told.person("gran")
    told.tie("amira", "gran", "maternal_grandmother")
    told.event("amira", "gran", on="2026-08-01")
    Recorder(graph, lambda: at(recorded)).record(told.records, by="sana", why="test")
    return told


def keep(graph: Graph, told: Family, day: date = TODAY) -> None:
    Recorder(graph, lambda: at(day)).record(told.records, by="sana", why="test")


def test_versions_are_listed_with_what_they_are_now(graph: Graph) -> None:
    told = amira(graph)
    told.view("amira", "gran", 4, said_on="2026-09-10", words="She is fun")
    told.view("amira", "gran", 2, said_on="2026-10-10", words="Meant for Idris")
    keep(graph, told)
    recorder = Recorder(graph)
    first, second = sorted(network_of(graph, SANA, "amira", TODAY).views, key=lambda view: view.id)
    recorder.correct_view(first, "sana", "a slip", words="She is kind")
    recorder.mark_in_error(second, by="sana", why="Another child said it")

    found = views_of(graph, SANA, "amira", TODAY)

    assert [[(one.view.words, one.number, one.standing) for one in chain] for chain in found] == [
        [("Meant for Idris", 1, Standing.IN_ERROR)],
        [("She is fun", 1, Standing.CORRECTED), ("She is kind", 2, Standing.COUNTS)],
    ]
    assert [[one.view.words for one in chain] for chain in views_of(graph, SANA, "amira", date(2026, 9, 30))] == [
        ["She is fun", "She is kind"]
    ]


def test_a_chain_is_as_private_as_its_most_private_version(graph: Graph) -> None:
    told = amira(graph)
    told.view("amira", "gran", 4, said_on="2026-09-10", words="She is fun")
    keep(graph, told)
    (view,) = network_of(graph, SANA, "amira", TODAY).views
    Recorder(graph).correct_view(view, "sana", "she asked for that", private_to="sw")

    assert len(views_of(graph, SANA, "amira", TODAY)[0]) == 2
    assert views_of(graph, ROS, "amira", TODAY) == ()


def test_what_changed_as_it_is_known_today_and_as_it_was_learned(graph: Graph) -> None:
    told = amira(graph)
    told.event("amira", "gran", on="2026-10-01")
    told.event("amira", "gran", on="2026-08-15")
    keep(graph, told)

    def words(known: bool) -> list[str]:
        return [one.words for one in changes_between(graph, SANA, "amira", SINCE, TODAY, known=known)]

    assert words(known=False) == ["Gran: seen once"]
    assert words(known=True) == ["Gran: seen twice"]


def test_what_changed_is_told_to_whom_the_child_is_shown(graph: Graph) -> None:
    told = amira(graph)
    told.child("leo", 8)
    told.view("amira", "gran", 4, said_on="2026-10-10", private_to="sw")
    keep(graph, told)

    assert [one.kind for one in changes_between(graph, SANA, "amira", SINCE, TODAY)] == ["view"]
    assert changes_between(graph, ROS, "amira", SINCE, TODAY) == ()
    with pytest.raises(NotAllowed):
        changes_between(graph, SANA, "leo", SINCE, TODAY)
    with pytest.raises(NotAllowed):
        views_of(graph, SANA, "leo", TODAY)
    with pytest.raises(BadValue, match="a day up to 2026-09-01"):
        changes_between(graph, SANA, "amira", TODAY, SINCE)


def test_the_list_of_children_as_it_was_known(graph: Graph) -> None:
    told = amira(graph)
    told.placed_with("amira", "gran", "2026-01-01", type="U1")
    told.add(replace(told.records[0], legal_status="E1"))  # type: ignore[call-arg]
    keep(graph, told)

    (then,) = children_of(graph, SANA, TODAY, known_on=SINCE)
    (now,) = children_of(graph, SANA, TODAY)

    assert (then.legal_status, then.placement_type) == ("C2", None)
    assert (now.legal_status, now.placement_type) == ("E1", "U1")
    assert children_of(graph, SANA, TODAY, known_on=date(2026, 8, 31)) == ()
