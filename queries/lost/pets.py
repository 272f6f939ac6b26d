"""Q07: what it says of an animal that the child misses."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.gate import GateOutcome
from graphmodel.domain.people import Person
from queries.rows import StandingPair
from queries.sentences import since_last, what_was_said
from queries.telling import Suggestion, Telling, Told

_SOMEBODY = "somebody"
_NEWS = "News or a photo can come through the worker even where a visit cannot be."


@dataclass(frozen=True, slots=True)
class MissedPet(StandingPair):
    """An animal that matters and lives elsewhere.

    ``known_alive`` False = nobody recorded whether it is alive. ``keeper_id``: who has it, an id or words; None = not recorded.
    """

    known_alive: bool
    keeper_id: str | None


def _why(row: MissedPet, told: Told) -> str:
    """That it matters, where it is, and what is not known of it."""
    parts = [what_was_said(row, told.child, told.thresholds), _where(row, told)]
    if row.last is not None:
        parts.append(since_last(row))
    if not row.known_alive:
        parts.append("Whether it is alive is not recorded.")
    return " ".join(each for each in (*parts, _NEWS) if each)


def _where(row: MissedPet, told: Told) -> str:
    if row.keeper_id is None:
        return "Who has it now is not recorded."
    keeper = told.called(row.keeper_id)
    # Where an animal is says where its keeper is.
    hidden = keeper == _SOMEBODY or told.gate.outcome in (GateOutcome.PROTECTED_ROUTE, GateOutcome.CLOSED)
    return "It lives elsewhere now." if hidden else f"It is with {keeper} now."


def _open(row: MissedPet, told: Told) -> Suggestion:
    if not row.known_alive:
        return Suggestion(
            "step.find_out.pet", "Find out from whoever has the animal how it is; then arrange a photo, news or a visit."
        )
    return Suggestion("step.arrange.pet", "Arrange a photo, news or a visit through whoever has the animal.")


def _check(row: MissedPet, told: Told) -> Suggestion:
    return Suggestion(
        "step.check_first.pet", "Find out through the worker how the animal is, and whether there is news or a photo."
    )


def _as_who(row: MissedPet, person: Person) -> str:
    return "animal"


TELLING = Telling(row=MissedPet, why=_why, open_step=_open, check_step=_check, as_who=_as_who)
