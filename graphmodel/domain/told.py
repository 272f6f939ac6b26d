"""Of whom the child has been told (practice 5: 7). Pure."""

from __future__ import annotations

from graphmodel.domain.network import Network
from graphmodel.domain.people import Person


def untold(network: Network) -> frozenset[str]:
    """People whose existence the child has not been told of; newly found people are not told of until somebody says so.

    Whoever the child spoke of is known to the child.
    """
    spoken_of = {view.about for view in network.views if view.child == network.child}
    return frozenset(person.id for person in network.people if person.id != network.child and _is_untold(person, spoken_of))


def _is_untold(person: Person, spoken_of: set[str]) -> bool:
    if person.told_to_child is None:
        return person.first_known_on is not None and person.id not in spoken_of
    return not person.told_to_child
