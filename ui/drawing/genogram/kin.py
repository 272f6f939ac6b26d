"""Couples who are related by blood, as far as births are recorded: the double line of pedigrees and genograms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ui.drawing.genogram.families import Families

GENERATIONS = 5
"""Forebears are looked for so many generations up: fourth cousins. Farther kin has no mark."""


def related_pairs(families: Families) -> set[tuple[int, int]]:
    """Pairs of whom one descends from the other, or both from somebody, by births that nobody doubts."""
    parents: dict[int, set[int]] = defaultdict(set)
    for link in families.links:
        if link.nature == "birth":
            parents[link.child] |= {p for p, doubt in zip(link.parents, link.doubts, strict=True) if doubt is None}
    found = set()
    for pair in families.pairs:
        if pair.one != pair.other and not _line(pair.one, parents).isdisjoint(_line(pair.other, parents)):
            found.add((pair.one, pair.other))
    return found


def _line(person: int, parents: Mapping[int, set[int]]) -> set[int]:
    """Somebody and the forebears, ``GENERATIONS`` up."""
    found, level = {person}, {person}
    for _ in range(GENERATIONS):
        level = {parent for one in level for parent in parents.get(one, ())} - found
        found |= level
    return found
