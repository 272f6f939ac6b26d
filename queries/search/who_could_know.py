"""Q45: who might know where somebody is, whom to ask first, and how the way leads on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphmodel.domain.knowing import ways_to
from graphmodel.domain.network import Network
from queries.rows import Pair
from queries.sentences import day
from queries.telling import Suggestion, Telling, Told
from queries.thresholds import Thresholds

_HOWS = {
    "family": "family of",
    "tie": "knows",
    "home": "lived with",
    "placement": "lived in a placement with",
    "school": "went to school with",
    "worker": "was the worker at the time of",
}


@dataclass(frozen=True, slots=True)
class WhoCouldKnow(Pair):
    """A way to somebody who is looked for.

    ``way_ids``: whom it leads through, whoever is to be asked first in front; ``bonds``: how each is joined to the next, one more
    than people; ``last_overlap``: when the last of them was joined to who is looked for; ``steps``: bonds.
    """

    search_id: str
    must_not_know_ids: Sequence[str]
    way_ids: Sequence[str]
    bonds: Sequence[str]
    last_overlap: str | None
    steps: int


def _ways(rows: Sequence[WhoCouldKnow], network: Network, thresholds: Thresholds) -> list[WhoCouldKnow]:
    """A row for each person who could be asked first, the latest overlap first."""
    return [
        replace(row, way_ids=way.people, bonds=way.hows, last_overlap=way.until.isoformat(), steps=len(way.hows))
        for row in rows
        for way in ways_to(network, row.person_id or "", row.must_not_know_ids)
    ]


def _why(row: WhoCouldKnow, told: Told) -> str:
    names = [told.called(who) for who in row.way_ids]
    ends = [*names[1:], "whoever is looked for"]
    parts = [f"{name} → {_HOWS.get(how, 'knows')} {end}" for name, how, end in zip(names, row.bonds[1:], ends, strict=False)]
    first = f"Ask {names[0]} first: " if names else ""
    until = f" (until {day(row.last_overlap)})" if row.last_overlap else ""
    return f"{first}{'; '.join(parts)}{until}." if parts else "There may be a way to somebody who knows."


def _step(row: WhoCouldKnow, told: Told) -> Suggestion:
    return Suggestion(
        "step.search.ask", "Find out from the first on this way what they know, and record it as a step of the search."
    )


TELLING = Telling(row=WhoCouldKnow, why=_why, open_step=_step, check_step=_step, refine=_ways)
