"""What a merge of two people moves, and what taking it apart moves back: worked out from the records alone. Pure.

A merge moves references and nothing else: each field that names the merged person names the kept one. Lists keep their length and
order (whoever stands in one twice counts once for readers), so that every place can be pointed back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphmodel.domain.fields import NAMED_ON_ALL
from graphmodel.store.shapes import PEOPLE, Shape, shape_called

Stored = Mapping[str, object]
Key = tuple[str, str]
"""The word of a type of record, and an id."""


@dataclass(frozen=True, slots=True)
class Held:
    """A record as it is kept: its shape and its properties."""

    shape: Shape
    stored: Stored

    @property
    def key(self) -> Key:
        """Word and id: what tells it from every other record."""
        return self.shape.word, str(self.stored["id"])


@dataclass(frozen=True, slots=True)
class Move:
    """One reference: ``field`` of a record, at ``place`` in a list (None = holds one id), named ``before``, names ``after``."""

    word: str
    id: str
    field: str
    place: int | None
    before: str
    after: str

    @property
    def key(self) -> Key:
        """Word and id of the record."""
        return self.word, self.id

    def as_row(self) -> list[object]:
        """The form the journal keeps."""
        return [self.word, self.id, self.field, self.place, self.before, self.after]

    @classmethod
    def from_row(cls, row: Sequence[object]) -> Move:
        """The move that ``as_row`` gave."""
        word, given, name, place, before, after = row
        return cls(str(word), str(given), str(name), place if isinstance(place, int) else None, str(before), str(after))


def plan_merge(records: Iterable[Held], kept: str, merged: str) -> tuple[Move, ...]:
    """Every reference to ``merged``, pointed to ``kept``; in order of type, id, field and place.

    Records in error that name both stay as they are: no reader shows them, and they would join somebody to themselves.
    """
    moves = (move for held in records if not _is_dead_between(held, kept, merged) for move in _moves(held, merged, kept))
    return tuple(sorted(moves, key=_order))


def plan_unmerge(records: Iterable[Held], moves: Iterable[Move]) -> tuple[tuple[Move, ...], tuple[Move, ...]]:
    """The moves pointed back, and those that no longer can be: the field was changed since and names somebody else now.

    Later edits of other fields do not matter. Both in the order of ``moves``.
    """
    by_key = {held.key: held for held in records}
    back: list[Move] = []
    left: list[Move] = []
    for move in moves:
        held = by_key.get(move.key)
        stands = held is not None and _named_at(held.stored, move.field, move.place) == move.after
        (back if stands else left).append(Move(move.word, move.id, move.field, move.place, move.after, move.before))
    return tuple(back), tuple(left)


def moved(stored: Stored, moves: Iterable[Move]) -> dict[str, object]:
    """The properties after these moves of one record; everything else in them as it was."""
    after = dict(stored)
    for move in moves:
        if move.place is None:
            after[move.field] = move.after
        else:
            places = list(_as_list(after[move.field]))
            places[move.place] = move.after
            after[move.field] = places
    return after


def by_record(moves: Iterable[Move]) -> dict[Key, list[Move]]:
    """The moves of each record, in their order."""
    grouped: dict[Key, list[Move]] = {}
    for move in moves:
        grouped.setdefault(move.key, []).append(move)
    return grouped


def named_as_two(records: Iterable[Held], kept: str, merged: str) -> Held | None:
    """The first record in which these two stand in different fields, as two people who have to do with each other; None = none.

    Free places (who supports, who told) do not count: one person may well stand in two of them.
    """
    for held in sorted(records, key=lambda one: one.key):
        if not held.stored.get("in_error") and _names_both(held, kept, merged):
            return held
    return None


def own_records(moves: Iterable[Move]) -> Iterator[Move]:
    """Moves that would take something out of one child's own map: what this child said, has, had, or is to others."""
    for move in moves:
        shape = shape_called(move.word)
        owner = move.field == "child" if "child" in shape.fixed else move.field == "source_person"
        if owner and move.word != "parent_link":
            yield move


def reference_fields(shape: Shape) -> tuple[str, ...]:
    """Fields of this shape in which a merge looks for somebody: references, lists of them, and free places (reading 24).

    Who recorded something stays as it was written, as the journal does; whom somebody was merged into is the merge itself.
    """
    free = (name for name in shape.named if name != NAMED_ON_ALL)
    single = (name for name in shape.single(PEOPLE.word) if name != "merged_into")
    return tuple(dict.fromkeys((*single, *shape.several(PEOPLE.word), *free)))


def _moves(held: Held, who: str, to: str) -> Iterator[Move]:
    word, given = held.key
    for name in reference_fields(held.shape):
        value = held.stored.get(name)
        if value == who:
            yield Move(word, given, name, None, who, to)
        elif isinstance(value, (list, tuple)):
            yield from (Move(word, given, name, place, who, to) for place, each in enumerate(value) if each == who)


def _named_at(stored: Stored, name: str, place: int | None) -> object:
    value = stored.get(name)
    if place is None:
        return value
    places = _as_list(value)
    return places[place] if place < len(places) else None


def _as_list(value: object) -> Sequence[object]:
    return value if isinstance(value, (list, tuple)) else ()


def _is_dead_between(held: Held, kept: str, merged: str) -> bool:
    return bool(held.stored.get("in_error")) and _names_both(held, kept, merged)


def _names_both(held: Held, kept: str, merged: str) -> bool:
    fields = (*held.shape.single(PEOPLE.word), *held.shape.several(PEOPLE.word))
    if held.shape is PEOPLE:  # an animal and who keeps it
        fields = ("id", *reference_fields(held.shape))
    standing = {who: {name for name in fields if _stands(held.stored.get(name), who)} for who in (kept, merged)}
    return bool(standing[kept] and standing[merged]) and len(standing[kept] | standing[merged]) > 1


def _stands(value: object, who: str) -> bool:
    return value == who or who in _as_list(value)


def _order(move: Move) -> tuple[str, str, str, int]:
    return move.word, move.id, move.field, -1 if move.place is None else move.place
