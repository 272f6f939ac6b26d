"""How the app is served and how it looks is set in one file beside it; its colours are those of the drawings."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import ui
from ui.drawing.palette import DARK, GATES, LIGHT, Palette, Part, contrast

HOME = Path(ui.__file__).parent
CONFIG = tomllib.loads((HOME / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("section", "name", "value"),
    [
        ("browser", "gatherUsageStats", False),
        ("client", "showErrorDetails", "none"),
        ("client", "toolbarMode", "viewer"),
        ("client", "disableDataExport", True),
        ("server", "address", "127.0.0.1"),
        ("server", "fileWatcherType", "none"),
        ("server", "enableAgentApi", False),
    ],
)
def test_nothing_leaves_the_machine_and_no_fault_shows_its_insides(section: str, name: str, value: object) -> None:
    assert CONFIG[section][name] == value


@pytest.mark.parametrize(("name", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_the_pages_wear_the_colours_of_the_drawings(name: str, palette: Palette) -> None:
    theme = CONFIG["theme"][name]

    assert theme["primaryColor"] == palette.primary
    assert theme["backgroundColor"] == palette.paper
    assert theme["secondaryBackgroundColor"] == palette.sunken
    assert theme["textColor"] == palette.ink
    assert theme["borderColor"] == palette.control
    assert theme["chartCategoricalColors"] == [palette.kinds[part].stroke for part in Part]


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("family", ["blue", "orange", "violet", "gray", "yellow", "green", "red"])
def test_words_on_every_tint_can_be_read(name: str, family: str) -> None:
    theme = CONFIG["theme"][name]

    assert contrast(theme[f"{family}TextColor"], theme[f"{family}BackgroundColor"]) >= 4.5


def test_chips_of_the_pages_have_the_inks_of_the_gates() -> None:
    theme = CONFIG["theme"]["light"]
    pairs = {"blue": "OPEN", "orange": "CHECK_FIRST", "violet": "CHILD_STOP", "gray": "FORBIDDEN"}

    assert {family: (theme[f"{family}TextColor"], theme[f"{family}BackgroundColor"]) for family in pairs} == {
        family: (GATES[gate].text, GATES[gate].fill) for family, gate in pairs.items()
    }


def test_the_font_is_served_from_beside_the_app_and_from_nowhere_else() -> None:
    addresses = [face["url"] for face in CONFIG["theme"]["fontFaces"]]

    assert addresses
    for address in addresses:
        served = HOME / "static" / address.removeprefix("app/static/")
        assert served.read_bytes()[:4] == b"wOF2"
    assert (HOME / "static" / "OFL-NotoSans.txt").exists()
