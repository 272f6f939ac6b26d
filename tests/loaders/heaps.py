"""Hypothesis: records of every type that fit together, with whatever letters people may type. Everything is invented."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from graphmodel.domain.dates import PartialDate, parse_partial_date
from graphmodel.domain.ids import id_from
from graphmodel.domain.people import PERSON_TYPES, Person, PersonKind
from graphmodel.domain.records import Record
from graphmodel.domain.vocabulary import ALL_LISTS, interval_days_of
from loaders.cells import tidy
from loaders.field_names import field_of
from loaders.record_types import TYPE_OF_TABLE
from loaders.specs import ColumnSpec, table_specs

NAUGHTY = (
    "=1+1",
    "+44 20 7946",
    "-",
    "@SUM(A1)",
    "'=1",
    "''-x",
    "＝1",
    "a;b",
    "a\\;b",
    "\\",
    'say "hi"',
    "x,y",
    "O'Connor",
    "ليلى",
    "😀",
    "'",
)
EARLY = ("2001", "about 2002", "2003-04", "02/03/2004", "2005-06-07", "before 2006", "2001..2003")
LATE = ("2014", "after 2014-03", "2015-05-06", "unknown", "March 2016", "2017~")

_letters = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8).map(lambda text: " ".join(tidy(text).split()))
lines = (st.sampled_from(NAUGHTY) | _letters).filter(lambda text: bool(text) and tidy(text) == text)
pages = lines | st.tuples(lines, lines).map("\n".join) | st.just("\tindented").map(lambda text: text)
early, late = (st.sampled_from(texts).map(parse_partial_date) for texts in (EARLY, LATE))
refs = st.sampled_from(("amira", "0012", "=x", "a;b", "O'Neil", "ليلى", "-1"))


class Heap:
    """Records by table, in the order in which they were made."""

    def __init__(self) -> None:
        self.of: dict[str, list[Record]] = {table: [] for table in TYPE_OF_TABLE}

    @property
    def records(self) -> list[Record]:
        return [record for group in self.of.values() for record in group]


@st.composite
def heaps(draw: st.DrawFn, most: int = 2) -> list[Record]:
    """Up to ``most`` records of every table, three people or more; references are to records of the heap."""
    heap = Heap()
    for number in range(draw(st.integers(3, 5))):
        heap.of["people"].append(_person(draw, number))
    for table in list(TYPE_OF_TABLE)[1:]:
        for number in range(draw(st.integers(0, most))):
            made = _record(draw, heap, table, number)
            if made is not None:
                heap.of[table].append(made)
    people = [_with_references(draw, heap, person) for person in heap.of["people"]]
    return [*people, *(record for table, group in heap.of.items() if table != "people" for record in group)]


def _person(draw: st.DrawFn, number: int) -> Person:
    kind = draw(st.sampled_from(PersonKind))
    made = PERSON_TYPES[kind]
    named, ref = _naming(draw, "people", number)
    values = {"id": named, "ref": ref, "name": draw(lines), "kind": kind}
    for column in table_specs()["people"].columns.values():
        if column.name in made.__dataclass_fields__ and column.name not in ("id", "name", "kind") and not column.target:
            values[column.name] = draw(st.none() | (late if column.name == "death" else _plain(column)))
    return made(**values)  # type: ignore[arg-type]


def _with_references(draw: st.DrawFn, heap: Heap, person: Record) -> Record:
    for name in ("keeper", "understanding_by"):
        if hasattr(person, name):
            person = replace(person, **{name: draw(st.none() | _who(heap))})
    return person


def _naming(draw: st.DrawFn, table: str, number: int) -> tuple[str, str | None]:
    """Kinmap's id and the file's: derived from it, of Kinmap's own, or both."""
    ref = f"{draw(refs)}{number}"
    own = id_from("heap", table, str(number))
    return draw(st.sampled_from([(id_from(table_specs()[table].ids, ref), ref), (own, None), (own, ref)]))


def _record(draw: st.DrawFn, heap: Heap, table: str, number: int) -> Record | None:
    made = TYPE_OF_TABLE[table]
    named, ref = _naming(draw, table, number)
    values: dict[str, object] = {"id": named, "ref": ref}
    ends = {last for _, last in table_specs()[table].periods}
    for column in table_specs()[table].columns.values():
        name = field_of(table, column.name)
        if column.name == "id" or name not in made.__dataclass_fields__:
            continue
        value = draw((late if column.name in ends else early) if column.type == "date" else _value(heap, column))
        default = made.__dataclass_fields__[name].default
        needed = column.required or (isinstance(default, str) and default)
        if value is None and not column.required:
            continue
        values[name] = value if needed or column.name == "frequency" or draw(st.booleans()) else default
        if column.required and value is None:
            return None
    return _sensible(made(**values), heap)


def _sensible(record: Record, heap: Heap) -> Record | None:
    """None for what no record may be: somebody's tie with themselves, a loop of parents."""
    one, other = (getattr(record, name, None) for name in ("parent", "child"))
    if one is not None and other is not None and type(record).__name__ == "ParentLink":
        order = [person.id for person in heap.of["people"]]
        return record if order.index(str(one)) < order.index(str(other)) else None
    if type(record).__name__ == "Partnership" and record.one == record.other:  # type: ignore[attr-defined]
        return None
    if type(record).__name__ == "Tie" and record.source_person == record.target_person:  # type: ignore[attr-defined]
        return None
    if type(record).__name__ == "Arrangement":
        interval = interval_days_of(record.frequency)  # type: ignore[attr-defined]
        return replace(record, interval_days=interval) if interval else record
    return record


def _value(heap: Heap, column: ColumnSpec) -> st.SearchStrategy[object]:
    held = [record.id for record in heap.of[column.target or "people"]]
    if column.type in ("ref", "named"):
        return st.sampled_from(held) if held else st.none()
    if column.type == "refs":
        return st.lists(st.sampled_from(held), min_size=1, max_size=3, unique=True).map(tuple) if held else st.none()
    return _who(heap) if column.type == "ref_or_words" else _plain(column)


def _who(heap: Heap) -> st.SearchStrategy[object]:
    return st.sampled_from([person.id for person in heap.of["people"]]) | lines.map(lambda text: f"the {text}")


def _plain(column: ColumnSpec) -> st.SearchStrategy[object]:
    codes = [code.code for code in ALL_LISTS[column.codes.upper()]] if column.codes else []
    kinds: dict[str, st.SearchStrategy[object]] = {
        "words": pages,
        "frequency": st.sampled_from(("2 per month", "when gran can", "open", "every 6 weeks")),
        "date": early,
        "yes_no": st.booleans(),
        "whole": st.integers(column.least, column.most),
        "scale": st.integers(0, 4),
        "texts": st.lists(lines, max_size=3).map(tuple),
        "texts_in_place": st.lists(lines | st.just(""), max_size=3).map(_without_last_empty),
        "codes": st.lists(st.sampled_from(codes), max_size=3, unique=True).map(tuple) if codes else st.none(),
    }
    if column.type in ("code", "grade", "code_or_words"):
        return st.sampled_from(codes)
    return kinds.get(column.type, lines)


def _without_last_empty(texts: list[str]) -> tuple[str, ...]:
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def uncertain() -> st.SearchStrategy[PartialDate]:
    """Any date with any bounds, in words that another program may have written."""
    days = st.none() | st.dates(min_value=parse_partial_date("0002-01-01").earliest)  # type: ignore[arg-type]
    return st.builds(_ordered, st.sampled_from(("", "ABT", "BET X AND Y", "2014", "next week")), days, days, st.booleans())


def _ordered(text: str, one: object, other: object, about: bool) -> PartialDate:
    if one is not None and other is not None and one > other:  # type: ignore[operator]
        one, other = other, one
    return PartialDate(text, one, other, about and not (one is None and other is None))  # type: ignore[arg-type]
