"""The text of a GEDCOM file, whatever its letters, made regular enough for ged4py, which refuses much that real programs write.

Long texts broken by an editor, levels that skip, ids with odd letters: such lines are mended or passed over here, and said.
Dates keep a tag of their own (``RAW_DATE``), because ged4py would replace what was written by what it understood.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from ged4py.parser import CodecError, guess_codec

from loaders.problems import Findings

RAW_DATE = "_RAWDATE"
_LINE = re.compile(r"\s*(\d{1,2})\s+(?:(@[^@]+@)\s+)?([A-Za-z0-9_]+)(?:\s(.*))?")
# Sets of letters that a file may declare; Python's look-up also knows codecs that are none, such as base64.
_LETTERS = re.compile(r"gedcom|utf-8|ascii|cp\d{3,4}|iso8859-\d{1,2}|mac-roman|koi8-[ru]|gb\w+|big5|shift_jis|euc_\w+")
_PLAIN_POINTER = re.compile(r"@[A-Za-z0-9][^@]*@")
_MOST_CONTINUED = 2000
_LONGEST_LINE = 32_000


@dataclass(slots=True)
class RegularText:
    """UTF-8 for ged4py, the file's own ids of records that had to be renamed, and how many lines were passed over."""

    data: bytes
    renamed: dict[str, str]
    passed_over: int


def text_of_gedcom(data: bytes, file: str, findings: Findings) -> str | None:
    """The letters of the file by mark, by trial as UTF-8, else by what its header declares (ANSEL, IBMPC, ANSI …)."""
    text = _decoded(data, file, findings)
    if "\0" in text.rstrip("\0"):
        findings.problem("not_text", "This file cannot be read as text, so it is no GEDCOM file.", file)
        return None
    return unicodedata.normalize("NFC", text.rstrip("\0\x1a"))


def regular(text: str) -> RegularText:
    """The same records, line for line, as ged4py takes them."""
    return _Mending().mend(text)


def _decoded(data: bytes, file: str, findings: Findings) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    head = data[:400]
    if head.count(0) > len(head) // 4:
        return data.decode("utf-16-le" if head[1:2] == b"\0" else "utf-16-be", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    codec = _declared_codec(data)
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        findings.notice(
            "old_letters", f"Some letters are not of the kind that the file declares ({codec}). Check names with accents.", file
        )
        return data.decode(codec, "replace") if codec != "utf-8" else data.decode("cp1252", "replace")


def _declared_codec(data: bytes) -> str:
    """By ``1 CHAR``; Windows letters where the header declares none that is known."""
    try:
        codec, _ = guess_codec(io.BytesIO(data), warn=False)
    except (CodecError, OSError, UnicodeDecodeError):
        return "cp1252"
    return codec if _LETTERS.fullmatch(codec) else "cp1252"


@dataclass(slots=True)
class _Mending:
    """Goes through the lines once. ``level`` and ``tag`` are those of the line before."""

    level: int = -1
    tag: str = ""
    continued: int = 0
    passed_over: int = 0
    renamed: dict[str, str] = field(default_factory=dict)

    def mend(self, text: str) -> RegularText:
        lines = ["0 HEAD", "1 CHAR UTF-8"]
        self.level, self.tag = 1, "CHAR"
        lines.extend(self._lines(text))
        return RegularText(("\n".join(lines) + "\n0 TRLR\n").encode("utf-8"), self.renamed, self.passed_over)

    def _lines(self, text: str) -> Iterator[str]:
        started = False
        for line in re.split(r"\r\n|\r|\n", text):
            found = _LINE.fullmatch(line.lstrip("\ufeff")[:_LONGEST_LINE])
            if found is None:
                self.passed_over += bool(line.strip())
                continue
            level, tag = int(found[1]), found[3].upper()
            if tag in ("HEAD", "TRLR") and level == 0:
                started = True
                continue
            if (not started and level > 0) or tag == "CHAR":
                continue
            started = True
            yield from self._mended(level, found[2], tag, found[4] or "")

    def _mended(self, level: int, pointer: str | None, tag: str, value: str) -> Iterator[str]:
        if tag in ("CONC", "CONT"):
            self.continued += 1
            if self.continued > _MOST_CONTINUED:
                self.passed_over += 1
                return
            level = self.level if self.tag in ("CONC", "CONT") else self.level + 1
        else:
            self.continued = 0
            level = min(level, self.level + 1)
        self.level, self.tag = level, tag
        parts = [str(level), self._plain(pointer) if pointer else "", RAW_DATE if tag == "DATE" else tag, value]
        yield " ".join(part for part in parts if part)

    def _plain(self, pointer: str) -> str:
        """An id that ged4py takes; the file's own is kept beside."""
        if _PLAIN_POINTER.fullmatch(pointer):
            return pointer
        plain = f"@kinmap{len(self.renamed)}@"
        self.renamed[plain.strip("@")] = pointer.strip("@").strip()
        return plain
