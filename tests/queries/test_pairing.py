"""Two children who are each listed for the other are one row for a team, with both sides in it (E9)."""

from __future__ import annotations

from graphmodel.domain.gate import GateOutcome
from queries.pairing import Two, in_twos
from queries.rows import ListNumber
from tests.ui.screens.answers import answer_row, from_idris


def test_two_who_are_listed_for_each_other_are_one_at_the_place_of_the_first() -> None:
    nan = answer_row(person_id="nan", person="Nan")
    rows = in_twos([answer_row(), nan, from_idris()])

    assert rows == [Two(answer_row(), from_idris()), nan]


def test_the_side_with_the_stricter_gate_comes_first_and_closes_both() -> None:
    stopped = from_idris(gate=GateOutcome.CHILD_STOP, suggestion=None, list=ListNumber.CLOSED_WITH_A_REASON)
    [two] = in_twos([answer_row(), stopped])

    assert isinstance(two, Two)
    assert two.rows == (stopped, answer_row())
    assert two.list is ListNumber.CLOSED_WITH_A_REASON


def test_a_sibling_who_is_not_listed_back_stays_a_row_of_one_child() -> None:
    assert in_twos([answer_row()]) == [answer_row()]


def test_rows_about_the_record_as_a_whole_are_nobody_s_pair() -> None:
    whole = [answer_row(person_id=None), from_idris(person_id=None)]

    assert in_twos(whole) == whole


def test_several_rows_about_the_same_two_stay_apart_because_nobody_knows_which_belong_together() -> None:
    rows = [answer_row(key="a"), answer_row(key="b"), from_idris()]

    assert in_twos(rows) == rows


def test_as_json_both_children_and_the_other_side_are_in_the_row() -> None:
    [two] = in_twos([answer_row(), from_idris(list=ListNumber.NO_RECORD)])
    told = two.as_json()

    assert told["children"] == ["Amira", "Idris"]
    assert told["list"] == 3
    assert told["other_side"] == from_idris(list=ListNumber.NO_RECORD).as_json()
