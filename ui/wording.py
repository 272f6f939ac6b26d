"""The words on screen, once: gates, days, counts, what is missing. Plain British English; no exclamation marks, no alarm.

Missing is said in words ("Not recorded."), never as an empty cell, a nought or a dash.
"""

from __future__ import annotations

from datetime import date

from graphmodel.domain.dates import Count, PartialDate
from graphmodel.domain.gate import GateOutcome, GateResult
from graphmodel.domain.people import Person, PersonKind
from graphmodel.domain.vocabulary import CLOSENESS, LINE, WANTS
from ui.components.shapes import Chip

NOT_RECORDED = "Not recorded"
NOT_ASKED = "Not asked"
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
FULL_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
FULL_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

ENOUGH_SAID = {
    "too_little": "too little",
    "just_right": "just right",
    "too_much": "too much",
    "want_to_stop": "wants it to stop",
    "dont_see_want_to": "does not see them, wants to",
    "dont_see_ok": "does not see them, that is okay",
    "dont_see_dont_want": "does not see them, does not want to",
    "not_sure": "not sure",
    "asked_did_not_say": "was asked, did not say",
}
"""How much it is to the child, said of the child; "not asked" is not said here."""
ENOUGH_SENTENCE = {
    "too_little": "{0} says too little",
    "just_right": "{0} says just right",
    "too_much": "{0} says too much",
    "want_to_stop": "{0} wants it to stop",
    "dont_see_want_to": "{0} wants to see them",
    "dont_see_ok": "{0} says not seeing them is okay",
    "dont_see_dont_want": "{0} does not want to see them",
    "not_sure": "{0} is not sure",
}
"""The same as half a sentence with the child's name."""
ANSWERED = {"snoozed": "put off", "answered": "answered", "not_applicable": "not right"}
"""How a row was answered, by the state that is kept."""
_MARKDOWN = frozenset("\\`*_{}[]()#+-.!|<>~:$&")
_GATE_ICONS = {
    GateOutcome.OPEN: ("open", "door"),
    GateOutcome.OPEN_WITH_CONDITIONS: ("cond", "door"),
    GateOutcome.CHECK_FIRST: ("check", "search"),
    GateOutcome.CHILD_STOP: ("wish", "hand"),
    GateOutcome.OTHER_STOP: ("closed", "hand"),
    GateOutcome.FORBIDDEN: ("closed", "scales"),
    GateOutcome.REFUSED_URGENT: ("closed", "moved"),
    GateOutcome.PROTECTED_ROUTE: ("closed", "letter"),
    GateOutcome.UNSAFE: ("closed", "shield"),
    GateOutcome.CLOSED: ("closed", "private"),
    GateOutcome.DIED: ("closed", "leaf"),
    GateOutcome.NOBODY: ("check", "search"),
}
_SHORT_GATES = {
    GateOutcome.OPEN: "can be arranged",
    GateOutcome.OPEN_WITH_CONDITIONS: "can be arranged, with conditions",
    GateOutcome.CHECK_FIRST: "check first",
    GateOutcome.CHILD_STOP: "{their} wish",
    GateOutcome.OTHER_STOP: "not for now",
    GateOutcome.FORBIDDEN: "an order is in force",
    GateOutcome.REFUSED_URGENT: "stopped for up to 7 days",
    GateOutcome.PROTECTED_ROUTE: "only by the protected route",
    GateOutcome.UNSAFE: "not safe now: see the plan",
    GateOutcome.CLOSED: "closed for now",
    GateOutcome.DIED: "died: remember",
    GateOutcome.NOBODY: "about the record",
}
_LONG_GATES = _SHORT_GATES | {
    GateOutcome.OPEN: "Time together can be arranged",
    GateOutcome.OPEN_WITH_CONDITIONS: "Can be arranged, with conditions",
    GateOutcome.CHECK_FIRST: "Check first",
    GateOutcome.CHILD_STOP: "{Their} wish: closed for now",
    GateOutcome.OTHER_STOP: "Not for now",
    GateOutcome.FORBIDDEN: "An order is in force",
    GateOutcome.REFUSED_URGENT: "Stopped for up to 7 days by the authority",
    GateOutcome.PROTECTED_ROUTE: "Only through adoption support or the named officer",
    GateOutcome.UNSAFE: "Not safe now: see the plan",
    GateOutcome.CLOSED: "Closed for now: ask the social worker",
    GateOutcome.DIED: "Died: remember",
    GateOutcome.NOBODY: "About the record, not about a person",
}
_DATED = {GateOutcome.FORBIDDEN, GateOutcome.REFUSED_URGENT}


def short_day(day: date) -> str:
    """ "3 Sept 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def iso_day(text: str | None) -> str:
    """An ISO day of an answer in words; anything else as it stands; "day not recorded" for none."""
    if text is None:
        return "day not recorded"
    try:
        return short_day(date.fromisoformat(text))
    except ValueError:
        return text


def as_known(as_of: date, known_on: date) -> str:
    """What stands above an answer about what was known on an earlier day."""
    known = f"As of {short_day(as_of)}, by what was known at the end of {short_day(known_on)} (UTC)."
    return f"{known} Who is protected today is not named. Rows are not answered here."


def weekday_day(day: date) -> str:
    """ "Thu 19 Nov 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {short_day(day)}"


def long_day(day: date) -> str:
    """ "Monday, 23 November"."""
    return f"{FULL_WEEKDAYS[day.weekday()]}, {day.day} {FULL_MONTHS[day.month - 1]}"


def dated(when: PartialDate | None) -> str:
    """A day as it is known: "3 Sept 2026", "about 2014", "Not recorded"."""
    if when is None:
        return NOT_RECORDED
    return short_day(when.earliest) if when.is_exact and when.earliest else when.words


def days_words(count: Count | int) -> str:
    """ "41 days", "1 day", "≈40 days"."""
    number = count if isinstance(count, int) else count.number
    return f"{count} day" if number == 1 else f"{count} days"


def how_often(interval_days: int | None) -> str:
    """The interval of a plan as people say it; an interval that is not recorded is said to be so."""
    if interval_days is None:
        return "no interval recorded"
    named = {
        1: "every day",
        7: "every week",
        14: "every fortnight",
        30: "every month",
        31: "every month",
        61: "every school holiday",
    }
    if interval_days in named:
        return named[interval_days]
    if interval_days % 7 == 0 and interval_days < 100:
        return f"every {interval_days // 7} weeks"
    return {91: "every 3 months", 183: "every 6 months", 365: "once a year"}.get(interval_days, f"every {interval_days} days")


def child_said(closeness: int | None, line: str | None, enough: str | None, wants: str | None) -> str:
    """Ring, line and wish in the child's words, with dots between; "" when none of them was said."""
    ring = None if closeness is None else CLOSENESS.label(str(closeness))
    marks = [
        ring,
        LINE.label(line) if line else None,
        ENOUGH_SAID.get(enough or "") or (f"wants: {WANTS.label(wants)}" if wants else None),
    ]
    return " · ".join(mark for mark in marks if mark)


def they(person: Person | None) -> tuple[str, str]:
    """Subject and possessive by pronouns, then by sex: ("she", "her"); ("they", "their") when neither is recorded."""
    said = (person.pronouns or "").lower() if person else ""
    by_word = {"she": ("she", "her"), "he": ("he", "his"), "they": ("they", "their")}
    first = said.replace("/", " ").split(" ")[0]
    if first in by_word:
        return by_word[first]
    return {"F": ("she", "her"), "M": ("he", "his")}.get((person.sex if person else None) or "", ("they", "their"))


def unmarked(text: str) -> str:
    """Text for a place that reads Markdown, so that what a person typed is shown as typed and loads nothing."""
    return "".join("\\" + letter if letter in _MARKDOWN else letter for letter in text)


def gate_chip(gate: GateResult | None, child: Person | None = None, *, long: bool = False) -> Chip | None:
    """The gate in words with its mark; None when nobody worked one out."""
    return None if gate is None else outcome_chip(gate.outcome, gate.until, child, long=long)


def outcome_chip(outcome: GateOutcome, until: date | None, child: Person | None, *, long: bool = False) -> Chip:
    """The same from an outcome and its last day; ``child`` gives the pronoun of a wish."""
    style, icon = _GATE_ICONS[outcome]
    their = they(child)[1]
    words = (_LONG_GATES if long else _SHORT_GATES)[outcome].format(their=their, Their=their.capitalize())
    if until and outcome in _DATED:
        words += f" until {short_day(until)}"
    return {"style": style, "icon": icon, "text": words}


def kind_icon(person: Person) -> str:
    """The mark inside a person's symbol."""
    if person.death is not None:
        return "leaf"
    by_kind = {
        PersonKind.CHILD: "child",
        PersonKind.PET: "paw",
        PersonKind.COMMUNITY: "club",
        PersonKind.PLACE: "place",
        PersonKind.ORGANISATION: "school",
        PersonKind.PROFESSIONAL: "worker",
    }
    return by_kind.get(person.kind, "adult")
