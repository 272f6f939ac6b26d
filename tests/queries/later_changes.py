"""What happens to a record after a day, by chance: the same for the same seed. Nothing of it protects anybody."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import TypeVar

from scenarios import Family

from graphmodel.domain.adoption import ADOPTION_KINDS
from graphmodel.domain.arrangements import Arrangement, ContactEvent
from graphmodel.domain.care import HouseholdStay, Placement
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import KinmapError
from graphmodel.domain.people import Child, Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Tie
from graphmodel.domain.voice import View
from tests.graphmodel.test_time import Kept

R = TypeVar("R", bound=Record)
_MARKED = (Tie, ContactEvent, Arrangement, Placement, ParentLink, HouseholdStay, View)
_STATES = ("in_force", "ended", "paused", "replaced", "proposed")


class Later:
    """Somebody goes on working with the record of a family that is kept. ``done`` = how many changes of each kind were made."""

    def __init__(self, kept: Kept, told: Family, chance: Random) -> None:
        self.kept, self.told, self.chance = kept, told, chance
        self.recorder = kept.recorder
        self.before = {str(entry["id"]) for entry in kept.entries()}
        self.done: Counter[str] = Counter()

    def go_on(self, steps: int) -> None:
        """So many changes, each kind in turn; what is refused leaves no trace."""
        kinds = (self._mark, self._correct, self._say, self._change_tie, self._change_plan, self._move, self._merge, self._know)
        for number in range(steps):
            self.kept.clock.day += timedelta(days=self.chance.randint(0, 2))
            change = (*kinds, self._undo)[number % (len(kinds) + 1)]
            try:
                change()
            except KinmapError:
                continue
            self.done[change.__name__.lstrip("_")] += 1

    def _one(self, of: type[R]) -> R:
        return self.chance.choice([record for record in self.told.records if isinstance(record, of)])

    def _keep(self, *records: Record) -> None:
        self.recorder.record(records, "later", "by chance")

    def _over(self) -> PartialDate:
        return PartialDate.of(self.told.ago(self.chance.randint(1, 400)))

    def _mark(self) -> None:
        self.recorder.mark_in_error(replace(self._one(self.chance.choice(_MARKED)), version=1), "later", "by chance")

    def _correct(self) -> None:
        view = replace(self._one(View), version=1)
        self.recorder.correct_view(view, "later", "a slip", closeness=self.chance.randint(0, 4), enough="want_to_stop")

    def _say(self) -> None:
        child, person, fresh = self._one(Child).id, self._one(Person).id, Family()
        fresh._numbers.update(dict.fromkeys(("view", "event", "arrangement", "tie"), 10_000 + self.done.total()))
        fresh.view(child, person, self.chance.randint(0, 4), fresh.ago(self.chance.randint(1, 300)), enough="too_little")
        fresh.event(child, person, fresh.ago(self.chance.randint(1, 60)))
        fresh.arrangement(child, person, every=7)
        fresh.tie(child, person, "friend")
        self._keep(*fresh.records)

    def _change_tie(self) -> None:
        tie = self._one(Tie)
        self._keep(replace(tie, kind=self.chance.choice(("friend", "aunt", "half_brother")), since=None, until=self._over()))

    def _change_plan(self) -> None:
        plan, others = self._one(Arrangement), (self._one(Person).id,)
        self._keep(replace(plan, status=self.chance.choice(_STATES), with_people=others, interval_days=200))

    def _move(self) -> None:
        placed, carers = self._one(Placement), (self._one(Person).id,)
        self._keep(replace(placed, carers=carers, household=None, starts_on=None, ends_on=self._over()))

    def _merge(self) -> None:
        # Who turns out to be somebody protected is protected from then on.
        ties = [tie for tie in self.told.records if isinstance(tie, Tie) and tie.kind in ADOPTION_KINDS]
        adopted = {who for tie in ties for who in (tie.source_person, tie.target_person)}
        open_to_all = [
            one.id
            for one in self.told.records
            if isinstance(one, Person)
            and one.identity_protected in (None, "none")
            and not (one.restricted or one.address_protected or one.id in adopted)
        ]
        self.recorder.merge_people(self.chance.choice(open_to_all), self.chance.choice(open_to_all), "later", "one person")

    def _know(self) -> None:
        born = PartialDate.of(self.told.years_ago(self.chance.randint(1, 60)))
        self._keep(replace(self._one(Person), name=f"Called {self.done.total()}", known_as=None, birth=born, death=None))

    def _undo(self) -> None:
        since = [str(entry["id"]) for entry in self.kept.entries() if str(entry["id"]) not in self.before]
        self.recorder.undo(self.chance.choice(since), "later", "taken back")
