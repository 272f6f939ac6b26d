"""The mark that a restore leaves in the store it fills, so that a store that is half restored is never taken for a record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from graphmodel.domain.errors import Failed
from graphmodel.store.migrations import Store
from graphmodel.store.statements import statement


class State(StrEnum):
    """How far a restore has come."""

    UNFINISHED = "unfinished"
    PROVED = "proved"
    """Everything is there and equal to the backup; the steps of a newer Kinmap are still to come."""
    DIFFERS = "differs"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Mark:
    """Which backup fills this store, when that was made (UTC, ISO 8601), and how far the restore has come."""

    backup: str
    made_at: str
    state: State


def mark_of(graph: Store) -> Mark | None:
    """The mark in this store; None = it was never restored into."""
    for row in graph.read(statement("archive/restores")):
        stored = row["stored"]
        if isinstance(stored, dict):
            return Mark(str(stored["backup"]), str(stored["made_at"]), State(str(stored["state"])))
    return None


def put_mark(graph: Store, mark: Mark) -> None:
    """Note how far the restore has come."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    said = {"backup": mark.backup, "made_at": mark.made_at, "state": mark.state.value, "at": at}
    graph.write(lambda tx: tx.run(statement("archive/mark"), **said))


def see_whole(graph: Store) -> None:
    """See that this store is a record and not the half of one.

    :raises Failed: a restore into it was not finished, or did not give what the backup holds.
    """
    mark = mark_of(graph)
    if mark is None or mark.state is State.DONE:
        return
    if mark.state is State.DIFFERS:
        raise Failed(
            f"What was restored to {graph.where} is not what the backup of {mark.made_at} holds, so it is not used as a record. "
            "Restore that backup into an empty data folder (set KINMAP_HOME)."
        )
    raise Failed(
        f"A restore of the backup of {mark.made_at} to {graph.where} was not finished: it holds a part of the record only. "
        "Run the same `kinmap restore` again; it goes on where it stopped."
    )
