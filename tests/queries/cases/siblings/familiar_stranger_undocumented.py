"""Q14: every brother and sister, whether familiar, stranger or undocumented, and whether out of touch."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import RESTRICTED, SISTER_ADOPTED, Told

from cases.case import NOT_LISTED, Case

_Tell = Callable[[Told], str]


def _in_touch(days: int | None, mode: str = "face_to_face") -> _Tell:
    """A brother with whom nobody recorded a home, in touch so many days ago; None = never."""

    def tell(told: Told) -> str:
        brother = told.brother()
        if days is not None:
            told.family.event(told.child, brother, told.ago(days), mode=mode)
        return brother

    return tell


def _at_home_until(days: int | None) -> _Tell:
    """A brother who lived in one home with her until so many days ago; None = to this day."""

    def tell(told: Told) -> str:
        told.family.child(told.child, 12, sex="F")
        brother = told.family.brother(told("brother"), of=told.child)
        for who in (told.child, brother):
            told.family.lives_in(who, told("mum's home"), "2018-01-01", None if days is None else told.ago(days))
        told.family.assessed(told.child, brother, "low")
        return brother

    return tell


def _in_one_house_one_after_the_other(told: Told) -> str:
    brother = told.brother()
    told.family.lives_in(told.child, told("mum's home"), "2014-01-01", "2016-01-01")
    told.family.lives_in(brother, told("mum's home"), "2017-01-01", "2019-12-01")
    return brother


def _only_named(told: Told, **facts: object) -> str:
    told.home()
    named = told.family.person(told("kai"), **facts)
    told.family.tie(told.child, named, "undocumented_sibling")
    told.family.assessed(told.child, named, "low")
    return named


def _named_and_found(told: Told) -> str:
    """What was only named is documented by a parent in common."""
    named = _only_named(told)
    told.family.mother(told("mum"), of=(told.child, named))
    return named


def _named_and_recorded(told: Told) -> str:
    named = _only_named(told)
    told.family.tie(told.child, named, "half_brother")
    return named


def _named_who_lived_there(told: Told) -> str:
    named = _only_named(told)
    for who in (told.child, named):
        told.family.lives_in(who, told("mum's home"), "2015-01-01", "2019-01-01")
    return named


def _named_and_met(told: Told) -> str:
    named = _only_named(told)
    told.family.event(told.child, named, told.ago(10))
    return named


def _coming(told: Told) -> str:
    told.home()
    baby = told.family.person(told("baby"), birth_expected="2027-01")
    told.family.mother(told("mum"), of=(told.child, baby))
    return baby


def _who_died(told: Told) -> str:
    return told.brother(death="2026-11-01")


def _cousin(told: Told) -> str:
    return told.relative("cousin", "cousin")


def _she_asked_to_stop(told: Told) -> str:
    brother = told.brother()
    told.family.view(told.child, brother, None, told.ago(5), enough="dont_see_dont_want")
    return brother


def _not_assessed(told: Told) -> str:
    told.home()
    return told.family.brother(told("brother"), of=told.child)


def _adopted(told: Told) -> str:
    told.home()
    told.family.adopted_away(told("sister"), of=told.child)
    return SISTER_ADOPTED


def _restricted(told: Told) -> str:
    told.brother(restricted=True)
    return RESTRICTED


CASES = (
    Case(
        "never_at_home_and_never_in_touch",
        _in_touch(None),
        {
            "list": 1,
            "gate": "OPEN",
            "numbers": {"stranger": True, "familiar": False, "undocumented": False, "estranged": True},
            "why_says": "Stranger: they never lived together",
            "says": "arrange news or a photo, then a first meeting",
        },
    ),
    Case("in_touch_182_days_ago", _in_touch(182), {"numbers": {"familiar": True, "stranger": False, "estranged": False}}),
    Case("in_touch_183_days_ago", _in_touch(183), {"numbers": {"estranged": False}, "why_says": "and have met"}),
    Case("in_touch_184_days_ago", _in_touch(184), {"numbers": {"estranged": True}, "why_says": "more than 183 days"}),
    Case("by_card_only", _in_touch(10, "card"), {"numbers": {"familiar": True}, "why_says": "no meeting is recorded"}),
    Case("lived_together_until_183_days_ago", _at_home_until(183), {"numbers": {"familiar": True, "estranged": False}}),
    Case("lived_together_until_184_days_ago", _at_home_until(184), {"numbers": {"familiar": True, "estranged": True}}),
    Case(
        "living_together",
        _at_home_until(None),
        {"numbers": {"familiar": True, "estranged": False, "shared_home": True}, "says": "Keep"},
    ),
    Case(
        "in_one_house_one_after_the_other",
        _in_one_house_one_after_the_other,
        {"numbers": {"stranger": True, "shared_home": False}},
    ),
    Case(
        "only_named",
        _only_named,
        {
            "numbers": {"undocumented": True, "stranger": False, "familiar": False},
            "why_says": "Undocumented",
            "says": "from the family",
        },
    ),
    Case("named_and_met", _named_and_met, {"numbers": {"undocumented": True, "estranged": False}}),
    Case("named_and_lived_there", _named_who_lived_there, {"numbers": {"familiar": True, "undocumented": False}}),
    Case("named_and_a_parent_in_common", _named_and_found, {"numbers": {"stranger": True, "undocumented": False}}),
    Case("named_and_recorded_as_a_half_brother", _named_and_recorded, {"numbers": {"stranger": True, "undocumented": False}}),
    Case("not_assessed", _not_assessed, {"gate": "CHECK_FIRST", "says": "Find out"}),
    Case("she_asked_to_stop", _she_asked_to_stop, {"list": 2, "gate": "CHILD_STOP", "says": "Keep to"}),
    Case("sister_adopted", _adopted, {"masked": True, "gate": "PROTECTED_ROUTE", "why_says": "adoption support", "numbers": {}}),
    Case("in_a_restricted_file", _restricted, {"restricted": True, "numbers": {}}),
    Case("who_is_coming", _coming, NOT_LISTED),
    Case("who_died", _who_died, NOT_LISTED),
    Case("cousin", _cousin, NOT_LISTED),
)
