"""Q01: who a child has lost touch with (practice 4.1, 4.2, 4.4)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answer_checks import assert_row, row_about
from scenarios import Family, when

from graphmodel.domain.people import Person
from queries.rows import Answer
from queries.thresholds import Thresholds

Asking = Callable[..., Answer]
Tell = Callable[[Family], Asking]


def listed(answer: Answer) -> list[str]:
    return [row.person_id for row in answer.rows]


def child_with_friend(told: Family, who: str = "friend", ring: int = 3, last: int | None = 400) -> str:
    if ("amira",) not in {(record.id,) for record in told.records}:
        told.child("amira", 12, sex="F")
    told.person(who, 12)
    told.tie("amira", who, "friend")
    told.view("amira", who, ring)
    told.assessed("amira", who, "low")
    if last is not None:
        told.event("amira", who, told.ago(last))
    return who


def test_rows_come_by_closeness_then_years_known_then_days(asking: Tell) -> None:
    told = Family()
    child_with_friend(told, "near_long_ago", 3, last=900)
    child_with_friend(told, "near_lately", 3, last=300)
    child_with_friend(told, "nearest", 4, last=200)
    child_with_friend(told, "near_since_small", 3, last=250)
    for who, since in (("near_long_ago", "2022"), ("near_lately", "2022"), ("nearest", "2025"), ("near_since_small", "2016")):
        told.tie("amira", who, "school_friend", since=since)

    assert ["nearest", "near_since_small", "near_long_ago", "near_lately"] == listed(asking(told)("Q01"))


def test_where_masked_people_stand_in_the_list_tells_nothing_of_when_they_were_first_known(asking: Tell) -> None:
    """A place in a list tells what it was worked out from: since when somebody protected is known is not told."""
    told = Family()
    for number in range(6):
        who = child_with_friend(told, f"friend-{number}", 3, last=400)
        told.change(Person, who, identity_protected="refuge", first_known_on=when(f"20{15 + number}"))

    answer = asking(told)("Q01")

    assert [row.masked for row in answer.rows] == [True] * 6
    assert listed(answer) == sorted(listed(answer))


def test_somebody_who_was_not_near_is_not_listed(asking: Tell) -> None:
    told = Family()
    child_with_friend(told, "far", ring=2)

    assert [] == listed(asking(told)("Q01"))


def test_a_later_outer_ring_takes_it_back(asking: Tell) -> None:
    """Reading 6: somebody matters until the child says less."""
    told = Family()
    told.child("amira", 12)
    for who, later in (("kept", 3), ("taken_back", 2)):
        told.person(who)
        told.tie("amira", who, "friend")
        told.view("amira", who, 4, told.ago(300))
        told.view("amira", who, later, told.ago(100))
        told.event("amira", who, told.ago(400))

    assert ["kept"] == listed(asking(told)("Q01"))


def test_after_a_stop_a_friend_drops_out_and_kin_stay_closed(asking: Tell) -> None:
    """Reading 6."""
    told = Family()
    child_with_friend(told, "friend")
    told.person("aunt", 40)
    told.tie("amira", "aunt", "aunt")
    told.event("amira", "aunt", told.ago(400))
    for who in ("friend", "aunt"):
        told.view("amira", who, None, told.ago(3), enough="want_to_stop")
    answer = asking(told)("Q01")

    assert ["aunt"] == listed(answer)
    assert_row(row_about(answer, "amira", "aunt"), {"list": 2, "gate": "CHILD_STOP"})


@pytest.mark.parametrize(("said_on", "is_listed"), [("2024-11-23", True), ("2024-11-22", False)])
def test_what_was_said_holds_for_24_months_to_the_day(asking: Tell, said_on: str, is_listed: bool) -> None:
    """Reading 22."""
    told = Family()
    told.child("amira", 12)
    told.person("friend")
    told.tie("amira", "friend", "friend")
    told.view("amira", "friend", 4, said_on)
    told.event("amira", "friend", told.ago(400))

    assert is_listed == ("friend" in listed(asking(told)("Q01")))


@pytest.mark.parametrize(("days", "is_listed"), [(27, False), (28, True)])
def test_a_carer_counts_from_28_days(asking: Tell, days: int, is_listed: bool) -> None:
    """Reading 8: both days of the stay are counted."""
    told = Family()
    told.child("amira", 12)
    told.person("carer")
    told.person("carers_son")
    told.placed_with("amira", "carer", told.ago(400 + days - 1), told.ago(400), carers_children=("carers_son",))

    assert (["carer", "carers_son"] if is_listed else []) == sorted(listed(asking(told)("Q01")))


@pytest.mark.parametrize(("days", "is_listed"), [(90, False), (91, True)])
def test_nothing_since_the_tie_ended_is_lost_after_90_days(asking: Tell, days: int, is_listed: bool) -> None:
    """Reading 8: a further way to be lost, beside 183 days."""
    told = Family()
    child_with_friend(told, "friend", last=days + 5)
    told.person("old_friend", 12)
    told.tie("amira", "old_friend", "old_friend", until=told.ago(days))
    told.view("amira", "old_friend", 3)
    told.event("amira", "old_friend", told.ago(days + 5))

    assert (["old_friend"] if is_listed else []) == listed(asking(told)("Q01"))


def test_living_together_is_contact(asking: Tell) -> None:
    """E15: a common home until 100 days ago, and no event since, is no loss of a brother yet."""
    told = Family()
    told.child("amira", 12)
    told.brother("idris", of="amira")
    told.lives_in("amira", "home", "2019")
    told.lives_in("idris", "home", "2019", told.ago(100))

    assert [] == listed(asking(told)("Q01"))
    assert [] == listed(asking(told)("Q01", as_of=told.ago(-83)))
    assert ["amira", "idris"] == sorted(listed(asking(told)("Q01", as_of=told.ago(-84))))


def test_an_event_in_the_brothers_file_counts_for_both(asking: Tell) -> None:
    """Reading 21."""
    told = Family()
    told.child("amira", 12)
    told.brother("idris", of="amira")
    told.event("idris", "amira", told.ago(20))

    assert [] == listed(asking(told)("Q01"))


def test_what_did_not_happen_or_is_still_to_come_is_no_contact(asking: Tell) -> None:
    """E14, E16."""
    told = Family()
    child_with_friend(told, "friend", last=400)
    told.event("amira", "friend", told.ago(20), happened="no")
    told.event("amira", "friend", told.ago(10), happened="not_recorded")
    told.event("amira", "friend", told.ago(-5))
    answer = asking(told)("Q01")

    assert_row(row_about(answer, "amira", "friend"), {"days": 400})


def test_an_uncertain_date_counts_from_its_earlier_day_and_says_so(asking: Tell) -> None:
    """E10: some day of 2025 is 1 January of it, and about."""
    told = Family()
    child_with_friend(told, "friend", last=None)
    told.event("amira", "friend", "2025")
    answer = asking(told)("Q01")

    assert_row(row_about(answer, "amira", "friend"), {"days": 691, "approx": True, "why_says": "≈691 days"})


def test_second_degree_is_kin_and_third_is_not(asking: Tell) -> None:
    """Reading 7: grandparents, aunts, uncles, half-siblings, nieces; not cousins, great-aunts, step-parents."""
    told = Family()
    told.child("amira", 12)
    told.mother("mum", of="amira")
    told.mother("gran", of=("mum", told.person("uncle")))
    told.mother("great_gran", of="gran")
    told.parent("uncle", told.person("cousin"))
    told.parent("mum", told.person("half_sister", 19))
    told.parent("half_sister", told.person("niece", 1))
    told.parent("step_dad", "amira", "step") if told.person("step_dad") else None

    assert ["gran", "half_sister", "mum", "niece", "uncle"] == sorted(listed(asking(told)("Q01")))


def test_records_in_error_are_ignored(asking: Tell) -> None:
    told = Family()
    child_with_friend(told, "friend", last=400)
    told.event("amira", "friend", told.ago(3), in_error=True)
    told.person("aunt")
    told.tie("amira", "aunt", "aunt", in_error=True)

    assert ["friend"] == listed(asking(told)("Q01"))


def test_thresholds_are_settings_and_stand_on_the_row(asking: Tell) -> None:
    told = Family()
    child_with_friend(told, "friend", last=100)
    ask = asking(told)

    assert [] == listed(ask("Q01"))
    row = row_about(ask("Q01", thresholds=Thresholds(lost_days=99)), "amira", "friend")
    assert row is not None
    assert 99 == row.thresholds["lost_days"]
    assert "Listed after 99 days" in row.why


def test_a_child_who_just_moved_sees_it_on_every_row(asking: Tell) -> None:
    """E6: the row is kept, headed "just moved"."""
    told = Family()
    child_with_friend(told, "friend", last=400)
    told.placed_with("amira", told.person("new_carer"), told.ago(14), rne="P")
    answer = asking(told)("Q01")

    assert_row(row_about(answer, "amira", "friend"), {"just_moved": "2026-11-09", "why_says": "Just moved"})


def test_a_row_about_somebody_protected_does_not_tell_how_long_or_until_when_they_lived_together(asking: Tell) -> None:
    told = Family()
    told.child("amira", 12, sex="F")
    told.person("ros", identity_protected="witness")
    told.tie("amira", "ros", "former_foster_carer", until=told.ago(500))
    told.placed_with("amira", "ros", told.ago(930), told.ago(500))

    [row] = asking(told)("Q01", children=["amira"]).rows

    assert_row(row, {"masked": True, "last": None, "days": None, "why_says": "No contact is recorded at all"})
    assert not {"500", "430"} & set(row.why.split())
