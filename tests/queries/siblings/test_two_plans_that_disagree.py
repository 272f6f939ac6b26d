"""Q12: what its cases cannot tell (practice 4.2)."""

from __future__ import annotations

from collections.abc import Callable

from answer_checks import row_about
from scenarios import Family

from queries.rows import Answer

Asking = Callable[..., Answer]
Tell = Callable[[Family], Asking]
QUESTION = "two_plans_that_disagree"


def test_each_child_has_a_row_that_says_what_the_own_plan_says_and_nothing_of_the_other(asking: Tell) -> None:
    """E9: two plans in two children's files."""
    told = Family()
    told.child("amira", 12, sex="F")
    told.brother("idris", of="amira")
    for child, carer, other, every in (("amira", "dee", "idris", 14), ("idris", "omar", "amira", 35)):
        told.placed_with(child, told.person(carer), "2021-01-01")
        told.arrangement(child, other, every=every)
    answer = asking(told)(QUESTION)

    hers, his = row_about(answer, "amira", "idris"), row_about(answer, "idris", "amira")
    assert hers is not None
    assert his is not None
    assert "every 14 days" in hers.why
    assert "every 35 days" in his.why
    assert "35" not in str(hers.as_json()["numbers"]) + hers.why
    assert "14" not in str(his.as_json()["numbers"]) + his.why
