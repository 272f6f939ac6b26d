"""Q37: the one person or home on whom half or more of those who matter hang."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphmodel.domain.measures import bonds_of, threads_of
from graphmodel.domain.network import Network
from queries.rows import Pair
from queries.telling import Suggestion, Telling, Told
from queries.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class OneThread(Pair):
    """Somebody without whom the child would lose ``lost`` of ``of_people`` who matter and were in touch lately.

    ``counts``: of the people of the statement, who is one of these; ``own_way``: whom nobody has to bring.
    """

    counts: bool
    own_way: bool
    lost_ids: Sequence[str]
    lost: int
    of_people: int


def _thread(rows: Sequence[OneThread], network: Network, thresholds: Thresholds) -> list[OneThread]:
    """The rows of those on whom enough people hang, most people first. One person alone is no network to lose."""
    wanted = {row.person_id for row in rows if row.counts and row.person_id}
    if len(wanted) < 2 or network.child is None:
        return []
    bonds = bonds_of(network, [row.person_id for row in rows if row.own_way and row.person_id])
    found = []
    for thread in threads_of(bonds, network.child):
        lost = tuple(sorted(wanted & {*thread.people, thread.through}))
        if 100 * len(lost) >= thresholds.thread_percent * len(wanted) and set(lost) - {thread.through}:
            seen = replace(rows[0], person_id=thread.through, lost_ids=lost, lost=len(lost), of_people=len(wanted))
            found.append(seen)
    return found[:1]


def _why(row: OneThread, told: Told) -> str:
    names = sorted(told.called(who) for who in row.lost_ids if who != row.person_id)
    through = f": {', '.join(names)}" if names else ""
    return (
        f"Without this one person {told.child.called} would lose {row.lost} of the {row.of_people} who matter and were in touch"
        f" in the last {told.thresholds.lately_days} days{through}. Listed from {told.thresholds.thread_percent} of 100."
    )


def _open(row: OneThread, told: Told) -> Suggestion:
    return Suggestion("step.thread.second", "Arrange a second way to each of them before anything changes at home.")


def _check(row: OneThread, told: Told) -> Suggestion:
    return Suggestion("step.thread.check", "Find out how each of them could stay in the child's life by a second way.")


TELLING = Telling(row=OneThread, why=_why, open_step=_open, check_step=_check, refine=_thread)
