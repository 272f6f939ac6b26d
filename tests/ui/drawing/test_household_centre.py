"""An eco-map with the household in its middle holds everybody once, and loses nothing of what the child says of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.domain.care import Household, HouseholdStay
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.network import Audience
from graphmodel.domain.ties import ParentLink
from tests.ui.drawing.amira import amira, crowd
from tests.ui.drawing.home import SINCE, at_home
from ui.drawing.drawing import groups, symbol_boxes
from ui.drawing.eco_map import EcoMapOptions, draw_eco_map
from ui.drawing.household_centre import household_of
from ui.drawing.scene import Scene
from ui.drawing.svg import to_svg

HOME = EcoMapOptions(household=True)
SVG = "{http://www.w3.org/2000/svg}"


def middle_of(scene: Scene) -> set[str]:
    (_, group), *_ = groups(scene.children, "data-household")
    return {who for who, _ in groups((group,), "data-person")}


def test_golden(golden: Callable[[str, str], None]) -> None:
    drawing = draw_eco_map(at_home(), HOME)
    report = drawing.report
    assert (report.lost, report.invented, report.overlaps) == ((), (), 0)
    assert report.ties == report.drawn_ties
    golden("eco-map-household.svg", to_svg(drawing.scene))


def test_who_lives_with_the_child_now_stands_in_the_middle_and_nobody_else() -> None:
    assert middle_of(draw_eco_map(at_home(), HOME).scene) == {"amira", "denise", "carl", "ellie", "smudge"}
    ended = tuple(replace(one, ends_on=PartialDate.of(SINCE.earliest)) for one in at_home().placements if SINCE.earliest)
    moved_on = replace(at_home(), placements=ended, household_stays=())
    assert household_of(moved_on) is None
    assert to_svg(draw_eco_map(moved_on, HOME).scene) == to_svg(draw_eco_map(moved_on).scene)


def test_without_a_recorded_home_it_is_the_map_as_it_was() -> None:
    assert to_svg(draw_eco_map(amira(), HOME).scene) == to_svg(draw_eco_map(amira()).scene)


def test_what_the_child_says_of_them_is_said_in_words() -> None:
    said = " ".join(ElementTree.fromstring(to_svg(draw_eco_map(at_home(), HOME).scene)).itertext())
    assert "In the middle, at home with Amira." in said
    assert "Denise: near; line: thin, Amira’s own view" in said
    assert "Carl: not placed by Amira" in said
    assert "16 of 16 people, pets and places on the map are drawn." in said


def test_lines_in_the_middle_say_who_is_a_parent_and_who_a_carer_and_the_legend_explains_them() -> None:
    scene = draw_eco_map(at_home(), HOME).scene
    natures = {(child, dict(group.attributes)["data-nature"]) for child, group in groups(scene.children, "data-child")}
    assert natures == {("ellie", "birth"), ("amira", "foster")}
    said = to_svg(scene)
    for words in ("child by birth", "carer", "man or boy", "woman or girl", "pet", "the child this is about"):
        assert f">{words}<" in said


def test_the_childs_own_has_no_surname_address_or_age_of_others_that_it_should_not() -> None:
    said = to_svg(draw_eco_map(at_home(Audience.CHILD), HOME).scene)
    assert not re.search("Marsh|Haddad|Mill Road", said)
    assert {"denise", "carl", "ellie"} <= middle_of(draw_eco_map(at_home(Audience.CHILD), HOME).scene)


@settings(max_examples=12, deadline=None)
@given(st.integers(2, 30), st.integers(1, 9), st.integers(0, 12))
def test_any_household_is_drawn_whole_and_nothing_overlaps(size: int, home: int, links: int) -> None:
    network = crowd(size)
    living = ["amira", *(f"p{number:03}" for number in range(min(home, size)))]
    stays = tuple(HouseholdStay(id=f"s{who}", household="h", member=who) for who in living)
    parents = tuple(
        ParentLink(id=f"l{at}", parent=living[at * 3 % len(living)], child=living[(at * 5 + 1) % len(living)])
        for at in range(links)
        if at * 3 % len(living) != (at * 5 + 1) % len(living)
    )
    whole = replace(network, households=(Household(id="h", name="h"),), household_stays=stays, parent_links=parents)
    report = draw_eco_map(whole, HOME).report
    assert (report.lost, report.invented, report.overlaps) == ((), (), 0)
    assert report.ties == report.drawn_ties


@pytest.mark.parametrize("audience", list(Audience))
def test_the_circle_holds_all_of_it(audience: Audience) -> None:
    scene = draw_eco_map(at_home(audience), HOME).scene
    household = household_of(at_home(audience))
    assert household is not None
    inside = [box for box in symbol_boxes(scene) if box.owner in household.marks]
    reach = max(box.left + box.width for box in inside) - min(box.left for box in inside)
    assert reach < 2 * household.radius
