"""Commands whose ids nobody chooses: loading files, restoring a backup, opening a child's file in an emergency.

Each has an empty store to itself; what it is given is the folder that its files are in.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from graphmodel.access import Viewer, break_glass, end_emergency, review_emergency
from graphmodel.access.viewers import ADMINISTRATOR
from graphmodel.backup import back_up, restore
from graphmodel.store.connection import Graph
from graphmodel.store.sealing import Key, Lock, new_key
from graphmodel.store.statements import Statement
from loaders.commit import load
from tests.conftest import EMPTY
from tests.graphmodel.faults.commands import Command, few, keep, merge, recorder, two_grandmothers
from tests.scenarios import Family

UMA = Viewer("uma", "Uma", "social_worker", "South")
REASON = "Police ask where Amira's grandmother lives: she is missing since noon."
TABLES = {
    "people": "id,name,kind,mother,notes\namira,Amira Stone,child,mum,\nmum,Siân Stone,,,Ring\nkim,Kim Lee,professional,,\n",
    "relationships": "source,target,relationship\namira,mum,adoptive mother\namira,kim,social worker\n",
    "arrangements": "id,child,with,frequency\na1,amira,mum,2 per month\n",
    "views": "child,about,said_on,closeness\namira,mum,2026-01-02,4\n",
    "households": "household,member\nOak,amira\n",
    "teams": "worker,team,role\nkim,North,SW\n",
}
_EMERGENCY = Statement("tests/emergency", "MATCH (e:Emergency) RETURN e.id AS id ORDER BY id", frozenset(), ("id",))


def with_a_duty_team() -> Family:
    """As ``few``, with Uma of another team, who has nothing to do with Amira."""
    told = few()
    told.worker("uma")
    told.in_team("uma", "South")
    return told


def emergency(graph: Graph) -> str:
    """The one that was opened."""
    (one,) = graph.read(_EMERGENCY)
    return str(one["id"])


def open_in_emergency(graph: Graph, _: str) -> object:
    return break_glass(graph, UMA, "amira", REASON, 2)


def end_of_emergency(graph: Graph, _: str) -> object:
    return end_emergency(graph, UMA, emergency(graph))


def look_into_emergency(graph: Graph, _: str) -> object:
    manager = Viewer(None, "Adam", ADMINISTRATOR, purpose="supervision")
    return review_emergency(graph, manager, emergency(graph), "Right to look; the address was passed on.")


def told_of_uma(graph: Graph, _: str) -> None:
    recorder(graph).record(with_a_duty_team().records, by="sana", why="test")


def opened(graph: Graph, folder: str) -> None:
    told_of_uma(graph, folder)
    open_in_emergency(graph, folder)


def ended(graph: Graph, folder: str) -> None:
    opened(graph, folder)
    end_of_emergency(graph, folder)


def tables(_: Graph, folder: str) -> None:
    for name, text in TABLES.items():
        (Path(folder) / f"{name}.csv").write_text(text, encoding="utf-8")


def load_tables(graph: Graph, folder: str) -> object:
    report = load(graph, sorted(Path(folder).glob("*.csv")), request="form-1")
    assert report.was_written, report.problems
    return report


def backup(graph: Graph, folder: str) -> None:
    """A backup of a record with a merge, made once; the store is empty again."""
    file, key = _backup_in(folder)
    if not file.exists():
        keep(two_grandmothers)(graph, "")
        merge(graph, "")
        back_up(graph, Path(folder), file, Lock.for_keys([new_key(key)]))
        empty(graph)


def restore_backup(graph: Graph, folder: str) -> object:
    file, key = _backup_in(folder)
    return restore(graph, file, Key.in_file(key))


def empty(graph: Graph) -> None:
    """Take everything out of the store."""
    graph.write(lambda transaction: transaction.run(EMPTY))


def _backup_in(folder: str) -> tuple[Path, Path]:
    return Path(folder) / "one.kinmap-backup", Path(folder) / "key.txt"


WHOLE_STORE_COMMANDS: Mapping[str, Command] = {
    "load": Command(load_tables, tables, alone=True),
    "emergency": Command(open_in_emergency, told_of_uma, alone=True, refused="open in an emergency already"),
    "emergency ended": Command(end_of_emergency, opened, alone=True),
    "emergency looked into": Command(look_into_emergency, ended, alone=True),
    "restore": Command(
        restore_backup,
        backup,
        alone=True,
        refused="There is a record in .* already",
        unfinished=r"was not finished: it holds a part of the record only\. Run the same `kinmap restore` again",
    ),
}
