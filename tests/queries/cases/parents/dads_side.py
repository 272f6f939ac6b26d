"""Q17: a father who is not recorded, not sure or not known to the child; and whether his family is on the map."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import RESTRICTED, Told

from cases.case import NOBODY, NOT_LISTED, Case

_Tell = Callable[[Told], str]
_NO_CONTACT = {"why_says_not": "contact"}


def _mum(told: Told, relatives: int = 0) -> None:
    """Her mother, and so many sisters of hers."""
    told.family.mother(told("mum"), of=told.child)
    if relatives:
        told.family.mother(told("gran"), of=told("mum"))
    for number in range(relatives - 1):
        told.family.mother(told("gran"), of=told.family.person(told(f"aunt {number}"), 30, sex="F"))


def _dad(told: Told, **facts: object) -> str:
    dad = told.family.person(told("dad"), 40, sex="M")
    told.family.parent(dad, told.child, **facts)  # type: ignore[arg-type]
    told.family.assessed(told.child, dad, "low")
    return dad


def _about(tell: Callable[[Told], object], whom: str = NOBODY) -> _Tell:
    """What is told, and whom the row is about: nobody, or somebody of this case by their short name."""

    def told_of(told: Told) -> str:
        tell(told)
        return told(whom) if whom else NOBODY

    return told_of


def _nobody_at_all(told: Told) -> None:
    told.home()


def _mum_only(told: Told) -> None:
    _mum(told)


def _mums_family_only(told: Told) -> None:
    _mum(told, relatives=3)


def _dad_and_mums_family(told: Told, **facts: object) -> None:
    _mum(told, relatives=2)
    _dad(told, **facts)


def _both_families(told: Told) -> None:
    _dad_and_mums_family(told)
    told.family.mother(told("nan"), of=told("dad"))


def _both_families_by_ties(told: Told) -> None:
    _dad_and_mums_family(told)
    told.relative("nan", "paternal_grandmother")


def _side_said_on_the_tie(told: Told) -> None:
    _dad_and_mums_family(told)
    told.relative("aunt", "aunt", birth="1980")
    told.family.tie(told.child, told("aunt"), "cousin", side="paternal")


def _his_partner_only(told: Told) -> None:
    """Who lives with him is no relative of hers."""
    _dad_and_mums_family(told)
    told.relative("partner", "fathers_partner")


def _full_brother(told: Told) -> None:
    """A brother of both sides shows neither family."""
    _dad_and_mums_family(told)
    brother = told.family.person(told("brother"), 9, sex="M")
    told.family.parent(told("mum"), brother)
    told.family.parent(told("dad"), brother)


def _half_brother_of_his(told: Told) -> None:
    _dad_and_mums_family(told)
    told.family.parent(told("dad"), told.family.person(told("half brother"), 9, sex="M"))


def _dad_only(told: Told) -> None:
    """Nobody of either side beside the parents: nothing is missing on one side only (reading 17)."""
    _mum(told)
    _dad(told)


def _certain(certainty: str | None) -> Callable[[Told], None]:
    def tell(told: Told) -> None:
        _mum(told)
        _dad(told, certainty=certainty)

    return tell


def _believed_by_a_tie(told: Told) -> None:
    _mum(told)
    _dad(told)
    told.family.tie(told.child, told("dad"), "putative_father")


def _by_a_tie_only(told: Told) -> None:
    _mum(told)
    told.family.person(told("dad"), 40, sex="M")
    told.family.tie(told.child, told("dad"), "birth_father")


def _informed(informed: str | None) -> Callable[[Told], None]:
    def tell(told: Told) -> None:
        _mum(told)
        _dad(told)
        told.family.tie(told.child, told("dad"), "birth_father", informed_child=informed)

    return tell


def _two_fathers(first: str | None, second: str | None) -> Callable[[Told], None]:
    def tell(told: Told) -> None:
        _mum(told)
        _dad(told, certainty=first)
        told.family.parent(told.family.person(told("other"), 40, sex="M"), told.child, certainty=second)

    return tell


def _other_parent_of_no_sex(told: Told) -> None:
    _mum(told, relatives=1)
    told.family.parent(told.family.person(told("parent"), 40), told.child)


def _only_parent_of_no_sex(told: Told) -> None:
    told.family.parent(told.family.person(told("parent"), 40), told.child)


def _step_father_only(told: Told) -> None:
    _mum(told)
    told.family.parent(told.family.person(told("step father"), 40, sex="M"), told.child, "step")


def _entered_in_error(told: Told) -> None:
    _mum(told)
    _dad(told, in_error=True)


def _for_a_manager_only(told: Told) -> None:
    """Guard rail 15: for everybody else it is as if it were not recorded."""
    _mum(told)
    _dad(told, visibility="restricted", certainty="believed")


def _in_a_restricted_file(told: Told) -> str:
    _mum(told)
    told.family.parent(told.family.person(told("dad"), 40, sex="M", restricted=True), told.child, certainty="disputed")
    return RESTRICTED


def _under_an_order(told: Told) -> str:
    _certain("believed")(told)
    told.family.order(told.child, told("dad"))
    return told("dad")


CASES = (
    Case(
        "nobody_at_all",
        _about(_nobody_at_all),
        {"gate": "NOBODY", "why_says": "No father is recorded.", "says": "life-story work"},
    ),
    Case("nobody_of_either_family", _about(_mum_only), {"numbers": {"no_father": True, "no_family": False}}),
    Case(
        "no_father_and_the_mothers_family_only",
        _about(_mums_family_only),
        {
            "numbers": {"no_father": True, "no_family": True, "maternal": 3},
            "why_says": "of the mother's family there are 3 people",
            "says": "team manager",
        },
    ),
    Case(
        "a_father_and_the_mothers_family_only",
        _about(_dad_and_mums_family),
        {"numbers": {"no_father": False, "no_family": True, "paternal": 0}},
    ),
    Case("both_families", _about(_both_families), NOT_LISTED, rows=0),
    Case("both_families_by_ties", _about(_both_families_by_ties), NOT_LISTED),
    Case("the_side_is_said_on_the_tie", _about(_side_said_on_the_tie), NOT_LISTED),
    Case("his_partner_only", _about(_his_partner_only), {"numbers": {"paternal": 0}}),
    Case("a_brother_of_both_sides", _about(_full_brother), {"numbers": {"paternal": 0, "maternal": 2}}),
    Case("a_half_brother_of_his", _about(_half_brother_of_his), NOT_LISTED),
    Case("nobody_beside_the_parents", _about(_dad_only), NOT_LISTED),
    Case("certainty_empty", _about(_certain(None), "dad"), NOT_LISTED),
    Case("certainty_confirmed", _about(_certain("confirmed"), "dad"), NOT_LISTED),
    Case(
        "certainty_believed",
        _about(_certain("believed"), "dad"),
        {"list": 1, "gate": "OPEN", "why_says": "not confirmed: believed", **_NO_CONTACT},
    ),
    Case("certainty_disputed", _about(_certain("disputed"), "dad"), {"numbers": {"doubt": "disputed"}}),
    Case("certainty_unknown", _about(_certain("unknown"), "dad"), {"numbers": {"doubt": "unknown"}}),
    Case("believed_by_a_tie", _about(_believed_by_a_tie, "dad"), {"numbers": {"doubt": "believed"}}),
    Case("a_father_by_a_tie_only", _about(_by_a_tie_only), NOT_LISTED),
    Case(
        "she_does_not_know",
        _about(_informed("no"), "dad"),
        {"why_says": "she does not know", "numbers": {"doubt": None, "not_informed": True}},
    ),
    Case("she_knows_in_part", _about(_informed("partly"), "dad"), NOT_LISTED),
    Case("nobody_recorded_whether_she_knows", _about(_informed(None), "dad"), NOT_LISTED),
    Case("two_fathers_both_sure", _about(_two_fathers(None, "confirmed"), "dad"), {"why_says": "More than one father by birth"}),
    Case("two_fathers_one_disputed", _about(_two_fathers("confirmed", "disputed"), "dad"), NOT_LISTED),
    Case("two_fathers_the_disputed_one", _about(_two_fathers("confirmed", "disputed"), "other"), {"numbers": {"several": False}}),
    Case("the_other_parent_of_no_sex", _about(_other_parent_of_no_sex), NOT_LISTED),
    Case("the_only_parent_of_no_sex", _about(_only_parent_of_no_sex), {"numbers": {"no_father": True}}),
    Case("a_step_father_only", _about(_step_father_only), {"numbers": {"no_father": True}}),
    Case("entered_in_error", _about(_entered_in_error), {"numbers": {"no_father": True}}),
    Case("for_a_manager_only", _about(_for_a_manager_only), {"numbers": {"no_father": True}}),
    Case("for_a_manager_only_about_him", _about(_for_a_manager_only, "dad"), NOT_LISTED),
    Case("in_a_restricted_file", _in_a_restricted_file, {"restricted": True, "numbers": {}}),
    Case("under_an_order", _under_an_order, {"list": 2, "gate": "FORBIDDEN", "says": "Explain"}),
)
