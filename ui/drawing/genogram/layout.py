"""From families to places: rows, seats, order, places and routes, one after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ui.drawing.genogram.captions import Caption
from ui.drawing.genogram.families import Families
from ui.drawing.genogram.order import ordered
from ui.drawing.genogram.paint import pair_room
from ui.drawing.genogram.place import LINE_ROOM, gaps_of, pulls_of, solved, straightened
from ui.drawing.genogram.ranks import ranks_of
from ui.drawing.genogram.route import Router
from ui.drawing.genogram.seating import seating_of
from ui.drawing.genogram.strands import Kind, Strands, strands_of
from ui.drawing.genogram.units import board_of


@dataclass(frozen=True, slots=True)
class Placed:
    """A laid-out family: what stands where, and the points of every line."""

    strands: Strands
    router: Router


def laid_out(families: Families, captions: Sequence[Caption], wished: Mapping[int, int], left: float, top: float) -> Placed:
    """Lay a family out with its left edge at ``left`` and its first row below ``top``, units.

    ``wished``: generations below the index child for people whom no link places.
    """
    rows = ranks_of(families, wished)
    seating = seating_of(families, rows)
    strands = strands_of(families, rows, seating)
    board = board_of(families, seating, strands)
    first = families.index if families.index is not None else 0
    ordered(board, strands, board.unit_of[first] if families.people else 0)
    rooms = {(pair.one, pair.other): pair_room(pair) for pair in families.pairs if (pair.one, pair.other) in seating.adjacent}
    gaps = gaps_of(board, strands, captions, rooms)
    x = solved(len(strands.items), gaps, pulls_of(board, strands, families, gaps))
    straightened(x, gaps, strands)
    edges = [x[i] - max(caption.top[0], caption.width / 2) for i, caption in enumerate(captions)]
    edges += [x[i] - LINE_ROOM for i, item in enumerate(strands.items) if item.kind is not Kind.PERSON]
    shift = left - min(edges, default=0.0)
    return Placed(strands, Router(families, strands, captions, [place + shift for place in x], top))
