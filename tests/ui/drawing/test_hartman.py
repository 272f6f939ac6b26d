"""Lines tell how it is by width, dash and shape, so that they are told apart without colour."""

from __future__ import annotations

import math
import re
from itertools import combinations, pairwise

import pytest

from ui.drawing.hartman import DASHES, WIDTHS, Heads, Pattern, Pen, line
from ui.drawing.palette import LIGHT
from ui.drawing.scene import Shape

CHILD, PERSON = (0.0, 0.0), (200.0, 0.0)
PEN = Pen(LIGHT)


def drawn(pattern: Pattern, heads: Heads | None = None, pen: Pen = PEN) -> tuple[Shape, ...]:
    return line(CHILD, PERSON, pattern, pen, heads)


def points(shape: Shape) -> list[tuple[float, float]]:
    numbers = [float(text) for text in re.findall(r"-?\d+\.?\d*", dict(shape.attributes)["d"])]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def without_colour(shapes: tuple[Shape, ...]) -> tuple[object, ...]:
    return tuple(tuple(pair for pair in shape.attributes if pair[0] not in ("stroke", "fill")) for shape in shapes)


@pytest.mark.parametrize(("one", "other"), list(combinations(Pattern, 2)))
def test_any_two_patterns_differ_without_colour(one: Pattern, other: Pattern) -> None:
    assert without_colour(drawn(one)) != without_colour(drawn(other))


@pytest.mark.parametrize("pattern", list(Pattern))
def test_a_line_stays_between_its_ends(pattern: Pattern) -> None:
    for shape in drawn(pattern, Heads(at_child=True, at_person=True)):
        assert all(-0.01 <= x <= 200.01 and abs(y) <= 10 for x, y in points(shape))


@pytest.mark.parametrize("pattern", list(Pattern))
def test_widths_and_dashes_scale_together(pattern: Pattern) -> None:
    half = line(CHILD, (100.0, 0.0), pattern, Pen(LIGHT, 0.5))[0]
    assert float(dict(half.attributes)["stroke-width"]) == pytest.approx(WIDTHS[pattern] / 2)
    dashes = dict(half.attributes).get("stroke-dasharray", "")
    assert [float(part) for part in dashes.split()] == [part / 2 for part in DASHES.get(pattern, ())]


def test_a_broken_line_has_a_gap_and_two_bars() -> None:
    shapes = drawn(Pattern.BROKEN)
    assert len(shapes) == 4
    assert points(shapes[0])[1] == (94.0, 0.0)
    assert points(shapes[1])[0] == (106.0, 0.0)
    assert all(math.dist(*points(bar)) == pytest.approx(16) for bar in shapes[2:])


def test_a_stormy_line_turns_and_a_mixed_one_lies_over_a_plain_one() -> None:
    (storm,) = drawn(Pattern.STRESSFUL)
    heights = [y for _, y in points(storm)[2:-2]]
    assert all(one * other < 0 for one, other in pairwise(heights))
    assert {abs(height) for height in heights} == {5.0}
    plain, over = drawn(Pattern.MIXED)
    assert len(points(plain)) == 2
    assert len(points(over)) > 10


@pytest.mark.parametrize(
    ("heads", "tips"),
    [
        (Heads(), []),
        (Heads(at_child=True), [CHILD]),
        (Heads(at_person=True), [PERSON]),
        (Heads(at_child=True, at_person=True), [CHILD, PERSON]),
    ],
)
def test_the_head_is_at_who_gets(heads: Heads, tips: list[tuple[float, float]]) -> None:
    filled = [shape for shape in drawn(Pattern.ORDINARY, heads) if dict(shape.attributes)["fill"] != "none"]
    assert [points(shape)[0] for shape in filled] == tips


def test_a_strong_line_has_a_larger_head() -> None:
    strong, plain = (drawn(pattern, Heads(at_person=True))[0] for pattern in (Pattern.STRONG, Pattern.ORDINARY))
    assert points(strong)[1][0] < points(plain)[1][0] < 200


def test_our_judgement_is_paler_and_carries_a_square() -> None:
    shapes = drawn(Pattern.ORDINARY, pen=Pen(LIGHT, ours=True))
    assert dict(shapes[0].attributes)["stroke"] == LIGHT.control
    assert [shape.tag for shape in shapes] == ["path", "rect"]


def test_a_short_line_keeps_room_for_itself_between_its_heads() -> None:
    shapes = line(CHILD, (12.0, 0.0), Pattern.STRONG, PEN, Heads(at_child=True, at_person=True))
    start, end = points(shapes[-1])
    assert start[0] < end[0]
