"""Ten families as social workers tell them, written down as records. All are invented."""

from __future__ import annotations

from family_records import Records, when


def three_brothers_in_three_placements_with_two_fathers() -> Records:
    r = Records("jay").person("kerry", "F", "1989-04-11", name="Kerry Dunn", known_as="Mum")
    r.person("lee", "M", "1985-02-01", name="Lee Frost", known_as="Dad").person("tony", "M", "1990-10-20", name="Tony Vale")
    r.person("jay", "M", "2012-06-03", kind="child", name="Jay Frost").person(
        "cal", "M", "2014-09-14", kind="child", name="Cal Frost"
    )
    r.person("finn", "M", "2019-01-30", kind="child", name="Finn Vale")
    r.person("olive", "F", "1970-05-05", name="Olive Bray").person("ron", "M", "1968-03-19", name="Ron Bray")
    r.person("meg", "F", "1979-12-02", name="Meg Shaw").person("ada", "F", "1965-08-08", name="Ada Cole")
    r.pair("kerry", "lee", "divorced", "2011", "2016").pair("kerry", "tony", "cohabiting", "2018", "2022").pair(
        "olive", "ron", since="1995"
    )
    r.child_of("jay", "kerry", "lee").child_of("cal", "kerry", "lee").child_of("finn", "kerry", "tony")
    r.placed("jay", ("olive", "ron"), "2022-03-01", home="bray").placed("cal", ("meg",), "2022-03-01", home="shaw")
    r.placed("finn", ("ada",), "2022-03-01", home="cole")
    r.home("bray", "Bray home", "olive", "ron", "jay").home("shaw", "Shaw home", "meg", "cal").home(
        "cole", "Cole home", "ada", "finn"
    )
    return r.tie("olive", "foster_carer").tie("ron", "foster_carer")


def grandmother_who_is_special_guardian() -> Records:
    r = Records("ella").person("rose", "F", "1961-07-21", name="Rose Hart", known_as="Nana")
    r.person("bill", "M", "1958-01-09", "2021-11-02", name="Bill Hart", known_as="Grandad")
    r.person("gemma", "F", "1992-05-17", name="Gemma Hart", known_as="Mummy").person("sean", "M", "1991-03-03", name="Sean Roe")
    r.person("ella", "F", "2017-10-08", kind="child", name="Ella Hart").person("dot", "F", "1965-02-14", name="Dot Finch")
    r.pair("rose", "bill", "widowed", "1985", "2021").pair("gemma", "sean", "separated", "2015", "2018")
    r.child_of("gemma", "rose", "bill").child_of("ella", "gemma", "sean")
    r.child_of("ella", "rose", basis="special_guardian", since="2020-02-26")
    r.placed("ella", ("dot",), "2018-11-05", "2020-02-26").home("rose", "Nana’s house", "rose", "ella")
    return r.tie("rose", "maternal_grandmother").tie("dot", "former_foster_carer")


def adopted_by_a_former_foster_carer() -> Records:
    r = Records("max").person("tara", "F", "1994-06-06", name="Tara Boyd").person("luke", "M", "1992-11-27", name="Luke Penn")
    r.person("max", "M", "2018-04-12", kind="child", name="Max Abbott").person(
        "sal", "F", "1980-09-09", name="Sal Abbott", known_as="Mum"
    )
    r.person("jo", "F", "1982-01-15", name="Jo Abbott", known_as="Mama Jo").person("kim", "F", "2014-02-02", name="Kim Abbott")
    r.pair("tara", "luke", "former", "2016", "2019").pair("sal", "jo", "married", "2012")
    r.child_of("max", "tara", "luke").child_of("kim", "sal", "jo", basis="adoptive", since="2016-05-20")
    r.child_of("max", "sal", "jo", basis="foster", since="2019-02-01", until="2021-09-17")
    r.child_of("max", "sal", "jo", basis="adoptive", since="2021-09-17")
    return r.home("abbott", "Abbott home", "sal", "jo", "kim", "max")


def two_unknown_fathers() -> Records:
    r = (
        Records("lily")
        .person("dawn", "F", "1990-08-30", name="Dawn Pike", known_as="Mum")
        .person("pat", "F", "1966-04-04", name="Pat Pike")
    )
    r.person("lily", "F", "2015-03-22", kind="child", name="Lily Pike").person(
        "noel", "M", "2018-12-24", kind="child", name="Noel Pike"
    )
    r.person("x1", "M", name="Not known").person("x2", "M", name="Unknown").person("bea", "F", "2010", name="Bea", known_as="Bea")
    r.child_of("dawn", "pat").child_of("lily", "dawn", "x1").child_of("noel", "dawn", "x2", certainty=None)
    return r.tie("bea", "half_sister").tie("pat", "maternal_grandmother").home("pike", "Pat’s flat", "pat", "noel")


def twins_one_adopted() -> Records:
    r = (
        Records("isla")
        .person("amy", "F", "1993-02-19", name="Amy Cross", known_as="Mum")
        .person("dan", "M", "1990-07-07", name="Dan Moss")
    )
    r.person("isla", "F", "2016-05-02", kind="child", name="Isla Cross").person(
        "opaque-4", "F", None, name="Sister, adopted", masked=True
    )
    r.person("ben", "M", "2013-09-01", kind="child", name="Ben Cross").person("ruth", "F", "1974-10-10", name="Ruth Lane")
    r.pair("amy", "dan", "separated", "2012", "2017").child_of("ben", "amy", "dan").child_of("isla", "amy", "dan")
    r.child_of("opaque-4", "amy", "dan").tie("opaque-4", "identical_twin").tie("ruth", "foster_carer")
    return r.placed("isla", ("ruth",), "2017-06-01", home="lane").home("lane", "Lane home", "ruth", "isla")


def pet_that_moved_with_the_child() -> Records:
    r = (
        Records("zak")
        .person("nina", "F", "1988-03-14", name="Nina Oduya", known_as="Mum")
        .person("zak", "M", "2013-07-19", kind="child", name="Zak Oduya")
    )
    r.person("femi", "M", "1984-01-01", name="Femi Oduya", known_as="Dad").person("joan", "F", "1969-06-16", name="Joan Tate")
    r.person("rex", None, kind="pet", name="Rex", species="dog", keeper="joan").person(
        "cleo", None, kind="pet", name="Cleo", species="cat", keeper="nina"
    )
    r.pair("nina", "femi", "divorced", "2010", "2019").child_of("zak", "nina", "femi").placed(
        "zak", ("joan",), "2025-01-10", home="tate"
    )
    r.home("tate", "Tate home", "joan", "zak", "rex").home("mum", "Mum’s flat", "nina", "cleo")
    return r.tie("joan", "foster_carer").tie("rex", "pet").tie("cleo", "former_pet")


def cousins_who_are_parents() -> Records:
    r = (
        Records("noor")
        .person("hamid", "M", "1938-01-01", "2011-05-06", name="Hamid Aziz")
        .person("zara", "F", "1942-06-01", name="Zara Aziz", known_as="Dadi")
    )
    r.person("tariq", "M", "1962-02-02", name="Tariq Aziz").person("salma", "F", "1964-03-03", name="Salma Khan").person(
        "nadia", "F", "1966-08-18", name="Nadia Aziz"
    )
    r.person("imran", "M", "1960-04-04", name="Imran Khan").person("adil", "M", "1988-05-05", name="Adil Aziz", known_as="Abbu")
    r.person("sana", "F", "1990-06-06", name="Sana Khan", known_as="Ammi").person(
        "noor", "F", "2014-07-07", kind="child", name="Noor Aziz"
    )
    r.pair("hamid", "zara", "widowed", "1960", "2011").pair("tariq", "nadia", since="1986").pair(
        "imran", "salma", since="1987"
    ).pair("adil", "sana", since="2012")
    r.child_of("tariq", "hamid", "zara").child_of("salma", "hamid", "zara").child_of("adil", "tariq", "nadia").child_of(
        "sana", "imran", "salma"
    )
    return r.child_of("noor", "adil", "sana")


def mother_with_three_partners_and_a_child_by_each() -> Records:
    r = (
        Records("tia")
        .person("gail", "F", "1986-12-12", name="Gail Price", known_as="Mum")
        .person("pete", "M", "1983-01-02", name="Pete Long", known_as="Dad")
    )
    r.person("ivan", "M", "1985-05-16", name="Ivan Kos").person("joe", "M", "1991-09-23", name="Joe Dray")
    r.person("tia", "F", "2011-02-11", kind="child", name="Tia Long").person(
        "leo", "M", "2015-06-25", kind="child", name="Leo Kos"
    )
    r.person("mae", "F", "2021-08-01", kind="child", name="Mae Dray").person(
        "bump", None, name="Baby", birth_expected=when("2027-03")
    )
    r.pair("gail", "pete", "divorced", "2009", "2013").pair("gail", "ivan", "former", "2014", "2017").pair(
        "gail", "joe", "cohabiting", "2019"
    )
    r.child_of("tia", "gail", "pete").child_of("leo", "gail", "ivan").child_of("mae", "gail", "joe").child_of(
        "bump", "gail", "joe"
    )
    return r.child_of("tia", "joe", basis="step", since="2019").home("dray", "Gail and Joe’s home", "gail", "joe", "mae")


def two_brothers_and_the_same_woman() -> Records:
    r = (
        Records("eve")
        .person("stan", "M", "1955-03-03", name="Stan Moor")
        .person("vera", "F", "1957-09-09", name="Vera Moor", known_as="Gran")
    )
    r.person("rob", "M", "1984-01-20", name="Rob Moor", known_as="Dad").person("neil", "M", "1987-04-02", name="Neil Moor")
    r.person("kate", "F", "1986-06-30", name="Kate Elm", known_as="Mum").person(
        "eve", "F", "2012-11-11", kind="child", name="Eve Moor"
    )
    r.person("tom", "M", "2018-02-27", kind="child", name="Tom Moor")
    r.pair("stan", "vera", since="1980").pair("rob", "kate", "divorced", "2009", "2014").pair("neil", "kate", "married", "2016")
    r.child_of("rob", "stan", "vera").child_of("neil", "stan", "vera").child_of("eve", "rob", "kate").child_of(
        "tom", "neil", "kate"
    )
    return (
        r.child_of("eve", "neil", basis="step", since="2016")
        .feels("neil", "stressful")
        .feels("rob", "strong", "both")
        .feels("kate", "strong")
    )


def child_says_he_is_dad_the_record_says_he_is_not() -> Records:
    r = (
        Records("ruby")
        .person("lorna", "F", "1991-01-31", name="Lorna Hay", known_as="Mum")
        .person("gus", "M", "1988-05-08", name="Gus Field", known_as="Dad")
    )
    r.person("craig", "M", "1986-10-02", name="Craig Muir").person("ruby", "F", "2014-04-19", kind="child", name="Ruby Hay")
    r.person("sam", "M", "2017-03-12", kind="child", name="Sam Field")
    r.pair("lorna", "craig", "former", "2012", "2014").pair("lorna", "gus", "cohabiting", "2014")
    r.child_of("ruby", "lorna").child_of("ruby", "craig", certainty="confirmed").child_of("ruby", "gus", certainty="disputed")
    return r.child_of("sam", "lorna", "gus")
