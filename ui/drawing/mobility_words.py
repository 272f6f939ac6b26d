"""The mobility map in words: a row for every band and thread, and the same as sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from graphmodel.domain.network import Network
from ui.drawing.mobility_bands import Band, bands_of, moves_of
from ui.drawing.mobility_people import Thread, threads_of
from ui.wording import short_day


@dataclass(frozen=True, slots=True)
class MobilityRow:
    """One band or one person: what it is, who or where, and when. Nothing is ever an empty text."""

    id: str
    what: str
    who: str
    when: str

    def as_json(self) -> dict[str, str]:
        """The row as plain values."""
        return asdict(self)


def mobility_table(network: Network) -> tuple[MobilityRow, ...]:
    """One row for each band, gap and person of the picture, in its order, and for each move that is told."""
    return _rows(network, bands_of(network), threads_of(network))


def _rows(network: Network, bands: Sequence[Band], threads: Sequence[Thread]) -> tuple[MobilityRow, ...]:
    singular = {"homes": "home", "schools": "school", "workers": "worker"}
    made = [MobilityRow(one.id, singular[one.lane.value], one.label, one.when) for one in bands]
    made += [MobilityRow(f"move-{at}", "move", one.words, short_day(one.on)) for at, one in enumerate(moves_of(network), start=1)]
    made += [
        MobilityRow(one.member.mark, "person", f"{one.member.name}, {one.member.relationship}", one.words) for one in threads
    ]
    return tuple(made)


def sentences(network: Network) -> tuple[str, ...]:
    """The picture as sentences, in its order."""
    rows = mobility_table(network)
    said = (row.who if row.what == "move" else f"{row.what.capitalize()}: {row.who}, {row.when}." for row in rows)
    return tuple(said) or ("Nothing is recorded of where the child has been.",)


def description(network: Network, bands: Sequence[Band], threads: Sequence[Thread]) -> str:
    """What a screen reader says of the whole picture."""
    rows = _rows(network, bands, threads)
    return " ".join(row.who if row.what == "move" else f"{row.what.capitalize()}: {row.who}, {row.when}." for row in rows)
