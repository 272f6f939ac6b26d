"""Taking a change back, making one person of two, and taking that apart: for a viewer, as far as they may open it.

What is touched is looked at first: every child in whose journal it stands has to be in the viewer's scope, and the look is noted
with its reason before anything is said or changed. What may not be opened is refused in the words for what is not there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from graphmodel.access import Viewer, log_look, note_refusal, sight
from graphmodel.domain.errors import NotAllowed, Refused, UnknownRecord
from graphmodel.domain.masking import Sight
from graphmodel.domain.policy import RESTRICTED, RESTRICTED_LAYER
from graphmodel.domain.private_views import may_read
from graphmodel.domain.voice import View
from graphmodel.record import Moved, Outcome, Recorder
from graphmodel.record.merge_plan import Held
from graphmodel.record.merge_rules import sides_differ
from graphmodel.record.merging import Plan, chains_touched, planned_merge, planned_unmerge
from graphmodel.record.undo import entries_of_batch
from graphmodel.store.chain import SHARED
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import record_from
from graphmodel.store.shapes import PEOPLE, shape_of
from graphmodel.store.statements import statement

_NOTHING = "Nothing was changed."
_OR_CLOSED = f"Or it is of a file or a record that you may not open. {_NOTHING}"
_VIEW = shape_of(View)
_AT_ONCE = 500


def take_back(graph: Graph, viewer: Viewer, entry: str, why: str, batch: bool = False) -> Outcome:
    """Undo one change, or with ``batch`` a whole unit of work (``Recorder.undo``), as far as the viewer may open what it changed.

    A unit of work that the viewer recorded, all of it, is theirs to take back: it holds nothing that they did not bring.

    :raises UnknownRecord: there is no such entry, or it is not for this viewer: the sentence does not tell which.
    :raises Refused: nobody said why; and as ``Recorder.undo``.
    """
    if not why.strip():
        raise Refused(f"Say why it is undone: the journal keeps the reason. {_NOTHING}")
    seen = sight(graph, viewer, date.today())
    rows = _entries(graph, entry, batch)
    own = batch and all(row["by"] == viewer.signature for row in rows)
    if not rows or not (own or all(_may_open(row, seen) for row in rows)):
        note_refusal(graph, viewer, entry, "a change to be taken back")
        raise UnknownRecord("unit of work" if batch else "journal entry", entry, _OR_CLOSED)
    children = sorted({str(row["chain"]) for row in rows} - {SHARED})
    log_look(graph, viewer, children, f"a change taken back: {entry}", why)
    recorder, by = Recorder(graph), viewer.signature
    return recorder.undo_batch(entry, by, why) if batch else recorder.undo(entry, by, why)


def merge_seen(graph: Graph, viewer: Viewer, people: tuple[str, str], why: str) -> tuple[Moved, str | None]:
    """What making one person of two would move, and what speaks against it in a sentence; changes nothing.

    ``people``: who is kept and who is merged, by Kinmap's ids.

    :raises NotAllowed: some of what names them is not open to this viewer; :raises UnknownRecord, Refused: as the merge itself.
    """
    log_look(graph, viewer, [], "two records compared for a merge", why)  # also a refusal tells something of them
    plan = planned_merge(graph.read, *people)
    _see_open(graph, viewer, plan, why)
    return plan.moved(""), _doubt(graph, plan)


def merge(graph: Graph, viewer: Viewer, people: tuple[str, str], why: str, sure: bool = False) -> Moved:
    """Make one person of two (``Recorder.merge_people``), as far as everything that names them is open to the viewer.

    :param sure: also where they are recorded on two sides of one family.
    :raises Refused: they are, and nobody said that they are one all the same; and as ``merge_seen``.
    """
    _, doubt = merge_seen(graph, viewer, people, why)
    if doubt is not None and not sure:
        raise Refused(f"{doubt} {_NOTHING} If they are one person all the same, say so with --sides-differ.")
    return Recorder(graph).merge_people(*people, by=viewer.signature, why=why)


def take_apart(graph: Graph, viewer: Viewer, merge_id: str, why: str) -> Moved:
    """Take a merge apart (``Recorder.unmerge``), as far as everything that it moves back is open to the viewer.

    :raises NotAllowed: some of it is not; :raises UnknownRecord, Refused: as ``Recorder.unmerge``.
    """
    log_look(graph, viewer, [], f"a merge looked at: {merge_id}", why)
    _see_open(graph, viewer, planned_unmerge(graph.read, merge_id), why)
    return Recorder(graph).unmerge(merge_id, by=viewer.signature, why=why)


def _entries(graph: Graph, entry: str, batch: bool) -> list[dict[str, object]]:
    """The entries that are asked for; empty where there is none of that name."""
    try:
        ids = entries_of_batch(graph.read, entry) if batch else [entry]
    except UnknownRecord:
        return []
    parts = (ids[first : first + _AT_ONCE] for first in range(0, len(ids), _AT_ONCE))
    return [row for part in parts for row in graph.read(statement("journal/of_ids"), ids=part)]


def _may_open(row: Mapping[str, object], seen: Sight) -> bool:
    """Whether the viewer is shown the record of an entry, before and after it: ``kinmap history`` names no other."""
    if row["chain"] != SHARED and row["chain"] not in seen.children:
        return False
    return all(_is_shown(str(row["kind"]).split(" ")[0], stored, seen) for stored in _sides(row))


def _sides(row: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    for side in ("before", "after"):
        stored = json.loads(text) if isinstance(text := row[side], str) else None
        if isinstance(stored, dict):
            yield stored


def _is_shown(word: str, stored: Mapping[str, object], seen: Sight) -> bool:
    if stored.get("visibility") == RESTRICTED and seen.role not in RESTRICTED_LAYER:
        return False
    if word == PEOPLE.word and stored.get("id") not in seen.children:
        return not stored.get("restricted") and stored.get("identity_protected") in (None, "none")
    return word != _VIEW.word or may_read(record_from(View, stored), seen.role, str(stored.get("child")))


def _see_open(graph: Graph, viewer: Viewer, plan: Plan, why: str) -> None:
    """See that every journal and every record that the plan touches is open to the viewer, and note whose they are."""
    seen = sight(graph, viewer, date.today())
    children = graph.write(lambda tx: chains_touched(tx, plan)) - {SHARED}  # reads only; it asks as the writer does
    moved = [plan.records[move.key] for move in plan.moves]
    if not children <= seen.children or any(not _is_open(held, seen) for held in moved):
        who = str(plan.merged["id"])
        note_refusal(graph, viewer, who, "two records of one person")
        raise NotAllowed(
            f"Some of what names these two is of a file or a record that you may not open. {_NOTHING} Ask the team manager."
        )
    if children:
        log_look(graph, viewer, sorted(children), "two records of one person", why)


def _is_open(held: Held, seen: Sight) -> bool:
    return held.stored.get("visibility") != RESTRICTED or seen.role in RESTRICTED_LAYER


def _doubt(graph: Graph, plan: Plan) -> str | None:
    """In a sentence that they stand on two sides of one child's family, where they do."""
    kept, merged = str(plan.kept["id"]), str(plan.merged["id"])
    ties: dict[str, Sequence[Mapping[str, object]]] = {}
    for who in (kept, merged):
        rows = graph.read(statement("merge/joined"), person=who)
        ties[who] = [stored for row in rows if row["label"] == "KNOWS" and isinstance(stored := row["stored"], dict)]
    if sides := sides_differ(ties[kept], ties[merged], kept, merged):
        return f"Of one child, the one to keep is recorded on the {sides[0]} side and the other on the {sides[1]} side."
    if graph.read(statement("merge/parents_of_both_parents"), one=kept, other=merged):
        return (
            "Of one child, the one to keep is recorded as a parent of one parent, and the other as a parent of the other parent."
        )
    return None
