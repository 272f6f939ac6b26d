"""What a child's page to take away says: whose it is, the child's own words, what is owed to the child, whom to turn to.

Everything comes from the record. Where nothing is recorded the page says so; it never promises what nobody wrote down.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from graphmodel.domain.answers_owed import AnswerOwed, answers_owed
from graphmodel.domain.dates import Period
from graphmodel.domain.errors import Refused
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Child, Person
from graphmodel.domain.versions import current_views
from graphmodel.domain.voice import View
from ui.drawing.eco_map_members import Member, the_child
from ui.drawing.eco_map_reading import first_name, members
from ui.drawing.rich_text import Run
from ui.drawing.words import of_name
from ui.wording import long_day

COLOURS: Mapping[str, str] = {
    "plum": "#6B3A6F",
    "petrol": "#1D5B66",
    "forest": "#2F6134",
    "blue": "#1F4E9C",
    "brick": "#8C3B1E",
}
"""Colours a child can choose for their page; each stands out from white and carries white letters."""
CHILDLINE = "Childline is free, day or night: 0800 1111."
ASKS: Mapping[str, str] = {
    "too_little": "Ask about seeing {0} more.",
    "more": "Ask about seeing {0} more.",
    "dont_see_want_to": "Ask about seeing {0}.",
    "meet": "Ask about seeing {0}.",
    "find": "Find out where {0} is.",
    "write": "Ask about writing to {0}.",
}
"""What was asked for, as a promise. Stop and less are not spelled out: a page lies about where others read it."""
OTHER_THING, OTHER_THINGS = "Answer the other thing I asked.", "Answer the other {0} things I asked."


@dataclass(frozen=True, slots=True)
class TakeAway:
    """How to make the page. ``due``: by when each view (by id) is to be answered. ``private``: also what the child keeps private,
    for a copy that nobody but the child is given. ``colour``: one of ``COLOURS``.
    """

    due: Mapping[str, date] = field(default_factory=dict)
    private: bool = False
    colour: str = "plum"


@dataclass(frozen=True, slots=True)
class PageWords:
    """The page in words. ``said``: the child's sentences; ``promises``: what is owed; both as runs of text."""

    by: str
    worker: str
    said: tuple[tuple[Run, ...], ...]
    said_nothing: str
    promises: tuple[tuple[Run, ...], ...]
    promised_nothing: str
    mine: str
    others: str
    footer: tuple[str, str]


def for_the_child(network: Network, options: TakeAway) -> Network:
    """The part of a child's map that goes on the page: without what the child keeps private, unless it is the child's own copy.

    Raises ``Refused`` for a map that was made for anybody else: it holds more than the child's page may show.
    """
    if network.audience is not Audience.CHILD:
        raise Refused("The child’s page to take away is made from the child’s own map. Choose the audience “child”.")
    kept = (view for view in current_views(network.views) if options.private or view.private_to is None)
    return replace(network, views=tuple(kept))


def on_the_page(network: Network) -> tuple[Member, ...]:
    """Whom the child put on the map: placed, or drew a line to. Nobody else, for it is the child's page."""
    return tuple(one for one in members(network) if one.placed_on is not None or one.line is not None)


def words_of(whole: Network, options: TakeAway) -> PageWords:
    """What the page of this map says. ``whole``: with private views too, as far as its reader may read them."""
    network = for_the_child(whole, options)
    child = the_child(network)
    called, worker = first_name(child), _current(network, "social_worker")
    shown, name = on_the_page(network), first_name(worker) if worker else "my social worker"
    sitting = _sitting(network)
    return PageWords(
        by=f"by {called} · {_when(sitting)}" if sitting else called,
        worker=name,
        said=tuple(_said(network, child, sitting, {one.person.id: one.name for one in shown})),
        said_nothing="Nothing was written down in my own words this time.",
        promises=tuple(_promises(whole, shown, options)),
        promised_nothing="Nothing is written down yet. I can ask.",
        mine=_mine(name, options),
        others=_others(network, name),
        footer=(_count(len(shown)), f"Kinmap · {of_name(called)} copy"),
    )


def _sitting(network: Network) -> tuple[View, ...]:
    """What was said in the last session, or on the last day, oldest first; empty when nobody asked."""
    own = [view for view in network.views if view.child == network.child and view.said_on.may_be_by(network.as_of)]
    own.sort(key=lambda view: (view.said_on.order(), view.recorded_at or "", view.id))
    if not own:
        return ()
    last = own[-1]
    if last.session is not None:
        return tuple(view for view in own if view.session == last.session)
    return tuple(view for view in own if view.said_on == last.said_on)


def _when(sitting: tuple[View, ...]) -> str:
    day = sitting[-1].said_on
    return f"{_weekday(day.earliest)} {day.earliest.year}" if day.is_exact and day.earliest else day.words


def _weekday(day: date) -> str:
    """ "Thursday 19 November"."""
    return long_day(day).replace(",", "")


def _said(network: Network, child: Person, sitting: tuple[View, ...], names: Mapping[str, str]) -> Iterator[tuple[Run, ...]]:
    """The child's words as they are written down, those about whom the child placed nearest first."""
    spoken = [view for view in sitting if view.words and (view.about in names or view.about == child.id)]
    for view in sorted(spoken, key=lambda one: (-(one.closeness or 0), names.get(one.about, ""), one.id)):
        about = f"{names[view.about]}: " if view.about in names else ""
        yield (*((Run(about),) if about else ()), Run(f"“{(view.words or '').strip()}”", 700))
    own_word = child.own_word_for_contact if isinstance(child, Child) else None
    if own_word and network.views:
        yield (Run("I call it "), Run(own_word.strip(), 700), Run("."))


def _promises(whole: Network, shown: tuple[Member, ...], options: TakeAway) -> Iterator[tuple[Run, ...]]:
    names = {one.person.id: one.name for one in shown}
    plain: list[AnswerOwed] = []
    others: list[AnswerOwed] = []
    for owed in answers_owed(whole):
        open_to_read = owed.asked in ASKS and owed.view.about in names and (options.private or owed.view.private_to is None)
        (plain if open_to_read else others).append(owed)
    for owed in plain:
        yield _promise(ASKS[owed.asked].format(names[owed.view.about]), [owed], whole.as_of, options)
    if others:
        words = OTHER_THING if len(others) == 1 else OTHER_THINGS.format(len(others))
        yield _promise(words, others, whole.as_of, options)


def _promise(words: str, owed: list[AnswerOwed], as_of: date, options: TakeAway) -> tuple[Run, ...]:
    """The promise with its day. A day that went by is said to be so."""
    days = [day for one in owed if (day := options.due.get(one.view.id)) is not None]
    if not days:
        return (Run(f"{words} By when is not written down."),)
    due = min(days)
    year = f" {due.year}" if due.year != as_of.year else ""
    when = Run(f"{_weekday(due)}{year}", 700)
    if due < as_of:
        return (Run(f"{words} I should have heard by "), when, Run("."))
    return (Run(f"{words} Tell me by "), when, Run("."))


def _current(network: Network, role: str) -> Person | None:
    """Who works with the child in this role now; the latest where there are several."""
    running = [
        spell
        for spell in network.worker_spells
        if spell.child == network.child
        and spell.role == role
        and not spell.in_error
        and Period(spell.starts_on, spell.ends_on).contains(network.as_of)
        and spell.worker in network.person_by_id
    ]
    running.sort(key=lambda spell: (spell.starts_on.order() if spell.starts_on else (date.min, date.min), spell.id))
    return network.person_by_id[running[-1].worker] if running else None


def _mine(worker: str, options: TakeAway) -> str:
    change = f"I can change it, add people, or start a new one any time: ask {worker}."
    if options.private:
        return f"{change} This is my own copy, with what I keep private on it. I choose who sees it."
    return f"{change} What I asked to keep private is not on this page."


def _others(network: Network, worker: str) -> str:
    advocate = _current(network, "advocate")
    if advocate is None:
        return f"I can ask for an advocate, somebody who speaks up for me. {CHILDLINE}"
    return f"My advocate is {first_name(advocate)}: {worker} can tell me how to reach them. {CHILDLINE}"


def _count(number: int) -> str:
    who = "Nobody is on this page yet." if not number else "1 is on my map." if number == 1 else f"{number} are on my map."
    return f"Nearer the middle = closer to me. {who}" if number else who
