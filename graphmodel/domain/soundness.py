"""What a record cannot say: days that run backwards, steps outside their scale, an answer without a reason. Pure.

The writer refuses these, whoever writes: a screen, a file, an undo. Only what surely contradicts itself is unsound; an uncertain
day is given the benefit of the doubt, and what is not recorded is no fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from graphmodel.domain.answers import Alert, Decision, Proposal
from graphmodel.domain.arrangements import Arrangement, Barrier, ContactEvent, Restriction
from graphmodel.domain.assessments import Assessment, StageRecord
from graphmodel.domain.care import (
    HouseholdStay,
    KeeperSpell,
    Memento,
    Placement,
    School,
    SchoolSpell,
    TeamSpell,
    WorkerSpell,
)
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.details import ContactDetail, PersonName
from graphmodel.domain.fields import text_fields
from graphmodel.domain.people import PERSON_TYPES, Person
from graphmodel.domain.records import Record
from graphmodel.domain.search import Consent, SearchCase
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.vocabulary import ALL_LISTS
from graphmodel.domain.voice import Session, View

R = TypeVar("R", bound=Record)

ORDER: Mapping[type[Record], tuple[tuple[str, str], ...]] = {
    **dict.fromkeys(PERSON_TYPES.values(), (("birth", "death"),)),
    **dict.fromkeys((HouseholdStay, Placement, WorkerSpell, TeamSpell, SchoolSpell, KeeperSpell), (("starts_on", "ends_on"),)),
    **dict.fromkeys((PersonName, ContactDetail, Restriction, Arrangement), (("starts_on", "ends_on"),)),
    **dict.fromkeys((ParentLink, Partnership, Tie), (("since", "until"),)),
    Barrier: (("opened", "closed"),),
    Consent: (("given", "withdrawn"),),
    Memento: (("added_on", "checked_on"),),
    Decision: (("on", "told_child_on"),),
    Proposal: (("on", "decided_on"),),
    Session: (("on", "finished_on"),),
    Alert: (("opened", "until"),),
    ContactEvent: (("on", "report_on"), ("on", "notified_on")),
}
"""Pairs of days of which the second cannot come first."""

SCALES: Mapping[type[Record], Mapping[str, tuple[int, int]]] = {
    View: {"closeness": (0, 4), "across": (0, 1000), "depth": (0, 1000)},
    Assessment: {"contact_scale": (0, 10), "stage": (1, 6)},
    StageRecord: {"stage": (1, 6), "scale_before": (0, 10), "scale_after": (0, 10)},
    Arrangement: {"interval_days": (1, 36600), "length_min": (1, 1_000_000)},
    ContactEvent: {"length_min": (0, 1_000_000)},
}
"""Whole numbers with their first and last step."""

NOT_BLANK: Mapping[type[Record], tuple[str, ...]] = {
    PersonName: ("name",),
    ContactDetail: ("value",),
    Memento: ("item",),
    School: ("name",),
    Proposal: ("what",),
    Alert: ("question", "rule_version", "fingerprint"),
    Consent: ("who",),
}
"""Texts without which the record says nothing."""

NOT_ONESELF: Mapping[type[Record], tuple[str, str]] = {
    ParentLink: ("parent", "child"),
    Partnership: ("one", "other"),
    Tie: ("source_person", "target_person"),
    KeeperSpell: ("pet", "keeper"),
    SearchCase: ("child", "target"),
    View: ("id", "supersedes"),
    Session: ("id", "continues"),
}
"""Fields that cannot both name the same."""


def faults_of(record: Record) -> tuple[str, ...]:
    """One sentence for each thing that the record cannot say, and what to do; () when it is sound.

    What was entered in error need not be sound: marking it must always be possible.
    """
    if record.in_error:
        return ()
    return tuple(sentence for rule in _RULES for sentence in rule(record))


def _backwards(record: Record) -> Iterator[str]:
    for first, second in ORDER.get(type(record), ()):
        start, end = getattr(record, first), getattr(record, second)
        if _surely_after(start, end):
            yield (
                f"{_said(record)}: {_field(second)} ({end.text}) comes before {_field(first)} ({start.text}). "
                "Put one of the two days right."
            )


def _surely_after(start: PartialDate | None, end: PartialDate | None) -> bool:
    return bool(start and end and start.earliest and end.is_surely_before(start.earliest))


def _off_the_scale(record: Record) -> Iterator[str]:
    for name, (first, last) in SCALES.get(type(record), {}).items():
        step = getattr(record, name)
        if step is not None and not first <= step <= last:
            scale = f"{_field(name)} is {step}, and goes from {first} to {last}"
            yield f"{_said(record)}: {scale}. Choose one of these, or leave it empty."


def _blank(record: Record) -> Iterator[str]:
    for name in NOT_BLANK.get(type(record), ()):
        if not getattr(record, name).strip():
            yield f"{_said(record)}: {_field(name)} is empty. Fill it in, or leave the whole record out."


def _oneself(record: Record) -> Iterator[str]:
    one, other = NOT_ONESELF.get(type(record), ("", ""))
    if one and getattr(record, one) == getattr(record, other):
        yield f"{_said(record)}: {_field(one)} and {_field(other)} are the same. Choose somebody else for one of them."


def _unknown_codes(record: Record) -> Iterator[str]:
    for name, listed in text_fields(type(record)).codes.items():
        value, codes = getattr(record, name), ALL_LISTS[listed]
        for given in value if isinstance(value, tuple) else (value,):
            if given is not None and given not in codes:
                yield f'{_said(record)}: {_field(name)} is "{given}", which is no code for {codes.title}. Choose one of the list.'


def _alert(record: Record) -> Iterator[str]:
    if isinstance(record, Alert) and record.state != "open" and not (record.reason or "").strip():
        yield f"{_said(record)}: it says no reason. Say in a sentence why the row is put off or closed."


def _proposal(record: Record) -> Iterator[str]:
    if isinstance(record, Proposal) and record.state == "declined" and not (record.decided_why or "").strip():
        yield f"{_said(record)}: it is declined without a reason. Say why, in words for whoever asked."


def _search(record: Record) -> Iterator[str]:
    if isinstance(record, SearchCase) and {record.child, record.target} & {*record.must_not_know}:
        yield (
            f"{_said(record)}: the child or the person looked for is among those who must not know. "
            "A search goes on only with the child's agreement. Take them off that list."
        )


def _stage(record: Record) -> Iterator[str]:
    if isinstance(record, StageRecord) and len(record.services) > len(record.goals):
        yield f"{_said(record)}: there are more services than goals. Put each service at the place of its goal."


_RULES: tuple[Callable[[Record], Iterator[str]], ...] = (
    *(_backwards, _off_the_scale, _blank, _oneself, _unknown_codes),
    *(_alert, _proposal, _search, _stage),
)


def _said(record: Record) -> str:
    """The record in a sentence: a person by name, anything else by its type and id."""
    if isinstance(record, Person):
        return record.name
    letters = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in type(record).__name__).strip()
    return f'{letters[:1].upper()}{letters[1:]} "{record.ref or record.id}"'


_FIELDS = {
    "starts_on": "its first day",
    "ends_on": "its last day",
    "since": "its first day",
    "until": "its last day",
    "on": "its day",
}


def _field(name: str) -> str:
    return _FIELDS.get(name) or name.replace("_", " ")
