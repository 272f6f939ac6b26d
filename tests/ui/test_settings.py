"""Settings come from the environment, then from the file in the data folder; limits of the questions by their names."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphmodel.domain.errors import BadValue
from queries.thresholds import Thresholds
from ui.settings import load_settings


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KINMAP_HOME", str(tmp_path))
    return tmp_path


def test_without_any_setting_the_limits_are_those_of_practice() -> None:
    assert load_settings().thresholds == Thresholds()


def test_a_limit_is_set_in_the_file_and_the_environment_wins(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "kinmap.toml").write_text("port = 8600\n[thresholds]\nlost_days = 120\nstay_days = 14\n", encoding="utf-8")
    monkeypatch.setenv("KINMAP_THRESHOLD_LOST_DAYS", "150")
    settings = load_settings()

    assert settings.port == 8600
    assert settings.thresholds == Thresholds(lost_days=150, stay_days=14)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("KINMAP_THRESHOLD_LOST_DAYS", "soon", 'KINMAP_THRESHOLD_LOST_DAYS: "soon" is not a whole number from 1 to 10,000.'),
        ("KINMAP_THRESHOLD_LOST_DAY", "90", 'thresholds: "lost_day" is not the name of a limit (did you mean lost_days?'),
        ("KINMAP_THRESHOLDS", "lost", 'thresholds: "lost" is not a table of limits'),
    ],
)
def test_a_wrong_limit_is_one_sentence(name: str, value: str, sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(BadValue) as refused:
        load_settings()

    assert str(refused.value).startswith(sentence)


def test_a_wrong_limit_in_the_file_is_one_sentence(home: Path) -> None:
    (home / "kinmap.toml").write_text("[thresholds]\nlost_days = 0\n", encoding="utf-8")
    with pytest.raises(BadValue, match="LOST_DAYS"):
        load_settings()
