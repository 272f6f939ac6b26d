"""Which record is a node and which an edge, what each refers to, and in which order they are written (design 4).

One row a type; the statements that read, write and change it are named after its ``word`` in ``statements/record``. What the
other fields of text hold is declared in ``domain/fields.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

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
from graphmodel.domain.fields import text_fields
from graphmodel.domain.people import PERSON_TYPES, Person
from graphmodel.domain.records import Record
from graphmodel.domain.search import Consent, SearchCase, SearchStep
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.voice import Observation, Session, View


@dataclass(frozen=True, slots=True)
class Shape:
    """How one type of record is kept.

    ``word`` names its statements and is said to users. ``fixed`` maps each field that holds one id to the word of what it refers
    to; it cannot change once recorded. ``optional`` is the same for fields that may be empty or change, ``lists`` for fields of
    several ids in their order. ``linked`` are the fields that have link statements of their own; an end that such a field no
    longer names stays joined by WAS_LINKED. ``found_by``: an edge has no key of its own, so it is looked up at the person in this
    field. ``chain_by``: the fields whose person, if a child, owns the journal chain, tried in order; none = the shared chain.
    ``through``: the field whose record owns the chain instead.
    """

    record_type: type[Record]
    word: str
    label: str
    fixed: Mapping[str, str] = field(default_factory=dict)
    optional: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, str] = field(default_factory=dict)
    linked: tuple[str, ...] = ()
    found_by: str | None = None
    chain_by: tuple[str, ...] = ()
    through: str | None = None

    @property
    def said(self) -> str:
        """The word in a sentence: "parent link"."""
        return self.word.replace("_", " ")

    @property
    def is_edge(self) -> bool:
        """Whether ``label`` is the type of an edge, not the label of a node."""
        return self.found_by is not None

    @property
    def relinked(self) -> tuple[str, ...]:
        """Linked fields that can name somebody else later."""
        return tuple(name for name in self.linked if name not in self.fixed)

    @property
    def named(self) -> tuple[str, ...]:
        """Fields that hold a person's id or words for somebody (reading 24); of people, those of every kind."""
        return tuple(dict.fromkeys(name for each in self.record_types for name in text_fields(each).named))

    @property
    def record_types(self) -> tuple[type[Record], ...]:
        """The classes kept in this shape: one, or every kind of person."""
        return tuple(PERSON_TYPES.values()) if self.record_type is Person else (self.record_type,)

    def single(self, word: str) -> tuple[str, ...]:
        """Fields that hold one id of that type, or none."""
        return tuple(name for name, to in (*self.fixed.items(), *self.optional.items()) if to == word)

    def several(self, word: str) -> tuple[str, ...]:
        """Fields that hold several ids of that type."""
        return tuple(name for name, to in self.lists.items() if to == word)

    def ids_in(self, record: Record, word: str) -> Iterator[str]:
        """Every id of that type which the record refers to for certain; an empty field names nobody."""
        yield from (given for given in (getattr(record, name) for name in self.single(word)) if given is not None)
        for name in self.several(word):
            yield from getattr(record, name)


def _of_child(record_type: type[Record], word: str, label: str, **to: str) -> Shape:
    return Shape(record_type, word, label, {"child": "person"} | to, chain_by=("child",))


def _of_person(record_type: type[Record], word: str, label: str) -> Shape:
    return Shape(record_type, word, label, {"person": "person"}, chain_by=("person",))


def _through(record_type: type[Record], word: str, label: str, to: tuple[str, str]) -> Shape:
    return Shape(record_type, word, label, dict([to]), through=to[0])


def _edge(record_type: type[Record], label: str, found_by: str, to: tuple[str, str]) -> Shape:
    word = _WORDS[label]
    return Shape(record_type, word, label, {found_by: "person", to[0]: to[1]}, found_by=found_by, chain_by=(found_by,))


_WORDS = {
    "PARENT_OF": "parent_link",
    "PARTNER_OF": "partnership",
    "KNOWS": "tie",
    "LIVES_IN": "household_stay",
    "WORKS_WITH": "worker_spell",
    "MEMBER_OF": "team_spell",
    "ATTENDS": "school_spell",
    "KEEPS": "keeper_spell",
}

PEOPLE = Shape(Person, "person", "Person", optional={"merged_into": "person"}, chain_by=("id",))

_FACTS: tuple[Shape, ...] = (
    PEOPLE,
    Shape(Household, "household", "Household"),
    Shape(Team, "team", "Team"),
    Shape(School, "school", "School", optional={"organisation": "person"}, linked=("organisation",)),
    _edge(ParentLink, "PARENT_OF", "child", ("parent", "person")),
    _edge(Partnership, "PARTNER_OF", "one", ("other", "person")),
    _edge(Tie, "KNOWS", "source_person", ("target_person", "person")),
    _edge(HouseholdStay, "LIVES_IN", "member", ("household", "household")),
    _edge(WorkerSpell, "WORKS_WITH", "child", ("worker", "person")),
    _edge(TeamSpell, "MEMBER_OF", "worker", ("team", "team")),
    _edge(SchoolSpell, "ATTENDS", "child", ("school", "school")),
    replace(_edge(KeeperSpell, "KEEPS", "pet", ("keeper", "person")), chain_by=("pet", "keeper")),
    replace(
        _of_child(Placement, "placement", "Placement"),
        optional={"household": "household"},
        lists={"carers": "person", "carers_children": "person"},
        linked=("carers", "carers_children", "household"),
    ),
    _of_person(PersonName, "person_name", "PersonName"),
    _of_person(ContactDetail, "contact_detail", "ContactDetail"),
    _of_person(LifeEvent, "life_event", "LifeEvent"),
    replace(
        _of_person(KeyDate, "key_date", "KeyDate"),
        optional={"child": "person"},
        linked=("child",),
        chain_by=("child", "person"),
    ),
    replace(_of_child(Memento, "memento", "Memento"), linked=("keeper",)),
    _of_child(DrawnPlace, "drawn_place", "DrawnPlace", person="person"),
)
_PLANS: tuple[Shape, ...] = (
    replace(_of_child(Arrangement, "arrangement", "Arrangement"), lists={"with_people": "person"}, linked=("with_people",)),
    replace(
        _of_child(ContactEvent, "event", "Event"),
        optional={"arrangement": "arrangement"},
        lists={"with_people": "person"},
        linked=("with_people",),
    ),
    _of_child(Restriction, "restriction", "Restriction", on_person="person"),
    _through(Explanation, "explanation", "Explanation", ("restriction", "restriction")),
    _through(Barrier, "barrier", "Barrier", ("arrangement", "arrangement")),
    replace(
        _of_child(Review, "review", "Review"),
        lists={"arrangements_reviewed": "arrangement"},
        linked=("arrangements_reviewed",),
    ),
)
_VOICES: tuple[Shape, ...] = (
    replace(_of_child(Session, "session", "Session"), optional={"continues": "session"}),
    replace(_of_child(View, "view", "View", about="person"), optional={"supersedes": "view", "session": "session"}),
    _of_child(Assessment, "assessment", "Assessment", person="person"),
    _of_child(Observation, "observation", "Observation", about="person"),
    _of_child(StageRecord, "stage_record", "StageRecord", person="person"),
)
_WORK: tuple[Shape, ...] = (
    replace(_of_child(Decision, "decision", "Decision"), optional={"about": "person"}, linked=("about",)),
    replace(_of_child(Proposal, "proposal", "Proposal"), optional={"about": "person", "view": "view"}, linked=("about",)),
    replace(_of_child(Alert, "alert", "Alert"), optional={"subject": "person"}, linked=("subject",)),
    replace(
        _of_child(SearchCase, "search_case", "SearchCase", target="person"),
        lists={"must_not_know": "person"},
        linked=("must_not_know",),
    ),
    _through(SearchStep, "search_step", "SearchStep", ("search", "search_case")),
    _through(Consent, "consent", "Consent", ("search", "search_case")),
)

SHAPES: tuple[Shape, ...] = _FACTS + _PLANS + _VOICES + _WORK
"""Every type of record, in the order of writing: who is referred to comes before who refers."""

_BY_TYPE = {each: shape for shape in SHAPES for each in shape.record_types}
_BY_WORD = {shape.word: shape for shape in SHAPES}


def shape_of(record_type: type[Record]) -> Shape:
    """The row of this type; every kind of person shares one."""
    return _BY_TYPE[record_type]


def shape_called(word: str) -> Shape:
    """The row with this word; raises ``KeyError``."""
    return _BY_WORD[word]
