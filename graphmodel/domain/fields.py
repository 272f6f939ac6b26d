"""What each field of text of each record holds: a name or an id of somebody, a code of a closed list, or words.

Every field of text is declared exactly once: here, or as a reference in ``store/shapes.py``. What is masked, what a merge of two
people rewrites, and what a subject access request finds follow from these rows; a field that were missing would leak or be lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphmodel.domain.answers import Alert, Decision, Proposal, Review
from graphmodel.domain.arrangements import Arrangement, Barrier, ContactEvent, Explanation, Restriction
from graphmodel.domain.assessments import Assessment, StageRecord
from graphmodel.domain.care import (
    Household,
    HouseholdStay,
    KeeperSpell,
    Memento,
    Placement,
    School,
    SchoolSpell,
    Team,
    TeamSpell,
    WorkerSpell,
)
from graphmodel.domain.details import ContactDetail, DrawnPlace, KeyDate, LifeEvent, PersonName
from graphmodel.domain.people import PERSON_TYPES, Child, Community, Organisation, Person, Pet, Place
from graphmodel.domain.records import Record
from graphmodel.domain.search import Consent, SearchCase, SearchStep
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.voice import Observation, Session, View


@dataclass(frozen=True, slots=True)
class TextFields:
    """The fields of text of one type, by what they hold.

    ``named``: a person's id or words for somebody (reading 24). ``codes``: field to the name of its list in
    ``vocabulary.ALL_LISTS``. ``texts``: words that people wrote, also where a list offers some.
    """

    named: tuple[str, ...] = ()
    codes: Mapping[str, str] = field(default_factory=dict)
    texts: tuple[str, ...] = ()


def _fields(named: str = "", texts: str = "", **codes: str) -> TextFields:
    return TextFields(tuple(named.split()), codes, tuple(texts.split()))


BOOKKEEPING = frozenset({"id", "ref", "recorded_at", "source", "visibility"})
"""Fields of text that every record has and that name nobody."""
NAMED_ON_ALL = "recorded_by"
"""The field of every record that holds a person's id or words."""

_PERSON = _fields(
    texts="name known_as gender pronouns grave ethnicity language faith notes",
    sex="SEX",
    identity_protected="IDENTITY_PROTECTED",
    whereabouts="WHEREABOUTS",
    consent_to_approach="CONSENT",
)
_OWN: Mapping[type[Record], TextFields] = {
    Person: _PERSON,
    Child: _fields(
        named="understanding_by",
        texts="own_word_for_contact communication understanding",
        nation="NATION",
        legal_status="LEGAL_STATUS",
        plan_type="PLAN_TYPE",
        leaver_category="LEAVER_CATEGORY",
    ),
    Pet: _fields(named="keeper", texts="species"),
    Community: _fields(named="keeper", community_kind="COMMUNITY_KIND"),
    Place: _fields(texts="postcode", place_kind="KIND_OF_PLACE"),
    Organisation: _fields(organisation_kind="ORGANISATION_KIND"),
    ParentLink: _fields(basis="PARENT_BASIS", certainty="CERTAINTY"),
    Partnership: _fields(status="PARTNERSHIP_STATUS"),
    Tie: _fields(
        texts="basis notes",
        kind="RELATIONSHIP_KINDS",
        strength="STRENGTH",
        safety="SAFETY",
        side="SIDE",
        ended_by="ENDED_BY",
        certainty="CERTAINTY",
        direction="SUPPORT",
        no_contact_reason="NO_CONTACT_REASON",
        informed_child="INFORMED",
        strength_prof="STRENGTH",
        safety_prof="SAFETY",
        line_child="LINE",
        enough_child="ENOUGH",
    ),
    Household: _fields(texts="name address area"),
    HouseholdStay: _fields(),
    Placement: _fields(
        type="PLACE",
        provider="PLACE_PROVIDER",
        rne="RNE",
        legal_status="LEGAL_STATUS",
        reason_change="REASON_PLACE_CHANGE",
    ),
    WorkerSpell: _fields(texts="role change_reason"),
    Team: _fields(texts="name"),
    TeamSpell: _fields(role="TEAM_ROLE"),
    School: _fields(texts="name"),
    SchoolSpell: _fields(texts="reason"),
    KeeperSpell: _fields(),
    Memento: _fields(named="keeper", texts="item"),
    Arrangement: _fields(
        named="support_before support_during support_after transport_by cost_paid_by",
        texts="frequency supervisor_kind supervision_reason place purpose child_word plan legal_basis commitment_until "
        "paused_reason",
        modes="MODE",
        supervision="SUPERVISION",
        status="ARRANGEMENT_STATUS",
    ),
    ContactEvent: _fields(
        named="cancelled_by",
        texts="place child_words feeling_before feeling_after observed concern",
        mode="MODE",
        happened="HAPPENED",
        missed_reason="MISSED_REASON",
        judged="JUDGED",
        positive="POSITIVE",
    ),
    Restriction: _fields(named="decided_by", texts="reason legal_ref", kind="RESTRICTION", scope="SCOPE"),
    Explanation: _fields(named="told_by", texts="words how child_response next_time", understood="UNDERSTOOD"),
    Barrier: _fields(named="owner", texts="notes", kind="BARRIER"),
    View: _fields(
        named="present",
        texts="words place asked_how language",
        part="PART_OF_LIFE",
        line="LINE",
        support="SUPPORT",
        enough="ENOUGH",
        wants="WANTS",
        medium="MEDIUM",
        private_to="PRIVATE_TO",
    ),
    Observation: _fields(named="by", texts="behaviour possible_meanings"),
    Session: _fields(named="by present", texts="place language notes sectors"),
    Assessment: _fields(
        named="by",
        texts="protective basis evidence role",
        strength="STRENGTH",
        safety="SAFETY",
        exposure_from="EXPOSURE_FROM",
    ),
    StageRecord: _fields(texts="risk_factors protective_factors goals services class_before class_after"),
    PersonName: _fields(texts="name", use="NAME_USE"),
    ContactDetail: _fields(texts="value", kind="CONTACT_DETAIL"),
    LifeEvent: _fields(texts="notes", kind="LIFE_EVENT"),
    KeyDate: _fields(texts="label", kind="KEY_DATE"),
    DrawnPlace: _fields(),
    Decision: _fields(named="by", texts="decision words"),
    Review: _fields(texts="kind", participation="PARTICIPATION"),
    Proposal: _fields(named="by decided_by", texts="what why decided_why", state="PROPOSAL_STATE"),
    Alert: _fields(named="by", texts="question rule_version fingerprint reason", state="ALERT_STATE"),
    SearchCase: _fields(texts="reason", state="SEARCH_STATE"),
    SearchStep: _fields(named="by source_asked", texts="authority asked result next"),
    Consent: _fields(named="who", texts="kind"),
}


def text_fields(record_type: type[Record]) -> TextFields:
    """What the fields of text of this type hold, those of every record included; a pet has a person's fields and its own.

    :raises KeyError: a type of which nothing is declared.
    """
    return _DECLARED[record_type]


def _declared(record_type: type[Record]) -> TextFields:
    parts = [_OWN[each] for each in (Person, record_type) if issubclass(record_type, each) and each in _OWN]
    parts = parts if len(parts) < 2 or parts[0] is not parts[1] else parts[:1]
    codes = {name: which for part in parts for name, which in part.codes.items()}
    named = (*(name for part in parts for name in part.named), NAMED_ON_ALL)
    return TextFields(named, codes, tuple(name for part in parts for name in part.texts))


_DECLARED = {each: _declared(each) for each in {*_OWN, *PERSON_TYPES.values()}}
