"""Words that the sentences of several questions share. No sentence names the person of its row, who may be masked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graphmodel.domain.date_words import MONTHS, day_in_words
from graphmodel.domain.people import Person
from graphmodel.domain.vocabulary import CLOSENESS, ENOUGH, MODE, WANTS
from queries.rows import StandingPair
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


def ago(days: int | None) -> str:
    """ "41 days ago", "1 day ago"."""
    return f"{days} day{'' if days == 1 else 's'} ago"


def day(iso: str) -> str:
    """An ISO day for people: "3 May 2029"."""
    return day_in_words(date.fromisoformat(iso))


def month(iso: str) -> str:
    """The month of an ISO day for people: "May 2029"."""
    return f"{MONTHS[date.fromisoformat(iso).month - 1]} {iso[:4]}"


def in_days(iso: str, as_of: date, about: str = "") -> str:
    """How far off a day is that may come: "today", "in 7 days (3 May 2029)". ``about``: a mark before what is uncertain."""
    days = (date.fromisoformat(iso) - as_of).days
    if days <= 0:
        return "today" if days == 0 else f"due since {about}{day(iso)}"
    return f"{'tomorrow' if days == 1 else f'in {about}{days} days'} ({about}{day(iso)})"


def what_was_said(row: StandingPair, child: Person, thresholds: Thresholds) -> str | None:
    """That they matter, by what the child said and this viewer may read; None when they do not."""
    if not row.matters:
        return None
    ring = f' (ring {row.closeness}, "{CLOSENESS.label(str(row.closeness))}")' if row.closeness else ""
    return f"Matters: {Pronouns.of(child).they} said so in the last {thresholds.matters_months} months{ring}."


def since_last(row: StandingPair) -> str:
    """When they were last in touch or lived together, in days and words; that none is recorded, where none is."""
    if row.last is None or row.days is None:
        return "No contact is recorded."
    about = "≈" if row.approx and row.last == row.last_event else ""
    if row.last == row.lived_until and row.last != row.last_event:
        return f"Last lived together {ago(row.days)} ({day(row.last)})."
    how = f"{MODE.label(row.last_mode)}, " if row.last_mode else ""
    return f"Last contact {about}{ago(row.days)} ({how}{day(row.last)})."


def wish_in_words(enough: str | None, wants: str | None) -> str:
    """What the child asks for, by the words on screen of both answers; either may be missing."""
    said = [f'"{ENOUGH.label(enough)}"'] if enough else []
    said += [f'wants "{WANTS.label(wants)}"'] if wants else []
    return ", ".join(said) or "asked for them"


def just_moved(row: StandingPair, thresholds: Thresholds) -> list[str]:
    """That the child, or a brother or sister, has just moved: then the plan is remade (E6). Empty when nobody has."""
    if row.moved_on is None:
        return []
    return [f"Just moved ({day(row.moved_on)}): remake the plan within {thresholds.just_moved_days} days."]


def of_a_former_home(cared_days: int, carers_child: bool) -> str | None:
    """Who somebody of a home of before is, where no tie says it; None = nobody of one."""
    if carers_child:
        return "former carer's child"
    return "former carer" if cared_days else None


def view_is_expected(child: Person, as_of: date) -> bool:
    """False for a child under four: an adult's observation may be shown instead, labelled as one (E4)."""
    born = child.birth.earliest if child.birth else None
    if born is None:
        return True
    had_birthday = (as_of.month, as_of.day) >= (born.month, born.day)
    return as_of.year - born.year - (not had_birthday) >= _AGE_OF_A_VIEW
