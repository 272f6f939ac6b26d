"""Migrations and keys, on both engines."""

from __future__ import annotations

import pytest

from graphmodel.domain.errors import Refused
from graphmodel.store.connection import Graph, GraphSettings, Transaction
from graphmodel.store.migrations import migrate, migrations
from graphmodel.store.schema import SCHEMA
from graphmodel.store.shapes import SHAPES
from graphmodel.store.statements import Statement, statement

FORGET = Statement("tests/forget", "MATCH (done:Migration) DETACH DELETE done", frozenset(), (), "write")
TWINS = {
    "Person": "CREATE (:Person {id: 'one'}), (:Person {id: 'one'})",
    "View": "CREATE (:View {id: 'one'}), (:View {id: 'one'})",
    "Assessment": "CREATE (:Assessment {id: 'one'}), (:Assessment {id: 'one'})",
    "Arrangement": "CREATE (:Arrangement {id: 'one'}), (:Arrangement {id: 'one'})",
    "Event": "CREATE (:Event {id: 'one'}), (:Event {id: 'one'})",
    "Restriction": "CREATE (:Restriction {id: 'one'}), (:Restriction {id: 'one'})",
    "Explanation": "CREATE (:Explanation {id: 'one'}), (:Explanation {id: 'one'})",
    "Placement": "CREATE (:Placement {id: 'one'}), (:Placement {id: 'one'})",
    "Household": "CREATE (:Household {id: 'one'}), (:Household {id: 'one'})",
    "Team": "CREATE (:Team {id: 'one'}), (:Team {id: 'one'})",
    "Look": "CREATE (:Look {id: 'one'}), (:Look {id: 'one'})",
    "JournalEntry": "CREATE (:JournalEntry {id: 'one'}), (:JournalEntry {id: 'one'})",
    "place in a chain": "CREATE (:JournalEntry {place: 'c#1'}), (:JournalEntry {place: 'c#1'})",
    "JournalHead": "CREATE (:JournalHead {chain: 'c'}), (:JournalHead {chain: 'c'})",
    "ref": "CREATE (:Person {id: 'a', ref: 'R1'}), (:Person {id: 'b', ref: 'R1'})",
}


@pytest.fixture
def hasty(graph: Graph, graph_settings: GraphSettings) -> Graph:
    """A connection that does not wait to see whether a taken key becomes free."""
    settings = GraphSettings(graph_settings.home, uri=graph_settings.uri, retry_s=0.0)
    return Graph(settings)


def test_every_record_has_a_key(hasty: Graph) -> None:
    for what, text in TWINS.items():
        twins = Statement(f"tests/{what}", text, frozenset(), (), "write")

        with pytest.raises(Refused, match="already has this id"):
            hasty.write(lambda transaction, twins=twins: transaction.run(twins))


def test_a_store_that_is_up_to_date_is_left_alone(graph: Graph) -> None:
    assert migrate(graph) == 0


def test_a_migration_killed_anywhere_is_run_again(graph: Graph) -> None:
    """Every statement of it may be there already, or not: the end is the same."""
    steps = migrations()
    for part in range(0, len(steps[0].statements), 5):
        graph.write(lambda transaction: transaction.run(FORGET))
        for done in steps[0].statements[:part]:
            graph.write(lambda transaction, done=done: transaction.run(done))

        assert migrate(graph) == len(steps)
    assert graph.read(statement("schema/number")) == [{"number": steps[-1].number}]


def test_a_store_of_a_newer_program_is_refused_and_left_alone(graph: Graph, graph_settings: GraphSettings) -> None:
    def newer(transaction: Transaction) -> None:
        transaction.run(statement("schema/done"), number=9999, name="later", at="2030-01-01T00:00:00+00:00")

    graph.write(newer)
    try:
        with pytest.raises(Refused, match=r"made by a newer Kinmap \(step 9999"):
            Graph.open(graph_settings)
    finally:
        graph.write(lambda transaction: transaction.run(FORGET))
        migrate(graph)


def test_migrations_are_numbered_without_gaps() -> None:
    assert [step.number for step in migrations()] == list(range(1, len(migrations()) + 1))


def test_uncertain_dates_become_four_properties() -> None:
    assert {"birth", "birth_from", "birth_to", "birth_about"} <= SCHEMA.labels["Person"]
    assert "name_from" not in SCHEMA.labels["Person"]
    assert "said_on_from" in SCHEMA.labels["View"]
    assert "closeness_child" in SCHEMA.relationships["KNOWS"].properties


def test_every_end_of_a_relationship_is_a_label() -> None:
    ends = {end for one in SCHEMA.relationships.values() for end in (one.source, one.target)}

    assert ends - {None} <= set(SCHEMA.labels)
    assert [name for name, one in SCHEMA.relationships.items() if one.source is None] == ["WAS_LINKED"]


def test_every_type_of_record_is_in_the_schema() -> None:
    assert {shape.label for shape in SHAPES if shape.is_edge} <= set(SCHEMA.relationships)
    assert {shape.label for shape in SHAPES if not shape.is_edge} <= set(SCHEMA.labels)
