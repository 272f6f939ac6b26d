"""Which table holds which type of record, and under which name records are counted."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graphmodel.domain.answers import Alert, Decision, Proposal, Review
from graphmodel.domain.arrangements import Arrangement, Barrier, ContactEvent, Explanation, Restriction
from graphmodel.domain.assessments import Assessment, StageRecord
from graphmodel.domain.care import (
    Household,
    HouseholdStay,
    KeeperSpell,
    Memento,
    Placement,
    School,
    SchoolSpell,
    Team,
    TeamSpell,
    WorkerSpell,
)
from graphmodel.domain.details import ContactDetail, DrawnPlace, KeyDate, LifeEvent, PersonName
from graphmodel.domain.people import PERSON_TYPES, Person
from graphmodel.domain.records import Record
from graphmodel.domain.search import Consent, SearchCase, SearchStep
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.voice import Observation, Session, View

TYPE_OF_TABLE: Mapping[str, type[Record]] = MappingProxyType(
    {
        "people": Person,
        "parents": ParentLink,
        "partners": Partnership,
        "relationships": Tie,
        "homes": Household,
        "school_list": School,
        "team_list": Team,
        "households": HouseholdStay,
        "placements": Placement,
        "schools": SchoolSpell,
        "workers": WorkerSpell,
        "teams": TeamSpell,
        "arrangements": Arrangement,
        "events": ContactEvent,
        "views": View,
        "observations": Observation,
        "sessions": Session,
        "assessments": Assessment,
        "stages": StageRecord,
        "restrictions": Restriction,
        "explanations": Explanation,
        "decisions": Decision,
        "reviews": Review,
        "proposals": Proposal,
        "alerts": Alert,
        "barriers": Barrier,
        "life_events": LifeEvent,
        "keydates": KeyDate,
        "names": PersonName,
        "contact_details": ContactDetail,
        "keepers": KeeperSpell,
        "mementoes": Memento,
        "drawn_places": DrawnPlace,
        "searches": SearchCase,
        "search_steps": SearchStep,
        "consents": Consent,
    }
)
"""The type of each table's records; every kind of person shares one table."""

NAMED_ONLY: frozenset[type[Record]] = frozenset({Household, School, Team})
"""What other rows name: counted by those rows, not by itself."""

_COUNTED_AS = {"parents": "parent_links", "partners": "partnerships"}
"""Most parent links and partnerships come out of columns and relationships; they are counted by what they are."""

_TABLE_OF_CLASS = {made.__name__: "people" for made in PERSON_TYPES.values()} | {
    made.__name__: _COUNTED_AS.get(table, table) for table, made in TYPE_OF_TABLE.items() if made not in NAMED_ONLY
}

COUNTED: tuple[str, ...] = tuple(dict.fromkeys(_TABLE_OF_CLASS.values()))
"""Names under which records are counted, in their order."""


def table_of_class(class_name: str) -> str | None:
    """The name that a class of records is counted under; None for homes, schools and teams, which count by their rows."""
    return _TABLE_OF_CLASS.get(class_name)
