"""Tells a fictional family as records: somebody on a child's map, the tie, the view, a judgement, a plan and what happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from graphmodel.domain.arrangements import Arrangement, ContactEvent, Restriction
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.care import Household, HouseholdStay, Placement, WorkerSpell
from graphmodel.domain.ids import id_from
from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import Tie
from graphmodel.domain.vocabulary import interval_days_of
from graphmodel.domain.voice import View
from loaders.synthetic_parts import Bond, Contact, Seen
from loaders.synthetic_people import SOURCE, People, date_of


class Story(People):
    """One demo, told person by person."""

    def __init__(self, as_of: date) -> None:
        super().__init__(as_of)
        self._homes: set[str] = set()
        self._at_home: dict[str, list[Placement | HouseholdStay | Tie]] = defaultdict(list)

    def add(self, record: Record) -> None:
        """Keeps a record, and remembers where each child lives now."""
        super().add(record)
        if isinstance(record, Placement | HouseholdStay | Tie) and (child := _whose_home(record)):
            self._at_home[child].append(record)

    def knows(self, child: str, person: str, bond: Bond, seen: Seen | None = None, contact: Contact | None = None) -> str:
        """Puts somebody on a child's map with all that is told of it. Returns the person's id."""
        key = self.key("tie", child, person, bond.kind)
        self.add(
            Tie(
                id=key,
                source_person=child,
                target_person=person,
                kind=bond.kind,
                since=date_of(bond.since),
                until=date_of(bond.until),
                strength=bond.strength,
                safety=bond.safety,
                no_contact_reason=bond.no_contact_reason,
                source=SOURCE,
            )
        )
        if bond.safety or bond.strength:
            self._judge(child, person, bond)
        if seen is not None:
            self._says(child, person, seen)
        if contact is not None:
            self._in_touch(child, person, contact)
        return person

    def on_map(self, child: str, person: Person, bond: Bond, seen: Seen | None = None, contact: Contact | None = None) -> str:
        """A person who is told of for the first time, put on a child's map. Returns the id."""
        return self.knows(child, self.person(person), bond, seen, contact)

    def limit(self, child: str, person: str, kind: str, reason: str, *, from_days: int, to_days: int | None = None) -> str:
        """A restriction, by days ago; negative = to come."""
        key = self.key("restriction", child, person, kind)
        ends = None if to_days is None else self.ago(to_days)
        self.add(
            Restriction(
                id=key,
                child=child,
                on_person=person,
                kind=kind,
                starts_on=self.ago(from_days),
                ends_on=ends,
                reason=reason,
                scope="all",
            )
        )
        return key

    def moves_in(self, first: str, sibling: str) -> None:
        """``sibling`` lives where ``first`` lives now: the same placement, household and people of the home."""
        for record in tuple(self._at_home[first]):
            if isinstance(record, Placement):
                self.placed(replace(record, id="", child=sibling))
            elif isinstance(record, HouseholdStay):
                self.add(replace(record, id=self.key("stay", record.household, sibling), member=sibling))
            elif isinstance(record, Tie):
                seen = Seen(ring=3, line="ordinary") if sibling in self.speakers else None
                self.knows(
                    sibling, record.target_person, Bond(kind=record.kind, since=record.since.text if record.since else None), seen
                )

    def home(
        self, name: str, members: Sequence[str], *, of: str = "", from_days: int | None = None, to_days: int | None = None
    ) -> str:
        """A household with everyone who lived there for the same time. ``of`` tells two homes of one name apart; called again
        with the same name and ``of`` it is the same home."""
        key = id_from("households", *(part for part in (name, of) if part))
        if key not in self._homes:
            self._homes.add(key)
            self.add(Household(id=key, name=name))
        start = None if from_days is None else self.ago(from_days)
        end = None if to_days is None else self.ago(to_days)
        for member in members:
            self.add(HouseholdStay(id=self.key("stay", key, member), household=key, member=member, starts_on=start, ends_on=end))
        return key

    def place_with(self, child: str, carers: tuple[str, ...], household: str, *, place: str, since: int) -> None:
        """The placement of today with these carers."""
        stay = Placement(
            id="", child=child, type=place, carers=carers, household=household, provider="PR1", rne="P", legal_status="C2"
        )
        self.placed(replace(stay, starts_on=self.ago(since)))

    def placed(self, placement: Placement) -> None:
        """A placement whose ``id`` was given as ""."""
        key = self.key("placement", placement.child, placement.type)
        self.add(replace(placement, id=key))

    def works_with(self, worker: str, child: str, role: str, *, from_days: int, to_days: int | None = None) -> None:
        """A worker's time with a child."""
        end = None if to_days is None else self.ago(to_days)
        key = self.key("worker", worker, child)
        self.add(WorkerSpell(id=key, worker=worker, child=child, role=role, starts_on=self.ago(from_days), ends_on=end))

    def plan(self, child: str, person: str, contact: Contact) -> str:
        """What is agreed between them, agreed 74 days ago."""
        key = self.key("arrangement", child, person)
        ended = None if contact.plan_ended is None else self.ago(contact.plan_ended)
        self.add(
            Arrangement(
                id=key,
                child=child,
                with_people=(person,),
                modes=(contact.mode,),
                frequency=contact.every or None,
                interval_days=interval_days_of(contact.every),
                supervision=contact.supervision,
                supervision_reason="agreed at the last review" if contact.supervision else None,
                status=contact.status,
                agreed_on=self.ago(74),
                starts_on=self.ago(430 if contact.supervision else 74),
                ends_on=ended,
                reviewed_on=self.ago(74),
            )
        )
        return key

    def met(self, child: str, person: str, days: int, mode: str = "face_to_face", arrangement: str | None = None) -> None:
        """They were in touch that many days ago."""
        self._event(child, person, days, mode, "yes", arrangement)

    def _in_touch(self, child: str, person: str, contact: Contact) -> None:
        """The plan, and its due occasions back from the last one that took place; those after it did not."""
        arrangement = None if contact.every is None else self.plan(child, person, contact)
        if contact.last is None:
            return
        interval = interval_days_of(contact.every) or 60
        first_kept = contact.kept.index(True) if True in contact.kept else 0
        for number, kept in enumerate(contact.kept):
            days = contact.last + (number - first_kept) * interval
            if days >= 0:
                self._event(child, person, days, contact.mode, "yes" if kept else "no", arrangement)

    def _event(self, child: str, person: str, days: int, mode: str, happened: str, arrangement: str | None) -> None:
        key = self.key("event", child, person)
        missed = "transport" if happened == "no" else None
        self.add(
            ContactEvent(
                id=key,
                child=child,
                with_people=(person,),
                on=self.ago(days),
                mode=mode,
                happened=happened,
                arrangement=arrangement,
                missed_reason=missed,
                authorised=True,
                source=SOURCE,
            )
        )

    def _judge(self, child: str, person: str, bond: Bond) -> None:
        key = self.key("assessment", child, person)
        basis = "Seen together and talked through in supervision."
        self.add(
            Assessment(
                id=key,
                child=child,
                person=person,
                on=self.ago(82),
                by=self.assessor,
                strength=bond.strength,
                safety=bond.safety,
                basis=basis,
                source=SOURCE,
            )
        )

    def _says(self, child: str, person: str, seen: Seen) -> None:
        days = seen.days if seen.days is not None else self.view_days.get(child, 30)
        self.add(
            View(
                id=self.key("view", child, person),
                child=child,
                about=person,
                said_on=self.ago(days),
                closeness=seen.ring,
                line=seen.line,
                support=seen.support,
                enough=seen.enough,
                wants=seen.wants,
                words=seen.words,
                medium="said",
                source=SOURCE,
            )
        )


def tell_earlier_contact(story: Story, days: int) -> None:
    """Before the occasions told of anybody still in touch: one every fortnight, or as often as planned, ``days`` back."""
    intervals = {plan.id: plan.interval_days for plan in story.records if isinstance(plan, Arrangement)}
    told: dict[tuple[str, tuple[str, ...]], list[ContactEvent]] = defaultdict(list)
    for record in story.records:
        if isinstance(record, ContactEvent) and record.happened == "yes":
            told[record.child, record.with_people].append(record)
    for events in told.values():
        latest = max(events, key=lambda event: event.on.order())
        ago = [(story.as_of - event.on.earliest).days for event in events if event.on.earliest]
        if min(ago) > _STILL_IN_TOUCH or latest.mode == "lives_with":
            continue
        step = intervals.get(latest.arrangement or "") or _FORTNIGHT
        for day in range(max(ago) + step, min(days, story.in_care.get(latest.child, days)) + 1, step):
            key = story.key("earlier", latest.child, *latest.with_people)
            story.add(replace(latest, id=key, on=story.ago(day)))


_STILL_IN_TOUCH, _FORTNIGHT = 60, 14
_AT_HOME = frozenset({"foster_carer", "carers_birth_child", "carers_pet"})


def _whose_home(record: Placement | HouseholdStay | Tie) -> str | None:
    """The child of whom a record says where, or with whom, they live now."""
    if isinstance(record, Placement):
        return record.child if record.ends_on is None else None
    if isinstance(record, HouseholdStay):
        return record.member if record.ends_on is None else None
    return record.source_person if record.kind in _AT_HOME else None
