"""How wide a text is when it is drawn, without drawing it: from the measured characters of the fonts that Kinmap ships.

Layout keeps room by these widths, so an error must be on the wide side: a character that no shipped font has is counted as wide
as such characters can be, and scripts whose letters join are counted letter by letter, which is never narrower than joined.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FONT_FOLDER = Path(__file__).parent / "fonts"
"""The shipped fonts, their licence and their measured widths."""
MAIN_FAMILY = "Noto Sans"
HEAVY = 500
"""From this weight on the heavier face is drawn."""
JOINED_SCRIPT_ALLOWANCE = 1.12
"""Letters of scripts without a heavier shipped face, or that join, may come out a little wider than measured one by one."""
UNKNOWN_EM, UNKNOWN_WIDE_EM = 0.8, 1.2
"""Width of a character that no shipped font has, in type sizes: ordinary, and East Asian or pictorial."""


@dataclass(frozen=True, slots=True)
class Face:
    """One shipped font file. ``advances``: character code to width in thousandths of the type size."""

    file: str
    family: str
    weight: int
    advances: Mapping[int, int]


@lru_cache(maxsize=1)
def faces() -> tuple[Face, ...]:
    """Every shipped face, the main family first, then by family and weight."""
    read = json.loads((FONT_FOLDER / "metrics.json").read_text(encoding="utf-8"))
    made = [
        Face(
            file=face["file"],
            family=face["family"],
            weight=face["weight"],
            advances={start + step: width for start, widths in face["runs"] for step, width in enumerate(widths)},
        )
        for face in read
    ]
    return tuple(sorted(made, key=lambda face: (face.family != MAIN_FAMILY, face.family, face.weight)))


def families() -> tuple[str, ...]:
    """Names of the shipped families, the main one first: the start of every font stack."""
    return tuple(dict.fromkeys(face.family for face in faces()))


def is_covered(character: str) -> bool:
    """Whether a shipped font has this character. Marks that show nothing (joiners, directions) count as covered."""
    if unicodedata.category(character) in {"Cf", "Cc", "Zs", "Zl", "Zp"}:
        return True
    return any(ord(character) in face.advances for face in faces())


@lru_cache(maxsize=4096)
def _em(character: str, heavy: bool) -> float:
    """Width of one character in type sizes."""
    code, category = ord(character), unicodedata.category(character)
    if category in {"Mn", "Me", "Cf", "Cc"}:
        return 0.0
    having = [face for face in faces() if code in face.advances]
    if not having:
        wide = unicodedata.east_asian_width(character) in {"W", "F"} or category == "So"
        return UNKNOWN_WIDE_EM if wide else UNKNOWN_EM
    same_family = [face for face in having if face.family == having[0].family]
    face = same_family[-1] if heavy else same_family[0]
    allowance = 1.0 if face.family == MAIN_FAMILY else JOINED_SCRIPT_ALLOWANCE
    return face.advances[code] / 1000 * allowance


def width_of(text: str, size: float, weight: int = 400) -> float:
    """Width in units of ``text`` set at ``size`` units and ``weight`` (100–900) on one line, without kerning."""
    heavy = weight >= HEAVY
    composed = unicodedata.normalize("NFC", text)
    return size * sum(_em(character, heavy) for character in composed)


def wrapped(text: str, size: float, weight: int, limit: float, most_lines: int = 3) -> tuple[str, ...]:
    """``text`` broken at spaces into lines no wider than ``limit`` units where that is possible.

    A word wider than ``limit`` keeps a line of its own: names are never cut. With more than ``most_lines`` lines, the limit is
    widened until they fit: nothing is left out.
    """
    words = text.split()
    if not words:
        return ("",)
    while True:
        lines = [words[0]]
        for word in words[1:]:
            longer = f"{lines[-1]} {word}"
            if width_of(longer, size, weight) <= limit:
                lines[-1] = longer
            else:
                lines.append(word)
        if len(lines) <= most_lines:
            return tuple(lines)
        limit *= 1.25
