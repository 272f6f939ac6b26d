"""A question as a social worker reads of it: what it asks, for whom, the limits behind it, and what it cannot show."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib import import_module
from itertools import groupby

from queries.catalogue import catalogue
from queries.header import Question
from queries.thresholds import Thresholds

_NAMED = re.compile(r"``(\w+)``: ([^;.]+)")
_LEAD = re.compile(r"^Questions (?:about|of) ")
_SOURCE = re.compile(r" ?\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Limit:
    """A named setting: what it limits, its value here, and the value of practice."""

    name: str
    words: str
    value: int
    usual: int

    @property
    def sentence(self) -> str:
        """ "days without contact after which someone is lost: 183"; where an authority set its own, that of practice too."""
        usual = f" (set by the authority; practice: {self.usual})" if self.value != self.usual else ""
        return f"{self.words}: {self.value}{usual}"


@dataclass(frozen=True, slots=True)
class Explained:
    """A question in words; ``topic`` = the heading it stands under, ``empty`` = what it means that there is no row."""

    number: str
    name: str
    topic: str
    title: str
    question: str
    for_whom: str
    limits: tuple[Limit, ...]
    caution: str
    empty: str

    def as_json(self) -> dict[str, object]:
        """Its fields, ``for_whom`` as ``for``."""
        told: dict[str, object] = asdict(self)
        told["for"] = told.pop("for_whom")
        told["limits"] = [asdict(limit) for limit in self.limits]
        return told


def explained(asked: Question, thresholds: Thresholds) -> Explained:
    """The question with the limits that are in force."""
    usual, words = Thresholds().all(), limit_words()
    limits = [Limit(name, words[name], value, usual[name]) for name, value in thresholds.named(asked.thresholds).items()]
    return Explained(
        number=asked.number,
        name=asked.name,
        topic=topic_words(asked.topic),
        title=asked.title,
        question=asked.question,
        for_whom=asked.for_whom,
        limits=tuple(limits),
        caution=asked.caution,
        empty=asked.empty,
    )


def by_topic(questions: Sequence[Question] | None = None) -> list[tuple[str, list[Question]]]:
    """Every question under the heading of its topic, by number; topics in the order of their first question."""
    known = sorted(catalogue().values() if questions is None else questions, key=lambda each: each.number)
    first = {topic: min(each.number for each in known if each.topic == topic) for topic in {each.topic for each in known}}
    ordered = sorted(known, key=lambda each: (first[each.topic], each.topic, each.number))
    return [(topic_words(topic), [*of_topic]) for topic, of_topic in groupby(ordered, key=lambda each: each.topic)]


@cache
def topic_words(topic: str) -> str:
    """The heading of a topic, from what its folder says of itself: "Brothers and sisters"."""
    said = (import_module(f"queries.{topic}").__doc__ or topic).strip().splitlines()[0]
    words = _SOURCE.sub("", _LEAD.sub("", said)).replace(" and of ", " and ").rstrip(". ")
    return words[:1].upper() + words[1:]


@cache
def limit_words() -> Mapping[str, str]:
    """What each limit is, by its name, as ``Thresholds`` says it; its own name spelled out where it says nothing."""
    said = " ".join((Thresholds.__doc__ or "").split())
    words = {name: text.replace("`", "").strip().rstrip(",") for name, text in _NAMED.findall(said)}
    return {name: words.get(name, name.replace("_", " ")) for name in Thresholds().all()}
