"""The child's page to take away: the child's own map and words, what is owed, and nothing that a child's page may not hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from graphmodel.domain.care import WorkerSpell
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import Refused
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person
from tests.ui.drawing.amira import amira, crowd, tie, view
from ui.drawing.document import pages_to_pdf, to_png
from ui.drawing.paper import Paper
from ui.drawing.scene import Group, Label, Scene
from ui.drawing.svg import to_svg
from ui.drawing.take_away import HEIGHT, WIDTH, TakeAwayPages, draw_take_away
from ui.drawing.take_away_words import COLOURS, TakeAway
from ui.drawing.text_width import width_of

SAID = {
    "idris": {"enough": "too_little", "words": "once a week like before"},
    "rufus": {"words": "the one I tell stuff to"},
    "dad": {"enough": "want_to_stop", "words": "he shouts", "private_to": "sw"},
}
DUE = {"view-idris": date(2026, 12, 3), "view-dad": date(2026, 11, 23)}


def own_map(audience: Audience = Audience.CHILD, **changes: object) -> Network:
    network = amira(audience)
    return replace(
        network,
        views=tuple(replace(one, **SAID.get(one.about, {})) for one in network.views),
        people=tuple(replace(one, own_word_for_contact="my Saturdays") if one.id == "amira" else one for one in network.people),  # type: ignore[call-arg]
        worker_spells=(WorkerSpell(id="w", worker="beth", child="amira", role="social_worker"),),
        **changes,  # type: ignore[arg-type]
    )


def page(network: Network, options: TakeAway | None = None) -> TakeAwayPages:
    return draw_take_away(network, options or TakeAway(due=DUE))


def paper(pages: TakeAwayPages) -> str:
    read = PdfReader(BytesIO(pages_to_pdf(pages.pages, Paper.A4_PORTRAIT)))
    return " ".join(" ".join(one.extract_text() for one in read.pages).split())


def labels(scene: Scene) -> list[Label]:
    found: list[Label] = []
    waiting = list(scene.children)
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, Label):
            found.append(item)
        elif isinstance(item, Group):
            waiting.extend(item.children)
    return found


def words(pages: TakeAwayPages) -> str:
    """What is drawn, in drawing order; as ``paper`` reads it, in a hundredth of the time."""
    return " ".join(" ".join(label.text for scene in pages.pages for label in labels(scene)).split())


def everything(pages: TakeAwayPages) -> str:
    return "\n".join(to_svg(scene) for scene in pages.pages)


def test_golden(golden: Callable[[str, str], None]) -> None:
    pages = page(own_map()).pages
    assert len(pages) == 1
    golden("take-away.svg", to_svg(pages[0]))


def test_it_says_whose_it_is_the_words_and_what_is_owed_by_when() -> None:
    said = paper(page(own_map()))
    assert "My people by Amira · Thursday 19 November 2026" in said
    assert "Idris: “once a week like before”" in said
    assert "I call it my Saturdays ." in said or "I call it my Saturdays." in said
    assert "What Beth will do" in said
    assert "Ask about seeing Idris more. Tell me by Thursday 3 December" in said
    assert "Childline is free, day or night: 0800 1111." in said
    assert "Nearer the middle = closer to me. 13 are on my map." in said


def test_what_the_child_keeps_private_is_on_no_page_but_the_childs_own_copy() -> None:
    shown = page(own_map())
    assert not re.search(r"\bDad\b|data-person=\"dad\"|he shouts|Omar", everything(shown))
    assert "Answer the other thing I asked. Tell me by Monday 23 November" in words(shown)
    assert "What I asked to keep private is not on this page." in words(shown)
    own = page(own_map(), TakeAway(due=DUE, private=True))
    assert 'data-person="dad"' in everything(own)
    assert "“he shouts”" in words(own)
    assert "my own copy" in words(own)


def test_it_says_the_same_about_privacy_where_nothing_is_private() -> None:
    open_views = tuple(replace(one, private_to=None) for one in own_map().views if one.about != "dad")
    assert "What I asked to keep private is not on this page." in words(page(replace(own_map(), views=open_views)))


@pytest.mark.parametrize("audience", [one for one in Audience if one is not Audience.CHILD])
def test_only_the_childs_own_map_makes_it(audience: Audience) -> None:
    with pytest.raises(Refused):
        page(own_map(audience))


def test_no_gate_surname_address_judgement_or_untold_person_is_in_its_bytes() -> None:
    network = own_map()
    secret = Person(id="ava", name="Ava Birch", told_to_child=False)
    wider = replace(network, people=(*network.people, secret), ties=(*network.ties, tie("ava", "half_sister")))
    for bytes_of in (everything(page(wider)), words(page(wider))):
        assert not re.search("Ava|Haddad|Birch|Tulloch|Lowe|Marsh", bytes_of)
        assert not re.search("order is in force|check first|closed|asked to stop|not seen|we judge|moderate", bytes_of, re.I)


def test_somebody_the_child_did_not_put_on_the_map_is_not_there() -> None:
    network = own_map()
    told = Person(id="kofi", name="Kofi", told_to_child=True)
    wider = replace(network, people=(*network.people, told), ties=(*network.ties, tie("kofi", "friend")))
    assert "Kofi" not in everything(page(wider))
    placed = replace(wider, views=(*wider.views, view("kofi", 2)))
    assert "Kofi" in words(page(placed))


def test_where_nothing_is_recorded_it_says_so_and_promises_nothing() -> None:
    bare = replace(amira(Audience.CHILD, asked=False), worker_spells=())
    said = words(page(bare, TakeAway()))
    assert "Nothing was written down in my own words this time." in said
    assert "What my social worker will do Nothing is written down yet. I can ask." in said
    assert "Nobody is on this page yet." in said
    assert "by Amira" not in said
    assert "I can ask for an advocate" in said


def test_a_day_that_went_by_is_said_and_one_that_nobody_set_is_not_made_up() -> None:
    late = words(page(own_map(), TakeAway(due={"view-idris": date(2026, 11, 20)})))
    assert "I should have heard by Friday 20 November" in late
    assert "Answer the other thing I asked. By when is not written down." in late


def test_an_advocate_of_now_is_named_by_first_name_and_one_of_before_is_not() -> None:
    network = own_map()
    nadia = Person(id="nadia", name="Nadia Rahman")
    spell = WorkerSpell(id="a", worker="nadia", child="amira", role="advocate")
    with_her = replace(network, people=(*network.people, nadia), worker_spells=(*network.worker_spells, spell))
    assert "My advocate is Nadia: Beth can tell me how to reach them." in words(page(with_her))
    ended = replace(spell, ends_on=PartialDate.of(date(2026, 1, 1)))
    before = replace(with_her, worker_spells=(*network.worker_spells, ended))
    assert "Nadia" not in words(page(before))


def test_only_words_of_the_last_session_are_on_it() -> None:
    network = own_map()
    earlier = view("nan", 4, id="old", words="she smells of bread", said_on=PartialDate.of(date(2026, 3, 1)))
    assert "bread" not in words(page(replace(network, views=(earlier, *network.views))))


def test_names_and_words_in_other_scripts_stay_in_the_text_layer() -> None:
    network = own_map()
    leila = Person(id="leila", name="ليلى", known_as="ليلى")
    said = view("leila", 3, words="أحبها")
    wider = replace(
        network, people=(*network.people, leila), ties=(*network.ties, tie("leila", "friend")), views=(*network.views, said)
    )
    assert "ليلى" in paper(page(wider))
    assert "أحبها" in paper(page(wider))


def test_markup_in_words_stays_text() -> None:
    nasty = '<script>alert("x")</script>'
    network = replace(own_map(), views=tuple(replace(one, words=nasty) if one.about == "nan" else one for one in own_map().views))
    assert "<script" not in everything(page(network))
    assert "alert" in words(page(network))


@pytest.mark.parametrize("colour", sorted(COLOURS))
def test_each_colour_makes_the_page(colour: str) -> None:
    assert COLOURS[colour] in everything(page(own_map(), TakeAway(colour=colour)))


@pytest.mark.parametrize("size", [1, 40])
def test_a_crowd_has_everybody_and_goes_on_over_pages(size: int) -> None:
    pages = page(crowd(size, Audience.CHILD), TakeAway())
    report = pages.report
    assert (report.lost, report.invented, report.overlaps) == ((), (), 0)
    assert report.drawn_people == size + 1
    said = words(pages)
    assert "Childline" in said
    assert len(pages.pages) <= 2


@settings(max_examples=4, deadline=None)
@given(st.integers(0, 40), st.integers(1, 400))
def test_nothing_said_is_cut_or_leaves_the_sheet(views: int, length: int) -> None:
    network = own_map()
    words = tuple(f"{'so ' * (length // 3)}end{number}" for number in range(views))
    more = tuple(view("nan", 4, id=f"more-{number}", words=text) for number, text in enumerate(words))
    pages = page(replace(network, views=(*network.views, *more)))
    drawn = " ".join(label.text for scene in pages.pages for label in labels(scene))
    assert [text for text in words if text.rsplit(" ", 1)[-1] not in drawn] == []
    for scene in pages.pages:
        scale = scene.width / WIDTH
        for label in labels(scene):
            wide = width_of(label.text, label.size, label.weight)
            left = label.x - {"start": 0.0, "middle": wide / 2, "end": wide}[label.anchor]
            assert left >= -0.5
            assert left + wide <= WIDTH * scale + 0.5
            assert 0 < label.y <= HEIGHT * scale


def test_the_picture_is_the_page() -> None:
    assert to_png(page(own_map()).pages[0], 1.0, Paper.A4_PORTRAIT).startswith(b"\x89PNG")
