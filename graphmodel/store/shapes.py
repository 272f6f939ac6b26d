"""Which record is a node and which an edge, what each refers to, and in which order they are written (design 4).

One row a type; the statements that read, write and change it are named after its ``word`` in ``statements/record``.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from graphmodel.domain.arrangements import Arrangement, ContactEvent, Explanation, Restriction
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.care import Household, HouseholdStay, Placement, Team, TeamSpell, WorkerSpell
from graphmodel.domain.people import PERSON_TYPES, Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.voice import View


@dataclass(frozen=True, slots=True)
class Shape:
    """How one type of record is kept.

    ``word`` names its statements and is said to users. ``fixed`` maps each field that holds one id to the word of what it refers
    to; it cannot change once recorded. ``optional`` is the same for fields that may be empty or change. ``people`` are fields of
    ids of people in their order. ``linked`` are the fields that have link statements of their own. ``found_by``: an edge has no
    key of its own, so it is looked up at the person in this field. ``chain_by``: the field whose person, if a child, owns the
    journal chain; None = the shared chain.
    """

    record_type: type[Record]
    word: str
    label: str
    fixed: dict[str, str] = field(default_factory=dict)
    optional: dict[str, str] = field(default_factory=dict)
    people: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    found_by: str | None = None
    chain_by: str | None = None

    @property
    def said(self) -> str:
        """The word in a sentence: "parent link"."""
        return self.word.replace("_", " ")


def _of_child(record_type: type[Record], word: str, label: str, **to: str) -> Shape:
    return Shape(record_type, word, label, {"child": "person"} | to, chain_by="child")


def _edge(record_type: type[Record], label: str, found_by: str, to: tuple[str, str]) -> Shape:
    word = _WORDS[label]
    return Shape(record_type, word, label, {found_by: "person", to[0]: to[1]}, found_by=found_by, chain_by=found_by)


_WORDS = {
    "PARENT_OF": "parent_link",
    "PARTNER_OF": "partnership",
    "KNOWS": "tie",
    "LIVES_IN": "household_stay",
    "WORKS_WITH": "worker_spell",
    "MEMBER_OF": "team_spell",
}

PEOPLE = Shape(Person, "person", "Person", chain_by="id")

SHAPES: tuple[Shape, ...] = (
    PEOPLE,
    Shape(Household, "household", "Household"),
    Shape(Team, "team", "Team"),
    _edge(ParentLink, "PARENT_OF", "child", ("parent", "person")),
    _edge(Partnership, "PARTNER_OF", "one", ("other", "person")),
    _edge(Tie, "KNOWS", "source_person", ("target_person", "person")),
    _edge(HouseholdStay, "LIVES_IN", "member", ("household", "household")),
    _edge(WorkerSpell, "WORKS_WITH", "child", ("worker", "person")),
    _edge(TeamSpell, "MEMBER_OF", "worker", ("team", "team")),
    replace(
        _of_child(Placement, "placement", "Placement"),
        optional={"household": "household"},
        people=("carers", "carers_children"),
        linked=("carers", "carers_children", "household"),
    ),
    replace(_of_child(Arrangement, "arrangement", "Arrangement"), people=("with_people",), linked=("with_people",)),
    replace(
        _of_child(ContactEvent, "event", "Event"),
        optional={"arrangement": "arrangement"},
        people=("with_people",),
        linked=("with_people",),
    ),
    _of_child(Restriction, "restriction", "Restriction", on_person="person"),
    Shape(Explanation, "explanation", "Explanation", {"restriction": "restriction"}),
    _of_child(View, "view", "View", about="person"),
    _of_child(Assessment, "assessment", "Assessment", person="person"),
)
"""Every type of record, in the order of writing: who is referred to comes before who refers."""

_BY_TYPE = {shape.record_type: shape for shape in SHAPES} | dict.fromkeys(PERSON_TYPES.values(), PEOPLE)


def shape_of(record_type: type[Record]) -> Shape:
    """The row of this type; every kind of person shares one."""
    return _BY_TYPE[record_type]
