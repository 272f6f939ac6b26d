"""How two members are related: parent links, partnerships, and the ties a child has. Facts, with projections for drawing."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentLink(Record):
    """``parent`` is a parent of ``child`` (edge PARENT_OF).

    ``basis``: birth, adoptive, step, foster, gestational, donor, legal_pr_only, psychological, special_guardian, unknown.
    ``certainty``: confirmed, believed, disputed, unknown; None = not recorded (read as confirmed, reading 17).
    """

    parent: str
    child: str
    basis: str = "birth"
    certainty: str | None = None
    has_pr: bool | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnership(Record):
    """Two partners (edge PARTNER_OF, no direction). ``status``: married, civil, cohabiting, dating, separated, divorced, former,
    widowed, unknown; None = not recorded."""

    one: str
    other: str
    status: str | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie(Record):
    """A role that the target has for the source (edge KNOWS, one per role): ``kind`` is said of the target, seen from the source.

    ``strength`` (none, tenuous, moderate, strong) and ``safety`` (not_assessed, low, medium, high, severe = the risk as assessed)
    as the row gave them; ``strength_prof``/``safety_prof`` are projected from the latest dated assessment and
    ``closeness_child`` (0..4), ``line_child``, ``enough_child`` from the child's latest view, in the transaction that
    records them.
    """

    source_person: str
    target_person: str
    kind: str
    strength: str | None = None
    safety: str | None = None
    stressful: bool | None = None
    side: str | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    ended_by: str | None = None
    basis: str | None = None
    certainty: str | None = None
    direction: str | None = None
    no_contact_reason: str | None = None
    informed_child: str | None = None
    notes: str | None = None
    strength_prof: str | None = None
    safety_prof: str | None = None
    closeness_child: int | None = None
    line_child: str | None = None
    enough_child: str | None = None
