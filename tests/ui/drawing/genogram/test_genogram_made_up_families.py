"""Families grown by chance: nobody lost, nothing through anybody, sibships whole, everybody in their generation.

40 families by default; ``KINMAP_SOAK=1`` makes it 1,500.
"""

from __future__ import annotations

import os
import random
from dataclasses import replace
from statistics import median

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from graphmodel.domain.network import Network
from tests.made_up_families import Family
from ui.drawing.genogram import GenogramOptions, draw_genogram, places_in
from ui.drawing.genogram.captions import SYMBOL
from ui.drawing.genogram.proof import Drawn, drawn_in
from ui.drawing.scene import Scene
from ui.drawing.svg import to_svg

FAMILIES = 1_500 if os.environ.get("KINMAP_SOAK") == "1" else 40
SLACK = 0.5
CALM = settings(max_examples=FAMILIES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FEW = settings(max_examples=max(8, FAMILIES // 5), deadline=None, suppress_health_check=[HealthCheck.too_slow])

made_up = st.builds(lambda seed, size: Family(f"{seed}", size), st.integers(0, 10**6), st.sampled_from((4, 8, 10, 20, 30, 50)))


def through_symbols(drawn: Drawn) -> list[tuple[set[str], str]]:
    """Lines of a family that run through somebody who is none of the family: parents, then whose symbol."""
    ends: dict[frozenset[str], set[str]] = {}
    for child, parent, _ in drawn.links:
        for family in {f for f, _ in drawn.lines if parent in f}:
            ends.setdefault(family, set()).add(child)
    found = []
    for family, (x1, y1, x2, y2) in drawn.lines:
        for owner, (left, top, width, height) in drawn.symbols:
            across = min(max(x1, x2), left + width - SLACK) - max(min(x1, x2), left + SLACK)
            down = min(max(y1, y2), top + height - SLACK) - max(min(y1, y2), top + SLACK)
            if across >= 0 and down >= 0 and owner not in family | ends.get(family, set()):
                found.append((set(family), owner))
    return found


def on_one_another(drawn: Drawn) -> list[tuple[set[str], set[str]]]:
    """Pieces of two families that lie on one another for more than a unit."""
    found = []
    pieces = sorted({(family, piece) for family, piece in drawn.lines if piece[0] == piece[2] or piece[1] == piece[3]}, key=repr)
    for i, (family, (x1, y1, x2, y2)) in enumerate(pieces):
        for other, (a1, b1, a2, b2) in pieces[i + 1 :]:
            if family == other:
                continue
            if x1 == x2 == a1 == a2 and min(max(y1, y2), max(b1, b2)) - max(min(y1, y2), min(b1, b2)) > 1:
                found.append((set(family), set(other)))
            if y1 == y2 == b1 == b2 and min(max(x1, x2), max(a1, a2)) - max(min(x1, x2), min(a1, a2)) > 1:
                found.append((set(family), set(other)))
    return found


def not_below_their_parents(network: Network, scene: Scene) -> list[tuple[str, str]]:
    """Children by birth whose symbol is not lower than the parent's."""
    where = places_in(scene)
    births = [link for link in network.parent_links if link.basis == "birth"]
    return [(link.child, link.parent) for link in births if where[link.child][1] <= where[link.parent][1] + SYMBOL / 2]


@CALM
@given(made_up)
@example(Family("nobody beside them", 3))
@example(Family("a sibling group over several homes", 100))
def test_every_nought_is_nought(family: Family) -> None:
    network = family.network()
    drawing = draw_genogram(network)
    report, drawn = drawing.report, drawn_in(drawing.scene)

    assert (report.lost, report.invented, report.overlaps, report.torn_sibships) == (0, 0, 0, 0)
    assert report.couples == len(family.pairs) == report.couples_adjacent + report.routed_unions
    assert [] == through_symbols(drawn)
    assert [] == on_one_another(drawn)
    assert [] == not_below_their_parents(network, drawing.scene)


@FEW
@given(made_up, st.randoms(use_true_random=False))
def test_the_same_family_in_any_order_is_the_same_picture(family: Family, chance: random.Random) -> None:
    network = family.network()
    names = ("people", "parent_links", "partnerships")
    shuffled = replace(network, **{name: tuple(chance.sample(rows := getattr(network, name), len(rows))) for name in names})

    assert to_svg(draw_genogram(shuffled).scene) == to_svg(draw_genogram(network).scene)


@FEW
@given(made_up)
def test_one_child_more_moves_the_others_less_than_a_symbol_on_average(family: Family) -> None:
    network = family.network()
    stood = places_in(draw_genogram(network).scene)
    family.size += 1
    family.child(*family.born[max(family.born)])
    drawing = draw_genogram(family.network(), GenogramOptions(stood=stood))
    after = places_in(drawing.scene)
    across, down = (median(after[who][i] - stood[who][i] for who in stood) for i in (0, 1))  # of the whole picture
    moved = [abs(after[who][0] - x - across) + abs(after[who][1] - y - down) for who, (x, y) in stood.items()]

    assert sum(moved) / len(moved) <= SYMBOL
    assert (drawing.report.lost, drawing.report.overlaps, drawing.report.torn_sibships) == (0, 0, 0)


def test_families_of_ten_and_of_twenty_mostly_have_no_crossing() -> None:
    for size in (10, 20):
        found = sorted(draw_genogram(Family(f"ordinary/{i}", size).network()).report.crossings for i in range(25))

        assert 0 == found[12]
        assert sum(found) <= size


def test_children_of_one_couple_by_the_thousand() -> None:
    family = Family("a great many", 3)
    family.size = 1_000
    while family.child(0, 1) is not None:
        pass
    report = draw_genogram(family.network()).report

    assert (report.drawn_people, report.lost, report.crossings, report.overlaps) == (1_000, 0, 0, 0)
