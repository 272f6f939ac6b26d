"""Ages and years at a symbol: as of a day, "≈" before what is not known to the day, in bands where nobody's age may be told."""

from __future__ import annotations

from datetime import date

from graphmodel.domain.dates import PartialDate

OLDEST = 110
"""Nobody is said to be older: without a recorded death an old birth date gives no age."""
BAND = 5
"""Years in a band of ages up to ``ADULT``; one band more holds all others of twenty years each."""
ADULT, ADULT_BAND = 20, 20


def age_on(birth: PartialDate | None, day: date | None) -> str:
    """Age in full years on a day, "≈" before it when the birth is not known to the day; empty when not known or not yet born."""
    if birth is None or day is None or birth.earliest is None or birth.latest is None:
        return ""
    ages = {_full_years(born, day) for born in (birth.earliest, birth.latest)}
    if min(ages) < 0:
        return ""
    return str(ages.pop()) if len(ages) == 1 and not birth.approximate else f"≈{max(ages)}"


def age_at_death(birth: PartialDate | None, death: PartialDate) -> str:
    """Age reached, from the days or else from the years; empty when either is not known."""
    if death.earliest is not None and death.earliest == death.latest:
        return age_on(birth, death.earliest)
    if birth is None or birth.earliest is None or birth.latest is None or death.earliest is None or death.latest is None:
        return ""
    years = death.latest.year - birth.earliest.year
    return f"≈{years}" if 0 <= years <= OLDEST else ""


def is_plausible(age: str) -> bool:
    """Whether an age can be said."""
    return int(age.removeprefix("≈")) <= OLDEST


def band_of(age: str) -> str:
    """The band an age lies in: "10–14", "20–39"."""
    years = int(age.removeprefix("≈"))
    width = BAND if years < ADULT else ADULT_BAND
    low = years - years % width
    return f"{low}–{low + width - 1}"


def year_words(when: PartialDate | None) -> str:
    """The year for the symbol: "2014", "≈2014", or the short form of what is known; empty when nothing is."""
    if when is None or (when.earliest is None and when.latest is None):
        return ""
    if when.earliest is None or when.latest is None:
        return f"<{when.latest.year}" if when.latest else f">{when.earliest.year}" if when.earliest else ""
    about = when.approximate or when.earliest.year != when.latest.year
    return f"≈{when.earliest.year}" if about else str(when.earliest.year)


def _full_years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
