"""Q12: what it says of two children's plans for each other that do not say the same."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import Pair
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class TwoPlansThatDisagree(Pair):
    """A brother or sister who is looked after as well.

    Which points differ, never what the other plan says: that is for its own workers to tell (E9). ``plan_here``: the child's own
    plan speaks of it; ``other_authority``: the other plan is not kept here. ``interval_days`` of the child's own plan.
    """

    plan_here: bool
    plan_there: bool
    other_authority: bool
    frequency_differs: bool
    mode_differs: bool
    supervision_differs: bool
    combination_differs: bool
    limits_differ: bool
    next_differs: bool
    interval_days: int | None


def _why(row: TwoPlansThatDisagree, told: Told) -> str:
    their = told.pronouns.their
    if row.other_authority:
        here = f"{their.capitalize()} own plan {'says how' if row.plan_here else 'does not say how'} they keep in touch."
        return f"Both are looked after, and the other plan is not kept here: another authority may hold it. {here}"
    parts = ["Both are looked after."]
    if row.plan_here and not row.plan_there:
        parts.append(f"It is in {their} plan and not in the other child's plan.")
    if row.plan_there and not row.plan_here:
        parts.append(f"It is in the other child's plan and not in {their} plan.")
    points = _points(row)
    if points:
        parts.append(f"What the two files say differs in: {', '.join(points)}.")
    if row.interval_days is not None and row.frequency_differs:
        parts.append(f"{their.capitalize()} plan says every {row.interval_days} days.")
    return " ".join(parts)


def _points(row: TwoPlansThatDisagree) -> list[str]:
    points = (
        (row.frequency_differs, "how often"),
        (row.mode_differs, "in which way"),
        (row.supervision_differs, "who is there beside them"),
        (row.combination_differs, "which way goes with which"),
        (row.limits_differ, "what limits it"),
        (row.next_differs, "the next date"),
    )
    return [words for differs, words in points if differs]


def _open(row: TwoPlansThatDisagree, told: Told) -> Suggestion:
    if row.other_authority:
        return Suggestion("step.ask.other_authority", "Ask the other authority what its plan says, and arrange joint planning.")
    return Suggestion(
        "step.arrange.joint_planning", "Arrange joint planning of both workers; one reviewing officer for both is advised."
    )


def _check(row: TwoPlansThatDisagree, told: Told) -> Suggestion:
    whom = "the other authority" if row.other_authority else "the other social worker"
    return Suggestion("step.check_first.two_plans", f"Find out from {whom} what the other plan says, and assess it together.")


TELLING = Telling(row=TwoPlansThatDisagree, why=_why, open_step=_open, check_step=_check)
