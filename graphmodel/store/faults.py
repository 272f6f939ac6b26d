"""What an engine answers when something goes wrong, and what that means to Kinmap: try again, or tell the user.

Two engines, one table. ArcadeDB answers two writers that meet with an error which the driver does not count as worth another try
(a racing MERGE gives ConstraintError, measured in 22 of 400), so the judgement is made here and not left to the driver.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConstraintError,
    DatabaseError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from graphmodel.domain.errors import BadStatement, Failed, KinmapError, Refused, StoreFull, StoreHalted, StoreUnavailable

EngineFault = (Neo4jError, DriverError)
"""What the driver raises."""

_FULL = ("no space left", "not enough space", "disk full", "disk is full", "file too large", "disk quota")
_MET = ("concurrentmodification", "needretry", "lockexception", "deadlock", "timeout on locking", "record is locked")
_TIMED_OUT = ("timedout", "timed out", "timeout")
_HALTED = ("transactionlogerror", "transactioncommitfailed", "needs to be restarted")
"""How Neo4j says that it could not write to its disk. A commit it failed to finish so may be there once it was started again."""
_AWAY = ("databaseunavailable",)
_LOW_BYTES = 16 * 1024 * 1024
_OURS_TO_MEND = (
    "Neo.ClientError.Statement",  # a statement that the engine does not take is a mistake in it, whatever the disk says
    "Neo.ClientError.Schema",
    "Neo.ClientError.Procedure",
)


def lost_connection(error: BaseException) -> bool:
    """The server went away (or never was there): the answer to a commit that was under way is unknown."""
    return isinstance(error, ServiceUnavailable | SessionExpired | IncompleteCommit)


def worth_retrying(error: BaseException) -> bool:
    """Another try may end otherwise: the server is away, or two writers met."""
    if lost_connection(error) or isinstance(error, TransientError):
        return not _says(error, _FULL)
    return isinstance(error, Neo4jError | DriverError) and (error.is_retryable() or _says(error, _MET))


def key_taken(error: BaseException) -> bool:
    """A key was there already: two writers made the same node at once, or it truly is taken. A few tries tell which."""
    return isinstance(error, ConstraintError)


def in_words(error: BaseException, where: str, folder: Path | None) -> KinmapError:
    """The error of ours that says it. ``folder`` is where an embedded graph is kept; None = a server elsewhere."""
    if folder is None and isinstance(error, DatabaseError) and _says(error, _HALTED):
        return StoreHalted(where)
    # The embedded server conceals why it could not commit, so the disk itself is asked.
    ours = str(getattr(error, "code", "")).startswith(_OURS_TO_MEND)
    if _says(error, _FULL) or (folder is not None and not ours and _disk_is_full(folder)):
        return StoreFull(str(folder or where))
    if isinstance(error, AuthError):
        return StoreUnavailable(where, "It refused the login: check KINMAP_GRAPH_USER and KINMAP_GRAPH_PASSWORD.")
    if lost_connection(error) or _says(error, _AWAY):
        return StoreUnavailable(where)
    if key_taken(error):
        return Refused("Another record already has this id or reference. Nothing was changed.")
    if _says(error, _TIMED_OUT):
        return Failed(
            f"The graph at {where} took too long over one question and was stopped. Nothing was changed. Ask for less at once."
        )
    if isinstance(error, ClientError):
        return BadStatement((f"{error.code}: {error.message}",))
    if isinstance(error, DatabaseError | TransientError):
        return Failed(f"The graph at {where} could not finish this ({error.code}). Nothing was changed. Try again.")
    return Failed(f"The graph at {where} could not finish this ({type(error).__name__}). Nothing was changed. Try again.")


def _says(error: BaseException, phrases: tuple[str, ...]) -> bool:
    said = f"{getattr(error, 'code', '') or ''} {getattr(error, 'message', '') or error}".lower()
    return any(phrase in said for phrase in phrases)


def _disk_is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _LOW_BYTES
    except OSError:
        return False
