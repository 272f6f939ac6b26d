"""Every field of every record is declared, and every row of the shapes has its statements."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args, get_type_hints

import pytest

from graphmodel.domain import records
from graphmodel.domain.fields import BOOKKEEPING, text_fields
from graphmodel.domain.records import Record
from graphmodel.domain.vocabulary import ALL_LISTS
from graphmodel.store.schema import SCHEMA
from graphmodel.store.shapes import PEOPLE, SHAPES, Shape, shape_called, shape_of
from graphmodel.store.statements import all_statements
from tests.strategies import RECORD_TYPES

TEXT = (str, str | None, tuple[str, ...])
shapes = pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.word)


def fields_of_text(record_type: type[Record]) -> list[str]:
    hints = get_type_hints(record_type)
    return [one.name for one in fields(record_type) if hints[one.name] in TEXT]


def declared(record_type: type[Record]) -> list[str]:
    shape, text = shape_of(record_type), text_fields(record_type)
    references = [*shape.fixed, *shape.optional, *shape.lists]
    return [*references, *text.named, *text.codes, *text.texts, *BOOKKEEPING]


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_every_field_of_text_is_declared_exactly_once(record_type: type[Record]) -> None:
    """A person's id can stand in any of them: what is not declared would be lost in a merge, or leak from a mask."""
    assert sorted(declared(record_type)) == sorted(fields_of_text(record_type))


def test_a_type_of_record_that_is_defined_is_kept() -> None:
    """Every subclass of Record that the domain defines has a shape (by name: a dataclass with slots is made twice)."""
    defined, waiting = set[str](), [records.Record]
    while waiting:
        below = waiting.pop().__subclasses__()
        defined.update(each.__name__ for each in below if each.__module__.startswith("graphmodel."))
        waiting += below

    assert defined == {each.__name__ for each in RECORD_TYPES}


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_every_code_is_of_a_list(record_type: type[Record]) -> None:
    assert set(text_fields(record_type).codes.values()) <= set(ALL_LISTS)


@shapes
def test_what_is_referred_to_is_written_before(shape: Shape) -> None:
    order = [each.word for each in SHAPES]
    referred_to = {*shape.fixed.values(), *shape.optional.values(), *shape.lists.values()}

    assert {word for word in referred_to if order.index(word) > order.index(shape.word)} == set()
    assert not any(shape_called(word).is_edge for word in referred_to)


@shapes
def test_every_shape_has_its_statements(shape: Shape) -> None:
    needed = {f"record/{what}_{shape.word}" for what in ("read", "write", "change")}
    needed |= {f"record/link_{shape.word}_{name}" for name in shape.linked}
    needed |= {f"record/unlink_{shape.word}"} if shape.linked else set()

    assert needed <= set(all_statements())


@shapes
def test_several_ids_are_linked_and_single_ones_are_no_lists(shape: Shape) -> None:
    for record_type in shape.record_types:
        hints = get_type_hints(record_type)
        assert {str(hints[name]) for name in shape.lists} <= {"tuple[str, ...]"}
        assert all(hints[name] in (str, str | None) for name in (*shape.fixed, *shape.optional))
    assert set(shape.lists) <= set(shape.linked)


@shapes
def test_who_owns_the_journal_is_a_person_or_another_record(shape: Shape) -> None:
    """A record belongs to a child, through one other record at the most; teams and homes belong to nobody."""
    if shape.through is not None:
        owner = shape_called(shape.fixed[shape.through])
        assert (shape.chain_by, owner.through) == ((), None)
        assert set(owner.chain_by) <= set(owner.fixed)
    elif shape is not PEOPLE:
        assert set(shape.chain_by) <= set(shape.single("person"))
        assert shape.chain_by or shape.word in ("household", "team", "school")


@shapes
def test_a_shape_is_in_the_schema(shape: Shape) -> None:
    kept = SCHEMA.relationships[shape.label].properties if shape.is_edge else SCHEMA.labels[shape.label]

    assert {one.name for one in fields(shape.record_type)} - {"masked"} <= kept


def test_the_words_of_the_shapes_are_all_different() -> None:
    assert len({shape.word for shape in SHAPES}) == len({shape.label for shape in SHAPES}) == len(SHAPES)


def test_a_hint_of_text_is_told_from_others() -> None:
    """The first test stands on this: a field of text is found whatever it is called."""
    assert get_args(str | None) == (str, type(None))
    assert {"keeper", "name", "notes"} <= set(fields_of_text(RECORD_TYPES[2]))
    assert "birth" not in fields_of_text(RECORD_TYPES[2])
