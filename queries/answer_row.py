"""Answering a row: one step, one sentence (guard rail 14). It sets the row aside until its facts change, and sends nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graphmodel.access import Viewer, log_look, refuse_unseen, sight
from graphmodel.domain.answers import Alert, Proposal
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import NotAllowed, Refused
from graphmodel.domain.ids import new_id
from graphmodel.domain.policy import sees
from graphmodel.domain.records import Record
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from queries.asking import Asking
from queries.catalogue import question
from queries.header import Question
from queries.rows import AnswerRow
from queries.set_aside import Known
from queries.thresholds import Thresholds


class Reply(StrEnum):
    """What somebody does with a row."""

    NOT_RIGHT = "not_right"
    SNOOZE = "snooze"
    ANSWERED = "answered"
    AGENDA = "agenda"
    PROPOSE = "propose"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A reply with its one sentence; ``until``: the day to which a row is put off, needed for SNOOZE only.

    ``request``: an id made when the form was shown: sent twice it is carried out once.
    """

    reply: Reply
    because: str
    until: date | None = None
    request: str | None = None


@dataclass(frozen=True, slots=True)
class RowOf:
    """Which row is meant: its question by name or number, its child by Kinmap's id, its key (``AnswerRow.key``)."""

    question: str
    child: str
    key: str


_STATES = {Reply.NOT_RIGHT: "not_applicable", Reply.SNOOZE: "snoozed"}
_PROPOSED = {Reply.AGENDA: "Discuss at the next review", Reply.PROPOSE: "Change the plan"}


def answer_row(graph: Graph, viewer: Viewer, of: RowOf, given: Given, as_of: date, thresholds: Thresholds | None = None) -> None:
    """Sets a row aside by what somebody replied. ``thresholds``: those with which the row was asked for.

    The agenda of a review and a change of the plan become proposals: nobody but the social worker changes a plan.

    :raises UnknownRecord: no such question.
    :raises NotAllowed: the child is not in scope, or the viewer's role answers no rows.
    :raises Refused: there is no sentence, no day or one that is over, or the row's facts have changed meanwhile.
    """
    asked = question(of.question)
    _see(given, as_of)
    seen = sight(graph, viewer, as_of)
    refuse_unseen(graph, viewer, seen, of.child, "question")
    if not sees(seen.role, "alerts"):
        raise NotAllowed
    log_look(graph, viewer, [of.child], f"question {asked.number}", viewer.purpose or f"to answer: {asked.title}")
    found = Asking(graph, seen, as_of, thresholds or Thresholds()).find(asked, of.child, of.key)
    if found is None:
        raise Refused("This row is not there any more: its facts have changed. Look at the question again. Nothing was recorded.")
    Recorder(graph).record(_records(asked, found, given, viewer, as_of), viewer.signature, given.because, request=given.request)


def _see(given: Given, as_of: date) -> None:
    if not given.because.strip():
        raise Refused("Say in one sentence why; nothing was recorded.")
    if given.reply is Reply.SNOOZE and (given.until is None or given.until <= as_of):
        raise Refused("Say until which day to come this row is put off; nothing was recorded.")


def _records(asked: Question, found: tuple[Known, AnswerRow], given: Given, viewer: Viewer, as_of: date) -> list[Record]:
    row, shown = found
    day, by = PartialDate.of(as_of), viewer.signature
    records: list[Record] = [
        Alert(
            id=new_id(),
            child=row.child,
            question=row.question,
            rule_version=row.version,
            fingerprint=row.fingerprint,
            subject=row.subject,
            opened=day,
            state=_STATES.get(given.reply, "answered"),
            reason=given.because.strip(),
            until=PartialDate.of(given.until) if given.until else None,
            by=by,
        )
    ]
    if given.reply in _PROPOSED:
        what = f"{_PROPOSED[given.reply]}: {asked.title}. {given.because.strip()}"
        records.append(Proposal(id=new_id(), child=row.child, on=day, what=what, about=row.subject, by=by, why=shown.why))
    return records
