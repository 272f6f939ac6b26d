"""Q01: the rows of practice 4.4, and what networks made by chance brought up beside them."""

from __future__ import annotations

from collections.abc import Callable

import truth_table
from truth_table import Told

from cases.case import NOT_LISTED, Case

_Tell = Callable[[Told], str]


def _animal_that_is_not_alive(told: Told) -> str:
    """E1: nobody wrote down when it died."""
    told.pauline()
    dog = told.family.pet(told("rufus"), keeper=told("pauline"), alive=False)
    told.family.tie(told.child, dog, "former_pet")
    told.family.view(told.child, dog, 4)
    return dog


def _in_care_for(days: int, who: str) -> _Tell:
    """So many days with a carer whose household is known, long ago; the animal is the carer's."""

    def tell(told: Told) -> str:
        told.home()
        host = told.family.person(told("host"), 50)
        told.family.lives_in(host, told("host's home"), "2015")
        told.family.placed_with(
            told.child, host, told.ago(1000 + days - 1), told.ago(1000), household=told("host's home"), type="U6"
        )
        dog = told.family.pet(told("dog"), keeper=host)
        told.family.tie(told.child, dog, "carers_pet")
        return told(who)

    return tell


def _housemate_who_was_a_carer_once(told: Told) -> str:
    """They shared a home for years, long before the six days in care."""
    told.home()
    lodger = told.family.person(told("lodger"), 40)
    for who in (told.child, lodger):
        told.family.lives_in(who, told("mum's"), "2016", "2018-05-01")
    told.family.placed_with(told.child, lodger, told.ago(1005), told.ago(1000), type="K2")
    told.family.assessed(told.child, lodger, "low")
    return lodger


def _former_foster_sibling(parted: int) -> _Tell:
    """Nobody wrote down when the tie ended; the home that they shared did so many days ago."""

    def tell(told: Told) -> str:
        told.home()
        other = told.family.child(told("other"), 13)
        told.family.placed_with(other, told("carer"), "2024-06-01", told.ago(parted))
        told.family.placed_with(other, told.family.person(told("new carer"), 44), told.ago(parted))
        told.family.tie(told.child, other, "former_foster_sibling")
        told.family.assessed(told.child, other, "low")
        return other

    return tell


FOUND = (
    Case("former_foster_sibling_90_days", _former_foster_sibling(90), NOT_LISTED),
    Case("former_foster_sibling_91_days", _former_foster_sibling(91), {"list": 1, "why_says": "since the tie ended 91 days ago"}),
    Case("animal_that_is_not_alive", _animal_that_is_not_alive, NOT_LISTED),
    Case("carer_of_27_days", _in_care_for(27, "host"), NOT_LISTED),
    Case("animal_of_a_carer_of_27_days", _in_care_for(27, "dog"), NOT_LISTED),
    Case("animal_of_a_carer_of_28_days", _in_care_for(28, "dog"), {"list": 1, "why_says": "Lived together for 28 days"}),
    Case("housemate_who_was_a_carer_once", _housemate_who_was_a_carer_once, {"list": 1, "gate": "OPEN"}),
)
CASES = (*(Case(case.name, case.tell, case.lost) for case in truth_table.CASES if case.lost is not None), *FOUND)
