"""The one list of relationship kinds, and what can be asked of it (practice 3.4)."""

from __future__ import annotations

from graphmodel.domain.vocabulary.codes import CodeList
from graphmodel.domain.vocabulary.kind import Kind
from graphmodel.domain.vocabulary.kinds_carers import CARERS
from graphmodel.domain.vocabulary.kinds_community import EDUCATION_COMMUNITY, FRIENDS, OTHER
from graphmodel.domain.vocabulary.kinds_family import WIDER_FAMILY
from graphmodel.domain.vocabulary.kinds_parents import CHILDREN, PARENTS
from graphmodel.domain.vocabulary.kinds_professionals import PROFESSIONALS
from graphmodel.domain.vocabulary.kinds_siblings import SIBLINGS

RELATIONSHIP_KINDS: CodeList[Kind] = CodeList(
    "relationship",
    "a relationship",
    (*PARENTS, *SIBLINGS, *WIDER_FAMILY, *CHILDREN, *CARERS, *FRIENDS, *EDUCATION_COMMUNITY, *PROFESSIONALS, *OTHER),
)
"""Every kind once; the target as seen from the source."""

# A kind without gender, and the same said of a girl or woman and of a boy or man.
_SAID_OF: tuple[tuple[str, str, str], ...] = (
    ("birth_parent", "birth_mother", "birth_father"),
    ("adoptive_parent", "adoptive_mother", "adoptive_father"),
    ("step_parent", "step_mother", "step_father"),
    ("own_child", "own_daughter", "own_son"),
    ("full_sibling", "full_sister", "full_brother"),
    ("half_sibling", "half_sister", "half_brother"),
    ("step_sibling", "step_sister", "step_brother"),
    ("sibling", "sister", "brother"),
    ("grandparent", "grandmother", "grandfather"),
    ("aunt_or_uncle", "aunt", "uncle"),
    ("great_aunt_or_uncle", "great_aunt", "great_uncle"),
    ("niece_or_nephew", "niece", "nephew"),
)
_BY_SEX = {(neutral, sex): said for neutral, *both in _SAID_OF for sex, said in zip("FM", both, strict=True)}


def said_of(kind: str, sex: str | None) -> str:
    """The kind with the gender that ``sex`` (F, M, other) gives it, where there are words for it; else the kind itself."""
    return _BY_SEX.get((kind, sex or ""), kind)


def reciprocal_of(kind: str, source_sex: str | None = None) -> str:
    """The kind of the source as seen from the target. Copies the fact only: never a view or a judgement (practice 3.4)."""
    return said_of(RELATIONSHIP_KINDS[kind].reciprocal, source_sex)


def kinds_where(**wanted: object) -> frozenset[str]:
    """Codes of the kinds whose fields have these values: ``kinds_where(carer=Spell.FORMER)``."""
    return frozenset(
        kind.code for kind in RELATIONSHIP_KINDS if all(getattr(kind, field) == value for field, value in wanted.items())
    )


SIBLING_KINDS: frozenset[str] = frozenset(kind.code for kind in RELATIONSHIP_KINDS if kind.sibling is not None)
"""Kinds that can make somebody a brother or sister (which of them do: ``kinship``)."""
NEAR_KIN_KINDS: frozenset[str] = frozenset(kind.code for kind in RELATIONSHIP_KINDS if kind.is_near_kin)
"""Kin within the second degree (reading 7)."""
CARER_KINDS: frozenset[str] = frozenset(kind.code for kind in RELATIONSHIP_KINDS if kind.carer is not None)
"""Carers, now and before."""
CARERS_CHILD_KINDS: frozenset[str] = frozenset(kind.code for kind in RELATIONSHIP_KINDS if kind.carers_child is not None)
"""Children of carers, now and before."""
PAID_KINDS: frozenset[str] = kinds_where(paid=True)
"""There because it is their work."""
