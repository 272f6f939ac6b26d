"""Q34: a wish for somebody with no shared history on record, and no assessment step for more than 28 days since."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case

Later = Callable[[Told, str], object]


def _aunt(*later: Later, days: int = 29, kind: str = "aunt", **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        aunt = told.family.person(told("aunt"), 40, sex="F")
        told.family.tie(told.child, aunt, kind)
        told.family.view(told.child, aunt, None, told.ago(days), **({"wants": "meet"} | facts))
        for one in later:
            one(told, aunt)
        return aunt

    return tell


def _assessed(days: int) -> Later:
    return lambda told, who: told.family.assessed(told.child, who, "low", told.ago(days))


def _staged(days: int) -> Later:
    return lambda told, who: told.family.stage(told.child, who, on=told.ago(days))


def _searched(days: int | None) -> Later:
    def tell(told: Told, who: str) -> None:
        search = told.family.search(told.child, who)
        if days is not None:
            told.family.tried(search, told.ago(days))

    return tell


def _seen(happened: str) -> Later:
    return lambda told, who: told.family.event(told.child, who, told.ago(300), happened)


def _lived_together(told: Told, who: str) -> None:
    told.family.lives_in(who, told("home"), "2016", "2018")
    told.family.lives_in(told.child, told("home"), "2014", "2019")


def _died(told: Told, who: str) -> None:
    told.family.person(who, 40, death="2026-11-01")


def _said_again(told: Told, who: str) -> None:
    told.family.view(told.child, who, None, told.ago(3), wants="meet")


def _nobody_known(told: Told) -> str:
    lady = told.family.person(told("lady"))
    told.family.view(told.child, lady, None, told.ago(60), wants="find")
    return lady


CASES = (
    Case("aunt_29_days", _aunt(), {"list": 1, "gate": "CHECK_FIRST", "says": "Assess", "why_says": "29 days; listed after 28"}),
    Case("aunt_28_days", _aunt(days=28), NOT_LISTED),
    Case("someone_without_a_tie", _nobody_known, {"why_says": "find them"}),
    Case("does_not_see_her_and_wants_to", _aunt(wants=None, enough="dont_see_want_to"), {"list": 1}),
    Case("wants_nothing_now", _aunt(wants="nothing_now"), NOT_LISTED),
    Case("friend_by_a_tie_of_daily_life", _aunt(kind="friend"), NOT_LISTED),
    Case("met_online_only", _aunt(kind="online_friend"), {"list": 1}),
    Case("lived_together", _aunt(_lived_together), NOT_LISTED),
    Case("time_together_that_happened", _aunt(_seen("yes")), NOT_LISTED),
    Case("time_together_that_did_not_happen", _aunt(_seen("no")), {"list": 1}),
    Case("assessed_since", _aunt(_assessed(10)), NOT_LISTED),
    Case("assessed_on_the_day", _aunt(_assessed(29)), NOT_LISTED),
    Case("assessed_before", _aunt(_assessed(30)), {"gate": "OPEN", "why_says": "before the wish", "says": "arrange"}),
    Case("stage_recorded_since", _aunt(_staged(5)), NOT_LISTED),
    Case("search_with_a_step_since", _aunt(_searched(5)), NOT_LISTED),
    Case("search_nobody_touched", _aunt(_searched(None)), {"list": 1}),
    Case("died", _aunt(_died), NOT_LISTED),
    Case("kept_private", _aunt(private_to="sw"), NOT_LISTED),
    Case("said_again_does_not_wait_anew", _aunt(_said_again), {"numbers": {"waiting_days": 29}}),
)
