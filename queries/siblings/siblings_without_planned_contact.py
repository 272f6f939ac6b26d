"""Q10: what it says of a brother or sister with whom nothing is planned."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import PlanClass, StandingPair
from queries.sentences import Pronouns, day, just_moved, since_last
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class SiblingWithoutPlannedContact(StandingPair):
    """A brother or sister who lives apart with no time together planned.

    ``must_cover``: looked after as well, so that the child's plan has to say how they keep in touch.
    """

    plan_class: str
    adult: bool
    must_cover: bool
    indirect_interval_days: int | None
    plan_ended_on: str | None
    paused: bool
    proposed: bool


def _why(row: SiblingWithoutPlannedContact, told: Told) -> str:
    """What the plan says, whether it has to say more, and when they last met. Nothing is late after a move (E6)."""
    their = told.pronouns.their
    parts = [_plan_in_words(row, told.pronouns)]
    if row.proposed:
        parts.append("Something is proposed or agreed for later; it is not in force yet.")
    if row.must_cover:
        parts.append(f"Looked after as well: {their} plan must cover this.")
    if row.adult:
        parts.append("An adult: their own yes decides.")
    parts += just_moved(row, told.thresholds) or [since_last(row)]
    return " ".join(parts)


def _plan_in_words(row: SiblingWithoutPlannedContact, pronouns: Pronouns) -> str:
    their = pronouns.their
    every = f" (every {row.indirect_interval_days} days)" if row.indirect_interval_days else ""
    ended = f" on {day(row.plan_ended_on)}" if row.plan_ended_on else ""
    said = {
        PlanClass.NONE: f"They live apart and {their} plan says nothing about time together.",
        PlanClass.INDIRECT_ONLY: f"They live apart; {their} plan has letters or news only{every}, no time together and no call.",
        PlanClass.NO_FREQUENCY: f"They live apart; {their} plan does not say how often.",
        PlanClass.ENDED: f"They live apart; the plan {'is paused' if row.paused else 'ended'}{ended}.",
        PlanClass.ONLY_IN_OLD_PLAN: "They live apart; only an old plan speaks of it.",
        PlanClass.PLANNED_ON_OTHER_SIDE_ONLY: f"They live apart; it is planned on the other side only, not in {their} plan.",
    }
    return said[PlanClass(row.plan_class)]


def _masked_why(row: SiblingWithoutPlannedContact, told: Told) -> str:
    """What the child's own plan says, and nothing of the other's life."""
    parts = [_plan_in_words(row, told.pronouns)]
    if row.proposed:
        parts.append("Something is proposed or agreed for later; it is not in force yet.")
    return " ".join((*parts, since_last(row)))


def _check(row: SiblingWithoutPlannedContact, told: Told) -> Suggestion:
    if told.gate.rule.startswith("gate.check_first.adult_consent"):
        return Suggestion("step.check_first.adult", "Find out, through somebody they trust, whether they would want this.")
    return Suggestion("step.check_first.sibling", "Find out what is missing and assess it with both social workers.")


def _open(row: SiblingWithoutPlannedContact, told: Told) -> Suggestion:
    if row.moved_on is not None:
        return Suggestion("step.arrange.just_moved", "Arrange time together as part of remaking the plan after the move.")
    return Suggestion("step.arrange.sibling", "Arrange time together and put it in both plans; ask both carers first.")


TELLING = Telling(row=SiblingWithoutPlannedContact, why=_why, masked_why=_masked_why, open_step=_open, check_step=_check)
