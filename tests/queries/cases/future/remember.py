"""Q43: everybody who died and is close family or matters, pets too (reading 19), and what is known of telling and remembering."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case

Later = Callable[[Told, str], object]
DIED = {"list": 1, "gate": "DIED", "says": "Remember"}


def _gran(*later: Later, **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran = told.relative("gran", "maternal_grandmother", **({"death": "2023-04-02"} | facts))
        for one in later:
            one(told, gran)
        return gran

    return tell


def _friend(ring: int) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        friend = told.family.person(told("friend"), 12, death="2025-01-01")
        told.family.tie(told.child, friend, "friend")
        told.family.view(told.child, friend, ring)
        return friend

    return tell


def _pet(ring: int, **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        dog = told.family.pet(told("rufus"), **facts)
        told.family.tie(told.child, dog, "pet")
        told.family.view(told.child, dog, ring)
        return dog

    return tell


def _decided(days: int, told_days: int | None) -> Later:
    def tell(told: Told, who: str) -> None:
        day = None if told_days is None else told.ago(told_days)
        told.family.decided(told.child, who, told.ago(days), told_child_on=day)

    return tell


def _visited(days: int, happened: str = "yes") -> Later:
    return lambda told, who: told.family.event(told.child, who, told.ago(days), happened, mode="grave_or_memory_visit")


def _mourned(told: Told) -> str:
    uncle = told.family.person(told("uncle"), 50)
    told.family.tie(told.child, uncle, "uncle")
    told.family.tie(told.child, uncle, "someone_who_died")
    return uncle


def _kept_private(told: Told) -> str:
    friend = _friend(0)(told)
    told.family.view(told.child, friend, 4, told.ago(10), private_to="sw")
    return friend


def _sister_adopted(told: Told) -> str:
    told.family.adopted_away(told("sister"), of=told.child, death="2025-01-01")
    return "Sister, adopted"


CASES = (
    Case("gran_who_died", _gran(), {**DIED, "why_says": "It is not recorded that she was told"}),
    Case("gran_who_is_alive", _gran(death=None), NOT_LISTED),
    Case("died_after_the_day", _gran(death="2026-11-24"), NOT_LISTED),
    Case("died_on_the_day", _gran(death="2026-11-23"), DIED),
    Case("whereabouts_say_so", _gran(death=None, whereabouts="deceased"), {**DIED, "why_says": "when is not recorded"}),
    Case("a_tie_says_so", _mourned, DIED),
    Case("friend_near", _friend(3), DIED),
    Case("friend_far", _friend(2), NOT_LISTED),
    Case("friend_near_in_private", _kept_private, NOT_LISTED),
    Case("dog_that_died", _pet(4, death="2025-05-05"), DIED),
    Case("dog_that_is_not_alive", _pet(4, alive=False), {"list": 1, "why_says": "when is not recorded"}),
    Case("dog_that_is_alive", _pet(4, alive=True), NOT_LISTED),
    Case("told_since", _gran(_decided(400, 390)), {"why_says": "She was told on 29 October 2025"}),
    Case("decided_before_the_death", _gran(_decided(1600, 1590)), {"numbers": {"told_on": None}}),
    Case("grave_and_no_visit", _gran(grave="St Mary's"), {"why_says": "a visit is not", "numbers": {"grave_known": True}}),
    Case("grave_visited", _gran(_visited(50)), {"numbers": {"visited_on": "2026-10-04"}}),
    Case("visit_that_did_not_happen", _gran(_visited(50, "no")), {"numbers": {"visited_on": None}}),
    Case("day_of_the_death_in_28_days", _gran(death="2023-12-21"), {"numbers": {"day_on": "2026-12-21", "day_kind": "death"}}),
    Case("day_of_the_death_in_29_days", _gran(death="2023-12-22"), {"numbers": {"day_on": None}}),
    Case(
        "birthday_near",
        _gran(lambda told, who: told.family.day_to_keep(who, "1950-12-01")),
        {"why_says": "birthday, 1 December 2026"},
    ),
    Case("support_183_days_ago", _gran(_decided(183, None)), {"numbers": {"supported_on": "2026-05-24"}}),
    Case(
        "support_184_days_ago", _gran(_decided(184, None)), {"why_says": "No offer of support is recorded in the last 183 days"}
    ),
    Case("sister_adopted", _sister_adopted, {"masked": True, "why_says": "protected"}),
)
