"""Parents, people in their place, and the child's side of each (practice 3.4)."""

from __future__ import annotations

from functools import partial

from graphmodel.domain.vocabulary.kind import Group, Kind, Sector

_parent = partial(Kind, group=Group.PARENTS, sector=Sector.FAMILY)
_child = partial(Kind, group=Group.WIDER_FAMILY, sector=Sector.FAMILY)

PARENTS: tuple[Kind, ...] = (
    _parent(code="birth_mother", label="birth mother", definition="The woman who gave birth to the child.", standard="NMTH",
            reciprocal="own_child", sex="F", side="maternal", parent_basis="birth", degree=1, aliases=("mother", "mum", "mam")),
    _parent(code="birth_father", label="birth father", definition="The man whose child this is by birth.", standard="NFTH",
            reciprocal="own_child", sex="M", side="paternal", parent_basis="birth", degree=1, aliases=("father", "dad")),
    _parent(code="birth_parent", label="birth parent", definition="A parent by birth whose sex is not recorded.", standard="NPRN",
            reciprocal="own_child", parent_basis="birth", degree=1, aliases=("parent", "natural parent")),
    _parent(code="putative_father", label="believed father", definition="The man believed to be the father; not confirmed.",
            standard="FTH", reciprocal="own_child", sex="M", side="paternal", parent_basis="birth", certainty="believed",
            degree=1),
    _parent(code="adoptive_mother", label="adoptive mother", definition="Mother by an adoption order.", standard="ADOPTM",
            reciprocal="adopted_child", sex="F", parent_basis="adoptive", degree=1),
    _parent(code="adoptive_father", label="adoptive father", definition="Father by an adoption order.", standard="ADOPTF",
            reciprocal="adopted_child", sex="M", parent_basis="adoptive", degree=1),
    _parent(code="adoptive_parent", label="adoptive parent", definition="Parent by an adoption order; sex not recorded.",
            standard="ADOPTP", reciprocal="adopted_child", parent_basis="adoptive", degree=1),
    _parent(code="prospective_adopter", label="prospective adopter", definition="Means to adopt the child; no order yet.",
            reciprocal="child_to_be_adopted"),
    _parent(code="step_mother", label="step-mother", definition="Wife or settled partner of a parent.", standard="STPMTH",
            reciprocal="step_child", sex="F", parent_basis="step"),
    _parent(code="step_father", label="step-father", definition="Husband or settled partner of a parent.", standard="STPFTH",
            reciprocal="step_child", sex="M", parent_basis="step"),
    _parent(code="step_parent", label="step-parent", definition="Spouse or settled partner of a parent; sex not recorded.",
            standard="STPPRN", reciprocal="step_child", parent_basis="step"),
    _parent(code="mothers_partner", label="mother's partner", definition="Partner of the mother, not (yet) a step-parent.",
            reciprocal="partners_child", side="maternal"),
    _parent(code="fathers_partner", label="father's partner", definition="Partner of the father, not (yet) a step-parent.",
            reciprocal="partners_child", side="paternal"),
    _parent(code="mothers_ex_partner", label="mother's ex-partner", definition="Used to be the mother's partner.",
            reciprocal="ex_partners_child", side="maternal", former=True),
    _parent(code="fathers_ex_partner", label="father's ex-partner", definition="Used to be the father's partner.",
            reciprocal="ex_partners_child", side="paternal", former=True),
    _parent(code="special_guardian", label="special guardian", definition="Holds a special guardianship order for the child.",
            reciprocal="ward", parent_basis="special_guardian"),
    _parent(code="guardian", label="guardian", definition="Appointed guardian of the child.", reciprocal="ward",
            parent_basis="legal_pr_only"),
    _parent(code="holder_of_pr", label="holder of parental responsibility",
            definition="Has parental responsibility in another way than the kinds above.", reciprocal="ward",
            parent_basis="legal_pr_only", aliases=("PR holder",)),
    _parent(code="gestational_mother", label="gestational mother", definition="Carried the child; not the genetic mother.",
            standard="GESTM", reciprocal="own_child", sex="F", parent_basis="gestational", degree=1,
            aliases=("surrogate mother",)),
)  # fmt: skip

CHILDREN: tuple[Kind, ...] = (
    _child(code="own_child", label="own child", definition="A child of this person by birth.", standard="NCHILD",
           reciprocal="birth_parent", child_basis="birth", degree=1, aliases=("child", "birth child")),
    _child(code="own_son", label="son", definition="A son of this person by birth.", standard="SON", reciprocal="birth_parent",
           sex="M", child_basis="birth", degree=1),
    _child(code="own_daughter", label="daughter", definition="A daughter of this person by birth.", standard="DAU",
           reciprocal="birth_parent", sex="F", child_basis="birth", degree=1),
    _child(code="adopted_child", label="adopted child", definition="A child of this person by an adoption order.",
           standard="CHLDADOPT", reciprocal="adoptive_parent", child_basis="adoptive", degree=1),
    _child(code="child_to_be_adopted", label="child to be adopted", definition="A child this person means to adopt.",
           reciprocal="prospective_adopter"),
    _child(code="step_child", label="step-child", definition="A child of this person's spouse or settled partner.",
           standard="STPCHLD", reciprocal="step_parent", child_basis="step"),
    _child(code="partners_child", label="partner's child", definition="A child of this person's partner.",
           reciprocal="parents_partner"),
    _child(code="ex_partners_child", label="ex-partner's child", definition="A child of this person's former partner.",
           reciprocal="parents_ex_partner", former=True),
    _child(code="ward", label="child under guardianship",
           definition="A child for whom this person holds guardianship or parental responsibility.", reciprocal="guardian"),
    _parent(code="parents_partner", label="parent's partner", definition="Partner of a parent; which parent is not recorded.",
            reciprocal="partners_child"),
    _parent(code="parents_ex_partner", label="parent's ex-partner", definition="Used to be a parent's partner.",
            reciprocal="ex_partners_child", former=True),
)  # fmt: skip
