"""The shared definitions of practice 4.1, each once, and how a question uses them.

A definition is a file below ``definitions/``. A question names those it uses in its header (``evidence: voice, contact``) and
says with a line ``// <evidence>`` where they are put in: for each child all evidence is walked once, every piece as one row
about one person, and gathered for each person. Walking each kind of record once for a child, and not once more for every person
round the child, is what makes a question fast enough to ask of a whole authority.

Sections of a file, each begun by a line ``// --- name``: ``before: variables`` (worked out once for a child), ``evidence`` (rows
of ``COLUMNS``), ``gathered`` (one value for each person), ``worked out`` (values from those). What is put in is fixed when the
file is loaded: the same text for every viewer, day and engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import pairwise

from graphmodel.domain.errors import BadStatement
from graphmodel.store import cypher
from graphmodel.store.statements import Source, header_faults, names_in, read_sources

COLUMNS = ("p", "what", "day", "until", "n", "code", "second", "later")
"""A piece of evidence: about whom, what it is, its days, a number, two codes, and what orders it among those of one day."""
PLACE = "// <evidence>"
"""The line of a question in whose place its evidence is put."""

_SAID_BY = "said_by"
_KEYS = ("title", "source", "needs", "gives", "thresholds", "codes")
_SECTION = re.compile(r"^// --- (before|evidence|gathered|worked out)(?::\s*(.*))?$")


@dataclass(frozen=True, slots=True)
class Definition:
    """A shared definition. ``beforehand``: variables with the text that works them out; ``worked``: one text for each step."""

    name: str
    title: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    thresholds: tuple[str, ...]
    codes: tuple[str, ...]
    beforehand: tuple[tuple[tuple[str, ...], str], ...]
    evidence: tuple[str, ...]
    gathered: tuple[str, ...]
    worked: tuple[str, ...]


def load_definitions(folder: Traversable) -> dict[str, Definition]:
    """All definitions by name.

    :raises BadStatement: with every fault of every file.
    """
    sources = list(read_sources(folder))
    faults = [fault for source in sources for fault in _faults(source, {each.name for each in sources})]
    if faults:
        raise BadStatement(tuple(faults))
    return {source.name: _definition_from(source) for source in sources}


@cache
def definitions() -> Mapping[str, Definition]:
    """Every definition of practice by its name.

    :raises BadStatement: when a file breaks its header.
    """
    return load_definitions(files("queries").joinpath("definitions"))


def used(names: Iterable[str], known: Mapping[str, Definition]) -> tuple[Definition, ...]:
    """The definitions of these names with all that they need, each once, whatever is needed first."""
    found: dict[str, Definition] = {}
    for name in names:
        one = known[name]
        for each in (*used(one.needs, known), one):
            found.setdefault(each.name, each)
    return tuple(found.values())


def with_evidence(
    text: str, names: Sequence[str], known: Mapping[str, Definition], carried: Sequence[str] = (), source: str | None = None
) -> str:
    """The statement with its evidence put in; the text itself where it uses none.

    ``carried``: variables of the statement, one value for each child, that it goes on using after the evidence. ``source``: a
    variable for the names of the definitions that know of each person; None = that is not gathered.
    """
    if not names:
        return text
    return text.replace(PLACE, "\n".join(_put_in(used(names, known), carried, source)), 1)


def _put_in(parts: Sequence[Definition], carried: Sequence[str], source: str | None) -> Iterator[str]:
    before = [variable for part in parts for variables, _ in part.beforehand for variable in variables]
    kept = [*carried, *(variable for part in parts for variable in part.gives if variable in before)]
    for part in parts:
        yield from (text for _, text in part.beforehand)
    columns = COLUMNS if source is None else (*COLUMNS, _SAID_BY)
    branches = [text if source is None else _signed(text, part.name) for part in parts for text in part.evidence]
    if not branches:
        return
    everything = ", ".join(("c", *before))
    yield f"CALL ({everything}) {{"
    yield "\nUNION ALL\n".join(branches)
    yield "}"
    group = ", ".join(("c", *kept))
    yield f"WITH {group}, {', '.join(columns)} WHERE p.id <> c.id"
    yield f"WITH {group}, {', '.join(columns)} ORDER BY day DESC, later DESC"
    gathers = [] if source is None else [f"collect(DISTINCT {_SAID_BY}) AS {source}"]
    gathered = ",\n".join([*gathers, *(text for part in parts for text in part.gathered)])
    yield f"WITH {group}, p,\n{gathered}"
    steps = _in_steps([text for part in parts for text in part.worked])
    yield from ("WITH *,\n" + ",\n".join(texts) for texts in steps)


def _in_steps(worked: Sequence[str]) -> Iterator[list[str]]:
    """What is worked out, as few steps one after the other as what each makes and uses allows.

    A server plans every step over all variables there are: a step for each text took it ten seconds for one question.
    """
    step_of: dict[str, int] = {}
    steps: list[list[str]] = []
    for text in worked:
        words = [token.text for token in cypher.tokens(text) if token.kind is cypher.Kind.WORD]
        at = max((step_of[word] + 1 for word in words if word in step_of), default=0)
        steps += [[] for _ in range(at + 1 - len(steps))]
        steps[at].append(text)
        step_of |= dict.fromkeys((name for before, name in pairwise(words) if before == "AS"), at)
    yield from steps


def _signed(evidence: str, name: str) -> str:
    """A piece of evidence that says of which definition it is."""
    before, _, columns = evidence.rpartition("RETURN ")
    return f"{before}RETURN '{name}' AS {_SAID_BY}, {columns}"


def _definition_from(source: Source) -> Definition:
    value = {key: text for key, (_, text) in source.header.items()}
    sections = list(_sections(source.text))

    def of(kind: str) -> tuple[str, ...]:
        return tuple(text for name, _, text in sections if name == kind)

    return Definition(
        name=source.name,
        title=value["title"],
        needs=names_in(value["needs"]),
        gives=names_in(value["gives"]),
        thresholds=names_in(value["thresholds"]),
        codes=names_in(value["codes"]),
        beforehand=tuple((names_in(variables), text) for name, variables, text in sections if name == "before"),
        evidence=of("evidence"),
        gathered=of("gathered"),
        worked=of("worked out"),
    )


def _sections(text: str) -> Iterator[tuple[str, str, str]]:
    """Each section: its kind, its variables, its text."""
    kind, variables, lines = "", "", list[str]()
    for line in text.splitlines():
        match = _SECTION.match(line)
        if match is None:
            lines.append(line)
            continue
        if kind:
            yield kind, variables, "\n".join(lines).strip()
        kind, variables, lines = match[1], match[2] or "none", []
    if kind:
        yield kind, variables, "\n".join(lines).strip()


def _faults(source: Source, known: set[str]) -> Iterator[str]:
    yield from header_faults(source, _KEYS)
    line, needs = source.header.get("needs", (1, "none"))
    for name in names_in(needs):
        if name not in known or name == source.name:
            yield source.fault(line, f"`needs` names {name}, which is no other definition")
    if not any(True for _ in _sections(source.text)):
        yield source.fault(1, "there is no section; sections are before, evidence, gathered and worked out")
    for kind, _, text in _sections(source.text):
        # A piece of evidence that lacks a column would be gathered under another's name.
        if kind == "evidence" and not all(re.search(rf"\b{column}\b", text.rpartition("RETURN")[2]) for column in COLUMNS):
            yield source.fault(1, f"a section of evidence does not return all of {', '.join(COLUMNS)}")
