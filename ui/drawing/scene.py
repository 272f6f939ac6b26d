"""A drawing before it has ink: positioned shapes, lines and text in root coordinates. Layout makes it, ``svg.py`` writes it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """One SVG element without children.

    ``tag``: rect, circle, ellipse, path, line, polygon. ``attributes`` in the order they are written; numbers are already text,
    rounded to 1/100 unit.
    """

    tag: str
    attributes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text. ``x``, ``y`` = anchor on the baseline, units; ``anchor``: start, middle, end."""

    x: float
    y: float
    text: str
    size: float = 13.0
    anchor: str = "middle"
    weight: int = 400
    fill: str = "#2A2833"
    attributes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A ``<g>`` with data attributes (the markup contract), an optional title for screen readers, and its children."""

    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Shape | Label | Group, ...] = ()
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture. ``width``/``height`` in units; ``title`` and ``description`` are read aloud by screen readers;
    ``origin``: the left top corner, elsewhere than 0, 0 where the picture is one page of a larger one.
    """

    width: float
    height: float
    title: str
    description: str
    children: tuple[Shape | Label | Group, ...]
    background: str = "#FFFFFF"
    origin: tuple[float, float] = (0.0, 0.0)


def number(value: float) -> str:
    """``value`` as SVG text, rounded to 1/100 unit in this one place, so that equal scenes are equal bytes."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
