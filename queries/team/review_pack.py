"""Q52: everyone on a child's map, and what changed since the last review."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.vocabulary import CLOSENESS
from queries.rows import StandingPair
from queries.sentences import day, since_last
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class ReviewPack(StandingPair):
    """Somebody on the map; since the last review (``reviewed_on``): new, spoken of, in touch, ended, died."""

    reviewed_on: str | None
    is_new: bool
    spoken_of: bool
    ended: bool
    died_since: bool
    in_touch: bool
    planned: bool
    together: bool


def _why(row: ReviewPack, told: Told) -> str:
    ring = f'In ring {row.closeness} ("{CLOSENESS.label(str(row.closeness))}").' if row.closeness else "Not placed by the child."
    if row.together:
        now = "Live together."
    else:
        now = f"{since_last(row)} {'Time together is planned.' if row.planned else 'Nothing is planned.'}"
    return f"{ring} {now} {_changed(row, told)}"


def _changed(row: ReviewPack, told: Told) -> str:
    since = f"the review of {day(row.reviewed_on)}" if row.reviewed_on else f"{told.thresholds.review_pack_days} days ago"
    named = {"is_new": "new on the map", "spoken_of": "the child spoke of them", "in_touch": "in touch", "ended": "the tie ended"}
    changes = [words for name, words in named.items() if getattr(row, name)] + (["died"] if row.died_since else [])
    return f"Since {since}: {', '.join(changes) if changes else 'nothing is recorded'}."


def _masked_why(row: ReviewPack, told: Told) -> str:
    return "On the map, protected. What may be said at a review is with adoption support or the named officer."


def _open(row: ReviewPack, told: Told) -> Suggestion:
    if row.together or row.planned:
        return Suggestion("step.review.keep", "Ask the child at the review whether it is still right.")
    return Suggestion("step.review.ask", "Ask the child at the review what they want; if they want it, arrange a first step.")


def _check(row: ReviewPack, told: Told) -> Suggestion:
    return Suggestion("step.review.check", "Find out what is missing before the review, and assess it.")


TELLING = Telling(row=ReviewPack, why=_why, masked_why=_masked_why, open_step=_open, check_step=_check)
