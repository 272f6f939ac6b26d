"""Q45: ways to somebody who is looked for."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case


def _looked_for(told: Told, agreed: tuple[str, ...] = ("child", "authority"), **facts: object) -> str:
    """Pauline, who fostered the child from 2016 to 2018, is looked for."""
    pauline = told.pauline()
    search = told.family.search(told.child, pauline, **facts)
    for kind in agreed:
        told.family.agreed_to(search, told.child if kind == "child" else "the authority", kind)
    return pauline


def _worker_of_then(told: Told, since: str = "2017-01-01", until: str = "2019-01-01", **facts: object) -> str:
    pauline = _looked_for(told, **facts)  # type: ignore[arg-type]
    worker = told.family.worker(told("worker"))
    told.family.works_with(worker, told.child, "supervising_social_worker", since, until)
    return pauline


def _must_not_know(told: Told) -> str:
    return _worker_of_then(told, must_not_know=(told("worker"),))


def _son(order: bool = False, **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        pauline = _looked_for(told)
        son = told.family.person(told("marcus"), 19, sex="M", **facts)
        told.family.parent(pauline, son)
        told.family.tie(told.child, son, "former_carers_child")
        if order:
            told.family.order(told.child, son)
        return pauline

    return tell


CASES = (
    Case("the_worker_of_then", _worker_of_then, {"numbers": {"steps": 2}, "why_says": "was the worker at the time of"}),
    Case("a_worker_of_another_time", lambda told: _worker_of_then(told, "2020-01-01", "2021-01-01"), NOT_LISTED),
    Case("somebody_who_must_not_know", _must_not_know, NOT_LISTED),
    Case("her_son", _son(), {"numbers": {"steps": 2}, "why_says": "family of"}),
    Case("her_son_under_an_order", _son(order=True), NOT_LISTED),
    Case("her_son_in_a_refuge", _son(identity_protected="refuge"), NOT_LISTED),
    Case("her_son_in_a_restricted_file", _son(restricted=True), NOT_LISTED),
    Case("her_son_who_died", _son(death="2024"), NOT_LISTED),
    Case("nobody_agreed_yet", lambda told: _worker_of_then(told, agreed=("authority",)), NOT_LISTED),
    Case("the_search_was_stopped", lambda told: _worker_of_then(told, state="stopped"), NOT_LISTED),
    Case("nobody_between", _looked_for, NOT_LISTED),
)
