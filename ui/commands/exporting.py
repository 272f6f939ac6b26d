"""``kinmap export``: the record out as the tables it came in as. What leaves is what whoever runs Kinmap may see; it is noted."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphmodel.access import Viewer
from graphmodel.whole import TakenAway, records_of, records_of_all
from loaders.exports import see_free, write_tables
from ui.commands.shared import child_named, opened
from ui.commands.terminal import Format, day_of, progress, put, put_json
from ui.settings import load_settings, opening_day


def add_to(app: typer.Typer) -> None:
    """Puts this group's commands on the command line."""
    app.command(
        "export",
        epilog='Example: kinmap export --child amira -o amira.zip --for "Hull" --why "Amira moves to another authority"',
    )(export)


def export(
    out: Annotated[Path, typer.Option("-o", "--output", help="Where to: an .xlsx, a .zip of CSV files, or a new folder.")],
    why: Annotated[str, typer.Option(help="Why it is taken away; it is noted.")],
    child: Annotated[str | None, typer.Option(help="One child's map, by id.")] = None,
    everybody: Annotated[bool, typer.Option("--all", help="The maps of all children, and people on none.")] = False,
    to_whom: Annotated[str, typer.Option("--for", help="Who receives it; it is noted.")] = "whoever runs this machine",
    force: Annotated[bool, typer.Option("--force", help="Write over what is there already.")] = False,
    as_of: Annotated[str | None, typer.Option(help="The day of the maps, YYYY-MM-DD; today when left out.")] = None,
    form: Annotated[Format, typer.Option("--format", help="How the answer comes out.")] = Format.TEXT,
) -> None:
    """Write the record out as tables that can be loaded again."""
    if (child is None) == (not everybody):
        raise typer.BadParameter("Name one child with --child, or say --all.")
    see_free(out, force=force)
    settings, viewer, taken = load_settings(), Viewer.operator(), TakenAway(to_whom, why)
    day = day_of(as_of, opening_day(settings))
    with opened(settings) as graph, progress("Reading the maps") as report:
        if child is None:
            records = records_of_all(graph, viewer, day, taken, report)
        else:
            records = records_of(graph, viewer, [child_named(graph, viewer, child, day)], day, taken, report)
    outcome = write_tables(records, out, force=force)
    if form is Format.JSON:
        put_json(outcome.to_json())
    else:
        put(outcome.sentence)
