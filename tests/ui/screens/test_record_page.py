"""The record page leaves no kind of record out, and says what nobody recorded."""

from __future__ import annotations

from collections import Counter

from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.network import RECORD_FIELDS
from tests.scenarios import TODAY, Family, amiras_family
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
