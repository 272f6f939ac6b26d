"""Short words on lines: years of a partnership, days of a placement."""

from __future__ import annotations

from datetime import date

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.ties import Partnership
from ui.drawing.genogram.families import Link, Pair

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
BEGINS = {"married": "m ", "divorced": "m ", "widowed": "m ", "civil": "cp "}
"""What began on the first day of a partnership, by its status: a marriage, a civil partnership; else living together."""
ENDS = {"divorced": "d ", "separated": "s ", "widowed": "until "}
MOST_PARTNERSHIPS = 3
"""So many partnerships of one pair are said at its line, the latest."""
NATURE_WORDS = {
    "special_guardian": "special guardian",
    "legal_pr_only": "parental responsibility",
    "psychological": "parent in daily life",
    "step": "step-parent",
    "gestational": "carried the child",
    "donor": "donor",
    "unknown": "parent, how is not recorded",
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


def pair_words(pair: Pair, *, dated: bool = True) -> str:
    """Years of the partnerships of a pair: "m 2012, d 2019"; "?" for two who are a pair only through a child."""
    if not pair.records:
        return "?"
    if not dated:
        return ""
    said = [words for record in pair.records[-MOST_PARTNERSHIPS:] if (words := _years(record))]
    return ", ".join(said)


def _years(record: Partnership) -> str:
    status, since, until = record.status or "", year_of(record.since), year_of(record.until)
    if status in BEGINS or status in ENDS:
        parts = [BEGINS.get(status, "") + since] if since else []
        return ", ".join([*parts, ENDS.get(status, "until ") + until] if until else parts)
    if since and until:
        return f"{since} – {until}"
    return f"since {since}" if since else f"until {until}" if until else ""


def link_words(link: Link, *, dated: bool = True) -> str:
    """Nature where the line does not say it, and the days of a carer link: "since 3 Sept 2026"."""
    parts = [NATURE_WORDS[link.nature]] if link.nature in NATURE_WORDS else []
    if dated and link.nature not in {"birth", "gestational", "donor"}:
        spells = [words for spell in link.spells if (words := _spell(spell.since, spell.until))]
        parts += [", ".join(spells[-2:])] if spells else []
    return " ".join(parts)


def parts_of(said: str) -> list[str]:
    """Words of a line in the pieces that may stand apart: "special guardian" and "since 2020"; one piece where there are none."""
    if " · " in said:
        return said.split(" · ")
    who, colon, what = said.partition(": ")
    if colon:
        return [f"{who}:", what]
    for word in (" since ", " until "):
        before, found, after = said.partition(word)
        if found and before and not before[-1].isdigit():
            return [before, (word + after).strip()]
    return [said]


def doubt_words(doubt: str, child: str, own_word: str | None) -> str:
    """Two accounts of one parent, side by side: what the child says, and what the record says. ``own_word``: the child's own word
    for this parent, where the line is the child's own.
    """
    record = {"believed": "said to be, not confirmed", "disputed": "disputed", "unknown": "nobody knows"}[doubt]
    if own_word is None:
        return record
    return f"{child} says “{own_word}” · record: {'disputed' if doubt == 'disputed' else 'not confirmed'}"


def _spell(since: PartialDate | None, until: PartialDate | None) -> str:
    if since is not None and until is not None:
        return f"{short_day(since)} – {short_day(until)}"
    if since is not None:
        return f"since {short_day(since)}"
    return f"until {short_day(until)}" if until is not None else ""


def long_day(day: date) -> str:
    """ "Mon 23 Nov 2026"."""
    return f"{('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"
