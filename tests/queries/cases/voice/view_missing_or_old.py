"""Q31: an arrangement or a limit, and the child not heard for 183 days; not asked is not the same as did not say (E4)."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case


def _planned(told: Told, **facts: object) -> str:
    gran = told.relative("gran", "maternal_grandmother")
    told.family.arrangement(told.child, gran, **facts)
    return gran


def _limited(kind: str = "plan_decision", **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran = told.relative("gran", "maternal_grandmother")
        told.family.order(told.child, gran, kind, **facts)
        return gran

    return tell


def _heard(days: int, closeness: int | None = 3, **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran = _planned(told)
        told.family.view(told.child, gran, closeness, told.ago(days), **facts)
        return gran

    return tell


def _of_age(years: int, extra_days: int = 0) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        born = f"{told.family.today.year - years}-11-{told.family.today.day + extra_days:02}"
        told.family.child(told.child, None, sex="F", birth=born)
        return _planned(told)

    return tell


def _gran_who_died(told: Told) -> str:
    gran = told.relative("gran", "maternal_grandmother", death="2024-05-01")
    told.family.arrangement(told.child, gran, modes=("grave_or_memory_visit",))
    return gran


def _sister_adopted(told: Told) -> str:
    sister = told.family.adopted_away(told("sister"), of=told.child)
    told.family.arrangement(told.child, sister, every=365, modes=("letterbox_via_agency",))
    return "Sister, adopted"


def _on_his_side(told: Told) -> str:
    brother = told.brother()
    told.family.arrangement(brother, told.child, every=14)
    return brother


CASES = (
    Case("planned_never_asked", _planned, {"list": 1, "gate": "OPEN", "why_says": "Not asked yet", "says": "Ask once, gently"}),
    Case("neither_planned_nor_limited", lambda told: told.relative("gran", "maternal_grandmother"), NOT_LISTED),
    Case("limited_never_asked", _limited(), {"why_says": "Time together is limited."}),
    Case("no_limit_said_to_be_none", _limited("none"), NOT_LISTED),
    Case("limit_over", _limited(ends_on="2026-11-22"), NOT_LISTED),
    Case("limit_of_the_last_day", _limited(ends_on="2026-11-23"), {"list": 1}),
    Case(
        "urgent_refusal_on_its_seventh_day", _limited("urgent_refusal_s34_6", starts_on="2026-11-17"), {"gate": "REFUSED_URGENT"}
    ),
    Case("urgent_refusal_over", _limited("urgent_refusal_s34_6", starts_on="2026-11-16"), NOT_LISTED),
    Case("plan_ended", lambda told: _planned(told, ends_on="2026-11-22"), NOT_LISTED),
    Case("plan_only_proposed", lambda told: _planned(told, status="proposed"), NOT_LISTED),
    Case("planned_on_his_side_only", _on_his_side, NOT_LISTED),
    Case("heard_183_days_ago", _heard(183), NOT_LISTED),
    Case("heard_184_days_ago", _heard(184), {"numbers": {"still_days": 184}, "why_says": "listed after 183"}),
    Case("asked_and_did_not_say", _heard(10, None, enough="asked_did_not_say"), NOT_LISTED),
    Case("asked_and_did_not_say_long_ago", _heard(200, None, enough="asked_did_not_say"), {"why_says": "did not say"}),
    Case("noted_that_nobody_asked", _heard(10, None, enough="not_asked"), {"why_says": "nobody asked"}),
    Case("words_without_an_answer", _heard(10, None, words="She is funny."), NOT_LISTED),
    Case("kept_private", _heard(10, private_to="sw"), {"why_says": "Not asked yet"}),
    Case("a_stop_of_long_ago", _heard(200, 3, enough="want_to_stop"), {"list": 2, "gate": "CHILD_STOP", "says": "Keep to"}),
    Case("child_of_four_today", _of_age(4), {"list": 1}),
    Case("child_of_four_tomorrow", _of_age(4, 1), NOT_LISTED),
    Case("gran_who_died", _gran_who_died, NOT_LISTED),
    Case("sister_adopted", _sister_adopted, {"masked": True, "gate": "PROTECTED_ROUTE"}),
)
