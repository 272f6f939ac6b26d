"""Q32: half of the scale apart, near and judged a high risk, or on one map only; what nobody recorded is no disagreement."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case


def _both(ring: int | None, strength: str | None, safety: str | None = "low", **tie: object) -> Callable[[Told], str]:
    """``strength`` and ``safety`` as assessed; ``tie``: what stands on the tie, its ``rated`` strength too."""
    facts = {"strength" if name == "rated" else name: fact for name, fact in tie.items()}

    def tell(told: Told) -> str:
        gran = told.family.person(told("gran"), 60, sex="F")
        told.family.tie(told.child, gran, "maternal_grandmother", **facts)
        if ring is not None:
            told.family.view(told.child, gran, ring)
        if strength or safety:
            told.family.assessed(told.child, gran, safety, strength=strength)
        return gran

    return tell


def _judged_anew(told: Told) -> str:
    gran = _both(4, "tenuous")(told)
    told.family.assessed(told.child, gran, "low", told.ago(10), strength="strong")
    return gran


def _placed_anew(told: Told) -> str:
    gran = _both(4, "strong")(told)
    told.family.view(told.child, gran, 1, told.ago(3))
    return gran


def _only_adults(placed_another: bool, **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran = _both(None, "moderate")(told)
        if placed_another:
            told.family.view(told.child, told.family.person(told("friend"), 12), 2, **facts)
        return gran

    return tell


def _two_judgements_of_one_day(told: Told) -> str:
    gran = _both(3, "strong", "high")(told)
    told.family.assessed(told.child, gran, "low", strength="strong")
    return gran


def _dog(told: Told) -> str:
    dog = told.family.pet(told("rufus"))
    told.family.tie(told.child, dog, "pet")
    told.family.view(told.child, dog, 4)
    return dog


CASES = (
    Case(
        "ring_4_and_tenuous", _both(4, "tenuous"), {"list": 1, "why_says": 'ring 4 ("right next to me")', "says": "supervision"}
    ),
    Case("ring_4_and_moderate", _both(4, "moderate"), NOT_LISTED),
    Case("ring_3_and_tenuous_is_less_than_half", _both(3, "tenuous"), NOT_LISTED),
    Case("ring_2_and_none_is_half", _both(2, "none"), {"numbers": {"differ": True}, "why_says": "50 %"}),
    Case("ring_2_and_strong_is_half", _both(2, "strong"), {"numbers": {"differ": True}}),
    Case("ring_1_and_moderate_is_less_than_half", _both(1, "moderate"), NOT_LISTED),
    Case("ring_3_and_high_risk", _both(3, "strong", "high"), {"gate": "UNSAFE", "list": 2, "numbers": {"near_and_unsafe": True}}),
    Case("ring_2_and_high_risk", _both(2, "moderate", "high"), NOT_LISTED),
    Case("ring_3_and_medium_risk", _both(3, "strong", "medium"), NOT_LISTED),
    Case("of_two_judgements_of_one_day_the_worse_counts", _two_judgements_of_one_day, {"numbers": {"safety": "high"}}),
    Case("the_latest_judgement_counts", _judged_anew, NOT_LISTED),
    Case("the_latest_ring_counts", _placed_anew, {"numbers": {"differ": True}}),
    Case("strength_of_a_tie_where_nobody_assessed", _both(4, None, None, rated="tenuous"), {"numbers": {"strength": "tenuous"}}),
    Case("strength_of_a_tie_that_ended", _both(4, None, None, rated="strong", until="2025-01-01"), {"why_says": "map only"}),
    Case("on_her_map_only", _both(3, None, None), {"gate": "CHECK_FIRST", "why_says": "her map only", "says": "Assess"}),
    Case("on_her_map_and_judged_safe_without_a_strength", _both(3, None, "low"), NOT_LISTED),
    Case("not_placed_and_not_judged", _both(0, None, None), NOT_LISTED),
    Case("on_the_adults_map_only", _only_adults(placed_another=True), {"why_says": "adults' map only"}),
    Case("she_has_placed_nobody_yet", _only_adults(placed_another=False), NOT_LISTED),
    Case("what_she_placed_is_private", _only_adults(placed_another=True, private_to="sw"), NOT_LISTED),
    Case("dog_on_her_map_only", _dog, {"why_says": "her map only"}),
)
