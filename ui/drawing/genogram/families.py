"""Families to draw: people, pairs and parent links, grouped from the records, in an order that does not depend on the input's.

Two people are a *pair* when a partnership is recorded or when they are parents of one child together; only the first kind
is drawn
as a partnership. One set of parents with one nature is one link of the child. The *primary* link shapes the picture (birth, else
adoption, else whoever cares for the child); all others are drawn beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.ties import ParentLink, Partnership
from ui.drawing.genogram.couples import as_on, ended
from ui.drawing.genogram.members import companions_of, members_of
from ui.drawing.genogram.twins import Twins, twins_of

STRENGTH_OF_NATURE = (
    "birth",
    "gestational",
    "adoptive",
    "special_guardian",
    "foster",
    "unknown",
    "step",
    "psychological",
    "legal_pr_only",
)
"""Which nature of link shapes the picture where a child has several, first wins."""
CARER_NATURES = frozenset({"foster", "special_guardian"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people (positions in ``Families.people``, smaller first; the same twice where a record says so) and the
    partnership records.
    """

    one: int
    other: int
    records: tuple[Partnership, ...]

    @property
    def recorded(self) -> bool:
        """A partnership is on record; otherwise the two are known as a pair only through a child."""
        return bool(self.records)


@dataclass(frozen=True, slots=True)
class Spell:
    """From – to of a link; ``None`` = not recorded."""

    since: PartialDate | None
    until: PartialDate | None


@dataclass(frozen=True, slots=True)
class Link:
    """How ``child`` belongs to ``parents`` (one or two). ``current``: in force on the day of the drawing. ``doubts``: of
    each parent how unsure it is (``believed``, ``disputed``, ``unknown``), None = sure; ``certainty``: the first of these.
    """

    child: int
    parents: tuple[int, ...]
    nature: str
    current: bool
    spells: tuple[Spell, ...] = ()
    certainty: str | None = None
    doubts: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Families:
    """Everyone who is drawn, oldest first, and how they belong together. ``sibship[i]`` = the parents whose sibship ``i``
    stands in;
    ``companions``: a pet and the person it stands beside; ``twins``: children of one pregnancy."""

    people: tuple[Person, ...]
    pairs: tuple[Pair, ...]
    links: tuple[Link, ...]
    primary: tuple[int | None, ...]
    sibship: tuple[tuple[int, ...], ...]
    index: int | None
    not_drawn: tuple[Person, ...]
    companions: tuple[tuple[int, int], ...] = ()
    twins: tuple[Twins, ...] = ()


def families_of(network: Network) -> Families:
    """Group the records of ``network``. Records marked entered in error, and links to people who are not drawn, are left out."""
    drawn, left_out = members_of(network)
    people = tuple(sorted(drawn, key=birth_key))
    place = {person.id: i for i, person in enumerate(people)}
    pairs = _pairs(network, place)
    links = _links(network, place, {(p.one, p.other) for p in pairs})
    known = {(p.one, p.other) for p in pairs}
    through_child = sorted({link.parents for link in links if len(link.parents) == 2} - known)
    pairs = [*pairs, *(Pair(a, b, ()) for a, b in through_child)]
    primary = _primary(links, len(people))
    sibship = tuple(_sibship(i, links, primary, known) for i in range(len(people)))
    index = place.get(network.child) if network.child is not None else None
    companions = tuple((place[pet], place[other]) for pet, other in companions_of(network) if pet in place and other in place)
    twins = twins_of(network, place)
    return Families(people, tuple(pairs), tuple(links), primary, sibship, index, left_out, companions, twins)


def birth_key(person: Person) -> tuple[date, date, str]:
    """Oldest first; people without a date after those who have one; then by id, so that input order never matters."""
    birth = person.birth or person.birth_expected
    low = birth.earliest if birth and birth.earliest else None
    high = birth.latest if birth and birth.latest else None
    return low or high or date.max, high or low or date.max, person.id


def in_force(since: PartialDate | None, until: PartialDate | None, day: date) -> bool:
    """Whether a link that runs from ``since`` to ``until`` holds on ``day``; open ends hold."""
    begun = since is None or since.earliest is None or since.earliest <= day
    over = until is not None and until.latest is not None and until.latest < day
    return begun and not over


def _pairs(network: Network, place: dict[str, int]) -> list[Pair]:
    """Recorded pairs as they are on the day."""
    found: dict[tuple[int, int], list[Partnership]] = defaultdict(list)
    for record in network.partnerships:
        if not record.in_error and record.one in place and record.other in place:
            a, b = sorted((place[record.one], place[record.other]))
            found[a, b].append(as_on(record, network.as_of))
    dead = {person.id for person in network.people if person.death is not None}
    pairs = []
    for (a, b), rows in sorted(found.items()):
        *earlier, last = sorted(rows, key=_record_key)
        last = ended(last, network.as_of, died=bool({last.one, last.other} & dead))
        pairs.append(Pair(a, b, (*earlier, last)))
    return pairs


def _record_key(record: Partnership) -> tuple[date, str]:
    return (record.since.earliest if record.since and record.since.earliest else date.min), record.id


@dataclass(frozen=True, slots=True)
class _Claim:
    """One recorded statement "parent of child", whatever table it came from."""

    child: int
    parent: int
    nature: str
    spell: Spell
    certainty: str | None


def _claims(network: Network, place: dict[str, int]) -> list[_Claim]:
    found = [_claim(link, place) for link in network.parent_links if _usable(link, place)]
    recorded = {(c.child, c.parent) for c in found}
    for placement in network.placements:
        for carer in () if placement.in_error else placement.carers:
            if carer in place and placement.child in place and (place[placement.child], place[carer]) not in recorded:
                spell = Spell(placement.starts_on, placement.ends_on)
                found.append(_Claim(place[placement.child], place[carer], "foster", spell, None))
    return sorted(found, key=lambda c: (c.child, c.nature, c.parent, _spell_key(c.spell), c.certainty or ""))


def _usable(link: ParentLink, place: dict[str, int]) -> bool:
    return not link.in_error and link.parent in place and link.child in place


def _claim(link: ParentLink, place: dict[str, int]) -> _Claim:
    return _Claim(place[link.child], place[link.parent], link.basis, Spell(link.since, link.until), link.certainty)


def _spell_key(spell: Spell) -> tuple[date, date]:
    first = spell.since.earliest if spell.since and spell.since.earliest else date.min
    last = spell.until.latest if spell.until and spell.until.latest else date.max
    return first, last


def _links(network: Network, place: dict[str, int], pairs: set[tuple[int, int]]) -> list[Link]:
    by_child: dict[tuple[int, str], dict[int, list[_Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in _claims(network, place):
        by_child[claim.child, claim.nature][claim.parent].append(claim)
    found = []
    for (child, nature), claims in sorted(by_child.items()):
        for parents in _parent_sets(nature, claims, pairs):
            rows = [row for parent in parents for row in claims[parent]]
            spells = tuple(sorted({row.spell for row in rows}, key=_spell_key))
            doubts = tuple(_doubt(claims[parent]) for parent in parents)
            now = any(in_force(s.since, s.until, network.as_of) for s in spells)
            found.append(Link(child, parents, nature, now, spells, next((d for d in doubts if d), None), doubts))
    return found


def _doubt(rows: Sequence[_Claim]) -> str | None:
    return next((row.certainty for row in rows if row.certainty in {"believed", "disputed", "unknown"}), None)


def _parent_sets(nature: str, claims: dict[int, list[_Claim]], pairs: set[tuple[int, int]]) -> list[tuple[int, ...]]:
    """Parents in sets of one or two: partners first, then carers of the same days, then two of birth or adoption, then
    each alone.
    """
    left = sorted(claims)
    if nature in {"birth", "adoptive"} and len(left) == 2:
        return [tuple(left)]
    days = {p: [row.spell for row in claims[p]] for p in left}
    sets: list[tuple[int, ...]] = []
    for a, b in combinations(left, 2):
        if (a, b) in pairs and a in left and b in left:
            sets.append((a, b))
            left = [p for p in left if p not in (a, b)]
    for a, b in combinations(left, 2):
        if nature == "foster" and a in left and b in left and days[a] == days[b] and days[a][0].since is not None:
            sets.append((a, b))
            left = [p for p in left if p not in (a, b)]
    return sorted([*sets, *((p,) for p in left)])


def _primary(links: list[Link], count: int) -> tuple[int | None, ...]:
    best: list[tuple[tuple[int, bool, int, int], int] | None] = [None] * count
    for i, link in enumerate(links):
        strength = STRENGTH_OF_NATURE.index(link.nature) if link.nature in STRENGTH_OF_NATURE else len(STRENGTH_OF_NATURE)
        key = (strength, not link.current, -len(link.parents), i)
        held = best[link.child]
        if held is None or key < held[0]:
            best[link.child] = (key, i)
    return tuple(held[1] if held else None for held in best)


def _sibship(child: int, links: list[Link], primary: tuple[int | None, ...], pairs: set[tuple[int, int]]) -> tuple[int, ...]:
    """The parents the child stands under: those of the primary link, joined by a partner who adopted the child."""
    first = primary[child]
    if first is None:
        return ()
    parents = links[first].parents
    if len(parents) == 1:
        for link in links:
            if link.child == child and link.nature in {"birth", "adoptive"} and len(link.parents) == 1:
                both = tuple(sorted({*parents, *link.parents}))
                if len(both) == 2 and both in pairs:
                    return both
    return parents
