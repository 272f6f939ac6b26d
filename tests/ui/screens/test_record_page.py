"""The record page leaves no kind of record out, and says what nobody recorded."""

from __future__ import annotations

from collections import Counter
from datetime import date

from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.difference import KINDS, ChangeInWords
from graphmodel.domain.network import RECORD_FIELDS
from tests.scenarios import TODAY, Family, amiras_family
from ui.screens.changes import change_table, since_of
from ui.screens.whole_record import CHAPTERS, MOST_ROWS, record_tables


def test_every_kind_of_record_of_a_map_has_one_chapter() -> None:
    """Everyone on the map is in the list; everything else is here."""
    told = Counter(kind for kinds in CHAPTERS.values() for kind in kinds)

    assert {kind: 1 for kind in RECORD_FIELDS if kind != "people"} == dict(told)


def test_each_record_is_one_row_in_words_without_ids() -> None:
    network = network_of_records(amiras_family().records, "amira", TODAY)

    tables = record_tables(network)

    rows = [row for table in tables for row in table["rows"]]
    assert sum(len(network.records(kind)) for kind in RECORD_FIELDS if kind != "people") == len(rows)
    assert [row["id"] for row in rows if not all(row["cells"])] == []
    said = next(table for table in tables if table["caption"].startswith("What the child says"))
    assert any(
        "About: Nan" in str(row["cells"][2]) and "She makes the best rice." in str(row["cells"][2]) for row in said["rows"]
    )


def test_a_chapter_without_records_says_so() -> None:
    family = Family()
    family.child("amira", age=12)

    captions = [table["caption"] for table in record_tables(network_of_records(family.records, "amira", TODAY))]

    assert "Searches: nothing is recorded." in captions
    assert len(CHAPTERS) == len(captions)


def test_a_long_chapter_shows_the_newest_and_says_how_many_there_are() -> None:
    family = Family()
    family.child("amira", age=12)
    family.person("nan")
    for back in range(MOST_ROWS + 5):
        family.event("amira", "nan", on=family.ago(back))

    events = next(
        table
        for table in record_tables(network_of_records(family.records, "amira", TODAY))
        if table["caption"].startswith("What happened")
    )

    assert f"What happened: {MOST_ROWS + 5}; the newest {MOST_ROWS} are shown." == events["caption"]
    assert ["23 Nov 2026", "22 Nov 2026"] == [row["cells"][0] for row in events["rows"][:2]]


def test_the_list_of_changes_begins_at_the_last_review() -> None:
    family = Family()
    family.child("amira", age=12)
    family.reviewed("amira", on="2026-05-11")
    family.reviewed("amira", on="2025-11-10")

    assert date(2026, 5, 11) == since_of(network_of_records(family.records, "amira", TODAY))


def test_without_a_review_it_goes_half_a_year_back() -> None:
    family = Family()
    family.child("amira", age=12)

    assert date(2026, 5, 24) == since_of(network_of_records(family.records, "amira", TODAY))


def test_every_kind_of_change_has_its_words() -> None:
    found = tuple(ChangeInWords(kind, f"something of {kind}") for kind in KINDS)

    table = change_table(found, date(2026, 5, 11), TODAY)

    assert [f"something of {kind}" for kind in KINDS] == [row["cells"][1] for row in table["rows"]]
    assert "What changed between 11 May 2026 and 23 Nov 2026: 10." == table["caption"]


def test_no_change_is_said_and_not_left_blank() -> None:
    assert "Nothing that is recorded changed" in change_table((), date(2026, 5, 11), TODAY)["caption"]
