"""One row of people or relationships made into a person or a tie, with what it says of parents and partners."""

from __future__ import annotations

from dataclasses import fields

from graphmodel.domain.people import PERSON_TYPES, PersonKind
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.vocabulary import RELATIONSHIP_KINDS
from loaders.columns import Making
from loaders.family_links import FamilyLinks, Place
from loaders.identity import is_masked

_NOT_OF_THE_PERSON = frozenset({"id", "ref", "kind", "father", "mother", "partner"})
_PARTNER_KINDS = {"partner": None, "girlfriend": "dating", "boyfriend": "dating", "ex_partner": "former"}
_NOT_OF_THE_TIE = frozenset({"id", "ref", "source", "target", "relationship", "has_pr", "status", "tie_only"})
_MASKED = (
    "This row stands for somebody who is protected: their name and much else were hidden when the file was written, and would be "
    "lost. Take out this row and whatever names its id; nothing about them needs to be loaded."
)
_FIELDS_OF = {kind: frozenset(field.name for field in fields(made)) for kind, made in PERSON_TYPES.items()}


def person_of(making: Making) -> list[Record]:
    """The person, pet, community, place, organisation or worker of a row."""
    if is_masked(str(making.row.values["id"])):
        making.problem("masked", _MASKED, "id")
        return []
    kind = PersonKind(str(making.values.get("kind") or PersonKind.PERSON))
    given = {name: value for name, value in making.values.items() if value is not None and name not in _NOT_OF_THE_PERSON}
    for name in sorted(given.keys() - _FIELDS_OF[kind]):
        owners = " or ".join(other.value for other, names in _FIELDS_OF.items() if name in names)
        making.notice(
            "left_out",
            f"This is kept for the kind {owners} only. This row is of the kind {kind.value}, so it was left out.",
            name,
        )
        del given[name]
    return [PERSON_TYPES[kind](id=making.own_id(), ref=making.ref, **given)]  # type: ignore[arg-type]


def note_parents_and_partners(making: Making, links: FamilyLinks) -> None:
    """What the columns father, mother and partner say."""
    person = making.own_id()
    for column in ("father", "mother", "partner"):
        value = making.values.get(column)
        for other in value if isinstance(value, tuple) else (value,):
            place = Place(making.row.file, making.row.number, column)
            if other == person:
                code = "own_partner" if column == "partner" else "own_parent"
                making.problem(code, f'"{making.ref}" is named as their own {column}.', column)
            elif isinstance(other, str) and column == "partner":
                links.bare_partner(person, other, place)
            elif isinstance(other, str):
                links.bare_parent(other, person, place)


def tie_of(making: Making) -> list[Record]:
    """The tie of a row: its id comes from who, whom and which role, and since when where there are several. No tie is made for
    the other side: that would be a strength or a safety that nobody gave."""
    source, target = str(making.values["source"]), str(making.values["target"])
    kind = RELATIONSHIP_KINDS[str(making.values["relationship"])]
    if source == target:
        making.problem("same_person", f'"{making.row.values["source"]}" has a relationship with themselves.', "target")
        return []
    given = {name: value for name, value in making.values.items() if value is not None and name not in _NOT_OF_THE_TIE}
    if kind.side and not making.names_itself:
        given.setdefault("side", kind.side)
    given |= {"id": making.own_id(), "ref": making.ref, "source_person": source, "target_person": target, "kind": kind.code}
    return [Tie(**given)]  # type: ignore[arg-type]


def note_pair(making: Making, tie: Tie, links: FamilyLinks) -> None:
    """What a relationship of a parent's or a partner's kind says of the two, beside the tie itself; nothing where it is said to
    be the tie only."""
    has_pr, status = making.values.get("has_pr"), making.values.get("status")
    if making.values.get("tie_only"):
        return
    said = pair_said(tie, has_pr if isinstance(has_pr, bool) else None, None if status is None else str(status))
    if isinstance(said, ParentLink):
        links.parent(said, Place(making.row.file, making.row.number, "relationship"))
    elif said is not None:
        links.partnership(said)


def pair_said(tie: Tie, has_pr: bool | None, status: str | None) -> ParentLink | Partnership | None:
    """The parent link or the partnership, without an id, that a tie of such a kind speaks of; None for other kinds."""
    kind = RELATIONSHIP_KINDS.get(tie.kind)
    basis = kind and (kind.parent_basis or kind.child_basis)
    if kind and basis:
        parent, child = (tie.target_person, tie.source_person) if kind.parent_basis else (tie.source_person, tie.target_person)
        return ParentLink(
            id="",
            parent=parent,
            child=child,
            basis=tie.basis or basis,
            certainty=tie.certainty or kind.certainty,
            has_pr=has_pr,
            since=tie.since,
            until=tie.until,
        )
    if tie.kind not in _PARTNER_KINDS:
        return None
    return Partnership(
        id="",
        one=tie.source_person,
        other=tie.target_person,
        status=status or _PARTNER_KINDS[tie.kind],
        since=tie.since,
        until=tie.until,
    )
