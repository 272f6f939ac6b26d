"""Three notations of the same family: what each draws, that the legend says it, and that an own key cannot lie."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import families_to_draw as families
import pytest
from family_records import Records, when
from scene_reading import box_of, group, parts_of, strokes_of, texts_of

from graphmodel.domain.errors import BadValue
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.ties import Tie
from ui.drawing.genogram import GenogramOptions, draw_genogram
from ui.drawing.genogram.notation import MCGOLDRICK, NSGC, PROFILES, Being, Died, Form, Line, Notation, being_of_gender
from ui.drawing.genogram.notation_key import notation_from
from ui.drawing.scene import Scene, Shape
from ui.drawing.svg import to_svg

OWN = notation_from(
    {"name": "Our key", "died": "leaf", "couples": {"dating": {"line": "dashed"}}, "people": {"nonbinary": "hexagon"}}
)


def everybody() -> Records:
    """A family with every kind of person and most kinds of pair and parent."""
    r = Records("kit").person("gran", "F", "1950", "2019-03-01").person("mum", "F", "1985").person("dad", "M", "1983")
    r.person("alex", None, "1988", gender="non-binary").person("tom", "F", "1990", gender="trans man").person("sue", None, "1984")
    r.person("kit", "F", "2013-05-01", kind="child").person("ned", "M", "2016-02-02").person("ted", "M", "2016-02-02")
    r.person("lost", None, None, "2018-05", birth_expected=when("2018-10")).person("bump", birth_expected=when("2027-02"))
    r.person("dog", None, kind="pet", species="dog", keeper="mum")
    r.pair("mum", "dad", "divorced", "2010", "2014").pair("mum", "dad", "married", "2016").pair("dad", "sue", "dating", "2021")
    r.pair("alex", "tom", "civil", "2019").child_of("mum", "gran").child_of("alex", "gran")
    for child in ("kit", "ned", "ted", "lost", "bump"):
        r.child_of(child, "mum", "dad")
    r.child_of("kit", "sue", basis="step").child_of("ned", "alex", basis="special_guardian", since="2020-05")
    r.child_of("ted", "alex", "tom", basis="adoptive", since="2022")
    r.ties.append(Tie(id="tw", source_person="ned", target_person="ted", kind="identical_twin"))
    return r


def drawn(records: Records, notation: Notation = MCGOLDRICK, **options: object) -> Scene:
    return draw_genogram(records.network(), GenogramOptions(notation=notation, **options)).scene  # type: ignore[arg-type]


def outlines(scene: Scene, person: str) -> list[Shape]:
    return [child for child in group(scene, person=person).children if isinstance(child, Shape)]


def corners(shape: Shape) -> int:
    return len(re.findall(r"L", dict(shape.attributes).get("d", "")))


@pytest.mark.parametrize("notation", [MCGOLDRICK, NSGC, OWN], ids=lambda n: n.name)
def test_everyone_is_accounted_for_in_every_notation(notation: Notation) -> None:
    report = draw_genogram(everybody().network(), GenogramOptions(notation=notation)).report

    assert (report.lost, report.invented, report.overlaps) == (0, 0, 0)
    assert report.drawn_people == report.people == 12


@pytest.mark.parametrize("notation", [MCGOLDRICK, NSGC, OWN], ids=lambda n: n.name)
def test_the_legend_names_its_notation_and_says_every_kind_of_person_there_is(notation: Notation) -> None:
    said = " ".join(texts_of(drawn(everybody(), notation)))

    assert f"Notation: {notation.name}" in said
    for words in ("man or boy", "woman or girl", "non-binary", "not yet born", "pet", "identical twins"):
        assert words in said


def test_the_same_records_look_different_in_each_notation_and_need_no_colour() -> None:
    pictures = {name: to_svg(drawn(everybody(), notation)) for name, notation in [*PROFILES.items(), ("own", OWN)]}
    grey = {name: re.sub(r'(fill|stroke)="#[0-9A-F]{6}"', "", svg) for name, svg in pictures.items()}

    assert len(set(grey.values())) == 3


def test_a_non_binary_person_is_a_dome_or_a_diamond_and_a_pet_is_never_the_same() -> None:
    dome, diamond = drawn(everybody()), drawn(everybody(), NSGC)

    assert corners(outlines(dome, "alex")[0]) > 10
    assert corners(outlines(diamond, "alex")[0]) == 4
    assert corners(outlines(diamond, "dog")[0]) == 6
    assert NSGC.forms[Being.PET] is Form.HEXAGON


def test_a_trans_man_is_drawn_as_he_lives_with_the_other_shape_inside_for_workers_only() -> None:
    network = everybody().network()
    share = Network(**{**{f: getattr(network, f) for f in network.__dataclass_fields__}, "audience": Audience.SHARE})

    assert [shape.tag for shape in outlines(drawn(everybody()), "tom")] == ["rect", "circle"]
    assert [shape.tag for shape in outlines(draw_genogram(share).scene, "tom")] == ["rect"]
    assert "AFAB" in " ".join(texts_of(drawn(everybody(), NSGC)))
    assert "AFAB" not in to_svg(draw_genogram(share, GenogramOptions(notation=NSGC)).scene)


@pytest.mark.parametrize(
    ("sex", "gender", "found"),
    [
        ("F", "man", (Being.MAN, None)),
        ("F", "trans man", (Being.MAN, Being.WOMAN)),
        ("M", "Trans-woman", (Being.WOMAN, Being.MAN)),
        ("M", "Non-Binary", (Being.NONBINARY, None)),
        ("X", None, (Being.NONBINARY, None)),
        (None, None, (Being.UNKNOWN, None)),
        ("F", "likes football", (Being.WOMAN, None)),
    ],
)
def test_nobody_is_called_trans_because_two_fields_differ(
    sex: str | None, gender: str | None, found: tuple[Being, Being | None]
) -> None:
    assert being_of_gender(sex, gender) == found


def test_a_pregnancy_that_was_lost_is_small_and_has_neither_age_nor_a_question_mark() -> None:
    scene = drawn(everybody())
    small = dict(outlines(scene, "lost")[0].attributes)["d"]
    _left, top, width, _ = box_of(scene, "lost")
    xs = [float(x) for x in re.findall(r"[ML] ([\d.]+)", small)]

    assert max(xs) - min(xs) < width * 0.7
    assert f" {top:g}" in small.split("L")[0]
    assert list(texts_of(Scene(1, 1, "", "", (group(scene, person="lost"),)))) == []


@pytest.mark.parametrize(("mark", "strokes"), [(Died.CROSS, 2), (Died.SLASH, 1)])
def test_who_died_has_the_mark_of_the_notation(mark: Died, strokes: int) -> None:
    notation = {Died.CROSS: MCGOLDRICK, Died.SLASH: NSGC}[mark]

    assert len(strokes_of(group(drawn(everybody(), notation), person="gran"))) == strokes


def test_a_family_may_have_a_leaf_and_a_child_is_never_shown_a_cross() -> None:
    network = everybody().network()
    for_the_child = Network(**{**{f: getattr(network, f) for f in network.__dataclass_fields__}, "audience": Audience.CHILD})
    for scene in (drawn(everybody(), cross=False), draw_genogram(for_the_child).scene):
        symbol = outlines(scene, "gran")
        assert dict(symbol[0].attributes)["stroke-dasharray"] == "0.1 5"
        assert not [shape for shape in symbol if dict(shape.attributes).get("stroke-width") == "1.5"]


def test_identical_twins_fork_from_one_point_and_are_joined_by_a_bar() -> None:
    scene = drawn(everybody())
    forks = [strokes_of(group(scene, child=child, nature="birth"))[0]["d"] for child in ("ned", "ted")]
    slants = [re.findall(r"H ([\d.]+) L ([\d.]+)", d)[0] for d in forks]
    bars = [
        part
        for part in scene.children
        if isinstance(part, Shape) and re.fullmatch(r"M [\d.]+ [\d.]+ H [\d.]+", dict(part.attributes).get("d", ""))
    ]

    assert slants[0][0] == slants[1][0]
    assert slants[0][1] != slants[1][1]
    assert bars


def test_twins_are_never_guessed_from_equal_birthdays() -> None:
    records = everybody()
    records.ties.clear()

    assert "twins" not in " ".join(texts_of(drawn(records)))
    assert not re.search(r"H [\d.]+ L", strokes_of(group(drawn(records), child="ned", nature="birth"))[0]["d"])


def test_twins_whose_lines_cannot_fork_are_said_under_the_drawing() -> None:
    records = Records("a").person("a", "F", "2015", kind="child").person("b", "F", "2015").person("ann", "F").person("eve", "F")
    records.child_of("a", "ann").child_of("b", "eve").tie("b", "twin")

    assert "A, B: twins" in " ".join(texts_of(drawn(records)))


@pytest.mark.parametrize(
    ("status", "line", "strokes"),
    [(code, couple.line, couple.strokes) for code, couple in MCGOLDRICK.couples.items() if code],
)
def test_every_status_of_a_couple_has_its_line_and_strokes(status: str, line: Line, strokes: int) -> None:
    records = Records("kid").person("kid", "F", "2015", kind="child").person("ann", "F", "1980").person("bob", "M", "1980")
    scene = drawn(records.child_of("kid", "ann", "bob").pair("ann", "bob", status, "2010"), legend=False)
    slanting = [p for p in scene.children if isinstance(p, Shape) and " L " in dict(p.attributes).get("d", "")]

    dash = {Line.SOLID: None, Line.DASHED: "9 5", Line.DOTTED: "3 5"}[line]
    assert strokes_of(group(scene, union="pair000"))[0].get("stroke-dasharray") == dash
    assert len(slanting) == strokes


def test_two_who_came_together_again_have_a_stroke_that_leans_back_and_all_their_years() -> None:
    said = texts_of(drawn(everybody()))

    assert "m 2010, d 2014, m 2016" in said
    assert "parted, together again" in said


def test_before_the_divorce_they_were_married_and_before_the_death_alive() -> None:
    records = Records("kid").person("kid", "F", "2015", kind="child").person("ann", "F", "1980")
    records.person("bob", "M", "1980", "2030-01-01").child_of("kid", "ann", "bob").pair("ann", "bob", "divorced", "2010", "2029")
    scene = drawn(records, legend=False)

    assert "m 2010" in texts_of(scene)
    assert strokes_of(group(scene, person="bob")) == []
    assert "2030" not in texts_of(scene)


def test_adoption_in_a_pedigree_is_a_broken_line_and_brackets() -> None:
    scene = drawn(everybody(), NSGC)

    assert strokes_of(group(scene, child="ted", nature="adoptive"))[0]["stroke-dasharray"] == "9 5"
    assert len([shape for shape in outlines(scene, "ted") if shape.tag == "path"]) == 2
    assert "adopted" in texts_of(scene)


def test_marks_that_look_alike_are_one_row_of_the_legend() -> None:
    records = Records("kid").person("kid", "F", "2015", kind="child")
    for place, status in enumerate(("separated", "divorced")):
        records.person(f"ann{place}", "F", "1980").person(f"bob{place}", "M", "1980").pair(f"ann{place}", f"bob{place}", status)
        records.child_of("kid", f"ann{place}", f"bob{place}", basis="birth" if place else "adoptive")
    said = texts_of(drawn(records, NSGC))

    assert "separated (s), divorced (d) or no" in " ".join(said)
    assert len([text for text in said if text.startswith("separated")]) == 1


def test_an_own_key_changes_what_it_names_and_leaves_the_rest() -> None:
    assert OWN.couple("dating").line is Line.DASHED
    assert OWN.couple("divorced") == MCGOLDRICK.couple("divorced")
    assert OWN.forms[Being.NONBINARY] is Form.HEXAGON
    assert OWN.died is Died.LEAF


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ({"colour": "red"}, 'notation: "colour" is not a part of a key'),
        ({"people": {"man": "star"}}, 'notation people.man: "star" is not one of square, circle'),
        ({"people": {"robot": "square"}}, 'notation people: "robot" is not one of man'),
        ({"people": {"man": "circle"}}, 'notation people: "circle" is not a mark for both man and woman'),
        ({"children": {"adoptive": "solid"}}, 'notation children: "solid" is not a mark for both birth and adoptive'),
        ({"couples": {"dating": {"strokes": 9}}}, 'notation couples.dating.strokes: "9" is not 0, 1 or 2'),
        ({"couples": "dashed"}, 'notation couples: "dashed" is not a table'),
        ({"like": "mine"}, 'notation like: "mine" is not one of mcgoldrick, nsgc'),
    ],
)
def test_a_key_that_cannot_be_used_is_one_sentence(key: Mapping[str, object], sentence: str) -> None:
    with pytest.raises(BadValue) as refused:
        notation_from(key)

    assert str(refused.value).startswith(sentence)


def test_input_order_does_not_change_the_picture_in_any_notation() -> None:
    records = families.little_known()
    turned = families.little_known()
    for name in ("people", "links", "pairs", "ties"):
        getattr(turned, name).reverse()

    for notation in PROFILES.values():
        assert to_svg(drawn(records, notation)) == to_svg(drawn(turned, notation))
    assert len(list(parts_of(drawn(records)))) > 20


def double(scene: Scene, **wanted: str) -> int:
    return len(strokes_of(group(scene, **wanted)))


def test_cousins_who_are_a_couple_have_a_double_line_and_others_do_not() -> None:
    scene = drawn(families.cousins_who_married())

    assert double(scene, union="pair003") == 2
    assert [double(scene, union=f"pair00{n}") for n in range(3)] == [1, 1, 1]
    assert "a couple related by blood" in texts_of(scene)


def test_a_birth_that_is_only_said_relates_nobody() -> None:
    records = families.cousins_who_married()
    records.links = [replace(link, certainty="believed") if link.child == "di" else link for link in records.links]

    assert double(drawn(records), union="pair003") == 1


def test_adoption_relates_nobody_by_blood() -> None:
    records = families.cousins_who_married()
    records.links = [replace(link, basis="adoptive") if link.child == "di" else link for link in records.links]

    assert "a couple related by blood" not in texts_of(drawn(records))


def test_a_donor_has_a_fine_line_and_the_word_on_it() -> None:
    records = Records("kit").person("kit", "F", "2014", kind="child").person("don", "M").child_of("kit", "don", basis="donor")
    scene = drawn(records)

    assert strokes_of(group(scene, child="kit"))[0]["stroke-dasharray"] == "3 4"
    assert "donor" in texts_of(scene)
