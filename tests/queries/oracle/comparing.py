"""What an answer of the product and an answer of the oracle have in common, and where they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from oracle.answers import ORACLE
from oracle.reading import Book
from oracle.rows import OracleAnswer
from queries.rows import Answer, AnswerRow

Line = tuple[str, str, int, str, str | None]
"""Child, person, list, gate, class of Q10."""
HIDDEN = "somebody whose name is not told"
RECORD = "the record as a whole"


def differences(book: Book, number: str, answer: Answer) -> list[str]:
    """A sentence for each pair that only one side has, or that the two see differently; sorted."""
    ours = ORACLE[number](book)
    mine, theirs = Counter(_lines_of_oracle(book, number, ours)), Counter(_lines_of(book, number, answer, ours))
    only_ours = [f"{number}: only the oracle has {line}" for line in (mine - theirs).elements()]
    only_theirs = [f"{number}: only the question has {line}" for line in (theirs - mine).elements()]
    return sorted(only_ours + only_theirs)


def _lines_of_oracle(book: Book, number: str, answer: OracleAnswer) -> Iterable[Line]:
    of_record = [_of_record(child, which) for child, which in answer.of_record.items()]
    return of_record + [
        _hidden(child) if _is_hidden(book, person) else (child, person, said.list, said.gate, said.plan_class)
        for (child, person), said in answer.rows.items()
        if (child, person) not in answer.not_said and not _is_not_even_counted(book, person)
    ]


def _lines_of(book: Book, number: str, answer: Answer, ours: OracleAnswer) -> Iterable[Line]:
    return [
        _of_record(row.child_id, int(row.list))
        if row.person_id is None
        else _hidden(row.child_id)
        if row.masked or row.restricted
        else (row.child_id, row.person_id, int(row.list), str(row.gate), str(row.plan_class) if number == "Q10" else None)
        for row in _one_of_each(answer)
        if (row.child_id, row.person_id) not in ours.not_said
    ]


def _one_of_each(answer: Answer) -> Iterable[AnswerRow]:
    """One row of each pair, that of the earliest list: two plans with one person make two rows."""
    rows = sorted(answer.rows, key=lambda row: int(row.list), reverse=True)
    return {(row.child_id, row.person_id): row for row in rows}.values()


def _of_record(child: str, which: int) -> Line:
    """A row about the record as a whole: it names nobody, and its gate is that of nobody."""
    return child, RECORD, which, "NOBODY", None


def _hidden(child: str) -> Line:
    """Somebody masked or restricted has an opaque id: compared by how many a child has."""
    return child, HIDDEN, 0, "", None


def _is_not_even_counted(book: Book, person: str) -> bool:
    """E12: whose file is restricted is counted, but nobody learns that somebody protected has such a file at all."""
    return book.people[person].says_yes("restricted") and _is_protected(book, person)


def _is_hidden(book: Book, person: str) -> bool:
    return book.people[person].says_yes("restricted") or _is_protected(book, person)


def _is_protected(book: Book, person: str) -> bool:
    row = book.people[person]
    adopted = any(tie.text("relationship") == "adopted_away_sibling" for tie in book.where("relationships", "target", person))
    return row.text("identity_protected") not in (None, "none") or adopted
