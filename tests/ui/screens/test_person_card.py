"""The card beside the map keeps the five kinds of record apart, and says in words what is missing."""

from __future__ import annotations

from collections.abc import Iterable

from graphmodel.domain.gate import GateOutcome, GateResult
from tests.scenarios import Family, amiras_family
from tests.ui.screens.networks import network_of
from ui.components.shapes import Block, PersonCard, Sentence
from ui.screens.person_card import PROMPT, card_of


def said(lines: Iterable[Sentence]) -> str:
    return " ".join("".join(part if isinstance(part, str) else part["text"] for part in line) for line in lines)


def block(card: PersonCard, record: str) -> Block:
    found = [each for each in card["blocks"] if each["record"] == record]
    assert len(found) == 1
    return found[0]


def test_each_kind_of_record_has_a_block_of_its_own() -> None:
    card = card_of(network_of(amiras_family(), "amira"), "nana")

    assert [each["record"] for each in card["blocks"]] == ["view", "assessment", "arrangement", "event", "fact"]
    assert card["name"] == "Nan"


def test_the_child_s_words_are_quoted_with_the_day_and_how_they_were_said() -> None:
    view = block(card_of(network_of(amiras_family(), "amira"), "nana"), "view")

    assert said(view["lines"]) == "“She makes the best rice.” Right next to me · just right"
    assert view["foot"] == "24 Oct 2026, said"
    assert view["head"] == "Ami says"


def test_a_judgement_names_who_made_it_and_when() -> None:
    judged = block(card_of(network_of(amiras_family(), "amira"), "nana"), "assessment")

    assert said(judged["lines"]) == "Strong tie, low risk."
    assert judged["foot"] == "Sana, 24 Sept 2026"


def test_what_was_agreed_and_what_happened_are_told_apart() -> None:
    card = card_of(network_of(amiras_family(), "amira"), "nana")

    assert said(block(card, "arrangement")["lines"]) == "Every 6 weeks, face to face."
    assert said(block(card, "event")["lines"]) == "The last one took place."
    assert block(card, "event")["foot"] == "Last together 13 Oct 2026 (41 days ago)"


def test_missing_is_said_in_words_and_never_left_empty() -> None:
    family = Family()
    family.child("mia")
    family.person("bo")
    family.tie("mia", "bo", "uncle")
    card = card_of(network_of(family, "mia"), "bo")

    assert said(block(card, "view")["lines"]) == "Nobody has asked them yet."
    assert said(block(card, "assessment")["lines"]) == "Not assessed. Nobody has looked at whether this is safe."
    assert said(block(card, "arrangement")["lines"]) == "No plan is recorded."
    assert said(block(card, "event")["lines"]) == "Nothing is recorded."
    assert "Birth: not recorded." in said(block(card, "fact")["lines"])


def test_nobody_is_expected_to_have_a_view_from_a_child_under_four() -> None:
    family = Family()
    family.child("bo", age=3, sex="M")
    family.person("kim")
    family.tie("bo", "kim", "foster_carer")

    view = block(card_of(network_of(family, "bo"), "kim"), "view")

    assert said(view["lines"]) == "Bo is 3. Nobody is expected to have a view from him."


def test_a_limit_says_its_reason_its_end_and_whether_the_child_was_told() -> None:
    limit = block(card_of(network_of(amiras_family(), "amira"), "uncle_bo"), "restriction")

    assert "Harm in 2018." in said(limit["lines"])
    assert "Told why on 24 Oct 2026 by Sana." in said(limit["lines"])
    assert "Until 1 June 2029" in limit["foot"]


def test_the_gate_is_said_in_words_with_its_reason() -> None:
    stop = GateResult(GateOutcome.CHILD_STOP, "gate.child_stop", "Amira asked on 19 Nov for it to stop.")
    card = card_of(network_of(amiras_family(), "amira", {"nana": stop}), "nana")

    assert card["chip"] == {"style": "wish", "icon": "hand", "text": "Her wish: closed for now"}
    assert card["reason"] == "Amira asked on 19 Nov for it to stop."


def test_nobody_chosen_is_a_prompt_and_the_child_has_no_card() -> None:
    network = network_of(amiras_family(), "amira")

    assert [card_of(network, who)["prompt"] for who in (None, "amira", "somebody-else")] == [PROMPT] * 3


def test_of_a_masked_person_only_that_they_are_protected_is_said() -> None:
    family = Family()
    family.child("tyler")
    family.person("x1", birth="2020", masked=True)
    family.tie("tyler", "x1", "adopted_away_sibling")

    card = card_of(network_of(family, "tyler"), "x1")

    assert "Their details are protected." in said(block(card, "fact")["lines"])
    assert "2020" not in str(card)
    assert card["icon"] == "lock"


def test_a_reason_that_begins_like_the_gate_is_said_once() -> None:
    wish = GateResult(GateOutcome.CHILD_STOP, "rule", "Her wish (19 November 2026): closed for now. We ask again at the review.")
    card = card_of(network_of(amiras_family(), "amira", {"nana": wish}), "nana")

    assert card["chip"] == {"style": "wish", "icon": "hand", "text": "Her wish (19 November 2026): closed for now"}
    assert card["reason"] == "We ask again at the review."


def test_time_with_a_worker_is_their_work_and_needs_no_gate_but_a_stop_is_always_said() -> None:
    checked = GateResult(GateOutcome.CHECK_FIRST, "rule", "Check first: nobody has looked.")
    stopped = GateResult(GateOutcome.OTHER_STOP, "rule", "He said no for now.")
    gates = {"sana": checked, "dee": checked, "iris": stopped}
    cards = {who: card_of(network_of(amiras_family(), "amira", gates), who) for who in gates}

    assert (cards["sana"]["chip"], cards["dee"]["chip"]) == (None, None)
    assert cards["iris"]["chip"] == {"style": "closed", "icon": "hand", "text": "Not for now"}
