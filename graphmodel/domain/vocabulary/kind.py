"""What is known of one kind of relationship, said of the target as seen from the source (practice 3.4)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graphmodel.domain.vocabulary.codes import Code


class Group(StrEnum):
    """Part of the list of kinds that a kind belongs to."""

    PARENTS = "parents"
    SIBLINGS = "siblings"
    WIDER_FAMILY = "wider_family"
    CARERS = "carers"
    FRIENDS = "friends"
    EDUCATION_COMMUNITY = "education_community"
    PROFESSIONALS = "professionals"
    OTHER = "other"


class Sector(StrEnum):
    """Part of life on the eco-map, in the fixed order clockwise from the left."""

    HOME = "home"
    FAMILY = "family"
    FRIENDS = "friends"
    SCHOOL_CLUBS = "school_clubs"
    HELPERS = "helpers"
    PETS = "pets"


class Spell(StrEnum):
    """Whether a role as carer, or as a carer's child, is held now or was held before."""

    CURRENT = "current"
    FORMER = "former"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Code):
    """A kind of relationship.

    ``reciprocal``: the kind seen from the other side,
    said without gender. ``paid``: there because it is their work. ``sex``: F or M
    where the kind says it. ``side``: maternal or paternal where the kind says it. ``parent_basis``: the target is a parent of the
    source by this basis; ``child_basis``: the target is a child of the source. ``certainty``: of such a link,
    where the kind says it.
    ``sibling``: the class of sibling,
    None = not one. ``degree``: genetic degree (reading 7; parent links of every legal kind count,
    step and in-law do not), None = not kin. ``carer``,
    ``carers_child``: now or before. ``former``: the kind itself says it is over.
    """

    reciprocal: str
    group: Group
    sector: Sector
    paid: bool = False
    sex: str | None = None
    side: str | None = None
    parent_basis: str | None = None
    child_basis: str | None = None
    certainty: str | None = None
    sibling: str | None = None
    degree: int | None = None
    carer: Spell | None = None
    carers_child: Spell | None = None
    former: bool = False
    source: str = "practice 3.4"

    @property
    def is_near_kin(self) -> bool:
        """Kin within the second degree, counted genetically (reading 7)."""
        return self.degree is not None and self.degree <= 2
