"""What every record has in common: an id of its own, who recorded it and when, and its version.

Five kinds never merge (practice 3.1): fact, view, assessment, arrangement, event. Nothing is deleted: it is ended, or marked
entered in error.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from typing import NewType

PersonId = NewType("PersonId", str)
"""Kinmap's id of a person, pet, community, place or organisation."""
RecordId = NewType("RecordId", str)
"""Kinmap's id of any other record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Base of everything that is kept.

    ``id`` is made by Kinmap: a time-ordered UUID as text, or one derived from the file row that gave the record, so that the
    same row is the same record. ``ref`` is the id that a file gave, if one did. ``recorded_at`` is UTC, ISO 8601, set by the
    writer, as is ``version`` (1 at first). Fields that are ``None`` are *not recorded*: never none, never safe.
    """

    id: str
    ref: str | None = None
    recorded_at: str | None = None
    recorded_by: str | None = None
    source: str | None = None
    visibility: str | None = None
    in_error: bool = False
    version: int = 0


_empty: dict[type[Record], Mapping[str, object]] = {}


def empty_fields(record_type: type[Record]) -> Mapping[str, object]:
    """What each field of this type holds when nothing is told: its default, or the empty text where it must hold something."""
    if record_type not in _empty:
        _empty[record_type] = {each.name: "" if each.default is MISSING else each.default for each in fields(record_type)}
    return _empty[record_type]
