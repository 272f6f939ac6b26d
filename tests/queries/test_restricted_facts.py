"""What only a manager opens makes no row, no reason and no day for anybody else who asks (practice 5: 15)."""

from __future__ import annotations

import pytest

from graphmodel.access import Viewer
from graphmodel.domain.ties import ParentLink
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from queries.runner import ask
from tests.scenarios import TODAY, Family

QUESTIONS = ("lost_connections", "siblings_without_planned_contact", "familiar_stranger_undocumented", "dads_side")
ROLES = ("social_worker", "reviewing_officer", "lifelong_links_coordinator")


def told() -> Family:
    """Dan is a friend of the family as far as anybody but a manager knows, and Kit, his son, a friend of Amira's."""
    family = Family()
    family.child("amira")
    family.mother("leanne", "amira")
    for friend, kind in (("dan", "family_friend"), ("kit", "friend")):
        family.person(friend, sex="M")
        family.tie("amira", friend, kind)
    family.parent("dan", "kit")
    for role in (*ROLES, "team_manager"):
        family.worker(role)
        family.in_team(role, "north", role=role)
        family.works_with(role, "amira", role=role)
    return family


def listed(graph: Graph, role: str) -> list[object]:
    viewer = Viewer(role, role, role, "north", "North", purpose="to try")
    return [ask(graph, viewer, each, TODAY, ["amira"]).as_json()["rows"] for each in QUESTIONS]


@pytest.mark.parametrize("basis", ["birth", "adoptive"])
def test_a_restricted_father_and_his_children_are_close_family_to_a_manager_only(graph: Graph, basis: str) -> None:
    Recorder(graph).record(told().records, by="tests", why="as everybody knows it")
    before = {role: listed(graph, role) for role in (*ROLES, "team_manager")}

    link = ParentLink(id="secret", parent="dan", child="amira", basis=basis, visibility="restricted")
    Recorder(graph).record([link], by="tests", why="told to the manager")

    assert {role: before[role] for role in ROLES} == {role: listed(graph, role) for role in ROLES}
    assert before["team_manager"] != listed(graph, "team_manager")


def test_a_restricted_meeting_is_no_day_of_the_last_contact(graph: Graph) -> None:
    family = told()
    family.event("amira", "leanne", on=family.ago(700))
    family.event("amira", "leanne", on=family.ago(300), visibility="restricted")
    Recorder(graph).record(family.records, by="tests", why="to try")

    assert "300 days" not in str(listed(graph, "social_worker"))
    assert "700 days" in str(listed(graph, "social_worker"))
    assert "300 days" in str(listed(graph, "team_manager"))
