"""What one cell says: its text made into a date, a code, a number or an id, or a sentence about why that cannot be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from graphmodel.domain.dates import parse_partial_date
from graphmodel.domain.errors import BadValue
from graphmodel.domain.vocabulary import ALL_LISTS, Code, CodeList
from loaders.problems import shown
from loaders.specs import ColumnSpec

Convert = Callable[[str], object]
"""Takes the trimmed, non-empty text of a cell; raises CellFault."""

_FORMULA_STARTS = frozenset("=+-@＝＋－＠")
# "=…" is always a formula to Excel; the other starts only where a function or a command follows, so that "-", "+44 20…" and
# "- see file (3)" stay words.
_FORMULA = re.compile(r"[=＝]|[+\-@＋－＠]\s*[A-Za-z][\w.]*\(|[+\-@＋－＠][^|]*\|.*!", re.DOTALL)
_YES = frozenset({"yes", "y", "true", "1"})
_NO = frozenset({"no", "n", "false", "0"})
_SPACES = re.compile(r"\s+")
_TURNED = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates of writing direction."""
_LONGEST_ID = 200
_GUARDED = re.compile(r"'+[=+\-@＝＋－＠\t\r\n]")
_SEPARATED = re.compile(r"(?:[^;\\]|\\.|\\$)*", re.DOTALL)
_ESCAPED = re.compile(r"\\([;\\])")


class CellFault(Exception):  # noqa: N818 - becomes a Problem, never reaches a person as an error
    """A cell that does not hold what its column takes."""

    def __init__(self, code: str, sentence: str) -> None:
        self.code, self.sentence = code, sentence
        super().__init__(sentence)


def tidy(cell: str) -> str:
    """A cell without the spaces around it; letters composed, so that two ways to type "é" are one; in the order it is written.

    Marks that turn the order of letters round are taken out: they make one name, or one id, look like another. Arabic and Hebrew
    need none of them.
    """
    text = cell.strip()
    return text if text.isascii() else unicodedata.normalize("NFC", _TURNED.sub("", text)).strip("\ufeff\u200b\u00a0 ")


def as_written(cell: str) -> tuple[str, bool]:
    """What a cell says, and whether an apostrophe guarded it (``written_cells.guarded``): ``'=1+1`` is the words "=1+1", and no
    formula."""
    text = tidy(cell)
    return (text[1:], True) if text[:1] == "'" and _GUARDED.match(text) else (text, False)


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would work this text out instead of showing it (reliability S2)."""
    return text[:1] in _FORMULA_STARTS and _FORMULA.match(text) is not None


def converter_for(column: ColumnSpec) -> Convert:
    """How the cells of this column are read. Equal texts are read once: a column holds few different ones."""
    convert = _CONVERTERS[column.type](column)
    return convert if column.type in ("words", "text") else _remembering(convert)


def _remembering(convert: Convert) -> Convert:
    seen: dict[str, object] = {}

    def remembered(text: str) -> object:
        if text not in seen:
            seen[text] = convert(text)
        return seen[text]

    return remembered


def _words(_: ColumnSpec) -> Convert:
    return lambda text: text.replace("\r\n", "\n").replace("\r", "\n")


def _text(_: ColumnSpec) -> Convert:
    return lambda text: _SPACES.sub(" ", text)


def _id(_: ColumnSpec) -> Convert:
    return _one_id


def _one_id(text: str) -> str:
    if len(text) > _LONGEST_ID or not text.isprintable():
        raise CellFault("bad_id", f'"{shown(text)}" cannot be an id: it is one line of at most {_LONGEST_ID} letters.')
    return text


def _ids(_: ColumnSpec) -> Convert:
    return lambda text: tuple(dict.fromkeys(_one_id(part) for part in _parts(text)))


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _texts(_: ColumnSpec) -> Convert:
    return lambda text: tuple(part for part in _separated(text) if part)


def _texts_in_place(_: ColumnSpec) -> Convert:
    """An empty text keeps its place, but none stands at the end."""

    def convert(text: str) -> object:
        parts = _separated(text)
        while parts and not parts[-1]:
            parts.pop()
        return tuple(parts)

    return convert


def _separated(text: str) -> list[str]:
    """The parts between every ; that no \\ stands before."""
    parts, at = [], 0
    while at <= len(text):
        found = _SEPARATED.match(text, at)
        end = found.end() if found else len(text)
        parts.append(_ESCAPED.sub(r"\1", text[at:end].strip()))
        at = end + 1
    return parts


def _date(column: ColumnSpec) -> Convert:
    def convert(text: str) -> object:
        try:
            return parse_partial_date(text, column.name)
        except BadValue:
            sentence = f'"{shown(text)}" is not a date. Write 02/03/2014, 2014-03-02, March 2014, 2014 or about 2014.'
            raise CellFault("bad_date", sentence) from None

    return convert


def _code(column: ColumnSpec) -> Convert:
    codes = _codes_of(column)
    return lambda text: _one_code(codes, text)


def _one_code(codes: CodeList[Code], text: str) -> str:
    try:
        return codes.code_of(text)
    except BadValue as error:
        raise CellFault("unknown_code", f'"{shown(text)}" is not {error.expected}.') from None


def _several_codes(column: ColumnSpec) -> Convert:
    codes = _codes_of(column)
    return lambda text: tuple(dict.fromkeys(_one_code(codes, part) for part in _parts(text)))


def _code_or_words(column: ColumnSpec) -> Convert:
    codes = _codes_of(column)

    def convert(text: str) -> object:
        try:
            return codes.code_of(text)
        except BadValue:
            return text

    return convert


def _grade(column: ColumnSpec) -> Convert:
    codes = _codes_of(column)
    by_number = {str(number): member.code for number, member in enumerate(codes)}
    return lambda text: by_number.get(text) or _one_code(codes, text)


def _scale(column: ColumnSpec) -> Convert:
    codes = _codes_of(column)
    return lambda text: int(_one_code(codes, text.removesuffix(".0")))


def _yes_no(_: ColumnSpec) -> Convert:
    def convert(text: str) -> object:
        word = text.lower()
        if word in _YES:
            return True
        if word in _NO:
            return False
        raise CellFault("bad_yes_no", f'"{shown(text)}" is neither yes nor no. Leave the cell empty where it is not recorded.')

    return convert


def _whole(column: ColumnSpec) -> Convert:
    """A whole number; where the column names a code list, also by the word for it ("Stage 2")."""

    def convert(text: str) -> object:
        if column.codes is not None and _codes_of(column).knows(text):
            return int(_codes_of(column).code_of(text))
        if re.fullmatch(r"-?[0-9]{1,6}(\.0+)?", text) and column.least <= int(text.partition(".")[0]) <= column.most:
            return int(text.partition(".")[0])
        raise CellFault("bad_number", f'"{shown(text)}" is not a whole number from {column.least} to {column.most}.')

    return convert


def _codes_of(column: ColumnSpec) -> CodeList[Code]:
    if column.codes is None:
        raise ValueError(f"column {column.name} of type {column.type} names no code list")
    return ALL_LISTS[column.codes.upper()]


_CONVERTERS: dict[str, Callable[[ColumnSpec], Convert]] = {
    "id": _id,
    "text": _text,
    "words": _words,
    "texts": _texts,
    "texts_in_place": _texts_in_place,
    "date": _date,
    "ref": _id,
    "refs": _ids,
    "ref_or_words": _text,
    "named": _text,
    "code": _code,
    "codes": _several_codes,
    "code_or_words": _code_or_words,
    "grade": _grade,
    "scale": _scale,
    "yes_no": _yes_no,
    "whole": _whole,
    "frequency": _text,
}
