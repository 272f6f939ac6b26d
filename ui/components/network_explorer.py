"""The network explorer: a child's whole network to move about in, as one HTML file that needs nothing else (pyvis, vis-network).

As it ships, pyvis loads Bootstrap from elsewhere and writes its heading raw. Here the page is put together anew: everything in
line, nothing from outside (the page itself forbids it to the browser), physics off, places fixed by the eco-map, and every name
escaped. Names go only into labels, never into tooltips: one that holds "href" would make pyvis read tooltips as markup.
"""

from __future__ import annotations

import html
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from html.parser import HTMLParser
from types import MappingProxyType

from pyvis.network import Network as VisNetwork

from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person, PersonKind
from graphmodel.domain.vocabulary.kinds import RELATIONSHIP_KINDS
from ui.drawing.eco_map import WORKER_SIZES
from ui.drawing.eco_map_header import heading_of
from ui.drawing.eco_map_marks import CHILD_LINE_WORDS, LINE_WORDS, PART_WORDS, RING_WORDS, Skin, line_words
from ui.drawing.eco_map_members import Member, public_id, the_child
from ui.drawing.eco_map_reading import first_name, members
from ui.drawing.eco_map_search import place
from ui.drawing.hartman import DASHES, WIDTHS, Pattern
from ui.drawing.palette import FONT_STACK, LIGHT
from ui.drawing.words import of_name, sentences

SPREAD = 1.5
"""How much further apart people stand than on the eco-map: there is room to scroll."""
RIM, RIM_STEP = 1.35, 0.24
"""Where wider kin stand, outside the map: the first row, and the distance of further rows."""
PER_ROW = 24
_SQUARE = frozenset({PersonKind.COMMUNITY, PersonKind.PLACE, PersonKind.ORGANISATION})
_POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'"
"""What the page allows a browser to load: only what is in the page."""
_LOADING = frozenset({"src", "href", "action", "formaction", "poster", "data", "srcset", "ping", "background"})
_OPTIONS: Mapping[str, object] = MappingProxyType(
    {
        "physics": {"enabled": False},
        "interaction": {
            "hover": False,
            "multiselect": False,
            "keyboard": {"enabled": True, "bindToWindow": False},
            "tooltipDelay": 0,
        },
        "nodes": {"borderWidth": 2, "font": {"size": 15, "face": "sans-serif", "color": LIGHT.ink, "strokeWidth": 4}},
        "edges": {"smooth": False, "font": {"size": 11, "color": LIGHT.ink_2, "strokeWidth": 3, "align": "middle"}},
    }
)
_STYLE = f"""
body {{ margin: 0; padding: 16px 20px; background: {LIGHT.paper}; color: {LIGHT.ink}; font: 16px/1.45 {FONT_STACK}; }}
h1 {{ font-size: 24px; margin: 0 0 4px; }} h2 {{ font-size: 18px; margin: 20px 0 6px; }}
p, li {{ max-width: 70ch; }} .card {{ border: 0; }} ul {{ padding-left: 20px; }}
#mynetwork {{ float: none; border: 1px solid {LIGHT.border}; border-radius: 12px; }}
"""


def explorer_html(network: Network) -> str:
    """A self-contained page of ``network`` for its audience; the same network gives the same page.

    Workers see everyone of the network with their ties to each other; others only the child's own eco-map. Raises ``Refused`` for
    a network without a child in the middle, and ``ValueError`` should a page ever refer to something outside itself.
    """
    page = _assembled(network, _drawn(network))
    found = outside_references(page)
    if found:
        raise ValueError(f"the explorer's page refers to something outside itself: {', '.join(found)}")
    return page


class _References(HTMLParser):
    """Collects everything in a page that a browser would load or go to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An attribute that loads, and the addresses in a style."""
        self.in_style = tag == "style"
        for name, value in attrs:
            if name in _LOADING and not (value or "").startswith("data:"):
                self.found.append(f"{tag} {name}={value}")
            if name == "style":
                self.found.extend(_loaded_by_style(value or ""))

    def handle_endtag(self, tag: str) -> None:
        """A style is over."""
        self.in_style = self.in_style and tag != "style"

    def handle_data(self, data: str) -> None:
        """Text of a style sheet."""
        if self.in_style:
            self.found.extend(_loaded_by_style(data))


def _loaded_by_style(text: str) -> Iterator[str]:
    for address in re.findall(r"url\(\s*['\"]?([^'\")]*)", text):
        if not address.startswith("data:"):
            yield f"url({address})"
    if "@import" in text:
        yield "@import"


def outside_references(page: str) -> tuple[str, ...]:
    """Everything that ``page`` would load or link from outside itself, in the order of the page; empty = it needs nothing."""
    parser = _References()
    parser.feed(page)
    parser.close()
    return tuple(parser.found)


def _drawn(network: Network) -> str:
    """pyvis's own page."""
    child, shown = the_child(network), members(network)
    graph = VisNetwork(height="72vh", width="100%", bgcolor=LIGHT.surface, cdn_resources="in_line", heading="")
    graph.options = dict(_OPTIONS)
    skin = _skin(network)
    spots = _spots(network, shown)
    drawn = {child.id: child} | {member.person.id: member.person for member in shown}
    if skin.worker:
        drawn |= network.person_by_id
    inks = {member.person.id: LIGHT.kinds[member.part] for member in shown}
    for person in sorted(drawn.values(), key=lambda person: (person.id != child.id, person.id)):
        x, y = spots[person.id]
        ink = inks.get(person.id)
        main = person.id == child.id
        graph.add_node(
            public_id(person),
            label=first_name(person) if skin.child else person.called,
            shape="square" if person.kind in _SQUARE else "dot",
            size=34 if main else 20,
            x=x,
            y=y,
            color={
                "background": LIGHT.primary if main else (ink.tint if ink else LIGHT.surface),
                "border": LIGHT.primary if main else (ink.stroke if ink else LIGHT.control),
            },
            shapeProperties={"borderDashes": [2, 4]} if person.death is not None else {},
        )
    for edge in (*_lines(child, shown, skin), *(_wider(network, drawn) if skin.worker else ())):
        graph.add_edge(edge.pop("source"), edge.pop("to"), **edge)
    page: str = graph.generate_html()
    return page


def _skin(network: Network) -> Skin:
    return Skin(child=network.audience is Audience.CHILD, worker=network.audience is Audience.WORKER)


def _spots(network: Network, shown: Sequence[Member]) -> dict[str, tuple[int, int]]:
    """Everyone's fixed place, by id: the eco-map's, and for the rest rows outside it."""
    places = place(shown, WORKER_SIZES, PART_WORDS, RING_WORDS)
    spots = {placed.member.person.id: (round(placed.x * SPREAD), round(placed.y * SPREAD)) for placed in places.placed}
    spots[the_child(network).id] = (0, 0)
    rest = sorted(person.id for person in network.people if person.id not in spots)
    for at, person in enumerate(rest):
        row, column = divmod(at, PER_ROW)
        share = RIM + RIM_STEP * row
        x, y = places.frame.at(2 * math.pi * (column + 0.5 * (row % 2)) / min(PER_ROW, len(rest)), share)
        spots[person] = (round(x * SPREAD), round(y * SPREAD))
    return spots


def _lines(child: Person, shown: Sequence[Member], skin: Skin) -> Iterator[dict[str, object]]:
    """Lines between the child and the others, by pattern and word."""
    for member in shown:
        if member.line is None:
            yield {"source": public_id(child), "to": member.mark, "color": LIGHT.ring, "width": 1, "label": ""}
            continue
        pattern = member.line.pattern
        stormy = pattern in (Pattern.STRESSFUL, Pattern.MIXED)
        yield {
            "source": public_id(child),
            "to": member.mark,
            "color": LIGHT.control if member.line.ours else (LIGHT.stormy if stormy else LIGHT.line),
            "width": WIDTHS[pattern] * 0.8,
            "dashes": list(DASHES.get(pattern, (4, 4) if stormy else (2, 12) if pattern is Pattern.BROKEN else ())) or False,
            "label": line_words(pattern, skin) + (" (our judgement)" if member.line.ours else ""),
            "arrows": _arrows(member.line.heads.at_child, member.line.heads.at_person),
        }


def _arrows(at_child: bool, at_person: bool) -> str:
    return ", ".join(word for word, drawn in (("from", at_child), ("to", at_person)) if drawn)


def _wider(network: Network, drawn: Mapping[str, Person]) -> Iterator[dict[str, object]]:
    """How the others are related to each other: who is whose parent, partners, recorded ties."""
    child = network.child
    links = [(link.parent, link.child, "parent") for link in network.parent_links if not link.in_error]
    links += [(pair.one, pair.other, "partners") for pair in network.partnerships if not pair.in_error]
    links += [
        (tie.source_person, tie.target_person, RELATIONSHIP_KINDS.label(tie.kind)) for tie in network.ties if not tie.in_error
    ]
    for one, other, word in sorted(set(links)):
        if child not in (one, other) and one in drawn and other in drawn:
            yield {
                "source": public_id(drawn[one]),
                "to": public_id(drawn[other]),
                "color": LIGHT.ring,
                "width": 1,
                "label": word,
            }


def _inline_parts(page: str) -> tuple[str, str]:
    """pyvis's style and script blocks that hold their text in line; every tag that loads from elsewhere is left behind."""
    styles = re.findall(r"<style(?:\s[^>]*)?>.*?</style>", page, re.DOTALL)
    scripts = [
        whole for whole, attributes in re.findall(r"(<script(\s[^>]*)?>.*?</script>)", page, re.DOTALL) if "src" not in attributes
    ]
    return "\n".join(styles), "\n".join(scripts)


def _assembled(network: Network, drawn: str) -> str:
    """Our page round pyvis's drawing: language, title, whose view, legend in words, and everybody in sentences."""
    child, shown, skin = the_child(network), members(network), _skin(network)
    heading = heading_of(network, child, shown, skin)
    title = f"{of_name(heading.called)} network"
    wider = skin.worker and len(network.people) > len(shown) + 1
    styles, scripts = _inline_parts(drawn)
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en-GB"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
            f"<title>{html.escape(title)}</title>",
            styles,
            f"<style>{_STYLE}</style></head><body>",
            f"<main><h1>{html.escape(title)}</h1><p>{html.escape(f'{heading.whose}; {heading.day}.')}</p>",
            '<div id="mynetwork" role="img" aria-describedby="everybody"></div>',
            f"<h2>What the lines mean</h2><ul>{_items(_legend(shown, skin, wider))}</ul>",
            f'<h2>Everybody in words</h2><ul id="everybody">{_items(sentences(network))}</ul>',
            f"<p>{html.escape(' '.join(heading.last_lines))}</p></main>",
            scripts,
            "</body></html>",
            "",
        )
    )


def _items(texts: Sequence[str]) -> str:
    return "".join(f"<li>{html.escape(text)}</li>" for text in texts)


def _legend(shown: Sequence[Member], skin: Skin, wider: bool) -> tuple[str, ...]:
    words = CHILD_LINE_WORDS if skin.child else LINE_WORDS
    drawn = {member.line.pattern for member in shown if member.line is not None}
    looks = {
        Pattern.STRONG: "thick line",
        Pattern.ORDINARY: "plain line",
        Pattern.THIN: "thin line of dashes",
        Pattern.STRESSFUL: "brown line of short dashes",
        Pattern.ON_AND_OFF: "long and short dashes",
        Pattern.BROKEN: "dots far apart",
        Pattern.MIXED: "thicker brown line of short dashes",
    }
    said = [f"{words[pattern]}: {looks[pattern]}" for pattern in Pattern if pattern in drawn]
    if any(member.line is None for member in shown):
        said.append("faint line: nobody has said how it is")
    if wider:
        said.append("white circle: wider kin, with whom the child has no tie on record")
    return (*said, "an arrow points to who gets; click a person to see their lines, drag to look round")
