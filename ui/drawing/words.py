"""The eco-map in words: the same people as a table and as sentences, for lists, screen readers and those who like reading better.

``eco_map_table`` has exactly the members of the picture, in the same order; ``sentences`` says the same of each.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from graphmodel.domain.arrangements import Arrangement
from graphmodel.domain.dates import PartialDate, Period
from graphmodel.domain.gate import GateOutcome
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person
from ui.drawing.eco_map_marks import PART_WORDS, RING_WORDS, Skin, line_words
from ui.drawing.eco_map_members import LastTime, Member, the_child
from ui.drawing.eco_map_reading import first_name, members
from ui.wording import dated as dated_words
from ui.wording import days_words, how_often, outcome_chip, short_day, they, weekday_day

NOT_RECORDED = "not recorded"
_NOT_RUNNING = frozenset({"proposed", "ended", "replaced"})
"""An arrangement in one of these states is no plan for now (reading 1)."""
_OBJECTS = {"she": "her", "he": "him", "they": "them"}


@dataclass(frozen=True, slots=True)
class EcoMapRow:
    """One member in words. ``gate`` is None for everyone but workers. Nothing is ever an empty text."""

    id: str
    name: str
    relationship: str
    part: str
    ring: str
    line: str
    whose: str
    last_time: str
    plan: str
    gate: str | None

    def as_json(self) -> dict[str, str]:
        """The row as plain values; without the gate where nobody may see it."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in values.items() if value is not None}


def subject_of(person: Person) -> str:
    """ "she", "he" or "they"."""
    return they(person)[0]


def object_of(person: Person) -> str:
    """ "her", "him" or "them"."""
    return _OBJECTS[they(person)[0]]


def of_name(name: str) -> str:
    """ "Amira's"."""
    return f"{name}’s"


def dated(day: PartialDate) -> str:
    """ "19 Nov 2026", or the words of an uncertain date."""
    return dated_words(day)


day_words = weekday_day
"""A day with its weekday: "Mon 23 Nov 2026"."""


def eco_map_table(network: Network) -> tuple[EcoMapRow, ...]:
    """One row for each member of the eco-map, in the picture's order. Raises ``Refused`` without a child in the middle."""
    child = the_child(network)
    skin = Skin(child=network.audience is Audience.CHILD, worker=network.audience is Audience.WORKER)
    return tuple(_row(network, child, member, skin) for member in members(network))


def sentences(network: Network) -> tuple[str, ...]:
    """One or a few sentences for each member, in the picture's order."""
    called = first_name(the_child(network))
    made = []
    for row in eco_map_table(network):
        parts = [f"{row.name}, {row.relationship}: {row.ring}; line: {row.line} ({row.whose})."]
        if network.audience is not Audience.CHILD:
            parts.append(f"Last together: {row.last_time}. Plan: {row.plan}.")
        if row.gate is not None:
            parts.append(f"{row.gate}.")
        made.append(" ".join(parts))
    return tuple(made) or (f"Nobody is on {of_name(called)} map yet.",)


def _row(network: Network, child: Person, member: Member, skin: Skin) -> EcoMapRow:
    called = first_name(child)
    return EcoMapRow(
        id=member.mark,
        name=member.name,
        relationship=member.relationship,
        part=PART_WORDS[member.part],
        ring=RING_WORDS.get(member.ring, skin.not_placed(called)),
        line=line_words(member.line.pattern, skin) if member.line else "no line said",
        whose=_whose(member, called, network) or skin.not_asked(called),
        last_time=_last_words(member.last),
        plan=_plan_words(network, member.person.id),
        gate=_gate_words(member, child) if skin.worker else None,
    )


def _whose(member: Member, called: str, network: Network) -> str:
    """Whose words ring and line are, with their days: never the one under the other's name."""
    parts = []
    if member.placed_on is not None:
        parts.append(f"{of_name(called)} own view, {dated(member.placed_on)}")
    line = member.line
    if line is not None and line.ours:
        by = network.person_by_id.get(line.by or "")
        author = by.called if by else (line.by or "author not recorded")
        parts.append(f"line: our judgement, {author}, {dated(line.on) if line.on else 'day not recorded'}")
    elif line is not None and line.on is not None and line.on != member.placed_on:
        parts.append(f"line: {of_name(called)} own view, {dated(line.on)}")
    return "; ".join(parts)


def _last_words(last: LastTime | None) -> str:
    if last is None:
        return NOT_RECORDED
    if last.lives_together or last.on is None:
        return "live together"
    ago = "" if last.days is None else f", {'' if last.on.is_exact else '≈'}{days_words(last.days)} ago"
    return dated(last.on) + ago


def _plan_words(network: Network, person: str) -> str:
    plans = [
        plan
        for plan in network.arrangements
        if plan.child == network.child
        and person in plan.with_people
        and not plan.in_error
        and plan.status not in _NOT_RUNNING
        and Period(plan.starts_on, plan.ends_on).contains(network.as_of)
    ]
    return "; ".join(dict.fromkeys(_one_plan(plan) for plan in plans)) or "nothing recorded"


def _one_plan(plan: Arrangement) -> str:
    if plan.status == "paused":
        return "paused"
    how = ", ".join(mode.replace("_", " ") for mode in plan.modes)
    often = how_often(plan.interval_days) if plan.interval_days is not None else (plan.frequency or "").replace("_", " ")
    return " by ".join(part for part in (often, how) if part) or "agreed, how often is not recorded"


def _gate_words(member: Member, child: Person) -> str:
    gate = member.gate
    if gate is None:
        return "Whether time can be arranged has not been worked out"
    words = outcome_chip(gate.outcome, None, child, long=True)["text"]
    if gate.outcome is GateOutcome.OPEN_WITH_CONDITIONS and gate.conditions:
        return f"Can be arranged, if {' and '.join(gate.conditions)}"
    if gate.outcome is GateOutcome.CHECK_FIRST and gate.reason:
        return f"Check first: {gate.reason.rstrip('.')}"
    return f"{words} until {short_day(gate.until)}" if gate.until is not None else words
