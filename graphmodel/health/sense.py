"""What is recorded and cannot all be true: for somebody who knows the child to put right. Named by ids, never by names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from graphmodel.health.findings import Finding, Level, Subject
from graphmodel.store.connection import Graph
from graphmodel.store.statements import statement

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class _Contradiction:
    """One kind: the statement whose rows are the cases, by ``id``; how one is said and several; what to do."""

    code: str
    one: str
    many: str
    to_do: str
    level: Level = Level.LOOK


_IN_HALF = "Run: kinmap verify. What is joined to nothing was not written by Kinmap."
_KINDS = (
    _Contradiction(
        "died_before_born",
        "person is recorded to have died before they were born",
        "people are recorded to have died before they were born",
        "Correct the birth or the death.",
    ),
    _Contradiction(
        "two_corrections",
        "view is corrected by more than one other",
        "views are each corrected by more than one other",
        "Look which correction stands, and mark the other entered in error.",
    ),
    _Contradiction(
        "placements_ended_before_begun",
        "placement ends before it begins",
        "placements end before they begin",
        "Correct the days.",
    ),
    _Contradiction(
        "stays_ended_before_begun",
        "stay in a household ends before it begins",
        "stays in a household end before they begin",
        "Correct the days.",
    ),
    _Contradiction(
        "stays_elsewhere",
        "stay is joined to another household or person than it names",
        "stays are joined to another household or person than they name",
        _IN_HALF,
        Level.BROKEN,
    ),
    _Contradiction(
        "placements_without_home",
        "placement names a household and is joined to none",
        "placements name a household and are joined to none",
        _IN_HALF,
        Level.BROKEN,
    ),
    _Contradiction("views_of_nobody", "view belongs to no child", "views belong to no child", _IN_HALF, Level.BROKEN),
)


def look_for_sense(graph: Graph, as_of: date) -> Iterator[Finding]:
    """Every kind of contradiction as a finding, or one that says there is none.

    :raises StoreUnavailable: the graph does not answer.
    """
    found = [*_two_homes(graph, as_of), *_circles(graph), *_of_kinds(graph)]
    yield from found
    if not found:
        yield Finding(Subject.RECORD, "sense", Level.SOUND, "No two records were found that cannot both be true.")


def _two_homes(graph: Graph, as_of: date) -> Iterator[Finding]:
    children = [str(row["child"]) for row in graph.read(statement("health/two_homes"), day=as_of.isoformat())]
    if children:
        said = _counted(len(children), "child has", "children have")
        sentence = f"{said} more than one placement that goes on: {_named(children)}."
        yield _case("two_homes", sentence, "End the placement that is over.")


def _circles(graph: Graph) -> Iterator[Finding]:
    rows = graph.read(statement("health/parent_links"))
    inside = sorted(_in_circles((str(row["parent"]), str(row["child"])) for row in rows))
    if inside:
        said = _counted(len(inside), "person is", "people are")
        sentence = f"{said} recorded among their own ancestors or descendants: {_named(inside)}."
        yield _case("circles", sentence, "Look at their parents, and mark the wrong link entered in error.")


def _of_kinds(graph: Graph) -> Iterator[Finding]:
    for kind in _KINDS:
        ids = [str(row["id"]) for row in graph.read(statement(f"health/{kind.code}"))]
        if ids:
            yield _case(kind.code, f"{_counted(len(ids), kind.one, kind.many)}: {_named(ids)}.", kind.to_do, kind.level)


def _in_circles(links: Iterable[tuple[str, str]]) -> set[str]:
    """Who is left when everybody without parents, then without children, has been taken away, again and again."""
    down: dict[str, set[str]] = {}
    up: dict[str, set[str]] = {}
    for parent, child in links:
        down.setdefault(parent, set()).add(child)
        up.setdefault(child, set()).add(parent)
    return _left(up, down) & _left(down, up)


def _left(needed: Mapping[str, set[str]], passed_on: Mapping[str, set[str]]) -> set[str]:
    """Everybody who still has somebody in ``needed`` once all who have nobody there are gone, and whoever had only those."""
    open_needs = {who: len(others) for who, others in needed.items()}
    going = [who for who in passed_on if who not in open_needs]
    while going:
        for other in passed_on.get(going.pop(), ()):
            open_needs[other] -= 1
            if not open_needs[other]:
                del open_needs[other]
                going.append(other)
    return set(open_needs)


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"


def _named(ids: list[str]) -> str:
    return ", ".join(ids[:_SHOWN]) + (f" and {len(ids) - _SHOWN:,} more" if len(ids) > _SHOWN else "")


def _case(code: str, sentence: str, to_do: str, level: Level = Level.LOOK) -> Finding:
    return Finding(Subject.RECORD, code, level, sentence, to_do)
