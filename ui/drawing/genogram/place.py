"""Where everybody stands from left to right: one convex programme for all rows.

Neighbours keep the room that their words need (hard), children stand under the middle of their line, partners close
(soft). Places
are quarters of units, so that the last digits of a solver never show in a file.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import clarabel
import numpy as np
from scipy import sparse

from ui.drawing.genogram.anchors import PINNED, STAYS, Anchors
from ui.drawing.genogram.captions import SYMBOL, Caption
from ui.drawing.genogram.families import Families
from ui.drawing.genogram.strands import Kind, Run, Strands
from ui.drawing.genogram.units import Board

LINE_ROOM = 7.0
"""Clear room on both sides of a line that goes down through a row."""
WORD_GAP = 12.0
"""Least room between the words of neighbours."""
BLOCK_GAP = 14.0
"""More room between people of different families."""
SNAP = 16.0
"""A line's bend smaller than this is straightened where there is room."""
SPARE = 2.0
"""So much of the room between neighbours may be used up to straighten a line."""
MANY = 24
"""More children than this are not drawn under their line as one: that would join each with each."""
SLACK = 1.0
"""Who has to stay and is this near to the place stands on it."""
MOST_WIDTH = 1.25
"""The picture is at most so many times as wide as its widest row needs."""
ROUNDS, LARGE = 3, 2500
"""Rounds of the programme; above so many items one has to do."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Item ``right`` stands at least ``room`` units right of ``left`` (middles)."""

    left: int
    right: int
    room: float


@dataclass(frozen=True, slots=True)
class Pull:
    """A wish: the weighted sum of places is ``goal``, as far as the other wishes allow. ``straight``: it would make a line
    straight.
    """

    items: tuple[int, ...]
    factors: tuple[float, ...]
    goal: float
    weight: float
    straight: bool = False


def gaps_of(
    board: Board, strands: Strands, captions: Sequence[Caption], pair_room: dict[tuple[int, int], float]
) -> list[list[Gap]]:
    """For each row the least distances, left to right. ``pair_room``: room that the words on a couple's line need."""
    found = []
    for row in board.rows:
        gaps: list[Gap] = []
        line = [(item, unit) for unit in row for item in board.units[unit].items]
        for (a, unit), (b, other) in pairwise(line):
            room = _room(a, b, strands, captions) + (BLOCK_GAP if unit != other else 0)
            gaps.append(Gap(a, b, math.ceil(room)))
        people = [item for item, _ in line if strands.items[item].kind is Kind.PERSON]
        for a, b in pairwise(people):
            pair = pair_room.get((min(a, b), max(a, b)))
            if pair is not None:
                gaps.append(Gap(a, b, math.ceil(SYMBOL + pair)))
        at = {item: i for i, (item, _) in enumerate(line)}
        found.append(sorted(gaps, key=lambda gap: (at[gap.right], at[gap.left])))
    return found


def _room(a: int, b: int, strands: Strands, captions: Sequence[Caption]) -> float:
    top_a, low_a = _reach(a, strands, captions, right=True)
    top_b, low_b = _reach(b, strands, captions, right=False)
    both = strands.items[a].kind is Kind.PERSON and strands.items[b].kind is Kind.PERSON
    return max(top_a + top_b, low_a + low_b) + (WORD_GAP if both else 0)


def _reach(item: int, strands: Strands, captions: Sequence[Caption], *, right: bool) -> tuple[float, float]:
    """Room an item needs on one side of its middle, at the height of years and symbol, and at the height of the label."""
    it = strands.items[item]
    if it.kind is Kind.PERSON:
        caption = captions[it.person]
        return caption.top[1 if right else 0], max(SYMBOL / 2, caption.width / 2)
    if it.kind is Kind.PASSAGE:
        return LINE_ROOM, LINE_ROOM
    return (LINE_ROOM if it.upward else 0.0), (LINE_ROOM if it.downward else 0.0)


def pulls_of(strands: Strands, families: Families, gaps: Sequence[Sequence[Gap]]) -> list[Pull]:
    """All wishes: compact rows, close partners, children under their line, straight passages."""
    pulls = [Pull((g.right, g.left), (1, -1), g.room, 0.02) for row in gaps for g in row]
    least = {(g.left, g.right): g.room for row in gaps for g in row}
    for (a, b), drops in strands.between.items():
        room = max(least.get((a, b), 0.0), least.get((b, a), 0.0))
        left, right = (a, b) if (a, b) in least else (b, a)
        pulls.append(Pull((right, left), (1, -1), room, 0.15))
        pulls += [Pull((drop, a, b), (1, -0.5, -0.5), 0, 0.3) for drop in drops]
    for person, drops in strands.beside.items():
        pulls += [Pull((drop, person), (1, -1), 0, 0.3) for drop in drops]
    for strand in strands.strands:
        shaping = any(families.primary[families.links[i].child] == i for i in strand.links)
        for corridor in sorted(strand.runs):
            pulls += _run_pulls(strand.runs[corridor], shaping=shaping)
    return pulls


def _run_pulls(run: Run, *, shaping: bool) -> list[Pull]:
    ports = tuple(dict.fromkeys(port.item for port in run.ports))
    pulls = []
    for top in run.tops:
        pulls += [Pull((passage, top), (1, -1), 0, 1.0, straight=True) for passage in run.passages]
        if len(ports) > MANY:
            weight = (2.0 if shaping else 0.03) / len(ports)
            pulls += [Pull((top, port), (1, -1), 0, weight) for port in ports]
        elif ports:
            share = tuple(-1 / len(ports) for _ in ports)
            pulls.append(Pull((top, *ports), (1.0, *share), 0, 2.0 if shaping else 0.03, straight=shaping))
            pulls += [Pull((top, port), (1, -1), 0, (0.3 if shaping else 0.01) / len(ports) ** 1.5) for port in ports]
    if not run.tops:
        ends = [*run.passages, *ports]
        pulls += [Pull((a, b), (1, -1), 0, 0.05) for a, b in pairwise(ends)]
    return pulls


def solved(count: int, gaps: Sequence[Sequence[Gap]], pulls: Sequence[Pull], anchors: Anchors) -> list[float]:
    """Places of all items, quarters of units; from 0 where nobody has to stay. Where the solver gives up, rows are packed
    from the left: never an overlap.

    The programme is solved again with more weight on lines that are nearly straight: a bend of two units is worse than one
    of forty.
    """
    flat = [gap for row in gaps for gap in row]
    flat += [] if anchors else _bounds(count, gaps)
    stays = [Pull((i,), (1,), x, PINNED if i in anchors.pinned else STAYS) for i, x in sorted(anchors.x.items())]
    every = [*pulls, *stays]
    wish = [0.0] * count
    weights = [pull.weight for pull in every]
    for _ in range(ROUNDS if count <= LARGE else 1) if flat else ():
        wish = _programme(count + 2, flat, every, weights)[:count]
        weights = [pull.weight * _nearness(pull, wish) for pull in every]
    places = [round(4 * x) / 4 for x in wish]
    for i, x in anchors.x.items():
        if abs(places[i] - x) <= SLACK:
            places[i] = x
    fixed = {i for i in anchors.x if places[i] == anchors.x[i]}
    for row in gaps:
        _spread(places, row, fixed)
    if anchors:
        return places
    least = min(places, default=0.0)
    return [x - least for x in places]


def _spread(places: list[float], row: Sequence[Gap], fixed: set[int]) -> None:
    """Make room where rounding took it, without moving who is ``fixed`` if that can be."""
    for gap in reversed(row) if fixed else ():
        if gap.left not in fixed:
            places[gap.left] = min(places[gap.left], places[gap.right] - gap.room)
    for gap in row:
        places[gap.right] = max(places[gap.right], places[gap.left] + gap.room)


def _bounds(count: int, gaps: Sequence[Sequence[Gap]]) -> list[Gap]:
    """All rows between two edges (items ``count`` and the next) that are not much further apart than the widest row needs."""
    need, found = 0.0, []
    for row in gaps:
        at: dict[int, float] = {}
        for gap in row:
            at[gap.right] = max(at.get(gap.right, 0.0), at.setdefault(gap.left, 0.0) + gap.room)
        if at:
            need = max(need, *at.values())
            found += [Gap(count, min(at, key=lambda i: at[i]), 0.0), Gap(max(at, key=lambda i: at[i]), count + 1, 0.0)]
    return [*found, Gap(count + 1, count, -MOST_WIDTH * need)] if found else []


def _nearness(pull: Pull, places: Sequence[float]) -> float:
    if not pull.straight:
        return 1.0
    off = abs(sum(factor * places[item] for item, factor in zip(pull.items, pull.factors, strict=True)) - pull.goal)
    return 40 / (off + 2)


def _programme(count: int, gaps: Sequence[Gap], pulls: Sequence[Pull], weights: Sequence[float]) -> list[float]:
    rows, columns, values, q = [], [], [], np.zeros(count)
    for pull, weight in zip(pulls, weights, strict=True):
        factor: dict[int, float] = {}
        for item, share in zip(pull.items, pull.factors, strict=True):
            factor[item] = factor.get(item, 0.0) + share
        for i, a in factor.items():
            q[i] -= 2 * weight * pull.goal * a
            for j, b in factor.items():
                if i <= j:
                    rows.append(i)
                    columns.append(j)
                    values.append(2 * weight * a * b)
    rows += range(count)
    columns += range(count)
    values += [1e-5] * count
    p = sparse.csc_matrix((values, (rows, columns)), shape=(count, count))
    lines = np.arange(len(gaps))
    a = sparse.csc_matrix(
        (
            np.concatenate([np.ones(len(gaps)), -np.ones(len(gaps))]),
            (np.concatenate([lines, lines]), np.array([g.left for g in gaps] + [g.right for g in gaps])),
        ),
        shape=(len(gaps), count),
    )
    least = np.array([-g.room for g in gaps])
    settings = clarabel.DefaultSettings()
    settings.verbose = False
    settings.max_threads = 1
    settings.max_iter = 100
    answer = clarabel.DefaultSolver(p, q, a, least, [clarabel.NonnegativeConeT(len(gaps))], settings).solve()
    x = np.asarray(answer.x)
    return [float(v) for v in x] if np.all(np.isfinite(x)) and np.abs(x).max() < 1e7 else [0.0] * count


def straightened(places: list[float], gaps: Sequence[Sequence[Gap]], strands: Strands, anchors: Anchors) -> Slide:
    """Slide drops and passages, or children without a family of their own, where that makes a line straight and nobody
    loses room. What may be moved further is handed back.
    """
    slide = Slide(places, gaps, strands)
    slide.fixed |= set(anchors.x)
    for strand in strands.strands:
        for corridor in sorted(strand.runs):
            run = strand.runs[corridor]
            ends = [port.item for port in run.ports] or run.passages
            for top in run.tops:
                near = min(ends, key=lambda end: (abs(places[end] - places[top]), end), default=None)
                if near is None or places[near] == places[top] or abs(places[near] - places[top]) > SNAP:
                    continue
                if not slide.to(top, places[near]) and len(ends) == 1:
                    slide.to(near, places[top])
    return slide


class Slide:
    """Moves of single items within the room that their neighbours leave."""

    def __init__(self, places: list[float], gaps: Sequence[Sequence[Gap]], strands: Strands) -> None:
        self.places = places
        self.left: list[list[Gap]] = [[] for _ in places]
        self.right: list[list[Gap]] = [[] for _ in places]
        for row in gaps:
            for gap in row:
                self.right[gap.left].append(gap)
                self.left[gap.right].append(gap)
        self.fixed = {person for pair in strands.between for person in pair} | set(strands.beside)

    def to(self, item: int, x: float) -> bool:
        """Move an item if it is free to move and there is room."""
        if item in self.fixed or not self._fits(item, x):
            return False
        self.places[item] = x
        return True

    def _fits(self, item: int, x: float) -> bool:
        before = all(x - self.places[gap.left] >= gap.room - SPARE for gap in self.left[item])
        return before and all(self.places[gap.right] - x >= gap.room - SPARE for gap in self.right[item])
