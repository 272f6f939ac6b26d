"""What the page shows and what can be taken away is the same drawing."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.scenarios import amiras_family
from tests.ui.screens.networks import network_of
from ui.drawing.genogram import GenogramOptions
from ui.screens import drawings
from ui.screens.about import marks_of

BEGINNINGS = {"application/pdf": b"%PDF", "image/png": b"\x89PNG", "image/svg+xml": b"<svg", "text/html": b"<!DOCTYPE html>"}


@pytest.mark.parametrize("draw", [drawings.eco_map, drawings.genogram])
def test_every_file_to_take_away_is_what_it_says(draw: object) -> None:
    network = network_of(amiras_family(), "amira")
    drawn = draw(network)  # type: ignore[operator]
    files = drawings.take_aways(network, drawn, "family")

    assert drawn.whole
    assert sorted(BEGINNINGS) == sorted(file.mime for file in files)
    for file in files:
        assert file.make()[:15].lower().startswith(BEGINNINGS[file.mime].lower()), file.words


def test_no_name_is_in_the_name_of_a_file() -> None:
    network = network_of(amiras_family(), "amira")
    names = [file.file_name for file in drawings.take_aways(network, drawings.eco_map(network), "eco-map")]

    assert names[0] == "eco-map-2026-11-23.pdf"
    assert [name for name in names if "ami" in name.lower()] == []


def test_everyone_drawn_can_be_pointed_at_and_the_child_cannot() -> None:
    network = network_of(amiras_family(), "amira")
    picture = drawings.picture_of(network, drawings.eco_map(network), "Eco-map", "nana")

    assert picture["selected"] == "nana"
    assert "amira" not in picture["names"]
    assert all(marks_of(person) <= set(picture["names"]) for person in network.people if person.id != "amira")


def test_a_drawing_has_a_new_revision_only_when_it_changed() -> None:
    network = network_of(amiras_family(), "amira")
    other = amiras_family()
    other.view("amira", "dee", 2)
    revisions = [
        drawings.picture_of(each, drawings.eco_map(each), "Eco-map", picked)["revision"]
        for each, picked in ((network, None), (network, "nana"), (network_of(other, "amira"), None))
    ]

    assert revisions[0] == revisions[1] != revisions[2]


def test_a_family_on_paper_says_who_drew_it_and_a_copy_without_names_names_nobody() -> None:
    network = network_of(amiras_family(), "amira")
    a4, _, bare = drawings.sheets_to_take(network, GenogramOptions(author="Sana Khan"))
    words, coded = (" ".join(page.extract_text() for page in PdfReader(BytesIO(file.make())).pages) for file in (a4, bare))

    assert "by Sana Khan" in words
    assert "Ami" in words
    assert [person.name for person in network.people if person.name in coded] == []
    assert "Child 1" in coded


def test_pictures_of_one_view_keep_their_own_part_in_sight() -> None:
    network = network_of(amiras_family(), "amira")
    plain = drawings.eco_map(network)
    other = replace(plain, kind=" then", tall=True)
    one, two = (drawings.picture_of(network, each, "Eco-map", None) for each in (plain, other))

    assert one["map_id"] != two["map_id"]
    assert (one["height"], two["height"]) == (drawings.HEIGHT, round(plain.scene.height))
