"""The protection of today on top of what was known: who is protected or kept private since is so in the past too. Pure.

What was protected then already by a tick is left to the readers, which see it as they do today.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain

from graphmodel.as_known.near import people_near
from graphmodel.as_known.versions import Key, Stored, Versions
from graphmodel.domain.adoption import ADOPTION_KINDS, protections
from graphmodel.domain.as_known import same_person
from graphmodel.domain.gate_facts import gates_of
from graphmodel.domain.masked_records import WITHHELD, names_of, whole_words
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.policy import RESTRICTED
from graphmodel.domain.records import Record
from graphmodel.domain.versions import chains, strictest
from graphmodel.domain.voice import View
from graphmodel.store.shapes import PEOPLE

_UNPROTECTED = (None, "none")


@dataclass(frozen=True)
class Guard:
    """What is known of two moments: ``then``, which is asked, and ``now``, whose protection counts."""

    then: Versions
    now: Versions
    _since: dict[str, tuple[Person, ...]] = field(default_factory=dict, compare=False, repr=False)
    _ties: dict[str, Mapping[str, str]] = field(default_factory=dict, compare=False, repr=False)

    def record(self, key: Key) -> Stored:
        """A record of then with the protection of today."""
        stored, today = self.then.stored[key], self.now.stored.get(key, {})
        more: dict[str, object] = {}
        same = list(self._today(key[1])) if key[0] == PEOPLE.word else [today]
        if any(each.get("visibility") == RESTRICTED for each in same):
            more["visibility"] = RESTRICTED
        if key[0] == PEOPLE.word:
            more |= self._of_person(key[1], stored)
        elif key[0] == "view" and key[1] in self._closed_since:
            more["private_to"] = strictest(_text(stored.get("private_to")), self._closed_since[key[1]])
        elif key[0] == "restriction" and today.get("reason_sensitive"):
            more["reason_sensitive"] = True
        elif key[0] == "alert" and "reason" in stored:
            names = names_of(self.guarded_since(str(stored["child"])), {})
            more["reason"] = whole_words(names).sub(WITHHELD, str(stored["reason"]))
        return {**stored, **more}

    def on_map(self, network: Network) -> tuple[Network, tuple[Person, ...]]:
        """The small map of a child with those marked who are protected on this child's maps alone; and who may not be named."""
        if network.child is None:
            return network, ()
        extra = self._tied(network.child)
        also, marked = self.guarded_since(network.child), tuple(self._marked(person, extra) for person in network.people)
        if marked != network.people:
            network = replace(network, people=marked)
            network = replace(network, gates=gates_of(network))
        return network, also

    def guarded_since(self, child: str) -> tuple[Person, ...]:
        """Who is near the child, then or now, and is protected or sealed off: as called then, and since.

        Of who was protected then already by a tick the readers strike the names of then; here are those recorded since.
        """
        if child not in self._since:
            near = people_near(self.then, [child]) | people_near(self.now, [child])
            tied = self._tied(child)
            self._since[child] = tuple(person for who in sorted(near - {child}) for person in self._struck(who, tied))
        return self._since[child]

    def _struck(self, who: str, tied: Mapping[str, str]) -> Iterator[Person]:
        if who in tied or self._is_guarded_since(who):
            yield from (person for each in self._same(who) for person in self._names(each))
        elif any(_is_guarded(each) for each in self._today(who)):
            known = {(person.name, person.known_as) for person in self._names(who, (self.then,))}
            named = (person for each in self._same(who) for person in self._names(each))
            yield from (person for person in named if (person.name, person.known_as) not in known)

    def _is_guarded_since(self, who: str) -> bool:
        guarded = any(_is_guarded(each) or str(each["id"]) in self._adopted for each in self._today(who))
        return guarded and not _is_guarded(self.then.person(who) or {})

    def _of_person(self, who: str, stored: Stored) -> dict[str, object]:
        today = list(self._today(who))
        ticked = (each["identity_protected"] for each in today if each.get("identity_protected") not in _UNPROTECTED)
        adopted = (self._adopted[str(each["id"])] for each in today if str(each["id"]) in self._adopted)
        why = next(chain(ticked, adopted), None)
        more: dict[str, object] = {}
        if why is not None and stored.get("identity_protected") in _UNPROTECTED:
            more["identity_protected"] = why
        for name in ("address_protected", "restricted"):
            if any(each.get(name) for each in today) and not stored.get(name):
                more[name] = True
        return more

    def _marked(self, person: Person, extra: Mapping[str, str]) -> Person:
        whys = (extra[each] for each in self._same(person.id) if each in extra)
        why = next(whys, None) if person.identity_protected in _UNPROTECTED else None
        return person if why is None else replace(person, identity_protected=why)

    @cached_property
    def _adopted(self) -> Mapping[str, str]:
        """Whom a tie that was not known then protects on every map."""
        before, since = self._on_every_map
        return {who: why for who, why in since.items() if who not in before}

    def _tied(self, child: str) -> Mapping[str, str]:
        """Whom a tie of adoption protects on this child's maps, then or now. The tie itself need not be near the child, so that
        the readers of the past would not find it.
        """
        if child not in self._ties:
            moments = (self.then, self.now)
            of_child = [protections(_adoptions(each, child), child) for each in moments]
            self._ties[child] = dict(ChainMap(*of_child, *self._on_every_map))
        return self._ties[child]

    @cached_property
    def _on_every_map(self) -> tuple[dict[str, str], ...]:
        return tuple(dict(protections(_adoptions(each), None)) for each in (self.then, self.now))

    @cached_property
    def _closed_since(self) -> Mapping[str, str | None]:
        """How private each view is today whose chain was not as private then."""
        before = _privacies(self.then)
        return {view: privacy for view, privacy in _privacies(self.now).items() if view in before and privacy != before[view]}

    def _today(self, who: str) -> Iterator[Stored]:
        """The person as kept today, and whoever they turned out to be."""
        return (stored for each in self._same(who) if (stored := self.now.person(each)) is not None)

    def _same(self, who: str) -> Iterator[str]:
        return same_person(who, lambda each: (self.now.person(each) or {}).get("merged_into"))

    def _names(self, who: str, moments: Sequence[Versions] = ()) -> Iterator[Person]:
        """Somebody by every name that is recorded at these moments; at both where none is given."""
        for versions in moments or (self.then, self.now):
            stored = versions.person(who)
            if stored is not None:
                yield Person(id=who, name=str(stored["name"]), known_as=_text(stored.get("known_as")))
            for key in versions.of_person.get(who, ()):
                if key[0] == "person_name":
                    yield Person(id=who, name=str(versions.stored[key]["name"]))


def _adoptions(versions: Versions, child: str | None = None) -> Collection[Record]:
    """The ties that protect: all of them, or those that are recorded of a child."""
    keys = versions.stored if child is None else versions.of_person.get(child, ())
    return [versions.record(key) for key in keys if key[0] == "tie" and versions.stored[key].get("kind") in ADOPTION_KINDS]


def _privacies(versions: Versions) -> Mapping[str, str | None]:
    """Of each view how private the most private of its chain is."""
    views = [record for key in versions.stored if key[0] == "view" and isinstance(record := versions.record(key), View)]
    found = ((told, strictest(*(each.view.private_to for each in told))) for told in chains(views))
    return {each.view.id: privacy for told, privacy in found for each in told}


def _is_guarded(stored: Stored) -> bool:
    protected = stored.get("identity_protected") not in _UNPROTECTED
    return protected or bool(stored.get("restricted")) or stored.get("visibility") == RESTRICTED


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
