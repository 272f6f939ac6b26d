"""``kinmap backup | restore``: everything that was recorded in one encrypted file, and back."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from graphmodel.access import Viewer, log_look
from graphmodel.backup import Contents, back_up, check
from graphmodel.backup import restore as restore_backup
from graphmodel.domain.date_words import moment_in_words
from graphmodel.domain.errors import BadFile, Refused
from graphmodel.store.connection import Graph
from graphmodel.store.sealing import Key, Lock, new_key
from ui.commands.shared import graph_settings, opened
from ui.commands.terminal import Format, put, put_json, steps
from ui.settings import load_settings

PASSPHRASE = "KINMAP_BACKUP_PASSPHRASE"  # noqa: S105 - the name of a setting, and no secret
"""The environment variable that gives a passphrase where nobody sits at the terminal."""


def add_to(app: typer.Typer) -> None:
    """Puts this group's commands on the command line."""
    app.command(epilog="Example: kinmap backup -o monday.kinmap-backup --recipient age1…")(backup)
    app.command(epilog="Example: kinmap restore monday.kinmap-backup --identity backup-key.txt")(restore)


def backup(
    out: Annotated[Path | None, typer.Option("--out", "-o", help="The file to write.")] = None,
    recipient: Annotated[list[str] | None, typer.Option(help="Public half of a key, age1…; may be given several times.")] = None,
    passphrase_file: Annotated[Path | None, typer.Option(help="File whose first line is the passphrase.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it is there.")] = False,
    key_file: Annotated[Path | None, typer.Option("--new-key", help="Make a pair of keys into this file instead.")] = None,
    form: Annotated[Format, typer.Option("--format", help="How the answer comes out.")] = Format.TEXT,
) -> None:
    """Write everything that was recorded into one encrypted file. Others may go on working meanwhile."""
    if key_file is not None:
        _make_key(key_file, form)
        return
    if out is None:
        raise typer.BadParameter("Name the file to write: -o FILE.")
    lock = _lock(recipient or [], passphrase_file)
    settings = load_settings()
    with opened(settings) as graph, steps() as report:
        log_look(graph, Viewer.operator("a copy of everything, encrypted"), [], f"taken away: backup into {out.name}")
        made = back_up(graph, settings.home, out, lock, replace=force, progress=report)
    if form is Format.JSON:
        put_json({"file": str(made.file), "bytes": made.size} | _said(made.contents))
        return
    put(f"{made.file} holds {_in_words(made.contents)}.")
    put("Keep a copy in another place than this machine, and what opens it in a third.")


def restore(
    file: Annotated[Path, typer.Argument(help="A file that `kinmap backup` made.")],
    identity: Annotated[Path | None, typer.Option(help="File with the secret key.")] = None,
    passphrase_file: Annotated[Path | None, typer.Option(help="File whose first line is the passphrase.")] = None,
    only_check: Annotated[bool, typer.Option("--check", help="Only read the file and say what is in it.")] = False,
    form: Annotated[Format, typer.Option("--format", help="How the answer comes out.")] = Format.TEXT,
) -> None:
    """Fill an empty record with a backup, and prove that nothing is missing."""
    key = Key.in_file(identity) if identity is not None else Key(passphrase=_passphrase(passphrase_file, twice=False))
    if only_check:
        contents, done = check(file, key).contents, "is whole and holds"
    else:
        with Graph.open(graph_settings(load_settings()), restoring=True) as graph, steps() as report:
            contents, done = restore_backup(graph, file, key, report), "was restored, and the record was proved to be the same:"
    if form is Format.JSON:
        put_json({"file": str(file), "restored": not only_check} | _said(contents))
    else:
        put(f"{file} {done} {_in_words(contents)}.")


def _make_key(file: Path, form: Format) -> None:
    public = new_key(file)
    if form is Format.JSON:
        put_json({"file": str(file), "recipient": public})
        return
    put(f"Public key, to make backups with: {public}")
    put(
        f"The secret key is in {file}. Keep it away from this machine and from the backups: print it, or put it where your "
        "organisation keeps such keys. Without it no backup can be opened, by anybody; with it every backup can."
    )


def _lock(recipients: list[str], passphrase_file: Path | None) -> Lock:
    if recipients and passphrase_file is not None:
        raise typer.BadParameter("Say either --recipient or --passphrase-file.")
    return Lock.for_keys(recipients) if recipients else Lock.for_passphrase(_passphrase(passphrase_file, twice=True))


def _passphrase(file: Path | None, twice: bool) -> str:
    """From the file, the environment, or whoever sits there; ``twice`` = typed again, because a slip locks it for ever."""
    if file is not None:
        try:
            return file.read_text(encoding="utf-8").split("\n")[0].rstrip("\r")
        except (OSError, UnicodeDecodeError) as error:
            raise BadFile(
                str(file), "The passphrase cannot be read from it.", "Name a text file whose first line is it."
            ) from error
    if given := os.environ.get(PASSPHRASE):
        return given
    if not sys.stdin.isatty():
        raise Refused(
            "What closes or opens the backup? Name a key (--recipient, --identity), or a passphrase (--passphrase-file, or "
            f"{PASSPHRASE}). Nothing was done."
        )
    return str(typer.prompt("Passphrase", hide_input=True, confirmation_prompt=twice, err=True))


def _said(contents: Contents) -> dict[str, object]:
    return {
        "made_at": contents.made_at,
        "kinmap": contents.kinmap,
        "schema": contents.schema,
        "entries": contents.held,
        "missing_entries": contents.entries - contents.held,
        "records": dict(contents.records),
        "looks": contents.counts.get("looks", 0),
        "logical_hash": contents.logical_hash,
    }


def _in_words(contents: Contents) -> str:
    records = sum(contents.records.values())
    people = contents.records.get("person", 0)
    looks = contents.counts.get("looks", 0)
    made = moment_in_words(contents.made_at)
    text = f"{records} records (of them {people} people), {contents.held} changes and {looks} looks, as of {made}"
    missing = contents.entries - contents.held
    return text if not missing else f"{text}; {missing} changes were missing in its journal already: see kinmap verify"
