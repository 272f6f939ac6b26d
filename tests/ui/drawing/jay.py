"""Jay, 15: homes, schools and workers since 2011, a gap of time in 2018, and who was there. Everybody is invented."""

from __future__ import annotations

from datetime import date

from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.masking import Sight, mask
from graphmodel.domain.network import Audience, Network
from tests.scenarios import Family, family

TODAY = date(2026, 11, 23)


def told_of_jay() -> Family:
    """Everything recorded of Jay."""
    it = family(TODAY)
    it.child("jay", birth="2011-03-08", sex="M", care_start="2016-01-18", known_as="Jay")
    it.mother("carol", of=("jay", "keeley"), known_as="Mum", told_to_child=True)
    it.person("keeley", sex="F", birth="2007", told_to_child=True)
    it.tie("jay", "keeley", "maternal_half_sibling")
    for who in ("pauline", "marcus", "theo", "ann_baker", "bob_baker", "nan"):
        it.person(who, told_to_child=True)
    it.pet("bess", species="dog", told_to_child=True)
    it.lives_in("jay", "12 Ash Street", "2011-03-08", "2016-01-18")
    it.lives_in("carol", "12 Ash Street", "2005", None)
    it.lives_in("keeley", "12 Ash Street", "2007", "2013-06")
    it.placed_with(
        "jay", "pauline", "2016-01-18", "2018-08-02", carers_children=("marcus",), reason_change="ALLEG", household="P"
    )
    it.household("P", address="4 Elm Road")
    it.placed_with("jay", (), "2019-01-07", "2022-03-01", type="K2", household="Hill House", reason_change="CLOSE", rne="P")
    it.household("Hill House")
    it.placed_with("jay", ("ann_baker", "bob_baker"), "2022-03-01", type="U4", rne="P")
    it.went_to("jay", "Oakfield Primary", "2015-09-01", "2018-08-02")
    it.went_to("jay", "St Anne’s Primary", "2019-01-07", "2022-07-20")
    it.went_to("jay", "Northgate High", "2022-09-05")
    it.worker("carol_webb")
    it.worker("femi_ade")
    it.works_with("carol_webb", "jay", since="2016-01-18", until="2018-09-10")
    for who, since, until in (
        ("ana_diaz", "2018-09-11", "2019-08-01"),
        ("kofi_owusu", "2019-08-02", "2020-03-20"),
        ("lin_tao", "2020-03-21", "2021-05-28"),
    ):
        it.worker(who)
        it.works_with(who, "jay", since=since, until=until)
    it.works_with("femi_ade", "jay", since="2021-05-29", until=None)
    it.tie("jay", "pauline", "former_foster_carer")
    it.tie("jay", "marcus", "former_carers_child")
    it.tie("jay", "bess", "former_pet", since="2016-01-18", until="2018-08-02")
    it.tie("jay", "theo", "best_friend", since="2019-01")
    it.tie("jay", "nan", "maternal_grandmother")
    it.event("jay", "pauline", on="2024-12-20", mode="card")
    it.event("jay", "carol", on="2017-05-06")
    it.view("jay", "pauline", 4, "2026-11-02", words="I want to know if Pauline still has Bess.")
    return it


def jay(audience: Audience = Audience.WORKER, role: str = "social_worker", it: Family | None = None) -> Network:
    """Jay's map as a role and an audience may have it."""
    whole = network_of_records((it or told_of_jay()).records, "jay", TODAY, audience)
    return mask(whole, Sight(role, frozenset({"jay"}), b"key"))


def masked_map(it: Family, child: str) -> Network:
    """A told family's map as the child's social worker may have it."""
    return mask(network_of_records(it.records, child, it.today), Sight("social_worker", frozenset({child}), b"key"))
