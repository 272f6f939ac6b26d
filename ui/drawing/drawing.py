"""A finished drawing with its proof, and the counting that both kinds of drawing share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Generic, TypeVar

from ui.drawing.scene import Group, Label, Scene, Shape

ROUNDING = 0.5
"""Boxes may share this much, units: what rounding makes is no overlap."""
SQUARE = 160.0
"""Side of the squares by which boxes near one another are found, units."""

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Drawing(Generic[R]):
    """A scene and the report that proves it: what it should hold, what it holds, and what overlaps."""

    scene: Scene
    report: R


@dataclass(frozen=True, slots=True)
class EcoMapReport:
    """Proof of an eco-map, counted from the finished scene.

    ``lost``/``invented``: ids that should be drawn and are not, or the reverse. ``overlaps``: pairs of symbols and names that
    share room. ``ties``/``drawn_ties``: lines that somebody said or judged, and lines drawn. Lengths in units.
    """

    people: int
    drawn_people: int
    ties: int
    drawn_ties: int
    lost: tuple[str, ...]
    invented: tuple[str, ...]
    overlaps: int
    width: float
    height: float

    def as_json(self) -> dict[str, object]:
        """The report as plain values."""
        return asdict(self) | {"lost": list(self.lost), "invented": list(self.invented)}


@dataclass(frozen=True, slots=True)
class MarkedBox:
    """A box as the markup states it, and whose it is."""

    owner: str
    left: float
    top: float
    width: float
    height: float

    def meets(self, other: MarkedBox) -> bool:
        """Whether two boxes share more than rounding in both directions."""
        across = min(self.left + self.width, other.left + other.width) - max(self.left, other.left)
        down = min(self.top + self.height, other.top + other.height) - max(self.top, other.top)
        return across > ROUNDING and down > ROUNDING


def groups(items: Iterable[Shape | Label | Group], mark: str) -> Iterator[tuple[str, Group]]:
    """Every group that carries the attribute ``mark``, with its value, in drawing order."""
    for item in items:
        if isinstance(item, Group):
            value = dict(item.attributes).get(mark)
            if value is not None:
                yield value, item
            yield from groups(item.children, mark)


def _labels(items: Iterable[Shape | Label | Group]) -> Iterator[Label]:
    for item in items:
        if isinstance(item, Label):
            yield item
        elif isinstance(item, Group):
            yield from _labels(item.children)


def _box(owner: str, attributes: tuple[tuple[str, str], ...]) -> MarkedBox:
    given = dict(attributes)
    return MarkedBox(owner, *(float(given[f"data-{side}"]) for side in ("x", "y", "w", "h")))


def symbol_boxes(scene: Scene) -> tuple[MarkedBox, ...]:
    """Boxes of all symbols."""
    return tuple(_box(owner, group.attributes) for owner, group in groups(scene.children, "data-person"))


def label_boxes(scene: Scene) -> tuple[MarkedBox, ...]:
    """Boxes of all names; the lines of one name share one box, counted once."""
    found = {}
    for label in _labels(scene.children):
        owner = dict(label.attributes).get("data-label-of")
        if owner is not None:
            found[_box(owner, label.attributes)] = True
    return tuple(found)


def overlaps_in(scene: Scene) -> int:
    """Pairs of symbols, of names, and of a name with somebody else's symbol that share room."""
    return pairs_sharing_room(symbol_boxes(scene), label_boxes(scene))


def pairs_sharing_room(symbols: Iterable[MarkedBox], labels: Iterable[MarkedBox]) -> int:
    """Pairs of boxes that overlap by more than rounding: two symbols, two names, a name and somebody else's symbol.

    Each box is compared only with those that reach into the same squares of the page.
    """
    boxes = [(box, True) for box in symbols] + [(box, False) for box in labels]
    squares: dict[tuple[int, int], list[int]] = defaultdict(list)
    found = 0
    for number, (box, is_symbol) in enumerate(boxes):
        cells = list(_squares(box))
        for near in sorted({one for cell in cells for one in squares[cell]}):
            other, other_symbol = boxes[near]
            own = box.owner == other.owner and is_symbol != other_symbol
            found += not own and box.meets(other)
        for cell in cells:
            squares[cell].append(number)
    return found


def _squares(box: MarkedBox) -> Iterator[tuple[int, int]]:
    right, bottom = int((box.left + box.width) // SQUARE), int((box.top + box.height) // SQUARE)
    for column in range(int(box.left // SQUARE), right + 1):
        for row in range(int(box.top // SQUARE), bottom + 1):
            yield column, row
