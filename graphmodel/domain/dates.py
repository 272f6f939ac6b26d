"""Dates as people know them: a day, a month, a year, or somewhere in between.

The original text is always kept; ``earliest`` and ``latest`` bound what it can mean. Comparisons say which bound they use. How a
text is read is in ``date_text.py``, how it is said in ``date_words.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from graphmodel.domain.date_text import bounds_of
from graphmodel.domain.date_words import is_whole_month, words_of
from graphmodel.domain.errors import BadValue


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number of days or years; ``approximate`` when it was counted from an uncertain date (E10)."""

    number: int
    approximate: bool = False

    def __str__(self) -> str:
        return f"≈{self.number}" if self.approximate else str(self.number)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date with what is uncertain about it.

    ``text`` as it was written; ``earliest``/``latest`` inclusive bounds, ``None`` = open on that side (``before 2014`` has no
    earliest); ``approximate`` for "about"; ``accuracy`` is the Person Standard code (``AAA`` exact day … ``UUU`` unknown).
    """

    text: str
    earliest: date | None
    latest: date | None
    approximate: bool = False

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The exact day, written ISO."""
        return cls(day.isoformat(), day, day)

    @property
    def is_exact(self) -> bool:
        """One known day, not "about"."""
        return self.earliest is not None and self.earliest == self.latest and not self.approximate

    @property
    def accuracy(self) -> str:
        """Person Standard code: day, month, year, each A accurate, E estimated, U unknown (``UUE`` = a year, estimated)."""
        if self.earliest is None or self.latest is None:
            return "UUU"
        sure = "E" if self.approximate else "A"
        if self.earliest == self.latest:
            return sure * 3
        if is_whole_month(self.earliest, self.latest):
            return "U" + sure * 2
        if self.earliest.year == self.latest.year:
            return "UU" + sure
        return "UUE"

    @property
    def words(self) -> str:
        """For people: "2 March 2014", "March 2014", "about 2014", "before 2014", "between 2012 and 2014", "not known"."""
        return words_of(self.earliest, self.latest, approximate=self.approximate)

    def can_be(self, day: date) -> bool:
        """Whether ``day`` lies within the bounds; an open side holds any day."""
        return (self.earliest is None or self.earliest <= day) and (self.latest is None or day <= self.latest)

    def may_be_by(self, day: date) -> bool:
        """Whether it can already have come by the end of ``day``: the earlier possible date counts (E10)."""
        return self.earliest is None or self.earliest <= day

    def is_surely_before(self, day: date) -> bool:
        """Whether even the latest possible date is over before ``day`` begins; an open end never is."""
        return self.latest is not None and self.latest < day

    def order(self) -> tuple[date, date]:
        """Sort key: by the earlier possible date, then by the later; an open side sorts outermost."""
        return self.earliest or date.min, self.latest or date.max


@dataclass(frozen=True, slots=True)
class Period:
    """From – to, both days inclusive; ``None`` = not recorded at that side (open)."""

    starts_on: PartialDate | None = None
    ends_on: PartialDate | None = None

    def contains(self, day: date) -> bool:
        """Whether it can have been running on ``day``: the earlier possible start and the later possible end are used."""
        return not self.is_future(day) and not self.has_ended(day)

    def is_future(self, day: date) -> bool:
        """Whether it has surely not begun by ``day`` (its earlier possible start is later)."""
        return self.starts_on is not None and not self.starts_on.may_be_by(day)

    def has_ended(self, day: date) -> bool:
        """Whether it was surely over before ``day`` (its later possible end is earlier). A last day of today still holds."""
        return self.ends_on is not None and self.ends_on.is_surely_before(day)

    def overlaps(self, other: Period) -> bool:
        """Whether both can have run on one same day (widest reading of both)."""
        return self._earliest() <= other._latest() and other._earliest() <= self._latest()

    def shared_days(self, other: Period, as_of: date) -> int:
        """Days, both ends counted, that both can have run together up to ``as_of``; 0 when they never met."""
        first = max(self._earliest(), other._earliest())
        last = min(self._latest(), other._latest(), as_of)
        return max(0, (last - first).days + 1)

    def days(self, as_of: date) -> Count | None:
        """Length in days up to ``as_of``, both ends counted; None when the start is not recorded or still to come."""
        if self.starts_on is None or self.starts_on.earliest is None or self.is_future(as_of):
            return None
        uncertain = not self.starts_on.is_exact or (self.ends_on is not None and not self.ends_on.is_exact)
        return Count((min(self._latest(), as_of) - self.starts_on.earliest).days + 1, uncertain)

    def _earliest(self) -> date:
        return (self.starts_on and self.starts_on.earliest) or date.min

    def _latest(self) -> date:
        return (self.ends_on and self.ends_on.latest) or date.max


def parse_partial_date(value: str | date, field: str = "date") -> PartialDate:
    """What a cell or a box says about a date; ``text`` keeps the trimmed original.

    Takes the forms of ``tables.md``: ``2014-03-02``, ``02/03/2014`` (day first, always), ``2.3.2014``, ``3 March 2014``,
    ``Mar 2014``, ``2014``, ``2014-03``, ``about 2014``, ``before 2014``, ``after 2014-03``, ``2012..2014``, EDTF level 1; and the
    dates of Excel.
    Raises ``BadValue`` naming ``field`` for anything else, also for days that no calendar has.
    """
    if isinstance(value, datetime):
        return PartialDate.of(value.date())
    if isinstance(value, date):
        return PartialDate.of(value)
    text = value.strip()
    bounds = bounds_of(text)
    if bounds is None:
        raise BadValue(field, value, "a date (write 02/03/2014, 2014-03-02, March 2014, 2014 or about 2014)")
    return PartialDate(text, *bounds)


def age_on(birth: PartialDate | None, day: date) -> Count | None:
    """Age in whole years on ``day``, from the earlier possible birth (E10).

    None when the birth is not recorded, has no earliest day, or comes later. 29 February counts from 1 March in common years.
    """
    if birth is None or birth.earliest is None or birth.earliest > day:
        return None
    born = birth.earliest
    years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    return Count(years, not birth.is_exact)


def days_since(when: PartialDate | None, as_of: date) -> Count | None:
    """Days from the earlier possible date to ``as_of`` (E10), negative when it is still to come; None when not recorded."""
    if when is None or when.earliest is None:
        return None
    return Count((as_of - when.earliest).days, not when.is_exact)


def days_between(first: PartialDate | None, second: PartialDate | None) -> Count | None:
    """Days from one date to another, each by its earlier possible date; None when one is not recorded or open."""
    if first is None or second is None or first.earliest is None or second.earliest is None:
        return None
    return Count((second.earliest - first.earliest).days, not (first.is_exact and second.is_exact))
