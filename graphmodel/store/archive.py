"""The file of a backup: one portable, checksummed, compressed, encrypted file. It knows rows, not what they mean.

``kinmap-backup 1``, a line that says how it can be opened, and then one age file. Without Kinmap it opens with any program for
age and for gzip: ``tail -n +3 FILE | age -d -i KEY | gunzip`` gives lines of JSON. First what the backup is about; then each
chunk: a line with its number, what its rows are, how many, and its checksum over itself and the one before it; and a line with
the rows. Last a manifest with the number of chunks, the rows of each kind and the last checksum. Nothing that was cut, altered,
put in another order or appended reads as whole, and :func:`read_archive` says so before it returns.

Both ways are streams: what is in memory is one chunk, however large the file.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import pyrage

from graphmodel.domain.errors import BadFile
from graphmodel.store.archive_body import DAMAGED, Body, Read, Row, Take, checksum_of
from graphmodel.store.archive_streams import Sink, Source
from graphmodel.store.chain import canonical
from graphmodel.store.draft import whole_file
from graphmodel.store.sealing import Key, Lock

FORMAT = 1
"""What this program writes. It reads this and every older one."""

_MAGIC = b"kinmap-backup "
_LONGEST_OPENING = 64 * 1024
_ROWS, _TEXT = 500, 2 * 1024 * 1024
"""A chunk ends after so many rows, or so many characters."""


def write_archive(
    file: Path, lock: Lock, about: Row, rows: Iterable[tuple[str, Row]], closing: Callable[[], Row], replace: bool = False
) -> int:
    """Write a backup in one stream and return its size in bytes. ``closing`` is asked when every row has been taken.

    :param rows: each with what it is; rows of a kind one after the other.
    :raises BadFile: there is such a file, and ``replace`` is not set; :raises StoreFull: no room; :raises Failed: the place
        cannot be written to. After any error there is no file.
    """
    said, recipients = lock.shut()
    opening = _MAGIC + str(FORMAT).encode() + b"\n" + canonical(said).encode() + b"\n"
    lines = _lines(hashlib.sha256(opening).hexdigest(), about, rows, closing)
    with whole_file(file, replace) as out:
        out.write(opening)
        source, sink = Source(_compressed(lines)), Sink(out.write)
        try:
            pyrage.encrypt_io(source, sink, recipients)
        except (pyrage.EncryptError, OSError):
            if source.fault is None and sink.fault is None:
                raise
        # What age writes as it ends may fail without a word from it (measured: a disk that filled up with the last bytes).
        if fault := source.fault or sink.fault:
            raise fault from None
        return out.tell()


def read_archive(file: Path, key: Key, take: Take) -> Read:
    """Read a whole backup and hand over its rows, chunk by chunk, in their order.

    What was handed over counts only once this has returned: read a file with a ``take`` that changes nothing first.

    :raises BadFile: it is no backup, the key does not open it, or it was cut, altered or appended to.
    """
    try:
        with file.open("rb") as source:
            opening = _opening(source, file)
            identities = key.open(_said(opening, file), str(file))
            body = Body(str(file), hashlib.sha256(opening).hexdigest(), take)
            _decrypt(source, body, identities, opening)
            return body.whole()
    except OSError as error:
        raise BadFile(
            str(file), f"It cannot be read ({error.strerror or error}).", "Check its name and who may read it."
        ) from error


def _lines(opened: str, about: Row, rows: Iterable[tuple[str, Row]], closing: Callable[[], Row]) -> Iterator[bytes]:
    yield _line({"opening": opened, "about": about})
    checksum, number, counts = opened, 0, Counter[str]()
    for of, texts in _chunks(rows):
        number += 1
        content = "[" + ",".join(texts) + "]"
        checksum = checksum_of(checksum, number, of, content.encode())
        counts[of] += len(texts)
        yield _line({"chunk": number, "of": of, "rows": len(texts), "sha256": checksum})
        yield content.encode() + b"\n"
    yield _line({"chunks": number, "rows": dict(counts), "sha256": checksum, "closing": closing()})


def _chunks(rows: Iterable[tuple[str, Row]]) -> Iterator[tuple[str, Sequence[str]]]:
    of, texts, size = "", list[str](), 0
    for kind, row in rows:
        if texts and (kind != of or len(texts) == _ROWS or size > _TEXT):
            yield of, texts
            texts, size = [], 0
        of = kind
        texts.append(canonical(row))
        size += len(texts[-1])
    if texts:
        yield of, texts


def _line(value: Row) -> bytes:
    return canonical(value).encode() + b"\n"


def _compressed(lines: Iterable[bytes]) -> Iterator[bytes]:
    squeeze = zlib.compressobj(6, wbits=31)  # with the header of gzip
    for line in lines:
        if squeezed := squeeze.compress(line):
            yield squeezed
    yield squeeze.flush()


def _opening(source: BinaryIO, file: Path) -> bytes:
    first, said = source.readline(_LONGEST_OPENING), source.readline(_LONGEST_OPENING)
    number = first.removeprefix(_MAGIC).strip()
    if not first.startswith(_MAGIC) or not first.endswith(b"\n") or not number.isdigit():
        raise BadFile(str(file), "This is no Kinmap backup.", "Nothing was changed. Name a file that `kinmap backup` made.")
    if int(number) > FORMAT:
        raise BadFile(
            str(file), f"It was made by a newer Kinmap (format {int(number)}).", "Install that Kinmap. Nothing was changed."
        )
    if not said.endswith(b"\n"):
        raise BadFile(str(file), "It ends in its first lines.", DAMAGED)
    return first + said


def _said(opening: bytes, file: Path) -> dict[str, object]:
    try:
        said = json.loads(opening.split(b"\n")[1])
    except ValueError:  # of the JSON, or of its letters
        said = None
    if not isinstance(said, dict):
        raise BadFile(str(file), "It does not say how it can be opened.", DAMAGED)
    return said


def _decrypt(source: BinaryIO, body: Body, identities: Sequence[pyrage.x25519.Identity], opening: bytes) -> None:
    sink = Sink(body.take_bytes)
    try:
        pyrage.decrypt_io(source, sink, identities)
    except (pyrage.DecryptError, OSError) as error:
        if sink.fault is None:
            raise _not_opened(error, body.file, json.loads(opening.split(b"\n")[1])) from error
    except BaseException:
        if sink.fault is None:
            raise
    if sink.fault is not None:
        raise sink.fault from None


def _not_opened(error: Exception, file: str, said: dict[str, object]) -> BadFile:
    if "No matching keys" not in str(error):
        return BadFile(file, "It is not whole.", DAMAGED)
    keys = said.get("keys")
    made_for = f" It was made for {' or '.join(str(one) for one in keys)}." if isinstance(keys, list) else ""
    what_to_do = "Nothing was changed. Give the secret key that belongs to it."
    return BadFile(file, f"This key does not open it.{made_for}", what_to_do)
