"""Lines of believable families: through nobody, over no name, each from the parents to the child, the whole way."""

from __future__ import annotations

import random
import re

import pytest
from family_records import Records
from scene_reading import parts_of

from ui.drawing.genogram import draw_genogram
from ui.drawing.scene import Group, Label, Scene

Box = tuple[float, float, float, float]
SEEDS = range(25)


def believable(seed: int, size: int = 30) -> Records:
    """A family with remarriages, half-siblings, fathers nobody knows, carers and adopters."""
    chance = random.Random(seed)
    records = Records()
    generation: dict[str, int] = {}
    couples: list[tuple[str, ...]] = []

    def add(level: int, sex: str) -> str:
        key = f"p{len(generation):03}"
        generation[key] = level
        birth = str(1940 + 25 * level + chance.randrange(20)) if chance.random() < 0.8 else None
        records.person(key, sex, birth, name=chance.choice(("Mia", "Bo Lee", "Anastasia Wetherby-Cole", "Sam")) + " " + key)
        return key

    couples.append((add(0, "M"), add(0, "F")))
    records.pair(*couples[0])
    while len(generation) < size:
        parents = chance.choice(couples)
        level = generation[parents[0]] + 1
        child = add(level, chance.choice("FM"))
        records.child_of(child, *parents)
        if chance.random() < 0.55:
            other = add(level, chance.choice("FM"))
            records.pair(child, other, chance.choice(("married", "divorced", "cohabiting", None)))
            couples.append((child, other))
        if chance.random() < 0.2:
            couples.append((child,))
        if chance.random() < 0.2:
            carers = chance.choice(couples)
            if child not in carers and set(carers) != set(parents):
                records.child_of(child, *carers, basis=chance.choice(("foster", "adoptive", "special_guardian")), since="2020")
    return records


def lines_of(scene: Scene) -> list[tuple[set[str], list[tuple[float, float, float, float]]]]:
    """For each line: the people at its ends, and its pieces as boxes of no width."""
    found = []
    for part in parts_of(scene):
        said = dict(part.attributes) if isinstance(part, Group) else {}
        ends = set((said.get("data-partners") or said.get("data-parents") or "").split()) | {said.get("data-child", "")}
        if "data-union" in said or "data-child" in said:
            paths = [dict(child.attributes)["d"] for child in part.children if isinstance(part, Group)]  # type: ignore[union-attr]
            found.append((ends, [piece for path in paths for piece in pieces_of(path)]))
    return found


def pieces_of(path: str) -> list[tuple[float, float, float, float]]:
    at, found = (0.0, 0.0), []
    for command, rest in re.findall(r"([MHVL])([^MHVL]*)", path):
        numbers = [float(word) for word in rest.split()]
        to = (numbers[0], at[1]) if command == "H" else (at[0], numbers[0]) if command == "V" else (numbers[0], numbers[1])
        if command != "M":
            found.append((min(at[0], to[0]), min(at[1], to[1]), max(at[0], to[0]), max(at[1], to[1])))
        at = to
    return found


def boxes_of(scene: Scene, name: str) -> list[tuple[str, Box]]:
    found = []
    for part in parts_of(scene):
        said = dict(part.attributes) if isinstance(part, Group | Label) else {}
        if name in said:
            x, y, w, h = (float(said[f"data-{key}"]) for key in "xywh")
            found.append((said[name], (x, y, x + w, y + h)))
    return found


def meets(piece: tuple[float, float, float, float], box: Box) -> bool:
    return piece[0] < box[2] - 0.5 and piece[2] > box[0] + 0.5 and piece[1] < box[3] - 0.5 and piece[3] > box[1] + 0.5


@pytest.mark.parametrize("seed", SEEDS)
def test_lines_run_through_nobody_and_over_no_name(seed: int) -> None:
    scene = draw_genogram(believable(seed).network()).scene
    symbols, names = boxes_of(scene, "data-person"), boxes_of(scene, "data-label-of")
    assert len(lines_of(scene)) > 20
    through = [
        (ends, who)
        for ends, pieces in lines_of(scene)
        for who, box in symbols
        if who not in ends
        for p in pieces
        if meets(p, box)
    ]
    over = [(ends, who) for ends, pieces in lines_of(scene) for who, box in names for p in pieces if meets(p, box)]

    assert through == []
    assert over == []


@pytest.mark.parametrize("seed", SEEDS)
def test_each_line_ends_at_its_child(seed: int) -> None:
    scene = draw_genogram(believable(seed).network()).scene
    where = dict(boxes_of(scene, "data-person"))
    for part in parts_of(scene):
        said = dict(part.attributes) if isinstance(part, Group) else {}
        if "data-child" in said and isinstance(part, Group):
            left, top, right, bottom = where[said["data-child"]]
            ends = [pieces_of(dict(child.attributes)["d"])[-1] for child in part.children]  # type: ignore[union-attr]
            assert any(left <= end[0] <= right and top <= end[3] <= (top + bottom) / 2 for end in ends)


@pytest.mark.parametrize("seed", SEEDS)
def test_believable_families_are_whole_and_level(seed: int) -> None:
    records = believable(seed)
    drawing = draw_genogram(records.network())
    where = dict(boxes_of(drawing.scene, "data-person"))

    assert (drawing.report.lost, drawing.report.invented, drawing.report.overlaps, drawing.report.torn_sibships) == (0, 0, 0, 0)
    births = [link for link in records.links if link.basis == "birth"]
    assert all(where[link.child][1] > where[link.parent][1] for link in births)


def test_words_of_one_line_are_written_once() -> None:
    records = Records().person("ann", "F", "1980").person("bo", "F", "2012").person("cy", "M", "2014")
    for child in ("bo", "cy"):
        records.child_of(child, "ann", basis="foster", since="2020-05-01")
    said = [part.text for part in parts_of(draw_genogram(records.network()).scene) if isinstance(part, Label)]

    assert said.count("since 1 May 2020") == 1
