"""``kinmap verify | doctor``: is the record sound, and is everything here that Kinmap needs."""

from __future__ import annotations

import shutil
from importlib import metadata
from typing import Annotated

import typer

from graphmodel.domain.errors import KinmapError
from graphmodel.store.embedded import damaged_files
from graphmodel.store.journal import verify as verify_journal
from ui.commands.shared import opened
from ui.commands.terminal import Format, put, put_json
from ui.drawing.document import missing_scripts
from ui.serve import running_app
from ui.settings import Settings, load_settings

LOW_SPACE_MB = 500
PARTS = {"Kinmap": "kinmap", "Streamlit": "streamlit", "embedded graph": "arcadedb-embedded", "driver": "neo4j"}
LETTERS_OF_MANY_SCRIPTS = "AŁẞЖΩلשবગਅதአაԱ한漢अසกမ"
"""One letter of each script that names of people in the UK are most often written in."""


def add_to(app: typer.Typer) -> None:
    """Puts this group's commands on the command line."""
    app.command(epilog="Example: kinmap verify --format json")(verify)
    app.command(epilog="Example: kinmap doctor")(doctor)


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


def doctor() -> None:
    """Say in words what is sound and what is not."""
    settings = load_settings()
    sound = [
        _say_version(),
        _say_space(settings),
        _say_graph(settings),
        _say_damage(settings),
        _say_app(settings),
        _say_fonts(),
    ]
    if not all(sound):
        raise typer.Exit(1)


def _line(good: bool, sentence: str) -> bool:
    put(f"{'sound   ' if good else 'look at '} {sentence}")
    return good


def _say_version() -> bool:
    return _line(
        True,
        f"Kinmap {metadata.version('kinmap')}, Streamlit {metadata.version('streamlit')}, driver {metadata.version('neo4j')}",
    )


def _say_space(settings: Settings) -> bool:
    folder = settings.home
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free // 2**20
    return _line(free >= LOW_SPACE_MB, f"{free} MB free where the data is kept ({settings.home})")


def _say_graph(settings: Settings) -> bool:
    try:
        with opened(settings) as graph:
            faults = verify_journal(graph)
            where = graph.where
    except KinmapError as error:
        return _line(False, str(error))
    if faults:
        return _line(False, f"the graph at {where} answers, but its journal has {len(faults)} faults: kinmap verify")
    return _line(True, f"the graph at {where} answers; its journal is sound")


def _say_damage(settings: Settings) -> bool:
    damaged = [] if settings.graph else [str(file) for file in damaged_files(settings.home)]
    if not damaged:
        return _line(True, "no file of the graph was found damaged when it started")
    return _line(
        False,
        f"the graph found {', '.join(damaged)} damaged when it started after a crash: what was recorded just before it may be "
        "missing. Run kinmap verify, look through what was recorded that day, and keep the file until that is done.",
    )


def _say_app(settings: Settings) -> bool:
    app = running_app(settings.home)
    return _line(True, f"the app is open at {app.address}" if app else "the app is not running: kinmap run")


def _say_fonts() -> bool:
    missing = [part.script for part in missing_scripts(LETTERS_OF_MANY_SCRIPTS)]
    if missing:
        return _line(True, f"names in {', '.join(missing)} need a font installed before they can be printed; all others can be")
    return _line(True, "a font for every script that was tried")
