"""What is written at each person: name, second line, age inside, years above. Words only; where they go is ``place`` and
``paint``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.people import Person, PersonKind
from ui.drawing.text_width import width_of, wrapped

SYMBOL = 54.0
"""Side of a square, diameter of a circle, units."""
NAME_SIZE, SECOND_SIZE, YEAR_SIZE = 13.5, 12.0, 12.0
LINE_HEIGHT = 15.0
LABEL_GAP = 4.0
"""Between symbol and label."""
YEAR_OFFSET = 19.0
"""Years stand this far left and right of the middle, so that lines reach the top of the symbol between them."""
NAME_WIDTH = 112.0
"""Names wider than this are broken."""

NOT_NAMED = frozenset({"", "?", "unknown", "not known", "unknown father", "father unknown", "not named", "name not recorded"})
"""Names that say that nobody knows who this is: the symbol gets a "?"."""


class Form(StrEnum):
    """Shape of a symbol."""

    SQUARE = "square"
    CIRCLE = "circle"
    ROUNDED = "rounded"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"


@dataclass(frozen=True, slots=True)
class Caption:
    """Words at one person. ``names`` and ``seconds`` are lines; ``inside`` is the age, "?", or empty; ``width`` of the
    label, units.
    """

    form: Form
    names: tuple[str, ...]
    seconds: tuple[str, ...]
    inside: str
    born: str
    died: str
    dead: bool
    masked: bool
    width: float

    @property
    def height(self) -> float:
        """Height of the label, units."""
        return LINE_HEIGHT * (len(self.names) + len(self.seconds)) + 1

    @property
    def top(self) -> tuple[float, float]:
        """Room needed left and right of the middle at the height of the years."""
        left = YEAR_OFFSET + width_of(self.born, YEAR_SIZE) if self.born else 0.0
        right = YEAR_OFFSET + width_of(self.died, YEAR_SIZE) if self.died else 0.0
        return max(SYMBOL / 2, left), max(SYMBOL / 2 + (8 if self.masked else 0), right)


def captions_of(people: Sequence[Person], as_of: date, roles: Mapping[str, str]) -> list[Caption]:
    """One caption each. ``roles``: words for who someone is, by id ("foster carer"), shown where there is no name of the
    child's own.
    """
    return [_caption(person, as_of, roles.get(person.id, "")) for person in people]


def _caption(person: Person, as_of: date, role: str) -> Caption:
    name = " ".join(person.name.split()) or "Name not recorded"
    names = wrapped(name, NAME_SIZE, 600, NAME_WIDTH, 3)
    masked = person.masked
    dead = person.death is not None and not masked
    second = "details protected" if masked else _second(person, name, role)
    seconds = wrapped(second, SECOND_SIZE, 400, NAME_WIDTH, 2) if second else ()
    width = max([width_of(n, NAME_SIZE, 600) for n in names] + [width_of(s, SECOND_SIZE) for s in seconds]) + 4
    unborn = person.birth is None and person.birth_expected is not None and not masked
    return Caption(
        form=Form.TRIANGLE if unborn else _form(person),
        names=names,
        seconds=seconds,
        inside="" if masked else _inside(person, as_of),
        born="" if masked else f"due {_year(person.birth_expected)}" if unborn else _year(person.birth),
        died="" if masked else _year(person.death),
        dead=dead,
        masked=masked,
        width=max(width, 30.0),
    )


def _form(person: Person) -> Form:
    if person.kind is PersonKind.PET:
        return Form.DIAMOND
    return {"M": Form.SQUARE, "F": Form.CIRCLE}.get(person.sex or "", Form.ROUNDED)


def _second(person: Person, name: str, role: str) -> str:
    parts = []
    own_word = (person.known_as or "").strip()
    if own_word and own_word not in {name, name.split(" ")[0]}:
        parts.append(f"“{own_word}”")
    elif role:
        parts.append(role)
    if person.death is not None and not _year(person.death):
        parts.append("died")
    if person.kind is PersonKind.PET:
        parts.append(getattr(person, "species", None) or "")
    return " · ".join(part for part in parts if part)


def _inside(person: Person, as_of: date) -> str:
    if person.kind is PersonKind.PET:
        return ""
    day = as_of
    if person.death is not None:
        if person.death.earliest is None or person.death.earliest != person.death.latest:
            return _years_between(person.birth, person.death)
        day = person.death.earliest
    age = age_on(person.birth, day)
    if age:
        return age if _plausible(age) else ""
    unknown = person.sex not in {"M", "F"} or person.name.strip().casefold() in NOT_NAMED
    return "?" if unknown else ""


def _plausible(age: str) -> bool:
    """Nobody is said to be 240: without a recorded death an old birth date gives no age."""
    return int(age.removeprefix("≈")) <= 110


def _years_between(birth: PartialDate | None, death: PartialDate) -> str:
    if birth is None or None in (birth.earliest, birth.latest, death.earliest, death.latest):
        return ""
    if birth.earliest is None or death.latest is None:
        return ""
    years = death.latest.year - birth.earliest.year
    return f"≈{years}" if 0 <= years <= 110 else ""


def age_on(birth: PartialDate | None, day: date | None) -> str:
    """Age in full years on a day, "≈" before it when the birth is not known to the day; empty when not known or not yet born."""
    if birth is None or day is None or birth.earliest is None or birth.latest is None:
        return ""
    ages = {_full_years(born, day) for born in (birth.earliest, birth.latest)}
    if min(ages) < 0:
        return ""
    return str(ages.pop()) if len(ages) == 1 and not birth.approximate else f"≈{max(ages)}"


def _full_years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _year(when: PartialDate | None) -> str:
    """The year for the symbol: "2014", "≈2014", or the short form of what is known."""
    if when is None or (when.earliest is None and when.latest is None):
        return ""
    if when.earliest is None or when.latest is None:
        return f"<{when.latest.year}" if when.latest else f">{when.earliest.year}" if when.earliest else ""
    about = when.approximate or when.earliest.year != when.latest.year
    return f"≈{when.earliest.year}" if about else str(when.earliest.year)
