"""Who can be on a child's map: people, pets, communities, places, organisations, workers. Facts only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.records import Record


class PersonKind(StrEnum):
    """What kind of being or group a member of the network is (tables: people.kind)."""

    PERSON = "person"
    CHILD = "child"
    PET = "pet"
    COMMUNITY = "community"
    PLACE = "place"
    ORGANISATION = "organisation"
    PROFESSIONAL = "professional"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """Anyone on a map.

    ``sex`` is F, M, X or None. ``identity_protected`` (none, adopted, refuge, witness, other) and ``address_protected`` drive
    masking. ``masked`` is never stored: it is set by ``access`` on the copy that a viewer receives, whose id is then opaque and
    whose name is a word such as "Sister, adopted". ``restricted``: only allocated workers may open this file.
    ``merged_into`` = id of the person this turned out to be (edge SAME_AS), set by the writer: no reader shows this record then.
    """

    name: str
    kind: PersonKind = PersonKind.PERSON
    known_as: str | None = None
    sex: str | None = None
    gender: str | None = None
    pronouns: str | None = None
    birth: PartialDate | None = None
    birth_expected: PartialDate | None = None
    death: PartialDate | None = None
    identity_protected: str | None = None
    address_protected: bool | None = None
    whereabouts: str | None = None
    told_to_child: bool | None = None
    consent_to_approach: str | None = None
    first_known_on: PartialDate | None = None
    grave: str | None = None
    restricted: bool | None = None
    ethnicity: str | None = None
    language: str | None = None
    faith: str | None = None
    notes: str | None = None
    merged_into: str | None = None
    masked: bool = False

    @property
    def called(self) -> str:
        """The child's own name for them where there is one, else the name."""
        return self.known_as or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Child(Person):
    """A child or young person whose map is kept. ``nation`` (EN, WA, SC, NI) chooses the rule set.

    ``understanding`` is a worker's dated judgement in words, with its reason: never worked out from age alone (practice 3.2).
    """

    kind: PersonKind = PersonKind.CHILD
    nation: str | None = None
    legal_status: str | None = None
    care_start: PartialDate | None = None
    own_word_for_contact: str | None = None
    communication: str | None = None
    uasc: bool | None = None
    plan_type: str | None = None
    leaver_category: str | None = None
    understanding: str | None = None
    understanding_on: PartialDate | None = None
    understanding_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pet(Person):
    """An animal. ``keeper`` = id or words for who has it now; who had it before: ``care.KeeperSpell``.

    ``alive`` None = not known.
    """

    kind: PersonKind = PersonKind.PET
    species: str | None = None
    keeper: str | None = None
    alive: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Community(Person):
    """A faith, cultural, online or other community, or a club."""

    kind: PersonKind = PersonKind.COMMUNITY
    keeper: str | None = None
    community_kind: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Person):
    """A place that matters: a home, a grave, a park. ``postcode`` is an address: it goes where addresses go."""

    kind: PersonKind = PersonKind.PLACE
    place_kind: str | None = None
    postcode: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Person):
    """A school, provider, charity or authority."""

    kind: PersonKind = PersonKind.ORGANISATION
    organisation_kind: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker(Person):
    """A professional: someone who is, or was, there because it is their work."""

    kind: PersonKind = PersonKind.PROFESSIONAL


PERSON_TYPES: dict[PersonKind, type[Person]] = {
    PersonKind.PERSON: Person,
    PersonKind.CHILD: Child,
    PersonKind.PET: Pet,
    PersonKind.COMMUNITY: Community,
    PersonKind.PLACE: Place,
    PersonKind.ORGANISATION: Organisation,
    PersonKind.PROFESSIONAL: Worker,
}
"""The type that holds each kind."""
