"""One row of arrangements made into its record: what the frequency comes to."""

from __future__ import annotations

from graphmodel.domain.arrangements import Arrangement
from graphmodel.domain.records import Record
from graphmodel.domain.vocabulary import read_frequency
from loaders.columns import Making
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
    return [Arrangement(**making.fields(interval_days=interval))]
