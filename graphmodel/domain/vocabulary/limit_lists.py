"""Limits on contact and the reasons for none (practice 3.5, 3.8); which forbid, and which set conditions (readings 2, 3)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graphmodel.domain.vocabulary.codes import Code, CodeList

_SCALE, _NODE = "practice 3.5", "practice 3.8"


class Effect(StrEnum):
    """What a limit in force does at the gate (readings 2, 3)."""

    FORBIDS = "forbids"
    REFUSES = "refuses"
    CHILD = "child"
    OTHER = "other"
    CONDITIONS = "conditions"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictionKind(Code):
    """A kind of limit. ``effect`` at the gate; ``condition`` = what has to be kept to, for those that set conditions."""

    effect: Effect
    condition: str | None = None


def _limit(code: str, label: str, definition: str, effect: Effect, condition: str | None = None) -> RestrictionKind:
    return RestrictionKind(code, label, definition, _SCALE, effect=effect, condition=condition)


RESTRICTION = CodeList("restriction", "a limit", (
    _limit("order_s34_no_contact", "no-contact order (s34)", "Court order refusing contact, Children Act 1989 s34.",
           Effect.FORBIDS),
    _limit("order_s34_defined", "defined contact order (s34)", "Court order that says what contact there may be.",
           Effect.CONDITIONS, "only as the section 34 order says"),
    _limit("urgent_refusal_s34_6", "urgent refusal (s34(6))", "The authority refuses, up to 7 days, without a court.",
           Effect.REFUSES),
    _limit("s8_prohibited_steps", "prohibited steps order (s8)", "Order under Children Act 1989 s8.", Effect.FORBIDS),
    _limit("non_molestation", "non-molestation order", "Family Law Act 1996 s42.", Effect.FORBIDS),
    _limit("bail_or_licence_condition", "bail or licence condition", "A condition not to be in contact.", Effect.FORBIDS),
    _limit("sexual_harm_prevention", "sexual harm prevention order", "Sexual Offences Act 2003.", Effect.FORBIDS),
    _limit("placement_plan_limit", "limit in the placement plan", "What the placement plan allows.", Effect.CONDITIONS,
           "only as the placement plan says"),
    _limit("adoption_order", "adoption order",
           "The child or the other was adopted; forbids unless a contact order says otherwise.",
           Effect.FORBIDS),
    _limit("post_adoption_contact_order_s51A", "contact order after adoption (s51A)", "Adoption and Children Act 2002 s51A.",
           Effect.CONDITIONS, "only as the order after adoption says"),
    _limit("plan_decision", "decision in the plan", "A limit decided in the care plan.", Effect.CONDITIONS,
           "only as the care plan says"),
    _limit("child_wish", "the child's wish", "The child asked for it.", Effect.CHILD),
    _limit("other_party_wish", "the other's wish", "The adult or sibling does not want contact for now.", Effect.OTHER),
    _limit("do_not_disclose_address", "do not disclose the address", "The address must not become known.", Effect.CONDITIONS,
           "the address is not told"),
    _limit("none", "none", "No limit: said, not merely empty.", Effect.NOTHING),
))  # fmt: skip

SCOPE = CodeList("scope", "what a limit covers", (
    Code("all", "all contact", "Every form of contact.", _NODE),
    Code("direct", "meeting in person", "Being together.", _NODE),
    Code("unsupervised", "unsupervised time", "Time without somebody there.", _NODE),
    Code("information", "information", "What may be told; does not forbid contact.", _NODE),
    Code("place", "places", "Where; does not forbid contact.", _NODE),
))  # fmt: skip

SCOPES_THAT_DO_NOT_FORBID = frozenset({"information", "place"})
"""Reading 3."""

NO_CONTACT_REASON = CodeList("no_contact_reason", "a reason for no contact", tuple(
    Code(code, label, definition, _SCALE) for code, label, definition in (
        ("child_wish", "the child's wish", "The child does not want it."),
        ("parent_wish_or_circumstances", "the parent's wish or circumstances", "The parent does not want it or cannot."),
        ("sibling_wish", "the sibling's wish", "The sibling does not want it."),
        ("parents_abroad", "parents abroad", "They live in another country."),
        ("whereabouts_unknown", "whereabouts unknown", "Nobody knows where they are."),
        ("died", "died", "They died."),
        ("not_in_best_interests", "assessed as not in the child's interests", "A named professional judged so."),
        ("court_order", "court order", "A court forbids it."),
        ("urgent_refusal_s34_6", "urgent refusal", "Refused for up to 7 days under s34(6)."),
        ("adopted", "adopted", "One of them was adopted."),
        ("other_party_preventing", "somebody prevents it", "A parent, adopter or carer prevents it."),
        ("risk_from_sibling", "risk from the sibling", "The sibling is a risk."),
        ("prison_or_hospital", "prison or hospital", "They are in prison or hospital."),
        ("distance", "distance", "They live too far apart."),
        ("never_arranged", "never arranged", "Nobody has arranged it."),
        ("not_recorded", "not recorded", "No reason is recorded."),
    )
))  # fmt: skip

UNDERSTOOD = CodeList("understood", "whether the child understood", (
    Code("yes", "yes", "Understood.", _NODE),
    Code("partly", "partly", "Understood in part.", _NODE),
    Code("no", "no", "Did not understand.", _NODE),
    Code("too_young", "too young", "Too young to be told now; note for later.", _NODE),
))  # fmt: skip

WARNING_TYPE = CodeList("warning", "a warning of another system", tuple(
    Code(code, label, f"Imported warning: {label}.", "practice 3.5 (S9)") for code, label in (
        ("adult_risk_to_children", "adult who poses a risk to children"), ("contact_arrangement", "contact arrangement in place"),
        ("do_not_disclose", "do not disclose information"), ("extrafamilial_harm", "extrafamilial harm"), ("marac", "MARAC"),
        ("protection_order", "protection order"), ("restricted_file", "restricted file"),
        ("safeguarding_agreement", "safeguarding agreement"),
    )
))  # fmt: skip
