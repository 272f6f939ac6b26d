"""What may be done with what a child said: say it anew, correct a slip of the pen, mark it as entered in error. Never more.

Every way into the record comes past ``see_views``: a command, a file that is loaded again, an undo. Corrections form a chain that
neither forks nor goes in circles; every version of it stays (guard rail 3).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graphmodel.domain.errors import BadValue, Conflict, Refused
from graphmodel.domain.ids import id_from
from graphmodel.domain.versions import strictest, versions_of
from graphmodel.domain.voice import View
from graphmodel.record.changes import Change
from graphmodel.record.present import batches
from graphmodel.store.connection import Transaction
from graphmodel.store.journal import canonical
from graphmodel.store.mapping import content_of, properties_of, record_from
from graphmodel.store.statements import statement

CORRECTABLE = frozenset(
    {
        "said_on",
        "closeness",
        "part",
        "across",
        "depth",
        "line",
        "support",
        "enough",
        "wants",
        "words",
        "medium",
        "present",
        "private_to",
        "place",
        "asked_how",
        "language",
        "read_back",
    }
)
"""Fields in which a pen can slip; whose view it is, and of whom, is another view."""
_NOTHING = "Nothing was changed."


def correction_of(kept: View, facts: Mapping[str, object], by: str) -> View:
    """A new version of a view with these facts put right. The same correction of the same view has the same id, always.

    :raises BadValue: a field in which nothing can be corrected; :raises Refused: it says the same as the view.
    """
    for name in sorted(facts.keys() - CORRECTABLE):
        raise BadValue("correction", name, f"one of {', '.join(sorted(CORRECTABLE))}; for another person record a new view")
    changed = replace(kept, **facts)  # type: ignore[arg-type]
    if changed == kept:
        raise Refused(f"This says the same as before, so there is nothing to correct. {_NOTHING}")
    given = id_from("correction", kept.id, canonical(content_of(properties_of(changed))))
    return replace(
        changed, id=given, ref=None, supersedes=kept.id, version=0, recorded_at=None, recorded_by=by, source=None, in_error=False
    )


def see_views(tx: Transaction, changes: Sequence[Change], why: str) -> None:
    """Look at new views that correct one, and at marks of error, before they are written. One read for all of them.

    :raises Refused: not of the same child and person, in a circle, of one that is in error, of another day or in error without a
        reason, or less private than what it corrects.
    :raises Conflict: somebody corrected the same version.
    """
    told = {change.record.id: change.record for change in changes if isinstance(change.record, View) and _matters(change)}
    if not told:
        return
    if not why.strip() and any(change.moved("in_error") for change in changes if change.record.id in told):
        raise Refused(f"Say why it was entered in error: what a child said is set aside for a reason only. {_NOTHING}")
    known = {view.id: view for view in _about_the_same(tx, told.values())} | told
    for _, view in sorted(told.items()):
        _see_not_in_use(view, known)
        if view.supersedes is not None and not view.in_error:
            _see_correction(view, known, why)


def _matters(change: Change) -> bool:
    corrects = change.before is None and getattr(change.record, "supersedes", None) is not None
    return corrects or change.moved("in_error")


def _about_the_same(tx: Transaction, views: Iterable[View]) -> list[View]:
    pairs = sorted({(view.child, view.about) for view in views})
    rows = [{"child": child, "about": about} for child, about in pairs]
    found = (row["stored"] for batch in batches(rows) for row in tx.run(statement("record/read_versions"), rows=batch))
    return [record_from(View, stored) for stored in found if isinstance(stored, Mapping)]


def _see_not_in_use(view: View, known: Mapping[str, View]) -> None:
    if view.in_error and any(each.supersedes == view.id and not each.in_error for each in known.values()):
        raise Refused(f'What the child said ("{view.id}") was corrected since. Mark the version that counts now. {_NOTHING}')


def _see_correction(view: View, known: Mapping[str, View], why: str) -> None:
    before = known.get(view.supersedes or "")
    if before is None or (before.child, before.about) != (view.child, view.about):
        raise Refused(
            f"A correction is of what the same child said of the same person. Record a view of its own instead. {_NOTHING}"
        )
    _see_chain(view, known)
    others = [each for each in known.values() if each.supersedes == before.id and each.id != view.id and not each.in_error]
    if others:
        place = _place_of(before, known)
        raise Conflict("view", before.id, place, place + 1)
    if before.in_error:
        raise Refused(f"What was entered in error is not corrected. Record what the child said as a new view. {_NOTHING}")
    if before.said_on != view.said_on and not why.strip():
        raise Refused(f"Say why the day on which the child said it is another one. {_NOTHING}")
    if strictest(before.private_to, view.private_to) != view.private_to:
        raise Refused(
            "What the child asked to keep private stays so in a correction. If the child now says that others may know, record "
            f"what they say now as a new view. {_NOTHING}"
        )


def _place_of(view: View, known: Mapping[str, View]) -> int:
    chain = versions_of(view.id, known.values())
    return next((each.number for each in chain if each.view.id == view.id), 1)


def _see_chain(view: View, known: Mapping[str, View]) -> None:
    seen, earlier = {view.id}, view.supersedes
    while earlier is not None and earlier in known:
        if earlier in seen:
            raise Refused(f"These views correct each other in a circle. {_NOTHING}")
        seen.add(earlier)
        earlier = known[earlier].supersedes
