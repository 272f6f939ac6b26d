"""What a drawing promises, tried on families grown by chance: homes hold no stranger, the legend lists what is used, each
line can be heard.
"""

from __future__ import annotations

import random

import families_to_draw as families
import pytest
from family_records import Records
from scene_reading import parts_of, strokes_of, texts_of
from test_genogram_lines import believable, boxes_of
from test_genogram_profiles import everybody

from ui.drawing.clipping import points_of
from ui.drawing.genogram import GenogramOptions, draw_genogram
from ui.drawing.genogram.notation import PROFILES
from ui.drawing.scene import Group, Scene
from ui.drawing.svg import to_svg

SEEDS = range(12)
Point = tuple[float, float]


def with_homes(seed: int) -> Records:
    """A believable family in which some live together, near one another or not."""
    chance = random.Random(seed)
    records = believable(seed, 24)
    everyone = [person.id for person in records.people]
    for number in range(5):
        together = {link.child for link in records.links if chance.random() < 0.15} | set(chance.sample(everyone, 1))
        records.home(f"h{number}", f"Home {number}", *sorted(together)[: chance.randint(1, 5)])
    return records


def inside(point: Point, corners: list[Point]) -> bool:
    """Whether a point is in an area, by counting the edges to its right."""
    x, y = point
    count = 0
    for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1], strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            count += 1
    return count % 2 == 1


def points_in(box: tuple[float, float, float, float]) -> list[Point]:
    left, top, right, bottom = box
    return [
        (left + (right - left) * i / 6 * 0.998 + 0.05, top + (bottom - top) * j / 6 * 0.998 + 0.05)
        for i in range(7)
        for j in range(7)
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_an_outline_holds_all_its_members_and_not_a_corner_of_anybody_else(seed: int) -> None:
    scene = draw_genogram(with_homes(seed).network()).scene
    symbols, names = dict(boxes_of(scene, "data-person")), boxes_of(scene, "data-label-of")
    for part in parts_of(scene):
        said = dict(part.attributes) if isinstance(part, Group) else {}
        if "data-household" not in said or not isinstance(part, Group):
            continue
        corners = points_of(strokes_of(part)[0]["d"])[0][:-1]
        members = set(said["data-members"].split())
        for who, box in symbols.items():
            assert {inside(point, corners) for point in points_in(box)} == {who in members}
        strangers = [box for who, box in names if who not in members]
        assert not [box for box in strangers for point in points_in(box) if inside(point, corners)]


def test_outlines_are_drawn_at_all_and_homes_without_one_are_said() -> None:
    drawn = said = 0
    for seed in SEEDS:
        scene = draw_genogram(with_homes(seed).network()).scene
        drawn += sum(isinstance(p, Group) and "data-household" in dict(p.attributes) for p in scene.children)
        said += " ".join(texts_of(scene)).count("not outlined")

    assert drawn > len(SEEDS)
    assert said > 0


NATURES = {
    "birth": "child by birth",
    "adoptive": "child by adoption",
    "foster": "carer",
    "special_guardian": "special guardian",
    "step": "other parent",
}
STATUSES = {"married": "married (m)", "divorced": "divorced (d)", "cohabiting": "live together", "": "a couple"}


def legend_of(scene: Scene) -> str:
    said = texts_of(scene)
    begin = said.index("Marks in this picture")
    return " ".join(said[begin : next(i for i, text in enumerate(said) if text.startswith("Notation: "))])


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("profile", PROFILES)
def test_the_legend_has_a_row_for_what_is_drawn_and_none_for_what_is_not(seed: int, profile: str) -> None:
    records = believable(seed, 16)
    scene = draw_genogram(records.network(), GenogramOptions(notation=PROFILES[profile])).scene
    legend = legend_of(scene)
    natures = {link.basis for link in records.links}

    assert {nature for nature, words in NATURES.items() if words in legend} == natures
    statuses = {pair.status or "" for pair in records.pairs}
    for status, words in STATUSES.items():
        assert (words in legend.replace("no longer a couple", "").replace("a couple related", "")) == (status in statuses)
    assert ("lines cross, not joined" in legend) == (
        "crossing" in " ".join(texts_of(scene)) and " 0 crossings" not in " ".join(texts_of(scene))
    )
    assert "pet" not in legend
    assert "≈" in legend


def test_every_person_line_and_home_can_be_heard() -> None:
    records = families.amira().feels("idris", "strong")
    scene = draw_genogram(records.network(), GenogramOptions(feelings=True)).scene
    named = ("data-person", "data-union", "data-child", "data-household", "data-tie")
    groups = [part for part in parts_of(scene) if isinstance(part, Group) and {k for k, _ in part.attributes} & set(named)]
    svg = to_svg(scene)

    assert len(groups) > 40
    assert [group for group in groups if not group.title] == []
    assert svg.count('role="graphics-symbol"') + svg.count('role="graphics-object"') == len(groups)
    assert 'role="graphics-document"' in svg
    assert "<desc" in svg
    assert "19 of 19 people and pets" in scene.description


def test_the_description_says_the_day_for_whom_and_the_proof() -> None:
    scene = draw_genogram(everybody().network(), GenogramOptions(author="Beth Lowe")).scene

    for words in (
        "As it was on Mon 23 Nov 2026",
        "by Beth Lowe",
        "for workers, not for sharing",
        "This drawing accounts for everyone.",
    ):
        assert words in scene.description
