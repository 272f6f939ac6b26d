"""What is said, judged, agreed and limited about one person of a network made by chance, and what happened."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from scenarios import Family

_LIMITS = ("order_s34_no_contact", "order_s34_defined", "urgent_refusal_s34_6", "child_wish", "other_party_wish",
           "s8_prohibited_steps", "adoption_order", "plan_decision", "non_molestation", "post_adoption_contact_order_s51A",
           "do_not_disclose_address")  # fmt: skip
_ENOUGH = ("too_little", "just_right", "want_to_stop", "dont_see_want_to", "dont_see_dont_want", "not_asked", "asked_did_not_say",
           "not_sure", None, None)  # fmt: skip
_WANTS = ("more", "same", "stop", "find", "meet", "write", "nothing_now", "not_said", None, None, None, None)
_SAFETY = ("low", "low", "low", "low", "medium", "high", "severe", "not_assessed", None)
_STATUS = ("in_force", "in_force", "in_force", "in_force", "proposed", "agreed", "paused", "ended", "replaced")
_MODES = (("face_to_face",), ("face_to_face",), ("video", "card"), ("letter",), ("phone",), ("letterbox_via_agency",))
_KINDS_OF_TIME = ("face_to_face", "card", "video", "phone", None)


class Told:
    """Chance, the family it tells, and one child of it."""

    def __init__(self, chance: Random, family: Family, child: str, *, disputed: bool = False) -> None:
        self.chance, self.family, self.child, self.disputed = chance, family, child, disputed

    def name(self, who: str) -> str:
        """Somebody of this child's network."""
        return who if who.startswith(f"{self.child}-") else f"{self.child}-{who}"

    def likely(self, part: float) -> bool:
        """True so often."""
        return self.chance.random() < part

    def one_of(self, *things: object) -> object:
        """One of them."""
        return self.chance.choice(things)

    def ago(self, first: int, last: int) -> date:
        """A day so many days ago, both counted."""
        return self.family.ago(self.chance.randint(first, last))

    def maybe_ago(self, days: int, part: float) -> date | None:
        """A day in the past, so often."""
        return self.ago(1, days) if self.likely(part) else None

    def facts(self, *, protected: bool = True, between: bool = False) -> dict[str, object]:
        """What may be known of a person that closes a gate or sets a condition. ``between``: others are related through them."""
        hidden = self.disputed or not between
        return {
            "death": self.maybe_ago(900, 0.04),
            "identity_protected": self.one_of("none", "refuge", "witness")
            if protected and hidden and self.likely(0.06)
            else None,
            "address_protected": self.likely(0.08) or None,
            "restricted": (hidden and self.likely(0.03)) or None,
            "whereabouts": self.one_of("unknown", "abroad", "known") if self.likely(0.1) else None,
            "consent_to_approach": self.one_of("yes", "no", "not_asked") if self.likely(0.2) else None,
        }

    def records_about(self, person: str) -> None:
        """Everything that may be recorded of the child and somebody, on either side for a child in care."""
        self._views(self.child, person)
        being = person.endswith(("-pet", "-club"))  # nobody judges an animal: the gate is its keeper's
        if not being:
            self._judged(person)
        self._events(self.child, person)
        self._arranged(person)
        if not being and self.likely(0.15):
            self._limit(self.child, person)
        if "-sib" in person and self.family_has_file(person):
            if self.likely(0.3):
                self._views(person, self.child)
            if self.likely(0.3):
                self._events(person, self.child)
            if self.likely(0.08):
                self._limit(person, self.child)

    def parents_time(self) -> None:
        """Time with the mother that is planned, so often, beside whatever there is with brothers and sisters."""
        if self.likely(0.3):
            self.family.arrangement(self.child, self.name("mum"), every=14, length_min=120, supervision="none")

    def family_has_file(self, person: str) -> bool:
        """Whether somebody is a child whose map is kept."""
        return any(record.id == person and type(record).__name__ == "Child" for record in self.family.records)

    def _views(self, child: str, person: str) -> None:
        for _ in range(self.chance.choice((0, 0, 1, 1, 2, 3))):
            on = self.ago(0, 900) if self.likely(0.9) else self.family.ago(self.chance.choice((729, 730, 731, 10)))
            facts = {"enough": self.one_of(*_ENOUGH), "wants": self.one_of(*_WANTS)}
            private = self.one_of("sw", "sw_iro", "all_professionals") if self.likely(0.06) else None
            self.family.view(child, person, self.one_of(None, 0, 1, 2, 3, 4), on, private_to=private, **facts)  # type: ignore[arg-type]

    def _judged(self, person: str) -> None:
        for _ in range(self.chance.choice((0, 1, 1, 2))):
            self.family.assessed(self.child, person, self.one_of(*_SAFETY), self.ago(1, 500))  # type: ignore[arg-type]

    def _events(self, child: str, person: str) -> None:
        for _ in range(self.chance.choice((0, 0, 1, 2))):
            happened = self.one_of("yes", "yes", "yes", "part", "no", "not_recorded")
            on = self.one_of(self.ago(0, 250), self.ago(100, 1000), self.family.ago(self.chance.choice((42, 43, 183, 184))))
            if self.likely(0.06):
                on = self.one_of("2025", "2026-03", self.family.ago(-20))
            mode = self.one_of(*_KINDS_OF_TIME)
            self.family.event(child, person, on, happened, mode=mode)  # type: ignore[arg-type]

    def _arranged(self, person: str) -> None:
        if not self.likely(0.5):
            return
        facts = self._terms()
        both = "-sib" in person and self.family_has_file(person)
        if not both or self.likely(0.8):
            self._occasions(self._agreed(self.child, person, facts), self.child, person, facts)
        if both and self.likely(0.6):
            again = facts if self.likely(0.5) else self._terms()
            self._agreed(person, self.child, again)
        if self.likely(0.1):
            self._agreed(self.child, person, self._terms())

    def _terms(self) -> dict[str, object]:
        every = self.one_of(7, 14, 42, 61, 91, 183, 365, None)
        words = self.one_of("regular contact", "occasion_only", None) if every is None else None
        return {
            "every": every,
            "frequency": "school_holiday" if every == 61 else words,
            "modes": self.one_of(*_MODES),
            "length_min": self.one_of(60, 120),
            "status": self.one_of(*_STATUS),
            "supervision": self.one_of("none", "none", "accompanied", "supervised"),
            "ends_on": self.maybe_ago(200, 0.15),
            "starts_on": self.family.ago(-30) if self.likely(0.08) else self.ago(200, 700),
            "agreed_on": self.maybe_ago(700, 0.5),
        }

    def _agreed(self, child: str, person: str, facts: dict[str, object]) -> str:
        made = self.family.arrangement(child, person, **facts)  # type: ignore[arg-type]
        if self.likely(0.1):
            kind = self.one_of("checks_not_done", "travel_cost")
            self.family.barrier(made, kind, closed=self.maybe_ago(30, 0.3))  # type: ignore[arg-type]
        return made

    def _occasions(self, made: str, child: str, person: str, facts: dict[str, object]) -> None:
        every = facts["every"]
        if not isinstance(every, int) or every > 91 or self.likely(0.1):
            return
        on, luck = self.ago(1, every), self.one_of(0.9, 0.5, 0.1)
        for _ in range(self.chance.randint(3, 7)):
            happened = "yes" if self.likely(float(str(luck))) else self.one_of("no", "no", "part", "not_recorded")
            self.family.event(child, person, on, happened, arrangement=made)  # type: ignore[arg-type]
            on -= timedelta(days=every)

    def _limit(self, child: str, person: str) -> None:
        kind = str(self.one_of(*_LIMITS))
        if kind == "urgent_refusal_s34_6":
            self.family.order(child, person, kind, starts_on=self.ago(1, 12))
            return
        starts = self.family.ago(-self.chance.randint(1, 60)) if self.likely(0.15) else self.ago(40, 700)
        ends = self.one_of(None, self.ago(0, 300), self.family.ago(-100)) if starts < self.family.today else None
        scope = self.one_of("information", "direct", "all") if self.likely(0.2) else None
        self.family.order(child, person, kind, starts_on=starts, ends_on=ends, scope=scope)
