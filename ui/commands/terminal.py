"""The person at the terminal: rows and JSON on stdout, complaints and progress on stderr. Knows no store."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from enum import StrEnum

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from graphmodel.domain.errors import BadValue

complaints = Console(stderr=True, highlight=False)

ProgressCall = Callable[[int, int], None]
"""Called with (done, all) as long work goes on."""


class Format(StrEnum):
    """How rows come out."""

    TEXT = "text"
    JSON = "json"


def day_of(text: str | None, otherwise: date, option: str = "--as-of") -> date:
    """What an option says as a day.

    Raises:
        BadValue: not a calendar day written YYYY-MM-DD.
    """
    if not text:
        return otherwise
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadValue(option, text, "a day such as 2026-11-23") from error


def complain(text: str) -> None:
    """One line on stderr, whatever it says and however long it is: who pipes it reads it line by line."""
    complaints.print(text, markup=False, soft_wrap=True)


def put(text: str) -> None:
    """One line on stdout."""
    sys.stdout.write(text + "\n")


def put_json(value: object) -> None:
    """``value`` as JSON on stdout; names stay as people write them."""
    put(json.dumps(value, ensure_ascii=False, indent=2))


@contextmanager
def progress(words: str) -> Iterator[ProgressCall]:
    """A bar on stderr while long work goes on; gone when it is done, silent when nobody watches."""
    columns = (TextColumn(words), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=complaints, transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task(words, total=None)

        def report(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield report


@contextmanager
def steps() -> Iterator[Callable[[str, int, int], None]]:
    """As ``progress``, for work that names what it is doing as it goes on."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=complaints, transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("", total=None)

        def report(doing: str, done: int, total: int) -> None:
            bar.update(task, description=doing, completed=done, total=total or None)

        yield report
