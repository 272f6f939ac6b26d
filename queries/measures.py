"""A number of a team: so many of so many, and whether it may leave the team (practice 4.2 Q51; guard rails 4 and 12)."""

from __future__ import annotations

from dataclasses import dataclass, replace

FEWEST_TO_SHARE = 10
"""A part of fewer is not told outside the team: somebody could be known by it."""
INSIDE = frozenset({"social_worker", "team_manager", "reviewing_officer"})
"""Roles to whom a team's small numbers are told: they know the children behind them."""


@dataclass(frozen=True, slots=True)
class Measure:
    """``count`` of ``of`` (None: a plain number in ``count``); ``left_out``: whom it does not count, and why in ``left_out_why``.

    ``count`` None = too few to tell.
    """

    name: str
    words: str
    count: float | None
    of: int | None
    left_out: int = 0
    left_out_why: str = ""

    @property
    def percent(self) -> int | None:
        """The part of 100, rounded; None where there is none."""
        return round(100 * self.count / self.of) if self.count is not None and self.of else None

    def shared(self, behind: int) -> Measure:
        """As it may be told outside the team; ``behind``: the children it was counted over."""
        few = behind < FEWEST_TO_SHARE or (self.of is not None and self.of < FEWEST_TO_SHARE)
        # A small part of many tells as much as a small whole: both its count and what is left over.
        small = (
            self.of is not None and self.count is not None and min(self.count, self.of - self.count) in range(1, FEWEST_TO_SHARE)
        )
        return replace(self, count=None, left_out=0) if few or small else replace(self, left_out=0)

    def as_json(self) -> dict[str, object]:
        """The measure with its percent."""
        named = {name: getattr(self, name) for name in ("name", "words", "count", "of", "left_out", "left_out_why")}
        return named | {"percent": self.percent}
