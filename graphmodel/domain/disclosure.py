"""What of a child's record is given to them when they ask for it: a draft that people decide on (DPA 2018, Sch 2 and 3). Pure.

Every item comes with a proposal and its reason; nothing is left out, and nothing leaves before two people have decided. A third
party is anyone named who is neither the child nor there because it is their work (Sch 2 para 16 and 17).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from graphmodel.domain.arrangements import Arrangement, Barrier, ContactEvent, Explanation, Restriction
from graphmodel.domain.assessments import Assessment, StageRecord
from graphmodel.domain.care import Household
from graphmodel.domain.details import ContactDetail, LifeEvent
from graphmodel.domain.people import Person, PersonKind
from graphmodel.domain.policy import RESTRICTED, RESTRICTED_LAYER
from graphmodel.domain.private_views import may_read
from graphmodel.domain.records import Record
from graphmodel.domain.search import Consent, SearchCase, SearchStep
from graphmodel.domain.ties import Tie
from graphmodel.domain.voice import Observation, View

_HARM = "DPA 2018 Sch 3 para 11 (serious harm test)"
_THIRD_PARTY = "DPA 2018 Sch 2 para 16 (other people's data)"
_OFFICIAL = "DPA 2018 Sch 2 para 17 (health, education and social work staff)"
_RIGHT = "UK GDPR Art 15 (right of access)"


class Release(StrEnum):
    """What the draft proposes for an item."""

    DISCLOSE = "disclose"
    DECIDE = "to decide"
    WITHHOLD = "withhold"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A proposal, its reason in words the child can read at 25, and what it rests on.

    ``sealed``: whoever prepares the draft may not read it either; the item is listed without its content.
    """

    release: Release
    reason: str
    basis: str
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """What the rules need to know of an item besides its record.

    ``others``: everyone the item names but the child. ``own_file``: it stands in this child's file or in nobody's.
    ``by_name_only``: found by a name in somebody's words, so it may mean another person of that name. ``role``: who prepares;
    ``hidden``: whom that role's map masks or leaves out.
    """

    child: str
    others: tuple[Person, ...] = ()
    own_file: bool = True
    by_name_only: bool = False
    role: str = "team_manager"
    hidden: frozenset[str] = frozenset()

    @property
    def third_parties(self) -> tuple[Person, ...]:
        """Those who are not there because it is their work, and who can have data of their own: people, not pets or places."""
        private = (PersonKind.PERSON, PersonKind.CHILD)
        return tuple(person for person in self.others if person.kind in private)


def ruling_of(record: Record, setting: Setting) -> Ruling:
    """What the draft proposes for a record; the first rule that speaks wins, and what no rule knows is for people to decide."""
    for rule in _RULES:
        if said := rule(record, setting):
            return said
    if setting.third_parties:
        names = ", ".join(sorted({person.called for person in setting.third_parties}))
        return Ruling(Release.DISCLOSE, f"About the child. It names {names}, whom the child knows of.", _THIRD_PARTY)
    if setting.others:
        return Ruling(Release.DISCLOSE, "About the child; names people who were there because it was their work.", _OFFICIAL)
    return Ruling(Release.DISCLOSE, "About the child.", _RIGHT)


def _protected(record: Record, setting: Setting) -> Ruling | None:
    if any(person.identity_protected not in (None, "none") or person.id in setting.hidden for person in setting.others):
        if isinstance(record, View) and record.child == setting.child:
            reason = "The child's own words about somebody whose identity is protected: the named officer decides on that name."
            return Ruling(Release.DECIDE, reason, _THIRD_PARTY, sealed=True)
        reason = "It names somebody whose identity is protected. It goes out only through adoption support or the named officer."
        return Ruling(Release.WITHHOLD, reason, _THIRD_PARTY, sealed=True)
    return None


def _of_a_closed_file(_record: Record, setting: Setting) -> Ruling | None:
    if any(person.restricted for person in setting.others):
        reason = "It names somebody whose own file only allocated workers may open."
        return Ruling(Release.WITHHOLD, reason, _THIRD_PARTY, sealed=True)
    return None


def _of_another_file(_record: Record, setting: Setting) -> Ruling | None:
    if setting.own_file:
        return None
    if setting.by_name_only:
        reason = "It stands in another child's file and holds this child's name, or the same name of somebody else."
    else:
        reason = "It stands in another child's file. That child's workers decide what may be said of it."
    return Ruling(Release.WITHHOLD, reason, _THIRD_PARTY, sealed=True)


def _private(record: Record, setting: Setting) -> Ruling | None:
    if isinstance(record, View) and record.child == setting.child and not may_read(record, setting.role, setting.child):
        reason = "The child's own words, private to their social worker, who goes through them with the child."
        return Ruling(Release.DECIDE, reason, _RIGHT, sealed=True)
    return None


def _restricted(record: Record, setting: Setting) -> Ruling | None:
    if record.visibility == RESTRICTED:
        reason = "A restricted fact, which only a manager opens: decide how, when and by whom it is told."
        return Ruling(Release.DECIDE, reason, _HARM, sealed=setting.role not in RESTRICTED_LAYER)
    return None


def _entered_in_error(record: Record, _setting: Setting) -> Ruling | None:
    if record.in_error:
        return Ruling(Release.DECIDE, "It was entered in error and is kept: decide whether to give it with that remark.", _RIGHT)
    return None


def _by_name(_record: Record, setting: Setting) -> Ruling | None:
    if setting.by_name_only:
        return Ruling(Release.DECIDE, "It holds the child's name, or the same name of somebody else: see whom it means.", _RIGHT)
    return None


def _untold(_record: Record, setting: Setting) -> Ruling | None:
    untold = sorted({person.name for person in setting.others if person.told_to_child is False})
    if untold:
        who = ", ".join(untold)
        return Ruling(
            Release.DECIDE,
            f"The child has not been told of {who}: decide with the social worker who tells them, and how.",
            _HARM,
        )
    return None


def _reached_at(record: Record, setting: Setting) -> Ruling | None:
    if isinstance(record, ContactDetail) and record.person != setting.child:
        return Ruling(Release.WITHHOLD, "Where somebody else can be reached is theirs to give.", _THIRD_PARTY, sealed=True)
    return None


def _judgements(record: Record, _setting: Setting) -> Ruling | None:
    if isinstance(record, (Assessment, StageRecord)):
        return Ruling(
            Release.DECIDE, "A professional's judgement about risk: test whether giving it could seriously harm anyone.", _HARM
        )
    if isinstance(record, Restriction) and record.reason_sensitive:
        return Ruling(Release.DECIDE, "A limit whose reason is marked sensitive: decide how much of the reason is given.", _HARM)
    return None


def _themselves(record: Record, setting: Setting) -> Ruling | None:
    if isinstance(record, Person) and record.id != setting.child and setting.third_parties:
        reason = f"Facts about {record.called}: the name and who they are to the child can be given; decide on the rest."
        return Ruling(Release.DECIDE, reason, _THIRD_PARTY)
    if isinstance(record, Household) and record.address and setting.third_parties:
        return Ruling(Release.DECIDE, "An address at which other people live, or lived.", _THIRD_PARTY)
    return None


def _of_others(record: Record, setting: Setting) -> Ruling | None:
    if not setting.third_parties:
        return None
    names = ", ".join(sorted({person.called for person in setting.third_parties}))
    if isinstance(record, LifeEvent) and record.person != setting.child:
        return Ruling(
            Release.DECIDE,
            f"It tells of the health or life of {names}: ask for their consent, or decide if it is fair without.",
            _THIRD_PARTY,
        )
    if isinstance(record, (SearchCase, SearchStep, Consent)):
        return Ruling(
            Release.DECIDE, f"Of a search; {names} may have been told that it stays between them and the worker.", _THIRD_PARTY
        )
    if any(getattr(record, field, None) for field in _SAID_OF_OTHERS.get(type(record), ())):
        return Ruling(
            Release.DECIDE, f"What a worker wrote here is also about {names}: decide if it is fair to give it.", _THIRD_PARTY
        )
    return None


_SAID_OF_OTHERS: Mapping[type[Record], tuple[str, ...]] = {
    Person: ("notes",),
    Tie: ("notes", "basis"),
    ContactEvent: ("observed", "concern"),
    Observation: ("behaviour", "possible_meanings"),
    Arrangement: ("supervision_reason",),
    Barrier: ("notes",),
    Restriction: ("reason",),
    Explanation: (),
}
"""Fields in which a worker writes of other people as well as of the child."""

_RULES: tuple[Callable[[Record, Setting], Ruling | None], ...] = (
    _private,
    _protected,
    _of_a_closed_file,
    _of_another_file,
    _restricted,
    _entered_in_error,
    _by_name,
    _untold,
    _reached_at,
    _judgements,
    _themselves,
    _of_others,
)
