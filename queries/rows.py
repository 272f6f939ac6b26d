"""The rows of statements, and the one shape of row that leaves this package.

A row of a statement is a pair of child and person with the numbers that made it; it carries no name. Each question declares its
own row beside its file. An ``AnswerRow`` is such a pair as a viewer may see it, with its gate, why it is listed, and at most one
step.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import IntEnum, StrEnum

from graphmodel.domain.gate import GateOutcome
from queries.measures import Measure


class ListNumber(IntEnum):
    """Which of the three lists of an answer a row is on (practice 4.2 Q01)."""

    OPEN = 1
    CLOSED_WITH_A_REASON = 2
    NO_RECORD = 3


class PlanClass(StrEnum):
    """Sub-class of Q10: what the child's plan says of time with a brother or sister."""

    NONE = "none"
    INDIRECT_ONLY = "indirect_only"
    NO_FREQUENCY = "no_frequency"
    ENDED = "ended"
    ONLY_IN_OLD_PLAN = "only_in_old_plan"
    PLANNED_ON_OTHER_SIDE_ONLY = "planned_on_other_side_only"


@dataclass(frozen=True, slots=True)
class Pair:
    """Whom a row is about. ``person_id`` None = the child's record as a whole, nobody in particular."""

    child_id: str
    person_id: str | None


@dataclass(frozen=True, slots=True)
class StandingPair(Pair):
    """How things stand between a child and a person. Days are ISO texts, None = not recorded.

    ``closeness``: the ring the child last named (0–4); ``matters``: practice 4.1. ``last``: the latest contact or day in a common
    home, ``days`` since then; ``approx`` when its date is uncertain; ``lived_until``: when their common home ended; ``next``: a
    date recorded as coming; ``moved_on``: a move in the last days.
    """

    closeness: int | None
    matters: bool
    last: str | None
    last_direct: str | None
    last_event: str | None
    last_mode: str | None
    approx: bool
    lived_until: str | None
    next: str | None
    days: int | None
    known_since: str | None
    moved_on: str | None


def pair_from(row: type[Pair], columns: Mapping[str, object]) -> Pair:
    """The pair of one row of a statement, whose columns are checked against the fields when the question is loaded."""
    # One for one by name; mypy cannot follow that through a mapping.
    return row(**{each.name: columns[each.name] for each in fields(row)})  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildsView:
    """The child's own words of the person, with their day. ``private``: the child asked that this viewer does not see them."""

    said_on: str | None = None
    closeness: int | None = None
    enough: str | None = None
    wants: str | None = None
    words: str | None = None
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One sentence about one pair, as this viewer may see it (practice 4.3).

    ``child_id``, ``person_id``: the file's ids where a file gave them; a masked or restricted person has an opaque one, a row
    about the child's record as a whole has None and the gate NOBODY. ``relationship`` is said from the child's side.
    ``gate_words`` is a sentence for a worker; ``until`` the last day the gate holds, where known. ``suggestion``: at most one
    step, with the id of its rule in ``suggestion_rule``; only an open gate lets it be a step towards contact. ``view``: None =
    nobody asked. ``view_expected``: False for a child under four (E4).
    ``explained``: for a limit, whether the child was told why. ``next``: a date recorded as coming. ``just_moved``: the day of a
    move of the last days; nothing is late then (E6). ``thresholds``: the settings that made this row; ``numbers``: what else the
    question worked out, by the names of its row, empty for somebody masked or restricted. ``key``: names this row with its facts,
    for whoever answers it (``answer_row``).
    """

    child_id: str
    person_id: str | None
    child: str
    person: str
    relationship: str
    list: ListNumber
    plan_class: PlanClass | None
    gate: GateOutcome
    gate_rule: str
    gate_words: str
    until: date | None
    conditions: tuple[str, ...]
    why: str
    suggestion: str | None
    suggestion_rule: str | None
    view: ChildsView | None
    view_expected: bool
    explained: str | None
    last: str | None
    days: int | None
    approx: bool
    next: str | None
    must_cover: bool
    adult: bool
    just_moved: str | None
    who_may_see: str
    masked: bool
    restricted: bool
    thresholds: Mapping[str, int]
    numbers: Mapping[str, object] = field(default_factory=dict)
    key: str = ""

    def as_json(self) -> dict[str, object]:
        """The row of the public contract; ``class`` and ``list`` as the readings name them."""
        row: dict[str, object] = {each.name: getattr(self, each.name) for each in fields(self)}
        row["list"] = int(self.list)
        row["class"] = row.pop("plan_class")
        row["until"] = self.until.isoformat() if self.until else None
        row["conditions"] = [*self.conditions]
        row["thresholds"] = dict(self.thresholds)
        row["numbers"] = dict(self.numbers)
        row["view"] = None if self.view is None else {each.name: getattr(self.view, each.name) for each in fields(self.view)}
        return row


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A row that somebody answered. ``state``: snoozed, answered, not_applicable; ``until``: the day to which it is put off."""

    row: AnswerRow
    state: str
    reason: str | None
    by: str | None
    on: str | None
    until: str | None

    def as_json(self) -> dict[str, object]:
        """The row with how it was answered."""
        answered = {name: getattr(self, name) for name in ("state", "reason", "by", "on", "until")}
        return self.row.as_json() | {"answered": answered}


@dataclass(frozen=True, slots=True)
class Answer:
    """All rows of a question as of a day, in the order of practice: list, closeness, years known, days since.

    ``more``: there are further rows than the limit of the question, which keeps those nearest to the child. ``empty`` says what
    it means that there is no row. ``withheld``: why this viewer is given no row, None when they are. ``set_aside``: rows that
    were answered and whose facts are the same since. ``measures``: the numbers of all these children together, where the question
    gives some; small ones are not told to a viewer outside a team. ``known_on``: the day by whose end all of it was known; None =
    as it is known now.
    """

    question: str
    as_of: date
    rows: tuple[AnswerRow, ...]
    more: bool = False
    empty: str = ""
    caution: str = ""
    thresholds: Mapping[str, int] = field(default_factory=dict)
    withheld: str | None = None
    set_aside: tuple[SetAside, ...] = ()
    measures: tuple[Measure, ...] = ()
    known_on: date | None = None

    def as_json(self) -> dict[str, object]:
        """The public contract: ``{"question", "as_of", "rows", "more"}`` and what a reader should know of it."""
        return {
            "question": self.question,
            "as_of": self.as_of.isoformat(),
            **({} if self.known_on is None else {"known_on": self.known_on.isoformat()}),
            "rows": [row.as_json() for row in self.rows],
            "more": self.more,
            "empty": self.empty,
            "caution": self.caution,
            "thresholds": dict(self.thresholds),
            "withheld": self.withheld,
            "set_aside": [one.as_json() for one in self.set_aside],
            "measures": [one.as_json() for one in self.measures],
        }
