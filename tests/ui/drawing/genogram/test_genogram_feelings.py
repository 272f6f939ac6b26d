"""Feelings as a layer: whose they are, where they go, what they look like without colour, and who receives."""

from __future__ import annotations

from dataclasses import replace

import families_to_draw as families
import pytest
from family_records import Records
from scene_reading import group, groups_with, parts_of, strokes_of, texts_of
from test_genogram_lines import boxes_of, meets, pieces_of

from ui.drawing.genogram import GenogramOptions, draw_genogram
from ui.drawing.genogram.feelings import OF_VIEW, Feeling
from ui.drawing.genogram.free_ways import Ground, plain
from ui.drawing.scene import Group, Scene
from ui.drawing.svg import to_svg

WITH = GenogramOptions(feelings=True)


def amira() -> Records:
    r = families.amira()
    r.feels("idris", "strong", "both").feels("leanne", "mixed", "i_give").feels("grace", "thin").feels("rufus", "strong")
    r.feels("denise", "on_and_off", "gives_me").feels("maureen", "broken").feels("sami", "ordinary")
    return r.between("salma", "sami", strength="strong").between("sami", "leanne", stressful=True)


def drawn(records: Records) -> Scene:
    return draw_genogram(records.network(), WITH).scene


def test_feelings_are_drawn_only_when_they_are_asked_for() -> None:
    assert groups_with(draw_genogram(amira().network()).scene, "data-tie") == []
    assert len(groups_with(drawn(amira()), "data-tie")) == 8


def test_it_is_said_whose_each_feeling_is() -> None:
    titles = {part.title for part in parts_of(drawn(amira())) if isinstance(part, Group) and "data-tie" in dict(part.attributes)}

    assert "Amira and Idris: close, as Amira says" in titles
    assert "Sami and Leanne: conflict, as recorded" in titles
    assert "feelings: 6 as the child says, 2 recorded between others" in " ".join(texts_of(drawn(amira())))


def test_what_professionals_judge_of_the_childs_own_tie_is_not_drawn_as_hers() -> None:
    records = families.amira().tie("leanne", "birth_mother")
    records.ties[-1] = replace(records.ties[-1], strength="strong", strength_prof="strong", stressful=True)

    assert groups_with(drawn(records), "data-tie") == []


def test_the_childs_latest_word_counts() -> None:
    records = families.amira().feels("idris", "broken", on="2026-11-01").feels("idris", "strong", on="2025-01-01")
    title = group(drawn(records), between="amira idris").title

    assert title == "Amira and Idris: cut off, as Amira says"


@pytest.mark.parametrize(("line", "feeling"), sorted(OF_VIEW.items()))
def test_each_feeling_has_a_pattern_of_its_own_and_its_row_in_the_legend(line: str, feeling: Feeling) -> None:
    records = Records("kit").person("kit", "F", "2014", kind="child").person("ann", "F").child_of("kit", "ann").feels("ann", line)
    scene = drawn(records)

    assert feeling.value in texts_of(scene)
    assert not [other for other in Feeling if other is not feeling and other.value in texts_of(scene)]


def test_no_two_feelings_look_alike_without_colour() -> None:
    looks = set()
    for line in OF_VIEW:
        records = (
            Records("kit").person("kit", "F", "2014", kind="child").person("ann", "F").child_of("kit", "ann").feels("ann", line)
        )
        strokes = strokes_of(group(drawn(records), between="kit ann"))
        looks.add((len(strokes), *sorted((s.get("stroke-dasharray", ""), len(s["d"]) > 150) for s in strokes)))

    assert len(looks) == len(OF_VIEW)


@pytest.mark.parametrize(("support", "heads"), [(None, 0), ("gives_me", 1), ("i_give", 1), ("both", 2), ("none", 0)])
def test_an_arrow_head_stands_at_who_receives(support: str | None, heads: int) -> None:
    records = Records("kit").person("kit", "F", "2014", kind="child").person("ann", "F").child_of("kit", "ann")
    strokes = strokes_of(group(drawn(records.feels("ann", "strong", support)), between="kit ann"))

    assert len([s for s in strokes if s["fill"] != "none"]) == heads


def test_feelings_run_through_nobody_and_over_no_name() -> None:
    scene = drawn(amira())
    symbols, names = boxes_of(scene, "data-person"), boxes_of(scene, "data-label-of")
    for part in parts_of(scene):
        said = dict(part.attributes) if isinstance(part, Group) else {}
        if "data-tie" not in said or not isinstance(part, Group):
            continue
        for stroke in strokes_of(part):
            for piece in pieces_of(stroke["d"]):
                middle = ((piece[0] + piece[2]) / 2, (piece[1] + piece[3]) / 2)
                point = (*middle, *middle)
                assert not [
                    who for who, box in [*symbols, *names] if meets(point, box) and who not in said["data-between"].split()
                ]


def test_feelings_move_nobody() -> None:
    with_them, without = drawn(amira()), draw_genogram(families.amira().network()).scene

    assert boxes_of(with_them, "data-person") == boxes_of(without, "data-person")


def test_masked_people_and_private_views_bring_no_line_of_theirs() -> None:
    records = families.amira().feels("nobody-on-the-map", "strong")

    assert groups_with(drawn(records), "data-tie") == []


def test_a_copy_without_names_has_no_feelings() -> None:
    scene = draw_genogram(amira().network(), GenogramOptions(feelings=True, names=False)).scene

    assert groups_with(scene, "data-tie") == []


def test_the_same_feelings_in_any_order_are_the_same_picture() -> None:
    turned = amira()
    turned.views.reverse()
    turned.ties.reverse()

    assert to_svg(drawn(amira())) == to_svg(drawn(turned))


def test_where_there_is_no_way_it_is_said_in_words() -> None:
    ground = Ground(200, 200, [(80, 0, 120, 200)], [])

    assert ground.way([(20, 100)], [(180, 100)]) is None
    assert ground.way([(20, 100)], [(60, 100)]) is not None


def test_a_way_goes_round_what_stands_there() -> None:
    way = Ground(300, 300, [(100, 100, 200, 200)], []).way([(40, 150)], [(260, 150)])

    assert way is not None
    assert all(not (100 < x < 200 and 100 < y < 200) for x, y in way)
    assert len(way) <= 5


def test_points_within_a_straight_piece_are_left_out() -> None:
    assert plain([(0, 0), (4, 0), (4, 0.1), (9, 0), (9, 4)]) == [(0, 0), (9, 0), (9, 4)]
