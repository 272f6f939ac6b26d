"""Who is whose parent, kin to the second degree (reading 7), and a child's brothers and sisters (practice 3.3, reading 21)."""

from __future__ import annotations

from graphmodel.domain.vocabulary import PARTNERSHIP_OVER, RELATIONSHIP_KINDS
from oracle.reading import Book, Row, over
from oracle.voice import matters

KIN_BASES = frozenset({"birth", "adoptive", "gestational"})
"""Parent links that make kin; step and foster do not."""


def parents(book: Book, person: str, bases: frozenset[str] = KIN_BASES) -> frozenset[str]:
    """Parents of somebody by links of these bases."""
    return frozenset(parent for parent, basis in _links(book)[0].get(person, {}).items() if basis in bases)


def children(book: Book, person: str, bases: frozenset[str] = KIN_BASES) -> frozenset[str]:
    """Children of somebody by links of these bases."""
    return frozenset(child for child, basis in _links(book)[1].get(person, {}).items() if basis in bases)


Links = tuple[dict[str, dict[str, str]], dict[str, dict[str, str]]]


def _links(book: Book) -> Links:
    found = book.kept.get("links")
    if found is None:
        found = book.kept["links"] = _worked_out(book)
    return found  # type: ignore[return-value]


def _worked_out(book: Book) -> Links:
    """Parents by child and children by parent: the columns of people, relationships that say so, and the table of parents."""
    up: dict[str, dict[str, str]] = {}
    for person, row in book.people.items():
        for column in ("mother", "father"):
            if parent := row.text(column):
                up.setdefault(person, {})[parent] = "birth"
    for row in book.rows("relationships"):
        kind = RELATIONSHIP_KINDS[str(row.text("relationship"))]
        source, target = str(row.text("source")), str(row.text("target"))
        if kind.parent_basis and not row.says_yes("tie_only"):
            up.setdefault(source, {}).setdefault(target, kind.parent_basis)
        if kind.child_basis and not row.says_yes("tie_only"):
            up.setdefault(target, {}).setdefault(source, kind.child_basis)
    for row in book.rows("parents"):
        up.setdefault(str(row.text("child")), {})[str(row.text("parent"))] = row.text("basis") or "unknown"
    down: dict[str, dict[str, str]] = {}
    for child, of_child in up.items():
        for parent, basis in of_child.items():
            down.setdefault(parent, {})[child] = basis
    return up, down


def ties(book: Book, child: str, person: str) -> list[Row]:
    """The relationships of the two, said from either side."""
    said = [row for row in book.where("relationships", "source", child) if row.text("target") == person]
    return said + [row for row in book.where("relationships", "source", person) if row.text("target") == child]


def kinds(book: Book, child: str, person: str) -> frozenset[str]:
    """The kinds of what somebody is to a child, as the child's side says them."""
    return frozenset(
        str(row.text("relationship")) for row in book.where("relationships", "source", child) if row.text("target") == person
    )


def near_kin(book: Book, child: str) -> frozenset[str]:
    """Kin to the second degree: parents, children, brothers and sisters, grandparents and grandchildren, aunts and uncles, nieces
    and nephews; by parent links, or by a relationship that says so."""
    mine = parents(book, child)
    siblings = _sharing(book, child, mine)
    found = set(mine) | children(book, child) | siblings
    for parent in mine:
        found |= parents(book, parent) | _sharing(book, parent, parents(book, parent))
    for below in children(book, child) | siblings:
        found |= children(book, below)
    for row in book.where("relationships", "source", child) + book.where("relationships", "target", child):
        if RELATIONSHIP_KINDS[str(row.text("relationship"))].is_near_kin:
            found |= {str(row.text("source")), str(row.text("target"))}
    return frozenset(found - {child})


def _sharing(book: Book, person: str, of: frozenset[str]) -> set[str]:
    return {other for parent in of for other in children(book, parent)} - {person}


SIBLING_CLASSES = frozenset({"full", "half", "unspecified", "adoptive", "adopted_away", "undocumented", "unborn", "sibling_like"})
"""Said siblings who count without more: all but step (while the tie is lived) and foster (where they matter)."""


def siblings(book: Book, child: str) -> frozenset[str]:
    """The sibling set of Q10: derived and said, with step ties that are lived and foster siblings who matter."""
    key = ("siblings", child)
    found = book.kept.get(key)
    if found is None:
        found = book.kept[key] = _sibling_set(book, child)
    return found  # type: ignore[return-value]


def _sibling_set(book: Book, child: str) -> frozenset[str]:
    found = _sharing(book, child, parents(book, child))
    for row in book.where("relationships", "source", child) + book.where("relationships", "target", child):
        other = str(row.text("target") if row.text("source") == child else row.text("source"))
        sort = RELATIONSHIP_KINDS[str(row.text("relationship"))].sibling
        lived = sort == "step" and (not over(row.day("until"), book.today) or matters(book, child, other))
        if sort in SIBLING_CLASSES or lived or (sort == "foster" and matters(book, child, other)):
            found.add(other)
    found |= {other for other, together in _step(book, child).items() if together or matters(book, child, other)}
    return frozenset(found - {child})


def is_any_sibling(book: Book, child: str, person: str) -> bool:
    """A brother or sister of any sort that was ever said, foster and step too: an adult of them is asked first (reading 9)."""
    said = [RELATIONSHIP_KINDS[str(row.text("relationship"))].sibling for row in ties(book, child, person)]
    return person in siblings(book, child) or any(said)


def parents_and_partners(book: Book, child: str) -> frozenset[str]:
    """Parents of every sort, and whoever is or was with one of them."""
    mine = frozenset(_links(book)[0].get(child, {}))
    return mine | {partner for parent in mine for partner in _partners(book, parent)}


def _step(book: Book, child: str) -> dict[str, bool]:
    """Children of a parent's partner, and whether the pair is together for all that is known."""
    mine = parents(book, child)
    found: dict[str, bool] = {}
    for parent in mine:
        for partner, together in _partners(book, parent).items():
            if partner in mine:
                continue
            for other in children(book, partner):
                found[other] = found.get(other, False) or together
    for step_parent in parents(book, child, frozenset({"step"})):
        for other in children(book, step_parent):
            found.setdefault(other, True)
    return {other: together for other, together in found.items() if other != child and not parents(book, other) & mine}


def _partners(book: Book, person: str) -> dict[str, bool]:
    found = dict.fromkeys(book.people[person].several("partner"), True)
    found |= {str(row.text("id")): True for row in book.where("people", "partner", person)}
    for row in book.where("partners", "one", person) + book.where("partners", "other", person):
        other = str(row.text("other") if row.text("one") == person else row.text("one"))
        found[other] = row.text("status") not in PARTNERSHIP_OVER and not over(row.day("until"), book.today)
    return found


def died(book: Book, person: str) -> bool:
    """Whether somebody died, or an animal is no longer alive."""
    row = book.people[person]
    return row.day("death") is not None or row.text("whereabouts") == "deceased" or row.text("alive") == "no"


def unborn(book: Book, person: str) -> bool:
    """Whether a baby is expected and no birth is recorded."""
    row = book.people[person]
    birth = row.day("birth")
    return (birth is None or not birth.first or birth.first > book.today) and row.day("birth_expected") is not None


def age(book: Book, person: str) -> int | None:
    """Age in whole years, by the earlier possible birth (E10); None = not recorded."""
    birth = book.people[person].day("birth")
    if birth is None or birth.first is None:
        return None
    born, today = birth.first, book.today
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
