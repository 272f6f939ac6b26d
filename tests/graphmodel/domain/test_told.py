"""Whom the child was told of: nobody is given away by what adults look for among themselves (guard rail 7)."""

from __future__ import annotations

from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.told import not_to_be_shown
from tests.scenarios import TODAY, Family


def searched(**target: object) -> Family:
    family = Family()
    family.child("amira", age=12)
    family.person("keeley", **target)
    family.search("amira", "keeley")
    return family


def left_out(family: Family) -> frozenset[str]:
    return not_to_be_shown(network_of_records(family.records, "amira", TODAY))


def test_somebody_who_is_only_searched_for_is_not_told_of() -> None:
    assert left_out(searched()) == {"keeley"}


def test_once_the_record_says_so_the_child_knows() -> None:
    assert left_out(searched(told_to_child=True)) == frozenset()


def test_whom_the_child_speaks_of_the_child_knows() -> None:
    family = searched()
    family.view("amira", "keeley", words="I want to find her")

    assert left_out(family) == frozenset()
