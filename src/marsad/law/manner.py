"""How an article tells that a person is there: in person, by video, through a stand-in, or only flying over.

The wordings are data (data/presence.toml), each with examples and counterexamples that the tests prove.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

import msgspec

DATA = Path(__file__).parent / "data" / "presence.toml"
QUOTED = 240  # letters of a sentence that a finding quotes
_MARKS = frozenset("\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652")
_SENTENCE = re.compile(r"(?:[^.!؟\n]|\.(?=\d)){1,3000}")  # longer than any; without a bound a page without a full stop is searched for hours


class Manner(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Wordings of one manner of presence."""

    kind: Literal["video", "stand_in", "overflight"]
    patterns: tuple[str, ...]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@cache
def manners() -> tuple[Manner, ...]:
    """The data as it stands in its file."""
    return msgspec.convert(tomllib.loads(DATA.read_text(encoding="utf-8"))["manner"], tuple[Manner, ...])


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(pattern for manner in manners() if manner.kind == kind for pattern in manner.patterns))


class Sentence:
    """A sentence of an article, and its letters without vowel marks, which remember where they stand in the article."""

    def __init__(self, article: str, start: int, end: int) -> None:
        self.article, self.start, self.end = article, start, end

    @cached_property
    def _at(self) -> list[int]:
        return [at for at in range(self.start, self.end) if self.article[at] not in _MARKS]

    @cached_property
    def text(self) -> str:
        """Its words without vowel marks."""
        return "".join(self.article[at] for at in self._at)

    @property
    def quote(self) -> str:
        """Its words as a finding quotes them."""
        return f"«{self.article[self.start : self.end].strip()[:QUOTED]}»"

    def offset(self, at: int) -> int:
        """Offset in the article of the letter at a place of `text`; the end of the sentence beyond its last."""
        return self._at[at] if at < len(self._at) else self.end

    def told(self, kind: Literal["video", "stand_in", "overflight"]) -> int | None:
        """Offset in the article at which that manner is told, None where it is not."""
        match = _pattern(kind).search(self.text)
        return self.offset(match.start()) if match else None


def sentences(article: str) -> Iterator[Sentence]:
    """The sentences of an article."""
    return (Sentence(article, *match.span()) for match in _SENTENCE.finditer(article))
