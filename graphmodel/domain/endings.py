"""How a record is ended: on a day, and never deleted (practice 3.1). Pure."""

from __future__ import annotations

from collections.abc import Mapping

from graphmodel.domain.arrangements import Arrangement, Barrier, Restriction
from graphmodel.domain.care import HouseholdStay, KeeperSpell, Placement, SchoolSpell, TeamSpell, WorkerSpell
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.details import ContactDetail, PersonName
from graphmodel.domain.errors import BadValue, Refused
from graphmodel.domain.records import Record
from graphmodel.domain.search import Consent, SearchCase
from graphmodel.domain.ties import ParentLink, Partnership, Tie

LAST_DAY: Mapping[type[Record], str] = {
    **dict.fromkeys((HouseholdStay, Placement, WorkerSpell, TeamSpell, SchoolSpell, KeeperSpell), "ends_on"),
    **dict.fromkeys((PersonName, ContactDetail, Arrangement, Restriction), "ends_on"),
    **dict.fromkeys((ParentLink, Partnership, Tie), "until"),
    Barrier: "closed",
    Consent: "withdrawn",
}
"""The field with the last day of each type that has one. What happened, was said, judged or decided on a day has no end."""

_WHY: Mapping[type[Record], str] = {
    Tie: "ended_by",
    Placement: "reason_change",
    WorkerSpell: "change_reason",
    SchoolSpell: "reason",
}
"""The field that says what ended it."""
_CLOSED: Mapping[type[Record], Mapping[str, str]] = {Arrangement: {"status": "ended"}}
"""What else is then so."""


def ending_of(record: Record, on: PartialDate, ended_by: str | None = None) -> dict[str, object]:
    """The facts that end a record with ``on`` as its last day. ``ended_by``: what ended it, where the type has a place for that.

    A search is stopped by a withdrawn consent, or by its state; it has no last day.

    :raises Refused: the type has no end; :raises BadValue: it has no place for what ended it.
    """
    last_day = LAST_DAY.get(type(record))
    if last_day is None:
        raise Refused(f"{_no_end(record)} Nothing was changed.")
    facts: dict[str, object] = {last_day: on, **_CLOSED.get(type(record), {})}
    if ended_by:
        why = _WHY.get(type(record))
        if why is None:
            raise BadValue(
                "ended_by", ended_by, "taken here: this kind of record has no place for what ended it; say it in the why"
            )
        facts[why] = ended_by
    return facts


def _no_end(record: Record) -> str:
    if isinstance(record, SearchCase):
        return "A search has no last day. Record that the consent was withdrawn, or change its state to stopped."
    return "This kind of record has no end. Mark it entered in error if it is wrong, or record what is so now."
