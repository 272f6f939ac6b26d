"""The words of the map that a child draws: short, her own word for time together, no word of our trade (look 8)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graphmodel.domain.gestures import CARDS
from ui.drawing.eco_map_marks import CHILD_LINE_WORDS, PART_WORDS, RING_WORDS
from ui.drawing.eco_map_reading import PART_OF_SECTOR

PARTS = {sector.value: PART_WORDS[part] for sector, part in PART_OF_SECTOR.items()}
CARD_TEXTS = {
    "lives_with": ("Who lives with you?", "child"),
    "used_to_live_with": ("Who used to live with you?", "home"),
    "makes_laugh": ("Who makes you laugh?", "child"),
    "old_school": ("Somebody from your old school?", "school"),
    "pet": ("A pet?", "paw"),
    "miss": ("Someone you miss?", "adult"),
    "died": ("Someone who died?", "leaf"),
    "find": ("Someone you would like to find?", "search"),
}
"""What each card asks, and its icon."""


def cards() -> list[dict[str, str]]:
    """The prompt cards in their order."""
    return [
        {"code": code, "text": text, "icon": picture, "part": CARDS[code].part} for code, (text, picture) in CARD_TEXTS.items()
    ]


WORDS: Mapping[str, object] = MappingProxyType(
    {
        "title": "{child}’s map",
        "map_of": "The map. Arrow keys move between people, Space takes somebody up, Enter opens them.",
        "private_map": "Private: only what {child} puts here",
        "undo": "Undo",
        "redo": "Redo",
        "undone": "Taken back",
        "redone": "Done again",
        "list": "List",
        "map": "Map",
        "stop_today": "Stop for today",
        "finish": "Finish",
        "size": "Size of the map",
        "closer": "Closer",
        "further": "Further away",
        "people": "People",
        "just_named": "Put them on your map",
        "drag_me": "drag to the map",
        "known_before": "People we talked about before",
        "nobody_left": "Nobody left here.",
        "on_map": "On the map",
        "others": "More people, for your social worker",
        "hide_others": "Hide these",
        "first": "First",
        "own_word": "What do you call it when you see your family?",
        "own_word_hint": "Your word for it",
        "keep": "Keep",
        "skip": "Skip",
        "card": "Card {n} of {of}",
        "all_cards": "That was the last card. Anybody else?",
        "anyone": "Anybody else",
        "type_name": "Type a name",
        "add": "Add",
        "added": "{name} is here. Put them on your map.",
        "cards_label": "A card",
        "picked_label": "Who was picked",
        "pick_somebody": "Tap somebody to say more about them.",
        "steps": "What to say",
        "step_how": "How it is",
        "step_gives": "Who gives",
        "step_often": "How often",
        "step_words": "In your words",
        "ask_how": "How is it with {name}?",
        "ask_gives": "You and {name}: who gives, who gets?",
        "ask_often": "How much do you see {name}?",
        "ask_words": "What you say about {name}",
        "keep_private": "Keep private",
        "not_private": "Private",
        "private_said": "{name} is private: only your social worker sees this, unless somebody is not safe.",
        "shared_said": "Not private any more",
        "words_hint": "In your own words about {name}",
        "words_kept": "Your words are kept",
        "read_back": "Yes, that’s what I said",
        "stop_thanks": "Thank you. I will talk to your social worker about this today.",
        "saved": "Saved",
        "saving": "Saving …",
        "wifi_gone": "The wifi is gone. Everything so far is kept on this tablet until it is back.",
        "put": "{name} is on your map: {ring}, {part}",
        "moved": "{name} moved: {ring}, {part}",
        "off": "{name} is off the map",
        "line_said": "{name}: {line}",
        "support_said": "{name}: {support}",
        "tap_place": "Now tap where {name} belongs",
        "taken_up": "{name} is taken up. Arrow keys move, Space puts them down, Escape leaves them.",
        "left_there": "Left where they were",
        "list_caption": "The same as the map, as a list",
        "who": "Who",
        "where": "Where",
        "part": "Part of life",
        "not_on_map": "not on the map",
        "not_said": "not said",
        "died": "died",
        "is_private": "private",
        "line_is": "{line} line",
        "parts": PARTS,
        "rings": {str(ring): word for ring, word in RING_WORDS.items()},
        "lines": {pattern.value: word for pattern, word in CHILD_LINE_WORDS.items()},
        "supports": {"gives_me": "gives to me", "i_give": "I give", "both": "both ways", "none": "neither"},
        "enough": {
            "too_little": "too little",
            "just_right": "just right",
            "too_much": "too much",
            "want_to_stop": "want it to stop",
            "dont_see_want_to": "I don’t, and want to",
            "dont_see_ok": "I don’t, that’s okay",
            "dont_see_dont_want": "I don’t want to",
            "asked_did_not_say": "not today",
        },
    }
)
"""Every text of the map, by what it is for. ``{name}``, ``{child}`` … are put in by the browser, as text."""
