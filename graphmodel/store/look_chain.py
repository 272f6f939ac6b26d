"""The log of looks as chains: a chain for each child and one for everything else, linked like the journal (``chain.py``).

A look carries its place, its hash and the hash before it; where its chain stands is kept as a head beside those of the journal,
so that anchors and backups take it along. The head is locked, the hash is made here: one statement more than a bare note.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Protocol, TypeVar

from graphmodel.store.chain import OPENED, OPENED_SUFFIX, SHARED, Entry, Head, Row, canonical, link
from graphmodel.store.statements import Statement, statement

PREFIX = "looks:"
"""What the names of chains of looks begin with."""
SHARED_LOOKS = PREFIX + SHARED
"""The chain of looks at no child by name, of refusals (which may name anything), and of what announces the other chains."""

Stored = Mapping[str, object]
T = TypeVar("T")
_AT_ONCE = 1_000
_LINKS = frozenset({"chain", "seq", "prev", "hash", "place", "lock"})
_NAMED = _LINKS | {"id", "at", "by", "purpose", "what", "child"}
_SHOWN = "shown"


class Runs(Protocol):
    """What looks are written through."""

    def run(self, statement: Statement, **params: object) -> list[dict[str, object]]:
        """The rows of one statement."""
        ...


class Store(Protocol):
    """As much of a graph as chaining what was noted before needs."""

    def read(self, statement: Statement, **params: object) -> list[dict[str, object]]:
        """The rows of one reading statement."""
        ...

    def write(self, work: Callable[[Runs], T]) -> T:
        """Run ``work`` in one transaction."""
        ...


def is_of_looks(chain: str) -> bool:
    """Whether a chain is one of looks, not of the journal."""
    return chain.startswith(PREFIX)


def append(tx: Runs, looks: Sequence[Stored], again: bool = False) -> None:
    """Keep these looks at the end of their chains, in order. ``again``: some may be there already, and are left as they are."""
    if again and looks:
        linked = {row["id"] for row in tx.run(statement("access/looks_linked"), ids=[look["id"] for look in looks])}
        looks = [look for look in looks if look["id"] not in linked]
    if not looks:
        return
    entries = [_entry(look) for look in looks]
    heads = _locked(tx, {entry.chain for entry in entries}, entries[0].id)
    opened = [_announcement(entry) for entry in _first_of_each(entries) if not heads[entry.chain].seq]
    opened = [entry for entry in opened if entry.subject != SHARED_LOOKS]
    if opened and SHARED_LOOKS not in heads:
        heads |= _locked(tx, {SHARED_LOOKS}, entries[0].id)
    noted = {str(look["id"]): look for look in looks} | {entry.id: _as_look(entry) for entry in opened}
    rows: list[dict[str, object]] = []
    ordered = sorted([*opened, *entries], key=lambda entry: entry.chain)
    for chain, group in groupby(ordered, key=lambda entry: entry.chain):
        rows += [
            {**noted[str(one["id"])], **{name: one[name] for name in _LINKS & one.keys()}} for one in link(heads[chain], group)
        ]
    for first in range(0, len(rows), _AT_ONCE):
        tx.run(statement("access/log_look"), looks=rows[first : first + _AT_ONCE])


def chain_earlier(store: Store) -> None:
    """Chain what was noted before looks stood in chains, in the order in which it was noted; done again it goes on where it was.

    What was altered before that cannot be told any more; from here on it can.
    """
    since = ""
    while rows := store.read(statement("access/looks_unlinked"), since=since, most=_AT_ONCE):
        found = [look for row in rows if isinstance(look := row["look"], dict)]
        store.write(lambda tx, found=found: append(tx, found, again=True))  # type: ignore[misc]
        since = str(found[-1]["at"])


def row_of(look: object) -> Row:
    """A look as a row of ``chain.COLUMNS``, from which its hash is made."""
    kept = look if isinstance(look, dict) else {}
    said = [_text(kept.get(name)) for name in ("at", "by", "purpose", "what")]
    ends = [kept.get(name) for name in ("prev", "hash", "place")]
    return [kept.get("id"), kept.get("chain"), kept.get("seq"), *said, _subject(kept), None, _rest(kept), *ends]


def _entry(look: Stored) -> Entry:
    at, by, why, what = (str(_text(look.get(name))) for name in ("at", "by", "purpose", "what"))
    child = look.get("child") if look.get("outcome") == _SHOWN else None
    return Entry(
        id=str(look["id"]),
        chain=f"{PREFIX}{child}" if child else SHARED_LOOKS,
        at=at,
        by=by,
        why=why,
        kind=what,
        subject=str(_subject(look)),
        after=_further(look),
    )


def _announcement(first: Entry) -> Entry:
    """What the shared chain of looks says when a chain gets its first look."""
    named, opens = first.id + OPENED_SUFFIX, first.chain
    return Entry(
        id=named, chain=SHARED_LOOKS, at=first.at, by=first.by, why=first.why, kind=OPENED, subject=opens, after={"opens": opens}
    )


def _as_look(entry: Entry) -> Stored:
    return {"id": entry.id, "at": entry.at, "by": entry.by, "purpose": entry.why, "what": entry.kind, "opens": entry.subject}


def _subject(look: Stored) -> object:
    return _text(look.get("opens") or look.get("child"))


def _further(look: Stored) -> Stored:
    """What else a look says: everything that is no column of its own, so that nothing can be added unseen."""
    return {name: value for name, value in look.items() if name not in _NAMED and value is not None}


def _rest(look: Stored) -> object:
    try:
        return canonical(_further(look))
    except (TypeError, ValueError):
        return 0  # somebody put there what no look holds: no hash can be made of it


def _text(value: object) -> object:
    return "" if value is None else value


def _locked(tx: Runs, chains: set[str], lock: str) -> dict[str, Head]:
    rows = tx.run(statement("access/look_heads"), chains=sorted(chains), lock=lock)
    return {
        str(row["chain"]): Head(str(row["chain"]), seq if isinstance(seq := row["seq"], int) else 0, str(row["hash"] or ""))
        for row in rows
    }


def _first_of_each(entries: Sequence[Entry]) -> Iterator[Entry]:
    seen: set[str] = set()
    for entry in entries:
        if entry.chain not in seen:
            seen.add(entry.chain)
            yield entry
