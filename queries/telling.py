"""What each question says of its rows: its kind of row, its sentence, and its steps.

A question's ``Telling`` stands in a module of the same name beside its ``.cypher`` file. Whether a step may lead towards contact
is never the question's to decide: ``suggestions.suggest`` asks it only for the kind of step that the gate allows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from graphmodel.domain.gate import GateOutcome, GateResult
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from queries.measures import Measure
from queries.rows import ListNumber, Pair, StandingPair
from queries.sentences import Pronouns
from queries.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A step in words, with the id of the rule that gave it."""

    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence about a row may use.

    ``child``: whose row it is. ``person``: whom it is about, as this viewer may see them; None = nobody in particular.
    ``standing``: how things stand between the two; None with nobody in particular. ``which``: the list it is on. ``called``: the
    name of anybody else on the child's map by id, as this viewer may have it ("somebody" for who is not shown).
    """

    child: Person
    person: Person | None
    standing: StandingPair | None
    gate: GateResult
    which: ListNumber
    thresholds: Thresholds
    called: Callable[[str], str]
    network: Network

    @property
    def pronouns(self) -> Pronouns:
        """How the child is spoken of."""
        return Pronouns.of(self.child)


Row: TypeAlias = Any
"""A row of the question's own type: a telling is only ever given rows of its ``row``, which mypy cannot follow."""
Sentence: TypeAlias = Callable[[Row, Told], str]
Step: TypeAlias = Callable[[Row, Told], Suggestion]


def to_be_found_out(row: Row, told: Told) -> Suggestion:
    """The step of a row that has to be checked first, where the question has none of its own."""
    return Suggestion("step.check_first", "Find out what is missing and assess it before anything is said to the child.")


def to_be_reviewed(row: Row, told: Told) -> Suggestion:
    """The step of a row about nobody in particular, where the question has none of its own."""
    return Suggestion("step.review", "Review this with the child's team.")


def by_the_gate(row: Row, gate: GateResult, standing: StandingPair | None) -> ListNumber:
    """1 = open or to be checked, 2 = closed with a reason."""
    return ListNumber.CLOSED_WITH_A_REASON if gate.outcome.is_closed else ListNumber.OPEN


NOT_CLOSED = frozenset(outcome for outcome in GateOutcome if not outcome.is_closed)
"""Open, open with conditions, to be checked first, or about nobody: ``Telling.gates`` of a question that leaves closed gates to
others."""


def in_its_turn(row: Row) -> bool:
    """No row comes before the others of its list."""
    return False


def person_on_the_map(row: Row, person: Person) -> str:
    """Who somebody is whom no link and no tie joins to the child."""
    return "person on the map"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How one question speaks.

    ``row``: the class of its rows, whose fields are the columns in order. ``why``: the rule with its numbers; it never names the
    person of the row. ``open_step``: where the gate is open; ``check_step``: where something has to be checked first (it begins
    with "Find out" or "Assess"); ``record_step``: of a row about the child's record and nobody in particular, never towards
    contact. ``masked_why``: the sentence about somebody masked, which may say what the child's own plan says and nothing of the
    other; None = only that there is a row. ``which``: the list. ``first``: whether a row comes before the others of its list.
    ``gates``: the outcomes, as this viewer may know them, whose rows are listed; None = all.
    ``holds``: a rule about one row that no statement can express (working days), as of a day.
    ``refine``: a rule that no statement can express (working days, ways through a network), from the rows of one child and the
    child's whole map to the rows that hold; it sees everything, so it adds no name and nothing that is kept private.
    ``across``: the same for a rule over the rows of all children that are asked of together. ``measures``: the numbers of all
    these children together. ``as_who``: who somebody is whom no link or tie joins to the child.
    """

    row: type[Pair]
    why: Sentence
    open_step: Step
    check_step: Step = to_be_found_out
    record_step: Step = to_be_reviewed
    masked_why: Sentence | None = None
    which: Callable[[Row, GateResult, StandingPair | None], ListNumber] = by_the_gate
    first: Callable[[Row], bool] = in_its_turn
    gates: frozenset[GateOutcome] | None = None
    holds: Callable[[Row, date, Thresholds], bool] | None = None
    refine: Callable[[Sequence[Row], Network, Thresholds], Sequence[Row]] | None = None
    measures: Callable[[Sequence[Row]], tuple[Measure, ...]] | None = None
    across: Callable[[Sequence[Row], Thresholds], Sequence[Row]] | None = None
    as_who: Callable[[Row, Person], str] = person_on_the_map
