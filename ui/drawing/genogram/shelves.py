"""Families that no link joins stand on shelves under one another, so that a file of many small families is no endless strip."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from ui.drawing.genogram.families import Families

LEAST = 14
"""A shelf holds at least so many people beside one another."""


def shelved(families: Families, rows: Sequence[int]) -> list[int]:
    """``rows`` with every family that finds no room beside those before it moved down under them.

    A shelf is as wide as the widest row of the largest family. A child's own map is never taken apart.
    """
    if families.index is not None:
        return list(rows)
    parts = _parts(families)
    wide = [max(Counter(rows[p] for p in part).values()) for part in parts]
    limit = max([LEAST, *wide])
    moved = list(rows)
    shelf_top, shelf_bottom, used = 0, 0, 0
    for part, width in zip(parts, wide, strict=True):
        if used and used + width > limit:
            shelf_top, used = shelf_bottom, 0
        top = min(rows[p] for p in part)
        for person in part:
            moved[person] = rows[person] - top + shelf_top
        shelf_bottom = max(shelf_bottom, *(moved[p] + 1 for p in part))
        used += width
    return moved


def _parts(families: Families) -> list[list[int]]:
    """People joined by any line, the largest family first, then by its oldest member."""
    beside: dict[int, set[int]] = defaultdict(set)
    for link in families.links:
        for parent in link.parents:
            beside[parent].add(link.child)
            beside[link.child].add(parent)
    for one, other in [*((pair.one, pair.other) for pair in families.pairs), *families.companions]:
        beside[one].add(other)
        beside[other].add(one)
    parts: list[list[int]] = []
    seen: set[int] = set()
    for start in range(len(families.people)):
        if start in seen:
            continue
        part, waiting = {start}, [start]
        while waiting:
            new = beside[waiting.pop()] - part
            part |= new
            waiting += new
        seen |= part
        parts.append(sorted(part))
    return sorted(parts, key=lambda part: (-len(part), part[0]))
