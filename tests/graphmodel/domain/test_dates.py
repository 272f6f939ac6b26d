"""Dates as people write them: what they can mean, how they are said, and which bound a comparison uses."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from graphmodel.domain.date_words import MONTHS, day_in_words
from graphmodel.domain.dates import Count, PartialDate, Period, age_on, days_between, days_since, parse_partial_date
from graphmodel.domain.errors import BadValue

DAYS = st.dates(min_value=date(1, 2, 1), max_value=date(9998, 12, 31))
AS_OF = date(2026, 11, 23)


def on(text: str) -> PartialDate:
    return parse_partial_date(text)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "accuracy", "words"),
    [
        ("2014-03-02", "2014-03-02", "2014-03-02", "AAA", "2 March 2014"),
        ("02/03/2014", "2014-03-02", "2014-03-02", "AAA", "2 March 2014"),
        ("2.3.2014", "2014-03-02", "2014-03-02", "AAA", "2 March 2014"),
        ("2014/3/2", "2014-03-02", "2014-03-02", "AAA", "2 March 2014"),
        ("2014-03-02 00:00:00", "2014-03-02", "2014-03-02", "AAA", "2 March 2014"),
        ("  3rd of  March 2014 ", "2014-03-03", "2014-03-03", "AAA", "3 March 2014"),
        ("3 MAR 2014", "2014-03-03", "2014-03-03", "AAA", "3 March 2014"),
        ("Sept 2014", "2014-09-01", "2014-09-30", "UAA", "September 2014"),
        ("2014-02", "2014-02-01", "2014-02-28", "UAA", "February 2014"),
        ("03/2014", "2014-03-01", "2014-03-31", "UAA", "March 2014"),
        ("2014", "2014-01-01", "2014-12-31", "UUA", "2014"),
        ("about 2014", "2014-01-01", "2014-12-31", "UUE", "about 2014"),
        ("ABT 2014", "2014-01-01", "2014-12-31", "UUE", "about 2014"),
        ("c. March 2014", "2014-03-01", "2014-03-31", "UEE", "about March 2014"),
        ("before 2014", None, "2013-12-31", "UUU", "before 2014"),
        ("before 02/03/2014", None, "2014-03-01", "UUU", "before 2 March 2014"),
        ("after 2014-03", "2014-04-01", None, "UUU", "after March 2014"),
        ("2012..2014", "2012-01-01", "2014-12-31", "UUE", "between 2012 and 2014"),
        ("1/2/2014..3/2/2014", "2014-02-01", "2014-02-03", "UUA", "between February 2014 and 3 February 2014"),
        ("between 2012 and 2014", "2012-01-01", "2014-12-31", "UUE", "between 2012 and 2014"),
        ("2014~", "2014-01-01", "2014-12-31", "UUE", "about 2014"),
        ("2014?", "2014-01-01", "2014-12-31", "UUE", "about 2014"),
        ("2014-06-11%", "2014-06-11", "2014-06-11", "EEE", "about 11 June 2014"),
        ("2014-21", "2014-03-01", "2014-05-31", "UUA", "spring 2014"),
        ("winter 2014", "2014-12-01", "2015-02-28", "UUE", "winter 2014"),
        ("../2014", None, "2014-12-31", "UUU", "before 2015"),
        ("2014/..", "2014-01-01", None, "UUU", "after 2013"),
        ("2014..", "2014-01-01", None, "UUU", "after 2013"),
        ("2004-06~/2006-08", "2004-06-01", "2006-08-31", "UUE", "between about June 2004 and August 2006"),
        ("201X", "2010-01-01", "2019-12-31", "UUE", "the 2010s"),
        ("201u", "2010-01-01", "2019-12-31", "UUE", "the 2010s"),
        ("2014-XX", "2014-01-01", "2014-12-31", "UUA", "2014"),
        ("2014-03-XX", "2014-03-01", "2014-03-31", "UAA", "March 2014"),
        ("unknown", None, None, "UUU", "not known"),
    ],
)
def test_a_written_date_keeps_its_text_and_says_what_it_can_mean(
    text: str, earliest: str | None, latest: str | None, accuracy: str, words: str
) -> None:
    parsed = on(text)
    bounds = (parsed.earliest and parsed.earliest.isoformat(), parsed.latest and parsed.latest.isoformat())
    assert (parsed.text, bounds, parsed.accuracy, parsed.words) == (text.strip(), (earliest, latest), accuracy, words)


@pytest.mark.parametrize(
    "text",
    ["", "31/02/2014", "2014-13", "2014-02-30", "02/03/14", "14", "x", "Foo 2014", "about", "0000", "2014..2012", "../..",
     "before 0001", "after 9999", "before unknown", "31.04.2014", "=1+1", "2014-99", "12345", "2014-03-02T99", "1XX",
     "next year"],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_the_forms_that_are(text: str) -> None:
    with pytest.raises(BadValue, match=r"birth: .* is not a date \(write 02/03/2014"):
        parse_partial_date(text, "birth")


def test_a_day_of_excel_is_that_day() -> None:
    expected = PartialDate.of(date(2014, 3, 2))
    assert (parse_partial_date(date(2014, 3, 2)), parse_partial_date(datetime(2014, 3, 2, 9, 30))) == (expected, expected)


@given(DAYS)
def test_every_way_to_write_a_day_is_the_same_day(day: date) -> None:
    written = (
        day.isoformat(),
        f"{day.day:02}/{day.month:02}/{day.year:04}",
        f"{day.day}.{day.month}.{day.year:04}",
        f"{day.day} {MONTHS[day.month - 1]} {day.year:04}",
        f"{day.day} {MONTHS[day.month - 1][:3]} {day.year:04}",
    )
    assert {(on(text).earliest, on(text).latest) for text in written} == {(day, day)}


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_said_in_words_can_be_read_again(day: date) -> None:
    assert on(day_in_words(day)).earliest == day


@given(st.text(max_size=20))
def test_any_text_gives_a_date_or_a_refusal_and_bounds_in_order(text: str) -> None:
    try:
        parsed = on(text)
    except BadValue:
        return
    assert parsed.earliest is None or parsed.latest is None or parsed.earliest <= parsed.latest
    assert parsed.words


@pytest.mark.parametrize(
    "text", ["2014", "2014-03", "2014-03-02", "2014~", "2014?", "201X", "20XX", "2004-06/2006-08", "1985-04-XX"]
)
def test_edtf_texts_have_the_bounds_that_the_edtf_library_gives(text: str) -> None:
    theirs = parse_edtf(text)
    ours = on(text)
    strict = [date(*moment[:3]) for moment in (theirs.lower_strict(), theirs.upper_strict())]
    assert [ours.earliest, ours.latest] == strict


def test_a_date_is_possible_from_its_earliest_and_surely_past_after_its_latest_day() -> None:
    year = on("2014")
    assert (year.may_be_by(date(2013, 12, 31)), year.may_be_by(date(2014, 1, 1))) == (False, True)
    assert (year.is_surely_before(date(2014, 12, 31)), year.is_surely_before(date(2015, 1, 1))) == (False, True)
    assert (year.can_be(date(2014, 6, 1)), year.can_be(date(2015, 1, 1))) == (True, False)


def test_a_period_holds_both_its_first_and_its_last_day() -> None:
    period = Period(on("2026-11-01"), on("2026-11-23"))
    assert [period.contains(date(2026, 10, 31)), period.contains(date(2026, 11, 1))] == [False, True]
    assert [period.contains(AS_OF), period.contains(date(2026, 11, 24))] == [True, False]


def test_an_open_side_of_a_period_holds_any_day() -> None:
    assert Period().contains(AS_OF)
    assert Period(None, on("2026")).contains(date(1900, 1, 1))
    assert Period(on("before 2014")).contains(date(1900, 1, 1))


def test_a_period_that_begins_tomorrow_is_future_and_one_that_ended_yesterday_is_over() -> None:
    assert Period(on("2026-11-24")).is_future(AS_OF)
    assert Period(None, on("2026-11-22")).has_ended(AS_OF)
    assert not Period(None, on("2026-11-23")).has_ended(AS_OF)


def test_the_length_of_a_stay_counts_both_ends_and_stops_today() -> None:
    assert Period(on("2026-11-01"), on("2026-11-28")).days(date(2027, 1, 1)) == Count(28)
    assert Period(on("2026-11-01")).days(AS_OF) == Count(23)
    assert Period(on("2026-11"), on("2026-11-28")).days(date(2027, 1, 1)) == Count(28, approximate=True)
    assert Period(None, on("2026")).days(AS_OF) is None
    assert Period(on("2027")).days(AS_OF) is None


def test_two_stays_share_the_days_that_both_ran() -> None:
    first, second = Period(on("2020-01-01"), on("2020-01-31")), Period(on("2020-01-31"))
    assert (first.overlaps(second), first.shared_days(second, AS_OF)) == (True, 1)
    apart = Period(on("2020-02-01"))
    assert (first.overlaps(apart), first.shared_days(apart, AS_OF)) == (False, 0)


@pytest.mark.parametrize(
    ("birth", "age"),
    [
        ("2014-11-23", Count(12)),
        ("2014-11-24", Count(11)),
        ("2014", Count(12, approximate=True)),
        ("about 2014-11-24", Count(11, approximate=True)),
        ("before 2014", None),
        ("2027-01-01", None),
    ],
)
def test_age_counts_from_the_earlier_possible_birth_and_says_so(birth: str, age: Count | None) -> None:
    assert age_on(on(birth), AS_OF) == age


def test_who_was_born_on_29_february_turns_a_year_older_on_1_march() -> None:
    born = on("2012-02-29")
    assert (age_on(born, date(2013, 2, 28)), age_on(born, date(2013, 3, 1))) == (Count(0), Count(1))


def test_days_since_use_the_earlier_possible_date_and_show_it() -> None:
    assert str(days_since(on("2026-11-13"), AS_OF)) == "10"
    assert str(days_since(on("2026-11"), AS_OF)) == "≈22"
    assert days_since(on("before 2026"), AS_OF) is None
    assert days_since(None, AS_OF) is None
    assert days_since(on("2026-11-24"), AS_OF) == Count(-1)


def test_days_between_two_dates_are_uncertain_when_one_is() -> None:
    assert days_between(on("2026-01-01"), on("2026-01-11")) == Count(10)
    assert days_between(on("2026-01"), on("2026-01-11")) == Count(10, approximate=True)
    assert days_between(None, on("2026")) is None


def test_dates_sort_by_what_they_can_mean_and_the_unknown_comes_first() -> None:
    texts = ["2014", "2013-05-01", "unknown", "2014-01-01"]
    assert sorted(texts, key=lambda text: on(text).order()) == ["unknown", "2013-05-01", "2014-01-01", "2014"]
