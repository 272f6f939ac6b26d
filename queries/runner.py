"""Asking a question: in scope, noted, gated, masked.

No row leaves without its gate. What is logged is the name of the question, how many children and rows, and the time it took:
never a value.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import structlog

from graphmodel.access import Viewer, log_look, mask, see_allowed, sight
from graphmodel.domain.errors import NotAllowed
from graphmodel.domain.masking import Sight
from graphmodel.store.connection import Graph
from queries.answering import Shown, list_of, order_of, row_of
from queries.catalogue import question
from queries.codes import CODES
from queries.gathering import behind, gather
from queries.header import Question
from queries.rows import Answer, AnswerRow, Pair
from queries.thresholds import Thresholds

_CHILDREN_AT_ONCE = 100
"""Children of one read: keeps each read short beside the store's time limit, and one child's rows always together."""
_log = structlog.get_logger("kinmap.questions")


@dataclass(frozen=True, slots=True)
class About:
    """Of which children: one ``child``, a ``team``'s, or, with neither, all in the viewer's scope.

    A child is named by the file's id or Kinmap's; a team by id or name.
    """

    child: str | None = None
    team: str | None = None


ALL = About()
"""Every child in the viewer's scope."""


def ask(
    graph: Graph, viewer: Viewer, name: str, about: About = ALL, as_of: date | None = None, thresholds: Thresholds | None = None
) -> Answer:
    """The answer to the question ``name`` (or number), as this viewer may see it, as of a day (None = today).

    Rows in the order of practice: list, the child's closeness, years known, days since the last contact, most first.

    :raises UnknownRecord: no such question.
    :raises NotAllowed: the child or team is not in the viewer's scope, or is not in the record: it does not say which.
    :raises StoreUnavailable: the graph does not answer, or the look could not be noted; nothing is returned then.
    """
    asked, day, settings = question(name), as_of or date.today(), thresholds or Thresholds()
    started = time.perf_counter()
    seen = sight(graph, viewer, day)
    children = _children(graph, seen, about, day)
    log_look(graph, viewer, children, f"question {asked.number}")
    used = settings.named(asked.thresholds)
    pairs = _pairs(graph, asked, children, day, used)
    rows, more = _answer_rows(graph, seen, pairs, asked, day, settings)
    _log.info("asked", question=asked.name, children=len(children), rows=len(rows), seconds=round(time.perf_counter() - started, 3))
    return Answer(asked.name, day, rows, more, asked.empty, asked.caution, used)


def _children(graph: Graph, seen: Sight, about: About, day: date) -> list[str]:
    """Ids of the children meant, all in scope, sorted."""
    in_scope = sorted(seen.children)
    if about.child is None and about.team is None:
        return in_scope
    known = graph.read(behind("children"), children=in_scope, as_of=day.isoformat())
    if about.child is not None:
        named = [str(row["child_id"]) for row in known if about.child in (row["child_id"], row["ref"])]
        see_allowed(seen, named[0] if named else about.child)
        return named[:1]
    of_team = [str(row["child_id"]) for row in known if isinstance(row["teams"], list) and about.team in row["teams"]]
    if not of_team:
        raise NotAllowed
    return of_team


def _pairs(graph: Graph, asked: Question, children: Sequence[str], day: date, used: dict[str, int]) -> list[Pair]:
    """The rows of the statement, children in batches; at most one more than the limit of each batch."""
    codes = {name: list(CODES[name]) for name in asked.codes}
    fixed = {"as_of": day.isoformat(), "question_limit": asked.limit + 1} | used | codes
    found: list[Pair] = []
    for batch in _batches(children):
        rows = graph.read(asked.statement, children=batch, **fixed)
        found += [asked.row(**{column: row[column] for column in asked.statement.columns}) for row in rows]
    return found


def _batches(children: Sequence[str]) -> Iterator[list[str]]:
    for start in range(0, len(children), _CHILDREN_AT_ONCE):
        yield list(children[start : start + _CHILDREN_AT_ONCE])


def _answer_rows(
    graph: Graph, seen: Sight, pairs: Sequence[Pair], asked: Question, day: date, settings: Thresholds
) -> tuple[tuple[AnswerRow, ...], bool]:
    """Every pair that may be shown, with its gate, in order; and whether there are more than the question's limit."""
    networks = gather(graph, pairs, day)
    shown = {child: Shown(network, mask(network, seen), seen) for child, network in networks.items()}
    used = settings.named(asked.thresholds)
    ordered = sorted(
        pairs, key=lambda pair: order_of(pair, list_of(pair, networks[pair.child_id].gates[pair.person_id]))
    )
    rows = [row for pair in ordered if (row := row_of(pair, shown[pair.child_id], used, settings)) is not None]
    return tuple(rows[: asked.limit]), len(rows) > asked.limit
