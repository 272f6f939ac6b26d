"""Who is added to a map in a session, and taken off again as long as nobody else wrote of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.gestures import Add
from graphmodel.domain.ids import id_from
from graphmodel.domain.people import PERSON_TYPES, Person, PersonKind
from graphmodel.domain.records import Record
from graphmodel.domain.ties import Tie
from graphmodel.domain.voice import Session, View
from graphmodel.record.merging import referring
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import person_from, record_from
from graphmodel.store.statements import statement


def added(graph: Graph, session: Session, one: Add, day: date) -> Sequence[Record] | None:
    """Somebody new with their tie; nothing where this session added them before; None = the id is somebody else's.

    Whoever is on record already is never written over: a tablet makes ids, and one that was made up could be anybody's.
    """
    person, tie = _kept(graph, session, one.person)
    if person is not None:
        return None if tie is None else ()
    person_type = PERSON_TYPES[PersonKind(one.card.kind)]
    new = person_type(id=one.person, name=one.name, told_to_child=True, first_known_on=PartialDate.of(day))
    return (
        new,
        Tie(id=_tie_of(session, one.person), source_person=session.child, target_person=one.person, kind=one.card.tie),
    )


def taken_off(graph: Graph, session: Session, who: str, views: Iterable[View]) -> list[Record] | None:
    """The person, their tie and what was said of them in the session, to be marked as in error; empty if they are marked.

    None if this session did not add them, or if there is more on record since: it would go out of sight with them.
    """
    person, tie = _kept(graph, session, who)
    if person is None or tie is None:
        return None
    if person.in_error:
        return []
    said = [view for view in views if view.about == who and view.session == session.id and not view.in_error]
    ours = {tie.id, *(view.id for view in said)}
    named = (held.stored for held in referring(graph.read, who).values())
    more = any(stored["id"] not in ours and not stored.get("in_error") for stored in named)
    if more or max(person.version, tie.version) > 1:
        return None
    # The newest version of each view first: nothing that was corrected may be marked while its correction stands.
    said.sort(key=lambda view: (view.recorded_at or "", view.id), reverse=True)
    return [*said, tie, person]


def _kept(graph: Graph, session: Session, who: str) -> tuple[Person | None, Tie | None]:
    rows = [{"id": _tie_of(session, who), "at": session.child}]
    ties = [record_from(Tie, row["stored"]) for row in graph.read(statement("record/read_tie"), rows=rows)]  # type: ignore[arg-type]
    people = [person_from(row["stored"]) for row in graph.read(statement("record/read_person"), ids=[who])]  # type: ignore[arg-type]
    return next(iter(people), None), next(iter(ties), None)


def _tie_of(session: Session, person: str) -> str:
    return id_from("added in a session", session.id, person)
