"""The journal: what is written can be proved, and every way of tampering with it is found."""

from __future__ import annotations

import pytest

from graphmodel.store import journal, proving
from graphmodel.store.connection import Graph
from graphmodel.store.journal import Entry
from graphmodel.store.statements import Statement


def entry(number: int, chain: str = "child-1") -> Entry:
    return Entry(
        id=f"e{number}-{chain}",
        chain=chain,
        at="2026-11-23T09:00:00+00:00",
        by="w1",
        why="visit",
        kind="recorded",
        subject=f"s{number}",
        after={"name": f"Siân {number}", "version": 1},
    )


def change(text: str, **params: object) -> tuple[Statement, dict[str, object]]:
    return Statement("tests/tamper", text, frozenset(params), (), "write"), params


TAMPERINGS = {
    "an edited entry": change("MATCH (e:JournalEntry {place: $place}) SET e.after = '{}'", place="child-1#2"),
    "an author changed": change("MATCH (e:JournalEntry {place: $place}) SET e.by = 'somebody'", place="child-1#1"),
    "an entry removed": change("MATCH (e:JournalEntry {place: $place}) DETACH DELETE e", place="child-1#2"),
    "the tail cut off": change("MATCH (e:JournalEntry {place: $place}) DETACH DELETE e", place="child-1#5"),
    "the tail cut off and the head moved back to it": change(
        "MATCH (e:JournalEntry {place: 'child-1#5'}) DETACH DELETE e WITH count(*) AS gone "
        "MATCH (h:JournalHead {chain: $chain}) SET h.seq = 4",
        chain="child-1",
    ),
    "the head removed": change("MATCH (h:JournalHead {chain: $chain}) DETACH DELETE h", chain="child-1"),
    "an entry moved to another chain": change(
        "MATCH (e:JournalEntry {place: $place}) SET e.chain = 'child-2'", place="child-1#5"
    ),
    "the names of two places swapped": change(
        "MATCH (a:JournalEntry {place: 'child-1#2'}), (b:JournalEntry {place: $place}) "
        "WITH a, b, a.seq AS one, b.seq AS other SET a.seq = other, b.seq = one",
        place="child-1#3",
    ),
    "an entry at no place": change(
        "CREATE (e:JournalEntry {id: $id, chain: 'child-1', seq: 3, place: 'nowhere', hash: 'x'})", id="extra"
    ),
    "a number where a text was": change("MATCH (e:JournalEntry {place: $place}) SET e.why = 5", place="child-1#2"),
    "a text where a place was": change("MATCH (e:JournalEntry {place: $place}) SET e.seq = 'two'", place="child-1#2"),
    "the hash emptied": change("MATCH (e:JournalEntry {place: $place}) SET e.hash = '', e.why = 5", place="child-1#5"),
    "an entry added beside the chain": change(
        "CREATE (e:JournalEntry {id: $id, chain: 'child-1', seq: 9, place: 'child-1#9', hash: 'x'})", id="extra"
    ),
    "a whole chain removed": change(
        "MATCH (n) WHERE (n:JournalEntry OR n:JournalHead) AND n.chain = $chain DETACH DELETE n", chain="child-1"
    ),
}


@pytest.fixture
def written(graph: Graph) -> Graph:
    """A store with a chain of five entries and one of one."""
    graph.write(lambda tx: journal.append(tx, [entry(1), entry(2), entry(1, "child-2"), entry(1, "shared")]))
    graph.write(lambda tx: journal.append(tx, [entry(3), entry(4), entry(5)]))
    return graph


def test_what_is_appended_verifies(written: Graph) -> None:
    assert journal.verify(written) == ()
    assert [(head.chain, head.seq) for head in journal.heads(written)] == [("child-1", 5), ("child-2", 1), ("shared", 3)]


def test_the_same_entries_again_change_nothing(written: Graph) -> None:
    before = journal.heads(written)

    assert written.write(lambda tx: journal.append(tx, [entry(1), entry(5)])) == 0
    assert written.write(lambda tx: journal.append(tx, [])) == 0
    assert journal.heads(written) == before


@pytest.mark.parametrize("name", TAMPERINGS)
def test_tampering_is_found(written: Graph, name: str) -> None:
    statement, params = TAMPERINGS[name]
    written.write(lambda tx: tx.run(statement, **params))

    assert journal.verify(written) != ()


def test_entries_that_changed_places_are_found(written: Graph) -> None:
    swap = Statement(
        "tests/swap",
        "MATCH (a:JournalEntry {place: 'child-1#2'}), (b:JournalEntry {place: 'child-1#3'}) "
        "WITH a, b, a.after AS one, b.after AS other SET a.after = other, b.after = one",
        frozenset(),
        (),
        "write",
    )
    written.write(lambda tx: tx.run(swap))

    assert len(journal.verify(written)) == 2


def test_a_journal_longer_than_a_page_verifies(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proving, "_PAGE", 7)
    graph.write(lambda tx: journal.append(tx, [entry(number) for number in range(30)]))
    for child in range(4):
        graph.write(lambda tx, chain=f"child-{child + 2}": journal.append(tx, [entry(number, chain) for number in range(3)]))

    assert journal.verify(graph) == ()
    assert proving.examine(graph).entries == 30 + 4 * 3 + 5
    graph.write(lambda tx: tx.run(TAMPERINGS["an edited entry"][0], place="child-1#2"))
    assert len(journal.verify(graph)) == 1


BALANCED = {
    "an entry of a chain that has no head": (
        "CREATE (:JournalEntry {id: 'extra', chain: 'child-9', seq: 1, place: 'child-9#1', hash: 'x'})",
        "The head of chain child-9 is missing.",
    ),
    "an entry beside a long chain": (
        "CREATE (:JournalEntry {id: 'extra', chain: 'child-1', seq: 3, place: 'nowhere', hash: 'x'})",
        "Chain child-1 has 6 entries where its head says 5.",
    ),
}


@pytest.mark.parametrize("name", BALANCED)
def test_an_entry_that_makes_up_for_a_missing_one_is_found_with_it(
    written: Graph, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """There are as many as the heads say, so they are not counted by chain before something is wrong."""
    monkeypatch.setattr(proving, "_PAGE", 4)
    text, fault = BALANCED[name]
    written.write(lambda tx: tx.run(*change(text)[:1]))
    written.write(lambda tx: tx.run(TAMPERINGS["an entry removed"][0], place="child-2#1"))

    faults = journal.verify(written)

    assert fault in faults
    assert "Entry 1 is missing from chain child-2." in faults


def test_a_sound_journal_is_not_counted_by_chain(written: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counting them by chain reads every entry once more."""
    asked: list[str] = []
    read = written.read
    monkeypatch.setattr(written, "read", lambda asking, **params: asked.append(asking.name) or read(asking, **params))

    assert journal.verify(written) == ()
    assert "journal/chains" not in asked


def test_json_is_canonical() -> None:
    assert journal.canonical({"b": [1, None, True], "a": "Łukasz ليلى"}) == '{"a":"Łukasz ليلى","b":[1,null,true]}'
