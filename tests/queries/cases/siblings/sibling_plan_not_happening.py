"""Q11: a plan with a brother or sister of which less than half happens, over three due occasions or 90 days."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from truth_table import RESTRICTED, SISTER_ADOPTED, Told

from cases.case import NOT_LISTED, Case

_Tell = Callable[[Told], str]
_HALF = ((10, "yes"), (30, "no"), (50, "yes"), (70, "no"))
"""Days ago, and whether it happened: two of the four of the last 90 days."""


def _brother(rows: Sequence[tuple[int, str]], every: int | None = 42, **facts: object) -> _Tell:
    """A brother with a plan, and what is recorded of it: so many days ago, whether it happened."""

    def tell(told: Told) -> str:
        brother = told.brother()
        _planned(told, brother, rows, every, **facts)
        return brother

    return tell


def _planned(told: Told, brother: str, rows: Sequence[tuple[int, str]], every: int | None = 42, **facts: object) -> str:
    plan = told.family.arrangement(told.child, brother, every=every, **facts)
    for days, happened in rows:
        told.family.event(told.child, brother, told.ago(days), happened, arrangement=plan)
    return plan


def _with_a_barrier(told: Told) -> str:
    brother = told.brother()
    plan = _planned(told, brother, ((10, "no"), (52, "no"), (94, "yes")))
    told.family.barrier(plan, "no_warrant", opened=told.ago(20))
    told.family.barrier(plan, "travel_cost", opened=told.ago(40))
    told.family.barrier(plan, "interpreter", opened=told.ago(90), closed=told.ago(5))
    return brother


def _in_touch_outside_the_plan(told: Told) -> str:
    brother = told.brother()
    _planned(told, brother, ((10, "no"), (52, "no")))
    for days in (5, 30):
        told.family.event(told.child, brother, told.ago(days))
    return brother


def _recorded_in_his_file(told: Told) -> str:
    """Reading 21: her file says nothing, his that they met three times under his plan with her."""
    brother = told.brother()
    _planned(told, brother, ((10, "not_recorded"), (52, "no")))
    his = told.family.arrangement(brother, told.child, every=42)
    for days in (10, 52, 94):
        told.family.event(brother, told.child, told.ago(days), arrangement=his)
    return brother


def _letters_recorded_in_his_file(told: Told) -> str:
    """His letters are no sign that they meet."""
    brother = told.brother()
    _planned(told, brother, ((10, "no"), (52, "no")))
    his = told.family.arrangement(brother, told.child, every=42, modes=("letter",))
    for days in (20, 60, 94):
        told.family.event(brother, told.child, told.ago(days), arrangement=his, mode="letter")
    return brother


def _both_files_tell_of_one_day(told: Told) -> str:
    """E16: what both files say of one day is one occasion; two missed days are two and not four."""
    brother = told.brother()
    _planned(told, brother, ((10, "no"), (52, "no")))
    his = told.family.arrangement(brother, told.child, every=42)
    for days in (10, 52):
        told.family.event(brother, told.child, told.ago(days), "no", arrangement=his)
    return brother


def _still_to_come(told: Told) -> str:
    """E16: what is dated after the day is set aside, and so is what is planned for later."""
    brother = told.brother()
    plan = _planned(told, brother, ((10, "no"), (52, "no"), (-7, "yes"), (-14, "yes")))
    told.family.event(told.child, brother, told.ago(1), "no", arrangement=plan, planned_for=told.ago(-1))
    return brother


def _moved_ten_days_ago(told: Told) -> str:
    brother = told.brother()
    told.family.placed_with(told.child, told.family.person(told("new carer"), 44), told.ago(10), rne="P")
    _planned(told, brother, ((15, "no"), (52, "no")))
    return brother


def _two_plans(told: Told) -> str:
    """Calls happen, meetings do not: one row, about the meetings."""
    brother = told.brother()
    _planned(told, brother, ((10, "no"), (52, "no")))
    _planned(told, brother, ((7, "yes"), (14, "yes")), every=30, modes=("video",))
    return brother


def _who_died(told: Told) -> str:
    brother = told.brother(death="2026-11-01")
    _planned(told, brother, ((40, "no"), (82, "no")))
    return brother


def _at_the_same_carers(told: Told) -> str:
    brother = told.brother(apart=False)
    told.family.placed_with(brother, told("carer"), "2021-05-01")
    _planned(told, brother, ((10, "no"), (52, "no")))
    return brother


def _she_asked_to_stop(told: Told) -> str:
    brother = told.brother()
    _planned(told, brother, ((10, "no"), (52, "no")))
    told.family.view(told.child, brother, None, told.ago(5), enough="want_to_stop")
    return brother


def _restricted(told: Told) -> str:
    brother = told.brother(restricted=True)
    _planned(told, brother, ((10, "no"), (52, "no")))
    return RESTRICTED


def _adopted(told: Told) -> str:
    told.home()
    sister = told.family.adopted_away(told("sister"), of=told.child)
    plan = told.family.arrangement(told.child, sister, every=30, modes=("letterbox_via_agency",))
    for days in (10, 40):
        told.family.event(told.child, sister, told.ago(days), "no", arrangement=plan, mode="letter")
    return SISTER_ADOPTED


def _friend(told: Told) -> str:
    friend = told.friend()
    _planned(told, friend, ((10, "no"), (52, "no")))
    return friend


def _numbers(**numbers: object) -> dict[str, object]:
    return {"list": 1, "numbers": numbers}


CASES = (
    Case(
        "one_of_three",
        _brother(((10, "yes"), (52, "no"), (94, "no"))),
        {
            "list": 1,
            "gate": "OPEN",
            "numbers": {"due": 3, "happened": 1, "missed": 2, "not_recorded": 0, "window_days": 126},
            "why_says": "Of the last 3 that were due 1 happened, 2 did not. Listed below 50 %",
            "says": "arrange",
        },
    ),
    Case("two_of_four_is_half", _brother(_HALF, every=21), NOT_LISTED),
    Case("in_part_counts_as_happened", _brother(((10, "part"), (52, "no"))), NOT_LISTED),
    Case("two_of_five", _brother((*_HALF, (85, "no")), every=21), _numbers(due=5, happened=2, missed=3)),
    Case(
        "what_is_not_recorded_is_left_out_of_the_rate",
        _brother(((10, "no"), (52, "not_recorded"))),
        {"list": 1, "numbers": {"due": 3, "missed": 1, "not_recorded": 2}, "why_says": "1 did not, 2 are not recorded"},
    ),
    Case(
        "nothing_recorded_at_all",
        _brother(()),
        {"list": 3, "numbers": {"due": 3, "not_recorded": 3}, "why_says": "not the same as did not happen", "says": "record it"},
    ),
    Case("one_due_is_too_early", _brother(((10, "no"),), starts_on="2026-09-01"), NOT_LISTED),
    Case("two_due_are_not_too_early", _brother(((10, "no"),), starts_on="2026-08-31"), _numbers(due=2, not_recorded=1)),
    Case("the_fourth_is_within_90_days", _brother(((10, "no"), (20, "yes"), (30, "no"), (90, "yes")), every=7), NOT_LISTED),
    Case(
        "the_fourth_is_91_days_ago",
        _brother(((10, "no"), (20, "yes"), (30, "no"), (91, "yes")), every=7),
        _numbers(window_days=90, due=12, happened=1, missed=2, not_recorded=9),
    ),
    Case("the_last_three_were_missed_long_ago", _brother(((130, "no"), (170, "no"), (210, "no"))), _numbers(due=6, missed=3)),
    Case("the_last_record_is_126_days_old", _brother(((126, "yes"),)), NOT_LISTED),
    Case(
        "the_last_record_is_127_days_old",
        _brother(((127, "yes"),)),
        {"list": 3, "numbers": {"not_happening": False, "window_days": 126}, "why_says": "in the last 126 days nobody recorded"},
    ),
    Case(
        "without_an_interval_and_missed", _brother(((10, "no"), (52, "no")), every=None), {"why_says": "without saying how often"}
    ),
    Case("without_an_interval_nothing_can_be_missing", _brother((), every=None), NOT_LISTED),
    Case("a_plan_that_is_paused", _brother(((10, "no"), (52, "no")), status="paused"), NOT_LISTED),
    Case("recorded_in_his_file", _recorded_in_his_file, NOT_LISTED),
    Case("letters_in_his_file", _letters_recorded_in_his_file, _numbers(happened=0, missed=2)),
    Case("both_files_tell_of_one_day", _both_files_tell_of_one_day, _numbers(due=3, missed=2, not_recorded=1)),
    Case("what_is_still_to_come", _still_to_come, _numbers(due=3, happened=0, missed=2, not_recorded=1)),
    Case("in_the_way", _with_a_barrier, {"why_says": "In the way: cost of travel and 1 more.", "says": "cost of travel"}),
    Case(
        "in_touch_outside_the_plan", _in_touch_outside_the_plan, {"why_says": "In touch on 2 other days", "numbers": {"extra": 2}}
    ),
    Case(
        "moved_ten_days_ago",
        _moved_ten_days_ago,
        {"just_moved": "2026-11-13", "why_says": "Just moved", "why_says_not": "did not", "says": "remaking the plan"},
    ),
    Case("calls_happen_and_meetings_do_not", _two_plans, _numbers(interval_days=42, missed=2)),
    Case("brother_who_died", _who_died, NOT_LISTED),
    Case("brother_at_the_same_carers", _at_the_same_carers, NOT_LISTED),
    Case("she_asked_to_stop", _she_asked_to_stop, {"list": 2, "gate": "CHILD_STOP", "says": "Keep to"}),
    Case("brother_in_a_restricted_file", _restricted, {"restricted": True, "numbers": {}}),
    Case("sister_adopted", _adopted, {"masked": True, "list": 2, "gate": "PROTECTED_ROUTE", "numbers": {}}),
    Case("friend", _friend, NOT_LISTED),
)
