"""A copy without names: nothing that anybody wrote, no day, no year, no id of the record, and still the whole family."""

from __future__ import annotations

import re
from dataclasses import fields, replace

import families_to_draw as families
import pytest
from family_records import Records
from scene_reading import groups_with, texts_of
from test_genogram_profiles import everybody

from graphmodel.domain.people import Pet
from ui.drawing.genogram import Focus, GenogramOptions, draw_genogram, draw_sheets
from ui.drawing.genogram.ages import band_of
from ui.drawing.genogram.codes import coded
from ui.drawing.paper import Paper
from ui.drawing.svg import to_svg

BARE = GenogramOptions(names=False)
STORIES = (families.amira, families.two_mothers, families.little_known, everybody)


@pytest.mark.parametrize("story", STORIES)
def test_no_name_no_id_and_no_word_that_anybody_wrote_is_in_the_file(story: object) -> None:
    network = story().network()  # type: ignore[operator]
    svg = to_svg(draw_genogram(network, BARE).scene)
    written = {person.name for person in network.people} | {person.known_as for person in network.people if person.known_as}
    written |= {home.name for home in network.households} | {person.id for person in network.people}
    written -= {"aunt", "lost"}  # ids of these families that are also words of ours, for a relationship and in the legend
    written |= {pair.id for pair in network.partnerships} | {home.id for home in network.households}
    told = re.sub(r"<title.*?</title>|<desc.*?</desc>", " ", svg)

    assert [word for word in written if len(word) > 2 and re.search(rf"(?<![a-z]){re.escape(word)}(?![a-z])", told)] == []


@pytest.mark.parametrize("story", STORIES)
def test_titles_for_screen_readers_carry_no_name_either(story: object) -> None:
    network = story().network()  # type: ignore[operator]
    svg = to_svg(draw_genogram(network, BARE).scene)
    names = {person.name for person in network.people if len(person.name) > 2} | {"Grandad", "“"}

    assert [
        name for name in names for title in re.findall(r"<(?:title|desc).*?</(?:title|desc)>", svg) if f" {name} " in f" {title} "
    ] == []


@pytest.mark.parametrize("story", STORIES)
def test_no_year_but_that_of_the_drawing_is_in_the_file(story: object) -> None:
    svg = to_svg(draw_genogram(story().network(), BARE).scene)  # type: ignore[operator]
    words = " ".join(re.findall(r">([^<]*)<", svg))

    assert set(re.findall(r"\b(?:19|20)\d\d\b", words)) <= {
        "2026",
        "2020",
        "2022",
    }  # the day; and the years in names of notations
    assert not re.search(r"since|until", words)


@pytest.mark.parametrize("story", STORIES)
def test_the_shape_of_the_family_stays_whole(story: object) -> None:
    network = story().network()  # type: ignore[operator]
    named, bare = draw_genogram(network).report, draw_genogram(network, BARE).report

    assert (bare.lost, bare.invented) == (0, 0)
    for figure in ("people", "unions", "parent_links", "drawn_people", "drawn_unions", "drawn_parent_links"):
        assert getattr(bare, figure) == getattr(named, figure)


def test_ages_are_said_in_bands() -> None:
    said = texts_of(draw_genogram(families.amira().network(), BARE).scene)

    assert "10–14" in said
    assert "20–39" in said
    assert not [text for text in said if re.fullmatch(r"≈?\d+", text)]


@pytest.mark.parametrize(("age", "band"), [("0", "0–4"), ("12", "10–14"), ("19", "15–19"), ("20", "20–39"), ("≈63", "60–79")])
def test_bands_are_narrow_for_the_young(age: str, band: str) -> None:
    assert band_of(age) == band


def test_everything_of_a_person_that_is_not_needed_is_gone() -> None:
    records = families.two_mothers()
    records.people = [
        replace(p, notes="Lives at 4 Hill Road", grave="Row 9", ethnicity="White", pronouns="he", language="Welsh")
        for p in records.people
    ]
    kept = {"id", "name", "kind", "sex", "gender", "birth", "birth_expected", "death", "masked", "in_error", "keeper"}
    for person in coded(records.network()).people:
        told = {each.name for each in fields(person) if getattr(person, each.name) not in (None, 0, False)}
        assert told <= kept
        if isinstance(person, Pet):
            assert person.keeper in {None, *(p.id for p in coded(records.network()).people)}


def test_codes_follow_the_order_of_birth_not_of_the_records() -> None:
    records, turned = families.amira(), families.amira()
    turned.people.reverse()
    one, other = (draw_genogram(r.network(), BARE).scene for r in (records, turned))

    assert to_svg(one) == to_svg(other)
    assert {said["data-person"] for said in groups_with(one, "data-person")} == {f"p{place:03}" for place in range(1, 20)}


def test_a_copy_without_names_says_so_on_every_sheet() -> None:
    made, _ = draw_sheets(families.amira().network(), BARE, (Paper.A4_LANDSCAPE, Paper.A4_PORTRAIT))
    for page in made.pages:
        assert "A child’s family, without names" in texts_of(page)
        assert "to share: codes for names, ages in bands" in " ".join(texts_of(page))


def test_a_family_of_a_file_without_a_child_in_the_middle_has_codes_too() -> None:
    records = (
        Records()
        .person("anna", "F", "1980", name="Anna Holt")
        .person("ben", "M", "2012", name="Ben Holt")
        .child_of("ben", "anna")
    )
    said = texts_of(draw_genogram(records.network(), BARE).scene)

    assert {"Adult 1", "Child 1"} <= set(said)


def test_a_part_of_a_family_without_names_is_the_part_that_was_asked_for() -> None:
    focus = Focus("leanne", up=1, down=0)
    named = draw_genogram(families.amira().network(), GenogramOptions(focus=focus)).report
    bare = draw_genogram(families.amira().network(), GenogramOptions(focus=focus, names=False)).report

    assert bare.drawn_people == named.drawn_people < 19
