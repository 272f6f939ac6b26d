"""Whole maps from the store: who is on them, as of which day, and what never leaves."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from graphmodel.access import Viewer, mask, sight
from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.dates import Count, PartialDate
from graphmodel.domain.errors import NotAllowed
from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from graphmodel.maps import children_of, find_people, network_of
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from tests.scenarios import TODAY, Family, amiras_family, family

SANA = Viewer("sana", "Sana", "social_worker")


def keep(graph: Graph, told: Family) -> None:
    Recorder(graph).record(told.records, by="test", why="test")


def as_told(record: Record) -> Record:
    """Without who recorded it and when, which a file does not know."""
    return replace(record, version=0, recorded_at=None, recorded_by=None)


def test_a_map_holds_everyone_the_childs_records_name(graph: Graph) -> None:
    keep(graph, amiras_family())

    people = {person.name for person in network_of(graph, SANA, "amira", TODAY).people}

    family_and_friends = {"Amira", "Idris", "Salma", "Karim", "Nana", "Uncle Bo", "Sister, adopted"}
    homes_and_help = {"Pauline", "Joe", "Finn", "Dee", "Biscuit", "Sana", "Uma", "Iris"}
    assert family_and_friends | homes_and_help == people


def test_the_map_from_the_store_is_the_map_from_the_file(graph: Graph) -> None:
    told = amiras_family()
    keep(graph, told)
    from_file = mask(network_of_records(told.records, "amira", TODAY), sight(graph, SANA, TODAY))

    from_store = network_of(graph, SANA, "amira", TODAY)

    for field in fields(from_file):
        one, other = getattr(from_store, field.name), getattr(from_file, field.name)
        if isinstance(one, tuple):
            one, other = tuple(map(as_told, one)), tuple(map(as_told, other))
        assert other == one, field.name


def test_a_child_out_of_scope_is_refused(graph: Graph) -> None:
    keep(graph, amiras_family())

    with pytest.raises(NotAllowed):
        network_of(graph, SANA, "leo", TODAY)


def test_a_record_entered_in_error_is_on_no_map(graph: Graph) -> None:
    told = amiras_family()
    keep(graph, told)
    network = network_of(graph, SANA, "amira", TODAY)
    tie = next(tie for tie in network.ties if tie.target_person == "dee")

    Recorder(graph).mark_in_error(tie, by="sana", why="another Dee")

    assert tie.id not in {tie.id for tie in network_of(graph, SANA, "amira", TODAY).ties}


def test_as_it_was_before_the_last_move(graph: Graph) -> None:
    """What started later is left out, what has ended since is still running."""
    keep(graph, amiras_family())

    network = network_of(graph, SANA, "amira", date(2024, 1, 1))

    assert "dee" not in network.person_by_id or not any("dee" in placed.carers for placed in network.placements)
    assert {placed.carers for placed in network.placements if placed.child == "amira"} == {("pauline", "joe")}
    assert network.views == ()
    assert network.events == ()


def test_the_children_of_a_worker_with_age_and_home(graph: Graph) -> None:
    keep(graph, amiras_family())

    (line,) = children_of(graph, SANA, TODAY)

    assert (line.id, line.name, line.known_as, line.age, line.legal_status) == ("amira", "Amira", "Ami", Count(12), "C2")
    assert (line.placement_type, line.placed_since) == ("U6", PartialDate.of(date(2024, 9, 3)))


def test_a_viewer_without_children_gets_an_empty_list(graph: Graph) -> None:
    keep(graph, amiras_family())

    assert children_of(graph, Viewer("ada", "Ada", "auditor"), TODAY) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nan", {"nana"}),
        ("AMI", {"amira"}),
        ("lei", set()),
        ("lulu", set()),
        ("leo", set()),
        ("  ", set()),
        ("pauline", {"pauline"}),
    ],
)
def test_who_is_found_by_name(graph: Graph, text: str, found: set[str]) -> None:
    """A protected person and another worker's child are never found."""
    keep(graph, amiras_family())

    assert {one.person.id for one in find_people(graph, SANA, text, TODAY)} == found


def test_whoever_runs_the_machine_finds_people_of_a_family_file_and_no_protected_ones(graph: Graph) -> None:
    told = amiras_family()
    told.person("edith", sex="F")
    told.person("edna", identity_protected="witness")
    keep(graph, told)

    found = {one.person.id for text in ("ed", "leila", "noor") for one in find_people(graph, Viewer.operator(), text, TODAY)}

    assert found == {"edith"}


def test_nobody_is_found_through_whom_a_protected_person_could_be(graph: Graph) -> None:
    """The adopters of a protected child, and whoever lives with them (guard rail 8)."""
    told = amiras_family()
    told.person("edwin", identity_protected="adopted")
    told.person("edie", sex="F")
    told.parent("edie", "edwin", "adoptive")
    told.person("edgar", sex="M")
    told.household("their-home")
    told.lives_in("edwin", "their-home")
    told.lives_in("edgar", "their-home")
    keep(graph, told)

    assert find_people(graph, Viewer.operator(), "ed", TODAY) == ()


# without a store


def test_a_family_file_without_a_child_is_drawn_whole_and_has_no_gates() -> None:
    told = family()
    told.person("a")
    told.person("b")
    told.parent("a", "b")

    network = network_of_records(told.records, None, TODAY)

    assert ([person.id for person in network.people], dict(network.gates)) == (["a", "b"], {})


def test_a_link_to_somebody_who_is_not_in_the_file_is_left_out() -> None:
    told = family()
    told.person("a")
    told.parent("nobody", "a")

    assert network_of_records(told.records, None, TODAY).parent_links == ()


def test_a_child_who_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        network_of_records([], "amira", TODAY)


def test_a_death_that_came_later_has_not_happened_yet() -> None:
    told = family()
    told.child("amira")
    told.mother("salma", "amira")
    told.change(Person, "salma", death=PartialDate.of(TODAY))

    before, after = (network_of_records(told.records, "amira", day).person_by_id["salma"].death for day in (told.ago(1), TODAY))

    assert (before, after) == (None, PartialDate.of(TODAY))


def test_an_order_that_starts_within_four_weeks_is_known_to_the_gate() -> None:
    """Reading 4."""
    told = family()
    told.child("amira")
    told.person("joe")
    told.tie("amira", "joe", "uncle")
    told.assessed("amira", "joe", "low")
    told.order("amira", "joe", starts_on=told.ago(-28))

    gates = [network_of_records(told.records, "amira", told.ago(before)).gates["joe"].outcome.value for before in (1, 0)]

    assert gates == ["OPEN", "CHECK_FIRST"]


def test_a_friends_family_is_not_on_the_childs_map_and_a_half_brothers_father_is() -> None:
    told = family()
    told.child("amira")
    told.person("friend")
    told.tie("amira", "friend", "friend")
    told.mother("friends_mother", "friend")
    told.mother("salma", ("amira", "half"))
    told.person("half")
    told.father("halfs_father", "half")

    assert set(network_of_records(told.records, "amira", TODAY).person_by_id) == {
        "amira",
        "friend",
        "salma",
        "half",
        "halfs_father",
    }


def test_three_generations_with_partners_are_on_the_map() -> None:
    told = family()
    told.child("amira")
    told.mother("salma", "amira")
    told.mother("nana", ("salma", "aunt"))
    told.person("aunt")
    told.mother("great_nana", "nana")
    told.mother("great_great_nana", "great_nana")
    told.person("grandads_wife")
    told.father("grandad", "salma")
    told.partners("grandad", "grandads_wife")

    on_map = set(network_of_records(told.records, "amira", TODAY).person_by_id)

    assert on_map == {"amira", "salma", "nana", "aunt", "great_nana", "grandad", "grandads_wife"}
