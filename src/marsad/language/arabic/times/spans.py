"""Spans that a unit of time names: this week, the last three months, the first half of 2023, the end of the year.

Each reader takes the index of its first word and gives what it found, or None.
"""

from __future__ import annotations

from datetime import date

from marsad.language.arabic.times import calendar as cal
from marsad.language.arabic.times.calendar import Span, Unit
from marsad.language.arabic.times.dates import on_month, read_date
from marsad.language.arabic.times.day_words import day_beside
from marsad.language.arabic.times.seasons import on_decade, on_season
from marsad.language.arabic.times.steps import FROM_NOW, ahead, back, relative, told_before
from marsad.language.arabic.times.text import Found, Text
from marsad.language.arabic.times.words import spellings
from marsad.language.arabic.times.years import on_year, year_number, year_range

_SHARES = {"quarter": 4, "half": 2, "third": 3}  # how many of a part make the whole
# The phase words that also mean "first" and "last", and the new moon's day.
_SPELT = {word: frozenset(spellings(word)) for word in ("اول", "اخر", "غره", "فاتح")}


def on_definite(text: Text, at: int, bare: bool = False) -> Found | None:
    """الأسبوع الماضي، هذا الشهر، القرن العشرين، الأيام الثلاثة المقبلة. With `bare`, العام alone is this year."""
    w = text.words
    unit, which = w.definite[text.forms[at]]
    if which != "one":
        return _last_or_next(text, at, unit, 2 if which == "two" else None)
    before = text.at(at - 1)
    if unit == "year":
        if before in w.general:
            return None
        if (found := on_year(text, at)) is not None:
            return found
    role = w.determiners.get(before)
    if role == "this":
        return relative(text, at - 1, at + 1, unit, 0) if unit not in ("minute", "hour") else None
    if role == "same":
        return told_before(text, at - 1, at + 1, unit, "same")
    if role == "every" or unit in ("minute", "hour"):
        return None
    if unit == "month" and (found := on_month(text, at)) is not None:
        return found
    twice, end = text.twice(at + 1)
    if twice:
        return relative(text, at, end, unit, 2 * FROM_NOW[twice])
    direction = text.direction(at + 1)
    if direction == "recent" and text.at(at + 2) == "من" and (found := _nth(text, at, unit, 0, at + 2)) is not None:
        return found
    if direction in FROM_NOW:
        return relative(text, at, at + 2, unit, FROM_NOW[direction])
    if direction:
        return told_before(text, at, at + 2, unit, direction)
    number = text.number(at + 1)
    if number is not None and number.ordinal:
        return _nth(text, at, unit, number.value, number.end)
    if before in w.roughly or (before == "من" and text.at(at - 2) == "يقرب"):
        return Found(at, at + 1, "duration", unit=unit, amount=1)
    return relative(text, at, at + 1, unit, 0) if bare and unit != "day" else None


def _nth(text: Text, at: int, unit: Unit, number: int, end: int) -> Found | None:
    """القرن العشرين; الأسبوع الأول من أكتوبر; العقد الثاني من القرن الحادي والعشرين; the last of them by 0."""
    if unit == "century":
        span = cal.century(number)
        return Found(at, end, "century", span, span, False)
    if text.at(end) != "من" or unit not in ("week", "decade", "month"):
        return None
    whole = read_period(text, end + 1)
    if whole is None:
        return None

    def cut(span: Span | None) -> Span | None:
        if span is None or span.first is None or span.last is None:
            return None
        a = span.first
        if not number:
            z = span.last
            if unit == "month":
                return cal.gregorian(z.year, z.month)
            first = cal.shift_days(z, -6) if unit == "week" else date(z.year - 9, 1, 1)
            return Span(max(first, a), z, "range") if first else None
        if unit == "week":
            first, last = cal.shift_days(a, 7 * number - 7), cal.shift_days(a, 7 * number - 1)
        elif unit == "month":
            first = cal.shift_months(a, number - 1)
            return cal.gregorian(first.year, first.month) if first and first <= span.last else None
        else:
            return cal.decade(a.year - 1 + 10 * (number - 1))
        if first is None or last is None or first > span.last:
            return None
        return Span(first, min(last, span.last) if number < 4 else span.last, "range")

    return Found(at, whole.end, "part", cut(whole.past), cut(whole.future), whole.relative)


def _last_or_next(text: Text, at: int, unit: Unit, count: int | None) -> Found | None:
    """الأيام الثلاثة الماضية، الشهرين المقبلين، الأشهر التسعة الأولى من 2023، الساعات الـ24 الماضية."""
    w = text.words
    end, few = at + 1, False
    if text.at(end) in w.few:
        end, few = end + 1, True
    elif (number := text.number(end)) is not None and number.value > 1:
        count, end = number.value, number.end
    direction = text.direction(end)
    if direction == "recent" and text.at(end + 1) == "من" and unit in ("day", "week", "month"):
        whole = read_period(text, end + 2)
        if whole is not None and whole.kind in ("month", "year"):
            made = (_closing(whole.past, unit, count), _closing(whole.future, unit, count))
            return Found(at, whole.end, "part", *made, whole.relative)
    if direction in ("last", "recent"):
        span = back(text, unit, count)
        return Found(at, end + 1, "relative", span, span, True)
    if direction == "next":
        span = ahead(text, unit, count)
        return Found(at, end + 1, "relative", span, span, True)
    first = text.at(end) in ("الاولي", "الاول")
    if first and count and not few and unit in ("day", "month", "week", "year"):
        whole = read_period(text, end + 1 + (text.at(end + 1) == "من"))
        if whole is not None:
            return Found(
                at,
                whole.end,
                "part",
                _opening(whole.past, unit, count),
                _opening(whole.future, unit, count),
                whole.relative,
            )
    if count == 2 and (text.at(at - 1) in w.roughly or text.at(at - 2) == "يقرب"):
        return Found(at, at + 1, "duration", unit=unit, amount=2)
    return None


def _opening(span: Span | None, unit: Unit, count: int) -> Span | None:
    if span is None or span.first is None or span.last is None:
        return None
    after = cal.shift(span.first, unit, count)
    last = cal.shift_days(after, -1) if after else None
    if last is None or last > span.last:
        return None
    return Span(span.first, last, "quarter" if unit == "month" and count == 3 else "range")


def _closing(span: Span | None, unit: Unit, count: int | None) -> Span | None:
    """الأيام الثلاثة الأخيرة من مايو, الأيام الأخيرة من مايو."""
    if span is None or span.last is None or not count:
        return cal.third(span, 2)
    after = cal.shift_days(span.last, 1)
    first = cal.shift(after, unit, -count) if after else None
    return Span(first, span.last, "range") if first and span.first and first >= span.first else None


def read_period(text: Text, at: int) -> Found | None:
    """What a phase, a quarter or a half is of: a month, a year, the month or the year (of now), a decade, a season."""
    w = text.words
    form = text.at(at)
    if form.isdecimal():
        year = year_number(text, at)
        return year_range(text, at, year) if year and text.at(year[1]) not in w.counted else None
    month_at = at + (w.indefinite.get(form) == ("month", "one"))
    if (found := read_date(text, at, month_at, None, True)) is not None:
        return found
    if form in w.year_heads and (found := on_year(text, at)) is not None:
        return found
    if w.determiners.get(form) in ("this", "same") and text.at(at + 1) in w.definite:
        return on_definite(text, at + 1)
    if form in w.definite:
        return on_definite(text, at, bare=True)
    if form in w.decades:
        return on_decade(text, at)
    return on_season(text, at) if form in w.seasons else None


def on_phase(text: Text, at: int) -> Found | None:
    """أوائل 2022، منتصف الشهر الجاري، نهاية الأسبوع، أواخر التسعينيات; أول أمس; آخر ثلاثة أيام."""
    w = text.words
    which = w.phases[text.forms[at]]
    form = next((f for f in _SPELT if text.forms[at] in _SPELT[f]), "")
    following = at + 1 + (text.at(at + 1) == "من")
    if form in ("اول", "غره", "فاتح"):
        if w.day_words.get(text.at(following)) == "yesterday":
            return day_beside(text, at, following + 1, -2)
        if (found := read_date(text, at, at + 1, (1, 1), True)) is not None:
            return found
    if form == "اخر" and (number := text.number(at + 1)) is not None:
        unit = w.indefinite.get(text.at(number.end))
        if unit and not number.ordinal:
            span = back(text, unit[0], number.value)
            return Found(at, number.end + 1, "relative", span, span, True)
    whole = read_period(text, at + 1) if form != "فاتح" else None
    if whole is None or whole.kind == "":
        return None
    if form in ("اول", "اخر") and whole.unit in ("day", "week") and text.at(at + 1) not in w.definite:
        return None
    past, future = cal.third(whole.past, which), cal.third(whole.future, which)
    if whole.unit == "week" and whole.end == at + 2 and past and past.first and text.anchor and past.first > text.anchor:
        past = cal.third(cal.period(text.anchor, "week", -1), which)  # وصل نهاية الأسبوع, told on a Wednesday
    return Found(at, whole.end, "part", past, future, whole.relative)


def on_part(text: Text, at: int) -> Found | None:
    """الربع الأول من 2023، النصف الثاني من العام الماضي، الربع الماضي."""
    w = text.words
    part = w.parts[text.forms[at]]
    direction = text.direction(at + 1)
    if part == "quarter" and direction in ("last", "next", "this"):
        return relative(text, at, at + 2, "quarter", FROM_NOW[direction])
    number = text.number(at + 1)
    if number is not None and number.ordinal and not number.digits:
        value, end = number.value, number.end
    elif direction == "recent":
        value, end = _SHARES[part], at + 2
    else:
        return None
    if value > _SHARES[part]:
        return None
    joined = text.at(end) in ("من", "في")
    whole = read_period(text, end + joined)
    if whole is not None and whole.kind != "":

        def cut(span: Span | None) -> Span | None:
            if span is None or span.first is None:
                return None
            if part == "half":
                return cal.half(span, value)
            if part == "third":
                return cal.third(span, value - 1)
            return cal.quarter(span.first.year, value) if span.grain == "year" else None

        return Found(at, whole.end, "part", cut(whole.past), cut(whole.future), whole.relative)
    within = w.prepositions.get(text.at(at - 1)) or text.at(at - 1) in w.within
    return _part_of_year(text, at, end, part, value) if within and not joined and part != "third" else None


def _part_of_year(text: Text, at: int, end: int, part: str, number: int) -> Found:
    """في الربع الأول: a quarter or a half of no year that is told."""
    if text.anchor is None:
        return Found(at, end, "part", None, None, True)
    months = 3 if part == "quarter" else 6

    def make(year: int) -> Span | None:
        return cal.months(year, months * (number - 1) + 1, months * number, "quarter" if part == "quarter" else "range")

    year = text.anchor.year
    past, future = cal.nearest(make, year, text.anchor, "past"), cal.nearest(make, year, text.anchor, "future")
    return Found(at, end, "part", past, future, True)
