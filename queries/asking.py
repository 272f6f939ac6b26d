"""Carrying out questions for one viewer on one day: statements, the people behind their rows, and the rows as they may be seen.

Whoever calls it has noted the look; ``runner`` does.
"""

from __future__ import annotations

from collections import ChainMap, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from typing import TypeAlias

from graphmodel.access import mask
from graphmodel.domain.answers import Alert
from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.masking import Sight, joined_to_the_child, opaque_id
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.policy import Group, sealed_for, sees, sees_group
from graphmodel.domain.private_views import readable_privacies
from graphmodel.domain.reaching import Joined, OfRows
from graphmodel.maps import records_behind
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import record_from
from graphmodel.store.statements import Statement
from queries.answering import Shown, order_of, row_of
from queries.catalogue import catalogue
from queries.codes import CODES, WORDS
from queries.gathering import behind, gather, standings
from queries.header import Question
from queries.measures import INSIDE, Measure
from queries.rows import Answer, AnswerRow, Pair, SetAside, StandingPair, pair_from
from queries.set_aside import Known, answered, key_of, known
from queries.sheet import Sheet, goes_on_sheet, on_sheet, sheet_from, sheet_statement
from queries.thresholds import Thresholds, days_from

_CHILDREN_AT_ONCE = 50
"""Children of one read: keeps each read short beside the store's time limit, and one child's rows always together."""
_STATEMENTS_AT_ONCE = 2
"""The graph answers two side by side, and a page of several bands waits half as long."""
_FEW_CHILDREN = 100
"""A server plans each text before it first runs it, ten seconds for a question. Of so few children it is asked by one sheet for
all questions, whose text it plans once; of more, walking what nobody asks for would take longer."""
_NO_CODES = ("-", "--")
"""Words that no record holds. A server plans a text anew for a list that is empty, or of one, where it was longer the last time:
with them the lists that go by the role are of one kind, and every role is served by the same plans."""
_WITHHELD = "The rows of this question rest on records that are not shown to your role."

Standings: TypeAlias = Mapping[tuple[str, str], StandingPair]
"""How things stand, by child and person."""
Answers: TypeAlias = Mapping[tuple[str, str, str | None, str], Alert]
"""Answers that hold on the day, by what a row is known by (``set_aside.key_of``)."""
Guard: TypeAlias = Callable[[Network], tuple[Network, Iterable[Person]]]
"""Puts protection on the small map of a child that the graph asked does not hold; and who else may not be named on it."""


def as_it_is(network: Network) -> tuple[Network, Iterable[Person]]:
    """The guard of the record itself, which holds all protection there is."""
    return network, ()


@dataclass(frozen=True)
class Asking:
    """What all questions of one request have in common."""

    graph: Graph
    seen: Sight
    as_of: date
    thresholds: Thresholds
    guard: Guard = as_it_is
    _maps: dict[str, Network] = field(default_factory=dict, compare=False, repr=False)

    def answers(self, asked: Sequence[Question], children: Sequence[str]) -> tuple[Answer, ...]:
        """One answer for each question, in their order."""
        may = [one for one in asked if self._may_ask(one)]
        found, standing = self._found(may, children)
        pairs = [found.get(one.name, []) for one in asked]
        shown = self._shown([pair for of_one in pairs for pair in of_one], standing)
        answers = self._answers_to(sorted(shown))
        return tuple(self._answer(one, of_one, shown, answers) for one, of_one in zip(asked, pairs, strict=True))

    def _found(self, asked: Sequence[Question], children: Sequence[str]) -> tuple[dict[str, list[Pair]], Standings]:
        """The rows of each question, and how things stand with everybody where that was worked out on the way."""
        of_few = len(children) <= _FEW_CHILDREN
        if self.graph.is_server and of_few and any(goes_on_sheet(one) for one in asked):
            return self._together(asked, children, tuple(one for one in catalogue().values() if goes_on_sheet(one)))
        if len(asked) > 1:
            return self._together(asked, children, tuple(one for one in asked if goes_on_sheet(one)))
        return {one.name: self._pairs(one, children) for one in asked}, {}

    def _together(
        self, asked: Sequence[Question], children: Sequence[str], walked: tuple[Question, ...]
    ) -> tuple[dict[str, list[Pair]], Standings]:
        """The rows of each question, and how things stand with everybody on the sheet of the questions ``walked``."""
        found: defaultdict[str, list[Pair]] = defaultdict(list)
        standing: dict[tuple[str, str], StandingPair] = {}
        with ThreadPoolExecutor(_STATEMENTS_AT_ONCE) as pool:
            for batch in _batches(children):
                sheets = [pool.submit(self._sheet, walked, half) for half in _halves(batch)] if walked else []
                alone = [(one, pool.submit(self._rows, one, batch)) for one in asked if one not in walked]
                sheet = Sheet({child: rows for half in sheets for child, rows in half.result().people.items()})
                standing |= sheet.standings()
                rest = [(one, pool.submit(self._rows_on, one, sheet)) for one in asked if one in walked]
                for one, rows in (*alone, *rest):
                    found[one.name] += rows.result()
        return {one.name: self._held(one, found[one.name]) for one in asked}, standing

    def _sheet(self, walked: tuple[Question, ...], children: Sequence[str]) -> Sheet:
        statement = sheet_statement(walked)
        return sheet_from(children, self.graph.read(statement, children=list(children), **self._used(statement)))

    def _rows_on(self, asked: Question, sheet: Sheet) -> list[Pair]:
        statement = on_sheet(asked)
        rows = self.graph.read(statement, sheet=sheet.of(asked), **self._used(statement, asked))
        return [pair_from(asked.row, row) for row in rows]

    def _rows(self, asked: Question, children: Sequence[str]) -> list[Pair]:
        rows = self.graph.read(asked.statement, children=list(children), **self._used(asked.statement, asked))
        return [pair_from(asked.row, row) for row in rows]

    def _used(self, statement: Statement, asked: Question | None = None) -> dict[str, object]:
        given = self._given if asked is None else {"question_limit": asked.limit + 1, **self._given}
        return {name: value for name, value in given.items() if name in statement.params}

    @cached_property
    def _given(self) -> Mapping[str, object]:
        return parameters(self.seen.role, self.as_of, self.thresholds)

    def _may_ask(self, asked: Question) -> bool:
        """Whether the viewer's role sees every kind of record, and every group of fields, that a row would tell of."""
        groups = {group.name.lower(): group for group in Group}
        role = self.seen.role
        return all(sees_group(role, groups[name]) if name in groups else sees(role, name) for name in asked.rests_on)

    def _pairs(self, asked: Question, children: Sequence[str]) -> list[Pair]:
        """The rows that hold, children in batches; at most one more than the limit of each batch."""
        with ThreadPoolExecutor(_STATEMENTS_AT_ONCE) as pool:
            found = list(pool.map(lambda batch: self._rows(asked, batch), _batches(children)))
        return self._held(asked, [pair for rows in found for pair in rows])

    def _held(self, asked: Question, found: list[Pair]) -> list[Pair]:
        """Those rows of a statement that hold by the rest of the question's rule."""
        if holds := asked.telling.holds:
            found = [pair for pair in found if holds(pair, self.as_of, self.thresholds)]
        if asked.telling.across:
            return list(asked.telling.across(found, self.thresholds))
        return self._refined(asked, found) if asked.telling.refine else found

    def _refined(self, asked: Question, pairs: Sequence[Pair]) -> list[Pair]:
        """The rows that hold by a rule no statement can express, worked out on the whole map of each child."""
        refine, of_child = asked.telling.refine, defaultdict[str, list[Pair]](list)
        for pair in pairs:
            of_child[pair.child_id].append(pair)
        if refine is None:
            return list(pairs)
        with ThreadPoolExecutor(_STATEMENTS_AT_ONCE) as pool:
            list(pool.map(self._whole_map, of_child))
        return [each for child, found in of_child.items() for each in refine(found, self._whole_map(child), self.thresholds)]

    def _whole_map(self, child: str) -> Network:
        """Once for all questions that ask for it."""
        if child not in self._maps:
            self._maps[child] = network_of_records(records_behind(self.graph, child), child, self.as_of)
        return self._maps[child]

    def _shown(self, pairs: Sequence[Pair], known_standings: Standings) -> Mapping[str, Shown]:
        """The small map behind the rows of each child, as this viewer may have it.

        Fetched for so many children at a time: while one part is masked, the next comes.
        """
        of_child: defaultdict[str, dict[str, StandingPair]] = defaultdict(dict)
        shown: dict[str, Shown] = {}
        with ThreadPoolExecutor(_STATEMENTS_AT_ONCE) as pool:
            parts = list(_parts(pairs))
            told = known_standings or ChainMap(*pool.map(lambda part: dict(standings(self.graph, part, self._given)), parts))
            for (child, person), standing in told.items():
                of_child[child][person] = standing
            for part, smalls in zip(parts, pool.map(lambda part: gather(self.graph, part, self.as_of), parts), strict=True):
                named: defaultdict[str, set[str]] = defaultdict(set)
                for pair in part:
                    named[pair.child_id].add(pair.person_id or pair.child_id)
                for child, small in smalls.items():
                    whole, also = self.guard(small)
                    people = frozenset(named[child])
                    masked = mask(whole, self.seen, also, OfRows(people, partial(self._on_whole_map, child)))
                    shown[child] = Shown(whole, masked, self.seen, of_child[child])
        return shown

    def _on_whole_map(self, child: str, alone: frozenset[str]) -> Joined:
        """Of the rows' people whom nothing that was gathered joins to the child, those whom the whole map shows: what they have
        in common may be an event, or lead through somebody of whom no row is."""
        joined = joined_to_the_child(self.guard(self._whole_map(child))[0], self.seen)
        return {who: joined[who] for who in alone if who in joined}

    def _answer(self, asked: Question, pairs: Sequence[Pair], shown: Mapping[str, Shown], answers: Answers) -> Answer:
        """Every pair that may be shown, with its gate, in order, up to the question's limit; what was answered apart from it."""
        used = self.thresholds.named(asked.thresholds)
        rows: list[AnswerRow] = []
        aside: list[SetAside] = []
        for row, by in self._rows_with_answers(asked, pairs, shown, answers):
            if by is None:
                rows.append(row)
            else:
                aside.append(self._set_aside(row, by, shown[by.child]))
        withheld = None if self._may_ask(asked) else _WITHHELD
        more, rows = len(rows) > asked.limit, rows[: asked.limit]
        measures = self._measures(asked, pairs)
        return Answer(
            asked.name, self.as_of, tuple(rows), more, asked.empty, asked.caution, used, withheld, tuple(aside), measures
        )

    def _measures(self, asked: Question, pairs: Sequence[Pair]) -> tuple[Measure, ...]:
        """The numbers of all the children; small ones only for those who know the children."""
        measures = asked.telling.measures(pairs) if asked.telling.measures else ()
        inside, children = self.seen.role in INSIDE, len({pair.child_id for pair in pairs})
        return tuple(one if inside else one.shared(children) for one in measures)

    def _set_aside(self, row: AnswerRow, alert: Alert, shown: Shown) -> SetAside:
        """Who answered, and why, is for those who are shown answers; the reason names nobody who is not shown by name."""
        told = sees(self.seen.role, "alerts")
        return SetAside(
            row=row,
            state=alert.state,
            reason=shown.without_names(alert.reason) if told else None,
            by=alert.by if told else None,
            on=alert.opened.text if alert.opened else None,
            until=alert.until.text if alert.until else None,
        )

    def _rows_with_answers(
        self, asked: Question, pairs: Iterable[Pair], shown: Mapping[str, Shown], answers: Answers
    ) -> Iterator[tuple[AnswerRow, Alert | None]]:
        """Every row that may be shown, in order, with the answer that sets it aside."""
        used, telling = self.thresholds.named(asked.thresholds), asked.telling
        told = [(pair, shown[pair.child_id].told(pair, telling, self.thresholds)) for pair in pairs]
        for pair, one in sorted(told, key=lambda each: order_of(each[0], each[1], telling)):
            row, by = row_of(pair, one, shown[pair.child_id], telling, used), known(pair, one, asked)
            if row is not None:
                yield replace(row, key=self._opaque(by)), answers.get(key_of(by))

    def _opaque(self, row: Known) -> str:
        """A row's name for those outside, which tells nobody's id."""
        return opaque_id(self.seen.key, row.child, f"{row.question}/{row.subject}/{row.fingerprint}")

    def find(self, asked: Question, child: str, key: str) -> tuple[Known, AnswerRow] | None:
        """The row of that key about a child, as this viewer may see it; None when there is none, or no more."""
        # A rule over the rows of several children finds nothing in those of one.
        of = sorted(self.seen.children) if asked.telling.across else [child]
        found, standing = self._found([asked] if self._may_ask(asked) else [], of)
        pairs = [pair for pair in found.get(asked.name, []) if pair.child_id == child]
        shown = self._shown(pairs, standing)
        for pair in pairs:
            told = shown[child].told(pair, asked.telling, self.thresholds)
            by = known(pair, told, asked)
            row = row_of(pair, told, shown[child], asked.telling, {}) if self._opaque(by) == key else None
            if row is not None:
                return by, row
        return None

    def _answers_to(self, children: Sequence[str]) -> Answers:
        """How rows about these children were answered, once for all questions of the request."""
        rows = self.graph.read(behind("alerts"), children=list(children), sealed=self._given["sealed"]) if children else []
        alerts = (record_from(Alert, dict(row["alert"])) for row in rows if isinstance(row["alert"], Mapping))
        return answered(alerts, self.as_of)


def parameters(role: str, as_of: date, thresholds: Thresholds) -> dict[str, object]:
    """Every parameter that a statement may ask for but the children: day, what the role may read, limits and days, codes."""
    limits = thresholds.all()
    codes = {name: list(found) for name, found in (CODES | WORDS).items()}
    viewer = {"may_read": [*readable_privacies(role), *_NO_CODES], "sealed": [*sealed_for(role), *_NO_CODES]}
    return {"as_of": as_of.isoformat(), **viewer, **limits, **days_from(limits, as_of), **codes}


def _halves(children: Sequence[str]) -> Iterator[Sequence[str]]:
    """Two parts, walked side by side."""
    middle = (len(children) + 1) // _STATEMENTS_AT_ONCE
    yield from (part for part in (children[:middle], children[middle:]) if part)


def _parts(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """The pairs of one batch of children after the other."""
    of_child: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        of_child[pair.child_id].append(pair)
    for batch in _batches(sorted(of_child)):
        yield [pair for child in batch for pair in of_child[child]]


def _batches(children: Sequence[str]) -> Iterator[list[str]]:
    for start in range(0, len(children), _CHILDREN_AT_ONCE):
        yield list(children[start : start + _CHILDREN_AT_ONCE])
