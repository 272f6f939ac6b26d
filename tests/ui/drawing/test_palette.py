"""The colours reach the contrast that the style asks for, on both grounds, and grey values tell what colours tell."""

from __future__ import annotations

import pytest

from ui.drawing.palette import DARK, FONT_STACK, GATES, LIGHT, Palette, Part, contrast, luminance, mixed

GROUNDS = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert luminance("#FFFFFF") == pytest.approx(1)


@GROUNDS
def test_text_reads_on_every_ground(palette: Palette) -> None:
    for ground in (palette.paper, palette.surface, palette.sunken):
        assert contrast(palette.ink, ground) >= 7
        assert contrast(palette.ink_2, ground) >= 4.5
    assert contrast(palette.voice_ink, palette.voice_tint) >= 7
    assert contrast(palette.on_primary, palette.primary) >= 4.5
    assert contrast(palette.error, palette.paper) >= 4.5


@GROUNDS
def test_lines_and_edges_of_controls_are_seen(palette: Palette) -> None:
    for colour in (palette.line, palette.stormy, palette.control, palette.focus, palette.feeling):
        assert contrast(colour, palette.paper) >= 3
        assert contrast(colour, palette.surface) >= 3


@GROUNDS
@pytest.mark.parametrize("part", list(Part))
def test_each_part_of_life_reads_on_paper_and_on_its_own_tint(palette: Palette, part: Part) -> None:
    ink = palette.kinds[part]
    assert contrast(ink.stroke, palette.paper) >= 4.5
    assert contrast(ink.stroke, ink.tint) >= (3.7 if palette.is_dark else 4.45)
    assert contrast(palette.ink, ink.tint) >= 7


@GROUNDS
def test_the_parts_have_six_different_colours(palette: Palette) -> None:
    assert len({ink.stroke for ink in palette.kinds.values()}) == 6


@pytest.mark.parametrize("gate", list(GATES))
def test_gate_chips_read(gate: str) -> None:
    assert contrast(GATES[gate].text, GATES[gate].fill) >= 7


def test_conditions_are_told_by_pattern_not_colour() -> None:
    assert [gate for gate, ink in GATES.items() if ink.dashed] == ["OPEN_WITH_CONDITIONS"]


def test_our_lines_are_paler_than_the_childs_in_grey_too() -> None:
    assert luminance(LIGHT.control) > 3 * luminance(LIGHT.line)


def test_the_shipped_font_comes_first_and_a_plain_one_last() -> None:
    assert FONT_STACK.startswith("'Noto Sans'")
    assert FONT_STACK.endswith("sans-serif")


def test_mixing() -> None:
    assert mixed("#FFFFFF", "#000000", 0.5) == "#808080"
    assert mixed("#123456", "#FFFFFF", 1.0) == "#123456"
