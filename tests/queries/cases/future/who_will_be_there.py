"""Q38: ages for which nobody has promised to stay."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOBODY, NOT_LISTED, Case


def _promises(*promises: str, age: int = 16, kind: str = "aunt", **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        told.family.child(told.child, age, sex="F")
        for number, promise in enumerate(promises):
            person = told.family.person(told(f"p{number}"), 45, **facts)
            told.family.tie(told.child, person, kind)
            told.family.arrangement(told.child, person, every=30, commitment_until=promise)
        return NOBODY

    return tell


def _in_a_plan_that_ended(told: Told) -> str:
    told.family.child(told.child, 16)
    aunt = told.relative("aunt", "aunt")
    told.family.arrangement(told.child, aunt, every=30, commitment_until="for life", ends_on=told.ago(3))
    return NOBODY


CASES = (
    Case("nobody_has_promised", _promises(), {"why_says": "Nobody unpaid", "gate": "NOBODY"}, rows=3),
    Case("for_life", _promises("for life"), NOT_LISTED),
    Case("to_25", _promises("25"), {"numbers": {"rung": 40, "promised": 1}}),
    Case("to_18_and_to_25", _promises("18", "until 25"), {"numbers": {"rung": 40, "promised": 2}}),
    Case("to_a_year", _promises("2060"), NOT_LISTED),
    Case("somebody_paid", _promises("for life", kind="personal_adviser"), {"gate": "NOBODY"}, rows=3),
    Case("somebody_who_died", _promises("for life", death="2026-01-01"), {"gate": "NOBODY"}, rows=3),
    Case("in_a_plan_that_ended", _in_a_plan_that_ended, {"gate": "NOBODY"}, rows=3),
    Case("a_child_of_fourteen", _promises(age=14), NOT_LISTED),
    Case("a_child_of_fifteen", _promises(age=15), {"gate": "NOBODY"}, rows=3),
)
