"""What was known and what is known, from the journal alone."""

from __future__ import annotations

from datetime import date

from graphmodel.as_known.versions import Versions, read_versions, versions_of
from graphmodel.domain.people import Pet
from graphmodel.store.connection import Graph
from tests.graphmodel.test_time import FIRST, amira, day, entry


def test_of_each_record_the_newest_version_of_the_day_counts_in_any_order() -> None:
    told = [entry(1, 2, 5, {"name": "Nell"}), entry(1, 1, 0, {"name": "Gran"}), entry(2, 1, 5, {"name": "Later"})]

    then, now = versions_of(told, FIRST)

    assert {key: stored["name"] for key, stored in then.stored.items()} == {("person", "p1"): "Gran"}
    assert {key: stored["name"] for key, stored in now.stored.items()} == {("person", "p1"): "Nell", ("person", "p2"): "Later"}


def test_what_is_no_version_of_a_record_is_left_aside() -> None:
    said = entry(1, 1, 0, {"name": "Gran"}) | {"kind": "chain opened"}

    assert versions_of([said], date.max) == (Versions({}), Versions({}))


def test_the_store_is_read_as_it_was_and_as_it_is(graph: Graph) -> None:
    kept, told = amira(graph)
    told.pet("biscuit", keeper="gran")
    told.tie("amira", "biscuit", "pet")
    kept.on(day(3), *told.records)
    told.change(Pet, "biscuit", keeper="amira", version=1)
    kept.on(day(5), *told.records)

    then, now = read_versions(graph, day(4))

    assert (len(then.stored), len(now.stored)) == (len(told.records), len(told.records))
    assert set(then.people_in(("person", "biscuit"))) == {"gran"}
    assert set(now.people_in(("person", "biscuit"))) == {"amira"}
    assert ("tie", "tie-2") in then.of_person["biscuit"]
    assert len(read_versions(graph, day(2))[0].stored) == len(told.records) - 2


def test_a_look_is_no_version_of_anything(graph: Graph) -> None:
    kept, told = amira(graph)
    kept.map()

    assert len(read_versions(graph, day(1))[1].stored) == len(told.records)
