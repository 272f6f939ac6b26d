"""Which records a question about some children can reach."""

from __future__ import annotations

from graphmodel.as_known.near import people_behind, people_near, records_among
from graphmodel.as_known.versions import Versions
from graphmodel.store.mapping import properties_of
from graphmodel.store.shapes import SHAPES, shape_of
from tests.scenarios import Family


def known(told: Family) -> Versions:
    """What was told as versions."""
    return Versions({(shape_of(type(one)).word, one.id): properties_of(one) for one in told.records})


def near(told: Family, *children: str) -> set[str]:
    return people_near(known(told), children)


def behind(told: Family, *children: str) -> set[str]:
    versions = known(told)
    return people_behind(versions, people_near(versions, children))


def test_everyone_who_shares_a_record_a_home_or_blood_with_the_child_is_near() -> None:
    told = Family()
    for who in ("amira", "other", "placed_too", "lodger", "cousin"):
        told.child(who)
    for who in ("gran", "mum", "aunt", "carer", "dee", "stepdad", "stranger", "friend", "keeper"):
        told.person(who)
    told.parent("mum", "amira")
    told.parent("gran", "mum")
    told.parent("gran", "aunt")
    told.parent("aunt", "cousin")
    told.partners("mum", "stepdad")
    told.placed_with("amira", "carer", "2024", household=told.household("Rowan"))
    told.placed_with("placed_too", "carer", "2023")
    told.lives_in("lodger", "Rowan")
    told.view("other", "amira", 3)
    told.event("amira", ("friend", "dee"), "2025")
    told.pet("rex", keeper="keeper")
    told.tie("amira", "rex", "pet")

    everyone = {
        "gran",
        "mum",
        "aunt",
        "cousin",
        "stepdad",
        "carer",
        "placed_too",
        "lodger",
        "other",
        "friend",
        "dee",
        "rex",
        "keeper",
    }
    assert near(told, "amira") == everyone | {"amira"}


def test_behind_them_is_whom_it_takes_to_say_who_they_are() -> None:
    told = Family()
    for who in ("amira", "brother", "met"):
        told.child(who)
    for who in ("their_mum", "their_gran", "their_carer", "flatmate", "husband"):
        told.person(who)
    told.tie("amira", "brother", "half_brother")
    told.parent("their_mum", "brother")
    told.parent("their_gran", "their_mum")
    told.placed_with("brother", "their_carer", "2024")
    told.lives_in("brother", "Hill")
    told.lives_in("flatmate", "Hill")
    told.partners("their_mum", "husband")
    told.event("met", "brother", "2025")

    found = {"their_mum", "their_gran", "their_carer", "flatmate", "husband", "met"}
    assert behind(told, "amira") == found | {"amira", "brother"}


def test_nobody_is_followed_through_their_work() -> None:
    told = Family()
    told.child("amira")
    told.child("somebody_else_s")
    told.worker("sana")
    told.works_with("sana", "amira")
    told.works_with("sana", "somebody_else_s")
    told.person("their_dad")
    told.parent("their_dad", "somebody_else_s")

    assert behind(told, "amira") == {"amira", "sana"}


def test_records_come_whole_what_is_referred_to_first_and_only_among_those_people() -> None:
    told = Family()
    told.child("amira")
    told.child("far")
    told.person("gran")
    told.person("far_gran")
    told.tie("amira", "gran", "maternal_grandmother")
    told.tie("far", "far_gran", "maternal_grandmother")
    told.arrangement("amira", "gran")
    told.barrier("arrangement-1")
    told.arrangement("far", "far_gran")
    told.barrier("arrangement-2")
    told.arrangement("far", ("far_gran", "gran"))
    told.lives_in("amira", "Rowan")
    told.lives_in("far", "Hill")

    order, kept = [], set()
    for shape, keys in records_among(known(told), {"amira", "gran"}):
        order.append(shape)
        kept |= {each for _, each in keys}

    assert order == list(SHAPES)
    assert kept == {"amira", "gran", "tie-1", "arrangement-1", "barrier-1", "Rowan", "stay-1"}
