"""The writer with every type of record: kept and read back unchanged, ended, marked in error, refused when it cannot be so."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import fields, replace
from itertools import count

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graphmodel.access import Viewer, mask, sight
from graphmodel.domain.answers import Alert, Decision, Review
from graphmodel.domain.arrangements import Barrier
from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.care import Memento, SchoolSpell
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.details import KeyDate
from graphmodel.domain.endings import LAST_DAY
from graphmodel.domain.errors import Conflict, Refused
from graphmodel.domain.people import Child, Person
from graphmodel.domain.records import Record
from graphmodel.domain.search import SearchCase
from graphmodel.maps import network_of
from graphmodel.record import Outcome, Recorder
from graphmodel.store import journal
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import record_from
from graphmodel.store.shapes import SHAPES, shape_of
from graphmodel.store.statements import Statement, statement
from tests.scenarios import TODAY, Family, family
from tests.strategies import RECORD_TYPES, any_families
from tests.whole_record import whole_record

FAMILIES = 100 if os.environ.get("KINMAP_SOAK") == "1" else 4
OPERATOR = Viewer.operator()
ON = PartialDate.of(TODAY)
FORMER = Statement(
    "tests/former",
    "MATCH (n)-[:WAS_LINKED]->(m) RETURN n.id AS record, m.id AS former ORDER BY record, former",
    frozenset(),
    ("record", "former"),
)
CHAINS = Statement(
    "tests/chains",
    "MATCH (e:JournalEntry) RETURN e.chain AS chain, e.subject AS subject ORDER BY chain, subject, e.seq",
    frozenset(),
    ("chain", "subject"),
)
BREAK = Statement("tests/break", "MATCH (n:Alert {id: $id}) SET n.state = 'closed_long_ago'", frozenset({"id"}), (), "write")


def kept_as(graph: Graph, record: Record) -> Record:
    """What the store keeps of a record now."""
    shape = shape_of(type(record))
    question: dict[str, object] = {"ids": [record.id]}
    if shape.found_by is not None:
        question = {"rows": [{"id": record.id, "at": getattr(record, shape.found_by)}]}
    (row,) = graph.read(statement(f"record/read_{shape.word}"), **question)
    assert isinstance(row["stored"], dict)
    return record_from(type(record), row["stored"])


def bare(record: Record) -> Record:
    """What a record says, without who wrote it and when."""
    return replace(record, version=0, recorded_at=None, recorded_by=None)


def keep(graph: Graph, records: Sequence[Record]) -> Outcome:
    return Recorder(graph).record(records, by="sana", why="test")


marks = count()
ANY_FAMILY = settings(
    max_examples=FAMILIES,
    deadline=None,
    database=None,
    phases=[Phase.generate],  # an example costs a store's work: it is said as it was found
    suppress_health_check=list(HealthCheck),
)


@ANY_FAMILY
@given(data=st.data())
def test_whatever_is_recorded_is_read_back_and_recording_it_again_changes_nothing(graph: Graph, data: st.DataObject) -> None:
    """Four families on each engine, a hundred with ``KINMAP_SOAK=1``; none knows of the other."""
    records = data.draw(any_families(f"{next(marks)}-"))

    first, again = keep(graph, records), keep(graph, records)

    assert (sum(first.written.values()), again) == (len(records), Outcome({}, len(records)))
    assert [bare(kept_as(graph, record)) for record in records] == [bare(record) for record in records]


@ANY_FAMILY
@given(data=st.data())
def test_the_map_of_any_family_is_the_same_from_the_store_and_from_its_file(graph: Graph, data: st.DataObject) -> None:
    records = [_open(one) for one in data.draw(any_families(f"{next(marks)}-"))]
    keep(graph, records)
    seen = sight(graph, OPERATOR, TODAY)
    for child in (one.id for one in records if isinstance(one, Child)):
        expected = mask(network_of_records(records, child, TODAY), seen)

        found = network_of(graph, OPERATOR, child, TODAY)

        for field in fields(expected):
            one, other = getattr(found, field.name), getattr(expected, field.name)
            if isinstance(one, tuple):
                one, other = tuple(map(bare, one)), tuple(map(bare, other))
            assert one == other, field.name


def _open(record: Record) -> Record:
    """A file that whoever runs the machine may open, of somebody who is born."""
    return replace(record, restricted=None, birth=None, death=None) if isinstance(record, Person) else record


def test_every_type_with_a_last_day_is_ended_once(graph: Graph) -> None:
    told = whole_record()
    keep(graph, told.records)
    recorder = Recorder(graph)
    for record_type in LAST_DAY:
        record = kept_as(graph, next(each for each in told.records if type(each) is record_type))

        first = recorder.end(record, ON, by="sana", why="it is over")
        again = recorder.end(record, ON, by="sana", why="it is over")

        assert (first.written, again) == ({record_type.__name__: 1}, Outcome({}, 1))
        assert getattr(kept_as(graph, record), LAST_DAY[record_type]) == ON
    assert journal.verify(graph) == ()


def test_what_happened_on_a_day_cannot_be_ended(graph: Graph) -> None:
    told = whole_record()
    keep(graph, told.records)

    with pytest.raises(Refused, match="has no end"):
        Recorder(graph).end(told[Decision, "decision-1"], ON, by="sana", why="slip")


def test_every_type_is_marked_in_error_and_then_on_no_map(graph: Graph) -> None:
    told = whole_record()
    keep(graph, told.records)
    recorder = Recorder(graph)
    for record_type in RECORD_TYPES:
        record = next(each for each in reversed(told.records) if type(each) is record_type)

        outcome = recorder.mark_in_error(kept_as(graph, record), by="sana", why="typed for another child")

        assert outcome.written == {record_type.__name__: 1}
        assert kept_as(graph, record).in_error
    assert journal.verify(graph) == ()


def test_what_was_marked_in_error_is_on_no_map(graph: Graph) -> None:
    told = whole_record()
    keep(graph, told.records)
    amira = Viewer("sana", "Sana", "social_worker")
    before = network_of(graph, amira, "amira", TODAY)
    wrong = (told[Decision, "decision-1"], told[Memento, "memento-1"], told[SchoolSpell, "school-spell-1"])
    for record in (*wrong, told[SearchCase, "search-1"]):
        Recorder(graph).mark_in_error(kept_as(graph, record), by="sana", why="not hers")

    after = network_of(graph, amira, "amira", TODAY)

    for name in ("decisions", "mementoes", "school_spells", "searches"):
        assert len(after.records(name)) == len(before.records(name)) - 1, name
    assert "search-1" in {one.search for one in before.search_steps}
    assert "search-1" not in {one.search for one in (*after.search_steps, *after.consents)}


def test_each_record_is_in_the_journal_of_the_child_it_belongs_to(graph: Graph) -> None:
    told = whole_record()
    keep(graph, told.records)
    chains = {str(row["subject"]): row["chain"] for row in graph.read(CHAINS)}

    of_amira = {
        "barrier-1",
        "decision-1",
        "review-1",
        "proposal-1",
        "alert-1",
        "search-1",
        "search-step-1",
        "consent-1",
        "stage-1",
    }
    of_amira |= {"observation-1", "session-1", "memento-1", "school-spell-1", "day-2"}
    assert {chains[each] for each in of_amira} == {"amira"}
    assert {chains[each] for each in ("day-3", "stage-2", "memento-3")} == {"idris"}
    assert {chains[each] for each in ("day-1", "name-1", "detail-1", "keeper-spell-1", "Hill School")} == {journal.SHARED}


def test_an_end_that_a_list_or_a_field_no_longer_names_stays_joined(graph: Graph) -> None:
    told = whole_record()
    keep(graph, told.records)
    told.change(Memento, "memento-1", keeper="in the loft")
    told.change(KeyDate, "day-2", child=None)
    told.change(Review, "review-1", arrangements_reviewed=())
    told.change(SearchCase, "search-1", must_not_know=("karim",))
    told.change(Decision, "decision-1", about=None)
    told.change(Alert, "alert-1", subject="nana")

    keep(graph, told.records)

    assert [(row["record"], row["former"]) for row in graph.read(FORMER)] == [
        ("alert-1", "pauline"),
        ("day-2", "amira"),
        ("decision-1", "idris"),
        ("memento-1", "pauline"),
        ("review-1", "arrangement-1"),
        ("search-1", "rob"),
    ]


def test_two_editors_of_a_day_that_is_given_to_a_child_meet(graph: Graph) -> None:
    """Its journal is another before and after; the second editor is told all the same."""
    told = whole_record()
    keep(graph, told.records)
    seen = kept_as(graph, told[KeyDate, "day-1"])
    keep(graph, [replace(seen, child="amira")])  # type: ignore[call-arg]

    with pytest.raises(Conflict):
        keep(graph, [replace(seen, label="Her birthday")])  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("record_type", "given", "facts", "sentence"),
    [
        (Alert, "alert-1", {"reason": None}, "it says no reason"),
        (SchoolSpell, "school-spell-1", {"ends_on": PartialDate("2001", None, ON.earliest.replace(2001))}, "comes before"),  # type: ignore[union-attr]
        (Barrier, "barrier-1", {"kind": "no_such_kind"}, "no code for what gets in the way"),
        (SearchCase, "search-1", {"must_not_know": ("keeley",)}, "must not know"),
    ],
)
def test_what_cannot_be_so_is_refused_and_nothing_is_kept(
    graph: Graph, record_type: type[Record], given: str, facts: dict[str, object], sentence: str
) -> None:
    told = whole_record()
    keep(graph, told.records)
    told.change(record_type, given, **facts)
    told.person("somebody_new")

    with pytest.raises(Refused, match=sentence):
        keep(graph, told.records)

    assert kept_as(graph, told[record_type, given]) != told[record_type, given]
    assert graph.read(statement("record/read_person"), ids=["somebody_new"]) == []


def test_a_new_record_that_cannot_be_so_is_refused(graph: Graph) -> None:
    told: Family = family()
    told.child("amira", age=None)
    told.went_to("amira", "Hill School", "2024", "2019")

    with pytest.raises(Refused, match=r"its last day \(2019\) comes before its first day \(2024\)"):
        keep(graph, told.records)


def test_a_fault_that_is_kept_already_is_no_reason_to_refuse_another_change(graph: Graph) -> None:
    """A list that lost a code, a file of long ago: the record can still be worked with, and be put right."""
    told = whole_record()
    keep(graph, told.records)
    graph.write(lambda tx: tx.run(BREAK, id="alert-1"))
    told.change(Alert, "alert-1", state="closed_long_ago", by="ros")

    assert keep(graph, told.records).written == {"Alert": 1}


def test_every_shape_is_written_by_the_scenario() -> None:
    """The tests above say something of every type only if the scenario has it."""
    assert {shape_of(type(record)).word for record in whole_record().records} == {shape.word for shape in SHAPES}
