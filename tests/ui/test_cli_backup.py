"""``kinmap backup | restore`` as a person uses them: real processes, real files, a real embedded graph."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphmodel.backup import last_backup
from tests.warm_start import command

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "otter lamp seven quilt"


class Terminal:
    """A folder to stand in, and two data folders: where the record is, and where it is restored to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home, self.other = folder / "home", folder / "other"

    def kinmap(
        self, *arguments: str, expected: int = 0, home: Path | None = None, **env: str
    ) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "KINMAP_HOME": str(home or self.home), "KINMAP_GRAPH": ""}
        done = command(arguments, self.folder, environment | env)
        assert done.returncode == expected, done.stdout + done.stderr
        assert "Traceback" not in done.stdout + done.stderr
        return done


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    it = Terminal(tmp_path_factory.mktemp("terminal"))
    it.kinmap("demo")
    made = json.loads(it.kinmap("backup", "--new-key", "key.txt", "--format", "json").stdout)
    it.kinmap("backup", "-o", "one.kinmap-backup", "--recipient", made["recipient"])
    yield it
    it.kinmap("stop")
    it.kinmap("stop", home=it.other)


def test_a_key_is_made_and_where_to_keep_it_is_said(terminal: Terminal) -> None:
    said = terminal.kinmap("backup", "--new-key", "second.txt").stdout

    assert "age1" in said
    assert "away from this machine" in said
    assert (terminal.folder / "second.txt").stat().st_mode & 0o777 == 0o600
    assert "never written over" in terminal.kinmap("backup", "--new-key", "second.txt", expected=2).stderr


def test_a_backup_is_only_its_owners_and_is_noted(terminal: Terminal) -> None:
    file = terminal.folder / "one.kinmap-backup"
    noted = last_backup(terminal.home)

    assert file.stat().st_mode & 0o777 == 0o600
    assert noted is not None
    assert noted.file == str(file)
    assert last_backup(terminal.other) is None


def test_checking_says_what_is_in_it_and_touches_no_graph(terminal: Terminal) -> None:
    home = terminal.folder / "nowhere"

    said = terminal.kinmap("restore", "one.kinmap-backup", "--identity", "key.txt", "--check", home=home).stdout
    shape = json.loads(
        terminal.kinmap("restore", "one.kinmap-backup", "--identity", "key.txt", "--check", "--format", "json", home=home).stdout
    )

    assert "is whole and holds" in said
    assert not home.exists()
    assert shape["restored"] is False
    assert shape["records"]["person"] > 25
    assert shape["entries"] > 1_000
    assert shape["missing_entries"] == 0


def test_a_file_that_is_there_is_left_alone(terminal: Terminal) -> None:
    public = json.loads(terminal.kinmap("backup", "--new-key", "third.txt", "--format", "json").stdout)["recipient"]
    before = (terminal.folder / "one.kinmap-backup").read_bytes()

    refused = terminal.kinmap("backup", "-o", "one.kinmap-backup", "--recipient", public, expected=2)

    assert "There is such a file already" in refused.stderr
    assert before == (terminal.folder / "one.kinmap-backup").read_bytes()


def test_a_wrong_key_and_a_damaged_file_are_refused(terminal: Terminal) -> None:
    terminal.kinmap("backup", "--new-key", "wrong.txt")
    (terminal.folder / "cut").write_bytes((terminal.folder / "one.kinmap-backup").read_bytes()[:-100])

    wrong = terminal.kinmap("restore", "one.kinmap-backup", "--identity", "wrong.txt", "--check", expected=2)
    cut = terminal.kinmap("restore", "cut", "--identity", "key.txt", "--check", expected=2)

    assert "This key does not open it" in wrong.stderr
    assert "take another copy" in cut.stderr


def test_a_record_is_not_restored_over_another(terminal: Terminal) -> None:
    refused = terminal.kinmap("restore", "one.kinmap-backup", "--identity", "key.txt", expected=2)

    assert "into an empty one only" in refused.stderr


def test_a_restored_record_answers_as_the_first_one_did(terminal: Terminal) -> None:
    said = terminal.kinmap("restore", "one.kinmap-backup", "--identity", "key.txt", home=terminal.other).stdout
    ask = ("ask", "siblings_without_planned_contact", "--all", "--as-of", "2026-11-23", "--format", "json")

    assert "proved to be the same" in said
    assert terminal.kinmap(*ask).stdout == terminal.kinmap(*ask, home=terminal.other).stdout
    assert "sound" in terminal.kinmap("verify", home=terminal.other).stdout


def test_a_passphrase_comes_from_a_file_or_the_environment(terminal: Terminal) -> None:
    (terminal.folder / "passphrase").write_text(PASSPHRASE + "\n")
    terminal.kinmap("backup", "-o", "two.kinmap-backup", KINMAP_BACKUP_PASSPHRASE=PASSPHRASE)

    terminal.kinmap("restore", "two.kinmap-backup", "--passphrase-file", "passphrase", "--check")
    wrong = terminal.kinmap("restore", "two.kinmap-backup", "--check", expected=2, KINMAP_BACKUP_PASSPHRASE="otter lamp")
    nothing = terminal.kinmap("restore", "two.kinmap-backup", "--check", expected=2)

    assert "This passphrase does not open it" in wrong.stderr
    assert "What closes or opens the backup?" in nothing.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "new.kinmap-backup", "--recipient", "age1nonsense"), "public half of a key"),
        (("-o", "new.kinmap-backup"), "What closes or opens the backup?"),
        (("--recipient", "age1nonsense"), "-o FILE"),
        (("-o", "no folder/new.kinmap-backup", "--passphrase-file", "short"), "at least 12 characters"),
        (("-o", "new.kinmap-backup", "--passphrase-file", "none"), "cannot be read"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(terminal: Terminal, arguments: tuple[str, ...], said: str) -> None:
    (terminal.folder / "short").write_text("hunter2\n")

    assert said in terminal.kinmap("backup", *arguments, expected=2).stderr
    assert not (terminal.folder / "new.kinmap-backup").exists()
