"""Why a row is listed: the rule and its numbers in a sentence or two. No sentence names the person, who may be masked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graphmodel.domain.date_words import day_in_words
from graphmodel.domain.people import Person
from graphmodel.domain.vocabulary import CLOSENESS, MODE
from queries.rows import ListNumber, LostConnection, Pair, PlanClass, SiblingWithoutPlannedContact
from queries.thresholds import Thresholds

_AGE_OF_A_VIEW = 4
_THEY = {"F": ("she", "her"), "M": ("he", "his")}


@dataclass(frozen=True, slots=True)
class Pronouns:
    """How the child is spoken of: "she", "her" (her plan). They and their where nothing is recorded."""

    they: str
    their: str

    @classmethod
    def of(cls, child: Person) -> Pronouns:
        """From the recorded pronouns, else the sex."""
        said = (child.pronouns or "").lower().split("/")[0].strip()
        sex = {"she": "F", "he": "M"}.get(said, "" if said else child.sex or "")
        return cls(*_THEY.get(sex, ("they", "their")))

    @property
    def have(self) -> str:
        """ "they have", "she has"."""
        return "have" if self.they == "they" else "has"


def day(iso: str) -> str:
    """An ISO day for people: "3 May 2029"."""
    return day_in_words(date.fromisoformat(iso))


def why_lost(row: LostConnection, which: ListNumber, said: str | None, thresholds: Thresholds) -> str:
    """Why somebody counts, how long it has been, and the limit that made the row (Q01). ``said``: what ``what_was_said`` gave."""
    parts = [said or _why_they_count(row), _how_long(row, which, thresholds)]
    return " ".join((*parts, *_moved(row, thresholds)))


def what_was_said(row: Pair, child: Person, thresholds: Thresholds) -> str | None:
    """That they matter, by what the child said and this viewer may read; None when they do not."""
    if not row.matters:
        return None
    ring = f' (ring {row.closeness}, "{CLOSENESS.label(str(row.closeness))}")' if row.closeness else ""
    return f"Matters: {Pronouns.of(child).they} said so in the last {thresholds.matters_months} months{ring}."


def _why_they_count(row: LostConnection) -> str:
    if row.kin:
        return "Close family."
    if row.carer:
        return f"Lived together for {row.cared_days} days." if row.cared_days else "A carer, or a carer's child, for a time."
    return "Shared a home."


def _how_long(row: LostConnection, which: ListNumber, thresholds: Thresholds) -> str:
    if which is ListNumber.NO_RECORD or (row.last is None and row.tie_ended_on is None):
        return "No contact is recorded at all: not recorded is not the same as none."
    since = _since_last(row)
    if row.days is not None and row.days > row.limit_days:
        return f"{since} {_limit(row, thresholds)}"
    ended = f"Nothing is recorded since the tie ended {row.days_ended} days ago; listed after {thresholds.ended_days}."
    return f"{since} {ended}" if row.last_event else ended


def _limit(row: LostConnection, thresholds: Thresholds) -> str:
    if row.interval_days is None:
        return f"Listed after {row.limit_days} days."
    planned = f"Planned every {row.interval_days} days"
    if row.limit_days > thresholds.lost_days:
        return f"{planned}; listed after {row.limit_days} days ({thresholds.lost_intervals} times)."
    return f"{planned}; listed after {row.limit_days} days."


def _since_last(row: Pair) -> str:
    if row.last is None or row.days is None:
        return "No contact is recorded."
    about = "≈" if row.approx and row.last == row.last_event else ""
    if row.last == row.lived_until and row.last != row.last_event:
        return f"Last lived together {row.days} days ago ({day(row.last)})."
    how = f"{MODE.label(row.last_mode)}, " if row.last_mode else ""
    return f"Last contact {about}{row.days} days ago ({how}{day(row.last)})."


def _moved(row: Pair, thresholds: Thresholds) -> list[str]:
    if row.moved_on is None:
        return []
    return [f"Just moved ({day(row.moved_on)}): remake the plan within {thresholds.just_moved_days} days."]


def why_unplanned(row: SiblingWithoutPlannedContact, child: Person, thresholds: Thresholds) -> str:
    """What the plan says, whether it has to say more, and when they last met (Q10). Nothing is late after a move (E6)."""
    pronouns = Pronouns.of(child)
    parts = [_plan_in_words(row, pronouns)]
    if row.proposed:
        parts.append("Something is proposed or agreed for later; it is not in force yet.")
    if row.must_cover:
        parts.append(f"Looked after as well: {pronouns.their} plan must cover this.")
    if row.adult:
        parts.append("An adult: their own yes decides.")
    parts += _moved(row, thresholds) or [_since_last(row)]
    return " ".join(parts)


def _plan_in_words(row: SiblingWithoutPlannedContact, pronouns: Pronouns) -> str:
    their = pronouns.their
    every = f" (every {row.indirect_interval_days} days)" if row.indirect_interval_days else ""
    ended = f" on {day(row.plan_ended_on)}" if row.plan_ended_on else ""
    said = {
        PlanClass.NONE: f"They live apart and {their} plan says nothing about time together.",
        PlanClass.INDIRECT_ONLY: f"They live apart; {their} plan has letters or news only{every}, no time together and no call.",
        PlanClass.NO_FREQUENCY: f"They live apart; {their} plan does not say how often.",
        PlanClass.ENDED: f"They live apart; the plan {'is paused' if row.paused else 'ended'}{ended}.",
        PlanClass.ONLY_IN_OLD_PLAN: "They live apart; only an old plan speaks of it.",
        PlanClass.PLANNED_ON_OTHER_SIDE_ONLY: f"They live apart; it is planned on the other side only, not in {their} plan.",
    }
    return said[PlanClass(row.plan_class)]


def view_is_expected(child: Person, as_of: date) -> bool:
    """False for a child under four: an adult's observation may be shown instead, labelled as one (E4)."""
    born = child.birth.earliest if child.birth else None
    if born is None:
        return True
    had_birthday = (as_of.month, as_of.day) >= (born.month, born.day)
    return as_of.year - born.year - (not had_birthday) >= _AGE_OF_A_VIEW
