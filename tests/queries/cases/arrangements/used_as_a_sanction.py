"""Q28: time together that a carer or a home called off, with words of behaviour beside it."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case


def _mum(by: str | None = "foster carer", days: int = 10, **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        mum = told.relative("mum", "birth_mother")
        more = {"cancelled_by": by, "observed": "Consequence for Tuesday."} | facts
        told.family.event(told.child, mum, told.ago(days), **({"happened": "no"} | more))
        return mum

    return tell


def _by_id(told: Told) -> str:
    told.home()
    return _mum(told("carer"))(told)


def _by_a_keyworker(told: Told) -> str:
    worker = told.family.worker(told("jo"))
    told.family.tie(told.child, worker, "residential_keyworker")
    return _mum(worker)(told)


def _by_mum(told: Told) -> str:
    return _mum(told("mum"))(told)


CASES = (
    Case(
        "carer_consequence",
        _mum(),
        {"list": 1, "gate": "OPEN", "why_says": "13 November 2026", "says": "Arrange it again", "numbers": {"days_ago": 10}},
    ),
    Case("carer_by_id", _by_id, {"gate": "OPEN"}),
    Case("keyworker_by_id", _by_a_keyworker, {"gate": "OPEN"}),
    Case("in_her_own_words", _mum("the home", observed=None, child_words="They GROUNDED me."), {"gate": "OPEN"}),
    Case("because_of_behaviour", _mum("Residential staff", observed=None, concern="Her behaviour at school."), {"gate": "OPEN"}),
    Case("carer_for_another_reason", _mum(observed="Had the flu.", missed_reason="illness"), NOT_LISTED),
    Case("called_off_by_mum", _by_mum, NOT_LISTED),
    Case("called_off_by_the_social_worker", _mum("Sana, social worker"), NOT_LISTED),
    Case("by_whom_is_not_recorded", _mum(None), NOT_LISTED),
    Case("it_took_place", _mum(happened="yes"), NOT_LISTED),
    Case("of_a_day_to_come", _mum(days=-3), {"numbers": {"days_ago": -3}}),
    Case("half_a_year_ago", _mum(days=183), {"numbers": {"days_ago": 183}}),
    Case("longer_ago", _mum(days=184), NOT_LISTED),
    Case("restricted_layer", _mum(visibility="restricted"), NOT_LISTED),
    Case("in_error", _mum(in_error=True), NOT_LISTED),
)
