"""Q38: the ages for which nobody unpaid has promised to stay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphmodel.domain.network import Network
from queries.rows import Pair
from queries.telling import Suggestion, Telling, Told
from queries.thresholds import Thresholds

RUNGS = (18, 25, 40)
"""The ages that are asked for (practice 4.2 Q38)."""
_FOR_LIFE = re.compile(r"life|ever|always", re.I)
_YEAR = re.compile(r"\b(\d{4})\b")
_AGE = re.compile(r"\b(\d{1,2})\b")


@dataclass(frozen=True, slots=True)
class WhoWillBeThere(Pair):
    """A ``rung`` (an age) for which nobody has promised. ``promises``: as written; ``promised``: how many reach any rung."""

    born_on: str
    promises: Sequence[str]
    rung: int
    promised: int


def _empty_rungs(rows: Sequence[WhoWillBeThere], network: Network, thresholds: Thresholds) -> list[WhoWillBeThere]:
    """A row for each age that no promise reaches, youngest first."""
    found = []
    for row in rows:
        ages = [age for promise in row.promises if (age := age_of(promise, row.born_on)) is not None]
        reached = sum(age >= RUNGS[0] for age in ages)
        found += [replace(row, rung=rung, promised=reached) for rung in RUNGS if not any(age >= rung for age in ages)]
    return found


def age_of(promise: str, born_on: str) -> int | None:
    """The age to which a promise reaches: "for life" is past every age, "25" is 25, "2040" and "2040-05-01" the age then.

    None where it cannot be told.
    """
    if _FOR_LIFE.search(promise):
        return 10 * RUNGS[-1]
    if year := _YEAR.search(promise):
        return int(year[1]) - int(born_on[:4])
    age = _AGE.search(promise)
    return int(age[1]) if age else None


def _why(row: WhoWillBeThere, told: Told) -> str:
    others = f" {row.promised} reach 18." if row.promised and row.rung > RUNGS[0] else ""
    return f"Nobody unpaid has promised, in anything written down, to be there at {row.rung}.{others}"


def _step(row: WhoWillBeThere, told: Told) -> Suggestion:
    return Suggestion("step.promise", f"Talk about {row.rung} when the pathway plan is made: who could say that they will stay?")


TELLING = Telling(row=WhoWillBeThere, why=_why, open_step=_step, record_step=_step, refine=_empty_rungs)
