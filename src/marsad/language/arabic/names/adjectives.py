"""Where an indefinite noun with its adjectives ends: «استهدفت مسيرة أوكرانية | مصفاة نفط», «رشق شبان فلسطينيون | قوات»."""

from __future__ import annotations

from collections.abc import Container

from marsad.language.arabic.names.known_names import ADJECTIVES
from marsad.language.arabic.words.word import FUNCTION, NISBA, NOUN, NUMBER, PUNCT, Word

# Plurals of people that agree by no ending: مسؤولون أميركيون كبار.
BROKEN_PLURALS = frozenset(("كبار", "جدد", "اخرون", "اخرين", "صغار", "قدامي", "شباب", "قاده", "كثر"))
# Adjectives that a definite noun completes: رفيع المستوى، متعددة الجنسيات.
_COMPLETED = frozenset(("رفيع", "متعدد", "شديد", "بعيد", "طويل", "قصير", "عالي", "مجهول", "مزدوج", "متوسط", "ثناءي", "محدود", "حديث"))
_PLURAL = ("ون", "ين")


def goes_on(words: list[Word], at: int, end: int, heads: Container[int]) -> bool:
    """Can the word be one more adjective, after an indefinite adjective made from a name? Else the next phrase begins."""
    before, word = words[at - 1], words[at]
    if word.art:
        return False
    if not _agrees(before.form, word):
        return False
    stem = word.stem.removesuffix("ا").removesuffix("ه")
    if word.flags & NISBA or word.stem in ADJECTIVES or stem in ADJECTIVES or stem in _COMPLETED or at + 1 >= end:
        return True
    after = words[at + 1]
    if after.conj or after.prep or after.flags & (FUNCTION | PUNCT | NUMBER):
        return True
    # What a noun completes is a noun: مصفاة نفط, محطة الكهرباء, مدينة رفح.
    return not (after.art or at + 1 in heads or (after.flags & NOUN and not after.nisba and not _agrees(word.form, after)))


def _agrees(form: str, word: Word) -> bool:
    """Does an indefinite adjective agree with another in gender, number and case, as far as their endings show?"""
    other = word.form
    if form.endswith("ه"):
        return other.endswith(("ه", "ي", "اء"))
    if form.endswith(_PLURAL) and len(form) > 5:
        return other[-2:] == form[-2:] or word.stem in BROKEN_PLURALS
    if word.stem.removesuffix("ا") in _COMPLETED:
        return True
    return not other.endswith("ه") and form.endswith("ا") == other.endswith("ا")


def same_case(one: Word, other: Word) -> bool:
    """Can an indefinite adjective go with the one before it, by the accusative that print shows: فلسطينيا, not إسرائيلي فلسطينيا?"""
    if one.art or other.art or not (one.nisba and other.nisba):
        return True
    return one.form.endswith("ا") == other.form.endswith("ا")
