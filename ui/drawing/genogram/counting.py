"""Counting crossings from the order alone, before anything has a place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence

from ui.drawing.genogram.units import Board


def places(board: Board, rows: Sequence[Sequence[int]]) -> dict[int, int]:
    """Number of each item in its row, from 0."""
    place: dict[int, int] = {}
    for row in rows:
        at = 0
        for unit in row:
            for item in board.units[unit].items:
                place[item] = at
                at += 1
    return place


def inversions(edges: list[tuple[int, int]]) -> int:
    """Pairs of lines (place above, place below) that cross; O(n log n)."""
    found = 0
    seen: list[int] = []
    held: list[int] = []
    last = None
    for top, bottom in sorted(edges):
        if top != last:
            for b in held:
                insort(seen, b)
            held, last = [], top
        found += len(seen) - bisect_right(seen, bottom)
        held.append(bottom)
    return found


def crossed(left: list[int], right: list[int]) -> int:
    """Crossings of the lines of two units, the first left of the second: ends that stand the other way round."""
    if not left or not right or left[-1] <= right[0]:
        return 0
    return sum(bisect_left(right, end) for end in left)
