"""Arabic names in Latin letters, for people and bodies the knowledge does not hold.

A plain newsroom transliteration without vowels that print does not show, helped by a small table of frequent given
names. Lossy and meant for reading, not for matching.
"""

from __future__ import annotations

from marsad.language.arabic.script import fold

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s",
    "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m",
    "ن": "n", "ه": "h", "و": "u", "ي": "i", "ء": "", "ى": "a", "ة": "a",
}  # fmt: skip
_VOWELS = "aui"


def romanise(name: str) -> str:
    """A name in Latin letters, each word capitalised: سيغمار غابريال -> Sighmar Ghabrial."""
    out = []
    for word in name.split():
        form = fold(word)
        if not form or not ("\u0620" <= form[0] <= "\u06ff"):
            out.append(word)
            continue
        article = ""
        if form.startswith("ال") and len(form) > 4:
            article, form = "al-", form[2:]
        out.append(article + _word(form).capitalize())
    return " ".join(out)


def _word(form: str) -> str:
    latin = ""
    if form.endswith("ه") and len(form) > 2:
        form = form[:-1] + "ة"
    for at, letter in enumerate(form):
        sound = _LETTERS.get(letter, letter)
        if letter in "وي" and (at == 0 or (at + 1 < len(form) and form[at + 1] in "اوي" and form[at + 1] != letter)):
            sound = "w" if letter == "و" else "y"
        if (
            sound
            and latin
            and sound[0] not in _VOWELS
            and latin[-1] not in _VOWELS
            and at + 1 < len(form)
            and len(latin) % 3 == 1
        ):
            latin += "a"
        if sound in _VOWELS and latin.endswith(sound):
            continue
        latin += sound
    return latin
