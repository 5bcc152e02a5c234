"""Seasons and feasts of a year, decades of a century."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from marsad.language.arabic.times import calendar as cal
from marsad.language.arabic.times.calendar import Span
from marsad.language.arabic.times.dates import read_date
from marsad.language.arabic.times.steps import RELATIONS
from marsad.language.arabic.times.text import Found, Text
from marsad.language.arabic.times.years import read_year, year_number
from marsad.language.arabic.words.numerals import tables


def on_season(text: Text, at: int) -> Found | None:
    """صيف 2014، ربيع العام الماضي، الشتاء المقبل، هذا الصيف; ربيع الأول is a month."""
    if (found := read_date(text, at, at, None, True)) is not None:
        return found
    w = text.words
    first_month = w.seasons[text.forms[at]]

    def make(year: int) -> Span | None:
        return cal.season(year, first_month)

    definite = text.forms[at].endswith(("الربيع", "الصيف", "الخريف", "الشتاء"))
    anchor = text.anchor
    direction = text.direction(at + 1)
    start = at
    if w.determiners.get(text.at(at - 1)) == "this" and definite:
        start, direction = at - 1, "this"
    if direction in RELATIONS:
        span = cal.nearest(make, anchor.year, anchor, RELATIONS[direction]) if anchor else None
        return Found(start, at + 2 - (start < at), "season", span, span, True)
    after = at + 1 + (text.at(at + 1) == "من")
    year = read_year(text, after)
    if year is None:
        number = year_number(text, after) if text.at(after).isdecimal() else None
        if number is None:
            return None
        span = make(number[0])
        return Found(at, number[1], "season" if span else "", span, span, False)
    if year.number is not None:
        span = make(year.number)
        return Found(at, year.end, "season" if span else "", span, span, False)
    if year.shift is None or anchor is None:
        return Found(at, year.end, "season", None, None, True)
    span = make(anchor.year + year.shift)
    return Found(at, year.end, "season", span, span, True)


def on_feast(text: Text, at: int) -> Found | None:
    """عيد الأضحى الماضي، ثالث أيام عيد الفطر، رأس السنة 2024; where nothing beside it tells a time, a feast is a topic."""
    w = text.words
    feast = w.feasts[text.forms[at]].get(text.at(at + 1))
    if feast is None:
        return None
    end = at + 2 + (text.at(at + 2) in w.feast_honour)
    start, first, last = at, 0, feast.days - 1
    if text.at(at - 1) in w.feast_days:
        start -= 1
        number = text.number(at - 2) if at > 1 else None
        nth = 1 if text.at(at - 2).endswith("اول") else tables().ordinals.get(text.at(at - 2), 0)
        nth = number.value if not nth and number is not None and number.end == at - 1 else nth
        if 0 < nth <= feast.days:
            start, first, last = at - 2, nth - 1, nth - 1

    def make(year: int) -> Span | None:
        whole = (cal.hijri if feast.hijri else cal.gregorian)(year, feast.month, feast.day)
        if whole is None or whole.first is None:
            return None
        a, b = cal.shift_days(whole.first, first), cal.shift_days(whole.first, last)
        return None if a is None or b is None else cal.day(a) if a == b else Span(a, b, "range")

    if (told := year_number(text, end)) is None:
        year = read_year(text, end + (text.at(end) in ("من", "ل")))
        told = (year.number, year.end, year.hijri) if year is not None and year.number is not None else None
    if told is not None:
        span = make(told[0])
        if feast.hijri and told[0] > cal.HIJRI_LAST:
            span = _within_year(make, told[0])
        return Found(start, told[1], "feast" if span else "", span, span, False)
    anchor = text.anchor
    here = (cal.hijri_year(anchor) if feast.hijri else anchor.year) if anchor is not None else None
    if here is None or anchor is None:
        return None
    if (direction := text.direction(end)) in RELATIONS:
        span = cal.nearest(make, here, anchor, RELATIONS[direction])
        return Found(start, end + 1, "feast", span, span, True)
    if start == at and text.at(at - 1) not in ("في", "وفي") and w.prepositions.get(text.at(at - 1), "until") == "until":
        return None
    return Found(
        start, end, "feast", cal.nearest(make, here, anchor, "past"), cal.nearest(make, here, anchor, "future"), True
    )


def _within_year(make: Callable[[int], Span | None], number: int) -> Span | None:
    """The feast of the Hijri calendar that falls in a Gregorian year: عيد الأضحى 2023."""
    began = cal.hijri_year(date(number, 1, 1)) if number <= cal.LAST_YEAR else None
    spans = [make(began), make(began + 1)] if began is not None else []
    return next((span for span in spans if span and span.first and span.first.year == number), None)


def on_decade(text: Text, at: int) -> Found | None:
    """تسعينيات القرن الماضي، الثمانينيات; not السبعينيات من عمره."""
    w = text.words
    ten = w.decades[text.forms[at]]
    if text.at(at + 1) == "من" and text.at(at + 2).removeprefix("ال").startswith("عمر"):
        return Found(at, at + 3, "")
    end, base, relative = at + 1, 1900, False
    after = end + (text.at(end) == "من")
    if w.definite.get(text.at(after)) == ("century", "one"):
        direction = text.direction(after + 1)
        number = text.number(after + 1)
        if direction in ("last", "this"):
            year = text.anchor.year if text.anchor else 2000
            base, relative = (year - 1) // 100 * 100 - (100 if direction == "last" else 0), False
            end = after + 2
        elif number is not None:
            base, end = number.value * 100 - 100, number.end
    elif text.forms[at].find("عشري") >= 0 or ten == 10:
        return None
    span = cal.decade(base + ten)
    return Found(at, end, "decade" if span else "", span, span, relative)
