"""By when a child is answered: days, or for a stop working days of the child's nation."""

from __future__ import annotations

from datetime import date

from graphmodel.domain.assemble import network_of_records
from queries.thresholds import Thresholds
from tests.scenarios import family
from ui.promises import days_of_answers

FRIDAY_BEFORE_ST_ANDREWS_DAY = date(2026, 11, 27)


def test_a_stop_is_answered_in_working_days_of_the_nation_and_other_words_in_days() -> None:
    limits = Thresholds(answer_days=14, stop_answer_workdays=2)
    due = {}
    for nation in ("EN", "SC"):
        it = family(date(2026, 12, 1))
        it.child("amira", nation=nation)
        for who in ("idris", "dad"):
            it.person(who)
            it.tie("amira", who, "friend")
        it.view("amira", "idris", said_on=FRIDAY_BEFORE_ST_ANDREWS_DAY, enough="too_little", id="little")
        it.view("amira", "dad", said_on=FRIDAY_BEFORE_ST_ANDREWS_DAY, enough="want_to_stop", id="stop")
        due[nation] = days_of_answers(network_of_records(it.records, "amira", it.today), limits)

    assert due["EN"] == {"little": date(2026, 12, 11), "stop": date(2026, 12, 1)}
    assert due["SC"] == {"little": date(2026, 12, 11), "stop": date(2026, 12, 2)}
