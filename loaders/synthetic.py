"""The fictional demo: a team of children with their families, carers, friends and workers, at any size. Nobody in it is real."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import cycle
from random import Random

from graphmodel.domain.records import Record
from loaders.synthetic_amira import tell_amira_and_idris
from loaders.synthetic_families import PATTERNS
from loaders.synthetic_patterns import Family
from loaders.synthetic_record import tell_record
from loaders.synthetic_story import Story, tell_earlier_contact
from loaders.synthetic_team import CHILDREN_OF_A_TEAM, Workers, tell_team
from loaders.synthetic_told import tell_jay, tell_leo, tell_mia_and_josh, tell_sam, tell_tyler

_TOLD: tuple[tuple[int, Callable[[Story, Workers, int], list[str]]], ...] = (
    (2, tell_amira_and_idris),
    (1, tell_jay),
    (1, tell_tyler),
    (2, tell_mia_and_josh),
    (1, tell_leo),
    (1, tell_sam),
)


def synthetic_team(
    children: int = 25, seed: int = 7, as_of: date = date(2026, 11, 23), days_of_contact: int = 0
) -> Sequence[Record]:
    """The records of a fictional authority with exactly ``children`` children aged 2–17, in teams of 25, as of a day.

    The first team holds the stories of the demo (Amira, Jay, Tyler, Mia and Josh, Leo, Sam) as far as they fit. Same arguments,
    same records, same ids. ``days_of_contact``: so many days back, whoever is in touch was so every fortnight, or as the plan
    says: 730 gives a store the size of a real authority's; 0 = only the occasions that the stories tell.
    Raises ``ValueError`` for a negative number.
    """
    if children < 0:
        raise ValueError("the number of children cannot be negative")
    story, rng = Story(as_of), Random(seed)  # noqa: S311 (a demo, not a secret)
    for team, first in enumerate(range(0, children, CHILDREN_OF_A_TEAM)):
        told = len(story.records)
        workers = _fill_team(story, team, min(CHILDREN_OF_A_TEAM, children - first), rng)
        tell_record(story, workers, told)
    tell_earlier_contact(story, days_of_contact)
    return tuple(story.records)


def _fill_team(story: Story, team: int, size: int, rng: Random) -> Workers:
    """One team: told families first, then patterns in turn; a family too large for what is left is passed over. Returns its
    workers."""
    workers = tell_team(story, team, rng)
    count = 0
    for members, tell in _TOLD if team == 0 else ():
        if count + members <= size:
            story.assessor = workers.for_child(count)
            tell(story, workers, count)
            count += members
    patterns, taken = cycle(PATTERNS), set[str]()
    while count < size:
        members, pattern = next(patterns)
        if count + members <= size:
            story.assessor = workers.for_child(count)
            pattern(Family(story, workers, rng, count, taken))
            count += members
    return workers
