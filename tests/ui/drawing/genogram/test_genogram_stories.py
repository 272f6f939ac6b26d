"""Ten stories that social workers tell, each a drawing that somebody looked at until a tired reader could follow it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import stories
from family_records import Records
from scene_reading import box_of, group, groups_with, parts_of, strokes_of, texts_of

from ui.drawing.genogram import GenogramOptions, draw_genogram
from ui.drawing.scene import Group, Scene
from ui.drawing.svg import to_svg

STORIES: tuple[Callable[[], Records], ...] = (
    stories.three_brothers_in_three_placements_with_two_fathers,
    stories.grandmother_who_is_special_guardian,
    stories.adopted_by_a_former_foster_carer,
    stories.two_unknown_fathers,
    stories.twins_one_adopted,
    stories.pet_that_moved_with_the_child,
    stories.cousins_who_are_parents,
    stories.mother_with_three_partners_and_a_child_by_each,
    stories.two_brothers_and_the_same_woman,
    stories.child_says_he_is_dad_the_record_says_he_is_not,
)
FEELINGS = (stories.two_brothers_and_the_same_woman,)
"""Stories told with the layer of feelings."""


def name_of(story: Callable[[], Records]) -> str:
    return story.__name__.replace("_", "-")


def drawn(story: Callable[[], Records]) -> Scene:
    return draw_genogram(story().network(), GenogramOptions(feelings=story in FEELINGS)).scene


def words(scene: Scene) -> str:
    return " ".join(texts_of(scene))


def title(scene: Scene, **wanted: str) -> str:
    return str(group(scene, **wanted).title)


@pytest.mark.parametrize("story", STORIES, ids=name_of)
def test_the_story_is_the_drawing_that_was_looked_at(story: Callable[[], Records], golden: Callable[[str, str], None]) -> None:
    golden(f"story-{name_of(story)}.svg", to_svg(drawn(story)))


@pytest.mark.parametrize("story", STORIES, ids=name_of)
def test_everyone_in_the_story_is_accounted_for(story: Callable[[], Records]) -> None:
    report = draw_genogram(story().network()).report

    assert (report.lost, report.invented, report.overlaps, report.torn_sibships) == (0, 0, 0, 0)
    assert report.drawn_people == report.people == len(story().people)
    assert report.drawn_parent_links == report.parent_links


def test_three_brothers_live_in_three_homes_and_each_carer_is_the_one_of_now() -> None:
    scene = drawn(stories.three_brothers_in_three_placements_with_two_fathers)
    homes = {said["data-household"]: set(said["data-members"].split()) for said in groups_with(scene, "data-household")}
    outlined = {member for members in homes.values() for member in members}

    for boy, home in (("jay", "bray"), ("cal", "shaw"), ("finn", "cole")):
        assert boy in homes.get(home, {boy})
        assert strokes_of(group(scene, child=boy, nature="foster"))[0]["stroke-width"] == "4"
        assert boy in outlined or home.capitalize() in words(scene)
    parents = dict(group(scene, child="finn", nature="birth").attributes)["data-parents"]
    assert set(parents.split()) == {"tony", "kerry"}


def test_the_grandmother_is_both_grandmother_and_guardian() -> None:
    scene = drawn(stories.grandmother_who_is_special_guardian)

    assert (
        title(scene, child="ella", nature="special_guardian")
        == "Ella Hart: special guardian, Rose Hart, special guardian since 26 Feb 2020"
    )
    assert strokes_of(group(scene, child="ella", nature="foster"))[0]["stroke-width"] == "2.6"
    assert box_of(scene, "rose")[1] < box_of(scene, "gemma")[1] < box_of(scene, "ella")[1]


def test_fostered_first_and_adopted_later_by_the_same_two() -> None:
    scene = drawn(stories.adopted_by_a_former_foster_carer)

    assert title(scene, child="max", nature="foster").endswith("1 Feb 2019 – 17 Sept 2021")
    assert title(scene, child="max", nature="adoptive").endswith("since 17 Sept 2021")
    assert len(groups_with(scene, "data-union")) == 2


def test_each_unknown_father_is_a_man_of_his_own() -> None:
    scene = drawn(stories.two_unknown_fathers)

    assert texts_of(Scene(1, 1, "", "", (group(scene, person="x1"), group(scene, person="x2")))) == ["?", "?"]
    assert groups_with(scene, "data-union") == []
    assert "parents not recorded" in words(scene)


def test_the_adopted_twin_hangs_on_the_fork_and_nothing_else_is_said_of_her() -> None:
    scene = drawn(stories.twins_one_adopted)

    assert "identical twins" in texts_of(scene)
    assert title(scene, person="opaque-4") == "Sister, adopted, details protected"
    assert "adoptive" not in {said["data-nature"] for said in groups_with(scene, "data-child")}


def test_the_dog_is_in_the_carers_home_and_the_cat_is_not() -> None:
    scene = drawn(stories.pet_that_moved_with_the_child)
    homes = {said["data-household"]: set(said["data-members"].split()) for said in groups_with(scene, "data-household")}

    assert homes["tate"] == {"joan", "zak", "rex"}
    assert "cleo" not in homes["tate"]


def test_the_parents_who_are_cousins_stand_side_by_side_under_their_own_parents() -> None:
    report = draw_genogram(stories.cousins_who_are_parents().network()).report

    assert (report.couples, report.couples_adjacent, report.torn_sibships) == (4, 4, 0)


def test_each_child_hangs_on_the_line_to_the_own_father() -> None:
    scene = drawn(stories.mother_with_three_partners_and_a_child_by_each)

    parents = {
        said["data-child"]: set(said["data-parents"].split())
        for said in groups_with(scene, "data-child")
        if said["data-nature"] == "birth"
    }
    assert parents == {"tia": {"gail", "pete"}, "leo": {"gail", "ivan"}, "mae": {"gail", "joe"}, "bump": {"gail", "joe"}}
    assert "step-parent since 2019" in title(scene, child="tia", nature="step")


def test_the_uncle_is_step_father_and_the_brothers_stay_brothers() -> None:
    scene = drawn(stories.two_brothers_and_the_same_woman)
    ties = {part.title for part in parts_of(scene) if isinstance(part, Group) and "data-tie" in dict(part.attributes)}

    assert box_of(scene, "rob")[1] == box_of(scene, "neil")[1]
    assert ties == {
        "Eve Moor and Neil Moor: conflict, as Eve says",
        "Eve Moor and Rob Moor: close, as Eve says",
        "Eve Moor and Kate Elm: close, as Eve says",
    }


def test_both_accounts_of_dad_stand_in_the_picture() -> None:
    scene = drawn(stories.child_says_he_is_dad_the_record_says_he_is_not)
    links = [part for part in parts_of(scene) if isinstance(part, Group) and dict(part.attributes).get("data-child") == "ruby"]
    unsure = [link for link in links if "gus" in dict(link.attributes)["data-parents"].split()]

    assert "Ruby says “Dad”" in words(scene)
    assert "record: disputed" in words(scene)
    assert len(unsure) == 1
    assert "18 4" in {stroke.get("stroke-dasharray") for stroke in strokes_of(unsure[0])}
    assert all("18 4" not in {s.get("stroke-dasharray") for s in strokes_of(link)} for link in links if link is not unsure[0])
