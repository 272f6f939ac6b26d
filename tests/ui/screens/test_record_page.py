"""The record page leaves no kind of record out, and says what nobody recorded."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import cast

from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.difference import KINDS, ChangeInWords
from graphmodel.domain.network import RECORD_FIELDS
from graphmodel.domain.record_words import facts_of
from tests.scenarios import TODAY, Family, amiras_family
from ui.components.shapes import Facts, TableRow
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
    of_nan = [facts_in(row) for row in said["rows"] if facts_in(row).get("About") == "Nan"]
    assert "She makes the best rice." in [facts.get("Words") for facts in of_nan]


def facts_in(row: TableRow) -> dict[str, str]:
    cell = cast("Facts", row["cells"][2])
    return {label: words for label, words in cell["facts"]}  # noqa: C416 - a fact is a list of two, which dict() does not type


def test_what_the_page_says_already_is_not_said_again() -> None:
    """Whose page it is, the day of the first column, and what the child's and the professionals' own chapters say."""
    network = network_of_records(amiras_family().records, "amira", TODAY)
    rows = [row for table in record_tables(network) for row in table["rows"]]

    facts = {fact for row in rows for fact in facts_in(row).items()}
    labels = {label for label, _ in facts}

    assert not labels & {"Said on", "Recorded by", "Closeness (the child's)", "Strength (professional)"}
    assert not facts & {("Child", "Amira"), ("Of", "Amira")}
    assert {"About", "Closeness", "Kind"} <= labels


def test_a_record_that_refers_to_what_is_not_on_the_map_shows_no_id() -> None:
    family = Family()
    family.child("amira", age=12)
    family.person("nan")
    family.view("amira", "nan", closeness=3)
    network = network_of_records(family.records, "amira", TODAY)
    elsewhere = replace(network.views[0], session="5020613f-8b86-501d-a2f2-cc383e3d1c1a")

    tables = record_tables(replace(network, views=(elsewhere,)))

    told = [facts_in(row) for table in tables for row in table["rows"]]
    assert ["not on this map"] == [facts["Session"] for facts in told if "Session" in facts]


def test_words_of_a_list_are_said_and_not_their_codes() -> None:
    family = Family()
    family.child("amira", age=12)
    family.person("nan")
    family.stage("amira", "nan", stage=2, on="2026-09", class_before="low", scale_after=5)
    family.works_with("beth", "amira", role="reviewing_officer")
    family.reviewed("amira", on="2026-09", kind="later")

    facts = {fact for record in family.records for fact in facts_of(record, str)}

    assert {
        ("Stage", "stage 2"),
        ("On", "September 2026"),
        ("Risk before", "low risk"),
        ("Contact after", "supervised, face to face"),
        ("Role", "independent reviewing officer"),
        ("Kind", "later review"),
    } <= facts


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
