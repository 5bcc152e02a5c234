"""What an account counts: how many killed, arrested, paid; so that accounts can be held against each other."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from marsad.knowledge.tables import KnowledgeError
from marsad.language.arabic.words.numerals import read_number
from marsad.record.words import fold

DATA = Path(__file__).parent / "data" / "quantities.toml"
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d]+|%")
_SCALE = {"الف": 1e3, "الاف": 1e3, "الفا": 1e3, "مليون": 1e6, "مليونا": 1e6, "ملايين": 1e6, "مليار": 1e9, "مليارا": 1e9,
          "مليارات": 1e9, "بليون": 1e9, "تريليون": 1e12}  # fmt: skip
_NEAR = 3  # words between the unit in front and its number
_LONE = frozenset(("واحد", "احد", "احدي", "اول", "ثان"))


class _Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    after: tuple[str, ...]
    before: tuple[str, ...]
    dual: tuple[str, ...]


@cache
def _units(path: Path = DATA) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    try:
        file = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), dict[str, _Unit])
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{path.name}: {error}") from error
    after: dict[str, str] = {}
    before: dict[str, str] = {}
    dual: dict[str, str] = {}
    for name, unit in file.items():
        for table, forms in ((after, unit.after), (before, unit.before), (dual, unit.dual)):
            for form in forms:
                table[_TOKEN.findall(fold(form))[-1]] = name
    return after, before, dual


def _bare(word: str) -> str:
    return word[1:] if word[:1] in "وفبل" and len(word) > 3 else word


@lru_cache(maxsize=100_000)
def _begins_number(word: str) -> bool:
    return read_number([word], 0) is not None


def quantities(text: str) -> dict[str, str]:
    """Counts by unit; the last number of a unit holds. Numbers are written plainly (12, 3500000000)."""
    after, before, dual = _units()
    form: list[str] = _TOKEN.findall(fold(text))
    out: dict[str, str] = {}
    # Most clauses count nothing; where no word counts, no number need be read.
    if not any(w in after or w in before or w in dual or _bare(w) in before or _bare(w) in dual for w in form):
        return out
    at = 0
    while at < len(form):
        word = form[at]
        if word in dual or _bare(word) in dual:
            out.setdefault(dual.get(word) or dual[_bare(word)], "2")
            at += 1
            continue
        value: float | None = None
        end = at
        if word[0].isdigit():
            value, end = _plain(word), at + 1
        elif word not in _LONE and _begins_number(word):
            number = read_number(form, at)
            if number is not None and not number.ordinal:
                value, end = float(number.value), number.end
        if value is None:
            at += 1
            continue
        while end < len(form) and form[end] in _SCALE:
            value *= _SCALE[form[end]]
            end += 1
        unit = next((after[w] for w in form[end : end + 2] if w in after), None)
        ahead = next(
            (before[w] for w in (*form[max(0, at - _NEAR) : at][::-1],) for w in (w, _bare(w)) if w in before), None
        )
        if ahead is not None and unit in (None, "people"):
            unit = ahead
        if unit is not None:
            out[unit] = f"{value:g}" if value < 1e6 else f"{value:.0f}"
        at = max(end, at + 1)
    return out


def _plain(word: str) -> float | None:
    digits = word.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+", word) else word.replace(",", ".")
    try:
        return float(digits)
    except ValueError:
        return None
