"""The store's own Cypher: one file for each statement, with a header that is checked when it is loaded.

A statement file starts with a header of ``// key: value`` lines and then holds Cypher that can be pasted into any Neo4j
browser as it is. Keys, all needed: ``title`` (a sentence), ``params`` (``name: type, …`` or ``none``), ``row`` (the columns of
the answer in order, or ``none``) and ``kind`` (``read``, ``write``, or ``schema`` for several statements ended by ``;``). The
name of a statement is its path below the folder without ``.cypher``: ``journal/heads``. Every fault of every file is reported at
once with file and line. ``queries/header.py`` reads its richer header by the same functions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from graphmodel.domain.errors import BadStatement, UnknownRecord
from graphmodel.store import cypher
from graphmodel.store.schema import SCHEMA

_HEADER_LINE = re.compile(r"^// ?(\w+):\s*(.*)$")
_KEYS = ("title", "params", "row", "kind")
_KINDS = ("read", "write", "schema")


@dataclass(frozen=True, slots=True)
class Statement:
    """A checked statement: its text, the names of its parameters, and the columns of its answer in order."""

    name: str
    text: str
    params: frozenset[str]
    columns: tuple[str, ...]
    kind: str = "read"


@dataclass(frozen=True, slots=True)
class Source:
    """A statement file: ``header`` maps each key to its line and value, ``body`` is the whole text (the header is a comment)."""

    name: str
    file: str
    text: str
    header: Mapping[str, tuple[int, str]]

    def fault(self, line: int, what: str) -> str:
        """``file:line: what``."""
        return f"{self.file}:{line}: {what}"


def read_sources(folder: Traversable, prefix: str = "") -> Iterator[Source]:
    """Every ``.cypher`` file below ``folder``, in order of name."""
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.is_dir():
            yield from read_sources(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(".cypher"):
            text = entry.read_text(encoding="utf-8")
            yield Source(prefix + entry.name.removesuffix(".cypher"), prefix + entry.name, text, _header_of(text))


def _header_of(text: str) -> dict[str, tuple[int, str]]:
    header: dict[str, tuple[int, str]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        match = _HEADER_LINE.match(line)
        if match is None:
            break
        header[match[1]] = (number, match[2].strip())
    return header


def names_in(value: str) -> tuple[str, ...]:
    """Names declared by ``a: str, b: list`` or ``a, b``; ``none`` declares nothing."""
    return () if value == "none" else tuple(part.split(":")[0].strip() for part in value.split(",") if part.strip())


def header_faults(source: Source, keys: Sequence[str]) -> Iterator[str]:
    """Keys that are missing, empty or unknown."""
    for key in keys:
        if not source.header.get(key, (0, ""))[1]:
            yield source.fault(source.header.get(key, (1, ""))[0], f"the header says nothing for `{key}`")
    for key, (line, _) in source.header.items():
        if key not in keys:
            yield source.fault(line, f"`{key}` is not a key of the header; keys are {', '.join(keys)}")


def param_faults(source: Source, found: Sequence[cypher.Token]) -> Iterator[str]:
    """Parameters used and not declared, or declared and not used."""
    line, value = source.header.get("params", (1, "none"))
    declared, used = set(names_in(value)), cypher.params_used(found)
    for name in sorted(used.keys() - declared):
        yield source.fault(used[name], f"${name} is used and not declared under `params`")
    for name in sorted(declared - used.keys()):
        yield source.fault(line, f"`{name}` is declared under `params` and never used")


def column_faults(source: Source, found: Sequence[cypher.Token], columns: Sequence[str]) -> Iterator[str]:
    """Columns that are not the declared ones in the declared order."""
    returned = cypher.columns_of(found) or ()
    if returned != tuple(columns):
        line = source.header.get("row", (1, ""))[0]
        yield source.fault(
            line, f"`row` declares ({', '.join(columns)}) and RETURN gives ({', '.join(returned)}); name each `… AS name`"
        )


def reading_faults(source: Source, found: Sequence[cypher.Token]) -> Iterator[str]:
    """What a statement that only reads may not hold: writing clauses, calls, a LIMIT on its answer; it needs an order."""
    for token in cypher.writing_words(found):
        yield source.fault(token.line, f"{token.text.upper()} in a statement that only reads")
    answer = max(cypher.words_of(found, "RETURN", depth=0), default=0)
    for index in (*cypher.words_of(found, "LIMIT", depth=0), *cypher.words_of(found, "SKIP", depth=0)):
        if index > answer:
            yield source.fault(found[index].line, f"{found[index].text.upper()} on the answer: the runner limits")
    if not cypher.words_of(found, "ORDER", depth=0):
        yield source.fault(1, "no ORDER BY: engines give rows in different orders")


def name_faults(source: Source, found: Sequence[cypher.Token], known: Iterable[str]) -> Iterator[str]:
    """Labels and relationship types that the schema does not declare."""
    for name, line in cypher.labels_and_types(found).items():
        if name not in known:
            yield source.fault(line, f"`{name}` is no label or relationship type of the schema")


def _faults(source: Source, found: Sequence[cypher.Token], known: Iterable[str]) -> Iterator[str]:
    yield from header_faults(source, _KEYS)
    line, kind = source.header.get("kind", (1, "read"))
    if kind not in _KINDS:
        yield source.fault(line, f"`kind` is one of {', '.join(_KINDS)}")
    yield from param_faults(source, found)
    yield from name_faults(source, found, known)
    yield from column_faults(source, found, names_in(source.header.get("row", (1, "none"))[1]))
    if kind == "read":
        yield from reading_faults(source, found)


def load_statements(
    folder: Traversable, known_names: Iterable[str], put_in: Callable[[str], str] = lambda text: text
) -> dict[str, Statement]:
    """All statements below ``folder`` by name. ``put_in``: what is done to each text before it is checked and kept.

    :raises BadStatement: with every fault of every file.
    """
    loaded: dict[str, Statement] = {}
    faults: list[str] = []
    known = frozenset(known_names)
    for read in read_sources(folder):
        source = replace(read, text=put_in(read.text))
        found = cypher.tokens(source.text)
        faults.extend(_faults(source, found, known))
        header = {key: value for key, (_, value) in source.header.items()}
        params, row = names_in(header.get("params", "none")), names_in(header.get("row", "none"))
        loaded[source.name] = Statement(source.name, source.text, frozenset(params), row, header.get("kind", "read"))
    if faults:
        raise BadStatement(tuple(faults))
    return loaded


@cache
def all_statements() -> Mapping[str, Statement]:
    """Every statement of the store by name.

    :raises BadStatement: when any file breaks its header.
    """
    return load_statements(files("graphmodel.store").joinpath("statements"), SCHEMA.names)


def statement(name: str) -> Statement:
    """The store's statement of that name (``journal/heads``).

    :raises BadStatement: when any file breaks its header; :raises UnknownRecord: when there is no such statement.
    """
    try:
        return all_statements()[name]
    except KeyError:
        raise UnknownRecord("statement", name) from None
