"""What a viewer may not see is taken off the map before it leaves (practice 5: 7, 8, 9, 15; E5, E9, E12). Pure.

Masked: the person stays, as a word ("Sister, adopted") under an opaque id. Withheld: the person is not on the map at all. Whoever
is known only through a masked or withheld person goes with them: an adoptive family, a refuge, what is in a restricted file.
Where somebody wrote the name of any of these, the name is struck out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from graphmodel.domain.assemble import projected, within
from graphmodel.domain.dates import Period
from graphmodel.domain.masked_records import Disguise, disguised, opaque_id
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person
from graphmodel.domain.shown import for_audience, for_role, of_this_child, untold
from graphmodel.domain.vocabulary.kinds import RELATIONSHIP_KINDS, said_of

__all__ = ["Sight", "mask", "masked_words", "opaque_id", "protection_of", "without_identities"]

_ADOPTION_KINDS = frozenset({"adopted_away_sibling", "birth_sibling_of_adopted"})
_SIBLING_WORDS = {"F": "Sister", "M": "Brother"}
_PARENT_WORDS = {"F": "Mother", "M": "Father"}


@dataclass(frozen=True, slots=True)
class Sight:
    """What decides how much of a map is shown: the viewer's role, the children whose files they may open, the masking key."""

    role: str
    children: frozenset[str]
    key: bytes


def mask(network: Network, sight: Sight) -> Network:
    """The map as this viewer and its audience may have it. Gates must be on it already: they are worked out from everything.

    ``hidden`` counts people in restricted files; people whose existence is itself protected are not counted (E12).
    """
    shown, hidden = _without_withheld(network, sight)
    words = {person.id: masked_words(shown, person) for person in shown.people if protection_of(shown, person) is not None}
    shown = _without_hidden_homes(shown, frozenset(words))
    shown = within(shown, _reached(shown, frozenset(words)))
    gone = [person for person in network.people if person.id not in shown.person_by_id]
    shown = for_role(of_this_child(shown), sight.role)
    shown = disguised(shown, Disguise.of(shown, words, sight.key, gone))
    on_map = shown.person_by_id
    shown = replace(shown, hidden=hidden, gates={who: gate for who, gate in shown.gates.items() if who in on_map})
    return projected(for_audience(shown))


def without_identities(network: Network, key: bytes) -> Network:
    """A family drawn from a file, where nobody signs in: everyone stays, protected people as a word under an opaque id.

    Take a new ``key`` for each file, or one kept beside it where the same file has to give the same bytes.
    """
    words = {person.id: masked_words(network, person) for person in network.people if protection_of(network, person) is not None}
    if not words:
        return network
    shown = _without_hidden_homes(network, frozenset(words))
    return projected(disguised(shown, Disguise.of(shown, words, key)))


def protection_of(network: Network, person: Person) -> str | None:
    """Why this person is masked on this map (``adopted``, ``refuge``, ``witness``, ``other``), or None.

    A brother or sister adopted away is protected even where nobody ticked it (E5). The child in the middle is not: it is the
    child's own file.
    """
    if person.id == network.child:
        return None
    if person.identity_protected not in (None, "none"):
        return person.identity_protected
    return "adopted" if _kinds(network, person.id) & _ADOPTION_KINDS else None


def masked_words(network: Network, person: Person) -> str:
    """What stands in place of the name: who they are to the child, and why no more is said ("Sister, adopted")."""
    because = "adopted" if protection_of(network, person) == "adopted" else "protected"
    return f"{_relation(network, person)}, {because}"


def _relation(network: Network, person: Person) -> str:
    kinds = [kind for code in sorted(_kinds(network, person.id)) if (kind := RELATIONSHIP_KINDS.get(code))]
    if any(kind.sibling for kind in kinds) or _shares_a_parent(network, person.id):
        return _SIBLING_WORDS.get(person.sex or "", "Brother or sister")
    if any(link.parent == person.id and link.child == network.child for link in network.parent_links):
        return _PARENT_WORDS.get(person.sex or "", "Parent")
    if kinds:
        label = RELATIONSHIP_KINDS.label(said_of(kinds[0].code, person.sex))
        return label[:1].upper() + label[1:]
    return "Someone"


def _kinds(network: Network, person: str) -> frozenset[str]:
    pair = (network.child, person)
    return frozenset(tie.kind for tie in network.ties if (tie.source_person, tie.target_person) == pair)


def _shares_a_parent(network: Network, person: str) -> bool:
    parents = {link.parent for link in network.parent_links if link.child == network.child}
    return any(link.child == person and link.parent in parents for link in network.parent_links)


def _without_withheld(network: Network, sight: Sight) -> tuple[Network, int]:
    """Without people in restricted files, and without whoever the child has not been told of where the child is to see it."""
    restricted = frozenset(
        person.id
        for person in network.people
        if person.restricted and person.id != network.child and person.id not in sight.children
    )
    counted = [who for who in restricted if protection_of(network, network.person_by_id[who]) is None]
    gone = restricted | (untold(network) if network.audience is not Audience.WORKER else frozenset())
    return within(network, frozenset(network.person_by_id) - gone), len(counted)


def _without_hidden_homes(network: Network, masked: frozenset[str]) -> Network:
    """Without the homes in which a masked person lives, so that nobody is found by who else lives there; the child's own stay."""
    current = [stay for stay in network.household_stays if Period(stay.starts_on, stay.ends_on).contains(network.as_of)]
    own = {stay.household for stay in current if stay.member == network.child}
    hidden = {stay.household for stay in current if stay.member in masked} - own
    return replace(
        network,
        households=tuple(home for home in network.households if home.id not in hidden),
        household_stays=tuple(stay for stay in network.household_stays if stay.household not in hidden),
        placements=tuple(
            replace(placed, household=None) if placed.household in hidden else placed for placed in network.placements
        ),
    )


def _reached(network: Network, masked: frozenset[str]) -> frozenset[str]:
    """Everyone joined to the child by a way that leads through no masked person, and the masked at the end of such a way."""
    if network.child is None:
        return frozenset(network.person_by_id)
    joined = _joins(network)
    reached, at_hand = {network.child}, [network.child]
    while at_hand:
        for other in joined[at_hand.pop()] - reached:
            reached.add(other)
            if other not in masked:
                at_hand.append(other)
    return frozenset(reached)


def _joins(network: Network) -> Mapping[str, set[str]]:
    joined: dict[str, set[str]] = defaultdict(set)
    for one, other in _pairs(network):
        joined[one].add(other)
        joined[other].add(one)
    return joined


def _pairs(network: Network) -> Iterator[tuple[str, str]]:
    yield from ((link.parent, link.child) for link in network.parent_links)
    yield from ((pair.one, pair.other) for pair in network.partnerships)
    yield from ((tie.source_person, tie.target_person) for tie in network.ties)
    yield from ((spell.worker, spell.child) for spell in network.worker_spells)
    yield from ((view.child, view.about) for view in network.views)
    yield from ((one.child, one.person) for one in network.assessments)
    yield from ((limit.child, limit.on_person) for limit in network.restrictions)
    yield from ((plan.child, who) for plan in network.arrangements for who in plan.with_people)
    yield from ((event.child, who) for event in network.events for who in event.with_people)
    for placed in network.placements:
        yield from ((placed.child, who) for who in (*placed.carers, *placed.carers_children))
    yield from ((stay.member, f"home {stay.household}") for stay in network.household_stays)
    for person in network.people:
        if keeper := getattr(person, "keeper", None):
            yield person.id, str(keeper)
