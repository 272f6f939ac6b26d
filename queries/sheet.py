"""The sheet: all that the shared definitions say of everybody round each child, worked out once for several questions.

Asked alone, a question walks its own evidence and filters it in one statement. Asked together, the questions of a page would
each walk the same evidence of the same children. So one statement walks whatever any of them uses and marks for each person
which questions narrow down to them; every question then goes on from its people, with the same text after ``// <evidence>``.
What a question answers about people who are shown is the same in both ways, which a test holds for every question.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from graphmodel.domain.errors import BadStatement
from graphmodel.store import cypher
from graphmodel.store.statements import Statement
from queries.definitions import PLACE, definitions, used, with_evidence
from queries.header import Question
from queries.rows import StandingPair, pair_from

_HEAD = "UNWIND $children AS child_id\nMATCH (c:Child {id: child_id})"
"""How every question that uses evidence begins; its children come from the sheet instead."""
_HEAD_ON_SHEET = "UNWIND $sheet AS on_sheet\nMATCH (c:Child {id: on_sheet.child_id})"
_WITHIN = re.compile(rf"CALL \(c\) \{{\n(?:  WITH c\n)?(?=  {PLACE})")
"""Evidence that is counted for each child stands in a block of its own, which needs the sheet handed in."""
_WITHIN_ON_SHEET = "CALL (c, on_sheet) {\n"
_PEOPLE_ON_SHEET = "UNWIND on_sheet.people AS on_row\nMATCH (p:Person {id: on_row.person_id})"
_CLAUSES = frozenset({"WITH", "WHERE", "UNWIND", "CALL", "MATCH", "OPTIONAL", "RETURN"})
_ASKS_GRAPH = frozenset({"EXISTS", "COUNT", "COLLECT", "MATCH"})
_CUTS = frozenset({"DISTINCT", "ORDER", "SKIP", "LIMIT"})
"""What takes effect before the condition that comes after it."""
_STANDING = "standing"
"""How things stand with everybody is on every sheet: each row of an answer tells it."""
_PEOPLE_TOLD = ("child_id", "person_id")
_LISTED, _KNOWN_BY = "listed", "known_by"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one read of the sheet found: for each child everybody round the child, with every value the definitions give.

    A row: ``child_id``, ``person_id``, the values by name, and ``listed``: the questions that narrow down to this person. A child
    of whom nobody is recorded has no rows and is there all the same.
    """

    people: Mapping[str, Sequence[Mapping[str, object]]]

    def of(self, question: Question) -> list[dict[str, object]]:
        """The parameter ``sheet`` of this question's statement: every child, with the people and values it goes on from."""
        names = ("person_id", *_values_of(question))
        return [
            {"child_id": child, "people": [{name: row[name] for name in names} for row in rows if _is_listed(row, question.name)]}
            for child, rows in self.people.items()
        ]

    def standings(self) -> Mapping[tuple[str, str], StandingPair]:
        """How things stand between each child and everybody on the sheet."""
        rows = [row for of_child in self.people.values() for row in of_child if _is_listed(row, _STANDING)]
        pairs = (pair_from(StandingPair, row) for row in rows)
        return {(pair.child_id, str(pair.person_id)): pair for pair in pairs if isinstance(pair, StandingPair)}


def sheet_from(children: Sequence[str], rows: Iterable[Mapping[str, object]]) -> Sheet:
    """The sheet of these children from the rows of ``sheet_statement``."""
    people: dict[str, list[Mapping[str, object]]] = {child: [] for child in children}
    for row in rows:
        people[str(row["child_id"])].append(row)
    return Sheet(people)


@cache
def goes_on_sheet(question: Question) -> bool:
    """Whether the question goes on from people: some use no evidence, or only what is said of the child."""
    return any(part.evidence for part in used(question.evidence, definitions()))


@cache
def sheet_statement(questions: tuple[Question, ...]) -> Statement:
    """The statement whose rows are the sheet of these questions, all of which go on it.

    :raises BadStatement: two definitions give a value the same name, so that one question would be told the other's.
    """
    names = tuple(sorted({name for question in questions for name in question.evidence} | {_STANDING}))
    given = _given(names)
    marks = "\n     + ".join(
        (_mark(_STANDING, (_STANDING,), None), *(_mark(one.name, one.evidence, narrowing(one)) for one in questions))
    )
    columns = ",\n       ".join(given)
    text = (
        f"{_HEAD}\n{with_evidence(PLACE, names, definitions(), source=_KNOWN_BY)}\n"
        f"WITH *,\n     {marks} AS {_LISTED}\n"
        f"RETURN c.id AS child_id, p.id AS person_id, {_LISTED},\n       {columns}\nORDER BY child_id, person_id\n"
    )
    params = frozenset(cypher.params_used(cypher.tokens(text)))
    return Statement("sheet", text, params, (*_PEOPLE_TOLD, _LISTED, *given))


@cache
def on_sheet(question: Question) -> Statement:
    """The question's statement where its evidence is on the sheet: takes ``sheet`` in place of ``children``."""
    for expected in (_HEAD, PLACE):
        if expected not in question.own_text:
            raise BadStatement((f"{question.name}.cypher: there is no line `{expected.splitlines()[0]}`",))
    values = ", ".join(f"on_row.{name} AS {name}" for name in _values_of(question))
    people = f"{_PEOPLE_ON_SHEET}\nWITH c, p, {values}"
    text = _WITHIN.sub(_WITHIN_ON_SHEET, question.own_text.replace(_HEAD, _HEAD_ON_SHEET))
    if f"  {PLACE}" in text and _WITHIN_ON_SHEET not in text:
        raise BadStatement((f"{question.name}.cypher: the block around `{PLACE}` does not begin with `CALL (c) {{`",))
    text = text.replace(PLACE, people)
    params = frozenset(cypher.params_used(cypher.tokens(text)))
    return Statement(question.name, text, params, question.statement.columns)


def _given(names: Sequence[str]) -> tuple[str, ...]:
    """Every value that these definitions give, each once."""
    givers: defaultdict[str, list[str]] = defaultdict(list)
    for part in used(names, definitions()):
        for name in part.gives:
            givers[name].append(part.name)
    faults = tuple(f"{name} is given by {' and by '.join(by)}" for name, by in sorted(givers.items()) if len(by) > 1)
    if faults:
        raise BadStatement(faults)
    return tuple(sorted(givers))


@cache
def _values_of(question: Question) -> tuple[str, ...]:
    """The values that the question's own text uses."""
    words = {token.text for token in cypher.tokens(question.own_text)}
    return tuple(name for name in _given(question.evidence) if name in words)


def _mark(name: str, evidence: Sequence[str], narrowed: str | None) -> str:
    """Of whom one of these definitions knows, and who fits the condition: the list of this name alone, else an empty one."""
    walked = [part.name for part in used(evidence, definitions()) if part.evidence]
    known = f"any(each IN {_KNOWN_BY} WHERE each IN {walked})"
    return f"CASE WHEN {known}{'' if narrowed is None else f' AND {narrowed}'} THEN ['{name}'] ELSE [] END"


def narrowing(question: Question) -> str | None:
    """The condition on a person with which the question begins after its evidence; None = it goes on from everybody.

    Only a condition on what the definitions give, the child and the person is taken: not one on names that the question makes.
    """
    text = question.own_text.partition(PLACE)[2]
    found = cypher.tokens(text)
    clauses = [at for at, token in enumerate(found) if token.depth == 0 and token.text in _CLAUSES]
    if [found[at].text for at in clauses[:2]] != ["WITH", "WHERE"]:
        return None
    start, end = found[clauses[1]], found[clauses[2]]
    if not _CUTS.isdisjoint(token.text for token in found[: clauses[1]]):
        return None
    condition = [token.text for token in found[clauses[1] + 1 : clauses[2]]]
    made = {name for before, name in pairwise(token.text for token in found[: clauses[1]]) if before == "AS"}
    if made & set(condition) or not _ASKS_GRAPH.isdisjoint(condition):
        return None
    lines = text[start.at + len(start.text) : end.at].splitlines()
    said = " ".join(line.strip() for line in lines if not line.strip().startswith("//"))
    return f"coalesce({said.strip()}, false)"


def _is_listed(row: Mapping[str, object], name: str) -> bool:
    listed = row[_LISTED]
    return isinstance(listed, list) and name in listed
