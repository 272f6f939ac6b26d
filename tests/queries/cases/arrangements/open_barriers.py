"""Q21: what stands in the way for more than 28 days (56 where checks are not done), or is nobody's job."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case


def _barrier(kind: str = "travel_cost", days: int = 40, owner: str | None = "Tom", **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran = told.relative("gran", "maternal_grandmother")
        plan = told.family.arrangement(told.child, gran)
        told.family.barrier(plan, kind, **({"opened": told.ago(days), "owner": owner} | facts))
        return gran

    return tell


def _of_a_worker(told: Told) -> str:
    told.family.works_with(told.family.worker(told("tom")), told.child)
    return _barrier(owner=told("tom"))(told)


def _of_a_carer(told: Told) -> str:
    told.family.tie(told.child, told.family.person(told("dee"), known_as="Dee"), "foster_carer")
    return _barrier(owner=told("dee"))(told)


def _closed(days: int) -> Callable[[Told], str]:
    return lambda told: _barrier(closed=told.ago(days))(told)


def _plan(**facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran = told.relative("gran", "maternal_grandmother")
        told.family.barrier(told.family.arrangement(told.child, gran, **facts), opened=told.ago(90))
        return gran

    return tell


def _two(told: Told) -> str:
    gran = _barrier()(told)
    plan = told.family.arrangement(told.child, gran, modes=("video",))
    told.family.barrier(plan, "phone_data", opened=told.ago(100), owner="Tom")
    return gran


CASES = (
    Case("28_days", _barrier(days=28), NOT_LISTED),
    Case("29_days", _barrier(days=29), {"numbers": {"open_days": 29, "limit_days": 28}, "why_says": "cost of travel"}),
    Case("checks_56_days", _barrier("checks_not_done", 56), NOT_LISTED),
    Case("checks_57_days", _barrier("checks_not_done", 57), {"numbers": {"limit_days": 56}, "why_says": "57 days"}),
    Case("nobodys_job_since_yesterday", _barrier(days=1, owner=None), {"why_says": "is not recorded", "says": "whose job it is"}),
    Case("nobody_recorded_since_when", _barrier(opened=None), {"numbers": {"open_days": None}, "why_says": "Since when is not"}),
    Case("job_of_a_worker", _of_a_worker, {"why_says": "It is for her social worker to do", "says": "team manager"}),
    Case("job_of_a_carer", _of_a_carer, {"why_says": "It is for Dee to do"}),
    Case("closed_yesterday", _closed(1), NOT_LISTED),
    Case("closes_tomorrow", _closed(-1), {"numbers": {"open_days": 40}}),
    Case("opens_tomorrow", _barrier(days=-1, owner=None), NOT_LISTED),
    Case("of_a_proposed_plan", _plan(status="proposed"), {"list": 1}),
    Case("of_a_plan_that_is_over", _plan(status="ended"), NOT_LISTED),
    Case("two_barriers", _two, {"list": 1}, rows=2),
    Case("restricted_layer", _barrier(visibility="restricted"), NOT_LISTED),
    Case("in_error", _barrier(in_error=True), NOT_LISTED),
)
