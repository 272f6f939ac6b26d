"""From a flat heap of records to one child's map as of a day: the same way for the store and for a file. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from graphmodel.domain.arrangements import Arrangement, ContactEvent, Explanation, Restriction
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.care import Household, HouseholdStay, Placement, Team, TeamSpell, WorkerSpell
from graphmodel.domain.circle import circle_of
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.gate_facts import gates_of
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person
from graphmodel.domain.projection import Projection, project
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.voice import View

R = TypeVar("R", bound=Record)

_BEFORE_BIRTH = timedelta(days=280)
"""Someone who is born within this time after the day is on the way on the day (E7)."""
_NOTICE = timedelta(days=28)
"""A limit that starts within this time is known beforehand: the gate asks for it (reading 4)."""


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
    heap = _heap(records, as_of)
    people = {person.id: person for person in heap.all(Person)}
    if child is not None and child not in people:
        raise KeyError(child)
    whole = _network(heap, people, child, as_of, audience)
    if child is not None:
        shown = circle_of(whole, child)
        whole = within(whole, shown)
    return replace(projected(whole), gates=gates_of(whole))


def within(network: Network, shown: frozenset[str]) -> Network:
    """The part of a network that lies among these people; records that need someone else go, lists lose them."""
    homes = {stay.household for stay in network.household_stays if stay.member in shown}
    homes |= {placed.household for placed in network.placements if placed.child in shown and placed.household}
    restrictions = tuple(one for one in network.restrictions if {one.child, one.on_person} <= shown)
    limits = {one.id for one in restrictions}
    team_spells = tuple(spell for spell in network.team_spells if spell.worker in shown)
    teams = {spell.team for spell in team_spells}
    return replace(
        network,
        people=tuple(person for person in network.people if person.id in shown),
        parent_links=tuple(link for link in network.parent_links if {link.parent, link.child} <= shown),
        partnerships=tuple(pair for pair in network.partnerships if {pair.one, pair.other} <= shown),
        ties=tuple(tie for tie in network.ties if {tie.source_person, tie.target_person} <= shown),
        views=tuple(view for view in network.views if {view.child, view.about} <= shown),
        assessments=tuple(one for one in network.assessments if {one.child, one.person} <= shown),
        arrangements=tuple(_with(one, shown) for one in network.arrangements if _among(one, shown)),
        events=tuple(_with(one, shown) for one in network.events if _among(one, shown)),
        restrictions=restrictions,
        explanations=tuple(one for one in network.explanations if one.restriction in limits),
        placements=tuple(_placed(one, shown) for one in network.placements if one.child in shown),
        households=tuple(home for home in network.households if home.id in homes),
        household_stays=tuple(stay for stay in network.household_stays if stay.member in shown),
        worker_spells=tuple(spell for spell in network.worker_spells if {spell.worker, spell.child} <= shown),
        teams=tuple(team for team in network.teams if team.id in teams or network.child is None),
        team_spells=team_spells,
    )


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
        return replace(tie, **{name: getattr(current, name) for name in Projection.__slots__})

    return replace(network, ties=tuple(on(tie) for tie in network.ties))


def _heap(records: Iterable[Record], as_of: date) -> _Heap:
    by_type: dict[type[Record], dict[str, Record]] = defaultdict(dict)
    for record in records:
        if not record.in_error and _is_there(record, as_of):
            kind = Person if isinstance(record, Person) else type(record)
            by_type[kind][record.id] = _as_it_was(record, as_of)
    return _Heap({kind: [each for _, each in sorted(group.items())] for kind, group in by_type.items()})


def _is_there(record: Record, as_of: date) -> bool:
    """Whether the record belongs to the map of that day; an uncertain day counts from its earlier possible date (E10)."""
    if isinstance(record, Person):
        return _by(record.birth, as_of + _BEFORE_BIRTH)
    if isinstance(record, Restriction):
        return _by(record.starts_on, as_of + _NOTICE)
    if isinstance(record, Arrangement):
        # What is agreed and not begun is on the map as agreed; it is not in force.
        return _by(record.starts_on, as_of) or (record.agreed_on is not None and _by(record.agreed_on, as_of))
    return _by(_first_day(record), as_of)


def _first_day(record: Record) -> PartialDate | None:
    if isinstance(record, (HouseholdStay, Placement, WorkerSpell, TeamSpell)):
        return record.starts_on
    if isinstance(record, (ParentLink, Partnership, Tie)):
        return record.since
    if isinstance(record, (Assessment, ContactEvent)):
        return record.on
    if isinstance(record, View):
        return record.said_on
    return record.told_on if isinstance(record, Explanation) else None


def _by(day: PartialDate | None, limit: date) -> bool:
    """Whether it can have come by then; a day that is not recorded may be any."""
    return day is None or day.may_be_by(limit)


def _as_it_was(record: Record, as_of: date) -> Record:
    if isinstance(record, Person) and not _by(record.death, as_of):
        return replace(record, death=None)
    return record


def _network(heap: _Heap, people: Mapping[str, Person], child: str | None, as_of: date, audience: Audience) -> Network:
    everyone = Network(
        as_of=as_of,
        people=tuple(people.values()),
        child=child,
        audience=audience,
        parent_links=heap.all(ParentLink),
        partnerships=heap.all(Partnership),
        ties=heap.all(Tie),
        views=heap.all(View),
        assessments=heap.all(Assessment),
        arrangements=heap.all(Arrangement),
        events=heap.all(ContactEvent),
        restrictions=heap.all(Restriction),
        explanations=heap.all(Explanation),
        placements=heap.all(Placement),
        households=heap.all(Household),
        household_stays=heap.all(HouseholdStay),
        worker_spells=heap.all(WorkerSpell),
        teams=heap.all(Team),
        team_spells=heap.all(TeamSpell),
    )
    return within(everyone, frozenset(people))


_N = TypeVar("_N", Arrangement, ContactEvent)


def _among(record: Arrangement | ContactEvent, shown: frozenset[str]) -> bool:
    return record.child in shown and not shown.isdisjoint(record.with_people)


def _with(record: _N, shown: frozenset[str]) -> _N:
    kept = tuple(who for who in record.with_people if who in shown)
    return record if kept == record.with_people else replace(record, with_people=kept)


def _placed(placed: Placement, shown: frozenset[str]) -> Placement:
    carers = tuple(who for who in placed.carers if who in shown)
    children = tuple(who for who in placed.carers_children if who in shown)
    return (
        placed
        if (carers, children) == (placed.carers, placed.carers_children)
        else replace(placed, carers=carers, carers_children=children)
    )
