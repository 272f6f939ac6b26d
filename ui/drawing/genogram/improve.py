"""Fewer crossings: blocks are moved, mirrored and re-sorted one by one, judged by lines as they are drawn.

An order by age within a sibship is worth less than a crossing and more than nothing. The work is bounded by counts, never by a
clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ui.drawing.genogram.corridors import Corridors
from ui.drawing.genogram.seating import Segment
from ui.drawing.genogram.strands import Strands
from ui.drawing.genogram.units import Board, Unit, row_items

CROSSING = 1000
"""Weight of a crossing; a younger child left of an older one weighs 1."""
MOST_CHAINS = 7
"""To put children in order, sibships of up to so many chains are tried with each at every place; else at both ends only."""


class Improver:
    """One family's board, made better in place."""

    def __init__(
        self, board: Board, strands: Strands, corridors: Corridors, trials: int, loose: frozenset[int] | None = None
    ) -> None:
        """``loose``: the units that may be moved; None: all."""
        self.board, self.strands, self.corridors, self.trials, self.loose = board, strands, corridors, trials, loose
        self.sibship = corridors.sibship
        self.place = [0.0] * len(strands.items)
        for row in range(len(board.rows)):
            self._number(row)
        self.costs = [corridors.renew(k, self.place) for k in range(len(corridors.lines))]
        self.disorder = [_disorder(unit, self.sibship) for unit in board.units]
        self.lines = [corridors.moved_by(unit.items) for unit in board.units]

    @property
    def crossings(self) -> int:
        """Crossings at present."""
        return sum(self.costs)

    def run(self) -> None:
        """Single moves until none helps; then moves that draw their neighbours along; and again."""
        self._settle()
        while self.crossings and self.trials > 0 and self._drawn_along():
            self._settle()

    def _settle(self) -> None:
        better = True
        while better and self.crossings and self.trials > 0:
            better = False
            for unit in self._involved():
                better = self._moved(unit) or better
                better = self._changed(unit) or better

    def tidy(self) -> None:
        """Older children left of younger ones where that costs no crossing."""
        for unit, disorder in enumerate(self.disorder):
            if disorder and (self.loose is None or unit in self.loose):
                self._changed(unit, tidy=True)

    def _involved(self) -> list[int]:
        units: dict[int, None] = {}
        for corridor, cost in enumerate(self.costs):
            if cost:
                units.update(dict.fromkeys(sorted(self.board.unit_of[i] for i in self.corridors.crossing(corridor))))
        return [unit for unit in units if self.loose is None or unit in self.loose]

    # ---- places

    def _number(self, row: int) -> None:
        at = 0.0
        for unit in self.board.rows[row]:
            for item in self.board.units[unit].items:
                self.place[item] = at
                at += 1

    def _keep(self, row: int) -> None:
        """Take up how a row stands now."""
        self._number(row)
        for k in (row, row + 1):
            if k < len(self.costs):
                self.costs[k] = self.corridors.renew(k, self.place)

    def _beside(self, row: int) -> int:
        return self.costs[row] + (self.costs[row + 1] if row + 1 < len(self.costs) else 0)

    # ---- moves

    def _moved(self, unit: int) -> bool:
        """Put a unit where it crosses least in its row."""
        row = self.board.units[unit].row
        line, lines, items = self.board.rows[row], self.lines[unit], self.board.units[unit].items
        before = self._beside(row)
        now = self.corridors.part(lines) if before and len(line) > 1 else 0
        if not now:
            return False
        held = line.index(unit)
        rest = [u for u in line if u != unit]
        kept = [self.place[item] for item in items]
        best, found = now, -1
        for at in sorted(range(len(line)), key=lambda at: (abs(at - held), at)):
            if at == held or self.trials <= 0:
                continue
            self._squeeze(items, rest, at)
            self.trials -= 1
            cost = self.corridors.part(lines, self.place)
            if cost < best:
                best, found = cost, at
        if found >= 0:
            self.board.rows[row] = [*rest[:found], unit, *rest[found:]]
            self._keep(row)
            if self._beside(row) < before:
                return True
            self.board.rows[row] = line
            self._keep(row)
            return False
        for item, place in zip(items, kept, strict=True):
            self.place[item] = place
        return False

    def _squeeze(self, items: Sequence[int], rest: Sequence[int], at: int) -> None:
        """Give the items of a unit places between its neighbours-to-be, whose places stay."""
        units = self.board.units
        low = self.place[units[rest[at - 1]].items[-1]] if at else -1.0 - len(items)
        high = self.place[units[rest[at]].items[0]] if at < len(rest) else low + 1.0 + len(items)
        if not at:
            low = high - 1.0 - len(items)
        step = (high - low) / (len(items) + 1)
        for number, item in enumerate(items, start=1):
            self.place[item] = low + step * number

    def _changed(self, unit: int, *, tidy: bool = False) -> bool:
        """Mirror a block, turn chains round, move chains within their sibship: whatever is best of these."""
        this = self.board.units[unit]
        if this.block is None or len(this.items) < 2:
            return False
        lines, before = self.lines[unit], self._beside(this.row) * CROSSING + self.disorder[unit]
        now = self.corridors.part(lines)
        if not now and not self.disorder[unit]:
            return False
        best, state = now * CROSSING + self.disorder[unit], state_of(this)
        kept = state
        start = self.place[this.items[0]]
        for variant in _variants(this, everywhere=tidy):
            if self.trials <= 0 or not best:
                break
            put(this, variant, self.strands)
            for number, item in enumerate(this.items):
                self.place[item] = start + number
            self.trials -= 1
            cost = self.corridors.part(lines, self.place) * CROSSING
            if cost < best and (cost := cost + _disorder(this, self.sibship)) < best:
                best, kept = cost, variant
        put(this, kept, self.strands)
        self._keep(this.row)
        self.disorder[unit] = _disorder(this, self.sibship)
        if kept is state:
            return False
        if self._beside(this.row) * CROSSING + self.disorder[unit] < before:
            return True
        put(this, state, self.strands)
        self._keep(this.row)
        self.disorder[unit] = _disorder(this, self.sibship)
        return False

    def _drawn_along(self) -> bool:
        """Move or mirror a unit even where that crosses more and let the units its lines lead to follow; keep what is better."""
        for unit in self._involved():
            this = self.board.units[unit]
            row = self.board.rows[this.row]
            rest = [u for u in row if u != unit]
            orders = [[*rest[:at], unit, *rest[at:]] for at in range(len(row)) if row[at] != unit]
            turns = list(_turns(this))
            for order, state in [*((order, None) for order in orders), *((row, state) for state in turns)]:
                if self.trials <= 0:
                    return False
                if self._followed(unit, order, state):
                    return True
        return False

    def _followed(self, unit: int, order: list[int], state: State | None) -> bool:
        this, before = self.board.units[unit], self.crossings
        near = self._near(unit)
        rows, states = [list(line) for line in self.board.rows], [(u, state_of(self.board.units[u])) for u in near]
        self.board.rows[this.row] = order
        if state is not None:
            put(this, state, self.strands)
        self._keep(this.row)
        for other in near:
            self._moved(other)
            self._changed(other)
        if self.crossings < before:
            return True
        for u, kept in states:
            put(self.board.units[u], kept, self.strands)
            self.disorder[u] = _disorder(self.board.units[u], self.sibship)
        self.board.rows = rows
        for line in {self.board.units[u].row for u, _ in states}:
            self._keep(line)
        return False

    def _near(self, unit: int) -> list[int]:
        """The units that a unit's lines lead to, and itself."""
        unit_of = self.board.unit_of
        lines = [*self.board.up.get(unit, ()), *self.board.down.get(unit, ()), *self.board.across.get(unit, ())]
        near = dict.fromkeys(unit_of[other] for _, other in lines if unit_of[other] != unit)
        return [*(other for other in near if self.loose is None or other in self.loose), unit]


State = tuple[bool, list[list[list[int]]]]
"""Whether a block is turned, and its chains by segment."""


def state_of(unit: Unit) -> State:
    """How a unit stands at present."""
    if unit.block is None:
        return False, []
    return unit.block.turned, [[list(atom) for atom in segment.atoms] for segment in unit.block.segments]


def put(unit: Unit, state: State, strands: Strands) -> None:
    """Make a unit stand like that again."""
    if unit.block is None:
        return
    unit.block.turned = state[0]
    for segment, atoms in zip(unit.block.segments, state[1], strict=True):
        segment.atoms = [list(atom) for atom in atoms]
    unit.items = row_items(unit.block, strands)


def _turns(unit: Unit) -> Iterator[State]:
    """The block mirrored, and each of its free chains turned round."""
    turned, atoms = state_of(unit)
    segments: list[Segment] = unit.block.segments if unit.block is not None else []
    if len(segments) > 1 or any(not segment.free for segment in segments):
        yield not turned, atoms
    for number, segment in enumerate(segments):
        for i, chain in enumerate(atoms[number] if segment.free else ()):
            if len(chain) > 1:
                chains = [*atoms[number][:i], chain[::-1], *atoms[number][i + 1 :]]
                yield turned, [*atoms[:number], chains, *atoms[number + 1 :]]


def _variants(unit: Unit, *, everywhere: bool) -> Iterator[State]:
    turned, atoms = state_of(unit)
    segments: list[Segment] = unit.block.segments if unit.block is not None else []
    if len(segments) > 1 or not segments[0].free:
        yield not turned, atoms
    for number, segment in enumerate(segments):
        if not segment.free:
            continue
        chains = atoms[number]
        for i, chain in enumerate(chains):
            turns = (chain, chain[::-1]) if len(chain) > 1 else (chain,)
            for j in range(len(chains)) if everywhere and len(chains) <= MOST_CHAINS else sorted({0, i, len(chains) - 1}):
                for turn in turns:
                    if j == i and turn is chain:
                        continue
                    rest = [*chains[:i], *chains[i + 1 :]]
                    yield turned, [*atoms[:number], [*rest[:j], turn, *rest[j:]], *atoms[number + 1 :]]


def _disorder(unit: Unit, sibship: Sequence[tuple[int, ...]]) -> int:
    """Pairs of brothers and sisters of whom the younger stands left. People are numbered by age."""
    found = 0
    seen: dict[tuple[int, ...], list[int]] = {}
    for item in unit.items if unit.block is not None else ():
        if item < len(sibship) and sibship[item]:
            before = seen.setdefault(sibship[item], [])
            found += sum(older > item for older in before)
            before.append(item)
    return found
