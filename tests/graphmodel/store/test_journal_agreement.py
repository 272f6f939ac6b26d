"""The graph says what the journal says: whatever was changed past the journal is found, whatever was written by Kinmap agrees."""

from __future__ import annotations

import pytest

from graphmodel.domain.people import Child, Person
from graphmodel.domain.ties import Tie
from graphmodel.record import Recorder
from graphmodel.store import proving
from graphmodel.store.agreement import Agreement
from graphmodel.store.connection import Graph
from graphmodel.store.statements import Statement
from tests.scenarios import Family, amiras_family, family


def differing(graph: Graph) -> list[str]:
    agreement = Agreement()
    assert proving.examine(graph, newest=agreement).faults == ()
    return list(agreement.faults(graph))


def past_the_journal(graph: Graph, text: str) -> None:
    graph.write(lambda tx: tx.run(Statement("tests/past", text, frozenset(), (), "write")))


@pytest.fixture
def told(graph: Graph) -> Family:
    """Amira with gran and a view, recorded, changed and marked."""
    it = family()
    it.child("amira")
    it.person("gran", sex="F")
    it.person("joe")
    it.tie("amira", "gran", "maternal_grandmother")
    it.view("amira", "gran", 4, words='She said: "version":9, fun')
    it.arrangement("amira", ("gran", "joe"), id="plan")
    keep(graph, it)
    return it


def keep(graph: Graph, it: Family) -> None:
    Recorder(graph).record(it.records, by="sana", why="test")


def test_whatever_kinmap_wrote_agrees(graph: Graph, told: Family) -> None:
    told.change(Tie, "tie-1", notes="Tuesdays")
    told.change(Person, "gran", name="Nan")
    keep(graph, told)
    Recorder(graph).record([Child(id="joe", ref="joe", name="Joe")], by="sana", why="his file was opened")
    Recorder(graph).undo_batch(first_batch(graph, "plan"), by="sana", why="another plan")

    assert differing(graph) == []


def test_a_whole_family_agrees_also_when_two_of_it_were_merged_and_taken_apart(graph: Graph) -> None:
    keep(graph, amiras_family())
    more = family()
    more.person("pauline-again")
    keep(graph, more)
    merge = Recorder(graph).merge_people("pauline", "pauline-again", by="sana", why="one person").id
    assert differing(graph) == []

    Recorder(graph).unmerge(merge, by="sana", why="two people")

    assert differing(graph) == []


def first_batch(graph: Graph, subject: str) -> str:
    told = Statement("tests/ids", "MATCH (e:JournalEntry {subject: $s}) RETURN e.id AS id ORDER BY id", frozenset({"s"}), ("id",))
    Recorder(graph).record([Person(id="last", name="Last")], by="sana", why="a batch of its own")
    return str(graph.read(told, s="last")[0]["id"]).rpartition(":")[0]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("MATCH (p:Person {id: 'gran'}) SET p.sex = 'M'", 'The person "gran" is not as it was last recorded: sex.'),
        ("MATCH (p:Person {id: 'gran'}) SET p.notes = 'x', p.sex = null", "recorded: notes, sex."),
        ("MATCH (p:Person {id: 'gran'}) SET p.birth = date('1950-01-01')", "recorded: birth."),
        ("MATCH ()-[r:KNOWS {id: 'tie-1'}]->() SET r.kind = 'friend'", 'The tie "tie-1" is not as it was last recorded: kind.'),
        (
            "MATCH (v:View {id: 'view-1'}) SET v.words = 'She is not fun'",
            'The view "view-1" is not as it was last recorded: words.',
        ),
        ("MATCH (v:View {id: 'view-1'}) DETACH DELETE v", 'The view "view-1" is in the journal and not in the graph.'),
        ("MATCH ()-[r:KNOWS {id: 'tie-1'}]->() DELETE r", 'The tie "tie-1" is in the journal and not in the graph.'),
        ("MATCH (p:Person {id: 'joe'}) DETACH DELETE p", 'The person "joe" is in the journal and not in the graph.'),
        ("CREATE (:Person {id: 'ghost', name: 'Ghost', kind: 'person'})", 'A person "ghost" is in the graph, and no entry'),
        (
            "MATCH (a:Person {id: 'gran'}), (b:Person {id: 'joe'}) CREATE (a)-[:PARTNER_OF {id: 'made-up'}]->(b)",
            'A partnership "made-up" is in the graph, and no entry',
        ),
        (
            "MATCH (a:Person {id: 'amira'})-[r:KNOWS {id: 'tie-1'}]->(b) CREATE (a)-[again:KNOWS]->(b) SET again = properties(r)",
            'The tie "tie-1" is in the graph 2 times.',
        ),
    ],
)
def test_what_was_changed_past_the_journal_is_found(graph: Graph, told: Family, text: str, fault: str) -> None:
    past_the_journal(graph, text)

    found, *what_it_was_joined_to = differing(graph)

    assert fault in found
    assert all("is not joined to" in each for each in what_it_was_joined_to)


def test_a_cut_tail_is_found_by_what_the_graph_says_even_without_an_anchor(graph: Graph, told: Family) -> None:
    told.change(Tie, "tie-1", notes="Tuesdays")
    keep(graph, told)
    past_the_journal(
        graph,
        "MATCH (h:JournalHead {chain: 'amira'}) MATCH (e:JournalEntry {chain: 'amira', seq: h.seq}) "
        "SET h.seq = h.seq - 1, h.hash = e.prev DETACH DELETE e",
    )

    assert proving.verify(graph) == ()
    assert differing(graph) == ['The tie "tie-1" is not as it was last recorded: notes, version.']


def test_progress_ends_at_the_number_of_records(graph: Graph, told: Family) -> None:
    agreement, seen = Agreement(), [(0, 0)]
    proving.examine(graph, newest=agreement)
    list(agreement.faults(graph, lambda done, of: seen.append((done, of))))

    assert seen[-1] == (len(told.records), len(told.records))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("view", "MATCH (:View)-[r:ABOUT]->() DELETE r"),
        ("arrangement", "MATCH (n:Arrangement), (p:Person {id: 'leanne'}) CREATE (n)-[:WITH_PERSON]->(p)"),
        ("restriction", "MATCH (n:Restriction)-[r:RESTRICTS]->(), (p:Person {id: 'joe'}) CREATE (n)-[:RESTRICTS]->(p) DELETE r"),
        (
            "parent link",
            "MATCH ()-[r:PARENT_OF]->(c), (p:Person {id: 'joe'}) CREATE (p)-[n:PARENT_OF]->(c) SET n = properties(r) DELETE r",
        ),
    ],
)
def test_a_record_that_was_joined_to_somebody_else_is_found(graph: Graph, told: Family, kind: str, text: str) -> None:
    """Its properties say what they always said, but an order that is joined to nobody closes no gate."""
    told.order("amira", "gran")
    told.mother("leanne", "amira")
    keep(graph, told)
    assert differing(graph) == []

    past_the_journal(graph, text)

    [said] = [each for each in differing(graph) if each.startswith(f"The {kind} ")]
    assert said.endswith("is not joined to the very people and places that it names.")
