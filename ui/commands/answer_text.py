"""An answer as ``kinmap ask`` tells it: three lists, then what was answered before, then what no row means and the caution."""

from __future__ import annotations

from collections.abc import Sequence

from queries.pairing import Two
from queries.rows import Answer, AnswerRow, SetAside
from ui.commands.terminal import put
from ui.wording import ANSWERED, as_known, iso_day

HEADINGS = {1: "", 2: "Closed with a reason", 3: "We have no record"}
SHORT = 8
"""Characters of a row's key that are shown: enough to tell the rows of one child apart."""
_BEFORE_KEY = "masked-"


def tell(answer: Answer, rows: Sequence[AnswerRow | Two]) -> None:
    """``rows``: those of the answer, two children's in one where a team asks."""
    if answer.known_on is not None:
        put(as_known(answer.as_of, answer.known_on))
    if answer.withheld:
        put(answer.withheld)
        return
    for which, heading in HEADINGS.items():
        listed = [row for row in rows if row.list == which]
        if listed and heading:
            put(f"\n{heading}:")
        for row in listed:
            put(_both_sides(row) if isinstance(row, Two) else _one(row))
    if answer.set_aside:
        put("\nAnswered before, and nothing has changed since:")
    for aside in answer.set_aside:
        put(_set_aside(aside))
    if not rows and not answer.set_aside:
        put(answer.empty)
    _close(answer, bool(rows))


def _close(answer: Answer, listed: bool) -> None:
    if answer.more:
        put("There are more rows than are shown here. Ask of one child or one team.")
    put(f"\n{answer.caution}")
    if listed and answer.known_on is None:
        put("To answer a row: kinmap answer QUESTION --child ID --row [what stands in brackets] --as not-right --because TEXT")


def short_key(row: AnswerRow) -> str:
    """What a person types to mean this row; "" where it cannot be answered."""
    return row.key.removeprefix(_BEFORE_KEY)[:SHORT]


def is_meant(row: AnswerRow, given: str) -> bool:
    """Whether a key, or the beginning of one as it was shown, means this row."""
    return row.key == given or (len(given) >= SHORT and row.key.removeprefix(_BEFORE_KEY).startswith(given))


def whom(row: AnswerRow) -> str:
    """ "Amira: Idris, her brother"; the child alone where the row is about nobody in particular."""
    if row.person_id is None:
        return row.child
    return f"{row.child}: {row.person}, {row.relationship}" if row.relationship else f"{row.child}: {row.person}"


def _one(row: AnswerRow) -> str:
    gate = [row.gate_words] if row.person_id is not None else []
    return "\n    ".join([f"{whom(row)}{_bracketed(row)}", *gate, row.why, *_next(row)])


def _both_sides(two: Two) -> str:
    first, second = two.rows
    heads = f"{first.child} and {second.child}: {first.relationship}, {second.relationship}"
    sides = [f"For {row.child}{_bracketed(row)}: {row.why}" for row in two.rows]
    return "\n    ".join([heads, first.gate_words, *sides, *_next(first)])


def _set_aside(aside: SetAside) -> str:
    until = f" until {iso_day(aside.until)}" if aside.until and aside.state == "snoozed" else ""
    reason = f": {aside.reason}" if aside.reason else ""
    since = f" ({iso_day(aside.on)})" if aside.on else ""
    return f"{whom(aside.row)}{_bracketed(aside.row)} — {ANSWERED[aside.state]}{until}{reason}{since}"


def _bracketed(row: AnswerRow) -> str:
    return f"  [{short_key(row)}]" if row.key else ""


def _next(row: AnswerRow) -> list[str]:
    return [f"Next: {row.suggestion}"] if row.suggestion else []
