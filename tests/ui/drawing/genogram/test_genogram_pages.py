"""On paper: readable words, everybody exactly once, lines that say where they go on, and a proof over all pages."""

from __future__ import annotations

import io
import re

import families_to_draw as families
import pypdf
import pytest
from family_records import Records
from hypothesis import given, settings
from hypothesis import strategies as st
from scene_reading import parts_of, texts_of
from test_genogram_lines import believable

from ui.drawing.clipping import Window, cut_area, cut_line
from ui.drawing.document import pages_to_pdf
from ui.drawing.genogram import GenogramOptions, Sheets, draw_genogram, draw_sheets
from ui.drawing.genogram.pages import LEAST_PT, room_of
from ui.drawing.genogram.proof import drawn_in
from ui.drawing.paper import Paper
from ui.drawing.scene import Label, Scene, Shape
from ui.drawing.svg import to_svg

A4, A3 = (Paper.A4_LANDSCAPE, Paper.A4_PORTRAIT), (Paper.A3_LANDSCAPE, Paper.A3_PORTRAIT)


def sheets(records: Records, papers: tuple[Paper, ...] = A4, **options: object) -> Sheets:
    return draw_sheets(records.network(), GenogramOptions(**options), papers)[0]  # type: ignore[arg-type]


def together(made: Sheets) -> Scene:
    """All pages as one picture: they share its coordinates."""
    return Scene(1, 1, "", "", tuple(part for page in made.pages for part in page.children))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("papers", [A4, A3])
def test_everybody_and_every_link_is_on_the_pages_and_nobody_twice(seed: int, papers: tuple[Paper, ...]) -> None:
    records = believable(seed, 60)
    report = draw_genogram(records.network()).report
    drawn = drawn_in(together(sheets(records, papers)))

    assert len(drawn.symbols) == report.people
    assert len({key for key, _ in drawn.symbols}) == report.people
    assert len(drawn.links) == report.parent_links
    assert len(drawn.unions) == report.unions


def test_every_text_stands_on_some_page() -> None:
    for seed in range(4):
        records = believable(seed, 60)
        whole = draw_genogram(records.network(), GenogramOptions(legend=False, proof=False)).scene
        assert set(texts_of(whole)) <= set(texts_of(together(sheets(records))))


def test_words_on_paper_are_never_smaller_than_can_be_read() -> None:
    for papers in (A4, A3):
        made = sheets(believable(3, 60), papers)
        width, height = room_of(made.paper)
        for page in made.pages:
            assert page.width <= width
            assert page.height <= height
    sheet_width = (Paper.A4_LANDSCAPE.value or (0, 0))[0]
    assert room_of(Paper.A4_LANDSCAPE)[0] == pytest.approx((sheet_width - 24) / 25.4 * 72 / LEAST_PT * 12)


def test_a_small_family_is_one_sheet_with_legend_and_proof() -> None:
    made = sheets(families.three_fathers())

    assert len(made.pages) == 1
    assert {"Marks in this picture", "This drawing accounts for everyone."} <= set(texts_of(made.pages[0]))


def test_a_wide_family_says_how_many_links_lead_to_another_page() -> None:
    made = sheets(believable(3, 60))
    said = " ".join(texts_of(made.pages[-1]))

    assert made.elsewhere > 0
    assert f"{made.elsewhere} links to another page" in said.replace("  ", " ")
    assert re.search(r"page 1 of \d", " ".join(texts_of(made.pages[0])))


def test_the_links_to_another_page_are_those_whose_people_are_on_two() -> None:
    made = sheets(believable(3, 60))
    page_of = {key: place for place, page in enumerate(made.pages) for key, _ in drawn_in(page).symbols}
    drawn = drawn_in(together(made))
    apart = [{page_of[child], page_of[parent]} for child, parent, _ in drawn.links] + [
        {page_of[one] for one in union} for union in drawn.unions
    ]

    assert made.elsewhere == sum(len(pages) > 1 for pages in apart)


def test_a_line_that_is_cut_says_on_which_page_it_goes_on() -> None:
    first = sheets(believable(3, 60)).pages[0]

    assert {text for text in texts_of(first) if re.fullmatch(r"page \d", text)}


def test_every_page_says_whose_day_by_whom_and_for_whom() -> None:
    for page in sheets(believable(3, 60), author="Beth Lowe", title="The Wests").pages:
        said = texts_of(page)
        assert "The Wests" in said
        assert "As it was on Mon 23 Nov 2026 · drawn from the file · by Beth Lowe · for workers, not for sharing" in said


def test_pages_are_one_pdf_with_every_name_and_one_svg_each() -> None:
    made = sheets(believable(3, 60))
    pdf = pypdf.PdfReader(io.BytesIO(pages_to_pdf(made.pages, made.paper)))
    names = {part.text for page in made.pages for part in parts_of(page) if isinstance(part, Label) and part.weight == 600}
    layer = " ".join(page.extract_text() for page in pdf.pages)

    assert len(pdf.pages) == len(made.pages) > 2
    assert [name for name in names if name not in layer] == []
    assert re.search(r'viewBox="[\d.-]+ [\d.-]+ [\d.]+ [\d.]+"', to_svg(made.pages[1]))


def test_the_same_family_gives_the_same_pages() -> None:
    one, other = sheets(believable(2, 60)), sheets(believable(2, 60))

    assert [to_svg(page) for page in one.pages] == [to_svg(page) for page in other.pages]


def path(d: str) -> Shape:
    return Shape("path", (("d", d), ("fill", "none"), ("stroke", "#000000")))


@pytest.mark.parametrize(
    ("d", "kept"),
    [
        ("M 0 5 H 20", "M 2 5 H 10"),
        ("M 5 0 V 20", "M 5 2 V 10"),
        ("M 0 0 L 20 20", "M 2 2 L 10 10"),
        ("M 4 4 H 8 V 8", "M 4 4 H 8 V 8"),
        ("M 4 4 H 20 V 6 H 4", "M 4 4 H 10 M 10 6 H 4"),
    ],
)
def test_a_line_is_cut_at_the_edges_of_its_window(d: str, kept: str) -> None:
    cut = cut_line(path(d), Window(2, 2, 10, 10))

    assert cut is not None
    assert dict(cut.attributes)["d"] == kept


def test_a_line_outside_is_gone_and_an_area_keeps_no_edge_along_the_cut() -> None:
    window = Window(2, 2, 10, 10)
    fill, edge = cut_area(Shape("path", (("d", "M 5 5 H 30 V 8 H 5 V 5"), ("fill", "#EEEEEE"), ("stroke", "#000000"))), window)

    assert cut_line(path("M 20 20 H 30"), window) is None
    assert dict(fill.attributes)["d"] in {"M 5 5 H 10 V 8 H 5 V 5", "M 10 8 H 5 V 5 H 10 V 8", "M 5 8 V 5 H 10 V 8 H 5"}
    assert dict(edge.attributes)["d"] == "M 5 5 H 10 M 10 8 H 5 V 5"


@given(st.lists(st.tuples(st.integers(-9, 30), st.integers(-9, 30)), min_size=2, max_size=8))
@settings(max_examples=50, deadline=None)
def test_what_is_cut_is_inside_and_cutting_twice_changes_nothing(points: list[tuple[int, int]]) -> None:
    window = Window(0, 0, 20, 20)
    cut = cut_line(path("M " + " L ".join(f"{x} {y}" for x, y in points)), window)
    if cut is not None:
        again = cut_line(cut, window)
        numbers = [float(n) for n in re.findall(r"-?[\d.]+", dict(cut.attributes)["d"])]
        assert all(-0.01 <= n <= 20.01 for n in numbers)
        assert again is not None
        # A line that only touches the edge may be told in two pieces; its points are the same.
        assert set(numbers) == {float(n) for n in re.findall(r"-?[\d.]+", dict(again.attributes)["d"])}
