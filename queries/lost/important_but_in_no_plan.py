"""Q08: what it says of somebody whom the child put near and the plan forgets."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.people import Person, PersonKind
from queries.rows import StandingPair
from queries.sentences import just_moved, since_last, what_was_said
from queries.telling import NOT_CLOSED, Suggestion, Telling, Told, person_on_the_map

_WORDS = {PersonKind.PET: "animal", PersonKind.COMMUNITY: "community", PersonKind.PLACE: "place"}


@dataclass(frozen=True, slots=True)
class ImportantButInNoPlan(StandingPair):
    """Who matters and is in no plan.

    ``without_interval``: an arrangement is in force that does not say how often. ``unborn``: still to come.
    """

    without_interval: bool
    unborn: bool


def _why(row: ImportantButInNoPlan, told: Told) -> str:
    """What the child said, what the plan says, and when they were last in touch."""
    their = told.pronouns.their
    if row.without_interval:
        plan = f"Something is agreed, but {their} plan does not say how often."
    else:
        plan = f"{their.capitalize()} plan holds nothing in force with them."
    said = what_was_said(row, told.child, told.thresholds)
    coming = "Not born yet: to be planned for at the birth." if row.unborn else since_last(row)
    return " ".join((*just_moved(row, told.thresholds), *([said] if said else []), plan, coming))


def _open(row: ImportantButInNoPlan, told: Told) -> Suggestion:
    if row.moved_on is not None:
        return Suggestion("step.propose.just_moved", "Propose it for the plan that is remade after the move, and for the review.")
    return Suggestion("step.propose.plan", "Propose time together or news for the plan, and put it on the agenda of the review.")


def _check(row: ImportantButInNoPlan, told: Told) -> Suggestion:
    if row.unborn:
        return Suggestion(
            "step.check_first.unborn", "Find out what is planned for the birth, and put it on the agenda of the review."
        )
    return Suggestion(
        "step.check_first.plan", "Find out what is missing and assess it; put the question on the agenda of the review."
    )


def _as_who(row: ImportantButInNoPlan, person: Person) -> str:
    return _WORDS.get(person.kind) or person_on_the_map(row, person)


TELLING = Telling(row=ImportantButInNoPlan, why=_why, open_step=_open, check_step=_check, gates=NOT_CLOSED, as_who=_as_who)
