"""What stands on a tie for drawing and asking: the child's current view and the current professional judgement.

Two facts from two people, side by side and never one number (practice 3.1). The records they come from stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import TypeVar

from graphmodel.domain.assessments import Assessment
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.versions import current_views
from graphmodel.domain.vocabulary.voice_lists import ENOUGH_SILENT, LINE_SILENT
from graphmodel.domain.voice import View

_V = TypeVar("_V", View, Assessment)
_T = TypeVar("_T", int, str)


@dataclass(frozen=True, slots=True)
class Projection:
    """Values for one pair of child and person; ``None`` = nobody said, or nobody judged."""

    closeness_child: int | None = None
    line_child: str | None = None
    enough_child: str | None = None
    strength_prof: str | None = None
    safety_prof: str | None = None


def project(views: Iterable[View], assessments: Iterable[Assessment], as_of: date) -> Projection:
    """What was current on ``as_of`` for one pair, from everything recorded about that pair, in any order.

    Each value is the latest one said: a later view that does not speak of closeness leaves the closeness as it was, because
    silence takes nothing back (reading 5). "Not asked" and "asked, did not say" are answers and stand where nothing else was
    said, but never in the place of what the child did say. Records in error, corrected views, and what is dated later than
    ``as_of`` do not count.
    """
    said = _newest_first(((view, view.said_on) for view in current_views(views)), as_of)
    judged = _newest_first(((one, one.on) for one in assessments if not one.in_error), as_of)
    return Projection(
        closeness_child=_first(view.closeness for view in said),
        line_child=_spoken((view.line for view in said), LINE_SILENT),
        enough_child=_spoken((view.enough for view in said), ENOUGH_SILENT),
        strength_prof=_first(one.strength for one in judged),
        safety_prof=_first(one.safety for one in judged),
    )


def _newest_first(dated: Iterable[tuple[_V, PartialDate]], as_of: date) -> list[_V]:
    counting = [(when.order(), one.recorded_at or "", one.id, one) for one, when in dated if when.may_be_by(as_of)]
    return [each[3] for each in sorted(counting, key=itemgetter(0, 1, 2), reverse=True)]


def _spoken(values: Iterable[str | None], silent: frozenset[str]) -> str | None:
    """The first value that says something, else the first that says only that nothing was."""
    given = [value for value in values if value is not None]
    return _first(value for value in given if value not in silent) or _first(given)


def _first(values: Iterable[_T | None]) -> _T | None:
    return next((value for value in values if value is not None), None)
