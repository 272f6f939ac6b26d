"""The marks of a genogram: each record looks as the legend says, and what is protected is not in the picture at all."""

from __future__ import annotations

import re

import families_to_draw as families
import pytest
from family_records import Records
from scene_reading import box_of, group, groups_with, strokes_of, texts_of

from ui.drawing.genogram import GenogramOptions, draw_genogram
from ui.drawing.scene import Group, Scene, Shape
from ui.drawing.svg import to_svg


@pytest.fixture(scope="module")
def amira() -> Scene:
    return draw_genogram(families.amira().network()).scene


def shapes(scene: Scene, person: str) -> list[str]:
    return [child.tag for child in group(scene, person=person).children if isinstance(child, Shape)]


def test_men_are_squares_women_circles_pets_diamonds(amira: Scene) -> None:
    assert shapes(amira, "sami")[0] == "rect"
    assert shapes(amira, "leanne")[0] == "circle"
    assert shapes(amira, "rufus")[0] == "path"


def test_the_child_has_a_double_outline_and_nobody_else(amira: Scene) -> None:
    doubled = [
        said["data-person"]
        for said in groups_with(amira, "data-person")
        if shapes(amira, said["data-person"])[:2] == ["circle"] * 2
    ]
    assert doubled == ["amira"]


def test_age_and_years_are_as_of_the_day(amira: Scene) -> None:
    said = texts_of(amira)
    assert {"12", "2014", "1951", "2009"} <= set(said)
    assert "13" not in said


def test_who_died_has_a_cross(amira: Scene) -> None:
    assert shapes(amira, "ray").count("path") == 2
    assert shapes(amira, "sami").count("path") == 0


def test_the_childs_own_words_stand_under_the_name(amira: Scene) -> None:
    assert {"“Mum”", "“Nan”", "“Grandad Ray”"} <= set(texts_of(amira))


def test_a_protected_sister_has_no_age_no_date_and_no_id_of_a_file() -> None:
    records = families.amira()
    scene = draw_genogram(records.network()).scene
    symbol = group(scene, person="opaque-7")

    assert symbol.title == "Sister, adopted, details protected"
    assert [dict(label)["data-person"] for label in groups_with(scene, "data-person") if label["data-person"] == "opaque-7"] == [
        "opaque-7"
    ]
    assert "details protected" in texts_of(scene)


def test_what_a_masked_person_still_carries_never_reaches_the_file() -> None:
    records = Records("kid").person("kid", "F", "2015", kind="child").person("mum", "F", "1990")
    records.person("x9", "F", "2012-05-06", name="Sister, adopted", ref="REAL-ID-77", known_as="Zerlina", masked=True)
    records.child_of("kid", "mum").child_of("x9", "mum")
    drawn = to_svg(draw_genogram(records.network()).scene)

    assert "x9" in drawn
    for secret in ("REAL-ID-77", "Zerlina", "2012"):
        assert secret not in drawn


@pytest.mark.parametrize(
    ("basis", "until", "dash", "width"),
    [
        ("birth", None, None, "2"),
        ("foster", None, "0.1 7", "4"),
        ("foster", "2024-01", "0.1 7", "2.6"),
        ("special_guardian", None, "11 7 0.1 7", "3.4"),
        ("special_guardian", "2024-01", "11 7 0.1 7", "2"),
        ("step", None, "3 4", "1.5"),
    ],
)
def test_lines_to_children_by_nature(basis: str, until: str | None, dash: str | None, width: str) -> None:
    records = Records("kid").person("kid", "F", "2015", kind="child").person("pat", "F", "1980")
    records.child_of("kid", "pat", basis=basis, since="2020", until=until)
    line = strokes_of(group(draw_genogram(records.network()).scene, child="kid"))[0]

    assert (line.get("stroke-dasharray"), line["stroke-width"]) == (dash, width)


def test_adoption_is_a_solid_line_with_a_dotted_companion() -> None:
    records = (
        Records("kid")
        .person("kid", "F", "2015", kind="child")
        .person("pat", "F", "1980")
        .child_of("kid", "pat", basis="adoptive")
    )
    lines = strokes_of(group(draw_genogram(records.network()).scene, child="kid"))

    assert [line.get("stroke-dasharray") for line in lines] == [None, "2 4"]


@pytest.mark.parametrize(
    ("status", "dash", "marks"), [("married", None, 0), ("cohabiting", "9 5", 0), ("separated", None, 1), ("divorced", None, 2)]
)
def test_couples_by_status(status: str, dash: str | None, marks: int) -> None:
    records = Records("kid").person("kid", "F", "2015", kind="child").person("ann", "F", "1980").person("bob", "M", "1980")
    records.child_of("kid", "ann", "bob").pair("ann", "bob", status, "2010")
    scene = draw_genogram(records.network(), GenogramOptions(legend=False)).scene
    slanting = [
        part for part in scene.children if isinstance(part, Shape) and part.tag == "path" and " L " in dict(part.attributes)["d"]
    ]

    assert strokes_of(group(scene, union="pair000"))[0].get("stroke-dasharray") == dash
    assert len(slanting) == marks


def test_parents_who_were_never_recorded_as_a_couple_are_not_drawn_as_one() -> None:
    records = Records("kid").person("kid", "F", "2015", kind="child").person("ann", "F", "1980").person("bob", "M", "1980")
    scene = draw_genogram(records.child_of("kid", "ann", "bob").network()).scene

    assert groups_with(scene, "data-union") == []
    assert "?" in texts_of(scene)
    assert group(scene, child="kid").attributes[1] == ("data-parents", "bob ann")


def test_a_man_stands_left_of_a_woman_and_older_children_left_of_younger() -> None:
    scene = draw_genogram(families.two_brothers_one_woman().network()).scene
    assert box_of(scene, "stan")[0] < box_of(scene, "vera")[0]

    scene = draw_genogram(families.three_fathers().network()).scene
    assert box_of(scene, "ava")[0] < box_of(scene, "ben")[0]


def test_homes_hold_their_members_and_nobody_else(amira: Scene) -> None:
    homes = {said["data-household"]: set(said["data-members"].split()) for said in groups_with(amira, "data-household")}
    assert homes == {"marsh": {"carl", "denise", "ellie", "amira"}, "okoro": {"grace", "rufus"}, "janets": {"janet", "noah"}}


def test_a_home_that_cannot_be_outlined_is_said_in_words() -> None:
    records = Records("b").person("b", "F", "2012", kind="child").person("mum", "F", "1980")
    for ref, birth in (("a", "2010"), ("c", "2014")):
        records.person(ref, "F", birth).child_of(ref, "mum")
    scene = draw_genogram(records.child_of("b", "mum").home("h", "Hill home", "a", "c").network()).scene

    assert groups_with(scene, "data-household") == []
    assert "Hill home: A and C" in " ".join(texts_of(scene))


def test_teachers_and_workers_are_counted_not_drawn(amira: Scene) -> None:
    drawn = {said["data-person"] for said in groups_with(amira, "data-person")}
    words = " ".join(texts_of(amira))

    assert drawn.isdisjoint({"teacher", "beth"})
    assert "not on a genogram: 1 other person, 1 worker" in words


def test_the_legend_lists_the_marks_used_and_only_those() -> None:
    records = Records("kid").person("kid", "F", "2015", kind="child").person("ann", "F", "1980")
    said = texts_of(draw_genogram(records.child_of("kid", "ann").network()).scene)

    assert "child by birth" in said
    assert not {"divorced (d)", "pet", "man or boy", "special guardian", "lines cross, not joined"} & set(said)


def test_names_of_any_script_are_kept_whole() -> None:
    drawn = to_svg(draw_genogram(families.little_known().network()).scene)

    for name in ("Łukasz", "Siân", "ليلى"):
        assert name in drawn


def test_nothing_that_people_write_becomes_markup() -> None:
    records = (
        Records().person("a b", "F", name='<script>alert("x")</script> & Co').person("c", "M", name="Bo\x00b").pair("a b", "c")
    )
    drawn = to_svg(draw_genogram(records.network()).scene)

    assert "<script" not in drawn
    assert 'data-person="a%20b"' in drawn


def test_words_that_find_no_room_at_their_line_are_said_under_the_drawing() -> None:
    said = " ".join(texts_of(draw_genogram(families.two_mothers().network()).scene))

    assert "special guardian since 2 Apr 2019" in said


def test_a_first_name_is_not_said_twice() -> None:
    records = (
        Records("kid")
        .person("kid", "F", "2015", kind="child", name="Kit Moss", known_as="Kit")
        .person("gran", "F", known_as="Nan")
    )
    said = texts_of(draw_genogram(records.child_of("kid", "gran").network()).scene)

    assert "“Kit”" not in said
    assert "“Nan”" in said


def test_the_legend_covers_no_line_and_no_home() -> None:
    for story in (families.amira, families.two_mothers, families.three_placements):
        scene = draw_genogram(story().network()).scene
        legend = min(
            float(dict(p.attributes)["x"])
            for p in scene.children
            if isinstance(p, Shape) and dict(p.attributes).get("rx") == "12"
        )
        paths = [stroke["d"] for part in scene.children if isinstance(part, Group) for stroke in strokes_of(part)]
        across = [float(x) for d in paths for x in re.findall(r"[MHL] ([\d.]+)", d)]

        assert max(across) < legend


def test_no_outline_of_a_home_leaves_the_page() -> None:
    for story in (families.amira, families.two_mothers, families.little_known):
        records = story()
        records.home("far", "Far home", records.people[0].id, records.people[-1].id)
        for part in draw_genogram(records.network()).scene.children:
            if isinstance(part, Group) and "data-household" in dict(part.attributes):
                xs = [float(x) for stroke in strokes_of(part) for x in re.findall(r"[MHL] (-?[\d.]+)", stroke["d"])]
                assert min(xs) >= 0


def test_who_cares_for_a_brother_is_said_under_the_carer() -> None:
    records = Records("a").person("a", "F", "2012", kind="child").person("b", "M", "2014", kind="child", name="Bo Hill")
    records.person("mum", "F").child_of("a", "mum").child_of("b", "mum").person("meg", "F").placed("b", ("meg",), "2022-01")

    assert "carer of Bo" in texts_of(draw_genogram(records.network()).scene)
