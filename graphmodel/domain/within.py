"""The part of a map that lies among some of its people. Pure; one way for every type of record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from graphmodel.domain.network import RECORD_FIELDS, Network
from graphmodel.domain.records import Record
from graphmodel.domain.references import people_in

R = TypeVar("R", bound=Record)

_HANGS_ON: Mapping[str, tuple[str, str]] = {
    "explanations": ("restriction", "restrictions"),
    "barriers": ("arrangement", "arrangements"),
    "search_steps": ("search", "searches"),
    "consents": ("search", "searches"),
}
"""Fields whose records belong to a record of another field, and go with it."""


def within(network: Network, shown: frozenset[str]) -> Network:
    """The part of a network that lies among these people; records that need someone else go, lists lose them.

    What belongs to a record that goes, goes with it; homes, teams and schools stay where somebody is left in them.
    """
    kept: dict[str, object] = {"people": tuple(person for person in network.people if person.id in shown)}
    for name in RECORD_FIELDS.keys() - kept.keys():
        inside = (_inside(record, shown) for record in network.records(name))
        kept[name] = tuple(record for record in inside if record is not None)
    return _joined(replace(network, **kept))  # type: ignore[arg-type]


def _inside(record: R, shown: frozenset[str]) -> R | None:
    """The record without who is not shown; None when it cannot do without them."""
    people = people_in(record)
    if any(getattr(record, name) not in shown for name in people.one if getattr(record, name) is not None):
        return None
    left: dict[str, object] = {}
    for name in people.several:
        given = getattr(record, name)
        among = tuple(dict.fromkeys(who for who in given if who in shown))  # after a merge somebody may stand there twice
        if name == people.company and not among:
            return None
        if among != given:
            left[name] = among
    left |= {name: None for name in people.loosely if getattr(record, name) is not None and getattr(record, name) not in shown}
    return replace(record, **left) if left else record  # type: ignore[arg-type]


def _joined(network: Network) -> Network:
    """Without what belonged to a record that went, and without references to it."""
    hanging = {
        name: tuple(record for record in network.records(name) if getattr(record, by) in _ids(network, to))
        for name, (by, to) in _HANGS_ON.items()
    }
    homes = _homes(network)
    plans, views, sessions = (_ids(network, name) for name in ("arrangements", "views", "sessions"))
    reviews = (
        replace(one, arrangements_reviewed=tuple(plan for plan in one.arrangements_reviewed if plan in plans))
        for one in network.reviews
    )
    return replace(
        network,
        reviews=tuple(reviews),
        events=tuple(_without(one, "arrangement", plans) for one in network.events),
        views=tuple(_without(one, "session", sessions) for one in network.views),
        proposals=tuple(_without(one, "view", views) for one in network.proposals),
        households=tuple(home for home in network.households if home.id in homes),
        schools=_lived_in(network, network.schools, frozenset(spell.school for spell in network.school_spells)),
        teams=_lived_in(network, network.teams, frozenset(spell.team for spell in network.team_spells)),
        **hanging,  # type: ignore[arg-type]
    )


def _ids(network: Network, name: str) -> frozenset[str]:
    return frozenset(record.id for record in network.records(name))


def _homes(network: Network) -> frozenset[str]:
    placed = {one.household for one in network.placements if one.household}
    return frozenset({stay.household for stay in network.household_stays} | placed)


def _lived_in(network: Network, records: tuple[R, ...], joined: frozenset[str]) -> tuple[R, ...]:
    """Those that somebody is in; on the map of a whole file everything stays."""
    return tuple(record for record in records if record.id in joined or network.child is None)


def _without(record: R, name: str, known: frozenset[str]) -> R:
    """The record without a reference to what is not on the map."""
    given = getattr(record, name)
    return record if given is None or given in known else replace(record, **{name: None})  # type: ignore[arg-type]
