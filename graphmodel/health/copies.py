"""Backups: when the last one was made here, and whether a restore was left half-way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from graphmodel.backup import last_backup
from graphmodel.domain.date_words import moment_in_words
from graphmodel.health.findings import Finding, Level, Subject
from graphmodel.store.connection import Graph
from graphmodel.store.restored import State, mark_of
from graphmodel.store.statements import statement

_OLD = timedelta(days=7)


def look_at_copies(graph: Graph, home: Path, now: datetime) -> Iterator[Finding]:
    """The last backup that is known here, and a restore that has not ended.

    :raises StoreUnavailable: the graph stopped answering.
    """
    yield _last(home, now, something_kept=graph.read(statement("health/size"))[0]["people"] != 0)
    yield _restore(graph)


def _last(home: Path, now: datetime, something_kept: bool) -> Finding:
    last = last_backup(home)
    if last is None:
        if not something_kept:
            return _said("backup", Level.SOUND, "Nothing is recorded yet that a backup would hold.")
        return _said(
            "backup", Level.LOOK, "No backup was ever made here.", "Run: kinmap backup, and keep the file somewhere else."
        )
    age = now - datetime.fromisoformat(last.made_at)
    if age > _OLD:
        sentence = f"The last backup is {age.days} days old ({last.file})."
        return _said("backup", Level.LOOK, sentence, "Run: kinmap backup, and keep the file somewhere else.")
    return _said("backup", Level.SOUND, f"The last backup was made on {moment_in_words(last.made_at)} ({last.file}).")


def _restore(graph: Graph) -> Finding:
    mark = mark_of(graph)
    if mark is None or mark.state is State.DONE:
        return _said("restore", Level.SOUND, "No restore was left half-way.")
    of = f"the backup of {moment_in_words(mark.made_at)}"
    if mark.state is State.DIFFERS:
        sentence = f"What was restored from {of} is not what that backup holds; it is not used as a record."
        return _said("restore", Level.BROKEN, sentence, "Restore that backup into an empty data folder (set KINMAP_HOME).")
    sentence = f"A restore of {of} was not finished: the graph holds a part of the record only."
    return _said("restore", Level.BROKEN, sentence, "Run the same kinmap restore again; it goes on where it stopped.")


def _said(code: str, level: Level, sentence: str, to_do: str = "") -> Finding:
    return Finding(Subject.COPIES, code, level, sentence, to_do)
