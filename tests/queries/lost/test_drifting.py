"""Q02 beside Q01: nobody is lost and drifting at once (practice 4.2)."""

from __future__ import annotations

from collections.abc import Callable

from generated import generated_family
from scenarios import Family

from queries.rows import Answer
from queries.thresholds import Thresholds

Asking = Callable[..., Answer]
Tell = Callable[[Family], Asking]


def pairs(answer: Answer) -> set[tuple[str, str | None]]:
    return {(row.child_id, row.person_id) for row in answer.rows}


def test_nobody_is_lost_and_drifting_at_once(asking: Tell) -> None:
    ask = asking(generated_family(5))
    lost, drifting = pairs(ask("Q01")), pairs(ask("Q02"))

    assert lost
    assert drifting
    assert not lost & drifting


def test_the_limits_are_settings_and_stand_on_the_row(asking: Tell) -> None:
    told = Family()
    told.child("amira", 12)
    told.mother("nan", "amira")
    told.event("amira", "nan", told.ago(40))
    ask = asking(told)

    assert not ask("Q02").rows
    row = ask("Q02", thresholds=Thresholds(drifting_days=39)).rows[0]
    assert "listed after 39 days" in row.why
    assert row.thresholds["drifting_days"] == 39
