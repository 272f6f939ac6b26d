"""The journal: what is written can be proved, and every way of tampering with it is found."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.store import journal
from graphmodel.store.connection import Graph
from graphmodel.store.journal import Entry, Head
from graphmodel.store.statements import Statement

START = Head("child-1", 0, "")
EDITS = ("at", "by", "why", "kind", "subject", "before", "after", "prev", "hash", "id", "chain")


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
    monkeypatch.setattr(journal, "_PAGE", 7)
    graph.write(lambda tx: journal.append(tx, [entry(number) for number in range(30)]))

    assert journal.verify(graph) == ()


def stored(count: int) -> list[dict[str, object]]:
    return journal.link(START, [entry(number) for number in range(count)])


def faults(rows: list[dict[str, object]], head: dict[str, object]) -> list[str]:
    return list(journal.faults_in(Head("child-1", int(str(head["seq"])), str(head["hash"])), rows, set()))


def test_an_untouched_chain_has_no_faults() -> None:
    rows = stored(20)

    assert faults(rows, rows[-1]) == []


@settings(max_examples=200, deadline=None)
@given(data=st.data(), count=st.integers(2, 12))
def test_every_mutation_of_a_chain_is_found(data: st.DataObject, count: int) -> None:
    rows = stored(count)
    head = dict(rows[-1])
    at = data.draw(st.integers(0, count - 1))
    kind = data.draw(st.sampled_from(["edit", "remove", "double", "swap", "cut", "replay"]))
    if kind == "edit":
        field = data.draw(st.sampled_from(EDITS))
        rows[at][field] = data.draw(st.text(max_size=5).filter(lambda text: text != rows[at][field]))
    elif kind == "remove":
        del rows[at]
    elif kind == "double":
        rows.insert(at, dict(rows[at]))
    elif kind == "swap":
        other = data.draw(st.integers(0, count - 1).filter(lambda one: one != at))
        rows[at], rows[other] = rows[other], rows[at]
    elif kind == "cut":
        rows = rows[:at]
    else:  # a tail written anew with right hashes, but not the one that the head names
        kept = Head("child-1", at, str(rows[at - 1]["hash"]) if at else "")
        rows[at:] = journal.link(kept, [entry(100 + number) for number in range(count - at)])

    assert faults(rows, head) != []


def test_json_is_canonical() -> None:
    assert journal.canonical({"b": [1, None, True], "a": "Łukasz ليلى"}) == '{"a":"Łukasz ليلى","b":[1,null,true]}'
