"""Paper: a scene becomes a PDF or a PNG, by typst, without any program of the system and without any request to elsewhere.

Shapes go in as SVG; every text is set by typst itself, because text inside an embedded SVG loses letters of joined scripts in the
PDF's text layer (measured: ``ليلى`` came back broken). So every name can be searched, copied and read aloud. A name that no font
can write is never dropped in silence: ``FontMissing`` says which, and which script to install a font for.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

import typst

from graphmodel.domain.errors import Refused
from ui.drawing.paper import MARGIN_MM as MARGIN_MM
from ui.drawing.paper import Paper as Paper
from ui.drawing.scene import Group, Label, Scene, Shape
from ui.drawing.svg import to_svg
from ui.drawing.text_width import FONT_FOLDER, families, is_covered

UNIT_PT = 0.75
"""A drawing's unit in points where the page is fitted: 96 units to the inch, as in a browser."""
LARGEST_SIDE_PT = 14_000.0
"""Longest side of a fitted page: readers of PDF show nothing beyond 200 inches. A larger drawing is made smaller."""
MOST_PIXELS = 40_000_000
"""Most pixels of a PNG (some 160 MB while it is drawn). A larger drawing gets fewer pixels for each unit."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Characters of one script that neither a shipped nor an installed font has. ``script`` in plain words."""

    script: str
    characters: str


class FontMissing(Refused):
    """Texts that would lose letters on paper. Nothing was written."""

    def __init__(self, texts: tuple[str, ...], missing: tuple[Missing, ...]) -> None:
        self.texts, self.missing = texts, missing
        scripts = " and ".join(part.script for part in missing)
        super().__init__(
            f"No font on this computer can write {', '.join(texts)} ({scripts}). Nothing was written, so that no name is lost. "
            f"Install a font for {scripts}, for example from the Noto family; `kinmap doctor` shows what is missing."
        )


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=True, font_paths=[FONT_FOLDER])


_PROBE = b'#set document(title: "probe")\n#set text(font: json(bytes(sys.inputs.fonts)))\n#sys.inputs.text'
_NO_FONT = re.compile("could not be displayed")


@lru_cache(maxsize=4096)
def _some_font_has(character: str) -> bool:
    """Asks typst itself, so that the answer is the one the page will give."""
    if is_covered(character):
        return True
    compiler = typst.Compiler(font_paths=_fonts(), sys_inputs={"fonts": json.dumps(families()), "text": character})
    try:
        compiler.compile(input=_PROBE, format="pdf", pdf_standards="a-2u", timestamp=0)
    except typst.TypstError as error:
        if _NO_FONT.search(error.message):
            return False
        raise
    return True


def script_of(character: str) -> str:
    """The writing system of one character in words: "Sinhala", "Han (Chinese, Japanese)", "emoji and signs"."""
    if unicodedata.category(character).startswith("S"):
        return "emoji and signs"
    first = unicodedata.name(character, "unnamed characters").split(" ", 1)[0]
    return {"CJK": "Han (Chinese, Japanese)", "HANGUL": "Hangul (Korean)", "unnamed": "characters without a name"}.get(
        first, first.capitalize()
    )


def missing_scripts(text: str) -> tuple[Missing, ...]:
    """What of ``text`` no font on this computer can write, by script in alphabetical order; empty = all can be written."""
    found: dict[str, list[str]] = {}
    for character in dict.fromkeys(unicodedata.normalize("NFC", text)):
        if not _some_font_has(character):
            found.setdefault(script_of(character), []).append(character)
    return tuple(Missing(script, "".join(found[script])) for script in sorted(found))


def _labels(items: Iterable[Shape | Label | Group]) -> Iterator[Label]:
    for item in items:
        if isinstance(item, Label):
            yield item
        elif isinstance(item, Group):
            yield from _labels(item.children)


def texts_of(scene: Scene) -> tuple[str, ...]:
    """Every text that is drawn, in drawing order."""
    return tuple(label.text for label in _labels(scene.children))


def _without_text(items: tuple[Shape | Label | Group, ...]) -> tuple[Shape | Label | Group, ...]:
    kept: list[Shape | Label | Group] = []
    for item in items:
        if isinstance(item, Group):
            kept.append(replace(item, children=_without_text(item.children)))
        elif not isinstance(item, Label):
            kept.append(item)
    return tuple(kept)


def _in_words(text: str) -> str:
    """``text`` with each picture sign that no font has said in words: "Rufus (dog face)". Letters are never replaced."""
    return "".join(
        f"({unicodedata.name(character).lower()})"
        if unicodedata.category(character) == "So" and not _some_font_has(character)
        else character
        for character in text
    )


def _refuse_unwritable(scene: Scene) -> None:
    lost = tuple(dict.fromkeys(text for text in texts_of(scene) if missing_scripts(_in_words(text))))
    if lost:
        raise FontMissing(lost, missing_scripts(_in_words(" ".join(lost))))


_PAGES = b"""
#let pages = json(bytes(sys.inputs.data))
#let whole = pages.first()
#set document(title: whole.title, description: whole.description)
#set text(lang: whole.language, region: whole.region, font: whole.fonts, hyphenate: false)
#set text(top-edge: "baseline", bottom-edge: "baseline")
#let put(d, t, body) = {
  let k = d.scale * 1pt
  let w = measure(body).width
  let shift = if t.anchor == "middle" { w / 2 } else if t.anchor == "end" { w } else { 0pt }
  place(top + left, dx: d.left * 1pt + t.x * k - shift, dy: d.top * 1pt + t.y * k, body)
}
#let write(d, t) = {
  let k = d.scale * 1pt
  let set-text(..more) = text(size: t.size * k, weight: t.weight, style: "normal", ..more, t.text)
  if t.halo != none {
    let edge = stroke(paint: rgb(t.halo), thickness: t.halo-width * k, join: "round")
    if d.outline { put(d, t, set-text(fill: rgb(t.halo), stroke: edge)) } else {
      let body = set-text()
      let w = measure(body).width
      let shift = if t.anchor == "middle" { w / 2 } else if t.anchor == "end" { w } else { 0pt }
      place(top + left, dx: d.left * 1pt + t.x * k - shift - t.size * 0.12 * k, dy: d.top * 1pt + (t.y - t.size * 0.78) * k,
        pdf.artifact(rect(width: w + t.size * 0.24 * k, height: t.size * 1.02 * k, radius: 2pt, stroke: none,
          fill: rgb(t.halo).transparentize(30%))))
    }
  }
  put(d, t, set-text(fill: rgb(t.fill)))
}
#for (number, d) in pages.enumerate() {
  page(width: d.width * 1pt, height: d.height * 1pt, margin: 0pt, fill: rgb(d.ground), {
    place(top + left, dx: d.left * 1pt, dy: d.top * 1pt,
      image(bytes(sys.inputs.at("svg" + str(number))), format: "svg", alt: d.alt, width: d.drawing * d.scale * 1pt))
    context for t in d.texts { write(d, t) }
  })
}
"""


def _text_data(label: Label, origin: tuple[float, float]) -> dict[str, object]:
    given = dict(label.attributes)
    halo = given.get("stroke") if given.get("paint-order") == "stroke" else None
    return {
        "text": _in_words(label.text),
        "x": label.x - origin[0],
        "y": label.y - origin[1],
        "size": label.size,
        "anchor": label.anchor,
        "weight": label.weight,
        "fill": label.fill,
        "halo": halo,
        "halo-width": float(given.get("stroke-width", "0")),
    }


def _page(scene: Scene, paper: Paper) -> dict[str, float]:
    """Where the drawing lies on its sheet, in points: as large as fits inside the margins, in the middle."""
    if paper.value is None:
        scale = min(UNIT_PT, LARGEST_SIDE_PT / max(scene.width, scene.height))
        return {"width": scene.width * scale, "height": scene.height * scale, "left": 0.0, "top": 0.0, "scale": scale}
    width, height = (side / 25.4 * 72 for side in paper.value)
    margin = MARGIN_MM / 25.4 * 72
    scale = min((width - 2 * margin) / scene.width, (height - 2 * margin) / scene.height)
    return {
        "width": width,
        "height": height,
        "left": (width - scene.width * scale) / 2,
        "top": (height - scene.height * scale) / 2,
        "scale": scale,
    }


def _page_data(scene: Scene, paper: Paper, outline: bool) -> dict[str, object]:
    return {
        "title": scene.title,
        "description": scene.description,
        "alt": f"{scene.title}. {scene.description}",
        "language": "en",
        "region": "GB",
        "fonts": families(),
        "ground": scene.background if scene.background != "none" else "#FFFFFF",
        "drawing": scene.width,
        "outline": outline,
        "texts": [_text_data(label, scene.origin) for label in _labels(scene.children) if label.text.strip()],
        **_page(scene, paper),
    }


def _inputs(scenes: Sequence[Scene], paper: Paper, outline: bool) -> Mapping[str, str]:
    shapes = [replace(scene, children=_without_text(scene.children), background="none") for scene in scenes]
    return {
        "data": json.dumps([_page_data(scene, paper, outline) for scene in scenes], ensure_ascii=False),
        **{f"svg{number}": to_svg(shape) for number, shape in enumerate(shapes)},
    }


def _compiled(scenes: Sequence[Scene], paper: Paper, outline: bool) -> typst.Compiler:
    for scene in scenes:
        _refuse_unwritable(scene)
    return typst.Compiler(font_paths=_fonts(), sys_inputs=dict(_inputs(scenes, paper, outline)))


def _one(pages: bytes | list[bytes] | None) -> bytes:
    if isinstance(pages, bytes):
        return pages
    if not pages:
        raise ValueError("typst made no page of a drawing")
    return pages[0]


def to_pdf(scene: Scene, paper: Paper = Paper.FITTED, made_at: datetime | None = None) -> bytes:
    """``scene`` as a one-page PDF/UA-1: tagged, with title, language and an alternative text; every text can be searched.

    ``made_at`` is written into the file (timezone-aware); without it the file carries the epoch, so that equal drawings are equal
    bytes. Raises ``FontMissing`` when a text cannot be written in full.
    """
    return pages_to_pdf([scene], paper, made_at)


def pages_to_pdf(scenes: Sequence[Scene], paper: Paper, made_at: datetime | None = None) -> bytes:
    """One or more scenes as the pages of one PDF/UA-1, each as large as fits its sheet; titled as the first. As ``to_pdf``."""
    compiler = _compiled(scenes, paper, outline=False)
    moment: datetime | int = made_at if made_at is not None else 0
    return _one(compiler.compile(input=_PAGES, format="pdf", pdf_standards="ua-1", timestamp=moment))


def to_png(scene: Scene, pixels_per_unit: float = 2.0, paper: Paper = Paper.FITTED) -> bytes:
    """``scene`` as a PNG of ``pixels_per_unit`` × its size, or less where that were more than ``MOST_PIXELS``; on ``paper``
    as a whole sheet.

    Raises ``FontMissing`` when a text cannot be written in full.
    """
    compiler = _compiled([scene], paper, outline=True)
    page = _page(scene, paper)
    width, height = page["width"] / page["scale"], page["height"] / page["scale"]
    pixels = min(pixels_per_unit, (MOST_PIXELS / (width * height)) ** 0.5)
    return _one(compiler.compile(input=_PAGES, format="png", ppi=72 / page["scale"] * pixels))
