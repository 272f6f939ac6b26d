"""Q16: a brother or sister who was adopted, and what keeps that tie."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import SISTER_ADOPTED, Told

from cases.case import NOT_LISTED, Case

_Tell = Callable[[Told], str]


def _sister(told: Told) -> str:
    told.home()
    return told.family.adopted_away(told("sister"), of=told.child)


def _letterbox(last: str | None, **facts: object) -> _Tell:
    """A letterbox once a year, and the day of the last exchange that is recorded."""

    def tell(told: Told) -> str:
        sister = _sister(told)
        plan = told.family.arrangement(
            told.child, sister, **({"every": 365, "modes": ("letterbox_via_agency",), "starts_on": "2020"} | facts)
        )  # type: ignore[arg-type]
        if last is not None:
            told.family.event(told.child, sister, last, mode="letter", arrangement=plan)
        return SISTER_ADOPTED

    return tell


def _nothing(told: Told) -> str:
    _sister(told)
    return SISTER_ADOPTED


def _one_that_was_missed(told: Told) -> str:
    _letterbox("2025-10-22")(told)
    told.family.event(told.child, told("sister"), "2026-06-01", "no", mode="letter")
    return SISTER_ADOPTED


def _adopted_by_others(told: Told, *, also_hers: bool = False) -> str:
    """Nobody ticked that he was adopted; the parents on the record say it."""
    brother = told.brother()
    told.family.parent(told.family.person(told("adopter"), 45), brother, "adoptive")
    if also_hers:
        told.family.parent(told("adopter"), told.child, "adoptive")
    return brother


def _adopted_by_her_fathers_partner(told: Told, status: str | None = None) -> str:
    """A brother by her father's partner, who adopted him: adopted into the family, not out of it."""
    told.home()
    told.family.father(told("father"), of=told.child)
    told.family.person(told("partner"), 45)
    told.family.partners(told("father"), told("partner"), status=status)
    brother = told.family.child(told("brother"), 9)
    told.family.parent(told("partner"), brother, "adoptive")
    told.family.view(told.child, brother, 4)
    return brother


def _told_from_the_other_side(told: Told) -> str:
    brother = told.brother()
    told.family.tie(brother, told.child, "birth_sibling_of_adopted")
    return "Brother, adopted"


def _who_died(told: Told) -> str:
    told.home()
    told.family.adopted_away(told("sister"), of=told.child, death="2026-01-01")
    return SISTER_ADOPTED


def _living_with_her(told: Told) -> str:
    _sister(told)
    for who in (told.child, told("sister")):
        told.family.lives_in(who, told("one home"), "2026-01-01")
    return SISTER_ADOPTED


def _cousin_adopted(told: Told) -> str:
    told.home()
    told.family.person(told("cousin"), 9, identity_protected="adopted")
    told.family.tie(told.child, told("cousin"), "cousin")
    return "Cousin, adopted"


def _not_adopted(told: Told) -> str:
    return told.brother()


def _she_asked_to_stop(told: Told) -> str:
    _sister(told)
    told.family.view(told.child, told("sister"), None, told.ago(5), enough="dont_see_dont_want")
    return SISTER_ADOPTED


CASES = (
    Case(
        "nothing_keeps_it",
        _nothing,
        {
            "list": 2,
            "gate": "PROTECTED_ROUTE",
            "masked": True,
            "relationship": "her sister, adopted",
            "why_says": "In her plan there is neither a letterbox nor an order",
            "says": "adoption support",
            "numbers": {},
        },
    ),
    Case("thirteen_months_ago", _letterbox("2025-10-23"), NOT_LISTED),
    Case(
        "thirteen_months_and_a_day_ago",
        _letterbox("2025-10-22"),
        {"why_says": "The last exchange recorded was on 22 October 2025."},
    ),
    Case("one_that_was_missed_is_no_exchange", _one_that_was_missed, {"why_says": "on 22 October 2025"}),
    Case("no_exchange_and_thirteen_months_old", _letterbox(None, starts_on="2025-10-23"), NOT_LISTED),
    Case("no_exchange_and_a_day_older", _letterbox(None, starts_on="2025-10-22"), {"why_says": "No exchange is recorded."}),
    Case("no_exchange_since_nobody_knows_when", _letterbox(None, starts_on=None), {"why_says": "No exchange is recorded."}),
    Case("an_order_after_adoption", _letterbox("2026-06-01", modes=("face_to_face",), legal_basis="s51A"), NOT_LISTED),
    Case("an_order_of_before", _letterbox("2026-06-01", modes=("face_to_face",), legal_basis="s26"), NOT_LISTED),
    Case(
        "cards_that_nothing_rests_on", _letterbox("2026-06-01", modes=("card",), legal_basis="informal"), {"why_says": "neither"}
    ),
    Case("a_letterbox_that_ended", _letterbox("2026-06-01", ends_on="2026-11-22"), {"why_says": "neither"}),
    Case("adopted_by_others", _adopted_by_others, {"list": 1, "numbers": {"way_kept": False}}),
    Case("adopted_by_her_own_adopters", lambda told: _adopted_by_others(told, also_hers=True), NOT_LISTED),
    Case("adopted_by_her_fathers_partner", _adopted_by_her_fathers_partner, NOT_LISTED),
    Case("adopted_by_her_fathers_partner_of_before", lambda told: _adopted_by_her_fathers_partner(told, "divorced"), NOT_LISTED),
    Case(
        "told_from_the_other_side", _told_from_the_other_side, {"masked": True, "gate": "PROTECTED_ROUTE", "why_says": "neither"}
    ),
    Case("she_asked_to_stop", _she_asked_to_stop, {"list": 2, "gate": "CHILD_STOP", "says": "Keep to"}),
    Case("who_died", _who_died, NOT_LISTED),
    Case("living_with_her", _living_with_her, NOT_LISTED),
    Case("cousin_adopted", _cousin_adopted, NOT_LISTED),
    Case("not_adopted", _not_adopted, NOT_LISTED),
)
