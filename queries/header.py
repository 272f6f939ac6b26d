"""How a question declares itself: the header of its ``.cypher`` file, and the guard rails it has to pass before it can be asked.

One ``// key: value`` line for each key. ``number`` (Q01) · ``title`` · ``question`` in a worker's words · ``for`` whom ·
``params`` · ``thresholds`` (names of ``thresholds.py``) · ``codes`` (names of ``codes.py``) · ``evidence`` (shared
definitions of practice, whose thresholds and codes come with them) · ``rests_on`` (kinds of record and groups of fields, by the
names of ``domain/policy.py``: whoever may not see one of them is given no row) · ``row`` (the class of its ``Telling``, whose
fields are the columns in order) · ``limit`` (rows) · ``empty`` and ``caution``, which a screen shows · ``seed``, the lines
of the sources that ask for it. ``none`` where there is nothing to name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from graphmodel.domain import policy
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
from queries.codes import CODES, WORDS
from queries.definitions import PLACE, Definition, used, with_evidence
from queries.rows import Pair, PlanClass
from queries.telling import Telling
from queries.thresholds import THRESHOLD_NAMES, days_of_threshold

KEYS = (
    *("number", "title", "question", "for", "params", "thresholds", "codes", "evidence", "rests_on", "row", "limit", "empty"),
    *("caution", "seed"),
)
_NUMBER = re.compile(r"^Q\d\d$")
_ISO_DAY = re.compile(r"^\d{4}-\d\d-\d\d$")
RESTS_ON = policy.rows() | frozenset(group.name.lower() for group in policy.Group)
"""Kinds of record, and groups of their fields, that a row may rest on."""
_GIVEN = frozenset({"children", "as_of", "may_read", "sealed"})
_LIMITED = "question_limit"
_VIEW, _MAY_READ = "View", "may_read"
"""The label of what children say, and the parameter with the privacies that the viewer's role may read."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question that passed its guard rails.

    ``name`` is the file's name (``lost_connections``), ``topic`` its folder. ``for_whom``, ``empty``, ``caution`` are for the
    screen. ``row`` holds the columns of ``statement`` in order; ``limit`` is the most rows that are shown. ``own_text`` is the
    statement before its ``evidence`` was put in.
    """

    name: str
    topic: str
    number: str
    title: str
    question: str
    for_whom: str
    thresholds: tuple[str, ...]
    codes: tuple[str, ...]
    evidence: tuple[str, ...]
    rests_on: tuple[str, ...]
    telling: Telling
    limit: int
    empty: str
    caution: str
    seed: str
    own_text: str
    statement: Statement

    @property
    def row(self) -> type[Pair]:
        """The class of its rows."""
        return self.telling.row


@dataclass(frozen=True, slots=True)
class Beside:
    """What a header may name: the tellings by the class of their rows, the definitions, and the names of the graph's schema."""

    tellings: Mapping[str, Telling]
    definitions: Mapping[str, Definition]
    schema_names: frozenset[str]


def faults_of(source: Source, beside: Beside) -> tuple[str, ...]:
    """Everything that keeps a file from being asked, as ``file:line: what``; empty = it may be."""
    found = cypher.tokens(source.text)
    return (
        *header_faults(source, KEYS),
        *_value_faults(source, beside),
        *_evidence_faults(source),
        *_param_faults(source, found, beside),
        *_private_faults(source, found),
        *name_faults(source, found, beside.schema_names),
        *_code_faults(source, found, beside.schema_names),
        *reading_faults(source, found),
        *_row_faults(source, found, beside.tellings),
    )


def question_from(source: Source, beside: Beside) -> Question:
    """The question of a file without faults. One row more than the limit is asked for, to know whether there are more."""
    value = {key: text for key, (_, text) in source.header.items()}
    telling, (topic, _, name) = beside.tellings[value["row"]], source.name.rpartition("/")
    evidence = names_in(value["evidence"])
    parts = used(evidence, beside.definitions)
    thresholds = tuple(dict.fromkeys((*names_in(value["thresholds"]), *(each for part in parts for each in part.thresholds))))
    codes = tuple(dict.fromkeys((*names_in(value["codes"]), *(each for part in parts for each in part.codes))))
    own_text = f"{source.text.rstrip()}\nLIMIT ${_LIMITED}\n"
    text = with_evidence(own_text, evidence, beside.definitions)
    params = frozenset(cypher.params_used(cypher.tokens(text)))
    return Question(
        name=name,
        topic=topic,
        number=value["number"],
        title=value["title"],
        question=value["question"],
        for_whom=value["for"],
        thresholds=thresholds,
        codes=codes,
        evidence=evidence,
        rests_on=names_in(value["rests_on"]),
        telling=telling,
        limit=int(value["limit"]),
        empty=value["empty"],
        caution=value["caution"],
        seed=value["seed"],
        own_text=own_text,
        statement=Statement(name, text, params, columns_of(telling.row)),
    )


def columns_of(row: type[Pair]) -> tuple[str, ...]:
    """The columns a statement has to return for this row, in order."""
    return tuple(field.name for field in fields(row))


def _value(source: Source, key: str) -> tuple[int, str]:
    return source.header.get(key, (1, ""))


def _value_faults(source: Source, beside: Beside) -> Iterator[str]:
    line, number = _value(source, "number")
    if number and not _NUMBER.match(number):
        yield source.fault(line, f"`number` is Q and two figures, not {number}")
    line, limit = _value(source, "limit")
    if limit and not (limit.isdigit() and int(limit) > 0):
        yield source.fault(line, f"`limit` is a number of rows, not {limit}")
    line, row = _value(source, "row")
    if row and row not in beside.tellings:
        yield source.fault(line, f"`row` names {row}, which is the row of no telling beside it")
    listed = (
        ("thresholds", THRESHOLD_NAMES),
        ("codes", frozenset(CODES | WORDS)),
        ("params", _GIVEN),
        ("evidence", frozenset(beside.definitions)),
        ("rests_on", RESTS_ON),
    )
    for key, known in listed:
        line, value = _value(source, key)
        for name in names_in(value):
            if name not in known:
                yield source.fault(line, f"`{key}` names {name}; it takes {', '.join(sorted(known))}")


def _evidence_faults(source: Source) -> Iterator[str]:
    """Evidence that is named and put in nowhere, or the other way round."""
    line, value = _value(source, "evidence")
    places = sum(each.strip() == PLACE for each in source.text.splitlines())
    if places != (1 if names_in(value) else 0):
        yield source.fault(line, f"`evidence` names {value}, and the line `{PLACE}` stands {places} times")


def _param_faults(source: Source, found: Sequence[cypher.Token], beside: Beside) -> Iterator[str]:
    known = beside.definitions
    names = [name for name in names_in(_value(source, "evidence")[1]) if name in known]
    parts = used(names, known)
    put_in = cypher.params_used(cypher.tokens(with_evidence(PLACE, names, known)))
    in_text = cypher.params_used(found)
    line, _ = _value(source, "evidence")
    uses = dict.fromkeys(put_in, line) | in_text
    own: dict[str, int] = {}
    for key in ("params", "thresholds", "codes"):
        line, value = _value(source, key)
        own |= dict.fromkeys(names_in(value), line)
    come_along = {name for part in parts for name in (*part.thresholds, *part.codes)}
    days = {day: name for name in (*own, *come_along) for day in days_of_threshold(name)}
    for name in sorted(uses.keys() - own.keys() - come_along - days.keys()):
        yield source.fault(uses[name], f"${name} is used and not declared under `params`, `thresholds` or `codes`")
    meant = uses.keys() | {days[name] for name in uses.keys() & days.keys()}
    telling = beside.tellings.get(_value(source, "row")[1])
    if telling and (telling.refine or telling.across):
        meant |= THRESHOLD_NAMES  # the rest of the rule stands beside the file
    for name in sorted(own.keys() - meant):
        yield source.fault(own[name], f"`{name}` is declared and never used")


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


def _row_faults(source: Source, found: Sequence[cypher.Token], tellings: Mapping[str, Telling]) -> Iterator[str]:
    telling = tellings.get(_value(source, "row")[1])
    if telling is not None:
        yield from column_faults(source, found, columns_of(telling.row))
