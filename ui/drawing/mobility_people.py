"""Who was there, and until when: one thread for each person, from the first day recorded to the last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from graphmodel.domain.arrangements import ContactEvent
from graphmodel.domain.dates import PartialDate, Period
from graphmodel.domain.network import Network
from graphmodel.domain.vocabulary import class_of
from ui.drawing.eco_map_members import LONG_UNSEEN_DAYS, Member
from ui.drawing.eco_map_reading import members
from ui.drawing.shared_time import times_at_home
from ui.drawing.words import dated


@dataclass(frozen=True, slots=True)
class Thread:
    """One person over time.

    ``together``: times in one home, first and last day; ``known``: the time of a tie that has days; ``touches``: days of contact;
    ``indirect``: whether all contact since living together was by letter, card or message. ``goes_on``: something recorded still
    holds on the day, or there was contact within ``LONG_UNSEEN_DAYS`` and since the last home that was shared; ``words``: what
    the picture says of it. A thread without ``first`` has no day at all.
    """

    member: Member
    together: tuple[tuple[date, date], ...]
    known: tuple[date, date] | None
    touches: tuple[date, ...]
    indirect: bool
    goes_on: bool
    words: str

    @property
    def first(self) -> date | None:
        """The first day on which anything is recorded."""
        return min(self._days(), default=None)

    @property
    def last(self) -> date | None:
        """The last."""
        return max(self._days(), default=None)

    @property
    def lived_until(self) -> date | None:
        """The last day in one home."""
        return max((last for _, last in self.together), default=None)

    def _days(self) -> list[date]:
        spans = [*self.together, *((self.known,) if self.known is not None else ())]
        return [*(day for span in spans for day in span), *self.touches]


def threads_of(network: Network) -> tuple[Thread, ...]:
    """A thread for everyone of the eco-map but those whose work with the child is a band; by first day, then by name.

    Who has no day at all stands last: they matter, and nobody wrote down when.
    """
    child = network.child or ""
    working = {spell.worker for spell in network.worker_spells if spell.child == child}
    homes = times_at_home(network, child)
    made = [
        _thread(network, member, homes.get(member.person.id, ()))
        for member in members(network)
        if member.person.id not in working
    ]
    return tuple(sorted(made, key=lambda one: (one.first or date.max, one.member.name.casefold(), one.member.mark)))


def _thread(network: Network, member: Member, homes: Iterable[Period]) -> Thread:
    as_of, who = network.as_of, member.person.id
    periods = list(homes)
    together = tuple(sorted(span for one in periods if (span := _span(one, as_of)) is not None))
    ties = [
        Period(tie.since, tie.until)
        for tie in network.ties
        if {tie.source_person, tie.target_person} == {network.child, who} and not tie.in_error and tie.since is not None
    ]
    spans = [span for one in ties if not one.is_future(as_of) and (span := _span(one, as_of)) is not None]
    known = (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None
    met = sorted(_met(network, who), key=lambda event: event.on.order())
    touches = tuple(day for event in met if (day := event.on.earliest) is not None and day <= as_of)
    until = max((last for _, last in together), default=None)
    since = [event for event in met if until is None or (event.on.earliest or date.min) > until]
    indirect = bool(since) and all(class_of(event.mode) == "indirect" for event in since)
    lives = any(one.contains(as_of) for one in periods)
    last = since[-1].on.earliest if since else None
    lately = last is not None and (as_of - last).days <= LONG_UNSEEN_DAYS
    goes_on = not member.died and (lives or lately or any(one.contains(as_of) for one in ties))
    words = _words(member, periods, lives, ties, since, indirect)
    return Thread(member, together, known, touches, indirect, goes_on, words)


def _span(period: Period, as_of: date) -> tuple[date, date] | None:
    """The widest reading up to the day; None where the first day is open."""
    first = period.starts_on.earliest if period.starts_on is not None else None
    last = min(period.ends_on.latest or as_of, as_of) if period.ends_on is not None else as_of
    if first is None:
        return (last, last) if period.ends_on is not None else None
    return (first, max(first, last))


def _met(network: Network, who: str) -> list[ContactEvent]:
    return [
        event
        for event in network.events
        if event.happened in ("yes", "part")
        and not event.in_error
        and event.on.may_be_by(network.as_of)
        and {network.child, who} <= {event.child, *event.with_people}
    ]


def _words(
    member: Member, homes: list[Period], lives: bool, ties: list[Period], since: list[ContactEvent], indirect: bool
) -> str:
    """ "one home until 3 Sept 2024; last in touch 20 Dec 2024, by card or letter"."""
    said = []
    if member.died and member.person.death is not None:
        said.append(f"died {dated(member.person.death)}")
    ended: list[PartialDate] = [one.ends_on for one in homes if one.ends_on is not None]
    if lives and not member.died:
        started = [one.starts_on for one in homes if one.starts_on is not None and one.ends_on is None]
        said.append(f"one home since {dated(max(started, key=PartialDate.order))}" if started else "one home now")
    elif ended:
        said.append(f"one home until {dated(max(ended, key=PartialDate.order))}")
    if since:
        how = ", by card, letter or message" if indirect else ""
        said.append(f"last in touch {dated(since[-1].on)}{how}")
    elif ended and not lives:
        said.append("no contact recorded since")
    if not said and ties:
        began = min((one.starts_on for one in ties if one.starts_on is not None), key=PartialDate.order)
        over = [one.ends_on for one in ties if one.ends_on is not None]
        ended_on = f" to {dated(max(over, key=PartialDate.order))}" if len(over) == len(ties) else ""
        said.append(f"{'from' if ended_on else 'since'} {dated(began)}{ended_on}")
    return "; ".join(said) or "no day recorded"
