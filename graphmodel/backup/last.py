"""When the last backup was made: a note in the data folder, for whoever asks whether there is one."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from graphmodel.store.graph_folder import write_durably

_NOTE = "last-backup.json"


@dataclass(frozen=True, slots=True)
class LastBackup:
    """The newest backup made from here. ``made_at`` UTC, ISO 8601; ``where`` the graph; ``entries`` of its journal."""

    made_at: str
    file: str
    where: str
    entries: int
    logical_hash: str


def last_backup(home: Path) -> LastBackup | None:
    """The newest backup made with this data folder; None = none is known. Whether the file is still there is not said."""
    try:
        said = json.loads((home / _NOTE).read_text(encoding="utf-8"))
        return LastBackup(**said)
    except (OSError, ValueError, TypeError):
        return None


def note_backup(home: Path, made: LastBackup) -> None:
    """Note that a backup was made."""
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    write_durably(home / _NOTE, json.dumps(asdict(made), ensure_ascii=False))
