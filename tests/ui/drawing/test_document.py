"""On paper no name is lost: each is in the PDF's text layer, or the drawing is refused by name."""

from __future__ import annotations

import io
import re
import struct
import unicodedata
from datetime import UTC, datetime

import pypdf
import pytest

from tests.ui.drawing.amira import NAMES, amira, crowd
from ui.drawing import document
from ui.drawing.document import FontMissing, Paper, missing_scripts, script_of, texts_of, to_pdf, to_png
from ui.drawing.eco_map import draw_eco_map
from ui.drawing.scene import Group, Label, Scene, Shape
from ui.drawing.text_width import is_covered

WRITTEN = ("Łukasz", "Siân", "ليلى", "محمد", "רחל", "Nguyễn Thị", "ሰላም", "Ніна", "Zoë O’Shea-Ali")
HOSTILE = ("#panic()", "$x$", "*bold* _it_", "\\u{41}", "<name>", "@ref", "]#import", "// no", '"; 1')


def scene_of(*names: str) -> Scene:
    labels = tuple(Label(200, 30 + 30 * at, name, 13, "middle", 600) for at, name in enumerate(names))
    box = Shape("rect", (("x", "1"), ("y", "1"), ("width", "9"), ("height", "9"), ("fill", "#DCEEF0")))
    return Scene(400, 60 + 30 * len(names), "People of Amira", "Nine people", (box, Group(children=labels)))


def read(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf))


def text_layer(pdf: bytes) -> str:
    """What a search in the file finds: the words of the page, with what the file says a run of letters really is.

    pypdf leaves out /ActualText, by which typst says what joined letters are; it is read here from the page itself.
    """
    page = read(pdf).pages[0]
    contents = page.get_contents()
    assert contents is not None
    actual = re.findall(rb"/ActualText\s*<FEFF([0-9A-Fa-f]*)>", contents.get_data())
    said = " ".join(bytes.fromhex(text.decode()).decode("utf-16-be") for text in actual)
    return unicodedata.normalize("NFC", page.extract_text() + "\n" + said)


def holds(layer: str, name: str) -> bool:
    """Whether a name is in the text layer. Words from right to left come in the order they are seen, each word whole."""
    return all(word in layer for word in unicodedata.normalize("NFC", name).split())


@pytest.mark.parametrize("name", WRITTEN)
def test_every_name_is_in_the_text_layer(name: str) -> None:
    layer = text_layer(to_pdf(scene_of(name)))
    if name == "Nguyễn Thị":
        # The last letter and its two marks are one run of letters whose meaning the file says beside it.
        assert "Nguyễn" in layer
        assert "ị" in layer
    else:
        assert holds(layer, name)


def test_a_name_that_is_not_there_is_not_found() -> None:
    layer = text_layer(to_pdf(scene_of("Łukasz", "ليلى")))
    assert not holds(layer, "Idris")
    assert not holds(layer, "ليلا")


@pytest.mark.parametrize("paper", list(Paper))
def test_every_name_of_an_eco_map_is_there_on_every_paper(paper: Paper) -> None:
    scene = draw_eco_map(amira()).scene
    layer = text_layer(to_pdf(scene, paper))
    assert [text for text in texts_of(scene) if not holds(layer, text)] == []


@pytest.mark.parametrize("text", HOSTILE)
def test_a_name_is_text_not_a_command(text: str) -> None:
    assert text.split()[0] in text_layer(to_pdf(scene_of(text)))


def test_it_is_tagged_has_a_title_a_language_and_says_what_it_shows() -> None:
    pdf = to_pdf(scene_of("Amira"), made_at=datetime(2026, 11, 23, 9, 30, tzinfo=UTC))
    catalogue = read(pdf).trailer["/Root"].get_object()
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/Lang"] == "en-GB"
    assert "/StructTreeRoot" in catalogue
    information = read(pdf).metadata
    assert information is not None
    assert information.title == "People of Amira"
    assert information.creation_date == datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    assert b"pdfuaid" in pdf


@pytest.mark.parametrize(
    ("paper", "width", "height"), [(Paper.A4_LANDSCAPE, 842, 595), (Paper.A3_PORTRAIT, 842, 1191), (Paper.FITTED, 300, 67.5)]
)
def test_the_sheet_has_its_size(paper: Paper, width: float, height: float) -> None:
    box = read(to_pdf(scene_of("Amira"), paper)).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx((width, height), abs=1)


def test_the_drawing_is_one_page_also_when_it_is_large() -> None:
    assert len(read(to_pdf(draw_eco_map(crowd(60)).scene, Paper.A4_LANDSCAPE)).pages) == 1


def test_a_png_has_the_size_that_was_asked_for() -> None:
    png = to_png(scene_of("Amira"), pixels_per_unit=3)
    assert png.startswith(b"\x89PNG")
    assert struct.unpack(">II", png[16:24]) == (1200, 270)


def test_a_drawing_larger_than_any_sheet_is_made_smaller_not_cut() -> None:
    corner = Label(59_000, 1_990, "Łukasz", 13, "end")
    wide = Scene(60_000, 2_000, "A large family", "Three thousand people", (corner,))
    box = read(to_pdf(wide)).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx((14_000, 467), abs=1)
    assert holds(text_layer(to_pdf(wide)), "Łukasz")
    width, height = struct.unpack(">II", to_png(wide)[16:24])
    assert width * height <= 41_000_000
    assert width / height == pytest.approx(30, rel=0.01)


def test_equal_drawings_are_equal_bytes() -> None:
    assert to_pdf(scene_of("Amira")) == to_pdf(scene_of("Amira"))
    assert to_png(scene_of("Amira")) == to_png(scene_of("Amira"))


def test_the_pdf_asks_nothing_of_the_outside() -> None:
    pdf = to_pdf(draw_eco_map(amira()).scene)
    assert b"/URI" not in pdf
    assert b"/JavaScript" not in pdf


def test_what_the_shipped_fonts_have_is_never_missing() -> None:
    assert missing_scripts("".join((*NAMES, *WRITTEN))) == ()


@pytest.fixture
def only_shipped_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a computer with no fonts of its own."""
    monkeypatch.setattr(document, "_some_font_has", is_covered)


@pytest.mark.usefixtures("only_shipped_fonts")
def test_a_name_that_no_font_can_write_is_refused_not_dropped() -> None:
    with pytest.raises(FontMissing) as refused:
        to_pdf(scene_of("Amira", "李明", "සුනිල්"))
    assert refused.value.texts == ("李明", "සුනිල්")
    assert [part.script for part in refused.value.missing] == ["Han (Chinese, Japanese)", "Sinhala"]
    assert "李明" in str(refused.value)
    assert "Sinhala" in str(refused.value)
    with pytest.raises(FontMissing):
        to_png(scene_of("李明"))


@pytest.mark.usefixtures("only_shipped_fonts")
def test_a_picture_sign_without_a_font_is_said_in_words() -> None:
    assert holds(text_layer(to_pdf(scene_of("Rufus 🐶"))), "Rufus (dog face)")


def test_typst_itself_says_whether_a_font_has_a_character() -> None:
    document._some_font_has.cache_clear()
    assert document._some_font_has("ł")
    assert not document._some_font_has("\u0378")


@pytest.mark.parametrize(
    ("character", "script"),
    [("李", "Han (Chinese, Japanese)"), ("한", "Hangul (Korean)"), ("ක", "Sinhala"), ("😀", "emoji and signs")],
)
def test_scripts_are_said_in_plain_words(character: str, script: str) -> None:
    assert script_of(character) == script
