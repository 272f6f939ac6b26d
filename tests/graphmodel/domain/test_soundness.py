"""What a record cannot say is refused in a sentence; whatever can be true is not."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.domain.answers import Alert, Proposal
from graphmodel.domain.arrangements import Arrangement
from graphmodel.domain.assessments import StageRecord
from graphmodel.domain.care import Placement, SchoolSpell, WorkerSpell
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.endings import LAST_DAY, ending_of
from graphmodel.domain.errors import BadValue, Refused
from graphmodel.domain.fields import text_fields
from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from graphmodel.domain.search import Consent, SearchCase
from graphmodel.domain.soundness import NOT_BLANK, NOT_ONESELF, ORDER, SCALES, faults_of
from graphmodel.domain.ties import Tie
from graphmodel.domain.voice import View
from tests.scenarios import TODAY
from tests.strategies import RECORD_TYPES, any_records, days, records_of, sound_records
from tests.whole_record import whole_record

ON = PartialDate.of(TODAY)
ENDS = [(each, first, second) for each, pairs in ORDER.items() for first, second in pairs]
STEPS = [(each, name, *ends) for each, scales in SCALES.items() for name, ends in scales.items()]


def told(record_type: type[Record]) -> Record:
    """A sound record of this type."""
    return next(record for record in whole_record().records if type(record) is record_type)


def test_everything_in_the_scenario_is_sound() -> None:
    assert [fault for record in whole_record().records for fault in faults_of(record)] == []


@given(sound_records)
def test_what_the_strategy_calls_sound_is_sound(record: Record) -> None:
    assert faults_of(record) == ()


@settings(max_examples=25)
@given(data=st.data())
@pytest.mark.parametrize(("record_type", "first", "second"), ENDS)
def test_days_are_refused_exactly_when_they_surely_run_backwards(
    data: st.DataObject, record_type: type[Record], first: str, second: str
) -> None:
    start, end = data.draw(days), data.draw(days)
    open_ended = data.draw(st.booleans())
    until = PartialDate("some day", end, None) if open_ended else PartialDate.of(end)
    record = replace(told(record_type), **{first: PartialDate.of(start), second: until})  # type: ignore[arg-type]

    assert any(" comes before " in fault for fault in faults_of(record)) is (end < start and not open_ended)


@settings(max_examples=25)
@given(data=st.data())
@pytest.mark.parametrize(("record_type", "name", "least", "most"), STEPS)
def test_a_step_outside_its_scale_is_refused(
    data: st.DataObject, record_type: type[Record], name: str, least: int, most: int
) -> None:
    step = data.draw(st.integers(least - 20, most + 20))
    record = replace(told(record_type), **{name: step})  # type: ignore[arg-type]

    assert any(name.replace("_", " ") in fault for fault in faults_of(record)) is not (least <= step <= most)


@given(any_records)
def test_what_was_entered_in_error_is_never_refused(record: Record) -> None:
    assert faults_of(replace(record, in_error=True)) == ()


@given(any_records)
def test_every_fault_is_one_sentence_for_the_reader_and_one_for_what_to_do(record: Record) -> None:
    for fault in faults_of(record):
        assert fault.endswith(".")
        assert "_" not in fault.split(": ", 1)[-1].split(" (")[0].split(' is "')[0]


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_a_code_that_is_in_no_list_is_refused(record_type: type[Record]) -> None:
    for name in text_fields(record_type).codes:
        given_in = getattr(told(record_type), name)
        unknown = ("no_such_code",) if isinstance(given_in, tuple) else "no_such_code"
        faults = faults_of(replace(told(record_type), **{name: unknown}))  # type: ignore[arg-type]
        assert any('"no_such_code"' in fault for fault in faults), name


@pytest.mark.parametrize(("record_type", "names"), NOT_ONESELF.items())
def test_nobody_is_their_own_parent_partner_or_keeper(record_type: type[Record], names: tuple[str, str]) -> None:
    record = replace(told(record_type), **dict.fromkeys(names, "amira"))  # type: ignore[arg-type]

    assert any("are the same" in fault for fault in faults_of(record))


@pytest.mark.parametrize(("record_type", "names"), NOT_BLANK.items())
def test_a_record_that_says_nothing_is_refused(record_type: type[Record], names: tuple[str, ...]) -> None:
    for name in names:
        assert any("is empty" in fault for fault in faults_of(replace(told(record_type), **{name: "  "})))  # type: ignore[arg-type]


ALERT = Alert(id="a", child="amira", question="lost", rule_version="1", fingerprint="f")
SEARCH = SearchCase(id="s", child="amira", target="keeley")


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        (replace(ALERT, state="snoozed"), "it says no reason"),
        (replace(ALERT, state="not_applicable", reason=" "), "it says no reason"),
        (Proposal(id="p", child="amira", on=ON, what="More", state="declined"), "declined without a reason"),
        (replace(SEARCH, must_not_know=("amira",)), "among those who must not know"),
        (replace(SEARCH, must_not_know=("rob", "keeley")), "among those who must not know"),
        (StageRecord(id="t", child="amira", person="salma", on=ON, goals=("turn up",), services=("a", "b")), "more services"),
        (
            Consent(id="c", search="s", who="amira", kind="child", given=ON, withdrawn=PartialDate.of(date(2020, 1, 1))),
            "withdrawn (2020-01-01) comes before given (2026-11-23)",
        ),
    ],
)
def test_what_practice_demands_of_one_type(record: Record, sentence: str) -> None:
    (fault,) = faults_of(record)

    assert sentence in fault


@pytest.mark.parametrize(
    "record",
    [
        ALERT,
        replace(ALERT, state="answered", reason="Called her."),
        Proposal(id="p", child="amira", on=ON, what="More", state="accepted"),
        replace(SEARCH, must_not_know=("rob",)),
        Consent(id="c", search="s", who="amira", kind="child", withdrawn=ON),
        View(id="v", child="amira", about="nana", said_on=ON),
        Person(id="n", name="Nana", birth=PartialDate("about 1960", date(1959, 1, 1), date(1961, 12, 31)), death=ON),
    ],
)
def test_what_can_be_so_is_not_refused(record: Record) -> None:
    assert faults_of(record) == ()


@pytest.mark.parametrize("record_type", LAST_DAY)
def test_a_record_is_ended_on_its_last_day(record_type: type[Record]) -> None:
    record = told(record_type)
    ended = replace(record, **ending_of(record, ON))  # type: ignore[arg-type]

    assert getattr(ended, LAST_DAY[record_type]) == ON
    assert record_type is not Arrangement or getattr(ended, "status", None) == "ended"


@pytest.mark.parametrize(("record_type", "field"), [(Tie, "ended_by"), (Placement, "reason_change"), (SchoolSpell, "reason")])
def test_what_ended_it_is_kept_where_there_is_a_place(record_type: type[Record], field: str) -> None:
    assert ending_of(told(record_type), ON, "move")[field] == "move"


def test_what_ended_it_is_refused_where_there_is_none() -> None:
    with pytest.raises(BadValue, match="no place for what ended it"):
        ending_of(told(Consent), ON, "a quarrel")


@pytest.mark.parametrize("record_type", [each for each in RECORD_TYPES if each not in LAST_DAY])
def test_what_happened_on_a_day_has_no_end(record_type: type[Record]) -> None:
    with pytest.raises(Refused, match=r"has no (end|last day)"):
        ending_of(told(record_type), ON)


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_every_type_with_a_first_and_a_last_day_can_be_ended(record_type: type[Record]) -> None:
    names = {each.name for each in fields(record_type)}

    assert ("ends_on" in names or "until" in names) <= (record_type in LAST_DAY or record_type is Alert)


@given(records_of(WorkerSpell))
def test_ending_twice_is_ending_once(spell: WorkerSpell) -> None:
    once = replace(spell, **ending_of(spell, ON))  # type: ignore[arg-type]

    assert replace(once, **ending_of(once, ON)) == once  # type: ignore[arg-type]
