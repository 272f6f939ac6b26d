"""Q28: what it says of time together that was called off where the record speaks of behaviour."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import Pair
from queries.sentences import day
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class UsedAsASanction(Pair):
    """Time together that a carer or home called off; ``days_ago`` negative = it is still to come."""

    event_id: str
    called_off_on: str
    days_ago: int


def _why(row: UsedAsASanction, told: Told) -> str:
    return (
        f"The carer or the home called off the time together of {day(row.called_off_on)}, and the record speaks of behaviour "
        "or a consequence. Time with family is never a reward or a punishment."
    )


def _open(row: UsedAsASanction, told: Told) -> Suggestion:
    return Suggestion(
        "step.arrange.restore", "Arrange it again soon, tell the child it was not their doing, and talk it through with the home."
    )


def _check(row: UsedAsASanction, told: Told) -> Suggestion:
    return Suggestion(
        "step.check_first.sanction", "Find out with the carer or the home what happened, and what the child was told."
    )


TELLING = Telling(row=UsedAsASanction, why=_why, open_step=_open, check_step=_check)
