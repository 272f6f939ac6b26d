"""Which notations there are to choose: two standards by name, and an authority's own key from a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphmodel.domain.errors import BadFile, BadValue
from ui.drawing.genogram.notation import MCGOLDRICK, NSGC, Died
from ui.notations import notation_named, notations_offered
from ui.settings import load_settings

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "genogram-key.toml"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KINMAP_HOME", str(tmp_path))
    return tmp_path


def test_the_standard_of_social_work_is_used_when_nothing_is_set() -> None:
    assert notation_named(load_settings().notation, load_settings()) is MCGOLDRICK
    assert list(notations_offered(load_settings())) == ["McGoldrick 2020", "NSGC 2022"]


def test_the_example_key_can_be_used_as_it_is(home: Path) -> None:
    (home / "key.toml").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    (home / "kinmap.toml").write_text('notation = "key.toml"\n', encoding="utf-8")
    offered = notations_offered(load_settings())

    assert list(offered) == ["Northshire key", "McGoldrick 2020", "NSGC 2022"]
    assert offered["Northshire key"].died is Died.LEAF


def test_another_standard_is_chosen_by_its_name() -> None:
    assert notation_named("nsgc", load_settings()) is NSGC


@pytest.mark.parametrize(
    ("choice", "error", "sentence"),
    [
        ("swiss", BadValue, 'notation: "swiss" is not one of mcgoldrick, nsgc, or a file with your own key that ends in .toml.'),
        ("none.toml", BadFile, "none.toml: cannot be read"),
        ("torn.toml", BadFile, "torn.toml: is not a key"),
        ("star.toml", BadValue, 'notation people.man: "star" is not one of'),
    ],
)
def test_a_notation_that_cannot_be_used_is_one_sentence(choice: str, error: type[Exception], sentence: str, home: Path) -> None:
    (home / "torn.toml").write_text("people = [", encoding="utf-8")
    (home / "star.toml").write_text('[people]\nman = "star"\n', encoding="utf-8")
    with pytest.raises(error) as refused:
        notation_named(choice, load_settings())

    assert str(refused.value).startswith(sentence)
