"""How a date, or what is known of one, is said to people. Plain days in, British words out."""

from __future__ import annotations

import calendar
from datetime import UTC, date, datetime, timedelta

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""Names of the months: our own, because ``strftime`` speaks the language of the machine."""
SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
"""First month of each season (northern half of the world) and its name; each lasts three months."""


def words_of(earliest: date | None, latest: date | None, *, approximate: bool = False) -> str:
    """What two inclusive bounds say, ``None`` = open: "2 March 2014", "before 2014", "between 2012 and 2014", "not known"."""
    about = "about " if approximate else ""
    if earliest is not None and latest is not None:
        words = _between_words(earliest, latest)
        return words.replace("between ", "between " + about, 1) if words.startswith("between") else about + words
    if latest is not None:
        return "before " + about + (_start_words(latest + timedelta(days=1)) if latest < date.max else str(latest.year))
    if earliest is not None:
        return "after " + about + (_end_words(earliest - timedelta(days=1)) if earliest > date.min else str(earliest.year))
    return "not known"


def day_in_words(day: date) -> str:
    """ "2 March 2014"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def moment_in_words(moment: str) -> str:
    """A moment as it is kept (UTC, ISO 8601): "2 March 2014, 09:05 UTC"."""
    at = datetime.fromisoformat(moment).astimezone(UTC)
    return f"{day_in_words(at.date())}, {at:%H:%M} UTC"


def last_day_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def _between_words(earliest: date, latest: date) -> str:
    if earliest == latest:
        return day_in_words(earliest)
    if is_whole_month(earliest, latest):
        return f"{MONTHS[earliest.month - 1]} {earliest.year}"
    if is_whole_years(earliest, latest):
        if earliest.year == latest.year:
            return str(earliest.year)
        if earliest.year % 10 == 0 and latest.year == earliest.year + 9:
            return f"the {earliest.year}s"
        return f"between {earliest.year} and {latest.year}"
    season = _season(earliest, latest)
    return season or f"between {_start_words(earliest)} and {_end_words(latest)}"


def _season(earliest: date, latest: date) -> str | None:
    if earliest.month not in SEASONS or earliest.day != 1:
        return None
    last_month, later_year = (earliest.month + 1) % 12 + 1, int(earliest.month == 12)
    whole = latest == last_day_of_month(earliest.year + later_year, last_month)
    return f"{SEASONS[earliest.month]} {earliest.year}" if whole else None


def _start_words(day: date) -> str:
    """The day by the widest unit that begins on it."""
    if day.day != 1:
        return day_in_words(day)
    return str(day.year) if day.month == 1 else f"{MONTHS[day.month - 1]} {day.year}"


def _end_words(day: date) -> str:
    """The day by the widest unit that ends on it."""
    if day != last_day_of_month(day.year, day.month):
        return day_in_words(day)
    return str(day.year) if day.month == 12 else f"{MONTHS[day.month - 1]} {day.year}"


def is_whole_month(earliest: date, latest: date) -> bool:
    """Whether the bounds are exactly one month."""
    return earliest.day == 1 and latest == last_day_of_month(earliest.year, earliest.month)


def is_whole_years(earliest: date, latest: date) -> bool:
    """Whether the bounds are one or more full years."""
    return (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31)
