"""The record as far as a viewer may have it, to be taken away: one child's, or everybody's in scope.

What leaves is what the viewer's maps show, no more: masked people stay masked, and for whom and why is noted for each child.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date

from graphmodel.access import ADMINISTRATOR, Viewer, log_export, sight
from graphmodel.access.registry import reader
from graphmodel.domain.errors import BadValue
from graphmodel.domain.network import Network
from graphmodel.domain.people import Child, Person
from graphmodel.domain.records import Record
from graphmodel.maps import children_of, network_of, people_near_nobody
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import record_from
from graphmodel.store.shapes import PEOPLE, SHAPES
from graphmodel.store.statements import statement

Progress = Callable[[int, int], None]
_TYPE_OF_WORD = {shape.word: shape.record_type for shape in SHAPES}
_BATCH = 500
_WHAT = "tables of the record"


@dataclass(frozen=True, slots=True)
class TakenAway:
    """For whom and why something is taken away.

    :raises BadValue: one of the two was not said.
    """

    to_whom: str
    why: str

    def __post_init__(self) -> None:
        for field, said in (("for whom", self.to_whom), ("why", self.why)):
            if not said.strip():
                raise BadValue(field, said, "an answer: say it in a few words")


@reader(
    lambda read, call: read(call.graph, call.viewer, [call.child], call.as_of, TakenAway("the child", "asked for a copy")),
    refuses=True,
)
def records_of(
    graph: Graph,
    viewer: Viewer,
    children: Sequence[str],
    as_of: date,
    taken: TakenAway,
    progress: Progress | None = None,
) -> tuple[Record, ...]:
    """Everything on the maps of these children as this viewer has them on a day, each record once, sorted by id.

    A record that stands on two maps is taken from the map of the child whose record it is. ``progress`` hears of every child.

    :raises NotAllowed: one of the children is not in the viewer's scope; nothing is handed out.
    :raises StoreUnavailable: also when a look could not be noted; nothing is handed out then either.
    """
    found: dict[str, Record] = {}
    for number, child in enumerate(children, start=1):
        network = network_of(graph, viewer.looking_for(taken.why), child, as_of)
        log_export(graph, viewer, child, _WHAT, taken.to_whom, taken.why)
        for record in records_on(network):
            if record.id not in found or _owner(record) == child:
                found[record.id] = record
        if progress is not None:
            progress(number, len(children))
    return tuple(found[each] for each in sorted(found))


@reader(
    lambda read, call: read(call.graph, call.viewer, call.as_of, TakenAway("the team", "asked for a copy")),
    refuses=False,
    for_one_child=False,
)
def records_of_all(
    graph: Graph, viewer: Viewer, as_of: date, taken: TakenAway, progress: Progress | None = None
) -> tuple[Record, ...]:
    """Everything on the maps of all children in the viewer's scope. For whoever administers Kinmap also the people who are on
    no child's map (a family file that was read in, a worker without children), as ``find_people`` finds them.

    :raises StoreUnavailable: also when a look could not be noted.
    """
    children = [one.id for one in children_of(graph, viewer, as_of, taken.why)]
    found = {record.id: record for record in records_of(graph, viewer, children, as_of, taken, progress)}
    if viewer.role == ADMINISTRATOR:
        for record in _near_nobody(graph, people_near_nobody(graph, sight(graph, viewer, as_of), ""), found):
            found.setdefault(record.id, record)
    return tuple(found[each] for each in sorted(found))


def records_on(network: Network) -> Iterator[Record]:
    """Every record of a map, of whatever type."""
    for field in fields(network):
        value = getattr(network, field.name)
        if isinstance(value, tuple):
            yield from (each for each in value if isinstance(each, Record))


def _owner(record: Record) -> object:
    """The child whose record it is, by the field that says so."""
    return record.id if isinstance(record, Child) else getattr(record, "child", getattr(record, "source_person", None))


def _near_nobody(graph: Graph, anyone: Iterable[Person], found: dict[str, Record]) -> Iterable[Record]:
    """People of no map, none of them protected or joined to somebody who is, and what is recorded among them."""
    alone = {one.id: one for one in anyone if one.id not in found and not isinstance(one, Child) and not one.restricted}
    known = alone.keys() | {record.id for record in found.values() if isinstance(record, Person) and not record.masked}
    yield from alone.values()
    ids = sorted(alone)
    for start in range(0, len(ids), _BATCH):
        for row in graph.read(statement("maps/people"), people=ids[start : start + _BATCH]):
            word = str(row["word"])
            if word != PEOPLE.word:
                record = record_from(_TYPE_OF_WORD[word], _properties(row["stored"]))
                if not record.in_error and _ends(record) <= known:
                    yield record


_ENDS = ("parent", "child", "one", "other", "source_person", "target_person", "member", "worker", "person", "pet", "keeper")


def _ends(record: Record) -> set[str]:
    """The people whom an edge or a detail is about."""
    return {str(getattr(record, name)) for name in _ENDS if getattr(record, name, None) is not None}


def _properties(stored: object) -> dict[str, object]:
    if not isinstance(stored, dict):
        raise TypeError(f"a record's properties, not {type(stored).__name__}")
    return stored
