"""Q29: time together that nobody had agreed to, or a worry, a working day without telling the authority. On a Monday."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case

_THURSDAY, _FRIDAY, _SATURDAY = 4, 3, 2


def _uncle(days: int = _THURSDAY, told_after: int | None = None, **facts: object) -> Callable[[Told], str]:
    """Something so many days ago, of which the authority was told so many days after."""

    def tell(told: Told) -> str:
        uncle = told.relative("uncle", "uncle")
        notified = {} if told_after is None else {"notified_on": told.ago(days - told_after)}
        told.family.event(told.child, uncle, told.ago(days), **({"authorised": False} | notified | facts))
        return uncle

    return tell


_WORRY: dict[str, object] = {"authorised": None, "concern": "Came home very quiet."}
CASES = (
    Case(
        "unauthorised_on_thursday",
        _uncle(),
        {
            "list": 1,
            "numbers": {"unauthorised": True, "worry": False},
            "why_says": "listed after 1 working day.",
            "says": "without blame",
        },
    ),
    Case("unauthorised_on_friday", _uncle(_FRIDAY), NOT_LISTED),
    Case("unauthorised_on_saturday", _uncle(_SATURDAY), NOT_LISTED),
    Case("a_worry", _uncle(**_WORRY), {"numbers": {"worry": True, "unauthorised": False}, "why_says": "a worry"}),
    Case("a_worry_about_a_day_that_did_not_happen", _uncle(**_WORRY, happened="no"), {"numbers": {"worry": True}}),
    Case("not_recorded_whether_agreed", _uncle(authorised=None), NOT_LISTED),
    Case("agreed_to", _uncle(authorised=True), NOT_LISTED),
    Case("not_agreed_and_did_not_happen", _uncle(happened="no"), NOT_LISTED),
    Case("told_the_next_day", _uncle(told_after=1), NOT_LISTED),
    Case("friday_told_on_monday", _uncle(10, 3), NOT_LISTED),
    Case("friday_told_on_tuesday", _uncle(10, 4), {"numbers": {"told_on": "2026-11-17"}, "says": "what made it late"}),
    Case("told_late_28_days_ago", _uncle(28, 4), {"why_says": "The authority was told on"}),
    Case("told_late_29_days_ago", _uncle(29, 6), NOT_LISTED),
    Case("never_told_a_year_ago", _uncle(400), {"numbers": {"days_ago": 400}}),
    Case("to_come", _uncle(-2), NOT_LISTED),
    Case("restricted_layer", _uncle(visibility="restricted"), NOT_LISTED),
    Case("in_error", _uncle(in_error=True), NOT_LISTED),
)
