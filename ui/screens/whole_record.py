"""Everything on record around a child, kind by kind and newest first: to look something up, or to see what is missing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date

from graphmodel.domain.arrangements import Arrangement, Restriction
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.fields import NAMED_ON_ALL
from graphmodel.domain.network import Network
from graphmodel.domain.projection import Projection
from graphmodel.domain.record_words import facts_of, label_of
from graphmodel.domain.records import Record
from graphmodel.domain.search import SearchCase
from graphmodel.domain.vocabulary import RESTRICTION
from ui import wording
from ui.components.shapes import Table, TableRow

CHAPTERS: Mapping[str, tuple[str, ...]] = {
    "What the child says": ("views", "sessions"),
    "What adults saw, labelled as observation": ("observations",),
    "What is agreed, and what gets in the way": ("arrangements", "barriers", "proposals"),
    "What happened": ("events", "life_events"),
    "What professionals judge": ("assessments", "stage_records"),
    "Limits, and how they were explained": ("restrictions", "explanations"),
    "Reviews and decisions": ("reviews", "decisions", "alerts"),
    "Homes": ("placements", "household_stays", "households"),
    "Schools": ("school_spells", "schools"),
    "Who works with the child": ("worker_spells", "team_spells", "teams"),
    "Family and ties": ("parent_links", "partnerships", "ties"),
    "Searches": ("searches", "search_steps", "consents"),
    "Days to keep, and things that hold memories": ("key_dates", "mementoes", "keeper_spells"),
    "Other names, and where people can be reached": ("person_names", "contact_details"),
    "Places by hand on the family’s picture": ("drawn_places",),
}
"""Every kind of record of a map but the people themselves, who are in the list, in chapters."""

MOST_ROWS = 60
"""Rows of one chapter; what is older is said to be there."""
_WORDS = {
    "views": "view",
    "sessions": "session",
    "observations": "observation",
    "arrangements": "plan",
    "barriers": "in the way",
    "proposals": "asked for",
    "events": "time together",
    "life_events": "life event",
    "assessments": "judgement",
    "stage_records": "stage",
    "restrictions": "limit",
    "explanations": "explained",
    "reviews": "review",
    "decisions": "decision",
    "alerts": "answer to a question",
    "placements": "placement",
    "household_stays": "lived at",
    "households": "home",
    "school_spells": "went to",
    "schools": "school",
    "worker_spells": "worker",
    "team_spells": "in a team",
    "teams": "team",
    "parent_links": "parent",
    "partnerships": "couple",
    "ties": "tie",
    "searches": "search",
    "search_steps": "step of a search",
    "consents": "consent",
    "key_dates": "day to keep",
    "mementoes": "kept thing",
    "keeper_spells": "had the animal",
    "person_names": "other name",
    "contact_details": "reached at",
    "drawn_places": "put by hand",
}
_DAYS = ("said_on", "on", "told_on", "starts_on", "since", "agreed_on", "opened", "given", "added_on", "date")
_DAY_LABELS = frozenset(label_of(field) for field in _DAYS)
_SAID_BEFORE = frozenset(
    {label_of(field) for field in (NAMED_ON_ALL, *(one.name for one in fields(Projection)))} - {label_of("safety")}
)
"""Labels of what stands in a column of its own, or in the chapter of the record that a tie has it from."""
_IS_AN_ID = re.compile(r"(masked-)?[0-9a-f]{8}(-?[0-9a-f]{4}){2,}[0-9a-f]*(:\w+)*")


def record_tables(network: Network) -> list[Table]:
    """A table for each chapter, empty ones too: what nobody recorded is seen to be missing."""
    called = _called(network)
    return [_chapter(network, title, kinds, called) for title, kinds in CHAPTERS.items()]


def _chapter(network: Network, title: str, kinds: Iterable[str], called: Mapping[str, str]) -> Table:
    records = [(kind, record) for kind in kinds for record in network.records(kind)]
    records.sort(key=lambda entry: (_day(entry[1]), entry[1].id), reverse=True)
    older = len(records) - MOST_ROWS
    caption = f"{title}: {len(records) or 'nothing is recorded'}"
    return {
        "caption": caption + (f"; the newest {MOST_ROWS} are shown." if older > 0 else "."),
        "columns": [{"title": "When"}, {"title": "What"}, {"title": "What it says", "wide": True}, {"title": "Recorded by"}],
        "rows": [_row(network, kind, record, called) for kind, record in records[:MOST_ROWS]],
        "selected": None,
    }


def _row(network: Network, kind: str, record: Record, called: Mapping[str, str]) -> TableRow:
    def name(given: str) -> str:
        return called.get(given) or ("not on this map" if _IS_AN_ID.fullmatch(given) else given)

    child, day = called.get(network.child or ""), _first_day(record)
    facts = dict.fromkeys(facts_of(record, name))  # a tie may say the same of its row and of the judgement
    said = [[label, words] for label, words in facts if label not in _SAID_BEFORE and not _is_told(label, words, child, day)]
    by = name(record.recorded_by) if record.recorded_by else "not recorded"
    return {"id": record.id, "pick": False, "cells": [_when(record), _WORDS[kind], {"facts": said}, by]}


def _is_told(label: str, words: str, child: str | None, day: PartialDate | None) -> bool:
    """Whether the page says it already: whose record this is, and the day of the first column."""
    if label in ("Child", "Of") and words == child:
        return True
    return day is not None and ((words == day.words and label in _DAY_LABELS) or words == _session(day))


def _first_day(record: Record) -> PartialDate | None:
    days = (getattr(record, name, None) for name in _DAYS)
    return next((day for day in days if isinstance(day, PartialDate)), None)


def _day(record: Record) -> tuple[date, date]:
    first = _first_day(record)
    return first.order() if first else (date.min, date.min)


def _when(record: Record) -> str:
    first = _first_day(record)
    return wording.dated(first) if first else "no day recorded"


def _called(network: Network) -> dict[str, str]:
    """Words for every id that a record may refer to."""
    called = {person.id: person.called for person in network.people}
    called |= {home.id: home.name for home in network.households}
    called |= {school.id: school.name for school in network.schools} | {team.id: team.name for team in network.teams}
    called |= {plan.id: _plan(plan, called) for plan in network.arrangements}
    called |= {limit.id: _limit(limit, called) for limit in network.restrictions}
    called |= {search.id: _search(search, called) for search in network.searches}
    called |= {one.id: _session(one.on) for one in network.sessions}
    return called | {view.id: f"what was said on {wording.dated(view.said_on)}" for view in network.views}


def _session(on: PartialDate) -> str:
    return f"the session on {wording.dated(on)}"


def _plan(plan: Arrangement, called: Mapping[str, str]) -> str:
    return "the plan with " + ", ".join(called.get(who, who) for who in plan.with_people)


def _limit(limit: Restriction, called: Mapping[str, str]) -> str:
    return f"{RESTRICTION.label(limit.kind)}, {called.get(limit.on_person, limit.on_person)}"


def _search(search: SearchCase, called: Mapping[str, str]) -> str:
    return f"the search for {called.get(search.target, search.target)}"
