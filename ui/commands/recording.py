"""``kinmap history | undo``: what was done to a child's records, and taking a change back."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from graphmodel.access import Viewer
from graphmodel.corrections import take_back
from graphmodel.domain.date_words import moment_in_words
from graphmodel.domain.record_words import label_of
from graphmodel.history import PastChange, history_of
from ui.commands.shared import child_named, opened
from ui.commands.terminal import Format, put, put_json
from ui.settings import load_settings

PURPOSE = "what was done to the record, asked at the command line"


def add_to(app: typer.Typer) -> None:
    """Puts this group's commands on the command line."""
    app.command(epilog="Example: kinmap history --child amira --format json")(history)
    app.command(epilog='Example: kinmap undo 0199f2c4-…:3 --why "typed for another child"')(undo)


def history(
    child: Annotated[str, typer.Option(help="The child on whose map the records are, by id.")],
    record: Annotated[str | None, typer.Option(help="Of one record only, by its id.")] = None,
    form: Annotated[Format, typer.Option("--format", help="How the answer comes out.")] = Format.TEXT,
) -> None:
    """Say what was done to the records on a child's map, newest first: when, by whom, which fields."""
    viewer, today = Viewer.operator(), date.today()
    with opened(load_settings()) as graph:
        found = history_of(graph, viewer, child_named(graph, viewer, child, today), today, record, PURPOSE)
    if form is Format.JSON:
        put_json([_as_json(one) for one in found])
        return
    for one in found:
        put(_line(one))
    if not found:
        put("Nothing that you may see was done to it.")


def undo(
    entry: Annotated[str, typer.Argument(help="The entry, as `kinmap history` names it; with --batch what it begins with.")],
    why: Annotated[str, typer.Option(help="The reason; the journal keeps it.")],
    batch: Annotated[bool, typer.Option("--batch", help="Take back everything that was recorded with it.")] = False,
) -> None:
    """Take a change back by a new change. Undoing the undo brings it back."""
    with opened(load_settings()) as graph:
        outcome = take_back(graph, Viewer.operator(), entry, why, batch)
    number = sum(outcome.written.values())
    if number == 0:
        put("That was undone before. Nothing was changed.")
    else:
        put(f"Undone: {number} record{'s' if number > 1 else ''}. To bring it back: kinmap undo {entry}:undone --why …")


def _as_json(one: PastChange) -> dict[str, object]:
    return {
        "entry": one.entry,
        "at": one.at,
        "by": one.by,
        "what": one.what,
        "record": one.record,
        "about": list(one.about),
        "fields": list(one.fields),
        "undone": one.undone,
    }


def _line(one: PastChange) -> str:
    said = f" ({', '.join(label_of(name).lower() for name in one.fields)})" if one.fields else ""
    about = f": {', '.join(one.about)}" if one.about else ""
    undone = ", undone" if one.undone else ""
    by = f"{moment_in_words(one.at)}, by {one.by}{undone}"
    return f"{one.what}{said}{about}\n    {by}\n    entry {one.entry}, record {one.record}"
