"""How people keep in touch, with whom beside them, what got in the way, and what limits it (practice 3.5, 3.8)."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.vocabulary.codes import Code, CodeList

_SCALE, _NODE = "practice 3.5", "practice 3.8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode(Code):
    """A way to be in touch. ``mode_class``: direct, live_remote, indirect.

    Messages to and fro by phone count as live, as calls do: the contact scale puts "phone or text" on one step, above letters.
    """

    mode_class: str


MODE = CodeList("mode", "a way to be in touch", tuple(
    Mode(code, label, definition, _SCALE, mode_class=mode_class, aliases=aliases)
    for code, label, definition, mode_class, aliases in (
        ("lives_with", "lives with", "They live together.", "direct", ()),
        ("overnight", "overnight", "The child stays the night.", "direct", ("sleepover",)),
        ("face_to_face", "face to face", "They meet.", "direct", ("visit", "in person")),
        ("family_gathering", "family gathering", "A gathering of several relatives.", "direct", ()),
        ("joins_activity", "joins an activity", "Comes along to something the child does.", "direct", ()),
        ("grave_or_memory_visit", "visit to a grave or memory place", "Together at a grave or place of memory.", "direct", ()),
        ("video", "video call", "They see and hear each other live.", "live_remote", ()),
        ("phone", "phone", "They speak live.", "live_remote", ("call",)),
        ("game_online", "online game", "They play together online.", "live_remote", ()),
        ("text", "text message", "Text messages.", "live_remote", ("sms",)),
        ("whatsapp", "WhatsApp", "Messages on WhatsApp.", "live_remote", ()),
        ("snapchat", "Snapchat", "Messages on Snapchat.", "live_remote", ()),
        ("instagram", "Instagram", "Messages on Instagram.", "live_remote", ()),
        ("facebook", "Facebook", "Messages on Facebook.", "live_remote", ()),
        ("email", "email", "Email.", "indirect", ()),
        ("letter", "letter", "A letter.", "indirect", ()),
        ("card", "card", "A card.", "indirect", ()),
        ("gift", "gift", "A present.", "indirect", ("present",)),
        ("photo_exchange", "photos", "Photos sent to and fro.", "indirect", ("photo", "photo exchange")),
        ("voice_note", "voice note", "A recorded message.", "indirect", ()),
        ("letterbox_via_agency", "letterbox", "Letters through an agency.", "indirect", ("letterbox",)),
        ("update_via_third_party", "news through somebody else", "News passed on.", "indirect", ()),
        ("other", "other", "Another way; not taken for direct or live.", "indirect", ()),
    )
))  # fmt: skip

MODE_CLASS = CodeList("class", "a class of contact", (
    Code("direct", "in person", "They are together.", _SCALE),
    Code("live_remote", "live, at a distance", "They hear or see each other live.", _SCALE),
    Code("indirect", "indirect", "Not live: letters, messages, gifts, news.", _SCALE),
))  # fmt: skip

PLACE_KIND = CodeList("place", "a kind of place", tuple(
    Code(code, label, f"Time together in this place: {label}.", _SCALE) for code, label in (
        ("family_home", "family home"), ("carers_home", "carer's home"), ("residential_home", "children's home"),
        ("community", "in the community"), ("activity", "at an activity"), ("contact_centre", "contact centre"),
        ("school", "school"), ("prison", "prison"), ("hospital", "hospital"), ("online", "online"), ("abroad", "abroad"),
        ("other", "elsewhere"),
    )
))  # fmt: skip

SUPERVISION = CodeList("supervision", "how time together is supported", (
    Code("none", "nobody needed", "No one else needs to be there.", _SCALE),
    Code("child_manages_with_check_in", "the child manages, with a check-in", "The child manages and checks in.", _SCALE),
    Code("accompanied", "accompanied", "Somebody goes along.", _SCALE),
    Code("supported", "supported", "Low risk; somebody is in attendance only (NACCC).", _SCALE),
    Code("monitored", "monitored", "A light-touch eye on it (NACCC).", _SCALE),
    Code("supervised", "supervised", "Within sight and sound (NACCC).", _SCALE),
    Code("supervised_two_workers", "supervised by two workers", "Two workers within sight and sound.", _SCALE),
    Code("professional_only", "professional only", "Only in a therapeutic or professional setting.", _SCALE,
         aliases=("therapeutic",)),
))  # fmt: skip
"""From least to most: the order is used."""

ACCOMPANIED_OR_MORE = frozenset(code.code for code in SUPERVISION.codes[2:])
"""Supervision that makes a plan for a high risk, and conditions for an open gate (reading 2)."""

MISSED_REASON = CodeList("missed_reason", "why it did not happen", tuple(
    Code(code, label, definition, _SCALE) for code, label, definition in (
        ("child_did_not_want", "the child did not want to", "The child's wish on the day."),
        ("adult_did_not_come", "the adult did not come", "Nobody came."),
        ("adult_late", "the adult was late", "Too late to go ahead."),
        ("illness", "illness", "Somebody was ill."),
        ("transport", "transport", "No way to get there."),
        ("no_supervisor", "nobody to supervise", "No supervisor was free."),
        ("venue", "the place", "The place could not be used."),
        ("clash_school_work", "clash with school or work", "School or work at the same time."),
        ("carer_unable", "the carer could not", "The carer was not able to."),
        ("weather", "weather", "The weather."),
        ("unsafe_presentation", "not safe on the day", "The adult came in a state that was not safe."),
        ("order_changed", "the order changed", "A new order stopped it."),
        ("not_recorded", "not recorded", "No reason is recorded."),
    )
))  # fmt: skip

BARRIER = CodeList("barrier", "what gets in the way", tuple(
    Code(code, label, f"Stands in the way: {label}.", _SCALE) for code, label in (
        ("travel_cost", "cost of travel"), ("travel_time", "time of travel"), ("no_warrant", "no travel warrant"),
        ("team_hours", "hours of the team"), ("school_hours", "school hours"), ("work_hours", "work hours"),
        ("clash_with_club", "clash with a club"), ("checks_not_done", "checks not done"), ("distance", "distance"),
        ("childcare_of_younger", "childcare of younger children"), ("interpreter", "no interpreter"),
        ("phone_data", "phone or data"), ("immigration", "immigration"), ("accommodation", "accommodation"),
        ("relationship_between_adults", "how the adults get on"), ("unknown_address", "address not known"),
        ("staff_vacancy", "a post that is not filled"), ("venue_unsuitable", "a place that does not suit"),
    )
))  # fmt: skip

ARRANGEMENT_STATUS = CodeList("status", "the state of an arrangement", (
    Code("proposed", "proposed", "Asked for, not agreed.", _NODE),
    Code("agreed", "agreed", "Agreed; in force from its first day.", _NODE),
    Code("in_force", "in force", "Holds now.", _NODE),
    Code("paused", "paused", "Stopped for a time.", _NODE),
    Code("ended", "ended", "Over.", _NODE),
    Code("replaced", "replaced", "Only in an old plan.", _NODE),
))  # fmt: skip

LEGAL_BASIS = CodeList("legal_basis", "what an arrangement rests on", (
    Code("plan", "care or pathway plan", "The child's plan.", _NODE),
    Code("s34", "section 34 order", "Contact order, Children Act 1989 s34.", _NODE),
    Code("s8", "section 8 order", "Child arrangements order, Children Act 1989 s8.", _NODE),
    Code("s26", "section 26 order", "Adoption and Children Act 2002 s26.", _NODE),
    Code("s51A", "section 51A order", "Contact after adoption, Adoption and Children Act 2002 s51A.", _NODE),
    Code("informal", "informal", "Agreed without a plan or an order.", _NODE),
))  # fmt: skip

HAPPENED = CodeList("happened", "whether it happened", (
    Code("yes", "yes", "It took place.", _NODE),
    Code("part", "in part", "It took place in part; counts as happened.", _NODE),
    Code("no", "no", "It did not take place.", _NODE),
    Code("not_recorded", "not recorded", "Nobody wrote it down: not the same as no (E14).", _NODE),
))  # fmt: skip

JUDGED = CodeList("judged", "how a worker judged it", (
    Code("positive", "positive", "Judged positive.", "tables"),
    Code("mixed", "mixed", "Judged mixed.", "tables"),
    Code("negative", "negative", "Judged negative.", "tables"),
))  # fmt: skip

POSITIVE = CodeList("positive", "a mark of positive time", tuple(
    Code(word, word, f"Time together was {word}.", _SCALE)
    for word in ("safe", "beneficial", "consistent", "purposeful", "meaningful", "stimulating", "appropriate", "enjoyable")
))  # fmt: skip

COMMITMENT_UNTIL = CodeList("commitment_until", "how long somebody has promised to stay", tuple(
    Code(age, f"until {age}", f"Has promised to be there when the child is {age}.", "practice 4.2 Q38") for age in ("18", "25",
         "40")
))  # fmt: skip


def class_of(mode: str | None) -> str | None:
    """The class of a mode: direct, live_remote, indirect; None for a mode that is not recorded or not in the list."""
    member = MODE.get(mode)
    return member.mode_class if member else None
