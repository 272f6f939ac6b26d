"""Changing what a viewer may not see changes no byte of what they get (reliability A2).

The map is worked out twice from the whole heap of records, once with other secrets in it; counts, order, gates and drawings
follow from the map. Every example draws a viewer, an audience and the secrets.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.masking import Sight, mask
from graphmodel.domain.network import Audience
from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Tie
from graphmodel.domain.voice import View
from tests.graphmodel.access.oracle import OPENS
from tests.graphmodel.access.world import seats, told
from tests.scenarios import TODAY
from ui.drawing.eco_map import draw_eco_map

EXAMPLES = 10_000 if os.environ.get("KINMAP_SOAK") else 80
_LAST_WEEK = PartialDate.of(TODAY.replace(day=16))
_OPENERS = sorted(word for word, children in OPENS.items() if "amira" in children)
Secret = Callable[[dict[str, Record], str], None]


@cache
def _world() -> tuple[Record, ...]:
    return tuple(told().records)


def _changes(record_id: str, **fields: str) -> Secret:
    """A fact that is written differently."""

    def change(heap: dict[str, Record], text: str) -> None:
        facts = {name: how.format(text) for name, how in fields.items()}
        heap[record_id] = replace(heap[record_id], **facts)  # type: ignore[arg-type]

    return change


def _adds(make: Callable[[str], Record]) -> Secret:
    """A record that nobody here may see."""

    def add(heap: dict[str, Record], text: str) -> None:
        made = make(text)
        heap[made.id] = made

    return add


def _of_others() -> tuple[Secret, ...]:
    """In other children's files, and of people whose identity is protected: secret to everybody who opens Amira's file alone."""
    return (
        _changes("leila", name="Leila {0}"),
        _changes("mrs_fenwick", name="Ada {0}"),
        _changes("fenwicks", address="{0} Lane", name="the {0}s"),
        _adds(lambda text: Person(id=f"new-{text}", name=f"Baby {text}")),
        _adds(lambda text: ParentLink(id="new-link", parent="mrs_fenwick", child="leila", basis="adoptive", ref=text)),
        _adds(
            lambda text: Tie(id="t-leila", source_person="leila", target_person="mrs_fenwick", kind="adoptive_mother", notes=text)
        ),
        _changes("friend_of_idris", name="Friend {0}", notes="{0}"),
        _adds(lambda text: View(id="v-idris", child="idris", about="amira", said_on=_LAST_WEEK, words=text, closeness=4)),
        _adds(lambda text: View(id="v-rana", child="rana", about="friend_of_rana", said_on=_LAST_WEEK, words=text)),
        _adds(lambda text: Tie(id="t-rana", source_person="rana", target_person="friend_of_rana", kind="friend", notes=text)),
        _changes("friend_of_omar", name="{0}"),
    )


def _private() -> tuple[Secret, ...]:
    """What Amira keeps to her social worker."""
    return (
        _adds(
            lambda text: View(
                id="v-own", child="amira", about="friend_of_amira", said_on=_LAST_WEEK, words=text, closeness=1, private_to="sw"
            )
        ),
        _adds(
            lambda text: View(
                id="v-mum",
                child="amira",
                about="leanne",
                said_on=_LAST_WEEK,
                words=text,
                closeness=len(text) % 5,
                private_to="sw",
            )
        ),
    )


def _restricted() -> tuple[Secret, ...]:
    """What only a manager opens (guard rail 15)."""
    return (
        _adds(
            lambda text: Tie(
                id="t-dad",
                source_person="amira",
                target_person="friend_of_omar",
                kind="putative_father",
                notes=text,
                visibility="restricted",
            )
        ),
        _adds(
            lambda text: ParentLink(
                id="l-dad", parent="friend_of_omar", child="amira", certainty="believed", ref=text, visibility="restricted"
            )
        ),
    )


def _secrets_from(word: str) -> tuple[Secret, ...]:
    secrets = _of_others() if "idris" not in OPENS[word] else _of_others()[:6]
    secrets += () if word == "sw" else _private()
    return secrets if word == "tm" else secrets + _restricted()


def _answer(heap: dict[str, Record], word: str, audience: Audience) -> tuple[str, str]:
    """The map as its bytes, and the picture drawn of it."""
    viewer = next(seat.viewer for seat in seats() if seat.word == word)
    seen = Sight(viewer.role if viewer.person_id else "operator", OPENS[word], b"key of a test", viewer.person_id)
    network = mask(network_of_records(heap.values(), "amira", TODAY, audience), seen)
    return repr(network), repr(draw_eco_map(network).scene) if audience is not Audience.CARER else ""


@cache
def _answer_now(word: str, audience: Audience) -> tuple[str, str]:
    return _answer({record.id: record for record in _world()}, word, audience)


def test_what_may_be_seen_does_change_the_answer() -> None:
    """Or the rule below could not fail."""
    after = {record.id: record for record in _world()}
    _changes("friend_of_amira", notes="{0}")(after, "zqother")

    assert _answer_now("sw", Audience.WORKER) != _answer(after, "sw", Audience.WORKER)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data())
def test_secrets_change_no_byte_of_a_map_or_a_picture(data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(_OPENERS), label="viewer")
    audience = data.draw(st.sampled_from(tuple(Audience)), label="audience")
    secrets = _secrets_from(word)
    chosen = data.draw(st.lists(st.integers(0, len(secrets) - 1), min_size=1, max_size=4, unique=True), label="secrets")
    text = data.draw(st.text("abcdefghij", min_size=4, max_size=12).map(lambda each: f"zq{each}"), label="text")
    after = {record.id: record for record in _world()}
    for number in chosen:
        secrets[number](after, text)

    assert _answer_now(word, audience) == _answer(after, word, audience)
