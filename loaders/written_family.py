"""Who is whose parent and partner, as tables say it: in the columns of people, beside a relationship, or in tables of their own.

A row of the tables of parents and partners is written wherever reading the other tables would not give the very same link.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.vocabulary import PARTNERSHIP_OVER
from loaders.family_links import FamilyLinks, Place
from loaders.people_rows import pair_said
from loaders.written_names import Names

L = TypeVar("L", ParentLink, Partnership)
_HERE = Place("", 0)
_PARENT_COLUMN = {"F": "mother", "M": "father"}


@dataclass(slots=True)
class FamilyCells:
    """``of_person`` and ``of_tie``: further cells of their rows, by id and column. ``told``: ids of the links that need a row of
    their own."""

    of_person: dict[str, dict[str, object]] = field(default_factory=lambda: defaultdict(dict))
    of_tie: dict[str, dict[str, object]] = field(default_factory=lambda: defaultdict(dict))
    told: set[str] = field(default_factory=set)


def family_cells(names: Names) -> FamilyCells:
    """The cells for all links among the records of an export."""
    cells = FamilyCells()
    links, pairs = _grouped(names.by_table["parents"].values()), _grouped(names.by_table["partners"].values())
    said = _Said()
    _put_parents(cells, links, names.by_table["people"], said)
    _put_partners(cells, pairs, said)
    for tie in names.by_table["relationships"].values():
        if isinstance(tie, Tie):
            _put_tie(cells, tie, links, pairs, said)
    for group in (links, pairs):
        cells.told |= {one.id for key, of_pair in group.items() for one in of_pair if not said.gives_exactly(key, of_pair)}
    return cells


class _Said:
    """What the columns and the relationships of an export say of each pair, as a load will read it."""

    def __init__(self) -> None:
        self._bare: dict[frozenset[str], Callable[[FamilyLinks], None]] = {}
        self._ties: dict[frozenset[str], list[ParentLink | Partnership]] = defaultdict(list)

    def bare(self, key: frozenset[str], say: Callable[[FamilyLinks], None]) -> None:
        self._bare[key] = say

    def tie(self, key: frozenset[str], link: ParentLink | Partnership) -> None:
        self._ties[key].append(link)

    def gives_exactly(self, key: frozenset[str], recorded: list[Record]) -> bool:
        """Whether one link is recorded of the pair, and these statements read as that one. Two relationships that differ are
        never relied on: which of them wins hangs on their order."""
        ties = self._ties[key]
        if len(recorded) != 1 or any(one != ties[0] for one in ties):
            return False
        read = FamilyLinks()
        if key in self._bare:
            self._bare[key](read)
        for one in ties[:1]:
            if isinstance(one, ParentLink):
                read.parent(one, _HERE)
            else:
                read.partnership(one)
        parents = [link for link, _ in (*read.parent_links(), *read.bare_parent_links())]
        found: list[Record] = [*parents, *read.partnerships(), *read.bare_partnerships()]
        return found == [_content(recorded[0])]


def _content(record: Record) -> Record:
    return replace(record, version=0, recorded_at=None, recorded_by=None, source=None)


def _grouped(records: Iterable[Record]) -> dict[frozenset[str], list[Record]]:
    """By the two whom a link joins. A parent of their own parent is no case to keep apart: both links get their own row."""
    found: dict[frozenset[str], list[Record]] = defaultdict(list)
    for one in sorted(records, key=lambda record: record.id):
        found[_key(one)].append(one)
    return found


def _key(one: Record) -> frozenset[str]:
    if isinstance(one, ParentLink):
        return frozenset((one.parent, one.child))
    return frozenset((one.one, one.other)) if isinstance(one, Partnership) else frozenset()


def _put_parents(
    cells: FamilyCells, links: Mapping[frozenset[str], list[Record]], people: Mapping[str, Record], said: _Said
) -> None:
    """The columns father and mother: parents by birth whose sex is recorded, the first of each."""
    for key, of_pair in links.items():
        for link in of_pair:
            parent = people.get(link.parent) if isinstance(link, ParentLink) else None
            if not isinstance(link, ParentLink) or not isinstance(parent, Person) or link.basis != "birth" or link.until:
                continue
            column = _PARENT_COLUMN.get(parent.sex or "")
            if column and column not in cells.of_person[link.child]:
                cells.of_person[link.child][column] = link.parent
                said.bare(key, lambda read, link=link: read.bare_parent(link.parent, link.child, _HERE))  # type: ignore[misc]


def _put_partners(cells: FamilyCells, pairs: Mapping[frozenset[str], list[Record]], said: _Said) -> None:
    """The column partner, on both rows, for those who are together."""
    for key, of_pair in pairs.items():
        for pair in of_pair:
            if not isinstance(pair, Partnership) or pair.status in PARTNERSHIP_OVER or pair.until or len(key) < 2:
                continue
            for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
                named = cells.of_person[one].get("partner", ())
                if isinstance(named, tuple) and other not in named:
                    cells.of_person[one]["partner"] = (*named, other)
            said.bare(key, lambda read, pair=pair: read.bare_partner(pair.one, pair.other, _HERE))  # type: ignore[misc]


def _put_tie(
    cells: FamilyCells,
    tie: Tie,
    links: Mapping[frozenset[str], list[Record]],
    pairs: Mapping[frozenset[str], list[Record]],
    said: _Said,
) -> None:
    """What a relationship of a parent's or a partner's kind says beside the tie; that it says nothing, where nothing is
    recorded."""
    link = pair_said(tie, None, None)
    if link is None:
        return
    key = _key(link)
    recorded = next(iter((links if isinstance(link, ParentLink) else pairs).get(key, ())), None)
    if isinstance(recorded, ParentLink) and isinstance(link, ParentLink) and recorded.child == link.child:
        cells.of_tie[tie.id]["has_pr"] = recorded.has_pr
        said.tie(key, replace(link, has_pr=recorded.has_pr))
    elif isinstance(recorded, Partnership):
        cells.of_tie[tie.id]["status"] = recorded.status
        again = pair_said(tie, None, recorded.status)
        said.tie(key, again or link)
    else:
        cells.of_tie[tie.id]["tie_only"] = True
