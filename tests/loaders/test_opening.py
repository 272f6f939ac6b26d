"""What a file holds decides; what cannot be read, or is made to harm, is refused with a sentence and in time."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from loading import TWO_PEOPLE, all_of, found, workbook, zipped

from graphmodel.domain.people import Person
from loaders.opening import open_bytes, open_paths
from loaders.problems import Findings
from loaders.reading import read_sources
from loaders.sheets import MAX_ENTRIES

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def code_for(data: bytes, name: str = "people.csv") -> str:
    """The one problem of these bytes."""
    findings = Findings()
    assert open_bytes(data, name, findings) == []
    (problem,) = findings.problems
    assert problem.message[0].isupper()
    assert problem.message.endswith(".")
    return problem.code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b" \r\n\n ", "empty_file"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html><body>Sign in</body></html>", "web_page"),
        (b"\n <HTML><table><tr><td>id</td></tr></table>", "web_page"),
        ("<html>".encode("utf-16"), "web_page"),
        (b"%PDF-1.7 ...", "not_a_table"),
        (b"\x89PNG\r\n\x1a\n", "not_a_table"),
        (b"<?xml version='1.0'?><people/>", "not_a_table"),
        (b"id,name\x00\x00\x01\x02", "not_text"),
        (bytes(range(256)) * 4, "not_text"),
        (b"\xff\xfei\x00d\x00,", "not_text"),
        (OLE + b"Workbook", "old_excel"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"PK\x03\x04 broken", "damaged"),
        (b'id,name\na,"' + b"x" * 200_000 + b'"\n', "unreadable_row"),
        (b"0 HEAD\n0 TRLR\n", "nothing"),
    ],
)
def test_what_is_no_table_is_refused_in_words(data: bytes, code: str) -> None:
    if code == "nothing":
        assert len(open_bytes(data, "people.csv", Findings())) == 1  # a family file, whatever its name
    else:
        assert code == code_for(data)


def test_paths_that_are_not_there_or_hold_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "picture.gif").write_bytes(b"GIF89a")

    assert found(read_sources([tmp_path / "nowhere.csv"])) == [("nowhere.csv", 0, "", "missing_file")]
    assert found(read_sources([tmp_path / "empty"])) == [("empty", 0, "", "empty_folder")]


def test_a_file_that_may_not_be_opened_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "people.csv"
    file.write_text(TWO_PEOPLE)

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert found(read_sources([file])) == [("people.csv", 0, "", "unreadable")]


def test_a_workbook_under_a_wrong_name_is_read(tmp_path: Path) -> None:
    book = workbook(tmp_path / "t.xlsx", people=[["id", "name"], ["a", "Ann"]])
    staged = read_sources([book.rename(tmp_path / "people.csv")])

    assert [person.name for person in all_of(staged, Person)] == ["Ann"]


def test_a_workbook_keeps_excel_s_rows_and_days(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "dd/mm/yyyy", "remove_timezone": True})
    sheet = book.add_worksheet("people")
    sheet.write_row(2, 1, ["id", "name", "birth", "restricted"])
    sheet.write_row(5, 1, [7, "Ann", 2014, True])
    sheet.write_row(6, 1, ["b", "Bob"])
    sheet.write_number(6, 3, 41700, book.add_format({"num_format": "dd/mm/yyyy"}))
    sheet.write_row(8, 1, ["c", "", "soon"])
    book.close()
    staged = read_sources([path])

    place = "t.xlsx, sheet people"
    assert [(place, 9, "birth", "bad_date"), (place, 9, "name", "empty_value")] == found(staged)
    ann, bob = all_of(staged, Person)
    assert (ann.ref, ann.birth and ann.birth.text, ann.restricted) == ("7", "2014", True)
    assert (bob.birth and bob.birth.text) == "2014-03-02"


def test_a_workbook_that_declares_a_billion_cells_is_refused_in_time(tmp_path: Path) -> None:
    plain = workbook(tmp_path / "plain.xlsx", people=[["id", "name"], ["a", "Ann"]])
    far = workbook(tmp_path / "far.xlsx", people=[["id", "name"], ["a", "Ann"]])
    with zipfile.ZipFile(plain) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    lying = parts | {sheet: parts[sheet].replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"')}
    hidden = parts | {sheet: parts[sheet].replace(b'ref="A1:B2"', b'ref="A1"').replace(b'r="B2"', b'r="XFD1048576"')}
    started = time.monotonic()

    for each in (lying, hidden):
        staged = read_sources([zipped(far, each)])
        assert [problem.code for problem in staged.problems] == ["too_large"]
    assert time.monotonic() - started < 10


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    started = time.monotonic()
    assert [p.code for p in read_sources([zipped(tmp_path / "a.zip", {"people.csv": b"a," * 60_000_000})]).problems] == [
        "too_large"
    ]
    many = {f"{number}.csv": "id,name" for number in range(MAX_ENTRIES + 1)}
    assert [p.code for p in read_sources([zipped(tmp_path / "b.zip", many)]).problems] == ["too_large"]
    assert time.monotonic() - started < 10


def test_entities_in_a_workbook_are_not_resolved(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    parts = {
        "xl/workbook.xml": f'{bomb}<workbook><sheets><sheet name="&b;"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": "<r/>",
    }

    assert [problem.code for problem in read_sources([zipped(tmp_path / "x.xlsx", parts)]).problems] == ["damaged"]


def test_zips_inside_zips_and_locked_parts_are_refused(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"people.csv": TWO_PEOPLE}).read_bytes()
    outer = zipped(tmp_path / "outer.zip", {"inner.zip": inner})

    assert found(read_sources([outer])) == [("outer.zip/inner.zip", 0, "", "nested_zip")]


def test_documents_of_other_programs_are_named(tmp_path: Path) -> None:
    document = zipped(tmp_path / "x.docx", {"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"})

    assert [problem.code for problem in read_sources([document]).problems] == ["not_a_table"]


def test_excel_s_own_hint_about_the_separator_is_heeded(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("sep=;\nid;name\na;Ann, the first\n")

    assert [person.name for person in all_of(read_sources([tmp_path]), Person)] == ["Ann, the first"]


def test_a_path_too_long_to_be_a_file_is_said_and_stops_nothing() -> None:
    staged = read_sources([Path("a" * 300)])

    (problem,) = staged.problems
    assert problem.code == "unreadable"
    assert len(problem.file) < 100


def test_a_folder_that_may_be_listed_and_not_entered_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Such a folder lets its names be read, and refuses every look at what they are."""
    (tmp_path / "people.csv").write_text(TWO_PEOPLE)

    def refused(_self: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_file", refused)
    staged = read_sources([tmp_path])

    assert [problem.code for problem in staged.problems] == ["unreadable"]


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """A folder that somebody sent reads nothing else on this machine; a link within it is as good as the file."""
    elsewhere = tmp_path / "elsewhere"
    sent = tmp_path / "sent"
    elsewhere.mkdir()
    sent.mkdir()
    (elsewhere / "secret.csv").write_text("id,name\nleila,Leila\n", encoding="utf-8")
    (sent / "first.csv").write_text("id,name\nnana,Nana\n", encoding="utf-8")
    (sent / "people.csv").symlink_to(elsewhere / "secret.csv")
    (sent / "second.csv").symlink_to(sent / "first.csv")
    findings = Findings()

    opened = open_paths([sent], findings)

    assert [problem.file for problem in findings.problems] == ["people.csv"]
    assert len(opened) == 2
    assert "Leila" not in repr(opened)
