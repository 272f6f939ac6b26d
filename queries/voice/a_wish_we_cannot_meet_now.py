"""Q33: what it says of somebody whom the child asks for, and who is behind an order or a no."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.gate import GateOutcome
from queries.rows import Pair
from queries.sentences import day, wish_in_words
from queries.telling import Suggestion, Telling, Told

_PREVENTED = frozenset({
    GateOutcome.FORBIDDEN,
    GateOutcome.REFUSED_URGENT,
    GateOutcome.OTHER_STOP,
    GateOutcome.UNSAFE,
    GateOutcome.PROTECTED_ROUTE,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class WishNotMet(Pair):
    """What the child asks for (``enough``, ``wants``; either may be missing), and since when."""

    enough: str | None
    wants: str | None
    wish_since: str
    waiting_days: int


def _why(row: WishNotMet, told: Told) -> str:
    """The wish and its day. What prevents it are the words of the gate."""
    wish, since = wish_in_words(row.enough, row.wants), f"{day(row.wish_since)} ({row.waiting_days} days)"
    return f"{told.pronouns.their.capitalize()} wish: {wish}, since {since}. It cannot be now."


def _never(row: WishNotMet, told: Told) -> Suggestion:
    """The question lists closed gates only."""
    return Suggestion("step.review", "Review the wish with the child's team.")


TELLING = Telling(row=WishNotMet, why=_why, masked_why=_why, open_step=_never, gates=_PREVENTED)
