"""The child's map with our record laid over it: two lines, two blocks of words, nothing merged and nothing private."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.domain.assessments import Assessment
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import Refused
from graphmodel.domain.network import Audience
from tests.ui.drawing.amira import TODAY, amira, crowd
from tests.ui.drawing.both import both
from ui.drawing.both_views import both_views_on_sheets, draw_both_views
from ui.drawing.both_views_words import SIZE
from ui.drawing.drawing import groups
from ui.drawing.eco_map_members import Member
from ui.drawing.eco_map_reading import members
from ui.drawing.palette import LIGHT
from ui.drawing.scene import Group, Label
from ui.drawing.svg import to_svg


def ring_of(shown: tuple[Member, ...]) -> dict[str, int]:
    return {one.mark: one.ring for one in shown}


def fills(items: tuple[object, ...]) -> dict[str, str]:
    """Every text in a group with its colour."""
    found = {}
    for item in items:
        if isinstance(item, Group):
            found |= fills(item.children)
        elif isinstance(item, Label):
            found[item.text] = item.fill
    return found


def test_golden(golden: Callable[[str, str], None]) -> None:
    drawing = draw_both_views(both())
    assert (drawing.report.lost, drawing.report.invented, drawing.report.overlaps) == ((), (), 0)
    assert drawing.report.ties == drawing.report.drawn_ties == 20
    golden("both-views.svg", to_svg(drawing.scene))


def test_who_has_both_lines_has_two_and_each_says_whose_it_is() -> None:
    said = to_svg(draw_both_views(both()).scene)
    assert "<title>Amira and Nan: strong, as Amira says</title>" in said
    assert "<title>Amira and Nan: thin, as we judge it</title>" in said
    assert "<title>Amira and Rufus: strong, as Amira says</title>" in said
    assert "Amira and Rufus: strong, as we" not in said
    assert "<title>Amira and Aunt Farah: strong, as we judge it</title>" in said


def test_a_tie_that_we_judge_to_be_none_has_no_line_of_ours_and_is_said() -> None:
    network = both()
    judged = tuple(replace(one, strength="none") if one.person == "nan" else one for one in network.assessments)
    said = to_svg(draw_both_views(replace(network, assessments=judged)).scene)
    assert "Amira and Nan: thin, as we judge it" not in said
    assert "Our record, Beth Lowe, 2 September 2026: none." in said


def test_our_record_moves_nobody() -> None:
    assert ring_of(members(both())) == ring_of(members(amira())) | {"aunt": 0}
    moved = dict(groups(draw_both_views(both()).scene.children, "data-person"))
    plain = dict(groups(draw_both_views(replace(both(), assessments=())).scene.children, "data-person"))
    assert {who: one.attributes for who, one in moved.items()} == {who: one.attributes for who, one in plain.items()}


def test_her_words_and_ours_never_share_a_block() -> None:
    rows = [row for _, row in groups(draw_both_views(both()).scene.children, "data-difference")]
    assert rows
    for row in rows:
        for text, fill in fills(row.children).items():
            if "19 November" in text or "“" in text:
                assert fill == LIGHT.voice_ink
            if "Our record" in text:
                assert fill != LIGHT.voice_ink


def test_nothing_that_the_child_keeps_private_is_in_its_bytes() -> None:
    network = both()
    private = tuple(replace(one, private_to="sw", words="hush") if one.about in ("nan", "dad") else one for one in network.views)
    said = to_svg(draw_both_views(replace(network, views=private)).scene)
    assert "hush" not in said
    assert not re.search("stormy|Nan: strong, as Amira says", said)
    assert "not placed by Amira" not in said
    assert "What Amira keeps private is not in this picture." in said
    assert "No place and no line of Amira’s is shown." in said


@pytest.mark.parametrize("audience", [one for one in Audience if one is not Audience.WORKER])
def test_it_is_for_workers_only(audience: Audience) -> None:
    with pytest.raises(Refused):
        draw_both_views(replace(both(), audience=audience))


def test_a_child_whom_nobody_asked_has_our_lines_and_no_differences() -> None:
    said = to_svg(draw_both_views(replace(both(), views=())).scene)
    assert "data-difference" not in said
    assert "Nothing in our record differs from what Amira says, or one of the two is not recorded." in said


def test_on_sheets_every_row_is_on_one_of_them_and_no_word_is_smaller_than_eight_points() -> None:
    pages, report = both_views_on_sheets(both())
    assert report.overlaps == 0
    rows = [row for page in pages for row, _ in groups(page.children, "data-difference")]
    assert rows == [row for row, _ in groups(draw_both_views(both()).scene.children, "data-difference")]
    for page in pages[1:]:
        assert SIZE * 186 / 25.4 * 72 / page.width > 7.95


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 30), st.integers(0, 10))
def test_everybody_is_drawn_once_and_every_line_of_both(size: int, unplaced: int) -> None:
    network = crowd(size, unplaced=min(unplaced, size))
    judged = tuple(
        Assessment(id=f"j{one.id}", child="amira", person=one.id, on=PartialDate.of(TODAY), by="Beth Lowe", strength="tenuous")
        for one in network.people[1::2]
    )
    report = draw_both_views(replace(network, assessments=judged)).report
    assert (report.lost, report.invented, report.overlaps) == ((), (), 0)
    assert report.drawn_people == size + 1
    assert report.ties == report.drawn_ties
