"""Nothing that is masked, withheld or private stands in any of the drawings beside the map, on screen or on paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.masking import Sight, mask
from graphmodel.domain.network import Audience, Network
from tests.scenarios import TODAY, Family, amiras_family
from ui.drawing.both_views import both_views_on_sheets, draw_both_views
from ui.drawing.document import pages_to_pdf
from ui.drawing.eco_map import EcoMapOptions, draw_eco_map
from ui.drawing.mobility import draw_mobility, mobility_on_sheets
from ui.drawing.paper import Paper
from ui.drawing.scene import Scene
from ui.drawing.svg import to_svg
from ui.drawing.take_away import draw_take_away
from ui.drawing.take_away_words import TakeAway
from ui.drawing.then_and_now import draw_then_and_now

SECRETS = r"Leila|Lulu|leila|St Mark|New name|Noor|Secret Lane|hush-hush"
"""What must be nowhere: the adopted sister, a restricted file, a protected home, private words."""
NOT_TOLD = "Grandad Ghost|paternal_grandfather"
"""What must not be in the child's own: who the child was not told of."""
SHAPES = {"svg", "g", "title", "desc", "text", "path", "rect", "circle", "ellipse", "line", "polygon"}
NASTY = '<script>alert(1)</script><img src="http://elsewhere.example/x.png">'


def told() -> Family:
    it = amiras_family()
    it.person("zed", address_protected=True)
    it.tie("amira", "zed", "family_friend", since="2020")
    it.lives_in("zed", "9 Secret Lane", "2018")
    it.lives_in("amira", "9 Secret Lane", "2018-01-01", "2018-03-01")
    it.person("ghost", name="Grandad Ghost", told_to_child=False)
    it.tie("amira", "ghost", "paternal_grandfather", since="2021")
    it.view("amira", "karim", 1, line="stressful", words="hush-hush", private_to="sw")
    it.view("amira", "noor", 3, words="Noor is nice")
    it.view("amira", "dee", 3, line="thin", words=NASTY)
    return it


def shown(audience: Audience, day: date = TODAY, role: str = "social_worker") -> Network:
    return mask(network_of_records(told().records, "amira", day, audience), Sight(role, frozenset({"amira"}), b"key"))


def own() -> Iterator[tuple[Scene, ...]]:
    yield draw_take_away(shown(Audience.CHILD), TakeAway()).pages
    yield (draw_mobility(shown(Audience.CHILD)).scene,)
    yield (draw_then_and_now(shown(Audience.CHILD, date(2025, 1, 1)), shown(Audience.CHILD)).scene,)
    yield (draw_eco_map(shown(Audience.CHILD), EcoMapOptions(household=True)).scene,)


def workers() -> Iterator[tuple[Scene, ...]]:
    yield both_views_on_sheets(shown(Audience.WORKER))[0]
    yield (draw_both_views(shown(Audience.WORKER)).scene,)
    yield mobility_on_sheets(shown(Audience.WORKER))[0]
    yield (draw_then_and_now(shown(Audience.WORKER, date(2025, 1, 1)), shown(Audience.WORKER)).scene,)
    yield (draw_eco_map(shown(Audience.WORKER), EcoMapOptions(household=True)).scene,)


def paper_of(pages: tuple[Scene, ...]) -> str:
    read = PdfReader(BytesIO(pages_to_pdf(pages, Paper.A4_PORTRAIT)))
    told_of = " ".join(str(value) for value in (read.metadata or {}).values())
    return " ".join((told_of, *(page.extract_text() for page in read.pages)))


@pytest.mark.parametrize(("drawn", "secrets"), [(own, f"{SECRETS}|{NOT_TOLD}"), (workers, SECRETS)])
def test_no_secret_is_in_any_of_them(drawn: Callable[[], Iterator[tuple[Scene, ...]]], secrets: str) -> None:
    for pages in drawn():
        drawings, paper = [to_svg(page) for page in pages], paper_of(pages)
        assert re.findall(secrets, re.sub(r"\s+", " ", " ".join(drawings) + paper)) == []
        for svg in drawings:
            elements = list(ElementTree.fromstring(svg).iter())
            assert {one.tag.split("}")[1] for one in elements} <= SHAPES
            assert [value for one in elements for value in one.attrib.values() if "http" in value or "url(" in value] == []


def test_the_secrets_would_be_found_where_they_stand() -> None:
    raw = network_of_records(told().records, "amira", TODAY)
    said = to_svg(draw_eco_map(raw).scene) + to_svg(draw_mobility(raw).scene)
    assert {"Lulu", "Noor", "Grandad Ghost"} <= set(re.findall(f"{SECRETS}|{NOT_TOLD}", said))
    with_private = draw_take_away(shown(Audience.CHILD), TakeAway(private=True)).pages
    assert "hush-hush" in "".join(to_svg(page) for page in with_private)
