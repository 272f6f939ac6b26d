"""What is wrong with a file, as data: every problem of every file comes back at once, none is an exception (style 4.13).

A problem refuses the whole load. A notice does not: it says what was left out or read in a way one should know of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

_SHOWN_LENGTH = 60
_NEAR_ENOUGH = 0.6
_COMPARED_AT_MOST = 5000


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that refuses the load.

    ``row`` as Excel counts it (the header is row 1), 0 = the file as a whole; ``column`` as the table names it, "" = the row as a
    whole; ``code`` is stable, for programs; ``message`` is a sentence with its place in it, for people.
    """

    file: str
    row: int
    column: str
    code: str
    message: str

    def to_json(self) -> dict[str, object]:
        """As the command line and the import page give it out (design 7)."""
        return {"file": self.file, "row": self.row, "column": self.column, "code": self.code, "message": self.message}


@dataclass(frozen=True, slots=True, order=True)
class Notice:
    """One thing to know that refuses nothing. Fields as in Problem."""

    file: str
    row: int
    column: str
    code: str
    message: str

    def to_json(self) -> dict[str, object]:
        """The same shape as a problem."""
        return {"file": self.file, "row": self.row, "column": self.column, "code": self.code, "message": self.message}


@dataclass(slots=True)
class Findings:
    """Collects problems and notices while files are read. ``said`` in the order found; sorted by place when handed out."""

    found_problems: list[Problem] = field(default_factory=list)
    found_notices: list[Notice] = field(default_factory=list)

    def problem(self, code: str, sentence: str, file: str, row: int = 0, column: str = "") -> None:
        """Refuse, with ``sentence`` (capital first, full stop last); the place is put before it."""
        self.found_problems.append(Problem(plain(file), row, column, code, plain(placed(sentence, row, column))))

    def notice(self, code: str, sentence: str, file: str, row: int = 0, column: str = "") -> None:
        """Tell, without refusing."""
        self.found_notices.append(Notice(plain(file), row, column, code, plain(placed(sentence, row, column))))

    def extend(self, other: Findings) -> None:
        """Take over what another reader found."""
        self.found_problems.extend(other.found_problems)
        self.found_notices.extend(other.found_notices)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems by file, row and column; the same one once."""
        return tuple(sorted(set(self.found_problems)))

    @property
    def notices(self) -> tuple[Notice, ...]:
        """All notices by file, row and column; the same one once."""
        return tuple(sorted(set(self.found_notices)))


def placed(sentence: str, row: int, column: str) -> str:
    """The sentence with its place before it: ``Row 14, column birth: "31/02/2014" is not a date.``"""
    if row and column:
        return f"Row {row}, column {column}: {sentence}"
    if row:
        return f"Row {row}: {sentence}"
    if column:
        return f"Column {column}: {sentence}"
    return sentence


def plain(text: str) -> str:
    """The text with a space for every letter that cannot be printed: a file's own words never steer a terminal or a page."""
    return text if text.isprintable() else "".join(letter if letter.isprintable() else " " for letter in text)


def shown(text: str) -> str:
    """A value as it is quoted in a sentence: on one line, at most 60 letters, nothing that a terminal would obey."""
    line = plain(text).strip()
    return line if len(line) <= _SHOWN_LENGTH else line[: _SHOWN_LENGTH - 1] + "…"


def near_to(word: str, choices: Iterable[str]) -> str:
    """``' Did you mean "x" or "y"?'`` for the up to three choices written most like ``word``; "" when none is."""
    close = get_close_matches(word[:_SHOWN_LENGTH].lower(), list(_first(choices)), n=3, cutoff=_NEAR_ENOUGH)
    if not close:
        return ""
    return " Did you mean " + listed([f'"{choice}"' for choice in close], "or") + "?"


def listed(words: list[str], last: str = "and") -> str:
    """``a, b and c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def _first(choices: Iterable[str]) -> Iterator[str]:
    """Enough choices to be helpful; a sentence about one wrong id is not worth comparing it with a million others."""
    for number, choice in enumerate(choices):
        if number >= _COMPARED_AT_MOST:
            return
        yield choice
