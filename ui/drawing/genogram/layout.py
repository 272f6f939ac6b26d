"""From families to places: rows, seats, order, places and routes, one after the other; small families are tried in several
orders.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ui.drawing.genogram.anchors import NOWHERE, Anchors, Point, in_kept_order
from ui.drawing.genogram.apart import moved_apart
from ui.drawing.genogram.captions import SYMBOL, Caption
from ui.drawing.genogram.corridors import Corridors
from ui.drawing.genogram.families import Families
from ui.drawing.genogram.improve import Improver, State, put, state_of
from ui.drawing.genogram.order import Walk, ordered
from ui.drawing.genogram.paint import pair_room
from ui.drawing.genogram.place import LINE_ROOM, gaps_of, pulls_of, solved, straightened
from ui.drawing.genogram.ranks import ranks_of
from ui.drawing.genogram.route import Router
from ui.drawing.genogram.seating import seating_of
from ui.drawing.genogram.shelves import shelved
from ui.drawing.genogram.strands import Kind, Strands, strands_of
from ui.drawing.genogram.units import board_of

TRIES = ((500, 2),)
"""Families of up to so many people are tried in so many orders; larger ones in one."""
SMALL_TRIALS, EACH, MOST_TRIALS, LARGE = 9_000, 8, 1_500, 1_000
"""Changes of an order that may be tried: the first divided by the people, or so many for each, but no more than the third;
families of more people than the last keep the order that sifting gives.
"""
NOT_THERE = SYMBOL / 4
"""Who stands further than this from where they were put by hand, units, does not stand there."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A laid-out family: what stands where, and the points of every line."""

    strands: Strands
    router: Router
    strayed: tuple[int, ...] = ()
    """Who was put somewhere by hand and does not stand there: another rule of drawing is stronger."""


def laid_out(
    families: Families,
    captions: Sequence[Caption],
    wished: Mapping[int, int],
    corner: Point,
    anchors: Anchors = NOWHERE,
) -> Placed:
    """Lay a family out with its left edge and the top of its first row at ``corner``, units.

    ``wished``: generations below the index child for people whom no link places. ``anchors``: who stays where they are.
    """
    rows = shelved(families, ranks_of(families, {**wished, **anchors.generations(families.index)}))
    if not anchors:
        return _Maker(families, captions, rows, corner, NOWHERE).fresh()
    if not anchors.stood:
        fresh = _Maker(families, captions, rows, corner, NOWHERE).fresh()
        anchors = Anchors(dict(enumerate(fresh.router.layout.centre)), anchors.pinned)
    given_up: set[int] = set()
    while True:
        maker = _Maker(families, captions, rows, corner, anchors)
        draft = maker.kept()
        against = maker.against(draft)
        if not against:
            placed = maker.placed(draft)
            return replace(placed, strayed=tuple(sorted(given_up.union(placed.strayed))))
        given_up |= against
        anchors = Anchors(anchors.stood, {who: x for who, x in anchors.pinned.items() if who not in given_up})


@dataclass(frozen=True, slots=True)
class _Draft:
    """One order of a family, not yet placed. ``cost``: crossings, younger before older."""

    cost: tuple[int, int]
    rows: list[list[int]]
    blocks: list[State]


class _Maker:
    """One family, laid out from different walks or as it stood before."""

    def __init__(
        self, families: Families, captions: Sequence[Caption], rows: Sequence[int], corner: Point, anchors: Anchors
    ) -> None:
        self.families, self.captions, self.rows, self.corner, self.anchors = families, captions, rows, corner, anchors
        self.seating = seating_of(families, rows, anchors.seats(rows))
        self.strands = strands_of(families, rows, self.seating)
        self.board = board_of(families, self.seating, self.strands)
        self.start = [state_of(unit) for unit in self.board.units]
        self.corridors = Corridors(families, self.strands)
        count = max(1, len(families.people))
        self.trials = 0 if count > LARGE else min(MOST_TRIALS, max(SMALL_TRIALS // count, EACH * count))

    def fresh(self) -> Placed:
        """As few crossings as can be found."""
        drafts: list[_Draft] = []
        for walk in self.walks():
            drafts.append(self.draft(walk))
            if not drafts[-1].cost[0]:
                break
        best = self.improved(min(drafts, key=lambda draft: draft.cost))
        return self.placed(self.tidied(best))

    def kept(self) -> _Draft:
        """Who stood somewhere stays there; who is new is put where few lines cross."""
        self._reset()
        loose = frozenset(in_kept_order(self.board, self.strands, self.anchors))
        improver = Improver(self.board, self.strands, self.corridors, self.trials, loose)
        improver.run()
        return self._seen(improver)

    def against(self, draft: _Draft) -> set[int]:
        """Who was put by hand on the other side of somebody than the order of the rows has them: sibships and couples stay whole.

        Held there all the same, they would push the whole row aside.
        """
        x, found = self.anchors.x, set[int]()
        self._put(draft)
        for row in self.board.rows:
            people = [item for unit in row for item in self.board.units[unit].items if item in x]
            for at, person in enumerate(people):
                if person in self.anchors.pinned and (
                    any(x[other] > x[person] for other in people[:at]) or any(x[other] < x[person] for other in people[at + 1 :])
                ):
                    found.add(person)
        return found

    def walks(self) -> list[Walk]:
        """Orders to try: from the child, then from those with the largest families, downwards first and upwards first."""
        count = len(self.families.people)
        index = self.families.index if self.families.index is not None else 0
        tries = next((tries for most, tries in TRIES if count <= most), 1)
        kin = [0] * count
        for link in self.families.links:
            for person in (link.child, *link.parents):
                kin[person] += 1
        others = sorted((p for p in range(count) if p != index), key=lambda p: (-kin[p], p))[: (tries + 1) // 2 - 1]
        walks = [Walk(person, upwards_first=up) for person in [index, *others] for up in (False, True)]
        return walks[: max(1, tries)]

    def draft(self, walk: Walk) -> _Draft:
        """The order that one walk gives, always from the same beginning."""
        self._reset()
        ordered(self.board, self.strands, walk)
        return self._seen(Improver(self.board, self.strands, self.corridors, 0))

    def _reset(self) -> None:
        for unit, state in zip(self.board.units, self.start, strict=True):
            put(unit, state, self.strands)

    def improved(self, draft: _Draft) -> _Draft:
        """The same order with fewer crossings."""
        improver = self._taken_up(draft)
        improver.run()
        return self._seen(improver)

    def tidied(self, draft: _Draft) -> _Draft:
        """The same crossings with fewer younger children left of older ones."""
        improver = self._taken_up(draft)
        improver.tidy()
        return self._seen(improver)

    def _put(self, draft: _Draft) -> None:
        self.board.rows = [list(row) for row in draft.rows]
        for unit, state in zip(self.board.units, draft.blocks, strict=True):
            put(unit, state, self.strands)

    def _taken_up(self, draft: _Draft) -> Improver:
        self._put(draft)
        return Improver(self.board, self.strands, self.corridors, self.trials)

    def _seen(self, improver: Improver) -> _Draft:
        cost = improver.crossings, sum(improver.disorder)
        return _Draft(cost, [list(row) for row in self.board.rows], [state_of(unit) for unit in self.board.units])

    def placed(self, draft: _Draft) -> Placed:
        """A draft with places and routes."""
        strands, board, anchors = self.strands, self.board, self.anchors
        self._put(draft)
        adjacent = self.seating.adjacent
        rooms = {(pair.one, pair.other): pair_room(pair) for pair in self.families.pairs if (pair.one, pair.other) in adjacent}
        gaps = gaps_of(board, strands, self.captions, rooms)
        x = solved(len(strands.items), gaps, pulls_of(strands, self.families, gaps), anchors)
        slide = straightened(x, gaps, strands, anchors)
        placed = self._routed(x)
        return self._routed(x) if moved_apart(strands, slide, placed.router.layout) else placed

    def _routed(self, x: Sequence[float]) -> Placed:
        """With the left edge where it belongs."""
        strands, (left, top) = self.strands, self.corner
        edges = [x[i] - max(caption.top[0], caption.width / 2) for i, caption in enumerate(self.captions)]
        edges += [x[i] - LINE_ROOM for i, item in enumerate(strands.items) if item.kind is not Kind.PERSON]
        shift = round(left - min(edges, default=0.0))
        if self.anchors:
            shift = max(0, shift)
        places = [place + shift for place in x]
        router = Router(self.families, strands, self.captions, places, top, self.anchors.rows(self.rows))
        strayed = [person for person, at in sorted(self.anchors.pinned.items()) if abs(x[person] - at) > NOT_THERE]
        return Placed(strands, router, tuple(strayed))
