"""Q35: time together judged negative, with no worry about safety and none of the child's own words."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOBODY, NOT_LISTED, Case


def _judged(judged: str | None = "negative", days: int = 20, **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        gran = told.relative("gran", "maternal_grandmother")
        told.family.event(told.child, gran, told.ago(days), judged=judged, **facts)
        return gran

    return tell


def _twice(told: Told) -> str:
    gran = _judged(feeling_after="sad")(told)
    told.family.event(told.child, gran, told.ago(6), judged="negative", feeling_after="angry")
    return gran


def _nobody_named(told: Told) -> str:
    told.family.event(told.child, (), told.ago(6), judged="negative", feeling_after="sad")
    return NOBODY


def _under_an_order(told: Told) -> str:
    gran = _judged(feeling_after="sad")(told)
    told.family.order(told.child, gran)
    return gran


def _sister_adopted(told: Told) -> str:
    sister = told.family.adopted_away(told("sister"), of=told.child)
    told.family.event(told.child, sister, told.ago(6), judged="negative", feeling_after="sad")
    return "Sister, adopted"


CASES = (
    Case(
        "sad_afterwards", _judged(feeling_after="sad"), {"list": 1, "why_says": "felt afterwards", "says": "the original stays"}
    ),
    Case("nothing_beside_it", _judged(), {"why_says": "Nothing stands beside it"}),
    Case("observed_in_words", _judged(observed="Cried at the door."), {"why_says": "observed", "numbers": {"observed": True}}),
    Case("her_own_words", _judged(feeling_after="sad", child_words="I don't like it there."), NOT_LISTED),
    Case("a_worry_about_safety", _judged(feeling_after="sad", concern="He hit the table."), NOT_LISTED),
    Case("not_safe_on_the_day", _judged(missed_reason="unsafe_presentation", happened="part"), NOT_LISTED),
    Case("judged_mixed", _judged("mixed", feeling_after="sad"), NOT_LISTED),
    Case("not_judged", _judged(None, feeling_after="sad"), NOT_LISTED),
    Case("did_not_happen", _judged(happened="no", feeling_after="sad"), NOT_LISTED),
    Case("dated_after_the_day", _judged(days=-3, feeling_after="sad"), NOT_LISTED),
    Case("in_error", _judged(feeling_after="sad", in_error=True), NOT_LISTED),
    Case("only_a_blank", _judged(feeling_after="sad", child_words=" ", concern=" "), {"list": 1}),
    Case("two_of_them", _twice, {"list": 1}, rows=2),
    Case("nobody_named", _nobody_named, {"gate": "NOBODY", "says": "Read it again"}),
    Case("under_an_order", _under_an_order, {"list": 2, "gate": "FORBIDDEN", "says": "Explain"}),
    Case("sister_adopted", _sister_adopted, {"masked": True, "why_says": "protected"}),
)
