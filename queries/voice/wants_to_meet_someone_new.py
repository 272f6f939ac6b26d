"""Q34: what it says of somebody whom the child wants to get to know, and whom nobody has looked at."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import StandingPair
from queries.sentences import day, wish_in_words
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class WishForSomebodyNew(StandingPair):
    """A wish for somebody with no shared history on record, and since when it waits. ``looked_on``: assessed before the wish."""

    enough: str | None
    wants: str | None
    wish_since: str
    waiting_days: int
    looked_on: str | None


def _why(row: WishForSomebodyNew, told: Told) -> str:
    """The wish, how long it waits, and the limit that made the row."""
    their, limit = told.pronouns.their, told.thresholds.follow_up_days
    before = f" The last assessment is of {day(row.looked_on)}, before the wish." if row.looked_on else ""
    return (
        f"{their.capitalize()} wish: {wish_in_words(row.enough, row.wants)}, since {day(row.wish_since)}. No shared history is "
        f"recorded, and no step that follows it up in {row.waiting_days} days; listed after {limit}.{before}"
    )


def _open(row: WishForSomebodyNew, told: Told) -> Suggestion:
    said = f"Assess what this could be, answer {told.pronouns.their} wish, and, if it is right for both, arrange a first step."
    return Suggestion("step.answer_the_wish", said)


def _check(row: WishForSomebodyNew, told: Told) -> Suggestion:
    return Suggestion("step.check_first.wish", "Assess what this could be, and tell the child what happens next and when.")


TELLING = Telling(row=WishForSomebodyNew, why=_why, open_step=_open, check_step=_check)
