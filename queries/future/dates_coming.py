"""Q42: what it says of a day to keep that is near."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.vocabulary import KEY_DATE
from queries.rows import ListNumber, Pair
from queries.sentences import in_days, month
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class DateComing(Pair):
    """A day to keep (``kind``: vocabulary), of a person or, without one, of the child.

    ``about``: some day of the month that begins on ``falls_on``.
    """

    kind: str
    falls_on: str
    about: bool


def _why(row: DateComing, told: Told) -> str:
    """Which day it is and when; behind a closed gate it may be a hard day, which is for workers to know."""
    when = f"some time in {month(row.falls_on)}" if row.about else in_days(row.falls_on, told.network.as_of)
    kind = KEY_DATE.label(row.kind)
    what = f"{told.pronouns.their.capitalize()} own {kind}" if row.person_id is None else kind[:1].upper() + kind[1:]
    hard = " It may be a hard day: for workers to know." if told.which is ListNumber.CLOSED_WITH_A_REASON else ""
    return f"{what} {when}; listed from {told.thresholds.dates_days} days before.{hard}"


def _open(row: DateComing, told: Told) -> Suggestion:
    said = f"Ask what {told.pronouns.they} would like to do: a card, a call or a visit; arrange it in time."
    return Suggestion("step.arrange.date", said)


def _check(row: DateComing, told: Told) -> Suggestion:
    return Suggestion("step.check_first.date", "Assess what is possible before the day, and think of the child on it.")


def _own(row: DateComing, told: Told) -> Suggestion:
    return Suggestion("step.own_day", f"Ask what {told.pronouns.they} would like to do on the day, and with whom.")


TELLING = Telling(row=DateComing, why=_why, open_step=_open, check_step=_check, record_step=_own)
