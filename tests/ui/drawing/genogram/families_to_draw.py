"""Families that tools for family trees cannot draw, written down as records. All are invented."""

from __future__ import annotations

from family_records import Records, when


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


def three_fathers() -> Records:
    """A mother who had children with three partners, the third not beside her."""
    r = Records("ava")
    r.person("jo", "F", "1985").person("tom", "M", "1983").person("lee", "M", "1984").person("kit", "M", "1990")
    r.person("ava", "F", "2010-01-05", kind="child").person("ben", "M", "2012").person("cal", "M", "2015").person(
        "dot", "F", "2019"
    )
    r.pair("jo", "tom", "divorced", "2008", "2013").pair("jo", "lee", "former", "2014", "2017").pair(
        "jo", "kit", "cohabiting", "2018"
    )
    r.child_of("ava", "jo", "tom").child_of("ben", "jo", "tom").child_of("cal", "jo", "lee").child_of("dot", "jo", "kit")
    return r


def two_brothers_one_woman() -> Records:
    """Two brothers who each had a child with the same woman."""
    r = Records("mia")
    r.person("stan", "M", "1950").person("vera", "F", "1952").person("al", "M", "1978").person("bob", "M", "1980")
    r.person("zoe", "F", "1981").person("mia", "F", "2012", kind="child").person("max", "M", "2015")
    r.pair("stan", "vera").pair("al", "zoe", "divorced", "2010", "2013").pair("bob", "zoe", "married", "2014")
    r.child_of("al", "stan", "vera").child_of("bob", "stan", "vera").child_of("mia", "al", "zoe").child_of("max", "bob", "zoe")
    return r


def three_placements() -> Records:
    """Siblings split over three placements, one of whom was moved twice."""
    r = Records("rae")
    r.person("ann", "F", "1988").person("rob", "M", "1986")
    for ref, birth in (("rae", "2011"), ("sid", "2013"), ("tess", "2016")):
        r.person(ref, "M" if ref == "sid" else "F", birth, kind="child").child_of(ref, "ann", "rob")
    r.person("una", "F", "1970", name="Una Bright").person("vic", "M", "1969", name="Vic Bright").person(
        "wes", "M", "1975", name="Wes Hart"
    )
    r.person("xen", "F", "1966", name="Xenia Low").person("pip", "F", "2012", name="Pip Bright")
    r.pair("ann", "rob", "separated", "2009", "2017").pair("una", "vic")
    r.child_of("pip", "una", "vic")
    r.placed("rae", ("una", "vic"), "2021-05-01", children=("pip",)).placed("sid", ("wes",), "2021-05-01", "2023-08-14")
    r.placed("sid", ("xen",), "2023-08-14").placed("tess", ("wes",), "2021-05-01")
    return r


def own_ancestor() -> Records:
    """Records that contradict each other: somebody is recorded as own grandparent, and as own parent and partner."""
    r = Records("eve")
    r.person("eve", "F", "2010", kind="child").person("flo", "F", "1980").person("gus", "M", "1950").person("hal", "M", "1979")
    r.child_of("eve", "flo").child_of("flo", "gus").child_of("gus", "eve").child_of("hal", "hal")
    r.pair("hal", "hal").pair("gus", "eve", None).pair("flo", "hal", "unknown")
    return r


def parent_and_child_as_parents() -> Records:
    """A child whose father is also the mother's father: drawn as recorded, not refused."""
    r = Records("ivy")
    r.person("ned", "M", "1960").person("ola", "F", "1962").person("pam", "F", "1990").person("ivy", "F", "2008", kind="child")
    r.pair("ned", "ola").child_of("pam", "ned", "ola").child_of("ivy", "pam", "ned")
    return r


def cousins_who_married() -> Records:
    """Two cousins who have a child together."""
    r = Records("yan")
    r.person("abe", "M", "1930").person("bea", "F", "1932").person("cy", "M", "1955").person("di", "F", "1957")
    r.person("ed", "M", "1954").person("fay", "F", "1956").person("gil", "M", "1980").person("hana", "F", "1982").person(
        "yan", "M", "2010", kind="child"
    )
    r.pair("abe", "bea").pair("cy", "fay").pair("ed", "di").pair("gil", "hana")
    r.child_of("cy", "abe", "bea").child_of("di", "abe", "bea").child_of("gil", "cy", "fay").child_of("hana", "ed", "di")
    r.child_of("yan", "gil", "hana")
    return r


def little_known() -> Records:
    """Hardly anything is known: two unknown fathers, a sister with no recorded parents, an unborn child, an aunt by word only."""
    r = Records("uma")
    r.person("uma", "F", "2013", kind="child").person("mum", "F", "1991", name="Siân Rees", known_as="Mam").person(
        "father1", "M", name="Unknown"
    )
    r.person("father2", None, name="?").person("lou", "M", "2017", name="Łukasz Rees").person(
        "sis", "F", "2009", name="Layla ليلى"
    )
    r.person("aunt", "F", "1985", name="Auntie Bet").person("bump", None, None, name="Baby Rees", birth_expected=when("2027-02"))
    r.child_of("uma", "mum", "father1").child_of("lou", "mum").child_of("lou", "father2", certainty="believed").child_of(
        "bump", "mum"
    )
    r.tie("sis", "half_sister").tie("aunt", "maternal_aunt").tie("mum", "birth_mother")
    return r


def two_mothers() -> Records:
    """Two mothers, one by birth and one by adoption, the grandmother as special guardian, and a dog that moved with the child."""
    r = Records("kai")
    r.person("nan", "F", "1958", known_as="Nan").person("liz", "F", "1984").person("mo", "F", "1986").person(
        "kai", "M", "2012", kind="child"
    )
    r.person("sky", "F", "2014").person("dog", None, kind="pet", name="Bisto", species="dog", keeper="nan")
    r.pair("liz", "mo", "civil", "2010", "2018")
    r.child_of("liz", "nan").child_of("kai", "liz").child_of("kai", "mo", basis="adoptive").child_of(
        "sky", "liz", "mo", basis="adoptive"
    )
    r.child_of("kai", "nan", basis="special_guardian", since="2019-04-02")
    r.home("nans", "Nan’s house", "nan", "kai", "dog").tie("nan", "maternal_grandmother")
    return r
