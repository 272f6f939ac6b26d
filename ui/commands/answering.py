"""``kinmap ask | find``: the questions, and people by name. Rows leave only through ``access``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from graphmodel.access import Viewer
from graphmodel.domain.date_words import day_in_words
from graphmodel.domain.errors import NotAllowed, Refused
from graphmodel.domain.vocabulary import PERSON_KIND, RELATIONSHIP_KINDS
from graphmodel.maps import FoundPerson, find_people
from graphmodel.store.connection import Graph
from queries.pairing import in_twos
from queries.runner import Days, ask_as_known, children_of_team
from ui.commands.answer_text import tell
from ui.commands.questions import list_questions
from ui.commands.shared import child_named, opened
from ui.commands.terminal import Format, complain, day_of, put, put_json
from ui.settings import load_settings, opening_day


def add_to(app: typer.Typer) -> None:
    """Puts this group's commands on the command line."""
    app.command("ask", epilog="Example: kinmap ask lost_connections --all --as-of 2026-11-23 --format json")(ask_question)
    app.command(epilog="Example: kinmap find Pauline")(find)


def ask_question(
    question: Annotated[str | None, typer.Argument(help="Its name or number; --list names them.")] = None,
    child: Annotated[str | None, typer.Option(help="Of one child, by id.")] = None,
    team: Annotated[str | None, typer.Option(help="Of all children of a team, by name or id.")] = None,
    everyone: Annotated[bool, typer.Option("--all", help="Of every child.")] = False,
    as_of: Annotated[str | None, typer.Option(help="The day it is asked for; left out: today, or the day of --known-on.")] = None,
    known_on: Annotated[str | None, typer.Option(help="As it was known at the end of this day (UTC); takes seconds.")] = None,
    form: Annotated[Format, typer.Option("--format", help="How the answer comes out.")] = Format.TEXT,
    show_list: Annotated[bool, typer.Option("--list", help="Explain the questions there are.")] = False,
) -> None:
    """Ask a question of one child, a team or all children."""
    if show_list:
        list_questions(form, load_settings().thresholds)
        return
    if question is None:
        raise typer.BadParameter("Name a question; `kinmap ask --list` shows them.")
    if sum((child is not None, team is not None, everyone)) != 1:
        raise typer.BadParameter("Say of whom: one of --child ID, --team NAME or --all.")
    settings = load_settings()
    days = _days(as_of, known_on, opening_day(settings))
    viewer = Viewer.operator()
    with opened(settings) as graph:
        children = _of_whom(graph, viewer, child, team, days.as_of)
        if days.then is not None:
            complain(f"Making the record as it was known at the end of {day_in_words(days.then)} (UTC): it takes some seconds.")
        (answer,) = ask_as_known(graph, viewer, [question], days, children, settings.thresholds)
    # A team talks of two brothers once; each of their workers has a row.
    rows = in_twos(answer.rows) if team is not None else [*answer.rows]
    if form is Format.JSON:
        put_json(answer.as_json() | {"rows": [row.as_json() for row in rows]})
    else:
        tell(answer, rows)


def _days(as_of: str | None, known_on: str | None, otherwise: date) -> Days:
    """The day it is asked for, and by which it was known: who says only the second asks what would have been answered then."""
    known = day_of(known_on, otherwise, "--known-on") if known_on else None
    then = Days(otherwise, known).then
    return Days(day_of(as_of, then or otherwise), known)


def _of_whom(graph: Graph, viewer: Viewer, child: str | None, team: str | None, day: date) -> Sequence[str] | None:
    """Ids of the children meant; None = every child in scope."""
    if child is not None:
        return (child_named(graph, viewer, child, day),)
    if team is None:
        return None
    try:
        return children_of_team(graph, viewer, team, day)
    except NotAllowed as error:
        raise Refused(f'There is no team "{team}" with children that you may see.') from error


def find(
    text: Annotated[str, typer.Argument(help="Part of a name, or what the child calls them.")],
    as_of: Annotated[str | None, typer.Option(help="As it was on this day; today when left out.")] = None,
    known_on: Annotated[str | None, typer.Option(help="By the names known at the end of this day (UTC), YYYY-MM-DD.")] = None,
    form: Annotated[Format, typer.Option("--format", help="How the answer comes out.")] = Format.TEXT,
) -> None:
    """Find people by name. Protected people are never found."""
    settings = load_settings()
    day = day_of(as_of, opening_day(settings))
    known = day_of(known_on, day, "--known-on") if known_on else None
    with opened(settings) as graph:
        found = _each_once(find_people(graph, Viewer.operator(), text, day, known_on=known))
    if form is Format.JSON:
        put_json({"found": [_as_json(one) for one in found]})
    elif not found:
        put(f"Nobody by the name of {text} is in the record. Some people are protected and are never found by name.")
    else:
        for one in found:
            kind = PERSON_KIND.label(one.person.kind.value)
            put(f"{one.person.name} ({one.person.ref or one.person.id}), {kind}{_roles(one)}")


def _each_once(found: Sequence[FoundPerson]) -> list[FoundPerson]:
    """Somebody near several children is said once, with every tie."""
    each: dict[str, FoundPerson] = {}
    for one in found:
        known = each.get(one.person.id, one)
        each[one.person.id] = replace(known, kinds=tuple(dict.fromkeys((*known.kinds, *one.kinds))))
    return list(each.values())


def _as_json(one: FoundPerson) -> dict[str, object]:
    person = one.person
    return {"id": person.ref or person.id, "name": person.name, "kind": person.kind.value, "ties": list(one.kinds)}


def _roles(one: FoundPerson) -> str:
    return ": " + ", ".join(map(RELATIONSHIP_KINDS.label, one.kinds)) if one.kinds else ""
