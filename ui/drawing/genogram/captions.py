"""What is written at each person: name, second line, age inside, years above. Words only; where they go is ``place`` and
``paint``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from graphmodel.domain.network import Audience
from graphmodel.domain.people import Person, PersonKind
from ui.drawing.genogram.ages import age_at_death, age_on, band_of, is_plausible, year_words
from ui.drawing.genogram.notation import MCGOLDRICK, Being, Died, Form, Middle, Notation, being_of_gender
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


@dataclass(frozen=True, slots=True)
class Caption:
    """Words and marks at one person. ``names`` and ``seconds`` are lines; ``inside`` is the age, "?", a letter, or empty;
    ``width``
    of the label, units. ``inner``: the shape inside the shape; ``died_mark``: None while alive; ``middle``: the mark of the child
    this is about; ``bracketed``: adopted, where the notation says so by brackets.
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
    being: Being = Being.UNKNOWN
    inner: Form | None = None
    died_mark: Died | None = None
    middle: Middle | None = None
    bracketed: bool = False

    @property
    def height(self) -> float:
        """Height of the label, units."""
        return LINE_HEIGHT * (len(self.names) + len(self.seconds)) + 1

    @property
    def top(self) -> tuple[float, float]:
        """Room needed left and right of the middle at the height of the years."""
        left = YEAR_OFFSET + width_of(self.born, YEAR_SIZE) if self.born else 0.0
        right = YEAR_OFFSET + width_of(self.died, YEAR_SIZE) if self.died else 0.0
        return max(SYMBOL / 2, left), max(SYMBOL / 2 + (8 if self.masked or self.bracketed else 0), right)


@dataclass(frozen=True, slots=True)
class CaptionRules:
    """What decides the marks at people, besides their records. ``roles``: words for who someone is, by id ("foster carer");
    ``cross``: False where a family does not want one on who died; ``bands``: ages in bands of five years and no years of birth
    or death, for a copy that says nobody's age; ``index``: the id of the child this is about.
    """

    notation: Notation = MCGOLDRICK
    audience: Audience = Audience.WORKER
    roles: Mapping[str, str] = field(default_factory=dict)
    cross: bool = True
    bands: bool = False
    index: str | None = None
    adopted: frozenset[str] = frozenset()

    @property
    def died(self) -> Died:
        """The mark of who died. A child is never shown a cross."""
        return self.notation.died if self.cross and self.audience is not Audience.CHILD else Died.LEAF


def captions_of(people: Sequence[Person], as_of: date, rules: CaptionRules) -> list[Caption]:
    """One caption each, as of a day."""
    return [_caption(person, as_of, rules) for person in people]


def _caption(person: Person, as_of: date, rules: CaptionRules) -> Caption:
    notation, masked = rules.notation, person.masked
    # A picture for the child has the child's own words for people.
    said = person.called if rules.audience is Audience.CHILD and not person.masked else person.name
    name = " ".join(said.split()) or "Name not recorded"
    names = wrapped(name, NAME_SIZE, 600, NAME_WIDTH, 3)
    dead = _has_died(person, as_of) and not masked
    being, born_as = _being(person, dead)
    age = "" if masked or being is Being.LOST else _inside(person, as_of, dead=dead, bands=rules.bands)
    below = age if age not in {"", "?"} and not notation.ages_inside else ""
    seconds = _seconds(person, rules, name, [_age_words(below), _letters(born_as, being, rules)])
    width = max([width_of(n, NAME_SIZE, 600) for n in names] + [width_of(s, SECOND_SIZE) for s in seconds]) + 4
    return Caption(
        form=notation.forms[being],
        names=names,
        seconds=seconds,
        inside=notation.unborn_letter if being is Being.UNBORN and notation.unborn_letter else "" if below else age,
        born="" if masked or rules.bands else _born(person, being),
        died="" if masked or rules.bands or not dead else year_words(person.death),
        dead=dead,
        masked=masked,
        width=max(width, 30.0),
        being=being,
        inner=notation.forms[born_as] if born_as and notation.trans_nested and rules.audience is Audience.WORKER else None,
        died_mark=rules.died if dead else None,
        middle=notation.middle if person.id == rules.index and not masked else None,
        bracketed=person.id in rules.adopted and not masked,
    )


def _has_died(person: Person, as_of: date) -> bool:
    """Whether somebody has died by the day; a death on a day nobody recorded has happened."""
    return person.death is not None and (person.death.earliest is None or person.death.earliest <= as_of)


def _being(person: Person, dead: bool) -> tuple[Being, Being | None]:
    if person.kind is PersonKind.PET:
        return Being.PET, None
    if person.birth is None and person.birth_expected is not None and not person.masked:
        return Being.LOST if dead else Being.UNBORN, None
    return being_of_gender(person.sex, None if person.masked else person.gender)


def _letters(born_as: Being | None, being: Being, rules: CaptionRules) -> str:
    """The sex given at birth in letters, for workers, where the notation has no shape for it and the person says "trans"."""
    if born_as is None or rules.notation.trans_nested or rules.audience is not Audience.WORKER:
        return ""
    return {Being.MAN: "AMAB", Being.WOMAN: "AFAB"}.get(born_as, "") if being is not born_as else ""


def _born(person: Person, being: Being) -> str:
    if being is Being.UNBORN:
        return f"due {year_words(person.birth_expected)}"
    return year_words(person.birth)


def _age_words(age: str) -> str:
    return f"{age} years" if age and age != "1" else "1 year" if age else ""


def _seconds(person: Person, rules: CaptionRules, name: str, more: Sequence[str]) -> tuple[str, ...]:
    second = "details protected" if person.masked else _second(person, name, rules.roles.get(person.id, ""))
    said = " · ".join(part for part in (second, *(() if person.masked else more)) if part)
    return wrapped(said, SECOND_SIZE, 400, NAME_WIDTH, 3) if said else ()


def _second(person: Person, name: str, role: str) -> str:
    parts = []
    own_word = (person.known_as or "").strip()
    if own_word and own_word not in {name, name.split(" ")[0]}:
        parts.append(f"“{own_word}”")
    elif role:
        parts.append(role)
    if person.death is not None and not year_words(person.death):
        parts.append("died")
    if person.kind is PersonKind.PET:
        parts.append(getattr(person, "species", None) or "")
    return " · ".join(part for part in parts if part)


def _inside(person: Person, as_of: date, *, dead: bool, bands: bool) -> str:
    if person.kind is PersonKind.PET:
        return ""
    age = age_at_death(person.birth, person.death) if dead and person.death else age_on(person.birth, as_of)
    if age:
        return "" if not is_plausible(age) else band_of(age) if bands else age
    unknown = person.sex not in {"M", "F"} or person.name.strip().casefold() in NOT_NAMED
    return "?" if unknown and not dead else ""
