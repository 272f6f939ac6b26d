"""How a question declares itself: the header of its ``.cypher`` file, and the guard rails it has to pass before it can be asked.

One ``// key: value`` line for each key. ``number`` (Q01) · ``title`` · ``question`` in a worker's words · ``for`` whom ·
``params`` · ``thresholds`` (names of ``thresholds.py``) · ``codes`` (names of ``codes.py``) · ``row`` (a class of ``rows.py``,
whose fields are the columns in order) · ``limit`` (rows) · ``empty`` and ``caution``, which a screen shows · ``seed``, the lines
of the sources that ask for it. ``none`` where there is nothing to name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from graphmodel.domain.vocabulary import is_code
from graphmodel.store import cypher
from graphmodel.store.statements import (
    Source,
    Statement,
    column_faults,
    header_faults,
    name_faults,
    names_in,
    reading_faults,
)
from queries.codes import CODES
from queries.rows import Pair, PlanClass
from queries.thresholds import THRESHOLD_NAMES

KEYS = ("number", "title", "question", "for", "params", "thresholds", "codes", "row", "limit", "empty", "caution", "seed")
_NUMBER = re.compile(r"^Q\d\d$")
_ISO_DAY = re.compile(r"^\d{4}-\d\d-\d\d$")
_GIVEN = frozenset({"children", "as_of", "may_read", "sealed"})
_LIMITED = "question_limit"
_VIEW, _MAY_READ = "View", "may_read"
"""The label of what children say, and the parameter with the privacies that the viewer's role may read."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question that passed its guard rails.

    ``name`` is the file's name (``lost_connections``), ``topic`` its folder. ``for_whom``, ``empty``, ``caution`` are for the
    screen. ``row`` holds the columns of ``statement`` in order; ``limit`` is the most rows that are shown.
    """

    name: str
    topic: str
    number: str
    title: str
    question: str
    for_whom: str
    thresholds: tuple[str, ...]
    codes: tuple[str, ...]
    row: type[Pair]
    limit: int
    empty: str
    caution: str
    seed: str
    statement: Statement


def faults_of(source: Source, rows: Mapping[str, type[Pair]], schema_names: Iterable[str]) -> tuple[str, ...]:
    """Everything that keeps a file from being asked, as ``file:line: what``; empty = it may be."""
    found = cypher.tokens(source.text)
    known = frozenset(schema_names)
    return (
        *header_faults(source, KEYS),
        *_value_faults(source, rows),
        *_param_faults(source, found),
        *_private_faults(source, found),
        *name_faults(source, found, known),
        *_code_faults(source, found, known),
        *reading_faults(source, found),
        *_row_faults(source, found, rows),
    )


def question_from(source: Source, rows: Mapping[str, type[Pair]]) -> Question:
    """The question of a file without faults. One row more than the limit is asked for, to know whether there are more."""
    value = {key: text for key, (_, text) in source.header.items()}
    row, (topic, _, name) = rows[value["row"]], source.name.rpartition("/")
    thresholds, codes = names_in(value["thresholds"]), names_in(value["codes"])
    params = frozenset((*names_in(value["params"]), *thresholds, *codes, _LIMITED))
    text = f"{source.text.rstrip()}\nLIMIT ${_LIMITED}\n"
    return Question(
        name=name,
        topic=topic,
        number=value["number"],
        title=value["title"],
        question=value["question"],
        for_whom=value["for"],
        thresholds=thresholds,
        codes=codes,
        row=row,
        limit=int(value["limit"]),
        empty=value["empty"],
        caution=value["caution"],
        seed=value["seed"],
        statement=Statement(name, text, params, columns_of(row)),
    )


def columns_of(row: type[Pair]) -> tuple[str, ...]:
    """The columns a statement has to return for this row, in order."""
    return tuple(field.name for field in fields(row))


def _value(source: Source, key: str) -> tuple[int, str]:
    return source.header.get(key, (1, ""))


def _value_faults(source: Source, rows: Mapping[str, type[Pair]]) -> Iterator[str]:
    line, number = _value(source, "number")
    if number and not _NUMBER.match(number):
        yield source.fault(line, f"`number` is Q and two figures, not {number}")
    line, limit = _value(source, "limit")
    if limit and not (limit.isdigit() and int(limit) > 0):
        yield source.fault(line, f"`limit` is a number of rows, not {limit}")
    line, row = _value(source, "row")
    if row and row not in rows:
        yield source.fault(line, f"`row` names {row}, which is no row of rows.py")
    for key, known in (("thresholds", THRESHOLD_NAMES), ("codes", frozenset(CODES)), ("params", _GIVEN)):
        line, value = _value(source, key)
        for name in names_in(value):
            if name not in known:
                yield source.fault(line, f"`{key}` names {name}; it takes {', '.join(sorted(known))}")


def _param_faults(source: Source, found: Sequence[cypher.Token]) -> Iterator[str]:
    used = cypher.params_used(found)
    declared: dict[str, int] = {}
    for key in ("params", "thresholds", "codes"):
        line, value = _value(source, key)
        declared |= dict.fromkeys(names_in(value), line)
    for name in sorted(used.keys() - declared.keys()):
        yield source.fault(used[name], f"${name} is used and not declared under `params`, `thresholds` or `codes`")
    for name in sorted(declared.keys() - used.keys()):
        yield source.fault(declared[name], f"`{name}` is declared and never used")


def _private_faults(source: Source, found: Sequence[cypher.Token]) -> Iterator[str]:
    """A question that reads what children say has to leave out what this viewer may not read: a row would tell of it."""
    if _MAY_READ in cypher.params_used(found):
        return
    for token in found:
        if token.text == _VIEW:
            yield source.fault(token.line, f"views are read without ${_MAY_READ}: what a child keeps private would show")
            return


def _code_faults(source: Source, found: Sequence[cypher.Token], schema_names: frozenset[str]) -> Iterator[str]:
    """Quoted words that no list of the vocabulary, no class of plan, no label and no relationship type knows."""
    for token in found:
        if token.kind is not cypher.Kind.STRING:
            continue
        word = token.text[1:-1]
        if word and not (is_code(word) or word in set(PlanClass) or word in schema_names or _ISO_DAY.match(word)):
            yield source.fault(token.line, f"{token.text} is no code of the vocabulary")


def _row_faults(source: Source, found: Sequence[cypher.Token], rows: Mapping[str, type[Pair]]) -> Iterator[str]:
    row = rows.get(_value(source, "row")[1])
    if row is not None:
        yield from column_faults(source, found, columns_of(row))
