"""Whether the graph says what the journal says: of each record the newest properties in the journal are those that are kept.

A record that somebody changed with another tool is found, and so is one that was taken away or put there past the journal. What
is worked out anew by every writer (``mapping.PROJECTED``) is left aside.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import islice
from typing import TYPE_CHECKING

from graphmodel.store.chain import canonical
from graphmodel.store.mapping import PROJECTED
from graphmodel.store.shapes import PEOPLE, SHAPES, Shape
from graphmodel.store.statements import statement

if TYPE_CHECKING:
    from graphmodel.store.connection import Graph

Progress = Callable[[int, int], None]
"""Told how many records are compared, of how many."""

_AT_ONCE = 1_000
_BY_WORD = {shape.word: shape for shape in SHAPES}
_EDGES = {shape.label: shape for shape in SHAPES if shape.is_edge}
# A quotation mark inside a text stands behind a backslash, so this is never found in one.
_VERSION = re.compile(r'[{,]"version":(\d+)')
_LEFT_ASIDE = PROJECTED | {"lock"}


class Agreement:
    """Give it to :func:`graphmodel.store.proving.examine` as ``newest``; then ask for the faults.

    Of each record a number for its version and eight bytes of a hash are kept, not what it says: a million records fit.
    """

    def __init__(self) -> None:
        self._told: dict[str, dict[str, tuple[int, bytes]]] = defaultdict(dict)

    def __call__(self, subject: str, kind: str, after: str | None) -> None:
        """What the newest entry of a page of one chain says of a record; of two chains the higher version counts."""
        word = kind.partition(" ")[0]
        if word not in _BY_WORD or after is None:
            return
        version = _version(after)
        group = self._told[word]
        if subject not in group or group[subject][0] <= version:
            group[subject] = (version, _digest(after))

    def __len__(self) -> int:
        return sum(len(group) for group in self._told.values())

    def faults(self, graph: Graph, progress: Progress | None = None) -> Iterator[str]:
        """Every record on which graph and journal differ, as sentences; also while others write."""
        done = 0
        for shape in (each for each in SHAPES if not each.is_edge):
            for ids in _parts(list(self._told[shape.word])):
                kept = {str(row["id"]): row["stored"] for row in graph.read(statement(f"record/read_{shape.word}"), ids=ids)}
                yield from self._differing(graph, shape, ids, kept)
                done += len(ids)
                if progress is not None:
                    progress(done, len(self))
        yield from self._edges(graph, done, progress)
        yield from self._untold(graph)
        yield from _strayed(graph)

    def _edges(self, graph: Graph, done: int, progress: Progress | None) -> Iterator[str]:
        left = {shape.word: dict.fromkeys(self._told[shape.word]) for shape in _EDGES.values()}
        for people in _parts(list(self._told[PEOPLE.word])):
            kept: dict[str, dict[str, object]] = defaultdict(dict)
            for row in graph.read(statement("journal/edges_from"), people=people):
                for label, stored in _listed(row["edges"]):
                    if label in _EDGES and isinstance(stored, dict):
                        kept[_EDGES[label].word][str(stored["id"])] = stored
            for word, group in sorted(kept.items()):
                known = [each for each in group if each in self._told[word]]
                yield from self._differing(graph, _BY_WORD[word], known, group)
                for each in known:
                    left[word].pop(each, None)
                done += len(known)
            if progress is not None:
                progress(done, len(self))
        for word, ids in left.items():
            yield from self._differing(graph, _BY_WORD[word], list(ids), {})

    def _differing(self, graph: Graph, shape: Shape, ids: Sequence[str], kept: Mapping[str, object]) -> Iterator[str]:
        told = self._told[shape.word]
        for each in ids:
            stored = kept.get(each)
            if not isinstance(stored, dict) or _digest(_text(stored)) != told[each][1]:
                yield from _in_words(graph, shape, each, stored if isinstance(stored, dict) else None)

    def _untold(self, graph: Graph) -> Iterator[str]:
        """Records that no entry tells of. Counting finds whether there are any; only then each is looked for."""
        counts = Counter({str(row["label"]): row["number"] for row in graph.read(statement("journal/node_counts"))})
        counts.update({str(row["label"]): row["number"] for row in graph.read(statement("journal/edge_counts"))})
        for shape in SHAPES:
            if counts[shape.label] <= len(self._told[shape.word]):
                continue
            name = "journal/edge_ids" if shape.is_edge else "journal/node_ids"
            ids = [str(each) for row in graph.read(statement(name), label=shape.label) for each in _listed(row["ids"])]
            for each, number in sorted(Counter(ids).items()):
                if each not in self._told[shape.word] and not _entries(graph, shape, each):
                    yield f'A {shape.said} "{each}" is in the graph, and no entry of the journal tells of it.'
                elif number > 1:
                    yield f'The {shape.said} "{each}" is in the graph {number} times.'


def _strayed(graph: Graph) -> Iterator[str]:
    """Records that say the same as ever and are joined to somebody else: what is asked of the graph goes by the joins."""
    for name in ("journal/strayed_nodes", "journal/strayed_edges"):
        for row in graph.read(statement(name)):
            word = str(row["word"]).replace("_", " ")
            yield f'The {word} "{row["id"]}" is not joined to the very people and places that it names.'


def _in_words(graph: Graph, shape: Shape, record: str, stored: Mapping[str, object] | None) -> Iterator[str]:
    """The fault of one record; none when it was only changed while it was looked at."""
    newest = max(_entries(graph, shape, record), key=_version, default=None)
    if stored is None or newest is None:
        now = _now(graph, shape, record, newest)
        if now is None:
            yield f'The {shape.said} "{record}" is in the journal and not in the graph.'
            return
        stored = now
    if newest is None or _digest(newest) == _digest(_text(stored)):
        return
    now = _now(graph, shape, record, newest) or {}
    newest = max(_entries(graph, shape, record), key=_version, default=newest)
    if _digest(newest) == _digest(_text(now)):
        return
    told = json.loads(newest)
    fields = sorted(name for name in {*told, *now} - _LEFT_ASIDE if told.get(name) != now.get(name))
    yield f'The {shape.said} "{record}" is not as it was last recorded: {", ".join(fields).replace("_", " ")}.'


def _now(graph: Graph, shape: Shape, record: str, newest: str | None) -> Mapping[str, object] | None:
    name = statement(f"record/read_{shape.word}")
    if shape.found_by is None:
        rows = graph.read(name, ids=[record])
    else:
        at = json.loads(newest).get(shape.found_by) if newest is not None else None
        rows = graph.read(name, rows=[{"id": record, "at": at}])
    stored = rows[0]["stored"] if rows else None
    return stored if isinstance(stored, dict) else None


def _entries(graph: Graph, shape: Shape, record: str) -> list[str]:
    """What the entries about a record say it was after them."""
    entries = (row["entry"] for row in graph.read(statement("journal/of_subjects"), subjects=[record]))
    said = (entry for entry in entries if isinstance(entry, dict) and str(entry["kind"]).partition(" ")[0] == shape.word)
    return [str(entry["after"]) for entry in said if entry.get("after") is not None]


def _version(after: str) -> int:
    found = _VERSION.search(after)
    return int(found[1]) if found else 0


def _digest(after: str) -> bytes:
    return blake2b(after.encode(), digest_size=8).digest()


def _text(stored: Mapping[str, object]) -> str:
    """As the journal writes it; a value that no record holds (somebody put it there) is no text of a record."""
    try:
        return canonical({name: value for name, value in stored.items() if name not in _LEFT_ASIDE and value is not None})
    except (TypeError, ValueError):
        return ""


def _parts(ids: Sequence[str]) -> Iterator[list[str]]:
    left = iter(ids)
    while part := list(islice(left, _AT_ONCE)):
        yield part


def _listed(value: object) -> list[tuple[str, object]]:
    return value if isinstance(value, list) else []
