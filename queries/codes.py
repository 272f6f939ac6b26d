"""Groups of codes that a question may ask for by name, so that a rule about codes stands in the vocabulary only.

A statement names a group in its header (``codes: kin_kinds``) and uses it as a parameter (``$kin_kinds``).
"""

from __future__ import annotations

from collections.abc import Iterable

from graphmodel.domain.family_index import KIN_BASES
from graphmodel.domain.vocabulary import (
    CARER_KINDS,
    CARERS_CHILD_KINDS,
    ENOUGH_MATTERS,
    ENOUGH_STOPS,
    FOSTER_PLACES,
    MODE,
    MOVES_THAT_CAN_LOSE_PEOPLE,
    NEAR_KIN_KINDS,
    PARTNERSHIP_OVER,
    RELATIONSHIP_KINDS,
    RESTRICTION,
    SCOPES_THAT_DO_NOT_FORBID,
    SIBLING_KINDS,
    TEMPORARY_PLACES,
    WANTS_MATTERS,
    WANTS_STOPS,
    Effect,
    Group,
    class_of,
    kinds_where,
)
from graphmodel.domain.vocabulary.voice_lists import ENOUGH_SILENT
from queries.nations import RULES

_STEP_SIBLINGS = kinds_where(sibling="step")
_FOSTER_SIBLINGS = kinds_where(sibling="foster")
_PARENTS = tuple(kind for kind in RELATIONSHIP_KINDS if kind.group is Group.PARENTS and kind.parent_basis in KIN_BASES)
_RELATIVES = tuple(kind for kind in RELATIONSHIP_KINDS if kind.degree is not None and kind.group is not Group.PARENTS)
_OF_TIES: dict[str, Iterable[str]] = {
    "kin_bases": KIN_BASES,
    "kin_kinds": NEAR_KIN_KINDS,
    "carer_kinds": CARER_KINDS | CARERS_CHILD_KINDS,
    # Brothers and sisters whatever the child says; step ties have to hold, foster siblings to matter (reading 21).
    "sibling_kinds": SIBLING_KINDS - _STEP_SIBLINGS - _FOSTER_SIBLINGS,
    "step_sibling_kinds": _STEP_SIBLINGS,
    "foster_sibling_kinds": _FOSTER_SIBLINGS,
    "partnership_over": PARTNERSHIP_OVER,
    # Mothers and fathers, by birth or adoption; step-parents and guardians are none here.
    "parent_kinds": (kind.code for kind in _PARENTS),
    "father_kinds": (kind.code for kind in _PARENTS if kind.sex == "M"),
    # Relatives of whom the kind itself says the side; parents are counted for themselves.
    "relative_kinds": (kind.code for kind in _RELATIVES),
    "paternal_kinds": (kind.code for kind in _RELATIVES if kind.side == "paternal"),
    "maternal_kinds": (kind.code for kind in _RELATIVES if kind.side == "maternal"),
}
_OF_SEARCHES: dict[str, Iterable[str]] = {
    # A search goes on until somebody is met or in the plan, says no or not now, or it is stopped.
    # Where an independent visitor has to be thought of; a file without a nation is England's.
    "visitor_nations": (nation for nation, rules in RULES.items() if rules.visitor),
    "search_open_states": ("idea", "agreed", "searching", "found", "safety_check", "approached", "yes"),
    # Workers and people of school and clubs come by themselves.
    "by_their_work_kinds": kinds_where(paid=True, former=False) - CARER_KINDS,
    # Somebody who used to care for a child, and stays, is paid no more.
    "paid_kinds": kinds_where(paid=True, former=False),
    "residential_places": ("K1", "K2", "R1", "R2", "R3", "R5", "S1"),
    "live_remote_modes": (mode.code for mode in MODE if class_of(mode.code) == "live_remote"),
    "mother_kinds": kinds_where(parent_basis="birth", sex="F") | kinds_where(parent_basis="adoptive", sex="F"),
}
_OF_LOSING: dict[str, Iterable[str]] = {
    # Homes whose carers are looked for once they ended (practice 4.2 Q03).
    "former_care_places": FOSTER_PLACES | {"K2", "R3", "S1"},
    # Ties that say by themselves that they are over.
    "former_kinds": kinds_where(former=True),
    # Ties that say by themselves that they are of school, from either side.
    "school_kinds": ("school_friend", "teacher", "former_teacher", "teaching_assistant", "head_of_year", "designated_teacher",
                     "school_counsellor", "pupil", "former_pupil"),
    # Ties that are of a school where they began in the child's time there; neighbours and friends from online are none.
    "met_at_school_kinds": ("school_friend", "teacher", "former_teacher", "teaching_assistant", "head_of_year",
                            "designated_teacher", "school_counsellor", "pupil", "former_pupil", "best_friend", "friend",
                            "old_friend", "girlfriend", "boyfriend", "partner", "friends_parent", "team_mate", "teammate_parent",
                            "coach", "club_leader", "mentor", "tutor"),
    # A people, a faith or a place, and those who stand for it, from either side; clubs and peers are no origin.
    "community_kinds": ("community", "member_of_community", "clan_or_community_elder", "young_member_of_community",
                        "faith_leader"),
    "no_origin": ("club", "online", "care_experienced_peers"),
    # Ways to be in touch over the internet.
    "online_modes": ("video", "game_online", "whatsapp", "snapchat", "instagram", "facebook", "email"),
}  # fmt: skip
_OF_ARRANGEMENTS: dict[str, Iterable[str]] = {
    # Somebody is there to watch or to attend (practice 4.2 Q22: supported to two workers).
    "watched": ("monitored", "supervised", "supervised_two_workers", "supported"),
    "court_bases": ("s26", "s34", "s51A", "s8"),
    # Limits that a court, or the law of criminal justice, sets.
    "court_limits": (
        *("bail_or_licence_condition", "non_molestation", "order_s34_defined", "order_s34_no_contact"),
        *("post_adoption_contact_order_s51A", "s8_prohibited_steps", "sexual_harm_prevention"),
    ),
    # Limits that say how time together may be, so that they may say where.
    "limits_with_conditions": (
        *("order_s34_defined", "placement_plan_limit", "plan_decision", "post_adoption_contact_order_s51A"),
    ),
    # What is no limit, or is the child's own wish, which is asked about at the next review only (E3).
    "no_limits": ("child_wish", "none"),
    "sudden_changes": ("birth", "death", "illness", "move", "new_partner", "release"),
}
_OF_CARE: dict[str, Iterable[str]] = {
    "temporary_places": TEMPORARY_PLACES,
    "moves": MOVES_THAT_CAN_LOSE_PEOPLE,
    # Legal statuses under which a child is looked after; short breaks (V3, V4) and past orders are none.
    "looked_after_statuses": ("C1", "C2", "D1", "E1", "J1", "J2", "J3", "L1", "L2", "V2"),
}
_OF_CONTACT: dict[str, Iterable[str]] = {
    "direct_modes": (mode.code for mode in MODE if class_of(mode.code) == "direct"),
    "reaching_modes": (mode.code for mode in MODE if class_of(mode.code) in ("direct", "live_remote")),
    "matters_enough": ENOUGH_MATTERS,
    "matters_wants": WANTS_MATTERS,
    "stop_enough": ENOUGH_STOPS,
    "stop_wants": WANTS_STOPS,
    "silent_enough": ENOUGH_SILENT,
    # Limits that close the gate, and those of them that are somebody's own wish.
    "closing_limits": (limit.code for limit in RESTRICTION if limit.effect not in (Effect.CONDITIONS, Effect.NOTHING)),
    "wish_limits": (limit.code for limit in RESTRICTION if limit.effect in (Effect.CHILD, Effect.OTHER)),
    "open_scopes": SCOPES_THAT_DO_NOT_FORBID,
    # What a child says of time together that needs an answer (practice 4.2 Q30).
    "answer_enough": ("too_little", "too_much", "want_to_stop", "dont_see_want_to"),
    # Ties that two people can have who never met (practice 4.2 Q34): family, and who is known by name or online only.
    "unmet_kinds": {kind.code for kind in RELATIONSHIP_KINDS if kind.degree is not None}
    | {"online_friend", "other_relative", "unknown_person"},
    # Days that come again every year (reading 19); days of faith and culture move.
    "yearly_dates": ("anniversary", "birthday", "death"),
}

CODES: dict[str, tuple[str, ...]] = {
    name: tuple(sorted(codes))
    for name, codes in (_OF_TIES | _OF_CARE | _OF_CONTACT | _OF_SEARCHES | _OF_LOSING | _OF_ARRANGEMENTS).items()
}
"""Every group by its name, its codes sorted."""

WORDS: dict[str, tuple[str, ...]] = {
    "red_cross_words": ("red cross", "red crescent"),
    "sanction_words": ("behav", "consequence", "grounded", "grounding", "punish", "sanction"),
    "home_words": (
        "carer",
        "children's home",
        "foster",
        "home manager",
        "home staff",
        "key worker",
        "keyworker",
        "residential",
        "the home",
    ),
    "centre_words": ("contact centre", "contact center", "family centre"),
}
"""Words in small letters that a question looks for in what people wrote, where no list has a code for it."""
