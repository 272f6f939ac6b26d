"""Q18: a parent, brother or sister who is not in touch, where nobody recorded why."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import RESTRICTED, SISTER_ADOPTED, Told

from cases.case import NOT_LISTED, Case

_Tell = Callable[[Told], str]


def _mum_seen(days: int | None, happened: str = "yes", **facts: object) -> _Tell:
    """Her mother, in touch so many days ago (None = nothing is recorded); what else is known of her mother."""

    def tell(told: Told) -> str:
        told.home()
        mum = told.family.mother(told("mum"), of=told.child, **facts)
        told.family.assessed(told.child, mum, "low")
        if days is not None:
            told.family.event(told.child, mum, told.ago(days), happened)
        return mum

    return tell


def _because(reason: str | None, informed: str | None = None, **facts: object) -> _Tell:
    def tell(told: Told) -> str:
        mum = _mum_seen(400)(told)
        told.family.tie(told.child, mum, "birth_mother", no_contact_reason=reason, informed_child=informed, **facts)
        return mum

    return tell


def _said_from_the_other_side(told: Told) -> str:
    brother = told.brother()
    told.family.tie(brother, told.child, "full_sister", no_contact_reason="distance")
    return brother


def _limited(kind: str, reason: str | None = None, **facts: object) -> _Tell:
    def tell(told: Told) -> str:
        mum = _mum_seen(400)(told)
        told.family.order(told.child, mum, kind, reason=reason, **facts)
        return mum

    return tell


def _moved_out_until(days: int) -> _Tell:
    """Her mother, with whom she lived until so many days ago."""

    def tell(told: Told) -> str:
        mum = _mum_seen(None)(told)
        told.family.lives_in(told.child, told("mum's home"), "2015-01-01", told.ago(days))
        told.family.lives_in(mum, told("mum's home"), "2014-01-01")
        return mum

    return tell


def _living_with_her(told: Told) -> str:
    mum = _mum_seen(400)(told)
    for who in (told.child, mum):
        told.family.lives_in(who, told("mum's home"), "2026-01-01")
    return mum


def _moved_ten_days_ago(told: Told) -> str:
    mum = _mum_seen(400)(told)
    told.family.placed_with(told.child, told.family.person(told("new carer"), 44), told.ago(10), rne="P")
    return mum


def _brother(told: Told) -> str:
    brother = told.brother()
    told.family.event(told.child, brother, told.ago(184))
    return brother


def _brother_seen_in_his_file(told: Told) -> str:
    brother = told.brother()
    told.family.event(brother, told.child, told.ago(20))
    return brother


def _step_mother(told: Told) -> str:
    told.home()
    step = told.family.person(told("step mother"), 40, sex="F")
    told.family.parent(step, told.child, "step")
    return step


def _by_a_tie_only(told: Told) -> str:
    told.home()
    dad = told.family.person(told("dad"), 40, sex="M")
    told.family.tie(told.child, dad, "birth_father")
    return dad


def _coming(told: Told) -> str:
    told.home()
    baby = told.family.person(told("baby"), birth_expected="2027-01")
    told.family.mother(told("mum"), of=(told.child, baby))
    return baby


def _gran(told: Told) -> str:
    gran = told.relative("gran", "maternal_grandmother")
    told.family.event(told.child, gran, told.ago(400))
    return gran


def _she_asked_to_stop(told: Told) -> str:
    mum = _mum_seen(400)(told)
    told.family.view(told.child, mum, None, told.ago(5), enough="want_to_stop")
    return mum


def _adopted(told: Told) -> str:
    told.home()
    told.family.adopted_away(told("sister"), of=told.child)
    return SISTER_ADOPTED


def _restricted(told: Told) -> str:
    told.brother(restricted=True)
    return RESTRICTED


CASES = (
    Case("mum_183_days", _mum_seen(183), NOT_LISTED),
    Case(
        "mum_184_days",
        _mum_seen(184),
        {
            "list": 1,
            "gate": "OPEN",
            "why_says": "Last contact 184 days ago (face to face, 23 May 2026). Listed after 183 days. Why is not recorded. "
            "Whether she knows why is not recorded.",
            "says": "Record why",
        },
    ),
    Case("mum_never", _mum_seen(None), {"list": 3, "why_says": "No contact is recorded at all."}),
    Case("mum_missed_ten_days_ago", _mum_seen(10, "no"), {"list": 3}),
    Case("mum_who_died", _mum_seen(400, death="2026-01-01"), NOT_LISTED),
    Case("reason_not_recorded", _because("not_recorded"), {"why_says": "Why is not recorded."}),
    Case("reason_recorded", _because("prison_or_hospital"), NOT_LISTED),
    Case("reason_on_a_tie_in_error", _because("distance", in_error=True), {"list": 1}),
    Case("reason_for_a_manager_only", _because("distance", visibility="restricted"), {"list": 1}),
    Case("reason_from_the_other_side", _said_from_the_other_side, NOT_LISTED),
    Case("she_does_not_know", _because(None, "no"), {"why_says": "she does not know why", "numbers": {"informed_child": "no"}}),
    Case("she_knows_part", _because(None, "partly"), {"why_says": "she knows part of why"}),
    Case("an_order_with_its_reason", _limited("order_s34_no_contact", "Harm in 2018."), NOT_LISTED),
    Case(
        "an_order_without_one",
        _limited("order_s34_no_contact"),
        {"list": 2, "gate": "FORBIDDEN", "why_says": "its reason is not recorded"},
    ),
    Case(
        "an_order_that_ended",
        _limited("order_s34_no_contact", "Harm.", ends_on="2026-11-22"),
        {"gate": "CHECK_FIRST", "numbers": {"limits": 0}},
    ),
    Case("a_wish_is_its_own_reason", _limited("other_party_wish"), NOT_LISTED),
    Case("said_that_there_is_no_limit", _limited("none"), {"list": 1, "numbers": {"limits": 0}}),
    Case("lived_with_mum_until_183_days_ago", _moved_out_until(183), NOT_LISTED),
    Case("lived_with_mum_until_184_days_ago", _moved_out_until(184), {"why_says": "Last lived together 184 days ago"}),
    Case("living_with_mum", _living_with_her, NOT_LISTED),
    Case(
        "moved_ten_days_ago",
        _moved_ten_days_ago,
        {"just_moved": "2026-11-13", "why_says": "Just moved", "why_says_not": "days ago"},
    ),
    Case("brother_184_days", _brother, {"list": 1, "numbers": {"parent": False}}),
    Case("brother_met_in_his_file", _brother_seen_in_his_file, NOT_LISTED),
    Case("father_by_a_tie_only", _by_a_tie_only, {"gate": "CHECK_FIRST", "numbers": {"parent": True}, "says": "Find out why"}),
    Case("step_mother", _step_mother, NOT_LISTED),
    Case("who_is_coming", _coming, NOT_LISTED),
    Case("grandmother", _gran, NOT_LISTED),
    Case("she_asked_to_stop", _she_asked_to_stop, {"list": 2, "gate": "CHILD_STOP", "says": "Keep to"}),
    Case("sister_adopted", _adopted, {"masked": True, "gate": "PROTECTED_ROUTE", "why_says": "adoption support", "numbers": {}}),
    Case("in_a_restricted_file", _restricted, {"restricted": True, "numbers": {}}),
)
