"""Who could know where somebody is: bonds over time, and ways along them (practice 4.2 Q45). Small maps; pure.

A bond counts whether or not it still holds: a worker of then, a carer of before, somebody of the same school. Who must not be
asked is taken away first, so that no way leads through them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from graphmodel.domain.dates import Period
from graphmodel.domain.network import Network

MOST_STEPS = 3
"""Bonds from the child to whoever is looked for, at most (practice 4.2 Q45)."""


@dataclass(frozen=True, slots=True)
class Bond:
    """Two people who knew of each other. ``how``: family, tie, home, placement, school or worker; ``until``: the last day."""

    one: str
    other: str
    how: str
    until: date

    def beyond(self, person: str) -> str:
        """The other end."""
        return self.other if person == self.one else self.one


@dataclass(frozen=True, slots=True)
class Way:
    """From the child to ``target``: ``people`` between the two in order, ``hows``: one for each bond, one more than people."""

    target: str
    people: tuple[str, ...]
    hows: tuple[str, ...]
    until: date


def ways_to(network: Network, target: str, must_not_know: Collection[str] = ()) -> tuple[Way, ...]:
    """For each person to be asked first the shortest way to ``target``, the latest overlap first, then fewest steps.

    Empty when the target may not be looked for, or nobody may be asked. The child's own bond to the target is no way.
    """
    child = network.child
    barred = _barred(network) | set(must_not_know)
    if child is None or target in barred:
        return ()
    bonds = _by_person(network, barred - {child})
    found: dict[str, Way] = {}
    for way in _walk(bonds, child, target):
        known = found.get(way.people[0])
        if known is None or (len(way.people), -way.until.toordinal()) < (len(known.people), -known.until.toordinal()):
            found[way.people[0]] = way
    return tuple(sorted(found.values(), key=lambda way: (-way.until.toordinal(), len(way.people), way.people)))


def _walk(bonds: dict[str, list[Bond]], child: str, target: str) -> Iterator[Way]:
    """Every way of two or three bonds without a turn back."""
    for first in bonds[child]:
        between = first.beyond(child)
        if between == target:
            continue
        for second in bonds[between]:
            then = second.beyond(between)
            if then == target:
                yield Way(target, (between,), (first.how, second.how), second.until)
            elif then not in (child, between):
                for third in bonds[then]:
                    if third.beyond(then) == target:
                        yield Way(target, (between, then), (first.how, second.how, third.how), third.until)


def _barred(network: Network) -> set[str]:
    """Whom nobody may be led through: a closed gate, no gate, a protected identity, a restricted file."""
    barred = {
        person.id
        for person in network.people
        if person.masked or person.restricted or person.identity_protected not in (None, "none") or person.id not in network.gates
    }
    barred |= {person for person, gate in network.gates.items() if gate.outcome.is_closed}
    return barred - {network.child or ""}


def _by_person(network: Network, barred: set[str]) -> dict[str, list[Bond]]:
    known = {person.id for person in network.people}
    found: defaultdict[str, list[Bond]] = defaultdict(list)
    latest: dict[tuple[str, str], Bond] = {}
    for bond in _bonds(network):
        ends = (min(bond.one, bond.other), max(bond.one, bond.other))
        if ends[0] == ends[1] or not set(ends) <= known or barred & set(ends):
            continue
        if ends not in latest or (bond.until, bond.how) > (latest[ends].until, latest[ends].how):
            latest[ends] = bond
    for ends, bond in sorted(latest.items()):
        for end in ends:
            found[end].append(bond)
    return found


def _bonds(network: Network) -> Iterator[Bond]:
    today = network.as_of
    for link in network.parent_links:
        if not link.in_error:
            yield Bond(link.parent, link.child, "family", today)
    for pair in network.partnerships:
        if not pair.in_error:
            yield Bond(pair.one, pair.other, "family", _last(Period(pair.since, pair.until), today))
    for tie in network.ties:
        if not tie.in_error:
            yield Bond(tie.source_person, tie.target_person, "tie", _last(Period(tie.since, tie.until), today))
    yield from _of_placements(network, today)
    stays = [(stay.household, stay.member, Period(stay.starts_on, stay.ends_on)) for stay in network.household_stays]
    yield from _together(stays, "home", today)
    spells = [(spell.school, spell.child, Period(spell.starts_on, spell.ends_on)) for spell in network.school_spells]
    yield from _together(spells, "school", today)


def _of_placements(network: Network, today: date) -> Iterator[Bond]:
    """Child and carers, and the workers of that time, who knew the carers."""
    for placed in network.placements:
        if placed.in_error:
            continue
        time, home = Period(placed.starts_on, placed.ends_on), [*placed.carers, *placed.carers_children]
        for one, other in combinations([placed.child, *home], 2):
            yield Bond(one, other, "placement", _last(time, today))
        for spell in network.worker_spells:
            at_work = Period(spell.starts_on, spell.ends_on)
            if spell.child == placed.child and not spell.in_error and time.overlaps(at_work):
                for carer in placed.carers:
                    yield Bond(spell.worker, carer, "worker", min(_last(time, today), _last(at_work, today)))
    for spell in network.worker_spells:
        if not spell.in_error:
            yield Bond(spell.worker, spell.child, "worker", _last(Period(spell.starts_on, spell.ends_on), today))


def _together(spells: list[tuple[str, str, Period]], how: str, today: date) -> Iterator[Bond]:
    """Everybody who was in one place at the same time."""
    at_place: defaultdict[str, list[tuple[str, Period]]] = defaultdict(list)
    for place, who, time in spells:
        at_place[place].append((who, time))
    for people in at_place.values():
        for (one, mine), (other, theirs) in combinations(people, 2):
            if mine.overlaps(theirs):
                yield Bond(one, other, how, min(_last(mine, today), _last(theirs, today)))


def _last(time: Period, today: date) -> date:
    """The last day of a period that is known, today where it goes on."""
    return min(time.ends_on.latest or today, today) if time.ends_on else today
