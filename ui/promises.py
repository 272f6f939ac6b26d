"""By when a child is answered: limits of the authority, in days, or for a stop in working days of the child's nation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from graphmodel.domain.answers_owed import AnswerOwed, answers_owed
from graphmodel.domain.network import Network
from graphmodel.domain.people import Child
from queries.thresholds import Thresholds
from queries.working_days import working_day_after


def days_of_answers(network: Network, thresholds: Thresholds) -> Mapping[str, date]:
    """For each view (by id) that waits for an answer the last day on which that is in time.

    A view whose day nobody can place has none.
    """
    child = network.person_by_id.get(network.child or "")
    nation = child.nation if isinstance(child, Child) else None
    found = {}
    for owed in answers_owed(network):
        day = owed.view.said_on.earliest
        if day is not None:
            found[owed.view.id] = _last_day(owed, day, nation, thresholds)
    return found


def _last_day(owed: AnswerOwed, said: date, nation: str | None, thresholds: Thresholds) -> date:
    if owed.is_stop:
        return working_day_after(said, thresholds.stop_answer_workdays, nation)
    return said + timedelta(days=thresholds.answer_days)
