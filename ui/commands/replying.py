"""``kinmap answer``: a row of a question is answered, and set aside until its facts change."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from graphmodel.access import Viewer
from graphmodel.domain.errors import Refused
from queries.answer_row import Given, Reply, RowOf, answer_row
from queries.rows import AnswerRow
from queries.runner import ask
from ui.commands.answer_text import is_meant, short_key, whom
from ui.commands.shared import child_named, opened
from ui.commands.terminal import day_of, put
from ui.settings import load_settings, opening_day

REPLIED = {
    Reply.NOT_RIGHT: "Kept as not right",
    Reply.SNOOZE: "Put off",
    Reply.ANSWERED: "Kept as answered",
    Reply.AGENDA: "Put on the agenda of the next review",
    Reply.PROPOSE: "Proposed for the plan",
}
"""What was done with a row."""


class As(StrEnum):
    """The replies as they are typed."""

    NOT_RIGHT = "not-right"
    SNOOZE = "snooze"
    ANSWERED = "answered"
    AGENDA = "agenda"
    PROPOSE = "propose"


def add_to(app: typer.Typer) -> None:
    """Puts this group's commands on the command line."""
    example = 'kinmap answer Q01 --child amira --row 0199f2c4 --as not-right --because "They moved abroad."'
    app.command("answer", epilog=f"Example: {example}")(answer)


def answer(
    question: Annotated[str, typer.Argument(help="Its name or number.")],
    child: Annotated[str, typer.Option(help="The child whose row it is, by id.")],
    row: Annotated[str, typer.Option(help="The row, as `kinmap ask` shows it in brackets.")],
    reply: Annotated[As, typer.Option("--as", help="What is done with it.")],
    because: Annotated[str, typer.Option(help="One sentence that says why; it is kept with the record.")],
    until: Annotated[str | None, typer.Option(help="For snooze: the day to which it is put off, YYYY-MM-DD.")] = None,
    as_of: Annotated[str | None, typer.Option(help="The day the question was asked for; today when left out.")] = None,
) -> None:
    """Answer a row: it is set aside until its facts change. Nothing is sent."""
    settings = load_settings()
    day = day_of(as_of, opening_day(settings))
    given = Given(reply=Reply(reply.value.replace("-", "_")), because=because, until=_until(reply, until, day))
    viewer = Viewer.operator()
    with opened(settings) as graph:
        of = child_named(graph, viewer, child, day)
        asked = ask(graph, viewer, question, day, [of], settings.thresholds)
        meant = _meant([*asked.rows, *(aside.row for aside in asked.set_aside)], row)
        answer_row(graph, viewer, RowOf(question, of, meant.key), given, day, settings.thresholds)
    put(f"{REPLIED[given.reply]}. {whom(meant)}: set aside until its facts change.")
    put(f"To take it back: `kinmap history --child {child}` names the entry for `kinmap undo`.")


def _until(reply: As, text: str | None, today: date) -> date | None:
    if text and reply is not As.SNOOZE:
        raise Refused("--until goes with --as snooze only; nothing was recorded.")
    return day_of(text, today, "--until") if text else None


def _meant(rows: Iterable[AnswerRow], given: str) -> AnswerRow:
    found = {row.key: row for row in rows if is_meant(row, given.strip())}
    if not found:
        raise Refused(
            f'There is no row "{given}" about this child on this day: its facts may have changed. Ask the question again; '
            "nothing was recorded."
        )
    if len(found) > 1:
        shown = ", ".join(sorted(short_key(row) for row in found.values()))
        raise Refused(f'"{given}" means more than one row ({shown}): give the whole key (`--format json`). Nothing was recorded.')
    return next(iter(found.values()))
