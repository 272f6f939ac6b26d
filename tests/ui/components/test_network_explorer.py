"""The explorer's page needs nothing from outside, and nothing a person typed becomes part of it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from graphmodel.domain.errors import Refused
from graphmodel.domain.network import Audience
from graphmodel.domain.people import Person
from graphmodel.domain.ties import ParentLink
from tests.ui.drawing.amira import amira, crowd
from ui.components.network_explorer import explorer_html, outside_references
from ui.drawing.eco_map_reading import members

HOSTILE = (
    "</script><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    'href="https://example.org"',
    "{{ 7*7 }}",
    "\u2028</li><script>alert(1)</script>",
)


def nodes_of(page: str) -> list[dict[str, object]]:
    found = re.search(r"nodes = new vis\.DataSet\((\[.*?\])\);", page)
    assert found is not None
    read: list[dict[str, object]] = json.loads(found.group(1))
    return read


def test_the_page_refers_to_nothing_outside_itself() -> None:
    assert outside_references(explorer_html(amira())) == ()


@pytest.mark.parametrize(
    "page",
    [
        '<script src="https://cdn.example.org/x.js"></script>',
        '<link href="//fonts.example.org/a.css">',
        "<style>@import 'x.css';</style>",
        "<style>a { background: url(https://example.org/a.png) }</style>",
        '<p style="background:url(a.png)">',
        '<a href="relative.html">',
    ],
)
def test_a_reference_to_outside_is_found(page: str) -> None:
    assert outside_references(page)


def test_what_pyvis_itself_makes_would_be_refused() -> None:
    from pyvis.network import Network as VisNetwork

    assert outside_references(VisNetwork(cdn_resources="in_line").generate_html())


def test_everyone_is_in_it_at_a_fixed_place() -> None:
    nodes = nodes_of(explorer_html(amira()))
    assert {node["id"] for node in nodes} == {person.id for person in amira().people}
    assert all(isinstance(node["x"], int) and isinstance(node["y"], int) for node in nodes)
    assert len({(node["x"], node["y"]) for node in nodes}) == len(nodes)


def test_physics_is_off_and_no_node_has_a_tooltip() -> None:
    page = explorer_html(amira())
    assert '"physics": {"enabled": false}' in page
    assert not any("title" in node for node in nodes_of(page))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_a_name(name: str) -> None:
    network = amira()
    people = tuple(replace(person, known_as=None, name=name) if person.id == "nan" else person for person in network.people)
    page = explorer_html(replace(network, people=people))
    assert name not in page.replace("{{ 7*7 }}", "") or name == "{{ 7*7 }}"
    assert "<img src=x" not in page
    assert "<svg onload" not in page
    assert page.count("<script") == explorer_html(network).count("<script")
    assert {node["label"] for node in nodes_of(page) if node["id"] == "nan"} == {name}


def test_it_says_its_language_its_title_whose_view_and_which_day() -> None:
    page = explorer_html(amira())
    assert '<html lang="en-GB">' in page
    assert "<title>Amira’s network</title>" in page
    assert "Amira’s own view, 19 Nov 2026" in page
    assert "Mon 23 Nov 2026" in page
    assert page.count("<h1>") == 1


def test_workers_see_wider_kin_and_others_do_not() -> None:
    network = amira()
    aunt = Person(id="pat", name="Pat Birch")
    wide = replace(network, people=(*network.people, aunt), parent_links=(ParentLink(id="l", parent="ray", child="pat"),))
    assert "pat" in {node["id"] for node in nodes_of(explorer_html(wide))}
    assert "pat" not in {node["id"] for node in nodes_of(explorer_html(replace(wide, audience=Audience.SHARE)))}


def test_a_childs_own_page_holds_no_gate_and_only_the_people_told() -> None:
    network = amira(Audience.CHILD)
    page = explorer_html(network)
    assert {node["id"] for node in nodes_of(page)} == {member.mark for member in members(network)} | {"amira"}
    assert "order is in force" not in page
    assert "Haddad" not in page


def test_the_same_network_is_the_same_page() -> None:
    network = crowd(20)
    shuffled = replace(network, people=tuple(reversed(network.people)), ties=tuple(reversed(network.ties)))
    assert explorer_html(network) == explorer_html(shuffled)


def test_a_network_without_a_child_is_refused() -> None:
    with pytest.raises(Refused, match="needs a child"):
        explorer_html(replace(amira(), child=None))


@pytest.mark.browser
def test_a_browser_draws_it_and_no_request_leaves(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "explorer.html"
    file.write_text(explorer_html(crowd(30)), encoding="utf-8")
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(file.as_uri())
    page.wait_for_selector("#mynetwork canvas")
    drawn = page.evaluate("Object.keys(network.body.nodes).filter(id => !id.startsWith('edgeId:')).length")
    places = page.evaluate("network.getPositions()")
    page.wait_for_timeout(300)

    assert page.evaluate("network.getPositions()") == places
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert faults == []
    assert drawn == 31
