"""What changed between two maps is told once, in words, and silence is no change."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person
from tests.ui.drawing.amira import amira, tie, view
from tests.ui.drawing.two_days import two_days
from ui.drawing.eco_map_marks import Skin
from ui.drawing.eco_map_reading import members
from ui.drawing.map_changes import Change, MapChange, changes_on_the_map

WORKER = Skin(child=False, worker=True)


def changes(then: Network, now: Network) -> tuple[MapChange, ...]:
    return changes_on_the_map(members(then), members(now), "Amira", WORKER)


def about(found: tuple[MapChange, ...], mark: str) -> list[str]:
    return [one.words for one in found if one.mark == mark]


def test_every_kind_of_change_is_told_once_and_nothing_else() -> None:
    found = changes(*two_days())
    assert Counter(one.kind for one in found) == {
        Change.CAME: 2, Change.GONE: 1, Change.NEARER: 2, Change.FURTHER: 1, Change.PLACED: 1, Change.LINE: 4,
    }  # fmt: skip
    assert about(found, "carl") == ["Carl: not on the map any more."]
    assert about(found, "nan") == ["Nan: nearer, from middle to right next to me."]
    assert about(found, "zaynab") == ["Zaynab: further away, from right next to me to near."]
    assert about(found, "dad") == ["Dad: Amira says stormy; broken before."]
    assert about(found, "rufus") == ["Rufus: both give; before, they give to Amira."]
    assert about(found, "idris") == about(found, "grace") == []


def test_the_same_map_twice_has_no_changes() -> None:
    assert changes(amira(), amira()) == ()


def test_a_later_view_that_says_nothing_of_place_or_line_is_no_change() -> None:
    later = view("nan", None, id="z", words="she is fine", said_on=PartialDate.of(date(2026, 11, 22)))
    assert changes(amira(), replace(amira(), views=(*amira().views, later))) == ()


def test_taken_off_the_rings_is_not_called_further_away() -> None:
    off = view("nan", 0, id="z", said_on=PartialDate.of(date(2026, 11, 22)))
    found = changes(amira(), replace(amira(), views=(*amira().views, off)))
    assert [(one.kind, one.words) for one in found] == [
        (Change.TAKEN_OFF, "Nan: Amira took them off the rings; right next to me before.")
    ]


def test_a_carer_of_before_stands_in_another_part_of_life() -> None:
    now = amira()
    moved = tuple(replace(one, kind="former_foster_carer") if one.target_person == "denise" else one for one in now.ties)
    (found,) = changes(now, replace(now, ties=moved))
    assert found.kind is Change.PART
    assert found.words.startswith("Denise: from Home to ")


@pytest.mark.parametrize("first", [True, False])
def test_the_childs_word_is_never_measured_against_ours(first: bool) -> None:
    ours, hers = amira(asked=False), amira()
    found = about(changes(ours, hers) if first else changes(hers, ours), "grace")
    said = [words for words in found if "judge" in words]
    assert len(said) == 1
    assert "Amira says mixed" in said[0]
    assert "we judge strong" in said[0]


def test_a_death_since_is_told() -> None:
    dead = tuple(replace(one, death=PartialDate.of(date(2026, 11, 1))) if one.id == "nan" else one for one in amira().people)
    assert about(changes(amira(), replace(amira(), people=dead)), "nan") == ["Nan died."]


def test_whoever_a_child_was_not_told_of_is_in_no_change_of_the_childs() -> None:
    now = amira(Audience.CHILD)
    ava = Person(id="ava", name="Ava", told_to_child=False)
    assert changes(now, replace(now, people=(*now.people, ava), ties=(*now.ties, tie("ava", "half_sister")))) == ()
