"""Q10: which brothers and sisters nobody has planned for (practice 4.1, 4.2, 4.4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from answer_checks import assert_row, row_about
from scenarios import Family

from queries.rows import Answer

Asking = Callable[..., Answer]
Tell = Callable[[Family], Asking]
QUESTION = "siblings_without_planned_contact"


def apart(told: Family) -> Family:
    """Amira and Idris, each with a carer of their own."""
    told.child("amira", 12, sex="F")
    told.brother("idris", of="amira")
    told.placed_with("amira", told.person("dee"), "2021-01-01")
    told.placed_with("idris", told.person("omar"), "2021-01-01")
    return told


def listed(answer: Answer) -> list[tuple[str, str]]:
    return sorted((row.child_id, row.person_id) for row in answer.rows)


def test_both_who_are_looked_after_have_a_row_each(asking: Tell) -> None:
    """E9: two plans in two children's files."""
    assert [("amira", "idris"), ("idris", "amira")] == listed(asking(apart(Family()))(QUESTION))


def test_a_plan_on_one_side_is_missing_on_the_other(asking: Tell) -> None:
    told = apart(Family())
    told.arrangement("amira", "idris", every=14)
    answer = asking(told)(QUESTION)

    assert [("idris", "amira")] == listed(answer)
    assert_row(row_about(answer, "idris", "amira"), {"class": "planned_on_other_side_only"})


@pytest.mark.parametrize(
    ("facts", "is_listed"),
    [
        ({"modes": ("video",)}, False),
        ({"modes": ("letter", "face_to_face")}, False),
        ({"modes": ()}, False),
        ({"modes": ("card", "update_via_third_party")}, True),
        ({"starts_on": "2026-11-24"}, True),
        ({"starts_on": "2026-11-23"}, False),
        ({"ends_on": "2026-11-23"}, False),
        ({"ends_on": "2026-11-22"}, True),
        ({"status": "agreed", "starts_on": "2026-12-01"}, True),
    ],
)
def test_what_counts_as_planned(asking: Tell, facts: Mapping[str, object], is_listed: bool) -> None:
    """Reading 1 and 4: an interval on a direct or live arrangement in force; both ends of a period are counted."""
    told = apart(Family())
    told.arrangement("amira", "idris", every=14, **facts)

    assert is_listed == (("amira", "idris") in listed(asking(told)(QUESTION)))


def test_half_siblings_by_a_parent_in_common(asking: Tell) -> None:
    told = Family()
    told.child("amira", 12, sex="F")
    told.child("noah", 4, sex="M")
    told.mother("mum", of="amira", known_as="Mum")
    told.father("dad", of=("amira", "noah"), known_as="Dad")
    told.mother("his_mum", of="noah")
    answer = asking(told)(QUESTION)

    assert_row(row_about(answer, "amira", "noah"), {"class": "none", "relationship": "her half-brother through Dad"})


def test_siblings_by_adoption_count_and_foster_parents_make_none(asking: Tell) -> None:
    told = Family()
    for who in ("amira", "sue", "tim"):
        told.child(who, 12)
    told.parent(told.person("adopter"), "amira", "adoptive")
    told.parent("adopter", "sue", "adoptive")
    told.parent(told.person("fosterer"), "amira", "foster")
    told.parent("fosterer", "tim", "foster")

    assert [("amira", "sue"), ("sue", "amira")] == listed(asking(told)(QUESTION))


@pytest.mark.parametrize("kind", ["carers_birth_child", "former_carers_child", "housemate_residential", "foster_sibling"])
def test_a_carers_child_is_no_sibling_unless_the_child_says_so(asking: Tell, kind: str) -> None:
    """Reading 21; a foster sibling counts when the child says they matter."""
    told = Family()
    told.child("amira", 12)
    told.person("finn", 13)
    told.tie("amira", "finn", kind)
    ask = asking(told)
    assert [] == listed(ask(QUESTION))

    told.tie("amira", "finn", "sibling_like")
    assert [("amira", "finn")] == listed(asking(told)(QUESTION))


@pytest.mark.parametrize(("until", "is_listed"), [(None, True), ("2026-11-23", True), ("2026-11-22", False)])
def test_a_recorded_step_tie_counts_while_it_has_no_end(asking: Tell, until: str | None, is_listed: bool) -> None:
    told = Family()
    told.child("amira", 12)
    told.person("jo", 13)
    told.tie("amira", "jo", "step_sibling", until=until)

    assert is_listed == (("amira", "jo") in listed(asking(told)(QUESTION)))


@pytest.mark.parametrize(("type_", "is_listed"), [("T3", False), ("T1", False), ("R2", False), ("U6", True)])
def test_a_temporary_stay_is_not_a_move(asking: Tell, type_: str, is_listed: bool) -> None:
    """E13: Idris is away for ten days; home is where he was placed before."""
    told = Family()
    told.child("amira", 12)
    told.brother("idris", of="amira")
    told.person("dee")
    told.placed_with("amira", "dee", "2021-01-01")
    told.placed_with("idris", "dee", "2021-01-01", told.ago(10))
    told.placed_with("idris", told.person("elsewhere"), told.ago(10), type=type_)

    assert is_listed == (("amira", "idris") in listed(asking(told)(QUESTION)))


@pytest.mark.parametrize("home", ["households", "placement and household", "two placements in one household"])
def test_one_home_however_it_is_recorded(asking: Tell, home: str) -> None:
    told = Family()
    told.child("amira", 12)
    told.brother("idris", of="amira")
    if home == "households":
        told.lives_in("amira", "Dee's", "2021")
        told.lives_in("idris", "Dee's")
    elif home == "placement and household":
        told.household("Dee's")
        told.placed_with("amira", (), "2021-01-01", household="Dee's")
        told.lives_in("idris", "Dee's", "2021")
    else:
        told.household("Dee's")
        for who in ("amira", "idris"):
            told.placed_with(who, (), "2021-01-01", household="Dee's")

    assert [] == listed(asking(told)(QUESTION))


@pytest.mark.parametrize(("age", "placed", "covers"), [(17, True, True), (18, True, False), (9, False, False)])
def test_the_plan_must_cover_siblings_who_are_looked_after(asking: Tell, age: int, placed: bool, covers: bool) -> None:
    told = Family()
    told.child("amira", 12)
    told.brother("idris", of="amira", age=age, legal_status="C2" if placed else None)
    if placed:
        told.placed_with("idris", told.person("omar"), "2021-01-01")
    answer = asking(told)(QUESTION)

    assert_row(row_about(answer, "amira", "idris"), {"must_cover": covers})


def test_a_child_under_four_is_asked_nothing_but_keeps_the_row(asking: Tell) -> None:
    """E4."""
    told = Family()
    told.child("bo", 3)
    told.brother("idris", of="bo")

    assert_row(row_about(asking(told)(QUESTION), "bo", "idris"), {"view_expected": False, "view": None})


def test_a_row_about_somebody_protected_tells_no_more_than_the_childs_own_plan(asking: Tell) -> None:
    """Not that she moved, where she was at home, how old she is, that she is looked after, or what is planned on her side."""
    told = apart(Family())
    told.sister("mia", of="amira", age=20, identity_protected="refuge")
    for who in ("amira", "mia"):
        told.lives_in(who, "home", since="2015", until=told.ago(1000))
    told.placed_with("mia", told.person("ros"), told.ago(3))
    told.event("amira", "mia", on=told.ago(2000))
    told.event("mia", "amira", on=told.ago(-9), happened="not_recorded")
    told.arrangement("mia", "amira", every=14)

    row = row_about(asking(told)(QUESTION, children=["amira"]), "amira", "Sister, protected")

    assert_row(row, {"masked": True, "class": "none", "last": told.ago(2000).isoformat(), "days": 2000, "next": None})
    assert_row(row, {"just_moved": None, "must_cover": False, "adult": False, "why_says": "Last contact 2000 days ago"})
    assert row is not None
    for said in ("moved", "lived", "Looked after", "adult", "other side", "1000"):
        assert said not in row.why


def test_a_plan_of_the_childs_own_is_told_of_somebody_protected_too(asking: Tell) -> None:
    told = apart(Family())
    told.sister("mia", of="amira", identity_protected="refuge")
    told.arrangement("mia", "amira", every=14)
    told.arrangement("amira", "mia", every=14, ends_on=told.ago(30))

    row = row_about(asking(told)(QUESTION, children=["amira"]), "amira", "Sister, protected")

    assert_row(row, {"class": "ended", "why_says": "the plan ended on 24 October 2026"})
