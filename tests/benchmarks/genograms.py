"""What a genogram's layout is worth: made-up families drawn by Kinmap and by Graphviz dot in the same run.

dot is a program of the system and nothing here installs it: where it is missing, that is said and its columns are empty.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.ties import ParentLink, Partnership
from tests.made_up_families import DAY, Family
from ui.drawing.genogram import GenogramOptions, draw_genogram, places_in
from ui.drawing.genogram.captions import SYMBOL
from ui.drawing.genogram.proof import drawn_in

SIZES = ((10, 100), (20, 100), (30, 60), (50, 40), (100, 20), (200, 8))
"""People in a family, and families."""
NEAR = 13.5
"""Crossings of the same two families nearer than this are one, units."""

Point = tuple[float, float]
Piece = tuple[float, float, float, float]


@dataclass
class Figures:
    """Of one family: by Kinmap, and by dot where it is there. Lengths in generation gaps, time in ms of the processor."""

    faults: int
    couples: tuple[int, int, int]
    crossings: int
    length: float
    moved: float
    took: float
    dot_crossings: int | None = None
    dot_length: float = 0.0


@dataclass
class Table:
    """All families of one size."""

    size: int
    found: list[Figures] = field(default_factory=list)

    def lines(self) -> Iterator[tuple[str, str]]:
        """What is measured, and the figure."""
        of = f"genograms of {self.size}"
        couples = [sum(each) for each in zip(*(f.couples for f in self.found), strict=True)]
        took = sorted(f.took for f in self.found)
        still = sum(f.moved <= 1 for f in self.found) / len(self.found)
        yield f"{of}: lost, invented, overlapping, torn", f"{sum(f.faults for f in self.found)} in {len(self.found)} families"
        yield f"{of}: couples", f"{couples[0]}, {couples[1]} side by side, {couples[2]} routed"
        yield f"{of}: crossings", f"median {median(f.crossings for f in self.found):g}, {self._beside_dot()}"
        yield f"{of}: others moved by one person more", f"{still:.0%} at most a symbol's width"
        yield f"{of}: time", f"{median(took):.0f} ms, 95 of 100 under {took[int(0.95 * (len(took) - 1))]:.0f} ms"

    def _beside_dot(self) -> str:
        total = sum(f.crossings for f in self.found)
        both = [(f, f.dot_crossings) for f in self.found if f.dot_crossings is not None]
        if not both:
            return f"{total} in all (dot is not on this machine: no comparison)"
        theirs, more = sum(dot for _, dot in both), sum(f.crossings > dot for f, dot in both)
        length = sum(f.length for f, _ in both) / (sum(f.dot_length for f, _ in both) or 1)
        return (
            f"{total} in all; dot median {median(dot for _, dot in both):g}, {theirs} in all ({total / (theirs or 1):.2f} ×), "
            f"fewer than ours in {more} of {len(both)}; lines {length:.2f} × as long"
        )


def measure_genograms(say: Callable[[str, str], None], seed: str = "bench") -> None:
    """Prints the table."""
    dot = shutil.which("dot")
    for size, count in SIZES:
        table = Table(size, [_of(Family(f"{seed}/{i}", size), dot) for i in range(count)])
        for what, figure in table.lines():
            say(what, figure)
    for what, network in (("wide, 3,000 people", _wide(3_000)), ("deep, 4,700 people in 172 generations", _deep(172, 27))):
        began = time.process_time()
        report = draw_genogram(network).report
        figure = (
            f"{time.process_time() - began:.1f} s, {report.lost} lost, {report.overlaps} overlapping, {report.torn_sibships} torn"
        )
        say(f"genogram: {what}", figure)


def _wide(count: int) -> Network:
    """Couples of neighbours in age, each child of a couple some years older, as in a file of many lines that marry."""
    chance = random.Random(7)
    people = [Person(id=f"p{i:04}", name=f"Person {i}", sex="MF"[i % 2]) for i in range(count)]
    links = []
    for i in range(60, count):
        mother = chance.randrange(i - 60, i - 10) | 1
        links += [ParentLink(id=f"l{i}-{parent}", parent=f"p{parent:04}", child=f"p{i:04}") for parent in (mother - 1, mother)]
    pairs = [Partnership(id=f"u{i}", one=f"p{i - 1:04}", other=f"p{i:04}") for i in range(1, count, 2)]
    return Network(as_of=DAY, people=tuple(people), child=None, parent_links=tuple(links), partnerships=tuple(pairs))


def _deep(generations: int, wide: int) -> Network:
    """Generations of couples, every second person and some of the others a child of a couple above."""
    chance = random.Random(3)
    people, links, pairs = [], [], []
    for row in range(generations):
        for i in range(wide):
            one = f"p{row:03}-{i:02}"
            people.append(Person(id=one, name=f"Person {i}", sex="MF"[i % 2]))
            if row and (i % 2 == 0 or chance.random() < 0.3):
                father = chance.randrange(0, wide // 2) * 2
                parents = (f"p{row - 1:03}-{father:02}", f"p{row - 1:03}-{father + 1:02}")
                links += [ParentLink(id=f"{one}-{parent}", parent=parent, child=one) for parent in parents]
        pairs += [
            Partnership(id=f"u{row}-{i}", one=f"p{row:03}-{i:02}", other=f"p{row:03}-{i + 1:02}") for i in range(0, wide - 1, 2)
        ]
    return Network(as_of=DAY, people=tuple(people), child=None, parent_links=tuple(links), partnerships=tuple(pairs))


def _of(family: Family, dot: str | None) -> Figures:
    network = family.network()
    began = time.process_time()
    drawing = draw_genogram(network)
    took = (time.process_time() - began) * 1000
    report, places = drawing.report, places_in(drawing.scene)
    faults = report.lost + report.invented + report.overlaps + report.torn_sibships
    pieces: dict[frozenset[str], set[Piece]] = defaultdict(set)
    for parents, piece in drawn_in(drawing.scene).lines:
        pieces[parents].add(piece)
    length = _length([one for found in pieces.values() for one in found]) / _gap(y for _, y in places.values())
    figures = Figures(
        faults,
        (report.couples, report.couples_adjacent, report.routed_unions),
        report.crossings,
        length,
        _moved(family, places),
        took,
    )
    if dot is not None:
        figures.dot_crossings, figures.dot_length = _by_dot(dot, family)
    return figures


def _moved(family: Family, places: dict[str, Point]) -> float:
    """Mean distance, in symbol widths, that the others move when a child is added and the family is drawn anew."""
    family.size += 1
    family.child(*family.born[max(family.born)])
    after = places_in(draw_genogram(family.network(), GenogramOptions()).scene)
    family.born.pop(max(family.born))
    family.sex.pop()
    family.year.pop()
    family.generation.pop()
    shift_x, shift_y = (median(after[who][i] - places[who][i] for who in places) for i in (0, 1))
    moves = [abs(after[who][0] - x - shift_x) + abs(after[who][1] - y - shift_y) for who, (x, y) in places.items()]
    return sum(moves) / len(moves) / SYMBOL


def _gap(heights: Iterator[float]) -> float:
    rows = sorted(set(heights))
    return median(b - a for a, b in pairwise(rows)) if len(rows) > 1 else 1.0


def _length(pieces: Sequence[Piece]) -> float:
    return sum(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 for x1, y1, x2, y2 in pieces)


# ---- dot: each person a box, a point between two partners, children hang from the point


def _by_dot(dot: str, family: Family) -> tuple[int, float]:
    """Crossings of lines of different families, and the length of all lines in generation gaps."""
    source, families = _source(family)
    done = subprocess.run([dot, "-Tjson"], input=source.encode(), capture_output=True, timeout=120, check=True)
    told = json.loads(done.stdout)
    pieces: dict[int, list[Piece]] = defaultdict(list)
    for edge in told.get("edges", []):
        for step in edge.get("_draw_", []):
            if step["op"] in "bB":
                pieces[families[edge["comment"]]] += list(_straight(step["points"]))
    rows = (float(one["pos"].split(",")[1]) for one in told["objects"] if one["name"].startswith("p"))
    return _crossings(pieces), _length([one for found in pieces.values() for one in found]) / _gap(rows)


def _source(family: Family) -> tuple[str, dict[str, int]]:
    out = ["digraph g {", "graph [nodesep=0.3 ranksep=0.6];", "node [shape=box fixedsize=true width=0.9 height=0.55];"]
    out += ["edge [dir=none];", *(f"p{i};" for i in range(len(family.sex)))]
    numbers: dict[str, int] = {}
    for number, (parents, children) in enumerate(sorted(family.families().items())):
        numbers[f"f{number}"] = number
        start = f"p{parents[0]}"
        if len(parents) == 2:
            start = f"u{number}"
            out.append(f'{start} [shape=point width=0.03 label=""]; {{rank=same; p{parents[0]}; {start}; p{parents[1]};}}')
            out.append(f'p{parents[0]} -> {start} [comment="f{number}"]; {start} -> p{parents[1]} [comment="f{number}"];')
        out += [f'{start} -> p{child} [comment="f{number}"];' for child in children]
    return "\n".join([*out, "}"]), numbers


def _straight(points: Sequence[Sequence[float]]) -> Iterator[Piece]:
    """A spline as straight pieces, eight a curve."""
    for i in range(0, len(points) - 3, 3):
        a, b, c, d = points[i : i + 4]
        at = [
            tuple((1 - t) ** 3 * a[k] + 3 * (1 - t) ** 2 * t * b[k] + 3 * (1 - t) * t**2 * c[k] + t**3 * d[k] for k in (0, 1))
            for t in (step / 8 for step in range(9))
        ]
        yield from ((*one, *other) for one, other in pairwise(at))  # type: ignore[misc]


def _crossings(pieces: dict[int, list[Piece]]) -> int:
    points: dict[tuple[int, int], list[Point]] = defaultdict(list)
    every = sorted((min(p[0], p[2]), max(p[0], p[2]), family, p) for family, found in pieces.items() for p in found)
    for i, (_, right, family, one) in enumerate(every):
        for left, _, other, two in every[i + 1 :]:
            if left > right:
                break
            if family != other and (point := _meet(one, two)) is not None:
                found = points[min(family, other), max(family, other)]
                if all(abs(point[0] - x) >= NEAR or abs(point[1] - y) >= NEAR for x, y in found):
                    found.append(point)
    return sum(len(found) for found in points.values())


def _meet(one: Piece, two: Piece) -> Point | None:
    """Where two pieces cross inside both."""
    ax, ay, bx, by = one
    cx, cy, dx, dy = two
    across = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
    if across == 0:
        return None
    t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / across
    s = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / across
    return (ax + t * (bx - ax), ay + t * (by - ay)) if 0 < t < 1 and 0 < s < 1 else None
