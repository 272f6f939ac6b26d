"""What a child has drawn so far: who stands where and what was said of them, from the views of one session or of several. Pure.

In a session there is one view of each person, whose versions follow the child's hand; the newest counts. A map that goes on with
an earlier one shows what was said then, until something else is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

from graphmodel.domain.versions import current_views
from graphmodel.domain.voice import Session, View


@dataclass(frozen=True, slots=True)
class Drawn:
    """One person on the map, or named and not placed yet (``closeness`` None or 0). The fields are those of ``View``."""

    person: str
    closeness: int | None = None
    part: str | None = None
    across: int | None = None
    depth: int | None = None
    line: str | None = None
    support: str | None = None
    enough: str | None = None
    wants: str | None = None
    words: str | None = None
    read_back: bool | None = None
    private_to: str | None = None

    @property
    def placed(self) -> bool:
        """Whether they stand in a ring."""
        return bool(self.closeness)


SPOKEN = tuple(field.name for field in fields(Drawn) if field.name != "person")
"""Fields of a view that a gesture can set."""


def standing_view(views: Iterable[View], session: str, person: str) -> View | None:
    """The version of this session's view of somebody that counts; None while nothing was said of them in it."""
    said = [view for view in current_views(views) if view.session == session and view.about == person]
    return max(said, key=_when, default=None)


def drawn_in(views: Iterable[View], sessions: Sequence[str]) -> tuple[Drawn, ...]:
    """Everybody of whom something was said, by id. ``sessions``: newest first; an earlier one fills what a later left unsaid."""
    current = current_views(views)
    people = sorted({view.about for view in current if view.session in sessions})
    found = (_drawn(person, [standing_view(current, session, person) for session in sessions]) for person in people)
    return tuple(one for one in found if any(getattr(one, name) is not None for name in SPOKEN))


def goes_on_with(session: str, known: Mapping[str, Session]) -> tuple[str, ...]:
    """This session and those whose map it goes on with, the newest first; what is in error or not there ends the row."""
    found: list[str] = []
    at: str | None = session
    while at is not None and at in known and at not in found and not known[at].in_error:
        found.append(at)
        at = known[at].continues
    return tuple(found)


def _drawn(person: str, said: Sequence[View | None]) -> Drawn:
    values = {
        name: next((v for view in said if view is not None and (v := getattr(view, name)) is not None), None) for name in SPOKEN
    }
    # As private as what was said last: how private an earlier view was counts where nothing was said since.
    values["private_to"] = next((view.private_to for view in said if view is not None), None)
    return Drawn(person, **values)


def _when(view: View) -> tuple[str, int, str]:
    return view.recorded_at or "", view.version, view.id
