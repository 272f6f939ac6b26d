"""``kinmap``: the command line. Exit 0 = done, 2 = refused (nothing was changed), 1 = failed. No traceback reaches a user."""

from __future__ import annotations

import logging
import sys
import traceback
from datetime import datetime
from importlib import import_module
from pathlib import Path
from types import TracebackType

import typer
from typer.exceptions import TyperException
from typer.main import get_command

from graphmodel.domain.errors import KinmapError
from ui.settings import load_settings

GROUPS = {
    "run": "serving",
    "demo": "serving",
    "stop": "serving",
    "load": "files",
    "export": "exporting",
    "ask": "answering",
    "answer": "replying",
    "find": "answering",
    "changes": "changing",
    "draw": "drawing",
    "merge": "merging",
    "unmerge": "merging",
    "verify": "upkeep",
    "history": "recording",
    "undo": "recording",
    "doctor": "checking",
    "backup": "keeping",
    "restore": "keeping",
    "subject-access": "subject_access",
}
"""Which module of ``ui.commands`` holds each command. Only that one is read: reading all of them takes seconds."""

_INTERRUPTED = 130
"""What the library that reads the command line makes of Ctrl-C in the middle of a command."""


def command_line(asked: str | None = None) -> typer.Typer:
    """The command line with the group that holds the command ``asked``; with all of them when that is none of ours."""
    app = typer.Typer(
        name="kinmap",
        help="Kinmap maps who matters to a child in care.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode="markdown",
    )
    app.callback()(lambda: None)  # keeps one command of a group a command, not the whole line
    for module in [GROUPS[asked]] if asked in GROUPS else dict.fromkeys(GROUPS.values()):
        import_module(f"ui.commands.{module}").add_to(app)
    return app


def say(sentence: str) -> None:
    """One sentence to the person at the terminal, on stderr so that rows on stdout stay clean."""
    sys.stderr.write(sentence.rstrip() + "\n")


def keep_fault(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """What nobody foresaw: the details go into a file in the data folder, the person gets a sentence."""
    try:
        folder = load_settings().home / "faults"
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = folder / f"{datetime.now():%Y-%m-%dT%H%M%S}.txt"
        file.write_text("".join(traceback.format_exception(kind, fault, trace)), encoding="utf-8")
        where: Path | str = file
    except (OSError, KinmapError):
        where = "nowhere: the data folder cannot be written"
    say(f"Something went wrong that Kinmap did not expect ({kind.__name__}). What was saved before is kept. Details: {where}")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns its exit code (design 7)."""
    sys.excepthook = keep_fault
    logging.getLogger("neo4j").setLevel(logging.ERROR)
    try:
        given = sys.argv[1:] if arguments is None else arguments
        app = command_line(given[0] if given else None)
        code = get_command(app).main(args=given, prog_name="kinmap", standalone_mode=False)
    except KinmapError as error:
        say(str(error))
        return error.exit_code
    except typer.Exit as stop:
        return stop.exit_code
    except (KeyboardInterrupt, typer.Abort):
        return _stopped()
    except BrokenPipeError:
        return 0
    except TyperException as error:
        if said := error.format_message():  # nothing is said where the help itself was shown
            say(f"{said.replace('Value error, ', '')} See: kinmap --help")
        return 2
    if code == _INTERRUPTED:
        return _stopped()
    return code if isinstance(code, int) else 0


def _stopped() -> int:
    say("Stopped. What was saved before is kept; `kinmap doctor` says if anything was left half-way.")
    return 1


def entry() -> None:
    """The console script."""
    sys.exit(main())
