"""Q23: what it says of somebody whom the child meets in a contact centre nearly always."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import Pair
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class AlwaysInAContactCentre(Pair):
    """Of the last ``sessions`` in person, so many were ``in_centre``."""

    sessions: int
    in_centre: int


def _why(row: AlwaysInAContactCentre, told: Told) -> str:
    limit = f"Listed from {told.thresholds.centre_percent} %."
    return (
        f"{row.in_centre} of the last {row.sessions} times in person were in a contact centre, and no rule asks for it. {limit}"
    )


def _open(row: AlwaysInAContactCentre, told: Told) -> Suggestion:
    return Suggestion("step.arrange.outing", "Ask the child where they would like to go, and arrange one outing.")


def _check(row: AlwaysInAContactCentre, told: Told) -> Suggestion:
    return Suggestion(
        "step.check_first.outing", "Assess whether another place is safe, and find out which place the child would choose."
    )


TELLING = Telling(row=AlwaysInAContactCentre, why=_why, open_step=_open, check_step=_check)
