"""The parts draw the same marks as the pictures, and carry nothing that could load or run."""

from __future__ import annotations

import json
import re
from importlib.resources import files

from ui.components.marks import marks_script
from ui.drawing.icons import ICONS

ASSETS = files("ui.components") / "assets"
SCRIPTS = sorted(asset.name for asset in ASSETS.iterdir() if asset.name.endswith(".js"))


def test_every_icon_of_the_drawings_is_a_mark_with_its_shapes() -> None:
    marks = json.loads(marks_script().removeprefix("const ICONS = ").removesuffix(";\n"))

    assert set(ICONS) == set(marks)
    assert marks["adult"][0] == ["circle", {"cx": "12", "cy": "7.4", "r": "3.6"}]
    assert ["path", {"d": ICONS["adult"][1]}] == marks["adult"][1]
    assert {"path", "circle", "ellipse", "rect"} >= {tag for shapes in marks.values() for tag, _ in shapes}


def test_every_mark_that_a_script_names_exists() -> None:
    named = {name for script in SCRIPTS for name in re.findall(r'icon\("([a-z]+)"', (ASSETS / script).read_text())}

    assert named
    assert set() == named - set(ICONS)


def test_no_script_reads_text_as_markup_or_reaches_outside() -> None:
    forbidden = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|fetch\(|XMLHttpRequest|https?://(?!www\.w3\.org)"
    )
    found = [(script, match.group()) for script in SCRIPTS for match in forbidden.finditer((ASSETS / script).read_text())]

    assert SCRIPTS
    assert found == []


def test_no_style_sheet_loads_anything() -> None:
    sheets = [asset for asset in ASSETS.iterdir() if asset.name.endswith(".css")]

    assert sheets
    assert [sheet.name for sheet in sheets if re.search(r"@import|url\(", sheet.read_text())] == []
