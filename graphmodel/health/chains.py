"""The journal: is every entry as it was written, does the graph agree with it, was it noted outside the graph where it stood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from graphmodel.domain.date_words import moment_in_words
from graphmodel.health.findings import Finding, Level, Subject
from graphmodel.store import proving
from graphmodel.store.agreement import Agreement
from graphmodel.store.anchors import Anchors, Noted
from graphmodel.store.chain_faults import Verdict
from graphmodel.store.connection import Graph, GraphSettings

COMPARED_AT_ONCE = 20_000
"""Records up to which the graph is always compared with the journal: a few seconds. More: when somebody asks to be thorough."""

_LONG_UNNOTED = timedelta(days=7)
_VERIFY = "Change nothing. Run kinmap verify, and ask whoever keeps the data."


def look_at_journal(graph: Graph, settings: GraphSettings, now: datetime, thorough: bool = False) -> Iterator[Finding]:
    """The chains of the journal, the anchors beside them, and whether the graph says what the journal says.

    :raises StoreUnavailable: the graph stopped answering.
    """
    anchors = Anchors(settings.home, f"{settings.uri or ''} {settings.database or ''}".strip() or "embedded").read()
    agreement = Agreement()
    verdict = proving.examine(graph, anchors.anchored, agreement)
    yield _chains(verdict.faults, verdict.entries)
    yield _looks(proving.examine(graph, anchors.anchored, book=proving.LOOKS))
    for remark in verdict.remarks:
        yield _said("clocks", Level.LOOK, remark, "Look at the clocks of the machines that record.")
    yield _agreement(graph, agreement, thorough)
    yield _anchors(anchors, now)


def _chains(faults: Sequence[str], entries: int) -> Finding:
    if faults:
        count = f"{len(faults):,} faults" if len(faults) > 1 else "a fault"
        return _said("journal", Level.BROKEN, f"The journal has {count}: {faults[0]}", _VERIFY)
    return _said("journal", Level.SOUND, f"Every entry is as it was written; none is missing ({entries:,} entries).")


def _looks(verdict: Verdict) -> Finding:
    if verdict.faults:
        count = f"{len(verdict.faults):,} faults" if len(verdict.faults) > 1 else "a fault"
        return _said("looks", Level.BROKEN, f"The log of looks has {count}: {verdict.faults[0]}", _VERIFY)
    return _said("looks", Level.SOUND, f"Every look is as it was noted; none is missing ({verdict.entries:,} looks).")


def _agreement(graph: Graph, agreement: Agreement, thorough: bool) -> Finding:
    if len(agreement) > COMPARED_AT_ONCE and not thorough:
        sentence = f"The graph was not compared with the journal: {len(agreement):,} records take a while."
        return _said("agreement", Level.SOUND, sentence, "To compare them: kinmap doctor --thorough")
    differing = list(agreement.faults(graph))
    if differing:
        count = f"{len(differing):,} places" if len(differing) > 1 else "one place"
        return _said("agreement", Level.BROKEN, f"The graph differs from the journal in {count}: {differing[0]}", _VERIFY)
    return _said("agreement", Level.SOUND, f"The graph says what the journal says ({len(agreement):,} records).")


def _anchors(noted: Noted, now: datetime) -> Finding:
    if noted.faults:
        return _said("anchors", Level.BROKEN, noted.faults[0], _VERIFY)
    if not noted.anchored.at:
        return _said("anchors", Level.SOUND, "Where the journal stands is noted outside the graph from the next command on.")
    since = now - datetime.fromisoformat(noted.anchored.at)
    if since > _LONG_UNNOTED:
        sentence = f"Where the journal stands was last noted outside the graph {since.days} days ago."
        return _said("anchors", Level.LOOK, sentence, "Run: kinmap verify")
    at = moment_in_words(noted.anchored.at)
    return _said("anchors", Level.SOUND, f"Where the journal stands was noted outside the graph on {at}.")


def _said(code: str, level: Level, sentence: str, to_do: str = "") -> Finding:
    return Finding(Subject.JOURNAL, code, level, sentence, to_do)
