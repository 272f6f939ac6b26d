"""Q37: one person on whom half or more of those who matter hang."""

from __future__ import annotations

from truth_table import Told

from cases.case import NOT_LISTED, Case


def _carer_who_brings(told: Told, others: int, *, remote: bool = False, last: int = 20) -> str:
    """Dee, with whom the child lives, is a relative of so many people who matter."""
    dee = told.family.person(told("dee"), 50, sex="F")
    told.family.tie(told.child, dee, "kinship_carer")
    told.family.view(told.child, dee, 4, told.ago(30))
    for member in (told.child, dee):
        told.family.lives_in(member, told("home"), "2020")
    for number in range(others):
        cousin = told.family.person(told(f"cousin{number}"), 13)
        told.family.parent(dee, cousin)
        told.family.tie(told.child, cousin, "cousin")
        told.family.view(told.child, cousin, 3, told.ago(30))
        told.family.event(told.child, cousin, told.ago(last), mode="phone" if remote else "face_to_face")
    return dee


def _and_two_at_school(told: Told, others: int) -> str:
    dee = _carer_who_brings(told, others)
    for number in range(4):
        teacher = told.family.worker(told(f"teacher{number}"))
        told.family.tie(told.child, teacher, "teacher")
        told.family.view(told.child, teacher, 3, told.ago(30))
        told.family.event(told.child, teacher, told.ago(5))
    return dee


CASES = (
    Case("three_of_four_come_through_her", lambda told: _carer_who_brings(told, 3), {"numbers": {"lost": 4, "of_people": 4}}),
    Case("names_of_those_who_would_be_lost", lambda told: _carer_who_brings(told, 1), {"numbers": {"lost": 2, "of_people": 2}}),
    Case("they_call_each_other", lambda told: _carer_who_brings(told, 3, remote=True), NOT_LISTED),
    Case("long_ago", lambda told: _carer_who_brings(told, 3, last=91), NOT_LISTED),
    Case("less_than_half", lambda told: _and_two_at_school(told, 1), NOT_LISTED),
    Case("half_of_them", lambda told: _and_two_at_school(told, 3), {"numbers": {"lost": 4, "of_people": 8}}),
    Case("nobody_but_her", lambda told: _carer_who_brings(told, 0), NOT_LISTED),
)
