"""Q43: what it says of somebody who died: remembered, never lost."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.gate import GateResult
from graphmodel.domain.people import PersonKind
from graphmodel.domain.vocabulary import KEY_DATE
from queries.rows import ListNumber, Pair, StandingPair
from queries.sentences import day
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class SomebodyWhoDied(Pair):
    """Somebody who died and is ``kin`` or ``near`` to the child.

    ``died_on``: the earliest day of the death, ``about`` when uncertain. ``told_on``/``told_by_id``: when the child was told
    since, and by whom; ``not_told``: recorded as not known to the child. ``grave_known``; ``visited_on``: the last visit there.
    ``day_on``/``day_kind``: a day to keep that is near. ``supported_on``: a decision about them in the last months.
    """

    kin: bool
    near: bool
    died_on: str | None
    about: bool | None
    told_on: str | None
    told_by_id: str | None
    not_told: bool
    grave_known: bool
    visited_on: str | None
    day_on: str | None
    day_kind: str | None
    supported_on: str | None


def _why(row: SomebodyWhoDied, told: Told) -> str:
    """What is known of the death, whether the child knows, where they are remembered, and what is near."""
    parts = (_death(row), _told(row, told), _grave(row, told), _day(row), _support(row, told))
    return " ".join(part for part in parts if part)


def _death(row: SomebodyWhoDied) -> str:
    when = f" {'about ' if row.about else ''}{day(row.died_on)}" if row.died_on else "; when is not recorded"
    return f"Died{when}."


def _told(row: SomebodyWhoDied, told: Told) -> str:
    they = told.pronouns.they
    if row.told_on:
        by = f" by {told.called(row.told_by_id)}" if row.told_by_id else ""
        return f"{they.capitalize()} {'were' if they == 'they' else 'was'} told on {day(row.told_on)}{by}."
    if row.not_told:
        return "It is recorded that the child has not been told of them."
    return f"It is not recorded that {they} {'were' if they == 'they' else 'was'} told."


def _grave(row: SomebodyWhoDied, told: Told) -> str:
    if row.visited_on:
        return f"Last visit to the grave or place of memory: {day(row.visited_on)}."
    if row.grave_known:
        return "The grave or place of memory is recorded, a visit is not."
    pet = told.person is not None and told.person.kind is PersonKind.PET
    return "" if pet else "Where they are buried or remembered is not recorded."


def _day(row: SomebodyWhoDied) -> str:
    return f"A day to remember is near: {KEY_DATE.label(row.day_kind)}, {day(row.day_on)}." if row.day_on else ""


def _support(row: SomebodyWhoDied, told: Told) -> str:
    if row.supported_on:
        return f"The last decision about this is of {day(row.supported_on)}."
    return f"No offer of support is recorded in the last {told.thresholds.mourning_days} days."


def _offer(row: SomebodyWhoDied, told: Told) -> Suggestion:
    """An animal of which only the death is known has no gate of its own."""
    return Suggestion("step.remember", "Remember them with the child: offer, never press.")


def _check(row: SomebodyWhoDied, told: Told) -> Suggestion:
    return Suggestion("step.check_first.remember", "Find out what the child knows, and who can support the child with it.")


def _which(row: SomebodyWhoDied, gate: GateResult, standing: StandingPair | None) -> ListNumber:
    """Everybody is on one list: that somebody died closes nothing for remembering them."""
    return ListNumber.OPEN


TELLING = Telling(row=SomebodyWhoDied, why=_why, open_step=_offer, check_step=_check, which=_which)
