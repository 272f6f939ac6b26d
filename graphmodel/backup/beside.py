"""What is kept beside the journal and belongs into a backup, and what does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphmodel.store.connection import Graph
from graphmodel.store.statements import statement

_PAGE = 2_000


@dataclass(frozen=True, slots=True)
class Beside:
    """One label. ``name`` is what its rows are called in a backup; statements ``archive/NAME`` and ``archive/put_NAME``."""

    name: str
    label: str

    def rows(self, graph: Graph) -> Iterator[Mapping[str, object]]:
        """Everything of it that was kept when it was asked for, in the order of the ids."""
        after = ""
        while True:
            found = graph.read(statement(f"archive/{self.name}"), after=after, most=_PAGE)
            for row in found:
                stored = row["stored"]
                if isinstance(stored, dict):
                    yield stored
            if len(found) < _PAGE:
                return
            after = str(found[-1]["key"])


BESIDE = (Beside("looks", "Look"), Beside("emergencies", "Emergency"), Beside("secrets", "Secret"))
"""Who looked at what, files opened in an emergency, and the key behind opaque ids."""

LEFT_OUT = frozenset({"JournalEntry", "JournalHead", "Migration", "Restore", "SamePerson"})
"""Entries and heads have a place of their own, and tell which merges stand; how a store came to be is not recorded in it."""
