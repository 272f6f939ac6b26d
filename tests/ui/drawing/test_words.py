"""The table and the sentences say of everyone what the picture shows, and nothing to anyone who may not know it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest

from graphmodel.domain.arrangements import Arrangement
from graphmodel.domain.care import HouseholdStay, Placement
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.gate import GateOutcome, GateResult
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person
from tests.ui.drawing.amira import amira, crowd, event, view
from ui.drawing.eco_map import draw_eco_map
from ui.drawing.svg import to_svg
from ui.drawing.words import EcoMapRow, eco_map_table, object_of, sentences, subject_of

SVG = "{http://www.w3.org/2000/svg}"


def row(network: Network, person: str) -> EcoMapRow:
    return next(row for row in eco_map_table(network) if row.id == person)


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("network", [amira(), amira(asked=False), crowd(30, unplaced=7)], ids=["amira", "unasked", "thirty"])
def test_the_table_has_exactly_the_people_of_the_picture(network: Network, audience: Audience) -> None:
    seen_by = replace(network, audience=audience)
    root = ElementTree.fromstring(to_svg(draw_eco_map(seen_by).scene))
    drawn = {group.get("data-person") for group in root.iter(f"{SVG}g") if group.get("data-person")} - {"amira"}
    rows = eco_map_table(seen_by)
    assert {row.id for row in rows} == drawn
    assert len(rows) == len(drawn) == len(sentences(seen_by))


@pytest.mark.parametrize("audience", list(Audience))
def test_the_table_says_the_line_that_the_picture_draws(audience: Audience) -> None:
    network = amira(audience)
    root = ElementTree.fromstring(to_svg(draw_eco_map(network).scene))
    drawn = {
        (group.get("data-between") or "").split()[1]: (group.findtext(f"{SVG}title") or "").split(": ")[1].split(",")[0]
        for group in root.iter(f"{SVG}g")
        if group.get("data-tie")
    }
    assert {row.id: row.line for row in eco_map_table(network)} == drawn


def test_a_row_says_ring_line_whose_view_last_time_plan_and_gate() -> None:
    assert row(amira(), "idris") == EcoMapRow(
        id="idris",
        name="Idris",
        relationship="brother (full)",
        part="Family",
        ring="right next to me",
        line="strong",
        whose="Amira’s own view, 19 Nov 2026",
        last_time="13 Oct 2026, 41 days ago",
        plan="every fortnight by face to face",
        gate="Can be arranged, with conditions",
    )


def test_what_is_missing_is_said() -> None:
    nobody = row(amira(asked=False), "ellie")
    assert nobody.ring == "not placed by Amira"
    assert nobody.line == "no line said"
    assert nobody.whose == "nobody has asked Amira"
    assert nobody.last_time == "not recorded"
    assert nobody.plan == "nothing recorded"
    for one in (*eco_map_table(amira()), *eco_map_table(amira(asked=False))):
        assert all(one.as_json().values())


def test_a_judgement_keeps_its_author_and_day_beside_the_childs_view() -> None:
    assert row(amira(asked=False), "grace").whose == "line: our judgement, Beth, 2 Sept 2026"
    silent = amira()
    placed_only = tuple(view("grace", 3) if one.about == "grace" else one for one in silent.views)
    assert row(replace(silent, views=placed_only), "grace").whose == (
        "Amira’s own view, 19 Nov 2026; line: our judgement, Beth, 2 Sept 2026"
    )


@pytest.mark.parametrize("audience", [Audience.CHILD, Audience.SHARE])
def test_only_workers_read_the_gate(audience: Audience) -> None:
    assert all(row.gate is None and "gate" not in row.as_json() for row in eco_map_table(amira(audience)))
    assert not any("order is in force" in sentence for sentence in sentences(amira(audience)))
    assert any("order is in force" in sentence for sentence in sentences(amira()))


def test_a_child_reads_their_own_words_without_plans_of_adults() -> None:
    told = " ".join(sentences(amira(Audience.CHILD)))
    assert "okay" in told
    assert "bit of both" in told
    assert "Plan" not in told
    assert "Haddad" not in told


@pytest.mark.parametrize(
    ("gate", "words"),
    [
        (GateResult(GateOutcome.OPEN, "r", "x"), "Time together can be arranged"),
        (
            GateResult(GateOutcome.OPEN_WITH_CONDITIONS, "r", "x", conditions=("both are asked",)),
            "Can be arranged, if both are asked",
        ),
        (GateResult(GateOutcome.CHECK_FIRST, "r", "Nobody has looked."), "Check first: Nobody has looked"),
        (GateResult(GateOutcome.CHILD_STOP, "r", "x"), "Her wish: closed for now"),
        (GateResult(GateOutcome.FORBIDDEN, "r", "x", until=date(2029, 5, 3)), "An order is in force until 3 May 2029"),
        (None, "Whether time can be arranged has not been worked out"),
    ],
)
def test_gate_words(gate: GateResult | None, words: str) -> None:
    gates = {} if gate is None else {"idris": gate}
    assert row(amira(gates=gates), "idris").gate == words


def test_living_together_is_time_together_and_its_end_counts() -> None:
    day = PartialDate.of
    together = Placement(id="p", child="amira", type="U6", carers=("denise",), starts_on=day(date(2026, 9, 3)))
    before = Placement(
        id="q", child="amira", type="U6", carers=("grace",), starts_on=day(date(2024, 2, 1)), ends_on=day(date(2026, 9, 2))
    )
    network = amira(placements=(before, together))
    assert row(network, "denise").last_time == "live together"
    assert row(network, "grace").last_time == "2 Sept 2026, 82 days ago"


def test_stays_in_one_household_count_only_while_both_were_there() -> None:
    day = PartialDate.of
    stays = (
        HouseholdStay(id="1", household="h", member="amira", starts_on=day(date(2020, 1, 1)), ends_on=day(date(2026, 1, 10))),
        HouseholdStay(id="2", household="h", member="nan", starts_on=day(date(2026, 1, 1))),
        HouseholdStay(id="3", household="h", member="mum", starts_on=day(date(2026, 2, 1))),
    )
    network = amira(household_stays=stays, events=())
    assert row(network, "nan").last_time == "10 Jan 2026, 317 days ago"
    assert row(network, "mum").last_time == "not recorded"


def test_an_uncertain_day_says_so() -> None:
    about = replace(event("nan", date(2026, 3, 1)), on=PartialDate("2026-03", date(2026, 3, 1), date(2026, 3, 31)))
    assert row(amira(events=(about,)), "nan").last_time == "March 2026, ≈267 days ago"


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        ({"status": "paused", "interval_days": 14}, "paused"),
        ({"status": "proposed", "interval_days": 14}, "nothing recorded"),
        ({"ends_on": PartialDate.of(date(2026, 11, 22)), "interval_days": 14}, "nothing recorded"),
        ({"modes": ("letter", "card")}, "letter, card"),
        ({}, "agreed, how often is not recorded"),
    ],
)
def test_a_plan_in_words(plan: dict[str, object], words: str) -> None:
    made = Arrangement(id="x", child="amira", with_people=("nan",), **plan)  # type: ignore[arg-type]
    assert row(amira(arrangements=(made,)), "nan").plan == words


def test_an_empty_map_says_so() -> None:
    assert sentences(crowd(0)) == ("Nobody is on Amira’s map yet.",)


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"sex": "F"}, ("she", "her")),
        ({"sex": "M"}, ("he", "him")),
        ({}, ("they", "them")),
        ({"pronouns": "he/him"}, ("he", "him")),
    ],
)
def test_pronouns_follow_the_record(facts: dict[str, str], words: tuple[str, str]) -> None:
    person = Person(id="x", name="X", **facts)
    assert (subject_of(person), object_of(person)) == words


def test_a_private_view_is_not_shared_and_its_absence_is_not_said_to_be_silence() -> None:
    network = amira(Audience.SHARE)
    private = tuple(replace(one, private_to="sw") if one.about == "nan" else one for one in network.views)
    nan = row(replace(network, views=private), "nan")
    assert (nan.ring, nan.line) == ("no place is shown", "ordinary")
    assert "19 Nov" not in nan.whose
    shared = to_svg(draw_eco_map(replace(network, views=private)).scene)
    assert "Outside the rings: no place is shown (1)." in shared
    assert "not placed by Amira" not in shared
    assert "has not said" not in shared
    hidden = tuple(replace(one, private_to="sw") for one in network.views)
    assert "no word of Amira’s is shown" in to_svg(draw_eco_map(replace(network, views=hidden)).scene)
    worker = row(replace(network, audience=Audience.WORKER, views=private), "nan")
    assert worker.ring == "right next to me"
