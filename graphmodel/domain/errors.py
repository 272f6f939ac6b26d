"""Every error that Kinmap raises on purpose.

KinmapError
├── Refused                 bad input: nothing was changed (exit 2)
│   ├── BadValue            a value that is not what its field takes
│   ├── UnknownRecord       an id that is not in the record
│   ├── NotAllowed          this viewer may not see or do this
│   │   └── PurposeNeeded   they may, once they have said what for
│   ├── Conflict            somebody changed the record in between
│   │   └── ChangedSince    what would be undone was changed again
│   ├── BadFile             a file that cannot be read as what it claims to be
│   └── BadStatement        a statement file that breaks its own header
└── Failed                  the work could not be done (exit 1)
    ├── StoreUnavailable    the graph does not answer
    │   └── StoreHalted     it answers that it cannot write any more until it is started again
    ├── StoreFull           no room left on the disk
    ├── StoreDamaged        the graph opened, but its journal does not verify
    └── AddressTaken        another program listens where Kinmap should

Each is built from fields and writes its own sentence: what, where, what to do.
"""

from __future__ import annotations

from graphmodel.domain.records import Record


class KinmapError(Exception):
    """Root of the tree. ``str(error)`` is a sentence for a person; no traceback is ever shown."""

    exit_code = 1


class Refused(KinmapError):  # noqa: N818 - an answer to bad input, not a fault of ours
    """Bad input. Nothing was changed."""

    exit_code = 2


class Failed(KinmapError):  # noqa: N818 - reads as what is said of the work
    """The work could not be done; what was acknowledged before is kept."""

    exit_code = 1


class BadValue(Refused):
    """A value that its field does not take."""

    def __init__(self, field: str, value: object, expected: str) -> None:
        self.field, self.value, self.expected = field, value, expected
        super().__init__(f'{field}: "{value}" is not {expected}.')


class UnknownRecord(Refused):
    """An id that nothing in the record carries."""

    def __init__(self, what: str, given: str, hint: str = "") -> None:
        self.what, self.given = what, given
        super().__init__(f'There is no {what} "{given}" in the record.' + (f" {hint}" if hint else ""))


class NotAllowed(Refused):
    """The viewer may not see or do this; says whom to ask, never what is behind it."""

    def __init__(self, sentence: str = "There is a record here that you cannot open. Ask the team manager.") -> None:
        super().__init__(sentence)


class PurposeNeeded(NotAllowed):
    """Somebody looks at a child they do not work with, and has not said what for."""

    def __init__(self) -> None:
        super().__init__("You do not work with this child. Say what you are looking for: it is written down with the look.")


class Conflict(Refused):
    """Somebody else changed the same record first; neither change is lost.

    ``record_id`` names the record, ``kept`` is the record as it is kept now (unmasked: show it to whoever may see it), so that a
    screen can put both beside each other.
    """

    def __init__(self, what: str, record_id: str, expected: int, found: int, kept: Record | None = None) -> None:
        self.what, self.record_id, self.expected, self.found, self.kept = what, record_id, expected, found, kept
        super().__init__(
            f"Somebody changed this {what} while you were working on it (version {found}, yours was {expected}). "
            "Nothing of yours was written over theirs: open it again and add your change."
        )


class ChangedSince(Conflict):
    """A change cannot be taken back, because what it changed was changed again. ``fields`` names what."""

    def __init__(self, what: str, record_id: str, fields: tuple[str, ...]) -> None:
        self.what, self.record_id, self.expected, self.found, self.kept = what, record_id, 0, 0, None
        self.fields = fields
        said = ", ".join(field.replace("_", " ") for field in fields)
        Refused.__init__(
            self,
            f'The {what} "{record_id}" was changed again since ({said}), so this change cannot be undone by itself. '
            "Undo what came after it first, or put it right by hand. Nothing was changed.",
        )


class BadFile(Refused):
    """A file that cannot be read as what it claims to be."""

    def __init__(self, file: str, reason: str, what_to_do: str) -> None:
        self.file, self.reason, self.what_to_do = file, reason, what_to_do
        super().__init__(f"{file}: {reason} {what_to_do}")


class BadStatement(Refused):
    """One or more statement files break their own header; carries all faults of all files."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__("Statement files that cannot be used:\n" + "\n".join(faults))


class StoreUnavailable(Failed):
    """The graph does not answer at its address."""

    def __init__(self, where: str, what_to_do: str = "Try again; `kinmap doctor` says what is wrong.") -> None:
        self.where = where
        super().__init__(f"The graph at {where} does not answer. Nothing that was saved is lost. {what_to_do}")


class StoreHalted(StoreUnavailable):
    """A server elsewhere could not write to its disk and takes nothing more; what became of the last commit is not known."""

    def __init__(self, where: str) -> None:
        self.where = where
        Failed.__init__(
            self,
            f"The graph at {where} cannot write any more until it is started again; most often its disk is full. Nothing that "
            "was saved is lost; what was being saved just now may be there or not. Ask whoever runs it to make room and start it "
            "again, then send the same again: nothing is kept twice.",
        )


class StoreFull(Failed):
    """No room left where the graph is kept."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        super().__init__(
            f"There is no room left on the disk that holds {folder}. Nothing was changed. Free some space and try again."
        )


class StoreDamaged(Failed):
    """The journal does not verify; says from which entry."""

    def __init__(self, where: str, detail: str) -> None:
        self.where, self.detail = where, detail
        super().__init__(f"The journal of {where} does not verify: {detail} Restore a backup, or ask whoever keeps the data.")


class AddressTaken(Failed):
    """Another program listens at the address that Kinmap was told to use."""

    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port
        super().__init__(f"Something else is already using {host}:{port}. Stop it, or choose another port with --port.")
