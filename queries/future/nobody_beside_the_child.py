"""Q40: what it says of time together that is near, with nobody named beside the child."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import Pair
from queries.sentences import in_days
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class NobodyBeside(Pair):
    """The next time together of an arrangement, and whether somebody is named for ``before``, ``during`` and ``after``.

    ``comes_on``: the day recorded for it, or, ``worked_out``, the day it is due by the interval, which may be over.
    """

    arrangement_id: str
    comes_on: str
    worked_out: bool
    before: bool
    during: bool
    after: bool


def _why(row: NobodyBeside, told: Told) -> str:
    """When it is, and for which part nobody is named."""
    when = in_days(row.comes_on, told.network.as_of, "≈" if row.worked_out else "")
    parts = [word for word, named in (("before", row.before), ("during", row.during), ("after", row.after)) if not named]
    said = ", ".join(parts[:-1]) + (" and " if parts[1:] else "") + "".join(parts[-1:])
    how = " No date is recorded; this is by the interval." if row.worked_out else ""
    return (
        f"Time together {when}.{how} Nobody is named to be beside {_them(told)} {said}; "
        f"listed from {told.thresholds.beside_days} days before."
    )


def _name(row: NobodyBeside, told: Told) -> Suggestion:
    return Suggestion("step.name_support", f"Name who is with {_them(told)} before, during and after, and tell {_them(told)}.")


def _check(row: NobodyBeside, told: Told) -> Suggestion:
    said = "Find out whether it goes ahead, and who is beside the child before, during and after."
    return Suggestion("step.check_first.support", said)


def _them(told: Told) -> str:
    return {"she": "her", "he": "him"}.get(told.pronouns.they, "them")


TELLING = Telling(row=NobodyBeside, why=_why, open_step=_name, check_step=_check)
