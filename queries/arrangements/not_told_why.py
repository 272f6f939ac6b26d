"""Q26: what it says of a limit, or a plan that became less, that nobody explained to the child in words that were understood."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.vocabulary import RESTRICTION
from queries.rows import Pair
from queries.sentences import day
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class NotToldWhy(Pair):
    """A limit (``limit_kind``), or a plan that became less (None): ``paused``, or further apart than before.

    ``began_on``, ``days_since``: when it began, None = not recorded. ``urgent``: a refusal that is explained at once. ``never``:
    no word to the child is recorded; else ``told_on`` somebody told them, but it was ``not_understood``, ``without_words``, or
    said when they were too young and they are ``old_enough_now``. ``young``: under four, so that words are kept for later.
    """

    record_id: str
    limit_kind: str | None
    began_on: str | None
    days_since: int | None
    urgent: bool
    paused: bool
    never: bool
    not_understood: bool
    without_words: bool
    old_enough_now: bool
    young: bool
    told_on: str | None


def _why(row: NotToldWhy, told: Told) -> str:
    """What it is, since when, and what is recorded of telling the child."""
    began = f" since {day(row.began_on)} ({row.days_since} days)" if row.began_on else "; since when is not recorded"
    return f"{_what(row)}{began}. {_told(row, told)}"


def _what(row: NotToldWhy) -> str:
    if row.limit_kind is not None:
        label = RESTRICTION.label(row.limit_kind)
        return label[:1].upper() + label[1:]
    return "The plan is paused" if row.paused else "The plan is further apart than before"


def _told(row: NotToldWhy, told: Told) -> str:
    they = told.pronouns.they
    if row.never and row.young:
        return f"{they.capitalize()} {_are(they)} under four: nothing is noted yet that can be told later."
    if row.never:
        limit = "it is explained at once" if row.urgent else f"listed after {told.thresholds.explain_days} days"
        return f"It is not recorded that anybody explained it to {told.child.called}; {limit}."
    on = f" on {day(row.told_on)}" if row.told_on else ""
    if row.not_understood:
        return f"It was explained{on}, and not understood."
    if row.old_enough_now:
        return f"It was left for later{on} because {they} {_were(they)} too young; {they} {_are(they)} old enough now."
    return f"It is recorded as explained{on}, but not in which words."


def _are(they: str) -> str:
    return "are" if they == "they" else "is"


def _were(they: str) -> str:
    return "were" if they == "they" else "was"


def _step(row: NotToldWhy, told: Told) -> Suggestion:
    if row.young:
        return Suggestion(
            "step.explain.later", "Find out with the carer which words will do later, and note them for the life story."
        )
    return Suggestion(
        "step.explain",
        "Find out who the child would like to hear it from; explain it, and record the words and what was understood.",
    )


TELLING = Telling(row=NotToldWhy, why=_why, open_step=_step, check_step=_step)
