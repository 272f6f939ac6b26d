"""Q24: a plan not reviewed for 183 days, reviewed without the child, or overtaken by the family."""

from __future__ import annotations

from collections.abc import Callable

from scenarios import on_day
from truth_table import Told

from cases.case import NOT_LISTED, Case
from graphmodel.domain.people import Child

_Tell = Callable[[Told], str]


def _gran(reviewed: int | None = 100, viewed: int | None = 120, **facts: object) -> _Tell:
    """A plan reviewed and a view said so many days ago."""

    def tell(told: Told) -> str:
        gran = told.relative("gran", "maternal_grandmother")
        days = {} if reviewed is None else {"reviewed_on": told.ago(reviewed)}
        told.family.arrangement(told.child, gran, **(days | facts))
        if viewed is not None:
            told.family.view(told.child, gran, 3, told.ago(viewed))
        return gran

    return tell


def _at_a_review(told: Told) -> str:
    gran = told.relative("gran", "maternal_grandmother")
    plan = told.family.arrangement(told.child, gran, reviewed_on=told.ago(400))
    told.family.view(told.child, gran, 3, told.ago(110))
    told.family.reviewed(told.child, told.ago(100), arrangements_reviewed=(plan,))
    return gran


def _small_child(*seen: int) -> _Tell:
    """E4: of a child under four an observation is enough."""

    def tell(told: Told) -> str:
        told.family.change(Child, told.child, birth=on_day(told.ago(1000)))
        gran = _gran(viewed=None)(told)
        for days in seen:
            told.family.observed(told.child, gran, told.ago(days), behaviour="Reaches for her.")
        return gran

    return tell


def _changed(who: str, days: int, kind: str = "illness", **facts: object) -> _Tell:
    def tell(told: Told) -> str:
        gran = _gran()(told)
        people = {"gran": gran, "child": told.child}
        if who == "mum":
            people["mum"] = told.family.mother(told("mum"), of=told.child)
        if who == "sister":
            people["sister"] = told.family.person(told("sister"), 6, **facts)
            told.family.mother(told("mum"), of=(told.child, people["sister"]))
        told.family.lived_through(people[who], kind, told.ago(days))
        return gran

    return tell


def _said_privately(told: Told) -> str:
    gran = _gran(viewed=None)(told)
    told.family.view(told.child, gran, None, told.ago(110), enough="not_asked")
    return gran


def _ended_and_going_on(told: Told) -> str:
    """Practice 4.4: the plan ended three weeks ago and is still happening."""
    gran = _gran(ends_on=told.ago(21))(told)
    told.family.event(told.child, gran, told.ago(5))
    return gran


def _ended_and_replaced(told: Told) -> str:
    gran = _ended_and_going_on(told)
    told.family.arrangement(told.child, gran, reviewed_on=told.ago(20), starts_on=told.ago(20))
    return gran


CASES = (
    Case("reviewed_with_her_view", _gran(), NOT_LISTED),
    Case("reviewed_183_days_ago", _gran(183, 190), NOT_LISTED),
    Case(
        "reviewed_184_days_ago",
        _gran(184, 190),
        {"numbers": {"unreviewed": True, "unheard": False}, "why_says": "Last reviewed 184 days ago", "says": "agenda"},
    ),
    Case("looked_at_by_a_review", _at_a_review, NOT_LISTED),
    Case("never_reviewed_agreed_lately", _gran(None, None, agreed_on="2026-09-01"), NOT_LISTED),
    Case(
        "never_reviewed",
        _gran(None),
        {"numbers": {"reviewed_on": None, "unreviewed": True}, "why_says": "No review of this plan"},
    ),
    Case("no_day_at_all", _gran(None, starts_on=None), {"numbers": {"known_on": None}, "why_says": "nor when it was agreed"}),
    Case("view_183_days_before_the_review", _gran(100, 283), NOT_LISTED),
    Case(
        "view_184_days_before_the_review",
        _gran(100, 284),
        {"numbers": {"unheard": True, "unreviewed": False}, "why_says": "of her own"},
    ),
    Case("view_after_the_review_only", _gran(100, 20), {"numbers": {"unheard": True}}),
    Case("not_asked_is_no_view", _said_privately, {"numbers": {"unheard": True}}),
    Case("small_child_whom_somebody_observed", _small_child(110), NOT_LISTED),
    Case(
        "small_child_whom_nobody_observed", _small_child(), {"view_expected": False, "numbers": {"young": True, "unheard": True}}
    ),
    Case("small_child_observed_after_the_review", _small_child(20), {"numbers": {"unheard": True}}),
    Case(
        "gran_ill_since",
        _changed("gran", 50),
        {"numbers": {"changed_on": "2026-10-04"}, "why_says": "changed since (4 October 2026)"},
    ),
    Case("gran_ill_before", _changed("gran", 120), NOT_LISTED),
    Case("mums_new_partner", _changed("mum", 50, "new_partner"), {"numbers": {"changed_on": "2026-10-04"}}),
    Case("something_else_happened", _changed("mum", 50, "other"), NOT_LISTED),
    Case("change_to_come", _changed("gran", -5), NOT_LISTED),
    Case("sister_ill", _changed("sister", 50), {"numbers": {"changed_on": "2026-10-04"}}),
    Case("adopted_sister_ill", _changed("sister", 50, identity_protected="adopted"), NOT_LISTED),
    Case(
        "ended_three_weeks_ago_and_going_on",
        _ended_and_going_on,
        {"numbers": {"since_end": 1}, "why_says": "The plan ended on 2 November 2026", "says": "Find out what holds now"},
    ),
    Case("ended_and_nothing_since", lambda told: _gran(ends_on=told.ago(21))(told), NOT_LISTED),
    Case("ended_and_a_new_plan", _ended_and_replaced, NOT_LISTED),
    Case("restricted_layer", _gran(400, None, visibility="restricted"), NOT_LISTED),
    Case("only_proposed", _gran(400, None, status="proposed"), NOT_LISTED),
)
