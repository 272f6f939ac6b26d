"""What the child's own words say of somebody's place on the map: which ring, where in it, which part of life."""

from __future__ import annotations

from collections.abc import Iterable

from graphmodel.domain.vocabulary.kind import Sector
from graphmodel.domain.voice import View


def view_order(view: View) -> tuple[object, ...]:
    """The latest word last."""
    return (*view.said_on.order(), view.recorded_at or "", view.id)


def ring_of(placed: View | None) -> int:
    """0..4; anything else that an older record may hold is not a place."""
    return placed.closeness if placed is not None and placed.closeness in (1, 2, 3, 4) else 0


def spot_of(placed: View | None) -> tuple[int, int] | None:
    """Where in their ring the child put them, as far as that was kept."""
    if placed is None or placed.across is None or placed.depth is None or not ring_of(placed):
        return None
    return placed.across, placed.depth


def sector_said(said: Iterable[View]) -> Sector | None:
    """The part of life that the child put somebody into, the latest word first."""
    told = next((view.part for view in said if view.part is not None), None)
    return Sector(told) if told in set(Sector) else None


def support_of(said: Iterable[View]) -> str | None:
    """Who gives, in the first of these words that says so."""
    return next((view.support for view in said if view.support is not None), None)
