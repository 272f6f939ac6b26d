"""Bands say one sentence and one step a row; closed rows and silence are kept apart, never hidden."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphmodel.domain.gate import GateOutcome
from queries.catalogue import catalogue, question
from queries.pairing import Two, in_twos
from queries.rows import Answer, ChildsView, ListNumber, PlanClass, SetAside
from tests.ui.screens.answers import answer, answer_row, from_idris
from ui.components.shapes import Band, Row, Sentence
from ui.screens.child_questions import owed
from ui.screens.question_bands import AT_FIRST, GROUPS, NOTHING_OPEN, asked_for, band_alone
from ui.screens.question_bands import bands_of as shown_of
from ui.screens.question_rows import aside_row, facts_of, pair_row, row_of, view_words


def said(sentence: Sentence) -> str:
    return "".join(part if isinstance(part, str) else part["text"] for part in sentence)


def bands_of(answers: list[Answer], *, of_child: bool) -> list[Band]:
    return shown_of(answers, of_child=of_child).bands


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

    assert (row["who"], said(row["sentence"])) == ("Idris", "Brother: No plan says how they keep in touch.")
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
    [two] = in_twos([answer_row(), stopped])
    assert isinstance(two, Two)
    row = pair_row(two)

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
    empty, many = bands_of([answer(), answer(answer_row(), question="lost_connections", more=True)], of_child=False)

    assert empty["empty"] == "Every brother and sister has time together planned."
    assert "more than can be shown" in many["after"]


def test_bands_hold_the_questions_of_the_catalogue_and_none_that_is_not_there() -> None:
    numbers = {each.number: each.name for each in catalogue().values()}

    assert asked_for() == [numbers[number] for group in GROUPS for number in group.numbers if number in numbers]
    assert {"lost_connections", "siblings_without_planned_contact"} <= set(asked_for())


def test_no_child_has_more_than_three_rows_before_more_on_a_team_s_page() -> None:
    many = [answer_row(person_id=f"aunt{number}", key=f"k{number}") for number in range(5)]
    leo = answer_row(child_id="leo", child="Leo", key="l")
    siblings, lost = bands_of([answer(many[0], many[1]), answer(*many[2:], leo, question="lost_connections")], of_child=False)

    assert (siblings["limit"], siblings["count"]) == (2, 2)
    assert [row["who"] for row in lost["rows"][: lost["limit"]]] == ["Amira", "Leo"]
    assert lost["count"] == 4


def test_one_question_alone_shows_three_rows_of_a_child_at_first() -> None:
    many = [answer_row(person_id=f"aunt{number}", key=f"k{number}") for number in range(5)]
    asked = question("Q01")
    [band] = band_alone(answer(*many, question="lost_connections"), asked, of_child=False).bands

    assert (band["title"], band["limit"], len(band["rows"])) == ("Lost connections", AT_FIRST, 5)


def test_what_was_answered_is_in_a_fold_with_its_state_and_reason() -> None:
    aside = SetAside(
        row=answer_row(key="k"), state="snoozed", reason="He is abroad.", by="sana", on="2026-11-20", until="2026-12-05"
    )
    row = aside_row(aside, of_child=False)
    [band] = bands_of([replace(answer(), set_aside=(aside,))], of_child=False)

    assert row["tag"] == {"icon": "review", "text": "Put off until 5 Dec 2026: He is abroad."}
    assert fact(row, "Put off until 5 Dec 2026") == "He is abroad. (sana, 20 Nov 2026)"
    assert [(fold["words"], len(fold["rows"])) for fold in band["folds"]] == [("Answered, and nothing has changed since: 1", 1)]
    assert (band["rows"], band["empty"]) == ([], NOTHING_OPEN)


def test_a_reason_that_is_not_for_this_viewer_is_said_to_be_kept() -> None:
    aside = SetAside(row=answer_row(key="k"), state="answered", reason=None, by=None, on="2026-11-20", until=None)

    assert fact(aside_row(aside, of_child=False), "Answered") == "The reason is not shown to you. (20 Nov 2026)"


def test_a_row_about_nobody_in_particular_names_nobody() -> None:
    row = row_of(
        answer_row(person_id=None, person="the record as a whole", relationship="", plan_class=None, why="No list."),
        of_child=False,
    )

    assert (row["who"], row["sentence"], row["chip"]) == ("Amira", ["No list."], None)
    assert [each["head"] for each in row["facts"]] == ["Why listed", "Who may see this row"]


def test_what_is_withheld_is_said_in_words() -> None:
    [band] = bands_of([replace(answer(), withheld="Not shown to your role.")], of_child=False)

    assert band["empty"] == "Not shown to your role."


def test_several_rows_of_one_pair_are_told_apart_by_their_key() -> None:
    shown = shown_of([answer(answer_row(key="a"), answer_row(key="b"))], of_child=True)

    assert len({row["id"] for row in shown.bands[0]["rows"]}) == 2
    assert sorted(rows[0].key for _, rows in shown.behind.values()) == ["a", "b"]


def test_the_card_s_one_step_is_the_one_the_question_suggests() -> None:
    due = owed([answer(answer_row()), answer(answer_row(suggestion="Something else"), question="lost_connections")])

    assert due.step_for("idris") == "Arrange time together"
    assert due.step_for("nan") == due.step_for(None) == ""


def test_no_row_is_without_its_gate() -> None:
    assert [outcome for outcome in GateOutcome if not row_of(answer_row(gate=outcome), of_child=False)["chip"]] == []
    assert all(said(each["text"]) for outcome in GateOutcome for each in facts_of(answer_row(gate=outcome)))
