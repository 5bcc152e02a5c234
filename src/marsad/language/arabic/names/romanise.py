"""Arabic names in Latin letters, for people and bodies the knowledge does not hold.

Words that people of the knowledge bear are spelt as there (محمد is Mohamed). The rest is a plain newsroom
transliteration, with vowels put in where consonants would crowd. Lossy and meant for reading, not for matching.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from marsad.language.arabic.words.script import fold

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s",
    "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m",
    "ن": "n", "ه": "h", "و": "u", "ي": "i", "ء": "", "ى": "a", "ة": "a",
}  # fmt: skip
# What a name of another tongue does not have: where none of these stands, و is o and غ is g.
_NATIVE = frozenset("عحصضطظقثذء")
_SMALL = {"بن": "bin", "ابن": "ibn", "بنت": "bint", "ال": "Al", "ابو": "Abu", "ابي": "Abi", "ام": "Umm", "الله": "Allah", "الدين": "al-Din",
          "في": "in", "من": "of", "فان": "van", "فون": "von", "دي": "de", "دو": "do", "عبدالله": "Abdullah",
          "الحاج": "al-Hajj"}  # fmt: skip
# Letters that newsrooms write for one another at the beginning of a name.
_SOUNDS = tuple(set(letters) for letters in ("aeiouyhw", "jgydc", "kcqxgjh", "fvpw", "bpv", "szcx", "tdczq"))
_SEATS = str.maketrans("ؤئ", "وي")
_SIGNS = str.maketrans("«»“”„", '"""""')


def romanise(name: str, known: Mapping[str, str] | None = None) -> str:
    """A name in Latin letters, each word capitalised: سيغمار غابريال -> Sigmar Gabrayal. `known` spells some words."""
    known = known or {}
    out: list[str] = []
    servant = False
    for word in name.translate(_SIGNS).split():
        if servant:
            servant = False
            form = fold(word)
            out[-1] = "Abdullah" if form == "الله" else f"Abdul {_spelt(form, known).removeprefix('al-')}"
            continue
        bare = word.strip('"،,.()')
        form = fold(bare)
        if not form or not ("\u0620" <= form[0] <= "\u06ff"):
            out.append(word)
            continue
        if "ء" in form and form not in known and form.removeprefix("ال") not in known:
            form = fold(bare.translate(_SEATS))  # لؤي, فائز: what the hamza sits on is heard
        servant = form == "عبد"
        own = bare[0] in "أإآ"  # ألفيش has no article
        spelt = "-".join(_spelt(part, known, own) for part in form.split("-") if part)
        out.append(word.replace(bare, spelt))
    return " ".join(out)


def _spelt(form: str, known: Mapping[str, str], own: bool = False) -> str:
    if form in _SMALL:
        return _SMALL[form]
    if form in known and _alike(form, known[form]):
        return known[form]
    if form.startswith("عبدال") and len(form) > 6:
        return "Abdul" + _spelt("ال" + form[5:], known).removeprefix("al-").lower()
    if form.startswith("ال") and len(form) > 4 and not own:
        bare = form[2:]
        return "al-" + (known[bare] if bare in known and _alike(bare, known[bare]) else _word(bare).capitalize())
    return _word(form).capitalize()


def _alike(form: str, latin: str) -> bool:
    """Does a spelling begin as the word sounds? In a few names of the knowledge the words are in another order."""
    plain = "".join(c for c in unicodedata.normalize("NFD", latin.lower()) if c.isalpha())
    if form.startswith("ال") and plain.startswith(("al", "el")):
        return True
    own, other = {_word(form.removeprefix("ال"))[:1]}, {plain[:1]}
    return bool(own & other) or any(own & sounds and other & sounds for sounds in _SOUNDS)


def _word(form: str) -> str:
    if form.endswith("ه") and len(form) > 2:
        form = form[:-1] + "ة"
    native = any(letter in _NATIVE for letter in form)
    latin, run, short = "", 0, False  # run: consonants since the last vowel; short: that vowel was put in
    for at, letter in enumerate(form):
        last = at + 1 == len(form)
        after = "" if last else form[at + 1]
        if letter in "وي" and (at == 0 or (after in ("ا", "و", "ي") and after != letter)):
            sound = "w" if letter == "و" else "y"
        elif at == 0 and letter == "ا" and after in ("و", "ي") and len(form) > 3:
            continue  # إيغور, أوليغ
        elif letter == "و":
            sound = "u" if native else "o"
        elif letter == "غ" and not native:
            sound = "g"
        elif letter == "ف" and last and latin[-1:] in ("o", "i") and len(latin) > 3 and not native:
            sound = "v"
        elif letter == "ع":
            sound = "a" if at == 0 else ""
        else:
            sound = _LETTERS.get(letter, letter)
        if not sound:
            run = run or 1
            continue
        if sound[0] in "aiuo":
            if not latin.endswith(sound):
                latin += sound
            run, short = 0, False
            continue
        crowded = run == 2 or (run == 1 and at == 1) or (run == 1 and last and (short or len(form) < 4))
        if crowded:
            latin, run, short = latin + "a", 0, True
        latin += sound
        run += 1
    return latin
