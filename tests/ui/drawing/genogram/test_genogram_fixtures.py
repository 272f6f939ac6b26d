"""Families that other tools tear apart, refuse or invent links for: each drawing was looked at, and has its proof."""

from __future__ import annotations

from collections.abc import Callable

import families_to_draw as families
import pytest
from family_records import Records

from ui.drawing.genogram import draw_genogram
from ui.drawing.svg import to_svg

STORIES: dict[str, Callable[[], Records]] = {
    "a-girl-with-two-placements-half-siblings-by-three-fathers-and-a-sister-adopted-away": families.amira,
    "a-mother-with-children-by-three-partners": families.three_fathers,
    "two-brothers-who-each-had-a-child-with-the-same-woman": families.two_brothers_one_woman,
    "siblings-split-over-three-placements": families.three_placements,
    "somebody-recorded-as-own-ancestor-own-parent-and-own-partner": families.own_ancestor,
    "a-child-whose-father-is-her-mothers-father": families.parent_and_child_as_parents,
    "cousins-who-married": families.cousins_who_married,
    "hardly-anything-known": families.little_known,
    "two-mothers-and-a-grandmother-as-special-guardian": families.two_mothers,
}


@pytest.mark.parametrize("story", STORIES)
def test_the_drawing_that_was_looked_at(story: str, golden: Callable[[str, str], None]) -> None:
    golden(f"genogram-{story}.svg", to_svg(draw_genogram(STORIES[story]().network()).scene))


@pytest.mark.timeout(10)
@pytest.mark.parametrize("story", STORIES)
def test_everyone_is_accounted_for(story: str) -> None:
    report = draw_genogram(STORIES[story]().network()).report

    assert (report.lost, report.invented, report.overlaps, report.torn_sibships) == (0, 0, 0, 0)
    assert report.drawn_people == report.people
    assert report.drawn_unions == report.unions
    assert report.drawn_parent_links == report.parent_links


def test_ordinary_families_have_no_crossing() -> None:
    for story in (families.three_fathers, families.two_brothers_one_woman, families.cousins_who_married, families.little_known):
        assert draw_genogram(story().network()).report.crossings == 0


def test_a_third_partner_is_drawn_round_the_others() -> None:
    report = draw_genogram(families.three_fathers().network()).report

    assert (report.couples, report.couples_adjacent, report.routed_unions) == (3, 2, 1)
