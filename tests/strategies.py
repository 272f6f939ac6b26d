"""Hypothesis strategies: any record of any type, and small families with everything in them. Everything is invented."""

from __future__ import annotations

import types
from collections import defaultdict
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import TypeVar, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from graphmodel.domain.answers import Alert, Proposal
from graphmodel.domain.assessments import StageRecord
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.fields import text_fields
from graphmodel.domain.people import PERSON_TYPES, Child, Person, PersonKind
from graphmodel.domain.records import Record
from graphmodel.domain.search import SearchCase
from graphmodel.domain.soundness import NOT_BLANK, NOT_ONESELF, ORDER, SCALES
from graphmodel.domain.vocabulary import ALL_LISTS
from graphmodel.store.mapping import PROJECTED, WRITERS_OWN
from graphmodel.store.shapes import SHAPES, Shape, shape_called, shape_of
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


def sound_records_of(record_type: type[R]) -> st.SearchStrategy[R]:
    """Any record of this type that the writer takes: codes of their lists, steps on their scales, days in their order."""
    hints = get_type_hints(record_type)
    taken = {one.name: _sound_values(record_type, one.name, hints[one.name]) for one in fields(record_type) if _told(one.name)}
    return st.builds(record_type, **taken).map(_in_order)


sound_records = st.sampled_from(RECORD_TYPES).flatmap(sound_records_of)
whole_words = st.text("abcdefghij ", min_size=1, max_size=12).filter(str.strip)


def _told(name: str) -> bool:
    return name not in PROJECTED | WRITERS_OWN | {"masked", "in_error", "version"}


def _sound_values(record_type: type[Record], name: str, hint: object) -> st.SearchStrategy[object]:
    if issubclass(record_type, Person) and name == "kind":
        return st.just(next(kind for kind, each in PERSON_TYPES.items() if each is record_type))
    optional = st.none() if type(None) in get_args(hint) else st.nothing()
    if listed := text_fields(record_type).codes.get(name):
        codes = st.sampled_from([each.code for each in ALL_LISTS[listed]])
        return st.lists(codes, max_size=3, unique=True).map(tuple) if get_origin(hint) is tuple else optional | codes
    if scale := SCALES.get(record_type, {}).get(name):
        return optional | st.integers(*scale)
    if name == "id" or name in NOT_BLANK.get(record_type, ()):
        return whole_words
    return _values(hint)


def _in_order(record: R) -> R:
    """The record without what would contradict itself."""
    for first, second in ORDER.get(type(record), ()):
        start, end = getattr(record, first), getattr(record, second)
        if start and end and start.earliest and end.is_surely_before(start.earliest):
            record = replace(record, **{second: None})  # type: ignore[arg-type]
    one, other = NOT_ONESELF.get(type(record), ("id", "id"))
    if one != other and getattr(record, one) == getattr(record, other):
        record = replace(record, **{other: f"not {getattr(record, one)}"})  # type: ignore[arg-type]
    if isinstance(record, SearchCase):
        record = replace(record, must_not_know=tuple({*record.must_not_know} - {record.child, record.target}))
    if isinstance(record, StageRecord):
        record = replace(record, services=record.services[: len(record.goals)])
    if isinstance(record, Alert):
        record = replace(record, reason="Called.", until=None)
    if isinstance(record, Proposal):
        record = replace(record, decided_why="Too far.")
    return record


@st.composite
def any_families(draw: st.DrawFn, mark: str = "", most: int = 6) -> tuple[Record, ...]:
    """Two children, two others, and sound records of up to ``most`` types with what these need, in the order of writing.

    Ids begin with ``mark``; whoever a record must name is drawn among those told before; who finds nobody is left out.
    """
    wanted = draw(st.sets(st.sampled_from(RECORD_TYPES), min_size=2, max_size=most))
    words = {word for each in wanted for word in _needed(shape_of(each))}
    told: dict[str, list[str]] = defaultdict(list)
    records: list[Record] = []
    for shape in SHAPES:
        for record_type in shape.record_types:
            fewest = {Child: 2, Person: 2}.get(record_type, 0)
            number = max(fewest, draw(st.integers(1, 2)) if record_type in wanted or shape.word in words - {"person"} else 0)
            for place in range(number):
                made = draw(_referring(shape, draw(sound_records_of(record_type)), told, f"{mark}{record_type.__name__}-{place}"))
                if made is not None:
                    records.append(made)
                    told[shape.word].append(made.id)
                    told[record_type.__name__].append(made.id)
    return tuple(records)


def _needed(shape: Shape) -> set[str]:
    """Words of everything a record of this shape must name, and what that must name."""
    below = [shape_called(word) for word in shape.fixed.values() if word != "person"]
    return {shape.word}.union(*(_needed(each) for each in below))


@st.composite
def _referring(draw: st.DrawFn, shape: Shape, record: Record, told: dict[str, list[str]], given: str) -> Record | None:
    """The record under this id, with everything it refers to drawn from what is there; None when it finds nobody to name."""
    facts: dict[str, object] = {"id": given, "ref": None}
    for name, word in shape.fixed.items():
        of = told["Child"] if name == "child" and shape.word != "parent_link" else told[word]
        free = [each for each in of if each not in facts.values()]
        if not free:
            return None
        facts[name] = draw(st.sampled_from(free))
    for name, word in shape.optional.items():
        if name not in WRITERS_OWN:
            among = told["Child" if name == "child" else word]
            facts[name] = draw(st.none() | st.sampled_from(among)) if among else None
    for name, word in shape.lists.items():
        among = [each for each in told[word] if each not in (facts.get("child"), facts.get("target"))]
        facts[name] = tuple(draw(st.lists(st.sampled_from(among), unique=True, max_size=3))) if among else ()
    for name in ("supersedes", "keeper"):
        if name in shape.optional or name in shape.named:
            facts[name] = None if name == "supersedes" else draw(st.sampled_from([None, "in the loft", *told["person"]]))
    known = {name: value for name, value in facts.items() if name in {each.name for each in fields(record)}}
    return replace(record, **known)  # type: ignore[arg-type]


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
