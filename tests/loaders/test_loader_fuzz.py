"""Whatever bytes are handed over: records or sentences, in time, and never an exception."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from loading import all_of, workbook

from graphmodel.domain.people import Person
from loaders.reading import read_family_file, read_sources
from loaders.specs import reading_order
from loaders.staged import Staged
from loaders.template import write_template

CELLS = st.one_of(
    st.sampled_from(
        ["", "a", "b", "a;b", "2014", "31/02/2014", "about 2014", "yes", "=1+1", "high", "4", "-", "child", "U6", "mother", '"']
    ),
    st.text(max_size=8),
)
HEADERS = sorted({column for spec in reading_order() for column in spec.every_column})
TAGS = st.sampled_from(
    [
        "INDI",
        "FAM",
        "NAME",
        "BIRT",
        "DATE",
        "FAMC",
        "FAMS",
        "HUSB",
        "WIFE",
        "CHIL",
        "PEDI",
        "ADOP",
        "CONC",
        "CONT",
        "NOTE",
        "RESN",
    ]
)
VALUES = st.one_of(
    st.sampled_from(
        ["@I1@", "@I2@", "@F1@", "@VOID@", "Ann /Lee/", "ABT 1990", "BET 1 AND 2", "adopted", "31 FEB 1990/91", "@#DHEBREW@ 1"]
    ),
    st.text(max_size=12),
)
GEDCOM_LINES = st.tuples(st.integers(0, 12), st.sampled_from(["", "@I1@ ", "@I2@ ", "@F1@ ", "@ @ "]), TAGS, VALUES)


def read(name: str, data: bytes) -> tuple[Staged, Staged]:
    """Loaded and drawn."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return read_sources([path]), read_family_file(path)


def check(staged: Staged) -> None:
    """An answer that can be shown: something was read or something was said, each sentence whole, each id once."""
    assert staged.records or staged.problems
    sentences = [problem.message for problem in staged.problems] + [notice.message for notice in staged.notices]
    assert all(sentence.endswith((".", "?", '"')) and sentence.isprintable() for sentence in sentences)
    ids = [record.id for record in staged.records]
    assert len(ids) == len(set(ids))


@given(st.binary(max_size=300), st.sampled_from(["people.csv", "x.xlsx", "f.ged", "t.zip"]))
@settings(max_examples=300, deadline=None)
def test_any_bytes(data: bytes, name: str) -> None:
    for staged in read(name, data):
        check(staged)


@given(
    st.sampled_from([spec.name for spec in reading_order()]),
    st.lists(st.sampled_from(HEADERS), max_size=8),
    st.lists(st.lists(CELLS, max_size=9), max_size=5),
)
@settings(max_examples=300, deadline=None)
def test_any_table(table: str, header: list[str], rows: list[list[str]]) -> None:
    text = "\n".join(",".join(row) for row in [header, *rows])
    for staged in read(f"{table}.csv", text.encode("utf-8", "replace")):
        check(staged)


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=6), st.booleans())
@settings(max_examples=25, deadline=None)
def test_any_broken_workbook(changes: list[tuple[int, int]], cut: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        data = bytearray(workbook(Path(folder) / "t.xlsx", people=[["id", "name"], ["a", "Ann"]]).read_bytes())
    for at, value in changes:
        data[at % len(data)] = value
    for staged in read("t.xlsx", bytes(data[: len(data) // 2] if cut else data)):
        check(staged)


@given(st.lists(GEDCOM_LINES, max_size=25))
@settings(max_examples=300, deadline=None)
def test_any_family_file(given_lines: list[tuple[int, str, str, str]]) -> None:
    text = "0 HEAD\n" + "\n".join(f"{level} {pointer}{tag} {value}" for level, pointer, tag, value in given_lines)
    for staged in read("f.ged", text.encode("utf-8", "replace")):
        check(staged)


@given(st.text(min_size=1, max_size=40), st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_names_and_notes_come_through_unchanged(name: str, notes: str) -> None:
    """What is quoted by the rules of CSV is the same words afterwards, or a sentence says why not."""
    cells = ['"' + cell.replace('"', '""') + '"' for cell in ("a", name, notes)]
    staged, _ = read("people.csv", ("id,name,notes\n" + ",".join(cells)).encode("utf-8", "replace"))
    for person in all_of(staged, Person):
        assert person.name == " ".join(person.name.split())
        assert person.name.replace("?", "")[:1] in name + "?" or not name.isascii()


def test_the_template_is_read_back_and_holds_every_table(tmp_path: Path) -> None:
    import openpyxl

    path = tmp_path / "kinmap.xlsx"
    write_template(path)
    book = openpyxl.load_workbook(path)
    assert [problem.code for problem in read_sources([path]).problems] == ["nothing_to_load"]
    assert len(book.sheetnames) == 37

    book["people"].append(["a", "Ann", "F", "2014-03", "", "", "", "", "", "child"])
    book.save(path)
    (person,) = all_of(read_sources([path]), Person)
    assert (person.name, person.birth and person.birth.text, read_sources([path]).notices) == ("Ann", "2014-03", ())


def test_a_template_that_cannot_be_written_is_refused_in_words(tmp_path: Path) -> None:
    from graphmodel.domain.errors import BadFile

    with pytest.raises(BadFile, match="cannot be written"):
        write_template(tmp_path / "nowhere" / "kinmap.xlsx")
