"""What the child says and what professionals judge of each person, with whose and when. Import from ``two_views``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graphmodel.domain.assessments import Assessment
from graphmodel.domain.dates import PartialDate, Period
from graphmodel.domain.gate_facts import is_in_force
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person, PersonKind, Pet
from graphmodel.domain.ties import Tie
from graphmodel.domain.versions import current_views
from graphmodel.domain.vocabulary import RELATIONSHIP_KINDS
from graphmodel.domain.voice import View

_WORK = frozenset({PersonKind.PROFESSIONAL, PersonKind.ORGANISATION})
_JUDGED = frozenset({PersonKind.PERSON, PersonKind.CHILD})


@dataclass(frozen=True, slots=True)
class ChildSide:
    """The child's own words about a person: ring 0..4, line and how much, each the latest said; None = not said."""

    called: str
    closeness: int | None = None
    placed_on: PartialDate | None = None
    line: str | None = None
    line_on: PartialDate | None = None
    enough: str | None = None


@dataclass(frozen=True, slots=True)
class OurSide:
    """The latest professional judgement of the tie: strength, whether stressful, by whom (a name), on which day.

    None = not recorded. ``judged``: whether anything at all was judged of this person.
    """

    strength: str | None = None
    stressful: bool | None = None
    by: str | None = None
    on: PartialDate | None = None
    judged: bool = False


class Sides:
    """Looks both up, for one map."""

    def __init__(self, network: Network, child: Person) -> None:
        self.network, self.child = network, child
        self._views: defaultdict[str, list[View]] = defaultdict(list)
        self._judged: defaultdict[str, list[Assessment]] = defaultdict(list)
        self._ties: defaultdict[str, list[Tie]] = defaultdict(list)
        for view in current_views(network.views):
            if view.child == child.id and view.said_on.may_be_by(network.as_of):
                self._views[view.about].append(view)
        for one in network.assessments:
            if one.child == child.id and not one.in_error and one.on.may_be_by(network.as_of):
                self._judged[one.person].append(one)
        for tie in network.ties:
            if tie.source_person == child.id and not tie.in_error:
                self._ties[tie.target_person].append(tie)
        self._at_home = _at_home(network, child.id)
        self._planned = {
            who
            for plan in network.arrangements
            if plan.child == child.id and is_in_force(plan, network.as_of)
            for who in plan.with_people
        }

    @property
    def has_map(self) -> bool:
        """Whether the child has placed anybody."""
        return any(view.closeness for views in self._views.values() for view in views)

    def of_child(self, person: str) -> ChildSide:
        """The child's side of one person."""
        said = sorted(self._views[person], key=lambda one: (one.said_on.order(), one.recorded_at or "", one.id), reverse=True)
        placed = next((view for view in said if view.closeness is not None), None)
        drawn = next((view for view in said if view.line not in (None, "not_said")), None)
        enough = next((view.enough for view in said if view.enough not in (None, "not_asked", "asked_did_not_say")), None)
        return ChildSide(
            self.child.called,
            placed.closeness if placed else None,
            placed.said_on if placed else None,
            drawn.line if drawn else None,
            drawn.said_on if drawn else None,
            enough,
        )

    def ours(self, person: str) -> OurSide:
        """Our side of one person: the latest assessment that says how strong it is, else what the tie's row says."""
        judged = sorted(self._judged[person], key=lambda one: (one.on.order(), one.recorded_at or "", one.id), reverse=True)
        latest = next((one for one in judged if one.strength is not None or one.stressful is not None), None)
        if latest is not None:
            return OurSide(latest.strength, latest.stressful, self._name(latest.by), latest.on, judged=True)
        told = next((tie for tie in self._ties[person] if tie.strength is not None or tie.stressful is not None), None)
        if told is not None:
            return OurSide(told.strength, told.stressful, judged=True)
        return OurSide(judged=bool(judged))

    def is_planned(self, person: str) -> bool:
        """Whether an arrangement in force names them."""
        return person in self._planned

    def is_judged_kind(self, person: Person) -> bool:
        """Whether professionals judge ties to such a one: to the living, not to animals, places, groups or those at work."""
        return person.kind in _JUDGED and person.death is None and not self._is_work(person)

    def is_in_the_record(self, person: Person, step: int | None) -> bool:
        """Whether the record holds a tie that goes on, a plan, or a judgement of a tie, to whom the child could place."""
        if person.death is not None or self._is_work(person) or person.kind is PersonKind.PLACE:
            return False
        goes_on = any(not Period(tie.since, tie.until).has_ended(self.network.as_of) for tie in self._ties[person.id])
        return goes_on or bool(step) or self.is_planned(person.id)

    def could_be_planned(self, person: Person) -> bool:
        """Whether a plan could name them: alive, not at home with the child, not at work, and contact is not closed."""
        if person.death is not None or (isinstance(person, Pet) and person.alive is False) or self._is_work(person):
            return False
        if person.kind is PersonKind.PLACE or person.id in self._at_home or getattr(person, "keeper", None) in self._at_home:
            return False
        gate = self.network.gates.get(person.id)
        return gate is None or not gate.outcome.is_closed

    def _is_work(self, person: Person) -> bool:
        kinds = [RELATIONSHIP_KINDS.get(tie.kind) for tie in self._ties[person.id]]
        # Foster carers are paid too, and theirs is a home.
        return person.kind in _WORK or any(kind is not None and kind.paid and kind.carer is None for kind in kinds)

    def _name(self, by: str | None) -> str | None:
        author = self.network.person_by_id.get(by or "")
        return author.name if author is not None else by


def _at_home(network: Network, child: str) -> frozenset[str]:
    """Who lives with the child on the day, and the child."""
    stays = [one for one in network.household_stays if Period(one.starts_on, one.ends_on).contains(network.as_of)]
    own = {stay.household for stay in stays if stay.member == child}
    return frozenset({child, *_of_placements(network, child), *(stay.member for stay in stays if stay.household in own)})


def _of_placements(network: Network, child: str) -> Iterable[str]:
    for placed in network.placements:
        if placed.child == child and Period(placed.starts_on, placed.ends_on).contains(network.as_of):
            yield from (*placed.carers, *placed.carers_children)
