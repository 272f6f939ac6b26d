"""Statement files: the tokenizer, and every fault that the loader has to find, each with its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphmodel.domain.errors import BadStatement, UnknownRecord
from graphmodel.store import cypher
from graphmodel.store.schema import SCHEMA
from graphmodel.store.statements import all_statements, load_statements, statement

GOOD = """// title:  Children of this person
// params: person: str
// row:    id, name
// kind:   read
MATCH (one:Person {id: $person})-[link:PARENT_OF]->(child:Child) // not $used, CREATE
WHERE child.name <> 'it''s $not a param; SET' AND child.set IS NULL
CALL (child) { MATCH (child)-[:KNOWS|LIVES_IN]->(x) RETURN count(x) AS known LIMIT 1 }
RETURN child.id AS id, child.name AS name
ORDER BY name, id
"""


def load(folder: Path, **files: str) -> tuple[str, ...]:
    for name, text in files.items():
        (folder / f"{name}.cypher").write_text(text, encoding="utf-8")
    try:
        load_statements(folder, SCHEMA.names)
    except BadStatement as bad:
        return bad.faults
    return ()


def test_a_good_file_has_no_faults(tmp_path: Path) -> None:
    (tmp_path / "family").mkdir()
    (tmp_path / "family" / "children.cypher").write_text(GOOD, encoding="utf-8")

    loaded = load_statements(tmp_path, SCHEMA.names)["family/children"]

    assert loaded.params == {"person"}
    assert loaded.columns == ("id", "name")
    assert (loaded.kind, loaded.text) == ("read", GOOD)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("// title:  Children of this person\n", "", "bad.cypher:1: the header says nothing for `title`"),
        ("// title:  Children of this person", "// title:", "bad.cypher:1: the header says nothing for `title`"),
        ("// kind:   read", "// kind:   read\n// mood:   good", "bad.cypher:5: `mood` is not a key of the header"),
        ("// kind:   read", "// kind:   look", "bad.cypher:4: `kind` is one of read, write, schema"),
        ("person: str", "person: str, day: date", "bad.cypher:2: `day` is declared under `params` and never used"),
        ("{id: $person}", "{id: $person, ref: $ref}", "bad.cypher:5: $ref is used and not declared"),
        ("child.name AS name", "child.name AS called", "bad.cypher:3: `row` declares (id, name) and RETURN gives (id, called)"),
        ("child.name AS name", "child.name", "RETURN gives (id, )"),
        ("child.id AS id, child.name AS name", "child.name AS name, child.id AS id", "RETURN gives (name, id)"),
        ("ORDER BY name, id\n", "", "bad.cypher:1: no ORDER BY"),
        ("ORDER BY name, id", "ORDER BY name, id\nLIMIT 5", "bad.cypher:10: LIMIT on the answer"),
        ("ORDER BY name, id", "ORDER BY name, id SKIP 5", "bad.cypher:9: SKIP on the answer"),
        ("RETURN child.id", "SET child.seen = true RETURN child.id", "bad.cypher:8: SET in a statement that only reads"),
        ("CALL (child) {", "CALL db.labels() YIELD label CALL (child) {", "bad.cypher:7: CALL in a statement that only reads"),
        (":PARENT_OF", ":MOTHER_OF", "bad.cypher:5: `MOTHER_OF` is no label or relationship type of the schema"),
        (":KNOWS|LIVES_IN", ":KNOWS|LIVES_AT", "bad.cypher:7: `LIVES_AT` is no label or relationship type of the schema"),
        ("(child:Child)", "(child:Kid)", "bad.cypher:5: `Kid` is no label or relationship type of the schema"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_line(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert old in GOOD

    faults = load(tmp_path, bad=GOOD.replace(old, new, 1))

    assert len(faults) == 1
    assert fault in faults[0]


def test_all_faults_of_all_files_come_at_once(tmp_path: Path) -> None:
    faults = load(tmp_path, one=GOOD.replace("$person", "$who"), other=GOOD.replace("ORDER BY name, id", ""), good=GOOD)

    assert [fault.split(":")[0] for fault in faults] == ["one.cypher", "one.cypher", "other.cypher"]


def test_every_statement_of_the_store_is_good() -> None:
    assert {"schema/number", "journal/heads"} <= all_statements().keys()


def test_an_unknown_statement_is_refused_by_name() -> None:
    with pytest.raises(UnknownRecord, match='no statement "journal/heds"'):
        statement("journal/heds")


def test_statements_are_split_outside_strings_and_comments() -> None:
    text = "// a; b\nCREATE (a {x: 'one; two'});\n/* ; */ CREATE (b);\n"

    assert cypher.split_statements(text) == ("// a; b\nCREATE (a {x: 'one; two'})", "/* ; */ CREATE (b)")


def test_words_that_look_like_clauses_are_not() -> None:
    found = cypher.tokens(
        'MATCH (n:Set)-[:CREATE]->(m) WHERE n.delete = $merge AND m.x = {set: 1} AND n.y = "DROP" RETURN `MERGE`'
    )

    assert cypher.writing_words(found) == ()
    assert cypher.params_used(found) == {"merge": 1}


def test_columns_are_those_of_the_outermost_return() -> None:
    found = cypher.tokens(
        "CALL { MATCH (n) RETURN n.a AS inner } "
        "RETURN DISTINCT inner, count(*) AS `how many`, [x IN [1] | x] AS list ORDER BY inner"
    )

    assert cypher.columns_of(found) == ("inner", "how many", "list")
    assert cypher.columns_of(cypher.tokens("MATCH (n) SET n.x = 1")) is None
