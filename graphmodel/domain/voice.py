"""What the child says. Append-only; the child is its author, whoever typed it (practice 3.8)."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class View(Record):
    """What ``child`` said about ``about`` on a day.

    ``closeness`` 0 (not placed) .. 4 (right next to me). ``line``: strong, ordinary, thin, stressful, on_and_off, broken, mixed,
    not_said. ``enough``, ``wants``: vocabulary lists. ``words`` verbatim. ``recorded_by`` typed it and is not its author.
    ``private_to``: sw, sw_iro, all_professionals; None = no limit asked for.
    """

    child: str
    about: str
    said_on: PartialDate
    closeness: int | None = None
    line: str | None = None
    support: str | None = None
    enough: str | None = None
    wants: str | None = None
    words: str | None = None
    medium: str | None = None
    present: str | None = None
    private_to: str | None = None
