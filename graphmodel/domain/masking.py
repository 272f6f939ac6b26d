"""What a viewer may not see is taken off the map before it leaves (practice 5: 7, 8, 9, 15; E5, E9, E12). Pure.

Masked: the person stays, as a word ("Sister, adopted") under an opaque id. Withheld: the person is not on the map at all. Whoever
is known only through a masked or withheld person goes with them: an adoptive family, a refuge, what is in a restricted file.
Where somebody wrote the name of any of these, the name is struck out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace

from graphmodel.domain.adoption import ADOPTION_KINDS
from graphmodel.domain.assemble import projected, within
from graphmodel.domain.dates import Period
from graphmodel.domain.details import ContactDetail
from graphmodel.domain.masked_records import Disguise, disguised, ids_in, opaque_id
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.own_file import of_this_child
from graphmodel.domain.people import Person
from graphmodel.domain.policy import AGREED_PEOPLE_ONLY, RESTRICTED_LAYER
from graphmodel.domain.private_views import Staying, without_private
from graphmodel.domain.reaching import (
    ADOPTIVE_FAMILY,
    WHOLE_MAP,
    Joined,
    OfRows,
    adopters_in_letters,
    family_of_today,
    joins,
    reached,
)
from graphmodel.domain.restricted_layer import without_restricted
from graphmodel.domain.shown import for_audience, for_role, with_guarded_homes, without, without_addresses
from graphmodel.domain.told import not_to_be_shown
from graphmodel.domain.vocabulary.kinds import RELATIONSHIP_KINDS, said_of

__all__ = ["Sight", "joined_to_the_child", "mask", "masked_words", "opaque_id", "protection_of", "without_identities"]

_SIBLING_WORDS = {"F": "Sister", "M": "Brother"}
_PARENT_WORDS = {"F": "Mother", "M": "Father"}


@dataclass(frozen=True, slots=True)
class Sight:
    """What decides how much of a map is shown: the viewer's role, the children whose files they may open, the masking key.

    ``viewer``: who looks, by id. ``addresses``: they asked for where people live and can be reached; nobody is told unasked.
    """

    role: str
    children: frozenset[str]
    key: bytes
    viewer: str | None = None
    addresses: bool = False


def mask(network: Network, sight: Sight, also: Iterable[Person] = (), rows: OfRows = WHOLE_MAP) -> Network:
    """The map as this viewer and its audience may have it. Gates must be on it already: they are worked out from everything.

    ``hidden`` counts people in restricted files; people whose existence is itself protected are not counted (E12). ``also``: who
    is not on this map and may not be named on it either, as on a map of what was known before they were.
    """
    whole = network
    if sight.role not in RESTRICTED_LAYER:
        network = without_restricted(network, rows.staying)
    sealed = [person for person in whole.people if person.id not in network.person_by_id]
    network, unread = _without_private(network, sight.role, rows.staying)
    shown, hidden = _without_withheld(network, sight)
    bare, words, kept = _joined(shown)
    if alone := rows.people & frozenset(shown.person_by_id) - kept:
        found = rows.elsewhere(alone)
        words |= {who: said for who, said in found.items() if said is not None}
        bare, kept = _without_hidden_homes(shown, frozenset(words)), kept | frozenset(found)
    shown = within(bare, kept)
    on_map = shown.person_by_id
    gone = [person for person in network.people if person.id not in on_map] + unread + sealed + [*also]
    # Made before a role's part is cut out: whoever is not on that part may still be named in it.
    disguise = Disguise.of(replace(shown, person_names=whole.person_names), words, sight.key, gone)
    shown = with_guarded_homes(_with_addresses_as_asked(replace(shown, hidden=hidden), sight))
    shown = for_role(of_this_child(shown), sight.role, sight.viewer)
    shown = disguised(_only_among(shown, whole), disguise)
    on_map = shown.person_by_id
    shown = replace(shown, gates={who: gate for who, gate in shown.gates.items() if who in on_map})
    return projected(for_audience(shown))


def joined_to_the_child(network: Network, sight: Sight) -> Joined:
    """Everyone whom ``mask`` leaves on this map, before a role's part of it is cut out."""
    open_layer = network if sight.role in RESTRICTED_LAYER else without_restricted(network)
    shown, _ = _without_withheld(without_private(open_layer, sight.role)[0], sight)
    _, words, kept = _joined(shown)
    return {who: words.get(who) for who in kept}


def _joined(shown: Network) -> tuple[Network, dict[str, str], frozenset[str]]:
    """The map without the homes of the masked, the words for these, and who is joined to the child through none of them."""
    words = {person.id: masked_words(shown, person) for person in shown.people if protection_of(shown, person) is not None}
    bare, kept = _reached(shown, frozenset(words))
    words |= dict.fromkeys(letters := adopters_in_letters(bare, frozenset(words)) - kept, ADOPTIVE_FAMILY)
    if letters:
        bare, kept = _reached(shown, frozenset(words))
    return bare, words, kept


def _reached(shown: Network, masked: frozenset[str]) -> tuple[Network, frozenset[str]]:
    bare = _without_hidden_homes(shown, masked)
    return bare, reached(bare, masked, family_of_today(shown, bare, masked))


def without_identities(network: Network, key: bytes) -> Network:
    """A family drawn from a file, where nobody signs in: everyone stays, protected people as a word under an opaque id.

    Take a new ``key`` for each file, or one kept beside it where the same file has to give the same bytes.
    """
    words = {person.id: _words_of_a_file(network, person) for person in network.people if _is_guarded(network, person)}
    if not words:
        return without_addresses(network)
    words |= dict.fromkeys(_living_with(network, frozenset(words)), "Someone, protected")
    shown = _without_hidden_homes(network, frozenset(words))
    return projected(disguised(without_addresses(shown), Disguise.of(shown, words, key)))


def _is_guarded(network: Network, person: Person) -> bool:
    """Whether a file's person is not named: protected, or marked as private or confidential in the file."""
    return protection_of(network, person) is not None or bool(person.restricted and person.id != network.child)


def _words_of_a_file(network: Network, person: Person) -> str:
    said = masked_words(network, person)
    return said if protection_of(network, person) is not None else f"{_relation(network, person)}, restricted"


def _living_with(network: Network, masked: frozenset[str]) -> frozenset[str]:
    """Whoever is known to the family only through a masked person: an adoptive family, or who shares their home."""
    middle = network.child or _of_most_links(network, masked)
    if middle is None:
        return frozenset()
    beside = {other for who in masked for other in _homely(network)[who]} - masked
    return frozenset(beside - reached(_without_hidden_homes(replace(network, child=middle), masked), masked))


def _homely(network: Network) -> Mapping[str, set[str]]:
    """Who may be a masked person's family of today: parents other than by birth, and who ever shared a home."""
    beside: dict[str, set[str]] = defaultdict(set)
    homes: dict[str, set[str]] = defaultdict(set)
    for stay in network.household_stays:
        homes[stay.household].add(stay.member)
    for members in homes.values():
        for who in members:
            beside[who] |= members - {who}
    for link in network.parent_links:
        if link.basis != "birth":
            beside[link.child].add(link.parent)
    return beside


def _of_most_links(network: Network, masked: frozenset[str]) -> str | None:
    """A person of the largest family in the file, told by links of birth and partnership that touch nobody masked."""
    joined = joins(replace(network, household_stays=()), masked, frozenset())
    best: tuple[int, str] | None = None
    left = sorted(set(network.person_by_id) - masked)
    seen: set[str] = set()
    for who in left:
        if who in seen:
            continue
        group, at_hand = {who}, [who]
        while at_hand:
            for other in joined[at_hand.pop()] - group - masked:
                group.add(other)
                at_hand.append(other)
        seen |= group
        if best is None or len(group) > best[0]:
            best = (len(group), who)
    return best[1] if best else None


def protection_of(network: Network, person: Person) -> str | None:
    """Why this person is masked on this map (``adopted``, ``refuge``, ``witness``, ``other``), or None.

    A brother or sister adopted away is protected even where nobody ticked it (E5). The child in the middle is not: it is the
    child's own file.
    """
    if person.id == network.child:
        return None
    if person.identity_protected not in (None, "none"):
        return person.identity_protected
    return "adopted" if _kinds(network, person.id) & ADOPTION_KINDS else None


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


def _without_private(network: Network, role: str, staying: Staying) -> tuple[Network, list[Person]]:
    """Without what this role may not read, and the protected people who went with it: their names are struck out all the same."""
    shown, gone = without_private(network, role, staying)
    guarded = (person for person in network.people if person.id in gone)
    return shown, [person for person in guarded if person.restricted or protection_of(network, person) is not None]


def _with_addresses_as_asked(network: Network, sight: Sight) -> Network:
    """Addresses only for a worker's own map, on asking, and never a protected person's (Telford 2012, Halton 2013)."""
    if not (sight.addresses and network.audience is Audience.WORKER):
        return without_addresses(replace(network, contact_details=()))
    guarded = {one.id for one in network.people if one.address_protected or protection_of(network, one) is not None}
    return replace(
        network,
        contact_details=tuple(
            one for one in network.contact_details if one.person not in guarded and _to_whom(one, network, sight)
        ),
    )


def _to_whom(detail: ContactDetail, network: Network, sight: Sight) -> bool:
    """A search shows where to reach the people it looks for, as long as the child agrees to it; no one else."""
    if sight.role not in AGREED_PEOPLE_ONLY:
        return True
    agreed = {one.search for one in network.consents if one.kind == "child" and one.given is not None and one.withdrawn is None}
    return any(case.target == detail.person and case.id in agreed and case.state != "stopped" for case in network.searches)


def _only_among(network: Network, whole: Network) -> Network:
    """Without records about somebody who is not on the map: what a part of the map leaves out is not told by an id either."""
    gone = frozenset(whole.person_by_id) - frozenset(network.person_by_id)
    if not gone:
        return network
    kept = {
        each.name: tuple(one for one in value if gone.isdisjoint(ids_in(one)))
        for each in fields(network)
        if each.name != "people" and isinstance(value := getattr(network, each.name), tuple)
    }
    kept["people"] = tuple(
        without(one, frozenset({"keeper"})) if getattr(one, "keeper", None) in gone else one for one in network.people
    )
    kept["searches"] = tuple(
        replace(one, must_not_know=tuple(who for who in one.must_not_know if who not in gone)) for one in kept["searches"]
    )
    return replace(network, **kept)  # type: ignore[arg-type]


def _without_withheld(network: Network, sight: Sight) -> tuple[Network, int]:
    """Without people in restricted files, and without whoever the child has not been told of where the child is to see it."""
    restricted = frozenset(
        person.id
        for person in network.people
        if person.restricted and person.id != network.child and person.id not in sight.children
    )
    counted = [who for who in restricted if protection_of(network, network.person_by_id[who]) is None]
    gone = restricted | (not_to_be_shown(network) if network.audience is not Audience.WORKER else frozenset())
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
