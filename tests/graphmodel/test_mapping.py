"""Records as properties: whatever goes in comes back, and what is not recorded is not there."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.people import Child, Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import Tie
from graphmodel.store.mapping import content_of, person_from, properties_of, property_names, record_from
from graphmodel.store.schema import SCHEMA
from graphmodel.store.shapes import SHAPES, shape_of
from tests.strategies import RECORD_TYPES, any_records


@given(any_records)
def test_any_record_comes_back_as_it_went_in(record: Record) -> None:
    assert record_from(type(record), properties_of(record)) == record


@given(any_records)
def test_only_what_a_graph_can_hold_is_stored_and_nothing_absent(record: Record) -> None:
    for value in properties_of(record).values():
        assert isinstance(value, (str, int, bool)) or (isinstance(value, list) and value)
        assert type(value) in (str, int, bool, list)


@given(any_records)
def test_every_stored_property_is_one_the_schema_knows(record: Record) -> None:
    stored = set(properties_of(record))

    assert stored <= property_names(type(record))
    shape = shape_of(type(record))
    known = SCHEMA.labels.get(shape.label) or SCHEMA.relationships[shape.label].properties
    assert stored <= known


def test_every_type_of_record_has_a_shape() -> None:
    assert {shape_of(each).word for each in RECORD_TYPES} == {shape.word for shape in SHAPES}


def test_an_uncertain_date_keeps_its_text_and_both_bounds() -> None:
    child = Child(id="a", name="Amira", birth=PartialDate("about 2014", date(2013, 1, 1), date(2015, 12, 31), approximate=True))

    stored = properties_of(child)

    assert tuple(stored[name] for name in ("birth", "birth_from", "birth_to", "birth_about")) == (
        "about 2014",
        "2013-01-01",
        "2015-12-31",
        True,
    )


def test_an_open_bound_is_absent() -> None:
    stored = properties_of(Person(id="a", name="Al", death=PartialDate("before 2014", None, date(2013, 12, 31))))

    assert "death_from" not in stored
    assert stored["death_to"] == "2013-12-31"
    assert "birth" not in stored


def test_a_person_is_read_back_by_kind() -> None:
    assert person_from(properties_of(Child(id="a", name="Amira"))) == Child(id="a", name="Amira")


def test_projections_are_read_and_never_taken_from_a_caller() -> None:
    tie = Tie(id="t", source_person="a", target_person="b", kind="friend", closeness_child=4, safety_prof="low")

    stored = properties_of(tie)

    assert not {"closeness_child", "safety_prof"} & set(stored)
    assert record_from(Tie, stored | {"closeness_child": 2}).closeness_child == 2


@pytest.mark.parametrize("provenance", ["version", "recorded_at", "recorded_by", "source"])
def test_who_recorded_it_when_and_from_where_is_not_what_it_says(provenance: str) -> None:
    stored = properties_of(Person(id="a", name="Al"))

    assert content_of(stored | {provenance: "x"}) == content_of(stored)


def test_a_masked_mark_is_never_stored() -> None:
    assert "masked" not in properties_of(Person(id="a", name="Al", masked=True))
