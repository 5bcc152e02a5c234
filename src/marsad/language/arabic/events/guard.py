"""Words that must stand, or must not, around a trigger: the guards of an entry."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.word import Word


class Guard:
    """Words and expressions of several words (غير شرعي), as an entry gives them. Empty, it is false."""

    __slots__ = ("expressions", "words")

    def __init__(self, given: Iterable[str]) -> None:
        folded = [fold(words) for words in given]
        self.words = frozenset(words for words in folded if " " not in words)
        self.expressions = tuple(tuple(words.split()) for words in folded if " " in words)

    def __bool__(self) -> bool:
        return bool(self.words or self.expressions)

    def possible(self, forms: set[str]) -> bool:
        """Can one of them stand in a sentence of these word forms (`Sentence.forms`)? Much quicker than `stands`."""
        return not self.words.isdisjoint(forms) or any(forms.issuperset(parts) for parts in self.expressions)

    def stands(self, words: list[Word], start: int, end: int, aside: AbstractSet[int] = frozenset()) -> bool:
        """Does one of them stand among the tokens `start` to `end` (exclusive), outside the tokens set aside?

        Inside a known name a word says something else: الشباب in حركة الشباب.
        """
        wanted = self.words
        for at in range(start, end):
            if at in aside:
                continue
            word = words[at]
            if word.form in wanted or word.stem in wanted or word.prep in wanted or word.stem.removesuffix("ا") in wanted:
                return True
            if word.art and "ال" + word.stem in wanted:
                return True
        for first, *others in self.expressions:
            for at in range(start, end - len(others)):
                if at in aside or not _is(words[at], first):
                    continue
                if all(_is(words[at + k], part) for k, part in enumerate(others, 1)):
                    return True
        return False


def _is(word: Word, part: str) -> bool:
    return part in (word.form, word.stem, word.prep, word.stem.removesuffix("ا")) or (word.art and part == "ال" + word.stem)
