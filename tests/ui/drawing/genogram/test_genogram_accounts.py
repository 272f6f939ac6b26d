"""Unknowns and accounts that differ: drawn as such, never invented, never dropped."""

from __future__ import annotations

from dataclasses import replace

import pytest
from family_records import Records
from scene_reading import group, groups_with, strokes_of, texts_of

from graphmodel.domain.network import Audience
from ui.drawing.genogram import draw_genogram
from ui.drawing.scene import Scene


def kit(certainty: str | None = None, own_word: str | None = None, *, mother: bool = True) -> Records:
    r = Records("kit").person("kit", "F", "2014", kind="child").person("bob", "M", "1980", known_as=own_word)
    if mother:
        r.person("ann", "F", "1985").child_of("kit", "ann")
    return r.child_of("kit", "bob", certainty=certainty)


def drawn(records: Records) -> Scene:
    return draw_genogram(records.network()).scene


def words(scene: Scene) -> str:
    return " ".join(texts_of(scene))


def test_the_child_says_dad_and_the_record_disputes_it() -> None:
    said = words(drawn(kit("disputed", "Dad")))

    assert "Kit says “Dad”" in said
    assert "record: disputed" in said


@pytest.mark.parametrize(
    ("certainty", "said"), [("believed", "said to be, not confirmed"), ("disputed", "disputed"), ("unknown", "nobody knows")]
)
def test_a_father_who_is_not_sure_is_said_by_name_and_the_mother_stays_sure(certainty: str, said: str) -> None:
    scene = drawn(kit(certainty))
    link = group(scene, child="kit")

    assert f"Bob: {said}" in words(scene) or {"Bob:", said} <= set(texts_of(scene))
    assert [stroke.get("stroke-dasharray") for stroke in strokes_of(link)] == [None, "18 4"]
    assert link.title is not None
    assert said in link.title


def test_a_parent_alone_who_is_not_sure_has_a_broken_line() -> None:
    scene = drawn(kit("disputed", mother=False))

    assert strokes_of(group(scene, child="kit"))[0]["stroke-dasharray"] == "18 4"
    assert "said to be a parent, not" in words(scene)


def test_two_men_of_whom_each_is_said_to_be_the_father_are_both_there() -> None:
    records = kit("believed").person("cal", "M", "1982").child_of("kit", "cal", certainty="disputed")
    drawing = draw_genogram(records.network())

    assert (drawing.report.parent_links, drawing.report.drawn_parent_links, drawing.report.lost) == (3, 3, 0)
    said = words(drawing.scene)
    assert "said to be, not confirmed" in said
    assert "disputed" in said


def test_a_sure_father_has_no_such_words() -> None:
    assert "said to be" not in words(drawn(kit("confirmed", "Dad")))


def test_a_father_whose_name_nobody_knows_is_a_square_with_a_question_mark() -> None:
    records = Records("kit").person("kit", "F", "2014", kind="child").person("ann", "F").person("x", "M", name="Unknown")
    scene = drawn(records.child_of("kit", "ann", "x", certainty=None))

    assert texts_of(Scene(1, 1, "", "", (group(scene, person="x"),))) == ["?"]


def test_a_father_who_is_not_recorded_is_not_drawn() -> None:
    records = Records("kit").person("kit", "F", "2014", kind="child").person("ann", "F").child_of("kit", "ann")
    scene = drawn(records)

    assert len(groups_with(scene, "data-person")) == 2
    assert "?" not in texts_of(scene)


@pytest.mark.parametrize("kind", ["half_sister", "sister", "full_sister"])
def test_a_sister_whose_parents_nobody_recorded_stands_alone_and_says_so(kind: str) -> None:
    records = Records("kit").person("kit", "F", "2014", kind="child").person("lea", "F", "2010").person("ann", "F")
    scene = drawn(records.child_of("kit", "ann").tie("lea", kind))

    assert "parents not recorded" in " ".join(words(scene).split())
    assert [said["data-child"] for said in groups_with(scene, "data-child")] == ["kit"]


def test_a_foster_sister_needs_no_parents() -> None:
    records = Records("kit").person("kit", "F", "2014", kind="child").person("lea", "F", "2010").tie("lea", "foster_sibling")

    assert "parents not recorded" not in words(drawn(records))


def test_the_line_of_proof_names_the_rule_that_gave_way() -> None:
    records = Records("kit").person("kit", "F", "2014", kind="child")
    for who, sex in (("jo", "F"), ("al", "M"), ("bo", "M"), ("cy", "M")):
        records.person(who, sex, "1980")
    for man in ("al", "bo", "cy"):
        records.pair("jo", man)
    said = words(drawn(records.child_of("kit", "jo", "al")))

    assert "Gave way: partners not side by side: " in said
    assert "man right of woman: " in said


def test_where_no_rule_gave_way_nothing_is_said_of_it() -> None:
    assert "Gave way" not in words(drawn(kit()))


def test_a_picture_for_the_child_has_the_childs_own_names_for_people() -> None:
    network = replace(kit("confirmed", "Dad").network(), audience=Audience.CHILD)
    said = texts_of(draw_genogram(network).scene)

    assert "Dad" in said
    assert not {"Bob", "“Dad”"} & set(said)
