"""Bands say one sentence and one step a row; closed rows and silence are kept apart, never hidden."""

from __future__ import annotations

import pytest

from graphmodel.domain.gate import GateOutcome
from queries.rows import ChildsView, ListNumber, PlanClass
from tests.ui.screens.answers import answer, answer_row, from_idris
from ui.components.shapes import Row, Sentence
from ui.screens.child_questions import owed
from ui.screens.question_bands import NOTHING_OPEN, bands_of
from ui.screens.question_rows import facts_of, pair_row, row_of, view_words


def said(sentence: Sentence) -> str:
    return "".join(part if isinstance(part, str) else part["text"] for part in sentence)


def fact(row: Row, head: str) -> str:
    return next(said(each["text"]) for each in row["facts"] if each["head"] == head)


def test_a_row_is_one_sentence_with_its_numbers() -> None:
    row = row_of(answer_row(), of_child=False)

    assert row["who"] == "Amira"
    assert said(row["sentence"]) == (
        "Idris, brother: no time together is planned; last in touch 13 Oct 2026, 41 days ago; Amira says too little."
    )


def test_on_the_child_s_own_page_the_row_is_named_after_the_other() -> None:
    row = row_of(answer_row(plan_class=None, last=None, days=None, view=None), of_child=True)

    assert (row["who"], said(row["sentence"])) == ("Idris", "Brother: no time together is recorded.")
    assert row["links"] == [{"words": "Show on the map", "child": "amira", "person": "idris"}]


def test_an_opened_row_shows_the_view_last_and_next_the_rule_and_who_may_see_it() -> None:
    row = row_of(
        answer_row(next="2026-12-05", must_cover=True, why="Last contact 41 days ago. Listed after 30 days."), of_child=False
    )

    assert fact(row, "Amira says") == "“once a week like before” right next to me · too little · 19 Nov 2026"
    assert fact(row, "Last and next") == "Last in touch 13 Oct 2026, 41 days ago. Next: 5 Dec 2026."
    assert fact(row, "Why listed") == "Last contact 41 days ago. Listed after 30 days."
    assert "plan must say" in fact(row, "The plan")
    assert fact(row, "Who may see this row") == "Amira’s workers and their team manager"


@pytest.mark.parametrize(
    ("view", "expected", "words"),
    [
        (None, True, "Nobody has asked yet."),
        (None, False, "A view is not expected from a child this young."),
        (ChildsView(said_on="2026-11-19", words="secret", private=True), True, "Said, and asked that it is not shown to you."),
    ],
)
def test_what_the_child_did_not_say_or_keeps_private_is_said_in_words(
    view: ChildsView | None, expected: bool, words: str
) -> None:
    assert said(view_words(answer_row(view=view, view_expected=expected))) == words


def test_two_children_listed_for_each_other_are_one_row() -> None:
    bands = bands_of([answer(answer_row(), from_idris(plan_class=PlanClass.ENDED))], of_child=False)

    assert bands[0]["count"] == 1
    row = bands[0]["rows"][0]
    assert row["who"] == "Amira and Idris"
    assert said(row["sentence"]).startswith("no time together is planned on Amira’s side; the plan has ended on Idris’s side;")
    assert [link["child"] for link in row["links"]] == ["amira", "idris"]
    assert [each["head"] for each in row["facts"] if each["record"] == "view"] == ["Amira says", "Idris says"]


def test_a_pair_shows_the_stricter_gate_and_only_its_step() -> None:
    stopped = from_idris(gate=GateOutcome.CHILD_STOP, suggestion="Ask again at the review", list=ListNumber.CLOSED_WITH_A_REASON)
    row = pair_row(answer_row(), stopped)

    assert row["chip"] == {"style": "wish", "icon": "hand", "text": "Idris’s wish"}
    assert row["step"] == "Ask again at the review"


def test_a_pair_that_is_closed_on_one_side_is_closed() -> None:
    stopped = from_idris(gate=GateOutcome.CHILD_STOP, suggestion=None, list=ListNumber.CLOSED_WITH_A_REASON)
    band = bands_of([answer(answer_row(), stopped)], of_child=False)[0]

    assert (band["rows"], band["count"]) == ([], None)
    assert band["empty"] == NOTHING_OPEN
    assert [fold["words"] for fold in band["folds"]] == ["Closed with a reason: 1"]


def test_on_a_child_s_page_the_other_child_s_row_is_not_merged() -> None:
    band = bands_of([answer(answer_row())], of_child=True)[0]

    assert [row["who"] for row in band["rows"]] == ["Idris"]


def test_closed_rows_and_those_without_a_record_are_one_click_away_and_apart() -> None:
    rows = (
        answer_row(),
        answer_row(person_id="dad", list=ListNumber.CLOSED_WITH_A_REASON, gate=GateOutcome.FORBIDDEN, suggestion=None),
        answer_row(person_id="bo", list=ListNumber.NO_RECORD, last=None, days=None),
    )
    band = bands_of([answer(*rows, question="lost_connections")], of_child=False)[0]

    assert (band["title"], band["count"]) == ("Losing touch", 1)
    assert [fold["words"] for fold in band["folds"]] == ["Closed with a reason: 1", "We have no record: 1"]
    assert band["folds"][0]["rows"][0]["chip"] == {"style": "closed", "icon": "scales", "text": "an order is in force"}


def test_who_just_moved_comes_first_and_says_so() -> None:
    moved = answer_row(child_id="leo", child="Leo", just_moved="2026-11-22")
    band = bands_of([answer(answer_row(), moved)], of_child=False)[0]

    assert [row["who"] for row in band["rows"]] == ["Leo", "Amira"]
    assert band["rows"][0]["tag"] == {"icon": "moved", "text": "Just moved, 22 Nov 2026"}


def test_no_rows_say_what_that_means_and_more_rows_than_shown_are_told() -> None:
    empty, many = bands_of([answer(), answer(answer_row(), more=True)], of_child=False)

    assert empty["empty"] == "Every brother and sister has time together planned."
    assert "more than can be shown" in many["after"]


def test_the_card_s_one_step_is_the_one_the_question_suggests() -> None:
    due = owed([answer(answer_row()), answer(answer_row(suggestion="Something else"), question="lost_connections")])

    assert due.step_for("idris") == "Arrange time together"
    assert due.step_for("nan") == due.step_for(None) == ""


def test_no_row_is_without_its_gate() -> None:
    assert [outcome for outcome in GateOutcome if not row_of(answer_row(gate=outcome), of_child=False)["chip"]] == []
    assert all(said(each["text"]) for outcome in GateOutcome for each in facts_of(answer_row(gate=outcome)))
