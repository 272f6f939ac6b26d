"""Placement and legal codes of the SSDA903 return, with the collection years that take them (practice 3.6).

Old records keep old codes: looking a code up never depends on the year,
``Code.in_use`` does. Year 2024 = April 2024 to March 2025.
"""

from __future__ import annotations

from datetime import date

from graphmodel.domain.vocabulary.codes import Code, CodeList

_S903 = "practice 3.6 (SSDA903)"


def _codes(*rows: tuple[str, str]) -> tuple[Code, ...]:
    """Codes whose word on screen is also their meaning."""
    return tuple(Code(code, label, f"SSDA903 {code}: {label}.", _S903, standard=code) for code, label in rows)


def _limited(code: str, label: str, *, from_year: int | None = None, to_year: int | None = None) -> Code:
    return Code(code, label, f"SSDA903 {code}: {label}.", _S903, standard=code, from_year=from_year, to_year=to_year)


PLACE = CodeList("type", "a placement", (
    *_codes(
        ("A3", "placed for adoption with consent, with current carer"),
        ("A4", "placed for adoption with consent, not with current carer"),
        ("A5", "placed for adoption by placement order, with current carer"),
        ("A6", "placed for adoption by placement order, not with current carer"),
        ("K1", "secure children's home"),
        ("K2", "children's home"),
        ("P1", "with parents or others with parental responsibility"),
        ("P3", "residential employment"),
        ("R1", "residential care home"),
        ("R2", "NHS or other health setting"),
        ("R3", "family centre or mother and baby unit"),
        ("R5", "young offender institution or prison"),
        ("S1", "residential school"),
        ("T0", "temporary move"),
        ("T1", "temporary: in hospital"),
        ("T2", "temporary: on holiday"),
        ("T3", "temporary: carer on holiday"),
        ("T4", "temporary: other, seven days or less"),
        ("U1", "foster care with relative or friend, long term"),
        ("U2", "foster care with relative or friend, fostering for adoption or concurrent"),
        ("U3", "foster care with relative or friend, not long term"),
        ("U4", "foster care, long term"),
        ("U5", "foster care, fostering for adoption or concurrent"),
        ("U6", "foster care, not long term"),
    ),
    _limited("K3", "supported accommodation (16 and over)", from_year=2024),
    _limited("H5", "semi-independent living", to_year=2024),
    _limited("P2", "independent living", to_year=2024),
    _limited("Z1", "other placement", to_year=2024),
    # The meanings of Z11-Z14 were not found in a published source; nothing is made up here.
    *(_limited(code, f"other placement ({code})", from_year=2025) for code in ("Z11", "Z12", "Z13", "Z14")),
    # Historic: not in the lists from 2022/23 on.
    *(_limited(code, f"older foster care code {code}", to_year=2021) for code in ("Q1", "Q2")),
    *(_limited(code, f"older code {code}", to_year=2021) for code in ("M1", "M2", "M3")),
))  # fmt: skip

TEMPORARY_PLACES = frozenset({"T0", "T1", "T2", "T3", "T4", "R2"})
"""Stays that are not moves (E13)."""
FOSTER_PLACES = frozenset({"U1", "U2", "U3", "U4", "U5", "U6", "Q1", "Q2"})
"""Foster care, with relatives or others."""
KIN_PLACES = frozenset({"U1", "U2", "U3"})
"""Foster care with a relative or friend."""
RESIDENTIAL_PLACES = frozenset({"K1", "K2", "R1", "R3", "R5", "S1"})
"""Homes with staff."""

PLACE_PROVIDER = CodeList("provider", "who provides a placement", _codes(
    ("PR0", "parent or other with parental responsibility"), ("PR1", "own authority"), ("PR2", "other authority"),
    ("PR3", "other public provider"), ("PR4", "private provider"), ("PR5", "voluntary provider"),
))  # fmt: skip

REASON_PLACE_CHANGE = CodeList("reason_change", "why a placement ended", _codes(
    ("CARPL", "planned"), ("CLOSE", "carer resigned or home closed"), ("ALLEG", "allegation (section 47)"),
    ("STAND", "standards of care"), ("APPRR", "approval removed"), ("CREQB", "carer asked: behaviour"),
    ("CREQO", "carer asked: other reason"), ("CHILD", "child asked"), ("LAREQ", "authority asked"),
    ("PLACE", "change of status only"), ("CUSTOD", "custody"), ("OTHER", "other"),
))  # fmt: skip

CARER_CHECKS_FIRST = frozenset({"ALLEG", "STAND", "APPRR"})
"""Endings after which a former carer is checked first, however close to the child (practice 4.1)."""

RNE = CodeList("rne", "why a new episode began", _codes(
    ("S", "began to be looked after"), ("L", "legal status only"), ("P", "new placement and carer"),
    ("T", "new placement, same carer"), ("B", "legal status, placement and carer"), ("U",
    "legal status and placement, same carer"),
))  # fmt: skip

MOVES_THAT_CAN_LOSE_PEOPLE = frozenset({"P", "B"})
"""Reasons for a new episode that are a move (practice 3.6)."""

LEGAL_STATUS = CodeList("legal_status", "a legal status", _codes(
    ("C1", "interim care order"), ("C2", "full care order"), ("D1", "freeing order (before 2006)"), ("E1", "placement order"),
    ("V2", "accommodated under section 20"), ("V3", "short breaks, each agreed alone"), ("V4", "short breaks, series"),
    ("L1", "police protection"), ("L2", "emergency protection order"), ("L3", "child assessment order"), ("J1", "on remand"),
    ("J2", "detained under PACE"), ("J3", "youth rehabilitation order with residence"),
))  # fmt: skip

CIN_NEED = CodeList("need", "the need when care began", _codes(
    ("N1", "abuse or neglect"), ("N2", "child's disability"), ("N3", "parental illness or disability"),
    ("N4", "family in acute stress"), ("N5", "family dysfunction"), ("N6", "socially unacceptable behaviour"),
    ("N7", "low income"), ("N8", "absent parenting"),
))  # fmt: skip

REASON_CEASED = CodeList("rec", "why an episode ceased", _codes(
    ("X1", "a new episode began"), ("E11", "adopted, application unopposed"), ("E12", "adopted, consent dispensed with"),
    ("E2", "died"), ("E3", "care taken over by another authority"), ("E4A", "returned home, planned"),
    ("E4B", "returned home, not planned"), ("E13", "left to live with parents or others without parental responsibility"),
    ("E41", "residence or child arrangements order"), ("E45", "special guardianship: former foster carer, relative or friend"),
    ("E46", "special guardianship: former foster carer, other"), ("E47", "special guardianship: other carer, relative or friend"),
    ("E48", "special guardianship: other carer"), ("E5", "independent living with support"),
    ("E6", "independent living without formal support"), ("E7", "adult social care"), ("E8", "other reason"),
    ("E9", "sentenced to custody"), ("E14", "remand ended"), ("E15", "found to be 18 or over"), ("E16", "moved abroad"),
    ("E17", "turned 18 and stayed with the carers"),
))  # fmt: skip

PARTICIPATION = CodeList("participation", "how the child took part in a review", _codes(
    ("PN0", "under 4"), ("PN1", "attended and spoke"), ("PN2", "attended, an advocate spoke"), ("PN3", "attended, used symbols"),
    ("PN4", "attended, did not contribute"), ("PN5", "not there, advocate briefed"), ("PN6", "not there, sent views"),
    ("PN7", "no views conveyed"),
))  # fmt: skip

IN_TOUCH = CodeList("in_touch", "whether a care leaver is in touch", _codes(
    ("YES", "in touch"), ("NO", "not in touch"), ("DIED", "died"), ("REFU", "refuses"), ("NREQ", "needs no services"),
    ("RHOM", "returned home"),
))  # fmt: skip

WORKER_CHANGE_REASON = CodeList("change_reason", "why a worker changed", tuple(
    Code(code, label, f"Worker changed: {label}.", "practice 3.2 (S5)", standard=code) for code, label in (
        ("MANAGE", "decision of a manager"), ("FCONTA", "moved on from first contact"), ("LEFTRL", "left the role"),
        ("ORGRST", "teams were reorganised"), ("TSPROC", "handed over by procedure"), ("ABSENC", "absent"),
        ("CHCHAN", "the child asked"), ("PCCHAN", "the parent or carer asked"), ("SWDIED", "died"), ("OTHERS", "other"),
    )
))  # fmt: skip

PLAN_TYPE = CodeList("plan_type", "the plan for the child", tuple(
    Code(code, label, f"Care plan: {label}.", "practice 3.2 (S5)", standard=code) for code, label in (
        ("REMAINSUP", "remain with family, supported"), ("RETURN1M", "return within 1 month"), ("RETURN6M",
        "return within 6 months"),
        ("RETURNEV", "eventual return"), ("LTRELFR", "long term with relatives or friends"), ("LTFOST18",
        "long-term fostering to 18"),
        ("RESPLMT", "residential"), ("SUPPLIV", "supported living"), ("ADOPTION", "adoption"), ("OTHERPLN", "other plan"),
    )
))  # fmt: skip


def collection_year(day: date) -> int:
    """The SSDA903 collection year a day belongs to: the year in which its April fell."""
    return day.year if (day.month, day.day) >= (4, 1) else day.year - 1


def is_temporary(place: str | None) -> bool:
    """Whether a stay of this type is not a move (E13)."""
    return place in TEMPORARY_PLACES
