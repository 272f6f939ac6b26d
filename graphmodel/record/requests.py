"""A command that was asked once is carried out once: a double click, a retry, a second tab, a line that broke after the commit.

Whoever asks makes an id for the request before it is sent (a form, when it is shown). What came of it stands in the journal,
written in the transaction that did it: the same request is answered again and not carried out again, also after a restart.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from graphmodel.domain.errors import Refused
from graphmodel.domain.ids import id_from
from graphmodel.domain.records import Record
from graphmodel.record.changes import Stamp
from graphmodel.store import journal
from graphmodel.store.connection import Transaction
from graphmodel.store.mapping import content_of, properties_of
from graphmodel.store.shapes import shape_of
from graphmodel.store.statements import statement

T = TypeVar("T")

ANSWERED = "request answered"
"""Kind of the journal entry that says what came of a request; its subject is the id of the request."""

Answer = Mapping[str, object]
"""What came of a command, as JSON keeps it."""


@dataclass(frozen=True, slots=True)
class Form(Generic[T]):
    """How an outcome becomes an answer, and an answer the outcome again."""

    to_answer: Callable[[T], Answer]
    from_answer: Callable[[Answer], T]


@dataclass(frozen=True, slots=True)
class Sent:
    """A request by its id, and what was sent, as a text: its records are worked out from that and from what is kept by then."""

    id: str
    said: str


@dataclass(frozen=True, slots=True)
class Request:
    """``id`` as whoever asks made it; ``asked`` = a hash over everything that was asked, by whom and why."""

    id: str
    asked: str
    stamp: Stamp

    @classmethod
    def of(cls, given: str | Sent | None, stamp: Stamp, command: str, said: Callable[[], object]) -> Request | None:
        """The request for this command, None when nobody made an id for it; ``said()`` = what it is about, as JSON takes it.

        :raises Refused: the id has no text.
        """
        if given is None:
            return None
        sent = Sent(given, "") if isinstance(given, str) else given
        if not sent.id.strip():
            raise Refused("A request has no id. Nothing was changed. Open the form again and send it.")
        asked = journal.canonical([command, stamp.by, stamp.why, sent.said or said()])
        return cls(sent.id, hashlib.sha256(asked.encode()).hexdigest(), stamp)

    def once(self, tx: Transaction, work: Callable[[Transaction], T], form: Form[T]) -> T:
        """Do ``work`` and note what came of it, or give what came of it the first time.

        :raises Refused: this id was used for something else; and whatever ``work`` raises.
        """
        answered = self._answer(tx)
        if answered is not None:
            return form.from_answer(answered)
        try:
            outcome = work(tx)
        except Refused:
            answered = self._answer(tx)  # the same request in another tab came first, and changed what this one expects
            if answered is None:
                raise
            return form.from_answer(answered)
        if journal.append(tx, [self._entry(form.to_answer(outcome))]):
            return outcome
        return form.from_answer(self._answer(tx) or {})

    @property
    def _entry_id(self) -> str:
        return id_from("request", self.id)

    def _answer(self, tx: Transaction) -> Answer | None:
        for row in tx.run(statement("record/read_entry"), id=self._entry_id):
            said = json.loads(str(row["after"]))
            if said["asked"] != self.asked:
                raise Refused(
                    "This form was sent before, and says something else now. Nothing was changed. "
                    "What was sent first is kept: open it again and make your change there."
                )
            answer = said["answer"]
            return answer if isinstance(answer, dict) else {}
        return None

    def _entry(self, answer: Answer) -> journal.Entry:
        return journal.Entry(
            id=self._entry_id,
            chain=journal.SHARED,
            at=self.stamp.at,
            by=self.stamp.by,
            why=self.stamp.why,
            kind=ANSWERED,
            subject=self.id,
            after={"asked": self.asked, "answer": answer},
        )


def said_of(records: Iterable[Record]) -> list[object]:
    """What these records say, and from which version each was edited; in order of type and id."""
    said: list[list[object]] = [
        [shape_of(type(one)).word, one.id, one.version, content_of(properties_of(one))] for one in records
    ]
    return [*sorted(said, key=lambda each: (str(each[0]), str(each[1])))]
