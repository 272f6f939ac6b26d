"""Everything that is wrong comes back at once, with its place and a sentence, and nothing comes through."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter
from loading import TWO_PEOPLE, Known, all_of, folder, found, noticed, parents, stage, workbook

from graphmodel.domain.people import Person
from graphmodel.domain.ties import ParentLink
from loaders.problems import near_to, shown
from loaders.reading import read_family_file, read_sources


def people(rows: str, columns: str = "id,name,birth,death,father,mother,notes") -> str:
    return f"{columns}\n{rows}\n"


def test_all_problems_of_all_files_come_at_once_in_order(tmp_path: Path) -> None:
    staged = stage(
        tmp_path,
        people=people("amira,Amira,31/02/2014,,,,\nray,,2014,2010,,,\nray,Ray,,,,,"),
        relationships="source,target,strength\namira,ray,strong\n",
        views="child,about,said_on,enough\namira,zed,2026-01-02,to little\n",
    )

    assert found(staged) == [
        ("people.csv", 2, "birth", "bad_date"),
        ("people.csv", 3, "death", "end_before_start"),
        ("people.csv", 3, "name", "empty_value"),
        ("people.csv", 4, "id", "duplicate_id"),
        ("relationships.csv", 1, "relationship", "missing_column"),
        ("views.csv", 2, "about", "unknown_reference"),
        ("views.csv", 2, "enough", "unknown_code"),
    ]
    assert not staged.is_loadable


def test_a_problem_says_its_place_and_the_value(tmp_path: Path) -> None:
    staged = stage(tmp_path, people=people("amira,Amira,31/02/2014,,,,"))

    assert staged.problems[0].message.startswith('Row 2, column birth: "31/02/2014" is not a date.')
    assert {"file", "row", "column", "code", "message"} == set(staged.problems[0].to_json())


def test_rows_are_counted_as_excel_counts_them(tmp_path: Path) -> None:
    """A value of two lines is one row, an empty row is a row."""
    staged = stage(tmp_path, people='id,name,notes,birth\na,A,"one\ntwo",2014\n\nb,B,,soon\n')

    assert found(staged) == [("people.csv", 4, "birth", "bad_date")]


def test_a_wrong_code_is_answered_with_near_ones(tmp_path: Path) -> None:
    staged = stage(tmp_path, people=TWO_PEOPLE, relationships="source,target,relationship\namira,ray,unkle\n")

    assert found(staged) == [("relationships.csv", 2, "relationship", "unknown_code")]
    assert "uncle" in staged.problems[0].message


def test_a_dangling_id_is_answered_with_near_ones(tmp_path: Path) -> None:
    staged = stage(tmp_path, people=TWO_PEOPLE, relationships="source,target,relationship\namirah,ray,uncle\n")

    assert 'Did you mean "amira"?' in staged.problems[0].message


def test_an_id_that_the_store_holds_is_not_dangling(tmp_path: Path) -> None:
    file = folder(tmp_path, relationships="source,target,relationship\namira,ray,uncle\n") / "relationships.csv"

    assert found(read_sources([file], Known(amira="Amira", ray="Ray"))) == []
    assert found(read_sources([file], Known(amira="Amira"))) == [("relationships.csv", 2, "target", "unknown_reference")]


def test_nobody_is_their_own_parent_partner_or_friend(tmp_path: Path) -> None:
    rows = "a,A,a,,\nb,B,,,b\nc,C,,,"
    staged = stage(
        tmp_path, people=people(rows, "id,name,father,mother,partner"), relationships="source,target,relationship\nc,c,friend\n"
    )

    assert {"own_parent", "own_partner", "same_person"} == {problem.code for problem in staged.problems}


def test_a_loop_of_parents_names_who(tmp_path: Path) -> None:
    staged = stage(tmp_path, people=people("a,Ann,,,b,,\nb,Bob,,,,c,\nc,Cas,,,a,,\nd,Dee,,,c,,"))

    assert [problem.code for problem in staged.problems] == ["parent_loop"]
    assert all(name in staged.problems[0].message for name in ("Ann", "Bob", "Cas"))
    assert "Dee" not in staged.problems[0].message


def test_every_loop_is_found_in_a_large_family(tmp_path: Path) -> None:
    """A long line of ancestors and two loops apart: found in one go, in the time of a blink."""
    line = "\n".join(f"p{n},P{n},,,p{n + 1},," for n in range(20_000))
    loops = "x,X,,,y,,\ny,Y,,,x,,\nv,V,,,w,,\nw,W,,,v,,"
    staged = stage(tmp_path, people=people(f"{line}\np20000,Last,,,,,\n{loops}"))

    assert [problem.code for problem in staged.problems] == ["parent_loop", "parent_loop"]


def test_a_picture_shows_loops_and_leaves_strangers_out(tmp_path: Path) -> None:
    folder(tmp_path, people=people("a,Ann,,,b,,\nb,Bob,,,a,nobody,"))
    staged = read_family_file(tmp_path / "people.csv")

    assert ((), {"parent_loop", "unknown_reference"}) == (staged.problems, noticed(staged))
    assert {("a", "b", "birth"), ("b", "a", "birth")} == parents(staged)


def test_a_child_born_before_the_parent_is_a_notice(tmp_path: Path) -> None:
    staged = stage(tmp_path, people=people("a,Ann,2000,,b,,\nb,Bob,2005,,,,"))

    assert ([], {"born_before_parent"}) == (found(staged), noticed(staged))
    assert len(all_of(staged, ParentLink)) == 1


@pytest.mark.parametrize("note", ["=1+1", '=HYPERLINK("http://x")', "@SUM(A1)", "+cmd(1)", "-2+3+cmd|' /C calc'!A0", "＝1+1"])
def test_what_a_spreadsheet_would_work_out_is_refused(tmp_path: Path, note: str) -> None:
    quoted = note.replace('"', '""')
    staged = stage(tmp_path, people=people(f'a,Ann,,,,,"{quoted}"'))

    assert found(staged) == [("people.csv", 2, "notes", "formula")]


@pytest.mark.parametrize("note", ["-", "+44 20 7946 0000", "- sees her (on Sundays)", "@home", "a = b", "+1", "-5"])
def test_words_that_only_begin_like_a_formula_are_taken(tmp_path: Path, note: str) -> None:
    staged = stage(tmp_path, people=people(f"a,Ann,,,,,{note}"))

    assert ((), [note]) == (staged.problems, [person.notes for person in all_of(staged, Person)])


def test_a_formula_that_was_never_worked_out_is_refused_like_any_other(tmp_path: Path) -> None:
    """Workbooks written by programs hold formulas without a value: the cell is empty, and the row has no name."""
    book = xlsxwriter.Workbook(str(tmp_path / "t.xlsx"))
    sheet = book.add_worksheet("people")
    sheet.write_row(0, 0, ["id", "name"])
    sheet.write_string(1, 0, "amira")
    sheet.write_formula(1, 1, '=HYPERLINK("http://x")', None, "")
    book.close()

    staged = read_sources([tmp_path / "t.xlsx"])

    assert found(staged) == [("t.xlsx, sheet people", 2, "name", "formula")]


def test_a_formula_in_a_workbook_is_refused_with_its_cell(tmp_path: Path) -> None:
    rows = [["id", "name", "my sum"], ["a", "=UPPER(A2)", "=1+1"]]
    staged = read_sources([workbook(tmp_path / "t.xlsx", people=rows)])

    assert found(staged) == [("t.xlsx, sheet people", 2, "name", "formula")]


def test_too_many_cells_are_not_shifted_silently(tmp_path: Path) -> None:
    staged = stage(tmp_path, people="id,name,notes\na,Ann,lives here, and there\n")

    assert found(staged) == [("people.csv", 2, "", "ragged_row")]


def test_a_quote_that_never_ends_swallows_nothing(tmp_path: Path) -> None:
    staged = stage(tmp_path, people='id,name\na,"Ann\nb,Bob\n')

    assert [problem.code for problem in staged.problems] == ["unreadable_row"]


def test_a_column_twice_is_refused(tmp_path: Path) -> None:
    assert found(stage(tmp_path, people="id,name,Name\na,Ann,Bob\n")) == [("people.csv", 1, "name", "column_twice")]


@pytest.mark.parametrize(
    ("table", "row", "column", "code"),
    [
        ("views", "child,about,said_on,closeness\namira,ray,2026,7\n", "closeness", "unknown_code"),
        ("assessments", "child,person,on,by,stage\namira,ray,2026,Kim,7\n", "stage", "bad_number"),
        ("arrangements", "id,child,with,interval_days\na1,amira,ray,0\n", "interval_days", "bad_number"),
        ("events", "id,child,with,on,authorised\ne1,amira,ray,2026,perhaps\n", "authorised", "bad_yes_no"),
        ("households", "household,member,from,to\nOak,amira,2020,2019\n", "to", "end_before_start"),
        ("placements", "child,type\namira,Q9\n", "type", "unknown_code"),
        ("teams", "worker,team,role\nray,North,king\n", "role", "unknown_code"),
        ("restrictions", "id,child,on,kind\nr1,amira,ray,\n", "kind", "empty_value"),
        ("explanations", "restriction,told_by,told_on\nr1,Kim,2026\n", "restriction", "unknown_reference"),
    ],
)
def test_each_table_checks_its_cells(tmp_path: Path, table: str, row: str, column: str, code: str) -> None:
    assert [(f"{table}.csv", 2, column, code)] == found(stage(tmp_path, people=TWO_PEOPLE, **{table: row}))


def test_an_earlier_row_that_says_otherwise_is_not_written_over(tmp_path: Path) -> None:
    rows = "household,member,from,to\nOak,amira,2020,2021\nOak,amira,2020,2022\n"

    assert found(stage(tmp_path, people=TWO_PEOPLE, households=rows)) == [("households.csv", 3, "", "contradiction")]


def test_another_person_under_a_known_id_is_not_written_over(tmp_path: Path) -> None:
    """Numbers of a family program mean nothing across files; three of three other names mean another list of people."""
    ged = tmp_path / "f.ged"
    ged.write_text("0 HEAD\n0 @I1@ INDI\n1 NAME Ann /Lee/\n0 TRLR\n", encoding="utf-8")
    listed = folder(tmp_path, people="id,name\n1,Ann\n2,Bob\n3,Cas\n") / "people.csv"

    assert found(read_sources([ged], Known(**{"f:I1": "Jo Smith"}))) == [("f.ged", 0, "", "another_person")]
    assert len(read_sources([listed], Known(**{"1": "X", "2": "Y", "3": "Z"})).problems) == 3


def test_a_changed_name_is_told(tmp_path: Path) -> None:
    listed = folder(tmp_path, people=TWO_PEOPLE) / "people.csv"
    staged = read_sources([listed], Known(amira="Amira Lowe", ray="ray  stone"))

    assert ([], {"renamed"}) == (found(staged), noticed(staged))


def test_nothing_below_the_header_is_said(tmp_path: Path) -> None:
    assert [problem.code for problem in stage(tmp_path, people="id,name\n").problems] == ["nothing_to_load"]


def test_a_sentence_holds_nothing_that_a_terminal_would_obey() -> None:
    assert shown("a\x1b[31mb") == "a [31mb"
    assert len(shown("x" * 500)) == 60
    assert near_to("qqqq", ["amira"]) == ""


def test_marks_that_turn_the_order_of_letters_are_taken_out(tmp_path: Path) -> None:
    """A name of nothing else is empty; Arabic names keep every letter."""
    staged = stage(tmp_path, people="id,name\na,\u202eyarG\u202c Ray\nb,\u0644\u064a\u0644\u0649\u200f\nc,\u200b\u202e\n")

    assert found(staged) == [("people.csv", 4, "name", "empty_value")]
    assert ["yarG Ray", "\u0644\u064a\u0644\u0649\u200f"] == [person.name for person in all_of(staged, Person)]
