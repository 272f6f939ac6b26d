"""Whether an id of a file means the person whom the store knows by it. Two families' files often number people alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graphmodel.domain.people import Person
from loaders.problems import Findings, shown
from loaders.staged import KnownRecord

_FEW = 3
_UNNAMED = "somebody else, whose name is not shown,"


@dataclass(frozen=True, slots=True)
class SaidPerson:
    """A person as one place of one file has them; ``numbered`` = the file's program made the id, so it says nothing of who it
    is."""

    person: Person
    file: str
    row: int
    numbered: bool


def check_same_people(said: Iterable[SaidPerson], known: Mapping[str, KnownRecord], findings: Findings) -> None:
    """A name that differs from the store's is worth a notice, since people change their names. It refuses where the id was
    made by a program, and where most ids of a file are somebody else in the store."""
    met: dict[str, int] = {}
    renamed: dict[str, list[tuple[SaidPerson, str]]] = {}
    """Each with what may be said of whom the record has."""
    for one in said:
        held = known.get(one.person.ref or "")
        if held is None or held.name is None:
            continue
        met[one.file] = met.get(one.file, 0) + 1
        if _folded(held.name) != _folded(one.person.name):
            renamed.setdefault(one.file, []).append((one, _UNNAMED if held.guarded else held.name))
    for file, changes in renamed.items():
        refuse = len(changes) >= _FEW and len(changes) * 2 > met[file]
        for one, held_name in changes:
            _say(one, held_name, findings, refuse or one.numbered)


def _say(one: SaidPerson, held_name: str, findings: Findings, refuse: bool) -> None:
    known_as = f'"{shown(one.person.ref or "")}" is {shown(held_name)} in the record and {shown(one.person.name)} here.'
    if refuse:
        what = "give this file another name" if one.numbered else "give the one in this file another id"
        sentence = f"{known_as} If these are two people, {what}; nothing is written over."
        findings.problem("another_person", sentence, one.file, one.row, "id" if one.row else "")
    else:
        findings.notice("renamed", f"{known_as} Loading changes the name.", one.file, one.row, "name")


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
