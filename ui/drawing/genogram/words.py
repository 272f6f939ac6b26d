"""Short words on lines: years of a partnership, days of a placement."""

from __future__ import annotations

from datetime import date

from graphmodel.domain.dates import PartialDate
from ui.drawing.genogram.families import Link, Pair

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
BEGINS = {"married": "m ", "divorced": "m ", "widowed": "m ", "civil": "cp "}
"""What began on the first day of a partnership, by its status: a marriage, a civil partnership; else living together."""
ENDS = {"divorced": "d ", "separated": "s ", "widowed": "until "}
NATURE_WORDS = {
    "special_guardian": "special guardian",
    "legal_pr_only": "parental responsibility",
    "psychological": "parent in daily life",
    "step": "step",
}
"""Said on the line, because the line alone does not say it."""


def short_day(when: PartialDate) -> str:
    """ "3 Sept 2026", "Sept 2026", "2026", or the words as written."""
    low, high = when.earliest, when.latest
    about = "about " if when.approximate else ""
    if low is None or high is None:
        return when.words
    if low == high:
        return f"{about}{low.day} {MONTHS[low.month - 1]} {low.year}"
    if (low.year, low.month) == (high.year, high.month):
        return f"{about}{MONTHS[low.month - 1]} {low.year}"
    return f"{about}{low.year}" if low.year == high.year else when.words


def year_of(when: PartialDate | None) -> str:
    """The year, "≈" before it when uncertain; empty when not recorded."""
    if when is None or when.earliest is None:
        return ""
    sure = when.latest is not None and when.latest.year == when.earliest.year and not when.approximate
    return ("" if sure else "≈") + str(when.earliest.year)


def pair_words(pair: Pair) -> str:
    """Years of the latest partnership of a pair: "m 2012, d 2019"; "?" for two who are a pair only through a child."""
    if not pair.records:
        return "?"
    record = pair.records[-1]
    status, since, until = record.status or "", year_of(record.since), year_of(record.until)
    if status in BEGINS or status in ENDS:
        parts = [BEGINS.get(status, "") + since] if since else []
        return ", ".join([*parts, ENDS.get(status, "until ") + until] if until else parts)
    if since and until:
        return f"{since} – {until}"
    return f"since {since}" if since else f"until {until}" if until else ""


def link_words(link: Link) -> str:
    """Nature where the line does not say it, and the days of a carer link: "since 3 Sept 2026"."""
    parts = [NATURE_WORDS[link.nature]] if link.nature in NATURE_WORDS else []
    if link.nature not in {"birth", "gestational"}:
        spells = [words for spell in link.spells if (words := _spell(spell.since, spell.until))]
        parts += [", ".join(spells[-2:])] if spells else []
    return " ".join(parts)


def _spell(since: PartialDate | None, until: PartialDate | None) -> str:
    if since is not None and until is not None:
        return f"{short_day(since)} – {short_day(until)}"
    if since is not None:
        return f"since {short_day(since)}"
    return f"until {short_day(until)}" if until is not None else ""


def long_day(day: date) -> str:
    """ "Mon 23 Nov 2026"."""
    return f"{('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"
