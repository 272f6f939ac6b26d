"""Rows of an answer for tests: Amira and her brother Idris unless told otherwise."""

from __future__ import annotations

from datetime import date

from graphmodel.domain.gate import GateOutcome
from queries.rows import Answer, AnswerRow, ChildsView, ListNumber, PlanClass

TODAY = date(2026, 11, 23)


def answer_row(**facts: object) -> AnswerRow:
    """A brother without a plan, last seen 41 days ago; the gate is open."""
    told: dict[str, object] = {
        "child_id": "amira",
        "person_id": "idris",
        "child": "Amira",
        "person": "Idris",
        "relationship": "brother",
        "list": ListNumber.OPEN,
        "plan_class": PlanClass.NONE,
        "gate": GateOutcome.OPEN,
        "gate_rule": "gate.open",
        "gate_words": "Nothing stands in the way.",
        "until": None,
        "conditions": (),
        "why": "No plan says how they keep in touch.",
        "suggestion": "Arrange time together",
        "suggestion_rule": "arrange",
        "view": ChildsView(said_on="2026-11-19", closeness=4, enough="too_little", words="once a week like before"),
        "view_expected": True,
        "explained": None,
        "last": "2026-10-13",
        "days": 41,
        "approx": False,
        "next": None,
        "must_cover": False,
        "adult": False,
        "just_moved": None,
        "who_may_see": "Amira’s workers and their team manager",
        "masked": False,
        "restricted": False,
        "thresholds": {},
    }
    return AnswerRow(**(told | facts))  # type: ignore[arg-type]


def from_idris(**facts: object) -> AnswerRow:
    """The same two from Idris's side."""
    told = {
        "child_id": "idris",
        "person_id": "amira",
        "child": "Idris",
        "person": "Amira",
        "relationship": "sister",
        "view": None,
    }
    return answer_row(**(told | facts))


def answer(*rows: AnswerRow, question: str = "siblings_without_planned_contact", more: bool = False) -> Answer:
    """An answer of these rows."""
    return Answer(question, TODAY, rows, more, "Every brother and sister has time together planned.", "Ask who is missing.")
