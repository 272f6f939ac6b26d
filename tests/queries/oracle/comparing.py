"""What an answer of the product and an answer of the oracle have in common, and where they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from oracle.answers import OF_CHILDREN, ORACLE
from oracle.reading import Book
from oracle.rows import OracleAnswer
from queries.rows import Answer

Line = tuple[str, str, int, str, str | None]
"""Child, person, list, gate, class of Q10."""
HIDDEN = "somebody whose name is not told"


def differences(book: Book, number: str, answer: Answer) -> list[str]:
    """A sentence for each pair that only one side has, or that the two see differently; sorted."""
    ours = ORACLE[number](book)
    mine, theirs = Counter(_lines_of_oracle(book, number, ours)), Counter(_lines_of(book, number, answer, ours))
    only_ours = [f"{number}: only the oracle has {line}" for line in (mine - theirs).elements()]
    only_theirs = [f"{number}: only the question has {line}" for line in (theirs - mine).elements()]
    return sorted(only_ours + only_theirs)


def _lines_of_oracle(book: Book, number: str, answer: OracleAnswer) -> Iterable[Line]:
    if number in OF_CHILDREN:
        return {(child, "", 0, "", None) for child, _ in answer.rows}
    return [
        _hidden(child) if _is_hidden(book, person) else (child, person, said.list, said.gate, said.plan_class)
        for (child, person), said in answer.rows.items()
        if (child, person) not in answer.not_said
    ]


def _lines_of(book: Book, number: str, answer: Answer, ours: OracleAnswer) -> Iterable[Line]:
    if number in OF_CHILDREN:
        return {(row.child_id, "", 0, "", None) for row in answer.rows}
    return [
        _hidden(row.child_id)
        if row.masked or row.restricted
        else (row.child_id, row.person_id, int(row.list), str(row.gate), str(row.plan_class) if number == "Q10" else None)
        for row in answer.rows
        if row.person_id not in (None, row.child_id)  # a row about the record as a whole names nobody
        and (row.child_id, row.person_id) not in ours.not_said
    ]


def _hidden(child: str) -> Line:
    """Somebody masked or restricted has an opaque id: compared by how many a child has."""
    return child, HIDDEN, 0, "", None


def _is_hidden(book: Book, person: str) -> bool:
    row = book.people[person]
    adopted = any(tie.text("relationship") == "adopted_away_sibling" for tie in book.where("relationships", "target", person))
    return row.text("identity_protected") not in (None, "none") or row.says_yes("restricted") or adopted
