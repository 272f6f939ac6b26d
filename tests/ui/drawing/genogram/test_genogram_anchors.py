"""Who stood somewhere stays there, and who was put somewhere by hand is drawn there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import families_to_draw as families
import pytest
from family_records import Records

from graphmodel.domain.network import Network
from ui.drawing.genogram import GenogramOptions, draw_genogram, places_in
from ui.drawing.genogram.captions import SYMBOL

Places = dict[str, tuple[float, float]]
STORIES = (
    families.amira,
    families.three_fathers,
    families.two_brothers_one_woman,
    families.three_placements,
    families.two_mothers,
)


def drawn(network: Network, **options: object) -> Places:
    return places_in(draw_genogram(network, GenogramOptions(**options)).scene)  # type: ignore[arg-type]


def moves(before: Places, after: Places) -> list[float]:
    return sorted(abs(after[who][0] - x) + abs(after[who][1] - y) for who, (x, y) in before.items() if who in after)


def rows(places: Places) -> list[set[str]]:
    heights = sorted({y for _, y in places.values()})
    return [{who for who, (_, at) in places.items() if at == y} for y in heights]


@pytest.mark.parametrize("story", STORIES)
def test_the_same_family_again_stands_where_it_stood(story: type[Records]) -> None:
    network = story().network()
    first = drawn(network)

    assert drawn(network, stood=first) == first


@pytest.mark.parametrize("story", STORIES)
def test_one_person_more_leaves_the_others_where_they_are(story: type[Records]) -> None:
    first = drawn(story().network())
    larger = story()
    link = larger.network().parent_links[0]
    parents = {one.parent for one in larger.network().parent_links if one.child == link.child and one.basis == link.basis}
    larger.person("newcomer", "F", "2025")
    for parent in sorted(parents):
        larger.child_of("newcomer", parent, basis=link.basis)
    report = draw_genogram(larger.network(), GenogramOptions(stood=first)).report
    moved = moves(first, drawn(larger.network(), stood=first))

    assert sum(moved) / len(moved) <= SYMBOL
    assert (report.lost, report.invented, report.overlaps, report.torn_sibships) == (0, 0, 0, 0)


def test_on_an_earlier_day_everybody_stands_where_they_stand_today_but_for_the_room_of_a_line() -> None:
    network = families.amira().network()
    today = drawn(network)
    young = {
        person.id for person in network.people if person.birth and person.birth.earliest and person.birth.earliest.year > 2014
    }
    earlier = replace(
        network,
        as_of=date(2015, 6, 1),
        people=tuple(person for person in network.people if person.id not in young),
        parent_links=tuple(link for link in network.parent_links if not {link.parent, link.child} & young),
        household_stays=tuple(stay for stay in network.household_stays if stay.member not in young),
        placements=(),
        ties=(),
    )
    then = drawn(earlier, stood=today)

    assert len(then) > 8
    assert len(then) < len(today)
    assert all(then[who][1] == today[who][1] for who in then)
    assert max(moves(today, then)) <= SYMBOL / 4


def test_somebody_put_further_right_by_hand_stands_there_and_the_others_give_room() -> None:
    network = families.two_brothers_one_woman().network()
    first = drawn(network)
    last = max(first, key=lambda who: first[who][0])
    pins = {last: first[last][0] + 200.25}
    report = draw_genogram(network, GenogramOptions(stood=first, pins=pins)).report

    assert drawn(network, stood=first, pins=pins)[last] == (pins[last], first[last][1])
    assert (report.lost, report.overlaps, report.torn_sibships) == (0, 0, 0)


def test_two_children_put_in_each_others_place_change_places() -> None:
    network = families.three_fathers().network()
    first = drawn(network)
    pins = {"ava": first["ben"][0], "ben": first["ava"][0]}
    then = drawn(network, pins=pins)

    assert {who: then[who][0] for who in pins} == pins


def test_a_pin_that_would_tear_a_sibship_gives_way_moves_nobody_and_is_named_under_the_drawing() -> None:
    network = families.three_fathers().network()
    first = drawn(network)
    pins = {"ava": first["dot"][0] + 40.0}
    drawing = draw_genogram(network, GenogramOptions(stood=first, pins=pins))

    assert places_in(drawing.scene) == first
    assert drawing.report.pins_gave_way == ("ava",)
    assert drawing.report.torn_sibships == 0
    assert "moved by hand, but not drawn there as another rule is stronger: Ava" in drawing.scene.description


def test_of_two_pins_only_the_one_against_a_rule_gives_way() -> None:
    network = families.three_fathers().network()
    first = drawn(network)
    last = max(first, key=lambda who: first[who][0])
    pins = {"ava": first["dot"][0] + 40.0, last: first[last][0] + 120.0}
    drawing = draw_genogram(network, GenogramOptions(stood=first, pins=pins))

    assert drawing.report.pins_gave_way == ("ava",)
    assert abs(places_in(drawing.scene)[last][0] - pins[last]) <= 2


@pytest.mark.parametrize("story", STORIES)
def test_whoever_is_put_anywhere_in_the_row_stands_there_or_is_named(story: type[Records]) -> None:
    network = story().network()
    first = drawn(network)
    kept = 0
    for who in sorted(first):
        x = max(x for x, _ in first.values()) + 30.0
        drawing = draw_genogram(network, GenogramOptions(stood=first, pins={who: x}))
        report, then = drawing.report, places_in(drawing.scene)

        assert (report.lost, report.invented, report.overlaps, report.torn_sibships) == (0, 0, 0, 0)
        assert rows(then) == rows(first)
        assert (abs(then[who][0] - x) <= SYMBOL / 4) == (report.pins_gave_way == ())
        assert ("moved by hand" in drawing.scene.description) == (report.pins_gave_way != ())
        kept += report.pins_gave_way == ()

    assert kept


def test_people_nobody_knows_any_more_change_nothing() -> None:
    network = families.cousins_who_married().network()

    assert drawn(network, stood={"gone": (10.0, 10.0)}, pins={"gone too": 5.0}) == drawn(network)
