"""A Lifelong Links search: for whom, whom, who agreed, what was tried, and who must not know (practice 3.8, 6.2)."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchCase(Record):
    """A search for ``target`` on behalf of ``child``. ``must_not_know`` = ids of people whom no step may pass through.

    ``state``: idea, agreed, searching, found, safety_check, approached, yes, not_now, no, met, in_plan, stopped.
    """

    child: str
    target: str
    state: str | None = None
    opened: PartialDate | None = None
    reason: str | None = None
    must_not_know: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchStep(Record):
    """One thing tried in a ``search``.

    Whom or what was tried (``source_asked``), on whose ``authority``, what was ``asked``, what came of it, what is next.
    """

    search: str
    on: PartialDate
    by: str | None = None
    source_asked: str | None = None
    authority: str | None = None
    asked: str | None = None
    result: str | None = None
    next: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(Record):
    """``who`` (an id or words) agreed to a ``search``: child, holder of parental responsibility, authority, the person found.

    ``given`` None = not given; a day under ``withdrawn`` closes the search at once (reading 19).
    """

    search: str
    who: str
    kind: str
    given: PartialDate | None = None
    withdrawn: PartialDate | None = None
