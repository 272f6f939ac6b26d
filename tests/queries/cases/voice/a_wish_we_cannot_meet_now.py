"""Q33: a wish that an order, a refusal, another's no, a protected route or a severe risk prevents; no other gate."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case

Later = Callable[[Told, str], object]


def _mum(*later: Later, enough: str | None = "dont_see_want_to", safety: str = "low", **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        mum = told.family.mother(told("mum"), of=told.child)
        told.family.assessed(told.child, mum, safety)
        told.family.view(told.child, mum, 4, told.ago(50), enough=enough, **facts)
        for one in later:
            one(told, mum)
        return mum

    return tell


def _limit(kind: str = "order_s34_no_contact", **facts: object) -> Later:
    return lambda told, who: told.family.order(told.child, who, kind, **facts)


def _said(days: int, **facts: object) -> Later:
    return lambda told, who: told.family.view(told.child, who, None, told.ago(days), **facts)


def _sister_adopted(told: Told) -> str:
    sister = told.family.adopted_away(told("sister"), of=told.child)
    told.family.view(told.child, sister, 3, wants="write")
    return "Sister, adopted"


def _brother_who_said_no(told: Told) -> str:
    brother = told.brother()
    told.family.view(told.child, brother, 3, enough="too_little")
    told.family.view(brother, told.child, 1, enough="dont_see_dont_want")
    return brother


def _gran_who_died(told: Told) -> str:
    gran = told.relative("gran", "maternal_grandmother", death="2025-01-01")
    told.family.view(told.child, gran, 4, enough="dont_see_want_to")
    return gran


CASES = (
    Case("mum_under_an_order", _mum(_limit()), {"list": 2, "gate": "FORBIDDEN", "why_says": "want to", "says": "Explain"}),
    Case("mum_under_no_order", _mum(), NOT_LISTED),
    Case("order_over_and_not_looked_at_anew", _mum(_limit(ends_on="2026-11-22")), NOT_LISTED),
    Case("order_on_its_last_day", _mum(_limit(ends_on="2026-11-23")), {"gate": "FORBIDDEN", "until": "2026-11-23"}),
    Case("urgent_refusal", _mum(_limit("urgent_refusal_s34_6", starts_on="2026-11-20")), {"gate": "REFUSED_URGENT"}),
    Case("the_others_wish", _mum(_limit("other_party_wish")), {"gate": "OTHER_STOP"}),
    Case(
        "brother_who_said_no",
        _brother_who_said_no,
        {"gate": "OTHER_STOP", "explained": "It is not recorded that anybody explained it."},
    ),
    Case("severe_risk", _mum(safety="severe"), {"gate": "UNSAFE", "says": "Review"}),
    Case("sister_adopted", _sister_adopted, {"gate": "PROTECTED_ROUTE", "masked": True, "why_says": 'wants "write"'}),
    Case("nobody_has_assessed_it", _mum(safety="not_assessed"), NOT_LISTED),
    Case("wishes_for_more_only", _mum(_limit(), enough=None, wants="more"), {"numbers": {"enough": None, "wants": "more"}}),
    Case("just_right", _mum(_limit(), enough="just_right"), NOT_LISTED),
    Case("taken_back_since", _mum(_limit(), _said(10, enough="dont_see_ok")), NOT_LISTED),
    Case("stopped_since", _mum(_limit(), _said(10, wants="stop")), NOT_LISTED),
    Case("silence_takes_nothing_back", _mum(_limit(), _said(10, wants="not_said")), {"numbers": {"waiting_days": 50}}),
    Case("said_again", _mum(_limit(), _said(10, enough="too_little")), {"numbers": {"waiting_days": 50, "enough": "too_little"}}),
    Case("kept_private", _mum(_limit(), private_to="sw"), NOT_LISTED),
    Case("gran_who_died", _gran_who_died, NOT_LISTED),
)
