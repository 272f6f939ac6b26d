"""A record for every field in which somebody can be named, so that nothing a merge has to move is left out of a test."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import cycle

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.fields import text_fields
from graphmodel.domain.people import Child, Community, Pet
from graphmodel.domain.records import Record
from graphmodel.domain.vocabulary import ALL_LISTS
from graphmodel.record.merge_plan import reference_fields
from graphmodel.store.shapes import PEOPLE, SHAPES, Shape
from tests.scenarios import TODAY, Family, family

DAY = PartialDate.of(TODAY)
ELSE = "somebody_else"
_WORDS: Mapping[str, object] = {
    "kind": "other",
    "role": "social_worker",
    "on": DAY,
    "said_on": DAY,
    "date": DAY,
    "name": "A name",
    "value": "01234",
    "type": "U6",
    "item": "A box",
    "what": "More time",
    "question": "lost_connection",
    "rule_version": "1",
    "fingerprint": "f",
}
_KEPT_BEFORE = {
    "household": "a_home",
    "team": "a_team",
    "school": "a_school",
    "arrangement": "a_plan",
    "restriction": "a_limit",
    "search_case": "a_search",
}


def everybody() -> Family:
    """The people and the records that others hang on; nobody is related to "gran", "nan" or "ami" yet."""
    told = family()
    told.child("amira")
    for who in ("gran", "nan", "ami", ELSE):
        told.person(who)
    told.worker("sana")
    told.lives_in(ELSE, "a_home")
    told.in_team("sana", "a_team")
    told.arrangement("amira", ELSE, id="a_plan")
    told.order("amira", ELSE, id="a_limit")
    for record in _hangers():
        told.add(record)
    return told


def naming(who: str) -> Iterator[Record]:
    """For each field in which somebody can be named, a record that names ``who`` there and nobody twice."""
    for shape in SHAPES:
        if shape is PEOPLE:
            yield Pet(id=f"pet of {who}", name="Rex", keeper=who)
            yield Community(id=f"club of {who}", name="Chess", keeper=who)
            yield Child(id=f"child of {who}", name="Noor", understanding_by=who)
            continue
        for name in reference_fields(shape):
            yield _record(shape, name, who)


def _hangers() -> Iterator[Record]:
    for word, given in (("school", "a_school"), ("search_case", "a_search")):
        shape = next(each for each in SHAPES if each.word == word)
        yield replace(_record(shape, "", ""), id=given)


def any_record(shape: Shape, given: str, child: str, others: Sequence[str]) -> Record:
    """A record of this type in which every field that takes somebody names somebody: ``child`` and then ``others``, in turn."""
    in_turn = cycle(others)
    facts = _facts(shape) | {"id": given}
    for field in shape.fixed:
        if shape.fixed[field] == PEOPLE.word:
            facts[field] = child if field in ("child", "source_person", "pet", "member") else next(in_turn)
    for field in reference_fields(shape):
        if field not in shape.fixed:
            facts[field] = (next(in_turn), next(in_turn)) if field in shape.lists else next(in_turn)
    return shape.record_type(**facts)  # type: ignore[arg-type]


def _record(shape: Shape, name: str, who: str) -> Record:
    facts = _facts(shape) | {"id": f"{shape.word} by {name} of {who}"}
    if name:
        facts[name] = ("sana", who) if name in shape.lists else who
    return shape.record_type(**facts)  # type: ignore[arg-type]


def _facts(shape: Shape) -> dict[str, object]:
    facts: dict[str, object] = {}
    for field, to in shape.fixed.items():
        facts[field] = (
            ("amira" if field in ("child", "source_person", "pet") else ELSE) if to == PEOPLE.word else _KEPT_BEFORE[to]
        )
    names = shape.record_type.__dataclass_fields__
    facts |= {field: value for field, value in _WORDS.items() if field in names}
    listed = text_fields(shape.record_type).codes
    facts |= {field: next(iter(ALL_LISTS[listed[field]])).code for field in facts.keys() & listed.keys()}
    if "with_people" in names:
        facts["with_people"] = (ELSE,)
    return facts
