"""An authority's own key, read from a table of a file: another notation with the marks that the authority draws otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from graphmodel.domain.errors import BadValue
from ui.drawing.genogram.notation import PROFILES, Being, Couple, Died, Form, Line, Middle, Notation

T = TypeVar("T", bound=StrEnum)

COUPLE_LINES = (Line.SOLID, Line.DASHED, Line.DOTTED)
SHAPES = tuple(form for form in Form if form is not Form.LOSS)
TOLD_APART = (
    ("people", (Being.MAN, Being.WOMAN, Being.PET)),
    ("children", ("birth", "adoptive", "foster", "special_guardian")),
)
"""What must look different: a picture that draws two of these alike would say something that nobody recorded."""
TABLES = ("people", "couples", "children")
SINGLE = ("name", "like", "died", "child", "ages", "trans", "adopted", "pregnancy")


def notation_from(key: Mapping[str, object]) -> Notation:
    """The notation of a key, e.g. ``{"name": "Northshire", "like": "mcgoldrick", "couples": {"dating": {"line": "dashed"}}}``.

    ``like``: the notation it starts from. ``people``, ``couples``, ``children``: tables of what differs; ``died``: cross,
    slash, leaf; ``child``: double, arrow; ``ages``: inside, below; ``trans``: nested, letters; ``adopted``: line, brackets;
    ``pregnancy``: a letter.

    Raises:
        BadValue: a word that the key cannot use, or two marks that nobody could tell apart; says which.
    """
    for word in key:
        if word not in TABLES + SINGLE:
            raise BadValue("notation", word, f"a part of a key ({', '.join(SINGLE + TABLES)})")
    base = PROFILES[_one_of("notation like", key.get("like", "mcgoldrick"), tuple(PROFILES))]
    made = replace(
        base,
        name=str(key.get("name") or f"{base.name}, our own key"),
        forms=MappingProxyType({**base.forms, **_people(_table(key, "people"))}),
        couples=MappingProxyType({**base.couples, **_couples(base, _table(key, "couples"))}),
        children=MappingProxyType({**base.children, **_children(base, _table(key, "children"))}),
        died=Died(_one_of("notation died", key.get("died", base.died), tuple(Died))),
        middle=Middle(_one_of("notation child", key.get("child", base.middle), tuple(Middle))),
        ages_inside=_either(key, "ages", ("inside", "below"), base.ages_inside),
        trans_nested=_either(key, "trans", ("nested", "letters"), base.trans_nested),
        adopted_bracketed=_either(key, "adopted", ("brackets", "line"), base.adopted_bracketed),
        unborn_letter=str(key.get("pregnancy", base.unborn_letter))[:2],
    )
    _refuse_alike(made)
    return made


def _table(key: Mapping[str, object], name: str) -> Mapping[str, object]:
    held = key.get(name, {})
    if not isinstance(held, Mapping):
        raise BadValue(f"notation {name}", held, f'a table: [{name}] and a line for each mark, such as man = "square"')
    return held


def _one_of(field: str, given: object, allowed: tuple[str, ...]) -> str:
    if given not in allowed:
        raise BadValue(field, given, "one of " + ", ".join(allowed))
    return str(given)


def _either(key: Mapping[str, object], name: str, words: tuple[str, str], otherwise: bool) -> bool:
    """True for the first word, False for the second."""
    return otherwise if name not in key else _one_of(f"notation {name}", key[name], words) == words[0]


def _people(table: Mapping[str, object]) -> dict[Being, Form]:
    beings = tuple(being.value for being in Being if being is not Being.LOST)
    return {
        Being(_one_of("notation people", who, beings)): Form(_one_of(f"notation people.{who}", shape, SHAPES))
        for who, shape in table.items()
    }


def _couples(base: Notation, table: Mapping[str, object]) -> dict[str, Couple]:
    found = {}
    for status, given in table.items():
        was = base.couples[_one_of("notation couples", status, tuple(code for code in base.couples if code))]
        held = given if isinstance(given, Mapping) else {"line": given}
        for word in held:
            _one_of(f"notation couples.{status}", word, tuple(each.name for each in fields(Couple)))
        strokes = held.get("strokes", was.strokes)
        if strokes not in (0, 1, 2):
            raise BadValue(f"notation couples.{status}.strokes", strokes, "0, 1 or 2")
        line = Line(_one_of(f"notation couples.{status}.line", held.get("line", was.line), COUPLE_LINES))
        found[status] = Couple(line, int(strokes), str(held.get("words", was.words)))
    return found


def _children(base: Notation, table: Mapping[str, object]) -> dict[str, Line]:
    natures = (*base.children, "donor", "step")
    return {
        _one_of("notation children", nature, natures): Line(_one_of(f"notation children.{nature}", line, tuple(Line)))
        for nature, line in table.items()
    }


def _refuse_alike(made: Notation) -> None:
    looks: dict[str, Mapping[str, str]] = {
        "people": {being.value: form.value for being, form in made.forms.items()},
        "children": {nature: line.value for nature, line in made.children.items()},
    }
    for table, meanings in TOLD_APART:
        seen: dict[str, str] = {}
        for meaning in meanings:
            look = looks[table][meaning]
            if look in seen:
                raise BadValue(
                    f"notation {table}", look, f"a mark for both {seen[look]} and {meaning}: nobody could tell them apart"
                )
            seen[look] = meaning
