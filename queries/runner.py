"""Asking a question: in scope, noted, gated, masked.

No row leaves without its gate. What is logged is the name of the question, how many children and rows, and the time it took:
never a value.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import structlog

from graphmodel.access import Viewer, log_look, refuse_unseen, sight, still_allowed
from graphmodel.access.registry import reader
from graphmodel.as_known import as_known
from graphmodel.domain.errors import NotAllowed
from graphmodel.domain.masking import Sight
from graphmodel.store.connection import Graph
from queries.asking import Asking
from queries.catalogue import catalogue, question
from queries.gathering import behind
from queries.rows import Answer, AnswerRow
from queries.thresholds import Thresholds

_log: structlog.stdlib.BoundLogger = structlog.wrap_logger(
    logging.getLogger("kinmap.questions"),
    processors=[structlog.stdlib.filter_by_level, structlog.processors.JSONRenderer(sort_keys=True)],
    wrapper_class=structlog.stdlib.BoundLogger,
)
"""Through the standard log, so that it never mixes with an answer on standard output."""
_THEN = "Whether time together was open is as it was known then: look how it stands today before anything is done."


@reader(
    lambda read, call: read(call.graph, call.viewer, call.variant, call.as_of, [call.child]),
    refuses=True,
    variants=lambda: ("Q01", "Q10"),  # all of them at once: ``ask_several``
)
def ask(
    graph: Graph,
    viewer: Viewer,
    name: str,
    as_of: date,
    children: Sequence[str] | None = None,
    thresholds: Thresholds | None = None,
) -> Answer:
    """The answer to the question ``name`` (or number), as this viewer may see it, as of a day.

    ``children``: the file's ids or Kinmap's; None = all in the viewer's scope; of a team: ``children_of_team``. Rows in the order
    of practice: list, the child's closeness, years known, days since the last contact, most first.

    A question is asked of what is known now; ``ask_as_known`` asks what was known on an earlier day.

    :raises UnknownRecord: no such question.
    :raises NotAllowed: a child is not in the viewer's scope, or not in the record: it does not say which.
    :raises StoreUnavailable: the graph does not answer, or the look could not be noted; nothing is returned then.
    """
    return ask_several(graph, viewer, [name], as_of, children, thresholds)[0]


@reader(
    lambda read, call: read(call.graph, call.viewer, tuple(catalogue()), call.as_of, [call.child]),
    refuses=True,
)
def ask_several(
    graph: Graph,
    viewer: Viewer,
    names: Sequence[str],
    as_of: date,
    children: Sequence[str] | None = None,
    thresholds: Thresholds | None = None,
) -> tuple[Answer, ...]:
    """The answers to these questions in their order, as ``ask``; the people behind all of them are fetched once."""
    return _answers(graph, viewer, names, Days(as_of), children, thresholds)


@dataclass(frozen=True, slots=True)
class Days:
    """The two days of a question: as it was on one, as it was known by the end of the other (UTC); None = as it is known now."""

    as_of: date
    known_on: date | None = None

    @property
    def then(self) -> date | None:
        """The day of knowledge, where it is over: today's record holds what is known today."""
        return self.known_on if self.known_on is not None and self.known_on < datetime.now(UTC).date() else None


@reader(
    lambda read, call: read(call.graph, call.viewer, ["Q01"], Days(call.as_of, datetime.now(UTC).date()), [call.child]),
    refuses=True,
)
def ask_as_known(
    graph: Graph,
    viewer: Viewer,
    names: Sequence[str],
    days: Days,
    children: Sequence[str] | None = None,
    thresholds: Thresholds | None = None,
) -> tuple[Answer, ...]:
    """The answers to these questions as they were to be had with what was known at the end of a day, as ``ask``.

    What was recorded, corrected, ended, merged or taken back since does not count. Who may see what, and who is protected, always
    counts as of today. No row has a key: what is answered is what is known now. Takes seconds: a graph is made of what was known,
    asked and taken away again (``graphmodel/as_known``).

    :raises Refused: nothing was known by then of any child that was named; where something was of some, the others are left out.
    :raises UnknownRecord, NotAllowed, StoreUnavailable: as for ``ask``.
    """
    return _answers(graph, viewer, names, days, children, thresholds)


def _answers(
    graph: Graph,
    viewer: Viewer,
    names: Sequence[str],
    days: Days,
    children: Sequence[str] | None,
    thresholds: Thresholds | None,
) -> tuple[Answer, ...]:
    asked, settings = [question(name) for name in names], thresholds or Thresholds()
    started = time.perf_counter()
    seen = sight(graph, viewer, days.as_of)
    of = sorted(seen.children) if children is None else _named(graph, viewer, seen, children, days.as_of)
    numbers, titles = ", ".join(one.number for one in asked), ", ".join(one.title for one in asked)
    # A question is its own purpose: why somebody asks it of a child stands in its words.
    known = f" as known on {days.then.isoformat()}" if days.then else ""
    log_look(graph, viewer, of, f"question {numbers}{known}", viewer.purpose or titles)
    if days.then is None:
        answers = Asking(graph, seen, days.as_of, settings).answers(asked, of)
    else:
        with as_known(graph, of, days.then, named=children is not None) as told:
            asking = Asking(told.graph, seen, days.as_of, settings, told.guard.on_map)
            answers = tuple(_of_the_past(one, days.then) for one in asking.answers(asked, told.children))
    still_allowed(graph, viewer, of, days.as_of)
    rows, seconds = sum(len(one.rows) for one in answers), round(time.perf_counter() - started, 3)
    _log.info("asked", question=", ".join(one.name for one in asked), children=len(of), rows=rows, seconds=seconds)
    return answers


def _of_the_past(answer: Answer, known_on: date) -> Answer:
    """With its day, and with rows that nobody answers and that lead to no step: an order may stand against it since."""
    rows = tuple(_without_step(row) for row in answer.rows)
    aside = tuple(replace(one, row=_without_step(one.row)) for one in answer.set_aside)
    return replace(answer, rows=rows, set_aside=aside, known_on=known_on, caution=f"{_THEN} {answer.caution}")


def _without_step(row: AnswerRow) -> AnswerRow:
    return replace(row, key="", suggestion=None, suggestion_rule=None)


@reader(lambda read, call: read(call.graph, call.viewer, call.variant, call.as_of), refuses=True, variants=lambda: ("North",))
def children_of_team(graph: Graph, viewer: Viewer, team: str, as_of: date) -> tuple[str, ...]:
    """Kinmap's ids of the children in the viewer's scope whose workers are in a team, sorted. ``team``: its id or its name.

    :raises NotAllowed: none are, or there is no such team: it does not say which.
    """
    seen = sight(graph, viewer, as_of)
    log_look(graph, viewer, sorted(seen.children), "children of a team", viewer.purpose or "to choose the children of a team")
    found = tuple(str(row["child_id"]) for row in _in_scope(graph, seen, as_of) if _is_of(row, team))
    if not found:
        raise NotAllowed
    return found


def _in_scope(graph: Graph, seen: Sight, as_of: date) -> list[dict[str, object]]:
    return graph.read(behind("children"), children=sorted(seen.children), as_of=as_of.isoformat())


def _is_of(row: dict[str, object], team: str) -> bool:
    return isinstance(row["teams"], list) and team in row["teams"]


def _named(graph: Graph, viewer: Viewer, seen: Sight, children: Sequence[str], as_of: date) -> list[str]:
    """Kinmap's ids of the children meant, each once, sorted; all in scope. An id of Kinmap wins over the same id of a file."""
    meant = {str(given) for given in children}
    missing = meant - seen.children
    if missing:
        by_ref = {str(row["ref"]): str(row["child_id"]) for row in _in_scope(graph, seen, as_of) if row["ref"] is not None}
        meant = (meant - missing) | {by_ref.get(given, given) for given in missing}
    for child in sorted(meant):
        refuse_unseen(graph, viewer, seen, child, "question")
    return sorted(meant)
