"""The families of a GEDCOM file: who is a parent of whom and how, who is whose partner."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from ged4py.model import Record as GedcomRecord

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.ties import ParentLink, Partnership
from loaders.family_links import FamilyLinks, Place
from loaders.gedcom_dates import gedcom_date
from loaders.gedcom_text import RAW_DATE
from loaders.problems import Findings

_WORDS_OF = {
    "birth": ("birth", "natural", "biological"),
    "adoptive": ("adopted", "adoptive", "adoption"),
    "foster": ("foster", "fostered"),
    "step": ("step", "stepchild"),
    "legal_pr_only": ("guardian", "guardianship"),
}
_BASIS_OF = {word: basis for basis, words in _WORDS_OF.items() for word in words}
"""Words under PEDI, _FREL and _MREL. Others (sealing, unknown, words of one program) say that the basis is not known."""

_STATUS_OF = {"MARR": "married", "DIV": "divorced", "ANUL": "former"}
_NOBODY = ("", "VOID")
_TWO = 2


def pointer(text: object) -> str:
    """``@I1@`` as ``I1``; "" for what is no text."""
    return text.strip().strip("@").strip() if isinstance(text, str) else ""


@dataclass(slots=True)
class _Family:
    """``parents`` by ref with their role (HUSB, WIFE), ``children`` with the basis per role that the family itself states."""

    parents: dict[str, str] = field(default_factory=dict)
    children: dict[str, dict[str, str]] = field(default_factory=dict)
    status: str | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(slots=True)
class GedcomFamilies:
    """All families of one file. ``ids``: Kinmap's id by the file's."""

    file: str
    ids: Mapping[str, str]
    people: Mapping[str, GedcomRecord]
    families: Mapping[str, GedcomRecord]
    findings: Findings
    _absent: int = 0
    _own: int = 0
    _one_sided: int = 0

    def say_to(self, links: FamilyLinks) -> None:
        """Every parent link and partnership, each once."""
        families = {ref: self._family(record) for ref, record in self.families.items()}
        for ref, person in self.people.items():
            self._add_one_sided(ref, person, families)
        for family_ref, family in families.items():
            self._say_partners(family, links)
            for child, stated in family.children.items():
                self._say_parents(family_ref, family, child, stated, links)
        self._say_left_out()

    def _family(self, record: GedcomRecord) -> _Family:
        family = _Family()
        for sub in record.sub_records:
            ref = pointer(sub.value)
            if sub.tag in ("HUSB", "WIFE", "CHIL"):
                if ref not in self.ids:
                    self._absent += ref not in _NOBODY
                elif sub.tag == "CHIL":
                    family.children.setdefault(ref, {}).update(_stated_bases(sub))
                else:
                    family.parents.setdefault(ref, str(sub.tag))
            elif sub.tag in _STATUS_OF and str(sub.value or "").strip().upper() != "N":
                _note_event(family, sub)
        return family

    def _add_one_sided(self, ref: str, person: GedcomRecord, families: Mapping[str, _Family]) -> None:
        """What only the person states: a child of a family always, a partner where the family has room for one."""
        for sub in person.sub_records:
            named = (
                [sub]
                if sub.tag in ("FAMC", "FAMS")
                else [inner for inner in sub.sub_records if sub.tag == "ADOP" and inner.tag == "FAMC"]
            )
            for link in named:
                family = families.get(pointer(link.value))
                if family is None:
                    self._absent += pointer(link.value) not in _NOBODY
                elif link.tag == "FAMC" and ref not in family.children:
                    family.children[ref] = {}
                    self._one_sided += 1
                elif link.tag == "FAMS" and ref not in family.parents and len(family.parents) < _TWO:
                    family.parents[ref] = ""
                    self._one_sided += 1

    def _say_partners(self, family: _Family, links: FamilyLinks) -> None:
        for one, other in combinations(family.parents, _TWO):
            said = Partnership(
                id="", one=self.ids[one], other=self.ids[other], status=family.status, since=family.since, until=family.until
            )
            links.partnership(said, once=True)

    def _say_parents(self, family_ref: str, family: _Family, child: str, stated: Mapping[str, str], links: FamilyLinks) -> None:
        pedigree, adopter = _stated_by_child(self.people[child], family_ref)
        for parent, role in family.parents.items():
            if parent == child:
                self._own += 1
                continue
            basis = pedigree or stated.get(role) or "birth"
            if basis == "birth" and adopter and adopter in ("BOTH", role):
                basis = "adoptive"
            links.parent(ParentLink(id="", parent=self.ids[parent], child=self.ids[child], basis=basis), Place(self.file, 0))

    def _say_left_out(self) -> None:
        for count, code, sentence in (
            (self._absent, "unknown_reference", "{} to people or families that the file does not hold: left out."),
            (self._own, "own_parent", "{} from somebody to themselves: left out."),
            (self._one_sided, "one_sided", "{} stated by one side only: read."),
        ):
            if count:
                self.findings.notice(code, sentence.format("1 link" if count == 1 else f"{count:,} links"), self.file)


def _note_event(family: _Family, event: GedcomRecord) -> None:
    """The last of marriage and divorce in the file's order is how it stands; people do marry again."""
    day = next((gedcom_date(sub.value) for sub in event.sub_records if sub.tag == RAW_DATE and isinstance(sub.value, str)), None)
    family.status = _STATUS_OF[str(event.tag)]
    if event.tag == "MARR":
        family.since, family.until = day or family.since, None
    else:
        family.until = day


def _stated_bases(child: GedcomRecord) -> Iterator[tuple[str, str]]:
    """``_FREL`` and ``_MREL`` below CHIL, by the role of the parent they speak of."""
    for sub in child.sub_records:
        if sub.tag in ("_FREL", "_MREL"):
            yield ("HUSB" if sub.tag == "_FREL" else "WIFE"), _basis(sub.value)


def _stated_by_child(person: GedcomRecord, family_ref: str) -> tuple[str, str]:
    """The basis by PEDI for this family, "" when not stated; and who adopted by an ADOP event: HUSB, WIFE, BOTH or ""."""
    pedigree = adopter = ""
    for sub in person.sub_records:
        if sub.tag == "FAMC" and pointer(sub.value) == family_ref and not pedigree:
            pedigree = next((_basis(inner.value) for inner in sub.sub_records if inner.tag == "PEDI"), "")
        elif sub.tag == "ADOP" and not adopter:
            for inner in sub.sub_records:
                if inner.tag == "FAMC" and pointer(inner.value) == family_ref:
                    adopter = next((pointer(by.value).upper() for by in inner.sub_records if by.tag == "ADOP"), "") or "BOTH"
    return pedigree, adopter


def _basis(word: object) -> str:
    text = pointer(word).lower()
    return _BASIS_OF.get(text, "unknown") if text else "birth"
