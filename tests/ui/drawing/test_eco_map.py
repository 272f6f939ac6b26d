"""An eco-map holds everyone once, where the child put them, with nothing on top of anything else."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import Refused
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person
from graphmodel.domain.ties import ParentLink
from graphmodel.domain.voice import View
from tests.scenarios import family
from tests.ui.drawing.amira import TODAY, amira, crowd, event, tie, view
from ui.drawing.drawing import Drawing, EcoMapReport, label_boxes, overlaps_in, symbol_boxes
from ui.drawing.eco_map import WORKER_SIZES, EcoMapOptions, draw_eco_map, report_of
from ui.drawing.eco_map_marks import PART_WORDS, RING_WORDS
from ui.drawing.eco_map_places import RING_EDGES, share_of_depth
from ui.drawing.eco_map_reading import members
from ui.drawing.eco_map_search import place
from ui.drawing.palette import Part
from ui.drawing.svg import to_svg

SVG = "{http://www.w3.org/2000/svg}"
Golden = Callable[[str, str], None]


def svg_of(network: Network, options: EcoMapOptions | None = None) -> str:
    return to_svg(draw_eco_map(network, options).scene)


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def assert_proven(drawing: Drawing[EcoMapReport], count: int) -> None:
    report = drawing.report
    assert (report.lost, report.invented, report.overlaps) == ((), (), 0)
    assert report.drawn_people == report.people == count
    assert report.ties == report.drawn_ties


@pytest.mark.parametrize("size", [0, 1, 2, 5, 14, 30, 80])
@pytest.mark.parametrize("audience", list(Audience))
def test_everyone_is_drawn_once_and_nothing_overlaps(size: int, audience: Audience) -> None:
    assert_proven(draw_eco_map(crowd(size, audience, unplaced=size // 6)), size + 1)


def test_the_proof_counts_what_is_drawn_not_what_was_meant() -> None:
    network = amira()
    scene, child, shown = draw_eco_map(network).scene, network.person_by_id["amira"], members(network)
    assert overlaps_in(replace(scene, children=(*scene.children, *scene.children))) == 15
    without_idris = tuple(part for part in scene.children if ("data-person", "idris") not in getattr(part, "attributes", ()))
    assert report_of(replace(scene, children=without_idris), child, shown).lost == ("idris",)
    not_asked_for = tuple(member for member in shown if member.mark != "nan")
    assert report_of(scene, child, not_asked_for).invented == ("nan",)


@pytest.mark.parametrize(
    ("name", "network", "options"),
    [
        ("eco-map-worker", amira(), EcoMapOptions()),
        ("eco-map-child", amira(Audience.CHILD), EcoMapOptions()),
        ("eco-map-share", amira(Audience.SHARE), EcoMapOptions()),
        ("eco-map-dark", amira(), EcoMapOptions(dark=True)),
        ("eco-map-unasked", amira(asked=False), EcoMapOptions()),
        ("eco-map-thirty", crowd(30, unplaced=5), EcoMapOptions()),
        ("eco-map-bare", amira(), EcoMapOptions(with_frame=False)),
    ],
)
def test_golden(name: str, network: Network, options: EcoMapOptions, golden: Golden) -> None:
    golden(f"{name}.svg", svg_of(network, options))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 25), st.randoms(use_true_random=False))
def test_the_order_of_the_records_changes_nothing(size: int, chance: object) -> None:
    network = crowd(size, unplaced=size // 4)
    shuffled = {}
    for field in ("people", "ties", "views"):
        records = list(getattr(network, field))
        chance.shuffle(records)  # type: ignore[attr-defined]
        shuffled[field] = tuple(records)
    assert svg_of(replace(network, **shuffled)) == svg_of(network)


@pytest.mark.parametrize("size", [14, 40])
def test_everyone_stands_in_the_ring_the_child_chose_and_in_their_part_of_life(size: int) -> None:
    found = place(members(crowd(size)), WORKER_SIZES, PART_WORDS, RING_WORDS)
    inner = {4: 0.0, 3: RING_EDGES[4], 2: RING_EDGES[3], 1: RING_EDGES[2]}
    sectors = {sector.part: sector for sector in found.sectors}
    for placed in found.placed:
        share = found.frame.share_of(placed.x, placed.y)
        assert inner[placed.member.ring] < share <= RING_EDGES[placed.member.ring]
        sector = sectors[placed.member.part]
        angle = math.atan2(placed.y / found.frame.down, placed.x / found.frame.across)
        turns = (angle - sector.begins) % (2 * math.pi)
        assert turns < sector.ends - sector.begins


def test_parts_of_life_keep_their_order_from_the_left_and_their_least_width() -> None:
    sectors = place(members(crowd(30)), WORKER_SIZES, PART_WORDS, RING_WORDS).sectors
    assert [sector.part for sector in sectors] == list(Part)
    assert sectors[0].middle == pytest.approx(math.pi)
    assert min(sector.ends - sector.begins for sector in sectors) >= math.radians(36) - 1e-9
    assert sum(sector.ends - sector.begins for sector in sectors) == pytest.approx(2 * math.pi)


def test_those_the_child_has_not_placed_stand_outside_the_rings_and_it_says_so() -> None:
    network = crowd(12, unplaced=3)
    found = place(members(network), WORKER_SIZES, PART_WORDS, RING_WORDS)
    outside = [placed for placed in found.placed if not placed.member.ring]
    assert len(outside) == 3
    assert all(found.frame.share_of(placed.x, placed.y) > 1 for placed in outside)
    assert "Outside the rings: not placed by Amira (3)." in texts(svg_of(network))


def test_nobody_but_the_child_moves_a_person() -> None:
    judged = Assessment(id="a", child="amira", person="mum", on=PartialDate.of(TODAY), strength="strong", contact_scale=10)
    ring = {member.mark: member.ring for member in members(amira(assessments=(judged,)))}
    assert ring["mum"] == 3
    assert {member.ring for member in members(amira(asked=False, assessments=(judged,)))} == {0}


def test_a_later_view_without_a_place_leaves_the_place() -> None:
    later = View(id="z", child="amira", about="nan", said_on=PartialDate.of(date(2026, 11, 21)), line="broken")
    network = amira()
    nan = next(one for one in members(replace(network, views=(*network.views, later))) if one.mark == "nan")
    assert nan.ring == 4
    assert nan.line is not None
    assert nan.line.pattern == "broken"


def test_a_view_of_another_day_or_in_error_does_not_count() -> None:
    future = view("nan", 1, id="f", said_on=PartialDate.of(date(2027, 1, 1)))
    wrong = view("nan", 2, id="w", in_error=True, said_on=PartialDate.of(date(2026, 11, 22)))
    network = amira()
    ring = {one.mark: one.ring for one in members(replace(network, views=(*network.views, future, wrong)))}
    assert ring["nan"] == 4


def test_a_judgement_is_drawn_only_where_the_child_said_nothing_and_says_so() -> None:
    asked = texts(svg_of(amira()))
    assert not any("as we judge it" in text for text in asked)
    unasked = svg_of(amira(asked=False))
    assert "as we judge it: Amira has not said" in texts(unasked)
    assert "<title>Amira and Grace: strong, as we judge it</title>" in unasked
    assert "as we judge it" not in svg_of(amira(Audience.CHILD, asked=False))


def test_whose_view_and_which_day_are_always_printed() -> None:
    assert "Amira’s own view, 19 Nov 2026" in texts(svg_of(amira()))
    assert "as it was on Mon 23 Nov 2026" in texts(svg_of(amira()))
    assert "From the record: nobody has asked her yet" in texts(svg_of(amira(asked=False)))
    earlier = view("zaynab", 2, said_on=PartialDate.of(date(2025, 6, 4)))
    mixed = replace(amira(), views=(earlier, *(one for one in amira().views if one.about != "zaynab")))
    assert "Amira’s own view, 4 June 2025 to 19 Nov 2026" in texts(svg_of(mixed))


def test_a_map_without_places_has_no_rings() -> None:
    assert "right next to me" not in texts(svg_of(amira(asked=False)))
    assert "Distance from the middle means nothing on this map." in texts(svg_of(amira(asked=False)))


@pytest.mark.parametrize("audience", [Audience.CHILD, Audience.SHARE])
def test_no_gate_lock_stop_or_long_unseen_ring_leaves_the_workers_map(audience: Audience) -> None:
    worker, other = svg_of(amira()), svg_of(amira(audience))
    for words in ("closed, reason kept", "Amira asked to stop", "not seen over 183 days"):
        assert words in texts(worker)
        assert words not in texts(other)
    assert "closed, with a reason" in worker
    assert not re.search("closed|asked to stop|not seen", other)


def test_a_childs_own_picture_shows_no_surname_and_only_people_they_know() -> None:
    secret = Person(id="ava", name="Ava Birch", told_to_child=False)
    unsure = Person(id="lee", name="Lee Birch")
    network = amira(Audience.CHILD)
    wider = replace(
        network,
        people=(*network.people, secret, unsure),
        ties=(*network.ties, tie("ava", "half_sister"), tie("lee", "half_brother")),
    )
    drawing = draw_eco_map(wider)
    assert_proven(drawing, 15)
    assert not re.search("Ava|Lee|Haddad|Birch", to_svg(drawing.scene))
    assert "Ava" in svg_of(replace(wider, audience=Audience.WORKER))


def test_a_sister_by_her_parents_is_on_the_map_and_wider_kin_is_not() -> None:
    links = (
        ParentLink(id="1", parent="mum", child="amira"),
        ParentLink(id="2", parent="mum", child="sis"),
        ParentLink(id="3", parent="ray", child="pat"),
    )
    network = amira()
    wide = replace(
        network, people=(*network.people, Person(id="sis", name="Sis"), Person(id="pat", name="Pat")), parent_links=links
    )
    shown = {member.mark: member.relationship for member in members(wide)}
    assert shown["sis"] == "brother or sister"
    assert "pat" not in shown


@pytest.mark.parametrize(("days", "unseen"), [(183, False), (184, True)])
def test_the_ring_of_the_long_unseen_begins_after_183_days(days: int, unseen: bool) -> None:
    last = date.fromordinal(TODAY.toordinal() - days)
    nan = next(one for one in members(amira(events=(event("nan", last),))) if one.mark == "nan")
    assert nan.long_unseen is unseen


def test_not_recorded_is_not_long_unseen_and_what_did_not_happen_is_no_time_together() -> None:
    assert not any(member.long_unseen for member in members(amira(events=())))
    mum = next(one for one in members(amira(events=(event("mum", date(2024, 1, 1), "no"),))) if one.mark == "mum")
    assert mum.last is None


def test_the_legend_has_only_the_marks_of_this_map() -> None:
    quiet = amira(
        people=(*(person for person in amira().people if person.id in ("amira", "nan")),),
        ties=(tie("nan", "maternal_grandmother"),),
        views=(view("nan", 4, "strong"),),
        events=(),
        gates={},
    )
    legend = texts(svg_of(quiet))
    assert "strong" in legend
    for mark in ("ordinary", "thin", "stormy", "broken", "mixed", "someone who died", "from who gives to who gets"):
        assert mark not in legend


def test_the_markup_is_the_contract() -> None:
    root = ElementTree.fromstring(svg_of(amira()))
    people = {group.get("data-person") for group in root.iter(f"{SVG}g") if group.get("data-person")}
    named = {text.get("data-label-of") for text in root.iter(f"{SVG}text") if text.get("data-label-of")}
    assert people == named == {person.id for person in amira().people}
    ties = [group.get("data-between") for group in root.iter(f"{SVG}g") if group.get("data-tie")]
    assert all(between is not None and between.startswith("amira ") for between in ties)
    assert len(ties) == 14
    assert not any(element.get("transform") for element in root.iter())


def test_the_files_id_stands_where_a_file_gave_one() -> None:
    network = amira()
    people = tuple(replace(person, ref=f"file-{person.id}") for person in network.people)
    drawn = svg_of(replace(network, people=people))
    assert 'data-person="file-nan"' in drawn
    assert 'data-between="file-amira file-nan"' in drawn
    assert 'data-person="nan"' not in drawn


def test_a_tie_of_none_has_no_line() -> None:
    network = amira(asked=False, ties=(tie("nan", "maternal_grandmother", strength="none"),), assessments=())
    assert draw_eco_map(network).report.drawn_ties == 0


def test_long_names_keep_every_word() -> None:
    name = "Her Royal Highness Wilhelmina Featherstonehaugh the Second"
    network = amira()
    people = tuple(replace(person, known_as=name) if person.id in ("nan", "amira") else person for person in network.people)
    drawing = draw_eco_map(replace(network, people=people))
    assert_proven(drawing, 15)
    labels = list(ElementTree.fromstring(to_svg(drawing.scene)).iter(f"{SVG}text"))
    for owner in ("nan", "amira"):
        assert " ".join(text.text or "" for text in labels if text.get("data-label-of") == owner) == name


def test_names_stay_on_the_sheet() -> None:
    scene = draw_eco_map(crowd(60, unplaced=20)).scene
    for box in (*symbol_boxes(scene), *label_boxes(scene)):
        assert box.left >= 0
        assert box.top >= 0
        assert box.left + box.width <= scene.width
        assert box.top + box.height <= scene.height


def test_people_keep_apart_also_by_their_badges_and_rings() -> None:
    found = place(members(amira()), WORKER_SIZES, PART_WORDS, RING_WORDS)
    assert not any(one.symbol.meets(other.symbol) for one, other in combinations(found.placed, 2))


def test_without_a_child_there_is_no_eco_map() -> None:
    with pytest.raises(Refused, match="needs a child in the middle"):
        draw_eco_map(replace(amira(), child=None))


def test_a_child_s_own_place_is_where_they_stand_on_every_drawing() -> None:
    told = family()
    told.child("amira")
    for who, kind in (("nan", "maternal_grandmother"), ("ellie", "friend"), ("dee", "foster_carer")):
        told.person(who)
        told.tie("amira", who, kind)
    told.view("amira", "nan", 4, part="helpers", across=200, depth=600)
    told.view("amira", "ellie", 2, part="family", across=850, depth=400)
    network = network_of_records(told.records, "amira", told.today)
    shown = {member.mark: member for member in members(network)}
    assert (shown["nan"].part, shown["ellie"].part, shown["dee"].part) == (Part.HELP, Part.FAMILY, Part.HOME)
    places = place(list(shown.values()), WORKER_SIZES, PART_WORDS, RING_WORDS)
    for one in places.placed:
        if one.member.spot is None:
            continue
        sector = next(each for each in places.sectors if each.part is one.member.part)
        angle = sector.begins + (sector.ends - sector.begins) * one.member.spot[0] / 1000
        where = places.frame.at(angle, share_of_depth(one.member.ring, one.member.spot[1]))
        assert math.dist(where, (one.x, one.y)) < 1
