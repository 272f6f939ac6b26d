"""Carers now and before, their households, and the child as they see it (practice 3.4)."""

from __future__ import annotations

from functools import partial

from graphmodel.domain.vocabulary.kind import Group, Kind, Sector, Spell

_now = partial(Kind, group=Group.CARERS, sector=Sector.HOME, carer=Spell.CURRENT)
_before = partial(Kind, group=Group.CARERS, sector=Sector.HELPERS, carer=Spell.FORMER, former=True)
_around = partial(Kind, group=Group.CARERS, sector=Sector.HOME)

CARERS: tuple[Kind, ...] = (
    _now(code="foster_carer", label="foster carer", definition="Fosters the child now.", standard="PRNFOST",
         reciprocal="fostered_child", parent_basis="foster", paid=True, aliases=("foster parent", "foster mother",
         "foster father",
         "carer")),
    _before(code="former_foster_carer", label="former foster carer", definition="Used to foster the child.",
            reciprocal="formerly_fostered_child", paid=True),
    _now(code="kinship_carer", label="kinship carer", definition="A relative or friend who cares for the child now.",
         reciprocal="child_in_kinship_care", parent_basis="foster", aliases=("connected person", "family and friends carer")),
    _before(code="former_kinship_carer", label="former kinship carer", definition="A relative or friend who used to care.",
            reciprocal="formerly_in_kinship_care"),
    _now(code="short_break_carer", label="short-break carer", definition="Gives the child short breaks.",
         reciprocal="child_on_short_breaks", paid=True, aliases=("respite carer",)),
    _before(code="former_short_break_carer", label="former short-break carer", definition="Used to give short breaks.",
            reciprocal="formerly_fostered_child", paid=True),
    _now(code="supported_lodgings_host", label="supported lodgings host", definition="Gives the young person a home and support.",
         reciprocal="hosted_young_person", paid=True),
    _now(code="residential_keyworker", label="keyworker in the home", definition="The child's own worker in a children's home.",
         reciprocal="child_in_residential_care", paid=True, aliases=("keyworker",)),
    _before(code="former_keyworker", label="former keyworker", definition="Was the child's own worker in a children's home.",
            reciprocal="formerly_in_residential_care", paid=True),
    _now(code="residential_worker", label="residential worker", definition="Works in the child's home.",
         reciprocal="child_in_residential_care", paid=True),
    _now(code="staying_put_carer", label="staying-put carer",
         definition="Former foster carer with whom the young person stays on.",
         reciprocal="hosted_young_person", paid=True),
    _now(code="staying_close_worker", label="staying-close worker", definition="Supports a young person who left the home.",
         reciprocal="child_worked_with", paid=True),
    _now(code="private_foster_carer", label="private foster carer", definition="Fosters by a private arrangement.",
         reciprocal="fostered_child", parent_basis="foster"),
    _around(code="carers_partner", label="carer's partner", definition="Partner of the carer, not a carer themselves.",
            reciprocal="child_in_partners_care"),
    _around(code="carers_parent", label="carer's parent", definition="Mother or father of the carer.",
            reciprocal="child_in_relatives_care"),
    _around(code="carers_wider_family", label="carer's wider family", definition="Another relative of the carer.",
            reciprocal="child_in_relatives_care"),
    _around(code="childminder", label="childminder", definition="Minds the child by day.", reciprocal="child_minded", paid=True),
    _around(code="nanny", label="nanny", definition="Looks after the child in the home.", reciprocal="child_minded", paid=True),
    _around(code="fostered_child", label="fostered child", definition="A child this person fosters now.", standard="CHLDFOST",
            reciprocal="foster_carer", child_basis="foster", aliases=("foster child",)),
    _around(code="formerly_fostered_child", label="formerly fostered child", definition="A child this person used to foster.",
            reciprocal="former_foster_carer", former=True),
    _around(code="child_in_kinship_care", label="child in kinship care", definition="A child of family or friends cared for now.",
            reciprocal="kinship_carer", child_basis="foster"),
    _around(code="formerly_in_kinship_care", label="child formerly in kinship care",
            definition="A child of family or friends cared for before.", reciprocal="former_kinship_carer", former=True),
    _around(code="child_on_short_breaks", label="child on short breaks", definition="A child who comes for short breaks.",
            reciprocal="short_break_carer"),
    _around(code="hosted_young_person", label="young person hosted", definition="A young person in lodgings or staying put.",
            reciprocal="supported_lodgings_host"),
    _around(code="child_in_residential_care", label="child in the home",
            definition="A child in the home where this person works.",
            reciprocal="residential_worker"),
    _around(code="formerly_in_residential_care", label="child formerly in the home",
            definition="A child who used to live in the home where this person worked.", reciprocal="former_keyworker",
            former=True),
    _around(code="child_in_partners_care", label="child in the partner's care", definition="A child whom the partner cares for.",
            reciprocal="carers_partner"),
    _around(code="child_in_relatives_care", label="child in a relative's care", definition="A child whom a relative cares for.",
            reciprocal="carers_wider_family"),
    _around(code="child_minded", label="child minded", definition="A child this person minds.", reciprocal="childminder"),
)  # fmt: skip
