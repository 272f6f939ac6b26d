"""Symbols and icons: written out at their place, told apart by shape, within the room that layout keeps for them."""

from __future__ import annotations

import re

import pytest

from ui.drawing.icons import ICONS, icon
from ui.drawing.legend import Entry, height_of, legend
from ui.drawing.palette import LIGHT, Part
from ui.drawing.scene import Label, Shape
from ui.drawing.symbols import Badge, SymbolLook, extent, symbol

FAMILY = LIGHT.kinds[Part.FAMILY]
LOOKS = {
    "adult": SymbolLook("adult", FAMILY),
    "child": SymbolLook("child", FAMILY),
    "place": SymbolLook("place", FAMILY, square=True),
    "died": SymbolLook("leaf", FAMILY, died=True),
    "unknown": SymbolLook("unknown", FAMILY, unknown=True),
    "unseen": SymbolLook("adult", FAMILY, long_unseen=True),
    "closed": SymbolLook("adult", FAMILY, badge=Badge.LOCK),
    "stopped": SymbolLook("adult", FAMILY, badge=Badge.STOP),
}


def numbers(shape: Shape) -> list[float]:
    return [float(text) for text in re.findall(r"-?\d+\.?\d*", dict(shape.attributes).get("d", ""))]


@pytest.mark.parametrize("name", list(ICONS))
def test_every_icon_is_written_out_inside_its_square(name: str) -> None:
    for shape in icon(name, 100, 200, 24, "#000000"):
        given = dict(shape.attributes)
        assert "transform" not in given
        if shape.tag == "path":
            start = numbers(shape)[:2]
            assert 88 <= start[0] <= 112
            assert 188 <= start[1] <= 212
        else:
            x = float(given.get("cx") or given["x"])
            assert 88 <= x <= 112


def test_an_icon_scales_with_its_size() -> None:
    small, large = (icon("adult", 0, 0, size, "#000000")[0] for size in (24, 48))
    assert float(dict(large.attributes)["r"]) == pytest.approx(2 * float(dict(small.attributes)["r"]))
    moved = icon("school", 10, 0, 24, "#000000")[1]
    assert dict(moved.attributes)["d"] == "M 10 -4.8 v 12.6"


def test_states_differ_without_colour() -> None:
    def shape_only(look: SymbolLook) -> tuple[object, ...]:
        return tuple(
            (shape.tag, tuple(pair for pair in shape.attributes if pair[0] not in ("fill", "stroke")))
            for shape in symbol(look, 0, 0, 21, LIGHT)
        )

    assert len({shape_only(look) for look in LOOKS.values()}) == len(LOOKS)


@pytest.mark.parametrize("name", list(LOOKS))
def test_a_symbol_stays_in_its_room(name: str) -> None:
    look = LOOKS[name]
    reach = extent(21, long_unseen=look.long_unseen) if look.badge is None else 21 * 1.25 + 1
    for shape in symbol(look, 0, 0, 21, LIGHT):
        given = dict(shape.attributes)
        if shape.tag == "circle" and given.get("r"):
            edge = max(abs(float(given["cx"])), abs(float(given["cy"]))) + float(given["r"]) + float(given["stroke-width"]) / 2
            assert edge <= reach + 1.5


def test_the_legend_breaks_into_rows_and_keeps_every_word() -> None:
    def sample(x: float, y: float) -> tuple[Shape, ...]:
        return (Shape("rect", (("x", str(x)), ("y", str(y)))),)

    entries = [Entry(38, f"mark number {number}", sample) for number in range(9)]
    drawn = legend(entries, 10, 20, 400, LIGHT)
    words = [part for part in drawn.children if isinstance(part, Label)]
    assert [label.text for label in words] == [entry.words for entry in entries]
    assert height_of(entries, 400) == 24 * len({label.y for label in words})
    assert all(10 <= label.x <= 410 for label in words)
    assert height_of((), 400) == 0
