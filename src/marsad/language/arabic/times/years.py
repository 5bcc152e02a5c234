"""Years: by their number, in digits or words, in either calendar, and by how far they are from this one."""

from __future__ import annotations

from typing import NamedTuple

from marsad.language.arabic.times import calendar as cal
from marsad.language.arabic.times.calendar import Span
from marsad.language.arabic.times.steps import FROM_NOW, relative, told_before
from marsad.language.arabic.times.text import Found, Text

HIJRI_MARKS = frozenset({"ه", "هج", "هجري", "هجريه", "الهجري"})
GREGORIAN_MARKS = frozenset({"م", "ميلادي", "ميلاديه", "الميلادي"})


class Year(NamedTuple):
    """A year that belongs to a date: its number, or how far from the anchor's, or told before; the index after it."""

    number: int | None
    shift: int | None
    end: int
    hijri: bool = False


def year_number(text: Text, at: int) -> tuple[int, int, bool] | None:
    """A year in four digits or in words, its mark consumed: number, index after it, whether Hijri."""
    form = text.at(at)
    if form.isdecimal():
        if len(form) != 4:
            return None
        value, end = int(form), at + 1
    else:
        number = text.number(at) if form else None
        if number is None or number.ordinal:
            return None
        value, end = number.value, number.end
    if not cal.FIRST_YEAR <= value <= cal.LAST_YEAR:
        return None
    bracket = text.at(end) == "(" and text.at(end + 2) == ")"
    mark = text.at(end + 1) if bracket else text.at(end)
    past_mark = end + 3 if bracket else end + 1
    if mark in HIJRI_MARKS and cal.HIJRI_FIRST <= value <= cal.HIJRI_LAST:
        return value, past_mark, True
    if mark in GREGORIAN_MARKS:
        return value, past_mark, False
    return value, end, False


def read_year(text: Text, at: int) -> Year | None:
    """عام 2023، سنة 1437هـ، العام الماضي، هذا العام، العام نفسه; not a bare number, not العام alone."""
    w = text.words
    form = text.at(at)
    if (role := w.determiners.get(form)) in ("this", "same") and w.definite.get(text.at(at + 1)) == ("year", "one"):
        return Year(None, 0 if role == "this" else None, at + 2)
    if w.year_heads.get(form) != "one":
        return None
    if (number := year_number(text, at + 1)) is not None:
        return Year(number[0], None, number[1], number[2])
    direction = text.direction(at + 1)
    if not direction or text.at(at - 1) in w.general:
        return None
    steps = FROM_NOW.get(direction)
    return Year(None, steps, at + 2)


def on_year(text: Text, at: int) -> Found | None:
    """عام 2022، عامي 2003 و2008، سنة ألفين وأربعة، العام الماضي."""
    w = text.words
    head = w.year_heads.get(text.at(at))
    year = read_year(text, at)
    if head == "many" or (year and year.number):
        first = year_number(text, at + 1)
        if first is None:
            return None
        return year_range(text, at, first)
    if year is None:
        return None
    if year.shift is None:
        return told_before(text, at, year.end, "year", text.direction(at + 1) or "same")
    return relative(text, at, year.end, "year", year.shift)


def year_range(text: Text, start: int, first: tuple[int, int, bool]) -> Found | None:
    """A year, or years joined by a dash, و, إلى or حتى (عام 2003 حتى عام 2008)."""
    number, end, hijri = first
    build = cal.hijri if hijri or cal.HIJRI_FIRST <= number <= cal.HIJRI_LAST else cal.gregorian
    a = build(number)
    last = number
    many = text.words.year_heads.get(text.at(start)) == "many" or text.at(start - 1) in ("بين", "وبين", "من")
    for _ in range(6):
        sign = text.at(end)
        if not (sign in ("-", "–", "—", "/") or sign in ("الي", "حتي") or (sign == "و" and many)):
            break
        following = year_number(text, end + 1)
        if following is None and text.words.year_heads.get(text.at(end + 1)) == "one":
            following = year_number(text, end + 2)
        if following is None or not last < following[0] < last + 120:
            break
        last, end = following[0], following[1]
    b = build(last)
    if a is None or b is None:
        return Found(start, end, "")
    span = a if last == number else Span(a.first, b.last, "range")
    end += bool(text.direction(end) in ("last", "this", "next")) if last == number else 0
    return Found(start, end, "year" if last == number else "range", span, span, False)
