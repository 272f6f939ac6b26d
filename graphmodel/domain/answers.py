"""What was decided, reviewed and proposed for a child, and how a question's row was answered (practice 3.2, 3.8)."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Record):
    """What was decided for ``child`` ``on`` a day, about a person or in general, and how the child was told (reading 15)."""

    child: str
    on: PartialDate
    about: str | None = None
    by: str | None = None
    decision: str | None = None
    told_child_on: PartialDate | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review(Record):
    """A review of ``child``'s plan (practice 3.7).

    ``participation`` = SSDA903 PN code; ``arrangements_reviewed`` = ids; ``iv_considered`` = whether an independent visitor was.
    """

    child: str
    on: PartialDate
    kind: str | None = None
    participation: str | None = None
    arrangements_reviewed: tuple[str, ...] = ()
    iv_considered: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Record):
    """A change to ``child``'s plan that somebody asks for. It changes nothing by itself: the social worker decides.

    ``state``: proposed, accepted, declined, withdrawn. ``view`` = id of the child's view it comes from.
    """

    child: str
    on: PartialDate
    what: str
    about: str | None = None
    by: str | None = None
    why: str | None = None
    view: str | None = None
    state: str = "proposed"
    decided_by: str | None = None
    decided_on: PartialDate | None = None
    decided_why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert(Record):
    """How a row of ``question`` about ``child`` (and ``subject``) was answered.

    ``state``: open, snoozed, answered, not_applicable. ``rule_version`` and ``fingerprint`` = of the question and of
    the facts that made the row: it opens again only when the fingerprint changes. ``until`` = the day to which it is put off.
    """

    child: str
    question: str
    rule_version: str
    fingerprint: str
    subject: str | None = None
    opened: PartialDate | None = None
    state: str = "open"
    reason: str | None = None
    until: PartialDate | None = None
    by: str | None = None
