"""Widths come from the shipped fonts and never promise less room than a text takes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from ui.drawing.text_width import FONT_FOLDER, faces, families, is_covered, width_of, wrapped

NAMES = (
    "Łukasz",
    "Siân",
    "ليلى",
    "Nguyễn Thị",
    "Große-Müller",
    "ሰላም",
    "רחל",
    "গীতা",
    "ਗੁਰਪ੍ਰੀਤ",
    "Ніна",
    "ไทย",
    "தமிழ்",
    "ნინო",
    "Արամ",
)


def test_a_known_text_has_its_measured_width() -> None:
    assert width_of("Amira", 10) == pytest.approx(10 * (639 + 935 + 258 + 413 + 561) / 1000)


def test_heavier_text_is_wider_and_size_scales() -> None:
    assert width_of("Amira", 10, 600) > width_of("Amira", 10, 400)
    assert width_of("Amira", 20) == pytest.approx(2 * width_of("Amira", 10))


def test_nothing_has_no_width() -> None:
    assert width_of("", 13) == 0


def test_a_letter_written_in_two_characters_is_as_wide_as_in_one() -> None:
    assert width_of("Sia\u0302n", 13) == width_of("Siân", 13)


def test_an_unknown_script_is_counted_wide() -> None:
    assert width_of("李", 10) >= 10
    assert width_of("😀", 10) >= 10
    assert not is_covered("李")


@given(st.text(), st.text())
def test_longer_is_never_narrower(one: str, other: str) -> None:
    assert width_of(one, 13) >= 0
    assert width_of(one + " " + other, 13) >= max(width_of(one, 13) * 0.99, 0)


@pytest.mark.parametrize("name", NAMES)
def test_the_shipped_fonts_write_these_names(name: str) -> None:
    assert all(is_covered(character) for character in name)


def test_every_face_has_its_file_and_its_licence() -> None:
    assert {face.file for face in faces()} == {file.name for file in FONT_FOLDER.glob("*.ttf")}
    assert families()[0] == "Noto Sans"
    assert all("SIL OPEN FONT LICENSE" in file.read_text(encoding="utf-8") for file in FONT_FOLDER.glob("OFL-*.txt"))
    assert sum(file.stat().st_size for file in FONT_FOLDER.iterdir()) < 3_200_000


def test_lines_break_at_spaces_and_lose_nothing() -> None:
    text = "the lady with the red car"
    lines = wrapped(text, 13.5, 600, 98)
    assert lines == ("the lady with", "the red car")
    assert all(width_of(line, 13.5, 600) <= 98 for line in lines)


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=12), min_size=1, max_size=12), st.floats(20, 200))
def test_wrapping_keeps_every_word_in_its_order(words: list[str], limit: float) -> None:
    lines = wrapped(" ".join(words), 13, 400, limit)
    assert " ".join(lines).split() == words
    assert len(lines) <= 3


@pytest.mark.browser
def test_a_browser_never_needs_more_room_than_was_kept(page: Page, tmp_path: Path) -> None:
    rules = "".join(
        f"@font-face{{font-family:'{face.family}';font-weight:{face.weight};src:url('{(FONT_FOLDER / face.file).as_uri()}')}}"
        for face in faces()
    )
    stack = ",".join(f"'{name}'" for name in families())
    texts = [(name, weight) for name in (*NAMES, "AVAVA To Ty", "Wilhelmina") for weight in (400, 600)]
    spans = "".join(f'<span style="font-weight:{weight}">{name}</span><br>' for name, weight in texts)
    page_text = f"<meta charset=utf-8><style>{rules} span{{font:100px {stack};white-space:nowrap}}</style>{spans}"
    file = tmp_path / "widths.html"
    file.write_text(page_text, encoding="utf-8")
    page.goto(file.as_uri())
    page.evaluate("document.fonts.ready.then(() => true)")
    measured = page.evaluate("[...document.querySelectorAll('span')].map(s => s.getBoundingClientRect().width)")
    too_wide = {
        (name, weight): (round(width), round(width_of(name, 100, weight)))
        for (name, weight), width in zip(texts, measured, strict=True)
        if width > width_of(name, 100, weight) * 1.01 + 1
    }
    assert too_wide == {}
    shipped = measured[texts.index(("Łukasz", 400))]
    assert shipped == pytest.approx(width_of("Łukasz", 100), rel=0.02), "the browser did not use the shipped font"
