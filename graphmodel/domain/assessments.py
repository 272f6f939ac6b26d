"""What a named professional judges, on a day, with reasons (practice 3.8). Never merged with the child's view."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment(Record):
    """``by`` judged the tie of ``child`` to ``person`` ``on`` a day.

    ``strength``: none, tenuous, moderate, strong. ``safety``: not_assessed, low, medium, high, severe. ``contact_scale`` 0..10,
    ``stage`` 1..6 (Oxfordshire). ``exposure_from``: self, others_present, location_disclosure, online.
    """

    child: str
    person: str
    on: PartialDate
    by: str | None = None
    strength: str | None = None
    stressful: bool | None = None
    safety: str | None = None
    exposure_from: str | None = None
    protective: str | None = None
    basis: str | None = None
    evidence: str | None = None
    role: str | None = None
    review_due: PartialDate | None = None
    contact_scale: int | None = None
    stage: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRecord(Record):
    """Where the work on the time between ``child`` and ``person`` stood ``on`` a day (six stages, Oxfordshire).

    ``stage`` 1..6. ``risk_factors``, ``protective_factors``, ``goals`` and ``services`` are texts in their order; the service of
    a goal stands at the goal's place, and a goal without one has "" there or nothing after it. ``class_before`` and
    ``class_after`` are codes of the safety list, ``scale_before`` and ``scale_after`` 0..10.
    """

    child: str
    person: str
    on: PartialDate
    stage: int | None = None
    risk_factors: tuple[str, ...] = ()
    protective_factors: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    class_before: str | None = None
    class_after: str | None = None
    scale_before: int | None = None
    scale_after: int | None = None
