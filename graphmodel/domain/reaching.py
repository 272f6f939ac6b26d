"""Who is joined to the child by a way that leads through no masked person, and who is hidden with those who are masked. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from graphmodel.domain.arrangements import Arrangement, ContactEvent
from graphmodel.domain.care import HouseholdStay, KeeperSpell
from graphmodel.domain.masked_records import ids_in, records_of
from graphmodel.domain.network import Network

ADOPTIVE_FAMILY = "Adoptive family, protected"
"""What stands for an adopter with whom the child exchanges letters."""

Joined: TypeAlias = Mapping[str, str | None]
"""Who is joined to the child, each with the words in place of a masked person's name; None = by name."""


@dataclass(frozen=True, slots=True)
class OfRows:
    """Whom the rows of an answer are about, each made by what the viewer may read; their map is a small one. ``elsewhere``: of
    those whom nothing on it joins to the child, who is joined on the whole one."""

    people: frozenset[str] = frozenset()
    elsewhere: Callable[[frozenset[str]], Joined] = lambda _people: {}

    def staying(self, bare: Network, gone: frozenset[str]) -> frozenset[str]:
        """Of people who go with what may not be read, those of rows whom something else joins to the child, here or elsewhere."""
        asked = gone & self.people
        near = asked & reached(bare, frozenset()) if asked else asked
        return near | frozenset(self.elsewhere(asked - near)) if asked - near else near


WHOLE_MAP = OfRows()


def family_of_today(whole: Network, bare: Network, masked: frozenset[str]) -> frozenset[str]:
    """Whoever adopted a masked person, or is of a home that is hidden: a letter or an animal in common does not show them."""
    homes = {stay.member for stay in {*whole.household_stays} - {*bare.household_stays}}
    return frozenset(homes - masked) | adopters_of(whole, masked)


def adopters_of(network: Network, masked: frozenset[str]) -> frozenset[str]:
    """Parents of the masked by another link than birth: who they live with now."""
    return frozenset(link.parent for link in network.parent_links if link.child in masked and link.basis != "birth") - masked


def adopters_in_letters(network: Network, masked: frozenset[str]) -> frozenset[str]:
    """Those of them who stand alone in a plan or an occasion of the child's: the letterbox stays, their name does not."""
    records: tuple[Arrangement | ContactEvent, ...] = (*network.arrangements, *network.events)
    own = (one.with_people for one in records if one.child == network.child and masked.isdisjoint(one.with_people))
    return adopters_of(network, masked) & {who for with_people in own for who in with_people}


def reached(network: Network, masked: frozenset[str], beside: frozenset[str] = frozenset()) -> frozenset[str]:
    """Everyone joined to the child by a way that leads through no masked person, and the masked at the end of such a way."""
    if network.child is None:
        return frozenset(network.person_by_id)
    joined = joins(network, masked, beside)
    reached, at_hand = {network.child}, [network.child]
    while at_hand:
        for other in joined[at_hand.pop()] - reached:
            reached.add(other)
            if other not in masked:
                at_hand.append(other)
    return frozenset(reached)


def joins(network: Network, masked: frozenset[str], beside: frozenset[str]) -> Mapping[str, set[str]]:
    """Everyone, and every home, with whom each is joined (``pairs``)."""
    joined: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs(network, masked, beside):
        joined[one].add(other)
        joined[other].add(one)
    return joined


def pairs(network: Network, masked: frozenset[str], beside: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Everyone whom one record names together, and who lives where; not ``beside`` as company of the masked, or as a keeper."""
    on_map, adopters = network.person_by_id, adopters_of(network, masked)
    for record in records_of(network):
        if isinstance(record, HouseholdStay):
            yield record.member, f"home {record.household}"
            continue
        named = [who for who in ids_in(record) if who in on_map]
        company = isinstance(record, KeeperSpell) or not masked.isdisjoint(named[1:])
        apart = beside if company else adopters if isinstance(record, (Arrangement, ContactEvent)) else frozenset[str]()
        yield from ((named[0], other) for other in named[1:] if other not in apart)
    for person in network.people:
        if (keeper := getattr(person, "keeper", None)) and keeper not in beside:
            yield person.id, str(keeper)
