"""Whose journal a change stands in, and which journals are locked while it is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graphmodel.domain.records import Record
from graphmodel.record.incoming import Incoming
from graphmodel.record.present import Stored, children_kept
from graphmodel.store import journal
from graphmodel.store.connection import Transaction
from graphmodel.store.shapes import PEOPLE, Shape, shape_called
from graphmodel.store.statements import statement

Found = Mapping[str, Mapping[str, Stored]]
"""What is referred to and was not handed over, by type and id (``present.see_references``)."""


@dataclass(frozen=True, slots=True)
class Chains:
    """The journal chain of each record, by type and id: the child it belongs to, else the shared one.

    ``locked`` = every chain that has to be held. A record whose chain can change (a day to keep that is given to a child, a
    person who turns out to be a child) holds the shared chain too, so that two editors of it always meet.
    """

    by_record: Mapping[tuple[str, str], str]
    locked: frozenset[str]

    def lock(self, tx: Transaction, mark: str) -> None:
        """Take the locks before anything is compared; in order of name, so that two writers never wait for each other."""
        tx.run(statement("journal/heads"), chains=sorted(self.locked), lock=mark)


def chains_of(tx: Transaction, incoming: Incoming, found: Found) -> Chains:
    """The chains of everything that was handed over."""
    told, kept = incoming.told_children(), children_kept(tx, [*incoming.people(), *incoming.missing(PEOPLE.word)])
    owners = _Owners(incoming, found, told | kept)
    chains = {(shape.word, each): owners.chain(shape, one) for shape, group in incoming.groups() for each, one in group.items()}
    moving = told - kept or any(_may_move(shape) for shape, _ in incoming.groups())
    return Chains(chains, frozenset(chains.values()) | ({journal.SHARED} if moving else frozenset()))


@dataclass(frozen=True, slots=True)
class _Owners:
    incoming: Incoming
    found: Found
    children: frozenset[str]

    def chain(self, shape: Shape, record: Record) -> str:
        """The first child in the fields that own the chain; of a record that belongs to another, that record's chain."""
        if shape.through is not None:
            to = shape_called(shape.fixed[shape.through])
            return self._first([self._value(to, str(getattr(record, shape.through)), name) for name in to.chain_by])
        return self._first([getattr(record, name) for name in shape.chain_by])

    def _value(self, shape: Shape, given: str, name: str) -> object:
        told = self.incoming.by_word.get(shape.word, {}).get(given)
        return self.found[shape.word][given].get(name) if told is None else getattr(told, name)

    def _first(self, owners: list[object]) -> str:
        return next((one for one in owners if isinstance(one, str) and one in self.children), journal.SHARED)


def _may_move(shape: Shape) -> bool:
    return any(name in shape.optional for name in shape.chain_by)
