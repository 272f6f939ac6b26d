"""Q13: what it says of a brother or sister who is new since the plan."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.dates import PartialDate
from queries.rows import Pair
from queries.sentences import day
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class BornOrFoundSinceThePlan(Pair):
    """A brother or sister who is not in the plan and is coming (``unborn``), born since it was agreed, or first known since.

    Days are ISO texts, None = not recorded. ``told_to_child`` None = not recorded. ``proposed``: somebody asked for a plan.
    """

    unborn: bool
    born_since: bool
    found_since: bool
    born_on: str | None
    known_on: str | None
    plan_since: str | None
    told_to_child: bool | None
    proposed: bool


def _why(row: BornOrFoundSinceThePlan, told: Told) -> str:
    their = told.pronouns.their
    parts = [_new(row, told)]
    if row.plan_since is not None:
        parts.append(f"{their.capitalize()} plan counts from {day(row.plan_since)} and does not speak of this.")
    else:
        parts.append(f"{their.capitalize()} plan does not speak of this.")
    if row.proposed:
        parts.append("Something is proposed; it is not agreed yet.")
    return " ".join((*parts, _told(row, told)))


def _new(row: BornOrFoundSinceThePlan, told: Told) -> str:
    person = told.person
    if row.unborn:
        due = _words(person.birth_expected if person else None, None)
        expected = f"Expected{f': {due}' if due else ''}, and no birth is recorded yet."
        return f"{expected} The plan is due to be looked at again at birth."
    if row.born_since:
        return f"Born since the plan was agreed ({_words(person.birth if person else None, row.born_on)})."
    return f"First known of since the plan was agreed ({_words(person.first_known_on if person else None, row.known_on)})."


def _words(said: PartialDate | None, iso: str | None) -> str:
    """The day as it was recorded: "about 2026" stays uncertain (E10)."""
    if said is None:
        return day(iso) if iso else ""
    return said.words if said.is_exact else f"≈ {said.words}"


def _told(row: BornOrFoundSinceThePlan, told: Told) -> str:
    they, have = told.pronouns.they.capitalize(), told.pronouns.have
    if row.told_to_child is None:
        return f"Whether {told.pronouns.they} {have} been told is not recorded."
    return f"{they} {have} been told." if row.told_to_child else f"{they} {have} not been told."


def _open(row: BornOrFoundSinceThePlan, told: Told) -> Suggestion:
    if row.unborn:
        return Suggestion("step.plan.unborn", "Put it on the agenda of the review, and look at the plan again at birth.")
    if row.told_to_child:
        return Suggestion("step.plan.new_sibling", "Add them to the plan; talk it through with the child first.")
    return Suggestion("step.tell.new_sibling", "Make sure the child is told with care, then add them to the plan.")


def _check(row: BornOrFoundSinceThePlan, told: Told) -> Suggestion:
    if row.told_to_child:
        return Suggestion("step.check_first.new_sibling", "Find out what is missing, assess it, and bring it to the next review.")
    return Suggestion(
        "step.check_first.tell", "Find out who can tell the child with care, and when; bring it to the next review."
    )


TELLING = Telling(row=BornOrFoundSinceThePlan, why=_why, open_step=_open, check_step=_check)
