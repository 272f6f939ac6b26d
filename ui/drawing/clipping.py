"""Cutting lines and areas of a drawing to a part of it, for a picture that is spread over pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ui.drawing.scene import Shape, number

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Window:
    """A part of a drawing, in its units."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, box: tuple[float, float, float, float]) -> bool:
        """Whether a box (left, top, right, bottom) is inside as a whole."""
        return self.left <= box[0] and box[2] <= self.right and self.top <= box[1] and box[3] <= self.bottom


def points_of(d: str) -> list[list[Point]]:
    """The runs of a path of absolute M, L, H, V."""
    runs: list[list[Point]] = []
    words = d.split()
    at = 0
    while at < len(words):
        command = words[at]
        if command in "HV":
            x, y = runs[-1][-1]
            runs[-1].append((float(words[at + 1]), y) if command == "H" else (x, float(words[at + 1])))
            at += 2
            continue
        point = (float(words[at + 1]), float(words[at + 2]))
        if command == "M":
            runs.append([point])
        else:
            runs[-1].append(point)
        at += 3
    return runs


def path_of(runs: Sequence[Sequence[Point]]) -> str:
    """Runs of points as a path of absolute M, H, V, L."""
    parts = []
    for run in runs:
        parts.append(f"M {number(run[0][0])} {number(run[0][1])}")
        for (ax, ay), (bx, by) in pairwise(run):
            level, upright = number(ay) == number(by), number(ax) == number(bx)
            parts.append(f"H {number(bx)}" if level else f"V {number(by)}" if upright else f"L {number(bx)} {number(by)}")
    return " ".join(parts)


def cut_line(shape: Shape, window: Window) -> Shape | None:
    """The part of a path that is in the window; None when there is none."""
    said = dict(shape.attributes)
    runs = [piece for run in points_of(said["d"]) for piece in _inside(run, window)]
    return _with(shape, path_of(runs)) if runs else None


def cut_area(shape: Shape, window: Window) -> list[Shape]:
    """The part of a filled, closed path that is in the window: its fill, and its edge without a new edge along the cut."""
    said = dict(shape.attributes)
    corners = points_of(said["d"])[0]
    inside = _polygon(corners[:-1] if corners[0] == corners[-1] else corners, window)
    edge = cut_line(Shape("path", tuple((k, "none" if k == "fill" else v) for k, v in shape.attributes)), window)
    if len(inside) < 3:
        return []
    fill = tuple((k, v) for k, v in shape.attributes if not k.startswith("stroke"))
    ground = _with(Shape("path", (*fill, ("stroke", "none"))), path_of([[*inside, inside[0]]]))
    return [ground, *([edge] if edge is not None else [])]


def _with(shape: Shape, d: str) -> Shape:
    return Shape(shape.tag, tuple((name, d if name == "d" else value) for name, value in shape.attributes))


def _inside(run: Sequence[Point], window: Window) -> Iterator[list[Point]]:
    found: list[Point] = []
    for one, other in pairwise(run):
        piece = _segment(one, other, window)
        if piece is None:
            if len(found) > 1:
                yield found
            found = []
            continue
        start, end = piece
        if found and found[-1] != start:
            yield found
            found = []
        found = [*(found or [start]), end]
    if len(found) > 1:
        yield found


def _segment(one: Point, other: Point, window: Window) -> tuple[Point, Point] | None:
    """The part of a straight piece in the window (Liang and Barsky 1984)."""
    (ax, ay), (bx, by) = one, other
    first, last = 0.0, 1.0
    for move, room in (
        (ax - bx, ax - window.left),
        (bx - ax, window.right - ax),
        (ay - by, ay - window.top),
        (by - ay, window.bottom - ay),
    ):
        if move == 0:
            if room < 0:
                return None
            continue
        share = room / move
        if move < 0:
            first = max(first, share)
        else:
            last = min(last, share)
    if first >= last:
        return None
    dx, dy = bx - ax, by - ay
    return (ax + first * dx, ay + first * dy), (ax + last * dx, ay + last * dy)


def _polygon(corners: Sequence[Point], window: Window) -> list[Point]:
    """The part of an area in the window (Sutherland and Hodgman 1974)."""
    found = list(corners)
    for axis, limit, sign in ((0, window.left, 1), (0, window.right, -1), (1, window.top, 1), (1, window.bottom, -1)):
        kept: list[Point] = []
        for one, other in zip([*found[-1:], *found[:-1]], found, strict=True):
            here, there = (other[axis] - limit) * sign >= 0, (one[axis] - limit) * sign >= 0
            if here != there:
                share = (limit - one[axis]) / (other[axis] - one[axis])
                kept.append((one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])))
            if here:
                kept.append(other)
        found = kept
    return found
