"""Where a child has been over time: homes, schools and workers as bands, what is not recorded as gaps, and every move.

Names of homes are often addresses: the child's own picture says with whom, never where. Why a placement ended is for workers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from graphmodel.domain.care import HouseholdStay, Placement, WorkerSpell
from graphmodel.domain.dates import PartialDate, Period
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Child, PersonKind
from graphmodel.domain.vocabulary import PLACE
from ui.drawing.eco_map_reading import first_name
from ui.drawing.words import dated

SHORT_GAPS: Mapping[str, timedelta] = MappingProxyType(
    {"homes": timedelta(days=1), "schools": timedelta(days=60), "workers": timedelta(days=7)}
)
"""Gaps up to this long are not drawn: summer holidays between schools, a week between workers."""
SCHOOL_AGE = 5
REASONS: Mapping[str, str] = MappingProxyType(
    {
        "CARPL": "as planned",
        "CLOSE": "the carer stopped or the home closed",
        "ALLEG": "an allegation was looked into",
        "STAND": "standards of care",
        "APPRR": "the carer’s approval was removed",
        "CREQB": "the carer asked, because of behaviour",
        "CREQO": "the carer asked, for another reason",
        "CHILD": "the child asked",
        "LAREQ": "the authority asked",
        "CUSTOD": "custody",
        "OTHER": "another reason",
    }
)
"""Why a placement ended, in plain words for workers; what is not in it is no move."""
_KINDS: Mapping[str, str] = MappingProxyType(
    {"U1": "family or friends", "U2": "family or friends", "U3": "family or friends", "U4": "foster", "U5": "foster"}
    | {"U6": "foster", "K1": "secure home", "K2": "children’s home", "K3": "supported accommodation", "P1": "with parents"}
)
_CHILDS_KINDS: Mapping[str, str] = MappingProxyType({"K2": "children’s home", "K3": "my own place with support", "S1": "school"})
_HIDDEN_NAMES = frozenset({"Home", "Protected address"})


class Lane(StrEnum):
    """One kind of band."""

    HOMES = "homes"
    SCHOOLS = "schools"
    WORKERS = "workers"


@dataclass(frozen=True, slots=True)
class Band:
    """A time in one place. ``starts``/``ends``: None = not recorded, or still going on; ``unsure``: a day is not exact.

    ``gap``: nothing is recorded for this time.
    """

    id: str
    lane: Lane
    label: str
    starts: date | None
    ends: date | None
    when: str
    unsure: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """The end of a placement: when, and in words from where, where to, and why as far as that is shown."""

    on: date
    words: str


def bands_of(network: Network) -> tuple[Band, ...]:
    """All bands with the gaps between them, lane by lane in order of time; a band that has no day at all comes last."""
    child = network.child or ""
    made: list[Band] = []
    for lane, bands in (
        (Lane.HOMES, _homes(network, child)),
        (Lane.SCHOOLS, _schools(network, child)),
        (Lane.WORKERS, _workers(network, child)),
    ):
        told = sorted(bands, key=lambda one: (one.starts or one.ends or date.max, one.ends or date.max, one.id))
        gaps = _gaps(lane, told, _first_day(network, lane, told), network.as_of)
        made.extend(sorted([*told, *gaps], key=lambda one: (one.starts or one.ends or date.max, one.ends or date.max, one.id)))
    return tuple(made)


def moves_of(network: Network) -> tuple[Move, ...]:
    """Every end of a placement up to the day, in order of time. For workers only: empty for every other audience."""
    if network.audience is not Audience.WORKER:
        return ()
    stays = sorted(_placements(network, network.child or ""), key=lambda one: (_order(one.starts_on), one.id))
    made = []
    for at, stay in enumerate(stays):
        ended = stay.ends_on.latest if stay.ends_on is not None else None
        if ended is None or ended > network.as_of or stay.reason_change == "PLACE":
            continue
        after = next((one for one in stays[at + 1 :] if _order(one.starts_on) >= _order(stay.ends_on)), None)
        to = f", then {_placement_label(network, after)}" if after is not None else ""
        why = REASONS.get(stay.reason_change or "", "no reason is shown")
        assert stay.ends_on is not None  # noqa: S101 - it has an end
        made.append(Move(ended, f"{dated(stay.ends_on)}: {_placement_label(network, stay)} ended{to}. Why: {why}."))
    return tuple(sorted(made, key=lambda one: (one.on, one.words)))


def _order(day: PartialDate | None) -> tuple[date, date]:
    return day.order() if day is not None else (date.min, date.min)


def _band(lane: Lane, record: Placement | HouseholdStay | WorkerSpell | object, label: str, period: Period) -> Band:
    starts, ends = period.starts_on, period.ends_on
    unsure = any(day is not None and not day.is_exact for day in (starts, ends))
    return Band(
        id=str(getattr(record, "id", "")),
        lane=lane,
        label=label,
        starts=starts.earliest if starts is not None else None,
        ends=ends.latest if ends is not None else None,
        when=_when(starts, ends),
        unsure=unsure or starts is None,
    )


def _when(starts: PartialDate | None, ends: PartialDate | None) -> str:
    first = f"from {dated(starts)}" if starts is not None else "start not recorded"
    return f"{first} to {dated(ends)}" if ends is not None else f"{first}, no end recorded"


def _placements(network: Network, child: str) -> Iterator[Placement]:
    for stay in network.placements:
        if stay.child == child and not stay.in_error and not Period(stay.starts_on, stay.ends_on).is_future(network.as_of):
            yield stay


def _homes(network: Network, child: str) -> Iterator[Band]:
    placements = list(_placements(network, child))
    for placed in placements:
        yield _band(Lane.HOMES, placed, _placement_label(network, placed), Period(placed.starts_on, placed.ends_on))
    for stay in network.household_stays:
        period = Period(stay.starts_on, stay.ends_on)
        own = stay.member == child and not stay.in_error and not period.is_future(network.as_of)
        if own and not any(_is_same_home(network, placed, stay) for placed in placements):
            yield _band(Lane.HOMES, stay, _home_label(network, stay), period)


def _is_same_home(network: Network, placed: Placement, stay: HouseholdStay) -> bool:
    if not Period(placed.starts_on, placed.ends_on).overlaps(Period(stay.starts_on, stay.ends_on)):
        return False
    lives_there = {one.member for one in network.household_stays if one.household == stay.household}
    return placed.household == stay.household or bool(lives_there & set(placed.carers))


def _name(network: Network, who: str) -> str | None:
    person = network.person_by_id.get(who)
    if person is None:
        return None
    return first_name(person) if network.audience is Audience.CHILD else person.called


def _placement_label(network: Network, placed: Placement) -> str:
    names = [name for who in placed.carers if (name := _name(network, who))]
    if network.audience is Audience.CHILD:
        return " and ".join(names) if names else _CHILDS_KINDS.get(placed.type, "another home")
    kind = "a short stay" if placed.type.startswith("T") else _KINDS.get(placed.type, PLACE.label(placed.type))
    if names:
        return f"{' and '.join(names)}, {kind}"
    home = next((one.name for one in network.households if one.id == placed.household), None)
    return f"{home}, {kind}" if home is not None and home not in _HIDDEN_NAMES else kind


def _home_label(network: Network, stay: HouseholdStay) -> str:
    """With whom, the parents first; a worker reads the home's name where nobody else is recorded in it."""
    parents = {link.parent for link in network.parent_links if link.child == stay.member}
    mine = Period(stay.starts_on, stay.ends_on)
    there = [
        one.member
        for one in network.household_stays
        if one.household == stay.household
        and one.member != stay.member
        and mine.overlaps(Period(one.starts_on, one.ends_on))
        and one.member in network.person_by_id
        and network.person_by_id[one.member].kind in (PersonKind.PERSON, PersonKind.CHILD)
    ]
    chosen = sorted(set(there), key=lambda who: (who not in parents, who))
    with_whom = [who for who in chosen if who in parents] or chosen[:2]
    names = [name for who in with_whom if (name := _name(network, who))]
    if names:
        return f"with {' and '.join(names)}"
    home = next((one.name for one in network.households if one.id == stay.household), None)
    return home if home is not None and home not in _HIDDEN_NAMES and network.audience is Audience.WORKER else "a home"


def _schools(network: Network, child: str) -> Iterator[Band]:
    names = {school.id: school.name for school in network.schools}
    for spell in network.school_spells:
        period = Period(spell.starts_on, spell.ends_on)
        if spell.child == child and not spell.in_error and not period.is_future(network.as_of):
            yield _band(Lane.SCHOOLS, spell, names.get(spell.school, "a school"), period)


def _workers(network: Network, child: str) -> Iterator[Band]:
    for spell in network.worker_spells:
        period = Period(spell.starts_on, spell.ends_on)
        if spell.child == child and not spell.in_error and not period.is_future(network.as_of):
            name = _name(network, spell.worker) or "name not recorded"
            role = spell.role.replace("_", " ")
            yield _band(Lane.WORKERS, spell, name if spell.role == "social_worker" else f"{name}, {role}", period)


def _first_day(network: Network, lane: Lane, bands: Sequence[Band]) -> date | None:
    """From which day on a lane could be filled: birth, school age, the first worker; None where that is not known."""
    child = network.person_by_id.get(network.child or "")
    born = child.birth.earliest if child is not None and child.birth is not None else None
    first = min((day for one in bands if (day := one.starts or one.ends)), default=None)
    if lane is Lane.HOMES:
        return born or first
    if lane is Lane.WORKERS:
        care = child.care_start.earliest if isinstance(child, Child) and child.care_start is not None else None
        return min((day for day in (care, first) if day is not None), default=None)
    at_school = _birthday(born, SCHOOL_AGE) if born is not None else None
    return min((day for day in (at_school, first) if day is not None), default=None)


def _birthday(born: date, years: int) -> date:
    return date(born.year + years, born.month, min(born.day, 28))


def _gaps(lane: Lane, bands: Iterable[Band], first: date | None, as_of: date) -> Iterator[Band]:
    """Times between ``first`` and the day for which no band of the lane stands."""
    if first is None:
        return
    at, shortest = first, SHORT_GAPS[lane.value]
    covering = [one for one in bands if one.starts is not None]
    for one in sorted(covering, key=lambda band: band.starts or date.min):
        assert one.starts is not None  # noqa: S101 - chosen so
        if one.starts - at > shortest:
            yield _gap(lane, at, one.starts)
        at = max(at, min(one.ends, as_of) + timedelta(days=1) if one.ends is not None else as_of)
    if as_of - at > shortest:
        yield _gap(lane, at, as_of)


def _gap(lane: Lane, starts: date, ends: date) -> Band:
    when = f"from {dated(PartialDate.of(starts))} to {dated(PartialDate.of(ends))}"
    return Band(f"gap-{lane.value}-{starts.isoformat()}", lane, "not recorded", starts, ends, when, gap=True)
