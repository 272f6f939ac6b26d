"""Two records that turn out to be one person, and taking that apart again: each one transaction, all of it or nothing.

A merge points every reference from the merged person to the kept one, as a new version of each record, and notes what it moved in
the journal (``people merged``; its subject is the id of the merge). Taking it apart reads that note and points back what still
stands. What was recorded of the kept person since stays with the kept person.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime

from graphmodel.domain.errors import Conflict, Refused, UnknownRecord
from graphmodel.domain.records import Record
from graphmodel.record import merge_rules
from graphmodel.record.chains import chains_of
from graphmodel.record.changes import Change, Stamp
from graphmodel.record.incoming import gather
from graphmodel.record.merge_plan import Held, Key, Move, Stored, by_record, moved, plan_merge, plan_unmerge
from graphmodel.record.merge_writing import move_records
from graphmodel.record.present import see_references
from graphmodel.record.requests import Answer, Form
from graphmodel.record.same_people import MERGED
from graphmodel.record.writing import project_ties
from graphmodel.store import journal
from graphmodel.store.connection import Transaction
from graphmodel.store.mapping import PROJECTED, person_from, record_from
from graphmodel.store.shapes import PEOPLE, SHAPES, Shape
from graphmodel.store.statements import all_statements, statement

UNMERGED = "people unmerged"
"""Kind of the journal entry that says what taking a merge apart moved back; its subject is the id of the merge."""

Ask = Callable[..., list[dict[str, object]]]
"""``Graph.read`` or ``Transaction.run``."""
_NAMED_IN = tuple(sorted(name for name in all_statements() if name.startswith("merge/named_in_")))
_SHAPE_OF_LABEL = {shape.label: shape for shape in SHAPES}


@dataclass(frozen=True, slots=True)
class Moved:
    """What came of a merge, or of taking it apart.

    ``id`` of the merge; ``records`` = how many of each type were moved, by the word of the type; ``left`` = type, id and field of
    what could not be moved back because it was changed since and names somebody else.
    """

    id: str
    kept: str
    merged: str
    records: Mapping[str, int] = field(default_factory=dict)
    left: tuple[tuple[str, str, str], ...] = ()

    @classmethod
    def from_answer(cls, answer: Answer) -> Moved:
        """The outcome that a request had the first time."""
        records, left = answer.get("records"), answer.get("left")
        return cls(
            str(answer.get("id")),
            str(answer.get("kept")),
            str(answer.get("merged")),
            records if isinstance(records, dict) else {},
            tuple((str(word), str(given), str(name)) for word, given, name in _rows(left)),
        )


MOVED: Form[Moved] = Form(asdict, Moved.from_answer)


@dataclass(frozen=True, slots=True)
class Plan:
    """What has to be done, worked out from what is kept now."""

    kept: Stored
    merged: Stored
    records: Mapping[Key, Held]
    moves: tuple[Move, ...]
    left: tuple[Move, ...] = ()

    def moved(self, merge: str) -> Moved:
        """As it is told to people."""
        kinds = Counter(word for word, _ in by_record(self.moves))
        left = tuple((move.word, move.id, move.field) for move in self.left)
        return Moved(merge, str(self.kept["id"]), str(self.merged["id"]), dict(sorted(kinds.items())), left)


def planned_merge(ask: Ask, kept: str, merged: str, versions: tuple[int, int] | None = None) -> Plan:
    """What merging ``merged`` into ``kept`` would move; changes nothing. ``versions`` of both, as they were seen.

    :raises UnknownRecord, Conflict, Refused: see :func:`merge_rules`.
    """
    people = _people(ask, kept, merged)
    merge_rules.see_people(person_from(people[kept]), person_from(people[merged]))
    for who, seen in zip((kept, merged), versions or (), strict=False):
        if people[who].get("version") != seen:
            raise Conflict("person", who, seen, int(str(people[who].get("version", 0))), person_from(people[who]))
    records = referring(ask, merged) | {(PEOPLE.word, who): Held(PEOPLE, stored) for who, stored in people.items()}
    moves = plan_merge(records.values(), kept, merged)
    merge_rules.see_records(person_from(people[kept]), person_from(people[merged]), tuple(records.values()), moves)
    merge_rules.see_generations(kept, merged, _above(ask, kept), _above(ask, merged))
    return Plan(people[kept], people[merged], records, moves)


def planned_unmerge(ask: Ask, merge: str) -> Plan:
    """What taking this merge apart would move back; changes nothing.

    :raises UnknownRecord: there is no such merge; :raises Refused: it was taken apart before, or another one stands on it.
    """
    said = [_entry(row["stored"]) for row in ask(statement("merge/entries"), merge_id=merge)]
    whole = next((each for kind, each in said if kind == MERGED), None)
    if whole is None:
        raise UnknownRecord("merge", merge, "Nothing was changed.")
    kept, merged = str(whole["kept"]), str(whole["merged"])
    people = _people(ask, kept, merged)
    if [row["merge_id"] for row in ask(statement("merge/merged_by"), person=merged)] != [merge]:
        raise Refused(f'"{merged}" was taken apart from "{kept}" before. Nothing was changed.')
    for row in ask(statement("merge/merged_by"), person=kept):
        raise Refused(
            f'"{kept}" was itself merged into "{row["kept"]}" since (merge {row["merge_id"]}). Nothing was changed. '
            "Take that merge apart first."
        )
    records = referring(ask, kept)
    back, left = plan_unmerge(records.values(), _moves_in(said))
    return Plan(people[kept], people[merged], records, back, left)


@dataclass(slots=True)
class Merging:
    """One transaction's work: ``look`` plans it; ``done`` remembers an earlier try, in case its commit was kept after all."""

    look: Callable[[Ask], Plan]
    merge: str
    batch: str
    stamp: Stamp
    apart: bool = False
    done: Moved | None = None

    def carry_out(self, tx: Transaction) -> Moved:
        """All of it: locks, versions, links, projections and the journal."""
        if self.done is not None and tx.run(statement("journal/known"), ids=[f"{self.batch}:0"]):
            return self.done
        plan, chains = self._locked(tx)
        changes = _changes(plan, chains.of_after)
        move_records(tx, changes, plan.moves)
        person = self._mark(tx, plan, chains)
        day = datetime.fromisoformat(self.stamp.at).date()
        project_ties(tx, [*changes, *(replace(one, record=_record(one.shape, one.before or {})) for one in changes)], day)
        journal.append(tx, list(self._entries(plan, [person, *changes], chains)))
        self.done = plan.moved(self.merge)
        return self.done

    def _locked(self, tx: Transaction) -> tuple[Plan, _Chains]:
        """The plan, made again until every journal that it writes to is locked."""
        locked: frozenset[str] = frozenset()
        while True:
            plan = self.look(tx.run)
            chains = _chains(tx, plan)
            if chains.all <= locked:
                return plan, chains
            locked |= chains.all
            tx.run(statement("journal/heads"), chains=sorted(locked), lock=self.batch)

    def _mark(self, tx: Transaction, plan: Plan, chains: _Chains) -> Change:
        before = _without_projections(plan.merged)
        after = before | {"version": int(str(before.get("version", 0))) + 1, "merged_into": plan.kept["id"]}
        who = str(before["id"])
        if self.apart:
            del after["merged_into"]
            tx.run(statement("merge/say_apart"), merged=who, merge_id=self.merge, row=after)
        else:
            tx.run(statement("merge/say_merged"), merged=who, kept=plan.kept["id"], merge_id=self.merge, row=after)
        return Change(PEOPLE, person_from(after), chains.of_after[PEOPLE.word, who], before, after)

    def _entries(self, plan: Plan, changes: Sequence[Change], chains: _Chains) -> Iterator[journal.Entry]:
        note = {"kept": plan.kept["id"], "merged": plan.merged["id"], "moves": [move.as_row() for move in plan.moves]}
        if plan.left:
            note["left"] = [move.as_row() for move in plan.left]
        kind = UNMERGED if self.apart else MERGED
        at, by, why = self.stamp.at, self.stamp.by, self.stamp.why
        yield journal.Entry(
            id=f"{self.batch}:0", chain=journal.SHARED, at=at, by=by, why=why, kind=kind, subject=self.merge, after=note
        )
        number = 0
        for change in changes:
            key = change.shape.word, change.record.id
            for chain in dict.fromkeys((chains.of_before.get(key, change.chain), change.chain)):
                number += 1
                yield journal.Entry(
                    id=f"{self.batch}:{number}",
                    chain=chain,
                    at=at,
                    by=by,
                    why=why,
                    kind=f"{change.shape.word} changed",
                    subject=change.record.id,
                    before=change.before,
                    after=change.after,
                )


def chains_touched(tx: Transaction, plan: Plan) -> frozenset[str]:
    """The journals that the plan would write to: of children, by their ids, and the shared one. Writes nothing."""
    return _chains(tx, plan).all


@dataclass(frozen=True, slots=True)
class _Chains:
    """The journal of each record before and after: one that goes over to another child is noted in both."""

    of_before: Mapping[Key, str]
    of_after: Mapping[Key, str]

    @property
    def all(self) -> frozenset[str]:
        return frozenset({journal.SHARED, *self.of_before.values(), *self.of_after.values()})


def _chains(tx: Transaction, plan: Plan) -> _Chains:
    touched = by_record(plan.moves)
    before = [_record(plan.records[key].shape, plan.records[key].stored) for key in touched]
    after = [_record(plan.records[key].shape, moved(plan.records[key].stored, moves)) for key, moves in touched.items()]
    both = []
    for records in (before, after):
        incoming = gather([*records, person_from(plan.merged)] if (PEOPLE.word, plan.merged["id"]) not in touched else records)
        both.append(chains_of(tx, incoming, see_references(tx, incoming)).by_record)
    return _Chains(*both)


def _changes(plan: Plan, chains: Mapping[Key, str]) -> list[Change]:
    changes: list[Change] = []
    for key, moves in by_record(plan.moves).items():
        held = plan.records[key]
        before = _without_projections(held.stored)
        after = moved(before, moves) | {"version": int(str(before.get("version", 0))) + 1}
        changes.append(Change(held.shape, _record(held.shape, after), chains[key], before, after))
    return changes


def _record(shape: Shape, stored: Stored) -> Record:
    return person_from(stored) if shape is PEOPLE else record_from(shape.record_type, stored)


def _without_projections(stored: Stored) -> dict[str, object]:
    return {name: value for name, value in stored.items() if name not in PROJECTED and name != "lock"}


def _people(ask: Ask, *ids: str) -> dict[str, Stored]:
    wanted = list(dict.fromkeys(ids))
    found: dict[str, Stored] = {
        str(row["id"]): _properties(row["stored"]) for row in ask(statement("record/read_person"), ids=wanted)
    }
    for given in wanted:
        if given not in found:
            raise UnknownRecord("person", given, "Nothing was changed.")
    return found


def referring(ask: Ask, who: str) -> dict[Key, Held]:
    """Every record that names somebody, in a reference or in a free place, and some beside them that do not."""
    rows = ask(statement("merge/joined"), person=who)
    for name in _NAMED_IN:  # one statement would take Neo4j minutes to plan
        rows += ask(statement(name), person=who)
    known = ((_SHAPE_OF_LABEL.get(str(row["label"])), row["stored"]) for row in rows)
    held = (Held(shape, _properties(stored)) for shape, stored in known if shape is not None)
    return {one.key: one for one in held}


def _above(ask: Ask, who: str) -> frozenset[str]:
    """Everyone who is recorded as a parent, grandparent, …; one question a generation."""
    above: set[str] = set()
    generation = [who]
    while generation:
        parents = {str(row["parent"]) for row in ask(statement("merge/parents_of"), people=generation)}
        generation = sorted(parents - above)
        above |= parents
    return frozenset(above)


def _moves_in(said: Iterable[tuple[str, Mapping[str, object]]]) -> list[Move]:
    rows = (row for kind, each in said if kind == MERGED for row in _rows(each.get("moves")))
    return [Move.from_row(row) for row in rows]


def _rows(value: object) -> Sequence[Sequence[object]]:
    return value if isinstance(value, list) else ()


def _entry(stored: object) -> tuple[str, Mapping[str, object]]:
    entry = _properties(stored)
    after = json.loads(str(entry["after"])) if entry.get("after") else {}
    return str(entry["kind"]), after


def _properties(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError(f"a record's properties, not {type(value).__name__}")
    return value
