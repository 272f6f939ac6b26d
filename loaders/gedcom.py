"""GEDCOM 5.5.x, and as much of 7.0 as is written alike: people, parents, partners. Read by ged4py.

Ids are the file's own without ``@``. Links that one side states alone are read too. Nothing is followed from record to record,
so no loop in a file can hold the reader.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from ged4py.model import Record as GedcomRecord
from ged4py.parser import GedcomReader, IntegrityError, ParserError

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.ids import id_from
from graphmodel.domain.people import Person
from loaders.family_links import FamilyLinks
from loaders.gedcom_dates import gedcom_date
from loaders.gedcom_families import GedcomFamilies, pointer
from loaders.gedcom_text import RAW_DATE, RegularText, regular, text_of_gedcom
from loaders.problems import Findings, shown
from loaders.sheets import FamilyFile

_NO_NAME = "name not recorded"
_LONGEST_NOTE = 4000
_DEATH_TAGS = ("DEAT", "BURI", "CREM")
_UNKNOWN_DAY = PartialDate("unknown", None, None)


def read_gedcom(source: FamilyFile, links: FamilyLinks, findings: Findings, before_ids: str = "") -> list[Person]:
    """The people of a family file in its order; its families are said to ``links``. Empty, with a problem said, when it cannot
    be read. ``before_ids`` is put before every id: each program numbers its people from one, so that bare ids collide."""
    text = text_of_gedcom(source.data, source.file, findings)
    if text is None:
        return []
    mended = regular(text)
    if mended.passed_over:
        lines = "1 line is" if mended.passed_over == 1 else f"{mended.passed_over:,} lines are"
        findings.notice(
            "passed_over", f"{lines} not GEDCOM, or continue a text beyond all measure, and were passed over.", source.file
        )
    try:
        with GedcomReader(io.BytesIO(mended.data), encoding="utf-8", errors="replace") as reader:
            return _Reading(source.file, mended, findings, before_ids).read(list(reader.records0()), links)
    except (ParserError, IntegrityError, OSError, ValueError) as error:
        findings.problem(
            "unreadable", f"This GEDCOM file cannot be read ({shown(str(error))}). Export it again as GEDCOM 5.5.1.", source.file
        )
        return []


class _Reading:
    """One file."""

    def __init__(self, file: str, mended: RegularText, findings: Findings, before_ids: str) -> None:
        self._file, self._renamed, self._findings = file, mended.renamed, findings
        self._before_ids = before_ids
        self._notes: dict[str, str] = {}
        self._locked = 0

    def read(self, records: list[GedcomRecord], links: FamilyLinks) -> list[Person]:
        """All of it: notes first, since people point to them; people before the families that join them."""
        self._notes = {self._ref(record): _text(record) for record in records if record.tag in ("NOTE", "SNOTE")}
        found = {self._ref(record): record for record in records if record.tag == "INDI" and record.xref_id}
        if not found:
            self._findings.problem("no_people", "This file holds no person (no INDI record).", self._file)
            return []
        people = {ref: self._person(ref, record) for ref, record in found.items()}
        if self._locked:
            count = "1 person is" if self._locked == 1 else f"{self._locked:,} people are"
            sentence = f"{count} marked confidential in the file: only allocated workers may open them."
            self._findings.notice("restricted", sentence, self._file)
        families = {self._ref(record): record for record in records if record.tag == "FAM" and record.xref_id}
        ids = {ref: person.id for ref, person in people.items()}
        GedcomFamilies(self._file, ids, found, families, self._findings).say_to(links)
        return list(people.values())

    def _ref(self, record: GedcomRecord) -> str:
        ref = pointer(record.xref_id)
        return self._renamed.get(ref, ref)

    def _person(self, ref: str, record: GedcomRecord) -> Person:
        sex = _value(record, "SEX")[:1].upper()
        closed = _value(record, "RESN").lower()
        is_closed = "confidential" in closed or "privacy" in closed
        self._locked += is_closed
        return Person(
            id=id_from("people", self._before_ids + ref),
            ref=self._before_ids + ref,
            name=_name(record) or _NO_NAME,
            known_as=_nickname(record),
            sex=sex if sex in ("F", "M", "X") else None,
            birth=_date_of(record, "BIRT"),
            death=_death(record),
            notes=self._note(record),
            restricted=True if is_closed else None,
        )

    def _note(self, record: GedcomRecord) -> str | None:
        texts = []
        for note in _subs(record, "NOTE", "SNOTE"):
            text = _text(note)
            is_pointer = text.startswith("@") and text.endswith("@")
            texts.append(self._notes.get(pointer(text), "") if is_pointer else text)
        joined = "\n".join(text for text in texts if text.strip()).strip()
        return joined[:_LONGEST_NOTE] or None


def _subs(record: GedcomRecord, *tags: str) -> Iterator[GedcomRecord]:
    return (sub for sub in record.sub_records if sub.tag in tags)


def _text(record: GedcomRecord) -> str:
    return record.value if isinstance(record.value, str) else ""


def _value(record: GedcomRecord, tag: str) -> str:
    """The first sub-record's text, "" when there is none."""
    return next((_text(sub).strip() for sub in _subs(record, tag)), "")


def _name(record: GedcomRecord) -> str:
    """The first name as written, without the strokes around the surname; from its parts where it has no whole."""
    for name in _subs(record, "NAME"):
        # A tuple by ged4py: given, surname, suffix, and for some programs the name at birth.
        written = " ".join(part for part in tuple(name.value or ())[:3] if isinstance(part, str))
        parts = written or " ".join(filter(None, (_value(name, "GIVN"), _value(name, "SURN"))))
        if parts.strip():
            return " ".join(parts.split())
    return ""


def _nickname(record: GedcomRecord) -> str | None:
    for name in _subs(record, "NAME"):
        nick = _value(name, "NICK")
        if nick:
            return " ".join(nick.split())
    return None


def _date_of(record: GedcomRecord, tag: str) -> PartialDate | None:
    """The first date that an event of this tag has."""
    for event in _subs(record, tag):
        day = gedcom_date(_value(event, RAW_DATE))
        if day:
            return day
    return None


def _death(record: GedcomRecord) -> PartialDate | None:
    """The day of death; where the file says only that somebody died, or when they were buried, a day that is not known."""
    died = [event for event in _subs(record, *_DEATH_TAGS) if _text(event).strip().upper() != "N"]
    return (_date_of(record, "DEAT") or _UNKNOWN_DAY) if died else None
