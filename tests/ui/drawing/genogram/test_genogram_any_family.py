"""Whatever the records say, however they contradict each other: drawn whole, drawn once, drawn the same, and never for ever."""

from __future__ import annotations

import os
import random
import re
from dataclasses import replace

import pytest
from family_records import Records
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from graphmodel.domain.network import Network
from ui.drawing.genogram import draw_genogram
from ui.drawing.svg import to_svg

WIDE = 3_000 if os.environ.get("KINMAP_SOAK") == "1" else 1_000
BASES = ("birth", "birth", "birth", "adoptive", "foster", "special_guardian", "step", "unknown", "legal_pr_only")
STATUSES = ("married", "cohabiting", "separated", "divorced", "former", "unknown", None)
NAMES = (
    "Jo",
    "Bartholomew Featherstonehaugh-Montgomery",
    "?",
    "ليلى",
    "Łukasz",
    "A very long name with a great many short words in it",
)


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Any people, links and pairs, with no sense in them: own parents, own partners, circles, twelve parents."""
    count = draw(st.integers(1, 14))
    people = st.integers(0, count - 1).map(lambda i: f"p{i}")
    records = Records(draw(st.none() | people))
    for i in range(count):
        year = draw(st.none() | st.integers(1930, 2026).map(str))
        died = draw(st.none() | st.just("2020"))
        more = {"kind": draw(st.sampled_from(("person", "person", "person", "child", "pet", "professional")))}
        records.person(
            f"p{i}", draw(st.sampled_from((None, "F", "M", "X"))), year, died, name=draw(st.sampled_from(NAMES)), **more
        )
    for child, parent in draw(st.lists(st.tuples(people, people), max_size=18)):
        records.child_of(child, parent, basis=draw(st.sampled_from(BASES)), since=draw(st.none() | st.just("2019")))
    for one, other in draw(st.lists(st.tuples(people, people), max_size=8)):
        records.pair(one, other, draw(st.sampled_from(STATUSES)), draw(st.none() | st.just("2001")))
    for child, carers in draw(st.lists(st.tuples(people, st.lists(people, max_size=2, unique=True)), max_size=3)):
        records.placed(child, tuple(carers), "2021-03-04", draw(st.none() | st.just("2022-01-01")))
    for number, members in enumerate(draw(st.lists(st.lists(people, max_size=4, unique=True), max_size=2))):
        records.home(f"h{number}", "A home", *members)
    return records.network()


def knot() -> Network:
    """Everybody is parent and partner of everybody, and of themselves."""
    records = Records("p0")
    for i in range(6):
        records.person(f"p{i}", "F" if i % 2 else "M")
    for i in range(6):
        for j in range(6):
            records.child_of(f"p{i}", f"p{j}")
            if i <= j:
                records.pair(f"p{i}", f"p{j}")
    return records.network()


@given(networks())
@example(knot())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_is_lost_invented_or_drawn_over(network: Network) -> None:
    report = draw_genogram(network).report

    assert (report.lost, report.invented, report.overlaps) == (0, 0, 0)
    assert report.torn_sibships == 0


@given(networks(), st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_equal_records_in_any_order_give_equal_bytes(network: Network, chance: random.Random) -> None:
    def mixed(rows: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(chance.sample(rows, len(rows)))

    names = ("people", "parent_links", "partnerships", "placements", "households", "household_stays", "ties")
    shuffled = replace(network, **{name: mixed(getattr(network, name)) for name in names})

    assert to_svg(draw_genogram(shuffled).scene) == to_svg(draw_genogram(network).scene)


@given(networks())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_markup_keeps_to_its_contract(network: Network) -> None:
    drawn = to_svg(draw_genogram(network).scene)
    lines = re.findall(r"<g data-(?:union|child)=.*?</g>", drawn, re.DOTALL)
    paths = [path for line in lines for path in re.findall(r' d="([^"]*)"', line)]

    assert " transform=" not in drawn
    assert all(re.fullmatch(r"(?:[MLHV] ?-?[\d. -]+)+", path) for path in paths)
    assert all("<path" in line for line in lines)


def test_nobody_at_all_is_a_picture_too() -> None:
    drawing = draw_genogram(Records().network())

    assert drawing.report.people == drawing.report.drawn_people == 0
    assert "This drawing accounts for everyone." in to_svg(drawing.scene)


@pytest.mark.timeout(60)
def test_a_line_of_two_thousand_generations() -> None:
    records = Records()
    for i in range(2000):
        records.person(f"p{i:04}", "F" if i % 2 else "M")
    for i in range(1999):
        records.child_of(f"p{i + 1:04}", f"p{i:04}")
    report = draw_genogram(records.network()).report

    assert (report.drawn_people, report.lost, report.crossings, report.overlaps) == (2000, 0, 0, 0)


@pytest.mark.timeout(60)
def test_a_wide_family_of_a_thousand() -> None:
    """Of three thousand with ``KINMAP_SOAK=1``."""
    chance = random.Random(7)
    records = Records()
    for i in range(WIDE):
        records.person(f"p{i:04}", "F" if i % 2 else "M", str(1700 + i // 10))
        if i >= 60:
            mother = chance.randrange(i - 60, i - 10) | 1
            records.child_of(f"p{i:04}", f"p{mother:04}", f"p{mother - 1:04}")
    for i in range(1, WIDE - 10, 2):
        records.pair(f"p{i:04}", f"p{i - 1:04}")
    report = draw_genogram(records.network()).report

    assert (report.drawn_people, report.lost, report.invented, report.overlaps, report.torn_sibships) == (WIDE, 0, 0, 0, 0)


def test_two_unjoined_families_that_both_need_lines_over_others() -> None:
    records = Records()
    for family in "ab":
        for i in range(5):
            records.person(f"{family}{i}", "F" if i == 0 else "M")
        for i in range(1, 5):
            records.pair(f"{family}0", f"{family}{i}")
            records.person(f"{family}c{i}", "F").child_of(f"{family}c{i}", f"{family}0", f"{family}{i}")
    report = draw_genogram(records.network()).report

    assert (report.lost, report.invented, report.overlaps, report.routed_unions) == (0, 0, 0, 4)
