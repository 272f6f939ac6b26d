"""Who somebody is to the child, in two or three words under the name: "aunt", "foster carer", "former carer"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from graphmodel.domain.network import Network
from graphmodel.domain.vocabulary.kind import Group, Kind
from ui.drawing.genogram.families import in_force
from ui.drawing.genogram.members import PETS, family_ties

PARENTS_UNKNOWN = ", parents not recorded"
"""Said of a brother or sister whom no line joins to anybody."""


def roles_of(network: Network) -> dict[str, str]:
    """Words by person id. Parents, brothers and sisters need none where a line says it."""
    linked = {person for link in network.parent_links if not link.in_error for person in (link.child, link.parent)}
    found: dict[str, str] = {}
    for placement in sorted(network.placements, key=lambda p: p.id):
        if placement.in_error or placement.child != network.child:
            continue
        now = in_force(placement.starts_on, placement.ends_on, network.as_of)
        for carer in placement.carers:
            if now or carer not in found:
                found[carer] = "carer now" if now else "former carer"
    for carer, role in _carers_of_others(network).items():
        found.setdefault(carer, role)
    for person, kinds in family_ties(network).items():
        shown = [kind for kind in kinds if kind.code not in PETS]
        said = [kind.label for kind in shown if person not in linked or kind.group not in {Group.PARENTS, Group.SIBLINGS}]
        if said:
            found[person] = said[0] + (PARENTS_UNKNOWN if _sibling_without_parents(network, person, kinds) else "")
    return found


def _carers_of_others(network: Network) -> dict[str, str]:
    """Carers of other children who are drawn: "carer of Cal and Finn", "former carer of Cal"."""
    known = network.person_by_id
    now: dict[str, list[str]] = defaultdict(list)
    before: dict[str, list[str]] = defaultdict(list)
    for placement in sorted(network.placements, key=lambda p: p.id):
        child = known.get(placement.child)
        if placement.in_error or placement.child == network.child or child is None or child.masked:
            continue
        running = in_force(placement.starts_on, placement.ends_on, network.as_of)
        for carer in placement.carers:
            names = (now if running else before)[carer]
            name = child.called if child.called[-1:].isdigit() else child.called.split()[0]
            names += [name] if name not in names else []
    said = {carer: "former carer of " + " and ".join(names) for carer, names in before.items()}
    return said | {carer: "carer of " + " and ".join(names) for carer, names in now.items()}


def _sibling_without_parents(network: Network, person: str, kinds: Sequence[Kind]) -> bool:
    of_blood = any(kind.sibling in {"full", "half", "unspecified"} for kind in kinds)
    return of_blood and not any(link.child == person and not link.in_error for link in network.parent_links)
