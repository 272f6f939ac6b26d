"""Who lives together: a dotted outline round the members of a home, and round nobody else.

An outline is drawn only where that can be done; a home whose members stand among others is said in words instead.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graphmodel.domain.network import Network
from ui.drawing.genogram.captions import LABEL_GAP, SYMBOL, Caption
from ui.drawing.genogram.families import Families, in_force
from ui.drawing.genogram.route import YEARS_HEIGHT, Point, Router

SIDE, BELOW = 11.0, 7.0
"""Between the outline and what it holds, beside and below."""
CHANNEL = 26.0
"""Width of an outline's way past people of rows between."""
LEFT_EDGE = 6.0
"""No outline goes further to the left on the page."""
YEARLESS = 4.0
"""Above a symbol without years."""
HEAD = 15.0
"""Above the years: room for the home's name."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Home:
    """A home with the people who live there on the day, as positions in ``Families.people``."""

    key: str
    name: str
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The outline of a home: corners of a closed line, first one not repeated."""

    home: Home
    corners: tuple[Point, ...]


def homes_of(network: Network, families: Families) -> list[Home]:
    """Homes with at least one drawn member on the day of the network, from stays and from placements now running."""
    place = {person.id: i for i, person in enumerate(families.people) if not person.masked}
    members: dict[str, set[int]] = defaultdict(set)
    for stay in network.household_stays:
        if not stay.in_error and stay.member in place and in_force(stay.starts_on, stay.ends_on, network.as_of):
            members[stay.household].add(place[stay.member])
    for placement in network.placements:
        if (
            placement.household is None
            or placement.in_error
            or not in_force(placement.starts_on, placement.ends_on, network.as_of)
        ):
            continue
        together = (placement.child, *placement.carers, *placement.carers_children)
        members[placement.household] |= {place[person] for person in together if person in place}
    names = {home.id: (home.ref or home.id, home.name) for home in network.households if not home.in_error}
    return [
        Home(*names[key], tuple(sorted(members[key])))
        for key in sorted(members, key=lambda k: names.get(k, ("", "")))
        if key in names
    ]


def outlines_of(homes: Sequence[Home], router: Router) -> tuple[list[Outline], list[Home]]:
    """Outlines that hold their members and nobody else, and the homes for which there is none."""
    boxes = [_box_of(router.layout.centre[i], caption) for i, caption in enumerate(router.captions)]
    couples = [_couple_box(boxes[one], boxes[other]) for pairs in router.seated.values() for one, other in pairs]
    drawn: list[Outline] = []
    worded: list[Home] = []
    taken: list[Box] = []
    for home in homes:
        bands = _bands(home, boxes, couples, router)
        others = [box for i, box in enumerate(boxes) if i not in home.members]
        if bands is None or any(_meet(band, box) for band in bands for box in [*others, *taken]):
            worded.append(home)
            continue
        taken += bands
        drawn.append(Outline(home, _corners(bands)))
    return drawn, worded


def _couple_box(one: Box, other: Box) -> Box:
    """From one partner to the other: an outline does not go between the two."""
    left, right = min(one[0], other[0]), max(one[0] + one[2], other[0] + other[2])
    top, bottom = min(one[1], other[1]), max(one[1] + one[3], other[1] + other[3])
    return left, top, right - left, bottom - top


def _box_of(centre: Point, caption: Caption) -> Box:
    """Symbol, years and label of one person."""
    cx, cy = centre
    left, right = caption.top
    half = max(SYMBOL / 2, caption.width / 2)
    low, high = cx - max(left, half), cx + max(right, half)
    years = YEARS_HEIGHT if caption.born or caption.died else YEARLESS
    return low, cy - SYMBOL / 2 - years, high - low, SYMBOL + years + LABEL_GAP + caption.height


def _meet(one: Box, other: Box) -> bool:
    across = one[0] < other[0] + other[2] and other[0] < one[0] + one[2]
    return across and one[1] < other[1] + other[3] and other[1] < one[1] + one[3]


def _bands(home: Home, boxes: Sequence[Box], couples: Sequence[Box], router: Router) -> list[Box] | None:
    """Boxes from top to bottom that hold the members row by row, joined through the gaps between rows; None without members."""
    by_row: dict[int, list[Box]] = defaultdict(list)
    for member in home.members:
        by_row[router.rows[member]].append(boxes[member])
    bands: list[Box] = []
    others: dict[int, list[Box]] = defaultdict(list)
    for person, row in enumerate(router.rows):
        if person not in home.members:
            others[row].append(boxes[person])
    for row in sorted(by_row):
        low, high = _sides(by_row[row], others[row])
        # Only the first band carries the name.
        top = min(box[1] for box in by_row[row]) - (HEAD if not bands else 0.0)
        bottom = max(box[1] + box[3] for box in by_row[row]) + BELOW
        bands.append((low, top, high - low, bottom - top))
    joined = bands[:1]
    for upper, lower in pairwise(bands):
        joint = _joint(upper, lower, [*boxes, *couples])
        if joint is None:
            return None
        joined += [*joint, lower]
    return joined or None


def _sides(inside: Sequence[Box], others: Sequence[Box]) -> tuple[float, float]:
    """Left and right edge round people of one row: half way to a neighbour who stands closer than ``SIDE`` allows."""
    low, high = min(box[0] for box in inside), max(box[0] + box[2] for box in inside)
    left = min([2 * SIDE, *(low - (box[0] + box[2]) for box in others if box[0] + box[2] <= low)])
    right = min([2 * SIDE, *(box[0] - high for box in others if box[0] >= high)])
    return low - left / 2, high + right / 2


def _joint(upper: Box, lower: Box, boxes: Sequence[Box]) -> list[Box] | None:
    """From the bottom of one band to the top of the next: across under the upper one, down where nobody stands, across over the
    lower one. None where there is no such way.
    """
    start, end = upper[1] + upper[3], lower[1]
    within = [box for box in boxes if box[1] < end and box[1] + box[3] > start]
    level = max([start, *(box[1] + box[3] + BELOW for box in within if box[1] < start)])
    standing = [box for box in within if box[1] >= start]
    if not standing:
        return _across(upper, lower, start, level, end)
    bend_in = min(box[1] for box in standing) - BELOW
    bend_out = max(box[1] + box[3] for box in standing) + BELOW + 5
    if bend_in <= level or bend_out >= end:
        return None
    left, width = _channel(standing, upper, lower)
    way = (left, bend_in, width, bend_out - bend_in)
    return [*_across(upper, way, start, level, bend_in), way, *_across(way, lower, bend_out, bend_out, end)]


def _across(upper: Box, lower: Box, start: float, level: float, end: float) -> list[Box]:
    """Straight down where the two stand over one another, else across between ``level`` and ``end``."""
    low, high = max(upper[0], lower[0]), min(upper[0] + upper[2], lower[0] + lower[2])
    if high - low >= min(30.0, upper[2], lower[2]):
        return [(low, start, high - low, end - start)]
    left, right = min(upper[0], lower[0]), max(upper[0] + upper[2], lower[0] + lower[2])
    down = [(upper[0], start, upper[2], level - start)] if level > start else []
    return [*down, (left, level, right - left, end - level)]


def _channel(standing: Sequence[Box], upper: Box, lower: Box) -> tuple[float, float]:
    """Left edge and width of the nearest free way between people who stand between two bands."""
    edges = sorted((box[0], box[0] + box[2]) for box in standing)
    ways = [(edges[0][0] - BELOW - CHANNEL, CHANNEL)]
    reach = edges[0][1]
    for low, high in edges[1:]:
        if low - reach >= CHANNEL + 2 * BELOW:
            ways.append((reach + BELOW, low - reach - 2 * BELOW))
        reach = max(reach, high)
    ways.append((reach + BELOW, CHANNEL))
    goal = (upper[0] + upper[2] / 2 + lower[0] + lower[2] / 2) / 2
    on_page = [way for way in ways if way[0] >= LEFT_EDGE]
    return min(on_page, key=lambda way: (abs(way[0] + way[1] / 2 - goal), way))


def _corners(bands: Sequence[Box]) -> tuple[Point, ...]:
    """Round all bands, down their right sides and up their left ones."""
    right = [corner for x, y, w, h in bands for corner in ((x + w, y), (x + w, y + h))]
    left = [corner for x, y, _, h in reversed(bands) for corner in ((x, y + h), (x, y))]
    found: list[Point] = []
    for corner in [*right, *left]:
        if not found or found[-1] != corner:
            found.append(corner)
    return tuple(found)


def words_for(homes: Sequence[Home], names: Mapping[int, str] | Sequence[str]) -> list[str]:
    """Homes without an outline, in words."""
    return [f"{home.name}: {_listed([names[m] for m in home.members])}" for home in homes]


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
