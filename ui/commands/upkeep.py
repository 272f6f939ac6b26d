"""``kinmap verify``: is the record as it was written."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphmodel.domain.errors import Failed
from graphmodel.store import proving
from graphmodel.store.agreement import Agreement
from graphmodel.store.anchors import Anchors, Noted
from graphmodel.store.chain_faults import Verdict
from graphmodel.store.connection import Graph
from ui.commands.anchoring import anchors_of, now
from ui.commands.shared import opened
from ui.commands.terminal import Format, progress, put, put_json
from ui.settings import load_settings

MOST_LINES = 100


def add_to(app: typer.Typer) -> None:
    """Puts this group's commands on the command line."""
    app.command(epilog="Example: kinmap verify --format json")(verify)


def verify(
    quick: Annotated[bool, typer.Option("--quick", help="The journal alone, not whether the graph agrees with it.")] = False,
    anchor: Annotated[Path | None, typer.Option(help="Compare also with this anchor, which was kept somewhere else.")] = None,
    write_anchor: Annotated[Path | None, typer.Option(help="If all is sound, write an anchor to keep somewhere else.")] = None,
    anew: Annotated[str | None, typer.Option(help="Set earlier anchors aside, with this reason (a backup was restored).")] = None,
    form: Annotated[Format, typer.Option("--format", help="How the answer comes out.")] = Format.TEXT,
) -> None:
    """Check the whole record: nothing edited, removed, reordered or cut off, and the graph as the journal says."""
    settings = load_settings()
    anchors = anchors_of(settings)
    with opened(settings, anchored=False) as graph:
        if anew is not None:
            anchors.start_anew(proving.heads(graph), now(), anew)
        noted = anchors.read()
        if anchor is not None:
            noted = noted.with_(anchors.read_file(anchor))
        verdict = _verdict(graph, noted, quick)
        if not verdict.faults:
            _note(anchors, graph, write_anchor)
    _tell(verdict, quick, form)
    if verdict.faults:
        raise typer.Exit(1)


def _verdict(graph: Graph, noted: Noted, quick: bool) -> Verdict:
    agreement = None if quick else Agreement()
    with progress("Proving the journal") as report:
        chains = proving.examine(graph, noted.anchored, agreement, report)
    with progress("Proving the log of looks") as report:
        looks = proving.examine(graph, noted.anchored, None, report, proving.LOOKS)
    differing: list[str] = []
    if agreement is not None:
        with progress("Comparing the graph with it") as report:
            differing = list(agreement.faults(graph, report))
    return Verdict(
        (*noted.faults, *chains.faults, *looks.faults, *differing),
        (*noted.remarks, *chains.remarks, *looks.remarks),
        chains.entries,
        len(agreement) if agreement is not None else 0,
        looks.entries,
    )


def _note(anchors: Anchors, graph: Graph, elsewhere: Path | None) -> None:
    heads = proving.heads(graph)
    try:
        anchors.note(heads, now())
        if elsewhere is not None:
            anchors.write(elsewhere, heads, now())
    except OSError as error:
        raise Failed(f"The anchor could not be written ({error.strerror}). The record is sound.") from error


def _tell(verdict: Verdict, quick: bool, form: Format) -> None:
    if form is Format.JSON:
        put_json(
            {
                "sound": not verdict.faults,
                "faults": list(verdict.faults),
                "remarks": list(verdict.remarks),
                "entries": verdict.entries,
                "records": verdict.records,
                "looks": verdict.looks,
            }
        )
        return
    for line in [*verdict.faults, *verdict.remarks][:MOST_LINES]:
        put(line)
    if len(verdict.faults) > MOST_LINES:
        put(f"… and {len(verdict.faults) - MOST_LINES} more; --format json names them all.")
    if verdict.faults:
        put(f"{len(verdict.faults)} faults. Change nothing, and ask whoever keeps the data.")
        return
    agrees = "" if quick else f" The graph agrees with it: {verdict.records:,} records."
    put(f"The journal is sound: {verdict.entries:,} entries.{agrees} The log of looks is sound: {verdict.looks:,} looks.")
