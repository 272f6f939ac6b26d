"""Who somebody is, said from the child's side: "her half-brother through Dad"."""

from __future__ import annotations

from graphmodel.domain.kinship import relation_in_words
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from queries.sentences import Pronouns


def relationship_of(network: Network, child: Person, person: Person, else_as: str) -> str:
    """What parent links and ties say; ``else_as`` where they say nothing. ``network`` is as this viewer may see it."""
    their = Pronouns.of(child).their
    if person.masked:
        return f"{their} {person.name[:1].lower()}{person.name[1:]}"
    return relation_in_words(network, child.id, person.id) or f"{their} {else_as}"
