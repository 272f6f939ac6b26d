"""Q14: what it says of each brother and sister: familiar, stranger or undocumented, and whether out of touch."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import StandingPair
from queries.sentences import since_last
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class FamiliarStrangerUndocumented(StandingPair):
    """A brother or sister.

    Exactly one holds: ``familiar`` (ever shared a home, or in touch at any time), ``stranger`` (never, as far as is recorded),
    ``undocumented`` (only named, no record says who they are). ``estranged``: living apart and not in touch for so many days.
    ``contacts``: how many times in touch are recorded.
    """

    familiar: bool
    stranger: bool
    undocumented: bool
    estranged: bool
    shared_home: bool
    contacts: int


def _why(row: FamiliarStrangerUndocumented, told: Told) -> str:
    parts = [_class_in_words(row)]
    if row.last is not None and row.days is not None:
        parts.append(since_last(row))
    if row.estranged:
        limit = told.thresholds.estranged_days
        parts.append(f"Estranged: they live apart and nothing is recorded for more than {limit} days.")
    return " ".join(parts)


def _class_in_words(row: FamiliarStrangerUndocumented) -> str:
    if row.undocumented:
        return "Undocumented: only named so far, and no record says who they are."
    if row.stranger:
        return "Stranger: they never lived together and were never in touch, as far as is recorded."
    if row.shared_home:
        return "Familiar: they have lived together."
    met = "and have met" if row.last_direct is not None else "and no meeting is recorded, only other contact"
    return f"Familiar: they never lived together, {met}."


def _open(row: FamiliarStrangerUndocumented, told: Told) -> Suggestion:
    if row.undocumented:
        return Suggestion("step.record.sibling", "Find out from the family who they are, and record it.")
    if row.stranger:
        return Suggestion(
            "step.arrange.stranger",
            "Talk it through with the child; if the child wants, arrange news or a photo, then a first meeting.",
        )
    if row.estranged:
        return Suggestion(
            "step.arrange.estranged", "Talk it through with the child; if the child wants, arrange a first step back."
        )
    return Suggestion("step.keep", "Keep it going, and ask the child how it is.")


def _check(row: FamiliarStrangerUndocumented, told: Told) -> Suggestion:
    if row.undocumented:
        return Suggestion("step.check_first.undocumented", "Find out from the family who they are, and assess it.")
    return Suggestion("step.check_first.sibling", "Find out what is missing and assess it with both social workers.")


TELLING = Telling(row=FamiliarStrangerUndocumented, why=_why, open_step=_open, check_step=_check)
