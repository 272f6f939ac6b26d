"""From families to places: rows, seats, order, places and routes, one after the other; small families are tried in several
orders.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ui.drawing.genogram.captions import Caption
from ui.drawing.genogram.families import Families
from ui.drawing.genogram.order import Walk, ordered
from ui.drawing.genogram.paint import pair_room
from ui.drawing.genogram.place import LINE_ROOM, gaps_of, pulls_of, solved, straightened
from ui.drawing.genogram.quality import quality_of
from ui.drawing.genogram.ranks import ranks_of
from ui.drawing.genogram.route import Router
from ui.drawing.genogram.seating import seating_of
from ui.drawing.genogram.shelves import shelved
from ui.drawing.genogram.strands import Kind, Strands, strands_of
from ui.drawing.genogram.units import Board, board_of

TRIES = ((64, 8), (160, 6), (500, 4))
"""Families of up to so many people are tried in so many orders; larger ones in one."""
FINALISTS = 3
"""Orders that are placed and routed, to compare what is really drawn."""
THOROUGH = 64
"""Up to so many people the finalists' blocks are all tried from both sides."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A laid-out family: what stands where, and the points of every line."""

    strands: Strands
    router: Router


def laid_out(families: Families, captions: Sequence[Caption], wished: Mapping[int, int], left: float, top: float) -> Placed:
    """Lay a family out with its left edge at ``left`` and its first row below ``top``, units.

    ``wished``: generations below the index child for people whom no link places.
    """
    maker = _Maker(families, captions, shelved(families, ranks_of(families, wished)), left, top)
    walks = maker.walks()
    drafts = [maker.draft(walk) for walk in walks]
    best = sorted(range(len(drafts)), key=lambda i: (drafts[i].crossings, i))[:FINALISTS]
    if len(families.people) <= THOROUGH:
        finalists = [maker.draft(walks[i], thorough=True) for i in best]
    else:
        finalists = [drafts[i] for i in best]
    placed = [maker.placed(draft) for draft in finalists]
    return min(placed, key=lambda p: quality_of(families, p.strands, p.router)) if len(placed) > 1 else placed[0]


@dataclass(frozen=True, slots=True)
class _Draft:
    """One order of a family, not yet placed."""

    adjacent: set[tuple[int, int]]
    strands: Strands
    board: Board
    crossings: int


class _Maker:
    """One family, laid out from different walks."""

    def __init__(self, families: Families, captions: Sequence[Caption], rows: Sequence[int], left: float, top: float) -> None:
        self.families, self.captions, self.rows, self.left, self.top = families, captions, rows, left, top

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

    def draft(self, walk: Walk, *, thorough: bool = False) -> _Draft:
        """The order that one walk gives, always from the same beginning."""
        seating = seating_of(self.families, self.rows)
        strands = strands_of(self.families, self.rows, seating)
        board = board_of(self.families, seating, strands)
        return _Draft(seating.adjacent, strands, board, ordered(board, strands, walk, thorough=thorough))

    def placed(self, draft: _Draft) -> Placed:
        """A draft with places and routes."""
        strands = draft.strands
        rooms = {
            (pair.one, pair.other): pair_room(pair) for pair in self.families.pairs if (pair.one, pair.other) in draft.adjacent
        }
        gaps = gaps_of(draft.board, strands, self.captions, rooms)
        x = solved(len(strands.items), gaps, pulls_of(strands, self.families, gaps))
        straightened(x, gaps, strands)
        edges = [x[i] - max(caption.top[0], caption.width / 2) for i, caption in enumerate(self.captions)]
        edges += [x[i] - LINE_ROOM for i, item in enumerate(strands.items) if item.kind is not Kind.PERSON]
        shift = round(self.left - min(edges, default=0.0))
        return Placed(strands, Router(self.families, strands, self.captions, [place + shift for place in x], self.top))
