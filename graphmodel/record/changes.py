"""What a record changes against the version that is kept: nothing, or a new version; and the changes that are refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graphmodel.domain.errors import Conflict, Refused
from graphmodel.domain.people import PERSON_TYPES, Person, PersonKind
from graphmodel.domain.records import Record
from graphmodel.domain.soundness import faults_of
from graphmodel.domain.voice import View
from graphmodel.record.incoming import is_masked
from graphmodel.store.mapping import WRITERS_OWN, content_of, properties_of, record_from
from graphmodel.store.shapes import Shape


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who writes, when (UTC, ISO 8601) and why."""

    by: str
    at: str
    why: str


@dataclass(frozen=True, slots=True)
class Change:
    """One record that is new or has a new version. ``before`` None = new."""

    shape: Shape
    record: Record
    chain: str
    before: Mapping[str, object] | None
    after: Mapping[str, object]

    def moved(self, field: str) -> bool:
        """Whether this field now says something else."""
        return self.before is not None and self.before.get(field) != self.after.get(field)


def change_of(shape: Shape, record: Record, before: Mapping[str, object] | None, chain: str, stamp: Stamp) -> Change | None:
    """The change that keeps this record, or None when the kept version says the same.

    A record with a ``version`` was edited from that version, which must be the one kept now. ``version`` 0 (a row of a file) is
    not compared.

    :raises Conflict: somebody else changed it in between; :raises Refused: it is not a change that may be made.
    """
    if is_masked(record):
        raise Refused("A masked person cannot be recorded: what was hidden would be lost. Nothing was changed.")
    said = properties_of(record)
    if before is None:
        _see_version(shape, record, None)
        _see_sound(record, None)
        return Change(shape, record, chain, None, _stamped(said, record, stamp))
    if content_of(said) == content_of(before):
        return None
    _see_version(shape, record, before)
    _see_allowed(shape, record, before, said)
    _see_sound(record, before)
    after = said | {"version": _version_of(before) + 1}
    after |= {name: before[name] for name in ("recorded_at", "recorded_by", *WRITERS_OWN) if name in before}
    return Change(shape, record, chain, before, after)


def _stamped(said: Mapping[str, object], record: Record, stamp: Stamp) -> dict[str, object]:
    return {**said, "version": 1, "recorded_at": stamp.at, "recorded_by": record.recorded_by or stamp.by}


def _version_of(stored: Mapping[str, object]) -> int:
    version = stored.get("version")
    return version if isinstance(version, int) else 0


def _see_version(shape: Shape, record: Record, before: Mapping[str, object] | None) -> None:
    found = 0 if before is None else _version_of(before)
    if record.version and record.version != found:
        kept = None if before is None else record_from(type_of(record, before), before)
        raise Conflict(shape.said, record.id, record.version, found, kept)


def _see_sound(record: Record, before: Mapping[str, object] | None) -> None:
    """A fault that the kept version has already is no reason to refuse another change of it: older files had their own lists."""
    faults = faults_of(record)
    known = faults_of(record_from(type_of(record, before), before)) if faults and before is not None else ()
    for fault in faults:
        if fault not in known:
            raise Refused(f"{fault} Nothing was changed.")


def _see_allowed(shape: Shape, record: Record, before: Mapping[str, object], said: Mapping[str, object]) -> None:
    for field in shape.fixed:
        if before.get(field) != said.get(field):
            raise Refused(
                f'The {field.replace("_", " ")} of the {shape.said} "{record.id}" cannot be changed. '
                "Mark it entered in error and record it anew. Nothing was changed."
            )
    if isinstance(record, Person) and record.kind is not PersonKind.PERSON and before.get("kind") not in (record.kind, "person"):
        raise Refused(
            f'"{record.name}" is recorded as a {before.get("kind")} and cannot become a {record.kind}. '
            "Mark that record entered in error and record them anew. Nothing was changed."
        )
    if isinstance(record, View) and not _only_marks_error(before, said):
        raise Refused(
            f'What the child said ("{record.id}") is never changed. Record what the child says now as a new view; both are kept. '
            "Nothing was changed."
        )


def _only_marks_error(before: Mapping[str, object], said: Mapping[str, object]) -> bool:
    """A slip in a view may be marked as one; its words stay (guard rail 3)."""
    unmarked = ({k: v for k, v in content_of(each).items() if k != "in_error"} for each in (before, said))
    return next(unmarked) == next(unmarked)


def type_of(shown: Record, kept: Mapping[str, object]) -> type[Record]:
    """The class of the kept version: somebody may have turned out to be a child meanwhile."""
    return PERSON_TYPES[PersonKind(str(kept["kind"]))] if isinstance(shown, Person) else type(shown)
