"""From paths to sheets: folders, zips, workbooks, CSV and GEDCOM files. What a file holds decides, not how it is called."""

from __future__ import annotations

import io
import lzma
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from loaders.problems import Findings, shown
from loaders.separated_text import is_web_page, read_separated, text_of
from loaders.sheets import MAX_ENTRIES, MAX_FILE_BYTES, MAX_RATIO, FamilyFile, Source
from loaders.workbook import read_workbook

_TABLE_ENDINGS = frozenset({".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xls", ".zip", ".ged", ".gdz"})
_GEDCOM_START = re.compile(r"\s*0\s+HEAD\b")
_OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_PACKED_FEW_BYTES = 4096
# What zipfile lets out of files that are damaged, locked (RuntimeError) or packed in ways it does not know (NotImplementedError).
_UNPACK_FAULTS = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, RuntimeError)
_MEGABYTE = 1024 * 1024

_TOO_LARGE = (
    f"This file is larger than the {MAX_FILE_BYTES // _MEGABYTE} MB that Kinmap reads at once. Split "
    "it and load the parts together."
)
_LEADS_OUT = (
    "This is a link to a file outside the folder, and was not followed. Put the file itself into the folder and load it again."
)
_BOMB = (
    "This compressed file unpacks to far more than a set of tables needs, so it was not opened. Ask whoever "
    "sent it for the plain files."
)


def open_paths(paths: Sequence[Path], findings: Findings) -> list[Source]:
    """Everything in the files and folders named, folders in the order of names; each that cannot be read is a problem."""
    sources: list[Source] = []
    for path in paths:
        try:
            if path.is_dir():
                sources.extend(_open_folder(path, findings))
            else:
                sources.extend(_open_file(path, path.name, findings))
        except ValueError:  # a name with a zero byte in it
            findings.problem("missing_file", "There is no such file.", path.name.replace("\0", ""))
        except OSError as error:  # a name too long to be one, or a place that may not be looked into
            findings.problem("unreadable", f"This cannot be opened ({error.strerror}).", shown(path.name))
    return sources


def _open_folder(folder: Path, findings: Findings) -> Iterator[Source]:
    try:
        entries = sorted(entry for entry in folder.iterdir() if not entry.name.startswith((".", "~$")))
        tables = [entry for entry in entries if entry.is_file() and entry.suffix.lower() in _TABLE_ENDINGS]
    except OSError as error:
        findings.problem("unreadable", f"This folder cannot be opened ({error.strerror}).", folder.name)
        return
    for entry in entries:
        if entry not in tables:
            findings.notice("left_out", "This is not a table or a family file and was left out.", entry.name)
    if not tables:
        findings.problem("empty_folder", "This folder holds no .csv, .xlsx, .zip or .ged file.", folder.name or str(folder))
    for entry in tables:
        if _leads_out(entry, folder):
            findings.problem("unreadable", _LEADS_OUT, entry.name)
        else:
            yield from _open_file(entry, entry.name, findings)


def _leads_out(entry: Path, folder: Path) -> bool:
    """Whether a link in a folder that was handed over leads to a file elsewhere on this machine."""
    try:
        return not entry.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a ring of links
        return True


def _open_file(path: Path, name: str, findings: Findings) -> list[Source]:
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            findings.problem("unreadable", "This is no ordinary file.", name)
            return []
        if facts.st_size > MAX_FILE_BYTES:
            findings.problem("too_large", _TOO_LARGE, name)
            return []
        data = path.read_bytes()
    except FileNotFoundError:
        findings.problem("missing_file", "There is no such file. Check the name, and the folder it is in.", name)
        return []
    except OSError as error:
        findings.problem("unreadable", f"This file cannot be opened ({error.strerror}).", name)
        return []
    return open_bytes(data, name, findings)


def open_bytes(data: bytes, name: str, findings: Findings, inside: bool = False) -> list[Source]:
    """What these bytes hold. ``inside``: they come out of a compressed file, so a further one is refused."""
    if not data.strip():
        findings.problem("empty_file", "This file is empty.", name)
        return []
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _open_package(data, name, findings, inside)
    if data.startswith(_OLE_MARK):
        _refuse_ole(data, name, findings)
        return []
    for mark, sentence in _OTHER_KINDS:
        if data.startswith(mark):
            findings.problem(
                "not_a_table", f"{sentence} Kinmap reads tables as CSV or .xlsx, and family trees as GEDCOM (.ged).", name
            )
            return []
    if _is_gedcom(data, name):
        return [FamilyFile(name, data)]
    return _open_text(data, name, findings)


_OTHER_KINDS = (
    (b"%PDF", "This file is a PDF."),
    (b"\x89PNG", "This file is a picture."),
    (b"\xff\xd8\xff", "This file is a picture."),
    (b"GIF8", "This file is a picture."),
    (b"{\\rtf", "This file is a text document."),
    (b"\x1f\x8b", "This file is compressed in a way that Kinmap does not open."),
    (b"7z\xbc\xaf", "This file is compressed in a way that Kinmap does not open."),
    (b"Rar!", "This file is compressed in a way that Kinmap does not open."),
)


def _open_text(data: bytes, name: str, findings: Findings) -> list[Source]:
    text = text_of(data, name, findings)
    if text is None:
        return []
    if is_web_page(text):
        sentence = (
            "This file is a web page, not a table, whatever its name says. Often a sign-in page was "
            "saved instead of the export: export again."
        )
        findings.problem("web_page", sentence, name)
        return []
    if text.lstrip("\ufeff \t\r\n").startswith("<?xml"):
        findings.problem(
            "not_a_table", "This file is XML, which this version does not read. Kinmap reads CSV, .xlsx and GEDCOM (.ged).", name
        )
        return []
    sheet = read_separated(text, name, PurePosixPath(name).stem, findings)
    return [sheet] if sheet else []


def _is_gedcom(data: bytes, name: str) -> bool:
    """By its first line in any letters, else by its name."""
    head = data[:400].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").decode("latin-1")
    return _GEDCOM_START.match(head) is not None or (name.lower().endswith(".ged") and not is_web_page(head))


def _refuse_ole(data: bytes, name: str, findings: Findings) -> None:
    if _ENCRYPTED_PACKAGE in data:
        sentence = (
            "This workbook is locked with a password. Open it in Excel, take the password off (File, "
            "Info, Protect Workbook) and load it again."
        )
        findings.problem("password", sentence, name)
    else:
        findings.problem(
            "old_excel", "This is a file of Excel 2003 or older (.xls). Open it in Excel, save it as .xlsx and load that.", name
        )


def _open_package(data: bytes, name: str, findings: Findings, inside: bool) -> list[Source]:
    """A zip: a workbook, or tables packed together."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if _is_bomb(package.infolist()):
                findings.problem("too_large", _BOMB, name)
                return []
            parts = set(package.namelist())
            if "xl/workbook.xml" in parts:
                return list(read_workbook(data, name, findings))
            if "[Content_Types].xml" in parts or "mimetype" in parts or "xl/workbook.bin" in parts:
                sentence = (
                    "This is a document of another program, not an .xlsx workbook. Save it as .xlsx or CSV and load it again."
                )
                findings.problem("not_a_table", sentence, name)
                return []
            if inside:
                findings.problem("nested_zip", "A compressed file inside a compressed file is not opened. Unpack it first.", name)
                return []
            return _open_entries(package, name, findings)
    except _UNPACK_FAULTS:
        findings.problem(
            "damaged", "This compressed file is damaged or locked. Ask for it again, or unpack it and load the files.", name
        )
        return []


def _is_bomb(entries: Sequence[zipfile.ZipInfo]) -> bool:
    """Too many parts, too much unpacked, or one that is packed as no honest table can be."""
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_FILE_BYTES:
        return True
    return any(entry.file_size > MAX_RATIO * max(entry.compress_size, _PACKED_FEW_BYTES) for entry in entries)


def _open_entries(package: zipfile.ZipFile, name: str, findings: Findings) -> list[Source]:
    sources: list[Source] = []
    opened = 0
    for entry in sorted(package.infolist(), key=lambda entry: entry.filename):
        path = PurePosixPath(entry.filename.replace("\\", "/"))
        if entry.is_dir() or "__MACOSX" in path.parts or path.name.startswith((".", "~$")):
            continue
        place = f"{name}/{path.name}"
        if path.suffix.lower() not in _TABLE_ENDINGS:
            findings.notice("left_out", "This is not a table or a family file and was left out.", place)
            continue
        opened += 1
        with package.open(entry) as part:
            data = part.read(MAX_FILE_BYTES + 1)
        sources.extend(open_bytes(data, place, findings, inside=True))
    if not opened:
        findings.problem("empty_folder", "This compressed file holds no .csv, .xlsx or .ged file.", name)
    return sources
