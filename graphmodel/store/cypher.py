"""Reading a Cypher text just far enough to check it: tokens, and what a statement uses.

This is no parser of Cypher: the engine is. It skips strings and comments so that a ``$name`` or a keyword inside them is never
taken for one, which a regular expression over the whole text cannot do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

_TOKEN = re.compile(
    r"""
    (?P<blank>\s+|//[^\n]*|/\*.*?\*/)
  | (?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
  | (?P<quoted>`[^`]*`)
  | (?P<param>\$\w+)
  | (?P<number>\d+(?:\.\d+)?)
  | (?P<word>[^\W\d]\w*)
  | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_WRITING = frozenset({"CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH", "LOAD", "DROP", "ALTER"})
_NOT_LABELS = frozenset({"CASE", "NULL", "TRUE", "FALSE", "NOT", "EXISTS", "COUNT", "COLLECT"})
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")


class Kind(StrEnum):
    """What a token is."""

    STRING = "string"
    QUOTED = "quoted"
    PARAM = "param"
    NUMBER = "number"
    WORD = "word"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark. ``line`` counts from 1; ``depth`` is how many brackets are open around it; ``at`` is its offset."""

    kind: Kind
    text: str
    line: int
    depth: int
    at: int


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of ``text`` in order, without blanks and comments."""
    found: list[Token] = []
    depth, line = 0, 1
    for match in _TOKEN.finditer(text):
        piece = match.group()
        if match.lastgroup != "blank":
            if piece in _CLOSING:
                depth -= 1
            found.append(Token(Kind(match.lastgroup or "mark"), piece, line, depth, match.start()))
            if piece in _OPENING:
                depth += 1
        line += piece.count("\n")
    return tuple(found)


def params_used(found: Sequence[Token]) -> dict[str, int]:
    """Every ``$name`` with the line of its first use."""
    used: dict[str, int] = {}
    for token in found:
        if token.kind is Kind.PARAM:
            used.setdefault(token.text[1:], token.line)
    return used


def _clauses(found: Sequence[Token]) -> Iterator[tuple[int, Token]]:
    """Words that can be clauses: not a property, a label, a parameter or a key of a map."""
    for index, token in enumerate(found):
        before = found[index - 1].text if index else ""
        after = found[index + 1].text if index + 1 < len(found) else ""
        if token.kind is Kind.WORD and before not in {".", ":", "|", "&"} and after != ":":
            yield index, token


def writing_words(found: Sequence[Token]) -> tuple[Token, ...]:
    """The clauses of a statement that would change the graph, and calls of procedures, which might."""
    words: list[Token] = []
    for index, token in _clauses(found):
        name = token.text.upper()
        calls = name == "CALL" and found[index + 1].text not in {"(", "{"} if index + 1 < len(found) else False
        if name in _WRITING or calls:
            words.append(token)
    return tuple(words)


def words_of(found: Sequence[Token], name: str, *, depth: int | None = None) -> tuple[int, ...]:
    """Positions of the clause word ``name``, at any depth or at one."""
    return tuple(i for i, token in _clauses(found) if token.text.upper() == name and depth in (None, token.depth))


def columns_of(found: Sequence[Token]) -> tuple[str, ...] | None:
    """Names of the columns that the last outermost RETURN gives, in order.

    ``""`` stands for a column without a name of its own; ``None`` = there is no RETURN.
    """
    returns = words_of(found, "RETURN", depth=0)
    if not returns:
        return None
    items: list[list[Token]] = [[]]
    for token in found[returns[-1] + 1 :]:
        outermost = token.depth == 0
        if outermost and (token.text.upper() in {"ORDER", "SKIP", "LIMIT", "UNION"} or token.text == ";"):
            break
        if outermost and token.text == ",":
            items.append([])
        elif not (outermost and token.text.upper() == "DISTINCT"):
            items[-1].append(token)
    return tuple(_alias(item) for item in items)


def _alias(item: Sequence[Token]) -> str:
    if len(item) == 1 and item[0].kind in {Kind.WORD, Kind.QUOTED}:
        return item[0].text.strip("`")
    if len(item) > 2 and item[-2].text.upper() == "AS":
        return item[-1].text.strip("`")
    return ""


def labels_and_types(found: Sequence[Token]) -> dict[str, int]:
    """Every label and relationship type that the text names, with the line of its first use.

    Both are written with a capital in this house and no property is, which is what tells ``n:Child`` from ``{kind: child}``.
    """
    used: dict[str, int] = {}
    for index, token in enumerate(found):
        before = found[index - 1].text if index else ""
        named = token.kind in {Kind.WORD, Kind.QUOTED} and before in {":", "|", "&", "!"}
        name = token.text.strip("`")
        if named and name[:1].isupper() and name.upper() not in _NOT_LABELS:
            used.setdefault(name, token.line)
    return used


def split_statements(text: str) -> tuple[str, ...]:
    """The statements of a text that holds several, each ended by ``;``."""
    parts: list[str] = []
    start = 0
    found = tokens(text)
    for token in found:
        if token.text == ";" and token.depth == 0:
            parts.append(text[start : token.at].strip())
            start = token.at + 1
    if any(token.at >= start for token in found):
        parts.append(text[start:].strip())
    return tuple(part for part in parts if part)
