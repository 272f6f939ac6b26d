"""Q35: what it says of time together that was judged negative with nothing but distress beside it."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import Pair
from queries.sentences import day
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class JudgedByDistress(Pair):
    """A time together that was judged negative, without a worry about safety and without the child's own words.

    ``about`` when its date is uncertain; ``felt_after``: how the child felt afterwards is recorded; ``observed``: what was
    observed stands in words.
    """

    event_id: str
    judged_on: str
    about: bool
    felt_after: bool
    observed: bool


def _why(row: JudgedByDistress, told: Told) -> str:
    """What the judgement rests on, as far as it is recorded."""
    beside = [
        part
        for part, there in (("how the child felt afterwards", row.felt_after), ("what was observed, in words", row.observed))
        if there
    ]
    rests_on = f"Beside it stands {' and '.join(beside)};" if beside else "Nothing stands beside it:"
    when = f"{'about ' if row.about else ''}{day(row.judged_on)}"
    return f"Time together on {when} was judged negative. {rests_on} no worry about safety, and none of the child's own words."


def _reread(row: JudgedByDistress, told: Told) -> Suggestion:
    said = "Read it again with whoever judged it: missing them, unsafe, tired, other? Add the meaning beside; the original stays."
    return Suggestion("step.reread", said)


def _check(row: JudgedByDistress, told: Told) -> Suggestion:
    said = "Find out what the distress may mean: missing them, unsafe, tired, other? Add it beside; the original stays."
    return Suggestion("step.check_first.reread", said)


TELLING = Telling(row=JudgedByDistress, why=_why, open_step=_reread, check_step=_check, record_step=_reread)
