"""Random merges of random people in a store, taken apart in random order: the graph is as it was, and its journal is sound.

25 merges by default; ``KINMAP_SOAK=1`` makes it 1,000 (a line of the reliability guide, P3).
"""

from __future__ import annotations

import os
import random

import pytest

from graphmodel.domain.errors import Refused
from graphmodel.record import Moved, Recorder
from graphmodel.store import journal
from graphmodel.store.connection import Graph
from graphmodel.store.shapes import PEOPLE, SHAPES
from tests.graphmodel.every_reference import any_record, everybody
from tests.graphmodel.graph_content import content
from tests.scenarios import Family

MERGES = 1_000 if os.environ.get("KINMAP_SOAK") == "1" else 25
SOMEBODY = tuple(f"p{number}" for number in range(16))
CHILDREN = ("amira", "idris")


def random_family(chance: random.Random) -> Family:
    """Sixteen people of whom two children have records of every type."""
    told = everybody()
    told.child("idris", 9)
    for who in SOMEBODY:
        told.person(who)
    for shape in SHAPES:
        if shape is not PEOPLE:
            for number in range(2):
                others = chance.sample(SOMEBODY, 5)
                told.add(any_record(shape, f"{shape.word}-of-{number}", chance.choice(CHILDREN), others))
    for number in range(6):
        child, about = chance.choice(CHILDREN), chance.choice(SOMEBODY)
        told.tie(child, about, "friend", id=f"more-{number}")
        told.view(child, about, chance.randint(0, 4), said_on=told.ago(chance.randint(1, 900)))
        told.assessed(child, about, chance.choice(("low", "high")), on=told.ago(chance.randint(1, 900)))
    return told


@pytest.mark.timeout(120 + 6 * MERGES)
def test_random_merges_come_apart_and_the_graph_is_as_it_was(graph: Graph) -> None:
    chance, done, refused = random.Random(20261123), 0, 0
    recorder = Recorder(graph)
    recorder.record(random_family(chance).records, by="sana", why="test")
    before = content(graph)
    while done < MERGES:
        standing: list[Moved] = []
        for _ in range(min(5, MERGES - done)):
            kept, merged = chance.sample((*SOMEBODY, *CHILDREN), 2)
            try:
                standing.append(recorder.merge_people(kept, merged, by="sana", why="the same"))
            except Refused:
                refused += 1
        assert len(content(graph)) >= len(before)
        done += len(standing)
        chance.shuffle(standing)
        while standing:
            for moved in list(standing):
                try:
                    again = recorder.unmerge(moved.id, by="sana", why="not the same")
                except Refused as reason:
                    if "Take that merge apart first" not in str(reason):
                        raise
                    continue
                assert (again.left, again.records) == ((), moved.records)
                standing.remove(moved)
        assert content(graph) == before, f"after {done} merges"
    assert journal.verify(graph) == ()
    print(f"\n{done} merges taken apart, {refused} pairs refused")
