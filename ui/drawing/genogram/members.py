"""Who stands on a genogram: family, carers and their children, pets; not teachers, workers, friends. The rest is counted,
never dropped silently.
"""

from __future__ import annotations

from collections import defaultdict

from graphmodel.domain.network import Network
from graphmodel.domain.people import Person, PersonKind, Pet
from graphmodel.domain.vocabulary.kind import Group, Kind
from graphmodel.domain.vocabulary.kinds import RELATIONSHIP_KINDS

BEINGS = frozenset({PersonKind.PERSON, PersonKind.CHILD, PersonKind.PET})
"""Kinds that can be members of a family; places, groups and organisations cannot."""
FAMILY_GROUPS = frozenset({Group.PARENTS, Group.SIBLINGS, Group.WIDER_FAMILY, Group.CARERS})
PETS = frozenset({"pet", "former_pet", "carers_pet"})
OWN_PARTNERS = frozenset({"girlfriend", "boyfriend", "partner", "ex_partner"})
NOT_FAMILY = frozenset(
    {
        *("family_friend", "friends_child", "clan_or_community_elder", "young_member_of_community", "godparent", "godchild"),
        *(
            "childminder",
            "nanny",
            "child_minded",
            "residential_worker",
            "residential_keyworker",
            "former_keyworker",
            "staying_close_worker",
        ),
        *("housemate_residential",),
    }
)
"""Kinds of those groups that are friends or paid workers."""
TWO_UP = ("grandmother", "grandfather", "grandparent", "great_aunt", "great_uncle", "carers_parent")
BESIDE = ("brother", "sister", "sibling", "twin", "cousin", "carers_birth_child", "former_carers_child", "siblings_partner")
BELOW = (
    "own_child",
    "own_son",
    "own_daughter",
    "adopted_child",
    "step_child",
    "niece",
    "nephew",
    "partners_child",
    "child_to_be_adopted",
)


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


def family_ties(network: Network) -> dict[str, list[Kind]]:
    """Kinds of the family and carer ties of the child, by the other person."""
    found: dict[str, list[Kind]] = defaultdict(list)
    for tie in sorted(network.ties, key=lambda tie: (tie.target_person, tie.kind)):
        kind = RELATIONSHIP_KINDS.get(tie.kind)
        if kind is None or tie.in_error or tie.source_person != network.child:
            continue
        if (kind.group in FAMILY_GROUPS and kind.code not in NOT_FAMILY) or kind.code in PETS | OWN_PARTNERS:
            found[tie.target_person].append(kind)
    return found


def generation_of(network: Network) -> dict[str, int]:
    """Generations below the child (minus = above) of people with a family tie (of several the farthest), and of carers'
    children.
    """
    steps = {person: [_generation(kind) for kind in kinds] for person, kinds in family_ties(network).items()}
    known = {person: max(found, key=lambda step: (abs(step), step)) for person, found in steps.items()}
    for placement in network.placements:
        for child in () if placement.in_error else placement.carers_children:
            known.setdefault(child, 0)
    return known


def companions_of(network: Network) -> list[tuple[str, str]]:
    """Pets, each with the person it stands beside: its keeper, else somebody of its home, else the child."""
    homes: dict[str, list[str]] = defaultdict(list)
    for stay in network.household_stays:
        if not stay.in_error and stay.ends_on is None:
            homes[stay.household].append(stay.member)
    found = []
    for pet in sorted((p for p in network.people if p.kind is PersonKind.PET and not p.in_error), key=lambda p: p.id):
        animals = {p.id for p in network.people if p.kind is PersonKind.PET}
        beside = sorted(m for members in homes.values() if pet.id in members for m in members if m not in animals)
        keeper = pet.keeper if isinstance(pet, Pet) and pet.keeper in network.person_by_id else None
        other = keeper or next(iter(beside), network.child)
        if other is not None and other != pet.id:
            found.append((pet.id, other))
    return found


def _generation(kind: Kind) -> int:
    if kind.code.startswith("great_grandparent"):
        return -3
    if kind.code == "grandchild":
        return 2
    if kind.code in BELOW or kind.child_basis is not None:
        return 1
    if kind.code in BESIDE or kind.group is Group.SIBLINGS or kind.code in OWN_PARTNERS or kind.code.endswith("cousin"):
        return 0
    return -2 if kind.code.endswith(TWO_UP) else -1


def _reached(network: Network, beings: set[str]) -> set[str]:
    beside: dict[str, set[str]] = defaultdict(set)
    for one, other in _bonds(network):
        if one in beings and other in beings:
            beside[one].add(other)
            beside[other].add(one)
    start = {network.child or "", *family_ties(network)} & beings
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
