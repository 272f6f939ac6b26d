"""Q49: who would be there, with somebody the child is to see, and must not be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphmodel.domain.gate import GateOutcome
from graphmodel.domain.network import Network
from queries.rows import Pair
from queries.sentences import day
from queries.telling import Suggestion, Telling, Told
from queries.thresholds import Thresholds

_MUST_NOT_BE_THERE = frozenset({GateOutcome.FORBIDDEN, GateOutcome.REFUSED_URGENT, GateOutcome.UNSAFE})
_GATES = {
    GateOutcome.FORBIDDEN: "an order forbids it",
    GateOutcome.REFUSED_URGENT: "the authority has stopped it for now",
    GateOutcome.UNSAFE: "it is not safe",
}


@dataclass(frozen=True, slots=True)
class UnsafeByTheSideDoor(Pair):
    """Somebody planned for (``person_id``), and who comes along: lives with them, is their partner, or was there on a day."""

    other_id: str
    lives_there: bool
    is_partner: bool
    was_there_on: str | None
    gate_of_other: str


def _who_must_not(rows: Sequence[UnsafeByTheSideDoor], network: Network, thresholds: Thresholds) -> list[UnsafeByTheSideDoor]:
    """The rows whose other person has a gate that is closed for the child's safety."""
    gates = {person: gate.outcome for person, gate in network.gates.items() if gate.outcome in _MUST_NOT_BE_THERE}
    return [replace(row, gate_of_other=gates[row.other_id].value) for row in rows if row.other_id in gates]


def _why(row: UnsafeByTheSideDoor, told: Told) -> str:
    closed = {outcome.value: words for outcome, words in _GATES.items()}.get(row.gate_of_other, "it must not be")
    doors = ["lives in the same home"] if row.lives_there else []
    doors += ["is their partner"] if row.is_partner else []
    doors += [f"was there on {day(row.was_there_on)}"] if row.was_there_on else []
    return f"{told.called(row.other_id)} {' and '.join(doors) or 'comes along'}, and must not be with the child: {closed}."


def _step(row: UnsafeByTheSideDoor, told: Told) -> Suggestion:
    return Suggestion(
        "step.side_door", "Assess who will be there and where, and change the place or the people before the next time."
    )


TELLING = Telling(row=UnsafeByTheSideDoor, why=_why, open_step=_step, check_step=_step, refine=_who_must_not)
