"""How two people on a map are related, through whom, in words: "her half-brother through Dad".

Blood and adoption first, then marriage and step, then what a tie says. Degrees are genetic (reading 7).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from graphmodel.domain.dates import Period
from graphmodel.domain.family_index import FamilyIndex, is_together, other_of
from graphmodel.domain.network import Network
from graphmodel.domain.siblings import Sibling, siblings_of
from graphmodel.domain.ties import Partnership
from graphmodel.domain.vocabulary import RELATIONSHIP_KINDS, reciprocal_of, said_of

_POSSESSIVE = {"F": "her", "M": "his"}
_SIBLING_LABEL = {
    "full": ("full_sibling", "brother or sister"),
    "half": ("half_sibling", "half-sibling"),
    "adoptive": ("sibling", "sibling by adoption"),
    "adopted_away": ("sibling", "brother or sister"),
    "step": ("step_sibling", "step-sibling"),
}
_PLAIN = {"full_brother": "brother", "full_sister": "sister", "own_daughter": "daughter", "own_son": "son"}
_PARENT_WORDS = {"birth": "birth_parent", "gestational": "birth_parent", "unknown": "birth_parent", "adoptive": "adoptive_parent"}
_BY_SEX = {"parent": ("mother", "father"), "child": ("daughter", "son"), "aunt or uncle": ("aunt", "uncle"),
           "niece or nephew": ("niece", "nephew")}  # fmt: skip
_LEGAL_WORDS = {"step": "step-{}", "foster": "foster {}", "special_guardian": "{} by special guardianship",
                "legal_pr_only": "{} in law only", "psychological": "{} in all but law", "donor": "donor {}"}  # fmt: skip
_NOBODYS = frozenset({"unknown_person", "someone_who_died", "imagined_or_hero", "place"})
_TIMES_REMOVED = {1: "once", 2: "twice", 3: "three times"}


@dataclass(frozen=True, slots=True)
class Relation:
    """How somebody is related: ``noun`` ("half-brother"), ``through`` = id of whom, ``degree`` genetic or None;
    ``owned``: False where "her …" cannot be said ("not known yet")."""

    noun: str
    through: str | None = None
    degree: int | None = None
    owned: bool = True


def relation_in_words(network: Network, start: str, to: str) -> str | None:
    """ "her half-brother through Dad", "his grandmother through Mum", "her former foster carer"; None when nothing says it.

    Somebody whose identity is protected is never named as the one it goes through.
    """
    relation = relation_of(network, start, to)
    if relation is None:
        return None
    person = network.person_by_id.get(start)
    whose = _POSSESSIVE.get((person.sex if person else None) or "", "their")
    if not relation.owned:
        return relation.noun
    through = network.person_by_id.get(relation.through or "")
    named = through is not None and not through.masked and through.identity_protected in (None, "none")
    return f"{whose} {relation.noun}" + (f" through {through.called}" if through is not None and named else "")


def relation_of(network: Network, start: str, to: str) -> Relation | None:
    """The closest way in which ``to`` is related to ``start``; None when nothing says it, or both are one."""
    if start == to:
        return None
    index = FamilyIndex.of(network)
    for find in _FINDERS:
        relation = find(network, index, start, to)
        if relation is not None:
            return relation
    return None


def degree_of(network: Network, start: str, to: str) -> int | None:
    """Genetic degree (reading 7), by parent links or by what ties say, the nearer; None = not kin, or not recorded."""
    index = FamilyIndex.of(network)
    by_links = _by_blood(network, index, start, to)
    said = [by_links.degree] if by_links and by_links.degree is not None else []
    said += [
        kind.degree
        for kind in map(RELATIONSHIP_KINDS.get, _kinds_of_ties(network, start, to))
        if kind and kind.degree is not None
    ]
    return min(said, default=None)


def _by_blood(network: Network, index: FamilyIndex, start: str, to: str) -> Relation | None:
    above_start, above_to = index.ancestors(start), index.ancestors(to)
    common = [ancestor for ancestor in above_start if ancestor in above_to]
    if not common:
        return None
    # In a loop of parents the direct line wins, seen from either end.
    meeting = min(common, key=lambda one: (*_steps(above_start[one], above_to[one]), one))
    way_up, way_down = above_start[meeting], above_to[meeting]
    up, down = len(way_up), len(way_down)
    if up == 1 and down == 1:
        return _sibling_by_blood(network, start, to)
    noun = _noun(network, index, (start, to), way_up, down)
    # Two lines that meet in both of a couple are one degree nearer.
    in_both = up > 0 and down > 0 and _may_share_both(index, (start, *way_up)[-2], (to, *way_down)[-2])
    degree = up + down - int(in_both)
    # A parent is not "through" himself; a grandchild comes through the child in between.
    through = way_up[0] if up > 1 else (way_down[0] if down > 1 else None)
    return Relation(noun, through, degree)


def _steps(way_up: tuple[str, ...], way_down: tuple[str, ...]) -> tuple[int, int]:
    return len(way_up) + len(way_down), min(len(way_up), len(way_down))


def _may_share_both(index: FamilyIndex, one: str, other: str) -> bool:
    """Whether two children of one ancestor may share both parents: they do, or somebody's other parent is not recorded."""
    parents, others = set(index.parents(one)), set(index.parents(other))
    return len(parents & others) >= 2 or len(parents) < 2 or len(others) < 2


def _noun(network: Network, index: FamilyIndex, ends: tuple[str, str], way_up: tuple[str, ...], down: int) -> str:
    """The word for ``up`` steps up and ``down`` steps down."""
    start, to = ends
    up = len(way_up)
    if down == 0:
        return _parent_noun(network, index, start, to) if up == 1 else _sexed(network, to, "grand", "parent", greats=up - 2)
    if up == 0:
        return _sexed(network, to, "", "child") if down == 1 else _sexed(network, to, "grand", "child", greats=down - 2)
    if down == 1:
        return _sexed(network, to, "", "aunt or uncle", greats=up - 2)
    if up == 1:
        return _sexed(network, to, "", "niece or nephew", greats=down - 2)
    return _cousin(up, down)


def _parent_noun(network: Network, index: FamilyIndex, child: str, parent: str) -> str:
    links = [link for link in index.parent_links(child) if link.parent == parent and link.basis in _PARENT_WORDS]
    basis = links[0].basis if links else "birth"
    noun = _sexed(network, parent, "", "parent")
    if any(link.certainty in {"believed", "disputed"} for link in links):
        return f"{links[0].certainty} {noun}"
    return f"adoptive {noun}" if basis == "adoptive" else noun


def _cousin(up: int, down: int) -> str:
    removed = abs(up - down)
    order = min(up, down) - 1
    noun = "cousin" if order == 1 else f"{_ordinal(order)} cousin"
    return f"{noun} {_TIMES_REMOVED.get(removed, f'{removed} times')} removed" if removed else noun


def _ordinal(number: int) -> str:
    return {2: "second", 3: "third"}.get(number, f"{number}th")


def _sexed(network: Network, person: str, before: str, neutral: str, greats: int = 0) -> str:
    sex = getattr(network.person_by_id.get(person), "sex", None)
    feminine, masculine = _BY_SEX[neutral]
    noun = {"F": feminine, "M": masculine}.get(sex or "", neutral)
    return "great-" * greats + before + noun


def _sibling_by_blood(network: Network, start: str, to: str) -> Relation | None:
    sibling = next((one for one in siblings_of(network, start) if one.person == to), None)
    return _sibling_relation(network, sibling) if sibling else None


def _sibling_relation(network: Network, sibling: Sibling) -> Relation:
    sex = getattr(network.person_by_id.get(sibling.person), "sex", None)
    kind, neutral = _SIBLING_LABEL.get(sibling.sibling_class, ("sibling", "brother or sister"))
    said = said_of(kind, sex)
    noun = neutral if said == kind else _PLAIN.get(said, RELATIONSHIP_KINDS[said].label)
    if "twin" in sibling.asserted or "identical_twin" in sibling.asserted:
        noun = f"twin {noun}"
    if sibling.sibling_class == "adopted_away":
        return Relation(f"{noun}, adopted", None, 2)
    if sibling.sibling_class == "adoptive" and said != kind:
        noun = f"{noun} by adoption"
    through = sibling.shared[0] if len(sibling.shared) == 1 else None
    return Relation(noun, through, {"full": 1, "half": 2, "adoptive": 1, "unspecified": 2}.get(sibling.sibling_class))


def _by_partnership(network: Network, index: FamilyIndex, start: str, to: str) -> Relation | None:
    """Partner, parent's partner, relative's partner, partner's relative."""
    for pair in index.partnerships(start):
        if to in (pair.one, pair.other):
            return Relation(_partner_noun(network, pair))
    for pair in index.partnerships(to):
        blood = _by_blood(network, index, start, other_of(pair, to))
        if blood is not None:
            return Relation(f"{blood.noun}'s {_partner_noun(network, pair)}", blood.through)
    for partner in index.partners(start):
        blood = _by_blood(network, index, partner, to)
        if blood is not None:
            return Relation(f"partner's {blood.noun}", partner)
    return None


def _partner_noun(network: Network, pair: Partnership) -> str:
    return "partner" if is_together(pair, network.as_of) else "former partner"


def _by_sibling(network: Network, index: FamilyIndex, start: str, to: str) -> Relation | None:
    """Family of a half-brother or half-sister that is not one's own: "half-brother's grandmother"."""
    for sibling in siblings_of(network, start):
        blood = _by_blood(network, index, sibling.person, to)
        if blood is not None:
            own = _sibling_relation(network, sibling)
            return Relation(f"{own.noun}'s {blood.noun}", own.through)
    return None


def _by_work(network: Network, _index: FamilyIndex, start: str, to: str) -> Relation | None:
    """Who works, or worked, with the child without a tie of their own: "independent reviewing officer"."""
    spells = [spell for spell in network.worker_spells if (spell.child, spell.worker) == (start, to) and not spell.in_error]
    if not spells:
        return None
    latest = max(spells, key=lambda spell: (spell.starts_on.order() if spell.starts_on else (date.min, date.min), spell.id))
    over = Period(latest.starts_on, latest.ends_on).has_ended(network.as_of)
    return Relation(("former " if over else "") + RELATIONSHIP_KINDS.label(latest.role))


def _by_step(network: Network, _index: FamilyIndex, start: str, to: str) -> Relation | None:
    sibling = next((one for one in siblings_of(network, start) if one.person == to and one.derived), None)
    return _sibling_relation(network, sibling) if sibling else None


def _by_other_parent_link(network: Network, index: FamilyIndex, start: str, to: str) -> Relation | None:
    """Step, foster and legal parents, and the child's side of them."""
    for child, parent, is_parent in ((start, to, True), (to, start, False)):
        for link in index.parent_links(child):
            if link.parent == parent:
                noun = _sexed(network, to, "", "parent" if is_parent else "child")
                return Relation(_LEGAL_WORDS.get(link.basis, "{} by another link").format(noun))
    return None


def _by_tie(network: Network, _index: FamilyIndex, start: str, to: str) -> Relation | None:
    kinds = list(_kinds_of_ties(network, start, to))
    if not kinds:
        return None
    # A word list says "brother (full)" to tell it from half; in a sentence he is her brother.
    noun = _PLAIN.get(kinds[0]) or RELATIONSHIP_KINDS.label(kinds[0])
    return Relation(noun, owned=kinds[0] not in _NOBODYS)


def _kinds_of_ties(network: Network, start: str, to: str) -> Iterator[str]:
    """What ties say ``to`` is for ``start``; ties of the other direction by their other side."""
    person = network.person_by_id.get(to)
    for tie in network.ties:
        if tie.in_error:
            continue
        if (tie.source_person, tie.target_person) == (start, to):
            yield tie.kind
        elif (tie.source_person, tie.target_person) == (to, start) and tie.kind in RELATIONSHIP_KINDS:
            yield reciprocal_of(tie.kind, person.sex if person else None)


_FINDERS: tuple[Callable[[Network, FamilyIndex, str, str], Relation | None], ...] = (
    _by_blood,
    _by_step,
    _by_other_parent_link,
    _by_tie,
    _by_partnership,
    _by_sibling,
    _by_work,
)
