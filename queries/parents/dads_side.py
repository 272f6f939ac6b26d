"""Q17: what it says of a father who is not recorded, not sure or not known to the child, and of his family."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.vocabulary import CERTAINTY
from queries.rows import Pair
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class DadsSide(Pair):
    """About a father, or about the child's record: ``no_father`` recorded, or ``no_family`` of his while the mother's is.

    ``doubt``: what is recorded instead of confirmed. ``not_informed``: it is recorded that the child does not know. ``several``:
    more than one father by birth stands as sure. ``paternal``, ``maternal``: relatives on that side only, parents left out.
    """

    no_father: bool
    no_family: bool
    doubt: str | None
    not_informed: bool
    several: bool
    paternal: int
    maternal: int


def _why(row: DadsSide, told: Told) -> str:
    they = told.pronouns.they
    parts = []
    if row.no_father:
        parts.append("No father is recorded.")
    if row.no_family:
        parts.append(f"Nobody of the father's family is on the map; of the mother's family there {_are(row.maternal)}.")
    if row.doubt is not None:
        parts.append(f"Recorded as the father, and not confirmed: {CERTAINTY.label(row.doubt)}.")
    if row.several:
        parts.append("More than one father by birth is recorded, and nothing says which of them is not sure.")
    if row.not_informed:
        parts.append(f"It is recorded that {they} {'do' if they == 'they' else 'does'} not know.")
    return " ".join(parts) or "What is recorded of the father is not complete."


def _are(count: int) -> str:
    return "is 1 person" if count == 1 else f"are {count} people"


def _record(row: DadsSide, told: Told) -> Suggestion:
    text = "Ask the team manager what is known already; then ask the family, and take it into life-story work."
    return Suggestion("step.life_story.father", text)


def _open(row: DadsSide, told: Told) -> Suggestion:
    """No contact is suggested in this question, whatever the gate."""
    if row.doubt is not None or row.several:
        return Suggestion("step.life_story.sure", "Ask the family and look in the records for what is sure, for life-story work.")
    return Suggestion("step.life_story.know", "Take it into life-story work: who he is, in words that the child understands.")


def _check(row: DadsSide, told: Told) -> Suggestion:
    return Suggestion("step.check_first.father", "Find out what the records and the family know, for life-story work.")


TELLING = Telling(row=DadsSide, why=_why, open_step=_open, check_step=_check, record_step=_record)
