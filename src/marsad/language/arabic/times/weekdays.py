"""Weekdays: which one is meant, alone, with a date or a week, or two of them from one to the other."""

from __future__ import annotations

from marsad.language.arabic.times import calendar as cal
from marsad.language.arabic.times.calendar import Span
from marsad.language.arabic.times.dates import read_days
from marsad.language.arabic.times.spans import on_definite, read_period
from marsad.language.arabic.times.steps import RELATIONS
from marsad.language.arabic.times.text import Found, Text


def on_weekday(text: Text, at: int) -> Found | None:
    """الأحد, الثلاثاء الماضي, الخميس من الأسبوع المقبل, الاثنين 12 أكتوبر, السبت والأحد."""
    w = text.words
    number = w.weekdays[text.forms[at]]
    if text.at(at - 1) in w.not_weekday_before or text.at(at + 1) in w.not_weekday_after:
        return None
    if number == 1 and text.at(at - 1) in ("بين", "من", "احد"):
        return None
    anchor, end = text.anchor, at + 1
    twice, after = text.twice(end)
    if twice:
        near = cal.weekday(number, anchor, "last" if twice == "last" else "next") if anchor else None
        moved = cal.shift_days(near.first, -7 if twice == "last" else 7) if near and near.first else None
        span = cal.day(moved) if moved else None
        return Found(at, after, "weekday", span, span, True)
    week = end + (text.at(end) == "من")
    if (role := w.determiners.get(text.at(week))) == "this":
        week += 1
    if w.definite.get(text.at(week)) == ("week", "one") and (whole := on_definite(text, week)) is not None:
        first = whole.past.first if whole.past else None
        moved = cal.shift_days(first, number - 1) if first else None
        span = cal.day(moved) if moved else None
        return Found(at, whole.end, "weekday", span, span, True)
    if role is None and (direction := text.direction(end)) in RELATIONS:
        end += 1
        dated = read_days(text, end, number) if text.digit(end) else None
        if dated is not None and dated.kind == "date":
            return dated._replace(start=at)
        span = cal.weekday(number, anchor, RELATIONS[direction]) if anchor else None
        return Found(at, end, "weekday", span, span, True)
    dated = _friday_of(text, at) if number == 5 else None
    dated = dated or _date_after(text, end, number)
    if dated is not None:
        return dated._replace(start=at)
    if w.day_words.get(text.at(end)) == "yesterday":
        return _back_to(text, at, end + 1, number)
    return _days(text, at, number)


def _friday_of(text: Text, at: int) -> Found | None:
    """الجمعة الثالثة من شهر رمضان, الجمعة الأخيرة من مايو: the one weekday that is a feminine is counted, not dated, by one."""
    word = text.at(at + 1)
    number = text.number(at + 1) if word.startswith("ال") and word.endswith(("ه", "ي")) else None
    count = number.value if number is not None and number.ordinal and number.end == at + 2 else 0
    if (not 0 < count < 6 and word != "الاخيره") or text.at(at + 2) != "من":
        return None
    whole = read_period(text, at + 3)
    if whole is None or whole.kind != "month":
        return None

    def cut(span: Span | None) -> Span | None:
        if span is None or span.first is None or span.last is None:
            return None
        first = cal.shift_days(span.first, (5 - span.first.isoweekday()) % 7 + 7 * (count - 1))
        if not count:
            first = cal.shift_days(span.last, -((span.last.isoweekday() - 5) % 7))
        return cal.day(first) if first is not None and first <= span.last else None

    return Found(at, whole.end, "date", cut(whole.past), cut(whole.future), whole.relative)


def _date_after(text: Text, end: int, weekday: int) -> Found | None:
    """The date a weekday stands before, over a comma, a bracket or الموافق."""
    for skip in range(3):
        word = text.at(end + skip)
        if skip and text.at(end + skip - 1) not in ("،", ",", "(", "الموافق", "-", "–", "ل", "في", "يوم"):
            return None
        if text.numeral(end + skip):
            if word in text.words.weekdays or word == "الموافق":
                continue
            dated = read_days(text, end + skip, weekday)
            if dated is not None and dated.kind == "date":
                after = dated.end + (text.at(end + skip - 1) == "(" and text.at(dated.end) == ")")
                return dated._replace(end=after)
            return None
    return None


def _back_to(text: Text, start: int, end: int, number: int) -> Found:
    span = cal.weekday(number, text.anchor, "past") if text.anchor else None
    return Found(start, end, "weekday", span, span, True)


def _days(text: Text, at: int, number: int) -> Found:
    """One weekday by direction, or the range to a second: ليل الأحد (الاثنين), من الأحد إلى الخميس, السبت والأحد."""
    w, anchor, end = text.words, text.anchor, at + 1
    sign = text.at(end)
    second = None
    if sign in ("(", "-", "–", "/", "الي", "حتي", "وحتي", "و") or (sign == "علي" and "ليل" in text.at(at - 1)):
        after = end + 1 + (text.at(end + 1) in ("يوم", "مساء", "صباح", "فجر"))
        second = w.weekdays.get(text.at(after))
        if second is not None:
            end = after + 1 + (sign == "(" and text.at(after + 1) == ")")
    elif text.at(at - 1).endswith(("ليل", "ليله")) and w.weekdays.get(sign) == number % 7 + 1:
        second, end = w.weekdays[sign], end + 1  # ليل الجمعة السبت
    elif sign[:1] == "و" and (second := w.weekdays.get(sign)) is not None:
        end += 1
    direction = text.direction(end) if second is not None else ""
    if anchor is None:
        return Found(at, end, "weekday", None, None, True)
    if second is None:
        return Found(
            at, end, "weekday", cal.weekday(number, anchor, "past"), cal.weekday(number, anchor, "future"), True
        )
    length = (second - number) % 7
    last = cal.weekday(second, anchor, "past")
    first = cal.weekday(number, anchor, "future")
    past = future = None
    if last and last.last and first and first.first:
        start, stop = cal.shift_days(last.last, -length), cal.shift_days(first.first, length)
        past, future = Span(start, last.last, "range"), Span(first.first, stop, "range")
        if length == 1 and past.last == anchor:  # the night that ends today is still ahead of no one
            future = past
    if direction in ("last", "next"):
        past = future = past if direction == "last" else future
        end += 1
    return Found(at, end, "weekday", past, future, True)
