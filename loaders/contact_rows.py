"""One row of views, assessments, arrangements, events or limits made into its record."""

from __future__ import annotations

from typing import Any

from graphmodel.domain.arrangements import Arrangement, ContactEvent, Explanation, Restriction
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.ids import id_from
from graphmodel.domain.records import Record
from graphmodel.domain.vocabulary import read_frequency
from graphmodel.domain.voice import View
from loaders.columns import Making, Values, fields_of
from loaders.problems import shown


def arrangement_of(making: Making) -> list[Record]:
    """The interval is the column's, else what the frequency comes to (reading 1)."""
    interval, frequency = making.values.get("interval_days"), making.values.get("frequency")
    if interval is None and frequency is not None:
        read = read_frequency(str(frequency))
        interval = read.interval_days
        if not read.understood:
            sentence = (
                f'"{shown(str(frequency))}" is kept as written. It gives no number of days, so this '
                "counts as no planned interval."
            )
            making.notice("no_interval", sentence, "frequency")
    return [Arrangement(**_with_ref(making, interval_days=interval))]


def event_of(making: Making) -> list[Record]:
    """What happened, or did not."""
    return [ContactEvent(**_with_ref(making))]


def restriction_of(making: Making) -> list[Record]:
    """A limit. ``on`` is the person here, not a day."""
    return [Restriction(**_with_ref(making, on=None, on_person=making.values["on"]))]


def explanation_of(making: Making) -> list[Record]:
    """How a limit was explained: told again in other words is another explanation."""
    return [Explanation(**fields_of(making.values, id=id_from("explanations", *_content(making.values))))]


def view_of(making: Making) -> list[Record]:
    """What a child said. The id comes from all of it: a view is never changed, other words are another view."""
    return [View(**fields_of(making.values, id=id_from("views", *_content(making.values))))]


def assessment_of(making: Making) -> list[Record]:
    """What a professional judged: one judgement per child, person, day and author, so that a corrected row corrects it. Where
    the files hold several of that, each further one is told apart by all it says."""
    values = making.values
    parts = [_plain(values[name]) for name in ("child", "person", "on", "by")]
    return [Assessment(**fields_of(values, id=id_from("assessments", *(_content(values) if making.told_apart else parts))))]


def _content(values: Values) -> list[str]:
    """All that a row says, in an order that does not hang on the order of its columns."""
    return [f"{name}={_plain(value)}" for name, value in sorted(values.items()) if value is not None]


def _plain(value: object) -> str:
    if isinstance(value, PartialDate):
        return value.text
    return ";".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _with_ref(making: Making, **further: object) -> dict[str, Any]:
    return fields_of(making.values, id=making.own_id(), ref=making.ref, **further)
