"""A sister adopted away is protected by one child's tie: on every other child's map, on an earlier day, in every answer (E5)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from graphmodel.access import Viewer
from graphmodel.domain.gate import GateOutcome
from graphmodel.domain.network import Audience
from graphmodel.history import history_of
from graphmodel.maps import find_people, network_of
from graphmodel.past import changes_between
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from graphmodel.whole import TakenAway, records_of, records_of_all
from queries.runner import ask
from tests.scenarios import TODAY, Family, when

WORKER = Viewer("beth", "Beth", "social_worker", "north", "North", purpose="to try")
PLANTED = re.compile("LEILA|FENWICK|HIDDENLANE|TURNERROAD", re.IGNORECASE)
BEFORE = date(2018, 5, 1)
WAYS: Mapping[str, Callable[[Graph, str], object]] = {
    "map": lambda graph, child: [network_of(graph, WORKER, child, TODAY, each) for each in Audience],
    "with addresses": lambda graph, child: network_of(graph, WORKER.asking_addresses("to write"), child, TODAY),
    "earlier": lambda graph, child: network_of(graph, WORKER, child, BEFORE),
    "as it was known": lambda graph, child: [
        network_of(graph, WORKER, child, day, known_on=datetime.now(UTC).date()) for day in (BEFORE, TODAY)
    ],
    "history": lambda graph, child: history_of(graph, WORKER, child, TODAY),
    "changes": lambda graph, child: changes_between(graph, WORKER, child, BEFORE, TODAY),
    "found": lambda graph, child: find_people(graph, WORKER, "fenwick", TODAY),
    "lost": lambda graph, child: ask(graph, WORKER, "lost_connections", TODAY, [child]),
    "unplanned": lambda graph, child: ask(graph, WORKER, "siblings_without_planned_contact", TODAY, [child]),
    "taken away": lambda graph, child: records_of(graph, WORKER, [child], TODAY, TakenAway("Hull", "they move")),
}


AWAY, BIRTH = ("amira", "sis", "adopted_away_sibling"), ("sis", "amira", "birth_sibling_of_adopted")
"""The one tie that says it, as each side records it."""


def told(tie: tuple[str, str, str] = AWAY, visibility: str | None = None) -> Family:
    """Nobody ticked that Leila is protected: a tie of 2020 between her and Amira says it, and Idris has none with her."""
    family = Family()
    for child in ("amira", "idris"):
        family.child(child)
    family.mother("leanne", ["amira", "idris"])
    family.person("sis", name="Leila Fenwick", sex="F", birth=when("2016"))
    family.parent("leanne", "sis")
    family.tie(*tie, since=when("2020"), visibility=visibility)
    family.person("ada", name="Ada Fenwick")
    family.parent("ada", "sis", basis="adoptive")
    family.household("hiddenlane", address="2 Turnerroad")
    for member in ("sis", "ada"):
        family.lives_in(member, "hiddenlane", since="2020")
    family.worker("beth")
    family.in_team("beth", "north")
    for child in ("amira", "idris"):
        family.works_with("beth", child)
    return family


@pytest.mark.parametrize("tie", [AWAY, BIRTH])
@pytest.mark.parametrize("visibility", [None, "restricted"])
def test_her_name_her_family_and_their_street_leave_by_no_way(
    graph: Graph, tie: tuple[str, str, str], visibility: str | None
) -> None:
    """Also where only a manager opens the tie, a secret adoption: who else is her brother, and when it was, tells no more."""
    Recorder(graph).record(told(tie, visibility).records, by="tests", why="to try")

    told_by = {
        (way, child): found
        for child in ("amira", "idris")
        for way, asked in WAYS.items()
        if (found := set(PLANTED.findall(repr(asked(graph, child)))))
    }
    assert {} == told_by


@pytest.mark.parametrize("child", ["amira", "idris"])
def test_a_secret_adoption_protects_her_in_words_that_do_not_tell_of_it(graph: Graph, child: str) -> None:
    Recorder(graph).record(told(visibility="restricted").records, by="tests", why="to try")
    shown = network_of(graph, WORKER, child, TODAY)

    [sister] = [one for one in shown.people if one.masked]
    assert "Sister, protected" == sister.name
    assert "Only through the named officer." == shown.gates[sister.id].reason
    assert "adopt" not in repr(shown)


def test_whoever_runs_the_machine_does_not_find_the_family_of_a_secret_adoption(graph: Graph) -> None:
    Recorder(graph).record(told(BIRTH, "restricted").records, by="tests", why="to try")

    assert () == find_people(graph, Viewer.operator(), "fenwick", TODAY)
    assert not PLANTED.search(repr(records_of_all(graph, Viewer.operator(), TODAY, TakenAway("Hull", "they move"))))


def test_the_adopted_childs_own_file_shows_the_brother_by_birth_under_protection_on_an_earlier_day_too(graph: Graph) -> None:
    family = Family()
    for child in ("amira", "sis"):
        family.child(child)
        family.works_with(family.worker("beth"), child)
    family.in_team("beth", "north")
    family.mother("leanne", ["amira", "sis"])
    family.tie(*BIRTH, since=when("2020"), visibility="restricted")
    Recorder(graph).record(family.records, by="tests", why="to try")

    assert {"amira"} == {one.child_id for one in find_people(graph, WORKER, "amira", TODAY)}
    for day in (BEFORE, TODAY):
        assert "amira" not in network_of(graph, WORKER, "sis", day).person_by_id


@pytest.mark.parametrize("child", ["amira", "idris"])
@pytest.mark.parametrize("day", [BEFORE, TODAY])
def test_she_stays_as_a_word_and_adoption_support_is_the_way_to_her(graph: Graph, child: str, day: date) -> None:
    Recorder(graph).record(told().records, by="tests", why="to try")
    shown = network_of(graph, WORKER, child, day)

    assert ["Sister, adopted"] == [one.name for one in shown.people if one.masked]
    assert [GateOutcome.PROTECTED_ROUTE] == [shown.gates[one.id].outcome for one in shown.people if one.masked]


def test_a_tie_that_was_entered_in_error_protects_nobody(graph: Graph) -> None:
    family = told()
    Recorder(graph).record([*family.records], by="tests", why="to try")
    [tie] = [one for one in family.records if getattr(one, "kind", None) == "adopted_away_sibling"]
    Recorder(graph).mark_in_error(replace(tie, version=1), by="tests", why="another child")

    assert "Leila Fenwick" in {one.name for one in network_of(graph, WORKER, "idris", TODAY).people}


def test_a_letter_or_an_animal_in_common_does_not_show_who_adopted_her(graph: Graph) -> None:
    family = told()
    family.arrangement("amira", ("sis", "ada"), purpose="letters")
    family.pet("rex", keeper="ada")
    family.tie("amira", "rex", "pet")
    family.kept_by("rex", "ada")
    Recorder(graph).record(family.records, by="tests", why="to try")
    shown = network_of(graph, WORKER, "amira", TODAY)

    assert set() == set(PLANTED.findall(repr(shown)))
    assert "ada" not in {who for plan in shown.arrangements for who in plan.with_people} | {*shown.person_by_id}
    assert [None] == [getattr(one, "keeper", None) for one in shown.people if one.id == "rex"]


def test_a_letterbox_with_those_who_adopted_her_stays_on_the_map_without_their_name(graph: Graph) -> None:
    family = told()
    letterbox = family.arrangement("amira", "ada", modes=("letterbox_via_agency",), purpose="a letter to Ada Fenwick each May")
    Recorder(graph).record(family.records, by="tests", why="to try")
    shown = network_of(graph, WORKER, "amira", TODAY)

    (plan,) = shown.arrangements
    assert ["Adoptive family, protected"] == [shown.person_by_id[who].name for who in plan.with_people]
    assert letterbox != plan.id
    assert set() == set(PLANTED.findall(repr(shown)))


def test_who_is_near_the_child_herself_stays_by_name(graph: Graph) -> None:
    """Whoever adopted the sister and is the child's own aunt is known as the aunt, and not as who adopted her."""
    family = told()
    family.tie("amira", "ada", "aunt")
    family.arrangement("amira", ("sis", "ada"), purpose="letters")
    Recorder(graph).record(family.records, by="tests", why="to try")
    shown = network_of(graph, WORKER, "amira", TODAY)

    assert "Ada Fenwick" == shown.person_by_id["ada"].name
    assert [] == [link for link in shown.parent_links if "ada" in (link.parent, link.child)]
