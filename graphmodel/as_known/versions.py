"""Every record as it stood at one moment, from the journal alone, and who is named in which. Pure but for ``read_versions``."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice

from graphmodel.domain.fields import NAMED_ON_ALL
from graphmodel.domain.records import Record
from graphmodel.store.chain import place
from graphmodel.store.connection import Graph
from graphmodel.store.known import end_of, record_of
from graphmodel.store.look_chain import is_of_looks
from graphmodel.store.shapes import PEOPLE, SHAPES, shape_called
from graphmodel.store.statements import statement

Key = tuple[str, str]
"""The word of a type of record, and an id."""
Stored = Mapping[str, object]
_AT_ONCE = 2_000
_WORDS = frozenset(shape.word for shape in SHAPES)
_PERSON = PEOPLE.word


@dataclass(frozen=True)
class Versions:
    """The newest version of every record, by word and id."""

    stored: Mapping[Key, Stored]

    def person(self, who: str) -> Stored | None:
        """What is stored of a person; None = not known."""
        return self.stored.get((_PERSON, who))

    def record(self, key: Key) -> Record:
        """The record itself."""
        return record_of(key[0], self.stored[key])

    @cached_property
    def of_person(self) -> Mapping[str, list[Key]]:
        """The records that name each person by a reference."""
        return self._naming(_PERSON)

    @cached_property
    def of_home(self) -> Mapping[str, list[Key]]:
        """The stays and placements in each household."""
        return self._naming("household")

    def _naming(self, word: str) -> Mapping[str, list[Key]]:
        found: defaultdict[str, list[Key]] = defaultdict(list)
        for key, stored in self.stored.items():
            for named in dict.fromkeys(references(key, stored, word)):
                found[named].append(key)
        return found

    def people_in(self, key: Key) -> Iterator[str]:
        """Everyone whom a record names: by a reference, or where an id or words may stand (reading 24); not who wrote it."""
        stored = self.stored[key]
        yield from references(key, stored, _PERSON)
        for name in shape_called(key[0]).named:
            given = None if name == NAMED_ON_ALL else stored.get(name)
            for each in given if isinstance(given, list) else [given]:
                if isinstance(each, str) and (_PERSON, each) in self.stored:
                    yield each


def references(key: Key, stored: Stored, word: str) -> Iterator[str]:
    """The ids of that type which a record refers to for certain."""
    shape = shape_called(key[0])
    for name in shape.single(word):
        given = stored.get(name)
        if given is not None:
            yield str(given)
    for name in shape.several(word):
        given = stored.get(name)
        yield from map(str, given) if isinstance(given, list) else ()


def read_versions(graph: Graph, known_on: date) -> tuple[Versions, Versions]:
    """Every record as it was known at the end of a day (UTC), and as it is known now."""
    return versions_of(_entries(graph), known_on)


def versions_of(entries: Iterable[Stored], known_on: date) -> tuple[Versions, Versions]:
    """The same of these entries, in any order. Of each record its newest version counts, by number."""
    until = end_of(known_on)
    then, now = dict[Key, tuple[int, str, Stored]](), dict[Key, tuple[int, str, Stored]]()
    for entry in entries:
        word, at = str(entry["kind"]).partition(" ")[0], str(entry["at"])
        if word not in _WORDS:
            continue
        stored = json.loads(str(entry["after"]))
        found = _number(stored), at, stored
        for newest in (now, then) if at < until else (now,):
            key = word, str(entry["subject"])
            if key not in newest or found[:2] > newest[key][:2]:
                newest[key] = found
    return _newest(then), _newest(now)


def _newest(found: Mapping[Key, tuple[int, str, Stored]]) -> Versions:
    return Versions({key: stored for key, (_, _, stored) in sorted(found.items())})


def _number(stored: Stored) -> int:
    version = stored.get("version")
    return version if isinstance(version, int) else 0


def _entries(graph: Graph) -> Iterator[Stored]:
    heads = [head for row in graph.read(statement("journal/all_heads")) for head in _listed(row["heads"])]
    places = (place(str(chain), seq) for chain, to, _ in heads if not is_of_looks(str(chain)) for seq in range(1, (to or 0) + 1))
    while part := list(islice(places, _AT_ONCE)):
        yield from graph.read(statement("journal/told_at"), places=part)


def _listed(value: object) -> list[tuple[str, int | None, str]]:
    return value if isinstance(value, list) else []
