"""Q08: who matters and is in no plan, where the gate is open or has to be checked."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import RESTRICTED, SISTER_ADOPTED, Told

from cases.case import NOT_LISTED, Case

_Tell = Callable[[Told], str]
LISTED = {"list": 1, "gate": "OPEN", "says": "Propose time together", "why_says": "Her plan holds nothing in force with them"}


def _friend_with_plan(every: int | None = 30, **facts: object) -> _Tell:
    def tell(told: Told) -> str:
        friend = told.friend()
        told.family.arrangement(told.child, friend, every=every, **facts)
        return friend

    return tell


def _aunt(ring: int | None, said_on: str | None = None, **facts: object) -> _Tell:
    def tell(told: Told) -> str:
        aunt = told.relative("aunt", "aunt")
        if ring is not None or facts:
            told.family.view(told.child, aunt, ring, said_on, **facts)
        return aunt

    return tell


def _put_further_away(told: Told) -> str:
    friend = told.friend()
    told.family.view(told.child, friend, 2, told.ago(3))
    return friend


def _stopped(told: Told) -> str:
    mum = told.family.mother(told("mum"), of=told.child)
    told.family.view(told.child, mum, 4)
    told.family.order(told.child, mum)
    return mum


def _lives_with_them(told: Told) -> str:
    told.home()
    told.family.view(told.child, told("carer"), 4)
    return told("carer")


def _dog(keeper: str) -> _Tell:
    def tell(told: Told) -> str:
        told.home()
        told.pauline()
        dog = told.family.pet(told("rufus"), keeper=told(keeper))
        told.family.tie(told.child, dog, "pet")
        told.family.view(told.child, dog, 4)
        return dog

    return tell


def _dog_that_died(told: Told) -> str:
    dog = _dog("pauline")(told)
    told.family.pet(dog, keeper=told("pauline"), alive=False)
    return dog


def _mosque(told: Told) -> str:
    mosque = told.family.community(told("mosque"), community_kind="faith")
    told.family.view(told.child, mosque, 4)
    return mosque


def _baby(told: Told) -> str:
    baby = told.family.person(told("baby"), birth_expected="2027-01")
    told.family.mother(told("mum"), of=(told.child, baby))
    told.family.view(told.child, baby, 4)
    return baby


def _died(told: Told) -> str:
    return told.friend(death="2026-01-01")


def _just_moved(told: Told) -> str:
    told.home()
    told.family.placed_with(told.child, told.family.person(told("new"), 40), told.ago(14), rne="B")
    return told.friend()


def _adopted_sister(told: Told) -> str:
    sister = told.family.adopted_away(told("sister"), of=told.child)
    told.family.view(told.child, sister, 4)
    return SISTER_ADOPTED


def _restricted(told: Told) -> str:
    told.friend(restricted=True)
    return RESTRICTED


def _not_assessed(told: Told) -> str:
    friend = told.family.person(told("friend"), 12)
    told.family.view(told.child, friend, 3)
    return friend


def _planned_on_the_other_side_only(told: Told) -> str:
    brother = told.brother()
    told.family.view(told.child, brother, 4)
    told.family.arrangement(brother, told.child, every=14)
    return brother


CASES = (
    Case("friend", Told.friend, LISTED),
    Case("ring_2", _aunt(2), NOT_LISTED),
    Case("ring_3", _aunt(3), LISTED),
    Case("nothing_said", _aunt(None), NOT_LISTED),
    Case("sees_too_little", _aunt(None, enough="too_little"), LISTED),
    Case("asked_for", _aunt(None, wants="more"), LISTED),
    Case("said_24_months_ago", _aunt(4, "2024-11-23"), LISTED),
    Case("said_before_24_months", _aunt(4, "2024-11-22"), NOT_LISTED),
    Case("put_further_away_since", _put_further_away, NOT_LISTED),
    Case("planned", _friend_with_plan(), NOT_LISTED),
    Case("planned_by_letter", _friend_with_plan(modes=("letter",)), NOT_LISTED),
    Case("plan_without_interval", _friend_with_plan(None), {"list": 1, "why_says": "does not say how often"}),
    Case("plan_only_proposed", _friend_with_plan(status="proposed"), LISTED),
    Case("plan_ended_yesterday", lambda told: _friend_with_plan(ends_on=told.ago(1))(told), LISTED),
    Case("plan_ends_today", lambda told: _friend_with_plan(ends_on=told.ago(0))(told), NOT_LISTED),
    Case("planned_on_the_other_side_only", _planned_on_the_other_side_only, LISTED),
    Case("under_an_order", _stopped, NOT_LISTED),
    Case("lives_with_them", _lives_with_them, NOT_LISTED),
    Case("dog_at_the_carers_of_before", _dog("pauline"), {**LISTED, "relationship": "her pet"}),
    Case("dog_at_home", _dog("carer"), NOT_LISTED),
    Case("dog_that_died", _dog_that_died, NOT_LISTED),
    Case("mosque", _mosque, {"gate": "CHECK_FIRST", "relationship": "her community", "says": "Find out"}),
    Case(
        "baby_to_come",
        _baby,
        {"gate": "CHECK_FIRST", "why_says": "Not born yet", "says": "Find out what is planned for the birth"},
    ),
    Case("friend_who_died", _died, NOT_LISTED),
    Case("just_moved", _just_moved, {"just_moved": "2026-11-09", "why_says": "Just moved", "says": "remade after the move"}),
    Case("adopted_sister", _adopted_sister, NOT_LISTED),
    Case("restricted", _restricted, NOT_LISTED),
    Case("not_assessed", _not_assessed, {"gate": "CHECK_FIRST", "says": "Find out"}),
)
