"""What each nation's rules say of reviews and visits, and of whose ties the plan has to think (practice 3.7, "nation switch").

``Child.nation`` chooses the rules; England where none is recorded, and ``because`` says so. The limits of the questions are
settings of the authority (``thresholds.py``); these are the law's own times, beside which a question may put them. They are
told as each source says them and are no legal advice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graphmodel.domain.vocabulary import NATION

HOME = "EN"
"""The nation where a child's file names none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviews:
    """By when a child's case is reviewed.

    The first is counted from the start of being looked after (``first_working_days``) or from the placement (``first_weeks``);
    the other of the two is None. ``second_months`` after the first, then every ``then_months`` at most.
    """

    first_working_days: int | None
    first_weeks: int | None
    second_months: int
    then_months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Visits:
    """How often a worker sees the child: ``first_weeks`` after a placement begins; ``first_year_weeks`` apart in its first year.

    After that ``then_weeks`` apart, or ``lasting_months`` where the placement is meant to last until 18. None: the nation tells
    nothing apart, and ``lasting_months`` holds from the first visit on.
    """

    first_weeks: int
    first_year_weeks: int | None
    then_weeks: int | None
    lasting_months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules of one nation.

    ``who_counts``: with whom the plan has to keep a child in touch, in a worker's words. ``visitor``: whether an independent
    visitor has to be thought of; None = not looked up. ``sources`` name the law; ``unsure`` what was not read in it.
    """

    nation: str
    reviews: Reviews
    visits: Visits
    who_counts: str
    visitor: bool | None
    sources: tuple[str, ...]
    unsure: str = ""


_EVERY_SIX_MONTHS = Reviews(first_working_days=20, first_weeks=None, second_months=3, then_months=6)
_SIX_WEEKLY = Visits(first_weeks=1, first_year_weeks=6, then_weeks=6, lasting_months=3)

RULES: Mapping[str, Rules] = {
    "EN": Rules(
        nation="EN",
        reviews=_EVERY_SIX_MONTHS,
        visits=_SIX_WEEKLY,
        who_counts="Parents, whoever has parental responsibility, brothers and sisters, relatives, friends and other connected "
        "people; for a brother or sister who is looked after elsewhere the plan must say how they keep in touch.",
        visitor=True,
        sources=(
            "Care Planning, Placement and Case Review (England) Regulations 2010, reg 28, reg 33, Sch 1 para 3",
            "Children Act 1989, s 34, s 23ZB, Sch 2 para 15",
        ),
    ),
    "WA": Rules(
        nation="WA",
        reviews=_EVERY_SIX_MONTHS,
        visits=_SIX_WEEKLY,
        who_counts="Parents, whoever has parental responsibility, and any relative, friend or other connected person.",
        visitor=True,
        sources=(
            "Social Services and Well-being (Wales) Act 2014, Part 6",
            "Care Planning, Placement and Case Review (Wales) Regulations 2015, reg 31 (visits)",
        ),
        unsure="The times of reviews and the duty to think of an independent visitor are taken to be England's: confirm them.",
    ),
    "SC": Rules(
        nation="SC",
        reviews=Reviews(first_working_days=None, first_weeks=6, second_months=3, then_months=6),
        visits=Visits(first_weeks=1, first_year_weeks=None, then_weeks=None, lasting_months=3),
        who_counts="Parents and relatives, and brothers and sisters, whose own views are heard before a decision.",
        visitor=None,
        sources=(
            "Looked After Children (Scotland) Regulations 2009, reg 45 (reviews), reg 46 (visits)",
            "Children (Scotland) Act 2020, s 13",
        ),
        unsure="For a child placed with kinship carers, foster carers or in a residential home; a child living with a parent is "
        "reviewed as often as was agreed with them (reg 44).",
    ),
}
"""The rules by nation. Northern Ireland has none here: nobody has looked them up yet."""


def rules_for(nation: str | None) -> Rules | None:
    """The rules for a child whose file names this nation; England's where it names none.

    None for Northern Ireland, whose rules are not here: England's would be a wrong promise.
    """
    return RULES.get(nation or HOME)


def because(nation: str | None) -> str:
    """Why these rules are used, in a sentence."""
    if nation in RULES:
        return f"By the rules of {NATION.label(nation)}."
    if nation:
        return f"The rules of {NATION.label(nation)} are not in Kinmap yet; nothing is worked out from them."
    return f"The file names no nation, so by the rules of {NATION.label(HOME)}."


def in_words(rules: Rules) -> tuple[str, ...]:
    """The rules in sentences: reviews, visits, who counts, an independent visitor, what is unsure, sources."""
    visitor = "An independent visitor has to be thought of at each review."
    if rules.visitor is None:
        visitor = "Whether an independent visitor has to be thought of was not looked up."
    told = (_reviews(rules.reviews), _visits(rules.visits), f"Who counts: {rules.who_counts}", visitor)
    unsure = (f"Not sure: {rules.unsure}",) if rules.unsure else ()
    return (*told, *unsure, f"Sources: {'; '.join(rules.sources)}.")


def _reviews(times: Reviews) -> str:
    first = (
        f"within {times.first_working_days} working days of becoming looked after"
        if times.first_working_days
        else f"within {times.first_weeks} weeks of the placement"
    )
    then = f"the second within {times.second_months} months, then at most {times.then_months} months apart"
    return f"Reviews: the first {first}, {then}."


def _visits(times: Visits) -> str:
    first = f"Visits: within {times.first_weeks} week of the start of a placement"
    if times.first_year_weeks is None:
        return f"{first}, then at most {times.lasting_months} months apart."
    return (
        f"{first}, at most {times.first_year_weeks} weeks apart in the first year, then at most {times.then_weeks} weeks, or "
        f"{times.lasting_months} months where the placement is meant to last until 18."
    )
