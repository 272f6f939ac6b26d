"""Q44: what it says of the things that hold a child's memories."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import Pair
from queries.sentences import ago, day
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class MementoesToKeep(Pair):
    """The things that hold a child's memories, and what is missing: about the child's record, not about a person.

    ``things``: how many are recorded; ``without_keeper``, ``keeper_left`` (their keepers: ``keeper_ids``) and ``unconfirmed`` of
    them since ``moved_on``, a move in the last days. ``added_on``: when the last was added, ``still_days`` then.
    """

    things: int
    without_keeper: int
    keeper_left: int
    keeper_ids: list[str]
    added_on: str | None
    still_days: int | None
    moved_on: str | None
    unconfirmed: int


def _why(row: MementoesToKeep, told: Told) -> str:
    """Everything that is missing, each in a sentence. Nothing is late after a move (E6)."""
    moved = [f"Just moved ({day(row.moved_on)}): make sure that all of it came along."] if row.moved_on else []
    if row.things == 0:
        return " ".join(("Nothing that holds memories is recorded, and nobody who keeps it.", *moved))
    parts = [f"Recorded: {_things(row.things)}."]
    if row.without_keeper:
        parts.append(f"No keeper is recorded of {_of(row.without_keeper, row.things)}.")
    if row.keeper_left:
        who = " and ".join(told.called(keeper) for keeper in row.keeper_ids)
        parts.append(f"The keeper of {_of(row.keeper_left, row.things)} is no longer there ({who}).")
    if row.unconfirmed and row.moved_on:
        parts += [*moved, f"Not confirmed since: {_of(row.unconfirmed, row.things)}."]
    elif not row.moved_on:
        parts.append(_last_added(row, told.thresholds.mementoes_days))
    return " ".join(parts)


def _last_added(row: MementoesToKeep, limit: int) -> str:
    if row.added_on is None:
        return "When anything was added is not recorded."
    return f"The last was added {ago(row.still_days)} ({day(row.added_on)}); listed after {limit}."


def _things(number: int) -> str:
    return "one thing that holds memories" if number == 1 else f"{number} things that hold memories"


def _of(number: int, things: int) -> str:
    return f"{number} of {things}"


def _keep(row: MementoesToKeep, told: Told) -> Suggestion:
    return Suggestion("step.keep_mementoes", "Name one keeper, fetch what is elsewhere, and add something with the child.")


TELLING = Telling(row=MementoesToKeep, why=_why, open_step=_keep, record_step=_keep)
