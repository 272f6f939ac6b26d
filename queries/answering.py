"""From a pair of a statement to the row a viewer may see: its list, gate, words, view and step.

The gate comes from the masked map: it was worked out from everything, and says what this viewer may know of it. A row about
somebody whom this viewer may not see at all is left out, or, where only the file is restricted, counted without saying who it is
(E12).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TypeVar

from graphmodel.domain.gate import GateOutcome, GateResult
from graphmodel.domain.masked_records import Disguise
from graphmodel.domain.masking import Sight, opaque_id, protection_of
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.private_views import CLOSED
from queries.relationship import relationship_of
from queries.rows import AnswerRow, ChildsView, ListNumber, Pair, PlanClass, StandingPair
from queries.sentences import Pronouns, view_is_expected
from queries.suggestions import RESTRICTED, suggest
from queries.telling import Telling, Told
from queries.thresholds import Thresholds

P = TypeVar("P", bound=Pair | None)
NOBODY = GateResult(GateOutcome.NOBODY, "gate.nobody", "About the child's record, not about a person.")
"""The gate of a row that is about nobody in particular: it carries no step towards contact."""
_RESTRICTED_PERSON = "Restricted: ask the team manager"
_RESTRICTED_WORDS = "Check first: this record is restricted. Ask the team manager."
_RESTRICTED_WHY = "There is a record here that you cannot open. Ask the team manager."
_WHOLE_RECORD = "the record as a whole"
_LIMITED_BY_OTHERS = frozenset({GateOutcome.FORBIDDEN, GateOutcome.REFUSED_URGENT, GateOutcome.OTHER_STOP})
_PROTECTED_WHY = (
    "There is a row about somebody whose identity is protected. What it rests on is with adoption support or the named officer."
)
_SOMEBODY = "somebody"
_OF_THEIR_FILE: Mapping[str, object] = {
    **dict.fromkeys(("lived_until", "next", "known_since", "tie_ended_on", "days_ended")),
    "cared_days": 0,
}
"""Columns that tell of where somebody lived, or of their own file, and what stands there for somebody masked."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One child's part of an answer: the whole small map, the same as this viewer may see it, and by what that was decided.

    ``standings``: how things stand between the child and each person, by id, for rows that do not say so themselves.
    """

    whole: Network
    masked: Network
    sight: Sight
    standings: Mapping[str, StandingPair]

    @property
    def child(self) -> Person:
        """The child whose rows these are."""
        return self.whole.person_by_id[self.whole.child or ""]

    def person(self, real: str) -> Person | None:
        """Who is shown in the place of this person; None when nobody is."""
        on_map = self.masked.person_by_id
        return on_map.get(real) or on_map.get(self.opaque(real))

    def called(self, real: str) -> str:
        """The name of anybody on the map, as this viewer may have it."""
        person = self.person(real)
        if person is None:
            return _SOMEBODY
        return person.name if person.masked else person.called

    def gate(self, real: str | None) -> GateResult:
        """The gate as this viewer may have it; closed in neutral words for somebody who is not shown."""
        if real is None:
            return NOBODY
        person = self.person(real)
        return CLOSED if person is None else self.masked.gates.get(person.id, CLOSED)

    def without_names(self, words: str | None) -> str | None:
        """What somebody wrote, without the names of those on the map whom this viewer is not shown by name."""
        shown = tuple(person for person in self.whole.people if person.id in self.masked.person_by_id)
        hidden = [person for person in self.whole.people if person.id not in self.masked.person_by_id]
        return Disguise.of(replace(self.whole, people=shown), {}, b"", hidden).text(words)

    def opaque(self, real: str) -> str:
        """The id under which a masked person or record leaves Kinmap."""
        return opaque_id(self.sight.key, self.whole.child or "", real)

    def told(self, pair: Pair, telling: Telling, thresholds: Thresholds) -> Told:
        """What the sentences of this pair may use."""
        gate = self.gate(pair.person_id)
        standing = pair if isinstance(pair, StandingPair) else self.standings.get(pair.person_id or "")
        return Told(
            child=self.child,
            person=None if pair.person_id is None else self.person(pair.person_id),
            standing=standing,
            gate=gate,
            which=telling.which(pair, gate, standing),
            thresholds=thresholds,
            called=self.called,
            network=self.masked,
        )


def row_of(pair: Pair, told: Told, shown: Shown, telling: Telling, used: Mapping[str, int]) -> AnswerRow | None:
    """The row of a pair; None when its person may not be seen and may not be counted, or when its gate is not listed.

    ``used``: the settings of the question.
    """
    if telling.gates is not None and told.gate.outcome not in telling.gates:
        return None
    if pair.person_id is not None and told.person is None:
        real = shown.whole.person_by_id[pair.person_id]
        restricted = bool(real.restricted) and real.id not in shown.sight.children
        return _restricted(pair, shown, used) if restricted and protection_of(shown.whole, real) is None else None
    if told.person is not None and told.person.masked:
        as_of = shown.whole.as_of
        pair, told = _of_this_file(pair, as_of), replace(told, standing=_of_this_file(told.standing, as_of))
    step = suggest(pair, told, telling)
    view = _view(pair, told, shown)
    masked, standing, person = told.person is not None and told.person.masked, told.standing, told.person
    return AnswerRow(
        child_id=shown.child.ref or shown.child.id,
        person_id=None if person is None else person.id if masked else person.ref or person.id,
        child=shown.child.called,
        person=_WHOLE_RECORD if person is None else person.name if masked else person.called,
        relationship="" if person is None else relationship_of(shown.masked, shown.child, person, telling.as_who(pair, person)),
        list=told.which,
        plan_class=_plan_class(pair),
        gate=told.gate.outcome,
        gate_rule=told.gate.rule,
        gate_words=told.gate.reason,
        until=told.gate.until,
        conditions=told.gate.conditions,
        why=_why(pair, told, telling),
        suggestion=step.text,
        suggestion_rule=step.rule,
        view=view,
        view_expected=view_is_expected(shown.child, shown.whole.as_of),
        explained=_explained(told.gate, person, shown),
        last=standing.last if standing else None,
        days=standing.days if standing else None,
        approx=standing is not None and standing.approx and standing.last == standing.last_event,
        next=standing.next if standing else None,
        must_cover=not masked and getattr(pair, "must_cover", False),
        adult=not masked and getattr(pair, "adult", False),
        # Where somebody protected lives, and that it changed, is not told.
        just_moved=None if masked or standing is None else standing.moved_on,
        who_may_see=_who_may_see(view, shown.child),
        masked=masked,
        restricted=False,
        thresholds=used,
        numbers={} if masked else _numbers(pair),
    )


def _of_this_file(pair: P, as_of: date) -> P:
    """The pair without what another file says of somebody masked: a home and its end, a date to come, a plan on their side only.

    What stays is on the masked map too: what the child said, what happened between the two, what this child's own plan says.
    """
    told = {name: value for name, value in _OF_THEIR_FILE.items() if hasattr(pair, name)}
    if isinstance(pair, StandingPair):
        last = pair.last_event
        told |= {"last": last, "days": (as_of - date.fromisoformat(last)).days if last else None}
    if getattr(pair, "plan_class", None) == PlanClass.PLANNED_ON_OTHER_SIDE_ONLY:
        ended = getattr(pair, "paused", False) or getattr(pair, "plan_ended_on", None)
        told["plan_class"] = PlanClass.ENDED if ended else PlanClass.NONE
    return replace(pair, **told) if told else pair  # type: ignore[type-var]


def order_of(pair: Pair, told: Told, telling: Telling) -> tuple[object, ...]:
    """Practice 4.2 Q01: the list, then closeness, years known and days since the last contact, most first; ids last.

    What the question puts first goes before the others of its list. Somebody masked stands where what is told of them puts them:
    a place in a list tells what it was worked out from.
    """
    standing = told.standing
    if told.person is not None and told.person.masked:
        pair = _of_this_file(replace(pair, person_id=told.person.id), told.network.as_of)
        standing = _of_this_file(standing, told.network.as_of)
    return (
        told.which,
        not telling.first(pair),
        -((standing.closeness if standing else None) or 0),
        (standing.known_since if standing else None) or date.max.isoformat(),
        -(standing.days if standing and standing.days is not None else -1),
        pair.child_id,
        pair.person_id or "",
        repr(pair),
    )


def _why(pair: Pair, told: Told, telling: Telling) -> str:
    if told.person is None or not told.person.masked:
        return telling.why(pair, told)
    if telling.masked_why is not None:
        return telling.masked_why(pair, told)
    return _PROTECTED_WHY


def _plan_class(pair: Pair) -> PlanClass | None:
    found = getattr(pair, "plan_class", None)
    return None if found is None else PlanClass(found)


def _numbers(pair: Pair) -> dict[str, object]:
    """What the question worked out besides how things stand; ids of others on the map are no numbers."""
    known = {each.name for each in fields(StandingPair)}
    named = ((each.name, getattr(pair, each.name)) for each in fields(pair))
    return {name: value for name, value in named if name not in known and not name.endswith(("_id", "_ids"))}


def _view(pair: Pair, told: Told, shown: Shown) -> ChildsView | None:
    """The latest thing the child said of them that this viewer may read; where all of it is private, only that there is some."""
    if told.person is None:
        return None
    readable = [view for view in shown.masked.views if view.about == told.person.id]
    if not readable:
        spoken = any((view.child, view.about) == (pair.child_id, pair.person_id) for view in shown.whole.views)
        return ChildsView(private=True) if spoken else None
    view = max(readable, key=lambda view: (view.said_on.order(), view.recorded_at or "", view.id))
    return ChildsView(said_on=view.said_on.text, closeness=view.closeness, enough=view.enough, wants=view.wants, words=view.words)


def _explained(gate: GateResult, person: Person | None, shown: Shown) -> str | None:
    """Whether the child was told why, where somebody else set the limit."""
    if person is None or gate.outcome not in _LIMITED_BY_OTHERS:
        return None
    limits = {limit.id for limit in shown.masked.restrictions if limit.on_person == person.id}
    as_of = shown.whole.as_of
    told = [one.told_on for one in shown.masked.explanations if one.restriction in limits and one.told_on]
    told = [day for day in told if day.may_be_by(as_of)]
    if not told:
        return "It is not recorded that anybody explained it."
    return f"Told why: {max(told, key=lambda day: day.order()).words}."


def _who_may_see(view: ChildsView | None, child: Person) -> str:
    said = f"{Pronouns.of(child).their.capitalize()} workers, their manager and the reviewing officer."
    return f"{said} The child's own words on this are kept private." if view is not None and view.private else said


def _restricted(pair: Pair, shown: Shown, used: Mapping[str, int]) -> AnswerRow:
    """Counted, and nothing else: not who, not how they are related, not what another file says (E12)."""
    their = Pronouns.of(shown.child).their
    sibling = _plan_class(pair) is not None
    return AnswerRow(
        child_id=shown.child.ref or shown.child.id,
        person_id=shown.opaque(pair.person_id or ""),
        child=shown.child.called,
        person=_RESTRICTED_PERSON,
        relationship=f"{their} brother or sister" if sibling else f"somebody in {their} life",
        list=ListNumber.OPEN,
        plan_class=None,
        gate=GateOutcome.CHECK_FIRST,
        gate_rule=RESTRICTED.rule,
        gate_words=_RESTRICTED_WORDS,
        until=None,
        conditions=(),
        why=_RESTRICTED_WHY,
        suggestion=RESTRICTED.text,
        suggestion_rule=RESTRICTED.rule,
        view=None,
        view_expected=view_is_expected(shown.child, shown.whole.as_of),
        explained=None,
        last=None,
        days=None,
        approx=False,
        next=None,
        must_cover=False,
        adult=False,
        just_moved=None,
        who_may_see="Workers allocated to that record only.",
        masked=False,
        restricted=True,
        thresholds=used,
    )
