"""What print does show of a verb: a vowel sign (قُتل), a shadda (صدّق, وعدّته), a hamza on its alef (التأم, not التام).

Newsrooms leave these signs out wherever nobody would stumble; where they are printed they are meant, and a verb whose
letters cannot bear them is not the verb of the text.
"""

from __future__ import annotations

import re

from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.word import Verb, Word

_DAMMA, _KASRA, _SHADDA, _SUKUN = "\u064f", "\u0650", "\u0651", "\u0652"
_MARKS = frozenset(chr(code) for code in range(0x064B, 0x0653))
_HAMZATED = frozenset("أإآ")
SIGNS = re.compile("[\u064f-\u0652]|.[أإآ]")
# Verbal nouns and plurals with u, which are as often meant by a damma as the verb is: حُكم, كُتب.
_NOUNS_IN_U = frozenset(
    ("حكم", "صلح", "شكر", "قرب", "بعد", "جرح", "كتب", "سبل", "طرق", "خطط", "حب", "عمر", "ظلم", "كره", "جند", "شرب", "ملك", "نظم", "جرم", "غرم",
     "ثقل", "عنف", "حزن", "جهد", "عمق", "اسر", "اسس", "اطر")
)  # fmt: skip

Letters = list[tuple[str, str]]  # each letter with the marks after it


def letters(raw: str) -> Letters:
    """The letters of a printed word with their marks; what folding drops is dropped."""
    out: Letters = []
    for char in raw:
        if char in _MARKS:
            if out:
                out[-1] = (out[-1][0], out[-1][1] + char)
        elif fold(char).strip():
            out.append((char, ""))
    return out


def bears(signs: Letters, verb: Verb, entry: str, skipped: int) -> bool:
    """Can a verb be written with these signs? `entry`: its past and present as the data spells them; `skipped`: the
    letters of clitics before it."""
    past, present = entry.split("/")
    own = signs[skipped:]
    if not own:
        return True
    model = past if verb.tense == "past" else present
    # Hamza: the letters that the form shares with the past or the present have it where those have it.
    for (letter, _), wanted in list(zip(own, model, strict=False))[1:]:
        if fold(letter) != fold(wanted):
            break
        if (letter in _HAMZATED) != (wanted in _HAMZATED) and "ا" in (letter, wanted):
            return False
    if verb.tense != "past":
        return True
    root = len(past)
    if root == 3 and fold(past)[0] != "ا":
        if _SHADDA in _marks(own, 2) and past[-1] not in "يى" and fold(own[2][0]) == fold(past[2]) and not verb.object.startswith("ن"):
            return False  # وعدّته is no «وعدته»
        if _SUKUN in _marks(own, 1) and past[1] not in "اى":
            return False  # رفْض is the noun
        if _KASRA in own[0][1] and past[1] != "ا":
            return False  # حِزب
    return True


def shown_passive(signs: Letters, verb: Verb, entry: str, skipped: int) -> bool:
    """Does print show a verb to be passive: قُتل, أُعلن, انتُخب, يُعتقل?"""
    own = signs[skipped:]
    if not own:
        return False
    derived = entry[0] == "ا"  # of the seventh to the tenth form
    if verb.tense == "past":
        if derived:
            return any(_DAMMA in _marks(own, at) for at in range(3))
        return _DAMMA in own[0][1] and not (verb.person == 1 and own[0][0] == "أ")
    # The present in u is active of the second to the fourth forms (يُعلن, يُقدّم): sure are only the derived ones.
    return derived and _DAMMA in own[0][1]


def verb_shown(raw: str, word: Word) -> bool:
    """Do the signs of a printed word show a verb of the past: a damma on its first letter or a shadda on its second?"""
    if not SIGNS.search(raw):
        return False
    own = letters(raw)[len(word.conj) :]
    if len(own) < 3 or not any(verb.tense == "past" and len(verb.past) > 2 for verb in word.verbs):
        return False
    if _DAMMA in own[0][1]:
        return _KASRA in own[1][1] or fold("".join(letter for letter, _ in own[:3])) not in _NOUNS_IN_U
    return _SHADDA in own[1][1]


def _marks(signs: Letters, at: int) -> str:
    return signs[at][1] if at < len(signs) else ""
