"""``kinmap``: the command line. Exit 0 = done, 2 = refused (nothing was changed), 1 = failed. No traceback reaches a user."""

from __future__ import annotations

import logging
import sys
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

import typer
from typer.exceptions import TyperException
from typer.main import get_command

from graphmodel.domain.errors import KinmapError
from ui.commands import answering, drawing, files, serving, upkeep
from ui.settings import load_settings

app = typer.Typer(
    name="kinmap",
    help="Kinmap maps who matters to a child in care.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)
for group in (serving, files, answering, drawing, upkeep):
    group.add_to(app)


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
        code = get_command(app).main(args=arguments, prog_name="kinmap", standalone_mode=False)
    except KinmapError as error:
        say(str(error))
        return error.exit_code
    except typer.Exit as stop:
        return stop.exit_code
    except (KeyboardInterrupt, typer.Abort):
        say("Stopped. Nothing half done was kept.")
        return 1
    except BrokenPipeError:
        return 0
    except TyperException as error:
        say(f"{error.format_message()} See: kinmap --help")
        return 2
    return code if isinstance(code, int) else 0


def entry() -> None:
    """The console script."""
    sys.exit(main())
