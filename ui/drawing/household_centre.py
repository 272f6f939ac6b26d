"""The household as the middle of an eco-map: a small genogram of who lives with the child, in one circle (Hartman 1978).

Who stands in the middle stands in no ring: what the child says of them is said in words below, so that nothing is lost.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphmodel.domain.assemble import within
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person
from ui.drawing.eco_map_members import public_id
from ui.drawing.eco_map_places import Box
from ui.drawing.eco_map_reading import first_name
from ui.drawing.genogram.captions import Caption, CaptionRules, captions_of
from ui.drawing.genogram.families import Families, Link, Pair, families_of
from ui.drawing.genogram.notation import MCGOLDRICK
from ui.drawing.genogram.ranks import ranks_of
from ui.drawing.shared_time import times_at_home
from ui.drawing.text_width import width_of, wrapped

SIZE, NAME, LEADING, NAME_ROOM = 30.0, 11.5, 13.0, 78.0
"""Size of a symbol, of its name, height of a line of it, and how wide a name may be, units."""
GAP, NAME_GAP, LINE_ROOM, STEP, EDGE = 14.0, 4.0, 30.0, 7.0, 12.0
"""Between two people; symbol and name; room for lines between rows; between two bars; circle and content."""
NOTATION = MCGOLDRICK


@dataclass(frozen=True, slots=True)
class Seat:
    """One person of the household: the middle of the symbol from the middle of the circle, the name's lines and its box."""

    person: Person
    caption: Caption
    x: float
    y: float
    lines: tuple[str, ...]
    label: Box


@dataclass(frozen=True, slots=True)
class Household:
    """The laid-out household. ``radius``: of the circle that holds all of it, units."""

    families: Families
    seats: tuple[Seat, ...]
    radius: float

    @property
    def marks(self) -> frozenset[str]:
        """Who stands in it, as on the map; the child among them."""
        return frozenset(public_id(seat.person) for seat in self.seats)

    @property
    def captions(self) -> tuple[Caption, ...]:
        """Captions in the order of the families' people."""
        return tuple(seat.caption for seat in self.seats)


def household_of(network: Network) -> Household | None:
    """Everybody who lives with the child on the day and can stand on a genogram; None when nobody is recorded to."""
    child = network.child or ""
    homes = times_at_home(network, child)
    living = {who for who, periods in homes.items() if any(one.contains(network.as_of) for one in periods)}
    alive = {one.id for one in network.people if one.death is None}
    families = families_of(within(network, frozenset((living & alive) | {child})))
    if families.index is None or len(families.people) < 2:
        return None
    captions = captions_of(families.people, network.as_of, CaptionRules(NOTATION, network.audience, index=child))
    return _seated(families, captions, ranks_of(families, {}), own=network.audience is Audience.CHILD)


def _seated(families: Families, captions: Sequence[Caption], ranks: Sequence[int], *, own: bool) -> Household:
    """Rows from the top, everybody beside their partner, the whole in the middle of the circle."""
    rows = [row for row in _rows(families, ranks) if row]
    names = [wrapped(first_name(one) if own else one.called, NAME, 600, NAME_ROOM) for one in families.people]
    wide = [max(SIZE, *(width_of(line, NAME, 600) for line in lines)) for lines in names]
    at: dict[int, tuple[float, float]] = {}
    top = 0.0
    heights = []
    for number, row in enumerate(rows):
        words = NAME_GAP + LEADING * max(len(names[person]) for person in row)
        middle = top + SIZE / 2 + (words if number == 0 else 0.0)
        x = -(sum(wide[person] for person in row) + GAP * (len(row) - 1)) / 2
        for person in row:
            at[person] = (x + wide[person] / 2, middle)
            x += wide[person] + GAP
        heights.append(middle)
        top = middle + SIZE / 2 + (0.0 if number == 0 else words) + LINE_ROOM
    whole = top - LINE_ROOM
    first, down = set(rows[0]), whole / 2
    seats = tuple(
        _seat(families.people[person], captions[person], (at[person][0], at[person][1] - down), names[person], person in first)
        for person in range(len(families.people))
    )
    return Household(families, seats, max(_reach(seat) for seat in seats) + EDGE)


def _seat(person: Person, caption: Caption, at: tuple[float, float], lines: tuple[str, ...], above: bool) -> Seat:
    """The name stands above in the first row, and below in the others, so that lines run between the rows."""
    half, tall = max(width_of(line, NAME, 600) for line in lines) / 2, LEADING * len(lines)
    top = at[1] - SIZE / 2 - NAME_GAP - tall if above else at[1] + SIZE / 2 + NAME_GAP
    return Seat(person, caption, *at, lines, Box(at[0] - half, top, at[0] + half, top + tall))


def _reach(seat: Seat) -> float:
    """From the middle of the circle to the furthest corner."""
    boxes = (Box(seat.x - SIZE / 2, seat.y - SIZE / 2, seat.x + SIZE / 2, seat.y + SIZE / 2), seat.label)
    return max(math.hypot(x, y) for box in boxes for x in (box.left, box.right) for y in (box.top, box.bottom))


def _rows(families: Families, ranks: Sequence[int]) -> Iterator[list[int]]:
    """People by row, oldest first, partners side by side; animals in a row of their own at the bottom."""
    pets = {pet for pet, _ in families.companions}
    partner = defaultdict(list)
    for pair in families.pairs:
        partner[pair.one].append(pair.other)
        partner[pair.other].append(pair.one)
    for rank in sorted({rank for person, rank in enumerate(ranks) if person not in pets}):
        waiting = [person for person, own in enumerate(ranks) if own == rank and person not in pets]
        row: list[int] = []
        while waiting:
            row.append(waiting.pop(0))
            beside = next((one for one in partner[row[-1]] if one in waiting), None)
            if beside is not None:
                waiting.remove(beside)
                row.append(beside)
        yield row
    yield sorted(pets)


def ways_of(household: Household) -> Iterator[tuple[Link, list[list[tuple[float, float]]]]]:
    """For each parent link the lines from every parent down to a bar and to the child; bars of other parents lie beside it."""
    bars: dict[tuple[tuple[int, ...], str], int] = {}
    for link in household.families.links:
        number = bars.setdefault((link.parents, link.nature), len(bars)) % 3
        child, aside = household.seats[link.child], (0.0, -5.0, 5.0)[number]
        under = max(_foot(household, parent) for parent in link.parents)
        bar = max(under + STEP, child.y - SIZE / 2 - STEP * (1 + number))
        ways = []
        for parent in link.parents:
            x = household.seats[parent].x + aside
            ways.append([(x, _foot(household, parent)), (x, bar), (child.x, bar), (child.x, child.y - SIZE / 2)])
        yield link, ways


def _foot(household: Household, person: int) -> float:
    """Where lines leave a person: under the symbol, or under the name where that stands below."""
    seat = household.seats[person]
    return max(seat.y + SIZE / 2, seat.label.bottom if seat.label.top > seat.y else seat.y)


def couples_of(household: Household) -> Iterator[tuple[Pair, tuple[float, float], tuple[float, float]]]:
    """Each couple on record who sit side by side, and the ends of the line between them."""
    for pair in household.families.pairs:
        one, other = sorted((household.seats[pair.one], household.seats[pair.other]), key=lambda seat: seat.x)
        if pair.recorded and one.y == other.y and one is not other:
            yield pair, (one.x + SIZE / 2, one.y), (other.x - SIZE / 2, other.y)
