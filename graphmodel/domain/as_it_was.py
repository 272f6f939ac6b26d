"""A record as it was on a day: whether it was there yet, and what had not been said or done in it by then. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from graphmodel.domain.answers import Alert, Decision, Proposal, Review
from graphmodel.domain.arrangements import Arrangement, Barrier, ContactEvent, Explanation, Restriction
from graphmodel.domain.assessments import Assessment, StageRecord
from graphmodel.domain.care import (
    HouseholdStay,
    KeeperSpell,
    Memento,
    Placement,
    SchoolSpell,
    TeamSpell,
    WorkerSpell,
)
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.details import ContactDetail, LifeEvent, PersonName
from graphmodel.domain.people import PERSON_TYPES, Child, Person
from graphmodel.domain.records import Record
from graphmodel.domain.search import Consent, SearchCase, SearchStep
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.voice import Observation, Session, View

R = TypeVar("R", bound=Record)

_BEFORE_BIRTH = timedelta(days=280)
"""Someone who is born within this time after the day is on the way on the day (E7)."""
_NOTICE = timedelta(days=28)
"""A limit that starts within this time is known beforehand: the gate asks for it (reading 4)."""

FIRST_DAY: Mapping[type[Record], str] = {
    **dict.fromkeys((HouseholdStay, Placement, WorkerSpell, TeamSpell, SchoolSpell, KeeperSpell), "starts_on"),
    **dict.fromkeys((PersonName, ContactDetail), "starts_on"),
    **dict.fromkeys((ParentLink, Partnership, Tie), "since"),
    **dict.fromkeys((Assessment, StageRecord, ContactEvent, Observation, Session, LifeEvent), "on"),
    **dict.fromkeys((Decision, Review, Proposal, SearchStep), "on"),
    **dict.fromkeys((Alert, Barrier, SearchCase), "opened"),
    View: "said_on",
    Explanation: "told_on",
    Memento: "added_on",
}
"""The field with the day from which a record is there. A type without one is there from the beginning: a team, a home, a day
to keep; a consent that is still to be given."""

_LATER: Mapping[type[Record], Mapping[str, Mapping[str, object]]] = {
    **{each: {"death": {}} for each in PERSON_TYPES.values()},
    Child: {"death": {}, "understanding_on": {"understanding": None, "understanding_by": None}},
    ContactEvent: {"notified_on": {}, "report_on": {}, "shared_with_parent_on": {}},
    Arrangement: {"reviewed_on": {}},
    Restriction: {"reviewed_on": {}},
    Barrier: {"closed": {}},
    Memento: {"checked_on": {}},
    Decision: {"told_child_on": {"words": None}},
    Proposal: {"decided_on": {"decided_by": None, "decided_why": None, "state": "proposed"}},
    Consent: {"given": {}, "withdrawn": {}},
    Session: {"finished_on": {"notes": None}},
}
"""Days on which something was done with a record that was there before, each with what was said only then. Before that day it
was not done. The end of a period is no such day: a period keeps its end, so that what was agreed is known."""


def is_there(record: Record, as_of: date) -> bool:
    """Whether the record belongs to the map of that day; an uncertain day counts from its earlier possible date (E10)."""
    if isinstance(record, Person):
        return _by(record.birth, as_of + _BEFORE_BIRTH)
    if isinstance(record, Restriction):
        return _by(record.starts_on, as_of + _NOTICE)
    if isinstance(record, Arrangement):
        # What is agreed and not begun is on the map as agreed; it is not in force.
        return _by(record.starts_on, as_of) or (record.agreed_on is not None and _by(record.agreed_on, as_of))
    name = FIRST_DAY.get(type(record))
    return name is None or _by(getattr(record, name), as_of)


def as_it_was(record: R, as_of: date) -> R:
    """The record without what was done in it after that day: a death, a decision on a proposal, a consent."""
    undone: dict[str, object] = {}
    for name, with_it in _LATER.get(type(record), {}).items():
        if not _by(getattr(record, name), as_of):
            undone |= {name: None, **with_it}
    return replace(record, **undone) if undone else record  # type: ignore[arg-type]


def _by(day: PartialDate | None, limit: date) -> bool:
    """Whether it can have come by then; a day that is not recorded may be any."""
    return day is None or day.may_be_by(limit)
