"""What a browser sends is bytes under a name that is not to be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from ui.screens.chosen_files import on_disk, plain_name


@dataclass(frozen=True)
class SentFile:
    name: str
    content: bytes

    def getvalue(self) -> bytes:
        return self.content


def test_files_of_one_name_do_not_hide_each_other_and_are_gone_afterwards() -> None:
    with on_disk([SentFile("people.csv", b"a"), SentFile("people.csv", b"b")]) as paths:
        assert [path.read_bytes() for path in paths] == [b"a", b"b"]
        assert [path.name for path in paths] == ["people.csv", "people.csv"]
        kept = list(paths)

    assert not any(path.exists() for path in kept)


def test_a_folder_is_read_where_it_lies(tmp_path: Path) -> None:
    with on_disk([], f" {tmp_path} ") as paths:
        assert [tmp_path] == paths


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/people.csv", "people.csv"),
        ("C:\\Users\\beth\\people.csv", "people.csv"),
        (".people.csv", "people.csv"),
        ("peo\x00ple.csv", "people.csv"),
        ("..", "file"),
        ("Łukasz.csv", "Łukasz.csv"),
    ],
)
def test_only_the_last_part_of_a_name_is_used(sent: str, kept: str) -> None:
    assert kept == plain_name(sent)
