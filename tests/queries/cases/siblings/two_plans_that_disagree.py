"""Q12: two children who are looked after, and what their plans for each other say differently."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from truth_table import RESTRICTED, Told

from cases.case import NOT_LISTED, Case

_Tell = Callable[[Told], str]


def _plans(here: Mapping[str, object] | None, there: Mapping[str, object] | None, **him: object) -> _Tell:
    """A brother in a home of his own; what the arrangement of each side says, None = there is none."""

    def tell(told: Told) -> str:
        brother = told.brother(**him)
        for child, other, facts in ((told.child, brother, here), (brother, told.child, there)):
            if facts is not None:
                told.family.arrangement(child, other, **facts)  # type: ignore[arg-type]
        return brother

    return tell


def _limited(here: str | None, there: str | None) -> _Tell:
    """The same plan on both sides, and a limit in the file of one or both."""

    def tell(told: Told) -> str:
        brother = _plans({}, {})(told)
        for child, other, kind in ((told.child, brother, here), (brother, told.child, there)):
            if kind is not None:
                told.family.order(child, other, kind)
        return brother

    return tell


def _refused_urgently(days: int) -> _Tell:
    """The same plan on both sides; refused in her file so many days ago, without an end: it runs seven days (reading 4)."""

    def tell(told: Told) -> str:
        brother = _plans({}, {})(told)
        told.family.order(told.child, brother, "urgent_refusal_s34_6", starts_on=told.ago(days))
        return brother

    return tell


def _two_plans_each(told: Told, *, swapped: bool) -> str:
    """Meetings and calls in plans of their own, the same on both sides or with the intervals swapped."""
    brother = told.brother()
    for child, other, often, seldom in (
        (told.child, brother, 14, 30),
        (brother, told.child, *((30, 14) if swapped else (14, 30))),
    ):
        told.family.arrangement(child, other, every=often, modes=("face_to_face",))
        told.family.arrangement(child, other, every=seldom, modes=("video",))
    return brother


def _at_home_with_mum(told: Told) -> str:
    told.home()
    brother = told.family.child(told("brother"), 9, sex="M", legal_status=None)
    told.family.tie(told.child, brother, "full_brother")
    told.family.lives_in(brother, told("mum's home"), "2020-01-01")
    told.family.arrangement(told.child, brother)
    return brother


def _home_again(told: Told) -> str:
    """His last placement is over, and so is the order."""
    told.home()
    brother = told.family.brother(told("brother"), of=told.child, legal_status=None)
    told.family.placed_with(brother, told.family.person(told("his carer"), 50), "2020-01-01", told.ago(10))
    told.family.arrangement(told.child, brother)
    return brother


def _plan_kept_elsewhere(told: Told) -> str:
    told.home()
    brother = told.family.person(told("brother"), 9, sex="M")
    told.family.tie(told.child, brother, "full_brother")
    told.family.placed_with(brother, told.family.person(told("his carer"), 50), "2020-01-01")
    told.family.assessed(told.child, brother, "low")
    return brother


def _at_the_same_carers(told: Told) -> str:
    brother = told.brother(apart=False)
    told.family.placed_with(brother, told("carer"), "2021-05-01")
    told.family.arrangement(told.child, brother)
    return brother


def _not_assessed(told: Told) -> str:
    told.home()
    brother = told.family.brother(told("brother"), of=told.child)
    told.family.placed_with(brother, told.family.person(told("his carer"), 50), "2020-01-01")
    told.family.arrangement(told.child, brother)
    return brother


def _his_wish(told: Told) -> str:
    """E9: that he asked for a limit is for his own workers; the same plans, and no row."""
    brother = _plans({}, {})(told)
    told.family.order(brother, told.child, "child_wish")
    return brother


def _restricted(told: Told) -> str:
    _plans({}, None, restricted=True)(told)
    return RESTRICTED


CASES = (
    Case("both_say_the_same", _plans({"every": 14}, {"every": 14}), NOT_LISTED),
    Case(
        "how_often",
        _plans({"every": 14}, {"every": 42}),
        {
            "list": 1,
            "gate": "OPEN",
            "why_says": "differs in: how often. Her plan says every 14 days.",
            "why_says_not": "42",
            "says": "joint",
        },
    ),
    Case("often_on_one_side_only", _plans({"every": 14}, {"every": None}), {"numbers": {"frequency_differs": True}}),
    Case("no_interval_on_either_side", _plans({"every": None}, {"every": None}), NOT_LISTED),
    Case(
        "in_which_way", _plans({"modes": ("video",)}, {}), {"why_says": "in which way", "numbers": {"frequency_differs": False}}
    ),
    Case("one_way_more", _plans({"modes": ("video", "face_to_face")}, {}), {"numbers": {"mode_differs": True}}),
    Case("the_same_two_plans", lambda told: _two_plans_each(told, swapped=False), NOT_LISTED),
    Case("two_plans_swapped", lambda told: _two_plans_each(told, swapped=True), {"why_says": "which way goes with which"}),
    Case("the_same_ways_in_another_order", _plans({"modes": ("video", "card")}, {"modes": ("card", "video")}), NOT_LISTED),
    Case("who_is_there", _plans({"supervision": "supervised"}, {}), {"numbers": {"supervision_differs": True}}),
    Case("the_next_date", _plans({"next_due": "2026-12-01"}, {"next_due": "2026-12-02"}), {"why_says": "the next date"}),
    Case("a_next_date_on_one_side_only", _plans({"next_due": "2026-12-01"}, {}), NOT_LISTED),
    Case("next_dates_that_are_over", _plans({"next_due": "2026-11-01"}, {"next_due": "2026-11-02"}), NOT_LISTED),
    Case(
        "a_limit_in_one_file", _limited("plan_decision", None), {"numbers": {"limits_differ": True}, "why_says": "what limits it"}
    ),
    Case("the_same_limit_in_both_files", _limited("plan_decision", "plan_decision"), NOT_LISTED),
    Case("her_order_only", _limited("s8_prohibited_steps", None), {"list": 2, "gate": "FORBIDDEN", "says": "Explain"}),
    Case(
        "refused_urgently_today", _refused_urgently(6), {"list": 2, "gate": "REFUSED_URGENT", "numbers": {"limits_differ": True}}
    ),
    Case("refused_urgently_seven_days_ago", _refused_urgently(7), NOT_LISTED),
    Case("his_own_wish", _his_wish, NOT_LISTED),
    Case(
        "in_her_plan_only", _plans({}, None), {"why_says": "in her plan and not in the other", "numbers": {"plan_there": False}}
    ),
    Case("in_his_plan_only", _plans(None, {}), {"why_says": "in the other child's plan and not in her plan"}),
    Case("his_plan_has_ended", _plans({}, {"ends_on": "2026-11-22"}), {"numbers": {"plan_there": False}}),
    Case("his_plan_ends_today", _plans({}, {"ends_on": "2026-11-23"}), NOT_LISTED),
    Case("neither_has_a_plan", _plans(None, None), NOT_LISTED),
    Case("he_lives_with_mum", _at_home_with_mum, NOT_LISTED),
    Case("he_is_home_again", _home_again, NOT_LISTED),
    Case("he_is_eighteen", _plans({}, None, age=18), NOT_LISTED),
    Case("he_died", _plans({}, None, death="2026-11-01"), NOT_LISTED),
    Case("they_live_together", _at_the_same_carers, NOT_LISTED),
    Case(
        "his_plan_is_kept_elsewhere",
        _plan_kept_elsewhere,
        {"why_says": "another authority may hold it", "says": "Ask the other authority"},
    ),
    Case("nobody_has_looked_whether_it_is_safe", _not_assessed, {"gate": "CHECK_FIRST", "says": "Find out"}),
    Case("brother_in_a_restricted_file", _restricted, {"restricted": True, "numbers": {}}),
)
