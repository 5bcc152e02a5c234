"""What the readers of times share: the text they read, word by word, and what they find in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from marsad.language.arabic.times.calendar import Span, Unit
from marsad.language.arabic.times.words import Words
from marsad.language.arabic.words.numerals import Number, read_number


class Found(NamedTuple):
    """A time expression before its preposition is looked at: [start, end) of tokens and its value under each reading.

    `occur` gives the date in a year, for one told without its year. `unit` and `amount` are a duration's; an amount of
    None is "several". `kind` "" marks words that look like a date and mean none: they are skipped whole.
    """

    start: int
    end: int
    kind: str
    past: Span | None = None
    future: Span | None = None
    relative: bool = False
    occur: Callable[[int], Span | None] | None = None
    unit: Unit | None = None
    amount: int | None = None


class Text:
    """Folded forms with safe access, the day relative times count from, and the last time told."""

    __slots__ = ("anchor", "forms", "memory", "size", "told", "words")

    def __init__(self, forms: Sequence[str], anchor: date | None, table: Words) -> None:
        self.forms = forms
        self.size = len(forms)
        self.anchor = anchor
        self.words = table
        self.memory: Span | None = None
        self.told = 0  # the word that told it

    def at(self, index: int) -> str:
        """The form at an index, empty beyond either end."""
        return self.forms[index] if 0 <= index < self.size else ""

    def direction(self, index: int) -> str:
        """The direction an adjective gives (last, next, this ...), empty where there is none."""
        return self.words.directions.get(self.at(index), "")

    def twice(self, index: int) -> tuple[str, int]:
        """The direction of two steps and the index after it: قبل الماضي، ما قبل الماضي، بعد المقبل; "" where there is none."""
        at = index + (self.at(index) == "ما")
        direction = self.direction(at + 1) if self.at(at) in ("قبل", "بعد") else ""
        return (direction, at + 2) if direction in ("last", "next") else ("", index)

    def number(self, index: int) -> Number | None:
        """The number that begins at an index, None where there is none or the text ends before."""
        return read_number(self.forms, index) if index < self.size else None

    def digit(self, index: int) -> bool:
        """Does the word at an index begin with a digit?"""
        return self.at(index)[:1].isdecimal()

    def numeral(self, index: int) -> bool:
        """May a number begin at an index, in digits or as a word with the article?"""
        return self.digit(index) or self.at(index)[:2] in ("ال", "لل")


Handler = Callable[[Text, int], Found | None]
Dispatch = Mapping[str, Handler]
