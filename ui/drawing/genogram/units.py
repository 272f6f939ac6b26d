"""What is moved when rows are put in order: blocks of people and single passages, with the lines that hang on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ui.drawing.genogram.families import Families
from ui.drawing.genogram.seating import Block, Seating
from ui.drawing.genogram.strands import Kind, Strands


@dataclass
class Unit:
    """A run of items that is moved as a whole: a block of people with their drops, or one passage."""

    row: int
    block: Block | None
    items: list[int]


@dataclass
class Board:
    """All units, in rows from left to right, and the lines between rows.

    ``edges[k]``: pairs (item above, item below) of corridor ``k``, children of one sibship counted once. ``arcs``: items
    of one row
    that one line above the row joins.
    """

    units: list[Unit]
    unit_of: dict[int, int]
    rows: list[list[int]]
    edges: list[list[tuple[int, int]]]
    arcs: list[tuple[int, ...]]
    up: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    down: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    across: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    spans: dict[int, list[set[int]]] = field(default_factory=lambda: defaultdict(list))

    def index(self) -> None:
        """Sort the lines by unit: (own item, other item); ``spans``: the other units of each line above the row."""
        for edges in self.edges:
            for top, bottom in edges:
                self.down[self.unit_of[top]].append((top, bottom))
                self.up[self.unit_of[bottom]].append((bottom, top))
        for items in self.arcs:
            joined = {self.unit_of[item] for item in items}
            for unit in sorted(joined) if len(joined) > 1 else ():
                self.spans[unit].append(joined - {unit})
                own = next(item for item in items if self.unit_of[item] == unit)
                self.across[unit] += [(own, item) for item in items if self.unit_of[item] != unit]


def row_items(block: Block, strands: Strands) -> list[int]:
    """People and drops of a block from left to right."""
    return [item for atom in block.atoms() for item in atom_items(atom, strands)]


def atom_items(atom: Sequence[int], strands: Strands) -> list[int]:
    """People of a chain with the drops between and beside them; the outermost people have theirs on the outside."""
    found: list[int] = []
    for place, person in enumerate(atom):
        beside = strands.beside.get(person, [])
        if place == 0 and len(atom) > 1:
            found += [*beside[::-1], person]
        else:
            found += [person, *beside]
        if place + 1 < len(atom):
            found += strands.between.get((min(person, atom[place + 1]), max(person, atom[place + 1])), [])
    return found


def board_of(families: Families, seating: Seating, strands: Strands) -> Board:
    """Units and lines, rows still empty."""
    units = [Unit(block.row, block, row_items(block, strands)) for block in seating.blocks]
    units += [Unit(item.row, None, [i]) for i, item in enumerate(strands.items) if item.kind is Kind.PASSAGE]
    unit_of = {item: number for number, unit in enumerate(units) for item in unit.items}
    height = max((item.row for item in strands.items), default=-1) + 1
    board = Board(units, unit_of, [[] for _ in range(height)], [[] for _ in range(height + 1)], [])
    for strand in strands.strands:
        for corridor in sorted(strand.runs):
            run = strand.runs[corridor]
            bottoms = [*run.passages, *_one_of_each([port.item for port in run.ports], families, unit_of)]
            board.edges[corridor] += [(top, bottom) for top in run.tops for bottom in bottoms]
            if not run.tops:
                board.arcs.append(tuple(bottoms))
    board.index()
    return board


def _one_of_each(children: list[int], families: Families, unit_of: dict[int, int]) -> list[int]:
    """The middle child of each sibship that stands in one unit: its line crosses what all of theirs cross."""
    groups: dict[tuple[int, tuple[int, ...]], list[int]] = defaultdict(list)
    for child in children:
        groups[unit_of[child], families.sibship[child]].append(child)
    return [group[len(group) // 2] for group in groups.values()]
