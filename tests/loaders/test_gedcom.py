"""GEDCOM: who is a parent of whom and how, what one side states alone, dates as written, and broken files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from loading import all_of, couples, family, noticed, only, parents, zipped

from graphmodel.domain.ids import id_from
from graphmodel.domain.people import Person
from graphmodel.domain.ties import Partnership
from loaders.gedcom_dates import gedcom_date
from loaders.reading import read_family_file, read_sources

FAMILY = """0 HEAD
1 CHAR UTF-8
0 @I1@ INDI
1 NAME Siân /Stone/
2 NICK Shan
1 SEX F
1 BIRT
2 DATE ABT 1985
1 FAMS @F1@
0 @I2@ INDI
1 NAME Ray /Stone/ Jr.
1 SEX M
1 DEAT Y
1 FAMS @F1@
0 @I3@ INDI
1 NAME Amira /Stone/
1 SEX X
1 RESN confidential
1 NOTE Likes
2 CONT maps
2 CONC  and dogs.
1 NOTE @N1@
1 FAMC @F1@
0 @F1@ FAM
1 HUSB @I2@
1 WIFE @I1@
1 CHIL @I3@
1 MARR
2 DATE 1 MAY 2010
1 DIV
2 DATE 2015
0 @N1@ NOTE A second note.
0 TRLR
"""


def lines(*records: str) -> str:
    return "\n".join(("0 HEAD", *records, "0 TRLR"))


def person(ref: str, *more: str) -> str:
    return "\n".join((f"0 @{ref}@ INDI", f"1 NAME {ref} /Stone/", *more))


def test_people_have_what_the_file_says(tmp_path: Path) -> None:
    mother, father, child = all_of(family(tmp_path, FAMILY), Person)

    assert ("I1", id_from("people", "I1"), "Siân Stone", "Shan", "F") == (
        mother.ref,
        mother.id,
        mother.name,
        mother.known_as,
        mother.sex,
    )
    assert mother.birth is not None
    assert (mother.birth.text, mother.birth.approximate) == ("ABT 1985", True)
    assert (father.name, father.death and father.death.text) == ("Ray Stone Jr.", "unknown")
    assert (child.sex, child.notes, child.restricted) == ("X", "Likes\nmaps and dogs.\nA second note.", True)


def test_a_family_is_a_couple_and_its_children(tmp_path: Path) -> None:
    staged = family(tmp_path, FAMILY)

    assert {("I3", "I1", "birth"), ("I3", "I2", "birth")} == parents(staged)
    pair = only(staged, Partnership)
    assert (pair.status, pair.since and pair.since.text, pair.until and pair.until.text) == ("divorced", "1 MAY 2010", "2015")
    assert {"restricted"} == noticed(staged)


def test_a_child_of_two_families_has_both_with_their_kind(tmp_path: Path) -> None:
    text = lines(
        person("M"),
        person("A", "1 FAMS @F2@"),
        person("K", "1 FAMC @F1@", "1 FAMC @F2@", "2 PEDI adopted", "1 FAMC @F3@", "2 PEDI Foster"),
        person("L", "1 ADOP", "2 FAMC @F2@", "3 ADOP WIFE"),
        "0 @F1@ FAM\n1 WIFE @M@\n1 CHIL @K@",
        "0 @F2@ FAM\n1 WIFE @A@\n1 CHIL @K@\n1 CHIL @L@",
        "0 @F3@ FAM\n1 WIFE @A@\n1 CHIL @K@",
    )

    expected = {("K", "M", "birth"), ("K", "A", "adoptive"), ("K", "A", "foster"), ("L", "A", "adoptive")}
    assert expected == parents(family(tmp_path, text))


def test_how_each_parent_is_one_may_be_stated_at_the_family(tmp_path: Path) -> None:
    text = lines(
        person("M"), person("F"), person("K"), "0 @F1@ FAM\n1 HUSB @F@\n1 WIFE @M@\n1 CHIL @K@\n2 _FREL Step\n2 _MREL Natural"
    )

    assert {("K", "F", "step"), ("K", "M", "birth")} == parents(family(tmp_path, text))


def test_links_of_one_side_are_read(tmp_path: Path) -> None:
    text = lines(person("M", "1 FAMS @F1@"), person("K", "1 FAMC @F1@"), person("F"), "0 @F1@ FAM\n1 HUSB @F@")
    staged = family(tmp_path, text)

    assert {("K", "F", "birth"), ("K", "M", "birth")} == parents(staged)
    assert {frozenset("MF"): None} == couples(staged)
    assert {"one_sided"} == noticed(staged)


def test_several_families_of_one_pair_are_one_couple(tmp_path: Path) -> None:
    couple = "1 HUSB @F@\n1 WIFE @M@"
    text = lines(person("M"), person("F"), f"0 @F1@ FAM\n{couple}\n1 MARR Y", f"0 @F2@ FAM\n{couple}")

    assert {frozenset("MF"): "married"} == couples(family(tmp_path, text))


def test_loops_self_references_and_missing_people_hang_nobody(tmp_path: Path) -> None:
    text = lines(
        person("A", "1 FAMC @F1@", "1 FAMS @F2@"),
        person("B", "1 FAMC @F2@", "1 FAMS @F1@"),
        person("C", "1 FAMC @F3@", "1 FAMS @F3@", "1 FAMC @F9@"),
        "0 @F1@ FAM\n1 WIFE @B@\n1 CHIL @A@",
        "0 @F2@ FAM\n1 HUSB @A@\n1 CHIL @B@\n1 CHIL @X@",
        "0 @F3@ FAM\n1 HUSB @C@\n1 WIFE @C@\n1 CHIL @C@",
    )
    drawn = family(tmp_path, text)

    assert ((), {"own_parent", "parent_loop", "unknown_reference"}) == (drawn.problems, noticed(drawn))
    assert [problem.code for problem in read_sources([tmp_path / "family.ged"]).problems] == ["parent_loop"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_letters_and_line_ends(tmp_path: Path, encoding: str, ending: str) -> None:
    file = tmp_path / "family.ged"
    file.write_bytes(FAMILY.replace("\n", ending).encode(encoding))

    assert all_of(read_family_file(file), Person)[0].name == "Siân Stone"


@pytest.mark.parametrize(
    ("char", "name"),
    [("ANSEL", b"Si\xe3an"), ("IBMPC", b"Si\x83n"), ("ANSI", b"Si\xe2n"), ("FOO", b"Si\xe2n"), ("base64", b"Si\xe2n")],
)
def test_older_letters(tmp_path: Path, char: str, name: bytes) -> None:
    file = tmp_path / "family.ged"
    file.write_bytes(b"0 HEAD\n1 CHAR " + char.encode() + b"\n0 @I1@ INDI\n1 NAME " + name + b" /Lee/\n0 TRLR\n")

    assert only(read_family_file(file), Person).name == "Siân Lee"


def test_lines_that_ged4py_would_refuse_are_mended(tmp_path: Path) -> None:
    text = lines(
        "0 @_odd id@ INDI\n1 NAME Ann /Lee/\n1 NOTE first\n4 CONT second\nbroken by an editor"
        "\n3 CONC  third\n1 BIRT\n5 DATE 1990",
        "0 @F1@ FAM\n1 CHIL @_odd id@\n1 HUSB @I2@",
        "0 @I2@ INDI",
    )
    staged = family(tmp_path, text)
    ann, nameless = all_of(staged, Person)

    assert (ann.ref, ann.notes, ann.birth and ann.birth.text) == ("_odd id", "first\nsecond third", "1990")
    assert nameless.name == "name not recorded"
    assert {("_odd id", "I2", "birth")} == parents(staged)
    assert {"passed_over"} == noticed(staged)


def test_a_file_of_seven_and_one_in_a_package(tmp_path: Path) -> None:
    text = "0 HEAD\n1 GEDC\n2 VERS 7.0\n0 @I1@ INDI\n1 NAME Ann /Lee/\n1 FAMC @F1@\n2 PEDI ADOPTED\n0 @I2@ INDI\n1 NAME Bo\n"
    text += "0 @F1@ FAM\n1 HUSB @VOID@\n1 WIFE @I2@\n1 CHIL @I1@\n0 TRLR\n"

    assert {("I1", "I2", "adoptive")} == parents(read_family_file(zipped(tmp_path / "f.gdz", {"gedcom.ged": text})))


@pytest.mark.parametrize(
    ("written", "earliest", "latest", "approximate"),
    [
        ("12 JAN 1990", date(1990, 1, 12), date(1990, 1, 12), False),
        ("FEB 2000", date(2000, 2, 1), date(2000, 2, 29), False),
        ("EST 1990", date(1990, 1, 1), date(1990, 12, 31), True),
        ("INT 1990 (the school register)", date(1990, 1, 1), date(1990, 12, 31), True),
        ("BEF 1990", None, date(1989, 12, 31), False),
        ("AFT MAR 1990", date(1990, 4, 1), None, False),
        ("FROM 1990", date(1990, 1, 1), None, False),
        ("TO 1990", None, date(1990, 12, 31), False),
        ("BET 1990 AND 3 MAR 1992", date(1990, 1, 1), date(1992, 3, 3), False),
        ("FROM 1990 TO 1992", date(1990, 1, 1), date(1992, 12, 31), False),
        ("BET 1992 AND 1990", None, None, False),
        ("12 JAN 1699/00", date(1699, 1, 12), date(1700, 1, 13), False),
        ("@#DJULIAN@ 5 MAR 1620", None, None, False),
        ("@#DHEBREW@ 13 CSH 5760", None, None, False),
        ("44 B.C.", None, None, False),
        ("31 FEB 1990", None, None, False),
        ("(at Easter)", None, None, False),
        ("02/03/1990", date(1990, 3, 2), date(1990, 3, 2), False),
    ],
)
def test_dates_keep_their_words_and_get_bounds(
    written: str, earliest: date | None, latest: date | None, approximate: bool
) -> None:
    day = gedcom_date(written)

    assert day is not None
    assert (written, earliest, latest, approximate) == (day.text, day.earliest, day.latest, day.approximate)


@pytest.mark.parametrize("text", ["0 HEAD\n0 TRLR\n", "0 HEAD", "0 @F1@ FAM\n1 HUSB @I1@"])
def test_a_file_without_people_is_refused(tmp_path: Path, text: str) -> None:
    assert [problem.code for problem in family(tmp_path, text).problems] == ["no_people"]


def test_two_files_with_the_same_numbers_are_not_mixed(tmp_path: Path) -> None:
    (tmp_path / "a.ged").write_text(lines("0 @I1@ INDI\n1 NAME Ann"))
    (tmp_path / "b.ged").write_text(lines("0 @I1@ INDI\n1 NAME Bob"))

    staged = read_sources([tmp_path])

    assert staged.problems == ()
    assert {("a:I1", "Ann"), ("b:I1", "Bob")} == {(one.ref, one.name) for one in all_of(staged, Person)}


def test_a_text_without_end_is_cut_and_said(tmp_path: Path) -> None:
    text = lines(person("A", "1 NOTE start", *["2 CONT " + "x" * 200] * 50_000))
    staged = family(tmp_path, text)

    assert ({"passed_over"}, 4000) == (noticed(staged), len(only(staged, Person).notes or ""))
