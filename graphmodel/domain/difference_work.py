"""What changed in what is agreed, limited and done between two maps: plans, limits, times, workers, new records. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from graphmodel.domain.arrangements import Restriction
from graphmodel.domain.dates import Period
from graphmodel.domain.difference_types import ChangeInWords, Two, on_day, over
from graphmodel.domain.gate_facts import is_in_force
from graphmodel.domain.records import Record
from graphmodel.domain.vocabulary import RESTRICTION, class_of

_SEEN = {"direct": "seen", "live_remote": "spoken with", "indirect": "in touch by letter, card or message with"}
_TIMES = {1: "once", 2: "twice"}


def _limits(two: Two) -> Iterator[ChangeInWords]:
    before = {one.id: one for one in two.earlier.restrictions}
    for limit in two.later.restrictions:
        known = before.get(limit.id)
        was = known is not None and _holds(known, two.earlier.as_of)
        now = _holds(limit, two.later.as_of)
        kind, name, ids = RESTRICTION.label(limit.kind), two.name(limit.on_person), ((limit.on_person,), (limit.id,))
        if now and not was:
            yield ChangeInWords("limit", f"A limit on {name} began: {kind}{on_day(limit.starts_on)}", *ids)
        elif was and not now:
            yield ChangeInWords("limit", f"A limit on {name} ended: {kind}{on_day(limit.ends_on)}", *ids)
        elif known is None and not now:
            yield ChangeInWords("limit", f"A limit on {name} is recorded: {kind}, not in force", *ids)


def _plans(two: Two) -> Iterator[ChangeInWords]:
    before = {one.id: one for one in two.earlier.arrangements}
    for plan in two.later.arrangements:
        known = before.get(plan.id)
        was = known is not None and is_in_force(known, two.earlier.as_of)
        now = is_in_force(plan, two.later.as_of)
        names, ids = " and ".join(two.name(who) for who in plan.with_people), (tuple(sorted(plan.with_people)), (plan.id,))
        if now and not was:
            yield ChangeInWords("plan", f"Time with {names}: a plan is in force", *ids)
        elif was and not now:
            yield ChangeInWords("plan", f"Time with {names}: the plan is {_stopped(plan.status)}", *ids)
        elif known is None:
            yield ChangeInWords("plan", f"Time with {names}: a plan is recorded, not in force", *ids)
        elif known.interval_days != plan.interval_days:
            yield ChangeInWords("plan", f"Time with {names}: how often changed ({_every(known)} → {_every(plan)})", *ids)


def _times(two: Two) -> Iterator[ChangeInWords]:
    """How often each person was seen, spoken with or written to, and how often it did not happen, since the earlier map."""
    known = {one.id: one.happened for one in two.earlier.events}
    counts: Counter[tuple[str, str]] = Counter()
    behind: dict[tuple[str, str], list[str]] = {}
    for event in two.later.events:
        if known.get(event.id) == event.happened:
            continue
        how = _how(event.happened, event.mode)
        if how is None:
            continue
        for who in sorted({event.child, *event.with_people} - {two.child}):
            counts[who, how] += 1
            behind.setdefault((who, how), []).append(event.id)
    for (who, how), number in sorted(counts.items()):
        times = _TIMES.get(number, f"{number} times")
        yield ChangeInWords("time", f"{two.name(who)}: {how} {times}", (who,), tuple(sorted(behind[who, how])))


def _workers(two: Two) -> Iterator[ChangeInWords]:
    before = {one.id: one for one in two.earlier.worker_spells}
    for spell in (one for one in two.later.worker_spells if one.child == two.child):
        known, role = before.get(spell.id), spell.role.replace("_", " ")
        if known is None:
            yield ChangeInWords("worker", f"{two.name(spell.worker)} began as {role}", (spell.worker,), (spell.id,))
        if over(spell.ends_on, two.later.as_of) and not (known and over(known.ends_on, two.earlier.as_of)):
            yield ChangeInWords("worker", f"{two.name(spell.worker)} ended as {role}", (spell.worker,), (spell.id,))


_NEW: Mapping[str, tuple[str, str, str]] = {
    "reviews": ("care", "A review was held", "on"),
    "decisions": ("care", "A decision was made", "on"),
    "life_events": ("person", "Something happened in a life", "on"),
    "proposals": ("plan", "A change was asked for", "on"),
    "stage_records": ("judgement", "The stage of the work was recorded", "on"),
    "observations": ("judgement", "Something was observed", "on"),
    "searches": ("care", "A search was begun", "opened"),
    "barriers": ("plan", "Something gets in the way of a plan", "opened"),
    "school_spells": ("care", "A school was begun", "starts_on"),
    "mementoes": ("care", "A keepsake was recorded", "added_on"),
}
"""Records of which it is told that there is a new one: its kind of change, words, and the field with its day."""


def _new_records(two: Two) -> Iterator[ChangeInWords]:
    for name, (kind, words, field) in _NEW.items():
        known = {one.id for one in two.earlier.records(name)}
        for record in two.later.records(name):
            if record.id not in known:
                yield ChangeInWords(kind, words + on_day(getattr(record, field)), _named_in(two, record), (record.id,))


def _named_in(two: Two, record: Record) -> tuple[str, ...]:
    who = getattr(record, "about", None) or getattr(record, "person", None) or getattr(record, "target", None)
    return (who,) if isinstance(who, str) and who in two.later.person_by_id else ()


OF_WORK: tuple[Callable[[Two], Iterator[ChangeInWords]], ...] = (_limits, _plans, _times, _workers, _new_records)
"""The parts of the comparison that stand here."""


def _holds(limit: Restriction, day: date) -> bool:
    return Period(limit.starts_on, limit.ends_on).contains(day)


def _how(happened: str, mode: str | None) -> str | None:
    if happened == "no":
        return "planned, did not happen"
    if happened not in ("yes", "part"):
        return None
    return _SEEN.get(class_of(mode) or "", "in touch with")


def _stopped(status: str) -> str:
    return {"paused": "paused", "replaced": "replaced", "ended": "ended"}.get(status, "not in force any more")


def _every(plan: Record) -> str:
    days = getattr(plan, "interval_days", None)
    return f"every {days} days" if days is not None else "no interval"
