"""The limits that the questions use: named settings, with the values of practice 4.1 where an authority sets none.

Every row shows the ones that made it.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from difflib import get_close_matches

from graphmodel.domain.errors import BadValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """Whole numbers, all at least 1.

    ``lost_days``: days without contact after which someone is lost; ``lost_intervals``: times the planned interval, where that
    comes to more days; ``ended_days``: days since a tie ended after which someone of whom nothing was recorded since is lost;
    ``stay_days``: days that make a carer, or a carer's child, someone who was lived with; ``matters_months``: months for which
    what the child said holds; ``just_moved_days``: days after a move in which the plan is remade and nothing counts as late.
    ``sibling_occasions``, ``sibling_occasion_days``: due occasions, and days if those are longer, over which time with a
    brother or sister is counted; ``sibling_kept_percent``: below how many of a hundred it is not happening.
    ``early_occasions``: due occasions below which it is too early to say.
    ``estranged_days``: days without contact after which a parent, brother or sister is out of touch.
    ``parity_ratio``: times as many hours with parents as with brothers and sisters.
    ``exchange_months``: months after which a letterbox is silent.

    ``search_still_days``: days without a step of a search; ``tracing_days``: days without news of a tracing enquiry;
    ``stage_days``: days in one stage; ``side_door_days``: days for which it counts who was present; ``same_person_score``: from
    which likeness of 100 two people are shown as perhaps one.

    ``lately_days``: days in which somebody was in touch lately; ``few_unpaid``: unpaid people up to whom a child is listed;
    ``thread_percent``: the part of those who matter that hangs on one person; ``promise_age``: from which age promises are
    asked for; ``visitor_days``: days without family after which an independent visitor is thought of; ``far_percent``: the part
    of those who matter that was not met; ``view_days``: days for which a view is fresh; ``review_pack_days``: days looked back
    over where no review is recorded.
    ``drifting_days``: days without contact after which somebody may be lost next; ``drifting_percent``: hundredths of the planned
    interval, where that comes to more; ``missed_occasions``: due occasions in a row that did not happen;
    ``after_move_days``: days before and after a move in which contact counts; ``move_school_days``: days between a move and the
    end of a school that go together; ``left_school_days``: days for which an old school is looked back at; ``goodbye_days``:
    last days of a worker in which contact counts as a goodbye; ``workers_months``: months in which social workers are counted.
    ``kept_occasions``: due occasions that are counted, kept below ``kept_percent`` of a hundred; ``unkept_occasions``: those
    looked at for ``unkept_times`` on which an adult did not come. ``barrier_days``: days a barrier is open,
    ``barrier_checks_days`` where checks are not done. ``supervision_months``: months after which watching is looked at anew;
    ``incident_days``: days without an incident. ``centre_sessions``: times together that are counted, at least
    ``centre_least``, of which ``centre_percent`` of a hundred were in a contact centre. ``plan_review_days``: days for which
    a plan is reviewed; ``plan_view_days``: days before a review in which the child was heard; ``view_age_months``: age in
    months from which a view is expected. ``sudden_workdays``: working days in which somebody decides after a sudden change,
    which is one for ``sudden_days``. ``explain_days``: days in which a limit is explained. ``limit_ends_days``: days before a
    limit ends; ``limit_review_days``: days for which a limit without an end is reviewed; ``limit_ended_days``: days after a
    limit ended. ``sanction_days``: days for which a cancellation is looked at. ``notify_workdays``: working days in which the
    authority is told; ``late_notice_days``: days for which a late word is shown.

    ``answer_days``: days in which a child is answered; ``stop_answer_workdays``: working days in which a stop is answered;
    ``differ_percent``: by how much of the scale a ring
    and a professional's strength differ; ``near_ring``: the ring from which somebody is near; ``follow_up_days``: days in which
    a wish for somebody new is followed up; ``beside_days``: days before time together in which everybody beside the child is
    named; ``dates_days``: days in which a coming day is shown; ``mourning_days``: days for which an offer of support to a
    grieving child holds; ``mementoes_days``: days after which nothing was added to what holds memories.

    :raises BadValue: for anything below 1.
    """

    lost_days: int = 183
    lost_intervals: int = 3
    ended_days: int = 90
    stay_days: int = 28
    matters_months: int = 24
    just_moved_days: int = 14
    search_still_days: int = 28
    tracing_days: int = 90
    stage_days: int = 183
    side_door_days: int = 183
    same_person_score: int = 85
    lately_days: int = 90
    few_unpaid: int = 1
    thread_percent: int = 50
    promise_age: int = 15
    visitor_days: int = 183
    far_percent: int = 50
    view_days: int = 183
    review_pack_days: int = 183
    drifting_days: int = 42
    drifting_percent: int = 150
    missed_occasions: int = 2
    after_move_days: int = 90
    move_school_days: int = 30
    left_school_days: int = 365
    goodbye_days: int = 14
    workers_months: int = 24
    sibling_occasions: int = 3
    sibling_occasion_days: int = 90
    sibling_kept_percent: int = 50
    early_occasions: int = 2
    estranged_days: int = 183
    parity_ratio: int = 4
    exchange_months: int = 13
    kept_occasions: int = 6
    kept_percent: int = 70
    unkept_occasions: int = 4
    unkept_times: int = 2
    barrier_days: int = 28
    barrier_checks_days: int = 56
    supervision_months: int = 3
    incident_days: int = 183
    centre_sessions: int = 6
    centre_least: int = 3
    centre_percent: int = 80
    plan_review_days: int = 183
    plan_view_days: int = 183
    view_age_months: int = 48
    sudden_workdays: int = 5
    sudden_days: int = 183
    explain_days: int = 14
    limit_ends_days: int = 28
    limit_review_days: int = 183
    limit_ended_days: int = 28
    sanction_days: int = 183
    notify_workdays: int = 1
    late_notice_days: int = 28
    answer_days: int = 28
    stop_answer_workdays: int = 2
    differ_percent: int = 50
    near_ring: int = 3
    follow_up_days: int = 28
    beside_days: int = 14
    dates_days: int = 28
    mourning_days: int = 183
    mementoes_days: int = 183

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise BadValue(field.name, value, "a whole number of at least 1")

    def all(self) -> dict[str, int]:
        """Every limit by its name."""
        return self.named(field.name for field in fields(self))

    def named(self, names: Iterable[str]) -> dict[str, int]:
        """The values of these names, in their order."""
        return {name: getattr(self, name) for name in names}


_OF_A_HUNDRED = frozenset({"percent", "score"})
_MOST = 10_000
_UNITS = frozenset({"days", "months"})
THRESHOLD_NAMES = frozenset(field.name for field in fields(Thresholds))
"""What a question may name under ``thresholds``."""


def thresholds_set(given: Mapping[str, object]) -> Thresholds:
    """The limits as an authority sets them by name (``KINMAP_THRESHOLD_LOST_DAYS``, or ``lost_days`` under ``[thresholds]``).

    Values may be texts, as an environment holds them. What is not named keeps the value of practice.

    :raises BadValue: for a name that no question uses, or a value that is no whole number of at least 1.
    """
    for name, value in given.items():
        if name not in THRESHOLD_NAMES:
            near = get_close_matches(name, sorted(THRESHOLD_NAMES), 1)
            hint = f"did you mean {near[0]}? " if near else ""
            raise BadValue("thresholds", name, f"the name of a limit ({hint}`kinmap ask --list` names them all)")
        if not _is_whole(value, _most(name)):
            most = _most(name)
            raise BadValue(f"KINMAP_THRESHOLD_{name.upper()}", value, f"a whole number from 1 to {most:,}")
    return Thresholds(**{name: int(str(value)) for name, value in given.items()})


def _is_whole(value: object, most: int) -> bool:
    text = str(value).strip()
    plain = not isinstance(value, bool | float) and text.isascii() and text.isdigit() and len(text) <= len(str(most))
    return plain and 1 <= int(text) <= most


def _most(name: str) -> int:
    """A part of a hundred has a hundred at most; days far beyond a childhood would leave the calendar."""
    return 100 if name.rpartition("_")[2] in _OF_A_HUNDRED else _MOST


def days_of_threshold(name: str) -> tuple[str, ...]:
    """The days that a statement may use of a limit in days or months: ``$lost_since`` and ``$lost_until`` of ``lost_days``."""
    what, _, unit = name.rpartition("_")
    return (f"{what}_since", f"{what}_until") if unit in _UNITS else ()


def days_from(limits: Mapping[str, int], as_of: date) -> dict[str, str]:
    """The first and last day of each limit counted from ``as_of``, as ISO text: so many days or months back, and to come."""
    days: dict[str, str] = {}
    for name, value in limits.items():
        for day, sign in zip(days_of_threshold(name), (-1, 1), strict=False):
            days[day] = _moved(as_of, sign * value, name.rpartition("_")[2]).isoformat()
    return days


def _moved(day: date, by: int, unit: str) -> date:
    if unit == "days":
        return day + timedelta(days=by)
    month = day.year * 12 + day.month - 1 + by
    year, month = month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
