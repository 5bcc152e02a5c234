"""How near two spellings of a word of a name are in sound, in Arabic or in Latin letters, on either side.

Newsrooms write a foreign name as each hears it: with a long vowel or without (ماكرون، مكرون), its g as ج or غ or ق, its v as ف or
و, and its Latin spelling is another hearing still. Every spelling is taken apart into sounds; turning one row of sounds into
the other costs little between sounds that are written for one another, and much between others. What is near enough is one
word, except where both are Arabic names that differ by just such a letter: سعد is not سعيد (`data/name_spellings.toml`).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.word_files import NameSpellings, load_words

# The signs of the sounds are told in the data.
_ARABIC = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "T", "ج": "j", "ح": "H", "خ": "K", "د": "d", "ذ": "D", "ر": "r", "ز": "z", "س": "s", "ش": "S",
    "ص": "ṣ", "ض": "ḍ", "ط": "ṭ", "ظ": "ẓ", "ع": "3", "غ": "G", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h",
    "و": "w", "ي": "y", "ء": "'",
}  # fmt: skip
_ARABIC_TWO = {"تش": "C", "دج": "j", "تس": "c", "تز": "c", "كس": "ks"}
# Groups of Latin letters, longest first among those that begin alike, and their sound.
_GROUPS = """
eaux=u eau=u ques=k que=k qu=k gue=g gui=gi ill=y gn=ny cz=C cs=C sz=S rz=Z tsch=C tch=C sch=S shch=S sh=S ch=C zh=Z kh=K gh=G th=T dh=D
ph=f ck=k dj=j ts=c tz=c ou=U oo=U ee=I ei=I ai=I ey=I ay=I au=U aw=U x=ks q=q o=u e=i
"""
_LATIN_OF = dict(pair.split("=") for pair in _GROUPS.split())
_LATIN_SOUND = re.compile("|".join(_LATIN_OF) + "|[a-z]")
_TURKISH = str.maketrans({"ş": "S", "ç": "C", "ğ": "G", "ı": "i", "š": "S", "č": "C", "ž": "Z", "ć": "C", "ł": "l", "ø": "u", "ß": "s", "đ": "d"})
_VOWELS = frozenset("aiuwyIU'E3")
_DATA = load_words(NameSpellings)


def _pairs(table: dict[str, str]) -> dict[tuple[str, str], float]:
    return {(pair[0], pair[1]): float(price) for price, pairs in table.items() for pair in pairs.split()}


def _singles(table: dict[str, str]) -> dict[str, float]:
    return {sound: float(price) for price, all_ in table.items() for sound in all_.split()}


def _by_sound(prices: dict[tuple[str, str], float]) -> dict[str, dict[str, float]]:
    """What taking each sound for each other one costs."""
    out: dict[str, dict[str, float]] = {}
    for (own, other), price in prices.items():
        out.setdefault(own, {})[other] = price
    return out


_ONE_WAY = _pairs(_DATA.near)
_BOTH_WAYS = _ONE_WAY | {(b, a): price for (a, b), price in _ONE_WAY.items()}
_NEAR, _NEAR_ACROSS = _by_sound(_BOTH_WAYS), _by_sound(_BOTH_WAYS | _pairs(_DATA.near_across))
_NO_PRICES: dict[str, float] = {}
_LOSS, _LOSS_TO_LATIN, _LOSS_OF_LATIN = (
    _singles(lost) for lost in (_DATA.left_out.within, _DATA.left_out.arabic, _DATA.left_out.latin)
)
# What emphatic and other letters are against Latin, which has but one sign for them.
_PLAIN = {"ṣ": "s", "ṭ": "t", "H": "h", "q": "k"}
_OWN_ALEF = ("أ", "إ", "آ")
_SILENT = frozenset("stdzr")  # at the end of a French name
# The most that two spellings of one word cost, a consonant; that of words with no more than two; of Arabic names.
NEAR_ENOUGH, NEAR_SHORT, NEAR_NATIVE = 0.13, 0.12, 0.03


def bare(word: str) -> str:
    """A word of a name for comparing: folded, without accents, signs and the Arabic article."""
    form = fold(word)
    if form and not ("\u0600" <= form[0] <= "\u06ff"):
        form = "".join(c for c in unicodedata.normalize("NFKD", form.translate(_TURKISH)) if not unicodedata.combining(c))
        return "".join(c for c in form if c.isalpha())
    form = "".join(c for c in form if c.isalpha())
    form = form[:-1] if form.endswith("اء") and len(form) > 3 else form  # عطاء, عطا
    if word.lstrip("\"'«“")[:1] in _OWN_ALEF:
        return form  # إلهام has no article
    form = form[2:] if form.startswith("ال") and len(form) > 4 else form
    return form[:-5] + "دين" if form.endswith("الدين") and len(form) > 6 else form  # نورالدين is نور الدين


def latin(form: str) -> bool:
    """Is a word in other letters than Arabic ones?"""
    return not ("\u0600" <= form[:1] <= "\u06ff")


@lru_cache(maxsize=50_000)
def sounds(form: str) -> str:
    """The row of sounds of a bare word, one sign each."""
    if latin(form):
        return _latin_sounds(form)
    out: list[str] = []
    form = form.replace("الل", "ال")  # عبد اللهيان, Abdollahian
    at = 0
    while at < len(form):
        two = form[at : at + 2]
        if two in _ARABIC_TWO:
            out.append(_ARABIC_TWO[two])
            at += 2
            continue
        if at + 2 == len(form) and at and two in ("نغ", "نج", "نق", "نك"):
            out.append("N")
            break
        letter = form[at]
        sound = "E" if letter == "ه" and at + 1 == len(form) and at else _ARABIC.get(letter, letter)
        if not (out and out[-1] == sound and sound in _VOWELS):
            out.append(sound)
        at += 1
    return "".join(out)


def _latin_sounds(form: str) -> str:
    if form.endswith("ng"):
        return _latin_sounds(form[:-2]) + "N" if len(form) > 2 else form
    if form.startswith("x"):
        form = "sh" + form[1:]  # Xi
    out: list[str] = []
    for match in _LATIN_SOUND.finditer(form.replace("S", "sh").replace("C", "ch").replace("G", "gh").replace("Z", "zh")):
        letters, after = match[0], form[match.end() : match.end() + 1]
        sound = _LATIN_OF.get(letters, letters)
        if letters == "c":
            sound = "s" if after in ("e", "i", "y") else "k"
        elif letters == "y" and out and after not in ("a", "e", "i", "o", "u"):
            sound = "i"
        if not out or out[-1] != sound:
            out.append(sound)
    return "".join(out)


@lru_cache(maxsize=50_000)
def _written(form: str, across: bool) -> tuple[str, list[float], float]:
    """The sounds of a bare word, what each costs to leave out, and their weight together; `across` against the other letters."""
    row, loss = sounds(form), _LOSS
    if across:
        row = "".join(_PLAIN.get(sound, sound) for sound in row)
        loss = _LOSS_OF_LATIN if latin(form) else _LOSS_TO_LATIN
    return row, [loss.get(sound, 1.0) for sound in row], sum(0.4 if sound in _VOWELS else 1.0 for sound in row)


@lru_cache(maxsize=100_000)
def near(one: str, two: str, most: float) -> bool:
    """May one bare word be taken for the other at no more than `most` a consonant: 0 for the same sounds, 1 for other ones?"""
    across = latin(one) != latin(two)
    if across and latin(one):
        one, two = two, one
    left, losses, weight = _written(one, across)
    right, gains, other_weight = _written(two, across)
    if across and len(right) > 3 and right[-1] in _SILENT:
        gains = [*gains[:-1], 0.25]
    weight = max(weight, other_weight, 1.0)
    prices = _NEAR_ACROSS if across else _NEAR
    row = [0.0]
    for more in gains:
        row.append(row[-1] + more)
    for own, gone in zip(left, losses, strict=True):
        priced = prices.get(own, _NO_PRICES)
        before, last = row, row[0] + gone
        row = [last]
        least = last
        for at, other in enumerate(right):
            last += gains[at]
            taken = before[at] if own == other else before[at] + priced.get(other, 1.0)
            if taken < last:
                last = taken
            taken = before[at + 1] + gone
            if taken < last:
                last = taken
            row.append(last)
            if last < least:
                least = last
        if least / weight > most:
            return False  # what follows only adds
    return row[-1] / weight <= most


@lru_cache(maxsize=50_000)
def _consonants(form: str) -> int:
    return sum(sound not in _VOWELS for sound in sounds(form))


@lru_cache(maxsize=100_000)
def one_word(one: str, two: str) -> bool:
    """Are two bare words spellings of one?"""
    if one == two or EQUAL.get(one, _NONE) & EQUAL.get(two, _NONE):
        return True
    if latin(one) != latin(two):
        if one in EQUAL and two in EQUAL:
            return False  # both are known, and Hussein is حسين and no حسن
        return near(one, two, NEAR_ENOUGH) or any(
            word.startswith(("al", "el")) and len(word) > 5 and near(word[2:], other, NEAR_ENOUGH / 2)
            for word, other in ((one, two), (two, one))
        )
    if one.removeprefix("ال") == two.removeprefix("ال"):
        return True  # الكسندر, ألكسندر
    if one in NATIVE or two in NATIVE:
        if two == f"{one}ه" or one == f"{two}ه":
            return False  # حسينة is a woman, حسين a man
        # of two Arabic names no more than a hamza, written or not
        return near(one, two, NEAR_NATIVE if one in NATIVE and two in NATIVE else NEAR_ENOUGH / 2)
    if latin(one):
        return near(one, two, NEAR_ENOUGH / 2)  # two spellings in letters that write vowels
    short = min(_consonants(one), _consonants(two)) <= 2
    return near(one, two, NEAR_SHORT if short else NEAR_ENOUGH)


_ROUGH = str.maketrans(
    {"غ": "ج", "ق": "ج", "ك": "ج", "ث": "ت", "ط": "ت", "ذ": "د", "ض": "د", "ص": "س", "ز": "س", "ظ": "س", "ش": "س"}
    | dict.fromkeys("اويءهعحخ -", "")
)


_ALIKE = ("جغقك", "تطث", "دذض", "سصزظش", "هحخ", "اعيو", "فو", "تج")


def alike_letters(letter: str) -> str:
    """The letters that another spelling of a name may begin with, itself the first."""
    return letter + "".join(sorted({other for group in _ALIKE if letter in group for other in group} - {letter}))


def rough(form: str) -> str:
    """The consonants of a folded Arabic name, those that are written for one another taken as one: what to look its spellings up by."""
    return f" {form}".replace(" ال", " ").replace("تش", "ج").translate(_ROUGH)


def _families(lines: tuple[str, ...]) -> dict[str, frozenset[int]]:
    """For every word the numbers of the lines it stands in."""
    out: dict[str, frozenset[int]] = {}
    for number, line in enumerate(lines):
        for word in line.split():
            out[bare(word)] = out.get(bare(word), _NONE) | {number}
    return out


_NONE: frozenset[int] = frozenset()
NATIVE = frozenset(_families(_DATA.native.families))
EQUAL = _families(_DATA.native.same + _DATA.heard.equal)
