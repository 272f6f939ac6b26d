"""The guard rails of a question: each broken once, all faults in one message, with file and line (style guide 5)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from graphmodel.domain.errors import BadStatement
from graphmodel.store.schema import SCHEMA
from queries.catalogue import load_questions
from queries.definitions import definitions
from queries.header import Beside
from queries.rows import Pair
from queries.telling import Suggestion, Telling

GOOD = """// number:     Q99
// title:      Friends
// question:   Who are this child's friends?
// for:        social worker
// params:     children: list[str], as_of: date
// thresholds: stay_days
// codes:      kin_kinds
// evidence:   none
// rests_on:   ties
// row:        Friendship
// limit:      3
// empty:      Nobody is recorded.
// caution:    Ask the child.
// seed:       2:1

// A $comment, a 'quoted' word in it, a MERGE and a LIMIT are no part of the statement.
UNWIND $children AS child_id
MATCH (c:Child {id: child_id})-[tie:KNOWS]->(p:Person)
WHERE tie.kind = 'friend' AND NOT tie.kind IN $kin_kinds AND $stay_days > 0 AND tie.since_from <= $as_of
RETURN c.id AS child_id, p.id AS person_id
ORDER BY child_id, person_id
"""


@dataclass(frozen=True, slots=True)
class Friendship(Pair):
    """The two columns of every row."""


FRIENDSHIP = Telling(row=Friendship, why=lambda row, told: "A friend.", open_step=lambda row, told: Suggestion("step", "Ask."))
BESIDE = Beside({"Friendship": FRIENDSHIP}, definitions(), SCHEMA.names)


def faults_in(folder: Path) -> tuple[str, ...]:
    with pytest.raises(BadStatement) as caught:
        load_questions(folder, BESIDE)
    return caught.value.faults


def written(folder: Path, text: str, name: str = "topic/friends.cypher") -> Path:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_good_file_becomes_a_question_that_asks_for_one_row_more_than_it_shows(tmp_path: Path) -> None:
    friends = load_questions(written(tmp_path, GOOD), BESIDE)["friends"]

    assert ("topic", "Q99", ("stay_days",), ("kin_kinds",), 3) == (
        friends.topic,
        friends.number,
        friends.thresholds,
        friends.codes,
        friends.limit,
    )
    assert friends.statement.text.endswith("LIMIT $question_limit\n")
    assert {"children", "as_of", "stay_days", "kin_kinds", "question_limit"} == friends.statement.params


BROKEN = {
    "a key is missing": ("// caution:    Ask the child.\n", "", ":1: the header says nothing for `caution`"),
    "a key is empty": ("// empty:      Nobody is recorded.\n", "// empty:\n", ":12: the header says nothing for `empty`"),
    "a key is unknown": ("// seed: ", "// sead: ", ":14: `sead` is not a key of the header"),
    "views are read without who may read them": (
        "WHERE tie.kind",
        "WHERE EXISTS { MATCH (c)-[:SAID]->(:View) } AND tie.kind",
        ":19: views are read without $may_read",
    ),
    "the number is none": ("Q99", "Question 99", ":1: `number` is Q and two figures"),
    "the limit is none": ("limit:      3", "limit:      many", ":11: `limit` is a number of rows"),
    "the row is unknown": ("Friendship", "Friends", ":10: `row` names Friends"),
    "a threshold is unknown": ("thresholds: stay_days", "thresholds: stay_days, patience", ":6: `thresholds` names patience"),
    "a definition is unknown": ("evidence:   none", "evidence:   gossip", ":8: `evidence` names gossip"),
    "evidence is named and put in nowhere": ("evidence:   none", "evidence:   ties", "the line `// <evidence>` stands 0 times"),
    "evidence is put in and not named": ("MATCH (c", "// <evidence>\nMATCH (c", "the line `// <evidence>` stands 1 times"),
    "it rests on what nobody can see": ("rests_on:   ties", "rests_on:   rumours", ":9: `rests_on` names rumours"),
    "a group of codes is unknown": ("codes:      kin_kinds", "codes:      kin_kinds, foes", ":7: `codes` names foes"),
    "a parameter is not of the runner": ("as_of: date", "as_of: date, today: date", ":5: `params` names today"),
    "a parameter is used and not declared": (
        "$as_of\nRETURN",
        "$as_of + $tomorrow\nRETURN",
        ":19: $tomorrow is used and not declared",
    ),
    "a parameter is declared and not used": (" AND $stay_days > 0", "", ":6: `stay_days` is declared and never used"),
    "a column has no name": ("c.id AS child_id", "c.id", "RETURN gives (, person_id)"),
    "the columns are in another order": (
        "c.id AS child_id, p.id AS person_id",
        "p.id AS person_id, c.id AS child_id",
        "`row` declares (child_id, person_id)",
    ),
    "a code is in no list": ("'friend'", "'freind'", ":19: 'freind' is no code of the vocabulary"),
    "a label is not in the schema": ("(p:Person)", "(p:People)", ":18: `People` is no label"),
    "a relationship type is not in the schema": ("[tie:KNOWS]", "[tie:LIKES]", ":18: `LIKES` is no label"),
    "it writes": ("RETURN c.id", "SET p.seen = true\nRETURN c.id", ":20: SET in a statement that only reads"),
    "it calls a procedure": ("RETURN c.id", "CALL db.labels()\nRETURN c.id", ":20: CALL in a statement that only reads"),
    "it limits itself": ("ORDER BY child_id, person_id\n", "ORDER BY child_id, person_id\nLIMIT 5\n", ":22: LIMIT"),
    "it has no order": ("ORDER BY child_id, person_id\n", "", "no ORDER BY"),
}


@pytest.mark.parametrize("broken", BROKEN, ids=str)
def test_a_broken_guard_rail_is_named_with_file_and_line(tmp_path: Path, broken: str) -> None:
    before, after, message = BROKEN[broken]
    assert before in GOOD

    faults = faults_in(written(tmp_path, GOOD.replace(before, after)))

    assert any(message in fault and fault.startswith("topic/friends.cypher:") for fault in faults), faults


def test_all_faults_of_all_files_come_in_one_message(tmp_path: Path) -> None:
    written(tmp_path, GOOD.replace("'friend'", "'foe'").replace("Q99", "99"))
    written(tmp_path, GOOD.replace("[tie:KNOWS]", "[tie:LIKES]").replace("Q99", "Q98"), "other/foes.cypher")

    files = {fault.split(":")[0] for fault in faults_in(tmp_path)}

    assert {"topic/friends.cypher", "other/foes.cypher"} == files
    assert len(faults_in(tmp_path)) >= 3


def test_a_number_and_a_name_belong_to_one_question(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    written(tmp_path, GOOD, "other/friends.cypher")

    faults = faults_in(tmp_path)

    assert sum("another file has the same name" in fault for fault in faults) == 2
    assert sum("Q99 is the number of another question too" in fault for fault in faults) == 2
