"""Two children who are each listed for the other: for a team one row with both sides, for their workers one row each (E9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphmodel.domain.gate import GateOutcome
from queries.rows import AnswerRow, ListNumber

_STRICTEST_FIRST = list(GateOutcome)


@dataclass(frozen=True, slots=True)
class Two:
    """Two children's rows about each other, the stricter gate first: its gate and its step hold for both."""

    first: AnswerRow
    second: AnswerRow

    @property
    def list(self) -> ListNumber:
        """Closed on one side is closed."""
        return max(self.first.list, self.second.list)

    @property
    def rows(self) -> tuple[AnswerRow, AnswerRow]:
        """Both sides; each is answered by itself."""
        return (self.first, self.second)

    def as_json(self) -> dict[str, object]:
        """The first side's row with the other beside it."""
        return self.first.as_json() | {
            "list": int(self.list),
            "children": [self.first.child, self.second.child],
            "other_side": self.second.as_json(),
        }


def in_twos(rows: Sequence[AnswerRow]) -> list[AnswerRow | Two]:
    """The rows of one answer for a team, where they stood: two that mirror each other become one, at the place of the first.

    Where a side has several rows about the other, about different records, they stay apart: which belong together is not known.
    """
    once = _alone(rows)
    return list(_joined(rows, once))


def _joined(rows: Sequence[AnswerRow], once: dict[tuple[str, str | None], AnswerRow]) -> Iterator[AnswerRow | Two]:
    done: set[tuple[str, str | None]] = set()
    for row in rows:
        mine = (row.child_id, row.person_id)
        other = once.get((row.person_id, row.child_id)) if row.person_id and mine in once else None
        if mine in done:
            continue
        if other is None or other is row:
            yield row
        else:
            done.add((other.child_id, other.person_id))
            first, second = sorted((row, other), key=lambda each: (_STRICTEST_FIRST.index(each.gate), each.child, each.child_id))
            yield Two(first, second)


def _alone(rows: Sequence[AnswerRow]) -> dict[tuple[str, str | None], AnswerRow]:
    """Rows that are the only one of their pair."""
    found: dict[tuple[str, str | None], list[AnswerRow]] = {}
    for row in rows:
        found.setdefault((row.child_id, row.person_id), []).append(row)
    return {pair: of_pair[0] for pair, of_pair in found.items() if len(of_pair) == 1}
