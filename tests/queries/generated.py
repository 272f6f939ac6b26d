"""Families made by chance, the same for the same seed: what people record, in combinations that nobody thought of."""

from __future__ import annotations

from random import Random

from scenarios import Family

from graphmodel.domain.soundness import ORDER

_KINDS = ("friend", "aunt", "cousin", "maternal_grandmother", "former_foster_carer", "half_brother", "step_sister",
          "foster_sibling", "sibling_like", "adopted_away_sibling", "undocumented_sibling", "birth_father",
          "teacher")  # fmt: skip
_LIMITS = ("order_s34_no_contact", "order_s34_defined", "urgent_refusal_s34_6", "child_wish", "other_party_wish",
           "s8_prohibited_steps", "adoption_order", "plan_decision")  # fmt: skip
_ENOUGH = ("too_little", "just_right", "want_to_stop", "dont_see_want_to", "dont_see_dont_want", "not_asked", None)
_WANTS = ("more", "same", "stop", "find", "nothing_now", None, None)
_SAFETY = ("low", "low", "medium", "high", "severe", "not_assessed")
_STATUS = ("in_force", "in_force", "in_force", "proposed", "agreed", "paused", "ended", "replaced")
_MODES = (("face_to_face",), ("letter",), ("video", "card"), ())
_PLACES = ("U6", "U6", "K2", "T3", "R2", "P1")


def generated_family(seed: int, children: int = 25) -> Family:
    """So many children, each with a dozen people and a chance of everything that a rule speaks of."""
    chance, told = Random(seed), Family()
    for number in range(children):
        _Circle(chance, told, f"child{number}").tell()
    _put_days_in_order(told)
    return told


def _put_days_in_order(told: Family) -> None:
    """What ended before it began is left open: the writer would refuse it."""
    for record in told.records:
        for first, last in ORDER.get(type(record), ()):
            begun, over = getattr(record, first), getattr(record, last)
            if begun and over and begun.earliest and over.is_surely_before(begun.earliest):
                told.change(type(record), record.id, **{last: None})


class _Circle:
    """One child and everybody around."""

    def __init__(self, chance: Random, told: Family, child: str) -> None:
        self.chance, self.told = chance, told
        self.child = told.child(child, chance.choice((2, 3, 9, 12, 17)), sex=chance.choice(("F", "M", "X", None)))

    def tell(self) -> None:
        people = [self._somebody(f"{self.child}-p{number}") for number in range(10)]
        self._parents(people)
        for person in people:
            if self._likely(0.8):
                self.told.tie(self.child, person, self.chance.choice(_KINDS), since=self._past(3000), until=self._maybe_past(500))
            self._homes(person)
            self._voices(person)
            self._plans(person)

    def _somebody(self, who: str) -> str:
        facts: dict[str, object] = {
            "sex": self.chance.choice(("F", "M", None)),
            "death": self._maybe_past(900, 0.05),
            "identity_protected": self.chance.choice(("none", "refuge", "adopted")) if self._likely(0.15) else None,
            "address_protected": self._likely(0.1) or None,
            "restricted": self._likely(0.08) or None,
            "whereabouts": "unknown" if self._likely(0.1) else None,
            "consent_to_approach": self.chance.choice(("yes", "no", "not_asked")) if self._likely(0.3) else None,
        }
        if self._likely(0.1):
            return self.told.pet(who, keeper=f"{self.child}-p0", sex=None)
        if self._likely(0.3):
            return self.told.child(who, self.chance.choice((1, 8, 15)), **facts)
        return self.told.person(who, self.chance.choice((None, 8, 19, 40, 70)), **facts)

    def _parents(self, people: list[str]) -> None:
        mum = self.told.mother(f"{self.child}-mum", of=self.child)
        self.told.mother(f"{self.child}-gran", of=mum)
        for person in people[:4]:
            if self._likely(0.5):
                self.told.parent(mum, person, self.chance.choice(("birth", "birth", "adoptive", "step", "foster")))
        self.told.partners(mum, people[4], status=self.chance.choice(("married", "separated", None)))
        self.told.parent(people[4], people[5])

    def _homes(self, person: str) -> None:
        if self._likely(0.3):
            self.told.placed_with(
                self.child,
                person,
                self._past(2500),
                self._maybe_past(900, 0.9),
                type=self.chance.choice(_PLACES),
                reason_change=self.chance.choice(("CREQO", "ALLEG", None)),
            )
        if self._likely(0.3):
            home = f"{self.child}-home{self.chance.randint(1, 3)}"
            self.told.lives_in(person, home, self._maybe_past(3000), self._maybe_past(600))
            self.told.lives_in(self.child, home, self._maybe_past(3000), self._maybe_past(600, 0.9))

    def _voices(self, person: str) -> None:
        for _ in range(self.chance.randint(0, 2)):
            facts = {"enough": self.chance.choice(_ENOUGH), "wants": self.chance.choice(_WANTS)}
            private = "sw" if self._likely(0.1) else None
            self.told.view(
                self.child, person, self.chance.choice((None, 0, 2, 3, 4)), self._past(900), private_to=private, **facts
            )
        if self._likely(0.6):
            self.told.assessed(self.child, person, self.chance.choice(_SAFETY), self._past(400))
        for _ in range(self.chance.randint(0, 3)):
            happened = self.chance.choice(("yes", "yes", "part", "no", "not_recorded"))
            on = self.chance.choice((self._past(900), self._past(900), "2025", "2026-03"))
            self.told.event(self.child, person, on, happened, mode=self.chance.choice(("face_to_face", "card", "video", None)))

    def _plans(self, person: str) -> None:
        if self._likely(0.4):
            self.told.arrangement(
                self.child,
                person,
                every=self.chance.choice((7, 42, 183, None)),
                modes=self.chance.choice(_MODES),
                status=self.chance.choice(_STATUS),
                supervision=self.chance.choice(("none", "supervised", None)),
                ends_on=self._maybe_past(200, 0.2),
            )
        if self._likely(0.25):
            kind = self.chance.choice(_LIMITS)
            started = self._past(5 if kind == "urgent_refusal_s34_6" else 400)
            self.told.order(self.child, person, kind, starts_on=started, ends_on=self._maybe_past(30, 0.3))

    def _likely(self, part: float) -> bool:
        return self.chance.random() < part

    def _past(self, days: int) -> object:
        return self.told.ago(self.chance.randint(1, days))

    def _maybe_past(self, days: int, part: float = 0.4) -> object:
        return self._past(days) if self._likely(part) else None
