"""Checked rows into the record: all of them in one transaction, or none."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from graphmodel.domain.errors import Refused
from graphmodel.record import Outcome, Recorder, Sent
from graphmodel.store.connection import Graph
from loaders.known import known_refs
from loaders.problems import Notice, Problem
from loaders.reading import no_progress, read_sources
from loaders.record_types import table_of_class
from loaders.staged import Progress, Staged


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What came of a load.

    ``loaded`` by table: records that are new or changed; in a dry run, and with problems, what the files hold. ``unchanged``: how
    many said what was recorded already. Nothing was written when there are problems or it was a dry run.
    """

    loaded: dict[str, int]
    unchanged: int
    problems: tuple[Problem, ...]
    notices: tuple[Notice, ...]
    dry_run: bool

    @property
    def was_written(self) -> bool:
        """The record now says what the files say."""
        return not self.problems and not self.dry_run

    @property
    def sentence(self) -> str:
        """The outcome in words, for people."""
        if self.problems:
            count = "1 problem was" if len(self.problems) == 1 else f"{len(self.problems):,} problems were"
            return f"{count} found. Nothing was loaded."
        number = sum(self.loaded.values())
        records = "1 record" if number == 1 else f"{number:,} records"
        if self.dry_run:
            return f"No problems were found. {records} can be loaded; nothing was loaded yet."
        if not number:
            return "The record says all of this already. Nothing was changed."
        return f"Loaded {records}." + (f" {self.unchanged:,} were there already." if self.unchanged else "")

    def to_json(self) -> dict[str, object]:
        """The public form (design 7)."""
        return {
            "loaded": {} if self.problems else dict(self.loaded),
            "problems": [problem.to_json() for problem in self.problems],
            "notices": [notice.to_json() for notice in self.notices],
            "unchanged": self.unchanged,
            "dry_run": self.dry_run,
        }


@dataclass(frozen=True, slots=True)
class Signature:
    """Who loads, as an id or in words, and why."""

    by: str
    why: str


UNSIGNED = Signature("kinmap load", "Loaded from files")


def load(
    graph: Graph,
    paths: Sequence[Path],
    *,
    dry_run: bool = False,
    signed: Signature = UNSIGNED,
    progress: Progress = no_progress,
    request: str | None = None,
) -> LoadReport:
    """Read the files, check all of them, and keep everything or nothing. Loading the same files twice changes nothing.

    ``signed`` goes to the journal; ``request`` = an id made when the form was shown: sent twice,
    it is loaded once, and the report is that of the first time.
    Raises Failed (StoreUnavailable, StoreFull …) when the store cannot do its part; what the files do wrong is in the report.
    """
    staged = read_sources(paths, known_refs(graph), progress)
    if dry_run or not staged.is_loadable:
        return LoadReport(staged.counts, 0, staged.problems, staged.notices, dry_run)
    sent = None if request is None else Sent(request, _digest(paths))
    return commit(graph, staged, signed=signed, progress=progress, request=sent)


def commit(
    graph: Graph,
    staged: Staged,
    *,
    signed: Signature,
    progress: Progress = no_progress,
    request: Sent | None = None,
) -> LoadReport:
    """Write what was staged and shown to somebody before, once for each ``request``. With problems nothing is written."""
    if not staged.is_loadable:
        return LoadReport(staged.counts, 0, staged.problems, staged.notices, dry_run=False)
    try:
        outcome = Recorder(graph).record(
            staged.records,
            by=signed.by,
            why=signed.why,
            progress=lambda done, total: progress("Writing", done, total),
            request=request,
        )
    except Refused as refusal:
        refused = Problem("", 0, "", "refused", str(refusal))
        return LoadReport(staged.counts, 0, (refused,), staged.notices, dry_run=False)
    return LoadReport(_by_table(outcome, staged), outcome.unchanged, (), staged.notices, dry_run=False)


def _digest(paths: Sequence[Path]) -> str:
    """What the files say, whatever is kept by now: SHA-256 over their names and bytes, in hexadecimal."""
    whole = hashlib.sha256()
    for given in paths:
        for path in sorted(given.rglob("*")) if given.is_dir() else [given]:
            if path.is_file():
                content = path.read_bytes()
                whole.update(f"{path.name}\x1f{len(content)}\x1f".encode() + content)
    return whole.hexdigest()


def _by_table(outcome: Outcome, staged: Staged) -> dict[str, int]:
    """New and changed records by table, 0 for a table of which nothing changed."""
    counts = dict.fromkeys(staged.counts, 0)
    for class_name, number in outcome.written.items():
        table = table_of_class(class_name)
        if table:
            counts[table] += number
    return counts
