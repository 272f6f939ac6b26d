"""What else a real record holds of every child of the demo: schools, reviews, sessions, searches, things that hold memories.

Worked out from what the stories tell, without a draw of the stories' own random source: the families stay as they are told.
Everything is invented; telephone numbers are of the range that is kept for stories (Ofcom).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from graphmodel.domain.answers import Decision, Proposal, Review
from graphmodel.domain.arrangements import Arrangement, Barrier, ContactEvent, Restriction
from graphmodel.domain.assessments import StageRecord
from graphmodel.domain.care import KeeperSpell, Memento, Placement
from graphmodel.domain.details import ContactDetail, KeyDate, LifeEvent, PersonName
from graphmodel.domain.people import Person, PersonKind, Pet
from graphmodel.domain.records import Record
from graphmodel.domain.ties import Tie
from graphmodel.domain.voice import Observation, Session, View
from loaders.synthetic_names import FAMILY_NAMES
from loaders.synthetic_schools import tell_schools
from loaders.synthetic_search import tell_searches
from loaders.synthetic_story import Story
from loaders.synthetic_team import Workers

_UNDER_ASKED_AGE = 4
_BETWEEN_REVIEWS = 182
_MOST_REVIEWS = 6
_KEPT = (
    "Blue scarf",
    "Photo album",
    "Letter from Nan",
    "Football medal",
    "Teddy",
    "Birthday cards",
    "Recipe book",
    "First shoes",
)
_IN_THE_WAY = ("travel_time", "team_hours", "travel_cost", "clash_with_club", "no_warrant", "staff_vacancy")
_SEEN_OF_LITTLE_ONES = (
    ("Reaches out and laughs when she comes in", ("knows her", "is glad")),
    ("Turns away at first, then brings a toy", ("needs time to warm up",)),
    ("Cries when the time is over", ("misses her", "is tired")),
)


@dataclass(slots=True)
class Told:
    """What the stories of one team tell, by child."""

    people: dict[str, Person] = field(default_factory=dict)
    children: list[str] = field(default_factory=list)
    ties: dict[str, list[Tie]] = field(default_factory=lambda: defaultdict(list))
    views: dict[str, list[View]] = field(default_factory=lambda: defaultdict(list))
    plans: dict[str, list[Arrangement]] = field(default_factory=lambda: defaultdict(list))
    missed: dict[str, ContactEvent] = field(default_factory=dict)
    homes: dict[str, Placement] = field(default_factory=dict)
    limits: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    rung: set[str] = field(default_factory=set)

    def add(self, record: Record) -> None:
        """Sort one record in."""
        if isinstance(record, Person):
            self.people[record.id] = record
            if record.kind is PersonKind.CHILD:
                self.children.append(record.id)
        elif isinstance(record, Tie):
            self.ties[record.source_person].append(record)
        elif isinstance(record, View):
            self.views[record.child].append(record)
        elif isinstance(record, Arrangement):
            self.plans[record.child].append(record)
        elif isinstance(record, ContactEvent) and record.arrangement and record.happened == "no":
            self.missed.setdefault(record.arrangement, record)
        elif isinstance(record, Placement) and record.ends_on is None:
            self.homes[record.child] = record
        elif isinstance(record, Restriction):
            self.limits[record.child].append(record.on_person)

    def of_kind(self, child: str, *kinds: str) -> list[str]:
        """Who has one of these roles for the child, nobody whose identity is protected."""
        found = (tie.target_person for tie in self.ties[child] if tie.kind in kinds)
        return [who for who in dict.fromkeys(found) if not self.people[who].identity_protected]


def tell_record(story: Story, workers: Workers, first: int) -> None:
    """Tell it of the children among the records from number ``first`` on: those of one team."""
    told = Told()
    for record in story.records[first:]:
        told.add(record)
    _put_views_into_sessions(story, told, workers, first)
    for number, child in enumerate(told.children):
        worker = workers.for_child(number)
        tell_schools(story, child, number, told.homes.get(child))
        tell_searches(story, told.views[child], told.people, (workers.lifelong_links, tuple(told.limits[child])))
        _tell_reviews(story, told, child, number)
        _tell_plans(story, told, child, (worker, number))
        _tell_details(story, told, child, number)
        _tell_of_parents(story, told, child, (worker, number))
    _tell_keepers(story, told.people.values())


def _put_views_into_sessions(story: Story, told: Told, workers: Workers, first: int) -> None:
    """All that a child said on one day was said in one session."""
    sessions: dict[tuple[str, str], str] = {}
    for at in range(first, len(story.records)):
        view = story.records[at]
        if not isinstance(view, View):
            continue
        key = view.child, view.said_on.text
        if key not in sessions:
            sessions[key] = story.key("session", *key)
            by = workers.for_child(told.children.index(view.child))
            story.add(Session(id=sessions[key], child=view.child, on=view.said_on, by=by, place="at home", language="English"))
        story.records[at] = replace(view, session=sessions[key])


def _tell_reviews(story: Story, told: Told, child: str, number: int) -> None:
    """Every six months back from the last one, to the first within 20 working days (practice 3.7), six at most."""
    in_care = story.in_care[child]
    latest = min(20 + number * 7 % 150, in_care - 14)
    for one in list(range(latest, in_care - 13, _BETWEEN_REVIEWS))[:_MOST_REVIEWS]:
        is_first = one + _BETWEEN_REVIEWS >= in_care
        took_part = "PN0" if story.ages[child] < _UNDER_ASKED_AGE else ("PN1", "PN6", "PN1", "PN2")[number % 4]
        plans = tuple(plan.id for plan in told.plans[child] if plan.starts_on and plan.starts_on.may_be_by(_day(story, one)))
        story.add(
            Review(
                id=story.key("review", child),
                child=child,
                on=story.ago(one),
                kind="first" if is_first else "later",
                participation=took_part,
                arrangements_reviewed=plans,
                iv_considered=number % 5 != 0,
            )
        )


def _day(story: Story, days_ago: int) -> date:
    when = story.ago(days_ago).earliest
    return when if when is not None else story.as_of


def _tell_plans(story: Story, told: Told, child: str, who: tuple[str, int]) -> None:
    """What gets in the way of plans that were not kept; a wish for more that was passed on; a decision of before."""
    worker, number = who
    for plan in told.plans[child]:
        missed = told.missed.get(plan.id)
        if missed is not None:
            kind = _IN_THE_WAY[number % len(_IN_THE_WAY)]
            owner = None if number % 4 == 0 else worker
            story.add(Barrier(id=story.key("barrier", plan.id), arrangement=plan.id, kind=kind, opened=missed.on, owner=owner))
    for view in told.views[child]:
        if view.enough == "too_little" and view.wants is None and number % 3 == 0:
            what = f"More time with {told.people[view.about].called}" if view.about in told.people else "More time together"
            key = story.key("proposal", child, view.about)
            asked = Proposal(id=key, child=child, on=view.said_on, what=what, about=view.about, by=worker, view=view.id)
            story.add(replace(asked, why=view.words))
            break
    # Told before the child spoke last: it answers nothing that was said since (reading 15).
    before = max(story.view_days.get(child, 30), *(_days_ago(story, view) for view in told.views[child]), 0) + 30
    if before < story.in_care[child] and child in story.speakers:
        key = story.key("decision", child)
        said = Decision(
            id=key, child=child, on=story.ago(before), by=worker, decision="The plan stays as it is until the review."
        )
        told_words = "We keep things as they are for now. We talk about it again at your review."
        story.add(replace(said, told_child_on=story.ago(before - 2), words=told_words))


def _days_ago(story: Story, view: View) -> int:
    return (story.as_of - view.said_on.earliest).days if view.said_on.earliest else 0


def _tell_details(story: Story, told: Told, child: str, number: int) -> None:
    """Things that hold memories and who keeps them, days to keep, and where the carers can be rung."""
    home = told.homes.get(child)
    carer = home.carers[0] if home and home.carers else None
    for item in range(number % 3):
        thing = _KEPT[(number + item * 3) % len(_KEPT)]
        keeper = None if number % 5 == 0 else carer
        checked = story.ago(30 + number) if keeper else None
        added = story.ago(min(400, story.in_care[child]))
        key = story.key("memento", child, thing)
        story.add(Memento(id=key, child=child, item=thing, keeper=keeper, added_on=added, checked_on=checked))
    near = told.of_kind(
        child, "full_brother", "full_sister", "full_sibling", "half_sibling", "maternal_half_sibling", "best_friend"
    )
    for person in (told.people[who] for who in near):
        if person.birth is not None and person.birth.is_exact:
            key = story.key("keydate", child, person.id)
            story.add(KeyDate(id=key, person=person.id, date=person.birth, kind="birthday", child=child))
    for person in (told.people[tie.target_person] for tie in told.ties[child] if tie.target_person in told.people):
        if person.death is not None and not person.identity_protected:
            key = story.key("keydate", child, person.id, "death")
            story.add(KeyDate(id=key, person=person.id, date=person.death, kind="death", child=child))
    if carer is not None and carer not in told.rung:
        told.rung.add(carer)
        value = f"01632 960{(number * 37 + 11) % 1000:03d}"
        story.add(ContactDetail(id=story.key("phone", carer), person=carer, kind="phone", value=value))


def _tell_of_parents(story: Story, told: Told, child: str, who: tuple[str, int]) -> None:
    """Where the work on time with a parent stands; what a worker saw of a little one; a mother's name at birth; an illness."""
    worker, number = who
    mothers, grans = told.of_kind(child, "birth_mother"), told.of_kind(child, "maternal_grandmother")
    for parent in mothers[:1]:
        if any(tie.target_person == parent and tie.safety in ("medium", "high") for tie in told.ties[child]):
            _tell_stage(story, child, parent, number)
        if story.ages[child] < _UNDER_ASKED_AGE:
            _tell_observations(story, child, parent, worker)
        person = told.people[parent]
        if number % 2 == 0 and len(person.name.split()) == 2:
            name = f"{person.name.split()[0]} {FAMILY_NAMES[(number * 7) % len(FAMILY_NAMES)]}"
            story.add(PersonName(id=story.key("name", parent), person=parent, name=name, use="maiden"))
    if grans and number % 6 == 3:
        key = story.key("life-event", grans[0])
        story.add(
            LifeEvent(id=key, person=grans[0], kind="illness", on=story.ago(60), notes="Two nights in hospital, home again.")
        )


def _tell_stage(story: Story, child: str, parent: str, number: int) -> None:
    stage = 2 + number % 3
    story.add(
        StageRecord(
            id=story.key("stage", child, parent),
            child=child,
            person=parent,
            on=story.ago(80),
            stage=stage,
            risk_factors=("Missed times upset the child",),
            protective_factors=("Warm when she is there", "Accepts help"),
            goals=("Arrives on time", "Rings when she cannot come"),
            services=("Family support",),
            class_before="medium",
            class_after="medium",
            scale_before=5,
            scale_after=min(10, 3 + stage),
        )
    )


def _tell_observations(story: Story, child: str, parent: str, worker: str) -> None:
    for visit, (behaviour, meanings) in enumerate(_SEEN_OF_LITTLE_ONES):
        key = story.key("observation", child, parent)
        seen = Observation(id=key, child=child, about=parent, on=story.ago(12 + visit * 28), behaviour=behaviour, by=worker)
        story.add(replace(seen, possible_meanings=meanings))


def _tell_keepers(story: Story, people: Iterable[Person]) -> None:
    """Who has each animal."""
    for person in people:
        if isinstance(person, Pet) and person.keeper:
            story.add(KeeperSpell(id=story.key("keeper", person.id), pet=person.id, keeper=person.keeper))
