"""The data folder and the settings: every check says when something is wrong, and what to do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from graphmodel.health import Finding, Level
from graphmodel.health import place as places
from graphmodel.health.place import look_at_place
from graphmodel.health.settings import look_at_settings
from graphmodel.store.connection import GraphSettings
from graphmodel.store.graph_folder import GraphFolder

MB = 1024 * 1024


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder as Kinmap makes it."""
    GraphFolder.of(tmp_path).prepare()
    return tmp_path


def found(home: Path, code: str, mounts: Path = Path("/proc/mounts")) -> Finding:
    (one,) = (each for each in look_at_place(home, embedded=True, mounts=mounts) if each.code == code)
    return one


def test_a_folder_that_kinmap_made_is_sound(home: Path) -> None:
    assert {each.code for each in look_at_place(home, embedded=True)} == {"folder", "readers", "space", "disk", "memory"}
    assert found(home, "folder").level is Level.SOUND
    assert found(home, "readers").level is Level.SOUND
    assert found(home, "disk").level is Level.SOUND


def test_a_folder_that_is_still_to_be_made_is_no_fault(tmp_path: Path) -> None:
    said = found(tmp_path / "later" / "home", "folder")

    assert (said.level, said.sentence) == (Level.SOUND, f"The data folder {tmp_path}/later/home is made when it is first needed.")


def test_a_file_in_the_way_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("not a folder")

    said = found(tmp_path / "home" / "data", "folder")

    assert said.level is Level.BROKEN
    assert said.to_do == "Set KINMAP_HOME to a folder."


def test_a_folder_that_cannot_be_written_to_is_said(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places.os, "access", lambda *_: False)  # root may write anywhere

    said = found(home, "folder")

    assert said.level is Level.BROKEN
    assert said.sentence == f"The data folder {home} cannot be written to."


@pytest.mark.parametrize(("part", "mode"), [("graph", 0o755), ("kinmap.toml", 0o644), ("faults/one.txt", 0o640)])
def test_whatever_others_can_read_is_named(home: Path, part: str, mode: int) -> None:
    path = home / part
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    path.chmod(mode)

    said = found(home, "readers")

    assert said.level is Level.BROKEN
    assert said.sentence == f"Other people on this machine can read {path}."
    assert said.to_do == f"Run: chmod -R go-rwx '{home}'"


def test_what_lies_in_a_closed_folder_is_closed(home: Path) -> None:
    (home / "faults").mkdir()
    (home / "faults" / "one.txt").write_text("x")
    (home / "faults" / "one.txt").chmod(0o644)
    (home / "faults").chmod(0o700)

    assert found(home, "readers").level is Level.SOUND


@pytest.mark.parametrize(
    ("free", "level", "said"),
    [
        (501 * MB, Level.SOUND, "501 MB are free"),
        (499 * MB, Level.LOOK, "Under 64 MB nothing can be recorded"),
        (63 * MB, Level.BROKEN, "Nothing can be recorded until there are 64."),
    ],
)
def test_little_room_is_said_before_it_is_too_little(
    home: Path, monkeypatch: pytest.MonkeyPatch, free: int, level: Level, said: str
) -> None:
    usage = shutil.disk_usage(home)
    monkeypatch.setattr(places.shutil, "disk_usage", lambda _: usage._replace(free=free))

    assert found(home, "space").level is level
    assert said in found(home, "space").sentence


def test_a_network_share_is_no_place_for_a_graph(home: Path, tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/share {home} nfs4 rw 0 0\n")

    said = found(home, "disk", mounts)

    assert said.level is Level.BROKEN
    assert "on a network share (nfs4)" in said.sentence


def test_a_folder_that_is_copied_elsewhere_is_no_place_for_a_graph(tmp_path: Path) -> None:
    named = tmp_path / "OneDrive - Council" / "kinmap"
    named.mkdir(parents=True)
    marked = tmp_path / "work" / "kinmap"
    marked.mkdir(parents=True)
    (tmp_path / "work" / ".stfolder").touch()

    for home, synced in ((named, named.parent), (marked, marked.parent)):
        said = found(home, "disk")

        assert said.level is Level.BROKEN
        assert f"lies in {synced}, which is copied elsewhere" in said.sentence


def test_a_graph_on_another_machine_needs_no_disk_here(home: Path) -> None:
    assert {each.code for each in look_at_place(home, embedded=False)} == {"folder", "readers", "space"}


def test_little_memory_is_said(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {"SC_PAGE_SIZE": 4096, "SC_PHYS_PAGES": 256 * 1024}  # a machine of 1 GB
    monkeypatch.setattr(places.os, "sysconf", pages.__getitem__)
    monkeypatch.setattr(places, "HEAP_MB", 512)

    assert found(home, "memory").level is Level.LOOK
    assert "512 MB of this machine's 1,024 MB" in found(home, "memory").sentence


@pytest.mark.parametrize(
    ("uri", "password", "levels"),
    [
        (None, None, {"line": Level.SOUND}),
        ("bolt://127.0.0.1:7687", None, {"line": Level.SOUND}),
        ("neo4j://localhost:7687", None, {"line": Level.SOUND}),
        ("neo4j+s://graph.example:7687", "a long random one", {"line": Level.SOUND, "password": Level.SOUND}),
        ("bolt+ssc://graph.example:7687", "a long random one", {"line": Level.LOOK, "password": Level.SOUND}),
        ("bolt://graph.example:7687", "a long random one", {"line": Level.BROKEN, "password": Level.SOUND}),
        ("neo4j+s://graph.example:7687", "Neo4j", {"line": Level.SOUND, "password": Level.BROKEN}),
        ("neo4j+s://graph.example:7687", None, {"line": Level.SOUND, "password": Level.BROKEN}),
    ],
)
def test_a_line_that_others_can_listen_to_is_said(
    home: Path, uri: str | None, password: str | None, levels: dict[str, Level]
) -> None:
    said = list(look_at_settings(GraphSettings(home, uri=uri, user="neo4j", password=password)))

    assert {each.code: each.level for each in said} == levels
    assert all(each.to_do for each in said if each.level is not Level.SOUND)
    assert not any(password and password in each.sentence + each.to_do for each in said)


def test_the_sentence_names_the_setting_that_mends_it(home: Path) -> None:
    (line, _) = look_at_settings(GraphSettings(home, uri="neo4j://graph.example:7687", password="a long random one"))

    assert line.sentence == "Children's records go to neo4j://graph.example:7687 unencrypted: anybody on the way can read them."
    assert line.to_do == "Set KINMAP_GRAPH to neo4j+s://… and give that machine a certificate."
