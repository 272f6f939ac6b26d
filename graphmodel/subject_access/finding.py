"""Finding every entry of the journal that concerns a child, and everyone that those entries name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphmodel.domain.masked_records import whole_words
from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from graphmodel.record.present import batches
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import person_from, record_from
from graphmodel.store.shapes import PEOPLE, SHAPES, Shape
from graphmodel.store.statements import statement

_LONGEST_ID = 100
"""No id of ours or of a file is longer; a longer text is not looked up as one."""
_SHORTEST_NAME = 3
_WORDS_OF_A_NAME = 4
"""More words than this are a description ("the lady with the red car"), whose parts are ordinary words."""
_OF_NOBODY = frozenset({"household", "school", "team"})
"""Types that are about no person: they belong to the draft where the child's own records refer to them."""


@dataclass(frozen=True, slots=True)
class Found:
    """One version of one record. ``record`` None = an entry about the keeping of records (a merge, an emergency)."""

    entry: str
    chain: str
    subject: str
    kind: str
    at: str
    by: str
    why: str
    record: Record | None
    values: Mapping[str, object]
    names_child: bool
    """By the child's id or in the child's own chain; False = only a name in somebody's words."""

    def texts(self) -> Iterator[str]:
        """Every text in it, those in lists too."""
        for value in self.values.values():
            for each in value if isinstance(value, list) else (value,):
                if isinstance(each, str):
                    yield each


def found_about(graph: Graph, child: Person) -> list[Found]:
    """Every version of every record that concerns the child, with homes and schools it refers to and the people it names.

    In order of time. Read in a handful of statements, one of which looks through the whole journal.
    """
    own = _found(graph.read(statement("journal/of_chain"), chain=child.id), child.id)
    called = _calls(child, own)
    rows = graph.read(statement("journal/naming"), child=child.id, texts=[_as_kept(name) for name in called])
    whole_name = whole_words(called)
    others = [one for one in _found(rows, child.id) if one.names_child or any(map(whole_name.search, one.texts()))]
    named = {given for one in (*own, *others) if one.names_child for given in one.texts() if len(given) <= _LONGEST_ID}
    known = {one.subject for one in (*own, *others)}
    further = _about_named(graph, sorted(named - known), child.id)
    return sorted((*own, *others, *further), key=lambda one: (one.at, one.entry))


def people_named(graph: Graph, found: Iterable[Found]) -> dict[str, Person]:
    """Everyone whose id stands in these versions, by id."""
    wanted = sorted({text for one in found for text in one.texts() if len(text) <= _LONGEST_ID})
    rows = (row for ids in batches(wanted) for row in graph.read(statement("record/read_person"), ids=ids))
    return {str(row["id"]): person_from(row["stored"]) for row in rows if isinstance(row["stored"], dict)}


def shape_in(kind: str) -> Shape | None:
    """The type of record that an entry's kind speaks of: ``tie changed`` is about a tie."""
    return next((shape for shape in SHAPES if kind.startswith(f"{shape.word} ")), None)


def names_of(person: Person) -> tuple[str, ...]:
    """What somebody may be called in words that people write: whole names, and their parts that are no ordinary short words."""
    whole = [name for name in (person.name, person.known_as) if name]
    parts = (part for name in whole if len(words := name.split()) <= _WORDS_OF_A_NAME for part in words)
    return tuple(dict.fromkeys((*whole, *(part for part in parts if len(part) >= _SHORTEST_NAME and part[0].isupper()))))


def _about_named(graph: Graph, ids: Sequence[str], child: str) -> list[Found]:
    """The people, homes, schools and teams among these ids; other records that are referred to are not the child's."""
    rows = (row for part in batches(ids) for row in graph.read(statement("journal/of_subjects"), subjects=part))
    wanted = _OF_NOBODY | {PEOPLE.word}
    return [one for one in _found(rows, child, referred_to=True) if (shape := shape_in(one.kind)) and shape.word in wanted]


def _found(rows: Iterable[Mapping[str, object]], child: str, *, referred_to: bool = False) -> list[Found]:
    return [_one(entry, child, referred_to) for row in rows if isinstance(entry := row["entry"], dict)]


def _one(entry: Mapping[str, object], child: str, referred_to: bool) -> Found:
    after = entry.get("after")
    values = json.loads(after) if isinstance(after, str) else {}
    kind, chain = str(entry["kind"]), str(entry["chain"])
    texts = [each for value in values.values() for each in (value if isinstance(value, list) else [value])]
    return Found(
        entry=str(entry["id"]),
        chain=chain,
        subject=str(entry["subject"]),
        kind=kind,
        at=str(entry["at"]),
        by=str(entry["by"]),
        why=str(entry["why"]),
        record=_record(kind, values),
        values=values,
        names_child=referred_to or chain == child or child in texts or entry["subject"] == child,
    )


def _record(kind: str, values: Mapping[str, object]) -> Record | None:
    shape = shape_in(kind)
    if shape is None or not values:
        return None
    return person_from(values) if shape is PEOPLE else record_from(shape.record_type, values)


def _calls(child: Person, own: Iterable[Found]) -> tuple[str, ...]:
    """Every name the child had in any version of the record, in full and in parts."""
    versions = [one.record for one in own if isinstance(one.record, Person) and one.record.id == child.id]
    further = [str(one.values["name"]) for one in own if one.kind.startswith("person_name ") and "name" in one.values]
    return tuple(dict.fromkeys([name for person in (child, *versions) for name in names_of(person)] + further))


def _as_kept(name: str) -> str:
    """A name as it stands inside the journal's JSON, in small letters."""
    return json.dumps(name, ensure_ascii=False)[1:-1].lower()
