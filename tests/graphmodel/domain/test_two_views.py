"""Where the child and the professionals differ is told with whose and when; who said nothing does not disagree."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.network import Network
from graphmodel.domain.two_views import Difference, ViewDifference, differences_between_views, without_private_views
from tests.scenarios import Family, family

STRENGTHS = ("none", "tenuous", "moderate", "strong")


def told() -> Family:
    it = family()
    it.child("amira", sex="F")
    it.person("nan")
    it.tie("amira", "nan", "maternal_grandmother")
    it.worker("sana")
    it.works_with("sana", "amira")
    it.person("zoe")
    it.tie("amira", "zoe", "best_friend")
    it.view("amira", "zoe", 3)
    it.assessed("amira", "zoe", strength="moderate")
    it.arrangement("amira", "zoe")
    return it


def network(it: Family) -> Network:
    return network_of_records(it.records, "amira", it.today)


def about(it: Family, person: str = "nan") -> ViewDifference | None:
    return next((one for one in differences_between_views(network(it)) if one.person == person), None)


def kinds(it: Family, person: str = "nan") -> tuple[Difference, ...]:
    found = about(it, person)
    return found.kinds if found else ()


@pytest.mark.parametrize(
    ("ring", "strength", "expected"),
    [
        (4, "none", Difference.CLOSER_TO_CHILD),
        (4, "tenuous", Difference.CLOSER_TO_CHILD),
        (4, "moderate", None),
        (3, "none", Difference.CLOSER_TO_CHILD),
        (3, "tenuous", None),
        (2, "none", Difference.CLOSER_TO_CHILD),
        (2, "strong", Difference.CLOSER_TO_US),
        (1, "strong", Difference.CLOSER_TO_US),
        (1, "moderate", None),
        (0, "moderate", Difference.CLOSER_TO_US),
        (0, "none", None),
    ],
)
def test_a_ring_and_a_strength_that_are_half_a_scale_apart_differ(ring: int, strength: str, expected: Difference | None) -> None:
    it = told()
    it.arrangement("amira", "nan")
    it.view("amira", "nan", ring)
    it.assessed("amira", "nan", strength=strength)
    apart = {Difference.CLOSER_TO_CHILD, Difference.CLOSER_TO_US}
    assert set(kinds(it)) & apart == ({expected} if expected else set())


def test_both_sides_are_told_with_whose_and_when() -> None:
    it = told()
    it.arrangement("amira", "nan")
    it.view("amira", "nan", 4, "2026-11-19", line="strong")
    it.assessed("amira", "nan", on="2026-09-02", strength="tenuous")
    found = about(it)
    assert found is not None
    assert found.words() == (
        "Nan. Amira, 19 November 2026: “right next to me”, line “strong”. Our record, Sana, 2 September 2026: tenuous."
    )


def test_what_a_row_says_without_author_or_day_is_said_to_be_so() -> None:
    it = told()
    it.person("bo")
    it.tie("amira", "bo", "uncle", strength="none")
    it.view("amira", "bo", 4, "2026-11-19")
    found = about(it, "bo")
    assert found is not None
    assert "Our record, author not recorded, day not recorded: none." in found.our_words()


@pytest.mark.parametrize(
    ("line", "stressful", "strength", "differs"),
    [
        ("stressful", False, "strong", True),
        ("stressful", True, "strong", False),
        ("stressful", None, "strong", False),
        ("broken", None, "strong", True),
        ("strong", True, "strong", True),
        ("strong", None, "strong", False),
        ("mixed", True, "strong", False),
        (None, True, "strong", False),
    ],
)
def test_a_feeling_that_nobody_recorded_is_no_feeling(
    line: str | None, stressful: bool | None, strength: str, differs: bool
) -> None:
    it = told()
    it.arrangement("amira", "nan")
    it.view("amira", "nan", 4, line=line)
    it.assessed("amira", "nan", strength=strength, stressful=stressful)
    assert (Difference.FEELING in kinds(it)) is differs


def test_rufus_is_in_no_plan_and_nobody_is_asked_to_judge_a_dog() -> None:
    it = told()
    it.pet("rufus")
    it.tie("amira", "rufus", "former_pet")
    it.view("amira", "rufus", 4)
    assert kinds(it, "rufus") == (Difference.NO_PLAN,)
    found = about(it, "rufus")
    assert found is not None
    assert found.our_words().endswith("No arrangement in force is recorded.")


def test_no_plan_is_not_told_of_who_lives_with_the_child_works_with_her_died_or_may_not_be_seen() -> None:
    it = told()
    it.person("dee")
    it.placed_with("amira", "dee", "2024")
    it.worker("beth")
    it.works_with("beth", "amira")
    it.person("ray", death="2023")
    it.person("karim")
    it.order("amira", "karim")
    for who, kind in (("dee", "foster_carer"), ("beth", "social_worker"), ("ray", "maternal_grandfather"), ("karim", "uncle")):
        it.tie("amira", who, kind)
        it.view("amira", who, 4)
    assert [who for who in ("dee", "beth", "ray", "karim") if Difference.NO_PLAN in kinds(it, who)] == []


def test_a_plan_that_is_only_proposed_is_no_plan() -> None:
    it = told()
    it.view("amira", "nan", 4)
    it.assessed("amira", "nan", strength="strong")
    it.arrangement("amira", "nan", status="proposed")
    assert kinds(it) == (Difference.NO_PLAN,)
    it.arrangement("amira", "nan", status="in_force")
    assert kinds(it) == ()


def test_who_is_missing_on_either_side_is_told() -> None:
    it = told()
    it.person("kofi")
    it.tie("amira", "kofi", "friend")
    it.view("amira", "kofi", 2)
    assert kinds(it, "kofi") == (Difference.NOT_JUDGED,)
    assert kinds(it, "nan") == (Difference.NOT_PLACED,)
    found = about(it)
    assert found is not None
    assert found.child_words() == "No place and no line of Amira’s is shown."


def test_a_child_whom_nobody_asked_disagrees_with_nobody() -> None:
    it = family()
    it.child("amira")
    it.person("nan")
    it.tie("amira", "nan", "maternal_grandmother", strength="strong")
    it.assessed("amira", "nan", strength="strong")
    assert differences_between_views(network(it)) == ()
    assert differences_between_views(replace(network(it), child=None)) == ()


def test_whoever_the_child_was_not_told_of_or_who_cannot_be_named_is_not_in_it() -> None:
    it = told()
    it.person("ava", told_to_child=False)
    it.tie("amira", "ava", "half_sister")
    assert about(it, "ava") is None
    masked = network(it)
    people = tuple(replace(one, masked=True) if one.id == "nan" else one for one in masked.people)
    assert [one.person for one in differences_between_views(replace(masked, people=people))] == []


def test_what_is_private_can_be_taken_off_first() -> None:
    it = told()
    it.view("amira", "nan", 4, private_to="sw")
    it.assessed("amira", "nan", strength="none")
    assert Difference.CLOSER_TO_CHILD in kinds(it)
    bare = without_private_views(network(it))
    (found,) = differences_between_views(bare)
    assert found.child.closeness is None
    assert "right next to me" not in found.words()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4) | st.none(), st.sampled_from([*STRENGTHS, None])), max_size=8))
def test_no_side_is_ever_changed_by_the_other(pairs: list[tuple[int | None, str | None]]) -> None:
    it = told()
    for number, (ring, strength) in enumerate(pairs):
        who = it.person(f"p{number}")
        it.tie("amira", who, "cousin")
        if ring is not None:
            it.view("amira", who, ring)
        if strength is not None:
            it.assessed("amira", who, strength=strength)
    for found in differences_between_views(network(it)):
        if found.person.startswith("p"):
            ring, strength = pairs[int(found.person[1:])]
            assert found.child.closeness == ring
            assert found.ours.strength == strength
