"""Of a wide family a part is drawn; everybody else is counted at whom they are joined to."""

from __future__ import annotations

import families_to_draw as families
import pytest
from family_records import Records
from scene_reading import texts_of

from tests.made_up_families import Family
from ui.drawing.genogram import Focus, GenogramOptions, draw_genogram, places_in
from ui.drawing.genogram.focus import folded


def five_generations() -> Records:
    r = Records("kim")
    for row, name in enumerate(("zed", "yve", "xan", "kim", "lou", "moe")):
        r.person(name, "F" if row % 2 else "M", str(1900 + 25 * row), kind="child" if name == "kim" else "person")
        r.person(f"{name}s-wife", "F").pair(name, f"{name}s-wife")
    for parent, child in (("zed", "yve"), ("yve", "xan"), ("xan", "kim"), ("kim", "lou"), ("lou", "moe")):
        r.child_of(child, parent, f"{parent}s-wife")
    r.person("aunt", "F", "1951").child_of("aunt", "yve", "yves-wife").person("cousin", "M", "1976").child_of("cousin", "aunt")
    return r


def test_two_up_and_one_down_from_a_child() -> None:
    drawing = draw_genogram(five_generations().network(), GenogramOptions(focus=Focus(up=2, down=1)))

    assert set(places_in(drawing.scene)) == {
        *("yve", "yves-wife", "xan", "xans-wife", "aunt", "cousin", "kim", "kims-wife", "lou", "lous-wife"),
    }
    assert (drawing.report.lost, drawing.report.invented) == (0, 0)


def test_who_is_folded_is_counted_at_somebody_who_is_shown() -> None:
    words = " ".join(texts_of(draw_genogram(five_generations().network(), GenogramOptions(focus=Focus(up=2, down=1))).scene))
    part = folded(five_generations().network(), Focus(up=2, down=1))

    assert part.behind == {"yve": 2, "lou": 2}
    assert words.count("2 more") == 2
    assert "4 more of the family folded" in words


@pytest.mark.parametrize("person", ["p000", "p050", "p099"])
def test_shown_and_folded_are_everybody(person: str) -> None:
    network = Family("a wide one", 100).network()
    for up, down in ((0, 0), (1, 1), (2, 2), (9, 9)):
        part = folded(network, Focus(person, up, down))

        assert len(part.network.people) + part.people == 100
        assert sum((part.behind or {}).values()) == part.people


def test_a_focus_that_holds_everybody_changes_nothing() -> None:
    network = families.three_fathers().network()

    assert folded(network, Focus(up=5, down=5)).network is network


def test_a_focus_on_nobody_shows_everybody() -> None:
    network = families.amira().network()

    assert folded(network, Focus("nobody")).network is network
    assert folded(network, None).network is network
