"""What a code is, and a closed list of them that can be looked up by code or by the word on screen."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from graphmodel.domain.errors import BadValue

_BETWEEN_WORDS = re.compile(r"[\s_\-/]+")
_NOT_SAID = re.compile(r"['’.]")


@dataclass(frozen=True, slots=True)
class Code:
    """One member of a closed list.

    ``label`` is the word on screen; ``definition`` says when to use it; ``source`` where it comes from (``practice 3.5``);
    ``standard`` the code of the Person Standard or of SSDA903 where there is one; ``aliases`` further words that people write.
    ``from_year``/``to_year`` = the first and last SSDA903 collection year (2024 = April 2024 to March 2025),
    None = no limit known.
    """

    code: str
    label: str
    definition: str
    source: str
    standard: str | None = None
    aliases: tuple[str, ...] = ()
    from_year: int | None = None
    to_year: int | None = None

    def in_use(self, year: int) -> bool:
        """Whether the SSDA903 collection that begins in April of ``year`` takes this code."""
        return (self.from_year is None or self.from_year <= year) and (self.to_year is None or year <= self.to_year)


C = TypeVar("C", bound=Code)


class CodeList(Generic[C]):
    """A closed list in its own order. ``name`` is the field it belongs to, as a problem names it."""

    def __init__(self, name: str, title: str, codes: tuple[C, ...]) -> None:
        self.name, self.title, self.codes = name, title, codes
        self._by_code = {member.code: member for member in codes}
        self._by_word: dict[str, str] = {}
        for member in codes:
            for word in (member.code, member.label, *member.aliases):
                self._by_word.setdefault(fold(word), member.code)

    def __iter__(self) -> Iterator[C]:
        return iter(self.codes)

    def __len__(self) -> int:
        return len(self.codes)

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __getitem__(self, code: str) -> C:
        """The member with exactly this code; raises ``KeyError``."""
        return self._by_code[code]

    def get(self, code: str | None) -> C | None:
        """The member with exactly this code, or None."""
        return None if code is None else self._by_code.get(code)

    def label(self, code: str | None) -> str:
        """The word on screen; "not recorded" for None, the text itself for what an older record holds and the list does not."""
        if code is None:
            return "not recorded"
        member = self._by_code.get(code)
        return member.label if member else code.replace("_", " ")

    def knows(self, text: str) -> bool:
        """Whether ``code_of`` would take this text."""
        return fold(text) in self._by_word

    def code_of(self, text: str) -> str:
        """The code for a code or a word on screen; case, spaces, hyphens and underscores are forgiven.

        Raises ``BadValue`` that names up to three near matches.
        """
        code = self._by_word.get(fold(text))
        if code is None:
            raise BadValue(self.name, text, f"one of the words for {self.title}{self._near(text)}")
        return code

    def _near(self, text: str) -> str:
        near = difflib.get_close_matches(fold(text), self._by_word, n=6, cutoff=0.6)
        codes = list(dict.fromkeys(self._by_word[word] for word in near))[:3]
        if codes:
            return " (near: " + ", ".join(codes) + ")"
        return " (" + ", ".join(self._by_code) + ")" if len(self._by_code) <= 12 else ""


def fold(text: str) -> str:
    """How two ways to write a code are compared."""
    return _BETWEEN_WORDS.sub(" ", _NOT_SAID.sub("", text)).strip().casefold()
