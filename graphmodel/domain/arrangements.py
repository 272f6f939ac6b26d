"""What is agreed, what happened, what is limited and how that was explained (practice 3.8)."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement(Record):
    """What is agreed about time between ``child`` and ``with_people``.

    ``frequency`` as written; ``interval_days`` is what it comes to, None = no interval (occasion_only, open, child_decides,
    empty). ``status``: proposed, agreed, in_force, paused, ended, replaced.
    """

    child: str
    with_people: tuple[str, ...]
    modes: tuple[str, ...] = ()
    frequency: str | None = None
    interval_days: int | None = None
    length_min: int | None = None
    supervision: str | None = None
    supervisor_kind: str | None = None
    supervision_reason: str | None = None
    place: str | None = None
    transport_by: str | None = None
    cost_paid_by: str | None = None
    purpose: str | None = None
    child_word: str | None = None
    status: str = "in_force"
    plan: str | None = None
    agreed_on: PartialDate | None = None
    starts_on: PartialDate | None = None
    ends_on: PartialDate | None = None
    reviewed_on: PartialDate | None = None
    supervision_review_due: PartialDate | None = None
    legal_basis: str | None = None
    support_before: str | None = None
    support_during: str | None = None
    support_after: str | None = None
    commitment_until: str | None = None
    paused_until: PartialDate | None = None
    paused_reason: str | None = None
    next_due: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactEvent(Record):
    """What happened (or did not) between ``child`` and ``with_people``. ``happened``: yes, part, no, not_recorded."""

    child: str
    with_people: tuple[str, ...]
    on: PartialDate
    planned_for: PartialDate | None = None
    length_min: int | None = None
    mode: str | None = None
    happened: str = "not_recorded"
    arrangement: str | None = None
    missed_reason: str | None = None
    cancelled_by: str | None = None
    authorised: bool | None = None
    place: str | None = None
    child_words: str | None = None
    feeling_before: str | None = None
    feeling_after: str | None = None
    observed: str | None = None
    judged: str | None = None
    positive: tuple[str, ...] = ()
    concern: str | None = None
    notified_on: PartialDate | None = None
    report_on: PartialDate | None = None
    shared_with_parent_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction(Record):
    """A limit on time between ``child`` and ``on_person``. ``scope``: all, direct, unsupervised, information, place.

    ``reason_sensitive``: the reason is for the child's social worker, their manager and the reviewing officer only.
    """

    child: str
    on_person: str
    kind: str
    starts_on: PartialDate | None = None
    ends_on: PartialDate | None = None
    reason: str | None = None
    reason_sensitive: bool | None = None
    decided_by: str | None = None
    legal_ref: str | None = None
    reviewed_on: PartialDate | None = None
    review_due: PartialDate | None = None
    scope: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation(Record):
    """How a restriction was explained to the child. ``understood``: yes, partly, no, too_young."""

    restriction: str
    told_by: str | None = None
    told_on: PartialDate | None = None
    words: str | None = None
    how: str | None = None
    understood: str | None = None
    child_response: str | None = None
    next_time: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Barrier(Record):
    """What gets in the way of an ``arrangement``, since when, and whose job it is (``owner`` an id or words).

    ``closed`` None = open.
    """

    arrangement: str
    kind: str
    opened: PartialDate | None = None
    closed: PartialDate | None = None
    owner: str | None = None
    notes: str | None = None
