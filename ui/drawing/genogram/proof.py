"""The proof of a drawing: what is really in the finished picture, read back from its shapes and attributes, against the records.

Nothing here knows how the picture was made. A person, partnership or parent link on record that the picture lacks is
*lost*, one that it has without a record is *invented*; symbols and words that share room are *overlaps*; lines of two
families that meet in a point inside both are *crossings*.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from ui.drawing.drawing import MarkedBox, pairs_sharing_room
from ui.drawing.genogram.families import Families
from ui.drawing.genogram.members import members_of
from ui.drawing.scene import Group, Label, Scene, Shape

Box = tuple[float, float, float, float]
Segment = tuple[float, float, float, float]


@dataclass
class Drawn:
    """What a picture holds. ``lines``: (family, level or upright piece); ``links``: (child, parent, nature)."""

    symbols: list[tuple[str, Box]] = field(default_factory=list)
    labels: dict[tuple[str, Box], None] = field(default_factory=dict)
    unions: set[frozenset[str]] = field(default_factory=set)
    links: set[tuple[str, str, str]] = field(default_factory=set)
    lines: list[tuple[frozenset[str], Segment]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the records ask for, in the picture's ids."""

    people: frozenset[str]
    unions: frozenset[frozenset[str]]
    links: frozenset[tuple[str, str, str]]


def drawn_in(scene: Scene) -> Drawn:
    """Read a finished scene back."""
    found = Drawn()
    waiting: list[Shape | Label | Group] = list(reversed(scene.children))
    while waiting:
        part = waiting.pop()
        if isinstance(part, Shape):
            continue
        _read(part, dict(part.attributes), found)
        if isinstance(part, Group):
            waiting.extend(reversed(part.children))
    return found


def _read(part: Group | Label, said: dict[str, str], found: Drawn) -> None:
    if "data-person" in said:
        found.symbols.append((said["data-person"], _box(said)))
    if "data-label-of" in said:
        found.labels[said["data-label-of"], _box(said)] = None
    if not isinstance(part, Group):
        return
    family: frozenset[str] | None = None
    if "data-union" in said:
        family = frozenset(said["data-partners"].split())
        found.unions.add(family)
    if "data-child" in said:
        parents = said["data-parents"].split()
        family = frozenset(parents)
        found.links |= {(said["data-child"], parent, said["data-nature"]) for parent in parents}
    if family is not None:
        paths = [dict(child.attributes)["d"] for child in part.children if isinstance(child, Shape) and child.tag == "path"]
        found.lines += [(family, segment) for path in paths for segment in segments(path)]


def _box(said: dict[str, str]) -> Box:
    return float(said["data-x"]), float(said["data-y"]), float(said["data-w"]), float(said["data-h"])


def segments(path: str) -> Iterator[Segment]:
    """Straight pieces of a path of absolute M, L, H, V."""
    words = path.split()
    at = (0.0, 0.0)
    i = 0
    while i < len(words):
        command = words[i]
        if command in "HV":
            to = (float(words[i + 1]), at[1]) if command == "H" else (at[0], float(words[i + 1]))
            i += 2
        else:
            to = (float(words[i + 1]), float(words[i + 2]))
            i += 3
        if command != "M" and to != at:
            yield (*at, *to)
        at = to


def recorded_in(network: Network, key: Callable[[Person], str]) -> Recorded:
    """What must be drawn: everyone who belongs on a genogram, their partnerships and their parent and carer links."""
    drawn, _ = members_of(network)
    keys = {person.id: key(person) for person in drawn}
    unions = {
        frozenset((keys[p.one], keys[p.other]))
        for p in network.partnerships
        if not p.in_error and p.one in keys and p.other in keys
    }
    links = {
        (keys[link.child], keys[link.parent], link.basis)
        for link in network.parent_links
        if not link.in_error and link.child in keys and link.parent in keys
    }
    known = {(child, parent) for child, parent, _ in links}
    for placement in network.placements:
        for carer in () if placement.in_error or placement.child not in keys else placement.carers:
            if carer in keys and (keys[placement.child], keys[carer]) not in known:
                links.add((keys[placement.child], keys[carer], "foster"))
    return Recorded(frozenset(keys.values()), frozenset(unions), frozenset(links))


def overlaps_in(drawn: Drawn) -> int:
    """Pairs that share room: two symbols; a label and somebody else's symbol; two labels."""
    return pairs_sharing_room(
        (MarkedBox(owner, *box) for owner, box in drawn.symbols), (MarkedBox(owner, *box) for owner, box in drawn.labels)
    )


def crossings_in(drawn: Drawn, near: float) -> int:
    """Points where a level and an upright piece of two families cross; points of the same two nearer than ``near`` are one."""
    levels, uprights = _sorted_pieces(drawn)
    heights = [level[0] for level in levels]
    points: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for x, low, high, family in uprights:
        for y, left, right, other in levels[bisect_right(heights, low) : bisect_left(heights, high)]:
            if left < x < right and family != other:
                one, two = sorted((" ".join(sorted(family)), " ".join(sorted(other))))
                points[one, two].append((x, y))
    return sum(_apart(found, near) for found in points.values())


def _sorted_pieces(
    drawn: Drawn,
) -> tuple[list[tuple[float, float, float, frozenset[str]]], list[tuple[float, float, float, frozenset[str]]]]:
    levels, uprights = set(), set()
    for family, (x1, y1, x2, y2) in drawn.lines:
        if y1 == y2:
            levels.add((y1, min(x1, x2), max(x1, x2), family))
        elif x1 == x2:
            uprights.add((x1, min(y1, y2), max(y1, y2), family))

    def place(piece: tuple[float, float, float, frozenset[str]]) -> tuple[float, float, float, list[str]]:
        return (*piece[:3], sorted(piece[3]))

    return sorted(levels, key=place), sorted(uprights, key=place)


def _apart(points: list[tuple[float, float]], near: float) -> int:
    kept: list[tuple[float, float]] = []
    for x, y in sorted(points):
        if all(abs(x - a) >= near or abs(y - b) >= near for a, b in kept):
            kept.append((x, y))
    return len(kept)


def rows_in(drawn: Drawn) -> dict[str, tuple[int, float]]:
    """Row (by height) and middle of each symbol."""
    heights = sorted({box[1] + box[3] / 2 for _, box in drawn.symbols})
    row = {y: i for i, y in enumerate(heights)}
    return {owner: (row[box[1] + box[3] / 2], box[0] + box[2] / 2) for owner, box in drawn.symbols}


def side_by_side(drawn: Drawn, pairs: frozenset[frozenset[str]]) -> int:
    """Pairs in one row with nobody between them."""
    where = rows_in(drawn)
    lines = _lines_of(where)
    found = 0
    for pair in pairs:
        ends = [where[p] for p in pair if p in where]
        if len(ends) == 2 and ends[0][0] == ends[1][0]:
            line = [x for x, _ in lines[ends[0][0]]]
            found += abs(bisect_left(line, ends[0][1]) - bisect_left(line, ends[1][1])) == 1
    return found


def _lines_of(where: dict[str, tuple[int, float]]) -> dict[int, list[tuple[float, str]]]:
    lines: dict[int, list[tuple[float, str]]] = defaultdict(list)
    for owner, (row, x) in where.items():
        lines[row].append((x, owner))
    for line in lines.values():
        line.sort()
    return lines


def torn_in(drawn: Drawn, families: Families, keys: list[str]) -> tuple[int, int]:
    """Sibships of two or more, and those with somebody between who is neither one of them nor a partner of one."""
    where = rows_in(drawn)
    lines = _lines_of(where)
    mates: dict[str, set[str]] = defaultdict(set)
    for union in drawn.unions:
        for person in union:
            mates[person] |= union
    sibships: dict[tuple[int, ...], set[str]] = defaultdict(set)
    for child, parents in enumerate(families.sibship):
        if parents and keys[child] in where:
            sibships[parents].add(keys[child])
    whole = [members for members in sibships.values() if len(members) > 1]
    torn = 0
    for members in whole:
        welcome = members.union(*(mates[m] for m in members))
        torn += any(
            _strangers([m for m in members if where[m][0] == row], welcome, where, lines[row])
            for row in {where[m][0] for m in members}
        )
    return len(whole), torn


def _strangers(members: list[str], welcome: set[str], where: dict[str, tuple[int, float]], line: list[tuple[float, str]]) -> bool:
    xs = [where[m][1] for m in members]
    between = line[bisect_left(line, (min(xs), "")) : bisect_right(line, (max(xs), chr(0x10FFFF)))]
    return any(owner not in welcome for _, owner in between)
