"""Networks made by chance, the same for the same seed: many children in one store, each with a family of its own.

Every rule of Q01 to Q16 comes up: homes, moves and temporary stays, carers and their children, schools, workers, animals,
communities, brothers and sisters of every sort in and out of care, plans on either side, limits, babies, deaths, protected
people.
"""

from __future__ import annotations

from random import Random

from scenarios import Family, when

from graphmodel.domain.people import Child
from graphmodel.domain.soundness import ORDER
from oracle.chance_records import Told

_LOOSE = ("friend", "best_friend", "aunt", "cousin", "maternal_grandmother", "former_foster_carer", "half_brother", "step_sister",
          "foster_sibling", "former_foster_sibling", "sibling_like", "undocumented_sibling", "teacher", "neighbour", "godparent",
          "former_teacher", "step_father", "niece", "former_carers_child", "other_relative")  # fmt: skip
_PLACES = ("U6", "U6", "U4", "U1", "K2", "R1", "S1", "P1", "R3")
_REASONS = ("CREQO", "CARPL", "ALLEG", "STAND", "APPRR", None, None)


def networks(seed: int, children: int, *, disputed: bool = False) -> Family:
    """So many children with everybody around each; nobody of one is related to anybody of another.

    ``disputed``: also what the questions and the guide are known to see differently: protected or restricted people through whom
    others are related.
    """
    chance, told = Random(seed), Family()
    for number in range(children):
        _Network(Told(chance, told, f"c{number}", disputed=disputed)).tell()
    _put_days_in_order(told)
    return told


def _put_days_in_order(told: Family) -> None:
    """What ended before it began is left open: the writer would refuse it."""
    for record in told.records:
        for first, last in ORDER.get(type(record), ()):
            begun, over = getattr(record, first), getattr(record, last)
            if begun and over and begun.earliest and over.is_surely_before(begun.earliest):
                told.change(type(record), record.id, **{last: None})


class _Network:
    """One child and everybody around."""

    def __init__(self, told: Told) -> None:
        self.told, self.family, self.chance = told, told.family, told.chance
        self.child = told.child
        self.homes: list[tuple[str, int, int | None]] = []
        """Carers of the child with the days since the first day there and since the last (None = still there)."""

    def tell(self) -> None:
        told = self.told
        age = self.chance.choice((2, 3, 9, 12, 15, 17))
        self.family.child(self.child, age, sex=told.one_of("F", "M", "X", None), care_start=told.ago(300, 2500))
        people = [*self._parents(), *self._placements(), *self._siblings(), *self._school(), *self._beings(), *self._workers()]
        people += [self._loose(number) for number in range(self.chance.randint(1, 4))]
        for person in people:
            told.records_about(person)
        told.parents_time()
        if told.likely(0.5):
            self.family.reviewed(self.child, told.ago(1, 400))

    def _parents(self) -> list[str]:
        told, name = self.told, self.told.name
        mum = self.family.mother(name("mum"), of=self.child, **told.facts(between=True))
        gran = self.family.mother(name("gran"), of=mum, **told.facts(between=True))
        found = [mum, gran]
        if told.likely(0.5):
            found.append(self.family.father(name("dad"), of=self.child, **told.facts()))
        if told.likely(0.4):
            aunt = self.family.person(name("aunt"), 40, **told.facts())
            self.family.parent(gran, aunt)
            found.append(aunt)
        if told.likely(0.2):
            self.family.tie(self.child, mum, "birth_mother", safety=told.one_of("low", "high", None))
        self.family.lives_in(mum, name("mum's"), "2010")
        self.family.lives_in(self.child, name("mum's"), "2015", told.ago(1500, 2400))
        return found

    def _placements(self) -> list[str]:
        """One home after the other without a gap, some with a temporary stay on the way."""
        told, found, since = self.told, [], self.chance.randint(900, 1500)
        for number in range(self.chance.randint(1, 3)):
            last = number > 0 and told.likely(0.5)
            until = None if last else max(0, since - self.chance.choice((5, 20, 40, 200, 400, 800)))
            found += self._home(number, since, until)
            if until is None or until == 0:
                break
            since = until
            if told.likely(0.25):
                since = self._stay_away(number, until)
            if since <= 0:
                break
        return found

    def _home(self, number: int, since: int, until: int | None) -> list[str]:
        told, carer = self.told, self.told.name(f"carer{number}")
        self.family.person(carer, 50, **(told.facts(between=True) | {"death": None}))
        found, kind = [carer], told.one_of(*_PLACES)
        facts: dict[str, object] = {"type": kind, "rne": told.one_of("P", "B", None), "reason_change": told.one_of(*_REASONS)}
        if told.likely(0.4):
            found.append(self.family.person(told.name(f"carer{number}-son"), 14, **told.facts()))
            facts["carers_children"] = (found[1],)
        if told.likely(0.4):
            facts["household"] = told.name(f"home{number}")
            self.family.lives_in(carer, told.name(f"home{number}"), "2012")
        left = None if until is None else self.family.ago(until)
        self.family.placed_with(self.child, carer, self.family.ago(since), left, **facts)
        if told.likely(0.5):
            kind = "former_foster_carer" if until is not None else "foster_carer"
            days = {"since": self.family.ago(since), "until": left}
            known = days if told.likely(0.3) else {}
            self.family.tie(self.child, carer, kind, safety=told.one_of("low", "severe", None), **known)
        self.homes.append((carer, since, until))
        return found

    def _stay_away(self, number: int, since: int) -> int:
        """A stay that is no move, after which the child comes to another home, or is still there."""
        until = since - self.chance.randint(3, 20)
        host = self.family.person(self.told.name(f"host{number}"), 60)
        left = self.family.ago(until) if until > 0 else None
        kind = self.told.one_of("T3", "T0", "R2")
        self.family.placed_with(self.child, host, self.family.ago(since), left, type=kind, rne=self.told.one_of("P", None))
        return until

    def _siblings(self) -> list[str]:
        return [self._sibling(self.told.name(f"sib{number}")) for number in range(self.chance.randint(1, 4))]

    def _sibling(self, who: str) -> str:
        told, family = self.told, self.family
        sort = told.one_of("full", "half", "half", "said", "adopted", "baby", "expected", "step", "foster", "adult")
        facts = told.facts(protected=False)
        if sort == "adopted":
            family.adopted_away(who, of=self.child, **({"identity_protected": None} if told.likely(0.1) else {}))
            return who
        if sort in ("baby", "expected"):
            day = {"birth": told.ago(3, 250)} if sort == "baby" else {"birth_expected": family.ago(-self.chance.randint(5, 150))}
            family.person(who, **day)
            family.parent(told.name("mum"), who)
            return who
        if sort == "adult":
            family.person(who, 19, **facts)
        else:
            family.child(who, self.chance.choice((1, 6, 9, 16)), care_start=told.ago(300, 2000), **facts)
            self._home_of_sibling(who)
            if told.likely(0.2):
                family.change(Child, who, legal_status=None)
        self._how_related(who, sort)
        if told.likely(0.2) and sort != "adopted":
            family.lives_in(who, told.name("mum's"), "2016", told.ago(1000, 2000))
        return who

    def _how_related(self, who: str, sort: str) -> None:
        told, family = self.told, self.family
        if sort in ("full", "half", "adult"):
            family.parent(told.name("mum"), who, told.one_of("birth", "birth", "birth", "adoptive"))
        if sort == "said":
            kind = told.one_of("full_brother", "half_sister", "sibling", "twin", "sibling_like", "undocumented_sibling")
            family.tie(*((self.child, who) if told.likely(0.7) else (who, self.child)), kind)
        if sort == "step":
            partner = family.person(told.name(f"{who}-parent"), 40)
            family.parent(partner, who)
            family.partners(told.name("mum"), partner, status=told.one_of("married", "separated", "divorced", None))
        if sort == "foster":
            family.tie(self.child, who, told.one_of("foster_sibling", "former_foster_sibling"))
        if sort != "adult" and told.likely(0.3):
            family.change(Child, who, first_known_on=when(told.ago(1, 900)), told_to_child=True)

    def _home_of_sibling(self, who: str) -> None:
        told, chance = self.told, self.chance
        if self.homes and told.likely(0.4):
            carer, since, until = chance.choice(self.homes)
            left = until if told.likely(0.7) else chance.randint(0, since)
            gone = None if left is None else self.family.ago(left)
            self.family.placed_with(who, carer, self.family.ago(since), gone)
            if left:
                self._other_home(who, left)
        elif told.likely(0.8):
            self._other_home(who, chance.randint(30, 900))

    def _other_home(self, who: str, since: int) -> None:
        carer = self.family.person(self.told.name(f"{who}-carer"), 48)
        self.family.placed_with(who, carer, self.family.ago(since), rne=self.told.one_of("P", None))

    def _school(self) -> list[str]:
        told, chance = self.told, self.chance
        if told.likely(0.4):
            return []
        end = chance.choice((chance.randint(1, 60), chance.randint(300, 420)))
        self.family.went_to(self.child, told.name("school1"), self.family.ago(end + 700), self.family.ago(end))
        self.family.went_to(self.child, told.name("school2"), self.family.ago(end - 1))
        found = []
        for number in range(chance.randint(1, 3)):
            found.append(self.family.person(told.name(f"mate{number}"), 12, **told.facts()))
            since = end + chance.choice((200, 600, -1, 800))
            kind = told.one_of("school_friend", "friend", "teacher", "coach", "neighbour")
            self.family.tie(self.child, found[-1], kind, since=self.family.ago(max(0, since)), until=told.maybe_ago(200, 0.2))
        return found

    def _beings(self) -> list[str]:
        told, found = self.told, []
        if told.likely(0.4):
            keeper = told.one_of(told.name("gran"), told.name("mum"), *(carer for carer, _, _ in self.homes))
            death = told.maybe_ago(500, 0.1)
            alive = None if death else told.one_of(True, None, None, None, False)
            found.append(self.family.pet(told.name("pet"), keeper=keeper, death=death, alive=alive))
            self.family.tie(self.child, found[-1], told.one_of("pet", "former_pet", "carers_pet"))
            if told.likely(0.5):
                self.family.view(self.child, found[-1], 4)
        if told.likely(0.4):
            found.append(self.family.community(told.name("club")))
            since, until = told.ago(500, 2000), told.maybe_ago(400, 0.3)
            self.family.tie(self.child, found[-1], "community", since=since, until=until)
        return found

    def _workers(self) -> list[str]:
        told, found = self.told, []
        for number in range(self.chance.randint(0, 2)):
            found.append(self.family.worker(told.name(f"worker{number}")))
            until = told.maybe_ago(300, 0.7)
            self.family.works_with(found[-1], self.child, since=told.ago(400, 1200), until=until)
        return found

    def _loose(self, number: int) -> str:
        """Somebody joined by a relationship of any kind, or by what the child says alone."""
        told, who = self.told, self.told.name(f"other{number}")
        at_mums = told.likely(0.2)
        self.family.person(who, self.chance.choice((None, 8, 19, 40, 70)), **told.facts(between=at_mums))
        if told.likely(0.9):
            until = told.maybe_ago(500, 0.4)
            self.family.tie(self.child, who, told.one_of(*_LOOSE), since=told.maybe_ago(3000, 0.5), until=until)
        if at_mums:
            left = told.maybe_ago(900, 0.8)
            self.family.lives_in(who, told.name("mum's"), told.ago(2000, 3000), left)
        return who
