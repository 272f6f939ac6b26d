"""``kinmap changes``: what changed on a child's map between two days, in words. Leaves only through ``access``."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Annotated

import typer

from graphmodel.access import Viewer
from graphmodel.domain.date_words import day_in_words
from graphmodel.domain.difference import ChangeInWords
from graphmodel.past import changes_between
from ui.commands.shared import child_named, opened
from ui.commands.terminal import Format, day_of, put, put_json
from ui.settings import load_settings, opening_day


def add_to(app: typer.Typer) -> None:
    """Puts this group's commands on the command line."""
    app.command(epilog="Example: kinmap changes --child C-1 --since 2026-06-01")(changes)


def changes(
    child: Annotated[str, typer.Option(help="Of this child, by id.")],
    since: Annotated[str, typer.Option(help="From this day, YYYY-MM-DD.")],
    until: Annotated[str | None, typer.Option(help="To this day; today when left out.")] = None,
    known: Annotated[bool, typer.Option("--known", help="What was learned: each day as it was known at its end (UTC).")] = False,
    form: Annotated[Format, typer.Option("--format", help="How the list comes out.")] = Format.TEXT,
) -> None:
    """What changed between two days, in words."""
    settings, viewer = load_settings(), Viewer.operator()
    last = day_of(until, opening_day(settings), "--until")
    first = day_of(since, last, "--since")
    with opened(settings) as graph:
        found = changes_between(graph, viewer, child_named(graph, viewer, child, last), first, last, known=known)
    if form is Format.JSON:
        days = {"since": first.isoformat(), "until": last.isoformat(), "known": known}
        put_json(days | {"changes": [asdict(one) for one in found]})
    else:
        _tell(found, first, last)


def _tell(found: tuple[ChangeInWords, ...], first: date, last: date) -> None:
    put(f"Between {day_in_words(first)} and {day_in_words(last)}:")
    for one in found:
        put(f"- {one.words}")
    if not found:
        put("Nothing that is recorded changed. What nobody recorded is not here.")
