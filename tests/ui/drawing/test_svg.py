"""What a person typed never becomes markup, and equal scenes are equal bytes."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.drawing.scene import Group, Label, Scene, Shape, number
from ui.drawing.svg import escaped, to_svg

SVG = "{http://www.w3.org/2000/svg}"


def scene(*children: Shape | Label | Group, title: str = "A title", description: str = "What it shows") -> Scene:
    return Scene(100, 50, title, description, children)


def root_of(one: Scene) -> ElementTree.Element:
    return ElementTree.fromstring(to_svg(one))


@given(st.text())
def test_any_name_parses_and_comes_back_as_it_was_typed(name: str) -> None:
    written = "".join(
        character if character in "\t\n\r" or 0x20 <= ord(character) < 0xD800 or 0xE000 <= ord(character) < 0xFFFE
        or ord(character) > 0xFFFF else "\ufffd"
        for character in name
    )  # fmt: skip
    group = Group((("data-person", name),), (Label(1, 2, name),), title=name)
    root = root_of(scene(group, title=name, description=name))
    read = root.find(f"{SVG}g")
    assert read is not None
    assert read.get("data-person") == written
    assert read.findtext(f"{SVG}text", "") == written
    assert read.findtext(f"{SVG}title", "") == written
    assert {element.tag for element in root.iter()} == {f"{SVG}{tag}" for tag in ("svg", "title", "desc", "rect", "g", "text")}


def test_it_is_a_document_with_a_title_and_a_description_for_screen_readers() -> None:
    root = root_of(scene())
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert root.get("role") == "graphics-document"
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == description.get("id")
    assert (title.text, description.text) == ("A title", "What it shows")


def test_two_drawings_on_one_page_do_not_share_ids() -> None:
    one, other = root_of(scene(title="Mia")), root_of(scene(title="Josh"))
    assert one.get("aria-labelledby") != other.get("aria-labelledby")


def test_a_named_group_is_a_symbol_and_one_that_holds_named_groups_is_an_object() -> None:
    inner = Group(children=(Label(1, 1, "x"),), title="Idris")
    root = root_of(scene(Group(children=(inner,), title="Home")))
    outer = root.find(f"{SVG}g")
    assert outer is not None
    symbol = outer.find(f"{SVG}g")
    assert symbol is not None
    assert (outer.get("role"), symbol.get("role")) == ("graphics-object", "graphics-symbol")


def test_equal_scenes_are_equal_bytes() -> None:
    shape = Shape("circle", (("cx", number(1 / 3)), ("cy", "2"), ("r", "3")))
    assert to_svg(scene(shape, Label(0.1 + 0.2, 1, "a"))) == to_svg(scene(shape, Label(0.3, 1, "a")))


@pytest.mark.parametrize("tag", ["image", "script", "foreignObject", "use", "a", "circle><script"])
def test_only_plain_shapes_can_be_drawn(tag: str) -> None:
    with pytest.raises(ValueError, match="not a shape"):
        to_svg(scene(Shape(tag, ())))


@pytest.mark.parametrize("attribute", ["onclick", "ONLOAD", "x y", 'x="1" onload', ""])
def test_an_attribute_cannot_carry_code(attribute: str) -> None:
    with pytest.raises(ValueError, match="not a usable attribute"):
        to_svg(scene(Shape("rect", ((attribute, "1"),))))


def test_an_attribute_stands_once() -> None:
    with pytest.raises(ValueError, match="not a usable attribute"):
        to_svg(scene(Shape("rect", (("x", "1"), ("x", "2")))))


def test_characters_that_xml_forbids_are_replaced() -> None:
    assert escaped("a\x00b\x1bc\ud800") == "a\ufffdb\ufffdc\ufffd"
