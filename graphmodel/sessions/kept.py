"""What is kept of a child's sessions of drawing, read in one statement: for the modules of this package, which guard it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphmodel.domain.drawn import goes_on_with
from graphmodel.domain.errors import UnknownRecord
from graphmodel.domain.voice import Session, View
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import record_from
from graphmodel.store.statements import statement


@dataclass(frozen=True, slots=True)
class KeptDrawing:
    """Every session of a child by id, and versions of what was said in them; unmasked.

    ``views``: of everybody, or of those who were asked for. ``said``: of everybody, by session, how many versions there are and
    the sum of the versions of their records: no change leaves both as they were, because nothing is ever deleted.
    """

    sessions: Mapping[str, Session]
    views: Sequence[View]
    said: Mapping[str, tuple[int, int]]

    def session(self, session: str) -> Session:
        """One of them.

        :raises UnknownRecord: the child has no such session, or it was entered in error.
        """
        found = self.sessions.get(session)
        if found is None or found.in_error:
            raise UnknownRecord("session", session, "Open the child's page and start the map from there.")
        return found

    def revision(self, session: str) -> str:
        """What the map stands at: another text once anybody has changed it, and the same on every tablet; "" = none such."""
        return self._revision(session, self.sessions) if session in self.sessions else ""

    def revision_after(self, session: Session, written: Iterable[View]) -> str:
        """What the map stands at once these versions are written, if nobody else writes meanwhile."""
        known = {view.id for view in self.views}
        views = list(written)
        more = (sum(view.id not in known for view in views), len(views))
        return self._revision(session.id, {session.id: session, **self.sessions}, more)

    def _revision(self, session: str, known: Mapping[str, Session], more: tuple[int, int] = (0, 0)) -> str:
        parts = [more, *(self.said.get(each, (0, 0)) for each in goes_on_with(session, known))]
        count, versions = (sum(part) for part in zip(*parts, strict=True))
        finished = known[session].finished_on is not None
        return f"{count}.{versions}{'.finished' if finished else ''}"


def kept_drawing(graph: Graph, child: str) -> KeptDrawing:
    """The child's sessions with what was said in them; empty where there were none."""
    rows = graph.read(statement("maps/drawn"), child=child)
    sessions, views = _sessions_in(rows), _views_in(rows)
    count = Counter(view.session for view in views)
    versions: Counter[str | None] = Counter()
    for view in views:
        versions[view.session] += view.version
    return KeptDrawing(sessions, views, {each: (count[each], versions[each]) for each in count if each is not None})


def kept_drawing_of(graph: Graph, child: str, about: Collection[str]) -> KeptDrawing:
    """The same with what was said of these people only: a gesture reads no more than it has to."""
    rows = graph.read(statement("maps/drawn_of"), child=child, about=sorted(about))
    said = (row for row in rows if row["word"] == "said")
    counted = {str(row["session"]): (int(str(row["count"])), int(str(row["versions"]))) for row in said}
    return KeptDrawing(_sessions_in(rows), _views_in(rows), counted)


def _sessions_in(rows: Iterable[Mapping[str, object]]) -> dict[str, Session]:
    stored = (row["stored"] for row in rows if row["word"] == "session")
    sessions = (record_from(Session, each) for each in stored if isinstance(each, Mapping))
    return {one.id: one for one in sessions}


def _views_in(rows: Iterable[Mapping[str, object]]) -> list[View]:
    stored = (row["stored"] for row in rows if row["word"] == "view")
    return [record_from(View, each) for each in stored if isinstance(each, Mapping)]
