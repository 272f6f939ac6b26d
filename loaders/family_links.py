"""Parent links and partnerships, gathered from columns, rows and family records: each pair once, the clearer statement wins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from graphmodel.domain.ids import id_from
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Partnership

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something was said."""

    file: str
    row: int
    column: str = ""


class FamilyLinks:
    """Collects what is said about parents and partners, from either side and more than once.

    A bare column (``mother``, ``partner``) says that there is a link but not of which kind; a row that names the kind replaces
    it, and a row of the tables of parents and partners goes before both.
    """

    def __init__(self) -> None:
        self._told_parents: dict[tuple[str, str], list[tuple[ParentLink, Place]]] = {}
        self._told_partners: dict[tuple[str, str], list[Partnership]] = {}
        self._bare_parents: dict[tuple[str, str], Place] = {}
        self._parents: dict[tuple[str, str], dict[str, tuple[ParentLink, Place]]] = {}
        self._bare_partners: dict[tuple[str, str], Place] = {}
        self._partners: dict[tuple[str, str], dict[str, Partnership]] = {}

    def told(self, link: ParentLink | Partnership, place: Place) -> None:
        """A row of the table of parents or partners: it has its own id, and nothing else is needed of the pair."""
        if isinstance(link, ParentLink):
            self._told_parents.setdefault((link.parent, link.child), []).append((link, place))
        else:
            self._told_partners.setdefault(_pair(link.one, link.other), []).append(link)

    def bare_parent(self, parent: str, child: str, place: Place) -> None:
        """A column names the parent and nothing else: by birth, unless a row says otherwise."""
        self._bare_parents.setdefault((parent, child), place)

    def parent(self, link: ParentLink, place: Place) -> None:
        """A link of a stated basis; ``link.id`` is given here. Said twice, the fields that either leaves open are filled from
        the other."""
        of_pair = self._parents.setdefault((link.parent, link.child), {})
        earlier = of_pair.get(link.basis)
        of_pair[link.basis] = (link, place) if earlier is None else (_filled(earlier[0], link), earlier[1])

    def bare_partner(self, one: str, other: str, place: Place) -> None:
        """A column names the partner and nothing else."""
        self._bare_partners.setdefault(_pair(one, other), place)

    def partnership(self, said: Partnership, *, once: bool = False) -> None:
        """A partnership with what is known of it; several of one pair differ by when they began, unless there is but ``once``
        of it."""
        one, other = _pair(said.one, said.other)
        of_pair = self._partners.setdefault((one, other), {})
        since = said.since.text if said.since and not once else ""
        said = replace(said, one=one, other=other)
        earlier = of_pair.get(since)
        of_pair[since] = said if earlier is None else _filled(earlier, said)

    def parent_links(self) -> list[tuple[ParentLink, Place]]:
        """Links of a stated basis, once per pair and basis, with where each was said first. The first of a pair has an id that
        does not hang on its basis, so that a corrected basis corrects the link."""
        links: list[tuple[ParentLink, Place]] = [one for told in self._told_parents.values() for one in told]
        for (parent, child), of_pair in self._parents.items():
            if (parent, child) in self._told_parents:
                continue
            for number, (basis, (link, place)) in enumerate(of_pair.items()):
                parts = (parent, child) if number == 0 else (parent, child, basis)
                links.append((replace(link, id=id_from("parent_links", *parts)), place))
        return links

    def bare_parent_links(self) -> list[tuple[ParentLink, Place]]:
        """Links that only a column states, by birth; to be left as they are where the store says more."""
        return [
            (ParentLink(id=id_from("parent_links", parent, child), parent=parent, child=child), place)
            for (parent, child), place in self._bare_parents.items()
            if (parent, child) not in self._parents and (parent, child) not in self._told_parents
        ]

    def partnerships(self) -> list[Partnership]:
        """Partnerships of which something is stated; of one pair several when they began on several days."""
        found: list[Partnership] = [one for told in self._told_partners.values() for one in told]
        for (one, other), of_pair in self._partners.items():
            if (one, other) in self._told_partners:
                continue
            for number, (since, said) in enumerate(of_pair.items()):
                parts = (one, other) if number == 0 else (one, other, since)
                found.append(replace(said, id=id_from("partnerships", *parts)))
        return found

    def bare_partnerships(self) -> list[Partnership]:
        """Partnerships that only a column states; to be left as they are where the store says more."""
        return [
            Partnership(id=id_from("partnerships", one, other), one=one, other=other)
            for one, other in self._bare_partners
            if (one, other) not in self._partners and (one, other) not in self._told_partners
        ]


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)


def _filled(first: R, second: R) -> R:
    """The first record, with what it leaves open taken from the second."""
    given = {name: getattr(second, name) for name in first.__dataclass_fields__ if getattr(first, name) is None}
    return replace(first, **given)
