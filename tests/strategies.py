"""Hypothesis strategies: any record of any type, and small families with everything in them. Everything is invented."""

from __future__ import annotations

import types
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import TypeVar, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.people import Person, PersonKind
from graphmodel.domain.records import Record
from graphmodel.store.mapping import PROJECTED, WRITERS_OWN
from graphmodel.store.shapes import SHAPES
from tests.scenarios import TODAY, Family

R = TypeVar("R", bound=Record)

RECORD_TYPES: tuple[type[Record], ...] = tuple(each for shape in SHAPES for each in shape.record_types)
"""Every type that is kept."""

texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
ids = st.text("abcdef0123456789-", min_size=1, max_size=8)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Exact, uncertain and half-open dates, with any text."""
    earliest, latest = draw(st.none() | days), draw(st.none() | days)
    if earliest and latest and latest < earliest:
        earliest, latest = latest, earliest
    return PartialDate(draw(texts), earliest, latest, draw(st.booleans()))


def records_of(record_type: type[R]) -> st.SearchStrategy[R]:
    """Any record of this type as a caller may hand it over: no projections, not masked; a person of its own kind."""
    hints = get_type_hints(record_type)
    taken = {
        one.name: _values(hints[one.name])
        for one in fields(record_type)
        if one.name not in PROJECTED | WRITERS_OWN | {"masked", "kind"}
    }
    taken["id"] = ids
    if not issubclass(record_type, Person) and "kind" in hints:
        taken["kind"] = texts
    return st.builds(record_type, **taken)


any_records = st.sampled_from(RECORD_TYPES).flatmap(records_of)


def _values(hint: object) -> st.SearchStrategy[object]:
    if get_origin(hint) in (Union, types.UnionType):
        return st.none() | st.one_of(*(_values(arg) for arg in get_args(hint) if arg is not type(None)))
    if get_origin(hint) is tuple:
        return st.lists(texts, max_size=3).map(tuple)
    known: dict[object, st.SearchStrategy[object]] = {
        str: texts,
        bool: st.booleans(),
        int: st.integers(0, 10_000),
        PartialDate: partial_dates(),
        PersonKind: st.sampled_from(PersonKind),
    }
    return known[hint]


SAFETY = ("not_assessed", "low", "medium", "high", "severe")
PROTECTIONS = (None, None, None, "adopted", "refuge", "witness", "other")
KINDS = (
    "full_sister",
    "half_brother",
    "maternal_grandmother",
    "birth_mother",
    "friend",
    "teacher",
    "former_foster_carer",
    "uncle",
)
ORDERS = ("order_s34_no_contact", "order_s34_defined", "non_molestation", "plan_decision", "do_not_disclose_address")


@st.composite
def families(draw: st.DrawFn, most: int = 6) -> Family:
    """A child "amira" with a worker "sana", a child "idris" with a file of his own, and up to ``most`` others, related anyhow."""
    told = Family(TODAY)
    told.child("amira", 12)
    told.child("idris", 9)
    told.worker("sana")
    told.works_with("sana", "amira")
    told.in_team("sana", "North")
    others = [f"someone_{number}" for number in range(draw(st.integers(1, most)))]
    for who in others:
        facts = {
            "identity_protected": draw(st.sampled_from(PROTECTIONS)),
            "restricted": draw(st.sampled_from((None, None, True))),
        }
        facts["told_to_child"] = draw(st.sampled_from((None, True, False)))
        told.person(who, draw(st.integers(0, 90)), sex=draw(st.sampled_from(("F", "M", None))), notes=f"About {who}.", **facts)
    everyone = ["amira", "idris", *others]
    for _ in range(draw(st.integers(0, 12))):
        one, other = draw(st.permutations(everyone))[:2]
        _relate(draw, told, one, other)
    return told


def _relate(draw: st.DrawFn, told: Family, one: str, other: str) -> None:
    """One fact about two people; whichever needs a child is told of a child."""
    child = one if one in ("amira", "idris") else draw(st.sampled_from(("amira", "idris")))
    other = other if other != child else "someone_0"
    long_ago = told.today - timedelta(days=draw(st.integers(0, 2000)))
    what = draw(st.integers(0, 9))
    if what == 0 and one != other:
        told.parent(one, other, draw(st.sampled_from(("birth", "adoptive", "step"))))
    elif what == 1 and one != other:
        told.partners(one, other)
    elif what in (2, 3):
        told.tie(
            child, other, draw(st.sampled_from(KINDS)), safety=draw(st.none() | st.sampled_from(SAFETY)), notes=f"Of {other}"
        )
    elif what == 4:
        told.view(child, other, draw(st.integers(0, 4)), said_on=long_ago, words=f"I like {other}")
    elif what == 5:
        told.assessed(child, other, draw(st.sampled_from(SAFETY)), on=long_ago)
    elif what == 6:
        told.arrangement(child, other, every=draw(st.none() | st.integers(1, 365)), place=f"Where {other} lives")
    elif what == 7:
        told.event(child, other, on=long_ago, observed=f"{other} came")
    elif what == 8:
        told.order(child, other, draw(st.sampled_from(ORDERS)), reason=f"{other} did harm")
    else:
        told.lives_in(one, f"home of {other}", since=long_ago)
        told.lives_in(other, f"home of {other}", since=long_ago)


def renamed(told: Family, who: str, name: str) -> Family:
    """The same family with another name, birth and notes for one person: what a masked person's map must not show."""
    known = told[Person, who]
    told.add(replace(known, name=name, known_as=None, birth=None, notes=None, grave="Somewhere else"))
    return told
