"""Twins: recorded, never guessed from equal birth dates. Their lines fork from one point; identical ones are joined by a bar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphmodel.domain.network import Network

KINDS = {"twin": False, "identical_twin": True}
CLEAR = 19.0
"""The fork ends so far above the symbols, so that it is above the years."""
CLEAR_OF_NOTHING = 4.0
"""The same where no years stand above the symbols."""
LEAST_FORK = 10.0
"""Least height of a fork; with less room the children's lines stay as they are, and words say it."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Twins:
    """Children of one pregnancy, as positions in ``Families.people``, in order; ``identical``: from one egg."""

    members: tuple[int, ...]
    identical: bool


def twins_of(network: Network, place: Mapping[str, int]) -> tuple[Twins, ...]:
    """All recorded twins (and triplets) among the drawn, by their first member."""
    group: dict[int, set[int]] = {}
    identical: set[int] = set()
    for tie in network.ties:
        one, other = place.get(tie.source_person), place.get(tie.target_person)
        if tie.in_error or tie.kind not in KINDS or one is None or other is None or one == other:
            continue
        both = group.get(one, {one}) | group.get(other, {other})
        for member in both:
            group[member] = both
        if KINDS[tie.kind]:
            identical |= {one, other}
    sets = {tuple(sorted(members)) for members in group.values()}
    return tuple(Twins(members, identical.issuperset(members)) for members in sorted(sets))


def forked(points: Sequence[Point], level: float, middle: float, knee: float) -> list[Point]:
    """The points of one twin's line, which leaves the ``level`` of its brothers and sisters at ``middle`` and comes down aslant.

    ``knee``: the height at which it turns down.
    """
    x = points[-1][0]
    on_level = points[-2][1] == level
    before = [*points[:-2], (middle, level)] if on_level else [*points[:-1], (x, level), (middle, level)]
    return [*before, (x, knee), points[-1]]


def bar_of(middle: float, level: float, ends: Sequence[float], knee: float) -> list[Point]:
    """The level bar that joins the aslant lines of identical twins, half way down."""
    share = 0.55
    y = level + (knee - level) * share
    return [(middle + (end - middle) * share, y) for end in (min(ends), max(ends))]
