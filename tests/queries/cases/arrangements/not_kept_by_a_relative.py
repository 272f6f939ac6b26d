"""Q20: an adult who did not come, twice of the last four due occasions; in neutral words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from truth_table import Told

from cases.case import NOT_LISTED, Case

Row = tuple[int, str, str | None]
_TWICE: tuple[Row, ...] = ((5, "no", "adult_did_not_come"), (47, "yes", None), (89, "no", "adult_late"), (131, "yes", None))


def _dad(rows: Sequence[Row], **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        dad = told.relative("dad", "birth_father")
        _planned(told, dad, rows, **facts)
        return dad

    return tell


def _planned(told: Told, who: str | tuple[str, ...], rows: Sequence[Row], **facts: object) -> None:
    plan = told.family.arrangement(told.child, who, **facts)
    for days, happened, reason in rows:
        told.family.event(told.child, who, told.ago(days), happened, arrangement=plan, missed_reason=reason)


def _taken_up(told: Told) -> str:
    dad = _dad(_TWICE, support_before="Dee talks it over at breakfast.")(told)
    told.family.decided(told.child, dad, told.ago(3), decision="Asked what makes it hard.")
    return dad


def _taken_up_before(told: Told) -> str:
    dad = _dad(_TWICE)(told)
    told.family.decided(told.child, dad, told.ago(90))
    return dad


def _brother_of_nine(told: Told) -> str:
    brother = told.brother()
    _planned(told, brother, _TWICE)
    return brother


def _it_was_the_other(told: Told) -> str:
    """Where it says that mum did not come, it is not laid to dad."""
    dad, mum = told.relative("dad", "birth_father"), told.relative("mum", "birth_mother")
    plan = told.family.arrangement(told.child, (dad, mum))
    for days in (5, 47):
        facts = {"missed_reason": "adult_did_not_come", "cancelled_by": mum, "arrangement": plan}
        told.family.event(told.child, (dad, mum), told.ago(days), "no", **facts)
    return dad


def _moved(told: Told) -> str:
    """E6: not coming to the old address in the days after a move is nobody's failing."""
    told.home()
    told.family.placed_with(told.child, told.family.person(told("new carer"), 44), told.ago(10), rne="P")
    return _dad(((5, "no", "adult_did_not_come"), (89, "no", "adult_late")))(told)


CASES = (
    Case(
        "twice_of_the_last_four",
        _dad(_TWICE),
        {
            "list": 1,
            "numbers": {"not_kept_times": 2, "late": 1, "not_recorded": 0, "due": 4, "spoken_on": None, "supported": False},
            "why_says": "not recorded that anybody has asked",
            "why_says_not": "fail",
            "says": "prepare the child",
        },
    ),
    Case("once_of_the_last_four", _dad(((5, "no", "adult_did_not_come"), *_TWICE[1:2], *_TWICE[3:])), NOT_LISTED),
    Case(
        "the_second_time_is_the_fifth_back",
        _dad((*_TWICE[:2], (89, "yes", None), (131, "yes", None), (160, "no", "adult_late")), every=32),
        NOT_LISTED,
    ),
    Case("other_reasons", _dad(((5, "no", "illness"), (47, "no", "transport"), (89, "no", None))), NOT_LISTED),
    Case(
        "not_recorded_is_shown",
        _dad(((5, "no", "adult_did_not_come"), (47, "no", "adult_did_not_come"))),
        {"numbers": {"not_recorded": 2}, "why_says": "Of 2 nobody recorded"},
    ),
    Case("late_but_it_took_place_in_part", _dad(((5, "part", "adult_late"), (47, "part", "adult_late"))), NOT_LISTED),
    Case(
        "taken_up_and_supported",
        _taken_up,
        {"numbers": {"spoken_on": "2026-11-20", "supported": True}, "why_says": "taken up on 20 November 2026"},
    ),
    Case("taken_up_before_the_first", _taken_up_before, {"numbers": {"spoken_on": None}}),
    Case("brother_of_nine", _brother_of_nine, NOT_LISTED),
    Case("it_was_the_other", _it_was_the_other, NOT_LISTED),
    Case("once_before_the_move_and_once_since", _moved, NOT_LISTED),
    Case("without_how_often", _dad(_TWICE, every=None), {"numbers": {"not_kept_times": 2, "not_recorded": 0}}),
    Case("restricted_layer", _dad(_TWICE, visibility="restricted"), NOT_LISTED),
    Case("plan_over", lambda told: _dad(_TWICE, status="ended")(told), NOT_LISTED),
)
