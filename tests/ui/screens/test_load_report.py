"""The import page says what is wrong before anything is written, and what was written afterwards."""

from __future__ import annotations

from loaders.problems import Problem
from ui.screens.load_report import SHOWN_AT_MOST, findings_table, verdict

BAD_DATE = Problem("people.csv", 14, "birth", "bad_date", 'Row 14, column birth: "31/02/2014" is not a date.')


def test_one_problem_refuses_the_load_in_words() -> None:
    said = verdict([BAD_DATE], {"people": 12}, loaded=False)

    assert said["title"] == "One problem was found. Nothing was loaded."
    assert said["tone"] == "check"


def test_a_clean_check_counts_what_would_be_loaded_and_writes_nothing() -> None:
    said = verdict([], {"people": 12, "search_steps": 3, "events": 0}, loaded=False)

    assert said["lines"] == [["12 people, 3 search steps. Nothing is written until you press Load."]]


def test_a_second_load_of_the_same_files_brings_nothing_new() -> None:
    said = verdict([], {"people": 0}, loaded=True)

    assert said["title"] == "Loaded."
    assert said["lines"] == [["Nothing new. Loading the same files again changes nothing."]]


def test_a_problem_names_file_row_column_and_what_to_do() -> None:
    whole_file = Problem("x.csv", 0, "", "not_a_table", "This file is a web page.")
    table = findings_table([BAD_DATE, whole_file], "Problems.")

    assert ["people.csv", "14", "birth", '"31/02/2014" is not a date.'] == table["rows"][0]["cells"]
    assert table["rows"][1]["cells"] == ["x.csv", "whole file", "whole file", "This file is a web page."]


def test_a_long_list_says_how_many_are_not_shown() -> None:
    table = findings_table([BAD_DATE] * (SHOWN_AT_MOST + 1), "Problems.")

    assert len(table["rows"]) == SHOWN_AT_MOST
    assert f"The first {SHOWN_AT_MOST} of {SHOWN_AT_MOST + 1} are shown." in table["caption"]
