"""Who stands on a genogram: family, carers and their children, pets; not teachers, workers, friends. The rest is named, never dropped silently."""

from __future__ import annotations

from collections import defaultdict

from graphmodel.domain.network import Network
from graphmodel.domain.people import Person, PersonKind

BEINGS = frozenset({PersonKind.PERSON, PersonKind.CHILD, PersonKind.PET})
"""Kinds that can be members of a family; places, groups and organisations cannot."""
GENERATION_OF_KIND: dict[str, int] = {
    **dict.fromkeys(("great_grandmother", "great_grandfather", "great_grandparent"), -3),
    **dict.fromkeys(("great_aunt", "great_uncle", "step_grandparent", "grandparent", "grandmother", "grandfather"), -2),
    **dict.fromkeys(("maternal_grandmother", "maternal_grandfather", "paternal_grandmother", "paternal_grandfather"), -2),
    **dict.fromkeys(("birth_mother", "birth_father", "birth_parent", "putative_father"), -1),
    **dict.fromkeys(("adoptive_mother", "adoptive_father", "adoptive_parent", "prospective_adopter"), -1),
    **dict.fromkeys(("step_mother", "step_father", "step_parent", "mothers_partner", "fathers_partner"), -1),
    **dict.fromkeys(
        ("aunt", "uncle", "aunt_or_uncle", "parents_partner", "special_guardian", "godparent", "parent", "mother", "father"), -1
    ),
    **dict.fromkeys(("foster_carer", "kinship_carer", "former_foster_carer", "former_carer", "carer", "respite_carer"), -1),
    **dict.fromkeys(
        ("sibling", "brother", "sister", "full_sibling", "half_sibling", "half_brother", "half_sister", "step_sibling"), 0
    ),
    **dict.fromkeys(("adoptive_sibling", "foster_sibling", "sibling_like", "twin", "cousin", "carers_child", "partner"), 0),
    **dict.fromkeys(("child", "own_child", "son", "daughter", "niece", "nephew", "niece_or_nephew"), 1),
    **dict.fromkeys(("relative", "other_relative", "pet"), -1),
}
"""Kinds of tie that put someone on the genogram, and how many generations below the child (minus = above) they stand."""


def members_of(network: Network) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    """Who is drawn and who is not, each sorted by id.

    Nobody named in the middle (a family file): every being. Otherwise: all who are joined to the child by parent links and
    partnerships, everyone with a family or carer tie to the child, carers of the child and of the child's family with their
    own families, pets.
    """
    people = sorted((p for p in network.people if not p.in_error), key=lambda p: p.id)
    beings = {p.id for p in people if p.kind in BEINGS}
    if network.child is None or network.child not in beings:
        chosen = beings
    else:
        chosen = _reached(network, beings) | {p.id for p in people if p.kind is PersonKind.PET}
    return tuple(p for p in people if p.id in chosen), tuple(p for p in people if p.id not in chosen)


def generation_of(network: Network) -> dict[str, int]:
    """For people with a family tie to the child: generations below the child (minus = above), the farthest from 0 of several."""
    found: dict[str, int] = {}
    for tie in network.ties:
        if tie.source_person == network.child and not tie.in_error and tie.kind in GENERATION_OF_KIND:
            step = GENERATION_OF_KIND[tie.kind]
            if tie.target_person not in found or (abs(step), step) > (abs(found[tie.target_person]), found[tie.target_person]):
                found[tie.target_person] = step
    return found


def _reached(network: Network, beings: set[str]) -> set[str]:
    beside: dict[str, set[str]] = defaultdict(set)
    for one, other in _bonds(network):
        if one in beings and other in beings:
            beside[one].add(other)
            beside[other].add(one)
    start = {network.child or "", *generation_of(network)} & beings
    found, waiting = set(start), sorted(start)
    while waiting:
        for other in sorted(beside[waiting.pop()] - found):
            found.add(other)
            waiting.append(other)
    return found


def _bonds(network: Network) -> list[tuple[str, str]]:
    """Everything that makes two people one family: parent links, partnerships, being cared for, being the carers' child."""
    bonds = [(link.parent, link.child) for link in network.parent_links if not link.in_error]
    bonds += [(pair.one, pair.other) for pair in network.partnerships if not pair.in_error]
    for placement in network.placements:
        if not placement.in_error:
            bonds += [(placement.child, other) for other in (*placement.carers, *placement.carers_children)]
    return bonds
