"""CSV and its relatives: which letters the bytes are, what separates the cells, and the rows as Excel counts them."""

from __future__ import annotations

import codecs
import csv
import io

from loaders.problems import Findings
from loaders.sheets import MAX_COLUMNS, MAX_ROWS, Sheet

_SEPARATORS = ",;\t|"
_LONGEST_CELL = 131_072
_WEB_PAGE_STARTS = ("<!doctype html", "<html", "<head", "<body", "<table", "<script", "<meta", "<!--")


def text_of(data: bytes, file: str, findings: Findings) -> str | None:
    """The text of a file, or None with a problem said. UTF-8 and UTF-16 by mark or by trial, else Windows-1252 with a notice."""
    text = _decoded(data, file, findings)
    if text is None:
        return None
    if "\0" in text or _control_share(text) > 0.01:
        findings.problem(
            "not_text", "This file holds no readable table. Save it as CSV (UTF-8) or .xlsx and load it again.", file
        )
        return None
    return text


def is_web_page(text: str) -> bool:
    """Whether the text begins as a web page does."""
    return text.lstrip("\ufeff \t\r\n").lower().startswith(_WEB_PAGE_STARTS)


def read_separated(text: str, file: str, title: str, findings: Findings) -> Sheet | None:
    """The rows of a CSV text; None, with a problem said, when there are none or they cannot be told apart."""
    separator, body = _separator_of(text)
    rows: list[tuple[int, list[str]]] = []
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=separator, strict=True)
    try:
        for number, cells in enumerate(reader, start=1):
            if number > MAX_ROWS:
                findings.problem(
                    "too_large", f"This file has more than {MAX_ROWS:,} rows. Split it and load the parts together.", file
                )
                return None
            if any(cell.strip() for cell in cells):
                rows.append((number, cells))
    except csv.Error:
        where = rows[-1][0] + 1 if rows else 1
        findings.problem(
            "unreadable_row",
            f"The row cannot be read: a quote is never closed or stands inside a cell, or a cell is longer than "
            f"{_LONGEST_CELL:,} letters.",
            file,
            where,
        )
        return None
    if not rows:
        findings.problem("empty_file", "This file is empty. The first row holds the names of the columns.", file)
        return None
    if len(rows[0][1]) > MAX_COLUMNS:
        findings.problem(
            "too_large", f"The header has {len(rows[0][1]):,} columns; a table has at most {MAX_COLUMNS}.", file, rows[0][0]
        )
        return None
    return Sheet(file, title, rows)


def _decoded(data: bytes, file: str, findings: Findings) -> str | None:
    codec = _marked_codec(data)
    if codec:
        try:
            return data.decode(codec)
        except UnicodeDecodeError:
            findings.problem(
                "not_text", "This file is damaged: part of its text cannot be read. Save it again and load it once more.", file
            )
            return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    findings.notice(
        "old_letters",
        "This file is not in UTF-8 and was read as Windows letters. Check names with accents; save as “CSV UTF-8” to be sure.",
        file,
    )
    return text


def _marked_codec(data: bytes) -> str | None:
    """The codec that a mark at the start, or the zeros between plain letters, give away."""
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = data[:400]
    if len(head) >= 4 and len(data) % 2 == 0:
        if not any(head[0::2]) and all(head[1::2]):
            return "utf-16-be"
        if not any(head[1::2]) and all(head[0::2]):
            return "utf-16-le"
    return None


def _control_share(text: str) -> float:
    """Share of letters that no typed text holds, among the first few thousand."""
    head = text[:4096]
    odd = sum(1 for letter in head if (letter < " " and letter not in "\t\r\n\f\v\x1a") or letter == "\x7f")
    return odd / max(1, len(head))


def _separator_of(text: str) -> tuple[str, str]:
    """The separator, and the text without Excel's ``sep=;`` line. The one that stands most often in the header wins."""
    text = text.lstrip("\ufeff")
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.rstrip("\r")) == len("sep=") + 1:
        return first[4], rest
    header = next((line for line in text.splitlines()[:50] if line.strip()), "")
    outside = "".join(header.split('"')[0::2])
    return max(_SEPARATORS, key=outside.count), text
