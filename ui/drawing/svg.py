"""Ink: a scene becomes SVG text. The same scene is the same bytes; nothing a person wrote can become markup."""

from __future__ import annotations

import hashlib
import re

from ui.drawing.palette import FONT_STACK
from ui.drawing.scene import Group, Label, Scene, Shape, number

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.:-]*")
_ATTRIBUTE = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
GRAPHIC_TAGS = frozenset({"rect", "circle", "ellipse", "path", "line", "polygon", "polyline"})
"""The only shapes a scene may hold: nothing that can load, link or run."""


def escaped(text: str) -> str:
    """``text`` as XML character data; characters that XML forbids become U+FFFD, so that what was typed always parses."""
    return "".join(_TEXT.get(character, character) for character in _FORBIDDEN.sub("\ufffd", text))


def quoted(text: str) -> str:
    """``text`` as an XML attribute value with its quotes."""
    return '"' + "".join(_ATTRIBUTE.get(character, character) for character in _FORBIDDEN.sub("\ufffd", text)) + '"'


def _attributes(pairs: tuple[tuple[str, str], ...]) -> str:
    seen: set[str] = set()
    written = []
    for name, value in pairs:
        if not _NAME.fullmatch(name) or name.lower().startswith("on") or name in seen:
            raise ValueError(f"not a usable attribute of a drawing: {name!r}")
        seen.add(name)
        written.append(f" {name}={quoted(value)}")
    return "".join(written)


def _shape(shape: Shape) -> str:
    if shape.tag not in GRAPHIC_TAGS:
        raise ValueError(f"not a shape of a drawing: {shape.tag!r}")
    return f"<{shape.tag}{_attributes(shape.attributes)}/>"


def _label(label: Label) -> str:
    place = (("x", number(label.x)), ("y", number(label.y)), ("font-size", number(label.size)), ("text-anchor", label.anchor))
    weight = (("font-weight", str(label.weight)),) if label.weight != 400 else ()
    attributes = _attributes((*place, *weight, ("fill", label.fill), *label.attributes))
    return f"<text{attributes}>{escaped(label.text)}</text>"


def _holds_named(group: Group) -> bool:
    return any(isinstance(child, Group) and (child.title is not None or _holds_named(child)) for child in group.children)


def _group(group: Group, lines: list[str]) -> None:
    attributes = group.attributes
    if group.title is not None and all(name != "role" for name, _ in attributes):
        # A symbol hides its inside from screen readers, so a group with named groups in it has to be an object.
        role = "graphics-object" if _holds_named(group) else "graphics-symbol"
        attributes = (*attributes, ("role", role))
    lines.append(f"<g{_attributes(attributes)}>")
    if group.title is not None:
        lines.append(f"<title>{escaped(group.title)}</title>")
    _items(group.children, lines)
    lines.append("</g>")


def _items(items: tuple[Shape | Label | Group, ...], lines: list[str]) -> None:
    for item in items:
        if isinstance(item, Shape):
            lines.append(_shape(item))
        elif isinstance(item, Label):
            lines.append(_label(item))
        else:
            _group(item, lines)


def to_svg(scene: Scene) -> str:
    """``scene`` as one SVG document, UTF-8 text ending in a newline.

    It has a title and a description for screen readers, and refers to nothing outside itself.
    Raises ``ValueError`` for a shape or attribute that has no place in a drawing.
    """
    body: list[str] = []
    _items(scene.children, body)
    width, height = number(scene.width), number(scene.height)
    left, top = number(scene.origin[0]), number(scene.origin[1])
    # Two drawings may stand in one page: the ids that join svg, title and description come from the content.
    mark = hashlib.sha256("\n".join((scene.title, scene.description, *body)).encode("utf-8", "replace")).hexdigest()[:10]
    head = _attributes(
        (
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("width", width),
            ("height", height),
            ("viewBox", f"{left} {top} {width} {height}"),
            ("lang", "en-GB"),
            ("role", "graphics-document"),
            ("aria-labelledby", f"t{mark}"),
            ("aria-describedby", f"d{mark}"),
            ("font-family", FONT_STACK),
        )
    )
    lines = [
        f"<svg{head}>",
        f'<title id="t{mark}">{escaped(scene.title)}</title>',
        f'<desc id="d{mark}">{escaped(scene.description)}</desc>',
    ]
    if scene.background != "none":
        corner = f'x="{left}" y="{top}" ' if scene.origin != (0.0, 0.0) else ""
        lines.append(f'<rect {corner}width="{width}" height="{height}" fill={quoted(scene.background)}/>')
    return "\n".join([*lines, *body, "</svg>", ""])
