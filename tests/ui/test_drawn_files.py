"""What was ordered on the command line is the file that is written: which drawing, on which paper, for whom."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from graphmodel.domain.network import Audience
from tests.ui.drawing.amira import amira, crowd
from tests.ui.drawing.both import both
from tests.ui.drawing.jay import jay
from tests.ui.drawing.two_days import two_days
from ui.commands.drawn_files import Order, Picture, write
from ui.drawing.eco_map import draw_eco_map
from ui.drawing.genogram import GenogramOptions
from ui.drawing.paper import A3, A4, Paper
from ui.drawing.svg import to_svg
from ui.drawing.then_and_now import draw_then_and_now


def order(out: Path, sheets: tuple[Paper, ...] = (), picture: Picture = Picture.ECO_MAP) -> Order:
    return Order(picture, out, sheets, GenogramOptions())


def words_of(file: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())


def size_of(file: Path) -> tuple[int, int]:
    box = PdfReader(file).pages[0].mediabox
    return round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)


def test_for_the_child_a_printed_eco_map_is_the_page_to_take_away_and_an_svg_is_the_map_alone(tmp_path: Path) -> None:
    own = amira(Audience.CHILD)
    write(order(tmp_path / "map.svg"), own, None)
    write(order(tmp_path / "page.pdf"), own, tmp_path / "page.json")
    write(order(tmp_path / "page.png"), own, None)

    assert (tmp_path / "map.svg").read_text(encoding="utf-8") == to_svg(draw_eco_map(own).scene)
    assert "My people" in words_of(tmp_path / "page.pdf")
    assert size_of(tmp_path / "page.pdf") == (210, 297)
    assert json.loads((tmp_path / "page.json").read_text())["drawn_people"] == 15
    assert (tmp_path / "page.png").read_bytes().startswith(b"\x89PNG")


def test_a_childs_page_of_several_sheets_is_one_pdf_and_numbered_pictures(tmp_path: Path) -> None:
    own = crowd(40, Audience.CHILD)
    write(order(tmp_path / "page.pdf", A3), own, None)
    write(order(tmp_path / "page.png"), own, None)

    assert len(PdfReader(tmp_path / "page.pdf").pages) == 2
    assert size_of(tmp_path / "page.pdf") == (297, 420)
    assert sorted(one.name for one in tmp_path.glob("*.png")) == ["page-1.png", "page-2.png"]


@pytest.mark.parametrize(
    ("asked", "whose"), [(True, "Amira’s own view, 19 Nov 2026"), (False, "From the record: nobody has asked her yet")]
)
def test_the_workers_map_on_a4_has_its_legend_its_day_and_whose_view_it_is(tmp_path: Path, asked: bool, whose: str) -> None:
    write(order(tmp_path / "map.pdf", A4), amira(asked=asked), None)
    said = words_of(tmp_path / "map.pdf")

    assert size_of(tmp_path / "map.pdf") == (297, 210)
    for words in (
        whose,
        "as it was on Mon 23 Nov 2026",
        "strong",
        "closed, reason kept",
        "people, pets and places on the map are drawn",
    ):
        assert words in said


def test_a_genogram_is_drawn_as_before(tmp_path: Path) -> None:
    write(order(tmp_path / "family.svg", picture=Picture.GENOGRAM), amira(), None)
    assert "data-person" in (tmp_path / "family.svg").read_text(encoding="utf-8")


def test_then_and_now_lie_beside_one_another_and_on_a4_below_one_another(tmp_path: Path) -> None:
    then, now = two_days()
    write(replace(order(tmp_path / "two.pdf", A4), then=then), now, tmp_path / "two.json")
    write(replace(order(tmp_path / "two.svg"), then=then), now, None)
    said = words_of(tmp_path / "two.pdf")

    assert size_of(tmp_path / "two.pdf") == (210, 297)
    for words in ("Then: Mon 4 May 2026", "Now: Mon 23 Nov 2026", "Carl: not on the map any more."):
        assert words in said
    report = json.loads((tmp_path / "two.json").read_text())
    assert report["people"] == report["drawn_people"] == 29
    assert (tmp_path / "two.svg").read_text(encoding="utf-8") == to_svg(draw_then_and_now(then, now).scene)


def test_both_views_on_paper_are_the_map_and_rows_that_can_be_read(tmp_path: Path) -> None:
    write(replace(order(tmp_path / "both.pdf", A4), both_views=True), both(), None)
    said = words_of(tmp_path / "both.pdf")

    assert size_of(tmp_path / "both.pdf") == (210, 297)
    assert "Our record, Beth Lowe, 2 September 2026: tenuous." in said
    assert len(PdfReader(tmp_path / "both.pdf").pages) == 2
    assert "Amira, 19 November 2026: “right next to me”, line “strong”." in said


def test_a_mobility_map_is_one_picture_or_level_sheets(tmp_path: Path) -> None:
    write(order(tmp_path / "places.svg", picture=Picture.MOBILITY), jay(), tmp_path / "places.json")
    write(order(tmp_path / "places.pdf", A4, Picture.MOBILITY), jay(), None)

    assert size_of(tmp_path / "places.pdf") == (297, 210)
    assert "Why: an allegation was looked into." in words_of(tmp_path / "places.pdf")
    report = json.loads((tmp_path / "places.json").read_text())
    assert (report["lost"], report["invented"], report["overlaps"]) == ([], [], 0)
