"""From a flat heap of records to one child's map as of a day: the same way for the store and for a file. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from graphmodel.domain.adoption import with_adoptions
from graphmodel.domain.as_it_was import as_it_was, is_there
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.circle import circle_of
from graphmodel.domain.gate_facts import gates_of
from graphmodel.domain.network import RECORD_FIELDS, Audience, Network
from graphmodel.domain.people import Person
from graphmodel.domain.projection import Projection, project
from graphmodel.domain.records import Record
from graphmodel.domain.ties import Tie
from graphmodel.domain.versions import corrected_ids
from graphmodel.domain.voice import View
from graphmodel.domain.within import within

__all__ = ["network_of_records", "projected", "within"]

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class _Heap:
    """Records of each type, by id, without those entered in error."""

    by_type: Mapping[type[Record], Sequence[Record]]

    def all(self, record_type: type[R]) -> tuple[R, ...]:
        """Those of one type, sorted by id."""
        return tuple(one for one in self.by_type.get(record_type, ()) if isinstance(one, record_type))


def network_of_records(
    records: Iterable[Record], child: str | None, as_of: date, audience: Audience = Audience.WORKER
) -> Network:
    """The map of ``child`` on a day, or of everyone in the heap when ``child`` is None. Not masked: ``masking.mask`` does that.

    As it was: what starts, was said or happened after ``as_of`` is left out, what has ended stays with its period, a death that
    came later has not happened. With a child, only its circle is on the map (``circle.circle_of``).

    :raises KeyError: the child is not among the records.
    """
    heap = _heap(with_adoptions(records, child), as_of)
    people = {person.id: person for person in heap.all(Person)}
    if child is not None and child not in people:
        raise KeyError(child)
    whole = _network(heap, people, child, as_of, audience)
    if child is not None:
        shown = circle_of(whole, child)
        whole = within(whole, shown)
    return replace(projected(whole), gates=gates_of(whole))


def projected(network: Network) -> Network:
    """With the current view and judgement put on every tie, from the records on this map alone."""
    views: dict[tuple[str, str], list[View]] = defaultdict(list)
    judged: dict[tuple[str, str], list[Assessment]] = defaultdict(list)
    for view in network.views:
        views[view.child, view.about].append(view)
    for one in network.assessments:
        judged[one.child, one.person].append(one)

    def on(tie: Tie) -> Tie:
        pair = tie.source_person, tie.target_person
        current = project(views.get(pair, ()), judged.get(pair, ()), network.as_of)
        told = {name: value for name in Projection.__slots__ if (value := getattr(current, name)) != getattr(tie, name)}
        return replace(tie, **told) if told else tie

    return replace(network, ties=tuple(on(tie) for tie in network.ties))


def _heap(records: Iterable[Record], as_of: date) -> _Heap:
    told = tuple(records)
    # Worked out before the day: what was corrected never counts, even if the correction is dated later.
    corrected = corrected_ids(record for record in told if isinstance(record, View))
    by_type: dict[type[Record], dict[str, Record]] = defaultdict(dict)
    for record in told:
        if record.in_error or _was_merged(record) or (isinstance(record, View) and record.id in corrected):
            continue
        if is_there(record, as_of):
            kind = Person if isinstance(record, Person) else type(record)
            by_type[kind][record.id] = as_it_was(record, as_of)
    return _Heap({kind: [each for _, each in sorted(group.items())] for kind, group in by_type.items()})


def _network(heap: _Heap, people: Mapping[str, Person], child: str | None, as_of: date, audience: Audience) -> Network:
    held = {name: heap.all(record_type) for name, record_type in RECORD_FIELDS.items() if name != "people"}
    whole = Network(as_of=as_of, people=tuple(people.values()), child=child, audience=audience, **held)  # type: ignore[arg-type]
    return within(whole, frozenset(people))


def _was_merged(record: Record) -> bool:
    """Whether this turned out to be somebody who has another record (E11)."""
    return isinstance(record, Person) and record.merged_into is not None
