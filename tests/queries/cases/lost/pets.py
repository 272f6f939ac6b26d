"""Q07: animals that matter and live elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case

_Tell = Callable[[Told], str]
LISTED = {"list": 1, "gate": "OPEN", "says": "photo, news or a visit", "relationship": "her former pet"}


def _dog(told: Told, keeper: str | None = "pauline", ring: int | None = 4, **facts: object) -> str:
    """Rufus, with Pauline now."""
    kept: dict[str, object] = {} if keeper is None else {"keeper": told(keeper)}
    dog = told.family.pet(told("rufus"), **({"alive": True} | kept | facts))
    told.family.tie(told.child, dog, "former_pet")
    if ring is not None:
        told.family.view(told.child, dog, ring)
    return dog


def _with_pauline(reason: str = "CREQO", **facts: object) -> _Tell:
    def tell(told: Told) -> str:
        told.pauline(reason)
        return _dog(told, **facts)  # type: ignore[arg-type]

    return tell


def _with_the_carer_now(told: Told) -> str:
    told.home()
    return _dog(told, "carer")


def _with_somebody_of_the_home_now(told: Told) -> str:
    told.family.person(told("partner"), 50)
    for who in (told.child, told("partner")):
        told.family.lives_in(who, told("home"), "2024")
    return _dog(told, "partner")


def _in_her_household(told: Told) -> str:
    dog = _dog(told, None)
    for who in (told.child, dog):
        told.family.lives_in(who, told("home"), "2024")
    return dog


def _in_a_household_of_before(told: Told) -> str:
    told.home()
    dog = _with_pauline()(told)
    for who, until in ((told.child, told.ago(900)), (dog, None)):
        told.family.lives_in(who, told("old home"), "2018", until)
    return dog


def _at_home_with_mum(told: Told) -> str:
    """An animal lived wherever its keeper did."""
    told.home()
    told.family.mother(told("mum"), of=told.child)
    told.family.lives_in(told("mum"), told("mum's"), "2012")
    told.family.lives_in(told.child, told("mum's"), "2014", told.ago(900))
    return _dog(told, "mum")


def _without_a_keeper(told: Told) -> str:
    return _dog(told, None)


def _with_a_mother_under_an_order(told: Told) -> str:
    mum = told.family.mother(told("mum"), of=told.child)
    told.family.order(told.child, mum, ends_on="2029-05-03")
    return _dog(told, "mum")


def _stopped(told: Told) -> str:
    dog = _with_pauline()(told)
    told.family.view(told.child, dog, None, told.ago(2), wants="nothing_now")
    return dog


def _missed(told: Told) -> str:
    dog = _with_pauline(ring=None)(told)
    told.family.view(told.child, dog, None, enough="dont_see_want_to")
    return dog


def _with_a_protected_keeper(told: Told) -> str:
    """Nobody learns through the dog who is in a refuge."""
    told.family.person(told("aunt"), 40, identity_protected="refuge")
    told.family.tie(told.child, told("aunt"), "aunt")
    return _dog(told, "aunt")


def _friend(told: Told) -> str:
    return told.friend()


CASES = (
    Case("with_the_carer_of_before", _with_pauline(), {**LISTED, "why_says": "It is with Q07-With"}),
    Case("news_needs_no_open_gate", _with_pauline(), {"why_says": "News or a photo can come through the worker"}),
    Case(
        "keeper_checked_first", _with_pauline("ALLEG"), {"list": 1, "gate": "CHECK_FIRST", "says": "Find out through the worker"}
    ),
    Case("keeper_under_an_order", _with_a_mother_under_an_order, {"list": 2, "gate": "FORBIDDEN", "why_says": "News or a photo"}),
    Case(
        "keeper_protected",
        _with_a_protected_keeper,
        {"list": 2, "gate": "PROTECTED_ROUTE", "why_says": "lives elsewhere", "why_says_not": "Aunt"},
    ),
    Case("keeper_not_recorded", _without_a_keeper, {"gate": "CHECK_FIRST", "why_says": "Who has it now is not recorded"}),
    Case("ring_2", _with_pauline(ring=2), NOT_LISTED),
    Case("ring_3", _with_pauline(ring=3), LISTED),
    Case("missed", _missed, LISTED),
    Case("said_nothing", _with_pauline(ring=None), NOT_LISTED),
    Case("with_the_carer_now", _with_the_carer_now, NOT_LISTED),
    Case("with_somebody_of_the_home_now", _with_somebody_of_the_home_now, NOT_LISTED),
    Case("in_her_household", _in_her_household, NOT_LISTED),
    Case("in_a_household_of_before", _in_a_household_of_before, LISTED),
    Case("at_home_with_mum", _at_home_with_mum, {"list": 1, "days": 900}),
    Case("not_known_whether_alive", _with_pauline(alive=None), {"gate": "OPEN", "says": "Find out from whoever has the animal"}),
    Case("not_alive", _with_pauline(alive=False), NOT_LISTED),
    Case("died", _with_pauline(death="2026-02-01"), NOT_LISTED),
    Case("child_stopped", _stopped, NOT_LISTED),
    Case("a_friend_is_no_animal", _friend, NOT_LISTED),
)
