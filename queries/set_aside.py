"""Rows that somebody has answered: they are set aside until their facts change (practice 3.8 Alert, 4.3, guard rail 14).

A row is known by its question, child, person and facts. The facts are what made it, what the gate says and when the child last
spoke of it; that days go by is no new fact.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date

from graphmodel.domain.answers import Alert
from queries.header import Question
from queries.rows import Pair
from queries.telling import Told

_COUNTED = frozenset(
    (
        *("days", "days_ended", "cared_days", "still_days", "waiting_days", "overdue_days", "open_days", "age_days"),
        *("due", "not_recorded", "extra"),
    )
)
"""Numbers that grow by themselves with each day."""
_NEW_BY_ITSELF = frozenset({"approx", "matters", "moved_on", "last_event", "last_direct", "last_mode", "known_since"})
"""What follows from other facts of the row, or from the day on which it is asked."""


@dataclass(frozen=True, slots=True)
class Known:
    """A row by what it is about and by its facts. ``version``: of the question's text."""

    question: str
    version: str
    child: str
    subject: str | None
    fingerprint: str


def known(pair: Pair, told: Told, asked: Question) -> Known:
    """By what this row is known."""
    facts = {name: value for name, value in asdict(pair).items() if not _is_counted(name)}
    view = max((view.said_on.text for view in told.network.views if told.person and view.about == told.person.id), default=None)
    said = json.dumps([asked.number, facts, told.gate.outcome, told.gate.rule, view], sort_keys=True, default=str)
    fingerprint = hashlib.sha256(said.encode()).hexdigest()[:32]
    return Known(asked.number, version_of(asked), pair.child_id, pair.person_id, fingerprint)


def version_of(asked: Question) -> str:
    """The version of a question's rule: another text is another rule."""
    return hashlib.sha256(asked.statement.text.encode()).hexdigest()[:12]


def _is_counted(name: str) -> bool:
    return name in _COUNTED or name in _NEW_BY_ITSELF


def answered(alerts: Iterable[Alert], as_of: date) -> Mapping[tuple[str, str, str | None, str], Alert]:
    """The newest answer to each row that holds on the day, by question, child, subject and facts; ``alerts`` newest first."""
    newest: dict[tuple[str, str, str | None, str], Alert] = {}
    for alert in alerts:
        newest.setdefault((alert.question, alert.child, alert.subject, alert.fingerprint), alert)
    return {key: alert for key, alert in newest.items() if _holds(alert, as_of)}


def key_of(row: Known) -> tuple[str, str, str | None, str]:
    """What an answer and a row have in common."""
    return (row.question, row.child, row.subject, row.fingerprint)


def _holds(alert: Alert, as_of: date) -> bool:
    if alert.state == "open":
        return False
    opened = alert.opened is None or alert.opened.may_be_by(as_of)
    # A row that is put off comes back after its day.
    until = alert.until.latest if alert.until else None
    return opened and (alert.state != "snoozed" or until is None or as_of <= until)
