"""Which records a question about some children can reach: not the whole record, and never less than it takes. Pure.

Two rings of people round the children: whom a row may be about, and who it takes to say who those are, where they lived and with
whom. What is recorded between people of the rings is all there. Nobody is followed through their work: a worker has other
children's files. A question that walks further than these rings needs another; a test of questions about families made by chance
finds it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from graphmodel.as_known.versions import Key, Versions, references
from graphmodel.store.shapes import PEOPLE, SHAPES, Shape

_GENERATIONS_UP, _GENERATIONS_DOWN = 3, 2
_PROFESSIONAL = frozenset({"worker", "organisation"})
_BASES = frozenset({"household", "team", "school"})
"""What others refer to and what names nobody."""


def people_near(versions: Versions, children: Collection[str]) -> set[str]:
    """The children and everyone a row about them may be about: who shares a record or a home with them, kin, who keeps a pet."""
    own = set(children)
    carers = _placed_with(versions, own) - own
    found = own | _together(versions, own) | _at_home_with(versions, own) | _together(versions, carers, "placement")
    found |= _kin(versions, own)
    learnt_at = {key for who in own for key in _schools(versions, who)}
    found |= {who for key in learnt_at if key in versions.stored for who in versions.people_in(key)}
    return found | _keepers(versions, found)


def people_behind(versions: Versions, near: Collection[str]) -> set[str]:
    """These people and who it takes to say who they are: elders, partners, who lived or was placed with them, who met them."""
    private = {who for who in near if (versions.person(who) or {}).get("kind") not in _PROFESSIONAL}
    found = set(near) | _together(versions, private, "event")
    for _ in range(2):
        found |= _together(versions, found - _professionals(versions, found), "partnership")
        found |= _elders(versions, found, 2) | _at_home_with(versions, found) | _placed_with(versions, found)
        found |= _keepers(versions, found)
    return found


def records_among(versions: Versions, people: Collection[str]) -> Iterator[tuple[Shape, list[Key]]]:
    """The records that name nobody else, by type: what is referred to comes before what refers."""
    kept: dict[str, set[str]] = {}
    by_word: dict[str, list[Key]] = {}
    for key in versions.stored:
        by_word.setdefault(key[0], []).append(key)
    for shape in SHAPES:
        keys = [key for key in by_word.get(shape.word, ()) if _is_among(versions, shape, key, people, kept)]
        by_word[shape.word], kept[shape.word] = keys, {key[1] for key in keys}
    referred = {(word, each) for word in _BASES for each in _referred(versions, by_word, word)}
    for shape in SHAPES:
        yield shape, [key for key in by_word[shape.word] if shape.word not in _BASES or key in referred]


def _is_among(versions: Versions, shape: Shape, key: Key, people: Collection[str], kept: dict[str, set[str]]) -> bool:
    if shape is PEOPLE:
        return key[1] in people
    if shape.word in _BASES:
        return True
    stored = versions.stored[key]
    if not all(who in people for who in references(key, stored, PEOPLE.word)):
        return False
    return all(stored.get(name) in kept[word] for name, word in shape.fixed.items() if word != PEOPLE.word)


def _referred(versions: Versions, by_word: dict[str, list[Key]], word: str) -> Iterator[str]:
    for shape in SHAPES:
        if word in (*shape.fixed.values(), *shape.optional.values()):
            for key in by_word[shape.word]:
                yield from references(key, versions.stored[key], word)


def _together(versions: Versions, people: Iterable[str], word: str | None = None) -> set[str]:
    """Everyone named in a record that names one of these; of that type only, where one is given."""
    keys = {key for who in people for key in versions.of_person.get(who, ()) if word in (None, key[0])}
    return {who for key in keys for who in versions.people_in(key)}


def _at_home_with(versions: Versions, people: Iterable[str]) -> set[str]:
    """Everyone who ever lived or was placed in a household in which one of these did, and who cared for them there."""
    homes = {
        home
        for who in people
        for key in versions.of_person.get(who, ())
        if key[0] in ("household_stay", "placement")
        for home in references(key, versions.stored[key], "household")
    }
    return {who for home in homes for key in versions.of_home.get(home, ()) for who in versions.people_in(key)}


def _placed_with(versions: Versions, people: Iterable[str]) -> set[str]:
    """Who cared for these where they were placed, and the carers' children."""
    keys = (key for who in people for key in versions.of_person.get(who, ()) if _is_placement_of(versions, key, who))
    return {who for key in keys for who in versions.people_in(key)}


def _is_placement_of(versions: Versions, key: Key, who: str) -> bool:
    return key[0] == "placement" and versions.stored[key].get("child") == who


def _kin(versions: Versions, people: set[str]) -> set[str]:
    """Ancestors, their partners, and the children and grandchildren of all of these."""
    found = _elders(versions, people, _GENERATIONS_UP) | people
    found |= _together(versions, found, "partnership")
    younger = found
    for _ in range(_GENERATIONS_DOWN):
        younger = {who for each in younger for who in _linked(versions, each, "parent", "child")}
        found |= younger
    # The other parent of each, and whom these live with.
    found |= _elders(versions, found, 1)
    return found | _together(versions, found, "partnership")


def _elders(versions: Versions, people: set[str], generations: int) -> set[str]:
    found: set[str] = set()
    younger = people
    for _ in range(generations):
        younger = {who for each in younger for who in _linked(versions, each, "child", "parent")}
        found |= younger
    return found


def _linked(versions: Versions, who: str, end: str, other: str) -> Iterator[str]:
    for key in versions.of_person.get(who, ()):
        if key[0] == "parent_link" and versions.stored[key].get(end) == who:
            yield str(versions.stored[key][other])


def _keepers(versions: Versions, people: set[str]) -> set[str]:
    """Who keeps an animal or a club of these, or kept one."""
    now = {who for each in people if (PEOPLE.word, each) in versions.stored for who in versions.people_in((PEOPLE.word, each))}
    return now | _together(versions, people - _professionals(versions, people), "keeper_spell")


def _professionals(versions: Versions, people: Iterable[str]) -> set[str]:
    return {who for who in people if (versions.person(who) or {}).get("kind") in _PROFESSIONAL}


def _schools(versions: Versions, who: str) -> Iterator[Key]:
    for key in versions.of_person.get(who, ()):
        if key[0] == "school_spell":
            yield "school", str(versions.stored[key]["school"])
