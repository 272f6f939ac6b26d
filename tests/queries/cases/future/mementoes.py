"""Q44: no keeper, keeper left, nothing added for 183 days, or a move in the last 14 days that nobody confirmed since."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOBODY, NOT_LISTED, Case


def _kept(days: int | None = 10, keeper: str | None = "carer", **facts: object) -> Callable[[Told], str]:
    """One box kept by her carer, added to so many days ago."""

    def tell(told: Told) -> str:
        told.home()
        who = told("carer") if keeper == "carer" else keeper
        added = None if days is None else told.ago(days)
        told.family.memento(told.child, "photos", keeper=who, added_on=added, **facts)
        return NOBODY

    return tell


def _nothing(told: Told) -> str:
    return NOBODY


def _by_a_worker(until: str | None) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        worker = told.family.worker(told("worker"))
        told.family.works_with(worker, told.child, until=until)
        told.family.memento(told.child, "photos", keeper=worker, added_on=told.ago(5))
        return NOBODY

    return tell


def _by_a_former_carer(told: Told) -> str:
    pauline = told.pauline()
    told.family.memento(told.child, "photos", keeper=pauline, added_on=told.ago(5))
    return NOBODY


def _by_a_word_beside_a_former_carer(told: Told) -> str:
    told.pauline()
    return _kept(keeper="the loft at school")(told)


def _by_gran(**facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran = told.relative("gran", "maternal_grandmother", **facts)
        told.family.memento(told.child, "photos", keeper=gran, added_on=told.ago(5))
        return NOBODY

    return tell


def _moved(days: int, checked: int | None = None, added: int = 60, **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        told.family.person(told("carer"), 50)
        told.family.placed_with(told.child, told("carer"), "2020-01-01", told.ago(days))
        new = told.family.person(told("new carer"), 40)
        told.family.placed_with(told.child, new, told.ago(days), **({"rne": "P"} | facts))
        on = None if checked is None else told.ago(checked)
        told.family.memento(told.child, "photos", keeper=new, added_on=told.ago(added), checked_on=on)
        return NOBODY

    return tell


def _two_of_which_one(told: Told) -> str:
    _kept(200)(told)
    told.family.memento(told.child, "letters", added_on=told.ago(20))
    return NOBODY


CASES = (
    Case(
        "nothing_is_recorded",
        _nothing,
        {"list": 1, "gate": "NOBODY", "why_says": "Nothing that holds memories", "says": "Name one keeper"},
    ),
    Case("kept_and_added_to", _kept(), NOT_LISTED),
    Case("only_one_in_error", _kept(in_error=True), {"numbers": {"things": 0}}),
    Case("no_keeper", _kept(keeper=None), {"why_says": "No keeper is recorded of 1 of 1"}),
    Case("keeper_known_by_a_word", _kept(keeper="the loft at school"), NOT_LISTED),
    Case("keeper_known_by_a_word_beside_a_former_carer", _by_a_word_beside_a_former_carer, NOT_LISTED),
    Case("keeper_is_a_former_carer", _by_a_former_carer, {"numbers": {"keeper_left": 1}, "why_says": "no longer there"}),
    Case("keeper_is_a_worker", _by_a_worker(None), NOT_LISTED),
    Case("keeper_was_a_worker", _by_a_worker("2025-01-01"), {"numbers": {"keeper_left": 1}}),
    Case("keeper_is_family", _by_gran(), NOT_LISTED),
    Case("keeper_died", _by_gran(death="2026-01-01"), {"numbers": {"keeper_left": 1}}),
    Case("added_183_days_ago", _kept(183), NOT_LISTED),
    Case("added_184_days_ago", _kept(184), {"why_says": "184 days ago", "numbers": {"still_days": 184}}),
    Case("when_is_not_recorded", _kept(None), {"why_says": "not recorded"}),
    Case("one_of_two_has_no_keeper", _two_of_which_one, {"why_says": "1 of 2", "numbers": {"still_days": 20}}),
    Case("moved_14_days_ago", _moved(14), {"why_says": "Just moved", "numbers": {"unconfirmed": 1}}),
    Case("moved_15_days_ago", _moved(15), NOT_LISTED),
    Case("moved_and_confirmed_since", _moved(10, checked=9), NOT_LISTED),
    Case("confirmed_before_the_move", _moved(10, checked=11), {"numbers": {"unconfirmed": 1}}),
    Case("added_to_since_the_move", _moved(10, added=2), NOT_LISTED),
    Case("nothing_is_late_after_a_move", _moved(10, checked=9, added=300), NOT_LISTED),
    Case("away_for_some_days", _moved(5, type="T3"), NOT_LISTED),
)
