"""Lines before they have places: what stands in each row beside the people, and which lines run through which gap between rows.

A *drop* is where the line to the children leaves their parents; a *passage* is where a line goes down through a row on its
way. Both
stand in the rows like people, so that nothing is ever drawn through somebody. In the gap above a row (its *corridor*) each
line has
one level piece, a ``Run``, joined to what comes from above and below. Corridor ``k`` is the gap above row ``k``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from ui.drawing.genogram.families import Families, Pair
from ui.drawing.genogram.seating import Seating


class Kind(StrEnum):
    """What stands at one place of a row."""

    PERSON = "person"
    BETWEEN = "between"
    BESIDE = "beside"
    PASSAGE = "passage"


class Ink(StrEnum):
    """How a child line looks, apart from its nature's details: one drop for each."""

    BIRTH = "birth"
    ADOPTION = "adoption"
    CARE = "care"


INK_OF = {"birth": Ink.BIRTH, "gestational": Ink.BIRTH, "adoptive": Ink.ADOPTION}
"""Natures drawn as other than care."""


@dataclass
class Item:
    """A place in a row. ``person``: who stands there, or whose side the drop leaves from. ``upward``: a drop that (also)
    goes up.
    """

    kind: Kind
    row: int
    person: int = -1
    upward: bool = False
    downward: bool = True


@dataclass(frozen=True)
class Port:
    """A line's end on the top of a person's symbol: the person's item, and which line it is, to keep ends apart."""

    item: int
    strand: int


@dataclass
class Run:
    """The level piece of one line in one corridor: items above (``tops``) and below (``passages``, ``ports``) that it joins."""

    corridor: int
    strand: int
    tops: list[int] = field(default_factory=list)
    passages: list[int] = field(default_factory=list)
    ports: list[Port] = field(default_factory=list)


@dataclass
class Strand:
    """One line with all its branches: a routed pair (``link`` empty) or children of one set of parents in one manner.

    ``start``: item of the drop; -1 when the line starts on the level piece of the routed pair ``pair_strand``. ``runs`` by
    corridor.
    """

    parents: tuple[int, ...]
    links: tuple[int, ...]
    start: int = -1
    pair_strand: int = -1
    runs: dict[int, Run] = field(default_factory=dict)


@dataclass
class Strands:
    """Everything that stands in rows, and every line."""

    items: list[Item]
    strands: list[Strand]
    between: dict[tuple[int, int], list[int]]
    beside: dict[int, list[int]]
    routed: dict[tuple[int, int], int]

    def run(self, strand: int, corridor: int) -> Run:
        """The strand's run in a corridor, made when first asked for."""
        runs = self.strands[strand].runs
        if corridor not in runs:
            runs[corridor] = Run(corridor, strand)
        return runs[corridor]


def strands_of(families: Families, rows: Sequence[int], seating: Seating) -> Strands:
    """Drops, passages and runs for all pairs and parent links. Items 0..n-1 are the people."""
    made = Strands([Item(Kind.PERSON, row, i) for i, row in enumerate(rows)], [], defaultdict(list), defaultdict(list), {})
    _Weaver(families, rows, seating, made).weave()
    return made


class _Weaver:
    def __init__(self, families: Families, rows: Sequence[int], seating: Seating, made: Strands) -> None:
        self.families, self.rows, self.seating, self.made = families, rows, seating, made
        self.drops: dict[tuple[tuple[int, ...], Ink], int] = {}

    def weave(self) -> None:
        for pair in self.families.pairs:
            if (pair.one, pair.other) not in self.seating.adjacent:
                self._route(pair)
        for (parents, ink), links in sorted(self._gathered().items()):
            for same in self._alike(ink, links):
                self._descend(parents, ink, same)

    def _gathered(self) -> dict[tuple[tuple[int, ...], Ink], list[int]]:
        found: dict[tuple[tuple[int, ...], Ink], list[int]] = defaultdict(list)
        for i, link in enumerate(self.families.links):
            found[link.parents, INK_OF.get(link.nature, Ink.CARE)].append(i)
        return found

    def _alike(self, ink: Ink, links: list[int]) -> list[tuple[int, ...]]:
        """Links that share one line: all births of a set of parents; of carers only those of the same kind and the same days."""
        if ink is not Ink.CARE:
            return [tuple(links)]
        found: dict[tuple[object, ...], list[int]] = defaultdict(list)
        for i in links:
            link = self.families.links[i]
            found[link.nature, link.current, link.spells].append(i)
        return [tuple(group) for group in found.values()]

    def _add(self, item: Item) -> int:
        self.made.items.append(item)
        return len(self.made.items) - 1

    def _route(self, pair: Pair) -> None:
        """A pair that does not sit side by side: a line above the lower one's row, to the tops of those in it."""
        number = len(self.made.strands)
        self.made.strands.append(Strand((pair.one, pair.other), ()))
        self.made.routed[pair.one, pair.other] = number
        row = max(self.rows[pair.one], self.rows[pair.other])
        for place, partner in enumerate((pair.one, pair.other)):
            if self.rows[partner] == row:
                self.made.run(number, row).ports.append(
                    Port(partner, number if place == 0 or pair.one != pair.other else -number - 1)
                )
                continue
            drop = self._add(Item(Kind.BESIDE, self.rows[partner], partner))
            self.made.beside[partner].append(drop)
            self.made.strands[number].start = drop
            self._down(number, drop, self.rows[partner], row)

    def _down(self, strand: int, top: int, row: int, goal: int) -> None:
        """From an item of ``row`` into corridor ``goal``, by passages through the rows between."""
        for corridor in range(row + 1, goal + 1):
            run = self.made.run(strand, corridor)
            if top not in run.tops:
                run.tops.append(top)
            if corridor < goal:
                if not run.passages:
                    run.passages.append(self._add(Item(Kind.PASSAGE, corridor)))
                top = run.passages[0]

    def _up(self, strand: int, bottom: int, row: int, goal: int) -> None:
        """From an item of ``row`` into corridor ``goal`` at or above it."""
        for corridor in range(row, goal - 1, -1):
            run = self.made.run(strand, corridor)
            if bottom >= 0 and bottom not in run.passages:
                run.passages.append(bottom)
            if corridor > goal:
                if not run.tops:
                    run.tops.append(self._add(Item(Kind.PASSAGE, corridor - 1)))
                bottom = run.tops[0]

    def _descend(self, parents: tuple[int, ...], ink: Ink, links: tuple[int, ...]) -> None:
        number = len(self.made.strands)
        strand = Strand(parents, links)
        self.made.strands.append(strand)
        goals = sorted({self.rows[self.families.links[i].child] for i in links})
        row = max(self.rows[p] for p in parents)
        pair_strand = self.made.routed.get((parents[0], parents[-1]), -1) if len(parents) == 2 else -1
        strand.pair_strand = pair_strand
        if pair_strand < 0 or goals[-1] > row:
            strand.start = self._drop(parents, ink, row, pair_strand)
        for goal in goals:
            if goal > row:
                self._down(number, strand.start, row, goal)
            else:
                self._upwards(number, row, goal)
        for i in links:
            child = self.families.links[i].child
            self.made.run(number, self.rows[child]).ports.append(Port(child, number))

    def _upwards(self, number: int, row: int, goal: int) -> None:
        """A child recorded above or beside its parent: the line leaves upwards."""
        strand = self.made.strands[number]
        if strand.pair_strand >= 0:
            run = self.made.run(number, row)
            if not run.ports and not run.passages:
                first = self.made.strands[strand.pair_strand].runs[row].ports[0]
                run.ports.append(Port(first.item, number))
            self._up(number, -1, row, goal)
            return
        self.made.items[strand.start].upward = True
        self._up(number, strand.start, row, goal)

    def _drop(self, parents: tuple[int, ...], ink: Ink, row: int, pair_strand: int) -> int:
        key = (parents, ink)
        if key not in self.drops:
            if pair_strand >= 0:
                drop = self._add(Item(Kind.PASSAGE, row))
                self.made.run(pair_strand, row).passages.append(drop)
            elif len(parents) == 2:
                drop = self._add(Item(Kind.BETWEEN, row, parents[0]))
                self.made.between[parents[0], parents[1]].append(drop)
            else:
                drop = self._add(Item(Kind.BESIDE, row, parents[0]))
                self.made.beside[parents[0]].append(drop)
            self.drops[key] = drop
        return self.drops[key]
