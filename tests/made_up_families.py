"""Families that nobody has, grown by chance the way families of children in care grow: partners after partners, half-brothers and
half-sisters, fathers nobody named, carers beside the birth family, grandparents who take a child in, cousins who marry.
"""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.ties import ParentLink, Partnership

DAY = date(2026, 11, 30)
NAMES = (
    "Ada Moss",
    "Ben Carrow",
    "Cerys Vane",
    "Dev Ibbot",
    "Elin Featherstone",
    "Finn Oak",
    "Gita Lund",
    "Huw Penrose",
    "Ivo Wick",
)


class Family:
    """A family of ``size`` people that grows from a child and two parents; the same seed gives the same family."""

    def __init__(self, seed: str, size: int) -> None:
        self.chance = random.Random(seed)
        self.size = size
        self.sex: list[str] = []
        self.year: list[int] = []
        self.generation: list[int] = []
        self.pairs: list[tuple[int, int]] = []
        self.born: dict[int, tuple[int, ...]] = {}
        self.cared: dict[tuple[int, str], tuple[int, ...]] = {}
        mother, father = self.person("F", 2), self.person("M", 2)
        self.pair(father, mother)
        self.child(father, mother)
        events = (self.sibling, self.partner, self.elders, self.alone, self.carers, self.kinship, self.marriage)
        while len(self.sex) < size:
            self.chance.choices(events, (16, 24, 12, 5, 8, 2, 3))[0]()

    # ---- small steps

    def person(self, sex: str, generation: int) -> int:
        self.sex.append(sex)
        self.generation.append(generation)
        self.year.append(1930 + 25 * generation + self.chance.randint(-6, 6))
        return len(self.sex) - 1

    def pair(self, one: int, other: int) -> None:
        if one != other and (one, other) not in self.pairs and (other, one) not in self.pairs:
            self.pairs.append((one, other))

    def child(self, *parents: int) -> int | None:
        if len(self.sex) >= self.size:
            return None
        one = self.person(self.chance.choice("MF"), max(self.generation[p] for p in parents) + 1)
        self.born[one] = tuple(sorted(parents))
        return one

    def partners(self, one: int) -> list[int]:
        return [a if b == one else b for a, b in self.pairs if one in (a, b)]

    def anybody(self, *, least: int = 0, most: int = 3) -> int:
        return self.chance.choice([p for p in range(len(self.sex)) if least <= self.generation[p] <= most])

    # ---- events; one that cannot happen changes nothing

    def sibling(self) -> None:
        parents = self.chance.choice(sorted(set(self.born.values())))
        if max(self.generation[p] for p in parents) < 4:
            self.child(*parents)

    def partner(self) -> None:
        one = self.anybody()
        if len(self.partners(one)) < 3 and len(self.sex) < self.size:
            other = self.person("F" if self.sex[one] == "M" else "M", self.generation[one])
            self.pair(one, other)
            for _ in range(self.chance.choice((0, 1, 1, 2, 3))):
                self.child(one, other)

    def elders(self) -> None:
        one = self.anybody(least=1, most=4)
        if one not in self.born and len(self.sex) + 2 <= self.size:
            father, mother = (self.person(sex, self.generation[one] - 1) for sex in "MF")
            self.pair(father, mother)
            self.born[one] = father, mother
            for _ in range(self.chance.choice((0, 1, 1, 2))):
                self.child(father, mother)

    def alone(self) -> None:
        self.child(self.anybody(least=1))

    def carers(self) -> None:
        if len(self.sex) + 2 > self.size:
            return
        children = sorted(child for child in self.born if self.generation[child] >= 2)
        child = self.chance.choice(children)
        beside = [other for other in children if other != child and self.born[other] == self.born[child]]
        who = [self.person("F", self.generation[child] - 1)]
        if self.chance.random() < 0.7:
            who.append(self.person("M", self.generation[child] - 1))
            self.pair(*who)
        nature = self.chance.choice(("foster", "foster", "adoptive", "special_guardian"))
        for each in [child, *(beside[:1] if self.chance.random() < 0.4 else ())]:
            self.cared[each, nature] = tuple(who)
        if self.chance.random() < 0.4:
            self.child(*who)

    def kinship(self) -> None:
        child = self.chance.choice(sorted(self.born))
        parent = self.chance.choice(self.born[child])
        if parent in self.born:
            self.cared[child, "foster"] = self.born[parent]

    def marriage(self) -> None:
        one = self.anybody(least=1)
        level = [p for p in range(len(self.sex)) if self.generation[p] == self.generation[one] and self.sex[p] != self.sex[one]]
        other = self.chance.choice(level or [one])
        strangers = self.born.get(one) is None or self.born.get(one) != self.born.get(other)
        if strangers and one != other and len(self.partners(one)) < 2 and len(self.partners(other)) < 2:
            self.pair(one, other)
            for _ in range(self.chance.choice((0, 1, 2))):
                self.child(one, other)

    # ---- records

    def network(self) -> Network:
        """The family as records; every fifth person without a day of birth."""
        people = [
            Person(id=f"p{i:03}", name=NAMES[i % len(NAMES)], sex=sex, birth=_year(self.year[i]) if i % 5 else None)
            for i, sex in enumerate(self.sex)
        ]
        told: dict[tuple[int, str], tuple[int, ...]] = {(child, "birth"): parents for child, parents in self.born.items()}
        links = [
            ParentLink(id=f"l-{child}-{parent}-{nature}", parent=f"p{parent:03}", child=f"p{child:03}", basis=nature)
            for (child, nature), parents in sorted({**told, **self.cared}.items())
            for parent in parents
        ]
        pairs = [
            Partnership(id=f"u-{one}-{other}", one=f"p{one:03}", other=f"p{other:03}", status="married")
            for one, other in self.pairs
        ]
        return Network(as_of=DAY, people=tuple(people), child=None, parent_links=tuple(links), partnerships=tuple(pairs))

    def families(self) -> dict[tuple[int, ...], list[int]]:
        """Children by their set of parents, whatever the nature of the link; pairs without children too."""
        found: dict[tuple[int, ...], list[int]] = defaultdict(list)
        for one, other in self.pairs:
            found[tuple(sorted((one, other)))] += []
        for child, parents in self.born.items():
            found[tuple(sorted(parents))].append(child)
        for (child, _), parents in self.cared.items():
            key = tuple(sorted(parents))
            if child not in found[key]:
                found[key].append(child)
        return dict(found)


def _year(year: int) -> PartialDate:
    return PartialDate(str(year), date(year, 1, 1), date(year, 12, 31))
