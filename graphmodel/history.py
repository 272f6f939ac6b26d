"""What was done to the records on a child's map: when, by whom, and which fields; through ``access`` like every reader.

Only of records that this viewer is shown now, and only fields that they are shown of them. What a field said before is not told
here: who may read an earlier text depends on whom it names (``maps.network_of`` with ``known_on`` gives the map as it was known).
Nor is the reason, which is free text and may name anybody.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date

from graphmodel.access.registry import reader
from graphmodel.access.viewers import Viewer
from graphmodel.domain.fields import NAMED_ON_ALL
from graphmodel.domain.network import Network
from graphmodel.domain.records import Record
from graphmodel.maps import network_of
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import content_of, properties_of
from graphmodel.store.statements import statement

_AT_ONCE = 500
_UNDONE = ":undone"


@dataclass(frozen=True, slots=True)
class PastChange:
    """One entry of the journal about one record.

    ``entry`` is what ``Recorder.undo`` takes. ``at`` UTC, ISO 8601. ``what`` in words ("tie changed"). ``fields`` that now say
    something else, as stored, sorted; empty for a record that was new. ``about``: the people, homes, schools and teams that the
    record names, as the map calls them. ``undone``: taken back since, and not brought back.
    """

    entry: str
    at: str
    by: str
    what: str
    record: str
    fields: tuple[str, ...] = ()
    undone: bool = False
    about: tuple[str, ...] = ()


@reader(lambda read, call: read(call.graph, call.viewer, call.child, call.as_of), refuses=True)
def history_of(
    graph: Graph, viewer: Viewer, child_id: str, as_of: date, record_id: str | None = None, why: str = ""
) -> tuple[PastChange, ...]:
    """Everything that was done to the records on a child's map that this viewer is shown, or to one of them; newest first.

    Records that were marked as entered in error are on no map, and so not here.

    :raises NotAllowed, PurposeNeeded, StoreUnavailable: as ``maps.network_of``, which notes the look.
    """
    network = network_of(graph, viewer.looking_for(why) if why else viewer, child_id, as_of)
    shown = _shown(network)
    wanted = [each for each in sorted(shown) if record_id in (None, each)]
    entries = [entry for entry in _entries(graph, wanted) if str(entry["kind"]).split(" ")[0] not in ("request", "chain")]
    ids = {str(entry["id"]) for entry in entries}
    changes = (_told(entry, shown[str(entry["subject"])], ids) for entry in entries)
    called = _called(network)
    told = (replace(one, about=called[one.record]) for one in changes if one is not None)
    return tuple(sorted(told, key=lambda one: (one.at, _in_order(one.entry)), reverse=True))


def _in_order(entry: str) -> tuple[tuple[int, str], ...]:
    """By the number of an entry within its request: the ninth comes before the eightieth."""
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in entry.split(":"))


def _records(network: Network) -> Iterator[Record]:
    groups = (getattr(network, field.name) for field in fields(network))
    return (one for group in groups if isinstance(group, tuple) for one in group if isinstance(one, Record))


def _shown(network: Network) -> dict[str, frozenset[str]]:
    """What this viewer is shown: of each record, by its own id, the properties that say something (a masked one's is another)."""
    return {one.id: frozenset(content_of(properties_of(one))) for one in _records(network)}


def _called(network: Network) -> dict[str, tuple[str, ...]]:
    """Of each record, whom and what it names, as the map calls them."""
    names = {one.id: one.name if one.masked else one.called for one in network.people}
    names |= {one.id: one.name for group in (network.households, network.schools, network.teams) for one in group}
    return {one.id: tuple(_named(one, names)) for one in _records(network)}


def _named(record: Record, names: Mapping[str, str]) -> Iterator[str]:
    if record.id in names:
        yield names[record.id]
        return
    for field in fields(record):
        value = getattr(record, field.name)
        given = value if isinstance(value, tuple) else (value,)
        if field.name != NAMED_ON_ALL:
            yield from (names[one] for one in given if isinstance(one, str) and one in names)


def _entries(graph: Graph, subjects: list[str]) -> Iterator[Mapping[str, object]]:
    for first in range(0, len(subjects), _AT_ONCE):
        for row in graph.read(statement("journal/of_subjects"), subjects=subjects[first : first + _AT_ONCE]):
            if isinstance(row["entry"], dict):
                yield row["entry"]


def _told(entry: Mapping[str, object], shown: frozenset[str], ids: set[str]) -> PastChange | None:
    """The entry as far as this viewer is shown the record; None when it changed only what they are not shown."""
    before, after = (content_of(_read(entry.get(side))) for side in ("before", "after"))
    changed = {name for name in {*before, *after} if before.get(name) != after.get(name)} & shown if before else set()
    if before and not changed:
        return None
    one = str(entry["id"])
    return PastChange(
        entry=one,
        at=str(entry["at"]),
        by=str(entry["by"]),
        what=str(entry["kind"]).replace("_", " "),
        record=str(entry["subject"]),
        fields=tuple(sorted(changed)),
        undone=_is_undone(one, ids),
    )


def _is_undone(entry: str, ids: set[str]) -> bool:
    """Whether an undo stands: one that was itself undone does not."""
    return f"{entry}{_UNDONE}" in ids and not _is_undone(f"{entry}{_UNDONE}", ids)


def _read(text: object) -> dict[str, object]:
    said = json.loads(text) if isinstance(text, str) else {}
    return said if isinstance(said, dict) else {}
