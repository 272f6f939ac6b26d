"""Ids: ascending in the order they were made, and derived ids that stay the same."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from graphmodel.domain.ids import id_from, new_id

# What a cell can hold: no control characters, so never the separator between parts.
cells = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20)


def test_new_ids_ascend_in_the_order_they_were_made() -> None:
    made = [new_id() for _ in range(20_000)]

    assert sorted(made) == made
    assert len(set(made)) == len(made)


def test_new_ids_of_many_threads_never_meet() -> None:
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: [new_id() for _ in range(2_000)], range(8)))

    assert len({one for batch in made for one in batch}) == 16_000


def test_a_new_id_is_a_version_7_uuid() -> None:
    made = uuid.UUID(new_id())

    assert (made.version, made.variant) == (7, uuid.RFC_4122)


@given(st.lists(cells, min_size=1, max_size=4), st.lists(cells, min_size=1, max_size=4))
def test_the_same_parts_give_the_same_id_and_others_another(one: list[str], other: list[str]) -> None:
    assert (id_from(*one) == id_from(*other)) == (one == other)


def test_parts_do_not_run_into_each_other() -> None:
    assert id_from("ab", "c") != id_from("a", "bc")
    assert id_from("people", "amira") == id_from("people", "amira")
