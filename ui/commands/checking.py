"""``kinmap doctor``: what is sound and what is not, in words, and what to do about it."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import metadata
from itertools import groupby
from operator import attrgetter
from typing import Annotated

import typer

from graphmodel.domain.errors import KinmapError
from graphmodel.health import Finding, Level, Subject, examine, letters_of_names, worst
from graphmodel.store.connection import Graph
from queries.thresholds import Thresholds
from ui.commands.shared import graph_settings
from ui.commands.terminal import Format, put, put_json
from ui.drawing.document import missing_scripts
from ui.serve import running_app
from ui.settings import Settings, load_settings

PARTS = ("kinmap", "streamlit", "neo4j", "arcadedb-embedded", "typst")
LETTERS_OF_MANY_SCRIPTS = "AŁẞЖΩلשבગਅதአაԱ한漢अසກမ"
"""One letter of each script that names of people in the UK are most often written in."""

_MARKS = {Level.SOUND: "✓", Level.LOOK: "!", Level.BROKEN: "✗"}
_WIDEST = 110


def add_to(app: typer.Typer) -> None:
    """Puts this group's commands on the command line."""
    app.command(epilog="Example: kinmap doctor")(doctor)


def doctor(
    thorough: Annotated[bool, typer.Option("--thorough", help="Compare every record with the journal.")] = False,
    form: Annotated[Format, typer.Option("--format", help="How the answer comes out.")] = Format.TEXT,
) -> None:
    """Say in words what is sound (✓), what to look at (!) and what is broken (✗). Mends nothing."""
    settings = load_settings()
    if form is Format.JSON:
        found = list(_everything(settings, thorough))
        put_json({"sound": worst(found) < Level.BROKEN, "findings": [_as_row(one) for one in found]})
    else:
        found = _tell(_everything(settings, thorough))
    if worst(found) is Level.BROKEN:
        raise typer.Exit(1)


def _everything(settings: Settings, thorough: bool) -> Iterator[Finding]:
    now = datetime.now(UTC)
    yield from examine(graph_settings(settings), now, thorough)
    yield _parts()
    yield _limits(settings)
    yield _letters(settings)
    yield _app(settings)


def _tell(findings: Iterator[Finding]) -> list[Finding]:
    """Each as soon as it is found, and what they come to."""
    told: list[Finding] = []
    for subject, group in groupby(findings, key=attrgetter("subject")):
        put(subject.value)
        for one in group:
            told.append(one)
            _put_wrapped(f"  {_MARKS[one.level]} ", one.sentence)
            if one.to_do:
                _put_wrapped("      → ", one.to_do)
    put("")
    put(_verdict(told))
    return told


def _put_wrapped(lead: str, text: str) -> None:
    """Folded to the width of the terminal; one line where nobody looks at one."""
    width = min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else 10**6
    lines = textwrap.wrap(text, width, initial_indent=lead, subsequent_indent=" " * len(lead), break_long_words=False)
    put("\n".join(lines))


def _verdict(told: list[Finding]) -> str:
    broken = sum(one.level is Level.BROKEN for one in told)
    to_look_at = sum(one.level is Level.LOOK for one in told)
    look = f"{to_look_at} to look at (!)" if to_look_at else ""
    if broken:
        return f"✗ Not sound: {broken} broken (✗)" + (f", {look}." if look else ".")
    return f"! Kinmap works; {look}." if look else "✓ Everything is sound."


def _as_row(one: Finding) -> dict[str, str]:
    return {
        "about": one.subject.name.lower(),
        "check": one.code,
        "level": one.level.name.lower(),
        "sentence": one.sentence,
        "to_do": one.to_do,
    }


def _parts() -> Finding:
    found, missing = [], []
    for part in PARTS:
        try:
            found.append(f"{part} {metadata.version(part)}")
        except metadata.PackageNotFoundError:
            missing.append(part)
    if missing:
        sentence = f"Parts of Kinmap are missing: {', '.join(missing)}."
        return Finding(Subject.PROGRAM, "parts", Level.BROKEN, sentence, "Run: make install")
    sentence = f"Every part is here ({', '.join(found)}). Java, Docker and a driver for a browser are not needed."
    return Finding(Subject.PROGRAM, "parts", Level.SOUND, sentence)


def _limits(settings: Settings) -> Finding:
    """A wrong limit never comes this far: it is refused when the settings are read."""
    usual = Thresholds().all()
    own = {name: value for name, value in settings.thresholds.all().items() if value != usual[name]}
    said = ", ".join(f"{name} {value} (practice: {usual[name]})" for name, value in own.items())
    sentence = (
        f"Limits of the questions set by the authority: {said}." if own else "The limits of the questions are those of practice."
    )
    return Finding(Subject.PROGRAM, "limits", Level.SOUND, sentence)


def _letters(settings: Settings) -> Finding:
    missing = missing_scripts(_letters_in_use(settings))
    if missing:
        scripts = ", ".join(part.script for part in missing)
        sentence = f"Names in the record use letters that cannot be printed on this machine: {scripts}."
        return Finding(Subject.PROGRAM, "fonts", Level.LOOK, sentence, f"Install a font for {scripts}, for example from Noto.")
    others = ", ".join(part.script for part in missing_scripts(LETTERS_OF_MANY_SCRIPTS))
    more = f" A name in {others} would need a font first." if others else ""
    return Finding(Subject.PROGRAM, "fonts", Level.SOUND, f"Every name in the record can be printed.{more}")


def _letters_in_use(settings: Settings) -> str:
    try:
        with Graph(graph_settings(settings)) as graph:
            return letters_of_names(graph)
    except KinmapError:
        return ""  # that the graph does not answer was said already


def _app(settings: Settings) -> Finding:
    app = running_app(settings.home)
    said = f"The app is open at {app.address}" if app else "The app is not running. To open it: kinmap run"
    return Finding(Subject.PROGRAM, "app", Level.SOUND, said)
