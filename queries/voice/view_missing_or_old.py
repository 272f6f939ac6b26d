"""Q31: what it says of somebody with an arrangement or a limit of whom the child was not heard, or long ago."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import Pair
from queries.sentences import ago, day
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class MissingView(Pair):
    """Somebody with whom something is ``planned`` or ``limited``.

    ``heard_on``: when the child was last heard or asked, ``still_days`` since then, None = never. ``did_not_say``: was asked
    then and did not say, which is another answer than ``not_asked``, a note that nobody asked.
    """

    planned: bool
    limited: bool
    heard_on: str | None
    still_days: int | None
    did_not_say: bool
    not_asked: bool


def _why(row: MissingView, told: Told) -> str:
    """What there is, and when the child was last heard of it."""
    what = " and ".join(word for word, there in (("planned", row.planned), ("limited", row.limited)) if there)
    return f"Time together is {what}. {_heard(row, told)}"


def _heard(row: MissingView, told: Told) -> str:
    they, limit = told.pronouns.they, told.thresholds.view_days
    if row.heard_on is None:
        note = " It is noted that nobody asked." if row.not_asked else ""
        return f"Not asked yet, as far as is recorded.{note}"
    if row.did_not_say:
        said = f"{they.capitalize()} {'were' if they == 'they' else 'was'} asked on {day(row.heard_on)} and did not say"
    else:
        said = f"What {they} said last is of {day(row.heard_on)}"
    return f"{said}, {ago(row.still_days)}; listed after {limit}."


def _ask(row: MissingView, told: Told) -> Suggestion:
    return Suggestion("step.ask_once", "Ask once, gently, when the moment is right; no answer is an answer too.")


def _check(row: MissingView, told: Told) -> Suggestion:
    return Suggestion("step.check_first.view", "Find out, once and gently, what the child thinks; no answer is an answer too.")


TELLING = Telling(row=MissingView, why=_why, masked_why=_why, open_step=_ask, check_step=_check)
