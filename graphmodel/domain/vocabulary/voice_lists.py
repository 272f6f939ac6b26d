"""What the child says, and what a named professional judges: two people's lists, never one scale (practice 3.5, 3.8)."""

from __future__ import annotations

from graphmodel.domain.vocabulary.codes import Code, CodeList

_VIEW, _SCALE = "practice 3.8", "practice 3.5"

CLOSENESS = CodeList("closeness", "a ring", (
    Code("0", "not placed", "On the list, not (yet) on the map.", _SCALE),
    Code("1", "far", "Outer ring.", _SCALE, aliases=("outer",)),
    Code("2", "middle", "Third ring from the outside.", _SCALE),
    Code("3", "near", "Second ring from the child.", _SCALE),
    Code("4", "right next to me", "The ring closest to the child.", _SCALE, aliases=("inner",)),
))  # fmt: skip
"""Rings of the eco-map as the child placed somebody; stored as whole numbers 0–4."""

PART_OF_LIFE = CodeList("part_of_life", "a part of life", (
    Code("home", "home", "Where the child lives.", _SCALE),
    Code("family", "family", "Family, wherever they live.", _SCALE),
    Code("friends", "friends", "Friends.", _SCALE),
    Code("school_clubs", "school and clubs", "School, clubs, faith.", _SCALE, aliases=("school",)),
    Code("helpers", "people who help", "People who are there to help.", _SCALE, aliases=("help",)),
    Code("pets", "pets", "Animals and places.", _SCALE),
))  # fmt: skip
"""Parts of the eco-map, clockwise from the left, as the child put somebody into one."""

LINE = CodeList("line", "a line", (
    Code("strong", "strong", "A strong tie.", _SCALE),
    Code("ordinary", "okay", "A tie with no mark said.", _SCALE, aliases=("ok",)),
    Code("thin", "thin", "A thin tie.", _SCALE, aliases=("weak", "tenuous")),
    Code("stressful", "stormy", "A tie that hurts or tires.", _SCALE),
    Code("on_and_off", "on and off", "Comes and goes.", _SCALE),
    Code("broken", "broken", "A tie that is cut.", _SCALE),
    Code("mixed", "bit of both", "Good and stormy at once.", _SCALE),
    Code("not_said", "not said", "The child was asked and did not say.", _SCALE),
))  # fmt: skip

SUPPORT = CodeList("direction", "who gives", (
    Code("gives_me", "gives to me", "The person gives to the child.", _SCALE),
    Code("i_give", "I give", "The child gives to the person.", _SCALE),
    Code("both", "both ways", "Both give.", _SCALE),
    Code("none", "neither", "Neither gives.", _SCALE),
))  # fmt: skip

ENOUGH = CodeList("enough", "how much the child sees somebody", (
    Code("too_little", "too little", "Sees them too little.", _SCALE),
    Code("just_right", "just right", "Sees them as much as wanted.", _SCALE),
    Code("too_much", "too much", "Sees them too much.", _SCALE),
    Code("want_to_stop", "want it to stop", "Wants seeing them to stop: a stop.", _SCALE, aliases=("wants it to stop", "stop")),
    Code("dont_see_want_to", "don't see them, want to", "Does not see them and wants to.", _SCALE),
    Code("dont_see_ok", "don't see them, that's okay", "Does not see them and is fine with it.", _SCALE),
    Code("dont_see_dont_want", "don't see them, don't want to", "Does not see them and does not want to: a stop.", _SCALE),
    Code("not_sure", "not sure", "Is not sure.", _SCALE),
    Code("not_asked", "not asked", "Nobody asked.", _SCALE),
    Code("asked_did_not_say", "asked, did not say", "Was asked and did not say.", _SCALE),
))  # fmt: skip

WANTS = CodeList("wants", "what the child wants next", (
    Code("more", "more", "More of it.", _VIEW),
    Code("same", "the same", "As it is.", _VIEW),
    Code("less", "less", "Less of it.", _VIEW),
    Code("stop", "stop", "It should stop: a stop.", _VIEW),
    Code("find", "find them", "Wants them found.", _VIEW),
    Code("meet", "meet", "Wants to meet.", _VIEW),
    Code("write", "write", "Wants to write or send something.", _VIEW),
    Code("nothing_now", "not now", "Nothing for now: a stop until said otherwise.", _VIEW),
    Code("not_said", "not said", "Did not say.", _VIEW),
))  # fmt: skip

ENOUGH_STOPS = frozenset({"want_to_stop", "dont_see_dont_want"})
"""Answers to "enough" that are a stop (practice 4.1)."""
WANTS_STOPS = frozenset({"stop", "nothing_now"})
"""Wishes that are a stop (practice 4.1, reading 5)."""
ENOUGH_SILENT = frozenset({"not_asked", "asked_did_not_say"})
"""Answers to "enough" that say nothing about contact: silence replaces no stop (reading 5)."""
WANTS_SILENT = frozenset({"not_said"})
"""The same for wishes."""
LINE_SILENT = frozenset({"not_said"})
"""The same for lines: they say nothing of the tie."""
ENOUGH_MATTERS = frozenset({"too_little", "dont_see_want_to"})
"""Answers by which somebody matters (practice 4.1)."""
WANTS_MATTERS = frozenset({"more", "find", "meet", "write"})
"""The child asked for them (practice 4.1)."""

MEDIUM = CodeList("medium", "how it was said", (
    Code("said", "said", "In spoken words.", _VIEW),
    Code("wrote", "wrote", "In writing.", _VIEW),
    Code("drew", "drew", "In a drawing.", _VIEW),
    Code("signed", "signed", "In sign language.", _VIEW),
    Code("symbol", "shown by symbols", "With symbols or cards.", _VIEW),
    Code("app", "in an app", "In an app of the child's own.", _VIEW),
    Code("via_advocate", "through an advocate", "Through an advocate.", _VIEW),
))  # fmt: skip

PRIVATE_TO = CodeList("private_to", "who may see a view", (
    Code("sw", "social worker only", "Only the child's social worker.", _VIEW),
    Code("sw_iro", "social worker and reviewing officer", "Social worker and reviewing officer.", _VIEW),
    Code("all_professionals", "workers, not family", "All workers of the child, no family.", _VIEW),
))  # fmt: skip

INVOLVED = CodeList("involved_child", "whether the child was involved", (
    Code("yes", "yes", "Was involved.", _SCALE),
    Code("partly", "partly", "Was involved in part.", _SCALE),
    Code("no", "no", "Was not involved.", _SCALE),
    Code("not_asked", "not asked", "Nobody asked.", _SCALE),
))  # fmt: skip

INFORMED = CodeList("informed_child", "whether the child knows why", (
    Code("knows_why", "knows why", "Knows the reason.", _SCALE),
    Code("partly", "partly", "Knows part of it.", _SCALE),
    Code("no", "no", "Does not know.", _SCALE),
))  # fmt: skip

FEELING = CodeList("feeling", "a feeling", (
    *(Code(word, word, f"Said or showed: {word}.", _SCALE) for word in ("happy", "ok", "sad", "angry", "worried", "excited",
    "mixed")),
    Code("not_said", "not said", "Did not say.", _SCALE),
))  # fmt: skip

STRENGTH = CodeList("strength", "the strength of a tie", (
    Code("none", "none", "No tie.", _SCALE, aliases=("0",)),
    Code("tenuous", "tenuous", "A thin tie.", _SCALE, aliases=("1", "weak")),
    Code("moderate", "moderate", "A tie of some strength.", _SCALE, aliases=("2", "medium")),
    Code("strong", "strong", "A strong tie.", _SCALE, aliases=("3",)),
))  # fmt: skip
"""The professional's judgement; index in the list = 0..3."""

SAFETY = CodeList("safety", "the risk as assessed", (
    Code("not_assessed", "not assessed", "Nobody has looked: never read as safe.", _SCALE),
    Code("low", "low risk", "Low risk as assessed.", _SCALE),
    Code("medium", "medium risk", "Medium risk as assessed.", _SCALE),
    Code("high", "high risk", "High risk as assessed.", _SCALE),
    Code("severe", "severe risk", "Extreme risk: stops the process.", _SCALE),
))  # fmt: skip
"""From unknown to worst."""

EXPOSURE_FROM = CodeList("exposure_from", "where a risk comes from", (
    Code("self", "the person", "The person themselves.", _SCALE),
    Code("others_present", "others who are there", "Other people who would be present.", _SCALE),
    Code("location_disclosure", "the address becoming known", "The child's address could become known.", _SCALE),
    Code("online", "online", "Through devices or the internet.", _SCALE),
))  # fmt: skip

STAGE = CodeList("stage", "a stage", tuple(
    Code(str(number), f"stage {number}", f"Stage {number} of the six of the contact assessment.",
         _SCALE) for number in range(1, 7)
))  # fmt: skip

CONTACT_SCALE = CodeList("contact_scale", "a step of the contact scale", (
    Code("0", "none", "No contact; fixed.", _SCALE),
    Code("1", "news through a third person", "Local anchor.", _SCALE),
    Code("2", "letters, cards, photos", "Local anchor.", _SCALE),
    Code("3", "phone or text", "Named in the leaflet.", _SCALE),
    Code("4", "video", "Local anchor.", _SCALE),
    Code("5", "supervised, face to face", "Local anchor.", _SCALE),
    Code("6", "supported, in the community", "Local anchor.", _SCALE),
    Code("7", "regular visits, unsupervised", "Named in the leaflet.", _SCALE),
    Code("8", "days out", "Named in the leaflet.", _SCALE),
    Code("9", "nights each week, shared care", "Named in the leaflet.", _SCALE),
    Code("10", "home full time", "Fixed.", _SCALE),
))  # fmt: skip
