"""A walk along a phrase, word by word: how far it has come, and what a step says of the word it looks at."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.words.word import Word

PASS, ON, END = range(3)  # nothing; the word belongs to the phrase; the phrase ends before it or with it


class Walk:
    """A walk along the phrase of a mention, up to `limit` in a sentence that ends before `end`."""

    __slots__ = ("at", "completed", "cursor", "end", "limit", "mention", "words")

    def __init__(self, words: list[Word], mention: Mention, cursor: int, limit: int, end: int) -> None:
        self.words = words
        self.mention = mention
        self.at = mention.first
        self.cursor = cursor
        self.limit = limit
        self.end = end
        self.completed = False  # is there a complement, or an adjective with the article?

    def over(self, stop: int) -> int:
        """Takes all words before `stop` into the phrase and goes on there."""
        self.mention.last, self.cursor = stop - 1, stop
        return ON

    def past(self) -> int:
        """Takes the word, and those before it, into the phrase."""
        return self.over(self.cursor + 1)
