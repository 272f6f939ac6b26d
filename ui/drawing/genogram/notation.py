"""Notation: which shape, line and stroke says what. Two standards as they are printed, and room for an authority's own key.

Every meaning is told by shape or pattern, never by colour alone, so that a copy in black and white says the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Form(StrEnum):
    """Shape of a symbol. ``LOSS`` is small: a pregnancy that ended before birth."""

    SQUARE = "square"
    CIRCLE = "circle"
    ROUNDED = "rounded"
    DOME = "dome"
    DIAMOND = "diamond"
    HEXAGON = "hexagon"
    TRIANGLE = "triangle"
    LOSS = "loss"


class Being(StrEnum):
    """Who a symbol stands for: what decides its shape."""

    MAN = "man"
    WOMAN = "woman"
    NONBINARY = "nonbinary"
    UNKNOWN = "unknown"
    PET = "pet"
    UNBORN = "unborn"
    LOST = "lost"


class Died(StrEnum):
    """How it is shown that somebody died. ``LEAF`` is for families whom a cross would hurt."""

    CROSS = "cross"
    SLASH = "slash"
    LEAF = "leaf"


class Middle(StrEnum):
    """How the child this is about is marked."""

    DOUBLE = "double"
    ARROW = "arrow"


class Line(StrEnum):
    """Pattern of a line. ``DOTS`` are round and far apart, larger while the care lasts."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    DOTS = "dots"
    DASH_DOT = "dash-dot"
    SHORT = "short dashes"
    SOLID_DOTTED = "solid and dotted"
    SOLID_DASHED = "solid and dashed"


@dataclass(frozen=True, slots=True)
class Couple:
    """How a partnership of one status is drawn: its line, and strokes across it where the two parted (0 to 2)."""

    line: Line
    strokes: int
    words: str


@dataclass(frozen=True, slots=True)
class Notation:
    """One key. ``couples`` by status of a partnership ("" = not recorded), ``children`` by nature of a parent link.

    ``ages_inside``: else the age stands under the name. ``trans_nested``: the shape of the gender lived round the shape given at
    birth; else in letters under the name. ``adopted_bracketed``: square brackets round who was adopted. ``unborn_letter``
    stands in the symbol of a pregnancy.
    """

    name: str
    forms: Mapping[Being, Form]
    couples: Mapping[str, Couple]
    children: Mapping[str, Line]
    died: Died = Died.CROSS
    middle: Middle = Middle.DOUBLE
    ages_inside: bool = True
    trans_nested: bool = True
    adopted_bracketed: bool = False
    unborn_letter: str = ""

    def couple(self, status: str | None) -> Couple:
        """How a partnership of this status is drawn; a status the key does not know is drawn as a couple and no more."""
        return self.couples.get(status or "", self.couples[""])

    def child(self, nature: str) -> Line:
        """The line of a parent link of this nature; one the key does not know has the line of any other parent."""
        return self.children.get(nature, self.children["other"])


_FORMS: Mapping[Being, Form] = MappingProxyType(
    {
        Being.MAN: Form.SQUARE,
        Being.WOMAN: Form.CIRCLE,
        Being.NONBINARY: Form.DOME,
        Being.UNKNOWN: Form.ROUNDED,
        Being.PET: Form.DIAMOND,
        Being.UNBORN: Form.TRIANGLE,
        Being.LOST: Form.LOSS,
    }
)
_COUPLES: Mapping[str, Couple] = MappingProxyType(
    {
        "married": Couple(Line.SOLID, 0, "married (m)"),
        "civil": Couple(Line.SOLID, 0, "civil partners (cp)"),
        "widowed": Couple(Line.SOLID, 0, "widowed"),
        "": Couple(Line.SOLID, 0, "a couple"),
        "unknown": Couple(Line.SOLID, 0, "a couple"),
        "cohabiting": Couple(Line.DASHED, 0, "live together"),
        "dating": Couple(Line.DOTTED, 0, "going out"),
        "separated": Couple(Line.SOLID, 1, "separated (s)"),
        "former": Couple(Line.DASHED, 1, "were a couple"),
        "divorced": Couple(Line.SOLID, 2, "divorced (d)"),
    }
)
_CHILDREN: Mapping[str, Line] = MappingProxyType(
    {
        "birth": Line.SOLID,
        "gestational": Line.SOLID,
        "adoptive": Line.SOLID_DOTTED,
        "foster": Line.DOTS,
        "special_guardian": Line.DASH_DOT,
        "other": Line.SHORT,
    }
)

MCGOLDRICK = Notation("McGoldrick 2020", _FORMS, _COUPLES, _CHILDREN)
"""McGoldrick, Gerson and Petry, 4th edition 2020: the standard of social work and family therapy.

A special guardian has no mark there; dashes and dots tell it from foster care without a word being read.
"""

_PARTED = "separated (s), divorced (d) or no longer a couple"
NSGC = Notation(
    "NSGC 2022",
    MappingProxyType(
        {**_FORMS, **dict.fromkeys((Being.NONBINARY, Being.UNKNOWN, Being.UNBORN), Form.DIAMOND), Being.PET: Form.HEXAGON}
    ),
    MappingProxyType(
        {
            **{code: Couple(Line.SOLID, 0, row.words) for code, row in _COUPLES.items()},
            **{code: Couple(Line.SOLID, 2, _PARTED) for code in ("separated", "divorced", "former")},
        }
    ),
    MappingProxyType({**_CHILDREN, "adoptive": Line.DASHED}),
    died=Died.SLASH,
    middle=Middle.ARROW,
    ages_inside=False,
    trans_nested=False,
    adopted_bracketed=True,
    unborn_letter="P",
)
"""Bennett and others 2022, the pedigrees of genetics. It has no pets and no carers: those marks are ours, and the legend
says them.
"""

PROFILES: Mapping[str, Notation] = MappingProxyType({"mcgoldrick": MCGOLDRICK, "nsgc": NSGC})
"""The notations that need no file, by the name they are chosen by."""

NONBINARY_WORDS = frozenset(
    [
        "nonbinary",
        "non binary",
        "enby",
        "genderqueer",
        "agender",
        "genderfluid",
        "gender fluid",
        "bigender",
        "gender neutral",
        "neither",
    ]
)
MAN_WORDS, WOMAN_WORDS = frozenset({"man", "boy", "male", "m"}), frozenset({"woman", "girl", "female", "f"})


def being_of_gender(sex: str | None, gender: str | None) -> tuple[Being, Being | None]:
    """Whom the gender lived makes somebody, else the sex recorded; and the sex given at birth, only where the gender says
    "trans".

    Words that are not known leave what the sex says; nobody is called trans because two fields differ.
    """
    words = " ".join((gender or "").casefold().replace("-", " ").split())
    trans = words.startswith("trans")
    lived = words.removeprefix("transgender").removeprefix("trans").strip()
    by_sex = {"M": Being.MAN, "F": Being.WOMAN, "X": Being.NONBINARY}.get(sex or "", Being.UNKNOWN)
    if lived in NONBINARY_WORDS:
        return Being.NONBINARY, None
    if lived in MAN_WORDS:
        return Being.MAN, Being.WOMAN if trans else None
    if lived in WOMAN_WORDS:
        return Being.WOMAN, Being.MAN if trans else None
    return by_sex, None
