"""Lists about what else is known of people, and about the work for a child: names, addresses, reviews, proposals, consents
(practice 3.2, 3.7, 3.8).
"""

from __future__ import annotations

from graphmodel.domain.vocabulary.codes import Code, CodeList

_NODES, _TIMES, _LISTS = "practice 3.2", "practice 3.7", "practice 3.8"

NAME_USE = CodeList("use", "what a name is used for", (
    Code("usual", "usual name", "The name they go by.", _NODES),
    Code("official", "official name", "The name in official papers.", _NODES),
    Code("old", "old name", "A name they no longer use.", _NODES, aliases=("former name", "previous name")),
    Code("maiden", "name at birth", "The name before a marriage.", _NODES, aliases=("maiden name",)),
    Code("nickname", "nickname", "What friends or family say.", _NODES),
    Code("temp", "for the time being", "A name used until the right one is known.", _NODES, aliases=("temporary",)),
    Code("anonymous", "made-up name", "A name that hides who they are.", _NODES),
))  # fmt: skip

CONTACT_DETAIL = CodeList("kind", "a way to reach somebody", (
    Code("address", "address", "Where they live or can be written to.", _NODES),
    Code("phone", "phone number", "A number for calls or messages.", _NODES, aliases=("telephone", "mobile")),
    Code("email", "email address", "An email address.", _NODES),
    Code("other", "other", "Another way to reach them.", _NODES),
))  # fmt: skip

KIND_OF_PLACE = CodeList("place_kind", "a kind of place that matters", (
    Code("home", "home", "A home that was or is theirs.", _NODES),
    Code("placement", "home in care", "A home they were placed in.", _NODES),
    Code("school", "school", "A school.", _NODES),
    Code("contact_centre", "contact centre", "A centre where families meet.", _NODES),
    Code("grave", "grave", "Where somebody is buried or remembered.", _NODES),
    Code("memory_place", "place of memory", "A place that holds memories.", _NODES),
))  # fmt: skip

ORGANISATION_KIND = CodeList("organisation_kind", "a kind of organisation", (
    Code("school", "school", "A school, nursery or college.", _NODES),
    Code("provider", "provider", "Provides homes or services.", _NODES),
    Code("authority", "authority", "A local authority or one of its teams.", _NODES, aliases=("LA team", "local authority")),
    Code("charity", "charity", "A charity.", _NODES),
))  # fmt: skip

REVIEW_KIND = CodeList("kind", "a kind of review", (
    Code("first", "first review", "Within 20 working days of coming into care.", _TIMES),
    Code("second", "second review", "Within three months of the first.", _TIMES),
    Code("later", "later review", "Within six months of the one before.", _TIMES, aliases=("regular",)),
    Code("early", "early review", "Brought forward: somebody asked, or a big change was coming.", _TIMES),
    Code("pathway", "pathway plan review", "Of a young person's pathway plan, within six months.", _TIMES),
))  # fmt: skip

PROPOSAL_STATE = CodeList("state", "the state of a proposal", (
    Code("proposed", "asked for", "Nobody has decided yet.", _NODES),
    Code("accepted", "accepted", "The social worker took it up.", _NODES),
    Code("declined", "declined", "The social worker decided against it, with a reason.", _NODES),
    Code("withdrawn", "taken back", "Whoever asked took it back.", _NODES),
))  # fmt: skip

CONSENT_KIND = CodeList("kind", "whose consent it is", (
    Code("child", "the child", "The child agrees to the search.", _LISTS),
    Code("parental_responsibility", "holder of parental responsibility", "Somebody with parental responsibility agrees.",
         _LISTS, aliases=("PR",)),
    Code("authority", "the authority", "The authority that looks after the child agrees.", _LISTS, aliases=("LA",)),
    Code("person_found", "the person found", "Whoever was looked for agrees to be approached.", _LISTS),
))  # fmt: skip
