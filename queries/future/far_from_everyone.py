"""Q41: what it says of a child who is placed far away and has not met half or more of those who matter."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import Pair
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class FarFromEveryone(Pair):
    """``not_met`` of those who ``matter``; placed by another authority (``elsewhere``) or in another area than the family."""

    matter: int
    not_met: int
    elsewhere: bool
    other_area: bool
    residential: bool


def _why(row: FarFromEveryone, told: Told) -> str:
    where = "by another authority" if row.elsewhere else "in another area than the family home"
    home = " in a residential home" if row.residential else ""
    return (
        f"Placed {where}{home}. {row.not_met} of the {row.matter} who matter have not been met in the last"
        f" {told.thresholds.lately_days} days. Listed from {told.thresholds.far_percent} of 100."
    )


def _step(row: FarFromEveryone, told: Told) -> Suggestion:
    return Suggestion(
        "step.far.travel", "Make a travel plan: who drives, who pays, which weekend; and record what gets in the way."
    )


TELLING = Telling(row=FarFromEveryone, why=_why, open_step=_step, record_step=_step)
