"""The log of looks stands in chains: whatever is done to it behind Kinmap's back is found (practice 5: 9; reliability 4)."""

from __future__ import annotations

import os
import random
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graphmodel.access import Viewer, log_look, looks, note_refusal
from graphmodel.record import Recorder
from graphmodel.store import look_chain, proving
from graphmodel.store.anchors import Anchors
from graphmodel.store.connection import Graph
from graphmodel.store.migrations import migrate_again
from graphmodel.store.statements import Statement
from tests.scenarios import TODAY, Family

RUNS = Viewer.operator()
TAMPERINGS = 1_000 if os.environ.get("KINMAP_SOAK") else 60
LOOKS = Statement("tests/looks", "MATCH (l:Look) RETURN properties(l) AS look ORDER BY l.id", frozenset(), ("look",))
SWAP = (
    "MATCH (a:Look {place: 'looks:amira#2'}), (b:Look {place: 'looks:amira#3'}) "
    "SET a.place = 'aside' SET b.place = 'looks:amira#2', b.seq = 2 SET a.place = 'looks:amira#3', a.seq = 3"
)
AT_AMIRA = "MATCH (l:Look {child: 'amira', seq: 2}) "


def change(graph: Graph, text: str, **params: object) -> None:
    graph.write(lambda tx: tx.run(Statement("tests/change", text, frozenset(params), (), "write"), **params))


def noted(graph: Graph, rounds: int = 3) -> None:
    """A few looks at two children, a list, a search at nobody by name, and a refusal."""
    for number in range(rounds):
        log_look(graph, RUNS, ["amira"], "map for worker", f"review {number}")
        log_look(graph, RUNS, ["amira", "idris"], "list of children", "to choose a child")
        log_look(graph, RUNS, [], "search by name: nan", "to find somebody")
    note_refusal(graph, RUNS, "rana", "map for worker")


def faults(graph: Graph, anchors: Anchors | None = None) -> tuple[str, ...]:
    return proving.examine(graph, anchors.read().anchored if anchors else None, book=proving.LOOKS).faults


def test_a_log_that_nobody_touched_is_sound_and_reads_as_it_did(graph: Graph) -> None:
    family = Family()
    family.child("amira")
    Recorder(graph).record(family.records, by="tests", why="test")
    noted(graph)

    assert () == faults(graph) == proving.verify(graph)
    assert 6 == len([one for one in looks(graph, RUNS, TODAY, "amira") if one.what != "log of looks"])
    assert not [one for one in looks(graph, RUNS, TODAY) if "chain" in one.what]


@pytest.mark.parametrize(
    ("done", "found"),
    [
        (AT_AMIRA + "SET l.purpose = 'supervision'", "not as it was written"),
        (AT_AMIRA + "SET l.by = 'somebody else'", "not as it was written"),
        (AT_AMIRA + "SET l.child = 'idris'", "not as it was written"),
        (AT_AMIRA + "SET l.to_whom = 'the court'", "not as it was written"),
        (AT_AMIRA + "SET l.opens = l.child REMOVE l.child", "not as it was written"),
        (AT_AMIRA + "DETACH DELETE l", "Entry 2 is missing from chain looks:amira"),
        (AT_AMIRA + "REMOVE l.chain, l.seq, l.place", "in no chain"),
        ("MATCH (l:Look {chain: 'looks:amira'}) WHERE l.seq > 3 DETACH DELETE l", "missing"),
        ("MATCH (l:Look {chain: 'looks:amira'}) DETACH DELETE l", "missing"),
        ("MATCH (h:JournalHead {chain: 'looks:amira'}) DETACH DELETE h", "The head of chain looks:amira is missing"),
        ("MATCH (n) WHERE (n:Look OR n:JournalHead) AND n.chain = 'looks:amira' DETACH DELETE n", "missing whole"),
        (SWAP, "looks:amira"),
        ("CREATE (l:Look {id: 'new', at: '2026-11-23', by: 'operator', what: 'map', child: 'amira'})", "in no chain"),
    ],
)
def test_what_is_done_to_a_look_behind_kinmaps_back_is_found(graph: Graph, done: str, found: str) -> None:
    noted(graph)
    change(graph, done)

    assert [one for one in faults(graph) if found in one]


def test_a_tail_that_is_cut_with_its_head_is_found_by_the_anchors(graph: Graph, tmp_path: Path) -> None:
    noted(graph)
    anchors = Anchors(tmp_path / "anchored", "embedded")
    anchors.note(proving.heads(graph), "2026-11-23T10:00:00.000+00:00")
    change(
        graph,
        "MATCH (h:JournalHead {chain: 'looks:amira'}) MATCH (l:Look {chain: 'looks:amira', seq: h.seq}) "
        "SET h.seq = h.seq - 1, h.hash = l.prev DETACH DELETE l",
    )

    assert () == faults(graph)
    assert ["Entry 6 of chain looks:amira was anchored outside the graph and is not there any more."] == list(
        faults(graph, anchors)
    )


def test_tamperings_made_by_chance_are_all_found(graph: Graph) -> None:
    """Of the rows alone, as they are fetched: one value of one look is another one, or one look is gone, or two are exchanged."""
    noted(graph, rounds=5)
    kept = [row["look"] for row in graph.read(LOOKS)]
    standing = {head.chain: head for head in proving.heads(graph) if look_chain.is_of_looks(head.chain)}
    chance = random.Random(7)

    missed = [number for number in range(TAMPERINGS) if not _found(_tampered(kept, chance), standing)]

    assert [] == missed
    assert not _found([dict(one) for one in kept if isinstance(one, dict)], standing)


def _tampered(kept: list[object], chance: random.Random) -> list[dict[str, object]]:
    looked = [dict(one) for one in kept if isinstance(one, dict)]
    one = chance.choice(looked)
    match chance.randrange(3):
        case 0:
            looked.remove(one)
        case 1:
            name = chance.choice(sorted(one))
            one[name] = f"{one[name]}x" if isinstance(one[name], str) else 99
        case _:
            other = chance.choice([each for each in looked if each is not one and each["hash"] != one["hash"]])
            for name in ("what", "purpose", "at", "id"):
                one[name], other[name] = other[name], one[name]
    return looked


def _found(looked: list[dict[str, object]], standing: Mapping[str, proving.Head]) -> bool:
    whole = proving.Examination(shared=look_chain.SHARED_LOOKS)
    for chain, head in standing.items():
        rows = [look_chain.row_of(one) for one in looked if one.get("chain") == chain]
        whole.chain(head, [sorted(rows, key=lambda row: row[2])], len(rows))  # type: ignore[arg-type, return-value]
    return bool(whole.verdict().faults) or any(one.get("chain") not in standing for one in looked)


def test_what_was_noted_before_there_were_chains_is_chained_once(graph: Graph) -> None:
    noted(graph)
    before = [row["look"] for row in graph.read(LOOKS)]
    change(graph, "MATCH (h:JournalHead) DETACH DELETE h")
    change(graph, "MATCH (l:Look) WHERE l.opens IS NOT NULL DETACH DELETE l")
    change(graph, "MATCH (l:Look) REMOVE l.chain, l.seq, l.place, l.hash, l.prev")

    migrate_again(graph, after=3)
    first = [row["look"] for row in graph.read(LOOKS)]
    migrate_again(graph, after=3)

    assert () == faults(graph)
    assert first == [row["look"] for row in graph.read(LOOKS)]
    assert _said(before) == _said(first)


def _said(kept: list[object]) -> list[tuple[object, ...]]:
    return [
        tuple(one.get(name) for name in ("id", "at", "by", "role", "what", "purpose", "child", "outcome"))
        for one in kept
        if isinstance(one, dict) and "opens" not in one
    ]


def test_looks_noted_at_once_stand_one_behind_the_other(graph: Graph) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: log_look(graph, RUNS, ["amira", "idris"], "map", f"review {number}"), range(12)))

    assert () == faults(graph)
    assert 24 + 2 == proving.examine(graph, book=proving.LOOKS).entries


def test_a_look_whose_answer_was_lost_is_noted_once(graph: Graph) -> None:
    line = {"id": "one", "at": "2026-11-23T10:00:00.000+00:00", "by": "operator", "role": "administrator", "what": "map"}
    look = line | {"child": "amira", "purpose": "review", "outcome": "shown"}
    for again in (False, True):
        graph.write(lambda tx, again=again: look_chain.append(tx, [look], again=again))  # type: ignore[misc]

    assert () == faults(graph)
    assert 2 == proving.examine(graph, book=proving.LOOKS).entries
