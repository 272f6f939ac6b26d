"""Records as they were known at the end of a day: the journal holds every version of each, with the moment it was written.

Days are those of UTC. A record without an entry by then was not known.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from graphmodel.domain.as_known import Key, guarded_people, key_of, protected_as_now
from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.date_words import day_in_words
from graphmodel.domain.errors import Refused
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import person_from, record_from
from graphmodel.store.shapes import PEOPLE, SHAPES, shape_of
from graphmodel.store.statements import statement

_AT_ONCE = 2000
_BY_WORD = {shape.word: shape for shape in SHAPES}


def end_of(day: date) -> str:
    """The first moment after a day (UTC), as moments are written in the journal: all before it were by the end of the day."""
    return (day + timedelta(days=1)).isoformat() if day < date.max else "9999-12-31T24"


def replayed(entries: Iterable[Mapping[str, object]], known_on: date) -> list[Record]:
    """What is known when these journal entries are replayed, in any order, up to the end of a day. Pure.

    Of each record its newest version counts, by number; by the moment where a version has none.
    """
    until, newest = end_of(known_on), dict[tuple[str, str], tuple[int, str, Record | None]]()
    for entry in entries:
        word, at = str(entry["kind"]).partition(" ")[0], str(entry["at"])
        if word not in _BY_WORD or at >= until:
            continue
        key = word, str(entry["subject"])
        version, record = _version(word, entry["after"])
        if key not in newest or (version, at) > newest[key][:2]:
            newest[key] = version, at, record
    return [record for _, (_, _, record) in sorted(newest.items()) if record is not None]


def map_known(
    graph: Graph, now: Sequence[Record], child: str, as_of: date, known_on: date, audience: Audience = Audience.WORKER
) -> tuple[Network, tuple[Person, ...]]:
    """A child's map of a day as it was known at the end of another, not masked yet, with the protection of today on top; and
    everyone who is protected today, whose names have to be struck out of it.

    :raises Refused: nothing was known of the child by then.
    """
    then, kept = records_known(graph, child, now, known_on)
    today = datetime.now(UTC).date()
    guarded = protected_as_now(then, kept, child, today)
    if (Person, child) not in {key_of(record) for record in guarded if not record.in_error}:
        raise nothing_known(known_on)
    return network_of_records(guarded, child, as_of, audience), guarded_people(kept, child, today)


def nothing_known(known_on: date) -> Refused:
    """What is said of a child of whom nothing was known by the end of a day."""
    return Refused(f"Nothing was known of this child by the end of {day_in_words(known_on)} (UTC). Choose a later day.")


def records_known(graph: Graph, child: str, now: Sequence[Record], known_on: date) -> tuple[list[Record], list[Record]]:
    """The records behind a child's map as known at the end of a day, and everything kept today of the same people.

    ``now``: what is kept today around the child. Nothing is ever deleted, so it holds nearly all of what was known; whom a record
    named then and does not name any more is looked up, with whoever is theirs. One statement, and three more for each
    time that such people turn up: as a rule once, or never.
    """
    kept = {key_of(record): record for record in now}
    found: dict[Key, Record] = {}
    asked: set[str] = set()
    wanted = {record.id for record in now} | {str(row["id"]) for row in graph.read(statement("maps/formerly"), child=child)}
    while wanted:
        asked |= wanted
        versions = versions_known(graph, sorted(wanted), known_on)
        found |= {key_of(record): record for record in versions}
        named = {each for record in versions for each in _no_longer_named(record, kept.get(key_of(record)))} - asked
        around = _around(graph, sorted(named)) if named else []
        kept = {key_of(record): record for record in around} | kept
        wanted = (named | {record.id for record in around}) - asked
    return [found[key] for key in sorted(found, key=str)], list(kept.values())


def _no_longer_named(then: Record, now: Record | None) -> set[str]:
    return set(_ids_in(then)) - (set() if now is None else set(_ids_in(now)))


def _ids_in(record: Record) -> Iterator[str]:
    shape = shape_of(type(record))
    for each in SHAPES:
        yield from shape.ids_in(record, each.word)
    keeper = getattr(record, "keeper", None)
    if keeper is not None:
        yield keeper


def _around(graph: Graph, people: Sequence[str]) -> list[Record]:
    """What is kept today of these people, their partners, parents, keepers, and whoever they turned out to be."""
    near = [row["person"] for row in graph.read(statement("maps/around"), people=people)]
    return [record_of(str(row["word"]), row["stored"]) for row in graph.read(statement("maps/people"), people=near)]


def record_of(word: str, stored: object) -> Record:
    """The record that these properties keep, by the word of its type."""
    if not isinstance(stored, Mapping):
        raise TypeError(f"a record's properties, not {type(stored).__name__}")
    return person_from(stored) if word == PEOPLE.word else record_from(_BY_WORD[word].record_type, stored)


def versions_known(graph: Graph, subjects: Sequence[str], known_on: date) -> list[Record]:
    """The records with these ids as they were known at the end of a day; one statement for 2,000 of them."""
    entries: list[Mapping[str, object]] = []
    left = iter(subjects)
    while part := list(islice(left, _AT_ONCE)):
        entries += graph.read(statement("journal/known_by"), subjects=part, before=end_of(known_on))
    return replayed(entries, known_on)


def _version(word: str, after: object) -> tuple[int, Record | None]:
    stored = json.loads(after) if isinstance(after, str) else None
    if not isinstance(stored, dict):
        return 0, None
    version = stored.get("version")
    return (version if isinstance(version, int) else 0), record_of(word, stored)
