"""What the store tests write: a member in a home with its journal entry, in one transaction; and how to tell a half one."""

from __future__ import annotations

from collections.abc import Sequence

from graphmodel.store import journal
from graphmodel.store.connection import Graph, Transaction
from graphmodel.store.journal import Entry
from graphmodel.store.statements import Statement

MOVE_IN = Statement(
    "tests/move_in",
    """
    UNWIND $ids AS id
    MERGE (member:Person {id: id})
    SET member.version = 1, member.notes = $notes
    MERGE (home:Household {id: id})
    MERGE (member)-[stay:LIVES_IN {id: id}]->(home)
    SET stay.version = 1
    """,
    frozenset({"ids", "notes"}),
    (),
    "write",
)
HOMES = Statement(
    "tests/homes",
    "MATCH (home:Household) OPTIONAL MATCH (member:Person)-[stay:LIVES_IN]->(home) "
    "RETURN home.id AS id, count(stay) AS stays, max(member.version) AS version ORDER BY id",
    frozenset(),
    ("id", "stays", "version"),
)
PEOPLE = Statement("tests/people", "MATCH (one:Person) RETURN one.id AS id ORDER BY id", frozenset(), ("id",))
ENTRIES = Statement(
    "tests/entries",
    "MATCH (one:JournalEntry) WHERE one.kind = 'moved' RETURN one.subject AS id ORDER BY id",
    frozenset(),
    ("id",),
)
SET_COUNT = Statement(
    "tests/set_count", "MERGE (one:Team {id: $id}) SET one.version = $count", frozenset({"id", "count"}), (), "write"
)
COUNT = Statement(
    "tests/count", "MATCH (one:Team {id: $id}) RETURN one.version AS count ORDER BY count", frozenset({"id"}), ("count",)
)
LOCKED_COUNT = Statement(
    "tests/locked_count",
    "MERGE (one:Team {id: $id}) SET one.lock = $lock RETURN one.version AS count ORDER BY count",
    frozenset({"id", "lock"}),
    ("count",),
    "write",
)


def moved(subject: str, chain: str) -> Entry:
    """The journal entry of one move."""
    return Entry(
        id=f"moved-{subject}", chain=chain, at="2026-11-23T09:00:00+00:00", by="w1", why="test", kind="moved", subject=subject
    )


def move_in(transaction: Transaction, ids: Sequence[str], chain: str = journal.SHARED) -> None:
    """Write members, homes, stays and journal entries: all of it or nothing."""
    transaction.run(MOVE_IN, ids=list(ids), notes="Ł" * 200)
    journal.append(transaction, [moved(one, chain) for one in ids])


def whole_moves(graph: Graph) -> set[str]:
    """Ids of the moves that are there; fails when any is half there."""
    homes = graph.read(HOMES)
    halves = [row for row in homes if (row["stays"], row["version"]) != (1, 1)]
    assert halves == []
    ids = [str(row["id"]) for row in homes]
    assert [row["id"] for row in graph.read(PEOPLE)] == ids
    assert [row["id"] for row in graph.read(ENTRIES)] == ids
    return set(ids)
