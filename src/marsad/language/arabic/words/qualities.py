"""Indefinite adjectives, behind which nothing completes the noun they describe: «بشكل مفاجئ | حظر التصدير» (`data/qualities.toml`)."""

from __future__ import annotations

from marsad.language.arabic.words.phrases import THINGS
from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.word import GROUP, MEMBER, TITLE, Word
from marsad.language.arabic.words.word_files import Qualities, load_words

# Nouns that with an adjective tell how something is done.
MANNER = frozenset(("شكل", "صوره", "طريقه", "لهجه", "نبره", "نحو", "اسلوب", "عباره", "عبارات", "لغه", "نغمه", "وجه"))
_CHIEF = frozenset(("كبير", "كبيره"))
_DATA = load_words(Qualities)
_QUALITIES = frozenset(fold(word) for word in _DATA.adjectives)
_NOUNS = frozenset(fold(word) for word in _DATA.nouns)
_IN_SOMETHING = frozenset(fold(word) for word in _DATA.in_something)


def is_relative(word: Word) -> bool:
    """An indefinite adjective in ـي that tells no deed: صحفي, برلمانية."""
    if word.stem in THINGS:
        return False  # قضية اغتيال
    return not (word.art or word.suffix or word.conj or word.tellings) and word.stem.endswith(("ي", "يه")) and len(word.stem) > 3


def is_quality(word: Word) -> bool:
    """An indefinite adjective, in ـي or of the list."""
    bare = not (word.art or word.suffix or word.conj or word.prep or word.stem in _NOUNS)
    return is_relative(word) or (bare and _masculine(word) in _QUALITIES)


def completed(head: Word, adjective: Word, following: Word) -> bool:
    """Does a noun belong to an adjective: «أسلحة بعيدة المدى», «تعيين كبير المستشارين»? Not where it tells how: «بشكل واسع | الهجوم»."""
    if adjective.stem in _CHIEF and following.flags & (TITLE | MEMBER | GROUP):
        return True
    return following.art and head.stem not in MANNER and _masculine(adjective) in _IN_SOMETHING


def _masculine(word: Word) -> str:
    stem = word.stem.removesuffix("ا")
    return stem.removesuffix("ه") if stem not in _QUALITIES else stem
