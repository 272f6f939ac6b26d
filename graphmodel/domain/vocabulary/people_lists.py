"""Lists about people, the facts that join them, and the work around them (practice 3.2, 3.3, 3.8; tables)."""

from __future__ import annotations

from graphmodel.domain.vocabulary.codes import Code, CodeList

_PEOPLE, _EDGES, _NODE, _TABLES = "practice 3.2", "practice 3.3", "practice 3.8", "tables"

PERSON_KIND = CodeList("kind", "a kind of member", (
    Code("person", "person", "A person.", _TABLES),
    Code("child", "child or young person", "A child or young person whose map is kept.", _TABLES),
    Code("pet", "pet", "An animal.", _TABLES, aliases=("animal",)),
    Code("community", "community or club", "A community, faith, group or club.", _TABLES, aliases=("community", "club")),
    Code("place", "place", "A place that matters.", _TABLES),
    Code("organisation", "organisation", "A school, provider, charity or authority.", _TABLES, aliases=("organization",
         "school")),
    Code("professional", "worker", "Somebody who is there because it is their work.", _TABLES, aliases=("worker",)),
))  # fmt: skip

SEX = CodeList("sex", "a sex", (
    Code("F", "female", "Girl or woman.", _PEOPLE, standard="F", aliases=("girl", "woman")),
    Code("M", "male", "Boy or man.", _PEOPLE, standard="M", aliases=("boy", "man")),
    Code("X", "other", "Neither of these words.", _PEOPLE, standard="O", aliases=("nonbinary", "unspecified")),
))  # fmt: skip

NATION = CodeList("nation", "a nation (rule set)", (
    Code("EN", "England", "Rules of England.", "practice 3.7"),
    Code("WA", "Wales", "Rules of Wales.", "practice 3.7"),
    Code("SC", "Scotland", "Rules of Scotland.", "practice 3.7"),
    Code("NI", "Northern Ireland", "Rules of Northern Ireland.", "practice 3.7"),
))  # fmt: skip

IDENTITY_PROTECTED = CodeList("identity_protected", "why an identity is protected", (
    Code("none", "not protected", "Said not to be protected.", _PEOPLE),
    Code("adopted", "adopted", "Reached through adoption support only.", _PEOPLE),
    Code("refuge", "in a refuge", "Reached through a named officer only.", _PEOPLE),
    Code("witness", "witness protection", "Reached through a named officer only.", _PEOPLE),
    Code("other", "protected for another reason", "Reached through a named officer only.", _PEOPLE),
))  # fmt: skip

WHEREABOUTS = CodeList("whereabouts", "what is known of where somebody is", (
    Code("known", "known", "It is known where they are.", _PEOPLE),
    Code("thought_known", "thought to be known", "Somebody thinks they know.", _PEOPLE),
    Code("unknown", "not known", "Nobody knows.", _PEOPLE),
    Code("abroad", "abroad", "In another country.", _PEOPLE),
    Code("deceased", "died", "They died.", _PEOPLE),
))  # fmt: skip

CONSENT = CodeList("consent_to_approach", "whether somebody agrees to be approached", (
    Code("yes", "yes", "Agrees.", _PEOPLE),
    Code("no", "no", "Does not agree: closed.", _PEOPLE),
    Code("not_asked", "not asked", "Nobody has asked: check first.", _PEOPLE),
))  # fmt: skip

LEAVER_CATEGORY = CodeList("leaver_category", "a care leaver's category", tuple(
    Code(code, code.replace("_", " "), f"Leaving care: {code.replace('_', ' ')}.", _PEOPLE)
    for code in ("eligible", "relevant", "former_relevant", "qualifying")
))  # fmt: skip

COMMUNITY_KIND = CodeList("community_kind", "a kind of community", tuple(
    Code(code, label, f"Community: {label}.", _PEOPLE) for code, label in (
        ("faith", "faith"), ("cultural", "cultural"), ("geographic", "of a place"), ("club", "club"), ("online", "online"),
        ("care_experienced_peers", "care-experienced peers"),
    )
))  # fmt: skip

PARENT_BASIS = CodeList("basis", "how somebody is a parent", (
    Code("birth", "by birth", "Parent by birth.", _EDGES),
    Code("adoptive", "by adoption", "Parent by an adoption order.", _EDGES, aliases=("adopted", "adoption")),
    Code("step", "step", "Spouse or settled partner of a parent.", _EDGES),
    Code("foster", "foster", "Cares for the child as a foster parent.", _EDGES),
    Code("gestational", "carried the child", "Gave birth; not the genetic mother.", _EDGES),
    Code("donor", "donor", "Gave an egg or sperm; not a parent in law, and no kin in the questions.", _EDGES),
    Code("legal_pr_only", "parental responsibility only", "Holds parental responsibility without being a parent.", _EDGES),
    Code("psychological", "in the child's eyes", "A parent to the child in all but law.", _EDGES),
    Code("special_guardian", "special guardian", "By a special guardianship order.", _EDGES),
    Code("unknown", "not known", "A parent; how is not recorded.", _EDGES),
))  # fmt: skip

CERTAINTY = CodeList("certainty", "how sure a fact is", (
    Code("confirmed", "confirmed", "Confirmed.", _EDGES),
    Code("believed", "believed", "Believed, not confirmed.", _EDGES),
    Code("disputed", "disputed", "Somebody says otherwise.", _EDGES),
    Code("unknown", "not known", "Nobody knows.", _EDGES),
))  # fmt: skip

PARTNERSHIP_STATUS = CodeList("status", "the state of a partnership", (
    Code("married", "married", "Married.", _EDGES),
    Code("civil", "civil partners", "Civil partnership.", _EDGES, aliases=("civil partnership",)),
    Code("cohabiting", "living together", "Live together.", _EDGES),
    Code("dating", "going out", "Together, not living together.", _EDGES),
    Code("separated", "separated", "Lived together or were married; separated.", _EDGES),
    Code("divorced", "divorced", "Divorced.", _EDGES),
    Code("former", "used to be together", "Over; how is not recorded.", _EDGES),
    Code("widowed", "widowed", "One of them died.", _EDGES),
    Code("unknown", "not known", "A pair; how is not known.", _EDGES),
))  # fmt: skip

PARTNERSHIP_OVER = frozenset({"separated", "divorced", "former", "widowed"})
"""States in which a pair is no longer together."""

SIDE = CodeList("side", "a side of the family", (
    Code("maternal", "mother's side", "Through the mother.", _EDGES),
    Code("paternal", "father's side", "Through the father.", _EDGES),
    Code("both", "both sides", "Through both.", _EDGES),
    Code("neither", "neither side", "Through neither.", _EDGES),
    Code("unknown", "not known", "The side is not known.", _EDGES),
))  # fmt: skip

ENDED_BY = CodeList("ended_by", "what ended a tie", tuple(
    Code(code, label, f"The tie ended by: {label}.", _EDGES) for code, label in (
        ("move", "a move"), ("death", "a death"), ("job_change", "a change of job"), ("choice", "a choice"),
        ("order", "an order"), ("drift", "losing touch"), ("unknown", "not known"),
    )
))  # fmt: skip

TEAM_ROLE = CodeList("role", "a role in a team", tuple(
    Code(code, label, f"Works as {label}.", _TABLES, aliases=aliases) for code, label, aliases in (
        ("social_worker", "social worker", ("SW",)), ("team_manager", "team manager", ("TM",)),
        ("reviewing_officer", "independent reviewing officer", ("IRO", "reviewing officer")),
        ("lifelong_links_coordinator", "Lifelong Links co-ordinator", ("LL", "lifelong links coordinator")),
        ("residential_worker", "residential worker", ("RW",)), ("personal_adviser", "personal adviser", ("PA",)),
        ("contact_supervisor", "family time supervisor", ("contact supervisor",)), ("auditor", "auditor", ()),
        ("administrator", "administrator", ("admin",)),
    )
))  # fmt: skip

LIFE_EVENT = CodeList("kind", "a life event", tuple(
    Code(code, label, f"Life event: {label}.", _TABLES) for code, label in (
        ("illness", "illness"), ("birth", "birth"), ("death", "death"), ("release", "release from prison"), ("move", "move"),
        ("new_partner", "new partner"), ("other", "other"),
    )
))  # fmt: skip

KEY_DATE = CodeList("kind", "a key date", tuple(
    Code(code, label, f"A day to keep: {label}.", _TABLES) for code, label in (
        ("birthday", "birthday"), ("faith", "day of faith"), ("cultural", "cultural day"), ("anniversary", "anniversary"),
        ("death", "day of a death"), ("other", "other day"),
    )
))  # fmt: skip

SEARCH_STATE = CodeList("state", "the state of a search", tuple(
    Code(code, label, f"Search: {label}.", _NODE) for code, label in (
        ("idea", "idea"), ("agreed", "agreed"), ("searching", "searching"), ("found", "found"), ("safety_check", "safety check"),
        ("approached", "approached"), ("yes", "said yes"), ("not_now", "not now"), ("no", "said no"), ("met", "met"),
        ("in_plan", "in the plan"), ("stopped", "stopped"),
    )
))  # fmt: skip

ALERT_STATE = CodeList("state", "the state of a row", tuple(
    Code(code, label, f"Row of a question: {label}.", _NODE) for code, label in (
        ("open", "open"), ("snoozed", "put off"), ("answered", "answered"), ("not_applicable", "not right because"),
    )
))  # fmt: skip
