"""What is kept of a child's sessions of drawing, read in one statement: for the modules of this package, which guard it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphmodel.domain.drawn import goes_on_with
from graphmodel.domain.errors import UnknownRecord
from graphmodel.domain.voice import Session, View
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import record_from
from graphmodel.store.statements import statement


@dataclass(frozen=True, slots=True)
class KeptDrawing:
    """Every session of a child by id, and every version of what was said in them; unmasked."""

    sessions: Mapping[str, Session]
    views: Sequence[View]

    def session(self, session: str) -> Session:
        """One of them.

        :raises UnknownRecord: the child has no such session, or it was entered in error.
        """
        found = self.sessions.get(session)
        if found is None or found.in_error:
            raise UnknownRecord("session", session, "Open the child's page and start the map from there.")
        return found

    def revision(self, session: str) -> str:
        """What the map stands at: another text once anybody has changed it, and the same on every tablet."""
        if session not in self.sessions:
            return ""
        row = goes_on_with(session, self.sessions)
        said = sorted((view.id, view.version) for view in self.views if view.session in row)
        return hashlib.sha256(repr((said, self.sessions[session].finished_on is not None)).encode()).hexdigest()[:16]


def kept_drawing(graph: Graph, child: str) -> KeptDrawing:
    """The child's sessions with what was said in them; empty where there were none."""
    rows = graph.read(statement("maps/drawn"), child=child)
    stored = [(str(row["word"]), row["stored"]) for row in rows]
    sessions = (record_from(Session, each) for word, each in stored if word == "session" and isinstance(each, Mapping))
    views = [record_from(View, each) for word, each in stored if word == "view" and isinstance(each, Mapping)]
    return KeptDrawing({one.id: one for one in sessions}, views)
