"""Records that name somebody who was merged are kept as naming whoever that turned out to be, and the merge takes note of it.

A file that is loaded again, or a screen that was opened before, still names the merged person. What is recorded so goes back to
that person when the merge is taken apart, like everything that the merge moved itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graphmodel.domain.errors import Refused
from graphmodel.domain.records import Record
from graphmodel.record.changes import Change, Stamp
from graphmodel.record.incoming import Incoming, gather
from graphmodel.record.merge_plan import Move, reference_fields
from graphmodel.store import journal
from graphmodel.store.connection import Transaction
from graphmodel.store.shapes import PEOPLE, Shape, shape_of
from graphmodel.store.statements import statement

MERGED = "people merged"
"""Kind of a journal entry that says what was moved because two people are one; its subject is the id of the merge."""


@dataclass(frozen=True, slots=True)
class Same:
    """A merge that stands: ``merged`` turned out to be ``kept``."""

    merge: str
    merged: str
    kept: str


@dataclass(slots=True)
class SamePeople:
    """The merges that stand, as one transaction finds them, and what it recorded through them."""

    by_merged: Mapping[str, Same] = field(default_factory=dict)
    moves: dict[str, list[Move]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def standing(cls, tx: Transaction) -> SamePeople:
        """Every merge that stands now; there are few."""
        rows = tx.run(statement("merge/standing"))
        found = (Same(str(row["merge_id"]), str(row["merged"]), str(row["kept"])) for row in rows)
        return cls({same.merged: same for same in found})

    def redirect(self, incoming: Incoming) -> Incoming:
        """The same records, naming whoever each person turned out to be.

        :raises Refused: a record would then name one person as two.
        """
        if not self.by_merged:
            return incoming
        return gather([self._redirected(shape, one) for shape, group in incoming.groups() for one in group.values()])

    def entries(self, changes: Iterable[Change], batch: str, stamp: Stamp) -> Iterator[journal.Entry]:
        """What each merge has to take note of, so that taking it apart gives back what was recorded through it."""
        if not self.moves:
            return
        written = {(change.shape.word, change.record.id): change for change in changes}
        for number, (merge, moves) in enumerate(sorted(self.moves.items())):
            noted = [move.as_row() for move in moves if move.key in written and _is_new(written[move.key], move)]
            if noted:
                same = next(each for each in self.by_merged.values() if each.merge == merge)
                yield journal.Entry(
                    id=f"{batch}:same:{number}",
                    chain=journal.SHARED,
                    at=stamp.at,
                    by=stamp.by,
                    why=stamp.why,
                    kind=MERGED,
                    subject=merge,
                    after={"kept": same.kept, "merged": same.merged, "moves": noted},
                )

    def _redirected(self, shape: Shape, record: Record) -> Record:
        facts: dict[str, object] = {}
        for name in reference_fields(shape):
            value = getattr(record, name, None)
            if isinstance(value, str) and value in self.by_merged:
                facts[name] = self._final(shape, record, name, None, value)
            elif isinstance(value, tuple) and any(each in self.by_merged for each in value):
                facts[name] = tuple(self._final(shape, record, name, place, each) for place, each in enumerate(value))
        if not facts:
            return record
        changed = replace(record, **facts)  # type: ignore[arg-type]
        _see_no_double(shape, changed, facts)
        return changed

    def _final(self, shape: Shape, record: Record, name: str, place: int | None, who: str) -> str:
        while who in self.by_merged:
            same = self.by_merged[who]
            self.moves[same.merge].append(Move(shape.word, record.id, name, place, who, same.kept))
            who = same.kept
        return who


def redirected(tx: Transaction, record: Record) -> Record:
    """This record, naming whoever each person turned out to be."""
    same = SamePeople.standing(tx)
    (changed,) = (one for _, group in same.redirect(gather([record])).groups() for one in group.values())
    return changed


def _see_no_double(shape: Shape, record: Record, facts: Mapping[str, object]) -> None:
    names: Sequence[str] = shape.single(PEOPLE.word)
    for name in facts.keys() & set(names):
        if any(getattr(record, other) == facts[name] for other in names if other != name):
            raise Refused(
                f'The {shape_of(type(record)).said} "{record.id}" is between two records that were merged into one person '
                f'("{facts[name]}"). Nothing was changed. Leave it out, or take that merge apart first.'
            )


def _is_new(change: Change, move: Move) -> bool:
    """Whether this change put the name there; what the merge moved before, it noted before."""
    if change.before is None:
        return True
    was, now = change.before.get(move.field), change.after.get(move.field)
    if move.place is None:
        return was != now
    places = was if isinstance(was, (list, tuple)) else ()
    return move.place >= len(places) or places[move.place] != _at(now, move.place)


def _at(value: object, place: int) -> object:
    return value[place] if isinstance(value, (list, tuple)) else None
