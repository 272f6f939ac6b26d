"""Q05: workers who mattered and left without a goodbye, and how often the social worker changed."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOBODY, NOT_LISTED, Case
from graphmodel.domain.care import WorkerSpell

_Tell = Callable[[Told], str]
LISTED = {"list": 1, "gate": "OPEN", "why_says": "No goodbye is recorded", "numbers": {"asked": False, "days_gone": 100}}


def _worker(told: Told, ended: int | None = 100, near: bool = True, role: str = "social_worker", **facts: object) -> str:
    """A worker from 2024 on, who left so many days ago and whom she put near."""
    worker = told.family.worker(told("jo"), sex="F")
    _spell(told, worker, "2024-01-01", None if ended is None else told.ago(ended), role=role, **facts)
    told.family.assessed(told.child, worker, "low")
    if near:
        told.family.view(told.child, worker, 3)
    return worker


def _spell(told: Told, worker: str, since: object, until: object, role: str = "social_worker", **facts: object) -> None:
    spell = told.family.works_with(worker, told.child, role, since, until)  # type: ignore[arg-type]
    if facts:
        told.family.change(WorkerSpell, spell, **facts)


def _left(**facts: object) -> _Tell:
    return lambda told: _worker(told, **facts)  # type: ignore[arg-type]


def _seen(days: int, happened: str = "yes") -> _Tell:
    def tell(told: Told) -> str:
        worker = _worker(told)
        told.family.event(told.child, worker, told.ago(days), happened)
        return worker

    return tell


def _said(**facts: object) -> _Tell:
    def tell(told: Told) -> str:
        worker = _worker(told)
        told.family.view(told.child, worker, None, told.ago(5), **facts)
        return worker

    return tell


def _asked_and_took_it_back(told: Told) -> str:
    worker = _worker(told)
    told.family.view(told.child, worker, 3, told.ago(20), wants="meet")
    told.family.view(told.child, worker, 3, told.ago(5), wants="same")
    return worker


def _not_assessed(told: Told) -> str:
    worker = told.family.worker(told("jo"))
    _spell(told, worker, "2024-01-01", told.ago(100))
    told.family.view(told.child, worker, 4)
    return worker


def _came_back(told: Told) -> str:
    worker = _worker(told)
    _spell(told, worker, told.ago(20), None)
    return worker


def _near_long_ago(told: Told) -> str:
    worker = _worker(told, near=False)
    told.family.view(told.child, worker, 4, "2024-11-22")
    return worker


def _social_workers(*spells: tuple[int | None, str | None]) -> _Tell:
    """Social workers one after the other: ended so many days ago, and why."""

    def tell(told: Told) -> str:
        for number, (ended, reason) in enumerate(spells):
            worker = told.family.worker(told(f"worker {number}"))
            until = None if ended is None else told.ago(ended)
            _spell(told, worker, "2022", until, **({"change_reason": reason} if reason else {}))
        return NOBODY

    return tell


def _two_with_an_adviser(told: Told) -> str:
    _spell(told, told.family.worker(told("sw")), "2024", None)
    _spell(told, told.family.worker(told("pa")), "2024", told.ago(50), role="personal_adviser")
    return NOBODY


_TODAY_TWO_YEARS_AGO = 731
CASES = (
    Case("left_without_a_goodbye", _left(), {**LISTED, "relationship": "her former social worker"}),
    Case("key_worker_of_the_home", _left(role="residential_worker"), {**LISTED, "relationship": "her former residential worker"}),
    Case("was_never_near", _left(near=False), NOT_LISTED),
    Case("was_near_more_than_two_years_ago", _near_long_ago, NOT_LISTED),
    Case("still_there", _left(ended=None), NOT_LISTED),
    Case("last_day_is_today", _left(ended=0), NOT_LISTED),
    Case("left_yesterday", _left(ended=1), {"numbers": {"days_gone": 1, "asked": False}}),
    Case("came_back", _came_back, NOT_LISTED),
    Case("seen_15_days_before_the_end", _seen(115), LISTED),
    Case("seen_14_days_before_the_end", _seen(114), NOT_LISTED),
    Case("seen_since", _seen(30), NOT_LISTED),
    Case("goodbye_that_did_not_happen", _seen(101, "no"), LISTED),
    Case("goodbye_that_nobody_recorded", _seen(101, "not_recorded"), LISTED),
    Case("not_asked_for", _left(), {"says": "nothing more unless they ask", "why_says": "She has not asked for them"}),
    Case("asked_to_see_them", _said(wants="meet"), {"says": "Arrange a goodbye letter", "why_says": "She has asked for them"}),
    Case("sees_them_too_little", _said(enough="dont_see_want_to"), {"says": "Arrange a goodbye letter"}),
    Case("asked_and_took_it_back", _asked_and_took_it_back, {"says": "nothing more unless they ask"}),
    Case("child_stopped", _said(enough="dont_see_dont_want"), NOT_LISTED),
    Case("died_at_work", _left(change_reason="SWDIED"), NOT_LISTED),
    Case("not_assessed", _not_assessed, {"gate": "CHECK_FIRST", "says": "Find out from their manager"}),
    Case(
        "three_social_workers",
        _social_workers((None, None), (100, "LEFTRL"), (400, "ORGRST")),
        {"gate": "NOBODY", "why_says": "Periods with a social worker in the last 24 months: 3.", "says": "Review with the team"},
    ),
    Case(
        "reasons_of_each_change",
        _social_workers((None, None), (100, "LEFTRL"), (200, "LEFTRL"), (400, None)),
        {"why_says": "left the role (2 times), not recorded", "numbers": {"social_workers": 4}},
    ),
    Case("one_social_worker", _social_workers((None, None)), NOT_LISTED),
    Case("changed_24_months_ago", _social_workers((None, None), (_TODAY_TWO_YEARS_AGO - 1, "MANAGE")), {"gate": "NOBODY"}),
    Case("changed_before_24_months", _social_workers((None, None), (_TODAY_TWO_YEARS_AGO, "MANAGE")), NOT_LISTED),
    Case("other_workers_are_not_counted", _two_with_an_adviser, NOT_LISTED),
)
