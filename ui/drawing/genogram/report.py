"""The figures that go with every genogram, measured on the finished picture, and the sentence under it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphmodel.domain.network import Network
from graphmodel.domain.people import Person, PersonKind
from ui.drawing.genogram.captions import SYMBOL
from ui.drawing.genogram.families import Families
from ui.drawing.genogram.paint import key_of_person
from ui.drawing.genogram.proof import crossings_in, drawn_in, overlaps_in, recorded_in, side_by_side, torn_in
from ui.drawing.scene import Scene

WORDS_FOR_KIND = {
    PersonKind.PERSON: ("other person", "other people"),
    PersonKind.CHILD: ("other child", "other children"),
    PersonKind.PET: ("pet", "pets"),
    PersonKind.COMMUNITY: ("group", "groups"),
    PersonKind.PLACE: ("place", "places"),
    PersonKind.ORGANISATION: ("organisation", "organisations"),
    PersonKind.PROFESSIONAL: ("worker", "workers"),
}
"""How those who do not stand on a genogram are counted in words, one and many."""


@dataclass(frozen=True, slots=True)
class Report:
    """``people``, ``unions``, ``parent_links`` are what the records ask for; ``drawn_…`` how much of it the picture shows.

    ``couples`` are partnerships with both partners drawn, ``couples_adjacent`` those side by side, ``routed_unions`` the others.
    ``width``/``height`` of the page in units; ``layout_ms`` = time for grouping, placing and routing.
    ``pins_gave_way``: who was put somewhere by hand and does not stand there, by the id in the drawing.
    """

    people: int
    unions: int
    parent_links: int
    drawn_people: int
    drawn_unions: int
    drawn_parent_links: int
    lost: int
    invented: int
    overlaps: int
    crossings: int
    couples: int
    couples_adjacent: int
    routed_unions: int
    sibships: int
    torn_sibships: int
    width: float
    height: float
    layout_ms: float
    pins_gave_way: tuple[str, ...] = ()


def report_of(scene: Scene, network: Network, families: Families, layout_ms: float) -> Report:
    """Measure ``scene`` against the records of ``network``."""
    drawn = drawn_in(scene)
    asked = recorded_in(network, key_of_person)
    shown = {owner for owner, _ in drawn.symbols}
    sibships, torn = torn_in(drawn, families, [key_of_person(p) for p in families.people])
    couples = frozenset(pair for pair in asked.unions if len(pair) == 2 and pair <= shown and pair in drawn.unions)
    beside = side_by_side(drawn, couples)
    twice = len(drawn.symbols) - len(shown)
    return Report(
        people=len(asked.people),
        unions=len(asked.unions),
        parent_links=len(asked.links),
        drawn_people=len(asked.people & shown),
        drawn_unions=len(asked.unions & drawn.unions),
        drawn_parent_links=len(asked.links & drawn.links),
        lost=len(asked.people - shown) + len(asked.unions - drawn.unions) + len(asked.links - drawn.links),
        invented=len(shown - asked.people) + len(drawn.unions - asked.unions) + len(drawn.links - asked.links) + twice,
        overlaps=overlaps_in(drawn),
        crossings=crossings_in(drawn, SYMBOL / 4),
        couples=len(couples),
        couples_adjacent=beside,
        routed_unions=len(couples) - beside,
        sibships=sibships,
        torn_sibships=torn,
        width=scene.width,
        height=scene.height,
        layout_ms=round(layout_ms, 1),
    )


def proof_words(report: Report, not_drawn: Sequence[Person], masked: int, homes: Sequence[str] = ()) -> tuple[str, str]:
    """The line under the drawing: its bold beginning, and the counts."""
    whole = report.lost == 0 and report.invented == 0
    begin = "This drawing accounts for everyone." if whole else "This drawing is not complete."
    routed = f", {report.routed_unions} drawn round others" if report.routed_unions else ""
    parts = [
        f"{report.drawn_people} of {report.people} people and pets",
        f"{report.drawn_unions} of {report.unions} pairs{routed}",
        f"{report.drawn_parent_links} of {report.parent_links} parent and carer links",
        f"{report.lost} lost",
        f"{report.invented} invented",
        f"{report.overlaps} overlapping",
        f"{report.crossings} {'crossing' if report.crossings == 1 else 'crossings'}" + (", bridged" if report.crossings else ""),
    ]
    if masked:
        parts.append(f"{masked} {'person' if masked == 1 else 'people'} protected")
    if homes:
        parts.append("live together, not outlined: " + "; ".join(homes))
    if not_drawn:
        parts.append("not on a genogram: " + ", ".join(_counted(Counter(p.kind for p in not_drawn))))
    return begin, " · ".join(parts)


def _counted(kinds: Mapping[PersonKind, int]) -> list[str]:
    return [f"{kinds[kind]} {WORDS_FOR_KIND[kind][kinds[kind] != 1]}" for kind in PersonKind if kinds.get(kind)]
