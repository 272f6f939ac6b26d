"""When a child and the others of a network lived together or met: read from placements, household stays and events."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from graphmodel.domain.care import Placement
from graphmodel.domain.dates import PartialDate, Period
from graphmodel.domain.network import Network

_T = TypeVar("_T")


def by_person(pairs: Iterable[tuple[_T, str]]) -> dict[str, tuple[_T, ...]]:
    """Records grouped by the id that stands beside each, in the order given."""
    found: dict[str, list[_T]] = {}
    for record, person in pairs:
        found.setdefault(person, []).append(record)
    return {person: tuple(records) for person, records in found.items()}


def carers(network: Network, child: str) -> dict[str, str]:
    """Carers and their children as placements name them, by the kind that says so; who cares now goes before who did."""
    found: dict[str, str] = {}
    for stay in sorted(
        network.placements, key=lambda stay: (Period(stay.starts_on, stay.ends_on).has_ended(network.as_of), stay.id)
    ):
        if stay.child != child or stay.in_error:
            continue
        former = Period(stay.starts_on, stay.ends_on).has_ended(network.as_of)
        for carer in stay.carers:
            found.setdefault(carer, _carer_kind(stay, former))
        for other in stay.carers_children:
            found.setdefault(other, "former_carers_child" if former else "carers_birth_child")
    return found


def _carer_kind(stay: Placement, former: bool) -> str:
    if stay.type[:1] in ("K", "R", "S"):
        return "former_keyworker" if former else "residential_worker"
    kin = stay.type in ("U1", "U2", "U3")
    return ("former_" if former else "") + ("kinship_carer" if kin else "foster_carer")


def shared_homes(network: Network, child: str) -> dict[str, Period]:
    """With whom the child shares, or last shared, a home, and when."""
    return {person: max(periods, key=_ends) for person, periods in times_at_home(network, child).items()}


def times_at_home(network: Network, child: str) -> dict[str, tuple[Period, ...]]:
    """With whom the child shares, or shared, a home, and every time of it that has begun."""
    shared: dict[str, list[Period]] = {}
    ours = [stay for stay in network.household_stays if stay.member == child and not stay.in_error]
    for mine in ours:
        for other in network.household_stays:
            if other.household == mine.household and other.member != child and not other.in_error:
                together = _together(Period(mine.starts_on, mine.ends_on), Period(other.starts_on, other.ends_on))
                if together is not None:
                    shared.setdefault(other.member, []).append(together)
    for placement in network.placements:
        if placement.child == child and not placement.in_error and placement.type[:1] not in ("K", "R", "S", "T"):
            for person in (*placement.carers, *placement.carers_children):
                shared.setdefault(person, []).append(Period(placement.starts_on, placement.ends_on))
    begun = {person: tuple(one for one in periods if not one.is_future(network.as_of)) for person, periods in shared.items()}
    return {person: periods for person, periods in begun.items() if periods}


def _ends(period: Period) -> tuple[bool, object]:
    return (period.ends_on is None, period.ends_on.order() if period.ends_on else ())


def _together(one: Period, other: Period) -> Period | None:
    """The time that both stays share, or None when they never met."""
    if not one.overlaps(other):
        return None
    starts = [start for start in (one.starts_on, other.starts_on) if start is not None]
    ends = [end for end in (one.ends_on, other.ends_on) if end is not None]
    latest_start = max(starts, key=PartialDate.order, default=None)
    return Period(latest_start, min(ends, key=PartialDate.order, default=None))


def times_together(network: Network, child: str) -> dict[str, tuple[PartialDate, ...]]:
    """Days on which child and person had time together; an event in one child's file counts for both (reading 21)."""
    return by_person(
        (event.on, person)
        for event in network.events
        if event.happened in ("yes", "part") and not event.in_error and event.on.may_be_by(network.as_of)
        for person in {event.child, *event.with_people} - {child}
        if child in {event.child, *event.with_people}
    )
