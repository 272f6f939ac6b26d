"""Text of several weights and colours that is broken into lines as one: sentences with the child's own words in bold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ui.drawing.scene import Label
from ui.drawing.text_width import width_of


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one weight and colour."""

    text: str
    weight: int = 400
    fill: str = "#2A2833"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its pieces, each with the distance from the line's start, units."""

    pieces: tuple[tuple[float, Run], ...]

    def drawn(self, x: float, y: float, size: float) -> tuple[Label, ...]:
        """The line from ``x`` on the baseline ``y``."""
        return tuple(Label(x + along, y, run.text, size, "start", run.weight, run.fill) for along, run in self.pieces)

    @property
    def text(self) -> str:
        """What the line says."""
        return " ".join(run.text for _, run in self.pieces)


def lines_of(runs: Iterable[Run], size: float, limit: float) -> tuple[Line, ...]:
    """The runs one after the other, broken at spaces into lines no wider than ``limit`` units; line breaks are kept.

    Nothing is left out: a word wider than a line is broken where it has to be. Without text there is no line.
    """
    lines: list[list[tuple[str, Run]]] = [[]]
    used = 0.0
    for word, run, begins in _words(runs, size, limit):
        wide = width_of(word, size, run.weight)
        gap = width_of(" ", size, run.weight) if lines[-1] and begins != "glued" else 0.0
        if begins == "line" or (lines[-1] and begins != "glued" and used + gap + wide > limit) or used + wide > limit + 0.01:
            if lines[-1]:
                lines.append([])
            used = gap = 0.0
        lines[-1].append((" " + word if gap else word, run))
        used += gap + wide
    return tuple(Line(_pieces(words, size)) for words in lines if words)


def _pieces(words: Sequence[tuple[str, Run]], size: float) -> tuple[tuple[float, Run], ...]:
    """Words of one weight and colour set as one piece, so that joined scripts join and readers find whole phrases."""
    made: list[tuple[float, Run]] = []
    at = 0.0
    for word, run in words:
        last = made[-1][1] if made else None
        if last is not None and (last.weight, last.fill) == (run.weight, run.fill):
            made[-1] = (made[-1][0], Run(last.text + word, run.weight, run.fill))
        else:
            bare = word.lstrip(" ")
            made.append((at + width_of(" ", size, run.weight) * (len(word) - len(bare)), Run(bare, run.weight, run.fill)))
        at += width_of(word, size, run.weight)
    return tuple(made)


def _words(runs: Iterable[Run], size: float, limit: float) -> Iterator[tuple[str, Run, str]]:
    """Each word with its run, and how it begins: "space", "glued" to what stands before it, or a new "line"."""
    ended = True  # whether a space or a break stands before
    broke = False
    for run in runs:
        for number, row in enumerate(run.text.splitlines() or [""]):
            broke = broke or number > 0
            ended = ended or row[:1].isspace()
            for at, word in enumerate(row.split()):
                begins = "line" if broke else "space" if ended or at else "glued"
                for part in _parts(word, size, run.weight, limit):
                    yield part, run, begins
                    begins = "line"
                broke = ended = False
            ended = ended or row[-1:].isspace()


def _parts(word: str, size: float, weight: int, limit: float) -> Iterator[str]:
    """The word whole, or in pieces that fit a line."""
    part = ""
    for letter in word:
        if part and width_of(part + letter, size, weight) > limit:
            yield part
            part = ""
        part += letter
    yield part
