"""Who is on a child's map: everyone the child's own records name, and the family it takes to draw three generations. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from graphmodel.domain.adoption import ADOPTION_KINDS
from graphmodel.domain.care import HouseholdStay
from graphmodel.domain.dates import Period
from graphmodel.domain.network import RECORD_FIELDS, Network
from graphmodel.domain.references import PEOPLE_IN, people_in
from graphmodel.domain.vocabulary.kinds import SIBLING_KINDS

_GENERATIONS_UP = 3
"""Parents, grandparents, great-grandparents."""
_OWN_RECORDS = tuple(
    name
    for name, record_type in RECORD_FIELDS.items()
    if "child" in PEOPLE_IN[record_type].one and name not in ("parent_links", "alerts", "drawn_places")
)
"""Fields whose records stand in one child's file and name people. An alert speaks of whom the map shows already, and a
place on a picture is given to whom the picture shows."""
_AMONG_ADULTS = ("assessments", "observations", "stage_records", "searches", "proposals")
"""Fields whose records are kept among adults."""


def circle_of(network: Network, child: str) -> frozenset[str]:
    """Ids of everyone on the child's map, the child included.

    Named in the child's own records, or ever at home with the child; ancestors to the third generation with their partners;
    brothers and sisters with their parents; aunts and uncles; the child's own children with their other parent; who keeps a pet,
    or kept one; who lives with somebody protected, so that masking knows whom to leave out.
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
    near = named | family | _all(partners, family | carers | {child})
    return frozenset(near | _keepers(network, near) | _beside_the_protected(network, child, near)) & frozenset(
        network.person_by_id
    )


def only_through_adults(network: Network, child: str) -> frozenset[str]:
    """Who is on the child's map only for what adults look for, judge, see or decide among themselves.

    The child need not know that such a person exists; whoever makes a map for the child asks whether they were told.
    """
    told = tuple(one for one in network.decisions if one.told_child_on is not None)
    bare = replace(network, decisions=told, **dict.fromkeys(_AMONG_ADULTS, ()))  # type: ignore[arg-type]
    return circle_of(network, child) - circle_of(bare, child)


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
    for event in network.events:
        if child in event.with_people:
            yield from (event.child, *event.with_people)
    for name in _OWN_RECORDS:
        for record in network.records(name):
            if getattr(record, "child", None) == child:
                yield from people_in(record).ids(record)
    yield from (memento.keeper for memento in network.mementoes if memento.child == child and memento.keeper)
    learnt_at = {spell.school for spell in network.school_spells if spell.child == child}
    yield from (school.organisation for school in network.schools if school.id in learnt_at and school.organisation)


def _keepers(network: Network, near: set[str]) -> set[str]:
    """Who has, or had, an animal or a club of somebody near."""
    now = {keeper for person in network.people if person.id in near and (keeper := getattr(person, "keeper", None))}
    return now | {spell.keeper for spell in network.keeper_spells if spell.pet in near}


def _beside_the_protected(network: Network, child: str, near: set[str]) -> set[str]:
    """Who now lives with somebody protected: an adopter, a refuge worker. Nothing else may say that they belong together."""
    adopted = {tie.target_person for tie in network.ties if tie.source_person == child and tie.kind in ADOPTION_KINDS}
    protected = adopted | {one.id for one in network.people if one.identity_protected not in (None, "none")}
    now = [stay for stay in network.household_stays if Period(stay.starts_on, stay.ends_on).contains(network.as_of)]
    homes = {stay.household for stay in now if stay.member in protected & near and stay.member != child}
    return {stay.member for stay in now if stay.household in homes}


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
