"""What is written out is read back as the same records, and no cell of it is ever a formula.

Twenty sets of records of every type by default; ``KINMAP_SOAK=1`` makes it five hundred.
"""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from heaps import NAUGHTY, heaps, uncertain
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from loading import stage

from graphmodel.domain.dates import PartialDate, parse_partial_date
from graphmodel.domain.errors import BadFile
from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from loaders.cells import as_written
from loaders.exports import write_tables
from loaders.reading import read_sources
from loaders.synthetic import synthetic_team
from loaders.written_cells import date_cell, guarded
from loaders.written_tables import tables_of

EXAMPLES = 500 if os.environ.get("KINMAP_SOAK") == "1" else 20
FORMS = ("out.zip", "out.xlsx", "out")


def content(records: Iterable[Record]) -> dict[str, Record]:
    """By id, without who wrote it when and from which file."""
    return {record.id: replace(record, version=0, recorded_at=None, source=None, recorded_by=None) for record in records}


def written_and_read(records: Iterable[Record], form: str) -> tuple[Record, ...]:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / form
        write_tables(records, path)
        staged = read_sources([path])
    assert staged.problems == ()
    return staged.records


@given(heaps())
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_records_of_every_type_come_back_from_their_tables_as_they_were(records: list[Record]) -> None:
    assert content(written_and_read(records, "out.zip")) == content(records)


@given(heaps())
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_workbook_says_the_same_as_the_files(records: list[Record]) -> None:
    assert content(written_and_read(records, "out.xlsx")) == content(records)


@pytest.mark.parametrize("form", FORMS)
def test_the_demo_team_comes_back_whole(form: str) -> None:
    records = synthetic_team(25)

    assert content(written_and_read(records, form)) == content(records)


@given(st.randoms(), heaps(most=1))
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_the_order_of_the_records_changes_no_byte(random: st.Random, records: list[Record]) -> None:  # type: ignore[name-defined]
    turned = random.sample(records, len(records))

    assert tables_of(turned) == tables_of(records)


@given(uncertain())
def test_a_date_is_written_as_it_was_or_so_that_it_means_the_same(when: PartialDate) -> None:
    read = parse_partial_date(date_cell(when))

    assert (read.earliest, read.latest, read.approximate) == (when.earliest, when.latest, when.approximate)


def test_a_date_keeps_its_own_words() -> None:
    assert date_cell(parse_partial_date("02/03/2014")) == "02/03/2014"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])) | st.sampled_from(NAUGHTY))
def test_a_guarded_text_is_no_formula_and_reads_the_same(text: str) -> None:
    told = as_written(text)[0]
    cell = guarded(told)

    assert cell[:1] not in ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
    assert as_written(cell)[0] == told


@pytest.mark.parametrize("text", NAUGHTY)
@pytest.mark.parametrize("form", ["out.xlsx", "out"])
def test_no_cell_of_an_export_is_a_formula(tmp_path: Path, form: str, text: str) -> None:
    """Reliability S2: read as a spreadsheet would, nothing is worked out."""
    path = tmp_path / form
    write_tables([Person(id="01936f0e-8c5a-7b11-9d20-3c7a5b1e9f42", name="Ray", notes=text)], path)
    if form == "out":
        with (path / "people.csv").open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
    else:
        sheet = openpyxl.load_workbook(path)["people"]
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
        cells = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]

    assert any(text in cell for cell in cells)
    assert [cell for cell in cells if cell[:1] in "=+-@\t\r＝＋－＠" and cell] == []
    (read,) = read_sources([path]).records
    assert isinstance(read, Person)
    assert read.notes == text


def test_columns_and_codes_are_those_of_the_contract(tmp_path: Path) -> None:
    staged = stage(
        tmp_path,
        people="id,name,kind,mother\namira,Amira Stone,child,mum\nmum,Siân Stone,,\n",
        relationships="source,target,relationship,strength,since\namira,mum,birth mother,2,about 2014\n",
    )
    people, ties = tables_of(staged.records).tables

    assert [people.columns[at] for at in (0, 1, 7, 8, 9)] == ["id", "name", "partner", "notes", "kind"]
    assert people.rows[0][:2] == ("amira", "Amira Stone")
    row = dict(zip(ties.columns, ties.rows[0], strict=True))
    assert (row["source"], row["target"], row["relationship"], row["strength"], row["since"]) == (
        "amira",
        "mum",
        "birth_mother",
        "moderate",
        "about 2014",
    )


def test_what_was_entered_in_error_and_what_hangs_on_it_is_left_out_and_counted(tmp_path: Path) -> None:
    staged = stage(
        tmp_path,
        people="id,name,kind\namira,Amira,child\nmum,Siân,\n",
        restrictions="id,child,on,kind\nr1,amira,mum,plan_decision\n",
        explanations="restriction,told_by,told_on\nr1,Kim,2026\n",
    )
    records = [replace(one, in_error=isinstance(one, Person) and one.ref == "mum") for one in staged.records]
    written = tables_of(records)

    assert (written.counts, dict(written.left_out)) == ({"people": 1}, {"explanations": 1, "people": 1, "restrictions": 1})


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_written_over_unless_that_is_said(tmp_path: Path, form: str) -> None:
    one, other = (Person(id="01936f0e-8c5a-7b11-9d20-3c7a5b1e9f42", name=name) for name in ("Ray", "Kim"))
    path = tmp_path / form
    write_tables([one], path)
    with pytest.raises(BadFile, match="something with this name already"):
        write_tables([other], path)
    assert content(read_sources([path]).records) == content([one])

    write_tables([other], path, force=True)
    assert content(read_sources([path]).records) == content([other])
    assert [left.name for left in tmp_path.iterdir()] == [form]


def test_another_ending_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match=r"Name an \.xlsx, a \.zip, or a folder"):
        write_tables([], tmp_path / "out.pdf")


def test_a_place_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="cannot be written"):
        write_tables([], tmp_path / "nowhere" / "out.zip")


def test_a_folder_with_other_things_in_it_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "letters.docx").write_text("Dear Sir")
    with pytest.raises(BadFile, match="holds more than tables"):
        write_tables([], tmp_path, force=True)

    assert [left.name for left in tmp_path.iterdir()] == ["letters.docx"]
