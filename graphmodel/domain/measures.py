"""Measures of one child's network: threads on which people hang, and safe ways to a person (practice 4.2 Q37, Q45). Small graphs.

They say something of the network, never of a person's worth (guard rail 12).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

import networkx as nx

from graphmodel.domain.dates import Period
from graphmodel.domain.network import Network

Bonds: TypeAlias = "nx.Graph[str]"
"""Members of a map by id, joined by what is recorded between them."""


@dataclass(frozen=True, slots=True)
class Thread:
    """One person on whom others hang: without ``through``, the child no longer reaches ``people`` (ids, ordered)."""

    through: str
    people: tuple[str, ...]


def bonds_of(network: Network, own_ways: Collection[str] | None = None) -> Bonds:
    """Everyone on the map, joined by parent links, partnerships, ties and shared homes of the day.

    ``own_ways``: the people whom the child reaches without anybody else; other ties of the child then join nobody, because
    somebody has to bring them together. None = every tie counts.
    """
    bonds: Bonds = nx.Graph()
    bonds.add_nodes_from(sorted(person.id for person in network.people))
    pairs = [(link.parent, link.child) for link in network.parent_links if not link.in_error]
    pairs += [(pair.one, pair.other) for pair in network.partnerships if not pair.in_error]
    pairs += _current_ties(network) + _shared_homes(network)
    for one, other in sorted(tuple(sorted(pair)) for pair in pairs):
        if one != other and bonds.has_node(one) and bonds.has_node(other) and _is_own(network, one, other, own_ways):
            bonds.add_edge(one, other)
    return bonds


def bridges_of(bonds: Bonds) -> tuple[tuple[str, ...], ...]:
    """Bonds without which the map falls apart: pairs of ids, each pair and the whole ordered."""
    return tuple(sorted(tuple(sorted(pair)) for pair in nx.bridges(bonds)))


def threads_of(bonds: Bonds, child: str) -> tuple[Thread, ...]:
    """Everyone but the child on whom somebody else hangs, most people first, then by id."""
    reached = nx.node_connected_component(bonds, child)
    threads = []
    for through in sorted(set(nx.articulation_points(bonds)) & reached - {child}):
        without: Bonds = bonds.subgraph(reached - {through})
        still_reached: set[str] = nx.node_connected_component(without, child)
        lost = reached - {through} - still_reached
        if lost:
            threads.append(Thread(through, tuple(sorted(lost))))
    return tuple(sorted(threads, key=lambda thread: (-len(thread.people), thread.through)))


def hangs_on_one_thread(bonds: Bonds, child: str, people: Collection[str]) -> Thread | None:
    """The person without whom the child loses half or more of ``people`` (Q37); None when nobody is, or ``people`` is empty."""
    wanted = set(people)
    for thread in threads_of(bonds, child):
        lost = wanted & {*thread.people, thread.through}
        if wanted and 2 * len(lost) >= len(wanted):
            return thread
    return None


def safe_ways(
    network: Network, target: str, *, most_steps: int = 3, must_not_know: Collection[str] = ()
) -> tuple[tuple[str, ...], ...]:
    """Shortest ways from the child to ``target`` through somebody else, each from the child to the target (Q45).

    Nobody on a way, and not the target, has a closed gate, a protected identity, or must not know; the bond between the child and
    the target itself is left out. Empty when there is none within ``most_steps`` bonds; ordered.
    """
    child = network.child
    bonds = bonds_of(network)
    if child is None or target not in bonds or child not in bonds:
        return ()
    bonds.remove_nodes_from(person for person in _not_to_be_asked(network, must_not_know) if person != child)
    if target not in bonds:
        return ()
    if bonds.has_edge(child, target):
        bonds.remove_edge(child, target)
    if not nx.has_path(bonds, child, target):
        return ()
    ways = sorted(tuple(way) for way in nx.all_shortest_paths(bonds, child, target))
    return tuple(way for way in ways if len(way) - 1 <= most_steps)


def _not_to_be_asked(network: Network, must_not_know: Collection[str]) -> set[str]:
    closed = {person for person, result in network.gates.items() if result.outcome.is_closed}
    protected = {person.id for person in network.people if person.masked or person.identity_protected not in (None, "none")}
    # Whoever has no gate is not known to be safe: a way is never led through them.
    unknown = {person.id for person in network.people if person.id not in network.gates}
    return closed | protected | unknown | set(must_not_know)


def _current_ties(network: Network) -> list[tuple[str, str]]:
    return [
        (tie.source_person, tie.target_person)
        for tie in network.ties
        if not tie.in_error and not Period(tie.since, tie.until).has_ended(network.as_of)
    ]


def _shared_homes(network: Network) -> list[tuple[str, str]]:
    homes: dict[str, set[str]] = {}
    for stay in network.household_stays:
        if not stay.in_error and Period(stay.starts_on, stay.ends_on).contains(network.as_of):
            homes.setdefault(stay.household, set()).add(stay.member)
    return [pair for members in homes.values() for pair in combinations(sorted(members), 2)]


def _is_own(network: Network, one: str, other: str, own_ways: Collection[str] | None) -> bool:
    if own_ways is None or network.child not in (one, other):
        return True
    return (other if one == network.child else one) in own_ways
