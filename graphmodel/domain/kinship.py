"""Who is family to whom: siblings, generations, "how are they related, through whom" (practice 3.3, 3.4).

One door to ``siblings.py``, ``relations.py`` and ``family_index.py``.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping

from graphmodel.domain.family_index import FamilyIndex, is_together
from graphmodel.domain.network import Network
from graphmodel.domain.relations import Relation, degree_of, relation_in_words, relation_of
from graphmodel.domain.siblings import Sibling, siblings_of

__all__ = [
    "FamilyIndex",
    "Relation",
    "Sibling",
    "contradictions_of",
    "degree_of",
    "generations_from",
    "is_together",
    "relation_in_words",
    "relation_of",
    "siblings_of",
]

_EVERY_BASIS = frozenset(
    {"birth", "adoptive", "gestational", "donor", "unknown", "step", "foster", "psychological", "special_guardian"}
)


def contradictions_of(network: Network, child: str) -> tuple[tuple[str, str], ...]:
    """What parents and ties say differently about the brothers and sisters of ``child``: (person's id, sentence), ordered."""
    return tuple((sibling.person, sentence) for sibling in siblings_of(network, child) for sentence in sibling.contradictions)


def generations_from(network: Network, start: str) -> Mapping[str, int]:
    """Generation of everyone whom parent links and partnerships join to ``start``: 0 its own, 1 parents, -1 children.

    Breadth first, so that in a loop of parents, or where two ways disagree, the shortest way counts.
    """
    index = FamilyIndex.of(network)
    found = {start: 0}
    queue = deque([start])
    while queue:
        current = queue.popleft()
        for neighbour, step in _neighbours(index, current):
            if neighbour not in found:
                found[neighbour] = found[current] + step
                queue.append(neighbour)
    return found


def _neighbours(index: FamilyIndex, person: str) -> Iterator[tuple[str, int]]:
    yield from ((partner, 0) for partner in index.partners(person))
    yield from ((parent, 1) for parent in index.parents(person, _EVERY_BASIS))
    yield from ((child, -1) for child in index.children(person, _EVERY_BASIS))
