"""Opening a child's file in an emergency: with a reason, for hours, told to the manager at once, looked into by somebody else.

It opens one child's map to whoever opened it, in their own role, and nothing that is masked. It cannot be lengthened or opened
inside itself, ends early on request and else by the clock, and its start and its stop stand in the child's journal (practice
5: 9; reliability 4 A6).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from graphmodel.access import clock
from graphmodel.access.looks import log_look, note_refusal
from graphmodel.access.registry import reader
from graphmodel.access.viewers import ADMINISTRATOR, AUDITOR, TEAM_MANAGER, Viewer, Way, reach
from graphmodel.domain.errors import BadValue, NotAllowed, Refused, UnknownRecord
from graphmodel.domain.ids import new_id
from graphmodel.store import journal
from graphmodel.store.chain import Entry
from graphmodel.store.connection import Graph, Transaction
from graphmodel.store.statements import statement

LONGEST_HOURS = 4.0
SHORTEST_REASON = 20
"""Letters and digits of a reason; and it takes several different words to say one."""
_FEWEST_WORDS = 4
_BY_REQUEST, _BY_THE_CLOCK = "ended early", "time was up"
_ALREADY_OPEN = "You have this file open in an emergency already. It cannot be made longer; when it has ended, open it anew."
_NO_NEED = "This child is in your list already: open the map there."
_OWN_REVIEW = "Somebody else has to look into an emergency: not who opened the file."
_STILL_OPEN = "This file is open still. End the emergency first, then look into it."


@dataclass(frozen=True, slots=True)
class Emergency:
    """A child's file opened in an emergency. Moments are UTC, ISO 8601.

    ``ended_at`` None = it lasts still, or nobody has noticed its end yet: ``until`` decides. ``reviewed_by`` None = nobody has
    looked into it; ``review_due`` is the working day after it was opened.
    """

    id: str
    child: str
    by: str
    role: str
    reason: str
    opened_at: str
    until: str
    ended_at: str | None = None
    ended_how: str | None = None
    reviewed_by: str | None = None
    reviewed_at: str | None = None
    review: str | None = None

    @property
    def review_due(self) -> date:
        """The last day to look into it: one working day on. Weekends do not count; a bank holiday does, on the strict side."""
        due = datetime.fromisoformat(self.opened_at).date() + timedelta(days=1)
        while due.weekday() >= 5:
            due += timedelta(days=1)
        return due

    def lasts(self, moment: datetime) -> bool:
        """Whether the file is open at a moment."""
        return self.ended_at is None and clock.stamp(moment) < self.until


def break_glass(graph: Graph, viewer: Viewer, child: str, reason: str, hours: float = LONGEST_HOURS) -> Emergency:
    """Open a child's file that is not in scope, for at most four hours; it stands in the journal before anything can be read.

    ``child``: Kinmap's id or the file's.

    :raises BadValue: no reason in words of at least 20 letters, or not between 0 and 4 hours.
    :raises NotAllowed: the viewer holds no such role today, or there is no such child: it does not say which.
    :raises Refused: the child is in scope anyway, or open in an emergency already.
    """
    said = _see_reason(reason)
    if not 0 < hours <= LONGEST_HOURS:
        raise BadValue("hours", hours, f"more than 0 and at most {LONGEST_HOURS:.0f}")
    child = _see_worker(graph, viewer, child)
    begun = clock.now()
    emergency = Emergency(
        new_id(), child, viewer.signature, viewer.role, said, clock.stamp(begun), clock.stamp(begun + timedelta(hours=hours))
    )

    def work(tx: Transaction) -> Emergency:
        # Locked before it is compared: two clicks at once open one emergency.
        tx.run(statement("journal/heads"), chains=[child], lock=emergency.id)
        # In whichever of the worker's roles: two of them one after the other would be a longer one.
        rows = tx.run(statement("access/open_to_worker"), worker=emergency.by, child=child, now=emergency.opened_at)
        if any(row["emergency"] != emergency.id for row in rows):
            raise Refused(_ALREADY_OPEN)
        _keep(tx, emergency)
        journal.append(tx, [_entry(emergency, "emergency opened", emergency.opened_at, emergency.by, said)])
        return emergency

    return graph.write(work)


def end_emergency(graph: Graph, viewer: Viewer, emergency_id: str) -> Emergency:
    """End an emergency before its time: by who opened it, or by a manager who sees it. Ending it again changes nothing.

    :raises NotAllowed: it is not theirs to end, or there is none.
    """
    emergency = _one(graph, emergency_id)
    if emergency is None or (emergency.by != viewer.signature and not _is_overseen(graph, viewer, emergency)):
        raise NotAllowed
    moment = clock.now()
    return _end(graph, emergency, moment, viewer.signature) if emergency.lasts(moment) else _settled(graph, emergency, moment)


@reader(lambda read, call: read(call.graph, call.viewer), refuses=False, for_one_child=False)
def open_emergencies(graph: Graph, viewer: Viewer) -> tuple[Emergency, ...]:
    """Emergencies that nobody has looked into yet, oldest first: for a manager those of the team's children and workers.

    Empty for every other role, and where there are none. Those whose time is up are ended in the journal by this.
    """
    moment = clock.now()
    waiting = [_emergency(row["emergency"]) for row in graph.read(statement("access/emergencies_to_review"))]
    overseen = _overseen(graph, viewer, waiting)
    found = [one for one in waiting if one.id in overseen or one.child in overseen]
    if not found:
        return ()
    log_look(graph, viewer, sorted({one.child for one in found}), "emergencies", "to look into them")
    return tuple(_settled(graph, one, moment) for one in found)


def review_emergency(graph: Graph, viewer: Viewer, emergency_id: str, review: str) -> Emergency:
    """Say what came of looking into it; somebody else than who opened the file, once. The same words again change nothing.

    :raises NotAllowed: it is not this viewer's to look into, or it was looked into already.
    :raises Refused: by who opened it, or while the file is open; :raises BadValue: no words.
    """
    found = next((one for one in open_emergencies(graph, viewer) if one.id == emergency_id), None)
    if found is None:
        kept = _one(graph, emergency_id)
        if kept is not None and (kept.reviewed_by, kept.review) == (viewer.signature, review.strip()):
            return kept  # a second click, or nobody heard that it was kept
        raise NotAllowed
    if found.by == viewer.signature:
        raise Refused(_OWN_REVIEW)
    if found.ended_at is None:
        raise Refused(_STILL_OPEN)
    if not review.strip():
        raise BadValue("review", review, "an answer: say in a few words whether it was right, and what follows")
    at = clock.stamp(clock.now())
    reviewed = replace(found, reviewed_by=viewer.signature, reviewed_at=at, review=review.strip())
    return _change(graph, reviewed, "emergency looked into", at, viewer.signature)


def _see_reason(reason: str) -> str:
    """The reason in single blanks. Twenty letters that say something: several words, and not one letter over and over."""
    said = " ".join(reason.split())
    letters = [letter for letter in said.casefold() if letter.isalnum()]
    words = {word for word in said.casefold().split() if any(letter.isalpha() for letter in word)}
    if len(letters) < SHORTEST_REASON or len(words) < _FEWEST_WORDS or len(set(letters)) < len(letters) ** 0.5:
        raise BadValue("reason", said, "a reason somebody else can follow: at least 20 letters, in several words")
    return said


def _see_worker(graph: Graph, viewer: Viewer, given: str) -> str:
    """Kinmap's id of a child who is there, for a worker whose role opens maps, and to whom this one is not open anyway."""
    today = date.today()
    holds = viewer.person_id is not None and graph.read(
        statement("access/holds_role"), worker=viewer.person_id, role=viewer.role, day=today.isoformat()
    )
    known = [str(row["child"]) for row in graph.read(statement("access/child"), child=given)]
    if not holds or viewer.role == AUDITOR or not known:
        note_refusal(graph, viewer, given, "emergency")
        raise NotAllowed
    way = reach(graph, viewer, today).get(known[0])
    if way is not None:
        raise Refused(_ALREADY_OPEN if way is Way.EMERGENCY else _NO_NEED)
    return known[0]


def _overseen(graph: Graph, viewer: Viewer, waiting: Sequence[Emergency]) -> set[str]:
    """Ids of the emergencies and children that this viewer answers for: a manager's team, or everything."""
    today = date.today().isoformat()
    if viewer.person_id is None:
        return {one.id for one in waiting} if viewer.role == ADMINISTRATOR else set()
    if viewer.role not in (TEAM_MANAGER, ADMINISTRATOR):
        return set()
    if not graph.read(statement("access/holds_role"), worker=viewer.person_id, role=viewer.role, day=today):
        return set()
    if viewer.role == ADMINISTRATOR:
        return {one.id for one in waiting}
    children = {str(row["child"]) for row in graph.read(statement("access/of_team"), worker=viewer.person_id, day=today)}
    workers = {str(row["worker"]) for row in graph.read(statement("access/workers_of_team"), worker=viewer.person_id, day=today)}
    return children | {one.id for one in waiting if one.by in workers}


def _is_overseen(graph: Graph, viewer: Viewer, emergency: Emergency) -> bool:
    """Whether this viewer answers for the child, or for who opened the file."""
    return not {emergency.id, emergency.child}.isdisjoint(_overseen(graph, viewer, [emergency]))


def _settled(graph: Graph, emergency: Emergency, moment: datetime) -> Emergency:
    """Its stop in the journal, once its time is up; the stop is dated when the time was up, not when somebody noticed."""
    if emergency.ended_at is not None or emergency.lasts(moment):
        return emergency
    ended = replace(emergency, ended_at=emergency.until, ended_how=_BY_THE_CLOCK)
    return _change(graph, ended, "emergency ended", emergency.until, emergency.by)


def _end(graph: Graph, emergency: Emergency, moment: datetime, by: str) -> Emergency:
    at = clock.stamp(moment)
    return _change(graph, replace(emergency, ended_at=at, ended_how=_BY_REQUEST), "emergency ended", at, by)


def _change(graph: Graph, changed: Emergency, kind: str, at: str, by: str) -> Emergency:
    """Keep it, with its entry; whoever was first with the same step wins, and it is done once."""
    entry = _entry(changed, kind, at, by, changed.review if kind == "emergency looked into" else changed.ended_how)

    def work(tx: Transaction) -> Emergency:
        tx.run(statement("journal/heads"), chains=[changed.child], lock=entry.id)
        kept = _emergency(tx.run(statement("access/emergency"), emergency=changed.id)[0]["emergency"])
        if kept.reviewed_at or (kept.ended_at and kind == "emergency ended"):
            return kept
        _keep(tx, changed)
        journal.append(tx, [entry])
        return changed

    return graph.write(work)


def _entry(emergency: Emergency, kind: str, at: str, by: str, why: str | None) -> Entry:
    step = kind.rpartition(" ")[2]
    return Entry(
        id=f"{emergency.id}:{step}",
        chain=emergency.child,
        at=at,
        by=by,
        why=why or "",
        kind=kind,
        subject=emergency.id,
        after=_stored(emergency),
    )


def _keep(tx: Transaction, emergency: Emergency) -> None:
    tx.run(statement("access/keep_emergency"), rows=[_stored(emergency)])


def _one(graph: Graph, emergency_id: str) -> Emergency | None:
    rows = graph.read(statement("access/emergency"), emergency=emergency_id)
    return _emergency(rows[0]["emergency"]) if rows else None


def _stored(emergency: Emergency) -> dict[str, object]:
    names = Emergency.__slots__
    return {name: value for name in names if (value := getattr(emergency, name)) is not None}


def _emergency(stored: object) -> Emergency:
    if not isinstance(stored, dict):
        raise UnknownRecord("emergency", str(stored))
    return Emergency(**{name: None if stored.get(name) is None else str(stored[name]) for name in Emergency.__slots__})  # type: ignore[arg-type]
