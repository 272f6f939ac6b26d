"""What was said and what changed over time: every version of a child's words, and the differences between two days in words.

Readers like those of ``maps``: scoped, noted before they read, masked before anything leaves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from graphmodel.access import Viewer, log_look, mask, refuse_unseen, sight, still_allowed
from graphmodel.access.registry import reader
from graphmodel.domain import difference, masking
from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.difference import ChangeInWords
from graphmodel.domain.errors import BadValue
from graphmodel.domain.masking import Sight
from graphmodel.domain.network import Audience
from graphmodel.domain.versions import Version, chains, with_strictest_privacy
from graphmodel.domain.voice import View
from graphmodel.maps import map_shown, records_behind
from graphmodel.store.connection import Graph
from graphmodel.store.known import versions_known


@reader(
    lambda read, call: read(call.graph, call.viewer, call.child, call.as_of.replace(year=call.as_of.year - 10), call.as_of),
    refuses=True,
)
def changes_between(
    graph: Graph, viewer: Viewer, child_id: str, since: date, until: date, known: bool = False
) -> tuple[ChangeInWords, ...]:
    """What changed on a child's map between two days, in words, as this viewer may know it (``domain/difference.py``).

    As it is known today; ``known``: of each day as it was known at its end (UTC), so that what was learned in between is told.

    :raises NotAllowed, PurposeNeeded, StoreUnavailable: as for ``network_of``.
    :raises BadValue: the first day comes after the second; :raises Refused: nothing was known of the child on the first.
    """
    if since > until:
        raise BadValue("since", since.isoformat(), f"a day up to {until.isoformat()}")
    seen = sight(graph, viewer, until)
    refuse_unseen(graph, viewer, seen, child_id, "what changed")
    log_look(graph, viewer, [child_id], "what changed")
    records = records_behind(graph, child_id)
    earlier, later = (
        map_shown(graph, seen, records, (child_id, day, Audience.WORKER), day if known else None) for day in (since, until)
    )
    still_allowed(graph, viewer, [child_id], until)
    return difference.changes_between(earlier, later)


@reader(lambda read, call: read(call.graph, call.viewer, call.child, call.as_of), refuses=True)
def views_of(
    graph: Graph, viewer: Viewer, child_id: str, as_of: date, why: str = "", known_on: date | None = None
) -> tuple[tuple[Version, ...], ...]:
    """Everything a child said up to a day in all its versions, what was corrected and what was entered in error too.

    A chain for each thing said, the latest first; within it oldest first. Who may not read one version reads none of its chain.
    ``known_on``: the versions that were written by the end of that day (UTC), as they stood then; what is private since stays so.

    :raises NotAllowed, PurposeNeeded, StoreUnavailable: as for ``network_of``.
    """
    seen = sight(graph, viewer, as_of)
    refuse_unseen(graph, viewer, seen, child_id, "versions of what the child said")
    log_look(graph, viewer, [child_id], "versions of what the child said", why)
    records = records_behind(graph, child_id)
    told = chains(record for record in records if isinstance(record, View) and record.child == child_id)
    standing = [replace(view, in_error=False, supersedes=None) for view in with_strictest_privacy(told)]
    if known_on is not None:
        known = versions_known(graph, sorted(view.id for view in standing), known_on)
        told = chains(view for view in known if isinstance(view, View))
    others = [record for record in records if not isinstance(record, View)]
    shown = mask(network_of_records([*others, *standing], child_id, as_of), seen)
    still_allowed(graph, viewer, [child_id], as_of)
    readable = {view.id: view for view in shown.views}
    found = (tuple(_as_shown(version, readable, seen, child_id) for version in chain) for chain in told)
    return tuple(kept for chain in found if (kept := tuple(version for version in chain if version is not None)))


def _as_shown(version: Version, readable: Mapping[str, View], seen: Sight, child_id: str) -> Version | None:
    for given in (version.view.id, masking.opaque_id(seen.key, child_id, version.view.id)):
        if given in readable:
            return replace(version, view=replace(readable[given], in_error=version.view.in_error))
    return None
