"""Q44: what one case cannot tell: a child with nobody at all, and the name of a keeper."""

from __future__ import annotations

from collections.abc import Callable

from answer_checks import assert_row, row_about
from scenarios import Family

from queries.rows import Answer

Asking = Callable[..., Answer]
Tell = Callable[[Family], Asking]


def test_a_child_with_nobody_on_the_map_is_listed(asking: Tell) -> None:
    told = Family()
    told.child("amira", 12)

    assert_row(row_about(asking(told)("Q44"), "amira", ""), {"gate": "NOBODY", "list": 1, "masked": False})


def test_a_keeper_who_left_is_named_and_one_who_is_protected_is_not(asking: Tell) -> None:
    told = Family()
    for child, carer, protected in (("amira", "pauline", None), ("idris", "dee", "refuge")):
        told.child(child, 12)
        told.person(carer, 50, identity_protected=protected)
        told.placed_with(child, carer, "2016", "2018")
        told.memento(child, "photos", keeper=carer, added_on=told.ago(3))
    answer = asking(told)("Q44")

    assert_row(row_about(answer, "amira", ""), {"why_says": "no longer there (Pauline)"})
    assert_row(row_about(answer, "idris", ""), {"why_says_not": "Dee"})
