"""Q19: what was promised and what came of it, over the last six due occasions of one plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from truth_table import RESTRICTED, SISTER_ADOPTED, Told

from cases.case import NOT_LISTED, Case

_Tell = Callable[[Told], str]
Row = tuple[int, str]
_FOUR_OF_SIX: tuple[Row, ...] = ((5, "yes"), (47, "no"), (89, "yes"), (131, "no"), (173, "yes"), (215, "part"))


def planned(told: Told, with_whom: str, rows: Sequence[Row], **facts: object) -> str:
    """A plan every six weeks, and what is recorded of it: so many days ago, whether it happened."""
    plan = told.family.arrangement(told.child, with_whom, **facts)
    for days, happened in rows:
        told.family.event(told.child, with_whom, told.ago(days), happened, arrangement=plan)
    return plan


def _mum(rows: Sequence[Row], **facts: object) -> _Tell:
    def tell(told: Told) -> str:
        mum = told.relative("mum", "birth_mother")
        planned(told, mum, rows, **facts)
        return mum

    return tell


def _called_off(told: Told) -> str:
    mum = told.relative("mum", "birth_mother")
    told.home()
    plan = planned(told, mum, ((5, "yes"),))
    for days, by in ((47, mum), (89, told("carer")), (131, "the foster carer"), (173, "duty worker"), (215, None)):
        told.family.event(told.child, mum, told.ago(days), "no", arrangement=plan, cancelled_by=by)
    return mum


def _she_did_not_want_to(told: Told) -> str:
    """The child's wish on the day never lowers a rate (guard rail 4): three of three, and not three of six."""
    mum = told.relative("mum", "birth_mother")
    plan = planned(told, mum, ((5, "yes"), (47, "yes"), (89, "yes")))
    for days in (131, 173, 215):
        told.family.event(told.child, mum, told.ago(days), "no", arrangement=plan, missed_reason="child_did_not_want")
    return mum


def _she_asked_to_stop(told: Told) -> str:
    mum = _mum(((5, "no"), (47, "no")))(told)
    told.family.view(told.child, mum, None, told.ago(50), enough="want_to_stop")
    return mum


def _in_touch_outside_the_plan(told: Told) -> str:
    mum = told.relative("mum", "birth_mother")
    planned(told, mum, ((5, "no"), (47, "no"), (89, "yes")))
    told.family.event(told.child, mum, told.ago(20))
    return mum


def _only_outside_the_plan(told: Told) -> str:
    mum = told.relative("mum", "birth_mother")
    planned(told, mum, ())
    told.family.event(told.child, mum, told.ago(20))
    return mum


def _told_twice_and_to_come(told: Told) -> str:
    """E16: a day told of twice is one occasion, what is still to come is none."""
    mum = told.relative("mum", "birth_mother")
    planned(told, mum, ((5, "no"), (5, "yes"), (47, "yes"), (47, "no"), (89, "no"), (-5, "no"), (-47, "no")))
    return mum


def _moved(*rows: Row) -> _Tell:
    """E6: what did not happen since the move is not late."""

    def tell(told: Told) -> str:
        told.home()
        told.family.placed_with(told.child, told.family.person(told("new carer"), 44), told.ago(10), rne="P")
        return _mum(rows)(told)

    return tell


def _died(told: Told) -> str:
    mum = told.family.mother(told("mum"), of=told.child, death="2026-10-01")
    planned(told, mum, ((60, "no"), (102, "no")))
    return mum


def _sister_adopted(told: Told) -> str:
    """E5: the letterbox is in her plan; nothing of the other's life is told."""
    told.home()
    sister = told.family.adopted_away(told("sister"), of=told.child)
    planned(told, sister, ((5, "no"), (47, "no")), modes=("letterbox_via_agency",))
    return SISTER_ADOPTED


def _restricted_brother(told: Told) -> str:
    planned(told, told.brother(restricted=True), ((5, "no"), (47, "no")))
    return RESTRICTED


def _at_the_same_carers(told: Told) -> str:
    """E15: living together is contact."""
    brother = told.brother(apart=False)
    told.family.placed_with(brother, told("carer"), "2021-05-01")
    planned(told, brother, ((5, "no"), (47, "no")))
    return brother


def _plan_in_error(told: Told) -> str:
    return _mum(_FOUR_OF_SIX[:4], in_error=True)(told)


CASES = (
    Case(
        "three_of_six",
        _mum(((5, "yes"), (47, "no"), (89, "yes"), (131, "no"), (173, "yes"), (215, "no"))),
        {
            "list": 1,
            "gate": "OPEN",
            "why_says": "Of the last 6 that were due, 3 happened and 3 did not: 50 %",
            "says": "arrange what can be kept",
        },
    ),
    Case("four_of_six_in_part_counts", _mum(_FOUR_OF_SIX), {"numbers": {"happened": 4, "missed": 2, "not_recorded": 0}}),
    Case(
        "seven_of_ten_is_not_below_the_limit",
        _mum(((5, "no"), (47, "yes"), (89, "yes"), (131, "yes"), (173, "yes"), (215, "no"))[1:5]),
        NOT_LISTED,
    ),
    Case("five_of_six", _mum(((5, "no"), *((days, "yes") for days in (47, 89, 131, 173, 215)))), NOT_LISTED),
    Case(
        "only_the_last_six_count",
        _mum(tuple((5 + 30 * at, "yes" if at < 6 else "no") for at in range(12)), every=30),
        NOT_LISTED,
    ),
    Case(
        "not_recorded_is_left_out_of_the_rate",
        _mum(((5, "not_recorded"), (47, "yes"), (89, "no"), (131, "not_recorded"))),
        {"numbers": {"due": 6, "happened": 1, "missed": 1, "not_recorded": 4}, "why_says": "4 are not recorded: 50 %"},
    ),
    Case(
        "nothing_recorded",
        _mum(()),
        {"list": 3, "numbers": {"due": 6, "not_recorded": 6}, "why_says": "not the same as did not happen", "says": "record it"},
    ),
    Case("nothing_recorded_and_in_touch_outside", _only_outside_the_plan, NOT_LISTED),
    Case("one_due_is_too_early", _mum(((5, "no"),), starts_on="2026-10-01"), NOT_LISTED),
    Case("two_due", _mum(((5, "no"), (47, "no")), starts_on="2026-08-25"), {"numbers": {"due": 2}, "why_says": "0 %"}),
    Case(
        "called_off_by_whom",
        _called_off,
        {"numbers": {"by_them": 1, "by_carer": 2, "by_others": 1}, "why_says": "of 1 it is not recorded"},
    ),
    Case("she_did_not_want_to", _she_did_not_want_to, NOT_LISTED),
    Case(
        "she_asked_to_stop",
        _she_asked_to_stop,
        {"list": 2, "gate": "CHILD_STOP", "why_says": "She asked for it to stop", "why_says_not": "did not", "says": "Keep to"},
    ),
    Case("in_touch_outside", _in_touch_outside_the_plan, {"numbers": {"extra": 1}, "why_says": "outside of any plan"}),
    Case(
        "told_twice_and_to_come", _told_twice_and_to_come, {"numbers": {"happened": 2, "missed": 1, "due": 6, "not_recorded": 3}}
    ),
    Case("missed_since_the_move_only", _moved((5, "no"), (15, "yes"), (57, "yes"), (99, "yes")), NOT_LISTED),
    Case(
        "missed_before_the_move",
        _moved((5, "yes"), (15, "no"), (57, "no"), (99, "yes")),
        {"just_moved": "2026-11-13", "why_says": "Just moved", "numbers": {"happened": 1, "missed": 2}},
    ),
    Case("who_died", _died, NOT_LISTED),
    Case(
        "without_how_often",
        _mum(((5, "no"), (47, "no"), (400, "yes")), every=None),
        {"numbers": {"due": 3, "happened": 1, "not_recorded": 0}, "why_says": "without how often"},
    ),
    Case("without_how_often_and_nothing_recorded", _mum((), every=None), NOT_LISTED),
    Case("only_proposed", _mum(((5, "no"), (47, "no")), status="proposed"), NOT_LISTED),
    Case("ended_yesterday", lambda told: _mum(((5, "no"), (47, "no")), ends_on=told.ago(1))(told), NOT_LISTED),
    Case(
        "sister_adopted",
        _sister_adopted,
        {"masked": True, "gate": "PROTECTED_ROUTE", "list": 2, "numbers": {}, "why_says": "protected"},
    ),
    Case("brother_restricted_file", _restricted_brother, {"restricted": True, "says": "Ask the team manager"}),
    Case("brother_at_the_same_carers", _at_the_same_carers, NOT_LISTED),
    Case("plan_of_the_restricted_layer", _mum(((5, "no"), (47, "no")), visibility="restricted"), NOT_LISTED),
    Case("plan_in_error", _plan_in_error, NOT_LISTED),
)
