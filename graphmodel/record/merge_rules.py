"""When two people may not be made one, each refusal in a sentence with what to do. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from graphmodel.domain.adoption import ADOPTION_KINDS
from graphmodel.domain.errors import Refused
from graphmodel.domain.people import Person, PersonKind
from graphmodel.domain.vocabulary.kinds import RELATIONSHIP_KINDS
from graphmodel.record.merge_plan import Held, Move, named_as_two, own_records

_UNDONE = "Nothing was changed."
_SPECIAL = frozenset({PersonKind.CHILD, PersonKind.PROFESSIONAL})
_SIDES = {"maternal": "mother's", "paternal": "father's"}
_Guard = tuple[str, Callable[[Person], bool]]
"""What it is, in words after "is recorded as", and whether it is recorded of somebody."""

_GUARDS: tuple[_Guard, ...] = (
    ("somebody whose identity is protected", lambda one: one.identity_protected not in (None, "none")),
    ("somebody whose address is protected", lambda one: one.address_protected is True),
    ("somebody the child was not told of", lambda one: one.told_to_child is False),
    ("somebody who does not agree to be approached", lambda one: one.consent_to_approach == "no"),
    ("somebody who died", lambda one: one.death is not None or one.whereabouts == "deceased"),
)


def see_people(kept: Person, merged: Person) -> None:
    """Refuse two people who cannot be one, whatever else is recorded of them.

    :raises Refused: with what stands in the way, and what to do.
    """
    if kept.id == merged.id:
        raise Refused(f"These are one record already. {_UNDONE} Name the record to keep, and the other one.")
    for one in (kept, merged):
        if one.merged_into is not None:
            raise Refused(
                f'"{_ref(one)}" was merged into "{one.merged_into}" before. {_UNDONE} '
                f'Use "{one.merged_into}", or take that apart first.'
            )
        if one.in_error:
            raise Refused(f'"{_ref(one)}" is marked as entered in error. {_UNDONE} Choose a record that stands.')
        if one.restricted or one.visibility == "restricted":
            raise Refused(f'The file of "{_ref(one)}" is open to allocated workers only, and is not merged. {_UNDONE}')
    _see_kinds(kept, merged)
    for words, is_so in _GUARDS:
        if is_so(merged) and not is_so(kept):
            raise Refused(
                f'"{_ref(merged)}" is recorded as {words}, and "{_ref(kept)}" is not: it would be lost. {_UNDONE} '
                f'Keep "{_ref(merged)}" instead, or record it of "{_ref(kept)}" first.'
            )


def see_records(kept: Person, merged: Person, records: Sequence[Held], moves: Sequence[Move]) -> None:
    """Refuse what their records speak against.

    :raises Refused: they stand in one record as two people, a child's own map would go to another child, or a protection would
        be lost.
    """
    between = named_as_two(records, kept.id, merged.id)
    if between is not None:
        raise Refused(
            f'"{_ref(kept)}" and "{_ref(merged)}" are recorded as two people who have to do with each other '
            f'({between.shape.said} "{between.key[1]}"). {_UNDONE} If that is a mistake, mark it entered in error first.'
        )
    if merged.kind is PersonKind.CHILD:
        for move in own_records(moves):
            raise Refused(
                f'"{_ref(merged)}" is a child with a map of their own ({move.word.replace("_", " ")} "{move.id}"): what one '
                f"child said and has is never moved to another. {_UNDONE} Keep that record; merge the one without a map into it."
            )
    adopted = any(each in ADOPTION_KINDS for each in _kinds_of(records, merged.id))
    if adopted and kept.identity_protected in (None, "none"):
        raise Refused(
            f'"{_ref(merged)}" is recorded as a brother or sister adopted away, and "{_ref(kept)}" is not protected. '
            f'{_UNDONE} Record that the identity of "{_ref(kept)}" is protected first.'
        )


def see_generations(kept: str, merged: str, above_kept: Collection[str], above_merged: Collection[str]) -> None:
    """Refuse to make somebody their own ancestor; ``above_…`` = everyone who is a parent, grandparent, … of each.

    :raises Refused: one of them descends from the other.
    """
    if merged in above_kept or kept in above_merged:
        raise Refused(
            f'One of "{kept}" and "{merged}" descends from the other, who would become their own ancestor. {_UNDONE} '
            "Check the parents that are recorded."
        )


def sides_differ(
    kept_ties: Sequence[Mapping[str, object]], merged_ties: Sequence[Mapping[str, object]], kept: str, merged: str
) -> tuple[str, str] | None:
    """Of one child the sides on which each is recorded by ties ("mother's", "father's"), where they have none in common."""
    of_kept, of_merged = _sides(kept_ties, kept), _sides(merged_ties, merged)
    for child in sorted(of_kept.keys() & of_merged.keys()):
        if of_kept[child].isdisjoint(of_merged[child]):
            return min(of_kept[child]), min(of_merged[child])
    return None


def _sides(ties: Sequence[Mapping[str, object]], who: str) -> Mapping[str, set[str]]:
    """On which side of each child's family somebody is, where the kind of a tie says it."""
    sides: dict[str, set[str]] = defaultdict(set)
    for tie in ties:
        kind = RELATIONSHIP_KINDS.get(str(tie.get("kind")))
        if tie.get("target_person") == who and not tie.get("in_error") and kind is not None and kind.side is not None:
            sides[str(tie["source_person"])].add(_SIDES[kind.side])
    return sides


def _see_kinds(kept: Person, merged: Person) -> None:
    if kept.kind is merged.kind or (kept.kind in _SPECIAL and merged.kind is PersonKind.PERSON):
        return
    if merged.kind in _SPECIAL and kept.kind is PersonKind.PERSON:
        raise Refused(
            f'"{_ref(merged)}" is recorded as a {merged.kind}. {_UNDONE} Keep "{_ref(merged)}", and merge "{_ref(kept)}" into it.'
        )
    raise Refused(
        f"A {kept.kind} and a {merged.kind} cannot be one. {_UNDONE} Correct the kind of one of them first, if it is wrong."
    )


def _kinds_of(records: Sequence[Held], who: str) -> Iterator[str]:
    for held in records:
        if held.shape.word == "tie" and held.stored.get("target_person") == who and not held.stored.get("in_error"):
            yield str(held.stored.get("kind"))


def _ref(person: Person) -> str:
    """The id that whoever asked knows: the file's, where there is one."""
    return person.ref or person.id
