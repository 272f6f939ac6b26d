"""``kinmap load``: files in. All problems at once; all of it or nothing; the same files twice change nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from loaders.commit import LoadReport, Signature, load
from loaders.problems import Notice, Problem
from loaders.template import write_template
from ui.commands.shared import opened
from ui.commands.terminal import Format, complain, put, put_json, steps
from ui.settings import load_settings


def add_to(app: typer.Typer) -> None:
    """Puts this group's commands on the command line."""
    app.command("load", epilog="Example: kinmap load ./tables family.ged --dry-run")(load_files)


def load_files(
    paths: Annotated[list[Path] | None, typer.Argument(help="Folders of CSV files, .csv, .zip, .xlsx or .ged files.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be loaded and what is wrong, only.")] = False,
    form: Annotated[Format, typer.Option("--format", help="How the answer comes out.")] = Format.TEXT,
    template: Annotated[Path | None, typer.Option(help="Write an empty workbook with every table instead.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Write the empty workbook over what is there already.")] = False,
    why: Annotated[str, typer.Option(help="Why these files are brought in; kept in the journal.")] = "files brought in",
) -> None:
    """Bring in files: everything, or nothing at all."""
    if template is not None:
        write_template(template, force=force)
        put(f"An empty workbook with every table is in {template}.")
        return
    if not paths:
        raise typer.BadParameter("Name a folder or a file to load.")
    settings = load_settings()
    with opened(settings) as graph, steps() as report:
        outcome = load(graph, paths, dry_run=dry_run, signed=Signature("operator", why), progress=report)
    if form is Format.JSON:
        put_json(outcome.to_json())
    else:
        _tell(outcome)
    if outcome.problems:
        raise typer.Exit(2)


def _tell(outcome: LoadReport) -> None:
    for notice in outcome.notices:
        complain(f"Note: {_where(notice)}")
    for problem in outcome.problems:
        complain(_where(problem))
    put(outcome.sentence)


def _where(found: Problem | Notice) -> str:
    return f"{found.file}: {found.message}" if found.file else found.message
