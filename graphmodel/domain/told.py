"""Of whom the child has been told (practice 5: 7). Pure."""

from __future__ import annotations

from graphmodel.domain.circle import only_through_adults
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person


def untold(network: Network) -> frozenset[str]:
    """People whose existence the child has not been told of; newly found people are not told of until somebody says so.

    Whoever the child spoke of is known to the child.
    """
    spoken_of = {view.about for view in network.views if view.child == network.child}
    return frozenset(person.id for person in network.people if person.id != network.child and _is_untold(person, spoken_of))


def not_to_be_shown(network: Network) -> frozenset[str]:
    """Who is left out of what the child or others are given: whom the child was not told of; and whom adults alone look for,
    judge or decide about, until the record says that the child was told.
    """
    found = untold(network)
    if network.child is None:
        return found
    adults = only_through_adults(network, network.child)
    return found | {person.id for person in network.people if person.id in adults and not person.told_to_child}


def _is_untold(person: Person, spoken_of: set[str]) -> bool:
    if person.told_to_child is None:
        return person.first_known_on is not None and person.id not in spoken_of
    return not person.told_to_child
