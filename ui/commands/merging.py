"""``kinmap merge | unmerge``: two records that turn out to be one person, and taking that apart again. A person decides both."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer

from graphmodel import corrections
from graphmodel.access import Viewer
from graphmodel.domain.errors import BadValue
from graphmodel.record import Moved
from graphmodel.store.connection import Graph
from graphmodel.store.statements import statement
from ui.commands.shared import opened
from ui.commands.terminal import Format, put, put_json
from ui.settings import load_settings

_SAID = {"person": "animal, community or child", "event": "time together", "tie": "relationship", "search_case": "search"}
_PLURALS = {
    "person": "animals, communities or children",
    "event": "times together",
    "memento": "mementoes",
    "search_case": "searches",
    "person_name": "other names",
}


def add_to(app: typer.Typer) -> None:
    """Puts this group's commands on the command line."""
    app.command(epilog='Example: kinmap merge P-101 P-207 --why "The same grandmother" --dry-run')(merge)
    app.command(epilog='Example: kinmap unmerge 01a20261-9d6e-7000-a836-7c5a9c27fcb9 --why "Two aunts after all"')(unmerge)


def merge(
    kept: Annotated[str, typer.Argument(help="The record to keep, by the file's id or Kinmap's.")],
    merged: Annotated[str, typer.Argument(help="The record that is the same person: all that names it names KEPT from now on.")],
    why: Annotated[str, typer.Option(help="How it is known that they are one; kept in the journal.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would move, only.")] = False,
    sides_differ: Annotated[
        bool, typer.Option("--sides-differ", help="They are one person, though recorded on two sides of a family.")
    ] = False,
    form: Annotated[Format, typer.Option("--format", help="How the answer comes out.")] = Format.TEXT,
) -> None:
    """Make one person of two records. `kinmap unmerge` takes it apart again."""
    _see_reason(why)
    with opened(load_settings()) as graph:
        viewer, ids, doubt = Viewer.operator(), (_id_of(graph, kept), _id_of(graph, merged)), None
        if dry_run:
            moved, doubt = corrections.merge_seen(graph, viewer, ids, why)
        else:
            moved = corrections.merge(graph, viewer, ids, why, sides_differ)
    if form is Format.JSON:
        put_json(_as_json(moved, dry_run=dry_run) | ({"doubt": doubt} if dry_run else {}))
        return
    if dry_run:
        put(f"These would name {kept} instead of {merged}: {_counted(moved.records)}. Nothing was changed.")
        if doubt is not None:
            put(f"{doubt} If they are one person all the same, merge them with --sides-differ.")
    else:
        put(f"{merged} is {kept} from now on. Moved: {_counted(moved.records)}.")
        put(f"To take it apart again: kinmap unmerge {moved.id} --why …")


def unmerge(
    merge_id: Annotated[str, typer.Argument(metavar="MERGE", help="The id that `kinmap merge` gave.")],
    why: Annotated[str, typer.Option(help="How it is known that they are two; kept in the journal.")],
    form: Annotated[Format, typer.Option("--format", help="How the answer comes out.")] = Format.TEXT,
) -> None:
    """Take a merge apart: what it moved goes back, what was recorded since stays with whoever was kept."""
    _see_reason(why)
    with opened(load_settings()) as graph:
        moved = corrections.take_apart(graph, Viewer.operator(), merge_id, why)
    if form is Format.JSON:
        put_json(_as_json(moved, dry_run=False))
        return
    put(f"They are two people again. Moved back: {_counted(moved.records)}.")
    for word, given, field in moved.left:
        put(
            f'Look at this one: the {field.replace("_", " ")} of the {word.replace("_", " ")} "{given}" was changed since, '
            "and was left as it is."
        )


def _see_reason(why: str) -> None:
    if not why.strip():
        raise BadValue("--why", why, "a reason: how it is known")


def _id_of(graph: Graph, given: str) -> str:
    """Kinmap's id of whom a file calls so; else what was given, which the recorder looks up. Neither is looked at here."""
    for row in graph.read(statement("read_known_refs"), refs=[given]):
        return str(row["id"])
    return given


def _as_json(moved: Moved, *, dry_run: bool) -> dict[str, object]:
    return {
        "merge": None if dry_run else moved.id,
        "kept": moved.kept,
        "merged": moved.merged,
        "moved": dict(moved.records),
        "left": [{"type": word, "id": given, "field": field} for word, given, field in moved.left],
        "dry_run": dry_run,
    }


def _counted(records: Mapping[str, int]) -> str:
    """``2 relationships, 1 view``; by numbers only: whose they are is in files that not everybody may open."""
    said = []
    for word, number in records.items():
        one = _SAID.get(word, word.replace("_", " "))
        said.append(f"{number} {one if number == 1 else _PLURALS.get(word, one + 's')}")
    return ", ".join(said) or "nothing else names them"
