"""``kinmap subject-access``: a child asks for their record, and two people decide on a draft of all of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from graphmodel.access import Viewer
from graphmodel.domain.errors import BadFile
from graphmodel.subject_access import Draft, draft_for
from loaders.subject_access_book import draft_as_json, write_draft
from ui.commands.shared import child_named, opened
from ui.commands.terminal import day_of, put
from ui.settings import load_settings, opening_day


def add_to(app: typer.Typer) -> None:
    """Puts this group's commands on the command line."""
    app.command(
        "subject-access",
        epilog='Example: kinmap subject-access --child amira -o amira.xlsx --why "Amira asked on 3 November 2026"',
    )(subject_access)


def subject_access(
    child: Annotated[str, typer.Option(help="Who asked, by id.")],
    out: Annotated[Path, typer.Option("-o", "--output", help="Where the draft goes: .xlsx or .json.")],
    why: Annotated[str, typer.Option(help="Who asked for the record, and when; it is noted.")],
    as_of: Annotated[str | None, typer.Option(help="The day of the draft, YYYY-MM-DD; today when left out.")] = None,
) -> None:
    """Make a draft of everything that is kept about one child, each item with a proposal and a reason."""
    if out.suffix.lower() not in (".xlsx", ".json"):
        raise BadFile(out.name, "The draft is a workbook or JSON.", "Give a name that ends in .xlsx or .json.")
    if out.exists():
        raise BadFile(out.name, "There is a file of that name already.", "Choose another name: a draft is never written over.")
    settings = load_settings()
    day = day_of(as_of, opening_day(settings))
    viewer = Viewer.operator()
    with opened(settings) as graph:
        draft = draft_for(graph, viewer, child_named(graph, viewer, child, day), day, why)
    _write(draft, out)
    counts = ", ".join(f"{number} {release.value}" for release, number in draft.counts.items())
    put(f"{out}: {len(draft.items)} items ({counts}). It is a draft: two people decide on every item before anything leaves.")


def _write(draft: Draft, out: Path) -> None:
    if out.suffix.lower() == ".xlsx":
        write_draft(draft, out)
        return
    try:
        out.write_text(json.dumps(draft_as_json(draft), ensure_ascii=False, indent=2), encoding="utf-8")
    except OSError as error:
        raise BadFile(out.name, "This file cannot be written.", "Choose another place.") from error
