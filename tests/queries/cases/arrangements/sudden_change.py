"""Q25: what happened to somebody close, and five working days without a decision. Asked on a Monday."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import SISTER_ADOPTED, Told

from cases.case import NOBODY, NOT_LISTED, Case

_FRIDAY, _MONDAY = 10, 7
"""13 and 16 November 2026 in days ago: five working days after the Friday are over, after the Monday they are not."""


def _gran(days: int = _FRIDAY, kind: str = "illness", **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran = told.relative("gran", "maternal_grandmother")
        told.family.lived_through(gran, kind, told.ago(days), **facts)
        return gran

    return tell


def _decided(days: int, about: str | None = "gran") -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran = _gran()(told)
        told.family.decided(told.child, None if about is None else told(about), told.ago(days))
        return gran

    return tell


def _decided_about_mum(told: Told) -> str:
    told.family.mother(told("mum"), of=told.child)
    return _decided(5, "mum")(told)


def _explained(days: int) -> Callable[[Told], str]:
    """Reading 15: an explanation given to the child since is an answer."""

    def tell(told: Told) -> str:
        gran = _gran()(told)
        told.family.explained(told.family.order(told.child, gran, "plan_decision"), told_on=told.ago(days))
        return gran

    return tell


def _grandfather_without_a_tie(told: Told) -> str:
    told.family.mother(told("mum"), of=told.child)
    grandfather = told.family.father(told("grandfather"), of=told("mum"))
    told.family.lived_through(grandfather, "death", told.ago(_FRIDAY))
    return grandfather


def _carer(told: Told) -> str:
    told.home()
    told.family.lived_through(told("carer"), "new_partner", told.ago(_FRIDAY))
    return told("carer")


def _carer_of_before(told: Told) -> str:
    carer = told.family.person(told("carer"), 50)
    told.family.placed_with(told.child, carer, "2015", "2019-02-01")
    told.family.lived_through(carer, "illness", told.ago(_FRIDAY))
    return carer


def _sister_adopted(told: Told) -> str:
    """E5: that something happened in her life is not told."""
    sister = told.family.adopted_away(told("sister"), of=told.child)
    told.family.lived_through(sister, "illness", told.ago(_FRIDAY))
    return SISTER_ADOPTED


def _the_child(told: Told) -> str:
    told.home()
    told.family.lived_through(told.child, "illness", told.ago(_FRIDAY))
    return NOBODY


CASES = (
    Case(
        "gran_in_hospital_since_friday_before_last",
        _gran(),
        {"list": 1, "why_says": "Illness, 13 November 2026 (10 days ago)", "says": "tell the reviewing officer"},
    ),
    Case("gran_in_hospital_since_monday", _gran(_MONDAY), NOT_LISTED),
    Case("on_the_sunday", _gran(8), {"numbers": {"days_ago": 8}}),
    Case("to_come", _gran(-3), NOT_LISTED),
    Case("half_a_year_ago", _gran(183), {"numbers": {"days_ago": 183}}),
    Case("longer_ago", _gran(184), NOT_LISTED),
    Case("something_else", _gran(kind="other"), NOT_LISTED),
    Case("in_error", _gran(in_error=True), NOT_LISTED),
    Case("decided_the_same_day", _decided(_FRIDAY), NOT_LISTED),
    Case("decided_late", _decided(1), NOT_LISTED),
    Case("decided_before", _decided(11), {"numbers": {"change_kind": "illness"}}),
    Case("decided_about_mum", _decided_about_mum, {"numbers": {"change_kind": "illness"}}),
    Case("explained_since", _explained(5), NOT_LISTED),
    Case("explained_before", _explained(20), {"numbers": {"change_kind": "illness"}}),
    Case("grandfather_without_a_tie", _grandfather_without_a_tie, {"why_says": "Death", "numbers": {"change_kind": "death"}}),
    Case("carer_has_a_new_partner", _carer, {"numbers": {"change_kind": "new_partner"}}),
    Case("carer_of_before", _carer_of_before, NOT_LISTED),
    Case("sister_adopted", _sister_adopted, {"masked": True, "numbers": {}, "why_says": "protected", "why_says_not": "llness"}),
    Case("restricted_layer", _gran(visibility="restricted"), NOT_LISTED),
    Case("the_child", _the_child, {"person_id": None, "gate": "NOBODY", "says": "Find out what it changes"}),
)
