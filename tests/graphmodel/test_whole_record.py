"""Every type of record of practice 3 on a map: as it was on its day, named people with it, nothing of who is masked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import timedelta

import pytest

from graphmodel.access import Viewer, mask, sight
from graphmodel.domain.as_it_was import FIRST_DAY, as_it_was
from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.circle import only_through_adults
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.masking import Sight
from graphmodel.domain.network import RECORD_FIELDS, Audience, Network
from graphmodel.domain.people import PERSON_TYPES
from graphmodel.domain.records import Record
from graphmodel.domain.references import PEOPLE_IN
from graphmodel.maps import network_of
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from graphmodel.store.shapes import SHAPES, Shape, shape_of
from tests.scenarios import TODAY, Family
from tests.strategies import RECORD_TYPES
from tests.whole_record import whole_record

SANA = Viewer("sana", "Sana", "social_worker")
KEY = b"k" * 32
OF_THE_PROTECTED = ("Grace", "Orchard", "Lily", "Leila", "leila", "Lulu", "9 Orchard")


def keep(graph: Graph, told: Family) -> None:
    Recorder(graph).record(told.records, by="sana", why="test")


def as_told(record: Record) -> Record:
    return replace(record, version=0, recorded_at=None, recorded_by=None)


def from_file(told: Family, audience: Audience = Audience.WORKER) -> Network:
    return network_of_records(told.records, "amira", TODAY, audience)


def test_the_scenario_has_every_type_of_record() -> None:
    assert {type(record) for record in whole_record().records} == set(RECORD_TYPES)


def test_what_the_store_gives_is_what_the_file_says(graph: Graph) -> None:
    told = whole_record()
    keep(graph, told)
    expected = mask(from_file(told), sight(graph, SANA, TODAY))

    found = network_of(graph, SANA, "amira", TODAY)

    for field in fields(expected):
        one, other = getattr(found, field.name), getattr(expected, field.name)
        if isinstance(one, tuple):
            one, other = tuple(map(as_told, one)), tuple(map(as_told, other))
        assert one == other, field.name


def test_a_map_takes_as_many_statements_for_every_type_of_record_as_for_none(
    graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(graph, whole_record())
    asked: list[str] = []
    read = Graph.read

    def counted(self: Graph, statement: object, **params: object) -> list[dict[str, object]]:
        asked.append(getattr(statement, "name", ""))
        return read(self, statement, **params)  # type: ignore[arg-type]

    monkeypatch.setattr(Graph, "read", counted)
    network_of(graph, SANA, "amira", TODAY)

    assert sorted(name for name in asked if name.startswith("maps/")) == ["maps/childs_own", "maps/circle", "maps/people"]


def test_a_child_of_whom_nobody_is_known_has_a_map(graph: Graph) -> None:
    told = Family()
    told.child("amira")
    keep(graph, told)

    assert [one.id for one in network_of(graph, Viewer.operator("test"), "amira", TODAY).people] == ["amira"]


def test_everyone_whom_a_record_of_the_child_names_is_on_the_map() -> None:
    people = set(from_file(whole_record()).person_by_id)

    assert {"keeley", "rob"} <= people  # a search: whom it looks for, and who must not know
    assert {"tiger", "aunt_may", "pauline"} <= people  # a pet, who kept it once, who keeps a memento
    assert "hill_school" in people  # the school as it stands on a map
    assert "grace" in people  # known to the mask, so that nothing of her leaves


@pytest.mark.parametrize("audience", Audience)
def test_nothing_of_somebody_protected_or_of_who_lives_with_them_leaves(audience: Audience) -> None:
    network = mask(from_file(whole_record(), audience), Sight("social_worker", frozenset({"amira"}), KEY))

    assert [word for word in OF_THE_PROTECTED if word in repr(network)] == []
    assert "grace" not in network.person_by_id


def test_a_brothers_own_records_are_not_on_the_map() -> None:
    network = mask(from_file(whole_record()), Sight("social_worker", frozenset({"amira"}), KEY))

    for own in (network.stage_records, network.mementoes, network.school_spells, network.key_dates):
        assert [one.id for one in own if getattr(one, "child", None) == "idris"] == []
    assert "Brook School" not in {school.name for school in network.schools}


def test_whoever_is_on_the_map_for_a_search_alone_is_known_to_adults_only() -> None:
    network = from_file(whole_record())

    assert {"keeley", "rob"} <= only_through_adults(network, "amira")
    assert not only_through_adults(network, "amira") & {"nana", "pauline", "idris", "salma"}


@pytest.mark.parametrize("record_type", [each for each in FIRST_DAY if each not in PERSON_TYPES.values()])
def test_before_its_first_day_a_record_is_not_there(record_type: type[Record]) -> None:
    told = whole_record()
    record = next(each for each in told.records if type(each) is record_type and _is_of_amira(told, each))
    day = TODAY - timedelta(days=30)
    later = replace(record, **{FIRST_DAY[record_type]: PartialDate.of(day)})  # type: ignore[arg-type]
    others = [each for each in told.records if each is not record]
    name = next(name for name, held in RECORD_FIELDS.items() if held is record_type)

    on = network_of_records([*others, later], "amira", day)
    before = network_of_records([*others, later], "amira", day - timedelta(days=1))

    assert later.id in {one.id for one in on.records(name)}
    assert later.id not in {one.id for one in before.records(name)}


def _is_of_amira(told: Family, record: Record) -> bool:
    name = next(name for name, held in RECORD_FIELDS.items() if held is type(record))
    return record.id in {one.id for one in from_file(told).records(name)}


LATER: Mapping[str, Mapping[str, object]] = {
    "decision-1": {"told_child_on": None, "words": None},
    "memento-1": {"checked_on": None},
    "consent-1": {"given": None},
}


@pytest.mark.parametrize("record_id", LATER)
def test_what_was_done_with_a_record_later_was_not_done_yet(record_id: str) -> None:
    record = next(each for each in whole_record().records if each.id == record_id)
    long_ago = TODAY - timedelta(days=3000)

    was = as_it_was(record, long_ago)

    assert {name: getattr(was, name) for name in LATER[record_id]} == dict(LATER[record_id])
    assert as_it_was(record, TODAY) == record


def test_a_proposal_that_is_decided_later_is_still_asked_for() -> None:
    told = whole_record()
    told.proposed("amira", "See Nana", state="declined", decided_by="ros", decided_why="Too far", decided_on=told.ago(1))
    proposal = told.records[-1]

    was = as_it_was(proposal, told.ago(2))

    assert [getattr(was, name) for name in ("state", "decided_by", "decided_why", "decided_on")] == ["proposed", None, None, None]


@pytest.mark.parametrize("shape", [each for each in SHAPES if each.word != "person"], ids=lambda shape: shape.word)
def test_whom_a_record_names_is_told_alike_in_the_domain_and_in_the_store(shape: Shape) -> None:
    people = PEOPLE_IN[shape.record_type]

    assert sorted((*people.one, *people.loosely)) == sorted(shape.single("person"))
    assert sorted(people.several) == sorted(shape.several("person"))


def test_a_map_has_a_field_for_every_type_of_record() -> None:
    assert {shape_of(held).word for held in RECORD_FIELDS.values()} == {shape.word for shape in SHAPES}
