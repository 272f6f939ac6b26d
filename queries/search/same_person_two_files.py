"""Q48: somebody on one child's map who may be somebody on another's. A person decides; nothing crosses before."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from rapidfuzz import fuzz

from queries.rows import Pair
from queries.telling import Suggestion, Telling, Told
from queries.thresholds import Thresholds

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class SamePersonTwoFiles(Pair):
    """Somebody, and after the comparison whom of another file they are like.

    ``names``: all they go by; ``born_from``, ``born_to``: between which days; ``score`` 0 to 100; ``alike``: why, in words.
    """

    record_id: str
    names: Sequence[str]
    sex: str | None
    born_from: str | None
    born_to: str | None
    reached_at: Sequence[str]
    score: int
    alike: str


def _compared(rows: Sequence[SamePersonTwoFiles], thresholds: Thresholds) -> list[SamePersonTwoFiles]:
    """The rows of people who are like somebody on another child's map, both sides, the likest first."""
    people = {row.record_id: row for row in rows}
    found = []
    for one, other in _worth_comparing(list(people.values())):
        score, alike = _likeness(one, other)
        if score >= thresholds.same_person_score and one.child_id != other.child_id:
            found += [_beside(one, score, alike), _beside(other, score, alike)]
    return sorted(found, key=lambda row: (-row.score, row.child_id, row.record_id))


def _beside(one: SamePersonTwoFiles, score: int, alike: str) -> SamePersonTwoFiles:
    # Nothing of the other file comes along, not even whose it is, and where people can be reached stays where it is.
    return replace(one, score=score, alike=alike, reached_at=(), names=())


def _worth_comparing(people: Sequence[SamePersonTwoFiles]) -> Iterator[tuple[SamePersonTwoFiles, SamePersonTwoFiles]]:
    """Pairs that share the start of a word of their names, or a place where they can be reached; each pair once."""
    shelves: defaultdict[str, set[int]] = defaultdict(set)
    for index, person in enumerate(people):
        for key in _keys(person):
            shelves[key].add(index)
    pairs = {pair for shelf in shelves.values() for pair in combinations(sorted(shelf), 2)}
    return ((people[one], people[other]) for one, other in sorted(pairs))


def _keys(person: SamePersonTwoFiles) -> set[str]:
    words = {word[:3] for name in person.names for word in _WORD.findall(_plain(name))}
    return words | {f"at {_plain(place)}" for place in person.reached_at}


def _likeness(one: SamePersonTwoFiles, other: SamePersonTwoFiles) -> tuple[int, str]:
    """0 to 100, and what made it: names as far as they agree. Births that cannot be one rule it out, as does another sex."""
    if _cannot_be(one, other):
        return 0, ""
    names = max((fuzz.token_sort_ratio(_plain(mine), _plain(theirs)) for mine in one.names for theirs in other.names), default=0)
    alike, score = ["the name"], names * 0.75
    if one.born_from and one.born_from == other.born_from and one.born_to == other.born_to:
        alike, score = [*alike, "the date of birth"], score + 25
    elif one.born_from is None or other.born_from is None:
        score += 10  # Not recorded tells neither way.
    if {*map(_plain, one.reached_at)} & {*map(_plain, other.reached_at)}:
        alike, score = [*alike, "where they can be reached"], score + 25
    return min(100, round(score)), " and ".join(alike)


def _cannot_be(one: SamePersonTwoFiles, other: SamePersonTwoFiles) -> bool:
    if one.sex and other.sex and one.sex != other.sex:
        return True
    if not (one.born_from and one.born_to and other.born_from and other.born_to):
        return False
    return one.born_to < other.born_from or other.born_to < one.born_from


def _plain(text: str) -> str:
    """Small letters without marks: "Siân" is "sian"."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter)).strip()


def _why(row: SamePersonTwoFiles, told: Told) -> str:
    return (
        f"Somebody on another child's map is like them: {row.alike or 'something'} ({row.score} of 100). Listed from"
        f" {told.thresholds.same_person_score}. Nothing of the other file is shown here before somebody has decided."
    )


def _step(row: SamePersonTwoFiles, told: Told) -> Suggestion:
    return Suggestion(
        "step.same_person", "Find out with both social workers whether it is one person; a merge can be taken apart."
    )


TELLING = Telling(row=SamePersonTwoFiles, why=_why, open_step=_step, check_step=_step, across=_compared)
