"""A journal of several chains as plain lists, and every way of tampering with it that whoever holds the whole store has."""

from __future__ import annotations

import random
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field

from graphmodel.store.chain import COLUMNS, OPENED, SHARED, Entry, Head, announcement, link
from graphmodel.store.chain_faults import Anchored, Examination, Verdict

Stored = dict[str, object]


@dataclass
class Journal:
    """Entries as they are stored and heads, by chain."""

    entries: dict[str, list[Stored]] = field(default_factory=dict)
    heads: dict[str, Head] = field(default_factory=dict)

    def append(self, chain: str, entries: list[Entry]) -> None:
        """As the journal does: linked after the head, a new chain announced in the shared one."""
        if chain != SHARED and chain not in self.heads:
            self.append(SHARED, [announcement(entries[0])])
        head = self.heads.get(chain, Head(chain, 0, ""))
        self.entries.setdefault(chain, []).extend(link(head, entries))
        self.set_head(chain)

    def set_head(self, chain: str) -> None:
        last = self.entries[chain][-1] if self.entries.get(chain) else {"seq": 0, "hash": ""}
        self.heads[chain] = Head(chain, int(str(last["seq"])), str(last["hash"]))

    def rewrite(self, chain: str, first: int, entries: list[Entry]) -> None:
        """Everything from this index on, anew, with right hashes and the head with it."""
        kept = self.entries[chain][:first]
        head = Head(chain, first, str(kept[-1]["hash"]) if kept else "")
        self.entries[chain] = kept + link(head, entries)
        self.set_head(chain)

    def anchored(self, at: str = "") -> Anchored:
        return Anchored({head.chain: {head.seq: head.hash} for head in self.heads.values()}, at)

    def examined(self, anchored: Anchored | None = None, now: str = "") -> Verdict:
        """As the store is read: the entries that name a chain, in order of what they say their place is."""
        whole = Examination(anchored or Anchored(), now)
        by_name: dict[str, list[Stored]] = {}
        for group in self.entries.values():
            for one in group:
                by_name.setdefault(str(one["chain"]), []).append(one)
        for chain in sorted(by_name.keys() - self.heads.keys()):
            whole.headless(chain)
        for chain, head in sorted(self.heads.items()):
            rows = sorted(by_name.get(chain, []), key=lambda one: one["seq"] if isinstance(one["seq"], int) else 0)
            whole.chain(head, [[[one.get(name) for name in COLUMNS] for one in rows]], len(rows))
        return whole.verdict()


def entry(number: int, chain: str, at: str = "2026-11-23T09:00:00.000+00:00") -> Entry:
    name = {"name": f"Siân {number}", "version": 1}
    return Entry(
        id=f"{chain}:{number}", chain=chain, at=at, by="w1", why="visit", kind="tie recorded", subject=f"s{number}", after=name
    )


def random_journal(chance: random.Random) -> Journal:
    journal = Journal()
    chains = [SHARED, *(f"child-{number}" for number in range(chance.randint(2, 4)))]
    for _ in range(chance.randint(1, 3)):
        for chain in chance.sample(chains, len(chains)):
            start = len(journal.entries.get(chain, []))
            journal.append(chain, [entry(start + number, chain) for number in range(chance.randint(1, 4))])
    return journal


Tampering = Callable[[Journal, random.Random], None]


def _chain(journal: Journal, chance: random.Random) -> str:
    return chance.choice(sorted(journal.entries))


def _child(journal: Journal, chance: random.Random) -> str:
    return chance.choice(sorted(journal.entries.keys() - {SHARED}))


def _somewhere(journal: Journal, chance: random.Random) -> tuple[list[Stored], int]:
    entries = journal.entries[_chain(journal, chance)]
    return entries, chance.randrange(len(entries))


def edit(journal: Journal, chance: random.Random) -> None:
    entries, at = _somewhere(journal, chance)
    name = chance.choice(COLUMNS)
    if name == "seq":
        entries[at][name] = chance.choice(
            [0, -1, len(entries) + 1, 10**9, str(entries[at]["seq"]), float(str(entries[at]["seq"]))]
        )
        return
    others = ["", "x", None, 5, True, f"{entries[at][name]} ", str(entries[at][name]).upper() + "X", ["a"]]
    entries[at][name] = chance.choice([other for other in others if other != entries[at][name]])


def edit_and_hash_anew(journal: Journal, chance: random.Random) -> None:
    """One entry is changed and its own hash put right; what comes after it, or the head, still knows the old one."""
    entries, at = _somewhere(journal, chance)
    old = entries[at]
    head = Head(str(old["chain"]), int(str(old["seq"])) - 1, str(old["prev"]))
    entries[at] = link(head, [entry(999, str(old["chain"]))])[0]


def remove(journal: Journal, chance: random.Random) -> None:
    entries, at = _somewhere(journal, chance)
    del entries[at]


def double(journal: Journal, chance: random.Random) -> None:
    entries, at = _somewhere(journal, chance)
    entries.append(dict(entries[at]))


def double_at_the_end(journal: Journal, chance: random.Random) -> None:
    entries, at = _somewhere(journal, chance)
    entries.append(entries[at] | {"seq": len(entries) + 1, "place": f"{entries[at]['chain']}#{len(entries) + 1}"})


def swap(journal: Journal, chance: random.Random) -> None:
    """Two entries change places, with their hashes or without."""
    chain = chance.choice([name for name, group in sorted(journal.entries.items()) if len(group) > 1])
    entries = journal.entries[chain]
    one, other = chance.sample(range(len(entries)), 2)
    for name in chance.choice(
        [("seq", "place"), ("seq",), ("place",), ("after", "subject"), ("id",), ("prev", "hash"), COLUMNS[:2]]
    ):
        entries[one][name], entries[other][name] = entries[other][name], entries[one][name]


def insert(journal: Journal, chance: random.Random) -> None:
    """An entry that never was, with a right hash, where another stands; those behind it are moved on."""
    entries, at = _somewhere(journal, chance)
    chain = str(entries[at]["chain"])
    before = Head(chain, at, str(entries[at]["prev"]))
    forged = link(before, [entry(999, chain)])[0]
    for later in entries[at:]:
        seq = int(str(later["seq"])) + 1
        later |= {"seq": seq, "place": f"{chain}#{seq}"}
    entries.insert(at, forged)


def cut_the_tail(journal: Journal, chance: random.Random) -> None:
    entries, at = _somewhere(journal, chance)
    del entries[at:]


def rewind_the_head(journal: Journal, chance: random.Random) -> None:
    entries, at = _somewhere(journal, chance)
    chain = str(entries[at]["chain"])
    if at == 0:
        journal.heads[chain] = Head(chain, 0, "")
    else:
        journal.heads[chain] = Head(chain, at, str(entries[at - 1]["hash"]))


def edit_the_head(journal: Journal, chance: random.Random) -> None:
    chain = _chain(journal, chance)
    head = journal.heads[chain]
    journal.heads[chain] = chance.choice([Head(chain, head.seq + 1, head.hash), Head(chain, head.seq, "x"), Head(chain, 0, "")])


def remove_the_head(journal: Journal, chance: random.Random) -> None:
    del journal.heads[_chain(journal, chance)]


def remove_a_chain(journal: Journal, chance: random.Random) -> None:
    chain = _child(journal, chance)
    del journal.entries[chain]
    if chance.random() < 0.5:
        del journal.heads[chain]
    else:
        journal.heads[chain] = Head(chain, 0, "")


def remove_a_chain_and_its_announcement(journal: Journal, chance: random.Random) -> None:
    remove_a_chain(journal, chance)
    gone = next(
        str(one["subject"]) for one in journal.entries[SHARED] if one["kind"] == OPENED and one["subject"] not in journal.entries
    )
    journal.entries[SHARED] = [one for one in journal.entries[SHARED] if one["subject"] != gone]


def replace_a_chain(journal: Journal, chance: random.Random) -> None:
    """Written anew from its first entry on, with right hashes, and its head with it."""
    chain = _child(journal, chance)
    journal.rewrite(chain, 0, [entry(900 + number, chain) for number in range(len(journal.entries[chain]))])


def move_to_another_chain(journal: Journal, chance: random.Random) -> None:
    entries, at = _somewhere(journal, chance)
    moved = entries.pop(at)
    other = chance.choice([chain for chain in sorted(journal.entries) if chain != moved["chain"]])
    seq = len(journal.entries[other]) + 1
    moved |= {"chain": other} | ({"seq": seq, "place": f"{other}#{seq}"} if chance.random() < 0.7 else {})
    journal.entries[other].append(moved)


def swap_chains(journal: Journal, chance: random.Random) -> None:
    """Two chains take each other's name, heads and all."""
    one, other = chance.sample(sorted(journal.entries.keys() - {SHARED}), 2)
    for chain, name in ((one, other), (other, one)):
        for stored in journal.entries[chain]:
            stored |= {"chain": name, "place": f"{name}#{stored['seq']}"}
    journal.entries[one], journal.entries[other] = journal.entries[other], journal.entries[one]
    journal.set_head(one)
    journal.set_head(other)


def cut_the_tail_and_move_the_head(journal: Journal, chance: random.Random) -> None:
    entries, at = _somewhere(journal, chance)
    chain = str(entries[at]["chain"])
    del entries[max(at, 1) :]
    if len(entries) == journal.heads[chain].seq:
        del entries[:]
    journal.set_head(chain)


def rewrite_from_a_place(journal: Journal, chance: random.Random) -> None:
    chain = _chain(journal, chance)
    at = chance.randrange(len(journal.entries[chain]))
    length = len(journal.entries[chain]) - at + chance.randint(0, 2)
    journal.rewrite(chain, at, [entry(900 + number, chain) for number in range(length)])


def turn_the_clock_back(journal: Journal, chance: random.Random) -> None:
    """The newest entry gets an earlier day, with a right hash and the head with it."""
    chain = _chain(journal, chance)
    last = len(journal.entries[chain]) - 1
    journal.rewrite(chain, last, [entry(last, chain, f"2026-{chance.randint(1, 10):02}-01T09:00:00.000+00:00")])


def go_back_to_an_earlier_store(journal: Journal, chance: random.Random) -> None:
    """The whole store as it once was: all later entries of all chains are gone, and nothing tells of them."""
    kept = chance.randint(1, len(journal.entries[SHARED]))
    journal.entries[SHARED] = journal.entries[SHARED][:kept]
    opened = {one["subject"] for one in journal.entries[SHARED] if one["kind"] == OPENED}
    for chain in sorted(journal.entries.keys() - {SHARED}):
        journal.entries[chain] = journal.entries[chain][: chance.randint(1, len(journal.entries[chain]))]
        if chain not in opened:
            del journal.entries[chain], journal.heads[chain]
    last = chance.choice(sorted(journal.entries))
    if last != SHARED or len(journal.entries[last]) > 1:
        journal.entries[last] = journal.entries[last][:-1] or journal.entries[last]
    for chain in journal.entries:
        journal.set_head(chain)


SEEN_FROM_INSIDE: tuple[Tampering, ...] = (
    *(edit, edit_and_hash_anew, remove, double, double_at_the_end, swap, insert, cut_the_tail, rewind_the_head, edit_the_head),
    *(remove_the_head, remove_a_chain, remove_a_chain_and_its_announcement, replace_a_chain, move_to_another_chain, swap_chains),
)
SEEN_BY_AN_ANCHOR: tuple[Tampering, ...] = (
    *(cut_the_tail_and_move_the_head, rewrite_from_a_place, turn_the_clock_back, go_back_to_an_earlier_store),
)


def tampered(journal: Journal, chance: random.Random, how: Tampering) -> Journal:
    """A copy that was tampered with, and differs."""
    while True:
        other = deepcopy(journal)
        how(other, chance)
        if other != journal:
            return other
