"""Where everybody stands from left to right: one convex programme for all rows.

Neighbours keep the room that their words need (hard), children stand under the middle of their line, partners close (soft). Places
are whole units, so that the last digits of a solver never show in a file.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import clarabel
import numpy as np
from scipy import sparse

from ui.drawing.genogram.captions import SYMBOL, Caption
from ui.drawing.genogram.families import Families
from ui.drawing.genogram.strands import INK_OF, Ink, Kind, Strands
from ui.drawing.genogram.units import Board

LINE_ROOM = 7.0
"""Clear room on both sides of a line that goes down through a row."""
WORD_GAP = 12.0
"""Least room between the words of neighbours."""
BLOCK_GAP = 14.0
"""More room between people of different families."""
SNAP = 16.0
"""A line's bend smaller than this is straightened where there is room."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Item ``right`` stands at least ``room`` units right of ``left`` (middles)."""

    left: int
    right: int
    room: float


@dataclass(frozen=True, slots=True)
class Pull:
    """A wish: the weighted sum of places is ``goal``, as far as the other wishes allow."""

    items: tuple[int, ...]
    factors: tuple[float, ...]
    goal: float
    weight: float


def gaps_of(
    board: Board, strands: Strands, captions: Sequence[Caption], pair_room: dict[tuple[int, int], float]
) -> list[list[Gap]]:
    """For each row the least distances, left to right. ``pair_room``: room that the words on a couple's line need."""
    found = []
    for row in board.rows:
        gaps: list[Gap] = []
        line = [(item, unit) for unit in row for item in board.units[unit].items]
        for (a, unit), (b, other) in zip(line, line[1:], strict=False):
            room = _room(a, b, strands, captions) + (BLOCK_GAP if unit != other else 0)
            gaps.append(Gap(a, b, math.ceil(room)))
        people = [item for item, _ in line if strands.items[item].kind is Kind.PERSON]
        for a, b in zip(people, people[1:], strict=False):
            room = pair_room.get((min(a, b), max(a, b)))
            if room is not None:
                gaps.append(Gap(a, b, math.ceil(SYMBOL + room)))
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


def pulls_of(board: Board, strands: Strands, families: Families, gaps: Sequence[Sequence[Gap]]) -> list[Pull]:
    """All wishes: compact rows, close partners, children under their line, straight passages."""
    pulls = [Pull((g.right, g.left), (1, -1), g.room, 0.02) for row in gaps for g in row]
    for (a, b), drops in strands.between.items():
        pulls.append(Pull((a, b), (1, -1), 0, 0.05))
        pulls += [Pull((drop, a, b), (1, -0.5, -0.5), 0, 0.1) for drop in drops]
    for person, drops in strands.beside.items():
        pulls += [Pull((drop, person), (1, -1), 0, 0.3) for drop in drops]
    for strand in strands.strands:
        shaping = bool(strand.links) and INK_OF.get(families.links[strand.links[0]].nature, Ink.CARE) is not Ink.CARE
        shaping = shaping or any(families.primary[families.links[i].child] == i for i in strand.links)
        for corridor in sorted(strand.runs):
            run = strand.runs[corridor]
            ports = tuple(dict.fromkeys(port.item for port in run.ports))
            for top in run.tops:
                pulls += [Pull((passage, top), (1, -1), 0, 1.0) for passage in run.passages]
                if ports:
                    share = tuple(-1 / len(ports) for _ in ports)
                    pulls.append(Pull((top, *ports), (1.0, *share), 0, 2.0 if shaping else 0.03))
                    pulls += [Pull((top, port), (1, -1), 0, (0.3 if shaping else 0.01) / len(ports) ** 1.5) for port in ports]
            if not run.tops:
                ends = [*run.passages, *ports]
                pulls += [Pull((a, b), (1, -1), 0, 0.05) for a, b in zip(ends, ends[1:], strict=False)]
    return pulls


def solved(count: int, gaps: Sequence[Sequence[Gap]], pulls: Sequence[Pull]) -> list[float]:
    """Places of all items, whole units from 0. Where the solver gives up, rows are packed from the left: never an overlap."""
    flat = [gap for row in gaps for gap in row]
    wish = _programme(count, flat, pulls) if flat else [0.0] * count
    places = [float(round(x)) for x in wish]
    for row in gaps:
        for gap in row:
            places[gap.right] = max(places[gap.right], places[gap.left] + gap.room)
    least = min(places, default=0.0)
    return [x - least for x in places]


def _programme(count: int, gaps: Sequence[Gap], pulls: Sequence[Pull]) -> list[float]:
    rows, columns, values, q = [], [], [], np.zeros(count)
    for pull in pulls:
        factor: dict[int, float] = {}
        for item, share in zip(pull.items, pull.factors, strict=True):
            factor[item] = factor.get(item, 0.0) + share
        for i, a in factor.items():
            q[i] -= 2 * pull.weight * pull.goal * a
            for j, b in factor.items():
                if i <= j:
                    rows.append(i)
                    columns.append(j)
                    values.append(2 * pull.weight * a * b)
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
    b = np.array([-g.room for g in gaps])
    settings = clarabel.DefaultSettings()
    settings.verbose = False
    settings.max_threads = 1
    settings.max_iter = 100
    answer = clarabel.DefaultSolver(p, q, a, b, [clarabel.NonnegativeConeT(len(gaps))], settings).solve()
    x = np.asarray(answer.x)
    return [float(v) for v in x] if np.all(np.isfinite(x)) and np.abs(x).max() < 1e7 else [0.0] * count


def straightened(places: list[float], gaps: Sequence[Sequence[Gap]], strands: Strands) -> None:
    """Slide drops and passages, never people, where that makes a line straight and nobody loses room."""
    left: list[list[Gap]] = [[] for _ in places]
    right: list[list[Gap]] = [[] for _ in places]
    for row in gaps:
        for gap in row:
            right[gap.left].append(gap)
            left[gap.right].append(gap)
    for strand in strands.strands:
        for corridor in sorted(strand.runs):
            run = strand.runs[corridor]
            ends = [port.item for port in run.ports] or run.passages
            for top in run.tops:
                near = min(ends, key=lambda end: (abs(places[end] - places[top]), end), default=None)
                if near is None or near == top or abs(places[near] - places[top]) > SNAP:
                    continue
                if strands.items[top].kind is not Kind.PERSON and _fits(top, places[near], places, left, right):
                    places[top] = places[near]
                elif strands.items[near].kind is not Kind.PERSON and _fits(near, places[top], places, left, right):
                    places[near] = places[top]


def _fits(item: int, x: float, places: list[float], left: list[list[Gap]], right: list[list[Gap]]) -> bool:
    return all(x - places[g.left] >= g.room for g in left[item]) and all(places[g.right] - x >= g.room for g in right[item])
