"""Lifelong Links searches of the demo: for whomever a child wants found, with consents and what was tried. All invented."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from graphmodel.domain.people import Person, PersonKind
from graphmodel.domain.search import Consent, SearchCase, SearchStep
from graphmodel.domain.voice import View
from loaders.synthetic_story import Story

_TRIED = (
    ("Case file", "Earlier addresses and who lived there", "Two names and an old address", "Ask the fostering service"),
    ("Fostering service", "To forward a letter", "Forwarded", "Wait three weeks"),
    ("Grown-up sister", "Whether she knows where they are now", "Thinks they moved nearby", "Ask the service again"),
)
_DAYS_BETWEEN = 12


def tell_searches(story: Story, views: Iterable[View], people: Mapping[str, Person], who: tuple[str, tuple[str, ...]]) -> None:
    """A search for each person whom a child wants found. Who is known by no name yet stays an idea, without consents or steps.

    ``who``: the co-ordinator, and the people whom the search must not reach.
    """
    for view in views:
        target = people.get(view.about)
        if view.wants != "find" or target is None or target.kind is not PersonKind.PERSON or target.identity_protected:
            continue
        _tell_search(story, view, target, who)


def _tell_search(story: Story, view: View, target: Person, who: tuple[str, tuple[str, ...]]) -> None:
    links, must_not_know = who
    named = target.name.istitle()
    opened = story.view_days.get(view.child, 30)
    key = story.key("search", view.child, target.id)
    story.add(
        SearchCase(
            id=key,
            child=view.child,
            target=target.id,
            state="searching" if named else "idea",
            opened=story.ago(opened),
            reason=view.words or "Asked to find them",
            must_not_know=must_not_know,
        )
    )
    if not named:
        return
    for whose, kind in ((view.child, "child"), (links, "authority")):
        story.add(Consent(id=story.key("consent", key, kind), search=key, who=whose, kind=kind, given=story.ago(opened)))
    for number, (source, asked, result, after) in enumerate(_TRIED):
        days = opened - 2 - number * _DAYS_BETWEEN
        if days >= 0:
            step = story.key("step", key)
            tried = SearchStep(id=step, search=key, on=story.ago(days), by=links, source_asked=source, asked=asked)
            story.add(replace(tried, authority="The child's consent", result=result, next=after))
