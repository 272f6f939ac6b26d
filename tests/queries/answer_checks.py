"""What a row has to say: the fields of a case, looked up in the public form of the row."""

from __future__ import annotations

from collections.abc import Mapping

from queries.rows import Answer, AnswerRow

_WORDS = {"says": "suggestion", "why_says": "why", "gate_says": "gate_words"}


def assert_row(row: AnswerRow | None, expected: Mapping[str, object]) -> None:
    """The row is not there where nothing is expected, and otherwise holds what is expected, word for word or by its words."""
    if not expected:
        assert row is None, f"listed: {row}"
        return
    assert row is not None, "not listed"
    said = row.as_json()
    for field, wanted in expected.items():
        if field in _WORDS:
            assert str(wanted) in str(said[_WORDS[field]]), said
        elif field == "numbers":
            assert wanted.items() <= said["numbers"].items(), said  # type: ignore[attr-defined]
        elif field == "why_says_not":
            assert str(wanted) not in str(said["why"]), said
        else:
            assert said[field] == wanted, (field, said)


def rows_about(answer: Answer, child: str, person: str) -> list[AnswerRow]:
    """The rows of a child about a person, named by id or, masked or restricted, by the words for them; "" = about nobody."""
    return [row for row in answer.rows if row.child_id == child and person in (row.person_id or "", row.person)]


def row_about(answer: Answer, child: str, person: str) -> AnswerRow | None:
    """The row of a child about a person: at most one. Somebody masked or restricted is named by the words for them."""
    found = rows_about(answer, child, person)
    assert len(found) <= 1, "one row for each pair"
    return found[0] if found else None


def alike(answer: Answer) -> list[dict[str, object]]:
    """The rows in a form that two stores have in common: opaque ids and keys of rows are made with a key of each store.

    Rows of people with an opaque id come last: where nothing else that is told of two of them differs, that id orders them.
    """
    rows = [row.as_json() | {"key": ""} for row in answer.rows]
    named = [row for row in rows if not (row["masked"] or row["restricted"])]
    hidden = [row | {"person_id": "opaque"} for row in rows if row["masked"] or row["restricted"]]
    return named + sorted(hidden, key=repr)
