"""Q51: what stands behind a team's numbers, a row for each child, and the numbers. Nobody is ranked (guard rail 12)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from queries.measures import Measure
from queries.rows import Pair
from queries.sentences import day
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class HowAreWeDoing(Pair):
    """What is counted of one child. ``right_with_…`` of ``asked_of_…``: people with whom the child said it is just right."""

    under_four: bool
    last_view_on: str | None
    fresh_view: bool
    unpaid: int
    paid: int
    asked_of_mother: int
    right_with_mother: int
    asked_of_father: int
    right_with_father: int
    asked_of_siblings: int
    right_with_siblings: int
    siblings_apart: int
    siblings_kept: int
    limits: int
    explained: int
    barriers: int


def measures_of(rows: Sequence[HowAreWeDoing]) -> tuple[Measure, ...]:
    """The numbers of these children together, in a fixed order; empty where there is no child."""
    if not rows:
        return ()
    asked = [row for row in rows if not row.under_four]
    young = len(rows) - len(asked)
    return (
        Measure(
            "fresh_view", "children with a fresh view", _count(row.fresh_view for row in asked), len(asked), young, "under four"
        ),
        _right("mother", "happy with time with their mother", rows),
        _right("father", "happy with time with their father", rows),
        _right("siblings", "happy with time with brothers and sisters", rows),
        Measure(
            "siblings_kept",
            "brothers and sisters apart whose plan is kept at least half the time",
            sum(row.siblings_kept for row in rows),
            sum(row.siblings_apart for row in rows),
        ),
        Measure("told_why", "limits whose reason the child was told", sum(row.explained for row in rows), _all_limits(rows)),
        Measure("unpaid", "unpaid people in touch lately, in the middle", median(row.unpaid for row in rows), None),
        Measure("paid", "paid people in touch lately, in the middle", median(row.paid for row in rows), None),
        Measure("barriers", "things that get in the way, open now", sum(row.barriers for row in rows), None),
    )


def _count(found: Iterable[bool]) -> int:
    return sum(map(bool, found))


def _all_limits(rows: Sequence[HowAreWeDoing]) -> int:
    return sum(row.limits for row in rows)


def _right(who: str, words: str, rows: Sequence[HowAreWeDoing]) -> Measure:
    """Of the children who were asked of this person lately; who was not asked is left out and said."""
    asked = [row for row in rows if getattr(row, f"asked_of_{who}")]
    happy = _count(getattr(row, f"right_with_{who}") == getattr(row, f"asked_of_{who}") for row in asked)
    return Measure(f"right_with_{who}", words, happy, len(asked), len(rows) - len(asked), "not asked lately, or nobody to ask of")


def _why(row: HowAreWeDoing, told: Told) -> str:
    view = f"last spoke on {day(row.last_view_on)}" if row.last_view_on else "nothing said is recorded"
    if row.under_four:
        view = "under four: no view is expected"
    apart = f"; {row.siblings_kept} of {row.siblings_apart} apart see each other as planned" if row.siblings_apart else ""
    limits = f"; told why of {row.explained} of {row.limits} limits" if row.limits else ""
    return f"{view[:1].upper()}{view[1:]}; {row.unpaid} unpaid and {row.paid} paid people in touch lately{apart}{limits}."


def _step(row: HowAreWeDoing, told: Told) -> Suggestion:
    return Suggestion("step.measures", "Look at the child's own rows for what can be done this week.")


TELLING = Telling(row=HowAreWeDoing, why=_why, open_step=_step, record_step=_step, measures=measures_of)
