"""Many families in one file stand under one another."""

from __future__ import annotations

from family_records import Records
from scene_reading import box_of

from ui.drawing.genogram import draw_genogram


def many_families(count: int) -> Records:
    records = Records()
    for i in range(count):
        records.person(f"m{i:02}", "F", "1980").person(f"f{i:02}", "M", "1980").person(f"c{i:02}", "F", "2010")
        records.pair(f"m{i:02}", f"f{i:02}").child_of(f"c{i:02}", f"m{i:02}", f"f{i:02}")
    return records


def test_twenty_small_families_make_a_page_not_a_strip() -> None:
    drawing = draw_genogram(many_families(20).network())

    assert drawing.report.width < 2.5 * drawing.report.height
    assert (drawing.report.lost, drawing.report.overlaps, drawing.report.crossings) == (0, 0, 0)


def test_each_family_stays_together() -> None:
    scene = draw_genogram(many_families(20).network()).scene
    gaps = {box_of(scene, f"c{i:02}")[1] - box_of(scene, f"m{i:02}")[1] for i in range(20)}

    assert len(gaps) <= 3
    assert all(0 < gap < 250 for gap in gaps)
