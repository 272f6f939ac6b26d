"""Questions as we knew it on a day: what was answered then, under the protection of today."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from generated import generated_family
from later_changes import Later
from oracle.chance import networks
from scenarios import TODAY, Family, when

from graphmodel.access import Viewer, looks
from graphmodel.as_known import rebuilding
from graphmodel.domain.care import WorkerSpell
from graphmodel.domain.errors import NotAllowed, Refused
from graphmodel.domain.people import Child, Person
from graphmodel.domain.voice import View
from graphmodel.store.connection import Graph
from graphmodel.store.statements import statement
from queries.catalogue import catalogue
from queries.rows import Answer
from queries.runner import Days, ask_as_known, ask_several
from tests.graphmodel.test_time import FIRST, ROS, SANA, Kept, day

pytestmark = [pytest.mark.timeout(900), pytest.mark.usefixtures("one_scratch")]

SOAK = os.environ.get("KINMAP_SOAK") == "1"
SEEDS = tuple(range(1, 26)) if SOAK else (1,)
OPERATOR = Viewer.operator()
EVERYTHING = list(catalogue())


def then(graph: Graph, known_on: date, children: list[str] | None = None, viewer: Viewer = OPERATOR) -> tuple[Answer, ...]:
    """Everything asked as it was known on a day."""
    return ask_as_known(graph, viewer, EVERYTHING, Days(TODAY, known_on), children)


def now(graph: Graph, children: list[str] | None = None, names: list[str] = EVERYTHING) -> tuple[Answer, ...]:
    return ask_several(graph, OPERATOR, names, TODAY, children)


def differing(ours: tuple[Answer, ...], theirs: tuple[Answer, ...]) -> list[str]:
    """The questions that are answered otherwise."""
    pairs = zip(ours, theirs, strict=True)
    return [one.question for one, other in pairs if bare(one) != bare(other)]


def bare(answer: Answer) -> Answer:
    """Without the day by which it was known, and without keys and steps, which no row of the past has."""
    rows = tuple(replace(row, key="", suggestion=None, suggestion_rule=None) for row in answer.rows)
    aside = tuple(replace(one, row=replace(one.row, key="", suggestion=None, suggestion_rule=None)) for one in answer.set_aside)
    return replace(answer, rows=rows, set_aside=aside, known_on=None, caution="")


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_asked_of_an_earlier_day_is_what_was_answered_then(graph: Graph, seed: int) -> None:
    """Whatever was recorded, corrected, ended, merged or taken back since; of all children, and of one by itself."""
    kept, chance, many = Kept(graph), Random(seed), 3 if SOAK else 1
    told = generated_family(seed, many)
    for record in networks(seed, many).records:
        told.add(record)
    kept.on(FIRST, *told.records)
    Later(kept, told, chance).go_on(9)
    alone, known_on = [chance.choice([record.id for record in told.records if isinstance(record, Child)])], kept.clock.day
    answered, answered_alone = now(graph), now(graph, alone)
    kept.clock.day += timedelta(days=1)
    later = Later(kept, told, chance)
    later.go_on(45)

    assert differing(then(graph, known_on), answered) == []
    assert differing(then(graph, known_on, alone), answered_alone) == []
    # Nothing is proved where nothing changed.
    assert {"mark", "correct", "say", "change_tie", "change_plan", "move", "merge", "know", "undo"} <= set(later.done) or SOAK
    some = range(0, len(EVERYTHING), 6)
    assert differing(now(graph, names=[EVERYTHING[at] for at in some]), tuple(answered[at] for at in some)) != []


# protection counts as of today

PLANTED = ("Leila", "Karim", "Granville", "Twinnie", "Esme", "Boris", "Oldname", "secretly")
"""Names and words that nobody may read today; each was free to read on the first day."""


def everybody(told: Family) -> None:
    """Amira's people as they were known on the first day; and Boris, whose brother Pawel was adopted from him."""
    for child in ("amira", "pawel"):
        told.child(child, 9, sex="F")
    told.worker("sana")
    told.worker("ros")
    told.in_team("sana", "North")
    told.in_team("ros", "North", "team_manager")
    told.works_with("sana", "amira")
    told.works_with("sana", "pawel")
    told.person("leila", 7, name="Leila Farrow", sex="F")
    told.mother("mum", of=("amira", "leila"))
    told.called("leila", "Oldname")
    kinds = {"leila": "full_sister", "karim": "full_brother", "granville": "maternal_grandfather", "twinnie": "aunt"}
    for who, kind in kinds.items():
        if who != "leila":
            told.person(who, 40, sex="M")
        told.tie("amira", who, kind)
        told.view("amira", who, 4, told.ago(100), words=f"I miss {who.title()}, and Esme too", enough="too_little", wants="more")
        told.event("amira", who, told.ago(400))
        told.arrangement("amira", who, every=42)
    told.person("friend")
    told.tie("amira", "friend", "friend")
    said = "He tells of Karim and Oldname secretly"
    told.view("amira", "friend", 4, told.ago(100), words=said, enough="too_little", wants="more")
    told.person("boris")
    told.tie("pawel", "boris", "full_brother")
    told.view("pawel", "boris", 4, told.ago(100), words="Boris is mine", enough="too_little", wants="more")


def protected_since(kept: Kept, told: Family) -> None:
    """Later somebody is adopted away, somebody flees, a file is sealed, two people turn out to be one, words are kept private."""
    told.tie("amira", "leila", "adopted_away_sibling")
    told.change(Person, "karim", identity_protected="refuge", version=1)
    told.change(Person, "granville", restricted=True, version=1)
    told.person("real_aunt", name="Twinnie Real", identity_protected="witness")
    told.person("esme", identity_protected="other")
    told.tie("amira", "esme", "friend")
    told.tie("pawel", "boris", "birth_sibling_of_adopted")
    kept.on(day(5), *told.records)
    kept.recorder.merge_people("real_aunt", "twinnie", "sana", "one person")
    (view,) = [one for one in told.records if isinstance(one, View) and one.about == "friend"]
    kept.recorder.correct_view(replace(view, version=1), "sana", "she had asked for that", private_to="sw")


def read_by(graph: Graph, viewer: Viewer, known_on: date) -> str:
    """All answers as they are read, with what was answered before."""
    return str([answer.as_json() for answer in then(graph, known_on, viewer=viewer)])


def test_who_is_protected_since_is_in_no_answer_of_before(graph: Graph) -> None:
    kept, told = Kept(graph), Family()
    everybody(told)
    kept.on(FIRST, *told.records)
    before = read_by(graph, ROS, day(0))
    protected_since(kept, told)

    after = read_by(graph, ROS, day(0))

    assert [name for name in PLANTED if name not in before] == []
    assert [name for name in PLANTED if name in after] == []
    assert "Sister, adopted" in after  # the row stays, about somebody who is not named
    assert "Brother, protected" in after


def test_a_view_kept_private_since_is_read_by_whom_it_is_for(graph: Graph) -> None:
    kept, told = Kept(graph), Family()
    everybody(told)
    kept.on(FIRST, *told.records)
    protected_since(kept, told)

    assert "secretly" in read_by(graph, SANA, day(0))


def test_who_may_ask_counts_as_of_today(graph: Graph) -> None:
    kept, told = Kept(graph), Family()
    everybody(told)
    kept.on(FIRST, *told.records)
    told.change(WorkerSpell, "worker-spell-1", ends_on=when("2026-03-20"), version=1)
    kept.on(day(30), *told.records)

    with pytest.raises(NotAllowed):
        then(graph, day(1), ["amira"], SANA)
    assert {row.child_id for answer in then(graph, day(1), viewer=SANA) for row in answer.rows} == {"pawel"}


# the day itself


def test_a_child_who_was_not_known_then_is_refused_by_name_and_left_out_of_several(graph: Graph) -> None:
    kept, told = Kept(graph), Family()
    everybody(told)
    kept.on(FIRST, *told.records)
    told.child("new")
    kept.on(day(5), *told.records)

    with pytest.raises(Refused, match=r"Nothing was known of this child by the end of 2 March 2026 \(UTC\)"):
        then(graph, day(1), ["new"])
    assert "new" not in {row.child_id for answer in then(graph, day(1)) for row in answer.rows}
    assert {row.child_id for answer in then(graph, day(1), ["new", "pawel"]) for row in answer.rows} == {"pawel"}
    with pytest.raises(Refused, match="Nothing was known"):
        then(graph, day(-1), ["amira"])
    assert [answer.rows for answer in then(graph, day(-1))] == [()] * len(EVERYTHING)


def test_what_is_known_today_is_asked_of_the_record_itself(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, told = Kept(graph), Family()
    everybody(told)
    kept.on(FIRST, *told.records)
    monkeypatch.setattr(rebuilding, "scratch", None)  # it is not asked for

    answers = ask_as_known(graph, OPERATOR, EVERYTHING[:3], Days(TODAY, datetime.now(UTC).date()))

    assert answers == now(graph, names=EVERYTHING[:3])
    assert answers[0].known_on is None


def test_an_answer_says_by_which_day_it_was_known_and_so_does_the_log_of_looks(graph: Graph) -> None:
    kept, told = Kept(graph), Family()
    everybody(told)
    kept.on(FIRST, *told.records)

    (answer,) = ask_as_known(graph, SANA, ["Q01"], Days(TODAY, day(1)), ["amira"])

    assert answer.rows != ()
    assert {row.key for row in answer.rows} == {""}
    assert (answer.as_of, answer.known_on, answer.as_json()["known_on"]) == (TODAY, day(1), "2026-03-02")
    assert "question Q01 as known on 2026-03-02" in {look.what for look in looks(graph, ROS, TODAY, "amira")}


def test_nothing_of_it_stands_in_the_record(graph: Graph) -> None:
    kept, told = Kept(graph), Family()
    everybody(told)
    kept.on(FIRST, *told.records)
    before = kept_in(graph)

    then(graph, day(1))

    assert kept_in(graph) == before


def kept_in(graph: Graph) -> list[dict[str, object]]:
    """How many there are of everything but looks and what goes with them."""
    rows = [row for name in ("node", "edge") for row in graph.read(statement(f"journal/{name}_counts"))]
    return [row for row in rows if row["label"] not in ("Look", "JournalHead", "Secret")]
