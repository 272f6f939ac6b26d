"""The map that a child draws says only words that Python gives it, so that they can be said in another language."""

from __future__ import annotations

import re
from pathlib import Path

import ui
from ui.session_words import CARD_TEXTS, WORDS, cards

CANVAS = Path(ui.__file__).parent / "components" / "eco_map_canvas"
SOURCE = {path.name: path.read_text(encoding="utf-8") for path in sorted(CANVAS.glob("*.js"))}
FIELD = {"value"}
"""What a field that somebody types words into is asked for."""
_ASKED = re.compile(r"\b(?:w|words|book\.words)\.([a-z_]+)\b(?!\()")
_SPOKEN = re.compile(r"(?:aria-label|title|placeholder|alt)\"?: *[\"'`]([^\"'`$]*[A-Za-z]{2,}[^\"'`]*)[\"'`]")


def test_each_word_the_map_asks_for_is_given() -> None:
    asked = {name for text in SOURCE.values() for name in _ASKED.findall(text)}
    assert len(asked) > 50, "the words are asked for in another way now: this test no longer sees them"
    assert asked - set(WORDS) - FIELD == set()


def test_no_label_of_the_map_is_written_in_its_own_modules() -> None:
    assert {name: found for name, text in SOURCE.items() if (found := _SPOKEN.findall(text))} == {}


def test_each_card_asks_something_and_has_a_picture() -> None:
    assert [card["code"] for card in cards()] == list(CARD_TEXTS)
    assert all(card["text"] and card["icon"] for card in cards())
