"""``kinmap doctor``: every finding with its mark and what to do, a verdict in one line, and an exit code for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

import pytest

from graphmodel.backup.last import LastBackup, note_backup
from graphmodel.health import Finding, Level, Subject
from graphmodel.record import Recorder
from graphmodel.store import embedded
from graphmodel.store.connection import Graph, GraphSettings
from tests.scenarios import family
from ui.cli import main
from ui.commands import checking
from ui.serve import AppNote


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder of one family; its server is stopped at the end."""
    home = tmp_path_factory.mktemp("doctor") / "home"
    told = family()
    told.child("amira", name="Amira Łoś")
    with Graph.open(GraphSettings(home)) as graph:
        Recorder(graph).record(told.records, by="sana", why="test")
    note_backup(home, LastBackup(datetime.now(UTC).isoformat(), "kinmap.backup", str(home), 1, ""))
    yield home
    embedded.stop(home)


@pytest.fixture(autouse=True)
def at_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands of these tests use that folder."""
    monkeypatch.setenv("KINMAP_HOME", str(home))
    monkeypatch.setenv("KINMAP_GRAPH", "")


def told_of(*findings: Finding, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "_everything", lambda *_: iter(findings))


def test_a_sound_folder_is_called_sound_in_the_last_line(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["doctor"])
    said = capsys.readouterr().out.splitlines()

    assert (code, said[-1]) == (0, "✓ Everything is sound.")
    assert [line for line in said if line and not line.startswith(" ")][:-1] == [
        "Where it is kept",
        "Settings",
        "The graph",
        "The journal",
        "Backups",
        "What is recorded",
        "The program",
    ]
    assert not any(line.startswith(("  !", "  ✗", "      →")) for line in said)
    assert "Amira" not in "\n".join(said)


def test_the_same_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["doctor", "--format", "json"])
    said = json.loads(capsys.readouterr().out)

    assert (code, said["sound"]) == (0, True)
    assert {one["check"] for one in said["findings"]} >= {"folder", "space", "answers", "journal", "sense", "fonts", "app"}
    assert {"about": "journal", "check": "journal"}.items() <= next(
        one for one in said["findings"] if one["check"] == "journal"
    ).items()


def test_each_mark_has_its_line_and_what_to_do_stands_below(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told_of(
        Finding(Subject.PLACE, "space", Level.LOOK, "Little room.", "Make room."),
        Finding(Subject.PLACE, "folder", Level.SOUND, "A folder."),
        Finding(Subject.GRAPH, "answers", Level.BROKEN, "It does not answer.", "Start it."),
        monkeypatch=monkeypatch,
    )

    code = main(["doctor"])

    assert code == 1
    assert capsys.readouterr().out.splitlines() == [
        "Where it is kept",
        "  ! Little room.",
        "      → Make room.",
        "  ✓ A folder.",
        "The graph",
        "  ✗ It does not answer.",
        "      → Start it.",
        "",
        "✗ Not sound: 1 broken (✗), 1 to look at (!).",
    ]


def test_what_is_only_to_be_looked_at_is_no_failure(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    told_of(Finding(Subject.PLACE, "space", Level.LOOK, "Little room.", "Make room."), monkeypatch=monkeypatch)

    assert main(["doctor"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "! Kinmap works; 1 to look at (!)."


def test_a_part_that_is_missing_is_named(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def version(part: str) -> str:
        if part == "typst":
            raise metadata.PackageNotFoundError(part)
        return "1"

    monkeypatch.setattr(checking.metadata, "version", version)

    assert main(["doctor"]) == 1
    assert "  ✗ Parts of Kinmap are missing: typst.\n      → Run: make install" in capsys.readouterr().out


def test_letters_that_no_font_has_are_named_by_their_script(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = family()
    told.person("linear", name="\U00010600\U00010601")  # Linear A: no font for it comes with any system
    with Graph.open(GraphSettings(home)) as graph:
        Recorder(graph).record(told.records, by="sana", why="test")

    assert main(["doctor"]) == 0
    assert "! Names in the record use letters that cannot be printed on this machine: Linear." in capsys.readouterr().out


def test_the_app_that_runs_is_named(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "running_app", lambda _: AppNote(1, 8501))

    main(["doctor"])

    assert "✓ The app is open at http://127.0.0.1:8501" in capsys.readouterr().out
