"""Who is on a child's map: everyone the child's own records name, and the family it takes to draw three generations. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from graphmodel.domain.care import HouseholdStay
from graphmodel.domain.dates import Period
from graphmodel.domain.network import Network
from graphmodel.domain.vocabulary.kinds import SIBLING_KINDS

_GENERATIONS_UP = 3
"""Parents, grandparents, great-grandparents."""


def circle_of(network: Network, child: str) -> frozenset[str]:
    """Ids of everyone on the child's map, the child included.

    Named in the child's own records, or ever at home with the child; ancestors to the third generation with their partners;
    brothers and sisters with their parents; aunts and uncles; the child's own children with their other parent; who keeps a pet.
    """
    up, down, partners = _links(network)
    named = {child, *_named(network, child), *_at_home_with(network.household_stays, child)}
    parents = up[child]
    elders = _ancestors(up, child)
    siblings = _all(down, parents) | {
        tie.target_person for tie in network.ties if tie.source_person == child and tie.kind in SIBLING_KINDS
    }
    family = elders | siblings | _all(down, _all(up, parents)) | down[child]
    family |= _all(up, siblings) | _all(up, down[child])
    carers = {who for placed in network.placements if placed.child == child for who in placed.carers}
    keepers = {keeper for person in network.people if person.id in named and (keeper := getattr(person, "keeper", None))}
    return frozenset(named | family | _all(partners, family | carers | {child}) | keepers) & frozenset(network.person_by_id)


def _links(network: Network) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]], Mapping[str, set[str]]]:
    up: dict[str, set[str]] = defaultdict(set)
    down: dict[str, set[str]] = defaultdict(set)
    partners: dict[str, set[str]] = defaultdict(set)
    for link in network.parent_links:
        up[link.child].add(link.parent)
        down[link.parent].add(link.child)
    for pair in network.partnerships:
        partners[pair.one].add(pair.other)
        partners[pair.other].add(pair.one)
    return up, down, partners


def _all(links: Mapping[str, set[str]], people: Iterable[str]) -> set[str]:
    return {other for who in people for other in links.get(who, ())}


def _ancestors(up: Mapping[str, set[str]], child: str) -> set[str]:
    found: set[str] = set()
    generation = {child}
    for _ in range(_GENERATIONS_UP):
        generation = _all(up, generation) - found
        found |= generation
    return found


def _named(network: Network, child: str) -> Iterator[str]:
    for tie in network.ties:
        if child in (tie.source_person, tie.target_person):
            yield from (tie.source_person, tie.target_person)
    yield from (view.about for view in network.views if view.child == child)
    yield from (one.person for one in network.assessments if one.child == child)
    yield from (limit.on_person for limit in network.restrictions if limit.child == child)
    yield from (spell.worker for spell in network.worker_spells if spell.child == child)
    for plan in network.arrangements:
        yield from plan.with_people if plan.child == child else ()
    for event in network.events:
        if child == event.child or child in event.with_people:
            yield from (event.child, *event.with_people)
    for placed in network.placements:
        yield from (*placed.carers, *placed.carers_children) if placed.child == child else ()


def _at_home_with(stays: Iterable[HouseholdStay], child: str) -> set[str]:
    """Everyone who can have lived in the same home at the same time."""
    by_home: dict[str, list[HouseholdStay]] = defaultdict(list)
    for stay in stays:
        by_home[stay.household].append(stay)
    return {
        other.member
        for group in by_home.values()
        for own in group
        if own.member == child
        for other in group
        if Period(own.starts_on, own.ends_on).overlaps(Period(other.starts_on, other.ends_on))
    }
