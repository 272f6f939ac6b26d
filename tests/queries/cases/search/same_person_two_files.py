"""Q48: somebody on two maps. Each case tells of two children; the child of the case is one of them."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case


def _two(
    name: str, other_name: str, birth: str | None = None, other_birth: str | None = None, **facts: object
) -> Callable[[Told], str]:
    """A gran on the child's map and one on the map of another child whose answers are asked for as well."""

    def tell(told: Told) -> str:
        grans = []
        for child, called, born, side in (
            (told.child, name, birth, "gran"),
            (_other_child(told), other_name, other_birth, "nan"),
        ):
            who = told.family.person(told(side), sex="F", name=called, birth=born, **(facts if side == "nan" else {}))
            told.family.tie(child, who, "maternal_grandmother")
            grans.append(who)
        return grans[0]

    return tell


def _other_child(told: Told) -> str:
    """A child of the same family of cases whom this question is asked of too: children are called by the names of cases."""
    return told.child.rpartition("-")[0] + "-the_other_child"


def _on_her_own(told: Told) -> str:
    return told.family.person(told("nobody"), 70)


def _reached(value: str) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran = _two("Dorcas Plimsoll", "D Plimsoll")(told)
        told.family.reached_at(gran, value, "phone")
        told.family.reached_at(told("nan"), "07700 900123", "phone")
        return gran

    return tell


CASES = (
    Case("same_name_and_birth", _two("Maureen Quill", "Maureen Quill", "1951-04-02", "1951-04-02"), {"numbers": {"score": 100}}),
    Case(
        "another_spelling",
        _two("Siân Lloyd-Parry", "Sian Lloyd Parry", "1950-01-09", "1950-01-09"),
        {"why_says": "the date of birth"},
    ),
    Case("swapped_order", _two("Odette Marchbank", "Marchbank Odette", "1949-02-02", "1949-02-02"), {"numbers": {"score": 100}}),
    Case("same_name_other_birth", _two("Ivy Tolliver", "Ivy Tolliver", "1950-03-01", "1961-08-05"), NOT_LISTED),
    Case("same_name_birth_not_recorded", _two("Bettina Crake", "Bettina Crake"), {"numbers": {"score": 85}}),
    Case("another_name", _two("Hester Vane", "Hester Ogilvy-Smythe", "1950", "1950"), NOT_LISTED),
    Case("the_same_phone", _reached("07700 900123"), {"why_says": "where they can be reached"}),
    Case("protected", _two("Perdita Swann", "Perdita Swann", "1950", "1950", identity_protected="refuge"), NOT_LISTED),
    Case("in_a_restricted_file", _two("Cora Bexley", "Cora Bexley", "1950", "1950", restricted=True), NOT_LISTED),
    Case("the_other_child", _on_her_own, NOT_LISTED),
)
