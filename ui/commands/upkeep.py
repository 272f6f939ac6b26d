"""``kinmap verify``: is the record as it was written."""

from __future__ import annotations

from typing import Annotated

import typer

from graphmodel.store.journal import verify as verify_journal
from ui.commands.shared import opened
from ui.commands.terminal import Format, put, put_json
from ui.settings import load_settings


def add_to(app: typer.Typer) -> None:
    """Puts this group's commands on the command line."""
    app.command(epilog="Example: kinmap verify --format json")(verify)


def verify(form: Annotated[Format, typer.Option("--format", help="How the answer comes out.")] = Format.TEXT) -> None:
    """Check the whole journal: nothing edited, removed, reordered or cut off."""
    with opened(load_settings()) as graph:
        faults = verify_journal(graph)
    if form is Format.JSON:
        put_json({"sound": not faults, "faults": [str(fault) for fault in faults]})
    else:
        for fault in faults:
            put(str(fault))
        put("The journal is sound." if not faults else f"{len(faults)} faults in the journal. Ask whoever keeps the data.")
    if faults:
        raise typer.Exit(1)
