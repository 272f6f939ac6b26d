"""A mobility map holds every time that is recorded, hatches what is not, and shows a child nothing of why a placement ended."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.domain.errors import Refused
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.vocabulary import PLACE, REASON_PLACE_CHANGE
from tests.scenarios import Family, amiras_family, family
from tests.ui.drawing.jay import TODAY, jay, masked_map, told_of_jay
from tests.ui.screens.networks import network_of
from ui.drawing.drawing import groups
from ui.drawing.mobility import _proof, _told, draw_mobility, mobility_on_sheets
from ui.drawing.mobility_bands import REASONS, Band, Lane, bands_of, moves_of
from ui.drawing.mobility_people import threads_of
from ui.drawing.mobility_words import mobility_table, sentences
from ui.drawing.svg import to_svg

SVG = "{http://www.w3.org/2000/svg}"
Golden = Callable[[str, str], None]


def svg_of(network: Network) -> str:
    return to_svg(draw_mobility(network).scene)


def lane(network: Network, which: Lane) -> list[Band]:
    return [one for one in bands_of(network) if one.lane is which]


def labels(network: Network, which: Lane) -> list[str]:
    return [one.label for one in lane(network, which)]


def words(network: Network, who: str) -> str:
    return next(one.words for one in threads_of(network) if one.member.mark == who)


@pytest.mark.parametrize("audience", [Audience.WORKER, Audience.CHILD])
def test_golden(audience: Audience, golden: Golden) -> None:
    drawing = draw_mobility(jay(audience))
    report = drawing.report
    assert (report.lost, report.invented, report.overlaps) == ((), (), 0)
    assert (report.bands, report.people, report.undated) == (report.drawn_bands, report.drawn_people, 1)
    golden(f"mobility-{audience.value}.svg", to_svg(drawing.scene))


def test_homes_schools_and_workers_stand_in_order_with_what_is_not_recorded_between() -> None:
    network = jay()
    assert labels(network, Lane.HOMES) == [
        "with Mum", "Pauline, foster", "not recorded", "Hill House, children’s home", "Ann Baker and Bob Baker, foster",
    ]  # fmt: skip
    assert labels(network, Lane.SCHOOLS) == ["Oakfield Primary", "not recorded", "St Anne’s Primary", "Northgate High"]
    assert labels(network, Lane.WORKERS) == ["Carol Webb", "Ana Diaz", "Kofi Owusu", "Lin Tao", "Femi Ade"]
    gap = next(one for one in lane(network, Lane.HOMES) if one.gap)
    assert gap.when == "from 3 Aug 2018 to 7 Jan 2019"


def test_a_child_of_whom_nothing_is_recorded_has_hatching_from_birth_and_not_an_empty_lane() -> None:
    it = family(TODAY)
    it.child("jay", birth="2011-03-08")
    network = network_of(it, "jay")
    assert [(one.lane, one.gap) for one in bands_of(network)] == [(Lane.HOMES, True), (Lane.SCHOOLS, True)]
    it = family(TODAY)
    it.child("jay", age=None)
    assert bands_of(network_of(it, "jay")) == ()
    assert svg_of(network_of(it, "jay")).count("Not recorded.") == 3


def test_a_move_is_told_with_its_reason_in_plain_words_to_a_worker() -> None:
    said = [move.words for move in moves_of(jay())]
    assert said == [
        "2 Aug 2018: Pauline, foster ended, then Hill House, children’s home. Why: an allegation was looked into.",
        (
            "1 March 2022: Hill House, children’s home ended, then Ann Baker and Bob Baker, foster. "
            "Why: the carer stopped or the home closed."
        ),
    ]


@pytest.mark.parametrize("reason", [code.code for code in REASON_PLACE_CHANGE])
def test_the_childs_map_shows_nothing_of_why_a_placement_ended_nor_an_address(reason: str) -> None:
    it = told_of_jay()
    it.placed_with("jay", "nan", "2018-08-03", "2018-12-01", reason_change=reason, type="U3")
    own = jay(Audience.CHILD, it=it)
    # Also where a map reaches the drawing with its reasons still on it.
    unmasked = replace(jay(it=it), audience=Audience.CHILD)
    for network in (own, unmasked):
        said = svg_of(network) + " ".join(sentences(network))
        assert not re.search(r"data-move|Why:|ended|Ash Street|Elm Road|foster,", said)
        assert not any(words in said for words in REASONS.values())
        assert not any(code.label in said for code in PLACE)
        assert moves_of(network) == ()


def test_whoever_may_not_read_reasons_is_not_told_that_there_is_none() -> None:
    network = jay(role="lifelong_links_coordinator")
    assert [move.words.split("Why: ")[1] for move in moves_of(network)] == ["no reason is shown."] * 2


@pytest.mark.parametrize("audience", [Audience.CARER, Audience.SHARE])
def test_for_others_it_is_not_drawn_because_hatching_would_lie(audience: Audience) -> None:
    with pytest.raises(Refused):
        draw_mobility(jay(audience))


def test_threads_say_how_long_one_home_was_shared_and_when_somebody_was_last_in_touch() -> None:
    network = jay()
    assert words(network, "pauline") == "one home until 2 Aug 2018; last in touch 20 Dec 2024, by card, letter or message"
    assert words(network, "marcus") == "one home until 2 Aug 2018; no contact recorded since"
    assert words(network, "keeley") == "one home until June 2013; no contact recorded since"
    assert words(network, "carol") == "one home until 18 Jan 2016; last in touch 6 May 2017"
    assert words(network, "bess") == "from 18 Jan 2016 to 2 Aug 2018"
    assert words(network, "ann_baker") == "one home since 1 March 2022"
    assert words(network, "nan") == "no day recorded"


@pytest.mark.parametrize(("days", "goes_on"), [(0, True), (183, True), (184, False)])
def test_a_thread_goes_on_while_contact_is_recent(days: int, goes_on: bool) -> None:
    it = told_of_jay()
    it.event("jay", "nan", on=TODAY - timedelta(days=days))
    assert next(one for one in threads_of(jay(it=it)) if one.member.mark == "nan").goes_on is goes_on


def test_a_home_that_ended_lately_without_contact_since_does_not_go_on() -> None:
    it = told_of_jay()
    it.person("sue", told_to_child=True)
    it.placed_with("jay", "sue", "2026-06-01", "2026-09-10")
    it.event("jay", "sue", on="2026-08-01")
    sue = next(one for one in threads_of(jay(it=it)) if one.member.mark == "sue")
    assert (sue.words, sue.goes_on) == ("one home until 10 Sept 2026; no contact recorded since", False)


def test_who_has_no_day_is_named_below_the_picture() -> None:
    assert "No day is recorded for 1: Nan." in svg_of(jay())
    assert next(row for row in mobility_table(jay()) if row.id == "nan").when == "no day recorded"


def test_whom_the_child_was_not_told_of_is_not_on_the_childs_map() -> None:
    it = told_of_jay()
    it.person("ava", told_to_child=False)
    it.tie("jay", "ava", "paternal_half_sibling", since="2020")
    assert "Ava" in svg_of(jay(it=it))
    assert "Ava" not in svg_of(jay(Audience.CHILD, it=it)) + " ".join(sentences(jay(Audience.CHILD, it=it)))


def test_a_change_of_status_is_no_move_and_a_stay_in_hospital_stands_in_a_row_of_its_own() -> None:
    it = told_of_jay()
    it.placed_with("jay", (), "2024-02-01", "2024-02-20", type="T1")
    network = jay(it=it)
    assert "a short stay" in labels(network, Lane.HOMES)
    assert [one for one in lane(network, Lane.HOMES) if one.gap and one.starts and one.starts.year > 2019] == []
    assert draw_mobility(network).report.overlaps == 0


def test_a_day_that_is_not_exact_has_a_broken_edge_and_is_in_the_legend() -> None:
    it = told_of_jay()
    it.went_to("jay", "Nursery", "2014", "2015-07")
    said = svg_of(jay(it=it))
    assert "a day is not exact, or not recorded" in said
    assert "a day is not exact" not in svg_of(jay())


def test_the_table_holds_every_band_move_and_person_of_the_picture() -> None:
    network = jay()
    scene = draw_mobility(network).scene
    drawn = {mark for kind in ("data-band", "data-person") for mark, _ in groups(scene.children, kind)}
    rows = {row.id for row in mobility_table(network)}
    assert drawn <= rows
    assert rows - drawn == {"move-1", "move-2", "nan"}
    assert all(row.what and row.who and row.when for row in mobility_table(network))


def test_nothing_of_an_adopted_sister_or_a_protected_home_is_in_its_bytes() -> None:
    said = svg_of(masked_map(amiras_family(), "amira"))
    assert not re.search("Leila|Lulu|leila|St Mark|New name", said)
    it = told_of_jay()
    it.person("zed", address_protected=True)
    it.lives_in("jay", "9 Secret Lane", "2018-08-03", "2019-01-06")
    it.lives_in("zed", "9 Secret Lane", "2018", None)
    assert "Secret" not in svg_of(jay(it=it))


def test_the_proof_counts_what_is_drawn() -> None:
    scene = draw_mobility(jay()).scene
    told = _told(jay())
    assert _proof(told, [replace(scene, children=(*scene.children, *scene.children))]).overlaps > 10
    without = tuple(part for part in scene.children if ("data-person", "theo") not in getattr(part, "attributes", ()))
    assert _proof(told, [replace(scene, children=without)]).lost == ("theo",)


def test_it_is_read_aloud_and_loads_nothing() -> None:
    root = ElementTree.fromstring(svg_of(jay()))
    assert root.findtext(f"{SVG}title") == "Where Jay has been, and who was there"
    assert "Home: not recorded, from 3 Aug 2018 to 7 Jan 2019." in (root.findtext(f"{SVG}desc") or "")
    allowed = {"svg", "g", "title", "desc", "text", "path", "rect", "circle", "ellipse"}
    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= allowed
    assert "http" not in svg_of(jay()).replace("http://www.w3.org/2000/svg", "")


def crowded(spells: list[tuple[int, int]], people: int) -> Family:
    it = family(TODAY)
    it.child("jay", birth="2012-05-01")
    for number, (ago, days) in enumerate(spells):
        carer = it.person(f"carer_{number}_with_a_long_name")
        since = TODAY - timedelta(days=ago)
        until = since + timedelta(days=days)
        it.placed_with("jay", carer, since, until if until < TODAY else None, reason_change="CREQO")
        it.worker(f"worker_{number}")
        it.works_with(f"worker_{number}", "jay", since=since, until=until)
    for number in range(people):
        who = it.person(f"friend_{number}")
        it.tie("jay", who, "friend", since=TODAY - timedelta(days=37 * number + 3))
    return it


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 900)), max_size=14), st.integers(0, 20))
def test_whatever_is_recorded_is_drawn_and_no_name_lies_on_another(spells: list[tuple[int, int]], people: int) -> None:
    network = network_of(crowded(spells, people), "jay")
    report = draw_mobility(network).report
    assert (report.lost, report.invented, report.overlaps) == ((), (), 0)
    assert report.drawn_people == people + len(spells)
    pages, proof = mobility_on_sheets(network)
    assert (proof.lost, proof.invented, proof.overlaps) == ((), (), 0)
    assert (proof.drawn_people, proof.drawn_bands) == (report.drawn_people, report.drawn_bands)
    assert all(page.height <= pages[0].width * 1.5 for page in pages)
