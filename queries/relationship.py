"""Who somebody is, said from the child's side: "her half-brother through Dad"."""

from __future__ import annotations

from graphmodel.domain.kinship import relation_in_words
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person, PersonKind
from queries.rows import LostConnection, Pair
from queries.sentences import Pronouns


def relationship_of(network: Network, child: Person, person: Person, row: Pair) -> str:
    """What parent links and ties say; else what the row was listed for. ``network`` is as this viewer may see it."""
    their = Pronouns.of(child).their
    if person.masked:
        return f"{their} {person.name[:1].lower()}{person.name[1:]}"
    said = relation_in_words(network, child.id, person.id)
    return said or f"{their} {_listed_for(row, person)}"


def _listed_for(row: Pair, person: Person) -> str:
    if isinstance(row, LostConnection):
        if person.kind is PersonKind.PET:
            return "animal"
        if row.carers_child:
            return "former carer's child"
        if row.carer:
            return "former carer"
        if row.shared_home:
            return "housemate of before"
    return "person on the map"
