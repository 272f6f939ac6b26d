"""What a child does on the map, one gesture at a time, as it comes from a browser (practice 6.1). Pure.

A gesture says what is so now ("Nan stands near, in family"), never how it came to be so: carried out twice it changes nothing,
and two tablets on one map differ only in what came last. Undo and redo are such gestures too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graphmodel.domain.errors import BadValue
from graphmodel.domain.vocabulary import CLOSENESS, ENOUGH, LINE, PART_OF_LIFE, PRIVATE_TO, SUPPORT, WANTS, Code

LONGEST_NAME, LONGEST_WORDS, MOST_AT_ONCE = 80, 2000, 500
"""Letters of a name and of what was said; gestures that a tablet sends in one go."""
_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z_.:-]{0,99}")
_THOUSANDTHS = 1000
_JOINERS, _TAGS = "\u200c\u200d", ("\U000e0020", "\U000e007f")


@dataclass(frozen=True, slots=True)
class Card:
    """A prompt card. ``tie``: the kind of relationship that is recorded until somebody says more; ``part``: where they belong."""

    code: str
    tie: str
    part: str
    kind: str = "person"


CARDS: Mapping[str, Card] = MappingProxyType(
    {
        card.code: card
        for card in (
            Card("lives_with", "unknown_person", "home"),
            Card("used_to_live_with", "unknown_person", "home"),
            Card("makes_laugh", "unknown_person", "friends"),
            Card("old_school", "unknown_person", "school_clubs"),
            Card("pet", "pet", "pets", "pet"),
            Card("miss", "unknown_person", "family"),
            Card("died", "someone_who_died", "family"),
            Card("find", "unknown_person", "family"),
            Card("anyone", "unknown_person", "helpers"),
        )
    }
)
"""Cards in the order of practice 6.1, and ``anyone`` for a name that the child says without a card."""


@dataclass(frozen=True, slots=True)
class Say:
    """The child's view of somebody, as far as this gesture goes: values by the names of ``View``; None takes one back.

    ``seal``: what came with the person when the map was handed out, None where nothing did.
    """

    person: str
    facts: Mapping[str, object]
    seal: str | None = None


@dataclass(frozen=True, slots=True)
class Add:
    """Somebody whom nobody had on record: a name is enough. ``person``: an id that the tablet made."""

    person: str
    name: str
    card: Card


@dataclass(frozen=True, slots=True)
class TakeOff:
    """Undo of ``Add``: somebody who was added in this session was not meant."""

    person: str


@dataclass(frozen=True, slots=True)
class OwnWord:
    """What the child calls it when they see their family; "" takes it back."""

    word: str


Gesture = Say | Add | TakeOff | OwnWord


@dataclass(frozen=True, slots=True)
class Batch:
    """What a tablet sends in one go, in the order in which it was done. ``id``: made there; sent again, it is the same one."""

    id: str
    gestures: tuple[Gesture, ...]

    @property
    def people(self) -> frozenset[str]:
        """Whom it is about."""
        return frozenset(each.person for each in self.gestures if not isinstance(each, OwnWord))


def batch_from(sent: object) -> Batch:
    """A batch from what a browser sent: plain data that is not to be trusted.

    :raises BadValue: it is not what our own page sends.
    """
    if not isinstance(sent, Mapping):
        raise BadValue("gestures", type(sent).__name__, "what a map sends")
    gestures = sent.get("gestures")
    if not isinstance(gestures, list) or not 0 < len(gestures) <= MOST_AT_ONCE:
        raise BadValue("gestures", "", f"a list of 1 to {MOST_AT_ONCE} gestures")
    return Batch(_id("id", sent.get("id")), tuple(_gesture(each) for each in gestures))


def _gesture(sent: object) -> Gesture:
    if not isinstance(sent, Mapping):
        raise BadValue("gesture", type(sent).__name__, "a gesture")
    does = sent.get("does")
    if does == "own_word":
        return OwnWord(_text("word", sent.get("word"), LONGEST_NAME))
    person = _id("person", sent.get("person"))
    if does == "add":
        name, card = _text("name", sent.get("name"), LONGEST_NAME), CARDS.get(str(sent.get("card")))
        if not name or card is None:
            raise BadValue("name" if not name else "card", name or sent.get("card"), "a name" if not name else "a prompt card")
        return Add(person, name, card)
    if does == "take_off":
        return TakeOff(person)
    if does == "say":
        seal = sent.get("seal")
        return Say(person, _facts(sent.get("facts")), seal if isinstance(seal, str) else None)
    raise BadValue("gesture", does, "say, add, take_off or own_word")


def _facts(sent: object) -> Mapping[str, object]:
    if not isinstance(sent, Mapping) or not sent:
        raise BadValue("facts", "", "what the child said")
    unknown = sorted(str(name) for name in sent if name not in _TAKES)
    if unknown:
        raise BadValue("facts", unknown[0], f"one of {', '.join(sorted(_TAKES))}")
    return {str(name): None if value is None else _TAKES[str(name)](value) for name, value in sorted(sent.items())}


def _coded(name: str, codes: Iterable[Code]) -> Callable[[object], str]:
    known = frozenset(code.code for code in codes)

    def read(value: object) -> str:
        if not isinstance(value, str) or value not in known:
            raise BadValue(name, value, f"one of {', '.join(sorted(known))}")
        return value

    return read


def _whole(name: str, most: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= most or value != int(value):
            raise BadValue(name, value, f"a whole number from 0 to {most}")
        return int(value)

    return read


def _yes_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise BadValue("read_back", value, "yes or no")
    return value


def _words(value: object) -> str | None:
    return _text("words", value, LONGEST_WORDS) or None


def _text(name: str, value: object, longest: int) -> str:
    if not isinstance(value, str):
        raise BadValue(name, value, "words")
    words = " ".join("".join(filter(_may_stand, value)).split())
    if len(words) > longest:
        raise BadValue(name, f"{words[:40]}…", f"words of at most {longest} letters")
    return words if any(letter.isprintable() and letter != " " for letter in words) else ""


def _may_stand(letter: str) -> bool:
    """What cannot be shown, or turns other words round, is left out, so that nothing the child said is refused for a letter.

    Names and signs need joiners: Persian and Indian ones, families, the flags of Wales and Scotland.
    """
    return letter.isprintable() or letter.isspace() or letter in _JOINERS or _TAGS[0] <= letter <= _TAGS[1]


def _id(name: str, value: object) -> str:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise BadValue(name, value if isinstance(value, str) else type(value).__name__, "an id")
    return value


_TAKES: Mapping[str, Callable[[object], object]] = MappingProxyType(
    {
        "closeness": _whole("closeness", len(CLOSENESS) - 1),
        "part": _coded("part", PART_OF_LIFE),
        "across": _whole("across", _THOUSANDTHS),
        "depth": _whole("depth", _THOUSANDTHS),
        "line": _coded("line", LINE),
        "support": _coded("support", SUPPORT),
        "enough": _coded("enough", ENOUGH),
        "wants": _coded("wants", WANTS),
        "words": _words,
        "read_back": _yes_no,
        "private_to": _coded("private_to", [PRIVATE_TO["sw"]]),
    }
)
