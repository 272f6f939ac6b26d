"""What was handed over to be recorded: each record once, grouped by type, with everything it refers to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphmodel.domain.errors import Refused
from graphmodel.domain.people import Person, PersonKind
from graphmodel.domain.records import Record
from graphmodel.store.mapping import content_of, properties_of
from graphmodel.store.shapes import PEOPLE, SHAPES, Shape, shape_of


@dataclass(frozen=True, slots=True)
class Incoming:
    """Records by type and id, in the order of writing. ``by_word[word][id]``."""

    by_word: Mapping[str, Mapping[str, Record]]

    def groups(self) -> Iterator[tuple[Shape, Mapping[str, Record]]]:
        """Each type that has records, those first that others refer to."""
        return ((shape, self.by_word[shape.word]) for shape in SHAPES if shape.word in self.by_word)

    def people(self) -> Mapping[str, Record]:
        """The people that are handed over themselves, by id."""
        return self.by_word.get(PEOPLE.word, {})

    def told_children(self) -> frozenset[str]:
        """Ids of those among the people who are handed over as children."""
        return frozenset(who for who, one in self.people().items() if isinstance(one, Person) and one.kind is PersonKind.CHILD)

    def missing(self, word: str) -> list[str]:
        """Ids of that type that are referred to and not handed over, sorted: they have to be in the store."""
        known = self.by_word.get(word, {})
        named = (given for shape, group in self.groups() for one in group.values() for given in shape.ids_in(one, word))
        return sorted({given for given in named if given not in known})

    def __len__(self) -> int:
        return sum(len(group) for group in self.by_word.values())


def gather(records: Sequence[Record]) -> Incoming:
    """Group what was handed over; the same record told twice in the same words is one.

    :raises Refused: one id is told twice and differently, or has no text.
    """
    by_word: dict[str, dict[str, Record]] = {}
    for record in records:
        shape = shape_of(type(record))
        if not record.id:
            raise Refused(f"A {shape.said} has no id. Nothing was changed.")
        known = by_word.setdefault(shape.word, {}).setdefault(record.id, record)
        if known is not record and not _says_the_same(known, record):
            raise Refused(f'The {shape.said} "{record.id}" is told twice and differently. Nothing was changed.')
    return Incoming(by_word)


def is_masked(record: Record) -> bool:
    """Whether this is the copy that a viewer was shown of a protected person; such a copy must never be written back."""
    return isinstance(record, Person) and record.masked


def _says_the_same(one: Record, other: Record) -> bool:
    return type(one) is type(other) and content_of(properties_of(one)) == content_of(properties_of(other))
