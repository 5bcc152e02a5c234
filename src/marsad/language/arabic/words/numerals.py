"""Arabic numbers in words and digits, as dates, years and durations write them.

Cardinals to 9,999 in both genders and cases (ثلاثة أيام، خمس وعشرين، ألفين وأربعة) and definite ordinals to the 99th
(الثاني عشر، الحادي والعشرين، الـ201). The words are data: data/numerals.toml.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from marsad.language.arabic.words.script import fold

DATA = Path(__file__).parent.parent / "data"


class NumeralDataError(ValueError):
    """data/numerals.toml breaks its schema; the message says where."""


class Number(NamedTuple):
    """A number read: its value, the index after it, whether it is an ordinal, whether it is written in digits."""

    value: int
    end: int
    ordinal: bool
    digits: bool


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    units: dict[str, tuple[str, ...]]
    teens: dict[str, tuple[str, ...]]
    tens: dict[str, tuple[str, ...]]
    hundreds: dict[str, tuple[str, ...]]
    thousands: dict[str, tuple[str, ...]]
    ordinals: dict[str, tuple[str, ...]]


class Tables(NamedTuple):
    """Folded number words, each class to its values."""

    units: Mapping[str, int]
    teens: Mapping[str, int]
    tens: Mapping[str, int]
    hundreds: Mapping[str, int]
    thousands: Mapping[str, int]
    ordinals: Mapping[str, int]

    def amounts(self) -> set[str]:
        """Every folded word of a cardinal number."""
        return {*self.units, *self.teens, *self.tens, *self.hundreds, *self.thousands}

    def first_words(self) -> set[str]:
        """Every folded word a number can begin with, without clitics; ordinals with their article."""
        ordinals = {"ال" + word for table in (self.ordinals, self.tens, self.units) for word in table}
        return {*self.units, *self.teens, *self.tens, *self.hundreds, *self.thousands, *ordinals}


def load_numerals(path: Path = DATA / "numerals.toml") -> Tables:
    """The number words of a data file. Raises NumeralDataError."""
    try:
        file = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _File)
        return Tables(
            *({fold(w): int(n) for n, ws in table.items() for w in ws} for table in msgspec.structs.astuple(file))
        )
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, ValueError) as error:
        raise NumeralDataError(f"{path.name}: {error}") from error


@cache
def tables() -> Tables:
    """The number words that ship with the package."""
    return load_numerals()


# Prefixed prepositions and conjunctions a number may carry; لل is ل with the article.
_PREFIXES = ("وب", "ول", "فب", "فل", "و", "ف", "ب", "ل", "ك")
_TEN = ("عشر", "عشره")


def _ordinal_stem(form: str) -> str | None:
    """A definite ordinal without clitics and article, or None where there is no article."""
    for prefix in ("ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وبال"):
        if form.startswith(prefix):
            return form[len(prefix) :]
    return None


def _ordinal(stem: str, following: str, at: int, t: Tables) -> Number | None:
    value = t.ordinals.get(stem)
    if value is None:
        whole = t.tens.get(stem) or t.units.get(stem)
        if whole and whole < 10 and following[:3] == "وال" and (ten := t.tens.get(following[3:])):
            return Number(whole + ten, at + 2, True, False)  # الأربع والعشرين ساعة الماضية
        return Number(whole, at + 1, True, False) if whole else None
    if value < 10 and following in _TEN:
        return Number(10 + value, at + 2, True, False)
    if value < 10 and following[:3] == "وال" and (ten := t.tens.get(following[3:])):
        return Number(value + ten, at + 2, True, False)
    return Number(value, at + 1, True, False)


def _below_hundred(forms: Sequence[str], at: int, word: str, t: Tables) -> tuple[int, int] | None:
    """A cardinal from 1 to 99 whose first word, without clitics, is given; the value and the index after it."""
    following = forms[at + 1] if at + 1 < len(forms) else ""
    if word in t.teens and following in _TEN:
        return t.teens[word], at + 2
    if (unit := t.units.get(word)) is not None:
        if unit == 1 and following in _TEN:  # وأحد عشر folds to واحد عشر
            return 11, at + 2
        if unit < 10 and following[:1] == "و" and (ten := t.tens.get(following[1:])):
            return unit + ten, at + 2
        return unit, at + 1
    if (ten := t.tens.get(word)) is not None:
        return ten, at + 1
    return None


def _cardinal(forms: Sequence[str], at: int, word: str, t: Tables) -> tuple[int, int] | None:
    """A cardinal of any size: thousands, hundreds and the rest, joined by و."""
    total, sizes = 0, (t.thousands, t.hundreds)
    for level, table in enumerate(sizes):
        if (value := table.get(word)) is not None:
            total += value
            at += 1
            following = forms[at] if at < len(forms) else ""
            if following[:1] != "و" or not _continues(following[1:], t, level):
                return total, at
            word = following[1:]
    rest = _below_hundred(forms, at, word, t)
    if rest is None:
        return (total, at) if total else None
    return total + rest[0], rest[1]


def _continues(word: str, t: Tables, level: int) -> bool:
    return word in t.units or word in t.tens or word in t.teens or (level == 0 and word in t.hundreds)


def read_number(forms: Sequence[str], at: int) -> Number | None:
    """The number that begins at a token of folded forms, clitics allowed on its first word; None if none does.

    الـ before digits makes an ordinal (الـ15, two tokens). Digits with separators are not read: they are quantities.
    """
    form = forms[at]
    if form.isdecimal():
        return Number(int(form), at + 1, False, True) if len(form) < 7 else None
    t = tables()
    following = forms[at + 1] if at + 1 < len(forms) else ""
    if form in ("ال", "لل", "وال", "بال") and following.isdecimal() and len(following) < 7:
        return Number(int(following), at + 2, True, True)
    if (stem := _ordinal_stem(form)) is not None and (ordinal := _ordinal(stem, following, at, t)) is not None:
        return ordinal
    found = _cardinal(forms, at, form, t)
    if found is None:
        for prefix in _PREFIXES:
            if form.startswith(prefix):
                found = _cardinal(forms, at, form[len(prefix) :], t)
                if found is not None:
                    break
    return Number(found[0], found[1], False, False) if found else None
