"""The questions as ``kinmap ask --list`` explains them, with the rules of each nation."""

from __future__ import annotations

import shutil
import sys
import textwrap

from graphmodel.domain.vocabulary import NATION
from queries.explaining import Explained, by_topic, explained
from queries.nations import RULES, because, in_words
from queries.thresholds import Thresholds
from ui.commands.terminal import Format, put, put_json

_INDENT = " " * 5
_WIDEST = 110


def list_questions(form: Format, limits: Thresholds) -> None:
    """Every question by its number, with the limits that are in force."""
    told = [(topic, [explained(each, limits) for each in of_topic]) for topic, of_topic in by_topic()]
    if form is Format.JSON:
        put_json([each.as_json() for each in sorted((one for _, of in told for one in of), key=lambda one: one.number)])
        return
    for topic, of_topic in told:
        put(f"{topic.upper()}\n")
        for each in of_topic:
            _tell(each)
    put("REVIEWS, VISITS AND WHO COUNTS, BY NATION\n")
    for rules in RULES.values():
        put(NATION.label(rules.nation))
        for sentence in in_words(rules):
            _put("", sentence)
        put("")
    put(f"A child's file names the nation. {because(None)} {because('NI')}")


def _tell(one: Explained) -> None:
    put(f"{one.number}  {one.title}  ({one.name})")
    _put("", one.question)
    _put("For: ", f"{one.for_whom}.")
    for limit in one.limits:
        _put("Limit: ", f"{limit.sentence}  [{limit.name}]")
    _put("Caution: ", one.caution)
    put("")


def _put(lead: str, text: str) -> None:
    """Folded to the width of the terminal; one line where nobody looks at one."""
    width = min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else 10**6
    put(textwrap.fill(text, width, initial_indent=_INDENT + lead, subsequent_indent=_INDENT + " " * len(lead)))
