"""Ten thousand random tamperings with a journal (``KINMAP_SOAK=1``; a thousand by default): every one is found."""

from __future__ import annotations

import os
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tampering import SEEN_BY_AN_ANCHOR, SEEN_FROM_INSIDE, Journal, Tampering, entry, random_journal, tampered

from graphmodel.store.chain import HASHED, SHARED, canonical, hash_of
from graphmodel.store.chain_faults import Anchored

TAMPERINGS = 10_000 if os.environ.get("KINMAP_SOAK") == "1" else 1_000
EACH = TAMPERINGS // len(SEEN_FROM_INSIDE + SEEN_BY_AN_ANCHOR) + 1


def named(how: Tampering) -> str:
    return how.__name__.replace("_", " ")


def test_what_nobody_touched_has_no_fault_and_fits_its_anchor() -> None:
    chance = random.Random(7)
    for _ in range(200):
        journal = random_journal(chance)
        anchored = journal.anchored()
        journal.append(SHARED, [entry(500, SHARED)])

        verdict = journal.examined(anchored)

        assert (verdict.faults, verdict.remarks) == ((), ())
        assert verdict.entries == sum(map(len, journal.entries.values()))


@pytest.mark.parametrize("how", SEEN_FROM_INSIDE, ids=named)
def test_tampering_is_found_from_inside(how: Tampering) -> None:
    chance = random.Random(named(how))
    for _ in range(EACH):
        other = tampered(random_journal(chance), chance, how)

        assert other.examined().faults != (), other


@pytest.mark.parametrize("how", SEEN_BY_AN_ANCHOR, ids=named)
def test_tampering_that_leaves_sound_chains_is_found_by_an_anchor(how: Tampering) -> None:
    chance = random.Random(named(how))
    unseen_from_inside = 0
    for _ in range(EACH):
        journal = random_journal(chance)
        other = tampered(journal, chance, how)

        assert other.examined(journal.anchored()).faults != (), other
        unseen_from_inside += other.examined().faults == ()

    assert unseen_from_inside > 0, "the anchor is not what found them"


def two_entries(first: str, second: str) -> Journal:
    journal = Journal()
    journal.append("child", [entry(1, "child", first), entry(2, "child", second)])
    return journal


def test_an_entry_dated_well_before_the_one_before_it_is_remarked_on() -> None:
    journal = two_entries("2026-11-23T09:00:00.000+00:00", "2026-11-21T09:00:00.000+00:00")

    verdict = journal.examined()

    assert verdict.faults == ()
    assert [remark[:50] for remark in verdict.remarks] == ["1 entries are dated earlier than what was written "]
    assert "entry 2 of chain child (2 days earlier)" in verdict.remarks[0]


def test_a_clock_that_differs_by_minutes_is_no_remark() -> None:
    assert two_entries("2026-11-23T09:10:00+00:00", "2026-11-23T09:00:00.000+00:00").examined().remarks == ()


def test_an_entry_after_the_anchor_that_is_dated_before_it_is_remarked_on() -> None:
    journal = two_entries("2026-11-20T09:00:00.000+00:00", "2026-11-21T09:00:00.000+00:00")
    anchored = journal.anchored("2026-11-23T09:00:00.000+00:00")
    assert journal.examined(anchored).remarks == ()
    journal.append("child", [entry(3, "child", "2026-11-22T09:00:00.000+00:00")])

    assert "entry 3 of chain child" in journal.examined(anchored).remarks[0]


def test_a_chain_begun_after_the_anchor_and_dated_before_it_is_remarked_on() -> None:
    journal = two_entries("2026-11-20T09:00:00.000+00:00", "2026-11-21T09:00:00.000+00:00")

    assert journal.examined(Anchored({}, "2026-11-23T09:00:00.000+00:00")).remarks != ()


def test_an_entry_of_a_moment_still_to_come_is_remarked_on() -> None:
    journal = two_entries("2026-11-20T09:00:00.000+00:00", "2026-11-21T09:00:00.000+00:00")

    assert journal.examined(now="2026-11-21T09:00:00.000+00:00").remarks == ()
    assert "still to come" in journal.examined(now="2026-11-20T09:00:00.000+00:00").remarks[0]


texts = st.text(max_size=20)


@given(st.lists(texts, min_size=8, max_size=8), st.integers(1), st.none() | texts, st.none() | texts)
def test_the_quick_way_of_writing_what_is_hashed_is_the_canonical_text(
    said: list[str], seq: int, before: str | None, after: str | None
) -> None:
    import hashlib

    one = dict(zip([name for name in HASHED if name not in ("seq", "before", "after")], said, strict=True))
    stored: dict[str, object] = {**one, "seq": seq, "before": before, "after": after}
    text = canonical([stored[name] for name in HASHED])

    assert hash_of(stored) == hashlib.sha256(text.encode()).hexdigest()


def test_what_no_entry_can_hold_has_no_hash_and_an_empty_hash_proves_nothing() -> None:
    journal = two_entries("2026-11-20T09:00:00.000+00:00", "2026-11-21T09:00:00.000+00:00")
    journal.entries["child"][1] |= {"why": 5, "hash": ""}
    journal.set_head("child")

    assert hash_of(journal.entries["child"][1]) == ""
    assert journal.examined().faults != ()
