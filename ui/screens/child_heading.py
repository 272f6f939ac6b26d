"""Who the child is, in one line: where they live since when, the legal status, their own word for time together."""

from __future__ import annotations

from graphmodel.domain.dates import age_on
from graphmodel.domain.network import Network
from graphmodel.domain.vocabulary import LEGAL_STATUS
from ui import wording
from ui.components.shapes import Heading, Sentence
from ui.screens import about


def child_heading(network: Network, back: str) -> Heading:
    """The heading of a child's page. Raises KeyError when the network has no child in the middle."""
    child = network.person_by_id[network.child or ""]
    age = age_on(child.birth, network.as_of)
    legal = getattr(child, "legal_status", None)
    own_word = getattr(child, "own_word_for_contact", None)
    parts: Sentence = [_home(network), legal_words(legal)]
    they, _ = wording.they(child)
    if own_word:
        call = "call" if they == "they" else "calls"
        parts.append({"text": f"{they} {call} family time “{own_word}”", "voice": True})
    if network.hidden:
        parts.append(f"{network.hidden} not shown to you: ask the team manager")
    return {"title": f"{child.called}, {age}" if age is not None else child.called, "parts": parts, "back": back}


def legal_words(code: str | None) -> str:
    """An SSDA903 legal status in words; a code that is not on the list as it stands."""
    return LEGAL_STATUS.label(code) if code else "legal status not recorded"


def _home(network: Network) -> str:
    stay = about.placement_now(network)
    if stay is None:
        return "where they live is not recorded"
    carers = " and ".join(about.name_of(network, carer) for carer in stay.carers)
    home = next((home.name for home in network.households if home.id == stay.household), "")
    place = home or (f"with {carers}" if carers else "placement")
    return f"{place} since {wording.dated(stay.starts_on)}"
