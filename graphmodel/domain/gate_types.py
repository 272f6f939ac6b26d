"""What the gate is asked about, and what it answers (practice 4.1). Import these from ``gate``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graphmodel.domain.dates import PartialDate, Period
from graphmodel.domain.people import PersonKind


class GateOutcome(StrEnum):
    """First match wins, in this order (practice 4.1).

    CLOSED is never worked out: it is shown in the place of a gate that is closed by what its reader may not know. Nor is NOBODY:
    it stands where something is about a child's record and not about a person, and lets no step towards contact through.
    """

    DIED = "DIED"
    FORBIDDEN = "FORBIDDEN"
    REFUSED_URGENT = "REFUSED_URGENT"
    CHILD_STOP = "CHILD_STOP"
    OTHER_STOP = "OTHER_STOP"
    PROTECTED_ROUTE = "PROTECTED_ROUTE"
    UNSAFE = "UNSAFE"
    CLOSED = "CLOSED"
    CHECK_FIRST = "CHECK_FIRST"
    OPEN_WITH_CONDITIONS = "OPEN_WITH_CONDITIONS"
    OPEN = "OPEN"
    NOBODY = "NOBODY"

    @property
    def may_arrange(self) -> bool:
        """Whether a step towards contact may be suggested at all (guard rail 1)."""
        return self in (GateOutcome.OPEN, GateOutcome.OPEN_WITH_CONDITIONS)

    @property
    def is_closed(self) -> bool:
        """Whether a row goes to "closed with a reason": neither open nor to be checked (practice 4.2 Q01)."""
        return not self.may_arrange and self not in (GateOutcome.CHECK_FIRST, GateOutcome.NOBODY)

    @property
    def strictness(self) -> int:
        """Place in the order of precedence; 0 = DIED, the last of those about a person = OPEN."""
        return list(GateOutcome).index(self)


@dataclass(frozen=True, slots=True)
class GateResult:
    """An outcome with its reasons.

    ``rule`` = id of the rule that matched (``gate.forbidden.order_s34_no_contact``, …); ``reason`` = a sentence for a worker that
    names nobody; ``until`` = the last day it holds, where one is known; ``conditions`` = what has to be kept to when
    OPEN_WITH_CONDITIONS.
    """

    outcome: GateOutcome
    rule: str
    reason: str
    until: date | None = None
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Limit:
    """A restriction between the two, whoever's file it stands in. ``kind``, ``scope``: vocabulary lists."""

    kind: str
    period: Period
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What one side said of the other on a day: "enough" and "wants", either may be missing."""

    on: PartialDate
    enough: str | None = None
    wants: str | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A dated assessment of the risk. ``safety`` None = that assessment says nothing of it."""

    on: PartialDate
    safety: str | None = None


@dataclass(frozen=True, slots=True)
class CareEnded:
    """A placement of the child with the person as carer that has an end: when, and the SSDA903 reason."""

    on: PartialDate
    reason_change: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GateFacts:
    """What the gate needs to know of one person towards one child. Everything missing is *not recorded*: never safe.

    ``death``: date of it; ``died`` when it is known without a date. ``limits``: between the two, past, present and to come.
    ``said``: what the child said of the person; ``they_said``: what the person, if a child too, said of this child.
    ``judged``: dated assessments; ``tie_safeties``: the risk on current ties, used only where no assessment is dated
    (reading 10). ``supervised``: vocabulary codes of supervision on arrangements in force. ``contact_order``: an arrangement in
    force rests on a contact order after adoption. ``care_ended``: ended placements with the person as carer. ``is_sibling``
    decides whether an empty consent of an adult counts (reading 9). ``keepers``: for a pet or community, the facts of who has it
    (reading 11), empty = none recorded; ``lives_with_child``: it is where the child is. ``untold``: the child has not been told
    that there is such a person. ``no_contact_reasons``: why there is no contact, as recorded on current ties.
    """

    child: str
    person: str
    child_sex: str | None = None
    kind: PersonKind = PersonKind.PERSON
    birth: PartialDate | None = None
    death: PartialDate | None = None
    died: bool = False
    identity_protected: str | None = None
    address_protected: bool = False
    whereabouts: str | None = None
    consent: str | None = None
    is_sibling: bool = False
    limits: tuple[Limit, ...] = ()
    said: tuple[Said, ...] = ()
    they_said: tuple[Said, ...] = ()
    judged: tuple[Judged, ...] = ()
    tie_safeties: tuple[str | None, ...] = ()
    supervised: tuple[str, ...] = ()
    contact_order: bool = False
    care_ended: tuple[CareEnded, ...] = ()
    checks_open: bool = False
    keepers: tuple[GateFacts, ...] = ()
    lives_with_child: bool = False
    untold: bool = False
    no_contact_reasons: tuple[str, ...] = ()
