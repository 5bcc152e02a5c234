"""Do two names stand for one person: spellings of one name, in Arabic or in Latin letters, or a name and a shorter form of it?

Words are compared by sound (`sounds.py`), in their order, one word of the one with one or two of the other (جين بينغ،
جينبينغ). A name may leave words of the other out, but not the first: علي عبد الله صالح is the father of أحمد علي عبد الله صالح. A
last name alone is a short form. Words that tell son from father or one king from the next must be on both sides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from marsad.language.arabic.names.sounds import NATIVE, alike_letters, bare, latin, one_word, rough
from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.word_files import NameSpellings, load_words
from marsad.model.names import NameEntry

# The same words; other spellings of them or fewer of them; a last name alone; the first words of a longer Arabic name;
# father and son.
EXACT, SPELT, SHORT, LINE, UNSURE = 1.0, 0.9, 0.8, 0.6, 0.5
_DATA = load_words(NameSpellings)
_SMALL = frozenset(bare(word) for word in _DATA.small.words) | {"ال"}
_PATRONYMIC = frozenset(("بن", "ابن", "بنت", "ولد", "ال", "bin", "ben", "ibn", "bint", "ould"))
_TITLES = frozenset(fold(word) for word in _DATA.small.titles)
_APART = {bare(word): number for number, line in enumerate(_DATA.after.tell_apart) for word in line.split()}
_ELDER = 2  # lines of father and son; the rest are of kings
_EAST = frozenset(bare(word) for word in _DATA.east.families)
_SERVANT = frozenset(("عبد", "abd", "abdul", "abdel", "abdal", "abdol", "abdoul"))
_PREFIX = frozenset(("محمد", "mohammad", "mohammed", "mohamed", "muhammad"))  # borne before the name one goes by: محمد جواد ظريف
_FATHER = frozenset(("ابو", "ابي", "ابا", "ام", "بو", "abu", "abou", "abul", "aboul", "umm", "bou"))


class _Name:
    """A name taken apart: its words, the small ones that count for nothing, what tells it from a namesake."""

    __slots__ = ("after", "line", "words")

    def __init__(self, name: str) -> None:
        words: list[str] = []
        raw = name.replace("-", " ").replace("‌", "").split()
        after: set[int] = set()
        for at, part in enumerate(raw):
            word = bare(part)
            if not word:
                continue
            if at and word in _APART:
                after.add(_APART[word])
                continue
            if fold(part) in _TITLES and not words and at + 1 < len(raw):
                continue
            if words and words[-1] in _SERVANT:
                # عبد الله, Abdel Fattah: one first name of two words.
                words[-1] = "abdul" + word if latin(word) else "عبدال" + word.removeprefix("ال")
                continue
            if words and words[-1] in _FATHER and len(raw) > 2:
                words[-1] = ("abu" if latin(word) else words[-1]) + word
                continue
            words.append(_joined(word))
        self.words = words
        self.after = after
        self.line = any(word in _PATRONYMIC for word in words)


@lru_cache(maxsize=20_000)
def _name(name: str) -> _Name:
    return _Name(name)


def _joined(word: str) -> str:
    """عبدالله, Abdulfattah, Abdelaziz: written as one word, as عبد الله is here too."""
    for servant in ("abdul", "abdel", "abdal", "abdol", "abdoul"):
        if word.startswith(servant) and len(word) > len(servant) + 1:
            return "abdul" + word[len(servant) :]
    return word


@lru_cache(maxsize=100_000)
def name_parts(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without article, quotation marks and the small words of descent."""
    out = []
    for part in fold(name).replace("-", " ").split():
        part = part.strip('«»"“”،,.()')
        part = part.removeprefix("ال") if len(part) > 4 else part
        if part and part not in ("بن", "ابن", "ال"):
            out.append(part)
    return tuple(out)


@lru_cache(maxsize=100_000)
def likeness(left: str, right: str) -> float:
    """How surely two names are one person's, 0 (they are not) to 1, by their words alone."""
    one, two = _name(left), _name(right)
    if not one.words or not two.words:
        return 0.0
    return min(_agreement(one, two), _words_alike(one, two))


def _words_alike(one: _Name, two: _Name) -> float:
    if one.words == two.words:
        return EXACT
    short, long = (one, two) if _size(one.words) <= _size(two.words) else (two, one)
    places = _places(short.words, long.words)
    if places is None and _size(short.words) == _size(long.words):
        places = _places(long.words, short.words)
        short, long = long, short
    if places is None:
        return 0.0
    return _judged(short, long, places)


def _agreement(one: _Name, two: _Name) -> float:
    """What is left of a likeness by what stands behind the names: جونيور, الابن, السادس; 0 where that tells two people."""
    if one.after == two.after:
        return EXACT
    if one.after and two.after:
        return 0.0
    bare_one, number = (one, two) if two.after else (two, one)
    if min(number.after) < _ELDER:
        return UNSURE  # فرديناند ماركوس may be the father of فرديناند ماركوس جونيور
    return SHORT if len(bare_one.words) == 1 else UNSURE  # البابا فرنسيس, البابا فرنسيس الأول


def _judged(short: _Name, long: _Name, places: Sequence[int]) -> float:
    """What it means that every word of the shorter name is found in the longer, by where in the longer they are."""
    own = [at for at, word in enumerate(long.words) if word not in _SMALL]
    met = [place for place in places if place >= 0]
    if not met or not own:
        return 0.0
    last = max(met) == own[-1]
    if len(met) == 1:
        if len(own) == 1:
            return SPELT
        return SHORT if last and _size(short.words) == 1 else 0.0
    if long.words[own[0]] in _EAST and len(long.words) == 3:
        return SPELT if len(met) == len(own) else 0.0  # لي كه تشيانغ is not لي تشيانغ
    first = min(met) == own[0]
    foreign = not (long.line or short.line) and all(latin(word) or not _arabic(word) for word in long.words)
    if not first and not (long.words[own[0]] in _PREFIX and min(met) == own[1]) and not (foreign and last):
        return 0.0
    if last:
        return SPELT
    # محمد بن زايد of محمد بن زايد آل نهيان, بيدرو سانشيز of بيدرو سانشيز كاستيخون: the line goes on behind.
    return SPELT if long.line else SHORT if foreign else LINE


def _arabic(word: str) -> bool:
    """Does a word look like an Arabic name, which is followed by the father's?"""
    return any(letter in "عحصضطظقثذ" for letter in word) or word in NATIVE


def _size(words: Sequence[str]) -> int:
    return sum(word not in _SMALL for word in words)


def _places(short: Sequence[str], long: Sequence[str]) -> list[int] | None:
    """For every word of the shorter name its place in the longer, -1 for small words; None where one has no place."""

    def place(own: int, at: int) -> list[int] | None:
        if own == len(short):
            return []
        for there in range(at, len(long)):
            if one_word(short[own], long[there]):
                rest = place(own + 1, there + 1)
                if rest is not None:
                    return [there, *rest]
            if there + 1 < len(long) and len(short[own]) > 4 and one_word(short[own], long[there] + long[there + 1]):
                rest = place(own + 1, there + 2)
                if rest is not None:
                    return [there, there + 1, *rest]
            if own + 1 < len(short) and len(long[there]) > 4 and one_word(short[own] + short[own + 1], long[there]):
                rest = place(own + 2, there + 1)
                if rest is not None:
                    return [there, *rest]
        if short[own] in _SMALL:
            rest = place(own + 1, at)
            return None if rest is None else [-1, *rest]
        return None

    return place(0, 0)


class KnownBySound:
    """The people of the knowledge by the sound of their names in full, for spellings that no table holds."""

    def __init__(self, entries: Iterable[tuple[str, Sequence[NameEntry]]]) -> None:
        self._begun: dict[str, list[tuple[str, Sequence[NameEntry]]]] = {}  # by the letter names begin with
        for form, meanings in entries:
            if " " in form and meanings[0].type == "person":
                self._begun.setdefault(form[0], []).append((form, meanings))
        self._by_sound: dict[str, dict[str, list[tuple[str, NameEntry]]]] = {}

    def _sounding(self, form: str) -> Iterable[tuple[str, NameEntry]]:
        """The names whose consonants are those of a folded name; only names that begin like it are gone through."""
        own = rough(form)
        for first in alike_letters(form[0]):
            table = self._by_sound.get(first)
            if table is None:
                table = self._by_sound[first] = {}
                for other, meanings in self._begun.get(first, ()):
                    people = [(other, entry) for entry in meanings if entry.type == "person" and entry.strength > 1]
                    table.setdefault(rough(other), []).extend(people)
            yield from table.get(own, ())

    def find(self, name: str, country: str | None) -> NameEntry | None:
        """The one person, of the state told if one is told, of whose name this is another spelling; None if nobody or several."""
        if " " not in name:
            return None
        found = {
            entry.id: entry
            for form, entry in self._sounding(fold(name))
            if (not country or not entry.country or entry.country == country) and likeness(form, name) >= SPELT
            # Many are called أحمد السعيد or أحمد سعيد: of such a name more must be told.
            and (country or form.count(" ") > 1 or not any(_arabic(bare(word)) for word in form.split()))
        }
        return next(iter(found.values())) if len(found) == 1 else None
