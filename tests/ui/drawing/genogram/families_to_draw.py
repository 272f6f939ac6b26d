"""Families that tools for family trees cannot draw, written down as records. All are invented."""

from __future__ import annotations

from family_records import Records


def amira() -> Records:
    """Two placements, half-siblings by three fathers, one of them never named, a sister adopted away, a great deal of care
    by others.
    """
    r = Records("amira")
    r.person("karim", "M", "1951", "2009-05-02").person("huda", "F", "1958").person(
        "ray", "M", "1955", "2023-02-01", known_as="Grandad Ray"
    )
    r.person("maureen", "F", "1959", known_as="Nan").person("janet", "F", "1964", name="Janet")
    r.person("salma", "F", "1983").person("sami", "M", "1986", known_as="Dad").person("leanne", "F", "1990", known_as="Mum")
    r.person("darren", "M", "1988").person("unknown", "M", name="Not known")
    r.person("carl", "M", "1973", name="Carl Marsh").person("denise", "F", "1975", name="Denise Marsh").person(
        "ellie", "F", "2011"
    )
    r.person("grace", "F", "1968", name="Grace Okoro").person("rufus", None, kind="pet", species="dog")
    r.person("amira", "F", "2014-03-02", kind="child").person("idris", "M", "2017-06-11", kind="child")
    r.person("opaque-7", None, None, name="Sister, adopted", masked=True).person("noah", "M", "2021-01-09", kind="child")
    r.person("teacher", "F", kind="person", name="Mrs Patel").person("beth", "F", kind="professional", name="Beth Lowe")
    r.pair("karim", "huda", since="1980").pair("ray", "maureen", since="1984").pair("carl", "denise", since="1999")
    r.pair("sami", "leanne", "divorced", "2012", "2019").pair("leanne", "darren", "separated", "2020", "2023")
    r.child_of("salma", "karim", "huda").child_of("sami", "karim", "huda").child_of("leanne", "ray", "maureen").child_of(
        "darren", "janet"
    )
    r.child_of("amira", "sami", "leanne").child_of("idris", "sami", "leanne").child_of("opaque-7", "leanne", "unknown")
    r.child_of("noah", "leanne", "darren").child_of("noah", "janet", basis="special_guardian", since="2024-05").child_of(
        "ellie", "carl", "denise"
    )
    r.placed("amira", ("carl", "denise"), "2026-09-03", children=("ellie",), home="marsh").placed(
        "amira", ("grace",), "2024-02", "2026-09-03"
    )
    r.placed("idris", ("grace",), "2024-02", "2026-09-03")
    r.home("marsh", "Marsh home", "carl", "denise", "ellie", "amira").home("okoro", "Okoro home", "grace", "rufus").home(
        "janets", "Janet’s home", "janet", "noah"
    )
    r.tie("rufus", "pet").tie("teacher", "teacher")
    return r
