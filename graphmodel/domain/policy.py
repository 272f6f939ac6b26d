"""Who is shown what of a child's map: one table for roles and for audiences (practice 5: 7, 8, 9, 15). Pure.

A row is a field of ``Network`` or a group of fields of its records; a column is a role, or an audience other than the worker's.
A cell says whether it is shown. A kind of record is *bare* for a column when it is shown without at least one of its groups.
Whoever is in no column sees nothing, and a field of ``Network`` that has no row is a fault that a test finds.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from graphmodel.domain.answers import Alert, Proposal
from graphmodel.domain.arrangements import Arrangement, Barrier, ContactEvent, Explanation, Restriction
from graphmodel.domain.care import Household, Placement, SchoolSpell, WorkerSpell
from graphmodel.domain.details import ContactDetail, LifeEvent
from graphmodel.domain.people import Child, Person, Place
from graphmodel.domain.records import Record
from graphmodel.domain.search import SearchCase
from graphmodel.domain.ties import Tie
from graphmodel.domain.voice import Session, View

FRAME = frozenset({"as_of", "child", "audience"})
"""Fields of ``Network`` that say which map it is; they tell nothing of the child."""

ROLES = (
    "social_worker",
    "team_manager",
    "reviewing_officer",
    "lifelong_links_coordinator",
    "residential_worker",
    "personal_adviser",
    "contact_supervisor",
    "auditor",
    "administrator",
    "operator",
)
"""Everyone who can be signed in (``vocabulary.TEAM_ROLE``), and whoever runs the machine."""
AUDIENCES = ("child", "carer", "share")
"""For whom a picture or sheet is made, where it is not for workers. The worker's audience takes nothing away."""
COLUMNS = (*ROLES, *AUDIENCES)

_MARKS = {"S": "social_worker", "T": "team_manager", "I": "reviewing_officer", "L": "lifelong_links_coordinator"} | {
    "R": "residential_worker",
    "P": "personal_adviser",
    "F": "contact_supervisor",
    "A": "administrator",
    "O": "operator",
    "c": "child",
    "k": "carer",
    "s": "share",
}
"""A letter for each column that sees anything. The auditor has none: no child by name (``access.looks`` is what they read)."""


class Show(StrEnum):
    """How much of a kind of record a column sees."""

    SEE = "see"
    BARE = "see bare"
    NOT = "not"


class Group(StrEnum):
    """Fields that are shown or left out together."""

    JUDGEMENTS = "judgements"
    REASONS = "reasons"
    SENSITIVE_REASONS = "sensitive reasons"
    SEARCH_REASONS = "why somebody is searched for, and who must not know"
    NOTES = "notes"
    WORDS = "the child's words"
    PLACES = "places"
    ADDRESSES = "addresses"
    GATE_REASONS = "gate reasons"
    WHO_RECORDED = "who recorded it, from which file"


FIELDS: Mapping[Group, Mapping[type[Record], tuple[str, ...]]] = {
    Group.JUDGEMENTS: {
        Tie: ("strength", "safety", "stressful", "basis", "strength_prof", "safety_prof"),
        ContactEvent: ("observed", "judged", "positive", "concern", "notified_on", "authorised", "report_on"),
        Child: ("understanding", "understanding_on", "understanding_by"),
        Restriction: ("reviewed_on", "review_due"),
        Arrangement: ("supervision_review_due",),
    },
    Group.REASONS: {
        Tie: ("no_contact_reason", "ended_by", "informed_child"),
        Arrangement: ("supervision_reason", "legal_basis", "paused_reason", "plan", "cost_paid_by"),
        Restriction: ("reason", "decided_by", "legal_ref"),
        Placement: ("legal_status", "reason_change", "rne", "provider"),
        SchoolSpell: ("reason",),
        WorkerSpell: ("change_reason",),
        Proposal: ("why", "decided_why", "decided_by"),
        Alert: ("reason",),
    },
    Group.SEARCH_REASONS: {SearchCase: ("reason", "must_not_know")},
    # Empty here: a restriction marked so loses its reasons (``without_sensitive_reasons``).
    Group.SENSITIVE_REASONS: {},
    Group.NOTES: {
        Person: ("notes", "whereabouts", "consent_to_approach", "address_protected", "restricted", "first_known_on"),
        Tie: ("notes",),
        LifeEvent: ("notes",),
        Session: ("notes", "present"),
        Barrier: ("notes",),
        Explanation: ("next_time", "child_response"),
    },
    Group.WORDS: {
        View: ("words", "present", "asked_how", "language", "place", "session"),
        ContactEvent: ("child_words", "feeling_before", "feeling_after"),
    },
    Group.PLACES: {
        Arrangement: ("place", "transport_by", "support_before", "support_during", "support_after", "purpose"),
        ContactEvent: ("place", "cancelled_by"),
        Session: ("place",),
    },
    # A value that may not be empty becomes the empty text.
    Group.ADDRESSES: {ContactDetail: ("value",), Household: ("address", "area"), Place: ("postcode",)},
    # Not a record's field: ``shown.gates_without_reasons``.
    Group.GATE_REASONS: {},
    Group.WHO_RECORDED: {Record: ("recorded_by", "source")},
}
"""The fields of each group; a row of a class holds for the classes below it."""

_EVERYONE = "STILRPFAOcks"
_WHOLE_CHILD = "STIAO"  # those who answer for the child, or for the record
_RECORDS: Mapping[str, str] = {
    "people": _EVERYONE,
    "parent_links": "STILRPAOcks",
    "partnerships": "STILPAOcs",
    "ties": _EVERYONE,
    "views": _EVERYONE,
    "assessments": _WHOLE_CHILD,
    "arrangements": _EVERYONE,
    "events": "STILRPFAOcs",
    "restrictions": "STILRPFAOk",
    "explanations": "STIRPFAOc",
    "placements": "STILRPAOck",
    "households": "STILRPAOcks",
    "household_stays": "STILRPAOcks",
    "worker_spells": _EVERYONE,
    "teams": "STILPAOc",
    "team_spells": "STILPAOc",
    "gates": "STILRPFAO",
    "hidden": "STILPAO",
    "person_names": "STILPAO",
    "contact_details": "STILPAO",
    "life_events": "STILPAO",
    "key_dates": "STIRPFAOck",
    "decisions": "STIPAOc",
    "reviews": "STIPAOc",
    "proposals": "STILPAO",
    "alerts": _WHOLE_CHILD,
    "searches": "STILPAO",
    "search_steps": "STILAO",
    "consents": "STILPAO",
    "observations": _WHOLE_CHILD,
    "sessions": "STIAOc",
    "stage_records": _WHOLE_CHILD,
    "barriers": "STIRPFAO",
    "schools": "STILRPAOck",
    "school_spells": "STILRPAOck",
    "keeper_spells": "STILRPAOcks",
    "mementoes": "STIRPAOck",
    "drawn_places": "STILRPAO",
}
"""Fields of ``Network``: the letters of the columns that see them."""
_GROUPS: Mapping[Group, str] = {
    Group.JUDGEMENTS: _WHOLE_CHILD,
    Group.REASONS: _WHOLE_CHILD,
    Group.SENSITIVE_REASONS: "STI",
    Group.SEARCH_REASONS: "STILAO",  # whoever searches has to know whom to keep it from
    Group.NOTES: _WHOLE_CHILD,
    Group.WORDS: "STIRPAOck",
    Group.PLACES: "STILRPFAOck",
    Group.ADDRESSES: "STLPAO",
    Group.GATE_REASONS: "STILAO",
    Group.WHO_RECORDED: "STILRPFAO",
}
"""Groups of fields: the letters of the columns that see them. Addresses besides only where they are asked for (``Sight``)."""

TODAY_ONLY = frozenset({"residential_worker", "contact_supervisor", "carer"})
"""Columns that see what is in force on the day, and only the people whom that names (guard rail 9)."""
OWN_SPELL_ONLY = frozenset({"contact_supervisor"})
"""Columns that see what happened only while they worked with the child."""
AGREED_PEOPLE_ONLY = frozenset({"lifelong_links_coordinator"})
"""Columns that see where somebody can be reached only of the people whom an agreed search looks for."""
RESTRICTED_LAYER = frozenset({"team_manager"})
"""Columns that see records of ``visibility`` restricted: a manager opens them (guard rail 15)."""
RESTRICTED = "restricted"
"""The ``visibility`` of a record of the restricted layer."""


def sealed_for(role: str) -> tuple[str, ...]:
    """The values of ``visibility`` that this role may not open: for a statement that looks at records before they are masked."""
    return () if role in RESTRICTED_LAYER else (RESTRICTED,)


def sees(column: str, row: str) -> bool:
    """Whether a column sees a field of ``Network``; nobody sees what has no row, and who has no column sees nothing."""
    return column in _seers(_RECORDS.get(row, ""))


def sees_group(column: str, group: Group) -> bool:
    """Whether a column sees these fields of the records that it sees."""
    return column in _seers(_GROUPS[group])


def left_out(column: str, record_type: type[Record]) -> frozenset[str]:
    """The fields of this type of record that a column is not shown."""
    return frozenset(
        name
        for group, by_type in FIELDS.items()
        if not sees_group(column, group)
        for owner, names in by_type.items()
        if issubclass(record_type, owner)
        for name in names
    )


def show(column: str, row: str, record_type: type[Record]) -> Show:
    """The cell of the table for a kind of record: see, see bare or not."""
    if not sees(column, row):
        return Show.NOT
    # Who recorded something is no part of what it says.
    told = left_out(column, record_type) - {"recorded_by", "source"}
    return Show.BARE if told else Show.SEE


def rows() -> frozenset[str]:
    """Every field of ``Network`` that has a row."""
    return frozenset(_RECORDS)


@cache
def _seers(letters: str) -> frozenset[str]:
    return frozenset(_MARKS[letter] for letter in letters)
