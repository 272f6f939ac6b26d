"""From a pair of a statement to the row a viewer may see: its list, gate, words, view and step.

The gate comes from the masked map: it was worked out from everything, and says what this viewer may know of it. A row about
somebody whom this viewer may not see at all is left out, or, where only the file is restricted, counted without saying who it is
(E12).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from graphmodel.domain.gate import GateOutcome, GateResult
from graphmodel.domain.masking import Sight, opaque_id, protection_of
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.private_views import CLOSED
from queries.relationship import relationship_of
from queries.rows import AnswerRow, ChildsView, ListNumber, LostConnection, Pair, PlanClass, SiblingWithoutPlannedContact
from queries.sentences import Pronouns, view_is_expected, what_was_said, why_lost, why_unplanned
from queries.suggestions import RESTRICTED, suggest
from queries.thresholds import Thresholds

_RESTRICTED_PERSON = "Restricted: ask the team manager"
_RESTRICTED_WORDS = "Check first: this record is restricted. Ask the team manager."
_RESTRICTED_WHY = "There is a record here that you cannot open. Ask the team manager."
_LIMITED_BY_OTHERS = frozenset({GateOutcome.FORBIDDEN, GateOutcome.REFUSED_URGENT, GateOutcome.OTHER_STOP})


@dataclass(frozen=True, slots=True)
class Shown:
    """One child's part of an answer: the whole small map, the same as this viewer may see it, and by what that was decided."""

    whole: Network
    masked: Network
    sight: Sight

    @property
    def child(self) -> Person:
        """The child whose rows these are."""
        return self.whole.person_by_id[self.whole.child or ""]

    def person(self, real: str) -> Person | None:
        """Who is shown in the place of this person; None when nobody is."""
        on_map = self.masked.person_by_id
        return on_map.get(real) or on_map.get(self.opaque(real))

    def gate(self, real: str) -> GateResult:
        """The gate as this viewer may have it; closed in neutral words for somebody who is not shown."""
        person = self.person(real)
        return CLOSED if person is None else self.masked.gates.get(person.id, CLOSED)

    def opaque(self, real: str) -> str:
        """The id under which a masked person or record leaves Kinmap."""
        return opaque_id(self.sight.key, self.whole.child or "", real)


def row_of(pair: Pair, shown: Shown, used: Mapping[str, int], thresholds: Thresholds) -> AnswerRow | None:
    """The row of a pair; None when its person may not be seen and may not be counted. ``used``: the settings of the question."""
    real = shown.whole.person_by_id[pair.person_id]
    person = shown.person(real.id)
    if person is None:
        restricted = bool(real.restricted) and real.id not in shown.sight.children
        return _restricted(pair, shown, used) if restricted and protection_of(shown.whole, real) is None else None
    gate = shown.gate(real.id)
    which = list_of(pair, gate)
    step = suggest(pair, which, gate, person)
    view = _view(pair, person, shown)
    return AnswerRow(
        child_id=shown.child.ref or shown.child.id,
        person_id=person.id if person.masked else person.ref or person.id,
        child=shown.child.called,
        person=person.name if person.masked else person.called,
        relationship=relationship_of(shown.masked, shown.child, person, pair),
        list=which,
        plan_class=PlanClass(pair.plan_class) if isinstance(pair, SiblingWithoutPlannedContact) else None,
        gate=gate.outcome,
        gate_rule=gate.rule,
        gate_words=gate.reason,
        until=gate.until,
        conditions=gate.conditions,
        why=_why(pair, which, shown, thresholds),
        suggestion=step.text,
        suggestion_rule=step.rule,
        view=view,
        view_expected=view_is_expected(shown.child, shown.whole.as_of),
        explained=_explained(gate, person, shown),
        last=pair.last,
        days=pair.days,
        approx=pair.approx and pair.last == pair.last_event,
        next=pair.next,
        must_cover=isinstance(pair, SiblingWithoutPlannedContact) and pair.must_cover,
        adult=isinstance(pair, SiblingWithoutPlannedContact) and pair.adult,
        just_moved=pair.moved_on,
        who_may_see=_who_may_see(view, shown.child),
        masked=person.masked,
        restricted=False,
        thresholds=used,
    )


def list_of(pair: Pair, gate: GateResult) -> ListNumber:
    """1 = open or to be checked, 2 = closed with a reason, 3 = no record, where the gate is not closed (reading 8)."""
    if gate.outcome.is_closed:
        return ListNumber.CLOSED_WITH_A_REASON
    no_record = isinstance(pair, LostConnection) and pair.last is None and pair.tie_ended_on is None
    return ListNumber.NO_RECORD if no_record else ListNumber.OPEN


def order_of(pair: Pair, which: ListNumber) -> tuple[object, ...]:
    """Practice 4.2 Q01: the list, then closeness, years known and days since the last contact, most first; ids last."""
    return (
        which,
        -(pair.closeness or 0),
        pair.known_since or date.max.isoformat(),
        -(pair.days if pair.days is not None else -1),
        pair.child_id,
        pair.person_id,
    )


def _why(pair: Pair, which: ListNumber, shown: Shown, thresholds: Thresholds) -> str:
    if isinstance(pair, LostConnection):
        return why_lost(pair, which, what_was_said(pair, shown.child, thresholds), thresholds)
    if isinstance(pair, SiblingWithoutPlannedContact):
        return why_unplanned(pair, shown.child, thresholds)
    raise TypeError(f"no sentence is written for rows of {type(pair).__name__}")


def _view(pair: Pair, person: Person, shown: Shown) -> ChildsView | None:
    """The latest thing the child said of them that this viewer may read; where all of it is private, only that there is some."""
    readable = [view for view in shown.masked.views if view.about == person.id]
    if not readable:
        spoken = any((view.child, view.about) == (pair.child_id, pair.person_id) for view in shown.whole.views)
        return ChildsView(private=True) if spoken else None
    view = max(readable, key=lambda view: (view.said_on.order(), view.recorded_at or "", view.id))
    return ChildsView(said_on=view.said_on.text, closeness=view.closeness, enough=view.enough, wants=view.wants, words=view.words)


def _explained(gate: GateResult, person: Person, shown: Shown) -> str | None:
    """Whether the child was told why, where somebody else set the limit."""
    if gate.outcome not in _LIMITED_BY_OTHERS:
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
    sibling = isinstance(pair, SiblingWithoutPlannedContact)
    return AnswerRow(
        child_id=shown.child.ref or shown.child.id,
        person_id=shown.opaque(pair.person_id),
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
