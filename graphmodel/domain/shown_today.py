"""Today's sheet: what is in force on the day and whom that names, for those who care for the child or sit beside them. Pure.

Carers, residential workers and supervisors of family time see today's arrangements, dates and support (practice 5: 9).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date

from graphmodel.domain.assemble import within
from graphmodel.domain.dates import PartialDate, Period
from graphmodel.domain.network import Network

_NOT_TODAY = frozenset({"proposed", "ended", "replaced"})
_PERIODS = {"starts_on": "ends_on", "since": "until", "opened": "closed"}


def today_only(network: Network) -> Network:
    """Without plans, limits, homes, schools, work and ties that do not hold on the day, and without whoever is left unnamed."""
    shown = replace(
        network,
        **{each.name: _holding(getattr(network, each.name), network.as_of) for each in fields(network)},  # type: ignore[arg-type]
    )
    shown = replace(shown, arrangements=tuple(plan for plan in shown.arrangements if plan.status not in _NOT_TODAY))
    if shown.child is None:
        return shown
    return within(shown, frozenset(_named(shown, shown.child)))


def while_working(network: Network, worker: str | None) -> Network:
    """What happened, only on days when this worker worked with the child."""
    spells = [Period(one.starts_on, one.ends_on) for one in network.worker_spells if one.worker == worker]
    return replace(
        network, events=tuple(event for event in network.events if any(_overlaps(spell, event.on) for spell in spells))
    )


def _overlaps(spell: Period, on: PartialDate) -> bool:
    return spell.overlaps(Period(on, on))


def _holding(value: object, as_of: date) -> object:
    return tuple(one for one in value if _holds(one, as_of)) if isinstance(value, tuple) else value


def _holds(record: object, as_of: date) -> bool:
    """Whether its period, if it has one, holds on the day; an uncertain day counts in its widest reading."""
    for start, end in _PERIODS.items():
        if hasattr(record, start) and hasattr(record, end):
            return Period(getattr(record, start), getattr(record, end)).contains(as_of)
    return True


def _named(network: Network, child: str) -> Iterator[str]:
    """Everyone whom today's plans, limits, dates, home and work name."""
    yield child
    for plan in network.arrangements:
        yield from plan.with_people
    yield from (limit.on_person for limit in network.restrictions)
    yield from (spell.worker for spell in network.worker_spells)
    yield from (day.person for day in network.key_dates)
    for placed in network.placements:
        yield from (*placed.carers, *placed.carers_children) if placed.child == child else ()
    homes = {stay.household for stay in network.household_stays if stay.member == child}
    yield from (stay.member for stay in network.household_stays if stay.household in homes)
