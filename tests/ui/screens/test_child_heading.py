"""One line says who the child is, and in whose words."""

from __future__ import annotations

from dataclasses import replace

from tests.scenarios import Family, amiras_family
from tests.ui.screens.networks import network_of
from ui.screens.child_heading import child_heading


def test_home_legal_status_and_her_own_word_are_in_the_line() -> None:
    heading = child_heading(network_of(amiras_family(), "amira"), "My children")

    assert heading["title"] == "Ami, 12"
    assert heading["parts"] == [
        "Dee's since 3 Sept 2024",
        "full care order",
        {"text": "she calls family time “seeing people”", "voice": True},
    ]


def test_what_is_not_recorded_is_said() -> None:
    family = Family()
    family.child("sam", age=None, legal_status=None)
    heading = child_heading(network_of(family, "sam"), "My children")

    assert heading["title"] == "Sam"
    assert heading["parts"] == ["where they live is not recorded", "legal status not recorded"]


def test_records_that_are_not_shown_are_counted() -> None:
    network = replace(network_of(amiras_family(), "amira"), hidden=2)

    assert "2 not shown to you: ask the team manager" in child_heading(network, "My children")["parts"]
