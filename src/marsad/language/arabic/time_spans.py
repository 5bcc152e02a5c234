"""Spans counted from the day of writing or from another time: units, phases, quarters, seasons, decades, weekdays,
day words. Each reader takes the index of its first word and gives what it found, or None.
"""

from __future__ import annotations

from datetime import date

from marsad.language.arabic import calendar as cal
from marsad.language.arabic.calendar import Span, Unit
from marsad.language.arabic.numerals import read_number
from marsad.language.arabic.time_dates import on_month, read_date, read_days, read_year, year_number
from marsad.language.arabic.time_seasons import on_decade, on_season
from marsad.language.arabic.time_words import Found, Text, spellings
from marsad.language.arabic.word import QUOTE_SIGNS

_STEPS = {"last": -1, "next": 1, "this": 0, "recent": -1}
# The phase words that also mean "first" and "last", and the new moon's day.
_SPELT = {word: frozenset(spellings(word)) for word in ("اول", "اخر", "غره", "فاتح")}


def _relative(text: Text, start: int, end: int, unit: Unit, steps: int, kind: str = "relative") -> Found:
    span = cal.period(text.anchor, unit, steps) if text.anchor else None
    return Found(start, end, kind, span, span, True, unit=unit)


def _told_before(text: Text, start: int, end: int, unit: Unit, direction: str) -> Found:
    """The same, the next or the former unit, counted from the last time told; no value without one."""
    base = text.memory
    span = None
    if base and base.first and base.last and unit not in ("minute", "hour"):
        precise = base.grain == "day" or (unit != "day" and base.grain != "open")
        if precise:
            span = cal.period(base.first, unit, {"same": 0, "after": 1, "before": -1}.get(direction, 0))
    return Found(start, end, "relative", span, span, span is None, unit=unit)


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
        return _relative(text, at - 1, at + 1, unit, 0) if unit not in ("minute", "hour") else None
    if role == "same":
        return _told_before(text, at - 1, at + 1, unit, "same")
    if role == "every" or unit in ("minute", "hour"):
        return None
    if unit == "month" and (found := on_month(text, at)) is not None:
        return found
    twice, end = text.twice(at + 1)
    if twice:
        return _relative(text, at, end, unit, 2 * _STEPS[twice])
    direction = text.direction(at + 1)
    if direction == "recent" and text.at(at + 2) == "من" and (found := _nth(text, at, unit, 0, at + 2)) is not None:
        return found
    if direction in _STEPS:
        return _relative(text, at, at + 2, unit, _STEPS[direction])
    if direction:
        return _told_before(text, at, at + 2, unit, direction)
    number = read_number(text.forms, at + 1) if at + 1 < text.size else None
    if number is not None and number.ordinal:
        return _nth(text, at, unit, number.value, number.end)
    if before in w.roughly or (before == "من" and text.at(at - 2) == "يقرب"):
        return Found(at, at + 1, "duration", unit=unit, amount=1)
    return _relative(text, at, at + 1, unit, 0) if bare and unit != "day" else None


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
    elif (number := read_number(text.forms, end) if end < text.size else None) is not None and number.value > 1:
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


# What an uncounted plural covers, in days or months; None where it says nothing.
_SEVERAL: dict[str, tuple[Unit, int] | None] = {
    "minute": ("day", 0), "hour": ("day", 0), "day": ("day", 7), "week": ("week", 4), "month": ("month", 6),
}  # fmt: skip


def back(text: Text, unit: Unit, count: int | None) -> Span | None:
    """The days, weeks ... just gone, to yesterday (to today for hours)."""
    anchor = text.anchor
    if anchor is None:
        return None
    size = (unit, count) if count else _SEVERAL.get(unit)
    if size is None:
        return None
    first = cal.shift(anchor, size[0], -size[1])
    last = anchor if unit in ("minute", "hour") else cal.shift_days(anchor, -1)
    if first is None or last is None:
        return None
    return cal.day(first) if first == last else Span(first, max(first, last), "range")


def ahead(text: Text, unit: Unit, count: int | None) -> Span | None:
    """The days, weeks ... to come, from today on."""
    anchor = text.anchor
    size = (unit, count) if count else _SEVERAL.get(unit)
    if anchor is None or size is None:
        return None
    last = cal.shift(anchor, size[0], size[1])
    if last is not None and unit not in ("minute", "hour", "day"):
        last = cal.shift_days(last, -1)
    if last is None:
        return None
    return cal.day(anchor) if last <= anchor else Span(anchor, last, "range")


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
        return _told_before(text, at, year.end, "year", text.direction(at + 1) or "same")
    return _relative(text, at, year.end, "year", year.shift)


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
    return Found(start, end, "year" if last == number else "range", span, span, False, year=number)


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
    if form == "اخر" and (number := read_number(text.forms, at + 1) if at + 1 < text.size else None) is not None:
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
        return _relative(text, at, at + 2, "quarter", _STEPS[direction])
    number = read_number(text.forms, at + 1) if at + 1 < text.size else None
    if number is not None and number.ordinal and not number.digits:
        value, end = number.value, number.end
    elif direction == "recent":
        value, end = {"quarter": 4, "half": 2, "third": 3}[part], at + 2
    else:
        return None
    if value > {"quarter": 4, "half": 2, "third": 3}[part]:
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
    if joined or not within or part == "third":
        return None
    if text.anchor is None:
        return Found(at, end, "part", None, None, True)
    months = 3 if part == "quarter" else 6

    def make(year: int) -> Span | None:
        return cal.months(year, months * (value - 1) + 1, months * value, "quarter" if part == "quarter" else "range")

    year = text.anchor.year
    return Found(
        at,
        end,
        "part",
        cal.nearest(make, year, text.anchor, "past"),
        cal.nearest(make, year, text.anchor, "future"),
        True,
    )


def day_beside(text: Text, start: int, end: int, days: int) -> Found:
    """A day so many from the anchor, put right by the weekday written after it (أمس الأربعاء in a late reprint)."""
    anchor = text.anchor
    w = text.words
    at = end + (text.at(end) == "(" and text.at(end + 1) in w.weekdays)
    number = w.weekdays.get(text.at(at))
    if number is not None:
        end = at + 1 + (at > end and text.at(at + 1) == ")")
    dated = read_days(text, end, number) if text.at(end)[:1].isdecimal() else None
    if dated is not None and dated.kind == "date":
        return dated._replace(start=start)  # أمس الأحد 15 مايو
    if anchor is None:
        return Found(start, end, "relative", None, None, True)
    moved = cal.shift_days(anchor, days)
    span = cal.day(moved) if moved else None
    if number is not None and moved is not None and moved.isoweekday() != number:
        span = cal.weekday(number, anchor, "future" if days > 0 else "last" if days < 0 else "past")
    return Found(start, end, "relative", span, span, True)


def _outlet(text: Text, at: int) -> bool:
    """قناة روسيا اليوم, «إسرائيل اليوم»: an outlet named after a state."""
    w, sign = text.words, text.at(at - 2)
    return text.at(at - 1) in w.nations_before and (sign in w.outlet_signs or sign in QUOTE_SIGNS)


def on_day_word(text: Text, at: int) -> Found | None:
    """اليوم، أمس، أمس الأول، غدا، بعد غد، الليلة الماضية."""
    w = text.words
    which = w.day_words[text.forms[at]]
    before, following = text.at(at - 1), text.at(at + 1)
    direction = text.direction(at + 1)
    if which in ("today", "tonight"):
        if (role := w.determiners.get(before)) == "same" or direction in ("same", "after", "before"):
            start = at - 1 if role == "same" else at
            return _told_before(text, start, at + 1 if role == "same" else at + 2, "day", direction or "same")
        # ثلاث مرات في اليوم: a day, not this one.
        if before in w.names_before or before in ("_", "#", "في", "وفي") or following in w.not_today or _outlet(text, at):
            return None
        if which == "tonight":
            if (twice := text.twice(at + 1))[0] == "last":
                return day_beside(text, at, twice[1], -2)
            return day_beside(text, at, at + 1 + bool(direction), -1 if direction == "last" else 0)
        if direction or following == "ال":
            return None
        number = read_number(text.forms, at + 1) if following else None
        if number is not None and number.ordinal and following not in w.weekdays:
            return None
        start = at - 1 if role == "this" else at
        return day_beside(text, start, at + 1, 0)
    if which == "yesterday":
        if following in ("الاول", "الاولي"):
            return day_beside(text, at, at + 2, -2)
        if before in ("قبل", "وقبل") and text.forms[at] == "امس":
            return day_beside(text, at - 1, at + 1, -2)
        return day_beside(text, at, at + 1, -1)
    if before in ("بعد", "وبعد"):
        return day_beside(text, at - 1, at + 1, 2)
    if before in w.names_before or (
        text.forms[at].endswith("غد") and len(text.forms[at]) < 4 and before not in w.day_parts
    ):
        return None
    return day_beside(text, at, at + 1, 1)
