"""Q03: what it says of a carer of before, or a carer's child, whom the child no longer sees."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.people import Person
from queries.rows import StandingPair
from queries.sentences import just_moved, since_last, what_was_said
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class FormerCarer(StandingPair):
    """Somebody who cared for the child, or their child (``former_child``), for ``stayed_days`` in homes that have ended."""

    kin: bool
    former_child: bool
    stayed_days: int


def _why(row: FormerCarer, told: Told) -> str:
    """How long they lived together, that nothing is planned, and how long it has been. Why it ended is for the gate to say."""
    said = what_was_said(row, told.child, told.thresholds)
    whom = "them, a child of the carers," if row.former_child else "them"
    lived = f"{told.pronouns.they.capitalize()} lived with {whom} for {row.stayed_days} days, in a home that has ended."
    quiet = f"Nothing is planned. {since_last(row)} Listed after {told.thresholds.lost_days} days."
    return " ".join((*([said] if said else []), lived, quiet, *just_moved(row, told.thresholds)))


def _open(row: FormerCarer, told: Told) -> Suggestion:
    if row.kin:
        return Suggestion("step.arrange.former_kinship_carer", "Ask the child; if yes, arrange a first card or call.")
    return Suggestion(
        "step.arrange.former_carer",
        "Ask the child; if yes, arrange a first letter or card through the fostering service or the home.",
    )


def _check(row: FormerCarer, told: Told) -> Suggestion:
    return Suggestion(
        "step.check_first.former_carer", "Find out from the fostering service or the home what is known, and assess it."
    )


def _as_who(row: FormerCarer, person: Person) -> str:
    return "former carer's child" if row.former_child else "former carer"


TELLING = Telling(row=FormerCarer, why=_why, open_step=_open, check_step=_check, as_who=_as_who)
