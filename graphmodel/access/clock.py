"""The one clock by which an emergency begins and ends, and looks are dated."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """A moment as it is kept: ISO 8601 in UTC to the millisecond, so that texts order as moments do."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")
