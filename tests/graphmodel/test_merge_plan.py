"""What a merge moves, worked out from records alone: a thousand random merges come apart again, and what is refused and why."""

from __future__ import annotations

import os
import random
from collections.abc import Mapping
from dataclasses import replace

import pytest

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import Refused
from graphmodel.domain.people import Child, Person, Pet, Worker
from graphmodel.domain.records import Record
from graphmodel.record.merge_plan import Held, Key, Move, by_record, moved, named_as_two, plan_merge, plan_unmerge
from graphmodel.record.merge_rules import see_generations, see_people, see_records
from graphmodel.store.mapping import properties_of
from graphmodel.store.shapes import PEOPLE, SHAPES, shape_of
from tests.graphmodel.every_reference import any_record, everybody, naming
from tests.scenarios import TODAY, family

MERGES = 1_000 if os.environ.get("KINMAP_SOAK") == "1" else 200
PEOPLE_THERE = tuple(f"p{number}" for number in range(12))


def held(record: Record) -> Held:
    return Held(shape_of(type(record)), properties_of(record))


def some_records(chance: random.Random, each: int = 2) -> list[Held]:
    """Records of every type that name random people; the lists name some of them twice."""
    found = []
    for shape in SHAPES:
        if shape is not PEOPLE:
            for number in range(each):
                others = chance.choices(PEOPLE_THERE, k=5)
                found.append(held(any_record(shape, f"{shape.word}-{number}", chance.choice(PEOPLE_THERE), others)))
    return found


def carried_out(records: Mapping[Key, Held], moves: tuple[Move, ...]) -> dict[Key, Held]:
    grouped = by_record(moves)
    return {key: Held(one.shape, moved(one.stored, grouped.get(key, ()))) for key, one in records.items()}


def test_a_refusal_names_people_by_the_ids_of_the_files() -> None:
    kept = Person(id="51fd23c4-244f-53da-9271-5581f6c90ee9", ref="mum", name="Mum")
    merged = Person(id="ea58afcc-f1fa-5d3f-a2f2-7df510cc6bab", ref="aunt", name="Aunt", identity_protected="refuge")

    with pytest.raises(Refused, match=r'^"aunt" is recorded as .* and "mum" is not'):
        see_people(kept, merged)


def test_random_merges_come_apart_and_leave_everything_as_it_was() -> None:
    """Chains of merges into merged and into kept people, taken apart in any order that is allowed."""
    chance, done = random.Random(20261123), 0
    while done < MERGES:
        before = {one.key: one for one in some_records(chance)}
        now, standing, merged = dict(before), [], set()
        for _ in range(chance.randint(1, 4)):
            one, other = chance.sample(PEOPLE_THERE, 2)
            if {one, other} & merged or named_as_two(now.values(), one, other):
                continue
            moves = plan_merge(now.values(), one, other)
            now = carried_out(now, moves)
            assert plan_merge(now.values(), one, other) == ()
            standing.append((one, other, moves))
            merged.add(other)
        while standing:
            free = [each for each in standing if each[0] not in {other for _, other, _ in standing}]
            last = chance.choice(free)
            standing.remove(last)
            back, left = plan_unmerge(now.values(), last[2])
            assert left == ()
            now = carried_out(now, back)
            done += 1
        assert now == before


def test_every_field_that_can_name_somebody_is_moved() -> None:
    told = everybody()
    records = [held(record) for record in (*told.records, *naming("gran"))]

    moves = plan_merge(records, "nan", "gran")

    assert len(moves) == len(list(naming("gran")))
    after = carried_out({one.key: one for one in records}, moves)
    left = [one.key for one in after.values() if "gran" in map(str, one.stored.values()) and one.key != ("person", "gran")]
    assert left == []


def test_who_wrote_a_record_is_not_rewritten() -> None:
    record = Person(id="uncle", name="Uncle", recorded_by="gran")

    assert plan_merge([held(record)], "nan", "gran") == ()


def test_what_is_in_error_between_the_two_stays_as_it_is() -> None:
    told = family()
    told.tie("gran", "nan", "friend", in_error=True)

    assert plan_merge([held(record) for record in told.records], "nan", "gran") == ()


def test_a_place_that_names_somebody_else_by_now_is_left() -> None:
    told = family()
    told.arrangement("amira", ("gran", "uncle"), id="plan")
    (before,) = (held(record) for record in told.records)
    moves = plan_merge([before], "nan", "gran")
    (changed,) = (replace(record, with_people=("uncle",)) for record in told.records)  # type: ignore[call-arg]

    back, left = plan_unmerge([held(changed)], moves)

    assert (back, [move.field for move in left]) == ((), ["with_people"])


GRAN = Person(id="gran", name="Gran")
NAN = Person(id="nan", name="Nan")


@pytest.mark.parametrize(
    ("kept", "merged", "sentence"),
    [
        (NAN, NAN, "one record already"),
        (NAN, replace(GRAN, merged_into="rose"), 'was merged into "rose" before'),
        (replace(NAN, merged_into="rose"), GRAN, 'Use "rose"'),
        (NAN, replace(GRAN, in_error=True), "entered in error"),
        (NAN, replace(GRAN, restricted=True), "allocated workers only"),
        (replace(NAN, restricted=True), GRAN, "allocated workers only"),
        (NAN, replace(GRAN, visibility="restricted"), "allocated workers only"),
        (NAN, Pet(id="rex", name="Rex"), "A person and a pet cannot be one"),
        (NAN, Child(id="amira", name="Amira"), 'Keep "amira", and merge "nan" into it'),
        (NAN, Worker(id="sana", name="Sana"), 'Keep "sana", and merge "nan" into it'),
        (Child(id="amira", name="Amira"), Worker(id="sana", name="Sana"), "cannot be one"),
        (NAN, replace(GRAN, identity_protected="refuge"), "whose identity is protected"),
        (NAN, replace(GRAN, address_protected=True), "whose address is protected"),
        (NAN, replace(GRAN, told_to_child=False), "the child was not told of"),
        (NAN, replace(GRAN, consent_to_approach="no"), "does not agree to be approached"),
        (NAN, replace(GRAN, death=PartialDate.of(TODAY)), "somebody who died"),
        (NAN, replace(GRAN, whereabouts="deceased"), "somebody who died"),
    ],
)
def test_two_who_cannot_be_one_are_refused_in_a_sentence(kept: Person, merged: Person, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence) as refused:
        see_people(kept, merged)

    assert "Nothing was changed." in str(refused.value)


@pytest.mark.parametrize(
    ("kept", "merged"),
    [
        (replace(NAN, identity_protected="adopted"), replace(GRAN, identity_protected="refuge")),
        (replace(NAN, identity_protected="adopted"), GRAN),
        (Child(id="amira", name="Amira"), GRAN),
        (Worker(id="sana", name="Sana"), GRAN),
        (Pet(id="rex", name="Rex"), Pet(id="bess", name="Bess")),
    ],
)
def test_what_protects_the_one_who_is_kept_protects_both(kept: Person, merged: Person) -> None:
    see_people(kept, merged)


def test_two_who_have_to_do_with_each_other_are_two() -> None:
    for tell in ("tie", "parent", "partners", "view", "order", "assessed", "arrangement", "event"):
        told = family()
        getattr(told, tell)("nan", "gran", **{"tie": {"kind": "friend"}, "event": {"on": TODAY}}.get(tell, {}))
        records = [held(record) for record in told.records]
        with pytest.raises(Refused, match="two people who have to do with each other"):
            see_records(NAN, GRAN, records, plan_merge(records, "nan", "gran"))


def test_an_animal_and_who_keeps_it_are_two() -> None:
    records = [held(Pet(id="rex", name="Rex", keeper="gran"))]

    assert named_as_two(records, "rex", "gran") is not None


def test_what_a_child_said_is_never_moved_to_another_child() -> None:
    told = family()
    told.view("idris", "gran", 4)
    records = [held(record) for record in told.records]
    amira, idris = Child(id="amira", name="Amira"), Child(id="idris", name="Idris")

    with pytest.raises(Refused, match="a child with a map of their own"):
        see_records(amira, idris, records, plan_merge(records, "amira", "idris"))


def test_a_sister_adopted_away_is_not_merged_into_somebody_unprotected() -> None:
    told = family()
    told.tie("amira", "gran", "adopted_away_sibling")
    records = [held(record) for record in told.records]

    with pytest.raises(Refused, match="adopted away"):
        see_records(NAN, GRAN, records, plan_merge(records, "nan", "gran"))
    see_records(replace(NAN, identity_protected="adopted"), GRAN, records, plan_merge(records, "nan", "gran"))


def test_nobody_becomes_their_own_ancestor() -> None:
    see_generations("nan", "gran", {"rose"}, {"rose"})
    for above_kept, above_merged in (({"gran"}, set()), (set(), {"nan"})):
        with pytest.raises(Refused, match="own ancestor"):
            see_generations("nan", "gran", above_kept, above_merged)
