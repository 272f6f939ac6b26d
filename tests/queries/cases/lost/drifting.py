"""Q02: somebody who has gone quiet, or with whom the last two due occasions did not happen, and who is not lost yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from truth_table import RESTRICTED, SISTER_ADOPTED, Told

from cases.case import NOT_LISTED, Case

_Tell = Callable[[Told], str]
LISTED = {"list": 1, "gate": "OPEN", "says": "Arrange one date"}


def _friend_seen(days: int) -> _Tell:
    def tell(told: Told) -> str:
        friend = told.friend()
        told.family.event(told.child, friend, told.ago(days))
        return friend

    return tell


def _planned(who: str, kind: str, every: int, days: int) -> _Tell:
    def tell(told: Told) -> str:
        person = told.relative(who, kind)
        told.family.arrangement(told.child, person, every=every, starts_on="2024-01-01")
        told.family.event(told.child, person, told.ago(days))
        return person

    return tell


def _gran_with(rows: Sequence[tuple[int, str]], seen: int | None = 40, **facts: object) -> _Tell:
    """Gran, planned every six weeks: so many days ago, whether it happened; and seen outside the plan."""

    def tell(told: Told) -> str:
        gran = told.relative("gran", "maternal_grandmother")
        plan = told.family.arrangement(told.child, gran, every=42)
        for days, happened in rows:
            told.family.event(told.child, gran, told.ago(days), happened, arrangement=plan, **facts)
        if seen is not None:
            told.family.event(told.child, gran, told.ago(seen))
        return gran

    return tell


def _far_friend_with_a_plan(told: Told) -> str:
    friend = told.friend()
    told.family.view(told.child, friend, 1, told.ago(5))
    plan = told.family.arrangement(told.child, friend, every=14)
    for days in (3, 17):
        told.family.event(told.child, friend, told.ago(days), "no", arrangement=plan)
    return friend


def _gran_without_an_interval(told: Told) -> str:
    """Nothing says how often, but what was recorded under the plan was due (reading 16)."""
    gran = told.relative("gran", "maternal_grandmother")
    plan = told.family.arrangement(told.child, gran, every=None, frequency="occasion_only")
    for days, happened in _MISSED:
        told.family.event(told.child, gran, told.ago(days), happened, arrangement=plan)
    told.family.event(told.child, gran, told.ago(40))
    return gran


def _far_friend_without_a_plan(told: Told) -> str:
    friend = _friend_seen(100)(told)
    told.family.view(told.child, friend, 1, told.ago(5))
    return friend


def _just_moved(told: Told) -> str:
    told.home()
    friend = _friend_seen(60)(told)
    told.family.placed_with(told.child, told.family.person(told("new carer"), 40), told.ago(14), rne="P")
    return friend


def _moved_fifteen_days_ago(told: Told) -> str:
    friend = _friend_seen(60)(told)
    told.family.placed_with(told.child, told.family.person(told("new carer"), 40), told.ago(15), rne="P")
    return friend


def _stopped(told: Told) -> str:
    gran = _planned("gran", "maternal_grandmother", 42, 100)(told)
    told.family.view(told.child, gran, None, told.ago(5), enough="want_to_stop")
    return gran


def _under_an_order(told: Told) -> str:
    gran = _planned("gran", "maternal_grandmother", 42, 100)(told)
    told.family.order(told.child, gran)
    return gran


def _not_assessed(told: Told) -> str:
    friend = told.family.person(told("friend"), 12)
    told.family.tie(told.child, friend, "friend")
    told.family.view(told.child, friend, 4)
    told.family.event(told.child, friend, told.ago(60))
    return friend


def _some_day_in_september(told: Told) -> str:
    friend = told.friend()
    told.family.event(told.child, friend, "2026-09")
    return friend


def _housemate_who_left(told: Told) -> str:
    """Living together was contact until the day it ended."""
    mate = told.family.person(told("mate"), 14)
    for who in (told.child, mate):
        told.family.lives_in(who, told("house"), "2025-01-01", told.ago(60))
    told.family.assessed(told.child, mate, "low")
    return mate


def _carer_of_before(told: Told) -> str:
    carer = told.family.person(told("before"), 50)
    told.family.placed_with(told.child, carer, "2025-01-01", told.ago(60))
    told.family.assessed(told.child, carer, "low")
    return carer


def _lives_with_them(told: Told) -> str:
    told.home()
    told.family.view(told.child, told("carer"), 4)
    return told("carer")


def _adopted_sister(told: Told) -> str:
    sister = told.family.adopted_away(told("sister"), of=told.child)
    told.family.event(told.child, sister, told.ago(100), mode="letterbox_via_agency")
    return SISTER_ADOPTED


def _restricted_brother(told: Told) -> str:
    brother = told.brother(restricted=True)
    told.family.event(told.child, brother, told.ago(100))
    return RESTRICTED


def _died(told: Told) -> str:
    gran = told.relative("gran", "maternal_grandmother", death="2026-09-01")
    told.family.event(told.child, gran, told.ago(100))
    return gran


_MISSED = ((10, "no"), (30, "no"), (75, "yes"))
CASES = (
    Case("friend_42_days", _friend_seen(42), NOT_LISTED),
    Case("friend_43_days", _friend_seen(43), {**LISTED, "days": 43, "why_says": "43 days ago"}),
    Case("friend_183_days", _friend_seen(183), {**LISTED, "why_says": "listed after 42 days"}),
    Case("friend_184_days_is_lost", _friend_seen(184), NOT_LISTED),
    Case("gran_planned_63_days", _planned("gran", "maternal_grandmother", 42, 63), NOT_LISTED),
    Case(
        "gran_planned_64_days", _planned("gran", "maternal_grandmother", 42, 64), {**LISTED, "why_says": "listed after 63 days"}
    ),
    Case("gran_planned_127_days", _planned("gran", "maternal_grandmother", 42, 127), {**LISTED, "why_says": "every 42 days"}),
    Case("gran_planned_184_days_is_lost", _planned("gran", "maternal_grandmother", 42, 184), NOT_LISTED),
    Case("gran_planned_weekly_42_days", _planned("gran", "maternal_grandmother", 7, 42), NOT_LISTED),
    Case("aunt_planned_274_days", _planned("aunt", "aunt", 183, 274), NOT_LISTED),
    Case("aunt_planned_275_days", _planned("aunt", "aunt", 183, 275), {**LISTED, "numbers": {"limit_days": 274}}),
    Case("aunt_planned_560_days_is_lost", _planned("aunt", "aunt", 183, 560), NOT_LISTED),
    Case("two_missed", _gran_with(_MISSED), {**LISTED, "why_says": "The last 2 times that were due and recorded did not happen"}),
    Case("two_missed_with_a_reason", _gran_with(_MISSED, missed_reason="transport"), {"why_says": "Reason recorded: transport"}),
    Case("two_missed_without_a_reason", _gran_with(_MISSED, missed_reason=None), {"why_says": "Why is not recorded"}),
    Case("two_missed_without_an_interval", _gran_without_an_interval, {**LISTED, "why_says": "The last 2 times that were due"}),
    Case("one_missed", _gran_with(((10, "no"), (30, "yes"))), NOT_LISTED),
    Case("one_missed_one_in_part", _gran_with(((10, "no"), (30, "part"))), NOT_LISTED),
    Case("one_missed_one_not_recorded", _gran_with(((10, "no"), (30, "not_recorded"), (50, "yes"))), NOT_LISTED),
    Case("two_missed_one_between_not_recorded", _gran_with(((10, "no"), (30, "not_recorded"), (50, "no"))), LISTED),
    Case("one_day_recorded_twice", _gran_with(((10, "no"), (10, "no"), (50, "yes"))), NOT_LISTED),
    Case("two_missed_and_one_to_come", _gran_with((*_MISSED, (-7, "not_recorded"))), {**LISTED, "next": "2026-11-30"}),
    Case("two_missed_and_never_any_contact_is_lost", _gran_with(_MISSED[:2], None), NOT_LISTED),
    Case(
        "far_friend_whose_plan_fails",
        _far_friend_with_a_plan,
        {**LISTED, "why_says": "did not happen", "why_says_not": "Matters"},
    ),
    Case("far_friend_without_a_plan", _far_friend_without_a_plan, NOT_LISTED),
    Case("just_moved", _just_moved, {"just_moved": "2026-11-09", "why_says": "Just moved", "why_says_not": "listed after"}),
    Case("moved_fifteen_days_ago", _moved_fifteen_days_ago, {"just_moved": None, "why_says": "listed after"}),
    Case("child_stopped", _stopped, NOT_LISTED),
    Case("under_an_order", _under_an_order, NOT_LISTED),
    Case("not_assessed", _not_assessed, {"gate": "CHECK_FIRST", "says": "Find out"}),
    Case("some_day_in_september", _some_day_in_september, {**LISTED, "days": 83, "approx": True}),
    Case("housemate_who_left", _housemate_who_left, {**LISTED, "why_says": "Last lived together 60 days ago"}),
    Case("carer_of_before", _carer_of_before, {**LISTED, "relationship": "her former carer"}),
    Case("lives_with_them", _lives_with_them, NOT_LISTED),
    Case("adopted_sister", _adopted_sister, NOT_LISTED),
    Case("restricted_brother", _restricted_brother, NOT_LISTED),
    Case("gran_who_died", _died, NOT_LISTED),
)
