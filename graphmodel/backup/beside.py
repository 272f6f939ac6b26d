"""What is kept beside the journal and belongs into a backup, and what does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphmodel.store.chain import Head
from graphmodel.store.connection import Graph
from graphmodel.store.statements import statement

_PAGE = 2_000


@dataclass(frozen=True, slots=True)
class Beside:
    """One label. ``name`` is what its rows are called in a backup; statements ``archive/NAME`` and ``archive/put_NAME``."""

    name: str
    label: str

    def rows(self, graph: Graph, heads: Sequence[Head] = ()) -> Iterator[Mapping[str, object]]:
        """Everything of it that was kept when it was asked for, by id; what stands in a chain, up to its head."""
        after, ends = "", {head.chain: head.seq for head in heads}
        while True:
            found = graph.read(statement(f"archive/{self.name}"), after=after, most=_PAGE)
            for row in found:
                stored = row["stored"]
                if isinstance(stored, dict) and _is_within(stored, ends):
                    yield stored
            if len(found) < _PAGE:
                return
            after = str(found[-1]["key"])


def _is_within(stored: Mapping[str, object], ends: Mapping[str, int]) -> bool:
    """Whether it was there at the moment of the heads: what was noted since belongs into the next backup."""
    chain, seq = stored.get("chain"), stored.get("seq")
    return not isinstance(chain, str) or not isinstance(seq, int) or seq <= ends.get(chain, 0)


BESIDE = (Beside("looks", "Look"), Beside("emergencies", "Emergency"), Beside("secrets", "Secret"))
"""Who looked at what, files opened in an emergency, and the key behind opaque ids."""

LEFT_OUT = frozenset({"JournalEntry", "JournalHead", "Migration", "Restore", "SamePerson"})
"""Entries and heads have a place of their own, and tell which merges stand; how a store came to be is not recorded in it."""
