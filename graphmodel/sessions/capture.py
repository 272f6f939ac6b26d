"""Each gesture of a child is kept as it is made: one transaction for what a tablet sends in one go, carried out once."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from graphmodel.access import Viewer
from graphmodel.domain.drawn import SPOKEN, drawn_in, goes_on_with, standing_view
from graphmodel.domain.errors import Conflict, Refused
from graphmodel.domain.gestures import Add, Batch, OwnWord, Say, TakeOff
from graphmodel.domain.ids import id_from
from graphmodel.domain.masking import Sight
from graphmodel.domain.network import Audience
from graphmodel.domain.people import Child
from graphmodel.domain.records import Record
from graphmodel.domain.versions import strictest
from graphmodel.domain.voice import Session, View
from graphmodel.maps import network_of
from graphmodel.record import Recorder, Sent
from graphmodel.record.views import correction_of
from graphmodel.sessions.added import added as newly_added
from graphmodel.sessions.added import taken_off
from graphmodel.sessions.kept import KeptDrawing, kept_drawing_of
from graphmodel.sessions.opening import WHY, see_may_draw
from graphmodel.sessions.seals import is_sealed
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import person_from
from graphmodel.store.statements import statement

_STAYS = "Somebody who was on record before, or of whom others wrote since, stays; they can be moved off the map."
_NOT_ADDED = "Somebody could not be added. Type the name again."
_TRIES = 20
"""How often a batch is worked out anew when another tablet said something of the same person in between."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of a batch. ``refused``: why some of it could not be kept, in sentences; the rest is kept.

    ``before`` and ``after``: what the map stood at (``revision_of``), and stands at if nobody else drew meanwhile; ``before``
    differs from what the tablet knew when somebody else drew in between. So a tablet that asks again learns of each gesture.
    """

    refused: tuple[str, ...]
    before: str
    after: str


def carry_out(graph: Graph, viewer: Viewer, session: Session, batch: Batch, day: date) -> Kept:
    """Keep what a child did. The same batch again changes nothing; two tablets at once lose nothing: what came last counts.

    ``session``: as ``session_to_draw_in`` gave it; it is on record from its first gesture on.

    :raises NotAllowed: as ``see_may_draw``; :raises UnknownRecord: the session was entered in error.
    :raises StoreUnavailable: nothing of it is kept, or it is not known: send the same batch again.
    """
    child = session.child
    seen = see_may_draw(graph, viewer, child, day)
    for last in (*[False] * (_TRIES - 1), True):
        kept = kept_drawing_of(graph, child, batch.people)
        new = session.id not in kept.sessions
        work = _Work((graph, viewer, seen), kept, session if new else kept.session(session.id), batch, day)
        records, refused = work.records()
        if new and records:
            records.insert(0, session)
        try:
            Recorder(graph).record(records, viewer.signature, WHY, request=Sent(batch.id, _as_sent(batch)))
        except Refused as error:
            before = kept.revision(session.id)
            moved = isinstance(error, Conflict) or kept_drawing_of(graph, child, ()).revision(session.id) != before
            if last or not moved:
                raise
            continue  # somebody wrote in between: on top of that it may well be kept
        after = kept.revision_after(session, [one for one in records if isinstance(one, View)])
        return Kept(tuple(refused), kept.revision(session.id), after)
    raise AssertionError("the last try returns or raises")


def _as_sent(batch: Batch) -> str:
    return json.dumps([repr(each) for each in batch.gestures])


@dataclass(slots=True)
class _Work:
    """From a batch to the records that keep it, on top of what is kept now."""

    for_whom: tuple[Graph, Viewer, Sight]
    kept: KeptDrawing
    session: Session
    batch: Batch
    day: date
    _on_map: frozenset[str] | None = None

    @property
    def child(self) -> str:
        return self.session.child

    def records(self) -> tuple[list[Record], list[str]]:
        """What is recorded, and what is refused."""
        records: list[Record] = []
        refused: list[str] = []
        added = {each.person: each for each in self.batch.gestures if isinstance(each, Add)}
        gone = {each.person for each in self.batch.gestures if isinstance(each, TakeOff)}
        for person in sorted(added.keys() - gone):
            new = newly_added(self.for_whom[0], self.session, added[person], self.day)
            records += new or ()
            if new is None:
                del added[person]
                refused.append(_NOT_ADDED)
        for person in sorted(gone - added.keys()):
            found = taken_off(self.for_whom[0], self.session, person, self.kept.views)
            records += [replace(each, in_error=True) for each in found or ()]
            refused += [_STAYS] if found is None else []
            gone -= {person} if found is None else set()
        for person, facts in self._said().items():
            if person in gone:
                continue
            if not self._may_be_spoken_of(person, added):
                refused.append("Somebody on this map is not there any more. Open the map again.")
                continue
            records += self._view(person, facts)
        records += self._own_word()
        return records, refused

    def _said(self) -> Mapping[str, dict[str, object]]:
        said: dict[str, dict[str, object]] = {}
        for each in self.batch.gestures:
            if isinstance(each, Say):
                said.setdefault(each.person, {}).update(each.facts)
        return said

    def _view(self, person: str, facts: Mapping[str, object]) -> Iterator[Record]:
        standing = standing_view(self.kept.views, self.session.id, person)
        if standing is None:
            facts = self._as_private_as_before(person, facts)
            told = {name: value for name, value in facts.items() if value is not None}
            if told:
                yield self._new_view(person, told)
            return
        changed = replace(standing, **facts)  # type: ignore[arg-type]
        if changed == standing:
            return
        if strictest(standing.private_to, changed.private_to) != changed.private_to:
            # What was private stays so in that view; what the child says now is a view of its own (``record/views.py``).
            yield self._new_view(person, {name: getattr(changed, name) for name in SPOKEN})
            return
        yield correction_of(standing, {**facts, "medium": _medium(changed)}, self.for_whom[1].signature)

    def _as_private_as_before(self, person: str, facts: Mapping[str, object]) -> Mapping[str, object]:
        """What was private on the map that is gone on with stays so, until the child says otherwise: then all is said anew."""
        row = goes_on_with(self.session.id, {**self.kept.sessions, self.session.id: self.session})[1:]
        before = next((one for one in drawn_in(self.kept.views, row) if one.person == person), None)
        if before is None or before.private_to is None:
            return facts
        if "private_to" not in facts:
            return {**facts, "private_to": before.private_to}
        stays = strictest(before.private_to, cast("str | None", facts["private_to"])) == facts["private_to"]
        return facts if stays else {**{name: getattr(before, name) for name in SPOKEN}, **facts}

    def _new_view(self, person: str, facts: Mapping[str, object]) -> View:
        # By its place, so that of two tablets that speak of somebody first the second is told, and builds on the other's.
        said = [view for view in self.kept.views if view.session == self.session.id and view.about == person]
        view = View(
            id=id_from("view of a session", self.session.id, person, str(sum(view.supersedes is None for view in said))),
            child=self.child,
            about=person,
            said_on=self.session.on,
            present=self.session.present,
            place=self.session.place,
            language=self.session.language,
            session=self.session.id,
        )
        view = replace(view, **facts)  # type: ignore[arg-type]
        return replace(view, medium=_medium(view))

    def _own_word(self) -> Iterator[Record]:
        words = [each.word for each in self.batch.gestures if isinstance(each, OwnWord)]
        if not words:
            return
        for row in self.for_whom[0].read(statement("record/read_person"), ids=[self.child]):
            kept = person_from(row["stored"])  # type: ignore[arg-type]
            if isinstance(kept, Child):
                yield replace(kept, own_word_for_contact=words[-1] or None)

    def _may_be_spoken_of(self, person: str, added: Mapping[str, Add]) -> bool:
        """Whether they are on this child's map: sealed when handed out, spoken of in a session, or on it to this viewer."""
        seals = {each.seal for each in self.batch.gestures if isinstance(each, Say) and each.person == person}
        if person in added or any(view.about == person and not view.in_error for view in self.kept.views):
            return True
        if any(is_sealed(self.for_whom[2].key, self.child, person, seal) for seal in seals):
            return True
        if self._on_map is None:
            shown = network_of(*self.for_whom[:2], self.child, self.day, Audience.CHILD).people
            self._on_map = frozenset(each.id for each in shown if not each.masked)
        return person in self._on_map and person != self.child


def _medium(view: View) -> str:
    return "said" if view.words else "drew"
