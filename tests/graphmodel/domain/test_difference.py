"""What changed between two maps, in words."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.difference import KINDS, changes_between, heading
from graphmodel.domain.masking import Sight, mask
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.ties import Tie
from tests.scenarios import Family, family, when
from tests.strategies import families

THEN, NOW = date(2026, 3, 1), date(2026, 6, 1)
SIGHT = Sight("social_worker", frozenset({"amira"}), b"key")


def amira() -> Family:
    told = family(NOW)
    told.child("amira", sex="F")
    told.person("nan", sex="F")
    told.person("dad", sex="M")
    told.tie("amira", "nan", "maternal_grandmother")
    told.tie("amira", "dad", "birth_father")
    return told


def on(told: Family, day: date) -> Network:
    return mask(network_of_records(told.records, "amira", day), SIGHT)


def words(told: Family, since: date = THEN, until: date = NOW) -> list[str]:
    return [change.words for change in changes_between(on(told, since), on(told, until))]


def test_nothing_changed() -> None:
    told = amira()

    assert words(told) == []
    assert heading(on(told, THEN), on(told, NOW)) == "Between 1 March 2026 and 1 June 2026"


def test_how_often_somebody_was_seen_spoken_with_or_missed() -> None:
    told = amira()
    told.event("amira", "nan", on="2026-02-01")
    for day in ("2026-03-10", "2026-04-10", "2026-05-10"):
        told.event("amira", "nan", on=day)
    told.event("amira", "nan", on="2026-04-01", mode="phone")
    told.event("amira", "dad", on="2026-05-01", happened="no")
    told.event("amira", "dad", on="2026-05-02", happened="not_recorded")

    assert words(told) == ["Dad: planned, did not happen once", "Nan: seen 3 times", "Nan: spoken with once"]


def test_what_the_child_says_now() -> None:
    told = amira()
    told.view("amira", "nan", 2, said_on="2026-01-01", enough="just_right")
    told.view("amira", "nan", 4, said_on="2026-04-01", line="strong", enough="too_little")
    told.view("amira", "dad", 1, said_on="2026-04-01")

    assert words(told) == [
        "Amira on seeing Nan: too little (before: just right)",
        "Amira on the line to Nan: strong",
        "Amira placed Dad: far",
        "Amira put Nan closer (middle → right next to me)",
    ]


def test_silence_is_no_change_of_what_was_said() -> None:
    told = amira()
    told.view("amira", "nan", 4, said_on="2026-01-01", enough="too_little")
    told.view("amira", "nan", said_on="2026-04-01", enough="asked_did_not_say")

    assert words(told) == []


def test_limits_and_plans_begin_and_end() -> None:
    told = amira()
    told.order("amira", "dad", starts_on="2025-01-01", ends_on="2026-05-01")
    told.order("amira", "nan", "plan_decision", starts_on="2026-04-02")
    told.arrangement("amira", "nan", every=42, starts_on="2026-04-01")

    said = words(told)

    assert any(each.startswith("A limit on Dad ended: ") and each.endswith("(1 May 2026)") for each in said)
    assert any(each.startswith("A limit on Nan began: ") and each.endswith("(2 April 2026)") for each in said)
    assert "Time with Nan: a plan is in force" in said
    assert len(said) == 3


def test_who_moved_in_and_where_the_child_went() -> None:
    told = amira()
    told.brother("idris", of="amira")
    told.lives_in("amira", "Dee's", since="2026-01-01")
    told.lives_in("idris", "Dee's", since="2026-04-01")
    told.person("dee")
    told.placed_with("amira", "dee", "2026-04")

    said = words(told)

    assert "Idris moved in" in said
    assert any(each.startswith("A placement began: ") and each.endswith("with Dee (April 2026)") for each in said)
    assert "Dee is new on the map" in said


def test_an_uncertain_day_is_said_with_what_is_uncertain_of_it() -> None:
    told = amira()
    told.change(Person, "dad", death=when("2026-04"))

    assert words(told) == ["Dad died (April 2026)"]


def test_what_was_judged_and_who_came_to_work_with_the_child() -> None:
    told = amira()
    told.worker("sana")
    told.works_with("sana", "amira", since="2026-04-01")
    told.assessed("amira", "dad", "low", on="2026-01-01")
    told.assessed("amira", "dad", "high", on="2026-04-01")

    said = words(told)

    assert "Sana began as social worker" in said
    assert any(each.startswith("Dad: risk judged, ") and "(before: " in each for each in said)


def test_a_tie_that_ended_and_a_new_one() -> None:
    told = amira()
    told.person("sam")
    told.tie("amira", "sam", "friend", since="2026-04-01")
    told.change(Tie, "tie-2", until=when("2026-05-01"))

    said = words(told)

    assert "Dad (birth father): the tie ended (1 May 2026)" in said
    assert "Sam (friend): a new tie" in said


def test_nothing_is_said_of_whom_the_reader_may_not_know() -> None:
    told = amira()
    told.person("leila", sex="F", identity_protected="adopted")
    told.tie("amira", "leila", "full_sister", since="2026-04-01")
    told.view("amira", "dad", 1, said_on="2026-04-01", private_to="sw")
    manager = Sight("team_manager", frozenset({"amira"}), b"key")

    then, now = (mask(network_of_records(told.records, "amira", day), manager) for day in (THEN, NOW))
    said = changes_between(then, now)

    assert "Leila" not in str(said)
    assert "leila" not in str(said)
    assert not any(change.kind == "view" for change in said)


@given(families(), st.integers(0, 900), st.integers(0, 900))
def test_the_list_is_ordered_names_only_who_is_on_a_map_and_is_empty_for_one_day(told: Family, first: int, second: int) -> None:
    earlier, later = (on(told, told.ago(days)) for days in sorted((first, second), reverse=True))
    found = changes_between(earlier, later)

    assert changes_between(later, later) == ()
    assert [KINDS.index(one.kind) for one in found] == sorted(KINDS.index(one.kind) for one in found)
    assert {who for one in found for who in one.people} <= earlier.person_by_id.keys() | later.person_by_id.keys()
    assert len(set(found)) == len(found)
